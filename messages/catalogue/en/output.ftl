### What shows in the rendered pages.

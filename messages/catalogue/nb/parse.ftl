### What is wrong with one file alone.

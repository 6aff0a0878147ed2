### What shows when all of a site is in place.

broken-path-help-slash = Write “{ $path }”, with a slash at the end.

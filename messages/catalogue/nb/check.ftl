### What shows when all of a site is in place.

broken-path-help-slash = Skriv «{ $path }», med skråstrek på slutten.

### What shows when all of a site is in place.

broken-path-help-slash = Write “{ $path }”, with a slash at the end.

unused-switch = The rule “{ $rule }” is switched off here, but it has nothing to say.
unused-switch-help = Delete this, so that the next mistake is shown.

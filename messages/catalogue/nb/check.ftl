### What shows when all of a site is in place.

broken-path-help-slash = Skriv «{ $path }», med skråstrek på slutten.

unused-switch = Regelen «{ $rule }» er slått av her, men den har ikke noe å si.
unused-switch-help = Slett dette, så neste feil blir vist.

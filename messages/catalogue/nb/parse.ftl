### What is wrong with one file alone.

unknown-rule = Regelen «{ $rule }» finnes ikke, så ingenting blir slått av.
unknown-rule-help = Se alle reglene med «veiviser check --rules».
fixed-rule = Regelen «{ $rule }» kan ikke slås av: siden ville ikke virke, eller loven ville bli brutt.
fixed-rule-help = Rett det regelen finner, og slett dette.
unknown-value-level = «{ $level }» er ikke et nivå for en regel.
unknown-value-level-help = Skriv "warn" (vis en advarsel) eller "off" (vis ingenting).

### The command line: help, results, failures.

level-name = { $level ->
    [error] feil
    [warning] advarsel
   *[off] av
}
rules-reason = Begrunnelse: { $reason }
rules-count = { $count } regler. «veiviser check --explain REGEL» forklarer én av dem.
explain-unknown = Regelen «{ $rule }» finnes ikke. { $help }
explain-unknown-help = Se alle reglene med «veiviser check --rules».
explain-why = Hvorfor: { $why }
explain-mend = Slik retter du: { $mend }
explain-example = Eksempel:
explain-switch =
    Et nettsted kan gjøre den til en advarsel ("warn") eller slå den av ("off") i site.toml:
    {"    "}[check.{ $rule }]
    {"    "}level = "warn"
    {"    "}reason = "Hvorfor nettstedet ikke trenger regelen."
explain-fixed = Regelen kan ikke slås av.

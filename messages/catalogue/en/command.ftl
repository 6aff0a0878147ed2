### The command line: help, results, failures.

level-name = { $level ->
    [error] error
    [warning] warning
   *[off] off
}
rules-reason = Reason: { $reason }
rules-count = { $count } rules. “veiviser check --explain RULE” explains one of them.
explain-unknown = The rule “{ $rule }” does not exist. { $help }
explain-unknown-help = See all rules with “veiviser check --rules”.
explain-why = Why: { $why }
explain-mend = How to mend it: { $mend }
explain-example = Example:
explain-switch =
    A site may make it a warning ("warn") or switch it off ("off") in site.toml:
    {"    "}[check.{ $rule }]
    {"    "}level = "warn"
    {"    "}reason = "Why the site does not need the rule."
explain-fixed = The rule cannot be switched off.

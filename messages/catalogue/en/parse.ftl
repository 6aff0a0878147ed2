### What is wrong with one file alone.

unknown-rule = The rule “{ $rule }” does not exist, so nothing is switched off.
unknown-rule-help = See all rules with “veiviser check --rules”.
fixed-rule = The rule “{ $rule }” cannot be switched off: the page would not work, or the law would be broken.
fixed-rule-help = Mend what the rule finds, and delete this.
unknown-value-level = “{ $level }” is not a level of a rule.
unknown-value-level-help = Write "warn" (show a warning) or "off" (show nothing).

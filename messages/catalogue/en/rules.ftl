### What each rule demands, why, and how to mend what breaks it: rule-<id>, rule-<id>-why, rule-<id>-mend.

### The command line: help, results, failures.

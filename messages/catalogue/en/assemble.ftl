### What makes it impossible to put a site together.

extends-cycle = The site extends “{ $site }”, which extends this site in turn: they go round in a circle.
extends-cycle-help = Delete the extends line in one of them.
unknown-base = The site extends “{ $site }”, which does not exist.
unknown-base-help = Write the name of a folder in content.
unknown-page-help-bare = Write “{ $key }”.

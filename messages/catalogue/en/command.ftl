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

## Help.

help-veiviser = Veiviser makes the sites of mentoring programmes, takes applications, and gives them to coordinators as a workbook.
help-root = The folder that holds “content” and “themes”
help-lang = The language of messages: nb (bokmål) or en (English). Else that of the machine
help-help = Show this help
help-version = Show the version
help-serve = Show the sites on this machine, with forms that work
help-build = Make the files to publish
help-check = Find mistakes in texts, settings, forms and templates
help-lock = Record that you have looked at what is overridden and translated, so that “check” tells when the original changes
help-new = Make a new site that extends “common”
help-export = Fetch the applications of a site as a workbook
help-completions = Print completions for the shell: the tabulator key suggests commands and options
help-serve-port = The port that the sites are shown at (else: 8080)
help-serve-data = The folder where applications are kept (else: .veiviser in the root folder)
help-serve-published = Show the pages exactly as published: without drafts, and without following changes
help-serve-host = Answer also when the machine is called NAME (else: only localhost and 127.0.0.1). May be given several times
help-build-site = Build this site only
help-build-out = The folder that files are written to (else: public in the root folder). Files for the forms and the host go to dist beside it
help-build-base-url = The address that all sites are below: Agder gets ADDRESS/agder/
help-check-site = Check this site only
help-check-rules = List all rules that the content is checked for. With --site: also what the site has lowered
help-check-explain = Explain one rule: what it demands, why, and how to mend the mistake
help-check-inherited = Show instead what each site inherits, overrides, extends and hides
help-check-translations = Show instead what there is in which language, what is borrowed, and what is missing
help-check-format = How problems are shown: text for people (else: text), json or sarif for programs
help-lock-paths = Files and folders whose changes you have looked at and accept (else: only what is new is recorded)
help-lock-site = This site only, and what it extends
help-lock-check = Write nothing: tell what is not recorded, or has changed since
help-new-site = The name of the folder: small letters, digits and hyphens
help-new-name = The name that readers see
help-export-site = The site that the applications came to
help-export-form = This form only (mentor or adept)
help-export-format = The kind of file: xlsx (workbook), csv or json (else: as the file name says, or xlsx)
help-export-data = The folder where applications are kept (else: .veiviser in the root folder)
help-export-table = The table in DynamoDB that applications are fetched from, instead of this machine
help-export-out = The file to make. With csv and several forms: one file for each form, with its name in the file's
help-completions-shell = bash, zsh, fish, elvish or powershell
help-paste = Make clean Markdown of text pasted from Word, the web or e-mail
help-fetch = Fetch the news of other sites, so that the next build shows them
help-paste-file = The file to mend (else: what comes on standard input)
help-paste-out = The file that the result is written to; may be the same (else: the screen)
help-fetch-site = Fetch only what this site shows
help-fetch-allow-private = Allow addresses on this machine and in closed networks
help-fetch-timeout = So many seconds for each (else: 15)
value-folder = FOLDER
value-language = LANGUAGE
value-port = PORT
value-name = NAME
value-site = SITE
value-address = ADDRESS
value-rule = RULE
value-format = FORMAT
value-path = PATH
value-form = FORM
value-table = TABLE
value-file = FILE
value-shell = SHELL
value-options = OPTIONS
value-command = COMMAND
value-seconds = SECONDS
help-examples =
    Examples:
    {"  "}veiviser serve                                    build all sites and see them at http://127.0.0.1:8080
    {"  "}veiviser check                                    find mistakes in the texts without building
    {"  "}veiviser build --out public                       make the files to publish
    {"  "}veiviser new trondheim                            make a new site that extends “common”
    {"  "}veiviser export --site agder --out agder.xlsx     fetch the applications of Agder as a workbook

    The answer to the system (exit code): 0 = all is well, 1 = mistakes in the content, 2 = something else went wrong.
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments

## Mistakes on the command line.

usage-hint = Write “veiviser --help” to see what you can write.
usage-command = There is no command “{ $name }”.{ $nearest }
usage-option = There is no option “{ $name }” here.{ $nearest }
usage-nearest = {" "}Did you mean “{ $name }”?
usage-value = “{ $value }” cannot be used as { $argument }.{ $choices }
usage-choices = {" "}Choose one of: { $values }.
usage-missing = The command also needs { $argument }.
usage-nothing = Write what you want to do, for example “veiviser serve”.
usage-conflict = { $argument } cannot be used together with { $other }.
usage-wrong = The command is not written right.

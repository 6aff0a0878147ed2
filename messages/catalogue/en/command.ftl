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
help-match = Propose who is to meet whom, as a workbook with reasons
help-calendar = Make a calendar file for each person responsible, with what is to be followed up
help-stats = Make figures for funders in which nobody can be recognised
help-completions = Print completions for the shell: the tabulator key suggests commands and options
help-serve-port = The port that the sites are shown at (else: 8080)
help-serve-data = The folder where applications are kept (else: .veiviser in the root folder)
help-serve-published = Show the pages exactly as published: without drafts, and without following changes
help-serve-host = Answer also when the machine is called NAME (else: only localhost and 127.0.0.1). May be given several times
help-bundle = Make the files to publish, and the packages of the functions that receive applications and send e-mail (for developers)
help-bundle-program = The program to pack, built for Linux: target/lambda/bootstrap/bootstrap
help-bundle-nightly = The program that sends a workbook each morning, built for Linux: target/lambda/nightly/bootstrap
help-bundle-notices = The program that sends notices and receipts, built for Linux: target/lambda/notices/bootstrap
help-bundle-out = The folder that files are written to (else: public in the root folder). The package goes to dist beside it: dist/function.zip
bundle-made = The package of the function: { $path } ({ $size } kB).
bundle-no-program = { $path } is no program for Linux. Make it with “cargo lambda build --profile function -p lambda”, or see infra/README.md.
help-build-site = Build this site only
help-build-out = The folder that files are written to (else: public in the root folder). Files for the forms and the host go to dist beside it
help-build-base-url = The address that all sites are below: Agder gets ADDRESS/agder/
help-build-verify = Write nothing: tell what in the folder is not as a build from scratch makes it
verify-missing = Missing: { $path }
verify-other = Other content: { $path }
verify-stray = Does not belong: { $path }
verify-same = All in { $folder } is as a build from scratch makes it: { $files ->
    [one] { $files } file
   *[other] { $files } files
}.
help-check-site = Check this site only
help-check-rules = List all rules that the content is checked for. With --site: also what the site has lowered
help-check-explain = Explain one rule: what it demands, why, and how to mend the mistake
help-check-inherited = Show instead what each site inherits, overrides, extends and hides
help-check-translations = Show instead what there is in which language, what is borrowed, and what is missing
help-check-external = Ask other sites, too, whether the pages that we link to are there. Answers are kept for a week
help-check-format = How problems are shown: text for people (else: text), json or sarif for programs
help-lock-paths = Files and folders whose changes you have looked at and accept (else: only what is new is recorded)
help-lock-site = This site only, and what it extends
help-lock-check = Write nothing: tell what is not recorded, or has changed since
help-new-site = The name of the folder: small letters, digits and hyphens
help-new-name = The name that readers see
help-export-site = The site that the applications came to
help-export-form = This form only (mentor or adept)
help-export-format = The kind of file: xlsx (workbook), csv, json or jsonl (one application a line) (else: as the file name says, or xlsx)
help-export-data = The folder where applications are kept (else: .veiviser in the root folder)
help-export-table = The table in DynamoDB that applications are fetched from, instead of this machine
help-source-profile = The profile of the AWS CLI that opens the table (else: the variables AWS_…)
help-source-region = The region that the table is in, such as eu-north-1 (else: the profile’s, or AWS_REGION)
help-export-out = The file to make. With csv and several forms: one file for each form, with its name in the file's
help-export-from = A workbook that you have written in: what you have written is kept in the new file. The old one is not changed
help-export-pairs = A proposal of pairs: those that you have approved there are taken into the sheet “Oppfølging”
help-subject = Take out all that is held on a person: a page to read, or JSON
help-erase = Erase the applications of a person who asks for it. Shows first what would be erased
help-retention = Show how many applications are held, and when they are deleted
help-person-reference = The reference that the person got when the application was sent. Small letters, spaces and hyphens make no difference
help-person-email = The e-mail address in the applications. All forms of the site are searched
help-subject-out = The file to make: .html for the person, .json for programs
help-erase-all = Erase all applications with the address, where it is in several
help-erase-yes = Erase. Without this option nothing is erased
help-retention-format = How it is shown: text (else) or json for programs
help-match-from = An earlier proposal: what you have approved and declined there stays
help-match-workbook = The workbook from export: only those who have the status “Klar” or “Foreslått” there are paired
help-match-pin = Two who are to be a pair: the references with = between, the job-seeker’s first. May be given several times
help-match-forbid = Two who are not to be a pair: the references with = between, the job-seeker’s first. May be given several times
help-match-out = The file to make (.xlsx). A file that is there already is never overwritten
help-follow-from = The workbook that you write in. It is not changed
help-calendar-names = With names. Without it there are only references, since many calendars are in a cloud and show on locked screens
help-calendar-out = The folder of the files: one .ics for each person responsible. Files of the same name are replaced
help-stats-since = The first day that counts: 2026-01-31. Else from the beginning
help-stats-until = The last day that counts: 2026-12-31. Else up to today
help-stats-out = The file to make: .html (a page that prints) or .xlsx (with charts). A file that is there is replaced
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
value-profile = PROFILE
value-region = REGION
value-table = TABLE
value-file = FILE
value-reference = REFERENCE
value-email = EMAIL
value-shell = SHELL
value-options = OPTIONS
value-command = COMMAND
value-pair = PAIR
value-day = DAY
value-seconds = SECONDS
help-examples =
    Examples:
    {"  "}veiviser serve                                    build all sites and see them at http://127.0.0.1:8080
    {"  "}veiviser check                                    find mistakes in the texts without building
    {"  "}veiviser build --out public                       make the files to publish
    {"  "}veiviser new trondheim                            make a new site that extends “common”
    {"  "}veiviser export --site agder --out agder.xlsx     fetch the applications of Agder as a workbook
    {"  "}veiviser subject --site agder --reference 7K3M-9QPX-2D --out access.html
    {"  "}                                                  take out all that is held on a person
    {"  "}veiviser erase --site agder --reference 7K3M-9QPX-2D
    {"  "}                                                  show what is erased when the person asks for it
    {"  "}veiviser retention --site agder                   see how long applications are held
    {"  "}veiviser match --site agder --out pairs.xlsx      propose who is to meet whom, with reasons
    {"  "}veiviser match --site agder --workbook agder.xlsx --out pairs.xlsx
    {"  "}                                                  the same, among those who are ready
    {"  "}veiviser export --site agder --from agder.xlsx --pairs pairs.xlsx --out new.xlsx
    {"  "}                                                  keep all that is written, and take in the approved pairs
    {"  "}veiviser calendar --site agder --from new.xlsx --out calendar
    {"  "}                                                  make calendar files of what is to be followed up
    {"  "}veiviser stats --site agder --from new.xlsx --out report.html
    {"  "}                                                  make figures for funders

    The answer to the system (exit code): 0 = all is well, 1 = mistakes in the content, 2 = something else went wrong.
help-usage = Usage
help-commands = Commands
help-options = Options
help-arguments = Arguments

## Mistakes on the command line.

usage-hint = Write “{ $command } --help” to see what you can write.
usage-command = There is no command “{ $name }”.{ $nearest }
usage-option = There is no option “{ $name }” here.{ $nearest }
usage-nearest = {" "}Did you mean “{ $name }”?
usage-value = “{ $value }” cannot be used as { $argument }.{ $choices }
usage-choices = {" "}Choose one of: { $values }.
usage-day = {" "}Write year-month-day, for example 2026-01-31.
usage-missing = The command also needs { $argument }.
usage-either = { $first } or { $second }
usage-nothing = Write what you want to do, for example “veiviser serve”.
usage-conflict = { $argument } cannot be used together with { $other }.
usage-wrong = The command is not written right.

## Failures.

cannot = Cannot { $doing } { $path }: { $reason }
cannot-write = Cannot write { $error }
cannot-start = Cannot start
because = { $what }: { $error }
doing-read = read
doing-write = write
doing-write-in = write in
doing-make = make
doing-make-folder = make the folder
io-missing = it does not exist.
io-denied = you have no access to it.
io-full = the disk is full.
io-exists = it exists already.
io-not-a-folder = something on the way there is not a folder.
io-folder = it is a folder, not a file.
paste-unwritten = Cannot write the text
paste-unread = Cannot read the text

## Locks.

lock-unknown = { $path } is not in the content, so nothing has been recorded.
lock-written = { $count ->
    [0] Nothing new to record.
    [one] 1 file written.
   *[other] { $count } files written.
}
lock-stale = What is marked “changed” has not been recorded. “veiviser check” tells what it takes.
lock-refused = What is marked “refused” has not been recorded: the consent has changed, but has no new version. “veiviser check” shows what has changed, and what to do.
change-new = new
change-accepted = accepted
change-stale = changed
change-refused = refused
change-gone = gone

## Builds.

build-building = Building the sites …
build-writing = Writing the files …
build-foreign = The folder { $folder } has files that do not come from “veiviser build”, so nothing has been written. Choose another folder with --out, or empty it.
build-unwritten = Cannot write the sites to { $folder }: { $reason }
build-pages = { $count ->
    [one] page
   *[other] pages
}
build-done = Done in { $milliseconds } ms. { $rendered ->
    [one] 1 page made
   *[other] { $rendered } pages made
}, { $written ->
    [one] 1 file written
   *[other] { $written } files written
}, { $unchanged } unchanged, { $removed } removed in { $folder }.

## Links to other sites.

external-asking = Asking other sites about { $count ->
    [one] one page
   *[other] { $count } pages
} …
external-offline = Links to other sites are not checked: { $count ->
    [one] the site did not answer
   *[other] none of { $count } addresses answered
}. This computer is probably not online. Try again when it is.

## New sites.

new-bad-name = “{ $site }” cannot be the name of the folder: use only lower-case letters a–z, digits and hyphens, at most { $most } characters, for example “nord-troendelag”.
new-no-base = Cannot find { $path }, which new sites extend. Go to the folder with “content” and “themes”, or write --root FOLDER.
new-taken = { $folder } exists already. Choose another name.
new-unwritten = Cannot write the new site
new-made =
    Made { $folder }.
    See the new site with: veiviser serve
    Correct name, contact person and address in { $config }.

## Exports.

export-fetching = Fetching the applications …
export-fetched = Fetching the applications … { $rows }
export-waiting = The table does not answer ({ $reason }). Trying again in { $seconds } s, from where it stopped.
export-writing = Writing the file … { $rows } of { $all }
export-no-zone = Does not know the time of Norway
export-ending = We cannot make files that end in .{ $ending }. Let the name end in .xlsx (workbook), .csv, .json or .jsonl, or choose the kind of file with --format.
export-form = { $site } does not have the form “{ $form }”. Choose one of: { $known }.
export-aws =
    Cannot log in to AWS. Set these variables:
    { $missing }
    If the AWS CLI has a profile of yours, --profile PROFILE is enough.
export-profile-absent = There is no AWS CLI, which --profile needs. Install it (https://aws.amazon.com/cli/), or set the variables AWS_REGION, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY and leave out --profile.
export-profile-refused =
    The AWS CLI could not open the profile “{ $profile }”: { $reason }
    It must be version 2 of the AWS CLI. The names are listed by: aws configure list-profiles. If the login has expired, write: aws sso login --profile { $profile }
export-none = There are no applications in { $folder }. They come when somebody has sent a form in “veiviser serve”. If they are somewhere else, write --data FOLDER.
export-count = { $form }: { $rows ->
    [one] 1 application
   *[other] { $rows } applications
}{ $suspected ->
    [0] {""}
   *[other] . Look also at { $suspected } that may come from a robot
}
export-written = Wrote { $file }. The file has personal data: delete it when you no longer need it.
export-shortened = The answer to “{ $column }” in { $reference } is too long for a workbook. --format json has the whole answer.
export-no-forms = The site has no forms, so there is nothing to export.
export-unwritten = Cannot write { $path }: { $reason }
export-no-folder = there is no such folder
export-denied = you may not write there
export-read-only = the disk can only be read
export-disk-full = the disk is full
export-is-folder = it is a folder
export-is-file = a part of the path is a file, not a folder
export-too-many = “{ $sheet }” has { $rows } applications. A workbook has room for { $most }. Use --format csv or --format json.
export-workbook = The workbook could not be made: { $error }
export-exists =
    { $path } exists, and may have something you have written. Take it along to a new file:
    veiviser export --site { $site } --from { $path } --out { $new }
    If it is not needed, give the new file another name, or delete the old one.
export-from-only = --from is only for workbooks (.xlsx). CSV and JSON have nothing that you have written.
export-pairs-only = --pairs is for workbooks (.xlsx) only. CSV and JSON have no sheet of pairs.
export-from-missing = Cannot read { $path }: { $reason }
export-from-absent = There is no file { $path }. Check its name.
export-from-none = { $path } is not a workbook that we can read. It must end in .xlsx and have no password. If it is saved in another format, open it and choose “Save as” and “Excel workbook (.xlsx)”.
export-from-foreign = There is no list of applicants in { $path }. One of the sheets must have the column “Referanse”, as in the workbook of veiviser export. A proposal from veiviser match is taken in with --pairs.
export-from-newer = { $path } was made by a newer version of Veiviser. Update Veiviser, and try again.
export-from-site = { $path } is of the site “{ $other }”, not “{ $site }”. Choose the right file, or write --site { $other }.
export-from-list = The sheet “{ $list }” is missing from { $path }. If we went on, everybody in it would count as deleted. Put the sheet back, or make a new workbook without --from.
export-from-twice = The reference { $reference } stands in two rows of { $path }, and they do not say the same. Keep one of them, or move what you have written to one of them.
export-from-lost = { $cells } cells that you have written found no place in the new workbook. Nothing is written. This is a mistake in Veiviser: report it, and keep the old file.
merged-kept = { $cells ->
    [0] Nothing was written in the old workbook.
    [one] 1 cell that you have written is kept.
   *[other] { $cells } cells that you have written are kept.
}
merged-new = { $rows ->
    [one] 1 new application since last time.
   *[other] { $rows } new applications since last time.
}
merged-changed = { $rows ->
    [one] 1 application has changed since last time.
   *[other] { $rows } applications have changed since last time.
}
merged-withdrawn = { $rows ->
    [one] 1 has withdrawn, and stands in “Ute av listen”.
   *[other] { $rows } have withdrawn, and stand in “Ute av listen”.
}
merged-deleted = { $rows ->
    [one] 1 row is deleted in the sheet, but the application is stored. It stands in “Ute av listen”.
   *[other] { $rows } rows are deleted in the sheet, but the applications are stored. They stand in “Ute av listen”.
}
merged-gone = { $rows ->
    [one] 1 application is deleted after its time. What you have written stands in “Ute av listen”. Delete the row when you do not need it.
   *[other] { $rows } applications are deleted after their time. What you have written stands in “Ute av listen”. Delete the rows when you do not need them.
}
merged-erased = { $rows ->
    [one] 1 person has asked to be erased. The row is gone, with what you have written. Delete the old file.
   *[other] { $rows } people have asked to be erased. Their rows are gone, with what you have written. Delete the old file.
}
merged-corrected = { $reference }: “{ $column }” is corrected in the sheet. The answer stands as it was sent. What you wrote stands in “Rettet i arket”.
merged-formulas = { $cells ->
    [one] 1 formula is a value now.
   *[other] { $cells } formulas are values now.
}
merged-sheet = The sheet “{ $sheet }” is kept, without colours and formulas.
store-unavailable = Cannot reach the table { $table } ({ $reason }). Try again in a while.
store-throttled = The table { $table } is too busy just now. Try again in a while.
store-missing = There is no table { $table } in this region and account.
store-refused = You have no access to the table { $table } ({ $code }). Ask whoever runs the service for the right to read it.
store-damaged = The application { $reference } in { $form } is damaged: { $attribute } is missing or wrong. Nothing has been written.
form-full = The form “{ $form }” of { $site } is full: { $taken ->
    [one] 1 application
   *[other] { $taken } applications
}, and room for { $places } (capacity). It still takes applications. Write status = "full" at the top of content/{ $site }/forms/{ $form }.toml and publish again. If more people may join a waiting list, write waiting_list = true as well. If there is room for more, raise capacity.

## The rights of applicants.

person-no-reference = “{ $reference }” is not a reference. It has ten signs, for example 7K3M-9QPX-2D, and is on the receipt and in the workbook.
person-no-email = What you wrote after --email is not an e-mail address. Write for example --email name@example.org
person-unknown-reference = Found no application with the reference { $reference }. { $place } Look for a slip of the pen, or search with --email.
person-unknown-email = Found no application with this e-mail address. { $place } Ask whether the person may have written another address, or search with --reference.
person-where = We looked in { $place }, in all applications to { $site } ({ $forms }) that have not expired.
person-in-table = the table { $table }
person-in-folder = { $folder }
person-line = { $form } { $reference }, received { $date }
person-erased = { $form } { $reference } was erased on { $date }. Only the reference and the date are left.
subject-ending = Cannot make { $file }. Let the name end in .html (a page that the person can read) or .json (for programs).
subject-next =
    Before you send the file: is it the person who asks? Answer to the e-mail address in the application, or call.
    Have you written notes about the person in workbooks or e-mails? The person has a right to see them as well.
    You have one month. Delete the file when it has been sent.
erase-found = { $count ->
    [one] Found this application:
   *[other] Found these { $count } applications:
}
erase-dry = Nothing has been erased yet. Write the same command with --yes at its end to erase. It cannot be undone.
erase-choose = The e-mail address is in { $count } applications, and none of them has been erased. Write --reference with the one to erase, or --all to erase all.
erase-done = Erased: { $application }
erase-absent = Was erased or expired already: { $application }
erase-refused = You may not erase in the table { $table } ({ $code }). Ask whoever runs the service for the ErasesPolicy of the site. What is listed as erased above is erased.
erase-unclean = The application is erased, but remains of it may be left on the disk: { $error }. Stop “veiviser serve” and write the same command once more.
erase-next =
    This is left for you:
    - Delete the person in workbooks, prints and files that you have taken out before, and in those that you have shared with others.
    - Delete e-mails with information about the person. Empty the bin.
    - Answer the person that it is done. Note the reference and the date, not the name.
erase-backups =
    This goes by itself:
    - Workbooks that were sent by e-mail are gone after 7 days.
    - Backups of the table remember the application for 7 days, unless whoever runs the service has chosen something else (35 at most). If the table is restored, you must erase again.
erase-copies = - Delete the application in backups of this machine, or wait until they are too old.
retention-form = Form
retention-held = Applications
retention-oldest = Oldest
retention-within = Deleted within { $days } days
retention-suspected = { $form }, suspected
retention-soon = Deleted within { $days } days. If you need them longer, ask for a new consent now:
retention-line = { $form } { $reference }, received { $received }, deleted { $deleted }
retention-erased = { $count ->
    [one] 1 application has been erased because the person asked for it.
   *[other] { $count } applications have been erased because the persons asked for it.
} With --format json you get the references.

## Pairing.

match-working = Finding the best proposal …
match-ending = The proposal is a workbook. Let the name end with .xlsx.
match-no-pairing = { $site } does not have a form for each side of the pair, with something to compare. So nobody can be paired.
match-pair = “{ $pair }” is not a pair. Write the two references with = between, the job-seeker’s first: 7K3M-9QPX-2D=4T8W-2HNC-6R
match-unknown = Nobody who can be paired has the reference { $reference }. References are in the column “Referanse” of the workbook from “veiviser export”.
match-absent = { $reference } cannot be paired now. Make a proposal without this pair: its sheet “Not included now” says why.
match-swapped = { $mentor } is not the one who seeks, but the one who helps. Write the job-seeker first: { $adept }={ $mentor }
match-none-ready = Nobody on one of the sides has the status “Klar” in { $path }. Set “Klar” for those who can be paired, save, and try again. Without --workbook all take part.
match-followed = { $count ->
    [one] One pair that you have approved is
   *[other] { $count } pairs that you have approved are
} in the sheet “Oppfølging” already.
match-nobody = Nobody has applied to { $site }, so there is nobody to pair.
match-no-pairs = Nobody can be paired now: { $waiting } waiting, { $absent } not included. The workbook says why.
match-twice = { $reference } is to be paired with two. Remove one.
match-crowded = { $reference } does not have room for so many. Remove one of the pairs.
match-contradiction = { $adept } and { $mentor } are both to be and not to be a pair. Remove one.
match-unproved = The proposal could not be proved. That is a fault of Veiviser: tell those who make it.
match-taken = { $path } is there already, and may hold what you have decided. Choose another name. To keep what you have decided there, write --from { $path }, too.
match-unreadable = { $path } cannot be read as a workbook.
match-foreign = { $path } is not a proposal made by Veiviser, or the columns on the right have been deleted. The workbook from veiviser export is given with --workbook.
match-gone = { $count ->
    [one] 1 pair that you have approved is no longer possible: one of the two cannot be paired now.
   *[other] { $count } pairs that you have approved are no longer possible: one of the two cannot be paired now.
}
match-adrift = { $count ->
    [one] 1 pair that you have written something beside is not proposed now. What you wrote is in the old file only.
   *[other] { $count } pairs that you have written something beside are not proposed now. What you wrote is in the old file only.
}
match-result = { $pairs ->
    [one] 1 pair
   *[other] { $pairs } pairs
}, { $waiting } waiting, { $absent } not included now. Checked against all possible pairs: there is no better proposal.

## The preview.

serve-stopped = The preview stopped
serve-no-log = Cannot keep a log
serve-port-taken = Port { $port } is taken: something else uses it, perhaps another “veiviser serve”. Stop that, or choose another port: veiviser serve --port { $next }
serve-port-denied = You may not use port { $port }. Choose one above 1024: veiviser serve --port 8080
serve-port = Cannot use port { $port }: { $error }
serve-table = Cannot open the applications in { $file }: { $error }
serve-key-damaged = { $file } is damaged. Delete the file, and a new one is made.
serve-no-random = The machine gives no random numbers.
serve-open = Open { $address } in the browser. Stop with Ctrl-C.
serve-data = Applications are kept in { $file }.
serve-no-watch = Cannot follow changes of the files
serve-rebuilt = Built again.
serve-host = The preview does not answer to “{ $host }”, only to localhost and 127.0.0.1. To have it answer to more names, start it with --host NAME.

preview-name = Mistakes in the content
preview-errors = { $count ->
    [one] 1 error
   *[other] { $count } errors
}
preview-warnings = { $count ->
    [one] 1 warning
   *[other] { $count } warnings
}
preview-both = { $errors } and { $warnings }
preview-failed = The last change has mistakes
preview-stale = The page is shown as it was before the change.
preview-close = Close
preview-unpublished = The page is not published as it is now. It is shown here only.

## What sites are made of.

survey-no-sarif = This overview comes as text and json, not as sarif.
survey-site = { $site } (extends { $bases })
survey-many = { $count } of them
survey-stale = { $name } (the original has changed since)
survey-own = own
survey-inherited = inherited from { $base }
survey-overridden = overrides { $base }
survey-extended = extends { $base }
survey-hidden = hides from { $base }
survey-pages = Pages
survey-forms = Forms
survey-strings = Texts
survey-terms = Terms
survey-files = Files
survey-menus = Menus
survey-contacts = Contacts and partners
survey-settings = Settings
survey-form-texts = Form texts
survey-share = { $own } of { $total } ({ $percent } %)
survey-borrowed = borrowed from { $language }:
survey-missing = missing:
survey-old = outdated:

## The preview's own pages.

overview-title = { $errors ->
    [0] Veiviser – preview
   *[other] Mistakes: Veiviser – preview
}
overview-about = Preview on this machine. When you change a text, the change is shown here at once.
overview-stale = The last change has mistakes. The sites are shown as they were before it.
overview-stopped = The sites cannot be shown until the mistakes are mended.
overview-full = Forms that are full
overview-sites = Sites
overview-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
}
overview-unpublished = Pages that are not published
overview-unpublished-about = They are shown here only. “veiviser build” leaves them out.
overview-gallery = All kinds of questions and all answers from the forms, in each theme and language
overview-applications = The applications
overview-applications-about = Applications that are sent here are kept in { $file } on this machine, also when you turn it off and on. The command below each site fetches them as a workbook.
gallery-title = Gallery
gallery-about = All kinds of questions and all answers from the forms on one page, in each site's theme and languages.
gallery-overview = To the overview
gallery-empty = Empty form
gallery-nothing = Nothing is answered
gallery-missing = Something is missing in each field
gallery-wrong = Something is wrong in each field
gallery-filled = Filled in, to change the answers
gallery-first-page = First page of two
gallery-second-page = Second page
gallery-second-page-missing = Second page, something is missing
gallery-back = Back to the first page
gallery-review-pages = Check the answers, page by page
gallery-change = Change one answer
gallery-review = Check the answers
gallery-late = Sent too late
gallery-unconfirmed = Sent without having been checked
gallery-changed = The answers were changed afterwards
gallery-crowded = Too many applications
gallery-unavailable = The table does not answer
gallery-receipt = Receipt
gallery-waiting-list = Full, with a waiting list
gallery-review-waiting-list = Check the answers, waiting list
gallery-receipt-waiting-list = Receipt, waiting list
gallery-early = Not open yet
gallery-closed = Closed
gallery-closed-meanwhile = Closed while somebody answered
gallery-paused = Paused
gallery-paused-meanwhile = Paused while somebody answered
gallery-full = Full
gallery-unknown-field = Unknown field
gallery-foreign = From another site
gallery-no-form = Not a form
gallery-method = Wrong method
gallery-many = Too many answers
gallery-large = Answers that are too large
gallery-unknown-receipt = Unknown receipt

### What is wrong with one file alone.

unknown-rule = The rule “{ $rule }” does not exist, so nothing is switched off.
unknown-rule-help = See all rules with “veiviser check --rules”.
fixed-rule = The rule “{ $rule }” cannot be switched off: the page would not work, or the law would be broken.
fixed-rule-help = Mend what the rule finds, and delete this.
unknown-value-level = “{ $level }” is not a level of a rule.
unknown-value-level-help = Write "warn" (show a warning) or "off" (show nothing).

no-content = There is no folder called “content” here, so there is nothing to build.
no-content-help = Stand in the folder that has “content” and “themes”, or point to it with --root.
too-large = The file is { $size } MB, and the most we take is { $max } MB.
too-large-help = Make the file smaller, or divide it.
not-utf8 = The file is not saved as UTF-8, so letters such as æ, ø and å cannot be read.
not-utf8-help = Open the file in a text editor and save it again in the encoding UTF-8.
unreadable = The file cannot be read: { $reason }.
unreadable-help = Check that the file exists and that you are allowed to read it.
bad-file-name-help-letters = Give the file a name of lower-case letters, digits and hyphens.
bad-file-name-letters = The file name has characters that cannot be read.
link-loop = The folder is a symbolic link to a folder that it is in itself, so we never get to the bottom.
link-loop-help = Delete the link.
unreadable-folder-help = Check that it exists and that you are allowed to read it.
unreadable-folder = The folder or file cannot be read: { $reason }.
reason-missing = it does not exist
reason-denied = you have no access
missing-key-empty = “{ $key }” is empty, but must have a text.
missing-key-empty-help = Write the text between the quotation marks.
missing-key = The key “{ $key }” is missing.
missing-key-help = Add a line that begins with “{ $key } = ”.
out-of-range-per-page = “per_page” is { $number }, but must be from 1 to { $most }.
out-of-range-per-page-help = Write for example per_page = 12.
bad-data = The line has { $found } cells, but the first line has { $wanted }.
bad-data-help = Look for a separator too many or too few. Where a text has the separator in it, put the text in quotation marks.
bad-data-empty = The file has no columns.
bad-data-empty-help = Write the names of the columns on the first line, with ; between them.
unknown-key-below = “{ $key }” is about the whole file, but stands below a line that begins with [ or [[.
unknown-key = The key “{ $key }” does not exist, so what it says is not used.
unknown-key-help = Delete the line, or use one of these: { $keys }.
wrong-type = “{ $name }” must be { $wanted }, but here is { $found }.
wrong-type-help = Write “{ $name }” as { $wanted }.
bad-language-value = “{ $code }” is not a language code.
bad-language-help = Use two or three lower-case letters: nb for bokmål, nn for nynorsk, en for English.
type-text-quoted = a text in quotation marks
type-flag-bare = true or false, without quotation marks
type-integer-bare = a whole number, without quotation marks
type-number-bare = a number, without quotation marks
type-list-brackets = a list in square brackets
bad-feed = The file is no news feed in RSS or Atom ({ $error }).
bad-feed-help = Download the feed again and save it here.
unknown-kind = “{ $kind }” is not a kind of page.
bad-slug = “{ $slug }” cannot be part of the address.
bad-slug-help = Use only a–z, 0–9 and hyphens, without slashes: slug = "bli-mentor".
bad-alias = “{ $path }” is not an old address of the site.
bad-alias-help = Write it with a slash first and last: aliases = ["/om-oss/"].
missing-alt-image = The picture lacks “alt”, so those who cannot see it are not told what it shows.
missing-alt-image-help = Add alt = "what the picture shows", or alt = "" if it is only decoration.
front-matter-missing = The page does not begin with +++, so we cannot find the title.
front-matter-missing-help = Begin the file with a line of +++, then title = "…" and description = "…", and then a line of +++ again.
front-matter-open = The facts at the top of the page do not end, so we cannot tell where the text begins.
front-matter-open-help = Put a line with only +++ between the facts and the text.
bad-file-name = The file name becomes the page's address, and has characters that do not suit an address.
bad-file-name-help = Give the file a name with only a–z, 0–9 and hyphens, for example “{ $name }”.
bad-language-folder = “{ $folder }” is not a language code, so we cannot tell which language the file is in.
bad-language-folder-help = Use nb for bokmål, nn for nynorsk, en for English and so on.
unknown-file = The file is not used, because it is in a place where we expect no such file.
unknown-file-help = Move it: pages to a language folder (nb, en), pictures and documents to files. Or delete it.
bad-date = “{ $value }” is not a date.
bad-date-help = Write year-month-day without quotation marks: 2027-02-01.
bad-date-quoted = The date “{ $value }” is in quotation marks.
bad-date-quoted-help = Write the date without quotation marks: { $key } = { $day }.
bad-date-written-help = Write the date as { $day }.
bad-color = “{ $color }” is not a colour.
bad-color-help = Write the colour as # and six characters, for example "#0b5c55".
missing-key-menu = A menu entry must have either “page” (a page here) or “url” (another site).
missing-key-menu-help = Write one of the two lines.
unknown-kind-partner = “{ $other }” is not a kind of partner.
unknown-kind-partner-help = Use “partner” or “funder”.
component-alone-text = There is text on the same line as a component, after it.
component-alone-text-help = Put the component alone on the line, and the text on the line below.
unclosed-component-end = Here the component “{ $name }” ends, but it has not begun.
unclosed-component-end-help = Put {"{"}% <{ $name }> %{"}"} where it should begin, or delete this line.
unclosed-component = The component “{ $name }” does not end.
unclosed-component-help = Put {"{"}% </{ $name }> %{"}"} alone on a line where it should end.
component-alone = A component must stand alone on its line.
component-alone-help = Move it to a line of its own.
bad-component-name = The component has no name.
bad-component-form = The component is not written correctly.
bad-component-value = The field “{ $name }” has no value.
bad-component-quote = The value has no quotation marks.
bad-component-end-quote = The text lacks the quotation mark at its end.
bad-component-literal = Between {"{ and }"} there can be a number, true, false or a list, and nothing else.

bad-component-help = Write {"{{ <name field=\"text\" /> }}"}, or {"{% <name> %} … {% </name> %}"} with a text between.

bad-block-empty = The block has no text, because it ends where it begins.
bad-block-nameless = The block has no name, so nobody can refer to it.
bad-block-help-tags = Write {"{"}% <block name="name"> %{"}"}, the text and {"{"}% </block> %{"}"}, each on its own line.
bad-block-field = A block has no field “{ $name }”.
bad-block-help-field = A block has name, and place in a page that extends another.
bad-block-place = We do not know where the text should stand.
bad-block-help-place = Write place="before" or place="after", or remove it to replace the block.
bad-block-place-here = “place” only means something in a page that extends another, and not inside another block.
bad-block-help-place-here = Remove it.
text-outside-block = The page extends another, so text outside the blocks is not shown.
text-outside-block-help = Move the text into a block: {"{"}% <block name="name" place="after"> %{"}"} … {"{"}% </block> %{"}"}.
duplicate-block = The block “{ $name }” is here twice, so we do not know which one counts.
duplicate-block-help = Give one of them another name, or delete it.

missing-plural = The text “{ $key }” lacks the form { $missing }, which { $language } uses for some numbers.
missing-plural-help = Add { $missing }. The language has the forms { $forms }.
fallback-loop = The language { $language } cannot borrow from itself.
fallback-loop-twice = The language { $language } borrows from { $other } twice.
fallback-loop-help = Delete one of them from [fallback].

### Said in many places.

did-you-mean = Did you mean “{ $name }”?
concerns = { $help } Concerns { $sites }.
and-more = { $names } and { $count } more
errors-found = { $errors ->
    [0] No errors
    [one] 1 error
   *[other] { $errors } errors
}{ $warnings ->
    [0] .
    [one] {" "}and 1 warning.
   *[other] {" "}and { $warnings } warnings.
}
help-label = help

one-of = Use one of these: { $names }.
language = { $code ->
    [nb] Norwegian bokmål
    [nn] Norwegian nynorsk
    [en] English
    [uk] Ukrainian
    [ar] Arabic
    [so] Somali
    [ti] Tigrinya
    [se] Northern Sami
    [pl] Polish
   *[other] the language “{ $code }”
}

type-text = a text
type-integer = a whole number
type-decimal = a decimal number
type-number = a number
type-flag = true or false
type-date = a date
type-list = a list
type-table = a table

two = { $first } { $second }
joined = { $first }, { $next }

toml-date = The date does not exist, or is written wrongly.
toml-date-help = Write year-month-day without quotation marks: 2027-02-01.
toml-twice = The key stands twice, and only one can count.
toml-twice-help = Delete one of them.
toml-quotes = The text has no quotation marks, or the value is missing.
toml-quotes-help = Write the text between straight quotation marks: key = "text".
toml-end-quote = The text lacks the quotation mark at its end.
toml-end-quote-help = Put " at the end of the text, on the same line.
toml-end-quotes = The text over several lines lacks the quotation marks at its end.
toml-end-quotes-help = Write """ after the last line.
toml-end-apostrophe = The text lacks the ' at its end.
toml-end-apostrophe-help = Put ' at the end of the text, on the same line.
toml-escape = The character \ means something special inside "…".
toml-escape-help = Write \\ where the text should have \, and \" where it should have a straight quotation mark.
toml-comma = A comma is missing between two values.
toml-comma-help = Put a comma between them.
toml-extra-comma = There is a comma too many.
toml-extra-comma-help = Delete it.
toml-inline-table = The table lacks {"}"} at its end.
toml-inline-table-help = Put {"}"} after the last value.
toml-array-table = The heading lacks ]].
toml-array-table-help = Write ]] after the name, as in [[fields]].
toml-array = The list lacks ] at its end.
toml-array-help = Put ] after the last of the list.
toml-table = The heading lacks ].
toml-table-help = Put ] at the end of the line, as in [privacy].
toml-no-value = The line has no value.
toml-no-value-help = Write the line as key = "value".
toml-key = The key has characters that are not allowed.
toml-key-help = Use lower-case letters from a to z, digits and underscores, and write = between key and value.
toml-more = There is more on the line than one key and one value.
toml-more-help = Delete it, or move it to a line of its own. Write \" for a quotation mark inside the text.
toml-zero = The number begins with 0.
toml-zero-help = Delete the zero in front, or put the text in "…".
toml-flag = The value is neither true nor false.
toml-flag-help = Write true or false, or put the text in "…".
toml-other = The line is not correct TOML ({ $complaint }).
toml-other-help = Write the line as key = "value".

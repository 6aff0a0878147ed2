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

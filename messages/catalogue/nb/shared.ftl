### Said in many places.

did-you-mean = Mente du «{ $name }»?
concerns = { $help } Gjelder { $sites }.
and-more = { $names } og { $count } til
errors-found = { $errors ->
    [0] Ingen feil
   *[other] { $errors } feil
}{ $warnings ->
    [0] .
    [one] {" "}og 1 advarsel.
   *[other] {" "}og { $warnings } advarsler.
}
help-label = råd

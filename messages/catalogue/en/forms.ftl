### Form definitions.

missing-key-page-id-help = Write for example id = "work" under [[pages]].
missing-key-page-id = The page has no “id”.
missing-key-condition = “show_when” has no “{ $key }”.
missing-key-field-id-help = Write for example id = "employer" under [[fields]].
missing-key-field-id = The question has no “id”.
missing-key-choice = The answer lacks “{ $key }”.
unknown-value = “{ $value }” is not a valid value of “{ $key }”.
key-without-effect-hide-pages = “hide_pages” has an effect only in a form that builds on another.
key-without-effect-hide-pages-help = Remove the page, or its name here.
empty-text-help = Write a text.
missing-key-next-steps-help = Write next_steps = {"{ nb = \"…\", en = \"…\" }"}. Applicants read it on the receipt.
missing-key-next-steps = The form has no “next_steps”: what happens when the application has been sent.
missing-key-role-help = Write role = "mentor" or role = "adept" at the top of the file.
missing-key-role = The form has no “role”: who applies.
window-help = Correct “opens” or “closes”.
out-of-range-capacity = “capacity” is { $number }, but must be from 1 to { $most }.
out-of-range-capacity-help = Write how many applications you have room for. Remove “capacity” if there is no limit.
privacy-missing-fact-help = Write { $key } = "…" under [privacy] in site.toml.
privacy-missing-law-help = Write { $key } = {"{ nb = \"…\", en = \"…\" }"} under [privacy].
privacy-missing-retention = The form does not say when the data are deleted. The law demands that applicants are told.
privacy-missing-retention-help = Write for example retention_days = 730 under [privacy].
out-of-range-retention = “retention_days” is { $number }, but must be from 1 to { $most } days.
out-of-range-retention-help = Two years are retention_days = 730.
consent-missing-version-help = Write for example version = "2026-11" under [consent].
consent-missing-version = The consent has no “version”. It shows which text the applicant agreed to.
consent-missing-help = Write text = {"{ nb = \"…\", en = \"…\" }"} under [consent].
consent-missing = The form lacks the text that applicants consent to.
unknown-language = “{ $name }” in “{ $key }” is not a language code.
unknown-language-help = Use two lower-case letters: nb for bokmål, nn for nynorsk, en for English.
wrong-type-form-help-item = Write it as { $example }.
wrong-type-form-help = Write for example { $key } = { $example }.
bad-id-page = “{ $name }” cannot be the id of a page.
key-without-effect-after = “after” has an effect only in a form that builds on another.
key-without-effect-after-pages-help = Remove “after”, and write the pages in the order they should have.
empty-page = The page “{ $name }” has no questions.
empty-page-help = Write page = "{ $name }" on the first question of the page, or remove the page.
missing-key-title-help = Write title = {"{ nb = \"…\", en = \"…\" }"}.
missing-key-title = The page “{ $name }” has no “title”.
condition-loop-help = Remove “show_when” from one of the questions.
condition-order-help = Divide the form into pages with [[pages]], and let the answer come on an earlier page.
condition-kind-help = Use a question of the kind one_of, many_of or yes_no.
condition-value = “{ $value }” is not an answer to the question “{ $field }”.
never-shown-empty-help = Write at least one of these answers: { $answers }.
consent-conditional-help = Remove “show_when”. Everybody who applies must consent.
consent-conditional = The consent cannot have a condition.
consent-conditional-page = The consent is on the page “{ $page }”, which not everybody sees.
consent-conditional-page-help = Remove “show_when” from the page, or make a last page that everybody sees.
never-shown-help = Look at “show_when” here, on the page, and on the questions that this depends on.
consent-version = The consent text is new, but has no version of its own.
consent-version-help = Write for example version = "2026-11" in [consent] here too.
unknown-field = “{ $key }” refers to the question “{ $field }”, which the form does not have.
key-without-effect-after-help = Remove “after”, and write the questions in the order they should have.
missing-key-fields-help = Write at least one [[fields]] with id, kind and label.
missing-key-fields = The form has no questions.
consent-last = The consent is not the last question.
consent-last-help = Move it to the end of the form.
consent-once = The form has more than one consent.
consent-once-help = Remove this one, and write everything in [consent].
missing-key-kind-help = Write for example kind = "text".
missing-key-label-help = Write label = {"{ nb = \"…\", en = \"…\" }"}.
bad-id-field = “{ $id }” cannot be the id of a question.
bad-id-field-help = Use lower-case letters a–z, digits and _, at most { $most } characters, a letter first: postal_code.
bad-id-taken = The id “{ $id }” is used on the page around the form.
bad-id-taken-help = Choose another id.
unknown-key-misplaced = “{ $key }” is about the whole form, but stands { $place }.
unknown-key-misplaced-help = Move the line up, above the first line that begins with [ or [[.
duplicate-id-form-help = Make them one, or give one of them another id.
missing-translation-prose = { $name } stands only once, but the site has several languages: { $languages }.
missing-translation-prose-help = Write the text in each language: {"{ nb = \"…\", en = \"…\" }"}.
sensitive-question = The question “{ $id }” seems to ask about { $topic }. The law protects that.
sensitive-question-help = Remove the question. If you must ask, write why, in each language: justification = {"{ nb = \"…\", en = \"…\" }"}. Applicants can read it.
sensitive-question-national-id = The question “{ $id }” seems to ask for a national identity number. The form does not take one: a right answer is refused.
sensitive-question-national-id-help = Remove the question. If it asks for something else, put it in other words.
consent-optional = The consent cannot be optional.
consent-optional-help = Remove optional = true.
unknown-value-autocomplete = “{ $value }” is not a valid value of “autocomplete”.
key-without-effect = “{ $key }” does not belong to questions of the kind “{ $kind }” (the question “{ $id }”).
key-without-effect-help = Remove “{ $key }”, or choose another “kind”.
out-of-range-max = “max” is { $number }, but must be from 1 to { $most }.
out-of-range-max-help = Use kind = "long_text" for longer answers, up to 3000 characters.
out-of-range-limits = The least number ({ $min }) is greater than the greatest ({ $max }).
out-of-range-limits-help = Correct “min_value” or “max_value”.
missing-key-choices = The question “{ $id }” has no answers to choose from.
few-choices = The question “{ $id }” has too few answers: { $number } of at least { $least }.
duplicate-id-choice = The question “{ $id }” has two answers with the id “{ $choice }”.
duplicate-id-help = Give one of them another id.
bad-id-choice = “{ $id }” cannot be the id of an answer.
bad-id-choice-help = Use lower-case letters a–z, digits, - and _, at most { $most } characters: b1, health_care.

privacy-controller = who decides over the data
privacy-contact-name = who the contact person is
privacy-contact-email = which e-mail address the contact person has
privacy-purpose = what the data will be used for
privacy-legal-basis = what the legal basis is
privacy-recipients = who will see the data
privacy-missing = The form does not say { $what }. The law demands that applicants are told.

consent-changed = “{ $what }” has changed, but the consent still has the version “{ $version }”. Then nobody can tell any more what applicants agreed to: { $diff }
consent-changed-help = Write a new version under [consent] in { $form }. If nobody has applied yet, that is not needed. Then run “veiviser lock { $lock }”.
unrecorded-consent = The consent has the version “{ $version }”, but its words are not recorded yet in { $path }.
unrecorded-consent-help = Run “veiviser lock { $folder }” before the form is used, and keep the file: it is the evidence of what applicants agreed to.

## Where a key or a text is: the names begin sentences, the places end them.

place-form = in the form
place-table = in { $table }
place-key = in “{ $key }”
place-choice = in an answer to choose from
name-key = “{ $key }”
name-of-question = “{ $key }” of the question “{ $id }”
name-choice = The answer “{ $choice }” to the question “{ $id }”
name-title = “title” of the page “{ $page }”
name-privacy = “{ $key }” in [privacy]
name-receipt = The text in [receipt]
missing-key-receipt = The receipt has no “email”: the question with the applicant’s address.
missing-key-receipt-help = Write for example email = "email" under [receipt].
receipt-no-email = The receipt is to go to the answer to “{ $field }”, but that is no e-mail address.
receipt-no-email-help = Write the id of a question with kind = "email".
name-consent = The consent text
the-page = The page “{ $id }”
the-question = The question “{ $id }”

unknown-key-form = Unknown key “{ $key }” { $place }.
wrong-type-form = “{ $key }” must be { $expected }, but is { $found }.
expected-text = a text in quotation marks
expected-integer = a whole number without quotation marks
expected-date = a date without quotation marks
expected-texts = a list of texts
expected-tables = a list of tables
expected-translations = a text, or a text for each language
found-integer = a whole number
found-flag = true/false
found-moment = a date or a time of day
remove-name = Remove the name.
remove-or-one-of = Remove it, or use one of these: { $names }.
missing-key-condition-help = Write show_when = { $example }.
missing-key-choice-help = Write it as { $example }.
empty-text = { $name } is empty.
unknown-term-form = { $name } uses the term “{ $term }”, which the site does not have.
unknown-term-form-help = Use {"{{ mentor }} or {{ adept }}"}, alone or with .definite, .plural or .definite_plural.
missing-translation-form = { $name } is missing in { $language }.
missing-translation-form-help = Write { $language } = "…" beside the other languages.
language-coded = { $code ->
    [nb] Norwegian bokmål (nb)
    [nn] Norwegian nynorsk (nn)
    [en] English (en)
    [uk] Ukrainian (uk)
    [ar] Arabic (ar)
    [so] Somali (so)
    [ti] Tigrinya (ti)
    [se] Northern Sami (se)
    [pl] Polish (pl)
   *[other] the language “{ $code }”
}
missing-key-of-form = The form has no “{ $key }”.
missing-key-of-form-help = Write for example { $example }.
window = The form closes on { $closes }, before it opens on { $opens }.
missing-key-kind = The question “{ $id }” has no “kind”: what sort of answer it takes.
missing-key-label = The question “{ $id }” has no “label”.
missing-key-choices-help = Write choices = {"[{ id = \"…\", label = { nb = \"…\", en = \"…\" } }, …]"}.
duplicate-id-questions = The form has two questions with the id “{ $id }”.
duplicate-id-pages = The form has two pages with the id “{ $id }”.
unknown-page-form = “{ $key }” refers to the page “{ $page }”, which the form does not have.
unknown-page-form-help = Write [[pages]] with id = "{ $page }" and title, or remove “{ $key }”.
bad-id-page-help = Use lower-case letters a–z, digits and _, at most { $most } characters, a letter first: about_you.
condition-loop = { $owner } depends on itself: { $chain }.
condition-order = { $owner } depends on the answer to “{ $field }”, but that question is not on an earlier page.
condition-kind = { $owner } depends on the answer to “{ $field }”, which has no answers to choose from.
never-shown-empty = { $owner } is never shown, because “is” is empty.
never-shown = { $owner } is never shown: no answer to “{ $field }” fits all the conditions.

topic-national-id = national identity numbers
topic-religion = religion
topic-health = health
topic-ethnicity = ethnic background
topic-politics = political views
topic-union = trade union membership
topic-orientation = sexual orientation
topic-crime = criminal offences
topic-origin = country of origin

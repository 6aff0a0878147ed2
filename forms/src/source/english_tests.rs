//! What is wrong with a form, in English: no word of it is Norwegian, and nothing is left to guess.

use insta::assert_snapshot;
use messages::Language::English;

use super::tests::told_in;
use super::{FormSource, SourceId};
use crate::fixture;

fn parse_defects(text: &str) -> String {
    told_in(English, &FormSource::parse(SourceId(0), text).unwrap_err(), &[text])
}

fn resolve_defects(text: &str) -> String {
    let form = FormSource::parse(SourceId(0), text).unwrap();
    told_in(English, &fixture::resolve(&form).unwrap_err(), &[text])
}

#[test]
fn a_file_with_many_faults() {
    let text = r#"
roles = "mentor"
plural = 3
opens = "2027-02-01"
hide = "name"

[privacy]
porpose = "x"
retention_days = "730"
capacity = 3

[consent]
text = { norsk = "x", nb = 1 }

[[pages]]
title = "x"
show_when = { felt = "a" }

[[fields]]
kind = "txt"
optional = "ja"
choices = [{ id = "a" }, 3]

[[fields]]
id = 7.5
kind = true
label = 2027-02-01
"#;
    assert_snapshot!(parse_defects(text), @r#"
    unknown-key `roles`: Unknown key “roles” in the form. Did you mean “role”?
    wrong-type `3`: “plural” must be a text, or a text for each language, but is a whole number. Write for example plural = { nb = "…", en = "…" }.
    wrong-type `"2027-02-01"`: “opens” must be a date without quotation marks, but is a text. Write for example opens = 2027-02-01.
    wrong-type `"name"`: “hide” must be a list of texts, but is a text. Write for example hide = ["…"].
    unknown-key `porpose`: Unknown key “porpose” in [privacy]. Did you mean “purpose”?
    wrong-type `"730"`: “retention_days” must be a whole number without quotation marks, but is a text. Write for example retention_days = 200.
    unknown-key `capacity`: “capacity” is about the whole form, but stands in [privacy]. Move the line up, above the first line that begins with [ or [[.
    unknown-language `norsk`: “norsk” in “text” is not a language code. Use two lower-case letters: nb for bokmål, nn for nynorsk, en for English.
    wrong-type `1`: “nb” must be a text in quotation marks, but is a whole number. Write for example nb = "…".
    missing-key `[[pages]]`: The page has no “id”. Write for example id = "work" under [[pages]].
    missing-key `{ felt = "a" }`: “show_when” has no “field”. Write show_when = { field = "…", is = ["…"] }.
    missing-key `{ felt = "a" }`: “show_when” has no “is”. Write show_when = { field = "…", is = ["…"] }.
    unknown-key `felt`: Unknown key “felt” in “show_when”. Did you mean “field”?
    missing-key `[[fields]]`: The question has no “id”. Write for example id = "employer" under [[fields]].
    unknown-value `"txt"`: “txt” is not a valid value of “kind”. Did you mean “text”?
    wrong-type `"ja"`: “optional” must be true or false, but is a text. Write for example optional = true.
    missing-key `{ id = "a" }`: The answer lacks “label”. Write it as { id = "…", label = { nb = "…", en = "…" } }.
    wrong-type `3`: “choices” must be a table, but is a whole number. Write it as [{ id = "…", label = { nb = "…", en = "…" } }].
    wrong-type `7.5`: “id” must be a text in quotation marks, but is a decimal number. Write for example id = "…".
    wrong-type `true`: “kind” must be a text in quotation marks, but is true/false. Write for example kind = "…".
    wrong-type `2027-02-01`: “label” must be a text, or a text for each language, but is a date or a time of day. Write for example label = { nb = "…", en = "…" }.
    "#);
}

#[test]
fn a_form_that_cannot_be_used() {
    let text = r#"
role = "mentor"
opens = 2027-02-01
closes = 2027-01-01
hide = ["x"]
status_text = { nb = "" }

[privacy]
purpose = { nb = "{{ adept.plurl }}", en = "x" }

[consent]
text = { nb = "x" }

[[pages]]
id = "One"

[[pages]]
id = "two"
title = "Two"
show_when = { field = "gone", is = ["a"] }

[[fields]]
id = "health"
page = "on"
kind = "text"
label = { nb = "Helse" }
hint = { en = "x" }

[[fields]]
id = "age"
label = "x"

[[fields]]
id = "age"
kind = "one_of"
justification = { nb = "x" }

[[fields]]
id = "pick"
kind = "one_of"
label = "x"
choices = [{ id = "a", label = { nb = "A" } }]
"#;
    assert_snapshot!(resolve_defects(text), @r#"
    missing-key ``: The form has no “plural”. Write for example plural = { nb = "Mentorer", en = "Mentors" }.
    missing-key ``: The form has no “next_steps”: what happens when the application has been sent. Write next_steps = { nb = "…", en = "…" }. Applicants read it on the receipt.
    privacy-missing ``: The form does not say what the legal basis is. The law demands that applicants are told. Write legal_basis = { nb = "…", en = "…" } under [privacy].
    privacy-missing ``: The form does not say who will see the data. The law demands that applicants are told. Write recipients = { nb = "…", en = "…" } under [privacy].
    privacy-missing ``: The form does not say when the data are deleted. The law demands that applicants are told. Write for example retention_days = 730 under [privacy].
    consent-missing ``: The consent has no “version”. It shows which text the applicant agreed to. Write for example version = "2026-11" under [consent].
    window `2027-01-01`: The form closes on 2027-01-01, before it opens on 2027-02-01. Correct “opens” or “closes”.
    unknown-field `"x"`: “hide” refers to the question “x”, which the form does not have. Remove it, or use one of these: health, age, age, pick.
    missing-translation `{ nb = "" }`: “status_text” is missing in English (en). Write en = "…" beside the other languages.
    empty-text `""`: “status_text” is empty. Write a text.
    unknown-term `"{{ adept.plurl }}"`: “purpose” in [privacy] uses the term “adept.plurl”, which the site does not have. Use {{ mentor }} or {{ adept }}, alone or with .definite, .plural or .definite_plural.
    missing-translation `{ nb = "x" }`: The consent text is missing in English (en). Write en = "…" beside the other languages.
    missing-key `[[pages]]`: The page “One” has no “title”. Write title = { nb = "…", en = "…" }.
    bad-id `"One"`: “One” cannot be the id of a page. Use lower-case letters a–z, digits and _, at most 40 characters, a letter first: about_you.
    sensitive-question `"health"`: The question “health” seems to ask about health. The law protects that. Remove the question. If you must ask, write why, in each language: justification = { nb = "…", en = "…" }. Applicants can read it.
    unknown-page `"on"`: “page” refers to the page “on”, which the form does not have. Remove it, or use one of these: One, two.
    missing-translation `{ nb = "Helse" }`: “label” of the question “health” is missing in English (en). Write en = "…" beside the other languages.
    missing-translation `{ en = "x" }`: “hint” of the question “health” is missing in Norwegian bokmål (nb). Write nb = "…" beside the other languages.
    missing-key `[[fields]]`: The question “age” has no “kind”: what sort of answer it takes. Write for example kind = "text".
    missing-key `[[fields]]`: The question “age” has no “label”. Write label = { nb = "…", en = "…" }.
    missing-key `[[fields]]`: The question “age” has no answers to choose from. Write choices = [{ id = "…", label = { nb = "…", en = "…" } }, …].
    duplicate-id `"age"`: The form has two questions with the id “age”. Make them one, or give one of them another id.
    missing-translation `{ nb = "x" }`: “justification” of the question “age” is missing in English (en). Write en = "…" beside the other languages.
    few-choices `[{ id = "a", label = { nb = "A" } }]`: The question “pick” has too few answers: 1 of at least 2. Write choices = [{ id = "…", label = { nb = "…", en = "…" } }, …].
    missing-translation `{ nb = "A" }`: The answer “a” to the question “pick” is missing in English (en). Write en = "…" beside the other languages.
    "#);
}

#[test]
fn conditions_that_let_nobody_through() {
    let text = fixture::FORM.to_owned()
        + r#"
[[fields]]
id = "once"
kind = "yes_no"
label = "Once"
show_when = { field = "once", is = [] }

[[fields]]
id = "twice"
kind = "yes_no"
label = "Twice"
show_when = { field = "name", is = ["x"] }
"#;
    assert_snapshot!(resolve_defects(&text), @r#"
    condition-loop `{ field = "once", is = [] }`: The question “once” depends on itself: once → once. Remove “show_when” from one of the questions.
    never-shown `{ field = "once", is = [] }`: The question “once” is never shown, because “is” is empty. Write at least one of these answers: yes, no.
    condition-order `{ field = "name", is = ["x"] }`: The question “twice” depends on the answer to “name”, but that question is not on an earlier page. Divide the form into pages with [[pages]], and let the answer come on an earlier page.
    condition-kind `"name"`: The question “twice” depends on the answer to “name”, which has no answers to choose from. Use a question of the kind one_of, many_of or yes_no.
    "#);
}

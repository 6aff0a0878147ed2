//! Renders each view with the project's own components and texts.

use std::collections::BTreeMap;

use crate::source::{FormSource, SourceId};
use crate::view::{Fill, Frame, Line, Notice, Part, PrivacyTable, Receipt, Review, paragraphs};
use crate::{Definition, FieldError, Submission, fixture, validate};

const ACTION: &str = "/apply/agder/mentor/nb";

fn fill(tag: &str, submission: Option<&Submission>) -> String {
    fill_of(&fixture::definition(), tag, submission)
}

fn fill_of(definition: &Definition, tag: &str, submission: Option<&Submission>) -> String {
    let (texts, language) = (fixture::texts(tag), fixture::language(tag));
    let errors: Vec<FieldError> =
        submission.and_then(|sent| validate(definition, sent).err()).unwrap_or_default();
    let frame = Frame { definition, texts: &texts, language: &language, action: ACTION };
    let view = Fill::new(frame, Part { submission, errors: &errors, ..Part::default() });
    fixture::components().alert(&view).unwrap() + &fixture::components().fill(&view).unwrap()
}

/// The whole element whose start tag contains `mark`, up to and with its end tag.
fn element<'h>(html: &'h str, mark: &str, end: &str) -> &'h str {
    let at = html.find(mark).unwrap_or_else(|| panic!("{mark} is not in {html}"));
    let start = html[..at].rfind('<').unwrap();
    let length = html[start..].find(end).unwrap() + end.len();
    &html[start..start + length]
}

fn count(html: &str, piece: &str) -> usize {
    html.matches(piece).count()
}

#[test]
fn an_empty_form_asks_without_shouting() {
    for (tag, guidance, submit) in [
        ("nb", "Svar på alle spørsmålene.", "Gå videre og se over svarene"),
        ("en", "Answer all the questions.", "Continue and check your answers"),
    ] {
        let html = fill(tag, None);
        assert!(html.starts_with(
            "<form class=\"form\" action=\"/apply/agder/mentor/nb#feil\" method=\"post\" novalidate>"
        ));
        assert!(html.contains(guidance) && html.contains(submit));
        for never in [
            "required",
            "maxlength",
            "placeholder",
            "type=\"number\"",
            "aria-invalid",
            "error",
            "autofocus",
            "checked",
            "id=\"feil\"",
        ] {
            assert!(!html.contains(never), "{never}");
        }
    }
}

#[test]
fn every_id_is_unique_and_every_reference_has_its_target() {
    for html in [
        fill("nb", None),
        fill("en", Some(&fixture::submission(&[]))),
        fill("nb", Some(&fixture::with("email", "x"))),
    ] {
        let mut ids: Vec<&str> =
            html.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        ids.sort_unstable();
        let all = ids.len();
        ids.dedup();
        assert_eq!(all, ids.len());
        for attribute in [" for=\"", " aria-describedby=\"", " aria-labelledby=\"", " href=\"#"] {
            for value in html.split(attribute).skip(1).map(|rest| rest.split('"').next().unwrap()) {
                assert!(value.split(' ').all(|id| ids.contains(&id)), "{attribute}{value}");
            }
        }
    }
}

#[test]
fn the_summary_comes_first_and_repeats_the_texts() {
    let html = fill("nb", Some(&fixture::submission(&[])));
    assert!(html.starts_with("<div class=\"error-summary\" id=\"feil\" role=\"group\" aria-labelledby=\"feil-title\" tabindex=\"-1\" autofocus>\n<h2 id=\"feil-title\">Du må rette 10 ting</h2>"));
    assert!(
        html.contains(
            "<li><a href=\"#from\">Skriv dag, måned og år i feltet «Når kan du begynne?».</a></li>"
        )
    );
    assert_eq!(count(&html, "Skriv dag, måned og år i feltet «Når kan du begynne?»."), 2);
    let one = fill("en", Some(&fixture::with("email", "kari")));
    assert!(one.contains("<h2 id=\"feil-title\">You need to correct one thing</h2>"));
    assert_eq!(count(&one, "aria-invalid"), 1);
}

#[test]
fn label_hint_error_control_stand_in_this_order() {
    let html = fill("nb", Some(&fixture::with("name", "")));
    assert_eq!(
        element(&html, "field-input field--error", "</div>"),
        "<div class=\"field field-input field--error\">\n<label class=\"label\" for=\"name\">Navn</label>\n\
         <p class=\"hint\" id=\"name-hint\">Fornavn og etternavn</p>\n\
         <p class=\"error\" id=\"name-error\">Skriv et svar i feltet «Navn».</p>\n\
         <input id=\"name\" name=\"name\" type=\"text\" value=\"\" autocomplete=\"name\" spellcheck=\"false\" dir=\"auto\" \
         aria-describedby=\"name-hint name-error\" aria-invalid=\"true\">\n</div>"
    );
}

#[test]
fn the_reason_for_a_protected_question_stands_below_its_hint_and_among_the_facts() {
    let why = "hint = { nb = \"Fornavn og etternavn\", en = \"First name and surname\" }\n\
               justification = { nb = \"Vi må vite det.\", en = \"We must know.\" }";
    let text = fixture::FORM
        .replace("hint = { nb = \"Fornavn og etternavn\", en = \"First name and surname\" }", why);
    let form = fixture::resolve(&FormSource::parse(SourceId(0), &text).unwrap()).unwrap();
    let html = fill_of(&form, "nb", None);
    assert!(
        html.contains(
            "<p class=\"hint\" id=\"name-hint\">Fornavn og etternavn</p>\n\
             <p class=\"hint\" id=\"name-reason\">Hvorfor vi spør om dette: Vi må vite det.</p>"
        ) && html.contains("aria-describedby=\"name-hint name-reason\""),
        "{html}"
    );
    let facts = PrivacyTable::new(&form, &fixture::texts("nb"), &fixture::language("nb"));
    let row = facts.rows.iter().find(|row| row.label == "Hvorfor vi spør om dette").unwrap();
    assert_eq!(row.lines, [Line::from("Navn: Vi må vite det.".to_owned())]);
    assert!(!fill("nb", None).contains("Hvorfor vi spør"));
}

#[test]
fn groups_have_a_legend_and_carry_the_error() {
    let html = fill("nb", Some(&fixture::submission(&[])));
    assert_eq!(
        element(&html, "field-checkboxes", "</fieldset>"),
        "<fieldset class=\"field field-checkboxes field--error\" aria-describedby=\"languages-hint languages-error\" aria-invalid=\"true\">\n\
         <legend class=\"label\">Språk</legend>\n<p class=\"hint\" id=\"languages-hint\">Kryss av for alle du kan.</p>\n\
         <p class=\"error\" id=\"languages-error\">Kryss av for minst ett svar på «Språk».</p>\n<div class=\"choices\">\n\
         <div class=\"choice\">\n<input id=\"languages\" name=\"languages\" type=\"checkbox\" value=\"no\">\n\
         <label for=\"languages\">Norsk</label>\n</div>\n\
         <div class=\"choice\">\n<input id=\"languages-ar\" name=\"languages\" type=\"checkbox\" value=\"ar\">\n\
         <label for=\"languages-ar\">Arabisk</label>\n</div>\n</div>\n</fieldset>"
    );
    assert!(
        element(&html, "field-radios", ">")
            .contains(" role=\"radiogroup\" aria-describedby=\"place-error\" aria-invalid=\"true\"")
    );
    assert_eq!(count(element(&html, "field-date", "</fieldset>"), "aria-invalid=\"true\""), 3);
}

#[test]
fn kinds_get_the_right_keyboard_and_direction() {
    let html = fill("nb", None);
    for (id, attributes) in [
        ("email", "type=\"email\" value=\"\" autocomplete=\"email\" spellcheck=\"false\" dir=\"ltr\""),
        ("phone", "type=\"tel\" value=\"\" class=\"width-20\" autocomplete=\"tel\" dir=\"ltr\""),
        (
            "postal_code",
            "type=\"text\" value=\"\" class=\"width-4\" autocomplete=\"postal-code\" inputmode=\"numeric\" dir=\"ltr\"",
        ),
        ("years", "type=\"text\" value=\"\" class=\"width-4\" inputmode=\"numeric\" dir=\"ltr\""),
    ] {
        assert!(html.contains(&format!("<input id=\"{id}\" name=\"{id}\" {attributes}>")), "{id}");
    }
    assert!(
        html.contains("<textarea id=\"motivation\" name=\"motivation\" rows=\"6\" dir=\"auto\"></textarea>")
    );
    assert!(html.contains("Telefon <span class=\"optional\">(frivillig)</span></label>"));
}

#[test]
fn values_are_kept() {
    let html = fill("nb", Some(&fixture::with("email", "<kari> & \"co\"")));
    assert!(html.contains("value=\"&lt;kari&gt; &amp; &quot;co&quot;\""));
    for kept in [
        "value=\"Kari Nordmann\"",
        "value=\"+47 400 00 001\"",
        "name=\"from-month\" type=\"text\" inputmode=\"numeric\" dir=\"ltr\" class=\"width-2\" value=\"3\"",
        "<option value=\"energy\" selected>",
        "value=\"online\" checked>",
        "value=\"ar\" checked>",
        ">Første linje\nAndre linje</textarea>",
    ] {
        assert!(html.contains(kept), "{kept}");
    }
    assert!(element(&html, "id=\"consent\"", ">").contains(" checked"));
}

#[test]
fn a_national_identity_number_and_control_characters_are_not_echoed() {
    let number = (0..=99u8)
        .flat_map(|individual| (0..=99u8).map(move |control| format!("0101009{individual:02}{control:02}")))
        .find(|number| crate::national_id::contains(number))
        .unwrap();
    let html = fill("nb", Some(&fixture::with("motivation", &format!("Jeg er {number}, hei"))));
    assert!(!html.contains(&number));
    assert!(html.contains(">Jeg er ***********, hei</textarea>"));
    assert!(fill("nb", Some(&fixture::with("name", "Ka\u{0}ri\u{7}"))).contains("value=\"Kari\""));
}

#[test]
fn the_privacy_facts_stand_right_before_the_consent() {
    let html = fill("nb", None);
    let (privacy, consent) =
        (html.find("<section class=\"privacy\"").unwrap(), html.find("field-consent").unwrap());
    let last_question = html.find("id=\"motivation\"").unwrap();
    assert!(last_question < privacy && privacy < consent);
    for fact in ["Mentor Agder", "Ola Eksempel", "Finne en mentee.", "senest 730 dager", "Datatilsynet"] {
        assert!(html[privacy..consent].contains(fact), "{fact}");
    }
    assert!(!html.contains("ola@example.org"), "the address is protected");
    assert!(html.contains("<p class=\"consent-text\" id=\"consent-text\">Jeg samtykker.</p>"));
}

#[test]
fn the_trap_is_out_of_everybodys_way() {
    assert!(fill("nb", None).contains(
        "<div class=\"trap\" aria-hidden=\"true\">\n<label for=\"homepage\">La dette feltet stå tomt</label>\n\
         <input id=\"homepage\" name=\"homepage\" type=\"text\" value=\"\" tabindex=\"-1\" autocomplete=\"off\">"
    ));
}

#[test]
fn a_message_takes_the_focus_where_no_summary_does() {
    let (definition, texts, language) =
        (fixture::definition(), fixture::texts("nb"), fixture::language("nb"));
    let message = Some("Vent litt.".to_owned());
    let frame = Frame { definition: &definition, texts: &texts, language: &language, action: ACTION };
    let view = Fill::new(frame, Part { message, ..Part::default() });
    let html = fixture::components().alert(&view).unwrap();
    assert!(html.starts_with(
        "<div class=\"notice notice-warning\" id=\"feil\" tabindex=\"-1\" autofocus>\n<p>Vent litt.</p>"
    ));
}

#[test]
fn the_review_shows_and_resends_every_answer() {
    let definition = fixture::definition();
    for (tag, consented, date, unanswered) in [
        ("nb", "Ja, jeg samtykker", "1. mars 2027", "Ikke besvart"),
        ("en", "Yes, I consent", "1 March 2027", "Not answered"),
    ] {
        let answers = validate(&definition, &fixture::with("phone", "")).unwrap();
        let (texts, language) = (fixture::texts(tag), fixture::language(tag));
        let frame = Frame { definition: &definition, texts: &texts, language: &language, action: ACTION };
        let view = Review::new(frame, &answers, &[], "t0k".to_owned(), None);
        let html = fixture::components().review(&view).unwrap();
        for piece in [
            consented,
            date,
            unanswered,
            "<bdi>Første linje</bdi><br><bdi>Andre linje</bdi>",
            "<h2 id=\"feil\" tabindex=\"-1\" autofocus>",
        ] {
            assert!(html.contains(piece), "{piece}");
        }
        assert_eq!(count(&html, "<form"), 1);
        assert_eq!(count(&html, "<input type=\"hidden\" name=\"languages\""), 2);
        assert!(html.contains("<input type=\"hidden\" name=\"_token\" value=\"t0k\">"));
        assert!(
            html.contains("name=\"_action\" value=\"send\"")
                && html.contains("name=\"_action\" value=\"edit\"")
        );
    }
}

#[test]
fn the_receipt_tells_what_happens_next() {
    let (definition, texts, language) =
        (fixture::definition(), fixture::texts("en"), fixture::language("en"));
    let frame = Frame { definition: &definition, texts: &texts, language: &language, action: ACTION };
    let view = Receipt::new(frame, "7K3M-9QPX".to_owned(), false, "/en/".to_owned());
    let html = fixture::components().receipt(&view).unwrap();
    for piece in [
        "<p class=\"reference\">Your reference is <strong dir=\"ltr\">7K3M-9QPX</strong></p>",
        "<p>We call you.</p>\n<p>We find a mentee.</p>",
        "<a href=\"tel:+4740000001\" dir=\"ltr\">+47 400 00 001</a>",
        "href=\"/en/\"",
    ] {
        assert!(html.contains(piece), "{piece}");
    }
}

#[test]
fn who_is_on_the_waiting_list_is_not_told_what_happens_to_others() {
    let (definition, texts, language) =
        (fixture::definition(), fixture::texts("en"), fixture::language("en"));
    let frame = Frame { definition: &definition, texts: &texts, language: &language, action: ACTION };
    let view = Receipt::new(frame, "7K3M-9QPX".to_owned(), true, "/en/".to_owned());
    let html = fixture::components().receipt(&view).unwrap();
    assert!(html.contains("you are now on a waiting list"), "{html}");
    for absent in [texts.get("form.receipt.next"), "We call you."] {
        assert!(!html.contains(absent), "{absent}");
    }
}

#[test]
fn choices_stand_in_the_direction_of_the_page_and_typed_answers_in_their_own() {
    let text = fixture::FORM.replace("en = \"Online\"", "en = \"A1 online\", ar = \"A1 على الإنترنت\"");
    let form = FormSource::parse(SourceId(0), &text).unwrap();
    let chains = BTreeMap::from([(fixture::language("ar"), vec![fixture::language("en")])]);
    let form = fixture::resolve_in(&form, &["nb", "ar"], &chains).unwrap();
    let (texts, language) = (fixture::texts("ar"), fixture::language("ar"));
    let frame = Frame { definition: &form, texts: &texts, language: &language, action: ACTION };
    let sent = fixture::with("place", "online");
    let answers = validate(&form, &sent).unwrap();
    let view = Review::new(frame, &answers, &[], "t0k".to_owned(), None);
    let html = fixture::components().review(&view).unwrap();
    assert!(html.contains("<bdi lang=\"ar\" dir=\"rtl\">A1 على الإنترنت</bdi>"), "{html}");
}

#[test]
fn a_notice_says_why_and_leads_on() {
    let (definition, texts) = (fixture::definition(), fixture::texts("nb"));
    let title = texts.get("form.notice.closed.title").to_owned();
    let paragraph = texts.fill("form.notice.closed.text", &[("date", "1. mai 2027")]);
    let link = Some(("Gå til skjemaet".to_owned(), "/bli-mentor/".to_owned()));
    let html = fixture::components()
        .notice(&Notice::new(&definition, &texts, title, vec![paragraph.into()], link))
        .unwrap();
    assert!(html.contains("Skjemaet er stengt</h2>\n<p>Siste dag for å søke var 1. mai 2027."));
    assert!(html.contains("href=\"/bli-mentor/\">Gå til skjemaet</a>"));
}

#[test]
fn paragraphs_split_at_blank_lines() {
    let texts: Vec<String> =
        paragraphs("En\nlinje.\n\n\nTo.\r\n\r\nTre.\n").into_iter().map(|line| line.text).collect();
    assert_eq!(texts, ["En linje.", "To.", "Tre."]);
}

#[test]
fn a_borrowed_text_says_its_language_wherever_it_stands() {
    let (definition, texts, language) = (fixture::borrowing(), fixture::texts("ar"), fixture::language("ar"));
    let frame = Frame { definition: &definition, texts: &texts, language: &language, action: ACTION };
    let empty = Fill::new(frame, Part::default());
    let answers = validate(&definition, &fixture::sent(&definition, fixture::VALID)).unwrap();
    let receipt = Receipt::new(frame, "7K3M-9QPX".to_owned(), false, "/ar/".to_owned());
    let html = [
        fixture::components().fill(&empty).unwrap(),
        fixture::components().review(&Review::new(frame, &answers, &[], "t0k".to_owned(), None)).unwrap(),
        fixture::components().receipt(&receipt).unwrap(),
    ]
    .concat();
    for piece in [
        "<label class=\"label\" for=\"name\"><span lang=\"en\" dir=\"ltr\">Name</span></label>",
        "<p class=\"hint\" id=\"name-hint\" lang=\"en\" dir=\"ltr\">First name and surname</p>",
        "<option value=\"energy\" lang=\"en\" dir=\"ltr\">Energy</option>",
        "<option value=\"it\">IT</option>",
        "<label for=\"place\" lang=\"en\" dir=\"ltr\">At work</label>",
        "<p class=\"consent-text\" id=\"consent-text\" lang=\"en\" dir=\"ltr\">I consent.</p>",
        "<bdi lang=\"en\" dir=\"ltr\">Find a mentee.</bdi>",
        "<dt lang=\"en\" dir=\"ltr\">Industry</dt>\n<dd><bdi lang=\"en\" dir=\"ltr\">Energy</bdi></dd>",
        "<span class=\"unseen\" lang=\"en\" dir=\"ltr\"> Industry</span>",
        "<dd><bdi>Kari Nordmann</bdi></dd>",
        "<p lang=\"en\" dir=\"ltr\">We call you.</p>",
    ] {
        assert!(html.contains(piece), "{piece} in {html}");
    }
    let json = serde_json::to_string(&definition).unwrap();
    assert!(json.contains(r#"{"ar":{"lang":"en","text":"Name"},"nb":"Navn"}"#), "{json}");
    assert_eq!(serde_json::from_str::<Definition>(&json).unwrap(), definition);
}

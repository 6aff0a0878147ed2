//! Which questions the law protects, and what it takes to ask them.

use messages::Language::Bokmal;

use crate::source::tests::{parse, told};
use crate::{Choice, Field, Kind, Localized, fixture};

#[test]
fn protected_questions_need_a_justification() {
    let question = |id: &str, nb: &str, en: &str| {
        format!(
            "{}[[fields]]\nid = \"{id}\"\nkind = \"text\"\nlabel = {{ nb = \"{nb}\", en = \"{en}\" }}\n",
            fixture::FORM
        )
    };
    for (id, nb, en, topic) in [
        ("a", "Tro og livssyn", "Faith", "religion"),
        ("a", "Livet", "What is your religion?", "religion"),
        ("a", "Har du helseproblemer?", "Problems?", "helse"),
        ("a", "Noe vi bør vite?", "Any disabilities?", "helse"),
        ("ethnicity", "Bakgrunn", "Background", "etnisk bakgrunn"),
        ("country", "Bakgrunn", "Background", "opprinnelsesland"),
        ("a", "Hvor kommer du fra?", "Where?", "opprinnelsesland"),
        ("a", "Bakgrunn", "Country of birth", "opprinnelsesland"),
        ("a", "Kvar kjem du frå?", "Where?", "opprinnelsesland"),
        ("a", "Kva for helsetilstand har du?", "State?", "helse"),
    ] {
        let text = question(id, nb, en);
        let defects = fixture::resolve(&parse(&text)).unwrap_err();
        assert_eq!(
            told(&defects, &[&text]),
            format!(
                "sensitive-question `\"{id}\"`: Spørsmålet «{id}» ser ut til å spørre om {topic}. Det er vernet av loven. \
                 Fjern spørsmålet. Må dere spørre, skriver dere hvorfor, på hvert språk: \
                 justification = {{ nb = \"…\", en = \"…\" }}. Søkeren får lese det.\n"
            )
        );
        let justified =
            text + "justification = { nb = \"Loven krever det.\", en = \"The law demands it.\" }\n";
        let form = fixture::resolve(&parse(&justified)).unwrap();
        let reason = form.field(id).and_then(|field| field.justification.as_ref()).unwrap();
        assert_eq!(reason.get(&fixture::language("en")), "The law demands it.", "{id} {nb}");
    }
    for (nb, en) in [
        ("Hvilket land har du utdanning fra?", "Which country did you study in?"),
        ("Hvilken landsdel?", "Which region?"),
        ("Tror du at dere kan møtes?", "Healthcare or trace?"),
    ] {
        assert!(fixture::resolve(&parse(&question("a", nb, en))).is_ok(), "{nb}");
    }
}

#[test]
fn a_national_identity_number_is_not_asked_for_whatever_the_reason() {
    for (id, label) in [("fnr", "Nummer"), ("a", "Personnummer (11 sifre)")] {
        let reason = "justification = { nb = \"Loven krever det.\", en = \"The law demands it.\" }";
        let text = format!(
            "{}[[fields]]\nid = \"{id}\"\nkind = \"text\"\nlabel = \"{label}\"\n{reason}\n",
            fixture::FORM
        );
        let defects = fixture::resolve(&parse(&text)).unwrap_err();
        assert_eq!(
            told(&defects, &[&text]),
            format!(
                "sensitive-question `\"{id}\"`: Spørsmålet «{id}» ser ut til å spørre om fødselsnummer. Det tar ikke skjemaet \
                 imot: et riktig svar blir avvist. Fjern spørsmålet. Spør det om noe annet, skriver dere det med andre ord.\n"
            )
        );
    }
}

/// The form with one question more, in Norwegian, Ukrainian or Arabic.
fn asks(label: &str, hint: &str, choices: &[&str]) -> Option<String> {
    let localized = |text: &str| Localized::from_iter([(fixture::language("nb"), text.to_owned())]);
    let choices = choices.iter().map(|text| Choice { id: "x".to_owned(), label: localized(text) }).collect();
    let topic = super::topic(&Field {
        id: "a".to_owned(),
        kind: Kind::ManyOf { choices },
        label: localized(label),
        hint: localized(hint),
        optional: false,
        autocomplete: None,
        page: 0,
        show_when: None,
        justification: None,
    });
    topic.map(|topic| topic.name().text(Bokmal))
}

#[test]
fn protected_topics_are_known_in_hints_choices_and_five_languages() {
    for (label, hint, choices, topic) in [
        ("Яке ваше віросповідання?", "", &[][..], "religion"),
        ("Стан здоров’я", "", &[], "helse"),
        ("Звідки ви?", "", &[], "opprinnelsesland"),
        ("Країна походження", "", &[], "opprinnelsesland"),
        ("Персональний номер (11 цифр)", "", &[], "fødselsnummer"),
        ("Етнічна група", "", &[], "etnisk bakgrunn"),
        ("ما هي ديانتك؟", "", &[], "religion"),
        ("رقم الهوية", "", &[], "fødselsnummer"),
        ("ما هي جنسيتك؟", "", &[], "opprinnelsesland"),
        ("من أين أنت؟", "", &[], "opprinnelsesland"),
        ("هل لديك مشاكل صحية؟", "", &[], "helse"),
        ("الأصل العرقي", "", &[], "etnisk bakgrunn"),
        ("Kva trur du på?", "Skriv kva livssyn du har.", &[], "religion"),
        ("Noe mer?", "Fortell gjerne om helsen din.", &[], "helse"),
        ("Noe mer?", "Ikke bruk mer enn ti ord. Skriv fødselsnummer først.", &[], "fødselsnummer"),
        ("Hva er ditt politiske syn?", "", &[], "politisk syn"),
        ("Які ваші політичні погляди?", "", &[], "politisk syn"),
        ("ما هو انتماؤك السياسي؟", "", &[], "politisk syn"),
        ("Are you a member of a trade union?", "", &[], "fagforening"),
        ("Er du fagorganisert?", "", &[], "fagforening"),
        ("Чи ви член профспілки?", "", &[], "fagforening"),
        ("هل أنت عضو في نقابة؟", "", &[], "fagforening"),
        ("Kva legning har du?", "", &[], "seksuell legning"),
        ("Ваша сексуальна орієнтація", "", &[], "seksuell legning"),
        ("الميول الجنسية", "", &[], "seksuell legning"),
        ("Hva passer?", "", &["Lesbisk", "Annet"], "seksuell legning"),
        ("Har du vært straffet?", "", &[], "straffbare forhold"),
        ("Noe mer?", "Skriv om du har politiattest.", &[], "straffbare forhold"),
        ("Have you been convicted of a crime?", "", &[], "straffbare forhold"),
        ("Чи маєте ви судимість?", "", &[], "straffbare forhold"),
        ("هل لديك سوابق؟", "", &[], "straffbare forhold"),
        ("Hva passer?", "", &["Muslim", "Annet"], "religion"),
        ("Hva passer?", "", &["Ingen", "Rullestolbruker"], "helse"),
        ("Hvor har du bodd?", "", &["Syria", "Eritrea", "Somalia", "Norge"], "opprinnelsesland"),
    ] {
        assert_eq!(asks(label, hint, choices).as_deref(), Some(topic), "{label} {hint} {choices:?}");
    }
}

#[test]
fn what_only_sounds_like_a_protected_topic_may_be_asked() {
    for (label, hint, choices) in [
        ("Har du noen ønsker?", "Ikke skriv om helse, religion eller andre private ting.", &[][..]),
        ("Any wishes?", "Do not write about your health, religion or other private matters.", &[]),
        ("Побажання?", "Не пишіть про здоров’я чи релігію.", &[]),
        ("هل لديك رغبات؟", "لا تكتب عن الصحة أو الدين.", &[]),
        ("Bransje", "", &["Helsetjenester og omsorg", "Health services and care", "Landbruk"]),
        ("Hvilke språk kan du?", "", &["Kurdisk (sorani)", "Somali", "Tigrinja", "Ukrainsk", "Tyrkisk"]),
        ("Які мови ви знаєте?", "", &["Українська", "Сомалійська", "В’єтнамська", "Польська", "الصومالية"]),
        ("Språk", "", &["Russian", "Vietnamese", "Romanian", "Ukrainian", "Polish"]),
        ("Hvor skal bedriften selge?", "", &["Polen", "Kina", "Norge"]),
        ("Bransje", "", &["Politikk og forvaltning", "Fagforeninger", "Politi og kriminalomsorg", "Jus"]),
        ("Er du med på en fagsamling?", "Fagfellesskap og fagbrev er fint.", &[]),
        (
            "Hvilken profesjonell orientering?",
            "Професійна орієнтація",
            &["Career orientation", "European Union"],
        ),
        ("Hva liker du å gjøre?", "", &["Samfunn og historie", "Trening", "Kunst"]),
    ] {
        assert_eq!(asks(label, hint, choices), None, "{label} {hint} {choices:?}");
    }
}

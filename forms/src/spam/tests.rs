//! Each sign alone, and two corpora: nobody honest is suspected, every robot is.

use serde::Deserialize;

use super::{Sign, THRESHOLD, content, score};
use crate::source::{FormSource, SourceId};
use crate::{Answer, Answers, Definition, fixture};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Honest {
    language: Vec<OfLanguage>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfLanguage {
    tag: String,
    names: [String; 5],
    occupations: [String; 5],
    motivations: [String; 5],
    wishes: [String; 5],
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Robots {
    texts: Vec<String>,
}

fn definition() -> Definition {
    let fields = [
        ("name", "text", "autocomplete = \"name\""),
        ("phone", "phone", ""),
        ("postal_code", "postal_code", ""),
        ("town", "text", "autocomplete = \"address-level2\""),
        ("occupation", "text", ""),
        ("employer", "text", ""),
        ("motivation", "long_text", ""),
        ("wishes", "long_text", ""),
    ];
    let fields = fields.map(|(id, kind, more)| {
        format!("[[fields]]\nid = \"{id}\"\nkind = \"{kind}\"\nlabel = \"{id}\"\noptional = true\n{more}\n")
    });
    let top = fixture::FORM.split("[[fields]]").next().unwrap();
    fixture::resolve(&FormSource::parse(SourceId(0), &(top.to_owned() + &fields.concat())).unwrap()).unwrap()
}

fn answers(pairs: &[(&str, &str)]) -> Answers {
    pairs.iter().map(|(id, text)| ((*id).to_owned(), Answer::Text((*text).to_owned()))).collect()
}

fn signs(pairs: &[(&str, &str)]) -> Vec<Sign> {
    content(&definition(), &answers(pairs))
}

/// 200 applications: language, and the answers.
fn honest() -> Vec<(String, Answers)> {
    let corpus: Honest = toml::from_str(include_str!("honest.toml")).unwrap();
    let towns = ["Oslo", "Kristiansand", "Bergen", "Røros", "Drammen"];
    let codes = ["0123", "4612", "5003", "7374", "3015"];
    let mut all = Vec::new();
    for OfLanguage { tag, names, occupations, motivations, wishes } in &corpus.language {
        for (row, name) in names.iter().enumerate() {
            for (column, motivation) in motivations.iter().enumerate() {
                let other = (row + column) % 5;
                all.push((
                    tag.clone(),
                    answers(&[
                        ("name", name),
                        ("phone", &format!("+47 400 00 0{row}{column}")),
                        ("postal_code", codes[row]),
                        ("town", towns[row]),
                        ("occupation", &occupations[other]),
                        ("motivation", motivation),
                        ("wishes", &wishes[other]),
                    ]),
                ));
            }
        }
    }
    all
}

#[test]
fn nobody_honest_is_suspected_in_any_language() {
    let definition = definition();
    let corpus = honest();
    assert_eq!(corpus.len(), 200);
    for (tag, answers) in &corpus {
        let signs = content(&definition, answers);
        assert!(score(&signs) < THRESHOLD, "{tag} {signs:?} {answers:?}");
    }
    let clean = corpus.iter().filter(|(_, answers)| content(&definition, answers).is_empty()).count();
    assert!(clean >= 180, "only {clean} of 200 without any sign");
}

#[test]
fn every_robot_is_suspected_also_behind_an_honest_face() {
    let definition = definition();
    let Robots { texts } = toml::from_str(include_str!("spam.toml")).unwrap();
    let (_, face) = honest().remove(0);
    let mut seen = 0;
    for text in &texts {
        let robot = answers(&[("name", "RobertTof"), ("motivation", text)]);
        let hidden: Answers = face.clone().into_iter().chain(answers(&[("wishes", text)])).collect();
        for answers in [robot, hidden] {
            let signs = content(&definition, &answers);
            assert!(score(&signs) >= THRESHOLD, "{signs:?} {text}");
            seen += 1;
        }
    }
    assert_eq!(seen, 50);
}

#[test]
fn each_sign_has_its_cause() {
    let long = "Dette er den samme teksten i flere felt.";
    for (pairs, sign) in [
        (&[("motivation", "se [URL=x]her[/URL]")][..], Sign::Markup),
        (&[("name", "win.example/kari")], Sign::LinkInName),
        (&[("employer", "https://firma.example")], Sign::LinkInLine),
        (&[("motivation", "https://firma.example/meg")], Sign::OnlyLinks),
        (&[("motivation", "Jeg har laget aa.com, bb.com og cc.com, og har tid")], Sign::ManyLinks),
        (&[("motivation", "aa.com")], Sign::OnlyLinks),
        (&[("motivation", "Kjøp backlinks")], Sign::SalesPhrase),
        (&[("motivation", "Backlinks og Click  here")], Sign::SalesTalk),
        (
            &[("motivation", long), ("wishes", "DETTE er den samme teksten  i flere felt.")],
            Sign::RepeatedText,
        ),
        (&[("motivation", long), ("wishes", long), ("employer", long)], Sign::RepeatedEverywhere),
        (&[("name", "Kari Nordmann"), ("motivation", "kari nordmann")], Sign::NameAsAnswer),
        (&[("name", "40000012")], Sign::CodeAsName),
        (&[("name", "kari@example.org")], Sign::CodeAsName),
        (&[("name", "xKqRtYwLpN")], Sign::RandomName),
        (&[("motivation", "qWpLzXvBnMkRtY")], Sign::RandomText),
        (&[("phone", "+47 11 11 11 11")], Sign::ImpossiblePhone),
        (&[("phone", "12345678")], Sign::ImpossiblePhone),
        (&[("town", "Tromsø"), ("postal_code", "0123")], Sign::PlaceMismatch),
    ] {
        assert_eq!(signs(pairs), [sign], "{pairs:?}");
    }
    let flood = "aa.com bb.com cc.com dd.com ee.com ff.com og mange andre nettsteder som jeg har laget for kommunen, naboen og korpset";
    assert_eq!(signs(&[("motivation", flood)]), [Sign::FloodOfLinks]);
}

#[test]
fn what_people_write_is_no_sign() {
    for pairs in [
        &[("name", "Ola N. St.John")][..],
        &[("name", "JoAnn McDonald")],
        &[("name", "Karl 2.")],
        &[("motivation", "Bachelor i IT. Jobber kl.10-14, jf. avtale.")],
        &[("motivation", "Skriv til ola@example.org eller kari@example.com")],
        &[("motivation", "nei"), ("wishes", "nei"), ("employer", "nei")],
        &[("phone", "40000012"), ("town", "Røros"), ("postal_code", "7374")],
        &[("town", "Bergen"), ("postal_code", "5003")],
    ] {
        assert_eq!(signs(pairs), [], "{pairs:?}");
    }
}

#[test]
fn only_what_no_person_does_is_enough_alone() {
    let alone: Vec<&str> =
        Sign::ALL.iter().filter(|sign| sign.points() >= THRESHOLD).map(|sign| sign.code()).collect();
    assert_eq!(
        alone,
        ["trap", "too_fast", "markup", "link_in_name", "flood_of_links", "sales_talk", "repeated_everywhere"]
    );
    let mut codes: Vec<&str> = Sign::ALL.iter().map(|sign| sign.code()).collect();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), Sign::ALL.len());
}

//! Questions that a programme may not ask without a good reason: national identity numbers (personopplysningsloven § 12), and
//! what GDPR art. 9 protects or what stands for it.
//!
//! Judged by the id and by the label in Norwegian and English. A word list is no judge: it makes an editor stop and think.

use crate::Localized;

/// The topic in Norwegian, whole words, and beginnings of words.
struct Topic {
    name: &'static str,
    /// Words or phrases that stand alone.
    words: &'static [&'static str],
    /// Beginnings of words.
    stems: &'static [&'static str],
}

const TOPICS: &[Topic] = &[
    Topic {
        name: "fødselsnummer",
        words: &["fnr", "pnr", "ssn", "d number", "d nummer", "dnr", "national id"],
        stems: &[
            "personnummer",
            "personnr",
            "fødselsnummer",
            "fodselsnummer",
            "fødselsnr",
            "fodselsnr",
            "national identity",
            "social security",
            "identity number",
        ],
    },
    Topic {
        name: "religion",
        words: &["tro", "faith", "church", "moské", "mosque"],
        stems: &["relig", "livssyn", "trossamfunn", "kirkemedlem"],
    },
    Topic {
        name: "helse",
        words: &["helse", "health", "helsen din", "helsa di", "syk", "sykdom", "frisk"],
        stems: &[
            "helsetilstand",
            "helseopplysning",
            "helseproblem",
            "sykdom",
            "sykmeld",
            "diagnose",
            "diagnosis",
            "funksjonsneds",
            "funksjonshem",
            "disabilit",
            "disabled",
            "illness",
            "disease",
        ],
    },
    Topic {
        name: "etnisk bakgrunn",
        words: &["rase", "race", "hudfarge", "skin colour", "skin color", "morsmålsland"],
        stems: &["etni", "ethni", "folkegruppe"],
    },
    Topic {
        name: "opprinnelsesland",
        words: &[
            "land",
            "country",
            "country of origin",
            "home country",
            "native country",
            "country of birth",
            "birth country",
            "where are you from",
            "where do you come from",
            "hvor kommer du fra",
            "hvor er du fra",
            "hvor er du født",
        ],
        stems: &[
            "opprinnelsesland",
            "landbakgrunn",
            "hjemland",
            "fødeland",
            "fodeland",
            "fødested",
            "fodested",
            "nasjonalitet",
            "nationality",
            "statsborger",
            "citizenship",
            "birthplace",
        ],
    },
];

/// Single words that are telling as an id, but common in a label («Hvilket land har du utdanning fra?»).
const ONLY_AS_ID: &[&str] = &["land", "country", "tro", "frisk", "syk"];

/// What the question seems to ask about, if it is one of the protected topics.
pub(super) fn topic(id: &str, label: &Localized) -> Option<&'static str> {
    let id = plain(id);
    let labels: Vec<String> = label.0.values().map(|text| plain(text)).collect();
    let found = |topic: &&Topic| {
        topic.words.contains(&id.trim())
            || mentions(topic, &id, |word| !ONLY_AS_ID.contains(&word))
            || labels.iter().any(|text| mentions(topic, text, |word| !ONLY_AS_ID.contains(&word)))
    };
    TOPICS.iter().find(found).map(|topic| topic.name)
}

fn mentions(topic: &Topic, text: &str, counts: impl Fn(&str) -> bool) -> bool {
    let words =
        topic.words.iter().filter(|word| counts(word)).any(|word| text.contains(&format!(" {word} ")));
    words || topic.stems.iter().any(|stem| text.contains(&format!(" {stem}")))
}

/// Lower case, with everything but letters and digits as single spaces, and a space at both ends.
fn plain(text: &str) -> String {
    let spaced: String = text
        .to_lowercase()
        .chars()
        .map(|character| if character.is_alphanumeric() { character } else { ' ' })
        .collect();
    format!(" {} ", spaced.split_whitespace().collect::<Vec<_>>().join(" "))
}

//! What the TOML parser says, in the words of an editor.

use std::sync::Arc;

use messages::Rule;
use toml::de::Error;

use crate::problem::{Place, Problem, Source};

/// Keys that hold dates: what is wrong on their lines is the date.
const DATES: [&str; 4] = ["date", "updated", "opens", "closes"];

/// The errors as problems, the first of each line. `offset` is where the parsed text starts in the source.
pub(super) fn problems(source: &Arc<Source>, offset: usize, errors: &[Error]) -> Vec<Problem> {
    let mut problems: Vec<Problem> = Vec::new();
    let mut errors: Vec<_> = errors.iter().map(|error| (error.span().unwrap_or(0..0), error)).collect();
    errors.sort_by_key(|(span, _)| span.start);
    for (span, error) in errors {
        let place = Place::new(source, span.start + offset..span.end + offset);
        let line = place.line_and_column().0;
        if problems.iter().all(|problem| problem.place.line_and_column().0 != line) {
            problems.push(problem(&place, error.message()));
        }
    }
    problems
}

fn problem(place: &Place, message: &str) -> Problem {
    if message.starts_with("invalid date") || DATES.contains(&key_and_value(place).0) {
        return bad_date(place);
    }
    let (what, help) = translation(message);
    let rule = if message == "duplicate key" { Rule::DuplicateKey } else { Rule::TomlSyntax };
    Problem::new(rule, place, what, help)
}

/// A date that is none.
pub(super) fn bad_date(place: &Place) -> Problem {
    let (_, value) = key_and_value(place);
    let message = format!("«{}» er ikke en dato.", value.trim_matches('"'));
    Problem::new(Rule::BadDate, place, message, "Skriv år-måned-dag uten anførselstegn: 2027-02-01.")
}

/// What stands on either side of `=` on the line of a place.
fn key_and_value(place: &Place) -> (&str, &str) {
    let text = &place.source.text;
    let before = text.get(..place.span.start).unwrap_or_default();
    let line = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line = text.get(line..).unwrap_or_default().lines().next().unwrap_or_default();
    line.split_once('=').map_or(("", ""), |(key, value)| (key.trim(), value.trim()))
}

/// What is wrong, and how to mend it.
fn translation(message: &str) -> (String, &'static str) {
    let known = [
        ("duplicate key", "Nøkkelen står to ganger, og bare én kan gjelde.", "Slett den ene."),
        (
            "string values must be quoted",
            "Teksten mangler anførselstegn, eller verdien mangler.",
            "Skriv teksten mellom rette anførselstegn: nøkkel = \"tekst\".",
        ),
        (
            "invalid basic string",
            "Teksten mangler anførselstegnet på slutten.",
            "Sett \" på slutten av teksten, på samme linje.",
        ),
        (
            "invalid literal string",
            "Teksten mangler ' på slutten.",
            "Sett ' på slutten av teksten, på samme linje.",
        ),
        ("key with no value", "Linjen har ingen verdi.", "Skriv linjen som nøkkel = \"verdi\"."),
        ("unclosed table", "Overskriften mangler ].", "Sett ] på slutten av linjen."),
        ("unclosed array", "Listen mangler ] på slutten.", "Sett ] etter det siste i listen."),
        ("unclosed inline table", "Tabellen mangler } på slutten.", "Sett } på slutten, på samme linje."),
        (
            "invalid boolean",
            "Verdien er verken true eller false.",
            "Skriv true eller false, eller sett teksten i \"…\".",
        ),
        (
            "unexpected leading zero",
            "Tallet begynner med 0.",
            "Slett nullen foran, eller sett teksten i \"…\".",
        ),
        (
            "missing escaped value",
            "Tegnet \\ betyr noe særskilt inne i \"…\".",
            "Skriv \\\\ der teksten skal ha \\.",
        ),
        (
            "unexpected key or value",
            "Det står noe mer på linjen enn én nøkkel og én verdi.",
            "Slett det, eller flytt det til en egen linje. Skriv \\\" for et anførselstegn inne i teksten.",
        ),
        (
            "invalid unquoted key",
            "Nøkkelen har tegn som ikke er lov.",
            "Bruk små bokstaver fra a til z, tall og understrek, og skriv = mellom nøkkel og verdi.",
        ),
    ];
    let found = known.into_iter().find(|(start, _, _)| message.starts_with(start));
    found.map_or_else(
        || {
            (
                format!("Linjen er ikke riktig skrevet TOML ({message})."),
                "Skriv linjen som nøkkel = \"verdi\".",
            )
        },
        |(_, what, help)| (what.to_owned(), help),
    )
}

//! TOML's own complaints, told in Norwegian.

/// What is wrong, and how to mend it. `message` is the TOML reader's.
pub(super) fn explain(message: &str) -> (String, String) {
    let found = KNOWN.iter().find(|(start, ..)| message.starts_with(start));
    let (what, help) = found.map_or((None, GENERAL), |(_, what, help)| (Some(*what), *help));
    let what =
        what.map_or_else(|| format!("Filen følger ikke reglene for TOML her ({message})."), str::to_owned);
    (what, help.to_owned())
}

const GENERAL: &str =
    "Sammenlign med linjene rundt: hver linje er nøkkel = verdi, og tekst står i anførselstegn.";

/// The start of the reader's message, what it means, and the remedy.
const KNOWN: &[(&str, &str, &str)] = &[
    (
        "invalid date",
        "Datoen finnes ikke, eller er skrevet feil.",
        "Skriv år-måned-dag, for eksempel 2027-02-01.",
    ),
    ("duplicate key", "Nøkkelen står to ganger.", "Fjern den ene."),
    (
        "string values must be quoted",
        "Verdien mangler, eller teksten mangler rette anførselstegn.",
        "Skriv teksten mellom rette anførselstegn: \"…\".",
    ),
    ("invalid basic string", "Teksten mangler et anførselstegn på slutten.", "Skriv \" etter siste ord."),
    (
        "invalid multi-line basic string",
        "Teksten over flere linjer mangler anførselstegn på slutten.",
        "Skriv \"\"\" etter siste linje.",
    ),
    (
        "missing escaped value",
        "Tegnet \\ har en egen betydning i tekst.",
        "Skriv \\\\ der det skal stå \\, og \\\" der det skal stå et rett anførselstegn.",
    ),
    ("missing comma", "Det mangler et komma mellom to verdier.", "Sett komma mellom dem."),
    ("extra comma", "Det står et komma for mye.", "Fjern det."),
    ("unclosed inline table", "Det mangler } på slutten.", "Skriv } etter siste verdi."),
    ("unclosed array table", "Det mangler ]] etter navnet.", "Skriv ]] etter navnet, som i [[fields]]."),
    ("unclosed array", "Det mangler ] på slutten av listen.", "Skriv ] etter siste verdi."),
    ("unclosed table", "Det mangler ] etter navnet.", "Skriv ] etter navnet, som i [privacy]."),
    ("key with no value", "Nøkkelen har ingen verdi.", "Skriv = og en verdi etter nøkkelen."),
    (
        "invalid unquoted key",
        "Nøkkelen har tegn som ikke kan brukes.",
        "Bruk bare bokstavene a–z, sifre, - og _ i nøkler.",
    ),
    (
        "unexpected key or value",
        "Det står noe mer etter verdien.",
        "Sett hele verdien i ett par anførselstegn.",
    ),
    (
        "unexpected leading zero",
        "Et tall kan ikke begynne med 0.",
        "Fjern nullen, eller sett verdien i anførselstegn.",
    ),
];

//! The sheet «Forklaring»: how to work in the workbook, and what every column is, from the form itself.

use forms::{Field, Kind};

use super::FormApplications;
use super::columns::{Column, Content, Work};
use super::made::{Look, Made};
use super::pairs;
use crate::follow_up::{Following, Owner, Part};

const HELP: [&str; 8] = [
    "Kolonnene med brun overskrift er dere som skriver i. Lag gjerne egne kolonner og ark, flytt, sorter og filtrer.",
    "Har det kommet nye søknader: veiviser export --site … --from denne.xlsx --out ny.xlsx. Alt dere har skrevet, blir med.",
    "Svar endres ikke her. Skriver dere over et svar, står det dere skrev, i «Rettet i arket» neste gang.",
    "Status «Trukket» flytter raden til «Ute av listen», «Venteliste» til arket «Venteliste». En annen status flytter den tilbake.",
    "En rad uten referanse er noen dere har skrevet inn selv. Den blir med.",
    "Rød dato: oppfølgingen er forfalt. Gul dato: søknaden slettes om mindre enn 30 dager.",
    "Filen har personopplysninger. Del den bare med dem som trenger den, og slett den når dere er ferdige.",
    "Arkene «Oversikt» og «Forklaring» lages på nytt hver gang.",
];

/// The sheet «Forklaring».
pub(super) fn legend(
    forms: &[FormApplications<'_>],
    columns: &[Vec<Column>],
    following: Option<&Following>,
) -> Made {
    let mut made = Made::new("Forklaring", &[16.0, 44.0, 14.0, 74.0]);
    made.text(0, 0, Look::Title, "Slik bruker dere arbeidsboken");
    for (row, text) in (1..).zip(HELP) {
        made.text(row, 0, Look::Text, text);
    }
    let mut row = u32::try_from(HELP.len()).unwrap_or(0) + 2;
    for (column, heading) in (0..).zip(["Ark", "Kolonne", "Hvem skriver", "Hva som står der"]) {
        made.text(row, column, Look::Heading, heading);
    }
    for (form, columns) in forms.iter().zip(columns) {
        for column in columns {
            row += 1;
            let field = form.definition.field(&column.id);
            let who = if column.content.is_written() { "Dere" } else { "Veiviser" };
            made.text(row, 0, Look::Text, form.plural());
            made.text(row, 1, Look::Text, &column.heading);
            made.text(row, 2, Look::Text, if field.is_some() { "Søkeren" } else { who });
            made.text(
                row,
                3,
                Look::Wrapped,
                field.map_or_else(|| ours(column.content).to_owned(), |field| asked(form, field)),
            );
        }
    }
    for part in following.iter().flat_map(|_| Part::ALL) {
        row += 1;
        made.text(row, 0, Look::Text, pairs::NAME);
        made.text(
            row,
            1,
            Look::Text,
            following.map_or_else(String::new, |following| part.heading(following)),
        );
        made.text(row, 2, Look::Text, if part.owner() == Owner::Veiviser { "Veiviser" } else { "Dere" });
        made.text(row, 3, Look::Wrapped, part.meaning());
    }
    made
}

fn asked(form: &FormApplications<'_>, field: &Field) -> String {
    let language = form.definition.languages.first();
    let choices: Vec<&str> = field
        .kind
        .choices()
        .iter()
        .map(|choice| language.map_or(choice.id.as_str(), |language| choice.label.get(language)))
        .collect();
    let kind = match &field.kind {
        Kind::Text { .. } => "Tekst",
        Kind::LongText { .. } => "Lengre tekst",
        Kind::Email => "E-postadresse",
        Kind::Phone => "Telefonnummer",
        Kind::PostalCode => "Postnummer, fire siffer",
        Kind::Number { .. } => "Tall",
        Kind::Date => "Dato",
        Kind::YesNo | Kind::Consent => "Ja eller nei",
        Kind::OneOf { .. } => "Ett av disse: ",
        Kind::ManyOf { .. } => "Ett eller flere av disse: ",
    };
    format!("{kind}{}", choices.join("; "))
}

fn ours(content: Content) -> &'static str {
    match content {
        Content::Reference => "Referansen søkeren har fått",
        Content::Submitted => "Når søknaden ble sendt",
        Content::Language => "Språket skjemaet ble fylt ut på",
        Content::WaitingList => "«Venteliste» når skjemaet var fullt",
        Content::ConsentVersion => "Hvilken tekst søkeren har sagt ja til",
        Content::ConsentGiven => "Når søkeren sa ja",
        Content::Expires => "Dagen søknaden slettes",
        Content::Suspected => "Hvorfor vi tror at det er en robot",
        Content::Form => "Skjemaet som ble sendt",
        Content::Work(Work::News) => "«Ny» eller «Endret» siden forrige arbeidsbok",
        Content::Work(Work::Status) => "Hvor langt søkeren er kommet. Velg i listen, eller skriv noe annet",
        Content::Work(Work::Duplicate) => "En tidligere søknad med samme e-post eller telefon",
        Content::Work(Work::Corrections) => "Det dere har skrevet over svarene",
        Content::Work(Work::Typed(_) | Work::Own) => "Det dere vil",
        Content::Work(Work::Out) => "Hvorfor søkeren ikke står i listen",
        Content::Work(Work::Name) | Content::Answer(_) => "",
    }
}

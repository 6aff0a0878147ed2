//! The columns of the sheet «Oppfølging», and what stands in them.

use std::collections::{BTreeMap, BTreeSet};

use super::Following;
use crate::earlier::{Cells, Value};

/// Rows in which the ids or the headings are looked for: somebody may have written something above them.
const TOP: u32 = 10;
/// How the headings of the two references begin.
const REFERENCE: &str = "Referanse, ";
/// The heading of a column that has none.
const UNNAMED: &str = "Uten overskrift";

/// A column that every such sheet has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Part {
    Adept,
    AdeptName,
    Mentor,
    MentorName,
    Responsible,
    Start,
    End,
    Agreed,
    Held,
    Last,
    Next,
    Outcome,
    OutcomeOn,
    Note,
}

/// Whose what stands in a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Owner {
    /// It says which pair it is.
    Key,
    /// The export makes it.
    Veiviser,
    /// The export makes it where the coordinator has not written something else.
    Both,
    Coordinator,
}

impl Part {
    /// In the order of the columns.
    pub(crate) const ALL: [Self; 14] = [
        Self::AdeptName,
        Self::MentorName,
        Self::Adept,
        Self::Mentor,
        Self::Responsible,
        Self::Start,
        Self::End,
        Self::Agreed,
        Self::Held,
        Self::Last,
        Self::Next,
        Self::Outcome,
        Self::OutcomeOn,
        Self::Note,
    ];

    /// The stable id, in the hidden row.
    pub(crate) fn id(self) -> &'static str {
        match self {
            Self::Adept => "_adept",
            Self::AdeptName => "_adept_name",
            Self::Mentor => "_mentor",
            Self::MentorName => "_mentor_name",
            Self::Responsible => "_responsible",
            Self::Start => "_start",
            Self::End => "_end",
            Self::Agreed => "_agreed",
            Self::Held => "_held",
            Self::Last => "_last",
            Self::Next => "_next",
            Self::Outcome => "_outcome",
            Self::OutcomeOn => "_outcome_on",
            Self::Note => "_note",
        }
    }

    /// What people read above it.
    pub(crate) fn heading(self, following: &Following) -> String {
        let Following { adept, mentor, .. } = following;
        match self {
            Self::Adept => format!("{REFERENCE}{adept}"),
            Self::AdeptName => capital(adept),
            Self::Mentor => format!("{REFERENCE}{mentor}"),
            Self::MentorName => capital(mentor),
            other => other.fixed().to_owned(),
        }
    }

    /// The heading of a column that is called the same in all programmes.
    pub(crate) fn fixed(self) -> &'static str {
        match self {
            Self::Responsible => "Ansvarlig",
            Self::Start => "Start",
            Self::End => "Slutt",
            Self::Agreed => "Møter avtalt",
            Self::Held => "Møter holdt",
            Self::Last => "Sist fulgt opp",
            Self::Next => "Neste oppfølging",
            Self::Outcome => "Utfall",
            Self::OutcomeOn => "Utfall, dato",
            Self::Note => "Notat",
            Self::Adept | Self::AdeptName | Self::Mentor | Self::MentorName => "",
        }
    }

    /// What stands in it, for people.
    pub(crate) fn meaning(self) -> &'static str {
        match self {
            Self::AdeptName | Self::MentorName => {
                "Navnet i søknaden. Står det ikke noe, finner vi ikke søknaden"
            }
            Self::Adept | Self::Mentor => "Skriv referansen nederst i arket for å legge til et par",
            Self::Responsible => "Den hos dere som følger opp paret",
            Self::Start => "Dagen paret startet",
            Self::End => "Regnes ut fra starten. Skriv en annen dato hvis paret slutter da",
            Self::Agreed => "Kommer fra innstillingene. Skriv noe annet hvis dere har avtalt noe annet",
            Self::Held => "Hvor mange ganger de to har møttes",
            Self::Last => "Dagen dere sist snakket med dem",
            Self::Next => "Regnes ut fra starten og «Sist fulgt opp». Rød dato: oppfølgingen er forfalt",
            Self::Outcome => "Velg ett av de fem. Da kan det telles i rapporter",
            Self::OutcomeOn => "Når det skjedde",
            Self::Note => "Det dere vil",
        }
    }

    pub(crate) fn owner(self) -> Owner {
        match self {
            Self::Adept | Self::Mentor => Owner::Key,
            Self::AdeptName | Self::MentorName => Owner::Veiviser,
            Self::End | Self::Agreed | Self::Next => Owner::Both,
            _ => Owner::Coordinator,
        }
    }
}

/// The sheet as its coordinator left it: the cells of each row by the ids of their columns.
#[derive(Debug, Default)]
pub(crate) struct Followed {
    pub rows: Vec<BTreeMap<String, Value>>,
    /// Headings of the columns that the coordinator has made, in their order.
    pub own: Vec<String>,
}

impl Followed {
    /// `None`: it is another sheet.
    pub(crate) fn of(cells: &Cells) -> Option<Self> {
        let (first, ids) = ids(cells)?;
        let mut sheet = Self::default();
        let mut seen = BTreeSet::new();
        let mut columns: BTreeMap<u32, String> = BTreeMap::new();
        let headings = cells.rows().find(|(row, _)| *row + 1 == first).map(|(_, row)| row);
        let used: BTreeSet<u32> = cells
            .rows()
            .filter(|(row, _)| row + 1 >= first)
            .flat_map(|(_, row)| row.keys().copied())
            .collect();
        for place in used {
            let id = ids.get(&place).filter(|id| seen.insert((*id).clone()));
            let heading = headings.and_then(|row| row.get(&place)).map(Value::text);
            columns.insert(place, id.cloned().unwrap_or_else(|| sheet.own_column(heading)));
        }
        for (_, row) in cells.rows().filter(|(row, _)| *row >= first) {
            let named = |(place, value): (&u32, &Value)| Some((columns.get(place)?.clone(), value.clone()));
            sheet.rows.push(row.iter().filter_map(named).collect());
        }
        Some(sheet)
    }

    /// The id of a column of the coordinator's, which is known by its heading.
    fn own_column(&mut self, heading: Option<String>) -> String {
        let heading = heading.filter(|heading| !heading.is_empty()).unwrap_or_else(|| UNNAMED.to_owned());
        let numbered = (2..).map(|number| format!("{heading} {number}"));
        let mut names = std::iter::once(heading.clone()).chain(numbered);
        let name = names.find(|name| !self.own.contains(name)).unwrap_or_default();
        self.own.push(name.clone());
        own_id(&name)
    }
}

/// The id of a column that the coordinator has made.
pub(crate) fn own_id(heading: &str) -> String {
    format!("own:{heading}")
}

/// The first row below the headings, and the id of each column that is ours; by the headings where the row of ids is gone.
fn ids(cells: &Cells) -> Option<(u32, BTreeMap<u32, String>)> {
    let mut top = cells.rows().take_while(|(row, _)| *row < TOP);
    top.find_map(|(number, row)| {
        let texts: BTreeMap<u32, String> = row.iter().map(|(place, value)| (*place, value.text())).collect();
        let has = |id: &str| texts.values().any(|text| text == id);
        if has(Part::Adept.id()) && has(Part::Mentor.id()) {
            let known = |id: &str| Part::ALL.iter().any(|part| part.id() == id);
            return Some((number + 2, texts.into_iter().filter(|(_, id)| known(id)).collect()));
        }
        let is_heading =
            has(Part::Last.fixed()) && texts.values().filter(|text| text.starts_with(REFERENCE)).count() == 2;
        is_heading.then(|| (number + 1, by_headings(texts)))
    })
}

/// The adept's reference and name stand before the mentor's, as they were written; which is which, the forms tell.
fn by_headings(texts: BTreeMap<u32, String>) -> BTreeMap<u32, String> {
    let sides = [(Part::Adept, Part::AdeptName), (Part::Mentor, Part::MentorName)];
    let references: Vec<String> =
        texts.values().filter(|text| text.starts_with(REFERENCE)).cloned().collect();
    let part = |text: &str| {
        let side = references.iter().zip(sides).find_map(|(heading, (reference, name))| {
            let term = heading.strip_prefix(REFERENCE)?;
            (text == heading).then_some(reference).or_else(|| (text == capital(term)).then_some(name))
        });
        side.or_else(|| Part::ALL.into_iter().find(|part| !part.fixed().is_empty() && part.fixed() == text))
    };
    texts.into_iter().filter_map(|(place, text)| Some((place, part(&text)?.id().to_owned()))).collect()
}

/// The word as a heading has it.
pub(crate) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

//! The tables of a report: what is counted, which sums readers can make of it, and what of it may be shown.

use std::collections::BTreeMap;

use forms::Definition;

use super::collect::Collected;
use super::suppress::{Item, LEAST, Numbers, Shows, Weight};
use super::tally::Counted;
use super::{Figure, Inquiry, Report, Table};
use crate::follow_up::{Outcome, written};

mod applied;
mod pairs;

use applied::{One, applied, rank};
use pairs::Pairs;

/// Pairs from which on a share is told in tenths where it may not be told exactly: then a tenth is two pairs or more.
const TENTHS: u64 = 20;
/// Towns that are shown.
const TOWNS: usize = 12;
/// The table of numbers that stand in no table.
const NOWHERE: usize = usize::MAX;
const UNKNOWN: &str = "Ikke kjent";
const ELSEWHERE: &str = "Andre steder, eller ikke kjent";
const TOTAL: &str = "Til sammen";

/// A table whose numbers are not settled yet.
struct Draft {
    heading: &'static str,
    of: &'static str,
    columns: Vec<String>,
    rows: Vec<(String, Vec<Item>)>,
    has_total: bool,
    is_drawn: bool,
}

/// A share of the pairs that are over.
struct Share {
    part: Item,
    value: u64,
    /// Of so many: those whose outcome is known.
    all: Item,
    what: &'static str,
}

pub(super) fn report(collected: &Collected, inquiry: &Inquiry<'_>) -> Report {
    let mut drafting = Drafting { inquiry, numbers: Numbers::default(), tables: Vec::new() };
    let applied = applied(collected, inquiry);
    let by_half = drafting.crossed("Søknader", "Halvår", &applied, |one| one.half.clone(), true);
    let by_status =
        drafting.crossed("Hvor langt søkerne er kommet", "Status", &applied, |one| one.status.clone(), false);
    let by_language = drafting.crossed(
        "Språket skjemaet ble fylt ut på",
        "Språk",
        &applied,
        |one| one.language.clone(),
        false,
    );
    for ((half, status), language) in by_half.iter().zip(&by_status).zip(&by_language) {
        drafting.numbers.same(half.clone(), status.clone());
        drafting.numbers.same(half.clone(), language.clone());
    }
    drafting.towns(&applied, &by_half.concat());
    let pairs = Pairs::of(collected, inquiry);
    let (over, shares) = drafting.pairs(&pairs);
    drafting.erased(collected);
    let Drafting { numbers, tables, .. } = drafting;
    let shows = numbers.shown();
    let mut tables: Vec<Table> = tables.into_iter().map(|draft| draft.settled(&shows)).collect();
    let over_figure = shows.of(over);
    if let Some(table) = tables.iter_mut().find(|table| table.heading == PAIRS) {
        table.rows.extend(pairs.meetings(over_figure));
    }
    Report {
        title: format!("Tall fra {}", inquiry.name),
        about: about(inquiry),
        headlines: too_few(&tables)
            .into_iter()
            .chain(shares.iter().filter_map(|share| share.said(&shows, &pairs)))
            .collect(),
        notes: notes(&tables),
        tables,
    }
}

const PAIRS: &str = "Par";

struct Drafting<'a> {
    inquiry: &'a Inquiry<'a>,
    numbers: Numbers,
    tables: Vec<Draft>,
}

impl Drafting<'_> {
    fn columns(&self) -> Vec<String> {
        let plural = |form: &&Definition| {
            form.languages.first().map_or("", |language| form.plural.get(language)).to_owned()
        };
        self.inquiry.forms.iter().map(plural).collect()
    }

    /// A table of applications by form, with sums; returns the counts of each form.
    fn crossed(
        &mut self,
        heading: &'static str,
        of: &'static str,
        applied: &[One],
        label: impl Fn(&One) -> String,
        is_drawn: bool,
    ) -> Vec<Vec<usize>> {
        let columns = self.columns();
        let mut counted: BTreeMap<(usize, String), Vec<u64>> = BTreeMap::new();
        for one in applied {
            let label = label(one);
            let row = counted.entry((rank(&label), label)).or_insert_with(|| vec![0; columns.len()]);
            if let Some(cell) = row.get_mut(one.form) {
                *cell += one.count;
            }
        }
        let table = self.tables.len();
        let mut counts: Vec<Vec<usize>> = vec![Vec::new(); columns.len()];
        let mut rows = Vec::new();
        for ((_, label), row) in counted {
            let mut items = Vec::new();
            for (value, counts) in row.into_iter().zip(&mut counts) {
                let count = self.numbers.count(value);
                counts.push(count);
                items.push(self.numbers.show(table, Weight::Cell, vec![count]));
            }
            rows.push((label, items));
        }
        let totals = counts.iter().map(|of| self.numbers.show(table, Weight::Total, of.clone())).collect();
        rows.push((TOTAL.to_owned(), totals));
        self.tables.push(Draft { heading, of, columns, rows, has_total: true, is_drawn });
        counts
    }

    /// Towns with so many that they may be told; `all`: the counts of all applications.
    fn towns(&mut self, applied: &[One], all: &[usize]) {
        let mut towns: BTreeMap<&str, u64> = BTreeMap::new();
        for one in applied {
            *towns.entry(&one.town).or_default() += one.count;
        }
        let mut large: Vec<(&str, u64)> = towns
            .iter()
            .filter(|(town, count)| !town.is_empty() && **count >= LEAST)
            .map(|(town, count)| (*town, *count))
            .collect();
        large.sort_by_key(|(town, count)| (std::cmp::Reverse(*count), *town));
        large.truncate(TOWNS);
        if large.is_empty() {
            return;
        }
        let sum: u64 = towns.values().sum();
        let others = sum - large.iter().map(|(_, count)| count).sum::<u64>();
        large.push((ELSEWHERE, others));
        let table = self.tables.len();
        let mut counts = Vec::new();
        let mut rows = Vec::new();
        for (town, count) in large {
            let count = self.numbers.count(count);
            counts.push(count);
            rows.push((town.to_owned(), vec![self.numbers.show(table, Weight::Cell, vec![count])]));
        }
        self.numbers.same(counts, all.to_vec());
        self.tables.push(Draft {
            heading: "Hvor søkerne bor",
            of: "Sted",
            columns: vec!["Søknader".to_owned()],
            rows,
            has_total: false,
            is_drawn: true,
        });
    }

    /// The pairs and what became of them; returns the number of those that are over, and the shares to tell.
    fn pairs(&mut self, pairs: &Pairs) -> (Item, Vec<Share>) {
        let table = self.tables.len();
        let parts = pairs.parts.map(|row| row.map(|value| self.numbers.count(value)));
        let [started, before] = parts;
        let column =
            |at: usize| [started, before].iter().filter_map(|row| row.get(at).copied()).collect::<Vec<_>>();
        let [_, going, over] = [0, 1, 2].map(column);
        let rows = [("Startet", started.to_vec()), ("På vei nå", going), ("Avsluttet", over.clone())];
        let rows: Vec<(String, Vec<Item>)> = rows
            .into_iter()
            .map(|(name, of)| (name.to_owned(), vec![self.numbers.show(table, Weight::Cell, of)]))
            .collect();
        let ended = rows.last().and_then(|(_, items)| items.first().copied());
        let columns = vec!["Antall".to_owned()];
        self.tables.push(Draft {
            heading: PAIRS,
            of: "Hva",
            columns: columns.clone(),
            rows,
            has_total: false,
            is_drawn: false,
        });

        let table = self.tables.len();
        let mut rows = Vec::new();
        let mut counts = Vec::new();
        for (at, value) in pairs.outcomes.iter().enumerate() {
            let count = self.numbers.count(*value);
            counts.push(count);
            let name = Outcome::ALL.get(at).map_or("Ikke skrevet ennå", |outcome| outcome.words());
            rows.push((name.to_owned(), vec![self.numbers.show(table, Weight::Cell, vec![count])]));
        }
        let sum = self.numbers.show(table, Weight::Total, counts.clone());
        rows.push((TOTAL.to_owned(), vec![sum]));
        self.numbers.same(over, counts.clone());
        self.tables.push(Draft {
            heading: "Hva det ble av parene som er avsluttet",
            of: "Utfall",
            columns,
            rows,
            has_total: true,
            is_drawn: true,
        });
        let known = counts.iter().copied().take(Outcome::ALL.len()).collect();
        let known = self.numbers.show(NOWHERE, Weight::Derived, known);
        let shares = [
            (WORK_OR_EDUCATION, "fikk jobb eller begynte på utdanning"),
            (WORK_OR_PRACTICE, "fikk jobb eller arbeidspraksis"),
        ];
        let shares = shares.map(|(outcomes, what)| {
            let is_meant = |at: usize| Outcome::ALL.get(at).is_some_and(|outcome| outcomes.contains(outcome));
            let of =
                counts.iter().enumerate().filter(|(at, _)| is_meant(*at)).map(|(_, count)| *count).collect();
            let values = pairs.outcomes.iter().enumerate().filter(|(at, _)| is_meant(*at));
            let value = values.map(|(_, value)| value).sum();
            Share { part: self.numbers.show(NOWHERE, Weight::Derived, of), value, all: known, what }
        });
        (ended.unwrap_or(sum), shares.into())
    }

    /// Applications that were erased because their senders asked for it.
    fn erased(&mut self, collected: &Collected) {
        let table = self.tables.len();
        let of_form = |form: &&Definition| {
            let counts = collected.gone.counts().filter_map(|(counted, count)| match counted {
                Counted::Erased { form: id, year } if *id == form.id && self.inquiry.has_year(year) => {
                    Some(count)
                }
                _ => None,
            });
            counts.sum::<u64>()
        };
        let values: Vec<u64> = self.inquiry.forms.iter().map(of_form).collect();
        if values.iter().all(|value| *value == 0) {
            return;
        }
        let items = values.into_iter().map(|value| {
            let count = self.numbers.count(value);
            self.numbers.show(table, Weight::Cell, vec![count])
        });
        let rows = vec![("Søkeren ba om det".to_owned(), items.collect())];
        let columns = self.columns();
        self.tables.push(Draft {
            heading: "Slettede søknader",
            of: "Hvorfor",
            columns,
            rows,
            has_total: false,
            is_drawn: false,
        });
    }
}

const WORK_OR_EDUCATION: [Outcome; 3] = [Outcome::Permanent, Outcome::Temporary, Outcome::Education];
const WORK_OR_PRACTICE: [Outcome; 3] = [Outcome::Permanent, Outcome::Temporary, Outcome::Practice];

impl Draft {
    fn settled(self, shows: &Shows) -> Table {
        let Self { heading, of, columns, rows, has_total, is_drawn } = self;
        let figures = |items: Vec<Item>| items.into_iter().map(|item| shows.of(item)).collect();
        let rows = rows.into_iter().map(|(name, items)| (name, figures(items))).collect();
        Table { heading: heading.to_owned(), of: of.to_owned(), columns, rows, has_total, is_drawn }
    }
}

impl Share {
    /// «18 av 20 fikk jobb …»; in tenths where the exact number would tell too much; nothing where there are too few.
    fn said(&self, shows: &Shows, pairs: &Pairs) -> Option<String> {
        let known: u64 = pairs.outcomes.iter().take(Outcome::ALL.len()).sum();
        let what = self.what;
        if let (Figure::Number(part), Figure::Number(all @ LEAST..)) =
            (shows.of(self.part), shows.of(self.all))
        {
            return Some(format!("{part} av {all} {what}."));
        }
        // As many as that may be, but neither none nor all, which would be told exactly: at least two numbers must be possible.
        let tenths = |number: u64| (number * 10 + known / 2) / known.max(1);
        let said = tenths(self.value);
        let is_open = (1..known).filter(|number| tenths(*number) == said).count() > 1;
        (known >= TENTHS && is_open).then(|| format!("Om lag {said} av 10 {what}."))
    }
}

fn about(inquiry: &Inquiry<'_>) -> String {
    let made = written(inquiry.today);
    match (inquiry.since, inquiry.until) {
        (None, None) => format!("Alle søknader og par til og med {made}."),
        (Some(since), None) => format!("Fra {} til og med {made}.", written(since)),
        (None, Some(until)) => format!("Til og med {}. Laget {made}.", written(until)),
        (Some(since), Some(until)) => {
            format!("Fra {} til og med {}. Laget {made}.", written(since), written(until))
        }
    }
}

fn figures(tables: &[Table]) -> impl Iterator<Item = &Figure> {
    tables.iter().flat_map(|table| &table.rows).flat_map(|(_, figures)| figures)
}

/// What is said first where most of the numbers that are not zero are hidden.
fn too_few(tables: &[Table]) -> Option<String> {
    let said = figures(tables).filter(|figure| **figure != Figure::Number(0));
    let (shown, hidden): (Vec<&Figure>, Vec<&Figure>) =
        said.partition(|figure| matches!(figure, Figure::Number(_)));
    (hidden.len() > shown.len()).then(|| {
        "Det er for få til at de fleste tallene kan vises: da kunne noen kjenne igjen en person. Ta med en lengre tid, eller vent til det er flere.".to_owned()
    })
}

fn notes(tables: &[Table]) -> Vec<String> {
    let figures = || figures(tables);
    let few = figures().any(|figure| *figure == Figure::Few);
    let hidden = figures().any(|figure| *figure == Figure::Hidden);
    let few = few.then_some("«færre enn 5» betyr 1, 2, 3 eller 4. Vi viser ikke så små tall, for da kan noen kjenne igjen en person.");
    let hidden = hidden.then_some(
        "«skjult» er et tall fra 1 til 4, eller et annet tall i samme tabell som ville røpet et slikt.",
    );
    let always = [
        "En person som har søkt to ganger, teller som to søknader. Søknader som kan komme fra roboter, er ikke med.",
        "Søknader som er slettet, teller fortsatt med. Vi husker bare antallet, ikke hvem det var.",
        "Et par er avsluttet når sluttdatoen er over, eller når utfallet er skrevet.",
    ];
    few.into_iter().chain(hidden).chain(always).map(str::to_owned).collect()
}

//! The first sheet: how many there are, what needs attention, and how what mentors offer meets what others look for.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use applications::Application;
use forms::{Answer, Choice, Definition, Field, Kind};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::made::{Chart, Look, Made};
use super::pairs::Pairs;
use super::plan::{NEW, Plan, Shown};
use super::{FormApplications, Settings};
use crate::earlier::{Value, serial};
use crate::status::Status;

/// The sheet's name.
pub(super) const NAME: &str = "Oversikt";
/// Weeks that are shown.
const WEEKS: i32 = 26;
/// Rows that a chart takes.
const CHART: u32 = 17;
/// Questions that are compared.
const QUESTIONS: usize = 4;
/// Towns that are shown.
const TOWNS: usize = 12;
/// Days after which nobody should be new any more.
const WAITED: i32 = 14;
/// Days before an application is deleted in which it is told.
const SOON: i32 = 30;

/// What is counted while the lists are written.
pub(super) struct Tally<'a> {
    forms: &'a [FormApplications<'a>],
    settings: &'a Settings,
    today: Date,
    alerts: Alerts,
    /// By status, in the order of [`Status::ALL`], and with other words; one number per form.
    statuses: Vec<Counts>,
    weeks: BTreeMap<Date, Counts>,
    /// The questions that are compared, and how often each choice is made.
    shared: Vec<(&'a Field, BTreeMap<String, Counts>)>,
    /// The towns by their names in small letters, and as they were first written.
    towns: BTreeMap<String, (String, Counts)>,
}

/// One number per form.
type Counts = Vec<usize>;

/// What may need attention.
#[derive(Default)]
struct Alerts {
    new: usize,
    overdue: usize,
    forgotten: usize,
    nobodys: usize,
    duplicates: usize,
    deleted_soon: usize,
}

impl<'a> Tally<'a> {
    pub(super) fn new(forms: &'a [FormApplications<'a>], settings: &'a Settings) -> Self {
        Self {
            forms,
            settings,
            today: settings.zone.to_datetime(settings.now).date(),
            alerts: Alerts::default(),
            statuses: vec![vec![0; forms.len()]; Status::ALL.len() + 1],
            weeks: BTreeMap::new(),
            shared: shared(forms).into_iter().map(|field| (field, BTreeMap::new())).collect(),
            towns: BTreeMap::new(),
        }
    }

    /// Counts a row of a form's list.
    pub(super) fn add(&mut self, list: usize, row: &Shown<'_>) {
        let status = Status::of(row.status);
        let place = Status::ALL.iter().position(|known| Some(*known) == status);
        if let Some(counts) = self.statuses.get_mut(place.unwrap_or(Status::ALL.len())) {
            one_more(counts, list);
        }
        let overdue = match row.work.typed.get("_follow_up") {
            Some(Value::Moment(day)) => *day < serial(self.today.into()),
            _ => false,
        };
        self.alerts.new += usize::from(row.work.news == NEW);
        self.alerts.overdue += usize::from(overdue);
        self.alerts.duplicates += usize::from(!row.duplicate_of.is_empty());
        let Some(application) = row.application else { return };
        let day = |moment| self.settings.zone.to_datetime(moment).date();
        let is_forgotten =
            status == Some(Status::New) && day(application.submitted_at) <= self.today - WAITED.days();
        self.alerts.forgotten += usize::from(is_forgotten);
        self.alerts.nobodys += usize::from(!row.work.typed.contains_key("_responsible"));
        self.alerts.deleted_soon += usize::from(day(application.expires_at) <= self.today + SOON.days());
        self.count_answers(list, application);
        self.add_elsewhere(row);
    }

    /// Counts a row of another sheet.
    pub(super) fn add_elsewhere(&mut self, row: &Shown<'_>) {
        let Some(application) = row.application.filter(|one| one.suspected.is_empty()) else { return };
        let day = self.settings.zone.to_datetime(application.submitted_at).date();
        let forms = self.forms.len();
        one_more(self.weeks.entry(monday(day)).or_insert_with(|| vec![0; forms]), row.form);
    }

    fn count_answers(&mut self, list: usize, application: &Application) {
        let forms = self.forms.len();
        for (field, choices) in &mut self.shared {
            let chosen = match application.answers.get(&field.id) {
                Some(Answer::One(one)) => std::slice::from_ref(one),
                Some(Answer::Many(many)) => many.as_slice(),
                _ => &[],
            };
            for id in chosen {
                match choices.get_mut(id) {
                    Some(counts) => one_more(counts, list),
                    None => one_more(choices.entry(id.clone()).or_insert(vec![0; forms]), list),
                }
            }
        }
        let town = self.forms.get(list).and_then(|form| town(form.definition));
        if let Some(Answer::Text(town)) = town.and_then(|field| application.answers.get(&field.id)) {
            let written = || (town.trim().to_owned(), vec![0; forms]);
            one_more(&mut self.towns.entry(town.trim().to_lowercase()).or_insert_with(written).1, list);
        }
    }

    /// The sheet «Oversikt».
    pub(super) fn overview(&self, plan: &Plan<'_>, pairs: &Pairs<'_>) -> Made {
        let names: Vec<&str> = self.forms.iter().map(FormApplications::plural).collect();
        let widths: Vec<f64> = std::iter::once(46.0).chain(names.iter().map(|_| 14.0)).collect();
        let mut made = Made::new(NAME, &widths);
        let controller = self.forms.first().map_or("", |form| form.definition.privacy.controller.as_str());
        made.text(0, 0, Look::Title, format!("Søkere til {controller}"));
        made.text(
            1,
            0,
            Look::Text,
            format!("Hentet {}. Arket lages på nytt hver gang.", self.today.strftime("%d.%m.%Y")),
        );
        let mut top = self.attention(&mut made, plan, pairs);
        top = self.statuses(&mut made, top, &names);
        if pairs.following.is_some() {
            made.text(top, 0, Look::Part, "Par som møtes nå");
            made.number(top, 1, Look::Number, pairs.going());
            top += 2;
        }
        top = charted(&mut made, top, ("Søknader per uke", "Uke"), &names, &self.weeks(), false);
        for (number, (field, chosen)) in self.shared.iter().enumerate() {
            // Two of them on a page of paper.
            if number % 2 == 0 {
                made.breaks.push(top);
            }
            let rows = self.choices(field, chosen);
            top = charted(&mut made, top, (&label(self.forms, field), "Svar"), &names, &rows, true);
        }
        let towns = self.towns();
        if !towns.is_empty() {
            charted(&mut made, top, ("Steder", "Sted"), &names, &towns, true);
        }
        made
    }

    fn attention(&self, made: &mut Made, plan: &Plan<'_>, pairs: &Pairs<'_>) -> u32 {
        let Alerts { new, overdue, forgotten, nobodys, duplicates, deleted_soon } = self.alerts;
        let lines: Vec<(&str, usize)> = [
            ("Nye siden sist", new),
            ("Oppfølging som er forfalt", overdue),
            ("Fortsatt «Ny» etter 14 dager", forgotten),
            ("Uten ansvarlig", nobodys),
            ("Mulige dubletter", duplicates),
            ("Slettes om mindre enn 30 dager", deleted_soon),
            ("Mistenkte å se gjennom", plan.suspected.rows.len()),
            ("Ute av listen", plan.out.rows.len()),
        ]
        .into_iter()
        .chain(pairs.attention())
        .collect();
        made.text(3, 0, Look::Part, "Dette kan trenge oppmerksomhet");
        for (row, (name, number)) in (4..).zip(&lines) {
            made.text(row, 0, Look::Text, *name);
            made.number(row, 1, if *number > 0 { Look::Alert } else { Look::Number }, *number);
        }
        5 + u32::try_from(lines.len()).unwrap_or(0)
    }

    fn statuses(&self, made: &mut Made, top: u32, names: &[&str]) -> u32 {
        let words = Status::ALL.into_iter().map(Status::words).chain(["Annet"]);
        let counted = words.zip(&self.statuses).filter(|(_, counts)| counts.iter().any(|count| *count > 0));
        let mut rows: Vec<(String, Counts)> =
            counted.map(|(words, counts)| (words.to_owned(), counts.clone())).collect();
        let all = |list| rows.iter().filter_map(|(_, counts)| counts.get(list)).sum();
        let total = (0..names.len()).map(all).collect();
        rows.push(("Til sammen".to_owned(), total));
        made.text(top, 0, Look::Part, "Hvor langt søkerne er kommet");
        made.table(top + 1, &[&["Status"], names].concat(), &rows) + 1
    }

    /// By week, the present one last; of those who are no robots.
    fn weeks(&self) -> Vec<(String, Counts)> {
        let first = monday(self.today) - (7 * (WEEKS - 1)).days();
        let weeks = (0..WEEKS).map(|number| first + (7 * number).days());
        let row = |week: Date| {
            let counts = self.weeks.get(&week).cloned();
            (format!("uke {}", week.iso_week_date().week()), counts.unwrap_or(vec![0; self.forms.len()]))
        };
        weeks.map(row).collect()
    }

    fn choices(&self, field: &Field, chosen: &BTreeMap<String, Counts>) -> Vec<(String, Counts)> {
        let mut all: Vec<&Choice> = Vec::new();
        let asked = self.forms.iter().filter_map(|form| form.definition.field(&field.id));
        for choice in asked.flat_map(|field| field.kind.choices()) {
            if all.iter().all(|known| known.id != choice.id) {
                all.push(choice);
            }
        }
        let language = self.forms.first().and_then(|form| form.definition.languages.first());
        let named = |choice: &Choice| {
            language.map_or_else(String::new, |language| choice.label.get(language).to_owned())
        };
        let counts =
            |choice: &Choice| chosen.get(&choice.id).cloned().unwrap_or_else(|| vec![0; self.forms.len()]);
        all.into_iter().map(|choice| (named(choice), counts(choice))).collect()
    }

    /// The towns with most applicants, whatever the case they are typed in.
    fn towns(&self) -> Vec<(String, Counts)> {
        let mut towns: Vec<(String, Counts)> = self.towns.values().cloned().collect();
        towns.sort_by_key(|(name, counts)| (Reverse(counts.iter().sum::<usize>()), name.clone()));
        towns.truncate(TOWNS);
        towns
    }
}

/// A table with a chart beside it; returns the row after both.
fn charted(
    made: &mut Made,
    top: u32,
    (title, of): (&str, &str),
    names: &[&str],
    rows: &[(String, Vec<usize>)],
    is_bar: bool,
) -> u32 {
    made.text(top, 0, Look::Part, title);
    let heading = top + 1;
    let end = made.table(heading, &[&[of], names].concat(), rows);
    if rows.iter().flat_map(|(_, numbers)| numbers).any(|number| *number > 0) {
        let last = u16::try_from(names.len()).unwrap_or(1);
        made.charts.push(Chart {
            title: title.to_owned(),
            rows: (heading + 1, end - 1),
            columns: (1, last),
            heading,
            is_bar,
        });
    }
    // A chart is a little taller than its table.
    (end + 7).max(top + CHART)
}

fn one_more(counts: &mut Counts, form: usize) {
    if let Some(count) = counts.get_mut(form) {
        *count += 1;
    }
}

/// The first day of the week.
fn monday(day: Date) -> Date {
    day - i32::from(day.weekday().since(Weekday::Monday)).days()
}

/// Questions with choices that two forms ask under the same id.
fn shared<'a>(forms: &[FormApplications<'a>]) -> Vec<&'a Field> {
    let Some((first, others)) = forms.split_first() else { return Vec::new() };
    let asked = |field: &&Field| {
        field.kind.choices().len() > 2
            && others.iter().any(|form| {
                form.definition.field(&field.id).is_some_and(|other| !other.kind.choices().is_empty())
            })
    };
    first.definition.fields.iter().filter(asked).take(QUESTIONS).collect()
}

/// The question for the town.
fn town(definition: &Definition) -> Option<&Field> {
    let is_town = |field: &&Field| {
        matches!(field.kind, Kind::Text { .. }) && field.autocomplete.as_deref() == Some("address-level2")
    };
    definition.fields.iter().find(is_town)
}

fn label(forms: &[FormApplications<'_>], field: &Field) -> String {
    let language = forms.first().and_then(|form| form.definition.languages.first());
    language.map_or_else(String::new, |language| field.label.get(language).to_owned())
}

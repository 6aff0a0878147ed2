//! The first sheet: how many there are, what needs attention, and how what mentors offer meets what others look for.

use std::collections::BTreeMap;

use applications::Application;
use forms::{Answer, Choice, Field, Kind};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};

use super::made::{Chart, Look, Made};
use super::plan::{Plan, Row, Sheet};
use super::{Rows, Settings};
use crate::earlier::{Value, serial};
use crate::status::Status;

/// Weeks that are shown.
const WEEKS: usize = 26;
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

/// The sheet «Oversikt».
pub(super) fn overview(forms: &[Rows<'_>], plan: &Plan<'_>, settings: &Settings) -> Made {
    let today = settings.zone.to_datetime(settings.now).date();
    let names: Vec<&str> = forms.iter().map(Rows::plural).collect();
    let widths: Vec<f64> = std::iter::once(46.0).chain(names.iter().map(|_| 14.0)).collect();
    let mut made = Made::new("Oversikt", &widths);
    let controller = forms.first().map_or("", |form| form.definition.privacy.controller.as_str());
    made.text(0, 0, Look::Title, format!("Søkere til {controller}"));
    made.text(
        1,
        0,
        Look::Text,
        format!("Hentet {}. Arket lages på nytt hver gang.", today.strftime("%d.%m.%Y")),
    );
    let mut top = attention(&mut made, plan, settings, today);
    top = statuses(&mut made, top, &names, plan);
    let weeks = weeks(forms, settings, today);
    top = charted(&mut made, top, ("Søknader per uke", "Uke"), &names, &weeks, false);
    for (number, field) in shared(forms).into_iter().enumerate() {
        // Two of them on a page of paper.
        if number % 2 == 0 {
            made.breaks.push(top);
        }
        let rows = choices(field, forms, plan);
        top = charted(&mut made, top, (&label(forms, field), "Svar"), &names, &rows, true);
    }
    let towns = towns(forms, plan);
    if !towns.is_empty() {
        charted(&mut made, top, ("Steder", "Sted"), &names, &towns, true);
    }
    made
}

fn attention(made: &mut Made, plan: &Plan<'_>, settings: &Settings, today: Date) -> u32 {
    let rows = || plan.lists.iter().flat_map(|list| &list.rows);
    let sent = |row: &Row<'_>| Some(settings.zone.to_datetime(row.application?.submitted_at).date());
    let deleted = |row: &Row<'_>| Some(settings.zone.to_datetime(row.application?.expires_at).date());
    let before = |day: Option<Date>, span: i32| day.is_some_and(|day| day <= today + span.days());
    let overdue = |row: &&Row<'_>| match row.typed.get("_follow_up") {
        Some(Value::Moment(day)) => *day < serial(today.into()),
        _ => false,
    };
    let is_new = |row: &Row<'_>| Status::of(&row.status) == Some(Status::New);
    let lines = [
        ("Nye siden sist", rows().filter(|row| row.news == "Ny").count()),
        ("Oppfølging som er forfalt", rows().filter(overdue).count()),
        (
            "Fortsatt «Ny» etter 14 dager",
            rows().filter(|row| is_new(row) && before(sent(row), -WAITED)).count(),
        ),
        (
            "Uten ansvarlig",
            rows().filter(|row| row.application.is_some() && !row.typed.contains_key("_responsible")).count(),
        ),
        ("Mulige dubletter", rows().filter(|row| row.duplicate_of.is_some()).count()),
        ("Slettes om mindre enn 30 dager", rows().filter(|row| before(deleted(row), SOON)).count()),
        ("Mistenkte å se gjennom", plan.suspected.rows.len()),
        ("Ute av listen", plan.out.rows.len()),
    ];
    made.text(3, 0, Look::Part, "Dette kan trenge oppmerksomhet");
    for (row, (name, number)) in (4..).zip(lines) {
        made.text(row, 0, Look::Text, name);
        made.number(row, 1, if number > 0 { Look::Alert } else { Look::Number }, number);
    }
    5 + u32::try_from(lines.len()).unwrap_or(0)
}

fn statuses(made: &mut Made, top: u32, names: &[&str], plan: &Plan<'_>) -> u32 {
    let of = |list: &Sheet<'_>, status| {
        list.rows.iter().filter(|row| Status::of(&row.status) == Some(status)).count()
    };
    let mut rows: Vec<(String, Vec<usize>)> = Status::ALL
        .into_iter()
        .map(|status| {
            (status.words().to_owned(), plan.lists.iter().map(|list| of(list, status)).collect::<Vec<_>>())
        })
        .filter(|(_, numbers)| numbers.iter().any(|number| *number > 0))
        .collect();
    let known = |list: &Sheet<'_>| list.rows.iter().filter(|row| Status::of(&row.status).is_none()).count();
    let others: Vec<usize> = plan.lists.iter().map(known).collect();
    if others.iter().any(|number| *number > 0) {
        rows.push(("Annet".to_owned(), others));
    }
    rows.push(("Til sammen".to_owned(), plan.lists.iter().map(|list| list.rows.len()).collect()));
    made.text(top, 0, Look::Part, "Hvor langt søkerne er kommet");
    made.table(top + 1, &[&["Status"], names].concat(), &rows) + 1
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

/// By week, the present one last; of those who are no robots.
fn weeks(forms: &[Rows<'_>], settings: &Settings, today: Date) -> Vec<(String, Vec<usize>)> {
    let monday = |day: Date| {
        let past = i32::from(day.weekday().since(Weekday::Monday));
        day - past.days()
    };
    let week_of =
        |application: &Application| monday(settings.zone.to_datetime(application.submitted_at).date());
    let first = monday(today) - (7 * (i32::try_from(WEEKS).unwrap_or(0) - 1)).days();
    let counted: Vec<BTreeMap<Date, usize>> = forms
        .iter()
        .map(|form| {
            let mut weeks = BTreeMap::new();
            for application in &form.people {
                *weeks.entry(week_of(application)).or_default() += 1;
            }
            weeks
        })
        .collect();
    let weeks = (0..i32::try_from(WEEKS).unwrap_or(0)).map(|number| first + (7 * number).days());
    weeks
        .map(|week| {
            let name = format!("uke {}", week.iso_week_date().week());
            (name, counted.iter().map(|weeks| weeks.get(&week).copied().unwrap_or(0)).collect())
        })
        .collect()
}

/// Questions with choices that two forms ask under the same id.
fn shared<'a>(forms: &[Rows<'a>]) -> Vec<&'a Field> {
    let Some((first, others)) = forms.split_first() else { return Vec::new() };
    let asked = |field: &&Field| {
        field.kind.choices().len() > 2
            && others.iter().any(|form| {
                form.definition.field(&field.id).is_some_and(|other| !other.kind.choices().is_empty())
            })
    };
    first.definition.fields.iter().filter(asked).take(QUESTIONS).collect()
}

fn label(forms: &[Rows<'_>], field: &Field) -> String {
    let language = forms.first().and_then(|form| form.definition.languages.first());
    language.map_or_else(String::new, |language| field.label.get(language).to_owned())
}

fn choices(field: &Field, forms: &[Rows<'_>], plan: &Plan<'_>) -> Vec<(String, Vec<usize>)> {
    let mut all: Vec<&Choice> = Vec::new();
    for choice in forms
        .iter()
        .filter_map(|form| form.definition.field(&field.id))
        .flat_map(|field| field.kind.choices())
    {
        if all.iter().all(|known| known.id != choice.id) {
            all.push(choice);
        }
    }
    let language = forms.first().and_then(|form| form.definition.languages.first());
    let named =
        |choice: &Choice| language.map_or_else(String::new, |language| choice.label.get(language).to_owned());
    let chosen = |row: &&Row<'_>, id: &str| match row.application.and_then(|one| one.answers.get(&field.id)) {
        Some(Answer::One(one)) => one == id,
        Some(Answer::Many(many)) => many.iter().any(|one| one == id),
        _ => false,
    };
    all.into_iter()
        .map(|choice| {
            let count = |list: &Sheet<'_>| list.rows.iter().filter(|row| chosen(row, &choice.id)).count();
            (named(choice), plan.lists.iter().map(count).collect())
        })
        .collect()
}

/// The towns with most applicants, whatever the case they are typed in.
fn towns(forms: &[Rows<'_>], plan: &Plan<'_>) -> Vec<(String, Vec<usize>)> {
    let mut towns: BTreeMap<String, (String, Vec<usize>)> = BTreeMap::new();
    for (number, (form, list)) in forms.iter().zip(&plan.lists).enumerate() {
        let is_town = |field: &&Field| {
            matches!(field.kind, Kind::Text { .. }) && field.autocomplete.as_deref() == Some("address-level2")
        };
        let Some(field) = form.definition.fields.iter().find(is_town) else { continue };
        for application in list.rows.iter().filter_map(|row| row.application) {
            let Some(Answer::Text(town)) = application.answers.get(&field.id) else { continue };
            let (_, counts) = towns
                .entry(town.trim().to_lowercase())
                .or_insert_with(|| (town.trim().to_owned(), vec![0; forms.len()]));
            if let Some(count) = counts.get_mut(number) {
                *count += 1;
            }
        }
    }
    let mut towns: Vec<_> = towns.into_values().collect();
    towns.sort_by_key(|(name, counts)| (std::cmp::Reverse(counts.iter().sum::<usize>()), name.clone()));
    towns.truncate(TOWNS);
    towns
}

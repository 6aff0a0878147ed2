//! What is due as calendars (RFC 5545): one for each who is responsible.
//!
//! An entry is known by a hash of whom it is about and of which check-in it is: who takes in a newer file gets the entries moved, not
//! doubled. What is overdue stands on the day of the file.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use forms::Definition;
use forms::follow_up::{After, FollowUp};
use icalendar::{Calendar as Ical, Class, Component, Event, Property};
use jiff::Timestamp;
use jiff::civil::Date;
use messages::{Language, Message, message};

use super::pair::{Stage, day};
use super::{Followed, Pair, fresh, of_base};
use crate::earlier::{Earlier, EarlierError, List, Value};
use crate::export::{ExportError, write_text};

/// Who has made the file.
const PRODUCT: &str = "-//Veiviser//Oppfolging//NO";
/// The property with the site: programmes may share a folder.
const SITE: &str = "X-VEIVISER-SITE";
/// As much of a file as tells who has made it.
const HEAD: u64 = 1024;
/// Seconds before which no calendar was made: the number of a version must fit 31 bits.
const ZERO: i64 = 1_767_225_600;
/// How far ahead a calendar looks where nothing else ends it.
const HORIZON: After = After { months: 12, days: 0 };

/// What calendars are made with.
#[derive(Clone, Debug)]
pub struct Diary<'a> {
    /// Id of the site.
    pub site: &'a str,
    /// Its forms: they say which column has the name.
    pub forms: Vec<&'a Definition>,
    /// How the programme follows its pairs.
    pub rhythm: &'a FollowUp,
    /// When they are made.
    pub now: Timestamp,
    /// The day of that.
    pub today: Date,
    /// With names: else only references, since many calendars are kept in a cloud.
    pub names: bool,
    /// The language of the entries.
    pub reader: Language,
}

/// The calendar of one who is responsible.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// As the workbook has it; empty for what nobody is responsible for.
    pub responsible: String,
    /// A name for its file, with ending; no other calendar of the workbook has it.
    pub file: String,
    /// The file.
    pub text: String,
    /// How many entries it has.
    pub entries: usize,
    /// How many of them are overdue.
    pub overdue: usize,
    /// How many entries beside them are called off.
    pub called_off: usize,
}

/// Something to do on a day.
struct Entry {
    responsible: String,
    /// Whom it is about and which check-in it is, for the hash.
    about: String,
    day: Date,
    what: Message,
    /// It is called off: calendars that have it are to take it out.
    is_off: bool,
}

/// The calendars of a workbook, in the order of who is responsible.
///
/// # Errors
/// [`EarlierError`]: the file is no workbook of this site.
pub fn calendars(path: &Path, diary: &Diary<'_>) -> Result<Vec<Calendar>, EarlierError> {
    let earlier = Earlier::read(path, &BTreeMap::new())?;
    of_site(&earlier, diary.site)?;
    // Nobody follows up who is out.
    let lists = earlier.lists.iter().filter(|list| !list.has("_out"));
    let mut entries: Vec<Entry> = lists.flat_map(|list| diary.of_list(list)).collect();
    let sheets = earlier.others.iter().filter_map(|other| Followed::of(&other.cells));
    let before = earlier.base.as_ref().map(|base| of_base(&base.rows)).unwrap_or_default();
    let pairs =
        sheets.flat_map(|sheet| sheet.rows).map(|row| fresh(row, &before, (diary.rhythm, diary.today)));
    entries.extend(pairs.flat_map(|pair| diary.of_pair(&pair)));
    let mut by_responsible: BTreeMap<String, Vec<Entry>> = BTreeMap::new();
    for entry in entries {
        by_responsible.entry(entry.responsible.clone()).or_default().push(entry);
    }
    let mut files = BTreeSet::new();
    Ok(by_responsible
        .into_iter()
        .map(|(responsible, mut entries)| {
            entries.sort_by(|a, b| (a.day, &a.about).cmp(&(b.day, &b.about)));
            Calendar {
                file: file(&responsible, &mut files, diary),
                text: diary.text(&responsible, &entries),
                entries: entries.iter().filter(|entry| !entry.is_off).count(),
                overdue: entries.iter().filter(|entry| entry.day < diary.today).count(),
                called_off: entries.iter().filter(|entry| entry.is_off).count(),
                responsible,
            }
        })
        .collect())
}

/// Writes a calendar into a folder, readable by its owner only; a file of the same name is replaced in one step.
///
/// # Errors
/// [`ExportError::Write`]; then no file has changed.
pub fn write_calendar(calendar: &Calendar, folder: &Path) -> Result<PathBuf, ExportError> {
    write_text(&folder.join(&calendar.file), &calendar.text)
}

/// Whether it is a workbook of this site.
pub(crate) fn of_site(earlier: &Earlier, site: &str) -> Result<(), EarlierError> {
    match earlier.base.as_ref().filter(|base| base.site != site) {
        Some(base) => Err(EarlierError::OtherSite { site: base.site.clone() }),
        None => Ok(()),
    }
}

impl Diary<'_> {
    /// Takes out of a folder the calendars of this site that an earlier run made and this one has not, by name: whoever imports them
    /// gets what is no longer so. Files of anybody else stay, whatever they are called.
    ///
    /// # Errors
    /// [`ExportError::Write`]: the folder cannot be read, or a file cannot be removed.
    pub fn clear(&self, folder: &Path, made: &[Calendar]) -> Result<Vec<PathBuf>, ExportError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |error| ExportError::Write { path, error }
        };
        let files = match std::fs::read_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            files => files.map_err(failed(folder))?,
        };
        let mut gone = Vec::new();
        for file in files {
            let file = file.map_err(failed(folder))?;
            let name = file.file_name();
            let is_made = made.iter().any(|calendar| name == calendar.file.as_str());
            // A shortcut may lead to a file elsewhere.
            let is_file = file.file_type().is_ok_and(|kind| kind.is_file());
            if is_file && !is_made && is_named(&name.to_string_lossy()) && self.is_ours(&file.path()) {
                std::fs::remove_file(file.path()).map_err(failed(&file.path()))?;
                gone.push(file.path());
            }
        }
        gone.sort();
        Ok(gone)
    }

    /// Whether a file begins as the calendars of this site do; one that cannot be read is nobody's.
    fn is_ours(&self, path: &Path) -> bool {
        let mut head = Vec::new();
        let read = File::open(path).and_then(|file| file.take(HEAD).read_to_end(&mut head));
        // As it was before long lines were folded.
        let head = String::from_utf8_lossy(&head).replace("\r\n ", "");
        let has = |name: &str, value: &str| head.lines().any(|line| line.strip_prefix(name) == Some(value));
        read.is_ok() && has("PRODID:", PRODUCT) && has(&format!("{SITE}:"), self.site)
    }

    /// Those of a list whose next follow-up has a day.
    fn of_list(&self, list: &List) -> Vec<Entry> {
        let names: BTreeSet<&str> = self
            .forms
            .iter()
            .flat_map(|form| &form.fields)
            .filter_map(|field| (field.autocomplete.as_deref() == Some("name")).then_some(field.id.as_str()))
            .chain(["_name"])
            .collect();
        let place = |wanted: &dyn Fn(&str) -> bool| {
            list.columns.iter().find(|(_, column)| wanted(&column.id)).map(|(place, _)| *place)
        };
        let responsible = place(&|id| id == "_responsible");
        let Some(due) = place(&|id| id == "_follow_up") else { return Vec::new() };
        let name = place(&|id| names.contains(id));
        let entry = |cells: &BTreeMap<u32, Value>| {
            let text = |place: Option<u32>| {
                place.and_then(|place| cells.get(&place)).map(Value::text).unwrap_or_default()
            };
            let reference = list.reference(cells);
            let day = cells.get(&due).and_then(day)?;
            let who = self.called(&reference, &text(name));
            let what = message!("calendar-person", who = who);
            // Who has no reference is known by the name alone.
            let about = if reference.is_empty() { text(name) } else { reference };
            Some(Entry { responsible: text(responsible), about, day, what, is_off: false })
        };
        list.rows.iter().filter_map(entry).collect()
    }

    /// The next check-in of a pair and those to come; of one that is over, also those that are called off.
    fn of_pair(&self, pair: &Pair) -> Vec<Entry> {
        let who = |at: usize, reference: &str| {
            self.called(reference, pair.names.get(at).map_or("", String::as_str))
        };
        let (adept, mentor) = (who(0, &pair.adept), who(1, &pair.mentor));
        let due = self.due(pair);
        let off = self.called_off(pair, &due);
        let what = |day: Date, is_off: bool| {
            let (adept, mentor) = (&adept, &mentor);
            match pair.end {
                // Planned for another end.
                _ if is_off => message!("calendar-pair", adept = adept, mentor = mentor),
                Some(end) if day == end => message!("calendar-end", adept = adept, mentor = mentor),
                Some(end) if day > end => message!("calendar-afterwards", adept = adept, mentor = mentor),
                _ => message!("calendar-pair", adept = adept, mentor = mentor),
            }
        };
        // Who has no reference is known by the name alone.
        let [adept_name, mentor_name] = &pair.names;
        let known = |reference: &String, name: &String| {
            if reference.is_empty() { name.clone() } else { reference.clone() }
        };
        let about = super::key(&known(&pair.adept, adept_name), &known(&pair.mentor, mentor_name));
        let days = due.into_iter().map(|one| (one, false)).chain(off.into_iter().map(|one| (one, true)));
        days.map(|((number, day), is_off)| Entry {
            responsible: pair.responsible.clone(),
            about: format!("{about} {number}"),
            day,
            what: what(day, is_off),
            is_off,
        })
        .collect()
    }

    /// The check-ins of a pair that are left, by number: one that is overdue, and those to come.
    fn due(&self, pair: &Pair) -> BTreeMap<usize, Date> {
        let Some((number, next)) = pair.next_check_in(self.rhythm, self.today) else {
            return BTreeMap::new();
        };
        let is_over = pair.stage(self.today) == Stage::Over;
        let planned = pair.start.map(|start| self.rhythm.check_ins(start, pair.end)).unwrap_or_default();
        let later = planned.into_iter().enumerate().skip(number + 1).filter(|(_, day)| {
            *day > next
                // Who is behind asks once: what else was missed is not asked again.
                && *day >= self.today
                // Of who has ended it is only asked what became of it.
                && (!is_over || pair.end.is_some_and(|end| *day > end))
                // A pair without an end is followed for ever: a calendar need not say so.
                && (pair.end.is_some() || *day <= self.horizon())
        });
        std::iter::once((number, next)).chain(later).collect()
    }

    /// The check-ins that calendars may have from before the pair was over, by number: those that were to come, and are not `due`.
    fn called_off(&self, pair: &Pair, due: &BTreeMap<usize, Date>) -> BTreeMap<usize, Date> {
        let long_ago = pair.ended(self.today).is_some_and(|ended| HORIZON.day(ended) < self.today);
        let Some(start) = pair.start.filter(|_| pair.is_over(self.today) && !long_ago) else {
            return BTreeMap::new();
        };
        // The end may have been moved when it ended: then the calendars have what the programme had planned.
        let plans = [pair.end, self.rhythm.end(start)].map(|end| self.rhythm.check_ins(start, end));
        let numbered = plans.iter().flat_map(|days| days.iter().copied().enumerate());
        let to_come = |day: &Date| (self.today..=self.horizon()).contains(day);
        numbered.filter(|(number, day)| to_come(day) && !due.contains_key(number)).collect()
    }

    /// The last day of a calendar where nothing else ends it.
    fn horizon(&self) -> Date {
        HORIZON.day(self.today)
    }

    fn called(&self, reference: &str, name: &str) -> String {
        if self.names && !name.is_empty() {
            name.to_owned()
        } else if reference.is_empty() {
            message!("calendar-unknown").text(self.reader)
        } else {
            reference.to_owned()
        }
    }

    fn text(&self, responsible: &str, entries: &[Entry]) -> String {
        let mut calendar = Ical::empty();
        for (name, value) in [
            ("VERSION", "2.0"),
            ("PRODID", PRODUCT),
            (SITE, self.site),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
        ] {
            calendar.append_property(Property::new(name, value));
        }
        let title = match responsible {
            "" => message!("calendar-title-nobody"),
            name => message!("calendar-title", name = name),
        };
        calendar.name(&title.text(self.reader));
        for entry in entries {
            calendar.push(self.event(entry));
        }
        calendar.to_string()
    }

    fn event(&self, entry: &Entry) -> Event {
        let stamp = self.now.strftime("%Y%m%dT%H%M%SZ").to_string();
        let (what, day) = if entry.day < self.today {
            let what = message!("calendar-overdue", day = super::written(entry.day), what = &entry.what);
            (what, self.today)
        } else {
            (entry.what.clone(), entry.day)
        };
        let date = |day: Date| day.strftime("%Y%m%d").to_string();
        let after = day.tomorrow().unwrap_or(day);
        let mut event = Event::new();
        event
            .uid(&self.uid(&entry.about))
            .summary(&what.text(self.reader))
            .description(&message!("calendar-description").text(self.reader))
            .class(Class::Private)
            // A newer file goes before an older one.
            .add_property("SEQUENCE", ((self.now.as_second() - ZERO) / 60).max(0).to_string())
            .add_property("DTSTAMP", stamp)
            .add_property("TRANSP", "TRANSPARENT");
        if entry.is_off {
            event.add_property("STATUS", "CANCELLED");
        }
        for (name, day) in [("DTSTART", day), ("DTEND", after)] {
            event.append_property(Property::new(name, date(day)).add_parameter("VALUE", "DATE").done());
        }
        event.done()
    }

    /// Tells nobody whom it is about.
    fn uid(&self, about: &str) -> String {
        let hash = forms::sha256_hex(format!("{} {about}", self.site).as_bytes());
        format!("{}@veiviser", hash.get(..32).unwrap_or(&hash))
    }
}

/// Whether a file is called as calendars are, in any language that they may have been made in.
fn is_named(name: &str) -> bool {
    let prefixes = [Language::Bokmal, Language::English].map(|reader| message!("calendar-file").text(reader));
    let stem = name.strip_suffix(".ics").unwrap_or_default();
    prefixes.iter().any(|prefix| stem.starts_with(&format!("{prefix}-")))
}

/// `oppfolging-kari-as.ics`: letters that no file system minds.
fn file(responsible: &str, taken: &mut BTreeSet<String>, diary: &Diary<'_>) -> String {
    let mut word = String::new();
    for letter in responsible.to_lowercase().chars() {
        match letter {
            'æ' => word.push_str("ae"),
            'ø' => word.push('o'),
            'å' => word.push('a'),
            letter if letter.is_alphanumeric() => word.push(letter),
            _ if word.ends_with('-') || word.is_empty() => {}
            _ => word.push('-'),
        }
    }
    let word = word.trim_end_matches('-').chars().take(60).collect::<String>();
    let word = if word.is_empty() { message!("calendar-nobody").text(diary.reader) } else { word };
    let prefix = message!("calendar-file").text(diary.reader);
    let numbered = (2..).map(|number| format!("{prefix}-{word}-{number}.ics"));
    let mut names = std::iter::once(format!("{prefix}-{word}.ics")).chain(numbered);
    names.find(|name| taken.insert(name.clone())).unwrap_or_default()
}

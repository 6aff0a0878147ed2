//! The two sides: people who have applied, and who of them cannot take part now.

use applications::Application;
use forms::{Answer, Answers, Definition, Kind, Role};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan, tz::TimeZone};

/// So many days ahead a person must be able to begin.
pub const DAYS_AHEAD: i32 = 90;
/// Days of waiting that give a point.
const DAYS_PER_POINT: i64 = 30;

/// A person as far as pairing is concerned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Reference of the application.
    pub reference: String,
    /// As it is written, or empty.
    pub name: String,
    /// All answers.
    pub answers: Answers,
    /// When the application came.
    pub submitted_at: Timestamp,
    /// So many people a mentor can follow; 1 for adepts.
    pub places: u32,
}

/// Why somebody is not among those who are paired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Absence {
    /// The application may come from a robot, and nobody has looked at it.
    Suspected,
    /// There was no room, and the person is on the waiting list of the form.
    WaitingList,
    /// Wants to begin later than in [`DAYS_AHEAD`] days.
    Later(Date),
    /// A mentor without a place.
    NoPlace,
    /// The workbook says how far the programme has come, and that is not ready.
    Status(String),
    /// The workbook says that there is a pair already.
    Matched,
    /// The workbook has the person out of its lists.
    Out,
    /// The workbook is older than the application.
    Unknown,
}

/// The people of one side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Side {
    /// Those who can be paired, in the order of their references.
    pub people: Vec<Person>,
    /// Those who cannot, and why.
    pub absent: Vec<(Person, Absence)>,
}

impl Side {
    /// The people of one role, from all forms of that role. What has expired is left out.
    pub fn of<'a>(
        role: Role,
        forms: impl IntoIterator<Item = (&'a Definition, &'a [Application])>,
        now: Timestamp,
    ) -> Self {
        let mut side = Self::default();
        for (definition, applications) in forms.into_iter().filter(|(form, _)| form.role == role) {
            for application in applications.iter().filter(|application| application.is_kept(now)) {
                let person = Person::of(definition, application);
                match absence(role, application, &person, now) {
                    Some(absence) => side.absent.push((person, absence)),
                    None => side.people.push(person),
                }
            }
        }
        side.people.sort_by(|one, other| one.reference.cmp(&other.reference));
        side.absent.sort_by(|(one, _), (other, _)| one.reference.cmp(&other.reference));
        side
    }

    /// Whether the reference is that of somebody who can be paired.
    pub(super) fn can_be_paired(&self, reference: &str) -> bool {
        self.people.binary_search_by(|person| person.reference.as_str().cmp(reference)).is_ok()
    }

    /// Whether the reference is that of anybody of this side.
    pub fn has(&self, reference: &str) -> bool {
        self.can_be_paired(reference) || self.absent.iter().any(|(person, _)| person.reference == reference)
    }
}

impl Person {
    fn of(definition: &Definition, application: &Application) -> Self {
        let is_name = |field: &&forms::Field| field.autocomplete.as_deref() == Some("name");
        let first = |field: &&forms::Field| matches!(field.kind, Kind::Text { .. });
        let field = definition.fields.iter().find(is_name).or(definition.fields.iter().find(first));
        let name = field.and_then(|field| match application.answers.get(&field.id) {
            Some(Answer::Text(name)) => Some(name.clone()),
            _ => None,
        });
        let places = match application.answers.get("capacity") {
            Some(Answer::Number(places)) if definition.role == Role::Mentor => {
                u32::try_from(*places).unwrap_or(0)
            }
            _ => 1,
        };
        Self {
            reference: application.reference.clone(),
            name: name.unwrap_or_default(),
            answers: application.answers.clone(),
            submitted_at: application.submitted_at,
            places,
        }
    }

    /// The id that was chosen; `None` where nothing was, and where the choice says nothing: `other`, `unknown`.
    pub(super) fn one(&self, question: &str) -> Option<&str> {
        match self.answers.get(question)? {
            Answer::One(id) if says_something(id) => Some(id),
            _ => None,
        }
    }

    /// The ids that were chosen; `None` where none was that says something.
    pub(super) fn many(&self, question: &str) -> Option<Vec<&str>> {
        let Answer::Many(ids) = self.answers.get(question)? else { return None };
        let ids: Vec<&str> = ids.iter().map(String::as_str).filter(|id| says_something(id)).collect();
        (!ids.is_empty()).then_some(ids)
    }

    /// What was written.
    pub(super) fn text(&self, question: &str) -> Option<&str> {
        match self.answers.get(question)? {
            Answer::Text(text) => Some(text.trim()).filter(|text| !text.is_empty()),
            _ => None,
        }
    }

    /// Points for having waited.
    pub(super) fn waiting(&self, now: Timestamp) -> u8 {
        let days = now.duration_since(self.submitted_at).as_hours() / 24;
        u8::try_from((days / DAYS_PER_POINT).clamp(0, 10)).unwrap_or(0)
    }
}

fn says_something(id: &str) -> bool {
    !matches!(id, "other" | "unknown")
}

fn absence(role: Role, application: &Application, person: &Person, now: Timestamp) -> Option<Absence> {
    if !application.suspected.is_empty() {
        return Some(Absence::Suspected);
    }
    if application.waiting_list {
        return Some(Absence::WaitingList);
    }
    let today = now.to_zoned(TimeZone::UTC).date();
    let latest = today.checked_add(DAYS_AHEAD.days()).unwrap_or(Date::MAX);
    match application.answers.get("available_from") {
        Some(Answer::Date(from)) if *from > latest => return Some(Absence::Later(*from)),
        _ => {}
    }
    (role == Role::Mentor && person.places == 0).then_some(Absence::NoPlace)
}

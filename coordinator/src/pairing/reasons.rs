//! Every figure as a sentence, in the language of the reader and in the programme's own words for the two sides.

use forms::pairing::{Criterion, CriterionKind, Pairing, Prefer};
use forms::{Definition, Language};
use messages::{Language as Reader, Message, message};

use super::constraint::Constraint;
use super::matching::{Pair, Waiting, WhyNot};
use super::people::{Absence, Person};
use super::recruit::Recruit;
use super::score::{Basis, Part};
use super::value::Gain;

/// What is needed to speak of a programme.
#[derive(Clone, Copy, Debug)]
pub struct Words<'a> {
    /// The language of sentences.
    pub reader: Reader,
    /// The language of choices and questions: the site's default.
    pub language: &'a Language,
    /// The settings.
    pub pairing: &'a Pairing,
    /// The form of those who seek.
    pub adept_form: &'a Definition,
    /// The form of those who help.
    pub mentor_form: &'a Definition,
    /// The word for those who seek.
    pub adept: &'a Term,
    /// The word for those who help.
    pub mentor: &'a Term,
}

/// A site's word for one side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// «adept»
    pub singular: String,
    /// «adepten»
    pub definite: String,
    /// «adepter»
    pub plural: String,
}

impl Words<'_> {
    /// The heading of a criterion.
    pub fn criterion(&self, criterion: &Criterion) -> String {
        if let Some(label) = &criterion.label {
            return label.get(self.language).to_owned();
        }
        let usual = match criterion.id.as_str() {
            "work" => message!("criterion-work"),
            "education" => message!("criterion-education"),
            "level" => message!("criterion-level"),
            "place" => message!("criterion-place"),
            "languages" => message!("criterion-languages"),
            "interests" => message!("criterion-interests"),
            "work_interests" => message!("criterion-work-interests"),
            "goals" => message!("criterion-goals"),
            "network" => message!("criterion-network"),
            "gatherings" => message!("criterion-gatherings"),
            "family" => message!("criterion-family"),
            _ => return self.question(self.mentor_form, &criterion.mentor),
        };
        usual.text(self.reader)
    }

    /// What points are given for, or why there are none.
    pub fn part(&self, criterion: &Criterion, part: &Part) -> String {
        let name = || self.criterion(criterion);
        let own = |id: &str| self.choice(self.adept_form, &criterion.adept, id);
        let other = |id: &str| self.choice(self.mentor_form, &criterion.mentor, id);
        let work = criterion.kind == CriterionKind::Work;
        let said = match &part.basis {
            Basis::Unknown => message!("reason-unknown", criterion = name()),
            Basis::Nothing => message!("reason-nothing", criterion = name()),
            Basis::Occupation(one, two) if one.to_lowercase() == two.to_lowercase() => {
                message!("reason-occupation", occupation = one)
            }
            Basis::Occupation(one, two) => message!("reason-occupations", adept = one, mentor = two),
            Basis::Choice(id) if work => message!("reason-industry", choice = own(id)),
            Basis::Choice(id) => message!("reason-choice", criterion = name(), choice = own(id)),
            Basis::Related(one, two) if work => {
                message!("reason-related-industries", adept = own(one), mentor = own(two))
            }
            Basis::Related(one, two) => {
                message!("reason-related", criterion = name(), adept = own(one), mentor = own(two))
            }
            Basis::Level(one, two) if one == two => {
                message!("reason-level", criterion = name(), level = own(one))
            }
            Basis::Level(one, two) => {
                message!("reason-levels", criterion = name(), adept = own(one), mentor = other(two))
            }
            Basis::NearLevel(one, two) => {
                message!("reason-near-level", criterion = name(), adept = own(one), mentor = other(two))
            }
            Basis::Town(town) => message!("reason-town", town = town),
            Basis::Area(digits) => message!("reason-area", digits = digits),
            Basis::Online => message!("reason-online"),
            Basis::Shared(ids) => {
                let choices: Vec<String> = ids.iter().map(|id| own(id)).collect();
                message!("reason-shared", criterion = name(), choices = choices.join(", "))
            }
            Basis::Offers(ids) => {
                let choices: Vec<String> = ids.iter().map(|id| other(id)).collect();
                message!("reason-offers", criterion = name(), choices = choices.join(", "))
            }
        };
        said.text(self.reader)
    }

    /// Why these two: what gives points, the most first, and what is not known.
    pub fn why(&self, parts: &[Part]) -> String {
        let mut given: Vec<(&Criterion, &Part)> =
            self.pairing.criteria.iter().zip(parts).filter(|(_, part)| part.points > 0).collect();
        given.sort_by_key(|(_, part)| std::cmp::Reverse(part.points));
        let mut said: Vec<String> =
            given.into_iter().map(|(criterion, part)| self.part(criterion, part)).collect();
        if said.is_empty() {
            said.push(message!("reason-none").text(self.reader));
        }
        let criteria = self.pairing.criteria.iter().zip(parts);
        let unknown: Vec<String> = criteria
            .filter(|(_, part)| part.basis == Basis::Unknown)
            .map(|(criterion, _)| self.criterion(criterion).to_lowercase())
            .collect();
        if !unknown.is_empty() {
            said.push(message!("reason-unknowns", criteria = unknown.join(", ")).text(self.reader));
        }
        said.join(" ")
    }

    /// Why an adept has not the mentor with the most points; `mentors` are the people of the proposal.
    pub fn why_not(&self, pair: &Pair, mentors: &[Person]) -> String {
        let mut said = Vec::new();
        if pair.pinned {
            said.push(message!("why-not-pinned").text(self.reader));
            said.extend(pair.despite.map(|despite| {
                let constraint = self.constraint(despite);
                message!("why-not-despite", constraint = constraint).text(self.reader)
            }));
        } else {
            said.push(match &pair.why_not {
                None => message!("why-not-best", mentor = &self.mentor.singular).text(self.reader),
                Some(why_not) => self.full(why_not, mentors),
            });
        }
        if let Some(other) = &pair.blocking {
            let mentor = name(mentors, other.mentor);
            said.push(message!("why-not-blocking", mentor = mentor, score = other.score).text(self.reader));
        }
        said.join(" ")
    }

    /// A mentor who has no place left, and what one more place would add.
    fn full(&self, why_not: &WhyNot, mentors: &[Person]) -> String {
        let mentor = name(mentors, why_not.mentor);
        let full = if why_not.decided {
            message!("why-not-decided", mentor = mentor, score = why_not.score)
        } else {
            message!("why-not-full", mentor = mentor, score = why_not.score)
        };
        format!("{} {}", full.text(self.reader), self.one_more(why_not.one_more))
    }

    fn one_more(&self, gain: Gain) -> String {
        let Gain { people, points } = gain;
        let people_first = self.pairing.prefer == Prefer::Most;
        let said = match (people, points) {
            (1.., _) if people_first => message!("one-more-pairs", people = people),
            (_, 1..) => message!("one-more-points", points = points),
            (1.., _) => message!("one-more-pairs", people = people),
            _ if self.pairing.even => message!("one-more-even"),
            _ => message!("one-more-nothing"),
        };
        said.text(self.reader)
    }

    /// Why somebody waits.
    pub fn waiting(&self, waiting: &Waiting, mentors: &[Person]) -> String {
        let mut said = Vec::new();
        if mentors.is_empty() {
            said.push(message!("waiting-nobody", mentors = &self.mentor.plural).text(self.reader));
        }
        if let Some(best) = &waiting.best {
            let full = message!(
                "waiting-full",
                count = waiting.full,
                mentor = &self.mentor.singular,
                mentors = &self.mentor.plural,
                best = name(mentors, best.mentor),
                score = best.score
            );
            said.push(format!("{} {}", full.text(self.reader), self.one_more(best.one_more)));
        }
        let mut stopped: Vec<_> = waiting.stopped.iter().collect();
        stopped.sort_by_key(|(constraint, count)| (std::cmp::Reverse(**count), **constraint));
        for (constraint, count) in stopped {
            let constraint = self.constraint(*constraint);
            let stopped = message!(
                "waiting-stopped",
                count = *count,
                constraint = constraint,
                mentor = &self.mentor.singular,
                mentors = &self.mentor.plural
            );
            said.push(stopped.text(self.reader));
        }
        said.join(" ")
    }

    /// What stops a pair, as the end of a sentence.
    pub fn constraint(&self, constraint: Constraint) -> Message {
        match constraint {
            Constraint::Forbidden => message!("constraint-forbidden"),
            Constraint::SameHousehold => message!("constraint-household"),
            Constraint::SameEmployer => message!("constraint-employer"),
            Constraint::Meeting => message!("constraint-meeting"),
            Constraint::Language => message!("constraint-language"),
            Constraint::Wish(at) => {
                let wish = self.pairing.wishes.get(at);
                let question = wish.map_or_else(String::new, |wish| {
                    let form = match wish.who {
                        forms::Role::Adept => self.adept_form,
                        forms::Role::Mentor => self.mentor_form,
                    };
                    self.question(form, &wish.wish)
                });
                message!("constraint-wish", question = question)
            }
            Constraint::Required(at) => {
                let criterion = self.pairing.criteria.get(at);
                let criterion = criterion.map_or_else(String::new, |one| self.criterion(one).to_lowercase());
                message!("constraint-required", criterion = criterion)
            }
            Constraint::Floor => message!("constraint-floor", floor = self.pairing.floor),
        }
    }

    /// Who is looked for: «3 mentorer til i helse i Kristiansand».
    pub fn recruit(&self, recruit: &Recruit) -> String {
        let mentors = message!(
            "recruit",
            count = recruit.count,
            mentor = &self.mentor.singular,
            mentors = &self.mentor.plural
        )
        .text(self.reader);
        let work = self.pairing.criteria.iter().find(|criterion| criterion.kind == CriterionKind::Work);
        let work = work
            .zip(recruit.kind.work.as_deref())
            .map(|(criterion, id)| self.choice(self.adept_form, &criterion.adept, id));
        let work = work.map(|work| message!("recruit-work", work = work).text(self.reader));
        let place = recruit.kind.town();
        let place = place.map(|town| message!("recruit-place", town = town).text(self.reader));
        let language = self.pairing.language.as_ref().zip(recruit.kind.language.as_deref());
        let language = language
            .map(|(rule, id)| in_sentence(self.language, &self.choice(self.adept_form, &rule.languages, id)));
        let language =
            language.map(|language| message!("recruit-language", language = language).text(self.reader));
        [Some(mentors), work, place, language].into_iter().flatten().collect::<Vec<_>>().join(" ")
    }

    /// Why somebody is not among those who are paired.
    pub fn absence(&self, absence: &Absence) -> String {
        let said = match absence {
            Absence::Suspected => message!("absence-suspected"),
            Absence::WaitingList => message!("absence-waiting-list"),
            Absence::Later(day) => {
                message!("absence-later", day = day.strftime("%d.%m.%Y").to_string())
            }
            Absence::NoPlace => message!("absence-no-place"),
            Absence::Status(status) if status.is_empty() => message!("absence-no-status"),
            Absence::Status(status) => message!("absence-status", status = status),
            Absence::Matched => message!("absence-matched"),
            Absence::Out => message!("absence-out"),
            Absence::Unknown => message!("absence-unknown"),
        };
        said.text(self.reader)
    }

    /// A choice in words; by its id where the form does not have it.
    pub fn choice(&self, form: &Definition, question: &str, id: &str) -> String {
        let field = form.field(question);
        let choice = field.and_then(|field| field.kind.choices().iter().find(|choice| choice.id == id));
        choice.map_or(id, |choice| choice.label.get(self.language)).to_owned()
    }

    /// A question in words.
    pub fn question(&self, form: &Definition, id: &str) -> String {
        form.field(id).map_or(id, |field| field.label.get(self.language)).to_owned()
    }
}

/// A name of a language as it is written within a sentence: Norwegian has it in lower case.
fn in_sentence(written_in: &Language, name: &str) -> String {
    if matches!(written_in.as_str(), "nb" | "nn") { name.to_lowercase() } else { name.to_owned() }
}

/// The name of a person, or the reference of one without.
pub fn name(people: &[Person], at: usize) -> &str {
    people.get(at).map_or("", |person| {
        if person.name.is_empty() { person.reference.as_str() } else { person.name.as_str() }
    })
}

//! Which pages and questions of a form are for one applicant: what depends on an answer is only asked of those who gave it.

use std::collections::BTreeSet;

use crate::{Answer, Answers, Condition, Definition, Field, Submission};

/// The way through a form for a set of answers, valid or not.
///
/// A question that depends on another stands on a later page, so one pass in the form's order decides: an answer to a
/// question that is not asked itself decides nothing.
#[derive(Clone, Debug)]
pub struct Journey<'a> {
    definition: &'a Definition,
    /// Ids of the questions that are asked.
    asked: BTreeSet<&'a str>,
    /// Ids of those with an answer, of any kind.
    answered: BTreeSet<&'a str>,
}

impl<'a> Journey<'a> {
    /// The way for what a browser sent.
    pub fn new(definition: &'a Definition, submission: &Submission) -> Self {
        Self::by(definition, |id| {
            submission.all(id).iter().filter(|value| !value.is_empty()).map(String::as_str).collect()
        })
    }

    /// The way for stored answers.
    pub fn of_answers(definition: &'a Definition, answers: &Answers) -> Self {
        Self::by(definition, |id| answers.get(id).map(chosen).unwrap_or_default())
    }

    /// Whether the question is asked.
    pub fn asks(&self, field: &str) -> bool {
        self.asked.contains(field)
    }

    /// The questions of a page that are asked, in order.
    pub fn questions(&self, page: usize) -> impl Iterator<Item = &'a Field> {
        self.definition.fields.iter().filter(move |field| field.page == page && self.asks(&field.id))
    }

    /// Whether the page has a question for this applicant.
    pub fn shows(&self, page: usize) -> bool {
        self.questions(page).next().is_some()
    }

    /// The next page with a question.
    pub fn after(&self, page: usize) -> Option<usize> {
        (page + 1..self.definition.page_count()).find(|next| self.shows(*next))
    }

    /// Whether a page comes after this one, or may come, since what it depends on has not been answered.
    pub fn after_or_open(&self, page: usize) -> bool {
        (page + 1..self.definition.page_count()).any(|next| self.shows(next) || self.may_show(next, page))
    }

    /// The page before with a question.
    pub fn before(&self, page: usize) -> Option<usize> {
        (0..page).rev().find(|earlier| self.shows(*earlier))
    }

    /// The last page with a question.
    pub fn last(&self) -> usize {
        (0..self.definition.page_count()).rev().find(|page| self.shows(*page)).unwrap_or_default()
    }

    /// The first later page with a question that depends on `page` and has no answer: one that a change there may have opened.
    pub fn opened_by(&self, page: usize, submission: &Submission) -> Option<usize> {
        let decided_here = |condition: &Condition| {
            self.definition.field(&condition.field).is_some_and(|field| field.page == page)
        };
        let is_new = |field: &&Field| {
            let of_page = self.definition.pages.get(field.page).and_then(|page| page.show_when.as_ref());
            let depends = [of_page, field.show_when.as_ref()].into_iter().flatten().any(decided_here);
            depends && submission.of(field).all(str::is_empty)
        };
        (page + 1..self.definition.page_count())
            .find(|later| self.questions(*later).any(|field| is_new(&field)))
    }

    /// «Part 2 of 3». Pages that may still come, since what they depend on has not been answered, count: the number of parts
    /// only ever falls on the way.
    pub fn progress(&self, page: usize) -> (usize, usize) {
        let counts = |other: &usize| self.shows(*other) || *other > page && self.may_show(*other, page);
        let part = (0..=page).filter(counts).count();
        let parts = (0..self.definition.page_count()).filter(counts).count();
        (part, parts.max(part))
    }

    /// Whether a page depends on something that is asked on `page` or later and has no answer yet.
    fn may_show(&self, other: usize, page: usize) -> bool {
        let open = |condition: &Condition| {
            !self.answered.contains(condition.field.as_str())
                && self.definition.field(&condition.field).is_some_and(|field| {
                    (page..other).contains(&field.page)
                        && (self.asks(&field.id) || self.may_show(field.page, page))
                })
        };
        let of_page = self.definition.pages.get(other).and_then(|page| page.show_when.as_ref());
        let of_fields = self.definition.fields.iter().filter(|field| field.page == other);
        of_page.is_some_and(open) || of_fields.filter_map(|field| field.show_when.as_ref()).any(open)
    }

    fn by<'v>(definition: &'a Definition, values: impl Fn(&str) -> Vec<&'v str>) -> Self {
        let mut journey = Self { definition, asked: BTreeSet::new(), answered: BTreeSet::new() };
        for field in &definition.fields {
            let holds = |condition: &Condition| {
                let given = || values(&condition.field);
                journey.asks(&condition.field)
                    && given().iter().any(|value| condition.is.iter().any(|one| one == value))
            };
            let page = definition.pages.get(field.page).and_then(|page| page.show_when.as_ref());
            if page.is_none_or(holds) && field.show_when.as_ref().is_none_or(holds) {
                journey.asked.insert(&field.id);
            }
            if !values(&field.id).is_empty() {
                journey.answered.insert(&field.id);
            }
        }
        journey
    }
}

/// The ids that a condition may name.
fn chosen(answer: &Answer) -> Vec<&str> {
    match answer {
        Answer::One(id) => vec![id],
        Answer::Many(ids) => ids.iter().map(String::as_str).collect(),
        Answer::Yes(yes) => vec![if *yes { "yes" } else { "no" }],
        Answer::Text(_) | Answer::Number(_) | Answer::Date(_) => Vec::new(),
    }
}

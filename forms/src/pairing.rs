//! What makes two people a pair: the settings of a programme, held against its two forms.
//!
//! An editor writes [`Written`] in `site.toml`; [`Written::resolve`] lays it over one of the [`Preset`]s and judges it against the
//! forms. The result is a [`Pairing`]: every question of it exists, has the right kind, and is none that the law protects.

mod presets;
mod resolve;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use crate::Localized;
pub use presets::Preset;
pub use resolve::{Fault, Subject};

/// Most points of a pair, all criteria together.
pub const MOST_POINTS: u32 = 100;

/// How a programme pairs people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pairing {
    /// What matters more.
    pub prefer: Prefer,
    /// Rather two good pairs than one very good and one poor.
    pub even: bool,
    /// Pairs with fewer points are not proposed.
    pub floor: u8,
    /// What gives points, in the order of the columns. The most points together are at most [`MOST_POINTS`].
    pub criteria: Vec<Criterion>,
    /// Choices that are akin, for criteria with a step for that: ids, group by group.
    pub related: Vec<Vec<String>>,
    /// Words for the same occupation, group by group.
    pub synonyms: Vec<Vec<String>>,
    /// People's own wishes, which stop pairs.
    pub wishes: Vec<Wish>,
    /// How well the adept must know Norwegian, unless the two have another language in common.
    pub language: Option<LanguageRule>,
    /// Questions to adepts by whose answers the outcome is reported.
    pub spread: Vec<String>,
}

/// What matters more.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Prefer {
    /// As many pairs as possible, and the best of those.
    #[default]
    Most,
    /// As many points as possible, also where that gives fewer pairs.
    Best,
}

/// One thing that gives points.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Criterion {
    /// Its name in `site.toml`: `work`.
    pub id: String,
    /// How answers are compared.
    pub kind: CriterionKind,
    /// The adept's question. Empty for [`CriterionKind::Offers`].
    pub adept: String,
    /// The mentor's question.
    pub mentor: String,
    /// A second question, the same on both sides: the occupation of [`CriterionKind::Work`], the way of meeting of
    /// [`CriterionKind::Place`].
    pub with: Option<String>,
    /// Points of each step, see [`CriterionKind`].
    pub points: Vec<u8>,
    /// Pairs without a point here are not proposed.
    pub required: bool,
    /// The mentor's choices that mean one of the adept's: `outings` → `outdoors`.
    pub same_as: BTreeMap<String, String>,
    /// What it is called, where the site has its own word.
    pub label: Option<Localized>,
}

impl Criterion {
    /// The points of a step; 0 for steps that the site does not count.
    pub fn step(&self, step: usize) -> u8 {
        self.points.get(step).copied().unwrap_or(0)
    }

    /// The most that it can give.
    pub fn most(&self) -> u8 {
        match self.kind {
            CriterionKind::Shared | CriterionKind::Offers => self.step(1),
            _ => self.points.iter().copied().max().unwrap_or(0),
        }
    }
}

/// How the answers of two people are compared, and what the steps of its points are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CriterionKind {
    /// Same occupation; same choice (industry); related choice.
    Work,
    /// Same choice; related choice.
    Same,
    /// Same level; one level apart. Levels of education (after NUS) and of language (A1 to C2).
    Level,
    /// Same post town; postal codes that begin with the same two digits; both meet online.
    Place,
    /// Each choice that both have; the most.
    Shared,
    /// Each choice of the mentor; the most.
    Offers,
}

/// A person's own wish about the other: sex and age count as this and nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Who wishes.
    pub who: crate::Role,
    /// The question about the wish. `same` among its choices means the wisher's own answer; choices that the other question does
    /// not have mean no wish.
    pub wish: String,
    /// The question that the wish is about, asked of the other, and for `same` of the wisher.
    pub about: String,
    /// The choices of the question that the wish is about.
    pub choices: Vec<String>,
}

/// How well an adept must know Norwegian.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LanguageRule {
    /// The adept's question about the level.
    pub level: String,
    /// The least level.
    pub least: String,
    /// The question about other languages, asked of both.
    pub languages: String,
}

/// The rank of a level: of education by NUS 2000, of language by the European framework. `None` is unknown.
pub fn rank(level: &str) -> Option<u8> {
    const RANKS: [(&str, u8); 15] = [
        ("none", 0),
        ("primary", 2),
        ("secondary", 4),
        ("apprentice", 4),
        ("certificate", 4),
        ("vocational", 5),
        ("bachelor", 6),
        ("master", 7),
        ("doctorate", 8),
        ("a1", 11),
        ("a2", 12),
        ("b1", 13),
        ("b2", 14),
        ("c1", 15),
        ("c2", 16),
    ];
    RANKS.iter().find(|(id, _)| *id == level).map(|(_, rank)| *rank)
}

/// What an editor has written, before it is held against the forms.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Where to begin.
    pub preset: Preset,
    /// See [`Pairing`].
    pub prefer: Prefer,
    /// See [`Pairing`].
    pub even: bool,
    /// See [`Pairing`].
    pub floor: u8,
    /// Criteria by name: those of the preset changed, and more.
    pub criteria: BTreeMap<String, WrittenCriterion>,
    /// See [`Pairing`]; `None` for the usual ones.
    pub related: Option<Vec<Vec<String>>>,
    /// See [`Pairing`].
    pub synonyms: Vec<Vec<String>>,
    /// Who wishes, the wish, what it is about.
    pub wishes: Vec<(crate::Role, String, String)>,
    /// The level question, the least level, the languages question.
    pub language: Option<(String, String, String)>,
    /// See [`Pairing`]; `None` for the usual ones.
    pub spread: Option<Vec<String>>,
}

/// A criterion as written; what is left out is as in the preset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenCriterion {
    /// See [`Criterion`].
    pub kind: Option<CriterionKind>,
    /// See [`Criterion`].
    pub adept: Option<String>,
    /// See [`Criterion`].
    pub mentor: Option<String>,
    /// See [`Criterion`].
    pub with: Option<String>,
    /// See [`Criterion`].
    pub points: Option<Vec<u8>>,
    /// See [`Criterion`].
    pub required: bool,
    /// See [`Criterion`].
    pub same_as: BTreeMap<String, String>,
    /// See [`Criterion`].
    pub label: Option<Localized>,
}

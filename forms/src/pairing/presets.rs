//! Where a programme begins: five ways to weigh what people have in common. Each gives 100 points where the forms ask it all.

use std::collections::BTreeMap;

use super::{Criterion, CriterionKind};

/// What pairs are made by, above all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Preset {
    /// The same occupation or industry.
    #[default]
    Industry,
    /// The same education and level.
    Education,
    /// Leaders in the industry, with networks.
    Leader,
    /// Shared interests, professional and private.
    Interests,
    /// The field, and what the mentor's family likes to do.
    Family,
}

/// Name, kind, the adept's question, the mentor's, the second question, points.
type Row = (&'static str, CriterionKind, &'static str, &'static str, Option<&'static str>, &'static [u8]);

impl Preset {
    /// All, with what editors call them.
    pub const NAMES: [(&'static str, Self); 5] = [
        ("industry", Self::Industry),
        ("education", Self::Education),
        ("leader", Self::Leader),
        ("interests", Self::Interests),
        ("family", Self::Family),
    ];

    /// Its criteria; those about questions that a programme does not ask fall away.
    pub(super) fn criteria(self) -> Vec<Criterion> {
        self.rows().into_iter().map(criterion).collect()
    }

    fn rows(self) -> Vec<Row> {
        match self {
            Self::Industry => vec![
                work(&[35, 24, 8]),
                field(&[10]),
                level(&[5, 3]),
                place(&[20, 12, 6]),
                languages(&[5, 10]),
                interests(&[5, 20]),
            ],
            Self::Education => vec![
                field(&[30]),
                level(&[10, 6]),
                work(&[20, 14, 5]),
                place(&[20, 12, 6]),
                languages(&[5, 10]),
                shared("goals", "help_with", "help_with", &[5, 10]),
            ],
            Self::Leader => vec![
                work(&[35, 24, 8]),
                ("network", CriterionKind::Offers, "", "network", None, &[5, 15]),
                shared("gatherings", "gatherings", "gatherings", &[5, 10]),
                field(&[10]),
                place(&[15, 9, 5]),
                languages(&[5, 5]),
                interests(&[5, 10]),
            ],
            Self::Interests => vec![
                interests(&[8, 32]),
                shared("work_interests", "work_interests", "work_interests", &[8, 24]),
                work(&[14, 10, 4]),
                place(&[20, 12, 6]),
                languages(&[5, 10]),
            ],
            Self::Family => vec![
                work(&[25, 17, 6]),
                shared("goals", "help_with", "help_with", &[5, 20]),
                shared("family", "interests", "family_interests", &[5, 15]),
                interests(&[5, 10]),
                place(&[20, 12, 6]),
                languages(&[5, 10]),
            ],
        }
    }
}

fn work(points: &'static [u8]) -> Row {
    ("work", CriterionKind::Work, "industry", "industry", Some("occupation"), points)
}

fn field(points: &'static [u8]) -> Row {
    ("education", CriterionKind::Same, "education_field", "education_field", None, points)
}

fn level(points: &'static [u8]) -> Row {
    ("level", CriterionKind::Level, "education_level", "education_level", None, points)
}

fn place(points: &'static [u8]) -> Row {
    ("place", CriterionKind::Place, "postal_code", "postal_code", Some("meeting"), points)
}

fn languages(points: &'static [u8]) -> Row {
    shared("languages", "languages", "languages", points)
}

fn interests(points: &'static [u8]) -> Row {
    shared("interests", "interests", "interests", points)
}

fn shared(id: &'static str, adept: &'static str, mentor: &'static str, points: &'static [u8]) -> Row {
    (id, CriterionKind::Shared, adept, mentor, None, points)
}

fn criterion((id, kind, adept, mentor, with, points): Row) -> Criterion {
    Criterion {
        id: id.to_owned(),
        kind,
        adept: adept.to_owned(),
        mentor: mentor.to_owned(),
        with: with.map(str::to_owned),
        points: points.to_vec(),
        required: false,
        same_as: BTreeMap::new(),
        label: None,
    }
}

/// Industries that have much in common, by the ids of the forms that all sites share.
pub(super) const RELATED: [&[&str]; 8] = [
    &["finance", "consulting"],
    &["it", "consulting"],
    &["construction", "manufacturing"],
    &["construction", "energy"],
    &["retail", "hospitality"],
    &["retail", "transport"],
    &["healthcare", "public"],
    &["education", "public"],
];

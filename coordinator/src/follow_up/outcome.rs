//! What became of a pair: the same five answers in all programmes, so that they can be counted and compared.

/// What the adept has when the pair is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Outcome {
    /// Permanent work.
    Permanent,
    /// Work for a time.
    Temporary,
    /// Work practice.
    Practice,
    /// Education.
    Education,
    /// None of these.
    Nothing,
}

impl Outcome {
    /// Those that a coordinator chooses among.
    pub const ALL: [Self; 5] =
        [Self::Permanent, Self::Temporary, Self::Practice, Self::Education, Self::Nothing];

    /// What stands in the cell.
    pub fn words(self) -> &'static str {
        match self {
            Self::Permanent => "Fast jobb",
            Self::Temporary => "Midlertidig jobb",
            Self::Practice => "Arbeidspraksis",
            Self::Education => "Utdanning",
            Self::Nothing => "Ingen",
        }
    }

    /// The outcome that a cell names, however it is typed; `None` for anything else.
    pub(crate) fn of(words: &str) -> Option<Self> {
        let words = words.trim().to_lowercase();
        Self::ALL.into_iter().find(|outcome| outcome.words().to_lowercase() == words)
    }
}

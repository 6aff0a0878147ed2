//! What is wrong with a rendered page, before anyone knows whose file it comes from.

use messages::{Message, Rule};

use super::facts::Area;

/// One thing that is wrong on a page.
#[derive(Clone, Debug)]
pub(super) struct Fault {
    /// The rule that is broken.
    pub(super) rule: Rule,
    /// What is wrong.
    pub(super) message: Message,
    /// How to mend it.
    pub(super) help: Message,
    /// Texts by which its source may be known, the surest first.
    pub(super) clues: Vec<String>,
    /// Where on the page.
    pub(super) area: Area,
}

impl Fault {
    /// A breach of `rule` in `area`.
    pub(super) fn new(rule: Rule, area: Area, message: Message, help: Message) -> Self {
        Self { rule, message, help, clues: Vec::new(), area }
    }

    /// The same with a text to look for in the sources, unless it says too little.
    pub(super) fn clue(mut self, clue: impl Into<String>) -> Self {
        let clue = clue.into();
        if clue.trim().len() > 1 {
            self.clues.push(clue);
        }
        self
    }
}

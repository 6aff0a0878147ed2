//! What a workbook remembers of those who are gone: counts by form, year, last status and outcome, and nothing else.
//!
//! They stand in a sheet that is not shown. An application is counted when it is no longer stored, a pair when one of the two has
//! been erased, or when its row is deleted after one of the two is gone.

use std::collections::BTreeMap;

use crate::earlier::{Cells, Value};
use crate::follow_up::Gone;

/// Name of the sheet that is not shown.
pub(crate) const SHEET: &str = "_tall";

/// What is counted.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Counted {
    /// An application that is no longer stored.
    Application { form: String, year: String, status: String },
    /// An application that was erased because its sender asked for it; the year is that of the erasure.
    Erased { form: String, year: String },
    /// A pair; the year is that of its start.
    Pair { year: String, outcome: String },
}

/// The counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tallies(BTreeMap<Counted, u64>);

impl Tallies {
    /// One more.
    pub(crate) fn add(&mut self, counted: Counted) {
        *self.0.entry(counted).or_default() += 1;
    }

    /// One more pair.
    pub(crate) fn add_pair(&mut self, Gone { year, outcome }: &Gone) {
        self.add(Counted::Pair { year: year.clone(), outcome: outcome.clone() });
    }

    /// Whether nobody is gone.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// From the sheet; rows that say nothing are passed over.
    pub(crate) fn of(cells: &Cells) -> Self {
        let mut tallies = Self::default();
        for (_, row) in cells.rows().skip(1) {
            let text = |column: u32| row.get(&column).map(Value::text).unwrap_or_default();
            let [kind, form, year, what] = [0, 1, 2, 3].map(text);
            let counted = match kind.as_str() {
                "application" => Counted::Application { form, year, status: what },
                "erased" => Counted::Erased { form, year },
                "pair" => Counted::Pair { year, outcome: what },
                _ => continue,
            };
            *tallies.0.entry(counted).or_default() += text(4).parse::<u64>().unwrap_or_default();
        }
        tallies
    }

    /// The rows of the sheet, headings first.
    pub(crate) fn rows(&self) -> Vec<[String; 5]> {
        let heading = ["kind", "form", "year", "status or outcome", "count"].map(str::to_owned);
        let row = |(counted, count): (&Counted, &u64)| {
            let parts = match counted {
                Counted::Application { form, year, status } => ["application", form, year, status],
                Counted::Erased { form, year } => ["erased", form, year, ""],
                Counted::Pair { year, outcome } => ["pair", "", year, outcome],
            };
            let [kind, form, year, what] = parts.map(str::to_owned);
            [kind, form, year, what, count.to_string()]
        };
        std::iter::once(heading).chain(self.0.iter().map(row)).collect()
    }

    /// Each with how many there are.
    pub(super) fn counts(&self) -> impl Iterator<Item = (&Counted, u64)> {
        self.0.iter().map(|(counted, count)| (counted, *count))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_come_back_from_the_sheet() {
        let mut tallies = Tallies::default();
        let text = |text: &str| text.to_owned();
        tallies.add(Counted::Application { form: text("adept"), year: text("2025"), status: text("Koblet") });
        tallies.add(Counted::Application { form: text("adept"), year: text("2025"), status: text("Koblet") });
        tallies.add(Counted::Erased { form: text("adept"), year: text("2026") });
        tallies.add(Counted::Pair { year: text("2025"), outcome: text("Fast jobb") });
        let mut cells = Cells::default();
        for (row, texts) in (0..).zip(tallies.rows()) {
            for (column, cell) in (0..).zip(texts).filter(|(_, cell)| !cell.is_empty()) {
                cells.put(row, column, Value::Text(cell));
            }
        }
        assert_eq!(Tallies::of(&cells), tallies);
    }
}

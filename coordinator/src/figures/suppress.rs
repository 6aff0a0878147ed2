//! Small numbers are not shown, and nothing that is shown gives them away.
//!
//! The numbers of a report are sums of counts that nobody sees. A number from 1 to 4 is hidden. Then, as long as a hidden number can
//! be computed from what is shown, one more is hidden: by any sums and differences of what is shown (`span`), or because only one
//! value is left for it (`bounds`).

use std::collections::BTreeSet;

mod bounds;
mod span;

/// The least number of people that is shown.
pub(crate) const LEAST: u64 = 5;

/// A number as the report shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// As it is.
    Number(u64),
    /// From 1 to 4.
    Few,
    /// From 1 to 4, or one that would give away such a number.
    Hidden,
}

impl Figure {
    /// What stands in the place of a number that is not shown; the number itself otherwise.
    pub(super) fn words(self) -> String {
        match self {
            Self::Number(number) => number.to_string(),
            Self::Few => format!("færre enn {LEAST}"),
            Self::Hidden => "skjult".to_owned(),
        }
    }
}

/// What is hidden first where something must be: what matters least to readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Weight {
    /// Said once more in other words.
    Derived,
    /// A cell of a table.
    Cell,
    /// The sum of a row or of a column.
    Total,
}

/// A number of the report, by its place in [`Numbers::shown`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Item(usize);

/// All numbers of a report, and how they depend on each other.
#[derive(Debug, Default)]
pub(super) struct Numbers {
    counts: Vec<u64>,
    items: Vec<Shown>,
    /// Sums of counts that readers know to be the same.
    same: Vec<(Vec<usize>, Vec<usize>)>,
}

#[derive(Debug)]
struct Shown {
    table: usize,
    weight: Weight,
    /// The counts that it is the sum of, each once.
    of: Vec<usize>,
    value: u64,
}

impl Numbers {
    /// A count that is in no table by itself; returns its place.
    pub(super) fn count(&mut self, value: u64) -> usize {
        self.counts.push(value);
        self.counts.len() - 1
    }

    /// A number of a table: the sum of counts.
    pub(super) fn show(&mut self, table: usize, weight: Weight, of: Vec<usize>) -> Item {
        let value = of.iter().filter_map(|count| self.counts.get(*count)).sum();
        self.items.push(Shown { table, weight, of, value });
        Item(self.items.len() - 1)
    }

    /// Readers know that two sums count the same people.
    pub(super) fn same(&mut self, one: Vec<usize>, other: Vec<usize>) {
        self.same.push((one, other));
    }

    /// Each number as it may be shown.
    pub(super) fn shown(&self) -> Shows {
        let mut hiding = Hiding {
            numbers: self,
            hidden: self.items.iter().map(|item| (1..LEAST).contains(&item.value)).collect(),
            mixed: BTreeSet::new(),
        };
        while let Some(more) = hiding.more() {
            match more {
                More::Item(item) => hiding.hide(item),
                More::Table(table) => drop(hiding.mixed.insert(table)),
            }
        }
        Shows(self.items.iter().enumerate().map(|(at, item)| hiding.figure(at, item)).collect())
    }
}

/// The numbers as they may be shown.
#[derive(Debug)]
pub(super) struct Shows(Vec<Figure>);

impl Shows {
    pub(super) fn of(&self, item: Item) -> Figure {
        self.0.get(item.0).copied().unwrap_or(Figure::Hidden)
    }
}

/// What is hidden so far.
struct Hiding<'a> {
    numbers: &'a Numbers,
    hidden: Vec<bool>,
    /// Tables in which more is hidden than what is small: there it is not said that a number is small.
    mixed: BTreeSet<usize>,
}

/// What is to be hidden beside.
enum More {
    Item(usize),
    Table(usize),
}

impl Hiding<'_> {
    fn is_hidden(&self, item: usize) -> bool {
        self.hidden.get(item).copied().unwrap_or(true)
    }

    fn hide(&mut self, item: usize) {
        if let (Some(hidden), Some(shown)) = (self.hidden.get_mut(item), self.numbers.items.get(item)) {
            *hidden = true;
            self.mixed.insert(shown.table);
        }
    }

    fn figure(&self, at: usize, item: &Shown) -> Figure {
        match (self.is_hidden(at), self.mixed.contains(&item.table)) {
            (false, _) => Figure::Number(item.value),
            (true, false) => Figure::Few,
            (true, true) => Figure::Hidden,
        }
    }

    /// What must be hidden, too; `None`: what is hidden is safe.
    fn more(&self) -> Option<More> {
        if let Some(told) = span::told(self) {
            // A number that is not 0 is no sum of zeros: one of them can be hidden.
            return self.cheapest(told.into_iter()).map(More::Item);
        }
        let pinned = bounds::pinned(self)?;
        let item = self.numbers.items.get(pinned)?;
        if !self.mixed.contains(&item.table) {
            return Some(More::Table(item.table));
        }
        let shares = |other: &usize| {
            let other = self.numbers.items.get(*other);
            other.is_some_and(|other| other.of.iter().any(|count| item.of.contains(count)))
        };
        let all = 0..self.numbers.items.len();
        self.cheapest(all.clone().filter(shares)).or_else(|| self.cheapest(all)).map(More::Item)
    }

    /// Of these, what matters least; never a 0, which says nothing about anybody.
    fn cheapest(&self, among: impl Iterator<Item = usize>) -> Option<usize> {
        let shown = among.filter(|at| !self.is_hidden(*at)).filter_map(|at| {
            let item = self.numbers.items.get(at)?;
            (item.value > 0).then_some((item.weight, item.value, at))
        });
        shown.min().map(|(.., at)| at)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// A table with sums of rows, columns and all.
    struct Table {
        numbers: Numbers,
        /// By row; the sums last.
        items: Vec<Vec<Item>>,
    }

    fn table(cells: &[Vec<u64>]) -> Table {
        let mut numbers = Numbers::default();
        let counts: Vec<Vec<usize>> =
            cells.iter().map(|row| row.iter().map(|cell| numbers.count(*cell)).collect()).collect();
        let mut items = Vec::new();
        for row in &counts {
            let mut shown: Vec<Item> =
                row.iter().map(|count| numbers.show(0, Weight::Cell, vec![*count])).collect();
            shown.push(numbers.show(0, Weight::Total, row.clone()));
            items.push(shown);
        }
        let width = cells[0].len();
        let columns = (0..width).map(|column| counts.iter().map(|row| row[column]).collect::<Vec<_>>());
        let all = counts.concat();
        let last = columns.chain([all]).map(|of| numbers.show(0, Weight::Total, of)).collect();
        items.push(last);
        Table { numbers, items }
    }

    fn figures(table: &Table) -> Vec<Vec<Figure>> {
        let shows = table.numbers.shown();
        table.items.iter().map(|row| row.iter().map(|item| shows.of(*item)).collect()).collect()
    }

    fn one_row(cells: &[u64]) -> Vec<Figure> {
        let mut numbers = Numbers::default();
        let counts: Vec<usize> = cells.iter().map(|cell| numbers.count(*cell)).collect();
        let mut items: Vec<Item> =
            counts.iter().map(|count| numbers.show(0, Weight::Cell, vec![*count])).collect();
        items.push(numbers.show(0, Weight::Total, counts));
        let shows = numbers.shown();
        items.into_iter().map(|item| shows.of(item)).collect()
    }

    use Figure::{Few, Hidden, Number};

    #[test]
    fn a_small_number_takes_the_next_one_with_it() {
        assert_eq!(one_row(&[20, 3, 9, 0]), [Number(20), Hidden, Hidden, Number(0), Number(32)]);
        assert_eq!(
            one_row(&[20, 3, 4]),
            [Number(20), Few, Few, Number(27)],
            "two small ones hide each other"
        );
        assert_eq!(one_row(&[20, 7]), [Number(20), Number(7), Number(27)]);
        assert_eq!(one_row(&[3]), [Few, Few]);
        assert_eq!(one_row(&[0, 3]), [Number(0), Few, Few]);
    }

    #[test]
    fn what_has_one_value_left_is_hidden_with_more() {
        // Two small ones that make 8 are both 4.
        assert_eq!(one_row(&[20, 4, 4]), [Number(20), Hidden, Hidden, Number(28)]);
        // Five small ones that make 5 are all 1.
        let all_ones = one_row(&[30, 1, 1, 1, 1, 1]);
        assert!(!matches!(all_ones[0], Number(_)) || !matches!(all_ones[6], Number(_)), "{all_ones:?}");
    }

    #[test]
    fn it_is_not_said_that_all_are_small_where_their_sum_would_tell_them() {
        // Two rows of less than 5 that make 8 would be 4 each.
        let seen = figures(&table(&[vec![2, 2], vec![2, 2]]));
        assert_eq!(seen, [[Hidden; 3], [Hidden; 3], [Hidden, Hidden, Number(8)]]);
    }

    #[test]
    fn what_is_counted_twice_is_hidden_twice() {
        let mut numbers = Numbers::default();
        let one: Vec<usize> = [20, 3, 9].iter().map(|count| numbers.count(*count)).collect();
        let other: Vec<usize> = [25, 7].iter().map(|count| numbers.count(*count)).collect();
        let cells: Vec<Item> = one.iter().map(|count| numbers.show(0, Weight::Cell, vec![*count])).collect();
        numbers.show(1, Weight::Total, other.clone());
        numbers.same(one, other);
        let shows = numbers.shown();
        let seen: Vec<Figure> = cells.into_iter().map(|item| shows.of(item)).collect();
        assert_eq!(seen, [Number(20), Hidden, Hidden], "the other table has the sum of these");
    }

    fn cells(rows: usize, columns: usize, most: u64) -> impl Strategy<Value = Vec<Vec<u64>>> {
        prop::collection::vec(prop::collection::vec(0..=most, columns), rows)
    }

    fn any_cells() -> impl Strategy<Value = Vec<Vec<u64>>> {
        (1..6_usize, 1..6_usize).prop_flat_map(|(rows, columns)| cells(rows, columns, 12))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(256))]

        #[test]
        fn nothing_small_is_shown_and_what_is_shown_is_true(cells in any_cells()) {
            let made = table(&cells);
            for (row, figures) in figures(&made).iter().enumerate() {
                for (column, figure) in figures.iter().enumerate() {
                    let of_row = |row: &Vec<u64>| row.get(column).copied().unwrap_or_else(|| row.iter().sum());
                    let value: u64 = cells.get(row).map_or_else(|| cells.iter().map(of_row).sum(), of_row);
                    match figure {
                        Number(shown) => prop_assert!(*shown == value && !(1..LEAST).contains(&value)),
                        Few => prop_assert!((1..LEAST).contains(&value)),
                        Hidden => prop_assert!(value > 0),
                    }
                }
            }
        }

        #[test]
        fn no_row_and_no_column_has_one_gap(cells in any_cells()) {
            let figures = figures(&table(&cells));
            let gaps = |line: &[Figure]| line.iter().filter(|figure| !matches!(figure, Number(_))).count();
            for row in &figures {
                prop_assert_ne!(gaps(row), 1, "{:?}", figures);
            }
            for column in 0..figures[0].len() {
                let line: Vec<Figure> = figures.iter().map(|row| row[column]).collect();
                prop_assert_ne!(gaps(&line), 1, "{:?}", figures);
            }
        }

        /// All tables that could have been shown so: each hidden number has another value in one of them.
        #[test]
        fn each_gap_may_be_filled_in_two_ways(cells in cells(2, 2, 9)) {
            let seen = figures(&table(&cells));
            let mut ways: Vec<BTreeSet<u64>> = vec![BTreeSet::new(); 9];
            let most = cells.iter().flatten().sum::<u64>() + 6;
            let could_be = |value: u64, figure: Figure| match figure {
                Number(shown) => value == shown,
                Few => (1..LEAST).contains(&value),
                Hidden => value > 0,
            };
            for a in 0..=most { for b in 0..=most {
                if !could_be(a, seen[0][0]) || !could_be(b, seen[0][1]) || !could_be(a + b, seen[0][2]) { continue }
                for c in 0..=most { for d in 0..=most {
                    let all = [a, b, a + b, c, d, c + d, a + c, b + d, a + b + c + d];
                    if all.iter().zip(seen.iter().flatten()).all(|(value, figure)| could_be(*value, *figure)) {
                        for (ways, value) in ways.iter_mut().zip(all) { ways.insert(value); }
                    }
                } }
            } }
            for (ways, figure) in ways.iter().zip(seen.iter().flatten()) {
                if !matches!(figure, Number(_)) {
                    prop_assert!(ways.len() > 1, "{:?}", seen);
                }
            }
        }
    }
}

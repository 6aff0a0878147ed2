//! Whether a hidden number is a sum of shown ones, some of them taken away.
//!
//! Rows of a system of equations, reduced: exact, since it counts with whole numbers modulo a prime of 61 bits. What holds for whole
//! numbers holds there, too; the reverse fails only where the prime divides a determinant of zeros and ones.

use super::{Hiding, Numbers};

const PRIME: u128 = (1 << 61) - 1;

/// An equation: how often each count is in it, and how often each of the shown numbers went into it.
struct Row {
    counts: Vec<u128>,
    items: Vec<u128>,
}

/// The shown numbers from which some hidden number can be computed; `None` where none can.
pub(super) fn told(hiding: &Hiding<'_>) -> Option<Vec<usize>> {
    let reduced = reduced(known(hiding));
    let numbers = hiding.numbers;
    let hidden = (0..numbers.items.len()).filter(|at| hiding.is_hidden(*at));
    hidden.filter_map(|at| numbers.items.get(at)).find_map(|item| {
        let mut rest = row(numbers, &item.of, &[], None);
        for (pivot, row) in &reduced {
            rest.less(row, *pivot);
        }
        let is_told = rest.counts.iter().all(|factor| *factor == 0);
        let used = || rest.items.iter().enumerate().filter(|(_, factor)| **factor != 0).map(|(at, _)| at);
        is_told.then(|| used().collect())
    })
}

/// What readers know: the shown numbers, what counts the same, and that parts of nothing are nothing.
fn known(hiding: &Hiding<'_>) -> Vec<Row> {
    let numbers = hiding.numbers;
    let mut rows = Vec::new();
    for (at, item) in numbers.items.iter().enumerate().filter(|(at, _)| !hiding.is_hidden(*at)) {
        rows.push(row(numbers, &item.of, &[], Some(at)));
        if item.value == 0 {
            rows.extend(item.of.iter().map(|count| row(numbers, &[*count], &[], None)));
        }
    }
    rows.extend(numbers.same.iter().map(|(one, other)| row(numbers, one, other, None)));
    rows
}

fn row(numbers: &Numbers, plus: &[usize], minus: &[usize], item: Option<usize>) -> Row {
    let mut row = Row { counts: vec![0; numbers.counts.len()], items: vec![0; numbers.items.len()] };
    let signed = plus.iter().map(|at| (at, 1)).chain(minus.iter().map(|at| (at, PRIME - 1)));
    for (at, sign) in signed {
        if let Some(factor) = row.counts.get_mut(*at) {
            *factor = (*factor + sign) % PRIME;
        }
    }
    if let Some(factor) = item.and_then(|item| row.items.get_mut(item)) {
        *factor = 1;
    }
    row
}

/// Each row with the count that only it begins with.
fn reduced(rows: Vec<Row>) -> Vec<(usize, Row)> {
    let mut reduced: Vec<(usize, Row)> = Vec::new();
    for mut row in rows {
        for (pivot, before) in &reduced {
            row.less(before, *pivot);
        }
        if let Some(pivot) = row.counts.iter().position(|factor| *factor != 0) {
            row.scale(pivot);
            reduced.push((pivot, row));
        }
    }
    reduced
}

impl Row {
    /// Takes away so much of another row that the count at `pivot` is gone.
    fn less(&mut self, other: &Self, pivot: usize) {
        let factor = self.counts.get(pivot).copied().unwrap_or(0);
        if factor == 0 {
            return;
        }
        let minus = PRIME - factor;
        let all = self.counts.iter_mut().chain(&mut self.items);
        for (mine, theirs) in all.zip(other.counts.iter().chain(&other.items)) {
            if *theirs != 0 {
                *mine = (*mine + minus * theirs) % PRIME;
            }
        }
    }

    /// Divides all by the factor at `pivot`.
    fn scale(&mut self, pivot: usize) {
        let factor = inverse(self.counts.get(pivot).copied().unwrap_or(1));
        for mine in self.counts.iter_mut().chain(&mut self.items) {
            *mine = *mine * factor % PRIME;
        }
    }
}

/// By Fermat's little theorem.
fn inverse(number: u128) -> u128 {
    let (mut power, mut base, mut exponent) = (1, number, PRIME - 2);
    while exponent > 0 {
        if exponent % 2 == 1 {
            power = power * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    power
}

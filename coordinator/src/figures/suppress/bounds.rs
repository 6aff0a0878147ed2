//! Whether only one value is left for a hidden number: what it is at least and at most, as sums allow it.

use std::collections::BTreeSet;

use super::{Hiding, LEAST, Numbers};

/// Times that all sums are gone through: each makes the bounds of another few counts narrower.
const ROUNDS: usize = 64;
/// More than anybody counts.
const MANY: u64 = 1 << 40;

/// The least and the most that a number can be.
type Bounds = (u64, u64);

/// A hidden number with one value left.
pub(super) fn pinned(hiding: &Hiding<'_>) -> Option<usize> {
    let numbers = hiding.numbers;
    let mut counts: Vec<Bounds> = vec![(0, MANY); numbers.counts.len()];
    let mut items: Vec<Bounds> = (0..numbers.items.len()).map(|at| known(hiding, at)).collect();
    let covers = covers(numbers);
    for _ in 0..ROUNDS {
        let before = (counts.clone(), items.clone());
        for (item, bounds) in numbers.items.iter().zip(&mut items) {
            *bounds = narrowed(&mut counts, &item.of, *bounds);
        }
        for (whole, parts) in &covers {
            let bounds = items.get(*whole).copied().unwrap_or((0, MANY));
            let bounds = narrowed(&mut items, parts, bounds);
            if let Some(whole) = items.get_mut(*whole) {
                *whole = bounds;
            }
        }
        for (one, other) in &numbers.same {
            let of_one = narrowed(&mut counts, one, (0, MANY));
            let of_other = narrowed(&mut counts, other, of_one);
            narrowed(&mut counts, one, of_other);
        }
        if before == (counts.clone(), items.clone()) {
            break;
        }
    }
    let is_pinned =
        |(at, (least, most)): (usize, &Bounds)| (hiding.is_hidden(at) && least == most).then_some(at);
    items.iter().enumerate().find_map(is_pinned)
}

/// Numbers that are the sum of other numbers, not only of counts: of rows, of columns.
fn covers(numbers: &Numbers) -> Vec<(usize, Vec<usize>)> {
    let sets: Vec<BTreeSet<usize>> =
        numbers.items.iter().map(|item| item.of.iter().copied().collect()).collect();
    let mut covers = Vec::new();
    for (whole, all) in sets.iter().enumerate() {
        let within = |set: &BTreeSet<usize>| set.len() > 1 && set.len() < all.len() && set.is_subset(all);
        let parts: Vec<(usize, &BTreeSet<usize>)> =
            sets.iter().enumerate().filter(|(_, set)| within(set)).collect();
        for (first, set) in &parts {
            let (mut cover, mut covered) = (vec![*first], (*set).clone());
            for (next, set) in &parts {
                if covered.is_disjoint(set) {
                    covered.extend(set.iter());
                    cover.push(*next);
                }
            }
            if covered.len() == all.len() && !covers.contains(&(whole, cover.clone())) {
                covers.push((whole, cover));
            }
        }
    }
    covers
}

/// What readers know of a number by itself.
fn known(hiding: &Hiding<'_>, at: usize) -> Bounds {
    let Some(item) = hiding.numbers.items.get(at) else { return (0, MANY) };
    match (hiding.is_hidden(at), hiding.mixed.contains(&item.table)) {
        (false, _) => (item.value, item.value),
        (true, false) => (1, LEAST - 1),
        (true, true) => (1, MANY),
    }
}

/// The bounds of a sum and of its counts, as far as each says something about the other.
fn narrowed(counts: &mut [Bounds], of: &[usize], (least, most): Bounds) -> Bounds {
    let all = |counts: &[Bounds]| {
        let parts = of.iter().filter_map(|at| counts.get(*at));
        parts.fold((0_u64, 0_u64), |sum, part| (sum.0 + part.0, (sum.1 + part.1).min(MANY)))
    };
    let sum = all(counts);
    let (least, most) = (least.max(sum.0), most.min(sum.1));
    for at in of {
        let others = of.iter().filter(|other| *other != at).filter_map(|other| counts.get(*other));
        let others = others.fold((0_u64, 0_u64), |sum, part| (sum.0 + part.0, (sum.1 + part.1).min(MANY)));
        if let Some(count) = counts.get_mut(*at) {
            count.0 = count.0.max(if others.1 >= MANY { 0 } else { least.saturating_sub(others.1) });
            count.1 = count.1.min(if most >= MANY { MANY } else { most.saturating_sub(others.0) });
        }
    }
    let sum = all(counts);
    (least.max(sum.0), most.min(sum.1))
}

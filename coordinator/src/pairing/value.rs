//! What a pair is worth: one number that orders whole proposals by what matters first, second, third and last.
//!
//! People paired, points, time waited and a hash of the ids are digits of one large number, far enough apart that sums over all
//! pairs never run into each other. So an assignment with the largest sum is the best by all four in order.

use forms::pairing::Prefer;

/// More points for waiting than this are not given: a point for each 30 days.
pub const MOST_WAITING: u8 = 10;
/// The score of a pair that may not be.
pub const BLOCKED: u8 = u8::MAX;

/// What the values of all pairs of a programme are made of.
#[derive(Clone, Debug)]
pub struct Values {
    prefer: Prefer,
    even: bool,
    person: i128,
    point: i128,
    waiting: i128,
    /// Worth of each score, waiting and hash left out.
    of_score: Vec<i128>,
    adepts: Vec<Weight>,
    mentors: Vec<u64>,
}

/// What an adept brings to every pair.
#[derive(Clone, Copy, Debug)]
struct Weight {
    key: u64,
    waiting: u8,
}

/// What a difference in value means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gain {
    /// So many more people in pairs.
    pub people: i64,
    /// So many more points, where points are counted as they are (not `even`).
    pub points: i64,
}

impl Values {
    /// Values for people with these keys (see [`key`]); adepts also with their points for waiting.
    pub fn new(prefer: Prefer, even: bool, adepts: &[(u64, u8)], mentors: &[u64]) -> Self {
        let pairs = i128::try_from(adepts.len()).unwrap_or(i128::MAX >> 100).max(1);
        let most_points = worth(100, even) * pairs;
        // Each unit is more than twice what all pairs together can have of the units below it, so that differences, which may be
        // negative, can be read back, too.
        let waiting = 2 * pairs * i128::from(u16::MAX) + 2;
        let below = 2 * (waiting * i128::from(MOST_WAITING) * pairs + waiting) + 2;
        let (person, point) = match prefer {
            Prefer::Most => (2 * (below * most_points + below) + 2, below),
            Prefer::Best => (below, 2 * (below * pairs + below) + 2),
        };
        let of_score = (0..=100).map(|score| person + point * worth(score, even)).collect();
        let weight = |&(key, waiting): &(u64, u8)| Weight { key, waiting: waiting.min(MOST_WAITING) };
        let adepts = adepts.iter().map(weight).collect();
        Self { prefer, even, person, point, waiting, of_score, adepts, mentors: mentors.to_vec() }
    }

    /// The value of a pair that may be.
    pub fn of(&self, adept: usize, mentor: usize, score: u8) -> i128 {
        self.without_tie(adept, score) + i128::from(self.tie(adept, mentor))
    }

    /// The value but for the hash.
    pub(super) fn without_tie(&self, adept: usize, score: u8) -> i128 {
        let waiting = self.adepts.get(adept).map_or(0, |adept| adept.waiting);
        self.of_score.get(usize::from(score)).copied().unwrap_or(0) + self.waiting * i128::from(waiting)
    }

    /// What decides between equals: known beforehand by nobody, the same for the same seed and people, whatever their order.
    pub(super) fn tie(&self, adept: usize, mentor: usize) -> u16 {
        let adept = self.adepts.get(adept).map_or(0, |adept| adept.key);
        let mentor = self.mentors.get(mentor).copied().unwrap_or(0);
        let mixed = mix(adept ^ mentor.rotate_left(32)).to_le_bytes();
        u16::from_le_bytes([mixed[0], mixed[1]])
    }

    /// What a difference in value means.
    pub fn gain(&self, value: i128) -> Gain {
        let (first, second) = match self.prefer {
            Prefer::Most => (self.person, self.point),
            Prefer::Best => (self.point, self.person),
        };
        let (most, rest) = rounded(value, first);
        let (less, _) = rounded(rest, second);
        let (people, points) = match self.prefer {
            Prefer::Most => (most, less),
            Prefer::Best => (less, most),
        };
        Gain { people, points: if self.even { 0 } else { points } }
    }

    /// How far values are shifted to the right to fit in 64 bits with room to add them.
    pub(super) fn shift(&self) -> u32 {
        let largest = self.of_score.last().copied().unwrap_or(1).max(1);
        (128 - largest.leading_zeros()).saturating_sub(40)
    }
}

/// What a score counts: as it is, or such that what is missing to 100 counts by its square.
fn worth(score: i128, even: bool) -> i128 {
    if even { score * (200 - score) } else { score }
}

/// The nearest multiple of `unit`, and what is left.
fn rounded(value: i128, unit: i128) -> (i64, i128) {
    let count = (value + unit / 2).div_euclid(unit);
    (i64::try_from(count).unwrap_or(i64::MAX), value - count * unit)
}

/// The key of a person: of the seed and the person's reference.
pub fn key(seed: &str, reference: &str) -> u64 {
    let bytes = seed.bytes().chain([0]).chain(reference.bytes());
    // FNV-1a: short, and the same on every machine and in every version.
    mix(bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    }))
}

/// `SplitMix64`'s last steps: every bit of the result depends on every bit of `number`.
fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_come_before_points_and_points_before_waiting() {
        let values = |prefer| Values::new(prefer, false, &[(1, 0), (2, 10)], &[3, 4]);
        let most = values(Prefer::Most);
        assert!(most.of(0, 0, 1) + most.of(1, 1, 1) > most.of(0, 0, 100));
        let best = values(Prefer::Best);
        assert!(best.of(0, 0, 1) + best.of(1, 1, 1) < best.of(0, 0, 100));
        assert!(most.of(0, 0, 51) > most.of(1, 0, 50), "a point outweighs any waiting");
        assert!(most.of(1, 0, 50) > most.of(0, 1, 50), "who has waited comes first");
    }

    #[test]
    fn a_difference_is_read_back() {
        for prefer in [Prefer::Most, Prefer::Best] {
            let values = Values::new(prefer, false, &[(1, 3), (2, 10), (9, 0)], &[3, 4]);
            let gain = values.gain(values.of(0, 0, 40) + values.of(1, 1, 10) - values.of(2, 0, 70));
            assert_eq!(gain, Gain { people: 1, points: -20 }, "{prefer:?}");
        }
    }

    #[test]
    fn even_prefers_two_good_pairs() {
        let values = |even| Values::new(Prefer::Most, even, &[(1, 0), (2, 0)], &[3, 4]);
        let (uneven, even) = (values(false), values(true));
        assert!(uneven.of(0, 0, 95) + uneven.of(1, 1, 12) > uneven.of(0, 1, 50) + uneven.of(1, 0, 50));
        assert!(even.of(0, 0, 95) + even.of(1, 1, 12) < even.of(0, 1, 50) + even.of(1, 0, 50));
    }
}

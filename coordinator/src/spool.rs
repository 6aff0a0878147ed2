//! The applications to one form on disk, while a file is made of them: memory grows with their number, not with their answers.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::File;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};

use applications::{Application, reference};
use forms::{Answer, Definition, Kind};
use jiff::Timestamp;

use crate::same;

/// Takes applications in whatever order they come.
#[derive(Debug)]
pub struct SpoolWriter {
    file: BufWriter<File>,
    end: u64,
    now: Timestamp,
    entries: Vec<Entry>,
    /// The questions for e-mail addresses and telephone numbers.
    contacts: Vec<(String, Contact)>,
    /// Hash of an address or number, and where the application begins.
    keys: Vec<(u64, u64)>,
    answered: BTreeSet<String>,
    has_waiting: bool,
    first_expiry: Option<Timestamp>,
}

/// Applications, by the time at which they were sent. Dropped, nothing of them is left.
#[derive(Debug)]
pub struct Spool {
    file: File,
    entries: Vec<Entry>,
    duplicates: BTreeMap<u32, u32>,
    answered: BTreeSet<String>,
    has_waiting: bool,
    first_expiry: Option<Timestamp>,
}

/// Where an application is. In the order of the rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Entry {
    submitted_at: Timestamp,
    reference: u64,
    start: u64,
    length: u32,
    is_suspected: bool,
    is_waiting: bool,
}

#[derive(Clone, Copy, Debug)]
enum Contact {
    Email,
    Phone,
}

impl SpoolWriter {
    /// For the applications to a form that may be shown at `now`.
    ///
    /// # Errors
    /// Where the machine has no room for temporary files. Theirs has no name, so that nobody else can open it, and it is gone when
    /// the process ends, however it ends.
    pub fn new(definition: &Definition, now: Timestamp) -> io::Result<Self> {
        let contact = |kind: &Kind| match kind {
            Kind::Email => Some(Contact::Email),
            Kind::Phone => Some(Contact::Phone),
            _ => None,
        };
        let contacts = definition.fields.iter();
        let contacts = contacts.filter_map(|field| Some((field.id.clone(), contact(&field.kind)?)));
        Ok(Self {
            file: BufWriter::new(tempfile::tempfile()?),
            end: 0,
            now,
            entries: Vec::new(),
            contacts: contacts.collect(),
            keys: Vec::new(),
            answered: BTreeSet::new(),
            has_waiting: false,
            first_expiry: None,
        })
    }

    /// Adds an application, unless it has expired.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn add(&mut self, application: &Application) -> io::Result<()> {
        if !application.is_kept(self.now) {
            return Ok(());
        }
        let bytes = postcard::to_stdvec(application).map_err(io::Error::other)?;
        self.file.write_all(&bytes)?;
        self.entries.push(Entry {
            submitted_at: application.submitted_at,
            reference: order(&application.reference),
            start: self.end,
            length: u32::try_from(bytes.len()).map_err(io::Error::other)?,
            is_suspected: !application.suspected.is_empty(),
            is_waiting: application.waiting_list,
        });
        for (id, contact) in &self.contacts {
            if let Some(Answer::Text(text)) = application.answers.get(id) {
                self.keys.extend(contact.key(text).map(|key| (key, self.end)));
            }
        }
        for id in application.answers.keys() {
            if !self.answered.contains(id) {
                self.answered.insert(id.clone());
            }
        }
        self.end += bytes.len() as u64;
        self.has_waiting |= application.waiting_list;
        let expires_at = application.expires_at;
        self.first_expiry = Some(self.first_expiry.map_or(expires_at, |first| first.min(expires_at)));
        Ok(())
    }

    /// Puts them in order.
    ///
    /// # Errors
    /// Those of the disk.
    pub fn finish(self) -> io::Result<Spool> {
        let Self { file, mut entries, keys, answered, has_waiting, first_expiry, .. } = self;
        let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
        entries.sort_unstable();
        let duplicates = duplicates(&entries, keys);
        Ok(Spool { file, entries, duplicates, answered, has_waiting, first_expiry })
    }
}

impl Spool {
    /// Of applications in memory.
    ///
    /// # Errors
    /// As for [`SpoolWriter`].
    pub fn of<'a>(
        definition: &Definition,
        applications: impl IntoIterator<Item = &'a Application>,
        now: Timestamp,
    ) -> io::Result<Self> {
        let mut writer = SpoolWriter::new(definition, now)?;
        applications.into_iter().try_for_each(|application| writer.add(application))?;
        writer.finish()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The numbers of those who are people, or of those who may be robots, in the order of their rows.
    pub(crate) fn numbers(&self, suspected: bool) -> impl Iterator<Item = u32> {
        let wanted = (0..).zip(&self.entries).filter(move |(_, entry)| entry.is_suspected == suspected);
        wanted.map(|(number, _)| number)
    }

    /// All numbers in the order of rows: people's, then robots'.
    pub(crate) fn all(&self) -> impl Iterator<Item = u32> {
        self.numbers(false).chain(self.numbers(true))
    }

    /// Whether the one with this number is for the waiting list.
    pub(crate) fn is_waiting(&self, number: u32) -> bool {
        let entry = usize::try_from(number).ok().and_then(|number| self.entries.get(number));
        entry.is_some_and(|entry| entry.is_waiting)
    }

    /// The application with this number.
    pub(crate) fn read(&self, number: u32) -> io::Result<Application> {
        let entry = usize::try_from(number).ok().and_then(|number| self.entries.get(number));
        let Some(Entry { start, length, .. }) = entry else {
            return Err(io::Error::from(io::ErrorKind::NotFound));
        };
        let mut bytes = vec![0; usize::try_from(*length).map_err(io::Error::other)?];
        let mut file = &self.file;
        file.seek(SeekFrom::Start(*start))?;
        file.read_exact(&mut bytes)?;
        postcard::from_bytes(&bytes).map_err(io::Error::other)
    }

    /// The number of the first application with the same e-mail address or telephone number, if it is another.
    pub(crate) fn duplicate_of(&self, number: u32) -> Option<u32> {
        self.duplicates.get(&number).copied()
    }

    /// The questions that somebody has answered.
    pub(crate) fn answered(&self) -> impl Iterator<Item = &str> {
        self.answered.iter().map(String::as_str)
    }

    /// Whether somebody is for the waiting list.
    pub(crate) fn has_waiting(&self) -> bool {
        self.has_waiting
    }

    /// When the first of them is deleted.
    pub(crate) fn first_expiry(&self) -> Option<Timestamp> {
        self.first_expiry
    }
}

impl Contact {
    /// The same for the same address or number, however it is written. Two different ones share a hash of 64 bits once in millions
    /// of programmes, and would then be shown as what they are: *possibly* the same.
    fn key(self, text: &str) -> Option<u64> {
        let mut hasher = DefaultHasher::new();
        match self {
            Self::Email => same::email(text).hash(&mut hasher),
            Self::Phone => same::phone(text)?.hash(&mut hasher),
        }
        Some(hasher.finish())
    }
}

/// The signs of a reference as a number with the same order; of what is no reference, zero.
fn order(written: &str) -> u64 {
    let signs = written.bytes().filter(|sign| *sign != b'-');
    let value = |sign| reference::ALPHABET.iter().position(|known| *known == sign);
    let number = signs
        .take(reference::LENGTH)
        .try_fold(0, |number: u64, sign| Some(number << 5 | u64::try_from(value(sign)?).ok()?));
    number.unwrap_or_default()
}

/// For each application that shares an address or a number with others: the first of these.
fn duplicates(entries: &[Entry], mut keys: Vec<(u64, u64)>) -> BTreeMap<u32, u32> {
    keys.sort_unstable();
    keys.dedup();
    let groups = || keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1);
    let shared: BTreeSet<u64> = groups().flatten().map(|(_, start)| *start).collect();
    let wanted = (0..).zip(entries).filter(|(_, entry)| shared.contains(&entry.start));
    let numbers: BTreeMap<u64, u32> = wanted.map(|(number, entry)| (entry.start, number)).collect();
    let mut duplicates = BTreeMap::new();
    for group in groups() {
        let same = || group.iter().filter_map(|(_, start)| numbers.get(start).copied());
        let Some(first) = same().min() else { continue };
        for other in same().filter(|other| *other != first) {
            duplicates.entry(other).and_modify(|known: &mut u32| *known = first.min(*known)).or_insert(first);
        }
    }
    duplicates
}

#[cfg(test)]
mod tests {
    use super::order;

    #[test]
    fn references_keep_their_order() {
        let written = ["0000-0000-00", "0000-0000-01", "0000-0000-0Z", "7K3M-9QPX-2D", "ZZZZ-ZZZZ-ZZ"];
        assert!(written.windows(2).all(|two| order(two[0]) < order(two[1])), "{written:?}");
        assert_eq!(order("no reference"), 0);
    }
}

//! Output to disk: only what changed is written, what no longer belongs is removed, and nothing is ever half-written.
//!
//! For each built site's folder, of pages and of forms: compare every file with what is there, write new content beside it
//! and rename it into place, then remove files that are not part of the output, and folders that this leaves empty. Sites
//! that were not built are not touched, and neither is a folder with files that no build has put there: a list beside the
//! sites, [`LEDGER`], says which are ours. The only module that writes.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use crate::lock::LockFile;
use crate::output::{Output, Written};

/// The sites that builds have written to a folder, one a line. What is not in it is not tidied.
const LEDGER: &str = ".veiviser-sites";

/// Writes `output.public` below `public`, `output.forms` below `dist/forms`, and `output.hosting` below `dist/hosting`.
///
/// # Errors
/// A file or folder that cannot be read, written or removed, with its path. Files before it are in place; none is half.
/// [`io::ErrorKind::DirectoryNotEmpty`] with the path of a site's folder that holds somebody else's files: nothing is
/// touched.
pub fn write(output: &Output, public: &Path, dist: &Path) -> io::Result<Written> {
    let sites = ids(output);
    let parts = parts(output, public, dist);
    let ours = parts.iter().map(|(root, _)| ledger(root, &sites)).collect::<io::Result<Vec<_>>>()?;
    let mut total = Written::default();
    for ((root, files), ours) in parts.iter().zip(ours) {
        make_folder(root, root)?;
        if !same(&root.join(LEDGER), ours.as_bytes()) {
            replace(&root.join(LEDGER), ours.as_bytes())?;
        }
        let Written { written, unchanged, removed } = write_below(root, &sites, files)?;
        total.written += written;
        total.unchanged += unchanged;
        total.removed += removed;
    }
    Ok(total)
}

/// What stands on disk and is not what `output` has: nothing, after a build of the same content. Writes nothing.
///
/// # Errors
/// A folder that cannot be read, with its path.
pub fn verify(output: &Output, public: &Path, dist: &Path) -> io::Result<Vec<Difference>> {
    let mut differences = Vec::new();
    for (root, files) in parts(output, public, dist) {
        let Comparison { changed, strays, there } = compare(&root, &ids(output), files)?;
        differences.extend(changed.into_iter().map(|(path, target, _)| {
            if there.contains_key(path) { Difference::Other(target) } else { Difference::Missing(target) }
        }));
        differences.extend(strays.into_iter().map(|path| Difference::Stray(root.join(path))));
    }
    differences.sort_unstable();
    Ok(differences)
}

/// A file that is not as a build makes it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// It is not there.
    Missing(PathBuf),
    /// It has another content.
    Other(PathBuf),
    /// No build makes it.
    Stray(PathBuf),
}

fn ids(output: &Output) -> Vec<&str> {
    output.sites.iter().map(|site| site.id.as_str()).collect()
}

/// The folders of the output, and what is in them.
fn parts<'o>(
    output: &'o Output,
    public: &Path,
    dist: &Path,
) -> [(PathBuf, &'o BTreeMap<String, Vec<u8>>); 3] {
    [
        (public.to_owned(), &output.public),
        (dist.join("forms"), &output.forms),
        (dist.join("hosting"), &output.hosting),
    ]
}

/// Writes the lock files below `root` that differ from what is there, removes those that are empty, and gives their paths.
///
/// # Errors
/// A file that cannot be written or removed, with its path. Files before it are in place; none is half.
pub fn write_locks(files: &[LockFile], root: &Path) -> io::Result<Vec<String>> {
    let mut written = Vec::new();
    for LockFile { path, text, changes: _ } in files {
        let target = root.join(path);
        if text.is_empty() && target.is_file() {
            fs::remove_file(&target).map_err(|error| told(&error, &target))?;
        } else if text.is_empty() || same(&target, text.as_bytes()) {
            continue;
        } else {
            // A site may inherit all its forms, and have no folder for them.
            make_folder(target.parent().unwrap_or(root), root)?;
            replace(&target, text.as_bytes())?;
        }
        written.push(path.clone());
    }
    Ok(written)
}

/// Writes one text below `root` if it differs from what is there, as a whole; says whether it did.
///
/// # Errors
/// A file or folder that cannot be written, with its path.
pub fn write_text(root: &Path, path: &str, text: &str) -> io::Result<bool> {
    let target = root.join(path);
    if same(&target, text.as_bytes()) {
        return Ok(false);
    }
    make_folder(target.parent().unwrap_or(root), root)?;
    replace(&target, text.as_bytes())?;
    Ok(true)
}

/// What is on disk beside what should be.
struct Comparison<'f> {
    /// Path, place and content of what is missing or another.
    changed: Vec<(&'f str, PathBuf, &'f Vec<u8>)>,
    /// Paths of what should not be there.
    strays: Vec<String>,
    /// Sizes of what is there, by path.
    there: BTreeMap<String, u64>,
}

fn compare<'f>(
    root: &Path,
    sites: &[&str],
    files: &'f BTreeMap<String, Vec<u8>>,
) -> io::Result<Comparison<'f>> {
    let mut there = existing(root, sites)?;
    let of_all_sites = files.keys().filter(|path| !path.contains('/'));
    there.extend(
        of_all_sites.filter_map(|path| Some((path.clone(), fs::metadata(root.join(path)).ok()?.len()))),
    );
    let changed = files
        .par_iter()
        .map(|(path, bytes)| (path.as_str(), root.join(path), bytes))
        .filter(|(path, target, bytes)| {
            there.get(*path) != Some(&(bytes.len() as u64)) || !same(target, bytes)
        })
        .collect();
    let strays = there.keys().filter(|path| !files.contains_key(*path)).cloned().collect();
    Ok(Comparison { changed, strays, there })
}

fn write_below(root: &Path, sites: &[&str], files: &BTreeMap<String, Vec<u8>>) -> io::Result<Written> {
    let Comparison { changed, strays, there: _ } = compare(root, sites, files)?;
    let folders: BTreeSet<&Path> = changed.iter().filter_map(|(_, target, _)| target.parent()).collect();
    for folder in folders {
        make_folder(folder, root)?;
    }
    changed.par_iter().try_for_each(|(_, target, bytes)| replace(target, bytes))?;
    for stray in &strays {
        remove(root, stray)?;
    }
    let (written, removed) = (changed.len(), strays.len());
    Ok(Written { written, unchanged: files.len() - written, removed })
}

/// The ledger with these sites in it, if their folders are ours, empty, or not there.
fn ledger(root: &Path, sites: &[&str]) -> io::Result<String> {
    let known = fs::read_to_string(root.join(LEDGER)).unwrap_or_default();
    let mut ours: BTreeSet<&str> = known.lines().collect();
    for site in sites {
        let folder = root.join(site);
        let empty = fs::read_dir(&folder).map_or(true, |mut entries| entries.next().is_none());
        if !ours.contains(site) && !empty {
            return Err(io::Error::new(io::ErrorKind::DirectoryNotEmpty, folder.display().to_string()));
        }
    }
    ours.extend(sites);
    Ok(ours.into_iter().flat_map(|site| [site, "\n"]).collect())
}

/// Files of the built sites as they are, with their sizes, by path below `root` with `/`.
fn existing(root: &Path, sites: &[&str]) -> io::Result<BTreeMap<String, u64>> {
    let mut there = BTreeMap::new();
    for folder in sites.iter().map(|site| root.join(site)).filter(|folder| folder.is_dir()) {
        for entry in WalkDir::new(folder) {
            let entry = entry?;
            if !entry.file_type().is_dir() {
                let path = entry.path().strip_prefix(root).unwrap_or(entry.path());
                let parts: Vec<_> = path.iter().map(|part| part.to_string_lossy()).collect();
                there.insert(parts.join("/"), entry.metadata()?.len());
            }
        }
    }
    Ok(there)
}

/// Whether the file has this content.
fn same(path: &Path, bytes: &[u8]) -> bool {
    let Ok(mut file) = fs::File::open(path) else { return false };
    let mut rest = bytes;
    let mut buffer = [0; 16 * 1024];
    while let Ok(read) = file.read(&mut buffer) {
        let part = buffer.get(..read).unwrap_or_default();
        match rest.strip_prefix(part) {
            Some([]) if read == 0 => return true,
            Some(after) if read > 0 => rest = after,
            _ => return false,
        }
    }
    false
}

/// A file that stands where a folder must be is removed first.
fn make_folder(folder: &Path, root: &Path) -> io::Result<()> {
    let within = folder.ancestors().take_while(|above| above.starts_with(root) && *above != root);
    for in_the_way in within.filter(|above| above.is_file()) {
        fs::remove_file(in_the_way).map_err(|error| told(&error, in_the_way))?;
    }
    fs::create_dir_all(folder).map_err(|error| told(&error, folder))
}

/// Readers see the old content or the new one, never a part.
fn replace(target: &Path, bytes: &[u8]) -> io::Result<()> {
    if target.is_dir() {
        fs::remove_dir_all(target).map_err(|error| told(&error, target))?;
    }
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let temporary = target.with_file_name(format!(".{name}.veiviser"));
    let written = fs::write(&temporary, bytes).and_then(|()| fs::rename(&temporary, target));
    written.map_err(|error| {
        // What is left of an unfinished file must not be published.
        let _ = fs::remove_file(&temporary);
        told(&error, target)
    })
}

/// Removes a file, and the folders that held nothing else. It may be gone with a folder that a file has replaced, or be
/// a folder itself by now.
fn remove(root: &Path, path: &str) -> io::Result<()> {
    let target = root.join(path);
    if target.symlink_metadata().is_ok_and(|there| !there.is_dir()) {
        fs::remove_file(&target).map_err(|error| told(&error, &target))?;
    }
    let folders = Path::new(path).ancestors().skip(1).filter(|above| !above.as_os_str().is_empty());
    for folder in folders {
        // A folder that is not empty stays, and so do those above it.
        if fs::remove_dir(root.join(folder)).is_err() {
            break;
        }
    }
    Ok(())
}

fn told(error: &io::Error, path: &Path) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::Built;

    struct Disk(tempfile::TempDir);

    impl Disk {
        fn new() -> Self {
            Self(tempfile::tempdir().unwrap())
        }

        fn path(&self, path: &str) -> PathBuf {
            self.0.path().join(path)
        }

        fn write(&self, files: &[(&str, &str)]) -> (usize, usize, usize) {
            let Written { written, unchanged, removed } =
                write(&output(files), &self.path("public"), &self.path("dist")).unwrap();
            (written, unchanged, removed)
        }

        fn put(&self, path: &str, text: &str) {
            fs::create_dir_all(self.path(path).parent().unwrap()).unwrap();
            fs::write(self.path(path), text).unwrap();
        }

        fn files(&self) -> Vec<String> {
            let entries = WalkDir::new(self.0.path()).sort_by_file_name().into_iter().map(Result::unwrap);
            let files = entries.filter(|entry| entry.file_type().is_file());
            files
                .filter(|file| file.file_name() != LEDGER)
                .map(|file| file.path().strip_prefix(self.0.path()).unwrap().to_str().unwrap().to_owned())
                .collect()
        }
    }

    /// Of the site `a`. Paths that start with `a/form` are of the bundle.
    fn output(files: &[(&str, &str)]) -> Output {
        let mut output = Output::default();
        let (id, text) = ("a".to_owned(), String::new());
        output.sites.push(Built {
            id,
            name: text.clone(),
            home_url: text,
            page_count: 0,
            forms: Vec::new(),
            redirects: BTreeMap::new(),
        });
        for (path, text) in files {
            let bundle = path.starts_with("a/form");
            let target = if bundle { &mut output.forms } else { &mut output.public };
            target.insert((*path).to_owned(), text.as_bytes().to_vec());
        }
        output
    }

    #[test]
    fn a_second_time_writes_nothing() {
        let (disk, big) = (Disk::new(), "x".repeat(40_000));
        let files = [
            ("a/index.html", "en"),
            ("a/om/index.html", big.as_str()),
            ("a/form/definition.json", "{}"),
            ("a/tom", ""),
        ];
        assert_eq!(disk.write(&files), (4, 0, 0));
        let before = fs::metadata(disk.path("public/a/index.html")).unwrap().modified().unwrap();
        assert_eq!(disk.write(&files), (0, 4, 0));
        assert_eq!(fs::metadata(disk.path("public/a/index.html")).unwrap().modified().unwrap(), before);
        assert_eq!(
            disk.files(),
            [
                "dist/forms/a/form/definition.json",
                "public/a/index.html",
                "public/a/om/index.html",
                "public/a/tom"
            ]
        );
    }

    #[test]
    fn a_file_of_all_sites_is_written_once_and_never_removed() {
        let disk = Disk::new();
        assert_eq!(disk.write(&[("openapi.json", "{}"), ("a/index.html", "en")]), (2, 0, 0));
        assert_eq!(disk.write(&[("openapi.json", "{}"), ("a/index.html", "en")]), (0, 2, 0));
        assert_eq!(
            disk.write(&[("a/index.html", "en")]),
            (0, 1, 0),
            "one site alone knows only its own forms"
        );
        assert!(disk.path("public/openapi.json").is_file());
    }

    #[test]
    fn a_change_of_one_byte_is_written() {
        let (disk, mut big) = (Disk::new(), "x".repeat(40_000));
        disk.write(&[("a/index.html", &big), ("a/b.html", "b")]);
        big.replace_range(39_999.., "y");
        assert_eq!(disk.write(&[("a/index.html", &big), ("a/b.html", "b")]), (1, 1, 0));
        assert_eq!(fs::read_to_string(disk.path("public/a/index.html")).unwrap(), big);
    }

    #[test]
    fn what_no_longer_belongs_is_removed_from_built_sites_only() {
        let disk = Disk::new();
        disk.write(&[("a/index.html", "en"), ("a/form/definition.json", "{}")]);
        for path in
            ["public/a/gammel/dypt/index.html", "public/a/.index.html.veiviser", "dist/forms/a/borte/x.json"]
        {
            disk.put(path, "x");
        }
        for path in ["public/b/index.html", "public/index.html", "dist/forms/b/mentor/x.json"] {
            disk.put(path, "x");
        }
        assert_eq!(disk.write(&[("a/index.html", "en")]), (0, 1, 4));
        assert_eq!(
            disk.files(),
            ["dist/forms/b/mentor/x.json", "public/a/index.html", "public/b/index.html", "public/index.html"]
        );
        assert!(!disk.path("public/a/gammel").exists(), "empty folders go too");
    }

    #[test]
    fn a_folder_with_files_that_no_build_has_put_there_is_left_alone() {
        let disk = Disk::new();
        disk.put("public/a/dagbok.txt", "viktig");
        let error =
            write(&output(&[("a/index.html", "en")]), &disk.path("public"), &disk.path("f")).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::DirectoryNotEmpty);
        assert!(error.to_string().ends_with("public/a"), "{error}");
        assert_eq!(disk.files(), ["public/a/dagbok.txt"]);
    }

    #[test]
    fn a_file_may_become_a_folder_and_a_folder_a_file() {
        let disk = Disk::new();
        disk.write(&[("a/om", "fil"), ("a/ny/index.html", "mappe")]);
        disk.write(&[("a/om/index.html", "mappe"), ("a/ny", "fil")]);
        assert_eq!(disk.files(), ["public/a/ny", "public/a/om/index.html"]);
    }

    #[test]
    fn a_failure_names_the_path_and_leaves_no_part() {
        let disk = Disk::new();
        disk.put("public", "en fil der mappen skal være");
        let error =
            write(&output(&[("a/index.html", "en")]), &disk.path("public"), &disk.path("f")).unwrap_err();
        assert!(error.to_string().contains("public"), "{error}");
        assert_eq!(disk.files(), ["public"]);
    }
}

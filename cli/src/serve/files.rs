//! Published files, found as a web host finds them.

use std::collections::BTreeMap;

/// What a path leads to.
#[derive(Debug, PartialEq)]
pub enum Found<'a> {
    /// A file.
    File(&'a [u8]),
    /// A folder without the slash at the end.
    Folder,
    /// The site's own page for what is not there, if it has one.
    Nothing(Option<&'a [u8]>),
}

/// Finds the file of `path` (`/agder/om/`) among the files of a build (`agder/om/index.html`).
pub fn find<'a>(files: &'a BTreeMap<String, Vec<u8>>, path: &str) -> Found<'a> {
    let name = path.trim_start_matches('/');
    let folder = if name.is_empty() || name.ends_with('/') { name.to_owned() } else { format!("{name}/") };
    let index = files.get(&format!("{folder}index.html"));
    match (index, files.get(name)) {
        (_, Some(file)) => Found::File(file),
        (Some(index), None) if folder == name => Found::File(index),
        (Some(_), None) => Found::Folder,
        (None, None) => Found::Nothing(not_found(files, name)),
    }
}

/// The nearest `404.html`, from the path's own folder up.
fn not_found<'a>(files: &'a BTreeMap<String, Vec<u8>>, name: &str) -> Option<&'a [u8]> {
    let folders = std::iter::successors(name.rfind('/'), |end| name.get(..*end)?.rfind('/'));
    folders
        .filter_map(|end| name.get(..=end))
        .find_map(|folder| files.get(&format!("{folder}404.html")))
        .map(Vec::as_slice)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files() -> BTreeMap<String, Vec<u8>> {
        ["a/index.html", "a/om/index.html", "a/404.html", "a/en/404.html", "a/kart.svg"]
            .map(|name| (name.to_owned(), name.as_bytes().to_vec()))
            .into()
    }

    #[test]
    fn a_folder_is_its_index_and_needs_its_slash() {
        let files = files();
        assert_eq!(find(&files, "/a/om/"), Found::File(b"a/om/index.html"));
        assert_eq!(find(&files, "/a/om"), Found::Folder);
        assert_eq!(find(&files, "/a/kart.svg"), Found::File(b"a/kart.svg"));
    }

    #[test]
    fn what_is_not_there_gets_the_nearest_404_page() {
        let files = files();
        assert_eq!(find(&files, "/a/en/borte/"), Found::Nothing(Some(b"a/en/404.html")));
        assert_eq!(find(&files, "/a/nyheter/borte/"), Found::Nothing(Some(b"a/404.html")));
        assert_eq!(find(&files, "/b/"), Found::Nothing(None));
        assert_eq!(find(&files, "/../a/om/"), Found::Nothing(None));
    }
}

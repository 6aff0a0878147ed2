//! A build takes pages of earlier ones, and gives the same bytes as one from scratch, whatever has been edited between.

#![expect(clippy::expect_used, reason = "helpers of tests")]

use std::fs;
use std::path::Path;

use generator::{Options, Output};
use jiff::civil::{Date, date};
use tempfile::TempDir;

/// One site in five languages, with components, a print version, pictures and forms.
const SITE: &str = "furuset";

/// Where pages are kept between builds.
const KEPT: &str = ".veiviser/cache/pages";

/// A copy of the site and its base, to edit.
struct Root(TempDir);

impl Root {
    fn new() -> Self {
        let root = Self(tempfile::tempdir().expect("a temporary folder"));
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        for folder in ["content/common", "content/furuset", "themes"] {
            copy(&repository.join(folder), &root.0.path().join(folder));
        }
        root
    }

    /// Puts `to` for the first `from` of a file below `content` or `themes`.
    fn edit(&self, path: &str, from: &str, to: &str) {
        let path = self.0.path().join(path);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(from), "{from} is in {}", path.display());
        fs::write(path, text.replacen(from, to, 1)).expect("the file");
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.0.path().join(path), text).expect("a new file");
    }

    fn remove(&self, path: &str) {
        fs::remove_file(self.0.path().join(path)).expect("a file");
    }

    /// A build on top of the earlier ones, which must be as one from scratch; gives how many pages were rendered, and how
    /// many there are.
    fn build(&self, today: Date) -> (usize, usize) {
        let result = self.result(today);
        let (kept, aside) = (self.0.path().join(KEPT), self.0.path().join("aside"));
        fs::rename(&kept, &aside).expect("the pages that are kept");
        let scratch = self.result(today);
        fs::remove_dir_all(&kept).expect("the pages that were kept meanwhile");
        fs::rename(&aside, &kept).expect("the pages that are kept");
        let pages: usize = scratch.sites.iter().map(|site| site.page_count).sum();
        assert_eq!(scratch.rendered, pages);
        same(&result, &scratch);
        (result.rendered, pages)
    }

    fn result(&self, today: Date) -> Output {
        let options = Options { site: Some(SITE.to_owned()), base_url: None, today, unpublished: false };
        let tree = generator::read(self.0.path()).expect("content");
        generator::build(&tree, &options).unwrap_or_else(|problems| panic!("{:#?}", told(&problems.sorted())))
    }

    /// How many pages a build on top of the earlier ones renders.
    fn rendered(&self, today: Date) -> usize {
        self.build(today).0
    }

    /// A build on top of the earlier ones renders everything.
    fn renders_all(&self, today: Date, why: &str) {
        let (rendered, pages) = self.build(today);
        assert_eq!(rendered, pages, "{why}");
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to);
        } else {
            fs::copy(from, to).expect("a file");
        }
    }
}

fn told(problems: &[generator::Problem]) -> Vec<String> {
    problems.iter().map(|problem| problem.text(messages::Language::Bokmal)).collect()
}

fn same(built: &Output, scratch: &Output) {
    for (ours, theirs) in [(&built.public, &scratch.public), (&built.forms, &scratch.forms)] {
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (path, bytes) in ours {
            assert!(theirs.get(path) == Some(bytes), "{path} is another than from scratch");
        }
    }
    assert_eq!(told(&built.warnings), told(&scratch.warnings));
}

#[test]
fn only_what_changed_is_rendered_and_all_is_as_from_scratch() {
    let (root, today) = (Root::new(), date(2026, 11, 22));
    root.renders_all(today, "the first build");
    assert_eq!(root.rendered(today), 0, "nothing has changed");

    // A text: its page and the print version of the programme, in bokmål and in nynorsk, which borrows it.
    root.edit("content/furuset/nb/om.md", "Alle kjenner arbeidslivet", "De kjenner arbeidslivet");
    assert_eq!(root.rendered(today), 4);
    root.edit("content/common/en/404.md", "Still cannot", "You still cannot");
    assert_eq!(root.rendered(today), 1, "a text of the base");
    // What is shown on a page from a text is shown on that page only.
    root.edit("content/furuset/nb/om.md", "## Hvem er med?", "## Hvem er med her?");
    assert_eq!(root.rendered(today), 4);

    // What every page may show.
    let everywhere = [
        ("content/furuset/nb/om.md", "nav_title = \"Om oss\"", "nav_title = \"Hvem vi er\""),
        ("content/furuset/nb/kontakt.md", "+++\n", "+++\ndraft = true\n"),
        ("content/furuset/site.toml", "accent = \"#6a3a6d\"", "accent = \"#5a2a5d\""),
        ("content/common/strings/nb.toml", "menu = \"Meny\"", "menu = \"Oversikt\""),
        ("content/common/forms/mentor.toml", "id = \"name\"\n", "id = \"name\"\n# Fra basen.\n"),
        ("content/furuset/files/felles-interesser.svg", "viewBox=\"0 0 ", "viewBox=\"0 0 1"),
        ("themes/standard/templates/base.html", "<body", "<body data-edited=\"1\""),
        ("themes/standard/assets/page.css", "{", "{orphans:3;"),
    ];
    for (path, from, to) in everywhere {
        root.edit(path, from, to);
        root.renders_all(today, path);
    }
    let page = "+++\ntitle = \"Ny\"\ndescription = \"En ny side som ingen har sett før nå.\"\n+++\n\nHei.\n";
    for language in ["nb", "en"] {
        root.write(&format!("content/furuset/{language}/ny.md"), page);
    }
    root.renders_all(today, "a page more");
    for language in ["nb", "en"] {
        root.remove(&format!("content/furuset/{language}/ny.md"));
    }
    root.renders_all(today, "a page less");
    root.renders_all(date(2026, 11, 23), "another day");
}

#[test]
fn a_picture_whose_consent_runs_out_in_one_text_is_gone_from_all() {
    let (root, today) = (Root::new(), date(2026, 11, 22));
    let figure =
        |more: &str| format!("{{{{ <figure src=\"/files/portrett-ines.svg\" alt=\"Ines\"{more} /> }}}}\n");
    for page in ["om", "for-mentorer"] {
        root.edit(&format!("content/furuset/nb/{page}.md"), "\n## ", &format!("\n{}\n## ", figure("")));
    }
    root.rendered(today);
    root.edit("content/furuset/nb/om.md", &figure(""), &figure(" consent_until=\"2026-11-01\""));
    assert!(root.rendered(today) > 4, "the other page shows it as well");
}

#[test]
fn what_is_kept_and_damaged_is_made_anew() {
    let (root, today) = (Root::new(), date(2026, 11, 22));
    root.rendered(today);
    let folder = root.0.path().join(KEPT);
    let kept: Vec<_> = fs::read_dir(folder).unwrap().flatten().collect();
    assert_eq!(kept.len(), 1, "one file for the site");
    let mut bytes = fs::read(kept[0].path()).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(kept[0].path(), bytes).unwrap();
    root.renders_all(today, "what is kept is damaged");
    assert_eq!(root.rendered(today), 0);
}

//! Drafts, and pages with a first or last day.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

/// The page `om` in both languages with a line more; all tests build on 22 November 2026.
fn about(line: &str) -> Folder {
    let with = |folder: Folder, language: &str| {
        let path = format!("content/nord/{language}/om.md");
        folder.replace(&path, "description", &format!("{line}\ndescription"))
    };
    with(with(nord(), "nb"), "en")
}

fn is_published(line: &str) -> bool {
    about(line).build(None).public.contains_key("nord/om/index.html")
}

#[test]
fn a_page_is_out_from_its_first_day_to_its_last() {
    assert!(is_published("publish_date = 2026-11-22"));
    assert!(!is_published("publish_date = 2026-11-23"));
    assert!(is_published("expiry_date = 2026-11-22"));
    assert!(!is_published("expiry_date = 2026-11-21"));
}

#[test]
fn menus_leave_out_what_is_not_out_and_links_to_it_become_text() {
    let folder =
        about("publish_date = 2026-12-01").replace("content/nord/nb/index.md", "Hei.", "[Om oss](om.md)");
    assert_snapshot!(folder.problems(), @"content/nord/nb/index.md:6:1: Lenken «om.md» går til en side som ikke er ute nå, så den vises som vanlig tekst. Ta lenken bort, eller endre publish_date eller expiry_date på siden. [dormant-link]");
    let output = folder.build(None);
    let home = String::from_utf8_lossy(&output.public["nord/index.html"]).into_owned();
    assert!(home.contains("<a>Om oss</a>"), "{home}");
    let sitemap = String::from_utf8_lossy(&output.public["nord/sitemap.xml"]).into_owned();
    assert!(!sitemap.contains("/om/"), "{sitemap}");
}

#[test]
fn a_page_that_is_taken_down_before_it_is_out_is_told() {
    let folder = about("publish_date = 2026-12-01\nexpiry_date = 2026-11-30");
    assert_snapshot!(folder.unpublished(), @r"
    content/nord/en/om.md:4:15: Siden skal tas ned 2026-11-30, før den skal ut 2026-12-01, så ingen får se den. Rett den ene av de to datoene. [date-order]
    content/nord/nb/om.md:4:15: Siden skal tas ned 2026-11-30, før den skal ut 2026-12-01, så ingen får se den. Rett den ene av de to datoene. [date-order]
    /om/ Scheduled(2026-12-01)
    /en/om/ Scheduled(2026-12-01)
    ");
}

#[test]
fn the_preview_shows_what_is_not_out_and_says_why() {
    assert_snapshot!(about("draft = true").unpublished(), @r"
    /om/ Draft
    /en/om/ Draft
    ");
    assert_snapshot!(about("publish_date = 2026-12-01").unpublished(), @r"
    /om/ Scheduled(2026-12-01)
    /en/om/ Scheduled(2026-12-01)
    ");
    assert_snapshot!(about("expiry_date = 2026-11-01").unpublished(), @r"
    /om/ Expired(2026-11-01)
    /en/om/ Expired(2026-11-01)
    ");
}

use jiff::civil::date;
use quick_xml::Reader;
use quick_xml::events::Event;

use super::fixture::{edition, english, options, page, project, site, theme};
use super::{render, text};
use crate::model::{Page, PageKind, Project};
use crate::output::Output;
use crate::render::Memory;

fn two_languages() -> Project {
    let story = Page {
        kind: PageKind::Article,
        date: Some(date(2026, 11, 2)),
        title: "Å & <b>".to_owned(),
        aliases: vec!["/gammel/".to_owned()],
        ..page("sak", "Tekst")
    };
    let mut borrowed = english(page("om", ""));
    borrowed.language = super::fixture::language("nb");
    let mut missing = english(page("404", ""));
    missing.path = "/en/404.html".to_owned();
    let bokmål = edition("nb", vec![page("index", ""), page("om", ""), page("404", ""), story]);
    let engelsk = edition("en", vec![english(page("index", "")), borrowed, missing]);
    project(vec![site("t", vec![bokmål, engelsk])], theme(&[]))
}

fn built() -> Output {
    render(&two_languages(), &options(), &Memory::none()).unwrap()
}

fn well_formed(xml: &str) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = true;
    while !matches!(reader.read_event().unwrap(), Event::Eof) {}
}

#[test]
fn a_site_has_these_files() {
    let output = built();
    let names: Vec<&str> = output.public.keys().map(String::as_str).collect();
    insta::assert_snapshot!(names.join("\n"), @r"
    t/404.html
    t/assets/style.2a235e5b.css
    t/en/404.html
    t/en/index.html
    t/en/om/index.html
    t/feed.xml
    t/files/a.svg
    t/gammel/index.html
    t/index.html
    t/om/index.html
    t/robots.txt
    t/sak/index.html
    t/sitemap.xml
    ");
    let [built] = output.sites.as_slice() else { panic!("one site") };
    assert_eq!((built.page_count, built.home_url.as_str()), (7, "https://test.example.org/p/"));
}

#[test]
fn the_sitemap_has_languages_and_no_borrowed_pages() {
    let output = built();
    let sitemap = text(&output, "t/sitemap.xml");
    well_formed(sitemap);
    insta::assert_snapshot!(sitemap.replace("><", ">\n<"), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
    <url>
    <loc>https://test.example.org/p/</loc>
    <xhtml:link rel="alternate" hreflang="nb" href="https://test.example.org/p/"/>
    <xhtml:link rel="alternate" hreflang="en" href="https://test.example.org/p/en/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://test.example.org/p/"/>
    </url>
    <url>
    <loc>https://test.example.org/p/om/</loc>
    </url>
    <url>
    <loc>https://test.example.org/p/sak/</loc>
    <lastmod>2026-11-02</lastmod>
    </url>
    <url>
    <loc>https://test.example.org/p/en/</loc>
    <xhtml:link rel="alternate" hreflang="nb" href="https://test.example.org/p/"/>
    <xhtml:link rel="alternate" hreflang="en" href="https://test.example.org/p/en/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://test.example.org/p/"/>
    </url>
    </urlset>
    "#);
    assert!(text(&output, "t/robots.txt").ends_with("Sitemap: https://test.example.org/p/sitemap.xml\n"));
}

#[test]
fn the_feed_has_the_articles() {
    let output = built();
    let feed = text(&output, "t/feed.xml");
    well_formed(feed);
    insta::assert_snapshot!(feed.replace("><", ">\n<"), @r#"
    <?xml version="1.0" encoding="UTF-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nb">
    <id>https://test.example.org/p/</id>
    <title>Prøve</title>
    <subtitle>en &amp; to</subtitle>
    <updated>2026-11-02T00:00:00Z</updated>
    <link rel="self" type="application/atom+xml" href="https://test.example.org/p/feed.xml"/>
    <link rel="alternate" type="text/html" href="https://test.example.org/p/"/>
    <author>
    <name>Prøve</name>
    </author>
    <entry>
    <id>https://test.example.org/p/sak/</id>
    <title>Å &amp; &lt;b&gt;</title>
    <updated>2026-11-02T00:00:00Z</updated>
    <published>2026-11-02T00:00:00Z</published>
    <link rel="alternate" type="text/html" href="https://test.example.org/p/sak/"/>
    <summary>Om sak</summary>
    </entry>
    </feed>
    "#);
    assert!(!output.public.contains_key("t/en/feed.xml"), "no articles, no feed");
}

#[test]
fn an_old_path_leads_on_without_scripts() {
    let output = built();
    let page = text(&output, "t/gammel/index.html");
    assert!(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=/p/sak/\">"), "{page}");
    assert!(page.contains("<link rel=\"canonical\" href=\"https://test.example.org/p/sak/\">"), "{page}");
    assert!(page.contains("<title>Å &amp; &lt;b&gt;</title>"), "{page}");
}

#[test]
fn the_style_sheet_ends_with_the_sites_colours() {
    let output = built();
    let (path, _) = output.public.iter().find(|(path, _)| path.starts_with("t/assets/style.")).unwrap();
    assert!(text(&output, path).ends_with(":root{--color-accent:#7a2e4d;--color-ink:#111111}"));
}

#[test]
fn the_output_is_the_same_on_any_number_of_cores() {
    let names = ["a", "b", "c", "d"];
    let pages = || (0..20).map(|n| page(&format!("s{n}"), "## Hei\n\n[a](s1.md) \"b\"[^c]\n\n[^c]: d"));
    let sites = names.map(|name| site(name, vec![edition("nb", pages().collect())]));
    let project = project(sites.into(), theme(&[]));
    let first = render(&project, &options(), &Memory::none()).unwrap();
    for threads in 1..=10 {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        let output = pool.install(|| render(&project, &options(), &Memory::none())).unwrap();
        assert!(output.public == first.public && output.forms == first.forms, "{threads} threads");
        assert_eq!(output.sites, first.sites);
    }
}

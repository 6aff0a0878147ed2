use jiff::civil::date;

use super::fixture::{BASE, edition, english, options, page, project, site, theme};
use super::{content_of, lines, render, text};
use crate::model::{Page, PageKind, Project};
use crate::render::Memory;

/// The template of pages shows `expression`.
fn showing(expression: &str, pages: Vec<Page>) -> Project {
    let template =
        format!("{{% extends \"base.html\" %}}{{% block main %}}</h1>\n{expression}{{% endblock main %}}");
    let editions = vec![edition("nb", pages)];
    project(
        vec![site("t", editions)],
        theme(&[("page.html", &template), ("article.html", &template), ("news.html", &template)]),
    )
}

fn article(key: &str, day: i8) -> Page {
    Page {
        kind: PageKind::Article,
        date: Some(date(2026, 11, day)),
        lead: format!("Les {key}"),
        ..page(key, "")
    }
}

fn news() -> Page {
    Page { kind: PageKind::News, ..page("nyheter/index", "") }
}

#[test]
fn the_list_of_contents_has_the_headings_of_level_two() {
    let pages = vec![page("side", "## En\n\n### Nei\n\n## \"To\"")];
    let project = showing("{% for h in page.toc %}{{ h.label }} {{ h.url }};{% endfor %}", pages);
    assert_eq!(content_of(&project, "t/side/index.html"), "En #en;«To» #to;");
}

#[test]
fn breadcrumbs_and_section_follow_the_folders() {
    let pages = vec![page("index", ""), page("a/index", ""), page("a/b/c", "")];
    let shown = "{% for c in page.breadcrumbs %}{{ c.label }} {{ c.url }};{% endfor %}{{ page.section }}";
    let project = showing(shown, pages);
    assert_eq!(content_of(&project, "t/a/b/c/index.html"), "index /p/;a/index /p/a/;a/index");
    assert_eq!(content_of(&project, "t/a/index.html"), "index /p/;a/index");
}

#[test]
fn articles_come_newest_first() {
    let pages = vec![
        page("index", ""),
        news(),
        article("nyheter/a", 1),
        article("nyheter/b", 3),
        article("nyheter/c", 2),
    ];
    let shown = "{% for t in page.children %}{{ t.url }} {{ t.date.text }};{% endfor %}{% for t in page.related %}{{ t.key }};{% endfor %}";
    let project = showing(shown, pages);
    assert_eq!(
        content_of(&project, "t/nyheter/index.html"),
        "/p/nyheter/b/ 3. november 2026;/p/nyheter/c/ 2. november 2026;/p/nyheter/a/ 1. november 2026;"
    );
    assert_eq!(content_of(&project, "t/nyheter/b/index.html"), "nyheter/c;nyheter/a;");
}

#[test]
fn alternates_are_reciprocal_and_borrowed_pages_are_marked() {
    let shown = "{% for a in page.alternates %}{{ a.language }} {{ a.address }}{% if a.current %} her{% endif %}{% if a.fallback %} lånt{% endif %}{% if a.default %} først{% endif %};{% endfor %}{{ page.content_language }}";
    let template =
        format!("{{% extends \"base.html\" %}}{{% block main %}}</h1>\n{shown}{{% endblock main %}}");
    let mut borrowed = english(page("lånt", ""));
    borrowed.language = super::fixture::language("nb");
    let bokmål = edition("nb", vec![page("side", ""), page("lånt", ""), page("bare", "")]);
    let engelsk = edition("en", vec![english(page("side", "")), borrowed]);
    let project = project(vec![site("t", vec![bokmål, engelsk])], theme(&[("page.html", &template)]));
    let root = "https://test.example.org/p";
    assert_eq!(
        content_of(&project, "t/side/index.html"),
        format!("nb {root}/side/ her først;en {root}/en/side/;")
    );
    assert_eq!(
        content_of(&project, "t/en/side/index.html"),
        format!("nb {root}/side/ først;en {root}/en/side/ her;")
    );
    assert_eq!(
        content_of(&project, "t/en/lånt/index.html"),
        format!("nb {root}/lånt/ først;en {root}/en/lånt/ her lånt;nb")
    );
    assert_eq!(content_of(&project, "t/bare/index.html"), format!("nb {root}/bare/ her først;"));
}

#[test]
fn a_print_page_holds_the_pages_that_it_collects_one_level_down() {
    let print =
        Page { kind: PageKind::Print, collects: vec!["om".to_owned()], ..page("utskrift", "## Først") };
    let about = Page { lead: "Kort".to_owned(), ..page("om", "## Først\n\n[her](utskrift.md)") };
    let project = project(vec![site("t", vec![edition("nb", vec![print, about])])], theme(&[]));
    insta::assert_snapshot!(content_of(&project, "t/utskrift/index.html"), @r#"
    <h2 id="først">Først</h2>
    <section class="part"><h2 id="siden-om">Siden om</h2>
    <p class="lead">Kort</p>
    <h3 id="først-2">Først</h3>
    <p><a href="/p/utskrift/">her</a></p>
    </section>
    "#);
}

#[test]
fn structured_data_cannot_end_its_script() {
    let mut story = article("a", 1);
    story.title = "</script><b>".to_owned();
    let project = showing("{{ page.structured_data }}", vec![page("index", ""), story]);
    insta::assert_snapshot!(content_of(&project, "t/a/index.html"), @r#"{"@context":"https://schema.org","@graph":[{"@type":"Article","author":{"@type":"Organization","name":"Prøve"},"dateModified":"2026-11-01","datePublished":"2026-11-01","description":"Om a","headline":"\u003c/script>\u003cb>","inLanguage":"nb","mainEntityOfPage":"https://test.example.org/p/a/","publisher":{"@type":"Organization","name":"Prøve","url":"https://test.example.org/p/"}},{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","item":"https://test.example.org/p/","name":"Prøve","position":1},{"@type":"ListItem","item":"https://test.example.org/p/a/","name":"a","position":2}]}]}"#);
}

#[test]
fn a_fault_in_a_template_is_told_once_at_its_place() {
    let broken = BASE.replace("{{ page.title }}", "{{ page.titel }}");
    let pages = || vec![page("a", ""), page("b", "")];
    let project = project(
        vec![site("t", vec![edition("nb", pages())]), site("u", vec![edition("nb", pages())])],
        theme(&[("base.html", &broken)]),
    );
    let problems = render(&project, &options(), &Memory::none()).unwrap_err().sorted();
    insta::assert_snapshot!(lines(&problems), @r"themes/test/templates/base.html:2:29: Malen kan ikke brukes: Field `titel` is not defined. Mente du «title»? Rett malen. Feilen viste seg på siden «content/test/nb/a.md». [template-error]");
}

#[test]
fn a_theme_without_a_template_that_pages_need_is_told() {
    let mut theme = theme(&[]);
    theme.engine = tera::Tera::new();
    let project = project(vec![site("t", vec![edition("nb", vec![page("a", "")])])], theme);
    let problems = render(&project, &options(), &Memory::none()).unwrap_err().sorted();
    insta::assert_snapshot!(lines(&problems), @r"themes/test/templates/page.html:1:1: Temaet «test» mangler malen «page.html». Lag filen templates/page.html, eller la temaet utvide et tema som har den. [missing-template]");
}

#[test]
fn titles_name_the_page_and_the_site() {
    let project =
        project(vec![site("t", vec![edition("nb", vec![page("index", ""), page("a", "")])])], theme(&[]));
    let output = render(&project, &options(), &Memory::none()).unwrap();
    assert!(text(&output, "t/index.html").contains("<title>Prøve – en &amp; to</title>"));
    assert!(text(&output, "t/a/index.html").contains("<title>Siden a – Prøve</title>"));
}

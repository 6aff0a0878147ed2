//! Lists of news in parts and by topic.

use insta::assert_snapshot;

use crate::model::{Edition, Page, Project};
use crate::testing::{Folder, nord};

const TOPICS: &str = "[topics]\nkurs = { nb = \"Kurs\", en = \"Courses\" }\nmote = { nb = \"Møter\", en = \"Meetings\" }\n\n[[menu]]";

/// Five articles in bokmål, the odd ones on courses; the last one in English, too. Two in each list.
fn news() -> Folder {
    let article = |day: usize| {
        let topics = if day % 2 == 1 { "topics = [\"kurs\"]\n" } else { "" };
        format!(
            "+++\ntitle = \"Sak {day}\"\ndescription = \"x\"\ndate = 2026-11-0{day}\n{topics}+++\n\nTekst.\n"
        )
    };
    let folder = (1..6).fold(nord().without("content/nord/nb/nyheter/host.md"), |folder, day| {
        folder.with(&format!("content/nord/nb/nyheter/sak-{day}.md"), &article(day))
    });
    folder
        .without("content/nord/en/nyheter/host.md")
        .with("content/nord/en/nyheter/sak-5.md", &article(5))
        .replace("content/nord/site.toml", "[[menu]]", TOPICS)
        .replace("content/nord/site.toml", "[colors]", "[fallback]\nen = [\"nb\"]\n\n[colors]")
        .replace("content/nord/nb/nyheter/index.md", "kind", "per_page = 2\nkind")
        .replace("content/nord/en/nyheter/index.md", "kind", "per_page = 3\nkind")
        .with(
            "content/nord/strings/nb.toml",
            "[site]\npart = \"side {part}\"\ntopic_description = \"Om {topic}.\"\n",
        )
        .with(
            "content/nord/strings/en.toml",
            "[site]\npart = \"page {part}\"\ntopic_description = \"On {topic}.\"\n",
        )
}

fn edition(project: &Project, index: usize) -> &Edition {
    project.sites.first().and_then(|site| site.editions.get(index)).expect("an edition")
}

fn lists(edition: &Edition) -> String {
    let lists = edition.pages.values().filter(|page| page.listing.is_some());
    let line = |page: &Page| format!("{} {} | {} | {}", page.key, page.path, page.title, page.description);
    lists.map(line).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_long_list_has_parts_and_each_topic_a_list() {
    let project = news().project();
    assert_eq!(news().problems(), "");
    assert_snapshot!(lists(edition(&project, 0)), @"
    nyheter/index /nyheter/ | nyheter/index | nyheter/index nb
    nyheter/index~2 /nyheter/2/ | nyheter/index, side 2 | nyheter/index, side 2. nyheter/index nb
    nyheter/index~3 /nyheter/3/ | nyheter/index, side 3 | nyheter/index, side 3. nyheter/index nb
    nyheter/index~kurs /nyheter/kurs/ | Kurs | Om Kurs.
    nyheter/index~kurs~2 /nyheter/kurs/2/ | Kurs, side 2 | Kurs, side 2. Om Kurs.
    ");
    assert_snapshot!(lists(edition(&project, 1)), @"
    nyheter/index /en/nyheter/ | nyheter/index | nyheter/index en
    nyheter/index~2 /en/nyheter/2/ | nyheter/index, page 2 | nyheter/index, page 2. nyheter/index en
    nyheter/index~kurs /en/nyheter/kurs/ | Courses | On Courses.
    ");
}

#[test]
fn a_list_shows_its_part_and_the_way_to_the_others() {
    let template = "{% for item in page.children %}[{{ item.title }}]{% endfor %} \
                    {% for topic in page.topics %}<{{ topic.label }} {{ topic.url }}{% if topic.key == page.key %} *{% endif %}>{% endfor %} \
                    {% if page.pager %}{{ page.pager.newer }} ({{ page.pager.current }}) {{ page.pager.older }}{% endif %} \
                    {% for other in page.alternates %}{{ other.url }}{% if other.fallback %}!{% endif %} {% endfor %}\n";
    let output = news()
        .with("themes/plain/templates/news.html", template)
        .with("themes/plain/templates/home.html", "x")
        .with(
            "themes/plain/templates/article.html",
            "{% for topic in page.topics %}{{ topic.label }}: {{ topic.url }}{% endfor %}",
        )
        .build(None);
    let shown = |file: &str| {
        let bytes = output.public.get(&format!("nord/{file}")).unwrap_or_else(|| panic!("{file} is built"));
        String::from_utf8_lossy(bytes).trim().to_owned()
    };
    let files = ["nyheter/", "nyheter/2/", "nyheter/3/", "nyheter/kurs/", "nyheter/kurs/2/", "en/nyheter/2/"];
    let all: Vec<String> =
        files.iter().map(|file| format!("{file}: {}", shown(&format!("{file}index.html")))).collect();
    assert_snapshot!(all.join("\n"), @r#"
    nyheter/: [Sak 5][Sak 4] <Kurs /nyheter/kurs/> (side 1) /nyheter/2/ /nyheter/ /en/nyheter/
    nyheter/2/: [Sak 3][Sak 2] <Kurs /nyheter/kurs/> /nyheter/ (side 2) /nyheter/3/ /nyheter/2/ /en/nyheter/2/
    nyheter/3/: [Sak 1] <Kurs /nyheter/kurs/> /nyheter/2/ (side 3) /nyheter/3/ /en/nyheter/!
    nyheter/kurs/: [Sak 5][Sak 3] <Kurs /nyheter/kurs/ *> (side 1) /nyheter/kurs/2/ /nyheter/kurs/ /en/nyheter/kurs/
    nyheter/kurs/2/: [Sak 1] <Kurs /nyheter/kurs/> /nyheter/kurs/ (side 2) /nyheter/kurs/2/ /en/nyheter/!
    en/nyheter/2/: [<span lang="nb" dir="ltr">Sak 2</span>][<span lang="nb" dir="ltr">Sak 1</span>] <Courses /en/nyheter/kurs/> /en/nyheter/ (page 2) /nyheter/2/ /en/nyheter/2/
    "#);
    assert_eq!(shown("nyheter/sak-5/index.html"), "Kurs: /nyheter/kurs/");
    assert_eq!(shown("nyheter/sak-4/index.html"), "");
    let sitemap =
        String::from_utf8_lossy(output.public.get("nord/sitemap.xml").expect("a sitemap")).into_owned();
    assert!(sitemap.contains("<loc>https://nord.example.org/nyheter/kurs/2/</loc>"), "{sitemap}");
}

#[test]
fn articles_of_the_same_topic_are_related_first() {
    let template = "{% for item in page.related %}[{{ item.title }}]{% endfor %}";
    let output = news().with("themes/plain/templates/article.html", template).build(None);
    let related = |file: &str| {
        String::from_utf8_lossy(
            output.public.get(&format!("nord/nyheter/{file}/index.html")).expect("a page"),
        )
        .into_owned()
    };
    assert_eq!(related("sak-1").trim(), "[Sak 5][Sak 3][Sak 4]");
    assert_eq!(related("sak-2").trim(), "[Sak 5][Sak 4][Sak 3]");
}

#[test]
fn a_topic_that_the_site_does_not_have_is_told() {
    let folder = news().replace("content/nord/nb/nyheter/sak-1.md", "\"kurs\"", "\"kurss\", \"sommer\"");
    assert_snapshot!(folder.problems(), @"
    content/nord/nb/nyheter/sak-1.md:5:11: Nettstedet har ikke emnet «kurss». Mente du «kurs»? [unknown-topic]
    content/nord/nb/nyheter/sak-1.md:5:20: Nettstedet har ikke emnet «sommer». Legg det til under [topics] i site.toml, med navn på hvert språk. [unknown-topic]
    ");
}

#[test]
fn the_length_of_a_list_and_the_id_of_a_topic_have_limits() {
    let folder = news().replace("content/nord/nb/nyheter/index.md", "per_page = 2", "per_page = 0").replace(
        "content/nord/site.toml",
        "mote =",
        "\"Store Møter\" =",
    );
    assert_snapshot!(folder.problems(), @r#"
    content/nord/nb/nyheter/index.md:4:12: «per_page» er 0, men må være fra 1 til 50. Skriv for eksempel per_page = 12. [out-of-range]
    content/nord/site.toml:27:1: «Store Møter» kan ikke være en del av adressen. Bruk bare a–z, 0–9 og bindestrek, uten skråstrek: slug = "bli-mentor". [bad-slug]
    "#);
}

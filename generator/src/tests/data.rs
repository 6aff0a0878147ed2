//! Tables and facts beside the pages.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const TABLE: &str = "{% component table(data: string, @site) %}\
                     {% for row in site.data[data].value.rows %}<{{ row | join(sep=\"|\") }}>{% endfor %}\
                     {% endcomponent table %}\n";

/// `nord` with a table on a page, in a component that shows its rows.
fn with_table() -> Folder {
    nord()
        .with("themes/plain/templates/page.html", "{{ page.content | safe }}")
        .with("themes/plain/templates/components/table.html", TABLE)
        .with(
            "content/nord/data/kurs.csv",
            "\u{feff}Dag;Tema\r\n1. mars; «Søknad; og CV»\r\n\"8;9\";Intervju\r\n",
        )
        .with("content/nord/data/kurs.en.csv", "Day,Topic\nMarch 1,\"CV, and more\"\n")
        .with("content/nord/data/tall.toml", "[par]\nantall = 40\n")
        .about("{{ <table data=\"kurs\" /> }}")
        .replace("content/nord/en/om.md", "Tekst.", "{{ <table data=\"kurs\" /> }}")
}

#[test]
fn a_sheet_from_a_spreadsheet_is_shown_in_the_language_of_the_page() {
    let folder = with_table().replace("content/nord/data/kurs.csv", "«Søknad; og CV»", "Søknad");
    assert_eq!(folder.problems(), "");
    let output = folder.build(None);
    let page = |file: &str| String::from_utf8_lossy(output.public.get(file).expect("a page")).into_owned();
    assert!(
        page("nord/om/index.html").contains("<1. mars|Søknad><8;9|Intervju>"),
        "{}",
        page("nord/om/index.html")
    );
    assert!(
        page("nord/en/om/index.html").contains("<March 1|CV, and more>"),
        "{}",
        page("nord/en/om/index.html")
    );
}

#[test]
fn a_sheet_says_its_language() {
    let table = "{% component table(data: string, @site) %}[{{ site.data[data].lang }} {{ site.data[data].dir }}]{% endcomponent table %}";
    let folder = with_table()
        .replace("content/nord/data/kurs.csv", "«Søknad; og CV»", "Søknad")
        .with("themes/plain/templates/components/table.html", table);
    let page = |folder: &Folder| {
        let output = folder.build(None);
        String::from_utf8_lossy(output.public.get("nord/en/om/index.html").expect("a page")).into_owned()
    };
    assert!(page(&folder).contains("[en ltr]"), "{}", page(&folder));
    let borrowed = folder.without("content/nord/data/kurs.en.csv");
    assert!(page(&borrowed).contains("[nb ltr]"), "{}", page(&borrowed));
}

#[test]
fn a_site_lays_its_own_data_over_those_of_its_base() {
    let folder = with_table()
        .replace("content/nord/data/kurs.csv", "«Søknad; og CV»", "Søknad")
        .replace("content/nord/site.toml", "name =", "publish = false\nname =")
        .with("content/vest/site.toml", "extends = \"nord\"\nurl = \"https://vest.example.org/\"\n")
        .with("content/vest/data/kurs.csv", "Dag;Tema\n2. mai;Nettverk\n");
    let output = folder.build(None);
    let page =
        String::from_utf8_lossy(output.public.get("vest/en/om/index.html").expect("a page")).into_owned();
    assert!(page.contains("<2. mai|Nettverk>"), "{page}");
}

#[test]
fn faults_of_data_are_told_where_they_are() {
    assert_snapshot!(with_table().problems(), @"content/nord/data/kurs.csv:2:1: Linjen har 3 celler, men den første linjen har 2. Se etter et skilletegn for mye eller for lite. Står skilletegnet i en tekst, skriver du teksten i anførselstegn. [bad-data]");
    let mended = with_table().replace("content/nord/data/kurs.csv", "«Søknad; og CV»", "Søknad");
    assert_snapshot!(mended.clone().replace("content/nord/nb/om.md", "\"kurs\"", "\"kus\"").problems(), @"content/nord/nb/om.md:9:11: Nettstedet har ingen tabell som heter «kus». Mente du «kurs»? [unknown-data]");
    assert_snapshot!(mended.clone().replace("content/nord/nb/om.md", "\"kurs\"", "\"tall\"").problems(), @"content/nord/nb/om.md:9:11: Nettstedet har ingen tabell som heter «tall». Lag filen data/tall.csv i mappen til nettstedet. [unknown-data]");
    assert_snapshot!(mended.clone().with("content/nord/data/tomt.csv", "\n").problems(), @"content/nord/data/tomt.csv:1:1: Filen har ingen kolonner. Skriv navnene på kolonnene i første linje, med ; mellom. [bad-data]");
    assert_snapshot!(mended.clone().with("content/nord/data/tall.toml", "antall = førti\n").problems(), @r#"content/nord/data/tall.toml:1:10: Verdien er verken true eller false. Skriv true eller false, eller sett teksten i "…". [toml-syntax]"#);
    assert_snapshot!(mended.with("content/nord/data/kurs.norsk.csv", "a;b\n").problems(), @"content/nord/data/kurs.norsk.csv:1:1: «norsk» er ikke en språkkode, så vi vet ikke hvilket språk filen er på. Bruk nb for bokmål, nn for nynorsk, en for engelsk og så videre. [bad-language]");
}

//! Pages that extend a page of a base by named blocks.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const BASE: &str = "+++
title = \"Om\"
description = \"Om oss\"
lead = \"Hei\"
+++

Først.

{% <block name=\"gevinster\"> %}
## Gevinster

Du lærer.

{% <block name=\"kurs\"> %}
- Kurs
{% </block> %}
{% </block> %}

{% <block name=\"slutt\"> %}
Sist.
{% </block> %}
";

/// `nord` with blocks, `vest` that extends it, and `byen` that extends `vest`.
fn three(vest: &str, byen: &str) -> Folder {
    let config = |base: &str, id: &str| {
        format!(
            "extends = \"{base}\"\nurl = \"https://{id}.example.org/\"\n[check.uneven-override]\nlevel = \"off\"\nreason = \"Bare bokmål er endret.\"\n"
        )
    };
    let page = |text: &str| format!("+++\nextend = true\n+++\n\n{text}");
    nord()
        .with("content/nord/nb/om.md", BASE)
        .with("content/vest/site.toml", &config("nord", "vest"))
        .with("content/vest/nb/om.md", &page(vest))
        .with("content/byen/site.toml", &config("vest", "byen"))
        .with("content/byen/nb/om.md", &page(byen))
}

fn block(name: &str, rest: &str, text: &str) -> String {
    format!("{{% <block name=\"{name}\"{rest}> %}}\n{text}\n{{% </block> %}}\n")
}

/// The text of `om` on a site, without its tags and blank lines, and its title.
fn text(folder: &Folder, site: &str) -> String {
    let project = folder.project();
    let site = project.sites.iter().find(|it| it.id == site).expect("the site");
    let page = site.editions.first().and_then(|edition| edition.pages.get("om")).expect("the page");
    let body = &page.body.place;
    let lines = body.source.text[body.span.clone()].lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with("{%"));
    format!("{} | {} | {}", page.title, page.lead, lines.collect::<Vec<_>>().join(" | "))
}

#[test]
fn three_levels_replace_and_add() {
    let vest = block("gevinster", "", "## Hos oss\n\nVest.") + &block("slutt", " place=\"before\"", "Før.");
    let byen = block("slutt", "", "Byens slutt.") + &block("gevinster", " place=\"after\"", "Etter.");
    let folder =
        three(&vest, &byen).replace("content/byen/nb/om.md", "extend", "title = \"Om byen\"\nextend");
    assert_eq!(folder.problems(), "");
    assert_snapshot!(text(&folder, "nord"), @"Om | Hei | Først. | ## Gevinster | Du lærer. | - Kurs | Sist.");
    assert_snapshot!(text(&folder, "vest"), @"Om | Hei | Først. | ## Hos oss | Vest. | Før. | Sist.");
    assert_snapshot!(text(&folder, "byen"), @"Om byen | Hei | Først. | ## Hos oss | Vest. | Etter. | Før. | Byens slutt.");
}

#[test]
fn a_level_may_leave_the_page_as_it_is() {
    let folder = three("", &block("kurs", "", "- Bykurs")).without("content/vest/nb/om.md");
    assert_eq!(folder.problems(), "");
    assert_snapshot!(text(&folder, "byen"), @"Om | Hei | Først. | ## Gevinster | Du lærer. | - Bykurs | Sist.");
}

#[test]
fn an_inner_block_may_be_replaced_and_a_replaced_block_may_have_new_ones() {
    let vest = block("gevinster", "", &format!("Vest.\n{}", block("mer", "", "Mer.")));
    let folder = three(&vest, &block("mer", "", "Mest."));
    assert_eq!(folder.problems(), "");
    assert_snapshot!(text(&folder, "byen"), @"Om | Hei | Først. | Vest. | Mest. | Sist.");
}

#[test]
fn languages_borrow_an_extended_page() {
    let folder = three(&block("slutt", "", "Slutt i vest."), "").without("content/byen/nb/om.md").replace(
        "content/nord/site.toml",
        "[\"nb\", \"en\"]",
        "[\"nn\", \"nb\", \"en\"]\nfallback = { nn = [\"nb\"] }",
    );
    assert_eq!(folder.problems(), "");
    let project = folder.project();
    let byen = project.sites.iter().find(|site| site.id == "byen").expect("the site");
    let page = byen.editions[0].pages.get("om").expect("the page");
    assert_eq!((byen.editions[0].language.as_str(), page.language.as_str()), ("nn", "nb"));
    assert_snapshot!(text(&folder, "byen"), @"Om | Hei | Først. | ## Gevinster | Du lærer. | - Kurs | Slutt i vest.");
}

#[test]
fn a_block_that_is_not_there_is_told() {
    let folder = three(&(block("gevinst", "", "x") + &block("heltannet", "", "y")), "");
    assert_snapshot!(folder.problems(), @r"
    content/vest/nb/om.md:5:1: Siden som utvides, content/nord/nb/om.md, har ingen blokk som heter «gevinst». Mente du «gevinster»? [unknown-block]
    content/vest/nb/om.md:8:1: Siden som utvides, content/nord/nb/om.md, har ingen blokk som heter «heltannet». Bruk en av disse: gevinster, kurs, slutt. [unknown-block]
    ");
    let folder =
        folder.with("content/nord/nb/om.md", "+++\ntitle = \"Om\"\ndescription = \"o\"\n+++\n\nTekst.\n");
    assert_snapshot!(folder.problems(), @r#"
    content/vest/nb/om.md:5:1: Siden som utvides, content/nord/nb/om.md, har ingen blokk som heter «gevinst». Sett {% <block name="gevinst"> %} og {% </block> %} rundt en del av den. [unknown-block]
    content/vest/nb/om.md:8:1: Siden som utvides, content/nord/nb/om.md, har ingen blokk som heter «heltannet». Sett {% <block name="heltannet"> %} og {% </block> %} rundt en del av den. [unknown-block]
    "#);
}

#[test]
fn a_block_twice_and_a_block_in_a_replaced_one_are_told() {
    let vest = block("slutt", "", "x") + &block("slutt", "", "y") + &block("slutt", " place=\"after\"", "z");
    assert_snapshot!(three(&vest, "").problems(), @"content/vest/nb/om.md:8:1: Blokken «slutt» er her to ganger, så vi vet ikke hvilken som gjelder. Gi den ene et annet navn, eller slett den. [duplicate-block]");
    let vest = block("gevinster", "", "x") + &block("kurs", "", "y");
    assert_snapshot!(three(&vest, "").problems(), @"content/vest/nb/om.md:8:1: Blokken «kurs» ligger i blokken «gevinster», som siden også erstatter. Skriv teksten i blokken «gevinster», eller erstatt bare den innerste. [unknown-block]");
    let vest = block("gevinster", "", &block("slutt", "", "y"));
    assert_snapshot!(three(&vest, "").problems(), @"content/vest/nb/om.md:6:1: Blokken «slutt» er her to ganger, så vi vet ikke hvilken som gjelder. Gi den ene et annet navn, eller slett den. [duplicate-block]");
}

#[test]
fn a_page_without_base_is_told() {
    let folder = three("", "");
    assert_snapshot!(folder.clone().without("content/nord/nb/om.md").replace("content/nord/site.toml", "[[menu]]\npage = \"om\"", "").problems(), @r#"
    content/nord/en/om.md:1:1: Siden «om» finnes på engelsk, men ikke på bokmål. Lag filen content/nord/nb/om.md, eller la språket låne sider: nb = ["en"] under [fallback] i site.toml. [missing-translation]
    content/vest/nb/om.md:1:1: Siden skal utvide «om», men det nettstedet bygger på, har ingen slik side på nb. Siden finnes på en: lag filen i mappen en, eller slett extend = true og skriv hele siden. [extend-without-base]
    "#);
    let hidden = folder.replace("content/vest/site.toml", "url", "hide = [\"om\"]\nurl");
    assert_snapshot!(hidden.problems(), @"content/vest/nb/om.md:1:1: Siden skal utvide «om», men det nettstedet bygger på, har ingen slik side på nb. Siden er skjult: slett den fra hide, eller slett extend = true og skriv hele siden. [extend-without-base]");
    let other = three("", "").without("content/vest/nb/om.md").without("content/byen/nb/om.md");
    let other = other
        .with("content/vest/nb/omm.md", "+++\nextend = true\n+++\n")
        .with("content/vest/en/omm.md", "+++\nextend = true\n+++\n");
    assert_snapshot!(other.problems(), @r"
    content/vest/en/omm.md:1:1: Siden skal utvide «omm», men det nettstedet bygger på, har ingen slik side på en. Mente du «om»? [extend-without-base]
    content/vest/nb/omm.md:1:1: Siden skal utvide «omm», men det nettstedet bygger på, har ingen slik side på nb. Mente du «om»? [extend-without-base]
    ");
}

#[test]
fn blocks_must_be_written_right() {
    let vest = format!(
        "Utenfor.\n\n{{{{ <block name=\"slutt\" /> }}}}\n{{% <block> %}}\n{{% </block> %}}\n{}{}{}",
        block("slutt", " place=\"over\"", "x"),
        block("kurs", " sted=\"before\"", "x"),
        block("gevinster", " place=\"after\"", &block("ny", " place=\"after\"", "x"))
    );
    assert_snapshot!(three(&vest, "").problems(), @r#"
    content/vest/nb/om.md:5:1: Siden utvider en annen, så tekst utenfor blokkene blir ikke vist. Flytt teksten inn i en blokk: {% <block name="navn" place="after"> %} … {% </block> %}. [text-outside-block]
    content/vest/nb/om.md:7:1: Blokken har ingen tekst, for den slutter der den begynner. Skriv {% <block name="navn"> %}, teksten og {% </block> %}, hver på sin linje. [bad-block]
    content/vest/nb/om.md:8:1: Blokken mangler navn, så ingen kan vise til den. Skriv {% <block name="navn"> %}, teksten og {% </block> %}, hver på sin linje. [bad-block]
    content/vest/nb/om.md:10:1: Blokken «slutt» er her to ganger, så vi vet ikke hvilken som gjelder. Gi den ene et annet navn, eller slett den. [duplicate-block]
    content/vest/nb/om.md:10:24: Vi vet ikke hvor teksten skal stå. Skriv place="before" eller place="after", eller ta det bort for å erstatte blokken. [bad-block]
    content/vest/nb/om.md:13:23: En blokk har ikke feltet «sted». En blokk har name, og place i en side som utvider en annen. [bad-block]
    content/vest/nb/om.md:17:21: «place» betyr noe bare i en side som utvider en annen, og ikke inne i en annen blokk. Ta det bort. [bad-block]
    "#);
}

#[test]
fn what_is_wrong_in_a_block_is_told_where_it_is_written() {
    let vest = block("slutt", "", "[x](borte.md)") + &block("gevinster", " place=\"after\"", "{{ adepta }}");
    let folder = three(&vest, "").replace("content/nord/nb/om.md", "Du lærer.", "[y](borte.md)");
    assert_snapshot!(folder.problems(), @r"
    content/nord/nb/om.md:12:1: Lenken «borte.md» går til en side som ikke finnes. Lag siden «borte», eller lenk til en som finnes. Gjelder byen, nord, vest. [broken-link]
    content/vest/nb/om.md:6:1: Lenken «borte.md» går til en side som ikke finnes. Lag siden «borte», eller lenk til en som finnes. Gjelder byen, vest. [broken-link]
    content/vest/nb/om.md:9:1: Nettstedet har ikke ordet «{{ adepta }}». Mente du «{{ adept }}»? Gjelder byen, vest. [unknown-term]
    ");
}

#[test]
fn a_changed_block_of_the_base_is_told_where_it_is_replaced() {
    let folder = three(&block("gevinster", "", "x"), &block("slutt", " place=\"after\"", "y")).locked(&[]);
    assert_eq!(folder.unlocked(), "");
    let changed = folder.clone().replace("content/nord/nb/om.md", "Sist.", "Til sist.");
    assert_snapshot!(changed.problems(), @"content/nord/en/om.md:1:1: Oversettelsen er eldre enn content/nord/nb/om.md, der dette er endret: «Gevinster». Oversett endringen. Kjør så «veiviser lock content/nord/en/om.md». [stale-translation]");
    assert_snapshot!(folder.replace("content/nord/nb/om.md", "Du lærer.", "Du lærer mye.").problems(), @r"
    content/nord/en/om.md:1:1: Oversettelsen er eldre enn content/nord/nb/om.md, der dette er endret: «Gevinster». Oversett endringen. Kjør så «veiviser lock content/nord/en/om.md». [stale-translation]
    content/vest/nb/om.md:1:1: Siden overstyrer content/nord/nb/om.md, som er endret siden: blokken «gevinster». Se om endringen gjelder her også. Kjør så «veiviser lock content/vest/nb/om.md». [stale-override]
    ");
}

#[test]
fn a_page_that_is_a_sites_own_in_one_language_only_is_told() {
    let page = |title: &str| {
        format!(
            "+++\ntitle = \"{title}\"\ndescription = \"Alt om {title} og litt til.\"\n+++\n\nTekst om {title}.\n"
        )
    };
    let region = |folder: Folder| {
        let config = "extends = \"nord\"\nname = \"Mentor Sør\"\nurl = \"https://sor.example.org/\"\n";
        folder
            .with("content/sor/site.toml", config)
            .with("content/sor/nb/om.md", &page("oss her"))
            .locked(&[])
    };
    let folder = region(nord());
    assert_snapshot!(folder.problems_of(Some("sor")), @"content/sor/nb/om.md:1:1: Siden er nettstedets egen på bokmål, men på engelsk er den arvet fra content/nord/en/om.md. Leserne får ulike sider. Lag content/sor/en/om.md med det samme på engelsk, eller slett denne og bruk siden som arves. [uneven-override]");
    let both = folder.with("content/sor/en/om.md", &page("us here")).locked(&[]);
    assert_eq!(both.problems_of(Some("sor")), "");
}

//! What is wrong in the text of a page: links, pictures, headings, words.

use insta::assert_snapshot;

use crate::testing::nord;

#[test]
fn a_link_to_a_page_that_is_not_there_is_told_with_the_nearest() {
    assert_snapshot!(nord().about("[a](omm.md) [b](host.md) [c](../x.md) [d](finnes-ikke.md)").problems(), @r"
    content/nord/nb/om.md:9:1: Lenken «omm.md» går til en side som ikke finnes. Mente du «/om.md»? [broken-link]
    content/nord/nb/om.md:9:13: Lenken «host.md» går til en side som ikke finnes. Mente du «/nyheter/host.md»? [broken-link]
    content/nord/nb/om.md:9:26: Lenken «../x.md» går til en side som ikke finnes. Lenken går ut av mappen for språket. Ta bort noen av «../». [broken-link]
    content/nord/nb/om.md:9:39: Lenken «finnes-ikke.md» går til en side som ikke finnes. Lag siden «finnes-ikke», eller lenk til en som finnes. [broken-link]
    ");
}

#[test]
fn a_link_to_a_path_that_is_not_there_is_told() {
    assert_snapshot!(nord().about("[a](/finnes-ikke/) [b](/om) [c](/en/om/) [d](/nyheter/hostt/)").problems(), @r"
    content/nord/nb/om.md:9:1: Lenken «/finnes-ikke/» går til en adresse som ikke finnes på nettstedet. Lenk heller til filen, for eksempel «/om.md». [broken-path]
    content/nord/nb/om.md:9:20: Lenken «/om» går til en adresse som ikke finnes på nettstedet. Skriv «/om/», med skråstrek på slutten. [broken-path]
    content/nord/nb/om.md:9:42: Lenken «/nyheter/hostt/» går til en adresse som ikke finnes på nettstedet. Mente du «/nyheter/host/»? [broken-path]
    ");
}

#[test]
fn a_link_to_a_draft_says_so() {
    let folder = ["nb", "en"].into_iter().fold(nord(), |folder, language| {
        let path = format!("content/nord/{language}/nyheter/host.md");
        folder.replace(&path, "date", "draft = true\ndate")
    });
    assert_snapshot!(folder.about("[a](nyheter/host.md)").problems(), @"content/nord/nb/om.md:9:1: Lenken «nyheter/host.md» går til en side som ikke finnes. Siden er et utkast. Ta lenken bort til siden skal ut. [broken-link]");
}

#[test]
fn a_link_to_a_heading_that_is_not_there_is_told() {
    assert_snapshot!(nord().about("[a](#om-os) [b](om.md#om-oss) [c](index.md#om-oss)").problems(), @r"
    content/nord/nb/om.md:9:1: Lenken «#om-os» går til en overskrift som ikke finnes på siden «om». Mente du «om-oss»? [broken-fragment]
    content/nord/nb/om.md:9:31: Lenken «index.md#om-oss» går til en overskrift som ikke finnes på siden «index». Ta bort «#» og det som følger. [broken-fragment]
    ");
}

#[test]
fn what_is_no_link_is_told() {
    assert_snapshot!(nord().about("[a](www.example.org) [b](kari@example.org) [c](om) [d](#)").problems(), @r"
    content/nord/nb/om.md:9:1: Lenken «www.example.org» er verken en side, en fil eller en nettadresse. Skriv «https://www.example.org». [bad-link]
    content/nord/nb/om.md:9:22: Lenken «kari@example.org» er verken en side, en fil eller en nettadresse. Skriv «mailto:kari@example.org». [bad-link]
    content/nord/nb/om.md:9:44: Lenken «om» er verken en side, en fil eller en nettadresse. Lenk til en side med filnavnet («om.md»), eller skriv hele adressen («https://…»). [bad-link]
    content/nord/nb/om.md:9:52: Lenken «#» er verken en side, en fil eller en nettadresse. Lenk til en side med filnavnet («om.md»), eller skriv hele adressen («https://…»). [bad-link]
    ");
}

#[test]
fn files_and_pictures_must_be_there() {
    assert_snapshot!(nord().about("[a](/files/kart.pdf) ![Kart](/files/kort.svg) ![Kart](https://example.org/x.png)").problems(), @r"
    content/nord/nb/om.md:9:1: Filen «/files/kart.pdf» finnes ikke på nettstedet. Legg filen i mappen content/nord/files, og skriv «/files/» foran navnet. [missing-file]
    content/nord/nb/om.md:9:22: Bildet «/files/kort.svg» finnes ikke på nettstedet. Mente du «/files/kart.svg»? [missing-picture]
    content/nord/nb/om.md:9:47: Bildet «https://example.org/x.png» ligger på et annet nettsted, så leseren blir sporet der. Last ned bildet, legg det i mappen files, og skriv «/files/navn.jpg». [missing-picture]
    content/nord/nb/om.md:9:47: To bilder på siden har samme tekst: «Kart». Skriv hva som er eget for hvert av dem. [repeated-alt]
    ");
}

#[test]
fn a_picture_needs_a_text() {
    assert_snapshot!(nord().about("![](/files/kart.svg)").problems(), @r#"content/nord/nb/om.md:9:1: Bildet «/files/kart.svg» mangler en tekst som sier hva det viser, for dem som ikke ser det. Skriv den i hakeparentesen: ![hva bildet viser](/files/kart.svg). Er bildet bare pynt, skriv {{ <figure src="/files/kart.svg" alt="" /> }}. [missing-alt]"#);
}

#[test]
fn headings_begin_at_level_two_and_skip_no_level() {
    assert_snapshot!(nord().about("#### Dypt\n\n# Øverst").problems(), @r"
    content/nord/nb/om.md:9:1: Overskriften hopper fra nivå 2 til nivå 4. Bruk ###, så de som hører siden lest opp, finner fram. [heading-level]
    content/nord/nb/om.md:11:1: Tittelen på siden er den øverste overskriften, så teksten kan ikke ha en til. Bruk ## i stedet for #. [top-heading]
    ");
}

#[test]
fn words_in_braces_must_be_the_sites() {
    assert_snapshot!(nord().about("{{ adept.plurl }} {{ mentor }} {{ Adept.plural }}").problems(), @r#"
content/nord/nb/om.md:9:1: Nettstedet har ikke ordet «{{ adept.plurl }}». Mente du «{{ adept.plural }}»? [unknown-term]
content/nord/nb/om.md:9:19: Nettstedet har ikke ordet «{{ mentor }}». Bruk en av disse: adept, adept.singular, adept.definite, adept.plural, adept.definite_plural. [unknown-term]
"#);
    let folder = nord().replace("content/nord/nb/om.md", "title = \"om\"", "title = \"{{ adepten }}\"");
    assert_snapshot!(folder.problems(), @"content/nord/nb/om.md:2:9: Nettstedet har ikke ordet «{{ adepten }}». Mente du «{{ adept }}»? [unknown-term]");
}

#[test]
fn html_is_told() {
    assert_snapshot!(nord().about("<div class=\"x\">\n\nEn <b>fet</b> tekst. <!-- kommentar -->").problems(), @r#"
    content/nord/nb/om.md:9:1: «<div class="x">» er HTML, som ikke kan brukes i teksten. Skriv det med Markdown, eller bruk en komponent. Tegnet < skrives \<. [raw-html]
    content/nord/nb/om.md:11:4: «<b>» er HTML, som ikke kan brukes i teksten. Skriv det med Markdown, eller bruk en komponent. Tegnet < skrives \<. [raw-html]
    content/nord/nb/om.md:11:10: «</b>» er HTML, som ikke kan brukes i teksten. Skriv det med Markdown, eller bruk en komponent. Tegnet < skrives \<. [raw-html]
    "#);
}

#[test]
fn faults_in_code_are_none() {
    assert_eq!(
        nord()
            .about(
                "```\n{{ <steps /> }}\n[a](x.md)\n{{ site.name }}\n```\n\n`{% <steps> %} {{ text }}`\n\n\
                    Se `that you and your friends are not the ones with the TODO TODO`."
            )
            .problems(),
        ""
    );
}

#[test]
fn braces_that_make_nothing_are_told_once_a_line() {
    let text = "Til {{ adept }.\n\n{% facts %}\n\nKode: `{% x %}`, ord: {{ adept }}.";
    assert_snapshot!(nord().about(text).problems(), @r"
    content/nord/nb/om.md:9:5: «{{» hører ikke til noe, og blir stående i teksten slik det er skrevet. Et ord skrives {{ adept.plural }}, og en komponent {{ <news /> }} eller {% <facts> %}, alene på linjen. [stray-braces]
    content/nord/nb/om.md:11:1: «{%» hører ikke til noe, og blir stående i teksten slik det er skrevet. Et ord skrives {{ adept.plural }}, og en komponent {{ <news /> }} eller {% <facts> %}, alene på linjen. [stray-braces]
    ");
}

#[test]
fn an_address_that_paste_has_mended_is_a_link() {
    assert_eq!(nord().about("Skriv til <post@example.org>.").problems(), "");
}

#[test]
fn a_form_that_a_word_lacks_is_asked_for_where_words_are() {
    assert_snapshot!(nord().about("{{ adept.plural_genitive }}").problems(), @r#"content/nord/nb/om.md:9:1: Nettstedet har ikke ordet «{{ adept.plural_genitive }}». Legg til plural_genitive = "…" under [terms.adept] på dette språket i site.toml for nettstedet. [unknown-term]"#);
}

#[test]
fn marks_that_became_nothing_are_told() {
    let text = "##Om oss\n\nDet er **viktig å se [NAV] (https://nav.no/).\n\n-kaffe\n\n|A|B|\n|1|2|";
    assert_snapshot!(nord().about(text).problems(), @"
    content/nord/nb/om.md:9:1: «##Om» er ikke blitt en overskrift, så leserne ser nummertegnene. Sett et mellomrom etter dem: «## Om oss». [stray-mark]
    content/nord/nb/om.md:11:8: Stjernene i «**viktig» har ikke gjort noe fett, så leserne ser dem. Sett to stjerner på hver side, tett inntil ordene: «**viktig ord**». [stray-mark]
    content/nord/nb/om.md:11:22: «[NAV] (https://nav.no/)» er ikke blitt en lenke, så leserne ser tegnene. Skriv [ordene](adressen) uten mellomrom mellom ] og (, og uten mellomrom i adressen. [stray-mark]
    content/nord/nb/om.md:11:29: «https://nav.no/» er ikke en lenke, så leserne må skrive den av. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-domain]
    content/nord/nb/om.md:13:1: «-kaffe» er ikke blitt et punkt i en liste. Sett et mellomrom etter tegnet: «- kaffe», «1. Kaffe». [stray-mark]
    content/nord/nb/om.md:15:1: Linjen er ikke blitt en del av en tabell, så leserne ser strekene. Skriv «|---|---|» på linjen under overskriftene i tabellen, med like mange felt, og en tom linje før tabellen. [stray-mark]
    content/nord/nb/om.md:16:1: Linjen er ikke blitt en del av en tabell, så leserne ser strekene. Skriv «|---|---|» på linjen under overskriftene i tabellen, med like mange felt, og en tom linje før tabellen. [stray-mark]
    ");
}

//! What pasting leaves behind, and that nothing else is touched.

use std::path::Path;

use proptest::prelude::*;

use super::paste;

fn mended(text: &str) -> String {
    paste(text).text
}

#[test]
fn the_five_faults_of_pasted_text_are_mended() {
    insta::assert_snapshot!(mended("Dette får du:\n\n• En mentor\n•\tEt nettverk\n   · Trening\no Tid\n\n    Teksten er rykket inn.\n    Den ble kode.\n\nSe www.mentor.example/om og mentor.no. Skriv til post(a)mentor.no, eller kari@mentor.no.\n\nMøt\u{a0}oss, 10\u{a0}000 kro\u{ad}ner\u{200b}.\n"), @r"
    Dette får du:

    - En mentor
    - Et nettverk
       - Trening
    - Tid

    Teksten er rykket inn.
    Den ble kode.

    Se [www.mentor.example/om](https://www.mentor.example/om) og [mentor.no](https://mentor.no). Skriv til <post@mentor.no>, eller <kari@mentor.no>.

    Møt oss, 10 000 kroner.
    ");
}

#[test]
fn lists_of_numbers_bold_lines_and_answered_mail_are_mended() {
    insta::assert_snapshot!(mended("**Slik søker du**\n\n1) Fyll ut skjemaet\n2) Vent på svar\n\n**Dette er en setning.**\n\nKari Eide skrev:\n\n> Hei!\n>\n> • Kom kl. 18\n"), @r"
    ## Slik søker du

    1. Fyll ut skjemaet
    2. Vent på svar

    **Dette er en setning.**

    Kari Eide skrev:

    Hei!

    - Kom kl. 18
    ");
}

#[test]
fn html_of_a_clipboard_becomes_markdown() {
    insta::assert_snapshot!(mended("<html><head><style>p{}</style></head><body><!--StartFragment--><h1>Bli mentor</h1><p class=MsoNormal>Vi\u{a0}søker <b>deg</b>, se <a href=\"https://mentor.example/\">siden</a>.<o:p></o:p></p><p class=MsoListParagraph>·<span>&nbsp;&nbsp; </span>Du lytter</p><ul><li>Ett</li><li>To</li></ul><script>x()</script></body></html>"), @r"
    ## Bli mentor

    Vi søker **deg**, se [siden](https://mentor.example/).

    - Du lytter

    - Ett
    - To
    ");
}

#[test]
fn html_is_known_behind_signs_that_are_not_seen() {
    assert_eq!(mended("\u{c}\u{200b} <p>Vi søker <b>deg</b></p>"), "Vi søker **deg**\n");
}

#[test]
fn front_matter_components_links_and_code_are_left_alone() {
    let page = "+++\ntitle = \"• www.mentor.no\"\n+++\n\n{% <facts title=\"www.mentor.no\"> %}\n- **Pris:** gratis\n{% </facts> %}\n\n[www.mentor.no](https://www.mentor.no) <https://mentor.no> `a@b.no` <kari@mentor.no>\n\n```\n• a\n    www.mentor.no\n```\n\n| A | B |\n|---|---|\n| 1 | o 2 |\n";
    assert_eq!(mended(page), page);
}

#[test]
fn tables_with_tabs_are_left_to_people() {
    let pasted = paste("Priser\n\nKurs\tPris\nHøst\t300\nVår\t200\n");
    assert_eq!(pasted.text, "Priser\n\nKurs\tPris\nHøst\t300\nVår\t200\n");
    assert_eq!(pasted.tables, [3]);
}

#[test]
fn every_page_of_the_repository_passes_unchanged() {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("../content");
    let mut pages = 0;
    for entry in walkdir::WalkDir::new(content) {
        let entry = entry.unwrap();
        if entry.path().extension().is_some_and(|ending| ending == "md") {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            assert_eq!(mended(&text), text, "{}", entry.path().display());
            pages += 1;
        }
    }
    assert!(pages > 100, "{pages}");
}

/// The letters and digits of a text in order, less what mending adds or takes away by intent.
fn letters(text: &str) -> String {
    let mut plain = text.replace("](https://", "](");
    while let Some((before, after)) = plain.split_once("](") {
        let rest = after.split_once(')').map_or("", |(_, rest)| rest);
        plain = format!("{before} {rest}");
    }
    let lines =
        plain.lines().map(|line| line.trim_start_matches([' ', '\t', '\u{a0}', '-', '>', '§', '#', '*']));
    let lines =
        lines.map(|line| line.strip_prefix("o ").or_else(|| line.strip_prefix("o\t")).unwrap_or(line));
    let plain: String = lines.collect::<Vec<_>>().join(" ").replace("(a)", "").replace("[at]", "");
    plain.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// Lines as people paste them, and as no one should.
fn line() -> impl Strategy<Value = String> {
    let start = prop::sample::select(vec![
        "",
        "• ",
        "·\t",
        "o ",
        "- ",
        "    ",
        "\t",
        "  • ",
        "    o ",
        "1) ",
        "12)\u{a0}",
        "> ",
        "## ",
        "**",
        "```",
        "\u{f0b7} ",
        "Kari skrev:",
        "    - ",
        "+++",
        "{% <facts> %}",
        "| ",
        "[^1]: ",
        "&nbsp;",
        "<",
        "\\",
    ]);
    let middle = prop::collection::vec(
        prop::sample::select(vec![
            "Vi",
            "møter",
            "www.mentor.no",
            "mentor.no/om",
            "post(a)mentor.no",
            "kari@mentor.no.",
            "https://a.example/b",
            "10\u{a0}000",
            "kro\u{ad}ner",
            "a\u{200b}b",
            "\u{202e}",
            "العربية",
            "👩\u{200d}🏫",
            "`kode`",
            "[a](b.md)",
            "**fet**",
            "\ta\t",
            "{{ adept }}",
            "*",
            "_",
            "(www.a.no)",
            "x[at]y.no",
            "|",
            "…",
            "\u{2028}",
            "\u{a0}",
            "<b>",
            "]",
            "0",
        ]),
        0..6,
    );
    (start, middle).prop_map(|(start, middle)| format!("{start}{}", middle.join(" ")))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn mending_twice_is_mending_once_and_no_word_is_lost(lines in prop::collection::vec(line(), 0..12)) {
        let text = lines.join("\n");
        let once = mended(&text);
        prop_assert_eq!(mended(&once), once.as_str(), "from {:?}", text);
        prop_assert_eq!(letters(&once), letters(&text), "from {:?} to {:?}", text, once);
    }

    #[test]
    fn any_text_can_be_mended(text in "\\PC*") {
        let once = mended(&text);
        prop_assert_eq!(mended(&once), once);
    }
}

#[test]
fn a_tag_that_is_text_after_mending_stays_text() {
    for text in ["<p claalp·ter</<u><<l/lii><ur<>p><ul><</p><u><</", "<p>&lt;p>Hei&lt;/p></p>"] {
        let once = paste(text).text;
        assert_eq!(paste(&once).text, once, "{text}");
    }
    assert_eq!(paste("<p>&lt;p>Hei&lt;/p></p>").text, "\\<p>Hei\\</p>\n");
}

#[test]
fn what_is_too_long_for_a_host_is_no_address() {
    for (letters, mended) in [(63, true), (64, false)] {
        let address = format!("post@{}.no", "a".repeat(letters));
        assert_eq!(paste(&address).text, if mended { format!("<{address}>") } else { address });
    }
}

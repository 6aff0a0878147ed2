//! What only whole sites show: weight, and colours on dark screens.

use insta::assert_snapshot;

use crate::testing::nord;

/// A template that shows a heavy style sheet.
const STYLED: &str = "<html lang=\"nb\"><title>{{ page.window_title }}</title>\
<link rel=\"stylesheet\" href=\"{{ site.style }}\"><main><h1>{{ page.title }}</h1>{{ page.content | safe }}</main></html>";

/// What is told of the weight of the news pages, with these limits.
fn weights(budget: &str) -> String {
    // Hashes compress to half their length.
    let noise: String = (0_u32..640).map(|number| forms::sha256_hex(&number.to_be_bytes())).collect();
    let folder = nord()
        .with("themes/plain/assets/style.css", &format!(":root{{--noise:\"{noise}\"}}"))
        .with("themes/plain/templates/news.html", STYLED)
        .replace("content/nord/site.toml", "[[menu]]", &format!("[budget]\n{budget}\n\n[[menu]]"));
    let told = folder.checked();
    let lines: Vec<&str> = told.lines().filter(|line| line.ends_with("[page-weight]")).collect();
    lines.join("\n")
}

#[test]
fn a_page_that_is_too_heavy_is_told() {
    assert_snapshot!(weights("requests = 8"), @r#"
content/nord/en/nyheter/index.md:1:1: Teksten og utseendet til siden er 22 kB, og skal ikke være mer enn 14 kB: da ser leseren noe med én gang, også på en treg linje. Del siden i to, eller sett egne grenser under [budget] i site.toml. [page-weight]
content/nord/nb/nyheter/index.md:1:1: Teksten og utseendet til siden er 22 kB, og skal ikke være mer enn 14 kB: da ser leseren noe med én gang, også på en treg linje. Del siden i to, eller sett egne grenser under [budget] i site.toml. [page-weight]
"#);
    assert_snapshot!(weights("first_view = 30\npage = 15"), @r#"
content/nord/en/nyheter/index.md:1:1: Siden er 22 kB uten bilder, og skal ikke være mer enn 15 kB. Del siden i to, eller sett egne grenser under [budget] i site.toml. [page-weight]
content/nord/nb/nyheter/index.md:1:1: Siden er 22 kB uten bilder, og skal ikke være mer enn 15 kB. Del siden i to, eller sett egne grenser under [budget] i site.toml. [page-weight]
"#);
    assert_eq!(weights("first_view = 30"), "");
}

#[test]
fn colours_must_stand_out_on_dark_screens_as_well() {
    let theme = "name = \"plain\"\n\n[colors]\naccent = \"#123456\"\npaper = \"#ffffff\"\n\n[dark]\npaper = \"#101010\"\n\n\
                 [[contrast]]\ncolor = \"accent\"\non = [\"paper\"]\n";
    assert_snapshot!(nord().with("themes/plain/theme.toml", theme).problems(), @"content/nord/site.toml:8:10: På mørk skjerm skiller fargen «accent» seg for lite fra «paper»: 2,42, men det trengs 4,5. Gjør «accent» mørkere og «paper» lysere, eller omvendt. [contrast]");
}

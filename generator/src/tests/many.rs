//! Several faults in one run.

use insta::assert_snapshot;

use crate::testing::nord;

#[test]
fn eight_faults_of_one_site_are_told_in_one_run() {
    let folder = nord()
        .replace("content/nord/nb/om.md", "title", "wieght = 3\ntitle")
        .replace("content/nord/nb/nyheter/host.md", "2026-11-01", "2026-13-01")
        .replace(
            "content/nord/nb/index.md",
            "Hei.",
            "[a](/finnes-ikke/) [b](finnes-ikke.md)\n\n![Et kart](/files/borte.png)",
        )
        .replace("content/nord/site.toml", "tagline", "taglin")
        .replace("themes/plain/templates/page.html", "{{ page", "{{ page |")
        .without("content/nord/en/om.md");
    assert_snapshot!(folder.problems(), @r#"
    content/nord/nb/index.md:6:1: Lenken «/finnes-ikke/» går til en adresse som ikke finnes på nettstedet. Lenk heller til filen, for eksempel «/om.md». [broken-path]
    content/nord/nb/index.md:6:20: Lenken «finnes-ikke.md» går til en side som ikke finnes. Lag siden «finnes-ikke», eller lenk til en som finnes. [broken-link]
    content/nord/nb/index.md:8:1: Bildet «/files/borte.png» finnes ikke på nettstedet. Legg filen i mappen content/nord/files, og skriv «/files/» foran navnet. [missing-picture]
    content/nord/nb/nyheter/host.md:4:8: «2026-13-01» er ikke en dato. Skriv år-måned-dag uten anførselstegn: 2027-02-01. [bad-date]
    content/nord/nb/om.md:1:1: Siden «om» finnes på bokmål, men ikke på engelsk. Lag filen content/nord/en/om.md, eller la språket låne sider: en = ["nb"] under [fallback] i site.toml. [missing-translation]
    content/nord/nb/om.md:2:1: Nøkkelen «wieght» finnes ikke, så det som står der, blir ikke brukt. Slett linjen, eller bruk en av disse: title, nav_title, description, kicker, lead, slug, kind, date, updated, author, order, related, topics, per_page, aliases, collects, form, draft, publish_date, expiry_date, extend, consent_until, image, audience, review_by. [unknown-key]
    content/nord/site.toml:2:1: Nøkkelen «taglin» finnes ikke, så det som står der, blir ikke brukt. Mente du «tagline»? [unknown-key]
    themes/plain/templates/page.html:1:14: Malen har en feil: Found `.` but expected identifier. Rett malen her, eller hent den tilbake slik den var. [template-error]
    "#);
}

#[test]
fn a_fault_that_many_sites_inherit_is_told_once_with_their_names() {
    let config = |url: &str| format!("extends = \"nord\"\nurl = \"https://{url}.example.org/\"\n");
    let folder = ["a", "b", "c", "d"]
        .into_iter()
        .fold(nord(), |folder, site| folder.with(&format!("content/{site}/site.toml"), &config(site)));
    let folder = folder.about("[x](borte.md)");
    assert_snapshot!(folder.problems(), @"content/nord/nb/om.md:9:1: Lenken «borte.md» går til en side som ikke finnes. Lag siden «borte», eller lenk til en som finnes. Gjelder a, b, c og 2 til. [broken-link]");
    assert_snapshot!(folder.clone().replace("content/nord/site.toml", "name =", "publish = false\nname =").problems(), @"content/nord/nb/om.md:9:1: Lenken «borte.md» går til en side som ikke finnes. Lag siden «borte», eller lenk til en som finnes. Gjelder a, b, c og 1 til. [broken-link]");
    assert_snapshot!(folder.with("content/b/nb/om.md", "+++\n").problems_of(Some("a")), @"content/nord/nb/om.md:9:1: Lenken «borte.md» går til en side som ikke finnes. Lag siden «borte», eller lenk til en som finnes. Gjelder a. [broken-link]");
}

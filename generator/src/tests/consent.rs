//! Stories and pictures of people, for as long as they have said yes to it.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

/// The article of `nord` with a last day of consent.
fn story(until: &str) -> Folder {
    let with = format!("date = 2026-11-01\nconsent_until = {until}");
    nord().replace("content/nord/nb/nyheter/host.md", "date = 2026-11-01", &with)
}

#[test]
fn a_story_stays_until_the_last_day_of_its_consent() {
    assert_snapshot!(story("2026-12-23").problems(), @"");
    assert_snapshot!(story("2026-12-22").problems(), @"content/nord/nb/nyheter/host.md:5:17: Samtykket går ut 2026-12-22, om 30 dager. Etter det blir siden «nyheter/host» utelatt. Be om nytt samtykke og skriv den nye datoen, eller la den stå. [consent-ends]");
    assert_snapshot!(story("2026-11-23").problems(), @"content/nord/nb/nyheter/host.md:5:17: Samtykket går ut 2026-11-23, i morgen. Etter det blir siden «nyheter/host» utelatt. Be om nytt samtykke og skriv den nye datoen, eller la den stå. [consent-ends]");
    let today = story("2026-11-22");
    assert_snapshot!(today.problems(), @"content/nord/nb/nyheter/host.md:5:17: Samtykket går ut 2026-11-22, i dag. Etter det blir siden «nyheter/host» utelatt. Be om nytt samtykke og skriv den nye datoen, eller la den stå. [consent-ends]");
    assert!(today.project().sites[0].editions[0].pages.contains_key("nyheter/host"));
}

#[test]
fn a_story_whose_consent_has_run_out_is_left_out_in_every_language_and_links_to_it_are_told() {
    let folder = story("2026-11-21").about("[Les](nyheter/host.md#del) om [det](/nyheter/host/).").replace(
        "content/nord/nb/om.md",
        "title",
        "related = [\"nyheter/host\"]\ntitle",
    );
    assert_snapshot!(folder.problems(), @r"
    content/nord/nb/nyheter/host.md:5:17: Samtykket gikk ut 2026-11-21, så siden «nyheter/host» er utelatt fra nettstedet. Slett det som er utelatt, eller be om nytt samtykke og skriv den nye datoen. [consent-ended]
    content/nord/nb/om.md:10:1: Lenken «nyheter/host.md#del» går til noe som er utelatt fordi samtykket gikk ut 2026-11-21. Den vises som vanlig tekst. Ta bort lenken. [consent-link]
    content/nord/nb/om.md:10:31: Lenken «/nyheter/host/» går til noe som er utelatt fordi samtykket gikk ut 2026-11-21. Den vises som vanlig tekst. Ta bort lenken. [consent-link]
    ");
    let site = &folder.project().sites[0];
    for edition in &site.editions {
        assert!(!edition.pages.contains_key("nyheter/host"), "{}", edition.language);
    }
    assert!(!site.paths.keys().any(|path| path.contains("host")), "{:?}", site.paths);
}

#[test]
fn a_picture_whose_consent_has_run_out_is_left_out_wherever_it_is() {
    let image = |until: &str| {
        format!("title = \"Om\"\nimage = {{ src = \"/files/kart.svg\", alt = \"Et kart\"{until} }}")
    };
    let folder = nord()
        .replace("content/nord/nb/om.md", "title = \"om\"", &image(", consent_until = 2026-11-30"))
        .replace("content/nord/en/om.md", "title = \"om\"", &image(""))
        .about("[Kartet](/files/kart.svg)");
    assert_snapshot!(folder.problems(), @"content/nord/nb/om.md:3:69: Samtykket går ut 2026-11-30, om 8 dager. Etter det blir bildet «/files/kart.svg» utelatt. Be om nytt samtykke og skriv den nye datoen, eller la den stå. [consent-ends]");
    let pages = |folder: &Folder| {
        let project = folder.project();
        let shown = project.sites[0].editions.iter().map(|edition| edition.pages["om"].image.is_some());
        shown.collect::<Vec<_>>()
    };
    assert_eq!(pages(&folder), [true, true]);
    let late = folder.replace("content/nord/nb/om.md", "2026-11-30", "2026-11-20");
    assert_snapshot!(late.problems(), @r"
    content/nord/nb/om.md:3:69: Samtykket gikk ut 2026-11-20, så bildet «/files/kart.svg» er utelatt fra nettstedet. Slett det som er utelatt, eller be om nytt samtykke og skriv den nye datoen. [consent-ended]
    content/nord/nb/om.md:10:1: Lenken «/files/kart.svg» går til noe som er utelatt fordi samtykket gikk ut 2026-11-20. Den vises som vanlig tekst. Ta bort lenken. [consent-link]
    ");
    assert_eq!(pages(&late), [false, false]);
}

#[test]
fn a_component_with_a_picture_has_a_last_day_too() {
    let figure = |until: &str| {
        let theme =
            "{% component figure(src, alt, consent_until = \"\") %}{{ alt }}{% endcomponent figure %}\n";
        let call =
            format!("{{{{ <figure src=\"/files/kart.svg\" alt=\"Et kart\" consent_until=\"{until}\" /> }}}}");
        nord().with("themes/plain/templates/components/figure.html", theme).about(&call)
    };
    assert_snapshot!(figure("2027-06-30").problems(), @"");
    assert_snapshot!(figure("2026-06-30").problems(), @"content/nord/nb/om.md:9:48: Samtykket gikk ut 2026-06-30, så bildet «/files/kart.svg» er utelatt fra nettstedet. Slett det som er utelatt, eller be om nytt samtykke og skriv den nye datoen. [consent-ended]");
    assert_snapshot!(figure("30.06.2027").problems(), @r#"content/nord/nb/om.md:9:48: «30.06.2027» er ikke en dato. Skriv år-måned-dag i anførselstegn: consent_until="2027-06-30". [bad-date]"#);
    assert!(figure("2026-06-30").project().sites[0].withdrawn.contains_key("/files/kart.svg"));
}

//! Links to other web sites, and what is told of what they answered.

use insta::assert_snapshot;

use crate::Answer;
use crate::testing::{Folder, nord};

const TEXT: &str = "[NAV](https://www.nav.no/a#b), [igjen](https://www.nav.no/a), [eksempel](https://x.example/), \
[oss](https://nord.example.org/om/), [post](mailto:a@nav.no), `https://code.no/`";

fn folder() -> Folder {
    nord().about(TEXT).replace(
        "content/nord/site.toml",
        "[[menu]]",
        "# https://comment.no/\n[[partners]]\nkind = \"partner\"\nname = \"By\"\nurl = \"https://by.no/\"\n\n[[menu]]",
    )
}

#[test]
fn addresses_of_texts_and_settings_are_asked_for_once() {
    let folder = folder();
    let links = folder.external_links();
    assert_eq!(links.addresses().collect::<Vec<_>>(), ["https://by.no/", "https://www.nav.no/a"]);
}

#[test]
fn what_a_site_answers_is_told_at_each_place() {
    let told = |answer| folder().answered(&answer);
    assert_eq!(told(Answer::There), "");
    assert_snapshot!(told(Answer::Gone(404)), @"
    content/nord/nb/om.md:9:1: Siden «https://www.nav.no/a» finnes ikke lenger hos det andre nettstedet (det svarer 404). Finn den nye adressen, eller ta lenken bort. [gone-link]
    content/nord/nb/om.md:9:32: Siden «https://www.nav.no/a» finnes ikke lenger hos det andre nettstedet (det svarer 404). Finn den nye adressen, eller ta lenken bort. [gone-link]
    content/nord/site.toml:26:8: Siden «https://by.no/» finnes ikke lenger hos det andre nettstedet (det svarer 404). Finn den nye adressen, eller ta lenken bort. [gone-link]
    ");
    assert_snapshot!(told(Answer::Moved("https://ny.no/".into())), @"
    content/nord/nb/om.md:9:1: Siden «https://www.nav.no/a» har flyttet for godt. Skriv den nye adressen: https://ny.no/ [moved-link]
    content/nord/nb/om.md:9:32: Siden «https://www.nav.no/a» har flyttet for godt. Skriv den nye adressen: https://ny.no/ [moved-link]
    content/nord/site.toml:26:8: Siden «https://by.no/» har flyttet for godt. Skriv den nye adressen: https://ny.no/ [moved-link]
    ");
    assert_snapshot!(told(Answer::Failed(500)), @"
    content/nord/nb/om.md:9:1: Nettstedet svarer med en feil (500) på «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/nb/om.md:9:32: Nettstedet svarer med en feil (500) på «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/site.toml:26:8: Nettstedet svarer med en feil (500) på «https://by.no/». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    ");
    assert_snapshot!(told(Answer::Circle), @"
    content/nord/nb/om.md:9:1: Nettstedet sender leseren i ring fra «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/nb/om.md:9:32: Nettstedet sender leseren i ring fra «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/site.toml:26:8: Nettstedet sender leseren i ring fra «https://by.no/». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    ");
    assert_snapshot!(told(Answer::Silent), @"
    content/nord/nb/om.md:9:1: Nettstedet svarer ikke på «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/nb/om.md:9:32: Nettstedet svarer ikke på «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/site.toml:26:8: Nettstedet svarer ikke på «https://by.no/». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    ");
    assert_snapshot!(told(Answer::NoHost), @"
    content/nord/nb/om.md:9:1: Det finnes ikke noe nettsted med adressen «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/nb/om.md:9:32: Det finnes ikke noe nettsted med adressen «https://www.nav.no/a». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    content/nord/site.toml:26:8: Det finnes ikke noe nettsted med adressen «https://by.no/». Prøv lenken selv, i dag og en annen dag. Ta den bort hvis den ikke virker. [unreachable-link]
    ");
    assert_snapshot!(told(Answer::Closed), @"
    content/nord/nb/om.md:9:1: Adressen «https://www.nav.no/a» er i et lukket nett, så leserne kommer ikke dit. Lenk til en side som alle kan åpne. [unreachable-link]
    content/nord/nb/om.md:9:32: Adressen «https://www.nav.no/a» er i et lukket nett, så leserne kommer ikke dit. Lenk til en side som alle kan åpne. [unreachable-link]
    content/nord/site.toml:26:8: Adressen «https://by.no/» er i et lukket nett, så leserne kommer ikke dit. Lenk til en side som alle kan åpne. [unreachable-link]
    ");
}

#[test]
fn a_site_may_lower_the_rules_and_is_not_told_that_it_was_of_no_use() {
    let lowered = "[check.gone-link]\nlevel = \"off\"\nreason = \"Arkivet er borte.\"\n\n[[menu]]";
    let folder = folder().replace("content/nord/site.toml", "[[menu]]", lowered);
    assert_eq!(folder.answered(&Answer::Gone(404)), "");
    assert_eq!(folder.checked(), "");
}

//! What is wrong with the facts of the accessibility statement, and with components that name people and pages.

use insta::assert_snapshot;

use crate::testing::{Folder, nord};

const CONFIG: &str = "content/nord/site.toml";

const FACTS: &str = "[accessibility]\nstatus = \"full\"\nassessed = 2026-11-20\nanswer_days = 7\n\
                     authority = \"Tilsynet\"\nauthority_url = \"https://tilsynet.example.org/\"\n\n[[menu]]";

fn with(facts: &str) -> Folder {
    let component = "{% component accessibility(@site) %}{{ site.accessibility.status }}{% endcomponent accessibility %}\n";
    nord()
        .replace(CONFIG, "[[menu]]", facts)
        .with("themes/plain/templates/components/accessibility.html", component)
        .about("{{ <accessibility /> }}")
}

#[test]
fn a_statement_with_all_facts_is_right() {
    assert_snapshot!(with(FACTS).problems(), @"");
}

#[test]
fn a_statement_needs_facts() {
    assert_snapshot!(with("[[menu]]").problems(), @"content/nord/site.toml:1:1: En side viser tilgjengelighetserklæringen, men nettstedet har ingen fakta til den. Legg til [accessibility] med status, assessed, authority og authority_url i site.toml. [missing-key]");
    assert_snapshot!(with("[accessibility]\nanswer_days = 5\n\n[[menu]]").problems(), @r#"
content/nord/site.toml:22:1: Tilgjengelighetserklæringen mangler «assessed». Legg til assessed = … under [accessibility]. [missing-key]
content/nord/site.toml:22:1: Tilgjengelighetserklæringen mangler «authority». Legg til authority = … under [accessibility]. [missing-key]
content/nord/site.toml:22:1: Tilgjengelighetserklæringen mangler «authority_url». Legg til authority_url = … under [accessibility]. [missing-key]
content/nord/site.toml:22:1: Tilgjengelighetserklæringen mangler «status». Legg til status = … under [accessibility]. [missing-key]
"#);
}

#[test]
fn facts_must_be_facts() {
    let wrong = FACTS
        .replace("\"full\"", "\"ful\"")
        .replace("= 7", "= 700\ncontact = \"Kari Normann\"")
        .replace("https://tilsynet.example.org/", "tilsynet.example.org");
    assert_snapshot!(with(&wrong).problems(), @r#"
content/nord/site.toml:23:10: «ful» sier ikke hvor mye av kravene nettstedet følger. Mente du «full»? [unknown-value]
content/nord/site.toml:25:15: 700 er ikke et antall dager vi kan love svar innen. Skriv et tall fra 1 til 60. [out-of-range]
content/nord/site.toml:26:11: Ingen av kontaktene på nettstedet heter «Kari Normann». Mente du «Kari Nordmann»? [unknown-contact]
content/nord/site.toml:28:17: «tilsynet.example.org» er ikke en nettadresse. Skriv hele adressen: "https://www.example.org/". [bad-url]
"#);
}

#[test]
fn a_statement_does_not_contradict_itself() {
    let fault = FACTS.replace("assessed", "shortcomings = [\"Kartet har ingen tekst.\"]\nassessed");
    assert_snapshot!(with(&fault).problems(), @r#"content/nord/site.toml:23:10: Erklæringen sier at alle kravene er fulgt, men nevner feil. Skriv status = "full" uten feil i shortcomings, eller status = "partial" med. [accessibility-status]"#);
    assert_snapshot!(with(&fault.replace("full", "partial")).problems(), @"");
    assert_snapshot!(with(&FACTS.replace("full", "partial")).problems(), @r#"content/nord/site.toml:23:10: Erklæringen sier at noe mangler, men ikke hva. Skriv status = "full" uten feil i shortcomings, eller status = "partial" med. [accessibility-status]"#);
}

#[test]
fn people_and_pages_that_are_named_exist() {
    let components = [("contacts", "name: string = \"\", group: string = \"\""), ("pages", "keys: array")];
    let folder = components.into_iter().fold(nord(), |folder, (name, arguments)| {
        let text = format!("{{% component {name}({arguments}) %}}{name}{{% endcomponent {name} %}}\n");
        folder.with(&format!("themes/plain/templates/components/{name}.html"), &text)
    });
    let right = folder.clone().about(
        "{{ <contacts name=\"Kari Nordmann\" /> }}\n\n{{ <pages keys={[\"om\", \"nyheter/host\"]} /> }}",
    );
    assert_snapshot!(right.problems(), @"");
    let wrong = folder.about(
        "{{ <contacts name=\"Kari Nordman\" /> }}\n\n{{ <pages keys={[\"om\", \"nyheter/hst\"]} /> }}",
    );
    assert_snapshot!(wrong.problems(), @r#"
content/nord/nb/om.md:9:14: Ingen av kontaktene på nettstedet heter «Kari Nordman». Mente du «Kari Nordmann»? [unknown-contact]
content/nord/nb/om.md:11:11: Nettstedet har ingen side som heter «nyheter/hst». Mente du «nyheter/host»? [unknown-page]
"#);
}

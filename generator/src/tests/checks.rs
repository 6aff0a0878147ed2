//! What is wrong with components.

use insta::assert_snapshot;

use crate::testing::nord;

#[test]
fn a_component_must_be_one_of_the_themes() {
    assert_snapshot!(nord().about("{{ <step /> }}\n\n{{ <galleri /> }}").problems(), @r"
    content/nord/nb/om.md:9:1: Komponenten «step» finnes ikke i temaet. Mente du «steps»? [unknown-component]
    content/nord/nb/om.md:11:1: Komponenten «galleri» finnes ikke i temaet. Bruk en av disse: contacts, stat, steps. [unknown-component]
    ");
}

#[test]
fn a_component_gets_what_it_takes_and_needs() {
    assert_snapshot!(nord().about("{{ <stat vaule=\"9\" label={9} size=\"stor\" /> }}\n\n{{ <contacts group={true} /> }}").problems(), @r#"
    content/nord/nb/om.md:9:1: Komponenten «stat» mangler feltet «value». Skriv value="…" i den. [missing-argument]
    content/nord/nb/om.md:9:10: Komponenten «stat» har ikke feltet «vaule». Mente du «value»? [unknown-argument]
    content/nord/nb/om.md:9:30: Feltet «size» i komponenten «stat» skal være et tall. Skriv size={3}. [wrong-argument]
    content/nord/nb/om.md:11:14: Feltet «group» i komponenten «contacts» skal være en tekst. Skriv group="tekst". [wrong-argument]
    "#);
}

#[test]
fn a_component_must_end() {
    assert_snapshot!(nord().about("{% <steps> %}\n1. En").problems(), @"content/nord/nb/om.md:9:1: Komponenten «steps» slutter ikke. Sett {% </steps> %} alene på en linje der den skal slutte. [unclosed-component]");
    assert_snapshot!(nord().about("{% </steps> %}").problems(), @"content/nord/nb/om.md:9:1: Her slutter komponenten «steps», men den har ikke begynt. Sett {% <steps> %} der den skal begynne, eller slett denne linjen. [unclosed-component]");
    assert_snapshot!(nord().about("{% <steps> %}\n{% <contacts> %}\n{% </steps> %}").problems(), @"content/nord/nb/om.md:10:1: Komponenten «contacts» slutter ikke. Sett {% </contacts> %} alene på en linje der den skal slutte. [unclosed-component]");
}

#[test]
fn a_component_stands_alone_on_its_line() {
    assert_snapshot!(nord().about("Se {{ <contacts /> }}\n\n{{ <contacts /> }} her").problems(), @r"
    content/nord/nb/om.md:9:4: En komponent må stå alene på linjen. Flytt den til en egen linje. [component-alone]
    content/nord/nb/om.md:11:19: Det står tekst på samme linje som en komponent, etter den. Sett komponenten alene på linjen, og teksten på linjen under. [component-alone]
    ");
}

#[test]
fn a_component_must_be_written_right() {
    assert_snapshot!(nord().about("{{ <contacts group=Kontoret /> }}").problems(), @r#"content/nord/nb/om.md:9:14: Verdien mangler anførselstegn. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
    assert_snapshot!(nord().about("{{ <contacts group=\"Kontoret /> }}").problems(), @r#"content/nord/nb/om.md:9:14: Teksten mangler anførselstegnet på slutten. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
    assert_snapshot!(nord().about("{{ <contacts group={Kontoret} /> }}").problems(), @r#"content/nord/nb/om.md:9:14: Mellom { og } kan det stå et tall, true, false eller en liste, og ikke noe annet. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
    assert_snapshot!(nord().about("{{ <contacts group /> }}").problems(), @r#"content/nord/nb/om.md:9:14: Feltet «group» mangler verdi. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
    assert_snapshot!(nord().about("{{ <contacts> }}").problems(), @r#"content/nord/nb/om.md:9:1: Komponenten er ikke riktig skrevet. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
    assert_snapshot!(nord().about("{{ < /> }}").problems(), @r#"content/nord/nb/om.md:9:1: Komponenten mangler navn. Skriv {{ <navn felt="tekst" /> }}, eller {% <navn> %} … {% </navn> %} med tekst imellom. [bad-component]"#);
}

#[test]
fn contacts_are_of_a_group_that_is_there() {
    assert_snapshot!(nord().about("{{ <contacts group=\"Kontoret\" /> }}\n{{ <contacts group=\"Kontorett\" /> }}").problems(), @"content/nord/nb/om.md:10:14: Ingen av kontaktene på nettstedet hører til gruppen «Kontorett». Mente du «Kontoret»? [unknown-group]");
}

#[test]
fn what_stands_within_a_component_is_checked_too() {
    assert_snapshot!(nord().about("{% <steps title=\"{{ adepta }}\"> %}\n1. [a](omm.md)\n{% </steps> %}").problems(), @r"
    content/nord/nb/om.md:9:18: Nettstedet har ikke ordet «{{ adepta }}». Mente du «{{ adept }}»? [unknown-term]
    content/nord/nb/om.md:10:4: Lenken «omm.md» går til en side som ikke finnes. Mente du «/om.md»? [broken-link]
    ");
}

//! Errors to correct, answers to check, answers to change.

use crate::bundles::BOXES;
use crate::desk::{Desk, VALID, with};

#[tokio::test]
async fn valid_answers_are_shown_for_checking() {
    let desk = Desk::new().await;
    let page = desk.post(VALID).await;
    page.is(200).has("Kari Nordmann").has("Energi").has("Språk 7").has("1. mars 2027");
    page.has("name=\"_token\"").has("value=\"send\"").has("value=\"edit\"");
    assert_eq!(page.title(), "Se over svarene dine – Bli mentor – Agder");
    assert!(desk.stored().await.is_empty());
}

#[tokio::test]
async fn errors_are_told_and_the_answers_kept() {
    let desk = Desk::new().await;
    let page = desk.post(&with("email", "kari")).await;
    page.is(422)
        .has("id=\"feil\"")
        .has("value=\"Kari Nordmann\"")
        .has("value=\"kari\"")
        .has("href=\"#email\"");
    page.has("<option value=\"energy\" selected>").has("value=\"l7\" checked").lacks("_token");
    assert_eq!(page.title(), "Feil: Bli mentor – Agder");
}

#[tokio::test]
async fn what_is_typed_is_escaped() {
    let desk = Desk::new().await;
    desk.post(&with("name", "\"><script>x</script>")).await.is(200).lacks("<script>");
    let mut pairs = with("name", "\"><script>x</script>");
    pairs.push(("industry", "none"));
    pairs.retain(|pair| *pair != ("industry", "energy"));
    desk.post(&pairs).await.is(422).lacks("<script>");
}

#[tokio::test]
async fn a_national_identity_number_is_never_echoed() {
    let desk = Desk::new().await;
    // A number of the population register's own test series.
    desk.post(&with("motivation", "Jeg er 13097248022"))
        .await
        .is(422)
        .has("personopplysningsloven")
        .lacks("13097248022");
}

#[tokio::test]
async fn many_boxes_fit() {
    let desk = Desk::new().await;
    let boxes: Vec<String> = (0..BOXES).map(|number| format!("l{number}")).collect();
    let mut pairs = VALID.to_vec();
    pairs.retain(|(name, _)| *name != "languages");
    pairs.extend(boxes.iter().map(|id| ("languages", id.as_str())));
    let page = desk.post(&pairs).await;
    page.is(200).has("Språk 59");
    let mut pairs = crate::desk::sending("", &pairs);
    let token = page.token();
    pairs.retain(|(name, _)| *name != "_token");
    pairs.push(("_token", &token));
    desk.post(&pairs).await.is(303);
}

#[tokio::test]
async fn changing_shows_the_form_filled_without_errors() {
    let desk = Desk::new().await;
    let token = desk.token().await;
    let mut pairs = VALID.to_vec();
    pairs.extend([("_token", token.as_str()), ("_action", "edit")]);
    let page = desk.post(&pairs).await;
    page.is(200)
        .has("value=\"Kari Nordmann\"")
        .has("Andre linje</textarea>")
        .lacks("id=\"feil\"")
        .has("_token");
    assert_eq!(page.title(), "Bli mentor – Agder");
}

#[tokio::test]
async fn every_script_comes_through() {
    let desk = Desk::new().await;
    for name in ["Åse Ærlig Ødegård", "محمد علي", "ሰላም ተስፋይ", "Олена Шевченко", "李小龍", "O’Brien-Ñandú"]
    {
        desk.post(&with("name", name)).await.is(200).has(name);
    }
}

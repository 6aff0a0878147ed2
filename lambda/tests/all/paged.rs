//! A form of several pages: forward, back, over what does not apply, and from the answers to a question and back.

use forms::Answer;

use crate::bundles::Variant;
use crate::desk::{Desk, Page, encoded};

async fn desk() -> Desk {
    Desk::with(Variant { paged: true, ..Variant::default() }).await
}

/// What a browser sends from a page: the hidden fields, and what the applicant fills in or presses.
fn from(page: &Page, typed: &[(&str, &str)]) -> Vec<(String, String)> {
    let own = |pairs: &[(&str, &str)]| -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let hidden = page.body.split("<input type=\"hidden\" name=\"").skip(1).map(|rest| {
        let (name, rest) = rest.split_once("\" value=\"").unwrap();
        (name.to_owned(), rest.split_once('"').unwrap().0.to_owned())
    });
    hidden.chain(own(typed)).collect()
}

pub async fn post(desk: &Desk, page: &Page, typed: &[(&str, &str)]) -> Page {
    let pairs = from(page, typed);
    let pairs: Vec<(&str, &str)> =
        pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.body(encoded(&pairs)).await
}

pub const ENERGY: &[(&str, &str)] = &[("name", "Kari Nordmann"), ("industry", "energy")];
const IT: &[(&str, &str)] = &[("name", "Kari Nordmann"), ("industry", "it")];
pub const WIND: &[(&str, &str)] = &[("turbines", "yes")];
pub const END: &[(&str, &str)] =
    &[("height", "80"), ("email", "kari@example.org"), ("motivation", "Gjerne\r\nnå"), ("consent", "yes")];

#[tokio::test]
async fn the_whole_way_says_where_one_is() {
    let mut desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    first.is(200).has("<p class=\"progress\">Del 1 av 3</p>").has(">Om deg</h2>").lacks("Tilbake");
    assert_eq!(first.title(), "Del 1 av 3: Om deg – Bli mentor – Agder");
    let second = post(&desk, &first, ENERGY).await;
    second.is(200).has("Del 2 av 3").has("id=\"feil\" tabindex=\"-1\" autofocus>Arbeid</h2>").has("Tilbake");
    second.has("<input type=\"hidden\" name=\"name\" value=\"Kari Nordmann\">").has(">Gå videre<");
    assert_eq!(second.title(), "Del 2 av 3: Arbeid – Bli mentor – Agder");
    let third = post(&desk, &second, WIND).await;
    third.is(200).has("Del 3 av 3").has("Hvor høyt?").has("Gå videre og se over svarene");
    let review = post(&desk, &third, END).await;
    review
        .is(200)
        .has("Se over svarene dine")
        .has("<h3>Arbeid</h3>")
        .has("<bdi>Jeg samtykker.</bdi><br><bdi>Ja, jeg samtykker</bdi>");
    desk.wait(60);
    let receipt = post(&desk, &review, &[("_action", "send")]).await;
    receipt.is(303);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert_eq!(stored.answers["height"], Answer::Number(80));
    assert_eq!(stored.answers["motivation"], Answer::Text("Gjerne\nnå".to_owned()));
    assert!(stored.suspected.is_empty());
}

#[tokio::test]
async fn a_page_that_does_not_apply_is_left_out() {
    let desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let last = post(&desk, &first, IT).await;
    last.is(200).has("Del 2 av 2").has(">Til slutt</h2>").lacks("Hvor høyt?");
    let review = post(&desk, &last, &[("email", "kari@example.org"), ("consent", "yes")]).await;
    review.is(200).lacks("Kan du vind?").lacks("Arbeid</h3>");
}

#[tokio::test]
async fn each_page_is_judged_when_it_is_sent_and_again_later() {
    let desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let page = post(&desk, &first, &[("industry", "energy")]).await;
    page.is(422).has("href=\"#name\"").lacks("href=\"#email\"").has("Du må rette én ting");
    assert_eq!(page.title(), "Feil: Del 1 av 3: Om deg – Bli mentor – Agder");
    let second = post(&desk, &first, ENERGY).await;
    post(&desk, &second, &[]).await.is(422).has("Svar ja eller nei på «Kan du vind?».").has("Del 2 av 3");
    let mut tampered = from(&second, WIND);
    tampered.retain(|(name, _)| name != "name");
    let pairs: Vec<(&str, &str)> =
        tampered.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    desk.post(&pairs).await.is(422).has("Del 1 av 3").has("href=\"#name\"");
    post(&desk, &first, &[("name", ""), ("industry", "")]).await.is(400).has("Du har ikke svart på noe ennå");
    desk.post(&[("_page", "ukjent"), ("name", "Kari")]).await.is(400);
    desk.post(&[("_action", "change:ukjent"), ("name", "Kari")]).await.is(400);
}

#[tokio::test]
async fn going_back_loses_nothing() {
    let desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let second = post(&desk, &first, ENERGY).await;
    let third = post(&desk, &second, WIND).await;
    let typed = [("height", "høyt"), ("email", "kari@"), ("motivation", "En\r\nto"), ("_action", "back")];
    let back = post(&desk, &third, &typed).await;
    back.is(200).has("Del 2 av 3").has("value=\"yes\" checked").lacks("error");
    let start = post(&desk, &back, &[("turbines", "yes"), ("_action", "back")]).await;
    start.is(200).has("value=\"Kari Nordmann\"").has("<option value=\"energy\" selected>").lacks("Tilbake");
    let forth = post(&desk, &post(&desk, &start, ENERGY).await, WIND).await;
    forth.is(200).has("value=\"høyt\"").has("value=\"kari@\"").has(">En\nto</textarea>").lacks("error");
}

#[tokio::test]
async fn a_change_leads_to_its_question_and_back_to_the_answers() {
    let mut desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let third = post(&desk, &post(&desk, &first, ENERGY).await, WIND).await;
    let review = post(&desk, &third, END).await;
    review.has("value=\"change:name\" formaction=\"/apply/agder/mentor/nb#name\">Endre<span class=\"unseen\"> Navn</span>");
    desk.wait(2);
    let change = post(&desk, &review, &[("_action", "change:name")]).await;
    change.is(200).has("Om deg</h2>").has("name=\"_action\" value=\"review\"").lacks("Tilbake");
    let typed = [("name", "Kari Berg"), ("industry", "energy"), ("_action", "review")];
    let again = post(&desk, &change, &typed).await;
    again.is(200).has("Se over svarene dine").has("Kari Berg").lacks("tatt bort");
    desk.wait(2);
    post(&desk, &again, &[("_action", "send")]).await.is(303);
    assert!(desk.stored().await[0].suspected.is_empty(), "the clock for robots went on");
}

#[tokio::test]
async fn what_a_change_makes_irrelevant_is_left_out_and_told() {
    let mut desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let third = post(&desk, &post(&desk, &first, ENERGY).await, WIND).await;
    let review = post(&desk, &third, END).await;
    let change = post(&desk, &review, &[("_action", "change:industry")]).await;
    let typed = [("name", "Kari Nordmann"), ("industry", "it"), ("_action", "review")];
    let again = post(&desk, &change, &typed).await;
    again.is(200).has("Svarene på dette er tatt bort").has("«Kan du vind?», «Hvor høyt?»");
    again.lacks("name=\"turbines\"").lacks("name=\"height\"");
    desk.wait(60);
    post(&desk, &again, &[("_action", "send")]).await.is(303);
    let [stored] = desk.stored().await.try_into().unwrap();
    assert!(!stored.answers.contains_key("turbines") && !stored.answers.contains_key("height"));
}

#[tokio::test]
async fn what_a_change_opens_is_asked_before_the_answers() {
    let desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let last = post(&desk, &first, IT).await;
    let review = post(&desk, &last, &[("email", "kari@example.org"), ("consent", "yes")]).await;
    let change = post(&desk, &review, &[("_action", "change:industry")]).await;
    let typed = [("name", "Kari Nordmann"), ("industry", "energy"), ("_action", "review")];
    let opened = post(&desk, &change, &typed).await;
    opened.is(200).has("flere spørsmål til deg").has("Kan du vind?").lacks("error-summary");
    let more = post(&desk, &opened, &[("turbines", "yes"), ("_action", "review")]).await;
    more.is(200).has("Hvor høyt?").has("value=\"kari@example.org\"");
    let typed = [("height", "9"), ("email", "kari@example.org"), ("consent", "yes"), ("_action", "review")];
    post(&desk, &more, &typed).await.is(200).has("Se over svarene dine").has("<dd><bdi>9</bdi></dd>");
}

#[tokio::test]
async fn all_answers_at_once_are_as_good_as_page_by_page() {
    let mut desk = desk().await;
    let all = [ENERGY, WIND, END].concat();
    let review = desk.post(&all).await;
    desk.wait(60);
    desk.send(&review.is(200).token(), &all).await.is(303);
    desk.post(&[("name", "Kari")]).await.is(422).has("Del 1 av 3");
    desk.send("", ENERGY).await.is(422).has("Del 2 av 3").has("href=\"#turbines\"");
}

#[tokio::test]
async fn a_tripped_trap_is_remembered_from_page_to_page() {
    let mut desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let last = post(&desk, &first, &[IT, &[("homepage", "https://spam.example")]].concat()).await;
    last.has("name=\"homepage\" type=\"text\" value=\"1\"");
    let typed = [("email", "kari@example.org"), ("consent", "yes"), ("homepage", "1")];
    let review = post(&desk, &last, &typed).await;
    desk.wait(60);
    post(&desk, &review, &[("_action", "send")]).await.is(303);
    assert_eq!(desk.stored().await[0].suspected, ["trap"]);
}

#[tokio::test]
async fn what_is_hidden_is_escaped_and_never_a_national_identity_number() {
    let desk = desk().await;
    let first = desk.get(crate::desk::FORM).await;
    let last = post(&desk, &first, IT).await;
    let typed = [("motivation", "\"><script> 010190 00083"), ("email", "x"), ("_action", "back")];
    let back = post(&desk, &last, &typed).await;
    back.is(200).has("name=\"motivation\"").lacks("<script>").lacks("00083");
}

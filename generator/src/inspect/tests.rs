//! What is told of one page, word for word.

use insta::assert_snapshot;
use messages::Language;

use super::look;
use super::target::Grounds;

const HEAD: &str = "<!doctype html><html lang=\"nb\"><head><title>Om Mentor Nord</title></head><body>";
const FOOT: &str = "</body></html>";

/// What is wrong with a page `om/` that has `main` in its `<main>`.
fn told(main: &str) -> String {
    page(&format!("{HEAD}<main><h1>Om oss</h1>{main}</main>{FOOT}"))
}

fn page(html: &str) -> String {
    let grounds = Grounds::of("https://nord.example.org", &["index.html", "om/index.html", "files/kart.svg"]);
    let seen = look(&grounds, "om/index.html", html.as_bytes());
    let text = |message: &messages::Message| message.text(Language::Bokmal);
    let lines = seen.faults.iter();
    let lines = lines.map(|fault| format!("[{}] {} {}", fault.rule, text(&fault.message), text(&fault.help)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn a_right_page_has_no_faults() {
    assert_eq!(
        told(
            "<nav aria-label=\"A\"><a href=\"/\">Forsiden</a></nav><nav aria-labelledby=\"v_b\"><h2 id=\"v_b\">B</h2></nav>\
         <a href=\"https://nord.example.org/om/#v_b\">B</a> <a href=\"mailto:kari@example.org\">kari@example.org</a>\
         <a href=\"tel:+4740000001\">+47 400 00 001</a> <a href=\"https://other.example/\">other.example</a>\
         <img src=\"/files/kart.svg\" alt=\"\" width=\"3\" height=\"4\"><a href=\"/\"><img src=\"/files/kart.svg\" alt=\"Hjem\" width=1 height=1></a>\
         <form action=\"/apply/nord/mentor/nb#feil\"><label for=\"n\">Navn</label><input id=\"n\" name=\"n\">\
         <label><input type=\"checkbox\"> Ja</label><input type=\"hidden\" name=\"h\"><button>Send</button></form>\
         <table><tr><th>A</th></tr></table><svg><title>Tegning</title></svg>\
         <script type=\"application/ld+json\">{\"a\":\"<h1>\"}</script>"
        ),
        ""
    );
}

#[test]
fn links_must_lead_somewhere() {
    assert_snapshot!(told(
        "<a href=\"/borte/\">Borte</a><a href=\"\">Tom</a><a href=\"https://nav\">Nav</a><a href=\"#nei\">Nei</a>\
         <a href=\"mailto:kari(a)example.org\">Kari</a><a href=\"tel:400 00 001\">Ring</a><a href=\"javascript:void(0)\">Åpne</a>"
    ), @r"
    [dead-link] Lenken «/borte/» går til noe som ikke finnes på nettstedet. Rett adressen, eller ta lenken bort.
    [dead-link] Lenken «Tom» har ingen adresse, så den går ikke noe sted. Gi den en adresse, eller ta lenken bort.
    [dead-link] Lenken «https://nav» går til et nettsted som ikke kan finnes: navnet mangler et punktum eller har et mellomrom. Skriv hele adressen: «https://www.example.org/».
    [dead-fragment] Lenken «#nei» går til et sted på siden som ikke finnes. Rett det som står etter «#», eller ta det bort.
    [bad-contact-link] Lenken «mailto:kari(a)example.org» går ikke til en e-postadresse. Skriv den som «mailto:navn@example.org».
    [bad-contact-link] Lenken «tel:400 00 001» går ikke til et telefonnummer, så en telefon kan ikke ringe det. Skriv den med landskode og uten mellomrom: «tel:+4740000000».
    [blocked-code] «javascript:void(0)» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Lag det uten skript: med HTML og CSS.
    ");
}

#[test]
fn links_must_say_where_they_lead() {
    assert_snapshot!(told(
        "<a href=\"/\"> </a><a href=\"/\"><svg></svg></a><a href=\"/\">Les <b>mer</b> …</a>\
         <a href=\"https://other.example/a/b\">https://other.example/a/b</a><a href=\"/\" aria-label=\"Til forsiden\">her</a>"
    ), @r"
    [empty-link] Lenken til «/» har ingen tekst, så de som hører siden lest opp, vet ikke hvor den går. Skriv en tekst som sier hvor lenken går.
    [empty-link] Lenken til «/» har ingen tekst, så de som hører siden lest opp, vet ikke hvor den går. Skriv en tekst som sier hvor lenken går.
    [vague-link] Lenken heter bare «Les mer …». De som hører lenkene lest opp én for én, får ikke vite hvor den går. La teksten si hva som finnes der: «Les om kursene», ikke «les mer».
    [bare-address] Lenken viser hele adressen, «https://other.example/a/b», som er tung å lese og å høre. Skriv heller hva som finnes der: [navnet på siden](adressen).
    ");
}

#[test]
fn what_a_page_loads_must_be_there_and_be_the_sites_own() {
    assert_snapshot!(told(
        "<img src=\"/files/borte.svg\" alt=\"\" width=1 height=1><img src=\"https://cdn.example/x.png\" alt=\"\" width=1 height=1>\
         <img src=\"/files/kart.svg\" srcset=\"/files/kart.svg 1x, /files/stort.svg 2x\" alt=\"\" width=1 height=1><video poster=\"\"></video>\
         <form action=\"/borte\"></form>"
    ), @r"
    [dead-resource] Siden skal hente «/files/borte.svg», men nettstedet har ikke den filen. Rett navnet, eller legg filen der den skal være.
    [third-party] Siden henter «https://cdn.example/x.png» fra et annet nettsted, så leserne blir sporet der. Last ned filen, og la nettstedet ha sin egen.
    [dead-resource] Siden skal hente «/files/stort.svg», men nettstedet har ikke den filen. Rett navnet, eller legg filen der den skal være.
    [dead-resource] Siden skal hente en fil, men «poster» er tom. Skriv hvilken fil det er, eller ta elementet bort.
    [dead-resource] Siden skal hente «/borte», men nettstedet har ikke den filen. Rett navnet, eller legg filen der den skal være.
    ");
}

#[test]
fn what_the_policy_stops_is_told() {
    assert_snapshot!(told(
        "<script>alert(\"<main>\")</script><p style=\"color:red\" onclick=\"x()\">Rødt</p><style>p{}</style><iframe src=\"/\"></iframe>"
    ), @r#"
    [blocked-code] «<script>» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Lag det uten skript: med HTML og CSS.
    [blocked-code] «style="color:red"» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Flytt utseendet til style.css.
    [blocked-code] «onclick="x()"» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Lag det uten skript: med HTML og CSS.
    [blocked-code] «<style>» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Flytt utseendet til style.css.
    [blocked-code] «<iframe>» blir stoppet av sikkerhetsreglene til nettstedet, så det virker ikke hos leserne. Lenk til innholdet i stedet for å legge det inn på siden.
    "#);
}

#[test]
fn ids_are_of_one_thing_and_labels_of_something() {
    assert_snapshot!(told("<p id=\"a\"></p><p id=\"a\"></p><p id=\"a\"></p><section aria-labelledby=\"b c\"></section><label for=\"d\">D</label>"), @r"
    [repeated-id] To steder på siden heter «a», så lenker og ledetekster treffer feil. Gi det ene et annet navn. I maler begynner navn med «v_».
    [lost-label] Noe på siden viser til «b», men ingenting heter det, så det mangler navn når det blir lest opp. Rett navnet, eller ta henvisningen bort.
    [lost-label] Noe på siden viser til «c», men ingenting heter det, så det mangler navn når det blir lest opp. Rett navnet, eller ta henvisningen bort.
    [lost-label] Noe på siden viser til «d», men ingenting heter det, så det mangler navn når det blir lest opp. Rett navnet, eller ta henvisningen bort.
    ");
}

#[test]
fn fields_and_buttons_have_names() {
    assert_snapshot!(told("<input name=\"navn\"><select></select><button><svg></svg></button><input type=\"submit\" value=\"Send\">"), @r#"
    [unnamed-control] Feltet «navn» (<input>) har ingen ledetekst, så de som hører siden lest opp, vet ikke hva det er til. Sett <label for="…"> foran det, eller gi det aria-label.
    [unnamed-control] Et element <select> har ingen ledetekst, så de som hører siden lest opp, vet ikke hva det er til. Sett <label for="…"> foran det, eller gi det aria-label.
    [unnamed-control] Et element <button> har ingen ledetekst, så de som hører siden lest opp, vet ikke hva det er til. Sett <label for="…"> foran det, eller gi det aria-label.
    "#);
}

#[test]
fn pictures_have_a_text_and_a_size() {
    assert_snapshot!(told("<img src=\"/files/kart.svg\">"), @r#"
    [no-alt] Bildet «/files/kart.svg» har ikke noe alt, så adressen blir lest opp i stedet. Gi det alt="hva bildet viser", eller alt="" hvis det bare er pynt.
    [picture-size] Bildet «/files/kart.svg» har ikke bredde og høyde, så teksten hopper når bildet kommer. La malen sette width og height. Et SVG-bilde må ha viewBox.
    "#);
}

#[test]
fn headings_come_in_order() {
    assert_snapshot!(told("<h2>To</h2><h4>Fire</h4><h2> </h2><h1>Én til</h1>"), @r"
    [one-heading] Siden har 2 overskrifter på øverste nivå. Den skal ha én: tittelen. La malen eller komponenten lage én <h1> på siden, og bruk <h2> og nedover til resten.
    [heading-level] Overskriften «Fire» er på nivå 4, rett under nivå 2. De som blar i overskriftene, tror at noe mangler. Sett den på nivå 3: i en tekst med flere eller færre #, i en komponent med level.
    [empty-heading] En overskrift på nivå 2 er tom. Skriv en tekst i den, eller ta den bort.
    ");
    assert_snapshot!(page(&format!("{HEAD}<main></main>{FOOT}")), @"[one-heading] Siden har ingen overskrift på øverste nivå. Den skal ha én: tittelen. La malen eller komponenten lage én <h1> på siden, og bruk <h2> og nedover til resten.");
}

#[test]
fn a_page_has_a_title_a_language_and_landmarks() {
    assert_snapshot!(page("<nav><a href=\"/\">Hjem</a></nav><nav></nav><h1>A</h1>"), @r#"
    [page-title] Siden har ingen tittel, så faner og søk viser bare adressen. Malen må ha <title>{{ page.window_title }}</title>.
    [page-language] Siden sier ikke hvilket språk den er på, så den blir lest opp med feil stemme. Malen må ha <html lang="{{ site.language }}">.
    [one-main] Siden har ikke noe hovedinnhold (<main>), så de som hører siden lest opp, kan ikke hoppe til det. Malen skal ha ett <main> rundt det som er sidens eget.
    [unnamed-navigation] Siden har flere menyer (<nav>), og ikke alle har et eget navn. Gi hver av dem aria-label med en tekst fra strings.
    "#);
    assert_snapshot!(page("<html lang=\"norsk bokmål\"><title>A</title><main><h1>A</h1></main><main lang=\"\"></main>"), @r"
    [title-length] Tittelen «A» har bare 1 tegn, så den sier lite i søk og faner. Gi siden en tittel på tre til åtte ord. Navnet på nettstedet blir lagt til etter den.
    [page-language] «norsk bokmål» er ikke en språkkode, så teksten blir lest opp med feil stemme. Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
    [page-language] «» er ikke en språkkode, så teksten blir lest opp med feil stemme. Bruk to eller tre små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
    [one-main] Siden har 2 hovedinnhold (<main>), så de som hører siden lest opp, kan ikke hoppe til det. Malen skal ha ett <main> rundt det som er sidens eget.
    ");
    let long = "å".repeat(200);
    assert_snapshot!(page(&format!("<html lang=nb><title>{long}</title><meta name=description content=\"{long}\"><main><h1>A</h1></main>")).replace(&long, "å…"), @r"
    [title-length] Tittelen «å…» har 200 tegn. Søk og faner viser ikke mer enn 85. Gi siden en tittel på tre til åtte ord. Navnet på nettstedet blir lagt til etter den.
    [description-length] Beskrivelsen har 200 tegn. Søk viser ikke mer enn omtrent 170. Skriv én eller to setninger på 30 til 170 tegn.
    ");
    assert_snapshot!(page("<html lang=nb><title>Om oss</title><meta name=description content=\"Om oss\"><main><h1>A</h1></main>"), @"[description-length] Beskrivelsen har bare 6 tegn, så den sier lite i søk og lister. Skriv én eller to setninger på 30 til 170 tegn.");
}

#[test]
fn tables_have_headings() {
    assert_snapshot!(told("<table><tr><td>1</td></tr></table>"), @"[bare-table] En tabell har ingen overskrifter, så tallene blir lest opp uten at noen vet hva de er. Skriv hva hver kolonne er i den første raden.");
}

#[test]
fn a_page_needs_few_files() {
    let picture = |number| format!("<img src=\"/files/kart.svg?{number}\" alt=\"\" width=1 height=1>");
    let pictures = (0..8).map(picture).collect::<String>();
    assert_snapshot!(told(&pictures), @"[page-requests] Siden henter 9 filer når den åpnes, og skal ikke ha mer enn 8. Bruk færre bilder øverst på siden, eller sett requests under [budget] i site.toml.");
    assert_eq!(told(&pictures.replace(" alt", " loading=lazy alt")), "");
}

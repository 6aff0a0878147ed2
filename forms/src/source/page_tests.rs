//! Pages and conditions: the exact text of what does not fit, what an overlay may change, and which question stands where.

use insta::assert_snapshot;

use super::tests::{overlaid_on, resolve_defects};
use super::{Defect, FormSource, SourceId};
use crate::{Condition, Definition, Status, fixture};

/// [`fixture::PAGES`] with pieces of its text replaced.
fn changed(pairs: &[(&str, &str)]) -> String {
    pairs.iter().fold(fixture::PAGES.to_owned(), |form, (from, to)| {
        assert!(form.contains(from), "{from}");
        form.replacen(from, to, 1)
    })
}

fn defects(pairs: &[(&str, &str)]) -> String {
    resolve_defects(&changed(pairs))
}

fn overlaid(own: &str) -> Result<Definition, String> {
    overlaid_on(fixture::PAGES, own)
}

fn placed(definition: &Definition) -> String {
    let page = |place: usize| definition.pages.get(place).map_or("", |page| page.id.as_str());
    let fields = definition.fields.iter().map(|field| format!("{}/{}", page(field.page), field.id));
    fields.collect::<Vec<_>>().join(" ")
}

#[test]
fn questions_stand_on_the_page_of_the_one_before_and_the_consent_last() {
    assert_eq!(
        placed(&fixture::paged()),
        "you/name you/industry you/course energy/field energy/when end/turbines end/motivation end/consent"
    );
    let moved = changed(&[("id = \"motivation\"", "id = \"motivation\"\npage = \"you\"")]);
    let moved = fixture::resolve(&FormSource::parse(SourceId(0), &moved).unwrap()).unwrap();
    assert_eq!(
        placed(&moved),
        "you/name you/industry you/course you/motivation energy/field energy/when end/turbines end/consent"
    );
}

#[test]
fn pages_must_be_whole() {
    assert_snapshot!(defects(&[("page = \"energy\"", "page = \"enrgy\"")]), @r#"unknown-page `"enrgy"`: «page» viser til siden «enrgy», som skjemaet ikke har. Mente du «energy»?"#);
    assert_snapshot!(defects(&[("id = \"energy\"\ntitle = { nb = \"Energi\", en = \"Energy\" }", "id = \"Energi\"\nafter = \"you\"")]), @r#"
    missing-key `[[pages]]`: Siden «Energi» mangler «title». Skriv title = { nb = "…", en = "…" }.
    bad-id `"Energi"`: «Energi» kan ikke være id for en side. Bruk små bokstaver a–z, sifre og _, høyst 40 tegn, med en bokstav først: about_you.
    key-without-effect `"you"`: «after» virker bare i et skjema som bygger på et annet. Fjern «after», og skriv sidene i den rekkefølgen de skal ha.
    unknown-page `"energy"`: «page» viser til siden «energy», som skjemaet ikke har. Mente du «Energi»?
    "#);
    assert_snapshot!(defects(&[("id = \"end\"\n", "id = \"you\"\n")]), @r#"
    duplicate-id `"you"`: Skjemaet har to sider med id «you». Samle det i ett, eller gi det ene en annen id.
    unknown-page `"end"`: «page» viser til siden «end», som skjemaet ikke har. Fjern den, eller bruk en av disse: you, energy, you.
    "#);
    let one_page = fixture::FORM.replacen(
        "kind = \"email\"",
        "kind = \"email\"\npage = \"you\"\nshow_when = { field = \"name\", is = [\"x\"] }",
        1,
    );
    assert_snapshot!(resolve_defects(&one_page), @r#"unknown-page `"you"`: «page» viser til siden «you», som skjemaet ikke har. Skriv [[pages]] med id = "you" og title, eller fjern «page»."#);
}

#[test]
fn conditions_must_be_readable() {
    let text = "[[pages]]\ntitle = \"x\"\nshow = 1\n[[fields]]\nid = \"a\"\nshow_when = { feild = \"b\", is = \"c\" }\n[[fields]]\nid = \"b\"\nshow_when = \"a\"\n";
    let found: Vec<Defect> = FormSource::parse(SourceId(0), text).unwrap_err();
    assert_snapshot!(super::tests::told(&found, &[text]), @r#"
    missing-key `[[pages]]`: Siden mangler «id». Skriv for eksempel id = "work" under [[pages]].
    unknown-key `show`: Ukjent nøkkel «show» i [[pages]]. Fjern den, eller bruk en av disse: id, title, show_when, after.
    missing-key `{ feild = "b", is = "c" }`: «show_when» mangler «field». Skriv show_when = { field = "…", is = ["…"] }.
    unknown-key `feild`: Ukjent nøkkel «feild» i «show_when». Mente du «field»?
    wrong-type `"c"`: «is» skal være en liste av tekster, men er en tekst. Skriv for eksempel is = ["…"].
    wrong-type `"a"`: «show_when» skal være en tabell, men er en tekst. Skriv for eksempel show_when = { field = "…", is = ["…"] }.
    "#);
}

#[test]
fn a_condition_needs_an_earlier_question_with_that_answer() {
    assert_snapshot!(defects(&[("field = \"industry\"", "field = \"industri\"")]), @r#"unknown-field `"industri"`: «show_when» viser til spørsmålet «industri», som skjemaet ikke har. Mente du «industry»?"#);
    assert_snapshot!(defects(&[("is = [\"energy\"]", "is = [\"enrgy\", \"it\"]")]), @r#"condition-value `"enrgy"`: «enrgy» er ikke et svar på spørsmålet «industry». Mente du «energy»?"#);
    assert_snapshot!(defects(&[("is = [\"energy\"]", "is = []")]), @r#"never-shown `{ field = "industry", is = [] }`: Siden «energy» blir aldri vist, fordi «is» er tom. Skriv minst ett av disse svarene: it, energy."#);
    assert_snapshot!(defects(&[("field = \"industry\", is = [\"energy\"]", "field = \"name\", is = [\"Kari\"]")]), @r#"condition-kind `"name"`: Siden «energy» avhenger av svaret på «name», som ikke har svar å velge mellom. Bruk et spørsmål av typen one_of, many_of eller yes_no."#);
    assert_snapshot!(defects(&[("field = \"course\", is = [\"yes\"]", "field = \"field\", is = [\"wind\"]")]), @r#"condition-order `{ field = "field", is = ["wind"] }`: Spørsmålet «when» avhenger av svaret på «field», men det spørsmålet står ikke på en tidligere side. Del skjemaet i sider med [[pages]], og la svaret komme på en side før."#);
    assert_snapshot!(defects(&[("show_when = { field = \"industry\", is = [\"energy\"] }", "show_when = { field = \"field\", is = [\"wind\"] }")]), @r#"condition-order `{ field = "field", is = ["wind"] }`: Siden «energy» avhenger av svaret på «field», men det spørsmålet står ikke på en tidligere side. Del skjemaet i sider med [[pages]], og la svaret komme på en side før."#);
}

#[test]
fn nothing_depends_on_itself() {
    let course = "id = \"course\"\nshow_when = { field = \"field\", is = [\"wind\"] }";
    let field = "id = \"field\"\nshow_when = { field = \"course\", is = [\"yes\"] }";
    assert_snapshot!(defects(&[("id = \"course\"", course), ("id = \"field\"", field)]), @r#"
    condition-loop `{ field = "field", is = ["wind"] }`: Spørsmålet «course» avhenger av seg selv: course → field → course. Fjern «show_when» på ett av spørsmålene.
    condition-loop `{ field = "course", is = ["yes"] }`: Spørsmålet «field» avhenger av seg selv: field → course → field. Fjern «show_when» på ett av spørsmålene.
    "#);
    assert_snapshot!(defects(&[("show_when = { field = \"course\", is = [\"yes\"] }", "kind_of = 1")].map(|_| ("id = \"course\"", "id = \"course\"\nshow_when = { field = \"course\", is = [\"yes\"] }"))), @r#"condition-loop `{ field = "course", is = ["yes"] }`: Spørsmålet «course» avhenger av seg selv: course → course. Fjern «show_when» på ett av spørsmålene."#);
}

#[test]
fn what_nobody_can_see_is_told() {
    assert_snapshot!(defects(&[("field = \"course\", is = [\"yes\"]", "field = \"industry\", is = [\"it\"]")]), @r#"never-shown `{ field = "industry", is = ["it"] }`: Spørsmålet «when» blir aldri vist: ingen svar på «industry» passer med alle vilkårene. Se på «show_when» her, på siden, og på spørsmålene som dette avhenger av."#);
    assert_snapshot!(defects(&[("show_when = { field = \"field\", is = [\"wind\"] }", "show_when = { field = \"industry\", is = [\"it\"] }"), ("id = \"end\"", "id = \"end\"\nshow_when = { field = \"industry\", is = [\"energy\"] }")]), @r#"consent-conditional `{ field = "industry", is = ["energy"] }`: Samtykket står på siden «end», som ikke alle får se. Fjern «show_when» på siden, eller lag en siste side som alle får se."#);
    let twice = "id = \"end\"\ntitle = \"x\"\nshow_when = { field = \"when\", is = [\"it\"] }\n\n[[pages]]\nid = \"last\"";
    assert_snapshot!(defects(&[("kind = \"text\"\nshow_when = { field = \"course\", is = [\"yes\"] }", "kind = \"yes_no\"\nshow_when = { field = \"industry\", is = [\"it\"] }"), ("id = \"end\"", &twice.replace("\"it\"", "\"yes\"")), ("id = \"motivation\"", "id = \"motivation\"\npage = \"last\"")]), @r#"
    never-shown `{ field = "when", is = ["yes"] }`: Siden «end» blir aldri vist: ingen svar på «industry» passer med alle vilkårene. Se på «show_when» her, på siden, og på spørsmålene som dette avhenger av.
    never-shown `{ field = "industry", is = ["it"] }`: Spørsmålet «when» blir aldri vist: ingen svar på «industry» passer med alle vilkårene. Se på «show_when» her, på siden, og på spørsmålene som dette avhenger av.
    "#);
}

#[test]
fn the_consent_is_for_everybody() {
    let conditional = (
        "title = { nb = \"Til slutt\"",
        "show_when = { field = \"course\", is = [\"yes\"] }\ntitle = { nb = \"Til slutt\"",
    );
    assert_snapshot!(defects(&[conditional]), @r#"consent-conditional `{ field = "course", is = ["yes"] }`: Samtykket står på siden «end», som ikke alle får se. Fjern «show_when» på siden, eller lag en siste side som alle får se."#);
    let listed = format!(
        "{}\n[[fields]]\nid = \"consent\"\nkind = \"consent\"\npage = \"you\"\nshow_when = {{ field = \"course\", is = [\"yes\"] }}\n",
        fixture::PAGES
    );
    assert_snapshot!(resolve_defects(&listed), @r#"
    consent-last `[[fields]]`: Samtykket er ikke det siste spørsmålet. Flytt det til slutten av skjemaet.
    condition-order `{ field = "course", is = ["yes"] }`: Spørsmålet «consent» avhenger av svaret på «course», men det spørsmålet står ikke på en tidligere side. Del skjemaet i sider med [[pages]], og la svaret komme på en side før.
    consent-conditional `{ field = "course", is = ["yes"] }`: Samtykket kan ikke ha et vilkår. Fjern «show_when». Alle som søker, må samtykke.
    "#);
}

#[test]
fn a_site_changes_places_and_hides_pages() {
    let definition = overlaid(
        r#"
hide_pages = ["energy"]
hide = ["turbines"]

[[pages]]
id = "you"
title = { nb = "Deg", en = "You" }

[[pages]]
id = "wishes"
title = { nb = "Ønsker", en = "Wishes" }
show_when = { field = "course", is = ["yes"] }
after = "you"

[[fields]]
id = "wish"
kind = "text"
label = "?"
page = "wishes"
after = "course"
"#,
    )
    .unwrap();
    assert_eq!(
        placed(&definition),
        "you/name you/industry you/course wishes/wish end/motivation end/consent"
    );
    let titles: Vec<&str> =
        definition.pages.iter().map(|page| page.title.get(&fixture::language("nb"))).collect();
    assert_eq!(titles, ["Deg", "Ønsker", "Til slutt"]);
    let condition = Condition { field: "course".to_owned(), is: vec!["yes".to_owned()] };
    assert_eq!(definition.pages[1].show_when, Some(condition));
}

#[test]
fn a_site_divides_the_bases_one_page() {
    let definition = overlaid_on(
        fixture::FORM,
        "[[pages]]\nid = \"a\"\ntitle = \"A\"\n[[pages]]\nid = \"b\"\ntitle = \"B\"\n[[fields]]\nid = \"place\"\npage = \"b\"\n",
    )
    .unwrap();
    assert_eq!(
        placed(&definition),
        "a/name a/email a/phone a/postal_code a/years a/from a/industry b/place b/languages b/course b/motivation b/consent"
    );
}

#[test]
fn a_site_that_hides_or_moves_what_is_not_there_is_told() {
    assert_snapshot!(overlaid("hide_pages = [\"enrgy\"]\n[[pages]]\nid = \"x\"\ntitle = \"X\"\nafter = \"yu\"\n[[fields]]\nid = \"name\"\npage = \"x\"\n").unwrap_err(), @r#"
    unknown-page `"enrgy"`: «hide_pages» viser til siden «enrgy», som skjemaet ikke har. Mente du «energy»?
    unknown-page `"yu"`: «after» viser til siden «yu», som skjemaet ikke har. Mente du «you»?
    "#);
    assert_snapshot!(overlaid("hide = [\"industry\"]\n").unwrap_err(), @r#"unknown-field `"industry"`: «show_when» viser til spørsmålet «industry», som skjemaet ikke har. Fjern den, eller bruk en av disse: name, course, field, when, turbines, motivation."#);
    assert_snapshot!(defects(&[("role = \"mentor\"", "role = \"mentor\"\nhide_pages = [\"you\"]")]), @r#"key-without-effect `"you"`: «hide_pages» virker bare i et skjema som bygger på et annet. Fjern siden, eller navnet på den her."#);
}

#[test]
fn an_editor_says_whether_there_is_room() {
    let full = changed(&[(
        "role = \"mentor\"",
        "role = \"mentor\"\nstatus = \"full\"\nstatus_text = { nb = \" Vent. \", en = \"Wait.\" }\ncapacity = 40\nwaiting_list = true",
    )]);
    let definition = fixture::resolve(&FormSource::parse(SourceId(0), &full).unwrap()).unwrap();
    assert_eq!(definition.intake.status, Status::Full);
    assert_eq!(definition.intake.text.get(&fixture::language("nb")), "Vent.");
    assert_eq!((definition.intake.capacity, definition.intake.is_waiting()), (Some(40), true));
    assert_eq!(fixture::paged().intake, crate::Intake::default());
    let open = overlaid_on(&full, "status = \"open\"\n").unwrap();
    assert_eq!(
        (open.intake.status, open.intake.capacity, open.intake.is_waiting()),
        (Status::Open, Some(40), false)
    );
    assert_snapshot!(defects(&[("role = \"mentor\"", "role = \"mentor\"\nstatus_text = { nb = \"x\" }\ncapacity = 0")]), @r#"
    missing-translation `{ nb = "x" }`: «status_text» mangler på engelsk (en). Skriv en = "…" ved siden av de andre språkene.
    out-of-range `0`: «capacity» er 0, men må være fra 1 til 100000. Skriv hvor mange søknader dere har plass til. Fjern «capacity» hvis det ikke er noen grense.
    "#);
    let wrong = "status = \"fullt\"\ncapacity = \"40\"\nwaiting_list = \"ja\"\n";
    let found = FormSource::parse(SourceId(0), wrong).unwrap_err();
    assert_snapshot!(super::tests::told(&found, &[wrong]), @r#"
    unknown-value `"fullt"`: «fullt» er ikke en gyldig verdi for «status». Mente du «full»?
    wrong-type `"40"`: «capacity» skal være et helt tall uten anførselstegn, men er en tekst. Skriv for eksempel capacity = 200.
    wrong-type `"ja"`: «waiting_list» skal være true eller false, men er en tekst. Skriv for eksempel waiting_list = true.
    "#);
}

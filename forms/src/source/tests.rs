//! The exact text of every defect, with the stretch of the file that it points at; and what overlay and resolution give.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use insta::assert_snapshot;
use messages::Language::Bokmal;
use proptest::prelude::*;

use super::{Context, Defect, FormSource, SourceId};
use crate::{ChoiceStyle, Definition, Kind, Language, Localized, fixture, sha256_hex};

/// One line per defect: the rule, the stretch that it points at, what is wrong, and the remedy.
pub(super) fn told(defects: &[Defect], sources: &[&str]) -> String {
    told_in(Bokmal, defects, sources)
}

pub(super) fn told_in(shown: messages::Language, defects: &[Defect], sources: &[&str]) -> String {
    defects.iter().fold(String::new(), |mut text, defect| {
        let Defect { rule, at, message, help } = defect;
        let (message, help) = (message.text(shown), help.text(shown));
        let source = sources[at.source.0 as usize];
        let stretch = source[at.span.clone()].lines().next().unwrap_or_default();
        let _ = writeln!(text, "{rule} `{stretch}`: {message} {help}");
        text
    })
}

pub(super) fn parse(text: &str) -> FormSource {
    FormSource::parse(SourceId(0), text).unwrap()
}

fn parse_defects(text: &str) -> String {
    told(&FormSource::parse(SourceId(0), text).unwrap_err(), &[text])
}

pub(super) fn resolve_defects(text: &str) -> String {
    told(&fixture::resolve(&parse(text)).unwrap_err(), &[text])
}

/// The fixture form with one piece of its text replaced.
fn changed(from: &str, to: &str) -> String {
    assert!(fixture::FORM.contains(from), "{from}");
    fixture::FORM.replacen(from, to, 1)
}

/// A form with a site's file over it.
pub(super) fn overlaid_on(base: &str, own: &str) -> Result<Definition, String> {
    let own_form = FormSource::parse(SourceId(1), own).unwrap();
    fixture::resolve(&own_form.over(parse(base))).map_err(|defects| told(&defects, &[base, own]))
}

#[test]
fn unknown_keys_and_wrong_types_are_told_at_once() {
    let text = r#"
roles = "mentor"
plural = 3
opens = "2027-02-01"
hide = "name"

[privacy]
porpose = "x"
retention_days = "730"

[consent]
versjon = "1"
text = { norsk = "x", nb = 1 }

[[fields]]
kind = "tekst"
labl = "Navn"
optional = "ja"
max = "200"

[[fields]]
id = "x"
choices = [{ id = "a" }, { label = "b", hint = "c" }, "d"]
style = "dropdown"
"#;
    assert_snapshot!(parse_defects(text), @r##"
unknown-key `roles`: Ukjent nøkkel «roles» i skjemaet. Mente du «role»?
wrong-type `3`: «plural» skal være en tekst, eller en tekst for hvert språk, men er et helt tall. Skriv for eksempel plural = { nb = "…", en = "…" }.
wrong-type `"2027-02-01"`: «opens» skal være en dato uten anførselstegn, men er en tekst. Skriv for eksempel opens = 2027-02-01.
wrong-type `"name"`: «hide» skal være en liste av tekster, men er en tekst. Skriv for eksempel hide = ["…"].
unknown-key `porpose`: Ukjent nøkkel «porpose» i [privacy]. Mente du «purpose»?
wrong-type `"730"`: «retention_days» skal være et helt tall uten anførselstegn, men er en tekst. Skriv for eksempel retention_days = 200.
unknown-key `versjon`: Ukjent nøkkel «versjon» i [consent]. Mente du «version»?
unknown-language `norsk`: «norsk» i «text» er ikke en språkkode. Bruk to små bokstaver: nb for bokmål, nn for nynorsk, en for engelsk.
wrong-type `1`: «nb» skal være en tekst i anførselstegn, men er et helt tall. Skriv for eksempel nb = "…".
missing-key `[[fields]]`: Spørsmålet mangler «id». Skriv for eksempel id = "employer" under [[fields]].
unknown-value `"tekst"`: «tekst» er ikke en gyldig verdi for «kind». Mente du «text»?
unknown-key `labl`: Ukjent nøkkel «labl» i [[fields]]. Mente du «label»?
wrong-type `"ja"`: «optional» skal være true eller false, men er en tekst. Skriv for eksempel optional = true.
wrong-type `"200"`: «max» skal være et helt tall uten anførselstegn, men er en tekst. Skriv for eksempel max = 200.
missing-key `{ id = "a" }`: Svaralternativet mangler «label». Skriv det som { id = "…", label = { nb = "…", en = "…" } }.
missing-key `{ label = "b", hint = "c" }`: Svaralternativet mangler «id». Skriv det som { id = "…", label = { nb = "…", en = "…" } }.
unknown-key `hint`: Ukjent nøkkel «hint» i et svaralternativ. Fjern den, eller bruk en av disse: id, label.
wrong-type `"d"`: «choices» skal være en tabell, men er en tekst. Skriv den som [{ id = "…", label = { nb = "…", en = "…" } }].
unknown-value `"dropdown"`: «dropdown» er ikke en gyldig verdi for «style». Fjern den, eller bruk en av disse: radios, select.
"##);
}

#[test]
fn broken_toml_is_told_with_the_rest() {
    let text = r#"
role = mentor
opens = 2027-13-01
plurl = "x"
next_steps = "Vi ringer
[privacy]
retention_days = 1
retention_days = 2
[consent
version = "1" "2"
[[fields]]
id = "a"
label = { nb = "x" en = "y" }
hint = "c:\q"
kind =
navn på felt = 1
max = 010
"#;
    assert_snapshot!(parse_defects(text), @r#"
toml-syntax `mentor`: Teksten mangler anførselstegn, eller verdien mangler. Skriv teksten mellom rette anførselstegn: nøkkel = "tekst".
toml-syntax `2027-13-01`: Datoen finnes ikke, eller er skrevet feil. Skriv år-måned-dag uten anførselstegn: 2027-02-01.
unknown-key `plurl`: Ukjent nøkkel «plurl» i skjemaet. Mente du «plural»?
toml-syntax ``: Teksten mangler anførselstegnet på slutten. Sett " på slutten av teksten, på samme linje.
toml-syntax `retention_days`: Nøkkelen står to ganger, og bare én kan gjelde. Slett den ene.
toml-syntax ``: Overskriften mangler ]. Sett ] på slutten av linjen, som i [privacy].
toml-syntax ``: Det står noe mer på linjen enn én nøkkel og én verdi. Slett det, eller flytt det til en egen linje. Skriv \" for et anførselstegn inne i teksten.
toml-syntax ``: Det mangler et komma mellom to verdier. Sett komma mellom dem.
toml-syntax ``: Tegnet \ betyr noe særskilt inne i "…". Skriv \\ der teksten skal ha \, og \" der den skal ha et rett anførselstegn.
toml-syntax ``: Teksten mangler anførselstegn, eller verdien mangler. Skriv teksten mellom rette anførselstegn: nøkkel = "tekst".
toml-syntax ``: Linjen har ingen verdi. Skriv linjen som nøkkel = "verdi".
"#);
}

#[test]
fn an_empty_form_lacks_what_law_and_reader_need() {
    assert_snapshot!(resolve_defects(""), @r##"
missing-key ``: Skjemaet mangler «role»: hvem som søker. Skriv role = "mentor" eller role = "adept" øverst i filen.
missing-key ``: Skjemaet mangler «plural». Skriv for eksempel plural = { nb = "Mentorer", en = "Mentors" }.
missing-key ``: Skjemaet mangler «next_steps»: hva som skjer når søknaden er sendt. Skriv next_steps = { nb = "…", en = "…" }. Søkeren leser det på kvitteringen.
privacy-missing ``: Skjemaet sier ikke hva opplysningene skal brukes til. Loven krever at søkeren får vite det. Skriv purpose = { nb = "…", en = "…" } under [privacy].
privacy-missing ``: Skjemaet sier ikke hva det rettslige grunnlaget er. Loven krever at søkeren får vite det. Skriv legal_basis = { nb = "…", en = "…" } under [privacy].
privacy-missing ``: Skjemaet sier ikke hvem som får se opplysningene. Loven krever at søkeren får vite det. Skriv recipients = { nb = "…", en = "…" } under [privacy].
privacy-missing ``: Skjemaet sier ikke når opplysningene blir slettet. Loven krever at søkeren får vite det. Skriv for eksempel retention_days = 730 under [privacy].
consent-missing ``: Samtykket mangler «version». Den viser hvilken tekst søkeren sa ja til. Skriv for eksempel version = "2026-11" under [consent].
consent-missing ``: Skjemaet mangler teksten som søkeren samtykker til. Skriv text = { nb = "…", en = "…" } under [consent].
missing-key ``: Skjemaet har ingen spørsmål. Skriv minst ett [[fields]] med id, kind og label.
"##);
}

#[test]
fn a_site_without_controller_or_contact_has_no_form() {
    let languages = [fixture::language("nb")];
    let context = Context {
        site: "agder",
        id: "mentor",
        languages: &languages,
        chains: &BTreeMap::new(),
        title: Localized::default(),
        page: Localized::default(),
        controller: String::new(),
        contact_name: " ".to_owned(),
        contact_email: String::new(),
        contact_phone: String::new(),
        expand: &|text, _| Ok(text.to_owned()),
    };
    let defects = parse(fixture::FORM).resolve(&context).unwrap_err();
    assert_snapshot!(told(&defects, &[fixture::FORM]), @r##"
privacy-missing ``: Skjemaet sier ikke hvem som er behandlingsansvarlig. Loven krever at søkeren får vite det. Skriv controller = "…" under [privacy] i site.toml.
privacy-missing ``: Skjemaet sier ikke hvem som er kontaktperson. Loven krever at søkeren får vite det. Skriv contact_name = "…" under [privacy] i site.toml.
privacy-missing ``: Skjemaet sier ikke hvilken e-postadresse kontaktpersonen har. Loven krever at søkeren får vite det. Skriv contact_email = "…" under [privacy] i site.toml.
"##);
}

#[test]
fn texts_must_exist_in_every_language_and_use_known_terms() {
    let text = changed("plural = { nb = \"Mentorer\", en = \"Mentors\" }", "plural = { nb = \"Mentorer\" }")
        .replacen("Vi finner en {{ adept }}.", "Vi finner en {{ adetp }}.", 1)
        .replacen("purpose = { nb = \"Finne en {{ adept }}.\"", "purpose = { nb = \" \"", 1)
        .replacen("{ nb = \"Energi\", en = \"Energy\" }", "{ en = \"Energy\" }", 1);
    assert_snapshot!(resolve_defects(&text), @r##"
missing-translation `{ nb = "Mentorer" }`: «plural» mangler på engelsk (en). Skriv en = "…" ved siden av de andre språkene.
unknown-term `"Vi ringer deg.\n\nVi finner en {{ adetp }}."`: «next_steps» bruker begrepet «adetp», som nettstedet ikke har. Bruk {{ mentor }} eller {{ adept }}, alene eller med .definite, .plural eller .definite_plural.
empty-text `" "`: «purpose» i [privacy] er tom. Skriv en tekst.
missing-translation `{ en = "Energy" }`: Svaralternativet «energy» i spørsmålet «industry» mangler på bokmål (nb). Skriv nb = "…" ved siden av de andre språkene.
"##);
}

#[test]
fn values_must_make_sense() {
    let text = changed("retention_days = 730", "retention_days = 9999")
        .replacen("role =", "opens = 2027-05-01\ncloses = 2027-02-01\nhide = [\"nme\"]\nrole =", 1)
        .replacen("max_value = 60", "min_value = 9\nmax_value = 3", 1)
        .replacen("autocomplete = \"name\"", "autocomplete = \"nam\"\nmax = 900", 1)
        .replacen("id = \"it\"", "id = \"IT\"", 1)
        .replacen("id = \"ar\"", "id = \"no\"", 1)
        .replacen("id = \"phone\"", "id = \"email\"", 1)
        .replacen("id = \"postal_code\"", "id = \"Postnr\"", 1)
        .replacen("id = \"from\"", "id = \"homepage\"", 1);
    assert_snapshot!(resolve_defects(&text), @r#"
    window `2027-02-01`: Skjemaet stenger 2027-02-01 før det åpner 2027-05-01. Rett «opens» eller «closes».
    unknown-field `"nme"`: «hide» viser til spørsmålet «nme», som skjemaet ikke har. Mente du «name»?
    out-of-range `9999`: «retention_days» er 9999, men må være fra 1 til 3650 dager. To år er retention_days = 730.
    unknown-value `"nam"`: «nam» er ikke en gyldig verdi for «autocomplete». Mente du «name»?
    out-of-range `900`: «max» er 900, men må være fra 1 til 500. Bruk kind = "long_text" til lengre svar, inntil 3000 tegn.
    duplicate-id `"email"`: Skjemaet har to spørsmål med id «email». Samle det i ett, eller gi det ene en annen id.
    bad-id `"Postnr"`: «Postnr» kan ikke være id for et spørsmål. Bruk små bokstaver a–z, sifre og _, høyst 40 tegn, med en bokstav først: postal_code.
    out-of-range `3`: Det minste tallet (9) er større enn det største (3). Rett «min_value» eller «max_value».
    bad-id `"homepage"`: Id-en «homepage» er i bruk på siden rundt skjemaet. Velg en annen id.
    bad-id `"IT"`: «IT» kan ikke være id for et svaralternativ. Bruk små bokstaver a–z, sifre, - og _, høyst 40 tegn: b1, health_care.
    duplicate-id `"no"`: Spørsmålet «languages» har to svaralternativer med id «no». Gi det ene en annen id.
    "#);
}

#[test]
fn keys_must_fit_the_kind() {
    let text = changed("kind = \"email\"", "kind = \"email\"\nmax = 3\nstyle = \"radios\"\nafter = \"name\"")
        .replacen("kind = \"yes_no\"", "kind = \"yes_no\"\nautocomplete = \"name\"\nchoices = []", 1)
        .replacen("kind = \"date\"\n", "", 1)
        .replacen("kind = \"postal_code\"\nlabel =", "kind = \"many_of\"\nhint =", 1)
        .replacen("kind = \"number\"", "kind = \"number\"\nmin_value = 1", 1)
        .replacen("  { id = \"work\", label = { nb = \"På arbeidsplassen\", en = \"At work\" } },\n", "", 1);
    assert_snapshot!(resolve_defects(&text), @r##"
key-without-effect `3`: «max» hører ikke til spørsmål av typen «email» (spørsmålet «email»). Fjern «max», eller velg en annen «kind».
key-without-effect `"radios"`: «style» hører ikke til spørsmål av typen «email» (spørsmålet «email»). Fjern «style», eller velg en annen «kind».
key-without-effect `"name"`: «after» virker bare i et skjema som bygger på et annet. Fjern «after», og skriv spørsmålene i den rekkefølgen de skal ha.
missing-key `[[fields]]`: Spørsmålet «postal_code» mangler «label». Skriv label = { nb = "…", en = "…" }.
missing-key `[[fields]]`: Spørsmålet «postal_code» mangler svaralternativer. Skriv choices = [{ id = "…", label = { nb = "…", en = "…" } }, …].
missing-key `[[fields]]`: Spørsmålet «from» mangler «kind»: hva slags svar det er. Skriv for eksempel kind = "text".
few-choices `[`: Spørsmålet «place» har for få svaralternativer: 1 av minst 2. Skriv choices = [{ id = "…", label = { nb = "…", en = "…" } }, …].
key-without-effect `"name"`: «autocomplete» hører ikke til spørsmål av typen «yes_no» (spørsmålet «course»). Fjern «autocomplete», eller velg en annen «kind».
key-without-effect `[]`: «choices» hører ikke til spørsmål av typen «yes_no» (spørsmålet «course»). Fjern «choices», eller velg en annen «kind».
"##);
}

#[test]
fn there_is_one_consent_and_it_comes_last() {
    let consent = "[[fields]]\nid = \"yes\"\nkind = \"consent\"\n";
    let first = changed("[[fields]]\n", &format!("{consent}optional = true\n[[fields]]\n"));
    assert_snapshot!(resolve_defects(&first), @r##"
consent-last `[[fields]]`: Samtykket er ikke det siste spørsmålet. Flytt det til slutten av skjemaet.
consent-optional `true`: Samtykket kan ikke være frivillig. Fjern optional = true.
"##);
    let twice = format!("{}{consent}{}", fixture::FORM, consent.replace("yes", "again"));
    assert_snapshot!(resolve_defects(&twice), @r##"
consent-once `[[fields]]`: Skjemaet har mer enn ett samtykke. Fjern dette, og skriv alt i [consent].
"##);
    let listed = fixture::resolve(&parse(&format!("{}{consent}", fixture::FORM))).unwrap();
    assert_eq!(
        listed.fields.last().map(|field| (field.id.as_str(), &field.kind)),
        Some(("yes", &Kind::Consent))
    );
    let added = fixture::definition();
    assert_eq!(
        added.fields.last().map(|field| (field.id.as_str(), &field.kind)),
        Some(("consent", &Kind::Consent))
    );
}

#[test]
fn sentences_are_written_in_each_language() {
    let text =
        fixture::FORM.replacen("role", "status = \"paused\"\nstatus_text = \"Vi har pause.\"\nrole", 1);
    let defects = fixture::resolve(&parse(&text)).unwrap_err();
    assert_eq!(
        told(&defects, &[&text]),
        "missing-translation `\"Vi har pause.\"`: «status_text» står bare én gang, men nettstedet har flere språk: nb, en. \
         Skriv teksten på hvert språk: { nb = \"…\", en = \"…\" }.\n"
    );
}

#[test]
fn a_label_of_many_words_is_written_in_each_language_and_a_short_one_need_not() {
    let question = |label: &str| {
        format!("{}[[fields]]\nid = \"dog\"\nkind = \"text\"\nlabel = \"{label}\"\n", fixture::FORM)
    };
    assert!(fixture::resolve(&parse(&question("LinkedIn"))).is_ok());
    let text = question("Hva heter hunden din?");
    let defects = fixture::resolve(&parse(&text)).unwrap_err();
    assert_eq!(
        told(&defects, &[&text]),
        "missing-translation `\"Hva heter hunden din?\"`: «label» i spørsmålet «dog» står bare én gang, men nettstedet har \
         flere språk: nb, en. Skriv teksten på hvert språk: { nb = \"…\", en = \"…\" }.\n"
    );
}

#[test]
fn a_key_of_the_whole_form_below_a_table_is_to_be_moved() {
    let text = format!("{}status = \"full\"\n", fixture::FORM);
    let defects = FormSource::parse(SourceId(0), &text).unwrap_err();
    assert_eq!(
        told(&defects, &[&text]),
        "unknown-key `status`: «status» gjelder hele skjemaet, men står i [[fields]]. \
         Flytt linjen opp, over den første linjen som begynner med [ eller [[.\n"
    );
}

#[test]
fn a_language_borrows_along_its_chain() {
    let languages = [fixture::language("nn"), fixture::language("uk")];
    let chains = BTreeMap::from([
        (fixture::language("nn"), vec![fixture::language("nb")]),
        (fixture::language("uk"), vec![fixture::language("en"), fixture::language("nb")]),
    ]);
    let expand =
        |text: &str, language: &Language| Ok(text.replace("{{ adept }}", &format!("mentee-{language}")));
    let definition = parse(fixture::FORM)
        .resolve(&Context {
            site: "agder",
            id: "mentor",
            languages: &languages,
            chains: &chains,
            title: Localized::default(),
            page: Localized::default(),
            controller: "Mentor Agder".to_owned(),
            contact_name: "Ola Eksempel".to_owned(),
            contact_email: "ola@example.org".to_owned(),
            contact_phone: String::new(),
            expand: &expand,
        })
        .unwrap();
    assert_eq!(definition.privacy.purpose.get(&languages[0]), "Finne en mentee-nb.");
    assert_eq!(definition.privacy.purpose.get(&languages[1]), "Find a mentee-en.");
}

#[test]
fn the_definition_has_defaults_hashes_and_a_version() {
    let definition = fixture::definition();
    assert_eq!(definition.field("name").unwrap().kind, Kind::Text { max: 200 });
    assert_eq!(definition.field("motivation").unwrap().kind, Kind::LongText { max: 3000 });
    assert_eq!(definition.field("years").unwrap().kind, Kind::Number { min: 0, max: 60 });
    assert!(matches!(
        definition.field("place").unwrap().kind,
        Kind::OneOf { style: ChoiceStyle::Radios, .. }
    ));
    let nb = fixture::language("nb");
    assert_eq!(definition.consent.sha256.get(&nb), sha256_hex("Jeg samtykker.".as_bytes()));
    assert_eq!(definition.version, definition.fingerprint());
    let reworded = fixture::resolve(&parse(&changed("Jeg samtykker.", "Jeg samtykker!"))).unwrap();
    assert_ne!(reworded.version, definition.version);
    assert_eq!(definition.most_pairs(), 15);
}

#[test]
fn the_definition_survives_json() {
    let definition = fixture::definition();
    let json = serde_json::to_string(&definition).unwrap();
    assert_eq!(serde_json::from_str::<Definition>(&json).unwrap(), definition);
}

proptest! {
    #[test]
    fn no_file_makes_it_panic(text in "\\PC{0,60}", cut in 0..fixture::FORM.len()) {
        let _ = FormSource::parse(SourceId(0), &text);
        let cut = fixture::FORM.floor_char_boundary(cut);
        let broken = format!("{}{text}{}", &fixture::FORM[..cut], &fixture::FORM[cut..]);
        if let Ok(form) = FormSource::parse(SourceId(0), &broken) {
            let _ = fixture::resolve(&form);
        }
    }
}

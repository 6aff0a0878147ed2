use std::collections::BTreeMap;

use forms::{
    Consent, Coordinators, Definition, Field, Intake, Kind, Language, Localized, Privacy, Role, Texts, Window,
};
use jiff::civil::{Date, date};

use super::fixture::{BASE, edition, options, page, project, site, theme};
use super::{lines, render, text};
use crate::model::{Form, Page, PageKind, Project, Theme};
use crate::render::Memory;

const FILL: &str = "{% component form.fill(view) %}<form action=\"{{ view.action }}\">{% for field in view.fields %}<p>{{ field.label }}</p>{% endfor %}</form>{% endcomponent form.fill %}";

const NOTICE: &str = "{% component form.notice(view) %}{{ view.title }}{% endcomponent form.notice %}";

fn localized(text: &str) -> Localized {
    Localized::from_iter([(Language::new("nb").unwrap(), text.to_owned())])
}

fn definition(window: Window) -> Definition {
    let (nb, none) = (Language::new("nb").unwrap(), || localized("x"));
    Definition {
        site: "t".to_owned(),
        id: "mentor".to_owned(),
        role: Role::Mentor,
        languages: vec![nb],
        title: none(),
        page: localized("/bli/"),
        plural: none(),
        next_steps: none(),
        window,
        intake: Intake::default(),
        receipt: None,
        pages: Vec::new(),
        privacy: Privacy {
            controller: "x".to_owned(),
            contact_name: "x".to_owned(),
            contact_email: "x@example.org".to_owned(),
            contact_phone: String::new(),
            purpose: none(),
            legal_basis: none(),
            recipients: none(),
            retention_days: 30,
        },
        consent: Consent { version: "1".to_owned(), text: none(), sha256: none() },
        fields: vec![Field {
            id: "name".to_owned(),
            kind: Kind::Text { max: 200 },
            label: localized("Navn <3"),
            hint: localized(""),
            optional: false,
            autocomplete: None,
            page: 0,
            show_when: None,
            justification: None,
        }],
        version: "v".to_owned(),
    }
}

fn texts() -> Texts {
    let strings: BTreeMap<String, String> =
        Texts::KEYS.iter().map(|key| ((*key).to_owned(), (*key).to_owned())).collect();
    Texts::new(&Language::new("nb").unwrap(), strings).unwrap()
}

fn with_form(window: Window, theme: Theme) -> Project {
    let form_page = Page { kind: PageKind::Form, form: Some("mentor".to_owned()), ..page("bli", "Kort.") };
    let mut edition = edition("nb", vec![form_page, page("a", "")]);
    edition.texts.insert("site.form_closes".to_owned(), "Frist {date}".to_owned());
    let mut site = site("t", vec![edition]);
    let texts = [(Language::new("nb").unwrap(), texts())].into();
    site.forms.insert("mentor".to_owned(), Form { definition: definition(window), texts });
    project(vec![site], theme)
}

#[test]
fn a_form_is_in_its_page_and_in_the_functions_bundle() {
    let output = render(
        &with_form(Window::default(), theme(&[("form/fill.html", FILL)])),
        &options(),
        &Memory::none(),
    )
    .unwrap();
    let form = "<p>Kort.</p>\n<form action=\"/apply/t/mentor/nb#feil\"><p>Navn &lt;3</p></form></html>";
    assert!(text(&output, "t/bli/index.html").ends_with(form), "{}", text(&output, "t/bli/index.html"));
    let names: Vec<&str> = output.forms.keys().map(String::as_str).collect();
    assert_eq!(
        names,
        [
            "components.html",
            "openapi.json",
            "t/coordinators.json",
            "t/mentor/components.html",
            "t/mentor/definition.json",
            "t/mentor/schema.json",
            "t/mentor/shell.nb.html",
            "t/mentor/strings.nb.json"
        ]
    );
    let coordinators: Coordinators = serde_json::from_slice(&output.forms["t/coordinators.json"]).unwrap();
    assert_eq!(coordinators.name.get(&Language::new("nb").unwrap()), "Prøve");
    assert_eq!(
        (coordinators.address.as_str(), coordinators.workbook_to.len()),
        ("https://test.example.org/p/", 0)
    );
    let shell = std::str::from_utf8(&output.forms["t/mentor/shell.nb.html"]).unwrap();
    assert!(shell.contains("<title><!--veiviser:title-->Siden bli – Prøve</title>"), "{shell}");
    assert!(
        shell.ends_with("<!--veiviser:alert--><!--veiviser:progress--><!--veiviser:form--></html>"),
        "{shell}"
    );
    let json = &output.forms["t/mentor/definition.json"];
    assert_eq!(serde_json::from_slice::<Definition>(json).unwrap(), definition(Window::default()));
    let strings: BTreeMap<String, String> =
        serde_json::from_slice(&output.forms["t/mentor/strings.nb.json"]).unwrap();
    assert_eq!(Texts::new(&Language::new("nb").unwrap(), strings).unwrap(), texts());
    assert_eq!(output.forms["t/mentor/components.html"], FILL.as_bytes());
    assert_eq!(output.sites[0].forms[0].url, "https://test.example.org/p/bli/");
}

#[test]
fn a_template_without_room_for_the_form_is_told() {
    let twice = BASE.replace("{{ page.form }}", "{{ page.form }}{{ page.form }}");
    let project = with_form(Window::default(), theme(&[("form/fill.html", FILL), ("base.html", &twice)]));
    insta::assert_snapshot!(lines(&render(&project, &options(), &Memory::none()).unwrap_err().sorted()), @"themes/test/templates/form.html:1:1: Malen viser ikke «page.form» nøyaktig én gang, og da kan ikke skjemaet sendes inn. Skriv «<title>{{ page.window_title }}</title>», «{{ page.alert }}», «{{ page.progress }}» og «{{ page.form }}» én gang hver, i den rekkefølgen. [form-shell]");
    let project = with_form(Window::default(), theme(&[]));
    insta::assert_snapshot!(lines(&render(&project, &options(), &Memory::none()).unwrap_err().sorted()), @r"themes/test/templates/form/fill.html:1:1: Temaet «test» mangler malen «form/fill.html». Lag filen templates/form/fill.html, eller la temaet utvide et tema som har den. [missing-template]");
}

#[test]
fn a_form_that_is_not_open_is_a_notice_but_the_function_has_its_shell() {
    let notice = "{% component form.notice(view) %}{{ view.title }}: {% for one in view.paragraphs %}{{ one.text }}{% endfor %} {{ view.link_url }}{% endcomponent form.notice %}";
    let state = |opens: Option<Date>, closes: Option<Date>| {
        let project = with_form(Window { opens, closes }, theme(&[("form/notice.html", notice)]));
        let output = render(&project, &options(), &Memory::none()).unwrap();
        assert!(output.forms.contains_key("t/mentor/shell.nb.html"));
        text(&output, "t/bli/index.html").lines().last().unwrap().to_owned()
    };
    let day = date(2026, 11, 23);
    assert_eq!(
        state(Some(day), None),
        "form.notice.not_open.title: form.notice.not_open.text /apply/t/mentor/nb</html>"
    );
    assert_eq!(
        state(None, Some(date(2026, 11, 21))),
        "form.notice.closed.title: form.notice.closed.text /p/</html>"
    );
}

#[test]
fn the_invitation_tells_when_the_form_is_open() {
    let shown = "{% extends \"base.html\" %}{% block main %}</h1>\n{% for f in site.forms %}{{ f.role }} {{ f.url }} {{ f.open }} {{ f.note }}{% endfor %}{% endblock main %}";
    let state = |opens: Option<Date>, closes: Option<Date>| {
        let theme = theme(&[("form/fill.html", FILL), ("form/notice.html", NOTICE), ("page.html", shown)]);
        super::content_of(&with_form(Window { opens, closes }, theme), "t/a/index.html")
    };
    assert_eq!(state(None, None), "mentor /p/bli/ true");
    assert_eq!(state(Some(date(2026, 11, 23)), None), "mentor /p/bli/ false form.notice.not_open.text");
    assert_eq!(state(None, Some(date(2026, 11, 21))), "mentor /p/bli/ false form.notice.closed.title");
    assert_eq!(
        state(Some(date(2026, 11, 22)), Some(date(2026, 11, 22))),
        "mentor /p/bli/ true Frist 22. november 2026"
    );
}

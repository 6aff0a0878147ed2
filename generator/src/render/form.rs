//! Forms: the empty one in its page, and what the function needs to go on with it.

use std::collections::BTreeMap;

use forms::view::{Fill, Frame, Notice, Part};
use forms::{Coordinators, Definition, Opening};
use messages::{Rule, message};

use super::contract;
use super::page::template;
use super::scene::Scene;
use super::{fault, kit::Kit};
use crate::model::{Edition, Form, Page, Site};
use crate::problem::Problem;

/// The name of the file of a form's components.
const COMPONENTS: &str = "components.html";

/// Where the function puts «Feil: » in the title.
pub(super) const TITLE_MARK: &str = "<!--veiviser:title-->";
/// Where the function puts what must be corrected.
pub(super) const ALERT_GAP: &str = "<!--veiviser:alert-->";
/// Where the function says how far the applicant has come.
pub(super) const PROGRESS_GAP: &str = "<!--veiviser:progress-->";
/// Where the function puts the form.
pub(super) const FORM_GAP: &str = "<!--veiviser:form-->";

/// Whether the form takes applications on the day of the build.
pub(super) fn opening(scene: &Scene<'_>, form: &Definition) -> Opening {
    Opening::on(form, scene.today)
}

/// What a page shows of its form. All empty for a page without.
#[derive(Debug, Default)]
pub(super) struct Empty {
    /// «Del 1 av 3: Om deg – », for the title of the window.
    pub(super) title: String,
    /// How far the applicant has come, as HTML.
    pub(super) progress: String,
    /// The form as HTML.
    pub(super) form: String,
}

/// The form of a page, empty, or a notice where it takes no applications.
pub(super) fn empty(scene: &Scene<'_>, page: &Page) -> Result<Empty, Problem> {
    let language = &scene.edition.language;
    let form = page.form.as_ref().and_then(|id| scene.site.forms.get(id));
    let Some((Form { definition, .. }, texts)) =
        form.and_then(|form| Some((form, form.texts.get(language)?)))
    else {
        return Ok(Empty::default());
    };
    let components = &scene.kit.forms;
    let path = format!("/apply/{}/{}/{language}", definition.site, definition.id);
    let opening = opening(scene, definition);
    let link = match opening {
        // The function knows the day better than a page that may be old: the way to the form leads there.
        Opening::NotYet(_) => (texts.get("form.notice.to_form").to_owned(), path.clone()),
        _ => (texts.get("form.receipt.home").to_owned(), scene.path(&scene.edition.home)),
    };
    let fault = |error: tera::Error, file: &str| match error.kind() {
        tera::ErrorKind::ComponentNotFound(_) => fault::missing(file, scene.theme),
        _ => fault::problem(&error, scene.theme, &page.body.place.source.path),
    };
    if let Some(notice) = Notice::not_open(definition, texts, language, opening, link) {
        let form = components.notice(&notice).map_err(|error| fault(error, "form/notice.html"))?;
        return Ok(Empty { form, ..Empty::default() });
    }
    let view = Fill::new(Frame { definition, texts, language, action: &path }, Part::default());
    let several = !view.progress.is_empty();
    Ok(Empty {
        title: if several { format!("{}: {} – ", view.progress, view.heading) } else { String::new() },
        progress: components.progress(&view).map_err(|error| fault(error, "form/fill.html"))?,
        form: components.fill(&view).map_err(|error| fault(error, "form/fill.html"))?,
    })
}

/// `agder/mentor/shell.nb.html`
pub(super) fn shell_path(scene: &Scene<'_>, form: &str) -> String {
    format!("{}/{form}/shell.{}.html", scene.site.id, scene.edition.language)
}

/// The template must show the title, the alert, the progress and the form once each.
pub(super) fn check_shell(scene: &Scene<'_>, page: &Page, html: &[u8]) -> Result<(), Problem> {
    let html = String::from_utf8_lossy(html);
    let wrong = [
        ("page.window_title", TITLE_MARK),
        ("page.alert", ALERT_GAP),
        ("page.progress", PROGRESS_GAP),
        ("page.form", FORM_GAP),
    ];
    let Some((name, _)) = wrong.into_iter().find(|(_, mark)| html.matches(mark).count() != 1) else {
        return Ok(());
    };
    let message = message!("form-shell", name = name);
    let help = message!("form-shell-help");
    Err(Problem::new(Rule::FormShell, &fault::whole(template(page.kind), scene.theme), message, help))
}

/// Definition, texts and components of a site's forms, by path in the folder of forms.
pub(super) fn bundle(site: &Site, kit: &Kit) -> Vec<(String, Vec<u8>)> {
    let mut files: Vec<_> = (!site.forms.is_empty()).then(|| coordinators(site)).into_iter().collect();
    for (id, Form { definition, texts }) in &site.forms {
        let folder = format!("{}/{id}", site.id);
        // A definition is plain data: it cannot fail to be written.
        files.push((
            format!("{folder}/definition.json"),
            serde_json::to_vec_pretty(definition).unwrap_or_default(),
        ));
        files.push((
            format!("{folder}/schema.json"),
            serde_json::to_vec_pretty(&contract::schema(definition)).unwrap_or_default(),
        ));
        for Edition { language, home, .. } in &site.editions {
            let Some(texts) = texts.get(language) else { continue };
            let mut strings: BTreeMap<String, String> = texts.strings().clone();
            // The way from the receipt to the front page.
            strings.insert("site.home".to_owned(), format!("{}{home}", site.url.prefix));
            let json = serde_json::to_vec_pretty(&strings).unwrap_or_default();
            files.push((format!("{folder}/strings.{language}.json"), json));
        }
        files.push((format!("{folder}/{COMPONENTS}"), kit.form_source.clone().into_bytes()));
    }
    files
}

/// The form's components once more, where the function finds them without looking for a site: those of the first site with a form.
pub(super) fn common(scenes: &[Scene<'_>]) -> Option<(String, Vec<u8>)> {
    let scene = scenes.iter().find(|scene| !scene.site.forms.is_empty())?;
    Some((COMPONENTS.to_owned(), scene.kit.form_source.clone().into_bytes()))
}

/// Who is told of the site's applications.
fn coordinators(site: &Site) -> (String, Vec<u8>) {
    let names = site.editions.iter().map(|edition| (edition.language.clone(), edition.name.text.clone()));
    let coordinators = Coordinators {
        name: names.collect(),
        address: format!("{}{}/", site.url.origin, site.url.prefix),
        workbook_to: site.workbook_to.clone(),
        notices_to: site.notices_to.clone(),
    };
    let json = serde_json::to_vec_pretty(&coordinators).unwrap_or_default();
    (format!("{}/{}", site.id, Coordinators::FILE), json)
}

//! One page: view, text, template. A page with a form is rendered once more as the function's shell.

use tera::{Context, Value};

use super::escape::escaped;
use super::markdown::Flow;
use super::scene::Scene;
use super::views::Page as View;
use super::{content, fault, form, minify, page_view};
use crate::fingerprint::Fingerprint;
use crate::inspect::{self, Seen};
use crate::model::{Block, Page, PageKind};
use crate::problem::Problem;

/// A page as files.
#[derive(Debug, Default)]
pub(super) struct Rendered {
    /// Path from the site's folder: `om/index.html`.
    pub(super) file: String,
    /// The page.
    pub(super) html: Vec<u8>,
    /// Path in the folder of forms, and the page around the form.
    pub(super) shell: Option<(String, Vec<u8>)>,
    /// What is wrong.
    pub(super) problems: Vec<Problem>,
    /// What looking at the page showed.
    pub(super) seen: Seen,
    /// What it was made of, where that is kept for the next build.
    pub(super) fingerprint: Option<Fingerprint>,
    /// It was rendered in this build.
    pub(super) anew: bool,
}

/// Space that pages use one after another.
#[derive(Debug, Default)]
pub(super) struct Buffers {
    content: String,
    html: Vec<u8>,
}

/// A page of the scene's edition: as it was, if it is made of the same things, else rendered.
pub(super) fn page(scene: &Scene<'_>, page: &Page, buffers: &mut Buffers) -> Rendered {
    let (file, fingerprint) = (page.file(), scene.kept.fingerprint(scene.edition, page));
    let kept = fingerprint.as_ref().and_then(|fingerprint| scene.kept.get(&file, fingerprint));
    kept.unwrap_or_else(|| {
        let rendered = Rendered { file, fingerprint, anew: true, ..Rendered::default() };
        render(scene, page, rendered, buffers)
    })
}

fn render(scene: &Scene<'_>, page: &Page, mut rendered: Rendered, buffers: &mut Buffers) -> Rendered {
    let mut context = Context::new();
    context.insert_value("site", scene.site_value.clone());
    context.insert_value("text", scene.text_value.clone());
    let mut view = page_view::page(scene, page);
    rendered.problems = write_text(scene, page, &mut view, &mut context, &mut buffers.content);
    let filled = form::empty(scene, page).and_then(|form| {
        let form::Empty { title, progress, form } = form;
        if !title.is_empty() {
            let title = format!("{title}{}", page_view::window_title(scene, page));
            view.window_title = Value::safe_string(&escaped(&title));
        }
        view.progress = Value::safe_string(&progress);
        view.form = Value::safe_string(&form);
        fill(scene, page, &view, &mut context, &mut buffers.html)
    });
    match filled {
        Ok(()) => {
            rendered.html = minify::html(&buffers.html);
            rendered.seen = inspect::look(scene.grounds, &rendered.file, &rendered.html);
        }
        Err(problem) => rendered.problems.push(problem),
    }
    if let Some(id) = &page.form
        && rendered.problems.is_empty()
    {
        match shell(scene, page, &mut view, &mut context, &mut buffers.html) {
            Ok(()) => rendered.shell = Some((form::shell_path(scene, id), minify::html(&buffers.html))),
            Err(problem) => rendered.problems.push(problem),
        }
    }
    rendered
}

/// Puts the text and its headings into the view. Components in it get the view without them.
fn write_text(
    scene: &Scene<'_>,
    page: &Page,
    view: &mut View<'_>,
    context: &mut Context,
    html: &mut String,
) -> Vec<Problem> {
    if uses_components(scene, page) {
        context.insert_value("page", Value::from_serializable(view));
    }
    let mut flow = Flow::default();
    html.clear();
    content::write(scene, page, context, &mut flow, html);
    view.content = Value::safe_string(html);
    view.has_blocks = html.contains(" class=\"");
    view.toc = flow.toc;
    flow.problems
}

/// The page with a mark in its title and gaps where the function fills in. Who has begun needs no introduction: the text
/// above the form is left out.
fn shell(
    scene: &Scene<'_>,
    page: &Page,
    view: &mut View<'_>,
    context: &mut Context,
    html: &mut Vec<u8>,
) -> Result<(), Problem> {
    let title = escaped(&page_view::window_title(scene, page));
    view.window_title = Value::safe_string(&format!("{}{title}", form::TITLE_MARK));
    view.lead = "";
    view.content = Value::from("");
    view.has_blocks = false;
    // Another language's page is an empty form: going there in the middle would lose the answers.
    view.alternates.retain(|other| other.current);
    view.alert = Value::safe_string(form::ALERT_GAP);
    view.progress = Value::safe_string(form::PROGRESS_GAP);
    view.form = Value::safe_string(form::FORM_GAP);
    fill(scene, page, view, context, html)?;
    form::check_shell(scene, page, html)
}

fn fill(
    scene: &Scene<'_>,
    page: &Page,
    view: &View<'_>,
    context: &mut Context,
    html: &mut Vec<u8>,
) -> Result<(), Problem> {
    html.clear();
    context.insert_value("page", Value::from_serializable(view));
    let file = &page.body.place.source.path;
    let rendered = scene.theme.engine.render_to(template(page.kind), context, html);
    rendered.map_err(|error| fault::problem(&error, scene.theme, file))
}

/// The template of a kind of pages.
pub(crate) fn template(kind: PageKind) -> &'static str {
    match kind {
        PageKind::Home => "home.html",
        PageKind::Page => "page.html",
        PageKind::News => "news.html",
        PageKind::Article => "article.html",
        PageKind::Form => "form.html",
        PageKind::Print => "print.html",
        PageKind::NotFound => "404.html",
    }
}

fn uses_components(scene: &Scene<'_>, page: &Page) -> bool {
    let own = |page: &Page| page.body.blocks.iter().any(|block| matches!(block, Block::Component(_)));
    own(page) || page.collects.iter().filter_map(|key| scene.edition.pages.get(key)).any(own)
}

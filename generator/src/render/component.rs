//! Components of the theme, called in the text.

use forms::Language;
use messages::{Rule, message};
use tera::{ComponentArg, ComponentInfo, Context, ErrorKind, Value};

use super::content::{Setting, blocks};
use super::fault;
use super::markdown::{Flow, url};
use super::phrase::in_language;
use super::picture;
use crate::model::Call;
use crate::problem::{Place, Problem};
use crate::terms;

/// Appends what the component makes of its arguments and of the text between its tags.
pub(super) fn write(setting: &Setting<'_>, call: &Call, flow: &mut Flow, html: &mut String) {
    if is_withdrawn(setting, call) {
        return;
    }
    let arguments = arguments(setting, call, flow);
    let body = call.body.as_ref().map(|inner| {
        let mut body = String::new();
        blocks(setting, inner, flow, &mut body);
        body
    });
    let tera = &setting.scene.theme.engine;
    let made = tera.render_component_with_implicits(
        &call.name,
        &arguments,
        setting.implicits,
        body.as_deref(),
        true,
    );
    match made {
        Ok(made) => {
            match language(setting, call) {
                Some(language) => in_language(made.trim(), language, html),
                None => html.push_str(made.trim()),
            }
            html.push('\n');
        }
        Err(error) => flow.problems.push(failed(setting, call, &error)),
    }
}

/// The edition's language, where the component shows what the edition has (its news, its people, its texts) within a text
/// that is borrowed from another language.
fn language<'s>(setting: &Setting<'s>, call: &Call) -> Option<&'s Language> {
    let language = &setting.scene.edition.language;
    let shows =
        |argument: &ComponentArg| argument.is_implicit() && matches!(argument.name(), "site" | "text");
    let component = setting.scene.kit.components.get(&call.name).filter(|it| it.args().iter().any(shows));
    component.filter(|_| setting.page.language != *language).map(|_| language)
}

/// Whether it shows a picture that no longer may be shown, which has been told.
fn is_withdrawn(setting: &Setting<'_>, call: &Call) -> bool {
    let withdrawn = &setting.scene.site.withdrawn;
    let mut sources = call.arguments.iter().filter(|argument| argument.name == "src");
    sources.any(|argument| argument.value.as_str().is_some_and(|src| withdrawn.contains_key(src)))
}

/// The arguments as the component gets them: the site's words, links as paths, keys of pages as what lists show of
/// them, and with a picture what it is published as, where the component asks for `width`, `height`, `srcset`, `sources` and `eager`.
fn arguments(setting: &Setting<'_>, call: &Call, flow: &mut Flow) -> Context {
    let mut context = Context::new();
    for argument in &call.arguments {
        let value = match argument.value.as_str() {
            None if argument.name == "keys" => pages(setting, &argument.value),
            None => argument.value.clone(),
            Some(src) if argument.name == "src" => source(setting, call, src, flow, &mut context),
            Some(link) if matches!(argument.name.as_str(), "href" | "url") => {
                Value::from(url(setting, link).unwrap_or_default().into_owned())
            }
            Some(text) => Value::from(terms::expand(text, &setting.page.terms).into_owned()),
        };
        context.insert_value(argument.name.clone(), value);
    }
    lower(setting, call, &mut context);
    context
}

/// Keys of pages as the pages in lists.
fn pages(setting: &Setting<'_>, keys: &Value) -> Value {
    let keys = keys.as_array().unwrap_or_default().iter().filter_map(Value::as_str);
    Value::from(setting.scene.list(keys))
}

/// In a collection, the headings of a component are lower, too, where it has a `level`.
fn lower(setting: &Setting<'_>, call: &Call, context: &mut Context) {
    let known = setting.scene.kit.components.get(&call.name).map(ComponentInfo::args).unwrap_or_default();
    let level = known
        .iter()
        .find(|argument| argument.name() == "level")
        .and_then(|argument| argument.default()?.as_i64());
    if let Some(level) = level.filter(|_| setting.shift > 0 && !context.contains_key("level")) {
        context.insert_value("level", Value::from(level + i64::try_from(setting.shift).unwrap_or_default()));
    }
}

fn source(setting: &Setting<'_>, call: &Call, src: &str, flow: &mut Flow, context: &mut Context) -> Value {
    let Some(picture) = picture::published(setting.scene.site, src) else { return Value::from(src) };
    let component = setting.scene.kit.components.get(&call.name);
    let asks = |name: &str| component.is_some_and(|it| it.args().iter().any(|known| known.name() == name));
    let known = [
        ("width", Value::from(picture.width)),
        ("height", Value::from(picture.height)),
        ("srcset", Value::from(picture.srcset)),
        ("sources", Value::from_serializable(&picture.sources)),
        ("eager", Value::from(flow.pictures == 0)),
    ];
    for (name, value) in known {
        if asks(name) && !call.arguments.iter().any(|given| given.name == name) {
            context.insert_value(name, value);
        }
    }
    flow.pictures += 1;
    Value::from(picture.src)
}

/// A fault of the call is told at the call, a fault of the template at the template.
fn failed(setting: &Setting<'_>, call: &Call, error: &tera::Error) -> Problem {
    let rule = Rule::ComponentCall;
    let place = Place { source: setting.page.body.place.source.clone(), span: call.span.clone() };
    match error.kind() {
        ErrorKind::RenderingError(report) if call.body.is_none() && report.message().contains("`body`") => {
            let message = message!("component-call-body", name = &call.name);
            let help = message!("component-call-body-help", name = &call.name);
            Problem::new(rule, &place, message, help)
        }
        ErrorKind::Msg(_) | ErrorKind::ComponentNotFound(_) => {
            let message = message!("component-call", name = &call.name, error = error.to_string());
            Problem::new(rule, &place, message, message!("component-call-help"))
        }
        _ => fault::problem(error, setting.scene.theme, &setting.page.body.place.source.path),
    }
}

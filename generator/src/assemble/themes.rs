//! Themes: what a theme inherits, and its templates compiled.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use messages::{Rule, message};
use tera::{ErrorKind, Tera};

use crate::model::{Palettes, Theme};
use crate::nearest::did_you_mean;
use crate::parse::RawTheme;
use crate::problem::{Place, Problem, Problems, Source};
use crate::render::filters;

/// The themes of the names in use. A name of no theme is left out: the sites that ask for it tell.
pub(super) fn assemble(
    raw: &BTreeMap<String, RawTheme>,
    names: &BTreeSet<&str>,
) -> (BTreeMap<String, Theme>, Problems) {
    let mut problems = Problems::new();
    let mut themes = BTreeMap::new();
    for name in names.iter().filter(|name| raw.contains_key(**name)) {
        let (theme, found) = theme(raw, name);
        problems.extend(found);
        themes.insert((*name).to_owned(), theme);
    }
    (themes, problems)
}

fn theme(raw: &BTreeMap<String, RawTheme>, name: &str) -> (Theme, Vec<Problem>) {
    let (line, mut problems) = line(raw, name);
    let mut theme = Theme {
        name: name.to_owned(),
        templates: BTreeMap::new(),
        engine: Tera::new(),
        colors: BTreeMap::new(),
        text_sizes: "100vw".to_owned(),
        palettes: Palettes::default(),
        choices: BTreeMap::new(),
        assets: BTreeMap::new(),
    };
    for (base, part) in line.into_iter().rev() {
        let RawTheme { settings, templates, assets } = part;
        match settings {
            Some(settings) => {
                if let Some(sizes) = &settings.text_sizes {
                    theme.text_sizes.clone_from(&sizes.value);
                }
                settings.add_to(&mut theme);
                theme.colors.extend(
                    settings.colors.iter().map(|(token, color)| (token.clone(), color.value.clone())),
                );
            }
            None => problems.push(no_settings(base)),
        }
        theme.templates.extend(templates.iter().map(|(name, source)| (name.clone(), Arc::clone(source))));
        theme.assets.extend(assets.iter().map(|(name, file)| (name.clone(), Arc::clone(file))));
    }
    let (engine, found) = compile(&theme.templates, name);
    theme.engine = engine;
    problems.extend(found);
    (theme, problems)
}

/// The theme and those that it extends, itself first.
fn line<'a>(raw: &'a BTreeMap<String, RawTheme>, name: &str) -> (Vec<(&'a str, &'a RawTheme)>, Vec<Problem>) {
    let mut line: Vec<(&str, &RawTheme)> =
        raw.get_key_value(name).map(|(name, theme)| (name.as_str(), theme)).into_iter().collect();
    let mut problems = Vec::new();
    while let Some(extends) = line.last().and_then(|(_, theme)| theme.settings.as_ref()?.extends.as_ref()) {
        if line.iter().any(|(name, _)| *name == extends.value) {
            let message = message!("extends-cycle-theme", theme = &extends.value);
            problems.push(Problem::new(
                Rule::ExtendsCycle,
                &extends.place,
                message,
                message!("extends-cycle-theme-help"),
            ));
            break;
        }
        let Some((name, base)) = raw.get_key_value(&extends.value) else {
            problems.push(unknown_theme(&extends.place, &extends.value, raw.keys().map(String::as_str)));
            break;
        };
        line.push((name, base));
    }
    (line, problems)
}

/// A name of no theme.
pub(super) fn unknown_theme<'a>(place: &Place, name: &str, known: impl Iterator<Item = &'a str>) -> Problem {
    let help = did_you_mean(name, known, message!("unknown-theme-help"));
    Problem::new(Rule::UnknownTheme, place, message!("unknown-theme", name = name), help)
}

fn no_settings(name: &str) -> Problem {
    let message = message!("missing-file-theme", name = name);
    let help = message!("missing-file-theme-help", name = name);
    Problem::new(Rule::MissingFile, &Place::path(format!("themes/{name}/theme.toml")), message, help)
}

fn blank() -> Tera {
    let mut engine = Tera::new();
    filters::register(&mut engine);
    engine
}

/// Compiles all templates. Where that fails, each is compiled alone, so that every fault is told; what only the whole can
/// tell (a filter or component that is not there) is told of the templates that are right by themselves.
fn compile(templates: &BTreeMap<String, Arc<Source>>, theme: &str) -> (Tera, Vec<Problem>) {
    let mut engine = blank();
    let all = || templates.iter().map(|(name, source)| (name.as_str(), source.text.as_str()));
    let Err(error) = engine.add_raw_templates(all()) else { return (engine, Vec::new()) };
    let mut problems = Vec::new();
    let mut faulty = BTreeSet::new();
    for (name, source) in templates {
        let alone = blank().add_raw_template(name, &source.text);
        if let Err(ErrorKind::SyntaxError(report)) = alone.as_ref().map_err(tera::Error::kind) {
            problems.push(template_error(source, report.span().range.clone(), report.message()));
            faulty.insert(name.as_str());
        }
    }
    let whole = if faulty.is_empty() {
        Err(error)
    } else {
        blank().add_raw_templates(all().filter(|(name, _)| !faulty.contains(name)))
    };
    if let Err(error) = whole {
        problems.extend(reports(&error, templates, theme, !faulty.is_empty()));
    }
    (Tera::new(), problems)
}

/// The faults that only the whole can tell. Tera has them as text, one report for each: `error: …`, ` --> name:line:column`.
/// Where templates are left out, what may be missing because of that is not told.
fn reports(
    error: &tera::Error,
    templates: &BTreeMap<String, Arc<Source>>,
    theme: &str,
    partial: bool,
) -> Vec<Problem> {
    if let ErrorKind::MissingParent { current, .. } = error.kind() {
        let source = templates.get(current).filter(|_| !partial);
        let error = |source| template_error(source, 0..0, &error.to_string());
        return source.map(error).into_iter().collect();
    }
    let text = error.to_string();
    let mut problems = Vec::new();
    for report in text.split("\n\n") {
        let mut lines = report.lines();
        let message = lines.next().unwrap_or_default().trim_start_matches("error: ");
        let place = lines.find_map(|line| place(line.trim().strip_prefix("--> ")?, templates));
        let follows = partial
            && !["Unknown filter", "Unknown test", "Unknown function"]
                .iter()
                .any(|kind| message.starts_with(kind));
        match place {
            _ if follows => {}
            Some(place) => problems.push(template_error(&place.source, place.span, message)),
            None if message.is_empty() => {}
            None => {
                let source = Arc::new(Source {
                    path: format!("themes/{theme}/templates").into(),
                    text: String::new(),
                });
                problems.push(template_error(&source, 0..0, message));
            }
        }
    }
    problems
}

/// `name:line:column` as a place.
fn place(written: &str, templates: &BTreeMap<String, Arc<Source>>) -> Option<Place> {
    let mut parts = written.rsplitn(3, ':');
    let (column, line, name) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?);
    let source = templates.get(name)?;
    let start = offset(&source.text, line, column)?;
    Some(Place::new(source, start..start))
}

/// The byte at a one-based line and column in characters.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let mut start = 0;
    for (number, content) in text.split_inclusive('\n').enumerate() {
        if number + 1 == line {
            let within = content.char_indices().nth(column.checked_sub(1)?);
            return Some(start + within.map_or(content.len(), |(offset, _)| offset));
        }
        start += content.len();
    }
    None
}

fn template_error(source: &Arc<Source>, span: std::ops::Range<usize>, message: &str) -> Problem {
    let message = message!("template-error", what = message.trim_end_matches('.'));
    let help = message!("template-error-help");
    Problem::new(Rule::TemplateError, &Place::new(source, span), message, help)
}

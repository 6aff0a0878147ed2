//! What Tera says is wrong, as a [`Problem`] at its place in the template.

use std::path::Path;
use std::sync::Arc;

use messages::{Message, Rule, message};
use tera::{ErrorKind, ReportError};

use crate::model::Theme;
use crate::nearest::nearest;
use crate::problem::{Place, Problem, Source};

/// A template that cannot be rendered. `page` is the file of the page where that showed.
pub(super) fn problem(error: &tera::Error, theme: &Theme, page: &Path) -> Problem {
    let help = message!("template-error-page-help", page = page.display().to_string());
    match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
            let (what, known) = report.message().split_once(". Available ").unwrap_or((report.message(), ""));
            let known = known.split_once(": ").map_or("", |(_, names)| names);
            let message = message!("template-error-use", what = what.trim_end_matches('.'));
            let wrong = what.split('`').nth(1).unwrap_or_default();
            let meant = nearest(wrong, known.trim_end_matches('.').split(", "));
            let meant = meant.map(|name| message!("did-you-mean", name = name));
            Problem::new(Rule::TemplateError, &at(report, theme), message, both(meant, help))
        }
        ErrorKind::TemplateNotFound(name) => missing(name, theme),
        _ => {
            let message = message!("template-error-other", error = error.to_string());
            Problem::new(Rule::TemplateError, &whole("base.html", theme), message, help)
        }
    }
}

fn both(meant: Option<Message>, help: Message) -> Message {
    match meant {
        Some(meant) => message!("two", first = meant, second = help),
        None => help,
    }
}

/// The theme lacks a template.
pub(super) fn missing(name: &str, theme: &Theme) -> Problem {
    let message = message!("missing-template", theme = &theme.name, name = name);
    let help = message!("missing-template-help", name = name);
    Problem::new(Rule::MissingTemplate, &whole(name, theme), message, help)
}

fn at(report: &ReportError, theme: &Theme) -> Place {
    let mut place = whole(report.filename(), theme);
    place.span = report.span().range.clone();
    place
}

/// The template as a whole, also where it is only wanted.
pub(super) fn whole(name: &str, theme: &Theme) -> Place {
    let source = theme.templates.get(name).cloned().unwrap_or_else(|| {
        let path = Path::new("themes").join(&theme.name).join("templates").join(name);
        Arc::new(Source { path, text: String::new() })
    });
    Place { source, span: 0..0 }
}

//! What Tera says is wrong, as a [`Problem`] at its place in the template.

use std::path::Path;
use std::sync::Arc;

use messages::Rule;
use tera::{ErrorKind, ReportError};

use crate::model::Theme;
use crate::nearest::nearest;
use crate::problem::{Place, Problem, Source};

/// A template that cannot be rendered. `page` is the file of the page where that showed.
pub(super) fn problem(error: &tera::Error, theme: &Theme, page: &Path) -> Problem {
    let help = format!("Rett malen. Feilen viste seg på siden «{}».", page.display());
    match error.kind() {
        ErrorKind::RenderingError(report) | ErrorKind::SyntaxError(report) => {
            let (what, known) = report.message().split_once(". Available ").unwrap_or((report.message(), ""));
            let known = known.split_once(": ").map_or("", |(_, names)| names);
            let message = format!("Malen kan ikke brukes: {}.", what.trim_end_matches('.'));
            let wrong = what.split('`').nth(1).unwrap_or_default();
            let meant = nearest(wrong, known.trim_end_matches('.').split(", "));
            let meant = meant.map(|name| format!("Mente du «{name}»? ")).unwrap_or_default();
            Problem::new(Rule::TemplateError, &at(report, theme), message, meant + &help)
        }
        ErrorKind::TemplateNotFound(name) => missing(name, theme),
        _ => {
            let message = format!("Malen kan ikke brukes: {error}");
            Problem::new(Rule::TemplateError, &whole("base.html", theme), message, help)
        }
    }
}

/// The theme lacks a template.
pub(super) fn missing(name: &str, theme: &Theme) -> Problem {
    let message = format!("Temaet «{}» mangler malen «{name}».", theme.name);
    let help = format!("Lag filen templates/{name}, eller la temaet utvide et tema som har den.");
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

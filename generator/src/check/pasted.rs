//! What pasting leaves behind in texts: `veiviser paste` mends it.

use messages::message;

use super::Scope;
use crate::paste::Kind;
use crate::problem::Problem;

/// One function for each kind: each is a rule of its own.
pub(super) fn bullets(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    tell(scope, Kind::Bullet, problems);
}

pub(super) fn indents(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    tell(scope, Kind::Indent, problems);
}

pub(super) fn domains(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    tell(scope, Kind::Domain, problems);
}

pub(super) fn emails(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    tell(scope, Kind::Email, problems);
}

pub(super) fn spaces(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    tell(scope, Kind::Space, problems);
}

fn tell(scope: &Scope<'_>, kind: Kind, problems: &mut Vec<Problem>) {
    let Some(rule) = kind.rule() else { return };
    let source = &scope.page.origin.source;
    for (_, span) in scope.page.origin.facts.pasted.iter().filter(|(found, _)| *found == kind) {
        let written = source.text.get(span.clone()).unwrap_or_default().trim();
        let message = match kind {
            Kind::Bullet => message!("pasted-bullet", written = written),
            Kind::Indent => message!("pasted-indent"),
            Kind::Domain => message!("pasted-domain", written = written),
            Kind::Email => message!("pasted-email", written = written),
            _ => message!("pasted-space"),
        };
        let help = message!("pasted-help", path = source.path.display().to_string());
        problems.push(Problem::new(rule, &scope.place(span), message, help));
    }
}

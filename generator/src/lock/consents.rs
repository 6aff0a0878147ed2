//! `forms/<form>.lock` of a site: word for word what applicants have read and agreed to, for each version of the consent. The
//! evidence that privacy law asks for (GDPR art. 7), and the reason why a text does not change under the same version.
//!
//! The person who answers is not part of it: a new coordinator is no new purpose. A form that is no more keeps its lock.

mod diff;
mod record;

use forms::Definition;
use messages::{Rule, message};

use super::{Change, ChangeKind, LockFile, Locking, bad_lock};
use crate::assemble::{Family, families};
use crate::model::Project;
use crate::parse::Raw;
use crate::problem::{Place, Problem, Problems};
use record::{Difference, Recorded, Version};

/// The lock of every form of every published site. One that cannot be read is left as it is.
pub(super) fn locks(locking: &Locking<'_>) -> Vec<LockFile> {
    each(locking.raw, locking.project).iter().filter_map(|form| lock_file(locking, form)).collect()
}

/// Texts that have changed under the same version, versions that no lock knows, and locks that cannot be read.
pub(crate) fn check(raw: &Raw, project: &Project) -> Problems {
    let mut problems = Problems::new();
    for form in each(raw, project) {
        problems.extend_of(form.family.id, form.problems());
    }
    problems
}

/// A form and the site that publishes it.
struct Published<'a> {
    family: Family<'a>,
    definition: &'a Definition,
}

fn each<'a>(raw: &'a Raw, project: &'a Project) -> Vec<Published<'a>> {
    let (families, _) = families(raw);
    let of = |family: &Family<'a>| {
        let site = project.sites.iter().find(|site| site.id == family.id);
        let forms = site.into_iter().flat_map(|site| site.forms.values());
        let published = forms.map(|form| Published { family: family.clone(), definition: &form.definition });
        published.collect::<Vec<_>>()
    };
    families.iter().flat_map(of).collect()
}

fn lock_file(locking: &Locking<'_>, form: &Published<'_>) -> Option<LockFile> {
    let mut recorded = form.recorded().ok()?;
    let path = form.path();
    let accepts = locking.accepts(&path) || locking.accepts(&path.replace(".lock", ".toml"));
    let (now, version) = (form.now(), &form.definition.consent.version);
    let kind = match recorded.versions.get(version) {
        Some(before) if !before.changed(&now).is_empty() => {
            Some(if accepts { ChangeKind::Accepted } else { ChangeKind::Refused })
        }
        Some(before) if !before.lacks(&now) => None,
        _ => (accepts || locking.accepted.is_empty()).then_some(ChangeKind::New),
    };
    match kind {
        Some(ChangeKind::Accepted) => recorded.replace(version, now),
        Some(ChangeKind::New) => recorded.add(version, now),
        _ => {}
    }
    let changes = kind.map(|kind| Change { path: path.clone(), kind }).into_iter().collect();
    Some(LockFile { text: recorded.text(), path, changes })
}

impl Published<'_> {
    fn name(&self) -> String {
        format!("forms/{}.lock", self.definition.id)
    }

    fn path(&self) -> String {
        format!("content/{}/{}", self.family.id, self.name())
    }

    /// What the form says now.
    fn now(&self) -> Version {
        Version::of(self.definition)
    }

    /// The lock; empty where there is none. Err: it cannot be read.
    fn recorded(&self) -> Result<Recorded, Problem> {
        let source = self.family.members.first().and_then(|(_, site)| site.locks.get(&self.name()));
        let Some(source) = source else { return Ok(Recorded::default()) };
        toml::from_str(&source.text).map_err(|error| bad_lock(source, &error))
    }

    /// Where the site's own file says the version; else the site, which may have inherited it: a base is not for its editors.
    fn place(&self) -> Place {
        let Some((_, site)) = self.family.members.first() else { return Place::path(self.path()) };
        let written = site.forms.get(&self.definition.id).and_then(|raw| {
            let at = raw.form.as_ref()?.consent_version()?;
            Some(Place::new(&raw.source, at.span.clone()))
        });
        written.unwrap_or_else(|| self.family.config.place.clone())
    }

    fn problems(&self) -> Vec<Problem> {
        let recorded = match self.recorded() {
            Ok(recorded) => recorded,
            Err(problem) => return vec![problem],
        };
        let now = self.now();
        let Some(before) = recorded.versions.get(&self.definition.consent.version) else {
            return vec![self.unrecorded()];
        };
        let changed = before.changed(&now);
        if changed.is_empty() {
            return before.lacks(&now).then(|| self.unrecorded()).into_iter().collect();
        }
        changed.iter().map(|difference| self.changed(difference)).collect()
    }

    fn changed(&self, Difference { what, language, diff }: &Difference) -> Problem {
        let version = &self.definition.consent.version;
        let what = if language.is_empty() { (*what).to_owned() } else { format!("{what}.{language}") };
        let message = message!("consent-changed", what = what, version = version, diff = diff);
        let (lock, form) = (self.path(), self.path().replace(".lock", ".toml"));
        let help = message!("consent-changed-help", form = form, lock = lock);
        Problem::new(Rule::ConsentChanged, &self.place(), message, help)
    }

    fn unrecorded(&self) -> Problem {
        let version = &self.definition.consent.version;
        let message = message!("unrecorded-consent", version = version, path = self.path());
        let help = message!("unrecorded-consent-help", folder = format!("content/{}", self.family.id));
        Problem::new(Rule::UnrecordedConsent, &self.place(), message, help)
    }
}

//! `content/<site>/forms/<id>.toml`: what a form is, is the business of the crate `forms`; here are only the places.

use std::sync::Arc;

use forms::source::{Defect, FormSource, SourceId};

use crate::problem::{Place, Problem, Source};

/// A form as written.
#[derive(Clone, Debug)]
pub(crate) struct RawForm {
    /// The file.
    pub(crate) source: Arc<Source>,
    /// The number that the form's own places have for the file.
    pub(crate) id: SourceId,
    /// The form; `None` where nothing could be made of it.
    pub(crate) form: Option<FormSource>,
}

pub(super) fn parse(source: &Arc<Source>, number: usize) -> (RawForm, Vec<Problem>) {
    let id = SourceId(u32::try_from(number).unwrap_or(u32::MAX));
    let (form, defects) = match FormSource::parse(id, &source.text) {
        Ok(form) => (Some(form), Vec::new()),
        Err(defects) => (None, defects),
    };
    let problems = defects.into_iter().map(|defect| problem(source, defect)).collect();
    (RawForm { source: Arc::clone(source), id, form }, problems)
}

/// A defect of a form at its place in `source`.
pub(crate) fn problem(source: &Arc<Source>, defect: Defect) -> Problem {
    let Defect { rule, at, message, help } = defect;
    Problem::new(rule, &Place::new(source, at.span), message, help)
}

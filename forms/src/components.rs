//! The theme's form components, compiled once and rendered with a view.

use serde::Serialize;
use tera::{Context, Kwargs, State, Tera, Value};

use crate::{email_link, view};

/// The components `form.alert`, `form.progress`, `form.fill`, `form.review`, `form.receipt` and `form.notice` of a theme, ready to render.
#[derive(Clone, Debug)]
pub struct Components {
    tera: Tera,
}

impl Components {
    /// Compiles templates given as (name, source): one per file of `form/`, or all in one.
    ///
    /// # Errors
    /// A template that does not parse, or that uses an unknown component, filter or function.
    pub fn new<N, S>(templates: impl IntoIterator<Item = (N, S)>) -> Result<Self, tera::Error>
    where
        N: AsRef<str>,
        S: AsRef<str>,
    {
        let mut tera = Tera::new();
        tera.register_filter("email", email_filter);
        tera.add_raw_templates(templates)?;
        Ok(Self { tera })
    }

    /// What must be corrected, or a message, as HTML: stands first on the page. Empty where there is neither.
    ///
    /// # Errors
    /// As [`Components::fill`].
    pub fn alert(&self, view: &view::Fill) -> Result<String, tera::Error> {
        if view.summary.is_none() && view.message.is_none() {
            return Ok(String::new());
        }
        self.render("form.alert", view)
    }

    /// How far the applicant has come, as HTML. Empty for a form of one page.
    ///
    /// # Errors
    /// As [`Components::fill`].
    pub fn progress(&self, view: &view::Fill) -> Result<String, tera::Error> {
        if view.progress.is_empty() { Ok(String::new()) } else { self.render("form.progress", view) }
    }

    /// The questions as HTML.
    ///
    /// # Errors
    /// A template that asks for what the view does not have.
    pub fn fill(&self, view: &view::Fill) -> Result<String, tera::Error> {
        self.render("form.fill", view)
    }

    /// The check-answers page as HTML.
    ///
    /// # Errors
    /// As [`Components::fill`].
    pub fn review(&self, view: &view::Review) -> Result<String, tera::Error> {
        self.render("form.review", view)
    }

    /// The receipt as HTML.
    ///
    /// # Errors
    /// As [`Components::fill`].
    pub fn receipt(&self, view: &view::Receipt) -> Result<String, tera::Error> {
        self.render("form.receipt", view)
    }

    /// A notice as HTML.
    ///
    /// # Errors
    /// As [`Components::fill`].
    pub fn notice(&self, view: &view::Notice) -> Result<String, tera::Error> {
        self.render("form.notice", view)
    }

    fn render(&self, component: &str, view: &impl Serialize) -> Result<String, tera::Error> {
        let mut context = Context::new();
        context.insert_value("view", Value::try_from_serializable(view)?);
        self.tera.render_component(component, &context, None, true)
    }
}

/// The `email` filter for any Tera: `{{ contact.email | email }}` is a protected link (see [`email_link`]).
pub fn email_filter(address: &str, _: Kwargs, _: &State) -> Value {
    Value::safe_string(&email_link(address))
}

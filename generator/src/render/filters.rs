//! What templates can do beyond what Tera brings. Registered by `assemble` before a theme is compiled, so that an unknown
//! filter is found there.

/// Registers `email`: `{{ contact.email | email }}` is a link that simple harvesters cannot read.
pub fn register(tera: &mut tera::Tera) {
    tera.register_filter("email", forms::email_filter);
}

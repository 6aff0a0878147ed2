//! Which keys a `site.toml` has, for what is told of where they come from.

use super::site::{Config, RawBudget, RawDispatch, RawPrivacy};

impl Config {
    /// The keys that are there, tables key by key (`colors.accent`), and whether sites that extend this one inherit them.
    /// Words are not among them.
    pub(crate) fn keys(&self) -> Vec<(String, bool)> {
        let Self {
            place: _,
            damaged: _,
            extends,
            publish,
            name,
            tagline,
            url,
            languages,
            theme,
            example,
            hide,
            fallback,
            loans: _,
            colors,
            terms: _,
            topics,
            menu,
            footer,
            contacts,
            partners,
            social,
            feeds,
            privacy,
            dispatch: RawDispatch { workbook_to, notices_to },
            accessibility,
            pairing,
            follow_up,
            hosting,
            check,
            budget,
            names,
        } = self;
        let own = [
            ("extends", extends.is_some()),
            ("publish", publish.is_some()),
            ("url", url.is_some()),
            ("dispatch.workbook_to", !workbook_to.is_empty()),
            ("dispatch.notices_to", !notices_to.is_empty()),
        ];
        let inherited = [
            ("name", name.is_some()),
            ("tagline", tagline.is_some()),
            ("languages", languages.is_some()),
            ("theme", theme.is_some()),
            ("example", example.is_some()),
            ("hide", !hide.is_empty()),
            ("menu", menu.is_some()),
            ("footer", footer.is_some()),
            ("contacts", contacts.is_some()),
            ("partners", partners.is_some()),
            ("social", social.is_some()),
            ("feeds", feeds.is_some()),
            ("hosting", hosting.is_some()),
            ("names", !names.is_empty()),
        ];
        let there = |keys: Vec<(&'static str, bool)>, inherited| {
            keys.into_iter().filter(|(_, there)| *there).map(move |(key, _)| (key.to_owned(), inherited))
        };
        let tables = fallback.keys().map(|language| format!("fallback.{language}"));
        let tables = tables.chain(colors.keys().map(|token| format!("colors.{token}")));
        let tables = tables.chain(topics.keys().map(|topic| format!("topics.{topic}")));
        let tables = tables.chain(privacy.keys().map(|key| format!("privacy.{key}")));
        let tables = tables.chain(accessibility.keys().map(|key| format!("accessibility.{key}")));
        let tables = tables.chain(pairing.keys().into_iter().map(|key| format!("pairing.{key}")));
        let tables = tables.chain(follow_up.keys().map(|key| format!("follow_up.{key}")));
        let tables = tables.chain(check.keys().map(|rule| format!("check.{rule}")));
        let tables = tables.chain(budget.keys().map(|key| format!("budget.{key}")));
        let single = there(own.to_vec(), false).chain(there(inherited.to_vec(), true));
        single.chain(tables.map(|key| (key, true))).collect()
    }
}

impl RawPrivacy {
    fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let Self { controller, contact_name, contact_email, contact_phone } = self;
        let keys = [
            ("controller", controller.is_some()),
            ("contact_name", contact_name.is_some()),
            ("contact_email", contact_email.is_some()),
            ("contact_phone", contact_phone.is_some()),
        ];
        keys.into_iter().filter(|(_, there)| *there).map(|(key, _)| key)
    }
}

impl RawBudget {
    fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        let Self { first_view, page, requests } = self;
        let keys = [
            ("first_view", first_view.is_some()),
            ("page", page.is_some()),
            ("requests", requests.is_some()),
        ];
        keys.into_iter().filter(|(_, there)| *there).map(|(key, _)| key)
    }
}

//! How the settings of a site lie over those of its base, and those of an extending page over the extended one's.

use std::collections::BTreeMap;

use super::front_matter::FrontMatter;
use super::site::{Config, RawBudget, RawPrivacy};

impl Config {
    /// These settings laid over those of the base: single values and tables key by key, lists and texts whole. What says
    /// where and whether a site is published is never inherited, nor who is told of its applications.
    pub(crate) fn over(self, base: Self) -> Self {
        let Self {
            place,
            damaged,
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
            loans,
            colors,
            terms,
            topics,
            menu,
            footer,
            contacts,
            partners,
            social,
            feeds,
            hosting,
            privacy,
            dispatch,
            accessibility,
            pairing,
            follow_up,
            check,
            budget,
            names,
        } = self;
        Self {
            place,
            damaged: damaged || base.damaged,
            extends,
            publish,
            url,
            name: name.or(base.name),
            tagline: tagline.or(base.tagline),
            languages: languages.or(base.languages),
            theme: theme.or(base.theme),
            example: example.or(base.example),
            hide: base.hide.into_iter().chain(hide).collect(),
            loans: base.loans.into_iter().filter(|(of, _)| !fallback.contains_key(of)).chain(loans).collect(),
            fallback: merge(base.fallback, fallback),
            colors: merge(base.colors, colors),
            terms: merge(base.terms, terms),
            topics: merge(base.topics, topics),
            menu: menu.or(base.menu),
            footer: footer.or(base.footer),
            contacts: contacts.or(base.contacts),
            partners: partners.or(base.partners),
            social: social.or(base.social),
            feeds: feeds.or(base.feeds),
            hosting: hosting.or(base.hosting),
            privacy: privacy.over(base.privacy),
            dispatch,
            accessibility: accessibility.over(base.accessibility),
            pairing: pairing.over(base.pairing),
            follow_up: follow_up.over(base.follow_up),
            check: merge(base.check, check),
            budget: budget.over(base.budget),
            names: base.names.into_iter().chain(names).collect(),
        }
    }
}

impl RawPrivacy {
    fn over(self, base: Self) -> Self {
        let Self { controller, contact_name, contact_email, contact_phone } = self;
        Self {
            controller: controller.or(base.controller),
            contact_name: contact_name.or(base.contact_name),
            contact_email: contact_email.or(base.contact_email),
            contact_phone: contact_phone.or(base.contact_phone),
        }
    }
}

impl FrontMatter {
    /// What a page says laid over what the page that it extends says, key by key.
    pub(crate) fn over(self, base: Self) -> Self {
        let Self {
            place,
            title,
            nav_title,
            description,
            kicker,
            lead,
            slug,
            kind,
            date,
            updated,
            author,
            order,
            related,
            topics,
            per_page,
            aliases,
            collects,
            form,
            draft,
            publish_date,
            expiry_date,
            extend,
            consent_until,
            image,
            audience,
            review_by,
            lost_description,
            lost_date,
        } = self;
        Self {
            place,
            title: title.or(base.title),
            nav_title: nav_title.or(base.nav_title),
            description: description.or(base.description),
            kicker: kicker.or(base.kicker),
            lead: lead.or(base.lead),
            slug: slug.or(base.slug),
            kind: kind.or(base.kind),
            date: date.or(base.date),
            updated: updated.or(base.updated),
            author: author.or(base.author),
            order: order.or(base.order),
            related: if related.is_empty() { base.related } else { related },
            topics: if topics.is_empty() { base.topics } else { topics },
            per_page: per_page.or(base.per_page),
            aliases: if aliases.is_empty() { base.aliases } else { aliases },
            collects: if collects.is_empty() { base.collects } else { collects },
            form: form.or(base.form),
            draft: draft.or(base.draft),
            publish_date: publish_date.or(base.publish_date),
            expiry_date: expiry_date.or(base.expiry_date),
            extend,
            // Each has texts on the page: the first to end counts.
            consent_until: consent_until
                .into_iter()
                .chain(base.consent_until)
                .min_by_key(|until| until.value),
            image: image.or(base.image),
            lost_description: lost_description || base.lost_description,
            lost_date: lost_date || base.lost_date,
            audience: audience.or(base.audience),
            review_by: review_by.or(base.review_by),
        }
    }
}

impl RawBudget {
    fn over(self, base: Self) -> Self {
        let Self { first_view, page, requests } = self;
        Self {
            first_view: first_view.or(base.first_view),
            page: page.or(base.page),
            requests: requests.or(base.requests),
        }
    }
}

fn merge<K: Ord, V>(mut base: BTreeMap<K, V>, own: BTreeMap<K, V>) -> BTreeMap<K, V> {
    base.extend(own);
    base
}

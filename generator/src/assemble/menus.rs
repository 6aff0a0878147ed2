//! The main menu and the links at the foot.

use std::collections::{BTreeMap, BTreeSet};

use forms::Language;
use messages::{Rule, message};

use super::context::Context;
use crate::link;
use crate::model::{MenuItem, Page, Target, Wording};
use crate::nearest::did_you_mean;
use crate::parse::RawMenuItem;
use crate::problem::{Located, Problem};

/// The entries in the order written. An entry that leads nowhere is told and left out.
pub(super) fn menu(
    context: &Context<'_>,
    items: Option<&[RawMenuItem]>,
    language: &Language,
    pages: &BTreeMap<String, Page>,
    faulty: &BTreeSet<String>,
) -> Vec<MenuItem> {
    items
        .unwrap_or_default()
        .iter()
        .filter_map(|item| entry(context, item, language, pages, faulty))
        .collect()
}

fn entry(
    context: &Context<'_>,
    item: &RawMenuItem,
    language: &Language,
    pages: &BTreeMap<String, Page>,
    faulty: &BTreeSet<String>,
) -> Option<MenuItem> {
    let RawMenuItem { page, url, label } = item;
    let label = label.as_ref().map(|label| context.text(Some(label), language));
    if let Some(key) = page {
        let Some(page) = pages.get(&key.value) else {
            if !faulty.contains(&key.value) {
                context.tell(unknown_page(key, pages));
            }
            return None;
        };
        let label = label.unwrap_or_else(|| Wording::new(page.nav_title.clone(), &page.language, language));
        return Some(MenuItem { label, target: Target::Page(key.value.clone()) });
    }
    let url = url.as_ref()?;
    if !link::is_address(&url.value) {
        context.tell(super::settings::bad_url(url));
        return None;
    }
    Some(MenuItem { label: label?, target: Target::Address(url.value.clone()) })
}

/// A key of no page.
pub(crate) fn unknown_page(key: &Located<String>, pages: &BTreeMap<String, Page>) -> Problem {
    let message = message!("unknown-page", key = &key.value);
    let otherwise = message!("unknown-page-help");
    let bare = key.value.trim_start_matches('/').trim_end_matches('/').trim_end_matches(".md");
    let help = if pages.contains_key(bare) {
        message!("unknown-page-help-bare", key = bare)
    } else {
        did_you_mean(bare, pages.keys().map(String::as_str), otherwise)
    };
    Problem::new(Rule::UnknownPage, &key.place, message, help)
}

//! Where pages live: `/` and the slugs of the folders and of the page; the front page of the default language at `/`, of
//! others at `/en/`.

use std::collections::BTreeMap;
use std::sync::Arc;

use messages::{Rule, message};

use super::context::Context;
use super::pages::Chosen;
use crate::model::{Edition, Owner};
use crate::parse::RawPage;
use crate::problem::{Place, Problem};

/// First parts of paths that are taken by other things than pages.
const RESERVED: [&str; 3] = ["/apply/", "/files/", "/assets/"];

/// The path of the page `key` in an edition whose front page is at `home`.
pub(super) fn path(home: &str, key: &str, chosen: &Chosen<'_>) -> String {
    if key == "404" {
        return format!("{home}404.html");
    }
    let mut path = home.to_owned();
    let mut folder = String::new();
    let (folders, name) = key.rsplit_once('/').unwrap_or(("", key));
    for part in folders.split('/').filter(|part| !part.is_empty()) {
        folder = if folder.is_empty() { part.to_owned() } else { format!("{folder}/{part}") };
        path.push_str(slug(chosen, &format!("{folder}/index")).unwrap_or(part));
        path.push('/');
    }
    if name != "index" {
        path.push_str(slug(chosen, key).unwrap_or(name));
        path.push('/');
    }
    path
}

fn slug<'a>(chosen: &Chosen<'a>, key: &str) -> Option<&'a str> {
    let (_, page) = chosen.pages.get(key)?;
    page.front.slug.as_ref().map(|slug| slug.value.as_str())
}

/// Everything that has an address on the site. Two pages at the same are told, and so are old paths that are in use.
pub(super) fn owners(context: &Context<'_>, editions: &[Edition]) -> BTreeMap<String, Owner> {
    let mut owners: BTreeMap<String, (Owner, Arc<RawPage>)> = BTreeMap::new();
    for alias in [false, true] {
        for (edition, key, path, raw) in addresses(editions, alias) {
            if let Some((_, other)) = owners.get(path) {
                context.tell(taken(path, &raw, other, alias));
            } else if let Some(reserved) = RESERVED.iter().find(|reserved| path.starts_with(*reserved)) {
                context.tell(reserved_path(&raw, path, reserved));
            } else {
                owners.insert(path.to_owned(), (Owner { edition, key: key.to_owned(), alias }, raw));
            }
        }
    }
    owners.into_iter().map(|(path, (owner, _))| (path, owner)).collect()
}

/// Edition, key, path and page of every page, or of every old path.
fn addresses(editions: &[Edition], alias: bool) -> impl Iterator<Item = (usize, &str, &str, Arc<RawPage>)> {
    editions.iter().enumerate().flat_map(move |(edition, of)| {
        of.pages.values().flat_map(move |page| {
            let own = std::iter::once(&page.path).filter(move |_| !alias);
            let old = page.aliases.iter().filter(move |_| alias);
            let address =
                move |path| (edition, page.key.as_str(), String::as_str(path), Arc::clone(&page.origin));
            own.chain(old).map(address)
        })
    })
}

/// Where the address of a page is decided: its slug, or its old path, or the page as a whole.
fn place(page: &RawPage, path: &str) -> Place {
    let alias = page.front.aliases.iter().find(|alias| alias.value == path);
    alias.or(page.front.slug.as_ref()).map_or(&page.front.place, |written| &written.place).clone()
}

fn taken(path: &str, page: &RawPage, other: &RawPage, alias: bool) -> Problem {
    let other = other.source.path.display().to_string();
    if alias {
        let message = message!("alias-collides", path = path, other = other);
        return Problem::new(
            Rule::AliasCollides,
            &place(page, path),
            message,
            message!("alias-collides-help"),
        );
    }
    let message = message!("duplicate-path", path = path, other = other);
    let help = message!("duplicate-path-help");
    Problem::new(Rule::DuplicatePath, &place(page, path), message, help)
}

fn reserved_path(page: &RawPage, path: &str, reserved: &str) -> Problem {
    let message = message!("duplicate-path-reserved", path = path, reserved = reserved);
    Problem::new(Rule::DuplicatePath, &place(page, path), message, message!("duplicate-path-reserved-help"))
}

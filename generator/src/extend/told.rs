//! Why a page cannot extend another, said to its editor.

use forms::Language;
use messages::{Rule, message};

use crate::assemble::folders;
use crate::model::Body;
use crate::nearest::did_you_mean;
use crate::parse::blocks::{self, NamedBlock, Position};
use crate::parse::{Raw, RawPage};
use crate::problem::{Place, Problem};

/// No base has the page.
pub(super) fn without_base(raw: &Raw, id: &str, language: &Language, page: &RawPage) -> Problem {
    let key = &page.key;
    let folders = folders(raw, id).into_iter().skip(1);
    let bases: Vec<_> = folders.filter_map(|folder| raw.sites.get(folder)).collect();
    let pages = bases.iter().flat_map(|site| &site.pages).filter(|(_, pages)| pages.contains_key(key));
    let mut found: Vec<&Language> = pages.map(|(language, _)| language).collect();
    found.sort_by_key(|found| *found != language);
    let message = message!("extend-without-base", key = key, language = language.as_str());
    let help = match found.first() {
        Some(other) if *other != language => {
            message!("extend-without-base-help-language", other = other.as_str())
        }
        Some(_) => message!("extend-without-base-help-hidden"),
        None => {
            let keys =
                bases.iter().filter_map(|site| site.pages.get(language)).flat_map(|pages| pages.keys());
            did_you_mean(key, keys.map(String::as_str), message!("extend-without-base-help"))
        }
    };
    Problem::new(Rule::ExtendWithoutBase, &page.front.place, message, help)
}

/// A block that the extended page does not have.
pub(super) fn unknown(
    own: &RawPage,
    base: &RawPage,
    block: &NamedBlock<'_>,
    there: &[NamedBlock<'_>],
) -> Option<Problem> {
    if there.iter().any(|known| known.name == block.name) {
        return None;
    }
    let names: Vec<&str> = there.iter().map(|known| known.name).collect();
    let (name, path) = (block.name, base.source.path.display().to_string());
    let message = message!("unknown-block", path = path, name = name);
    let otherwise = if names.is_empty() {
        message!("unknown-block-help-none", name = name)
    } else {
        message!("unknown-block-help-all", names = names.join(", "))
    };
    let help = did_you_mean(name, names.iter().copied(), otherwise);
    Problem::new(Rule::UnknownBlock, &Place::new(&own.source, block.tag.clone()), message, help).into()
}

/// New blocks with the name of another that the extended page has.
pub(super) fn repeated(own: &RawPage, composed: &Body) -> Vec<Problem> {
    let all = blocks::named(&composed.blocks);
    let own_blocks = blocks::named(&own.body.blocks).into_iter().filter(|block| block.within.is_some());
    let repeated = own_blocks.filter(|block| all.iter().filter(|other| other.name == block.name).count() > 1);
    repeated.map(|block| blocks::twice(&Place::new(&own.source, block.tag), block.name)).collect()
}

/// A block within one that the page replaces, too: it is no longer there.
pub(super) fn swallowed(
    own: &RawPage,
    block: &NamedBlock<'_>,
    directives: &[&NamedBlock<'_>],
    there: &[NamedBlock<'_>],
) -> Option<Problem> {
    let outer = |name: &str| there.iter().find(|known| known.name == name)?.within;
    let mut above = std::iter::successors(outer(block.name), |name| outer(name));
    let replaced =
        |name: &&str| directives.iter().any(|it| it.name == *name && it.position == Position::Instead);
    let outer = above.find(replaced)?;
    let message = message!("unknown-block-within", name = block.name, outer = outer);
    let help = message!("unknown-block-within-help", outer = outer);
    Some(Problem::new(Rule::UnknownBlock, &Place::new(&own.source, block.tag.clone()), message, help))
}

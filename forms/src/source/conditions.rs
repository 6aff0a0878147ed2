//! Whether the conditions of pages and questions can be met: what they depend on is asked before, has the answers that they
//! name, and lets somebody through.

use std::collections::{BTreeMap, BTreeSet};

use messages::{Message, Rule, message};

use super::overlay::unknown_field;
use super::reader::nearest;
use super::resolve::Resolver;
use super::{ConditionSource, FieldSource, PageSource};
use crate::{Condition, Definition, Field, Kind};

/// The condition as the form has it.
pub(super) fn of(source: &ConditionSource) -> Condition {
    let ConditionSource { at: _, field, is } = source;
    Condition { field: field.value.clone(), is: is.iter().map(|value| value.value.clone()).collect() }
}

/// Reports what does not fit in `definition`, which was made of these pages and questions.
pub(super) fn check(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    fields: &[FieldSource],
    definition: &Definition,
) {
    if super::pages::is_misplaced(resolver) {
        return;
    }
    let sound = resolver.defects.len();
    for (place, page) in pages.iter().enumerate() {
        if let Some(condition) = &page.show_when {
            let owner = Owner { name: the_page(&page.id.value), field: None, page: place };
            check_one(resolver, fields, definition, &owner, condition);
        }
    }
    for field in fields {
        let Some(made) = definition.field(&field.id.value) else { continue };
        if let Some(condition) = &field.show_when {
            let owner = Owner { name: the_question(&field.id.value), field: Some(made), page: made.page };
            check_one(resolver, fields, definition, &owner, condition);
        }
        if field.is_consent() {
            refuse_conditional_consent(resolver, pages, field, made);
        }
    }
    if pages.last().is_some() && !fields.iter().any(FieldSource::is_consent) {
        refuse_conditional_page(resolver, pages);
    }
    // What cannot be read cannot be followed either.
    if resolver.defects.len() == sound {
        tell_never_shown(resolver, pages, fields, definition);
    }
}

/// What has a condition.
struct Owner<'d> {
    /// As the beginning of a sentence.
    name: Message,
    field: Option<&'d Field>,
    page: usize,
}

fn the_page(id: &str) -> Message {
    message!("the-page", id = id)
}

fn the_question(id: &str) -> Message {
    message!("the-question", id = id)
}

fn check_one(
    resolver: &mut Resolver<'_>,
    fields: &[FieldSource],
    definition: &Definition,
    owner: &Owner<'_>,
    condition: &ConditionSource,
) {
    let ConditionSource { at, field: wanted, is } = condition;
    let Some(decides) = definition.field(&wanted.value) else {
        // A question without a kind has been told already.
        if fields.iter().all(|field| field.id.value != wanted.value) {
            resolver.defects.push(unknown_field(wanted, fields, "show_when"));
        }
        return;
    };
    if let Some(chain) = owner.field.and_then(|field| chain_to_itself(definition, field)) {
        let message = message!("condition-loop", owner = &owner.name, chain = chain);
        let help = message!("condition-loop-help");
        resolver.report(Rule::ConditionLoop, at, message, help);
    } else if decides.page >= owner.page {
        let message = message!("condition-order", owner = &owner.name, field = &decides.id);
        let help = message!("condition-order-help");
        resolver.report(Rule::ConditionOrder, at, message, help);
    }
    let answers = answers(decides);
    if answers.is_empty() {
        let message = message!("condition-kind", owner = &owner.name, field = &decides.id);
        let help = message!("condition-kind-help");
        resolver.report(Rule::ConditionKind, &wanted.at, message, help);
        return;
    }
    for value in is.iter().filter(|value| !answers.contains(&value.value.as_str())) {
        let message = message!("condition-value", value = &value.value, field = &decides.id);
        resolver.report(
            Rule::ConditionValue,
            &value.at,
            message,
            nearest(&value.value, answers.iter().copied()),
        );
    }
    if is.is_empty() {
        let message = message!("never-shown-empty", owner = &owner.name);
        let help = message!("never-shown-empty-help", answers = answers.join(", "));
        resolver.report(Rule::NeverShown, at, message, help);
    }
}

/// The ids that a condition may name; none for what people write.
fn answers(field: &Field) -> Vec<&str> {
    match &field.kind {
        Kind::YesNo => vec!["yes", "no"],
        kind => kind.choices().iter().map(|choice| choice.id.as_str()).collect(),
    }
}

/// «a → b → a», where a question depends on itself.
fn chain_to_itself(definition: &Definition, field: &Field) -> Option<String> {
    let mut chain = vec![field.id.as_str()];
    let mut next = field.show_when.as_ref();
    while let Some(condition) = next {
        let id = condition.field.as_str();
        if id == field.id {
            chain.push(id);
            return Some(chain.join(" → "));
        }
        if chain.contains(&id) {
            return None;
        }
        chain.push(id);
        next = definition.field(id).and_then(|field| field.show_when.as_ref());
    }
    None
}

/// Who is not asked for consent could not apply.
fn refuse_conditional_consent(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    source: &FieldSource,
    field: &Field,
) {
    if let Some(condition) = &source.show_when {
        let help = message!("consent-conditional-help");
        resolver.report(Rule::ConsentConditional, &condition.at, message!("consent-conditional"), help);
    }
    if field.page + 1 == pages.len() {
        refuse_conditional_page(resolver, pages);
    }
}

/// The consent stands on the last page, which everybody must see.
fn refuse_conditional_page(resolver: &mut Resolver<'_>, pages: &[PageSource]) {
    let Some(PageSource { id, show_when: Some(condition), .. }) = pages.last() else { return };
    let message = message!("consent-conditional-page", page = &id.value);
    let help = message!("consent-conditional-page-help");
    resolver.report(Rule::ConsentConditional, &condition.at, message, help);
}

/// Conditions that together leave no answer to a question of which only one can be chosen.
fn tell_never_shown(
    resolver: &mut Resolver<'_>,
    pages: &[PageSource],
    fields: &[FieldSource],
    definition: &Definition,
) {
    let mut unseen = BTreeSet::new();
    for (place, page) in pages.iter().enumerate() {
        let Some(condition) = &page.show_when else { continue };
        if let Some(decides) = impossible(definition, [Some(of(condition)), None]) {
            unseen.insert(place);
            never_shown(resolver, condition, the_page(&page.id.value), &decides);
        }
    }
    for source in fields {
        let Some(field) = definition.field(&source.id.value) else { continue };
        let Some(condition) = source.show_when.as_ref().filter(|_| !unseen.contains(&field.page)) else {
            continue;
        };
        let of_page = definition.pages.get(field.page).and_then(|page| page.show_when.clone());
        if let Some(decides) = impossible(definition, [field.show_when.clone(), of_page]) {
            never_shown(resolver, condition, the_question(&field.id), &decides);
        }
    }
}

fn never_shown(resolver: &mut Resolver<'_>, condition: &ConditionSource, owner: Message, decides: &str) {
    let message = message!("never-shown", owner = owner, field = decides);
    let help = message!("never-shown-help");
    resolver.report(Rule::NeverShown, &condition.at, message, help);
}

/// The question of which the conditions, and those of what they depend on, leave no answer.
fn impossible(definition: &Definition, conditions: [Option<Condition>; 2]) -> Option<String> {
    let mut open: Vec<Condition> = conditions.into_iter().flatten().collect();
    let mut left: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    while let Some(Condition { field, is }) = open.pop() {
        let Some(decides) = definition.field(&field) else { continue };
        open.extend(decides.show_when.clone());
        open.extend(definition.pages.get(decides.page).and_then(|page| page.show_when.clone()));
        if matches!(decides.kind, Kind::ManyOf { .. }) {
            continue;
        }
        let is: BTreeSet<String> = is.into_iter().collect();
        let rest = left.remove(&field).map_or(is.clone(), |rest| &rest & &is);
        if rest.is_empty() {
            return Some(field);
        }
        left.insert(field, rest);
    }
    None
}

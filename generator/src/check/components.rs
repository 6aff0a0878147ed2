//! Components in texts, against what the theme says that they take.

use messages::{Rule, message};
use tera::{ComponentArg, ComponentArgType, ComponentInfo, Value};

use super::Scope;
use crate::assemble::{unknown_contact, unknown_page};
use crate::model::{Argument, Call, Data};
use crate::nearest::did_you_mean;
use crate::problem::{Located, Problem};
use crate::terms;

/// The folder of the components that texts may use.
const FOLDER: &str = "components/";

pub(super) fn names(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let Some(theme) = scope.theme else { return };
    for call in &scope.page.origin.facts.calls {
        if theme.engine.get_component_definition(&call.name).is_some() {
            continue;
        }
        let mut known: Vec<&str> = theme
            .templates
            .keys()
            .filter_map(|name| name.strip_prefix(FOLDER)?.strip_suffix(".html"))
            .collect();
        known.sort_unstable();
        let message = message!("unknown-component", name = &call.name);
        let help =
            did_you_mean(&call.name, known.iter().copied(), message!("one-of", names = known.join(", ")));
        problems.push(Problem::new(Rule::UnknownComponent, &scope.place(&call.span), message, help));
    }
}

pub(super) fn arguments(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (call, component) in calls(scope).filter(|(_, component)| component.rest_param().is_none()) {
        let known: Vec<&str> =
            component.args().iter().filter(|arg| !arg.is_implicit()).map(ComponentArg::name).collect();
        for given in call.arguments.iter().filter(|given| !known.contains(&given.name.as_str())) {
            let message = message!("unknown-argument", name = &call.name, field = &given.name);
            let otherwise = match known.as_slice() {
                [] => message!("unknown-argument-help-none"),
                known => message!("unknown-argument-help", fields = known.join(", ")),
            };
            let help = did_you_mean(&given.name, known.iter().copied(), otherwise);
            problems.push(Problem::new(Rule::UnknownArgument, &scope.place(&given.span), message, help));
        }
    }
}

pub(super) fn needs(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (call, component) in calls(scope) {
        let needed = component.args().iter().filter(|arg| arg.is_required() && arg.name() != "body");
        for needed in needed.filter(|needed| call.arguments.iter().all(|given| given.name != needed.name())) {
            let message = message!("missing-argument", name = &call.name, field = needed.name());
            let help = message!("missing-argument-help", field = needed.name());
            problems.push(Problem::new(Rule::MissingArgument, &scope.place(&call.span), message, help));
        }
    }
}

pub(super) fn types(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    for (call, component) in calls(scope) {
        for given in &call.arguments {
            let known = component.args().iter().find(|known| known.name() == given.name);
            let Some(wanted) = known.and_then(wanted) else { continue };
            if !fits(&given.value, wanted) {
                problems.push(wrong_type(scope, call, given, wanted));
            }
        }
    }
}

/// The type that an argument says, or that of its default.
fn wanted(argument: &ComponentArg) -> Option<ComponentArgType> {
    let by_default = |value: &Value| {
        if value.is_string() {
            Some(ComponentArgType::String)
        } else if value.is_bool() {
            Some(ComponentArgType::Bool)
        } else if value.is_number() {
            Some(ComponentArgType::Number)
        } else {
            value.is_array().then_some(ComponentArgType::Array)
        }
    };
    argument.arg_type().or_else(|| argument.default().and_then(by_default))
}

fn fits(value: &Value, wanted: ComponentArgType) -> bool {
    match wanted {
        ComponentArgType::String => value.is_string(),
        ComponentArgType::Bool => value.is_bool(),
        ComponentArgType::Integer => value.as_i128().is_some(),
        ComponentArgType::Float | ComponentArgType::Number => value.is_number(),
        ComponentArgType::Array => value.is_array(),
        _ => true,
    }
}

fn wrong_type(scope: &Scope<'_>, call: &Call, given: &Argument, wanted: ComponentArgType) -> Problem {
    let (what, example) = match wanted {
        ComponentArgType::String => (message!("type-text"), "\"tekst\""),
        ComponentArgType::Bool => (message!("type-flag"), "{true}"),
        ComponentArgType::Array => (message!("type-list"), "{[\"a\", \"b\"]}"),
        _ => (message!("type-number"), "{3}"),
    };
    let message = message!("wrong-argument", field = &given.name, name = &call.name, what = what);
    let help = message!("wrong-argument-help", field = &given.name, example = example);
    Problem::new(Rule::WrongArgument, &scope.place(&given.span), message, help)
}

/// Values that a component does not have, where the theme lists them: `[choices.partners] kind = ["partner", "funder"]`.
pub(super) fn choices(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let Some(theme) = scope.theme else { return };
    for call in &scope.page.origin.facts.calls {
        let Some(choices) = theme.choices.get(&call.name) else { continue };
        for given in &call.arguments {
            let (Some(known), Some(value)) = (choices.get(&given.name), given.value.as_str()) else {
                continue;
            };
            if value.is_empty() || known.iter().any(|choice| choice == value) {
                continue;
            }
            let message = message!(
                "wrong-choice",
                value = value,
                argument = given.name.as_str(),
                component = call.name.as_str()
            );
            let known = known.iter().map(String::as_str);
            let all = known.clone().collect::<Vec<_>>().join(", ");
            let help = did_you_mean(value, known, message!("wrong-choice-help", choices = all));
            problems.push(Problem::new(Rule::WrongChoice, &scope.place(&given.span), message, help));
        }
    }
}

pub(super) fn groups(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let contacts = &scope.edition.contacts;
    for call in scope.page.origin.facts.calls.iter().filter(|call| call.name == "contacts") {
        let groups = call.arguments.iter().filter(|given| given.name == "group");
        for (given, group) in groups.filter_map(|given| Some((given, given.value.as_str()?))) {
            let group = terms::expand(group, &scope.page.terms);
            if group.is_empty() || contacts.iter().any(|contact| *contact.group == *group) {
                continue;
            }
            let mut known: Vec<&str> = contacts.iter().map(|contact| &*contact.group).collect();
            known.sort_unstable();
            known.dedup();
            known.retain(|group| !group.is_empty());
            let message = message!("unknown-group", group = group.as_ref());
            let otherwise = match known.as_slice() {
                [] => message!("unknown-group-help"),
                known => message!("one-of", names = known.join(", ")),
            };
            let help = did_you_mean(&group, known.iter().copied(), otherwise);
            problems.push(Problem::new(Rule::UnknownGroup, &scope.place(&given.span), message, help));
        }
    }
}

/// A contact list that shows one person.
pub(super) fn people(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let contacts = &scope.edition.contacts;
    for given in given(scope, "contacts", "name") {
        let Some(name) = given.value.as_str().filter(|name| !name.is_empty()) else { continue };
        if !contacts.iter().any(|contact| contact.name == name) {
            let known = contacts.iter().map(|contact| contact.name.as_str());
            problems.push(unknown_contact(&scope.place(&given.span), name, known));
        }
    }
}

/// A list of pages that names them.
pub(super) fn pages(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let edition = scope.edition;
    for given in given(scope, "pages", "keys") {
        for key in given.value.as_array().unwrap_or_default().iter().filter_map(Value::as_str) {
            let known = [&edition.faulty, &edition.dormant, &edition.drafts];
            if !edition.pages.contains_key(key) && !known.iter().any(|known| known.contains(key)) {
                let key = Located { value: key.to_owned(), place: scope.place(&given.span) };
                problems.push(unknown_page(&key, &edition.pages));
            }
        }
    }
}

/// A statement needs facts.
pub(super) fn statement(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let calls = &scope.page.origin.facts.calls;
    let called = calls.iter().any(|call| call.name == "accessibility");
    let config = &scope.site.config;
    if called && config.accessibility.place.is_none() && !config.damaged {
        let message = message!("missing-key-statement");
        problems.push(Problem::new(
            Rule::MissingKey,
            &config.place,
            message,
            message!("missing-key-statement-help"),
        ));
    }
}

/// An argument, wherever a component is called with it.
/// A table whose file is not there, or is no sheet, would be empty.
pub(super) fn data(scope: &Scope<'_>, problems: &mut Vec<Problem>) {
    let data = &scope.edition.data;
    let is_sheet = |data: &Data| data.value.as_map().is_some_and(|map| map.contains_key(&"columns".into()));
    for given in given(scope, "table", "data") {
        let Some(name) = given.value.as_str() else { continue };
        if !data.get(name).is_some_and(is_sheet) {
            let sheets = || data.iter().filter(|(_, value)| is_sheet(value)).map(|(name, _)| name.as_str());
            let message = message!("unknown-data", name = name);
            let help = did_you_mean(name, sheets(), message!("unknown-data-help", name = name));
            problems.push(Problem::new(Rule::UnknownData, &scope.place(&given.span), message, help));
        }
    }
}

fn given<'a>(scope: &'a Scope<'_>, component: &str, name: &str) -> impl Iterator<Item = &'a Argument> {
    let calls = scope.page.origin.facts.calls.iter().filter(move |call| call.name == component);
    calls.flat_map(|call| &call.arguments).filter(move |given| given.name == name)
}

/// The calls of components that the theme has.
fn calls<'a>(scope: &Scope<'a>) -> impl Iterator<Item = (&'a Call, ComponentInfo)> {
    let engine = scope.theme.map(|theme| &theme.engine);
    let calls = scope.page.origin.facts.calls.iter();
    calls.filter_map(move |call| Some((call, engine?.get_component_definition(&call.name)?)))
}

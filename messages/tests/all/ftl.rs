//! The catalogue, read strictly.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;
use messages::Language;

use crate::{Arguments, Messages};

/// All messages of a language. Panics at a mistake in a file, and at an id that two messages have.
pub fn messages(language: Language) -> Messages {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue").join(language.code());
    let mut messages = Messages::new();
    for entry in fs::read_dir(&folder).expect("a folder of the catalogue") {
        read(&entry.expect("a file of the catalogue").path(), &mut messages);
    }
    messages
}

/// The examples, which are the same in all languages.
pub fn examples() -> Messages {
    let mut examples = Messages::new();
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("catalogue/examples.ftl"), &mut examples);
    examples
}

fn read(path: &Path, messages: &mut Messages) {
    let text = fs::read_to_string(path).expect("a file of the catalogue");
    let resource =
        parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{}: {errors:?}", path.display()));
    for entry in resource.body {
        let Entry::Message(message) = entry else { continue };
        let value = message.value.unwrap_or_else(|| panic!("{} has no text", message.id.name));
        let former = messages.insert(message.id.name.to_owned(), arguments(&value));
        assert!(former.is_none(), "{} is there twice", message.id.name);
    }
}

fn arguments(pattern: &Pattern<&str>) -> Arguments {
    let mut found = BTreeSet::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(inline) => found.extend(argument(inline)),
            Expression::Select { selector, variants } => {
                found.extend(argument(selector));
                found.extend(variants.iter().flat_map(|variant| arguments(&variant.value)));
            }
        }
    }
    found
}

fn argument(expression: &InlineExpression<&str>) -> Option<String> {
    match expression {
        InlineExpression::VariableReference { id } => Some(id.name.to_owned()),
        InlineExpression::StringLiteral { .. } => None,
        other => panic!("the catalogue has only arguments and literals: {other:?}"),
    }
}

//! One file of TOML to a [`FormSource`].

use messages::{Rule, message};
use toml::de::DeTable;

use super::reader::{Located, Reader, Table, nearest};
use super::{
    ChoiceSource, Choices, ConditionSource, ConsentSource, Defect, FieldSource, FormSource, IntakeSource,
    KindName, PageSource, PrivacySource, ReceiptSource, SourceId, syntax,
};
use crate::{ChoiceStyle, Role, Status};

/// Keys of the form as a whole: TOML wants them above the first table.
pub(super) const TOP: &[&str] = &[
    "role",
    "plural",
    "next_steps",
    "opens",
    "closes",
    "status",
    "status_text",
    "capacity",
    "waiting_list",
    "hide",
    "hide_pages",
];
const TABLES: &[&str] = &["pages", "privacy", "consent", "receipt", "fields"];
const PAGE: &[&str] = &["id", "title", "show_when", "after"];
const CONDITION: &[&str] = &["field", "is"];
const CONDITION_EXAMPLE: &str = "{ field = \"…\", is = [\"…\"] }";
const PRIVACY: &[&str] = &["purpose", "legal_basis", "recipients", "retention_days"];
const CONSENT: &[&str] = &["version", "text"];
const RECEIPT: &[&str] = &["email", "text"];
const FIELD: &[&str] = &[
    "id",
    "kind",
    "label",
    "hint",
    "optional",
    "autocomplete",
    "max",
    "min_value",
    "max_value",
    "style",
    "choices",
    "after",
    "page",
    "show_when",
    "justification",
];
const CHOICE: &[&str] = &["id", "label"];
const CHOICE_EXAMPLE: &str = "[{ id = \"…\", label = { nb = \"…\", en = \"…\" } }]";

const KINDS: &[(&str, KindName)] = &[
    ("text", KindName::Text),
    ("long_text", KindName::LongText),
    ("email", KindName::Email),
    ("phone", KindName::Phone),
    ("number", KindName::Number),
    ("date", KindName::Date),
    ("postal_code", KindName::PostalCode),
    ("one_of", KindName::OneOf),
    ("many_of", KindName::ManyOf),
    ("yes_no", KindName::YesNo),
    ("consent", KindName::Consent),
];
const ROLES: &[(&str, Role)] = &[("mentor", Role::Mentor), ("adept", Role::Adept)];
const STATUSES: &[(&str, Status)] =
    &[("open", Status::Open), ("paused", Status::Paused), ("full", Status::Full)];
const STYLES: &[(&str, ChoiceStyle)] = &[("radios", ChoiceStyle::Radios), ("select", ChoiceStyle::Select)];

/// Reads on after a fault: what the TOML reader could mend is checked too, except on the lines that it complained about.
pub(super) fn read(source: SourceId, text: &str) -> Result<FormSource, Vec<Defect>> {
    let (document, complaints) = DeTable::parse_recoverable(text);
    let mut reader = Reader::new(source);
    let form = form(&mut reader, &Table { entries: document.get_ref(), span: 0..0 });
    if !complaints.is_empty() {
        let bad_lines: Vec<usize> =
            complaints.iter().filter_map(|error| Some(line(text, error.span()?.start))).collect();
        reader.defects.retain(|defect| !bad_lines.contains(&line(text, defect.at.span.start)));
        for error in &complaints {
            let (message, help) = syntax::explain(error.message());
            reader.report(Rule::TomlSyntax, error.span().unwrap_or(0..0), message, help);
        }
    }
    reader.defects.sort_by_key(|defect| defect.at.span.start);
    if reader.defects.is_empty() { Ok(form) } else { Err(reader.defects) }
}

fn line(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count()
}

fn form(reader: &mut Reader, top: &Table<'_, '_>) -> FormSource {
    reader.known_keys(top, &[TOP, TABLES].concat(), &message!("place-form"));
    let privacy = reader.table(top, "privacy").map(|table| privacy(reader, &table));
    let consent = reader.table(top, "consent").map(|table| consent(reader, &table));
    let receipt = reader.table(top, "receipt").map(|table| receipt(reader, &table));
    let pages = reader.tables(top, "pages", "[[pages]]").unwrap_or_default();
    let fields = reader.tables(top, "fields", "[[fields]]").unwrap_or_default();
    FormSource {
        at: reader.at(0..0),
        role: named(reader, top, "role", ROLES),
        plural: reader.text(top, "plural"),
        next_steps: reader.text(top, "next_steps"),
        opens: reader.date(top, "opens"),
        closes: reader.date(top, "closes"),
        intake: IntakeSource {
            status: named(reader, top, "status", STATUSES),
            text: reader.text(top, "status_text"),
            capacity: reader.integer(top, "capacity"),
            waiting_list: reader.boolean(top, "waiting_list"),
        },
        receipt,
        hide: reader.strings(top, "hide").unwrap_or_default(),
        hide_pages: reader.strings(top, "hide_pages").unwrap_or_default(),
        pages: pages.iter().filter_map(|table| page(reader, table)).collect(),
        privacy: privacy.unwrap_or_default(),
        consent: consent.unwrap_or_default(),
        fields: fields.iter().filter_map(|table| field(reader, table)).collect(),
        defects: Vec::new(),
    }
}

fn privacy(reader: &mut Reader, table: &Table<'_, '_>) -> PrivacySource {
    reader.known_keys(table, PRIVACY, &message!("place-table", table = "[privacy]"));
    PrivacySource {
        purpose: reader.text(table, "purpose"),
        legal_basis: reader.text(table, "legal_basis"),
        recipients: reader.text(table, "recipients"),
        retention_days: reader.integer(table, "retention_days"),
    }
}

fn consent(reader: &mut Reader, table: &Table<'_, '_>) -> ConsentSource {
    reader.known_keys(table, CONSENT, &message!("place-table", table = "[consent]"));
    ConsentSource { version: reader.string(table, "version"), text: reader.text(table, "text") }
}

fn receipt(reader: &mut Reader, table: &Table<'_, '_>) -> ReceiptSource {
    reader.known_keys(table, RECEIPT, &message!("place-table", table = "[receipt]"));
    ReceiptSource {
        at: reader.at(table.span.clone()),
        email: reader.string(table, "email"),
        text: reader.text(table, "text"),
    }
}

fn page(reader: &mut Reader, table: &Table<'_, '_>) -> Option<PageSource> {
    reader.known_keys(table, PAGE, &message!("place-table", table = "[[pages]]"));
    if !table.entries.contains_key("id") {
        let help = message!("missing-key-page-id-help");
        reader.report(Rule::MissingKey, table.span.clone(), message!("missing-key-page-id"), help);
    }
    let (id, title) = (reader.string(table, "id"), reader.text(table, "title"));
    let show_when = condition(reader, table);
    let after = reader.string(table, "after");
    Some(PageSource { at: reader.at(table.span.clone()), id: id?, title, show_when, after })
}

fn condition(reader: &mut Reader, table: &Table<'_, '_>) -> Option<ConditionSource> {
    let inner = reader.inline_table(table, "show_when", CONDITION_EXAMPLE)?;
    reader.known_keys(&inner, CONDITION, &message!("place-key", key = "show_when"));
    for key in CONDITION {
        if !inner.entries.contains_key(*key) {
            let message = message!("missing-key-condition", key = key);
            let help = message!("missing-key-condition-help", example = CONDITION_EXAMPLE);
            reader.report(Rule::MissingKey, inner.span.clone(), message, help);
        }
    }
    let (field, is) = (reader.string(&inner, "field"), reader.strings(&inner, "is"));
    Some(ConditionSource { at: reader.at(inner.span.clone()), field: field?, is: is? })
}

fn field(reader: &mut Reader, table: &Table<'_, '_>) -> Option<FieldSource> {
    reader.known_keys(table, FIELD, &message!("place-table", table = "[[fields]]"));
    let id = reader.string(table, "id");
    if !table.entries.contains_key("id") {
        let help = message!("missing-key-field-id-help");
        reader.report(Rule::MissingKey, table.span.clone(), message!("missing-key-field-id"), help);
    }
    // Read to the end also without an id: all that is wrong is to be told at once.
    let placeholder = Located { value: String::new(), at: reader.at(table.span.clone()) };
    let has_id = id.is_some();
    let field = FieldSource {
        at: reader.at(table.span.clone()),
        id: id.unwrap_or(placeholder),
        kind: named(reader, table, "kind", KINDS),
        label: reader.text(table, "label"),
        hint: reader.text(table, "hint"),
        optional: reader.boolean(table, "optional"),
        autocomplete: reader.string(table, "autocomplete"),
        max: reader.integer(table, "max"),
        min_value: reader.integer(table, "min_value"),
        max_value: reader.integer(table, "max_value"),
        style: named(reader, table, "style", STYLES),
        choices: choices(reader, table),
        after: reader.string(table, "after"),
        page: reader.string(table, "page"),
        show_when: condition(reader, table),
        justification: reader.text(table, "justification"),
    };
    has_id.then_some(field)
}

fn choices(reader: &mut Reader, field: &Table<'_, '_>) -> Option<Choices> {
    let span = field.entries.get("choices")?.span();
    let tables = reader.tables(field, "choices", CHOICE_EXAMPLE)?;
    let list = tables.iter().filter_map(|table| choice(reader, table)).collect();
    Some(Choices { at: reader.at(span), list })
}

fn choice(reader: &mut Reader, table: &Table<'_, '_>) -> Option<ChoiceSource> {
    reader.known_keys(table, CHOICE, &message!("place-choice"));
    for key in CHOICE {
        if !table.entries.contains_key(*key) {
            let example = CHOICE_EXAMPLE.trim_matches(['[', ']']);
            let help = message!("missing-key-choice-help", example = example);
            reader.report(
                Rule::MissingKey,
                table.span.clone(),
                message!("missing-key-choice", key = key),
                help,
            );
        }
    }
    let (id, label) = (reader.string(table, "id"), reader.text(table, "label"));
    Some(ChoiceSource { id: id?, label: label? })
}

/// A string that must be one of the names.
fn named<T: Copy>(
    reader: &mut Reader,
    table: &Table<'_, '_>,
    key: &str,
    names: &[(&str, T)],
) -> Option<Located<T>> {
    let Located { value, at } = reader.string(table, key)?;
    if let Some((_, named)) = names.iter().find(|(name, _)| *name == value) {
        return Some(Located { value: *named, at });
    }
    let help = nearest(&value, names.iter().map(|(name, _)| *name));
    reader.report(Rule::UnknownValue, at.span, message!("unknown-value", value = value, key = key), help);
    None
}

impl KindName {
    /// As written in the file.
    pub(super) fn as_str(self) -> &'static str {
        KINDS.iter().find(|(_, kind)| *kind == self).map_or("", |(name, _)| name)
    }
}

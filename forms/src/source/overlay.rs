//! A site's form over its base's: single values and privacy facts per key, fields by id, new fields inserted, hidden ones removed.

use std::collections::BTreeSet;

use messages::{Message, Rule, message};

use super::reader::{Located, nearest};
use super::{
    ConsentSource, Defect, FieldSource, FormSource, IntakeSource, PageSource, PrivacySource, ReceiptSource,
    pages,
};

pub(super) fn over(own: FormSource, base: FormSource) -> FormSource {
    let FormSource {
        at,
        role,
        plural,
        next_steps,
        opens,
        closes,
        intake,
        receipt,
        hide,
        hide_pages,
        pages,
        privacy,
        consent,
        fields,
        mut defects,
    } = own;
    defects.extend(base.defects);
    defects.extend(stale_version(&consent));
    defects.extend(repeated(fields.iter().map(|field| &field.id), duplicate_question));
    defects.extend(repeated(pages.iter().map(|page| &page.id), duplicate_page));
    let mut merged = base.fields;
    pages::name_all(&base.pages, &mut merged);
    let mut merged_pages = base.pages;
    for page in pages {
        place_page(&mut merged_pages, page, &mut defects);
    }
    for field in fields {
        place(&mut merged, field, &mut defects);
    }
    for hidden in &hide_pages {
        remove_page(&mut merged_pages, &mut merged, hidden, &mut defects);
    }
    for hidden in &hide {
        remove(&mut merged, hidden, &mut defects);
    }
    FormSource {
        at,
        role: role.or(base.role),
        plural: plural.or(base.plural),
        next_steps: next_steps.or(base.next_steps),
        opens: opens.or(base.opens),
        closes: closes.or(base.closes),
        intake: over_intake(intake, base.intake),
        receipt: over_receipt(receipt, base.receipt),
        hide: base.hide,
        hide_pages: base.hide_pages,
        pages: merged_pages,
        privacy: over_privacy(privacy, base.privacy),
        consent: ConsentSource {
            version: consent.version.or(base.consent.version),
            text: consent.text.or(base.consent.text),
        },
        fields: merged,
        defects,
    }
}

/// The second question or page of one file with an id would silently change the first, as if the first were the base's.
/// `told` says of an id that two have it.
pub(super) fn repeated<'s>(
    ids: impl Iterator<Item = &'s Located<String>>,
    told: fn(&str) -> Message,
) -> Vec<Defect> {
    let mut seen = BTreeSet::new();
    let defect = |id: &Located<String>| Defect {
        rule: Rule::DuplicateId,
        at: id.at.clone(),
        message: told(&id.value),
        help: message!("duplicate-id-form-help"),
    };
    ids.filter(|id| !seen.insert(id.value.as_str())).map(defect).collect()
}

/// Two questions with the same id.
pub(super) fn duplicate_question(id: &str) -> Message {
    message!("duplicate-id-questions", id = id)
}

/// Two pages with the same id.
pub(super) fn duplicate_page(id: &str) -> Message {
    message!("duplicate-id-pages", id = id)
}

/// A new wording under the base's version would make the stored evidence ambiguous.
fn stale_version(consent: &ConsentSource) -> Option<Defect> {
    let text = consent.text.as_ref().filter(|_| consent.version.is_none())?;
    Some(Defect {
        rule: Rule::ConsentVersion,
        at: text.at.clone(),
        message: message!("consent-version"),
        help: message!("consent-version-help"),
    })
}

fn over_intake(own: IntakeSource, base: IntakeSource) -> IntakeSource {
    let IntakeSource { status, text, capacity, waiting_list } = own;
    IntakeSource {
        status: status.or(base.status),
        text: text.or(base.text),
        capacity: capacity.or(base.capacity),
        waiting_list: waiting_list.or(base.waiting_list),
    }
}

fn over_receipt(own: Option<ReceiptSource>, base: Option<ReceiptSource>) -> Option<ReceiptSource> {
    let (Some(own), Some(base)) = (own.clone(), base.clone()) else { return own.or(base) };
    let ReceiptSource { at, email, text } = own;
    Some(ReceiptSource { at, email: email.or(base.email), text: text.or(base.text) })
}

fn over_privacy(own: PrivacySource, base: PrivacySource) -> PrivacySource {
    let PrivacySource { purpose, legal_basis, recipients, retention_days } = own;
    PrivacySource {
        purpose: purpose.or(base.purpose),
        legal_basis: legal_basis.or(base.legal_basis),
        recipients: recipients.or(base.recipients),
        retention_days: retention_days.or(base.retention_days),
    }
}

/// Changes the page of the same id, or inserts a new one: after the page that it names, else last.
fn place_page(pages: &mut Vec<PageSource>, own: PageSource, defects: &mut Vec<Defect>) {
    let base = pages.iter().position(|page| page.id.value == own.id.value).map(|at| (at, pages.remove(at)));
    let wanted = own.after.as_ref().and_then(|after| {
        let found = pages.iter().position(|page| page.id.value == after.value);
        if found.is_none() {
            defects.push(pages::unknown(after, pages, "after"));
        }
        found.map(|position| position + 1)
    });
    let place = wanted.or(base.as_ref().map(|(at, _)| *at)).unwrap_or(pages.len());
    let PageSource { at, id, title, show_when, after: _ } = own;
    let (title, show_when) = match base {
        Some((_, base)) => (title.or(base.title), show_when.or(base.show_when)),
        None => (title, show_when),
    };
    pages.insert(place, PageSource { at, id, title, show_when, after: None });
}

/// Takes a page out, with the questions on it.
fn remove_page(
    pages: &mut Vec<PageSource>,
    fields: &mut Vec<FieldSource>,
    hidden: &Located<String>,
    defects: &mut Vec<Defect>,
) {
    let Some(position) = pages.iter().position(|page| page.id.value == hidden.value) else {
        defects.push(pages::unknown(hidden, pages, "hide_pages"));
        return;
    };
    let places = pages::places(pages, fields);
    let mut places = places.into_iter();
    fields.retain(|_| places.next() != Some(position));
    pages.remove(position);
}

/// Changes the field of the same id, or inserts a new one: after the field that it names, else before the consent.
fn place(fields: &mut Vec<FieldSource>, own: FieldSource, defects: &mut Vec<Defect>) {
    let known = fields.iter().position(|field| field.id.value == own.id.value);
    let wanted = own.after.clone();
    let mut target = None;
    if let Some(after) = &wanted {
        let found = fields.iter().position(|field| field.id.value == after.value);
        if found.is_none() {
            defects.push(unknown_field(after, fields, "after"));
        }
        target = found.map(|position| position + 1);
    }
    let Some(position) = known else {
        let consent = fields.iter().position(FieldSource::is_consent);
        fields.insert(target.or(consent).unwrap_or(fields.len()), FieldSource { after: None, ..own });
        return;
    };
    let changed = over_field(own, fields.remove(position));
    let target = target.map_or(position, |target| if target > position { target - 1 } else { target });
    fields.insert(target, changed);
}

fn over_field(own: FieldSource, base: FieldSource) -> FieldSource {
    let FieldSource {
        at,
        id,
        kind,
        label,
        hint,
        optional,
        autocomplete,
        max,
        min_value,
        max_value,
        style,
        choices,
        after: _,
        page,
        show_when,
        justification,
    } = own;
    let base =
        if kind.as_ref().is_some_and(|kind| Some(kind.value) != base.kind.as_ref().map(|kind| kind.value)) {
            // Limits and choices belong to the kind that they were written for.
            FieldSource { max: None, min_value: None, max_value: None, style: None, choices: None, ..base }
        } else {
            base
        };
    FieldSource {
        at,
        id,
        kind: kind.or(base.kind),
        label: label.or(base.label),
        hint: hint.or(base.hint),
        optional: optional.or(base.optional),
        autocomplete: autocomplete.or(base.autocomplete),
        max: max.or(base.max),
        min_value: min_value.or(base.min_value),
        max_value: max_value.or(base.max_value),
        style: style.or(base.style),
        choices: choices.or(base.choices),
        after: None,
        page: page.or(base.page),
        show_when: show_when.or(base.show_when),
        justification: justification.or(base.justification),
    }
}

fn remove(fields: &mut Vec<FieldSource>, hidden: &Located<String>, defects: &mut Vec<Defect>) {
    match fields.iter().position(|field| field.id.value == hidden.value) {
        Some(position) => {
            fields.remove(position);
        }
        None => defects.push(unknown_field(hidden, fields, "hide")),
    }
}

/// A name in `hide` or `after` that no field has.
pub(super) fn unknown_field(name: &Located<String>, fields: &[FieldSource], key: &str) -> Defect {
    Defect {
        rule: Rule::UnknownField,
        at: name.at.clone(),
        message: message!("unknown-field", key = key, field = &name.value),
        help: nearest(&name.value, fields.iter().map(|field| field.id.value.as_str())),
    }
}

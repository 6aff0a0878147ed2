//! A site's form over its base's: single values and privacy facts per key, fields by id, new fields inserted, hidden ones removed.

use super::reader::{Located, nearest};
use super::{ConsentSource, Defect, FieldSource, FormSource, KindName, PrivacySource};

pub(super) fn over(own: FormSource, base: FormSource) -> FormSource {
    let FormSource {
        at,
        role,
        plural,
        next_steps,
        opens,
        closes,
        hide,
        privacy,
        consent,
        fields,
        mut defects,
    } = own;
    defects.extend(base.defects);
    defects.extend(stale_version(&consent));
    defects.extend(repeated(&fields));
    let mut merged = base.fields;
    for field in fields {
        place(&mut merged, field, &mut defects);
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
        hide: base.hide,
        privacy: over_privacy(privacy, base.privacy),
        consent: ConsentSource {
            version: consent.version.or(base.consent.version),
            text: consent.text.or(base.consent.text),
        },
        fields: merged,
        defects,
    }
}

/// The second question of one file with an id would silently change the first, as if the first were the base's.
fn repeated(fields: &[FieldSource]) -> Vec<Defect> {
    let earlier = |at: usize, id: &str| fields.iter().take(at).any(|field| field.id.value == id);
    let second = fields.iter().enumerate().filter(|(at, field)| earlier(*at, &field.id.value));
    second.map(|(_, field)| duplicate(&field.id)).collect()
}

/// Two questions with the same id.
pub(super) fn duplicate(id: &Located<String>) -> Defect {
    Defect {
        rule: "duplicate-id",
        at: id.at.clone(),
        message: format!("Skjemaet har to spørsmål med id «{}».", id.value),
        help: "Gi det ene en annen id.".to_owned(),
    }
}

/// A new wording under the base's version would make the stored evidence ambiguous.
fn stale_version(consent: &ConsentSource) -> Option<Defect> {
    let text = consent.text.as_ref().filter(|_| consent.version.is_none())?;
    Some(Defect {
        rule: "consent-version",
        at: text.at.clone(),
        message: "Samtykketeksten er ny, men har ikke sin egen versjon.".to_owned(),
        help: "Skriv for eksempel version = \"2026-11\" i [consent] her også.".to_owned(),
    })
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
        let consent = fields.iter().position(is_consent);
        fields.insert(target.or(consent).unwrap_or(fields.len()), FieldSource { after: None, ..own });
        return;
    };
    let changed = over_field(own, fields.remove(position));
    let target = target.map_or(position, |target| if target > position { target - 1 } else { target });
    fields.insert(target, changed);
}

fn is_consent(field: &FieldSource) -> bool {
    field.kind.as_ref().is_some_and(|kind| kind.value == KindName::Consent)
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
        rule: "unknown-field",
        at: name.at.clone(),
        message: format!("«{key}» viser til spørsmålet «{}», som skjemaet ikke har.", name.value),
        help: nearest(&name.value, fields.iter().map(|field| field.id.value.as_str())),
    }
}

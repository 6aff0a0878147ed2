//! An application as the table's stream tells of it: an item in DynamoDB's JSON.

use aws_sdk_dynamodb::types::AttributeValue;
use serde_json::Value;

use crate::item::{Item, from_item, is_tombstone};
use crate::{Application, StoreError};

/// The application of a record's `NewImage`; `None` where it is the place of an erased one.
///
/// # Errors
/// [`StoreError::Damaged`] with the first attribute that is missing, of another type, or malformed.
pub fn from_image(image: &Value) -> Result<Option<Application>, StoreError> {
    let item = item(image).unwrap_or_default();
    if is_tombstone(&item) { Ok(None) } else { from_item(&item).map(Some) }
}

/// Attributes of types that no application has are left out: reading tells what is missing.
fn item(image: &Value) -> Option<Item> {
    let attributes = image.as_object()?;
    Some(attributes.iter().filter_map(|(name, value)| Some((name.clone(), attribute(value)?))).collect())
}

fn attribute(value: &Value) -> Option<AttributeValue> {
    let mut kinds = value.as_object()?.iter();
    let (Some((kind, value)), None) = (kinds.next(), kinds.next()) else { return None };
    match kind.as_str() {
        "S" => Some(AttributeValue::S(value.as_str()?.to_owned())),
        "N" => Some(AttributeValue::N(value.as_str()?.to_owned())),
        "BOOL" => Some(AttributeValue::Bool(value.as_bool()?)),
        "M" => Some(AttributeValue::M(item(value)?)),
        "L" => Some(AttributeValue::L(value.as_array()?.iter().map(attribute).collect::<Option<_>>()?)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use forms::Answer;
    use serde_json::json;

    use super::*;

    fn image() -> Value {
        json!({
            "pk": { "S": "agder#mentor#2026-11" },
            "sk": { "S": "7K3M-9QPX-2D" },
            "submitted_at": { "S": "2026-11-22T10:00:00Z" },
            "issued_at": { "S": "2026-11-22T09:55:00Z" },
            "expires_at": { "N": "1859155200" },
            "language": { "S": "nb" },
            "form_version": { "S": "f0" },
            "consent": { "M": {
                "version": { "S": "2026-11" }, "sha256": { "S": "c0" }, "language": { "S": "nb" },
                "given_at": { "S": "2026-11-22T10:00:00Z" },
            } },
            "answers": { "M": {
                "email": { "M": { "text": { "S": "kari@example.org" } } },
                "help": { "M": { "many": { "L": [{ "S": "cv" }, { "S": "network" }] } } },
                "licence": { "M": { "yes": { "BOOL": true } } },
            } },
            "answers_hash": { "S": "a0" },
            "waiting_list": { "BOOL": false },
            "score": { "N": "0" },
            "suspected": { "L": [] },
        })
    }

    #[test]
    fn an_image_is_the_application_that_was_stored() {
        let application = from_image(&image()).expect("an application").expect("not erased");
        assert_eq!((application.site.as_str(), application.form.as_str()), ("agder", "mentor"));
        assert_eq!(application.answers["help"], Answer::Many(vec!["cv".into(), "network".into()]));
        assert_eq!(application.answers["licence"], Answer::Yes(true));
    }

    #[test]
    fn the_place_of_an_erased_application_is_none() {
        let image = json!({
            "pk": { "S": "agder#mentor#2026-11" },
            "sk": { "S": "7K3M-9QPX-2D" },
            "erased_at": { "S": "2026-11-22T10:00:00Z" },
            "expires_at": { "N": "1859155200" },
        });
        assert_eq!(from_image(&image), Ok(None));
    }

    #[test]
    fn what_is_no_application_is_damaged_and_never_quoted() {
        for broken in [json!(null), json!({}), json!({ "pk": "Kari" })] {
            assert!(matches!(from_image(&broken), Err(StoreError::Damaged { .. })), "{broken}");
        }
        let mut image = image();
        image["answers"]["M"]["email"] = json!({ "B": "S2FyaQ==" });
        assert!(from_image(&image).is_ok(), "an answer of a type that no application has is none");
        image["consent"] = json!({ "S": "Kari" });
        let error = from_image(&image).expect_err("damaged").to_string();
        assert!(error.contains("attribute consent is") && !error.contains("Kari"), "{error}");
    }
}

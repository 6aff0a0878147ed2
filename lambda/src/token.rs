//! The token on the check-answers page: what the applicant was shown, signed, so that nothing is kept between the steps.
//!
//! 1. The first step makes one from valid answers and [seals](Token::seal) it into the page.
//! 2. «Send» [opens](Token::open) it: who changed the answers, the form or the consent text in between is told so.
//! 3. The nonce decides the reference and the month of storage, so the same token twice meets its own application.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use forms::{Definition, Language};
use jiff::{SignedDuration, Timestamp};
use sha2::{Digest, Sha256};

use crate::keys::{Keys, SIGNATURE};

const LAYOUT: u8 = 1;
const CLAIMS: usize = 2 + 16 + 8 + 8 + 3 * 32;

/// What a token says. Texts are kept as their SHA-256.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Random, one per check-answers page.
    pub nonce: [u8; 16],
    /// When this page was made, to the millisecond.
    pub issued_at: Timestamp,
    /// When the applicant first saw the answers for checking. A page that is shown again does not reset it.
    pub started_at: Timestamp,
    /// The trap for robots was filled in.
    pub trapped: bool,
    form: [u8; 32],
    consent: [u8; 32],
    answers: [u8; 32],
}

impl Token {
    /// A token for these answers. `answers` is [`forms::answers_hash`].
    pub fn new(
        definition: &Definition,
        language: &Language,
        answers: &str,
        nonce: [u8; 16],
        now: Timestamp,
    ) -> Self {
        let now = whole_milliseconds(now);
        Self {
            nonce,
            issued_at: now,
            started_at: now,
            trapped: false,
            form: digest(&definition.version),
            consent: digest(definition.consent.sha256.get(language)),
            answers: digest(answers),
        }
    }

    /// The token as text for a hidden field: base64url, signed for one form of one site.
    pub fn seal(&self, keys: &Keys, definition: &Definition) -> String {
        let claims = self.claims();
        let signature = keys.sign(&purpose(definition, &claims));
        URL_SAFE_NO_PAD.encode([claims.as_slice(), &signature].concat())
    }

    /// The token in a text that came back, where it is ours, for this form, and unchanged.
    pub fn open(keys: &Keys, definition: &Definition, text: &str) -> Option<Self> {
        if text.len() > 2 * (CLAIMS + SIGNATURE) {
            return None;
        }
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (claims, signature) = bytes.split_first_chunk::<CLAIMS>()?;
        let genuine = signature.len() == SIGNATURE && keys.verify(&purpose(definition, claims), signature);
        if genuine { Self::from_claims(claims) } else { None }
    }

    /// Whether it is older than `max_age`.
    pub fn is_expired(&self, now: Timestamp, max_age: SignedDuration) -> bool {
        now.duration_since(self.issued_at) > max_age
    }

    /// Whether the form is the one that the applicant filled in.
    pub fn is_of_form(&self, definition: &Definition) -> bool {
        self.form == digest(&definition.version)
    }

    /// Whether the consent text is the one that the applicant was shown.
    pub fn is_of_consent(&self, definition: &Definition, language: &Language) -> bool {
        self.consent == digest(definition.consent.sha256.get(language))
    }

    /// Whether the answers are those that the applicant checked.
    pub fn is_of_answers(&self, answers: &str) -> bool {
        self.answers == digest(answers)
    }

    fn claims(&self) -> [u8; CLAIMS] {
        let parts: [&[u8]; 7] = [
            &[LAYOUT, u8::from(self.trapped)],
            &self.nonce,
            &self.issued_at.as_millisecond().to_be_bytes(),
            &self.started_at.as_millisecond().to_be_bytes(),
            &self.form,
            &self.consent,
            &self.answers,
        ];
        let mut claims = [0; CLAIMS];
        for (place, byte) in claims.iter_mut().zip(parts.into_iter().flatten()) {
            *place = *byte;
        }
        claims
    }

    fn from_claims(claims: &[u8; CLAIMS]) -> Option<Self> {
        let (head, rest) = claims.split_first_chunk::<2>()?;
        let (nonce, rest) = rest.split_first_chunk::<16>()?;
        let (issued_at, rest) = rest.split_first_chunk::<8>()?;
        let (started_at, rest) = rest.split_first_chunk::<8>()?;
        let (form, rest) = rest.split_first_chunk::<32>()?;
        let (consent, rest) = rest.split_first_chunk::<32>()?;
        let (answers, _) = rest.split_first_chunk::<32>()?;
        let [LAYOUT, trapped] = *head else { return None };
        Some(Self {
            nonce: *nonce,
            issued_at: Timestamp::from_millisecond(i64::from_be_bytes(*issued_at)).ok()?,
            started_at: Timestamp::from_millisecond(i64::from_be_bytes(*started_at)).ok()?,
            trapped: trapped != 0,
            form: *form,
            consent: *consent,
            answers: *answers,
        })
    }
}

fn purpose<'a>(definition: &'a Definition, claims: &'a [u8]) -> [&'a [u8]; 4] {
    [b"token", definition.site.as_bytes(), definition.id.as_bytes(), claims]
}

fn digest(text: &str) -> [u8; 32] {
    Sha256::digest(text.as_bytes()).into()
}

fn whole_milliseconds(time: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(time.as_millisecond()).unwrap_or(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn definition(site: &str, version: &str) -> Definition {
        let text = json!({ "nb": "x" });
        serde_json::from_value(json!({
            "site": site, "id": "mentor", "role": "mentor", "languages": ["nb"], "title": text, "page": text,
            "plural": text, "next_steps": text, "window": { "opens": null, "closes": null },
            "intake": { "status": "open", "text": {}, "capacity": null, "waiting_list": false }, "pages": [],
            "privacy": {
                "controller": "x", "contact_name": "x", "contact_email": "x", "contact_phone": "x", "purpose": text,
                "legal_basis": text, "recipients": text, "retention_days": 1,
            },
            "consent": { "version": "1", "text": text, "sha256": text }, "fields": [], "version": version,
        }))
        .unwrap()
    }

    fn now() -> Timestamp {
        "2027-03-01T12:00:00.123456Z".parse().unwrap()
    }

    fn keys() -> Keys {
        Keys::new([1; 32])
    }

    fn token() -> Token {
        let nb = Language::new("nb").unwrap();
        Token { trapped: true, ..Token::new(&definition("agder", "1"), &nb, "hash", [7; 16], now()) }
    }

    #[test]
    fn comes_back_as_it_was() {
        let form = definition("agder", "1");
        let sealed = token().seal(&keys(), &form);
        assert_eq!(Token::open(&keys(), &form, &sealed), Some(token()));
        assert!(sealed.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'));
    }

    #[test]
    fn is_of_one_form_of_one_site() {
        let sealed = token().seal(&keys(), &definition("agder", "1"));
        assert_eq!(Token::open(&keys(), &definition("oslo", "1"), &sealed), None);
        let changed = Token::open(&keys(), &definition("agder", "2"), &sealed).unwrap();
        assert!(
            changed.is_of_form(&definition("agder", "1")) && !changed.is_of_form(&definition("agder", "2"))
        );
        assert!(changed.is_of_answers("hash") && !changed.is_of_answers("other"));
    }

    #[test]
    fn expires_after_its_age_and_not_before() {
        let age = SignedDuration::from_hours(2);
        let later = |duration| token().issued_at.checked_add(duration).unwrap();
        assert!(!token().is_expired(later(age), age));
        assert!(token().is_expired(later(age + SignedDuration::from_millis(1)), age));
    }

    proptest! {
        #[test]
        fn any_change_is_found(place in any::<prop::sample::Index>(), bit in 0..8_u8) {
            let form = definition("agder", "1");
            let mut bytes = URL_SAFE_NO_PAD.decode(token().seal(&keys(), &form)).unwrap();
            let place = place.index(bytes.len());
            bytes[place] ^= 1 << bit;
            prop_assert_eq!(Token::open(&keys(), &form, &URL_SAFE_NO_PAD.encode(bytes)), None);
        }

        #[test]
        fn no_text_is_a_token(text in "[A-Za-z0-9_-]{0,300}|.{0,300}") {
            prop_assert_eq!(Token::open(&keys(), &definition("agder", "1"), &text), None);
        }
    }
}

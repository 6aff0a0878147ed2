//! `[pairing]` in `site.toml`: how the programme pairs people.

use std::collections::BTreeMap;

use forms::pairing::{CriterionKind, Prefer, Preset, Written, WrittenCriterion};
use forms::{Localized, Role};
use messages::{Rule, message};

use super::document::Fields;
use super::text::{Text, text};
use super::value::Value;
use crate::nearest::did_you_mean;
use crate::problem::{Located, Place, Problem};

/// What the site says about pairing.
#[derive(Clone, Debug, Default)]
pub(crate) struct RawPairing {
    /// The table, if it is there.
    pub(crate) place: Option<Place>,
    preset: Option<Preset>,
    prefer: Option<Prefer>,
    even: Option<bool>,
    floor: Option<u8>,
    pub(crate) criteria: BTreeMap<String, RawCriterion>,
    related: Option<Vec<Vec<String>>>,
    synonyms: Option<Vec<Vec<String>>>,
    pub(crate) wishes: Option<Vec<RawWish>>,
    pub(crate) language: Option<RawLanguage>,
    pub(crate) spread: Option<Located<Vec<String>>>,
}

/// A criterion.
#[derive(Clone, Debug)]
pub(crate) struct RawCriterion {
    pub(crate) place: Place,
    written: WrittenCriterion,
    label: Option<Text>,
}

/// A wish of a person about the other.
#[derive(Clone, Debug)]
pub(crate) struct RawWish {
    pub(crate) place: Place,
    who: Option<Role>,
    wish: Option<String>,
    about: Option<String>,
}

/// How well adepts must know Norwegian.
#[derive(Clone, Debug)]
pub(crate) struct RawLanguage {
    pub(crate) place: Place,
    level: Option<String>,
    least: Option<String>,
    languages: String,
}

const KEYS: [&str; 10] =
    ["preset", "prefer", "even", "floor", "criteria", "related", "synonyms", "wishes", "language", "spread"];
const CRITERION: [&str; 9] =
    ["kind", "field", "adept", "mentor", "with", "points", "required", "same_as", "label"];

/// What the site's settings say.
pub(super) fn pairing(settings: &Fields<'_>) -> RawPairing {
    let Some(table) = settings.get("pairing") else { return RawPairing::default() };
    let Some(fields) = table.fields(&KEYS) else { return RawPairing::default() };
    let flag = |key: &str| fields.get(key).and_then(Value::flag).map(|flag| flag.value);
    RawPairing {
        place: Some(table.place()),
        preset: choice(&fields, "preset", &Preset::NAMES),
        prefer: choice(&fields, "prefer", &[("most", Prefer::Most), ("best", Prefer::Best)]),
        even: flag("even"),
        floor: fields.get("floor").and_then(|value| points(&fields, value)),
        criteria: criteria(&fields),
        related: groups(&fields, "related"),
        synonyms: groups(&fields, "synonyms"),
        wishes: fields.tables("wishes", &["who", "wish", "about"], wish),
        language: fields.get("language").and_then(language),
        spread: fields
            .get("spread")
            .map(|value| Located { value: plain(fields.texts("spread")), place: value.place() }),
    }
}

fn criteria(fields: &Fields<'_>) -> BTreeMap<String, RawCriterion> {
    let entries = fields.get("criteria").and_then(Value::entries).unwrap_or_default();
    entries.into_iter().filter_map(|(id, value)| Some((id.value, criterion(value)?))).collect()
}

fn criterion(value: Value<'_>) -> Option<RawCriterion> {
    const KINDS: [(&str, CriterionKind); 6] = [
        ("work", CriterionKind::Work),
        ("same", CriterionKind::Same),
        ("level", CriterionKind::Level),
        ("place", CriterionKind::Place),
        ("shared", CriterionKind::Shared),
        ("offers", CriterionKind::Offers),
    ];
    let fields = value.fields(&CRITERION)?;
    let side = |key: &str| fields.text(key).or_else(|| fields.text("field")).map(|id| id.value);
    let steps = fields.get("points").and_then(Value::list);
    let same_as = fields.get("same_as").and_then(Value::entries).unwrap_or_default();
    let written = WrittenCriterion {
        kind: choice(&fields, "kind", &KINDS),
        adept: side("adept"),
        mentor: side("mentor"),
        with: fields.text("with").map(|id| id.value),
        points: steps.map(|steps| steps.into_iter().filter_map(|step| points(&fields, step)).collect()),
        required: fields.get("required").and_then(Value::flag).is_some_and(|flag| flag.value),
        same_as: same_as
            .into_iter()
            .filter_map(|(id, value)| Some((id.value, value.text()?.value)))
            .collect(),
        label: None,
    };
    Some(RawCriterion { place: value.place(), written, label: text(&fields, "label") })
}

fn wish(fields: &Fields<'_>) -> RawWish {
    let id = |key: &'static str| fields.required(key).map(|id| id.value);
    RawWish {
        place: fields.place().clone(),
        who: fields
            .required("who")
            .and_then(|_| choice(fields, "who", &[("adept", Role::Adept), ("mentor", Role::Mentor)])),
        wish: id("wish"),
        about: id("about"),
    }
}

fn language(value: Value<'_>) -> Option<RawLanguage> {
    let fields = value.fields(&["level", "least", "languages"])?;
    Some(RawLanguage {
        place: value.place(),
        level: fields.required("level").map(|id| id.value),
        least: fields.required("least").map(|id| id.value),
        languages: fields.text("languages").map_or_else(|| "languages".to_owned(), |id| id.value),
    })
}

/// One of a few words.
fn choice<T: Copy>(fields: &Fields<'_>, key: &str, known: &[(&'static str, T)]) -> Option<T> {
    let written = fields.text(key)?;
    let found = known.iter().find(|(name, _)| *name == written.value).map(|(_, value)| *value);
    if found.is_none() {
        let names: Vec<&str> = known.iter().map(|(name, _)| *name).collect();
        let message = message!("pairing-value", key = key, value = &written.value);
        let help =
            did_you_mean(&written.value, names.iter().copied(), message!("one-of", names = names.join(", ")));
        fields.tell(Problem::new(Rule::UnknownValue, &written.place, message, help));
    }
    found
}

/// A number of points.
fn points(fields: &Fields<'_>, value: Value<'_>) -> Option<u8> {
    let written = value.integer()?;
    let found = u8::try_from(written.value).ok().filter(|points| *points <= 100);
    if found.is_none() {
        let message = message!("pairing-points", points = written.value);
        fields.tell(Problem::new(Rule::OutOfRange, &written.place, message, message!("pairing-points-help")));
    }
    found
}

/// A list of lists of texts.
fn groups(fields: &Fields<'_>, key: &str) -> Option<Vec<Vec<String>>> {
    let groups = fields.get(key)?.list()?.into_iter().filter_map(Value::list);
    let texts =
        |group: Vec<Value<'_>>| group.into_iter().filter_map(Value::text).map(|text| text.value).collect();
    Some(groups.map(texts).collect())
}

fn plain(texts: Vec<Located<String>>) -> Vec<String> {
    texts.into_iter().map(|text| text.value).collect()
}

impl RawPairing {
    /// These settings laid over those of the base: key by key, criteria one by one.
    pub(super) fn over(self, base: Self) -> Self {
        let Self {
            place,
            preset,
            prefer,
            even,
            floor,
            criteria,
            related,
            synonyms,
            wishes,
            language,
            spread,
        } = self;
        let mut all = base.criteria;
        all.extend(criteria);
        Self {
            place: place.or(base.place),
            preset: preset.or(base.preset),
            prefer: prefer.or(base.prefer),
            even: even.or(base.even),
            floor: floor.or(base.floor),
            criteria: all,
            related: related.or(base.related),
            synonyms: synonyms.or(base.synonyms),
            wishes: wishes.or(base.wishes),
            language: language.or(base.language),
            spread: spread.or(base.spread),
        }
    }

    /// The keys that are there.
    pub(super) fn keys(&self) -> Vec<String> {
        let Self {
            place: _,
            preset,
            prefer,
            even,
            floor,
            criteria,
            related,
            synonyms,
            wishes,
            language,
            spread,
        } = self;
        let single = [
            ("preset", preset.is_some()),
            ("prefer", prefer.is_some()),
            ("even", even.is_some()),
            ("floor", floor.is_some()),
            ("related", related.is_some()),
            ("synonyms", synonyms.is_some()),
            ("wishes", wishes.is_some()),
            ("language", language.is_some()),
            ("spread", spread.is_some()),
        ];
        let there = single.into_iter().filter(|(_, there)| *there).map(|(key, _)| key.to_owned());
        there.chain(criteria.keys().map(|id| format!("criteria.{id}"))).collect()
    }

    /// As it is held against the forms; `words` gives a label in all languages of the site. Wishes and rules that lack a key have
    /// been told, and are left out.
    pub(crate) fn written(&self, words: impl Fn(&Text) -> Localized) -> Written {
        let criterion = |raw: &RawCriterion| WrittenCriterion {
            label: raw.label.as_ref().map(&words),
            ..raw.written.clone()
        };
        let wish = |raw: &RawWish| Some((raw.who?, raw.wish.clone()?, raw.about.clone()?));
        let rule = |raw: &RawLanguage| Some((raw.level.clone()?, raw.least.clone()?, raw.languages.clone()));
        Written {
            preset: self.preset.unwrap_or_default(),
            prefer: self.prefer.unwrap_or_default(),
            even: self.even.unwrap_or_default(),
            floor: self.floor.unwrap_or_default(),
            criteria: self.criteria.iter().map(|(id, raw)| (id.clone(), criterion(raw))).collect(),
            related: self.related.clone(),
            synonyms: self.synonyms.clone().unwrap_or_default(),
            wishes: self.wishes.iter().flatten().filter_map(wish).collect(),
            language: self.language.as_ref().and_then(rule),
            spread: self.spread.as_ref().map(|spread| spread.value.clone()),
        }
    }
}

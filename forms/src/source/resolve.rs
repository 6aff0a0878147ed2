//! A [`FormSource`] to the [`Definition`] of one site: complete in every language, lawful, or refused with all reasons.

use messages::{Message, Rule, message};

use super::reader::Located;
use super::{
    At, ConsentSource, Context, Defect, FieldSource, FormSource, IntakeSource, KindName, PrivacySource,
    ReceiptSource, Text, conditions, fields, overlay, pages,
};
use crate::{
    Consent, Definition, Intake, Language, Localized, Privacy, RETENTION_MOST, Receipt, Role, Status, Window,
    Wording, sha256_hex,
};

/// A label of more words is hardly the same in two languages.
const WORDS_MOST: usize = 3;
const MOST_PLACES: i64 = 100_000;

pub(super) fn resolve(form: &FormSource, context: &Context<'_>) -> Result<Definition, Vec<Defect>> {
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
        defects,
    } = form;
    let mut resolver = Resolver { context, file: at.clone(), defects: defects.clone() };
    resolver.defects.extend(hide.iter().map(|name| overlay::unknown_field(name, fields, "hide")));
    for name in hide_pages {
        let message = message!("key-without-effect-hide-pages");
        resolver.report(
            Rule::KeyWithoutEffect,
            &name.at,
            message,
            message!("key-without-effect-hide-pages-help"),
        );
    }
    let definition = Definition {
        site: context.site.to_owned(),
        id: context.id.to_owned(),
        role: resolver.role(role.as_ref()),
        languages: context.languages.to_vec(),
        title: context.title.clone(),
        page: context.page.clone(),
        plural: resolver.required_text(
            plural.as_ref(),
            "plural",
            "plural = { nb = \"Mentorer\", en = \"Mentors\" }",
        ),
        next_steps: resolver.next_steps(next_steps.as_ref()),
        window: resolver.window(opens.as_ref(), closes.as_ref()),
        intake: resolver.intake(intake),
        receipt: receipt.as_ref().map(|receipt| resolver.receipt(receipt, fields)),
        privacy: resolver.privacy(privacy),
        consent: resolver.consent(consent),
        pages: pages::resolve(&mut resolver, pages, fields),
        fields: fields::resolve(&mut resolver, pages, fields),
        version: String::new(),
    };
    conditions::check(&mut resolver, pages, fields, &definition);
    let Resolver { mut defects, .. } = resolver;
    if defects.is_empty() {
        return Ok(Definition { version: definition.fingerprint(), ..definition });
    }
    defects.sort_by(|one, other| {
        (one.at.source, one.at.span.start).cmp(&(other.at.source, other.at.span.start))
    });
    defects.dedup();
    Err(defects)
}

/// Makes values, and collects what stands in the way. A value that cannot be made is a harmless stand-in: with a defect, no
/// definition leaves this module.
pub(super) struct Resolver<'c> {
    context: &'c Context<'c>,
    file: At,
    pub defects: Vec<Defect>,
}

impl Resolver<'_> {
    pub fn report(&mut self, rule: Rule, at: &At, message: Message, help: Message) {
        self.defects.push(Defect { rule, at: at.clone(), message, help });
    }

    /// Something that the form as a whole lacks.
    pub fn missing(&mut self, rule: Rule, message: Message, help: Message) {
        let at = self.file.clone();
        self.report(rule, &at, message, help);
    }

    /// The text in every language of the site, terms replaced, white space as single spaces. `name` begins a sentence.
    pub fn text(&mut self, text: &Text, name: &Message) -> Localized {
        self.all_languages(text, name, |text| text.split_whitespace().collect::<Vec<_>>().join(" "), false)
    }

    /// As [`Resolver::text`], for what is read as sentences.
    pub fn prose(&mut self, text: &Text, name: &Message) -> Localized {
        self.several_languages(text, name);
        self.text(text, name)
    }

    /// As [`Resolver::text`]; a label of many words is a sentence.
    pub fn label(&mut self, text: &Text, name: &Message) -> Localized {
        if text.same.as_ref().is_some_and(|words| words.split_whitespace().count() > WORDS_MOST) {
            self.several_languages(text, name);
        }
        self.text(text, name)
    }

    /// A short label may be the same word in all languages; sentences are not.
    fn several_languages(&mut self, text: &Text, name: &Message) {
        let languages = self.context.languages;
        if text.same.is_some() && languages.len() > 1 {
            let names = languages.iter().map(Language::as_str).collect::<Vec<_>>().join(", ");
            let message = message!("missing-translation-prose", name = name, languages = names);
            let help = message!("missing-translation-prose-help");
            self.report(Rule::MissingTranslation, &text.at, message, help);
        }
    }

    /// White space at both ends goes; the paragraphs stay.
    fn paragraphs(&mut self, text: &Text, name: &Message) -> Localized {
        self.several_languages(text, name);
        self.all_languages(text, name, |text| text.trim().to_owned(), false)
    }

    /// As [`Resolver::text`]; an empty text is fine, and means that a site wants none.
    pub fn optional_text(&mut self, text: Option<&Text>, name: &Message) -> Localized {
        let one_line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
        let none = || self.context.languages.iter().map(|one| (one.clone(), String::new())).collect();
        match text {
            Some(text) => self.all_languages(text, name, one_line, true),
            None => none(),
        }
    }

    /// The same words in every language, from a function.
    pub fn own_words(&self, words: impl Fn(&Language) -> &'static str) -> Localized {
        self.context.languages.iter().map(|one| (one.clone(), words(one).to_owned())).collect()
    }

    fn all_languages(
        &mut self,
        text: &Text,
        name: &Message,
        tidy: fn(&str) -> String,
        may_be_empty: bool,
    ) -> Localized {
        let mut all = Localized::default();
        for language in self.context.languages {
            let Some((found, written, at)) = in_language(text, language, self.context) else {
                self.no_translation(text, name, language);
                continue;
            };
            match (self.context.expand)(written, found) {
                Ok(expanded) if !may_be_empty && expanded.trim().is_empty() => {
                    let message = message!("empty-text", name = name);
                    self.report(Rule::EmptyText, &at, message, message!("empty-text-help"));
                }
                Ok(expanded) => {
                    let borrowed = (found != language).then(|| found.clone());
                    all.0.insert(language.clone(), Wording { text: tidy(&expanded), borrowed });
                }
                Err(term) => {
                    let message = message!("unknown-term-form", name = name, term = term);
                    self.report(Rule::UnknownTerm, &at, message, message!("unknown-term-form-help"));
                }
            }
        }
        all
    }

    fn no_translation(&mut self, text: &Text, name: &Message, language: &Language) {
        let known = message!("language-coded", code = language.as_str());
        let message = message!("missing-translation-form", name = name, language = known);
        let help = message!("missing-translation-form-help", language = language.as_str());
        self.report(Rule::MissingTranslation, &text.at, message, help);
    }

    fn required_text(&mut self, text: Option<&Text>, name: &str, example: &str) -> Localized {
        if let Some(text) = text {
            return self.text(text, &message!("name-key", key = name));
        }
        let help = message!("missing-key-of-form-help", example = example);
        self.missing(Rule::MissingKey, message!("missing-key-of-form", key = name), help);
        Localized::default()
    }

    fn next_steps(&mut self, text: Option<&Text>) -> Localized {
        if let Some(text) = text {
            return self.paragraphs(text, &message!("name-key", key = "next_steps"));
        }
        let help = message!("missing-key-next-steps-help");
        self.missing(Rule::MissingKey, message!("missing-key-next-steps"), help);
        Localized::default()
    }

    fn role(&mut self, role: Option<&Located<Role>>) -> Role {
        if role.is_none() {
            let help = message!("missing-key-role-help");
            self.missing(Rule::MissingKey, message!("missing-key-role"), help);
        }
        role.map_or(Role::Mentor, |role| role.value)
    }

    fn window(
        &mut self,
        opens: Option<&Located<jiff::civil::Date>>,
        closes: Option<&Located<jiff::civil::Date>>,
    ) -> Window {
        if let (Some(opens), Some(closes)) = (opens, closes)
            && closes.value < opens.value
        {
            let (opens, last) = (opens.value.to_string(), closes.value.to_string());
            let message = message!("window", closes = last, opens = opens);
            self.report(Rule::Window, &closes.at, message, message!("window-help"));
        }
        Window { opens: opens.map(|date| date.value), closes: closes.map(|date| date.value) }
    }

    fn intake(&mut self, intake: &IntakeSource) -> Intake {
        let IntakeSource { status, text, capacity, waiting_list } = intake;
        if let Some(capacity) =
            capacity.as_ref().filter(|capacity| !(1..=MOST_PLACES).contains(&capacity.value))
        {
            let message = message!("out-of-range-capacity", number = capacity.value, most = MOST_PLACES);
            let help = message!("out-of-range-capacity-help");
            self.report(Rule::OutOfRange, &capacity.at, message, help);
        }
        let name = message!("name-key", key = "status_text");
        Intake {
            status: status.as_ref().map_or(Status::Open, |status| status.value),
            text: text.as_ref().map(|text| self.paragraphs(text, &name)).unwrap_or_default(),
            capacity: capacity.as_ref().and_then(|capacity| u32::try_from(capacity.value).ok()),
            waiting_list: waiting_list.as_ref().is_some_and(|waiting_list| waiting_list.value),
        }
    }

    fn receipt(&mut self, receipt: &ReceiptSource, fields: &[FieldSource]) -> Receipt {
        let ReceiptSource { at, email, text } = receipt;
        let name = message!("name-receipt");
        let text = text.as_ref().map(|text| self.paragraphs(text, &name)).unwrap_or_default();
        let Some(email) = email else {
            let help = message!("missing-key-receipt-help");
            self.report(Rule::MissingKey, at, message!("missing-key-receipt"), help);
            return Receipt { email: String::new(), text };
        };
        let field = fields.iter().find(|field| field.id.value == email.value);
        let kind = field.map(|field| field.kind.as_ref().map(|kind| kind.value));
        match kind {
            None => self.defects.push(overlay::unknown_field(email, fields, "email")),
            Some(Some(KindName::Email)) => {}
            Some(_) => {
                let message = message!("receipt-no-email", field = &email.value);
                self.report(Rule::UnknownField, &email.at, message, message!("receipt-no-email-help"));
            }
        }
        Receipt { email: email.value.clone(), text }
    }

    fn privacy(&mut self, privacy: &PrivacySource) -> Privacy {
        let PrivacySource { purpose, legal_basis, recipients, retention_days } = privacy;
        let Context { controller, contact_name, contact_email, contact_phone, .. } = self.context;
        Privacy {
            controller: self.fact(controller, "controller", message!("privacy-controller")),
            contact_name: self.fact(contact_name, "contact_name", message!("privacy-contact-name")),
            contact_email: self.fact(contact_email, "contact_email", message!("privacy-contact-email")),
            contact_phone: contact_phone.clone(),
            purpose: self.law(purpose.as_ref(), "purpose", message!("privacy-purpose")),
            legal_basis: self.law(legal_basis.as_ref(), "legal_basis", message!("privacy-legal-basis")),
            recipients: self.law(recipients.as_ref(), "recipients", message!("privacy-recipients")),
            retention_days: self.retention(retention_days.as_ref()),
        }
    }

    /// A fact that stands in `site.toml`.
    fn fact(&mut self, value: &str, key: &str, what: Message) -> String {
        if value.trim().is_empty() {
            let message = message!("privacy-missing", what = what);
            let help = message!("privacy-missing-fact-help", key = key);
            self.missing(Rule::PrivacyMissing, message, help);
        }
        value.trim().to_owned()
    }

    /// A fact that stands in the form.
    fn law(&mut self, text: Option<&Text>, key: &str, what: Message) -> Localized {
        if let Some(text) = text {
            return self.prose(text, &message!("name-privacy", key = key));
        }
        let message = message!("privacy-missing", what = what);
        self.missing(Rule::PrivacyMissing, message, message!("privacy-missing-law-help", key = key));
        Localized::default()
    }

    fn retention(&mut self, days: Option<&Located<i64>>) -> u32 {
        let Some(days) = days else {
            let message = message!("privacy-missing-retention");
            self.missing(Rule::PrivacyMissing, message, message!("privacy-missing-retention-help"));
            return 0;
        };
        if !(1..=i64::from(RETENTION_MOST)).contains(&days.value) {
            let message =
                message!("out-of-range-retention", number = days.value, most = i64::from(RETENTION_MOST));
            self.report(Rule::OutOfRange, &days.at, message, message!("out-of-range-retention-help"));
        }
        u32::try_from(days.value).unwrap_or(0)
    }

    fn consent(&mut self, consent: &ConsentSource) -> Consent {
        let ConsentSource { version, text } = consent;
        if version.as_ref().is_none_or(|version| version.value.trim().is_empty()) {
            let help = message!("consent-missing-version-help");
            self.missing(Rule::ConsentMissing, message!("consent-missing-version"), help);
        }
        if text.is_none() {
            let help = message!("consent-missing-help");
            self.missing(Rule::ConsentMissing, message!("consent-missing"), help);
        }
        let text = text.as_ref().map(|text| self.prose(text, &message!("name-consent"))).unwrap_or_default();
        let hashes =
            text.0.iter().map(|(language, words)| (language.clone(), sha256_hex(words.text.as_bytes())));
        let sha256 = hashes.collect();
        let version = version.as_ref().map(|version| version.value.trim().to_owned()).unwrap_or_default();
        Consent { version, text, sha256 }
    }
}

/// The text for a language: its own, else the first of the languages that it may borrow from.
fn in_language<'t>(
    text: &'t Text,
    language: &'t Language,
    context: &'t Context<'_>,
) -> Option<(&'t Language, &'t str, At)> {
    if let Some(same) = &text.same {
        return Some((language, same, text.at.clone()));
    }
    let borrowed = context.chains.get(language).map_or(&[][..], Vec::as_slice);
    let mut candidates = std::iter::once(language).chain(borrowed);
    candidates.find_map(|wanted| {
        let (_, found) = text.by_language.iter().find(|(language, _)| language == wanted)?;
        Some((wanted, found.value.as_str(), found.at.clone()))
    })
}

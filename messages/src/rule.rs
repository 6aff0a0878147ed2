//! Everything that a site is checked for: the specification of a right site.
//!
//! Texts of a rule in the catalogue: `rule-<id>` says what it demands, `rule-<id>-why` why, `rule-<id>-mend` how to mend what
//! breaks it; where a line or two can show what is right, `rule-<id>-example` in `catalogue/examples.ftl`. A problem can only be made with a rule of this list, and the tests see to it that each is used.

#[cfg(feature = "catalogue")]
use crate::Language;
use crate::Message;

/// How much a broken rule matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Stops the build.
    Error,
    /// Is shown, and the build goes on.
    Warning,
}

/// Whether a site may lower a rule in its `site.toml`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// It may, with a reason.
    Allowed,
    /// It may not: the page would be broken, or the law would be.
    Never,
}

macro_rules! rules {
    ($($rule:ident = $id:literal, $severity:ident, $switch:ident;)*) => {
        /// One demand on the content.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $(#[doc = concat!("`", $id, "`")] $rule,)*
        }

        impl Rule {
            /// All rules, in the order of their ids.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// What it is called, kebab-case. Stable: scripts and sites may rely on it.
            pub fn id(self) -> &'static str {
                match self { $(Self::$rule => $id,)* }
            }

            /// What it demands: a sentence.
            pub fn demand(self) -> Message {
                match self { $(Self::$rule => Message::new(concat!("rule-", $id)),)* }
            }

            /// Why: what goes wrong otherwise.
            pub fn why(self) -> Message {
                match self { $(Self::$rule => Message::new(concat!("rule-", $id, "-why")),)* }
            }

            /// How to mend what breaks it.
            pub fn mend(self) -> Message {
                match self { $(Self::$rule => Message::new(concat!("rule-", $id, "-mend")),)* }
            }

            /// What is right, for rules that a line or two can show.
            #[cfg(feature = "catalogue")]
            pub fn example(self) -> Option<String> {
                let id = match self { $(Self::$rule => concat!("rule-", $id, "-example"),)* };
                let example = Message::new(id).text(Language::default());
                (example != id).then_some(example)
            }

            /// How much it matters where a site does not say otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }

            /// Whether a site may lower it.
            pub fn switch(self) -> Switch {
                match self { $(Self::$rule => Switch::$switch,)* }
            }
        }
    };
}

// Sorted by id.
rules! {
    AccessibilityStatus = "accessibility-status", Error, Never;
    AliasCollides = "alias-collides", Error, Never;
    AnimatedPicture = "animated-picture", Error, Never;
    BadAlias = "bad-alias", Error, Never;
    BadBlock = "bad-block", Error, Never;
    BadColor = "bad-color", Error, Never;
    BadComponent = "bad-component", Error, Never;
    BadContactLink = "bad-contact-link", Error, Never;
    BadCopy = "bad-copy", Error, Never;
    BadData = "bad-data", Error, Never;
    BadDate = "bad-date", Error, Never;
    BadEmail = "bad-email", Error, Never;
    BadFeed = "bad-feed", Error, Never;
    BadFileName = "bad-file-name", Error, Never;
    BadId = "bad-id", Error, Never;
    BadLanguage = "bad-language", Error, Never;
    BadLink = "bad-link", Error, Never;
    BadLock = "bad-lock", Error, Never;
    BadPhone = "bad-phone", Warning, Allowed;
    BadSlug = "bad-slug", Error, Never;
    BadUrl = "bad-url", Error, Never;
    BareAddress = "bare-address", Warning, Allowed;
    BareTable = "bare-table", Warning, Allowed;
    BlockedCode = "blocked-code", Error, Never;
    BoldHeading = "bold-heading", Warning, Allowed;
    BrokenFragment = "broken-fragment", Error, Never;
    BrokenLink = "broken-link", Error, Never;
    BrokenPath = "broken-path", Error, Never;
    BrokenPicture = "broken-picture", Error, Never;
    ComponentAlone = "component-alone", Error, Never;
    ComponentCall = "component-call", Error, Never;
    ConditionKind = "condition-kind", Error, Never;
    ConditionLoop = "condition-loop", Error, Never;
    ConditionOrder = "condition-order", Error, Never;
    ConditionValue = "condition-value", Error, Never;
    ConsentChanged = "consent-changed", Error, Never;
    ConsentConditional = "consent-conditional", Error, Never;
    ConsentEnded = "consent-ended", Warning, Allowed;
    ConsentEnds = "consent-ends", Warning, Allowed;
    ConsentLast = "consent-last", Error, Never;
    ConsentLink = "consent-link", Warning, Allowed;
    ConsentMissing = "consent-missing", Error, Never;
    ConsentOnce = "consent-once", Error, Never;
    ConsentOptional = "consent-optional", Error, Never;
    ConsentVersion = "consent-version", Error, Never;
    Contrast = "contrast", Warning, Allowed;
    DateOrder = "date-order", Error, Never;
    DeadFragment = "dead-fragment", Error, Never;
    DeadLink = "dead-link", Error, Never;
    DeadResource = "dead-resource", Error, Never;
    DescriptionLength = "description-length", Warning, Allowed;
    DormantLink = "dormant-link", Warning, Allowed;
    DuplicateBlock = "duplicate-block", Error, Never;
    DuplicateForm = "duplicate-form", Error, Never;
    DuplicateId = "duplicate-id", Error, Never;
    DuplicateKey = "duplicate-key", Error, Never;
    DuplicatePath = "duplicate-path", Error, Never;
    DuplicateUrl = "duplicate-url", Error, Never;
    EmptyHeading = "empty-heading", Warning, Allowed;
    EmptyLink = "empty-link", Error, Never;
    EmptyPage = "empty-page", Error, Never;
    EmptySite = "empty-site", Error, Never;
    EmptyText = "empty-text", Error, Never;
    Exclamation = "exclamation", Warning, Allowed;
    ExtendWithoutBase = "extend-without-base", Error, Never;
    ExtendsCycle = "extends-cycle", Error, Never;
    FallbackEmpty = "fallback-empty", Warning, Allowed;
    FallbackLoop = "fallback-loop", Error, Allowed;
    FewChoices = "few-choices", Error, Never;
    FixedRule = "fixed-rule", Error, Never;
    FormComponents = "form-components", Error, Never;
    FormShell = "form-shell", Error, Never;
    FormWithoutPage = "form-without-page", Error, Never;
    FrontMatter = "front-matter", Error, Never;
    FutureDate = "future-date", Warning, Allowed;
    GoneLink = "gone-link", Warning, Allowed;
    HardToRead = "hard-to-read", Warning, Allowed;
    HeadingLevel = "heading-level", Warning, Allowed;
    HeadingMark = "heading-mark", Warning, Allowed;
    KeyWithoutEffect = "key-without-effect", Error, Never;
    LanguageName = "language-name", Warning, Allowed;
    LinkLoop = "link-loop", Error, Never;
    LinkOutside = "link-outside", Error, Never;
    LongHeading = "long-heading", Warning, Allowed;
    LongMenu = "long-menu", Warning, Allowed;
    LongParagraph = "long-paragraph", Warning, Allowed;
    LongSentence = "long-sentence", Warning, Allowed;
    LostLabel = "lost-label", Error, Never;
    MissingAlt = "missing-alt", Error, Never;
    MissingArgument = "missing-argument", Error, Never;
    MissingDate = "missing-date", Error, Never;
    MissingDescription = "missing-description", Error, Allowed;
    MissingFile = "missing-file", Error, Never;
    MissingHome = "missing-home", Error, Never;
    MissingIndex = "missing-index", Warning, Allowed;
    MissingKey = "missing-key", Error, Never;
    MissingPicture = "missing-picture", Error, Never;
    MissingPlural = "missing-plural", Error, Allowed;
    MissingString = "missing-string", Error, Never;
    MissingTemplate = "missing-template", Error, Never;
    MissingTranslation = "missing-translation", Error, Never;
    MovedLink = "moved-link", Warning, Allowed;
    NeverShown = "never-shown", Error, Never;
    NoAlt = "no-alt", Error, Never;
    NoContent = "no-content", Error, Never;
    NoHeadings = "no-headings", Warning, Allowed;
    NoSites = "no-sites", Error, Never;
    NotText = "not-text", Error, Never;
    NotUtf8 = "not-utf8", Error, Never;
    OneHeading = "one-heading", Warning, Allowed;
    OneMain = "one-main", Warning, Allowed;
    OrphanPage = "orphan-page", Warning, Allowed;
    OtherLanguage = "other-language", Warning, Allowed;
    OutOfRange = "out-of-range", Error, Never;
    PageLanguage = "page-language", Warning, Allowed;
    PageRequests = "page-requests", Warning, Allowed;
    PageTitle = "page-title", Warning, Allowed;
    PageWeight = "page-weight", Warning, Allowed;
    PairingProtected = "pairing-protected", Error, Never;
    PairingQuestion = "pairing-question", Error, Never;
    PastedBullet = "pasted-bullet", Warning, Allowed;
    PastedDomain = "pasted-domain", Warning, Allowed;
    PastedEmail = "pasted-email", Warning, Allowed;
    PastedIndent = "pasted-indent", Warning, Allowed;
    PastedSpace = "pasted-space", Warning, Allowed;
    PictureEnding = "picture-ending", Error, Never;
    PictureFormat = "picture-format", Error, Never;
    PictureSize = "picture-size", Warning, Allowed;
    PictureTooLarge = "picture-too-large", Error, Never;
    Placeholder = "placeholder", Warning, Allowed;
    PrivacyMissing = "privacy-missing", Error, Never;
    RawHtml = "raw-html", Error, Allowed;
    RepeatedAlt = "repeated-alt", Warning, Allowed;
    RepeatedId = "repeated-id", Error, Never;
    RepeatedWord = "repeated-word", Warning, Allowed;
    ReviewDue = "review-due", Warning, Allowed;
    SameDescription = "same-description", Warning, Allowed;
    SameTitle = "same-title", Warning, Allowed;
    SensitiveQuestion = "sensitive-question", Error, Never;
    Shouting = "shouting", Warning, Allowed;
    StaleContact = "stale-contact", Warning, Allowed;
    StaleOverride = "stale-override", Warning, Allowed;
    StaleTranslation = "stale-translation", Warning, Allowed;
    StrayBraces = "stray-braces", Error, Allowed;
    StrayMark = "stray-mark", Warning, Allowed;
    StrayTerm = "stray-term", Warning, Allowed;
    TemplateError = "template-error", Error, Never;
    TextOutsideBlock = "text-outside-block", Error, Never;
    ThirdParty = "third-party", Error, Never;
    TitleLength = "title-length", Warning, Allowed;
    TomlSyntax = "toml-syntax", Error, Never;
    TooDeep = "too-deep", Error, Never;
    TooLarge = "too-large", Error, Never;
    TopHeading = "top-heading", Error, Never;
    UnclosedComponent = "unclosed-component", Error, Never;
    UnevenOverride = "uneven-override", Warning, Allowed;
    UnknownArgument = "unknown-argument", Error, Never;
    UnknownBase = "unknown-base", Error, Never;
    UnknownBlock = "unknown-block", Error, Never;
    UnknownColor = "unknown-color", Error, Never;
    UnknownComponent = "unknown-component", Error, Never;
    UnknownContact = "unknown-contact", Error, Never;
    UnknownData = "unknown-data", Error, Never;
    UnknownField = "unknown-field", Error, Never;
    UnknownFile = "unknown-file", Warning, Allowed;
    UnknownFootnote = "unknown-footnote", Error, Never;
    UnknownForm = "unknown-form", Error, Never;
    UnknownGroup = "unknown-group", Error, Never;
    UnknownKey = "unknown-key", Error, Never;
    UnknownKind = "unknown-kind", Error, Never;
    UnknownLanguage = "unknown-language", Error, Never;
    UnknownPage = "unknown-page", Error, Never;
    UnknownRule = "unknown-rule", Error, Never;
    UnknownSite = "unknown-site", Error, Never;
    UnknownTerm = "unknown-term", Error, Never;
    UnknownTheme = "unknown-theme", Error, Never;
    UnknownTopic = "unknown-topic", Error, Never;
    UnknownValue = "unknown-value", Error, Never;
    UnnamedControl = "unnamed-control", Error, Never;
    UnnamedNavigation = "unnamed-navigation", Warning, Allowed;
    UnreachableLink = "unreachable-link", Warning, Allowed;
    Unreadable = "unreadable", Error, Never;
    UnrecordedConsent = "unrecorded-consent", Error, Never;
    UnrecordedOverride = "unrecorded-override", Error, Allowed;
    UnrecordedTranslation = "unrecorded-translation", Error, Allowed;
    UnsafeSvg = "unsafe-svg", Error, Never;
    UnusedSwitch = "unused-switch", Warning, Allowed;
    VagueAlt = "vague-alt", Warning, Allowed;
    VagueLink = "vague-link", Warning, Allowed;
    Window = "window", Error, Never;
    WrongArgument = "wrong-argument", Error, Never;
    WrongChoice = "wrong-choice", Error, Never;
    WrongType = "wrong-type", Error, Never;
}

impl Rule {
    /// The rule of that id.
    pub fn of(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|rule| rule.id() == id)
    }
}

impl std::fmt::Display for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.id())
    }
}

#[cfg(test)]
mod tests {
    use super::Rule;

    #[test]
    fn the_list_is_sorted_and_names_are_the_ids_in_camel_case() {
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.id()));
        for rule in Rule::ALL {
            let capitalised = |word: &str| word[..1].to_uppercase() + &word[1..];
            let name: String = rule.id().split('-').map(capitalised).collect();
            assert_eq!(format!("{rule:?}"), name);
        }
    }
}

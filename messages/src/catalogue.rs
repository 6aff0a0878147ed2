//! The texts, read from `catalogue/` when the first message of a language is shown.

use std::borrow::Cow;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use crate::{Argument, Language, Message};

type Bundle = FluentBundle<FluentResource>;

/// The files of a language, one per area: what the messages are about.
macro_rules! files {
    ($language:literal) => {
        files!($language: "shared", "rules", "parse", "assemble", "check", "output", "media", "publish", "forms", "command", "pairing", "follow_up")
    };
    ($language:literal: $($area:literal),*) => {
        &[$(include_str!(concat!("../catalogue/", $language, "/", $area, ".ftl"))),*]
    };
}

static BOKMAL: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Bokmal, files!("nb")));
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::English, files!("en")));

/// The same in all languages.
const EXAMPLES: &str = include_str!("../catalogue/examples.ftl");

impl Message {
    /// The message in words. One that the catalogue does not have is shown as its id: the tests see to it that none is missing.
    pub fn text(&self, language: Language) -> String {
        let bundle = match language {
            Language::Bokmal => &*BOKMAL,
            Language::English => &*ENGLISH,
        };
        let arguments = self.arguments().iter().map(|(name, value)| (*name, value.shown(language)));
        let arguments: FluentArgs<'_> = arguments.collect();
        let Some(pattern) = bundle.get_message(self.id()).and_then(|message| message.value()) else {
            return self.id().to_owned();
        };
        // What is missing of the arguments is shown by name: the tests hold them against the catalogue.
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }
}

impl Argument {
    fn shown(&self, language: Language) -> FluentValue<'_> {
        match self {
            Self::Text(text) => FluentValue::String(Cow::Borrowed(text)),
            Self::Number(number) => FluentValue::from(*number),
            Self::Message(message) => FluentValue::String(Cow::Owned(message.text(language))),
        }
    }
}

fn bundle(language: Language, files: &[&str]) -> Bundle {
    let tag: LanguageIdentifier = language.code().parse().unwrap_or_default();
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // The marks that keep mixed directions apart are for screens: on a terminal they are noise.
    bundle.set_use_isolating(false);
    for file in files.iter().chain([&EXAMPLES]) {
        // A file with a mistake gives what is right in it: the tests read every file strictly.
        let resource = FluentResource::try_new((*file).to_owned()).unwrap_or_else(|(resource, _)| resource);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

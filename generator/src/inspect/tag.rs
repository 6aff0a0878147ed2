//! A start tag while it is read: its name, and those of its attributes that some rule looks at.

/// Attributes that are kept; and all that begin with `on`.
const KEPT: [&str; 31] = [
    "action",
    "alt",
    "aria-controls",
    "aria-describedby",
    "aria-label",
    "aria-labelledby",
    "aria-owns",
    "content",
    "for",
    "formaction",
    "height",
    "href",
    "id",
    "lang",
    "list",
    "loading",
    "media",
    "name",
    "poster",
    "rel",
    "role",
    "src",
    "srcset",
    "style",
    "tabindex",
    "title",
    "type",
    "value",
    "width",
    "http-equiv",
    "hreflang",
];

/// A start tag. Its space is used again for the next.
#[derive(Debug, Default)]
pub(super) struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
    /// How many of `attributes` belong to this tag.
    count: usize,
    /// The attribute that is being read is kept.
    keeping: bool,
}

impl Tag {
    /// Begins a tag.
    pub(super) fn begin(&mut self, name: &[u8]) {
        set(&mut self.name, name);
        self.count = 0;
        self.keeping = false;
    }

    /// Begins an attribute.
    pub(super) fn attribute(&mut self, name: &[u8]) {
        self.keeping = name.starts_with(b"on") || KEPT.iter().any(|kept| kept.as_bytes() == name);
        if !self.keeping {
            return;
        }
        if self.attributes.len() == self.count {
            self.attributes.push(Default::default());
        }
        if let Some((kept, value)) = self.attributes.get_mut(self.count) {
            set(kept, name);
            value.clear();
        }
        self.count += 1;
    }

    /// The value of the attribute that was begun last.
    pub(super) fn value(&mut self, value: &[u8]) {
        if let Some((_, kept)) = self.attributes.get_mut(..self.count).and_then(<[_]>::last_mut)
            && self.keeping
        {
            set(kept, value);
        }
    }

    /// Its name: `a`.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// Its attributes in order.
    pub(super) fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes.iter().take(self.count).map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// The value of an attribute.
    pub(super) fn get(&self, wanted: &str) -> Option<&str> {
        self.attributes().find(|(name, _)| *name == wanted).map(|(_, value)| value)
    }
}

fn set(text: &mut String, bytes: &[u8]) {
    text.clear();
    text.push_str(&String::from_utf8_lossy(bytes));
}

//! Which form a request asks for.

/// Site, form and language, each safe as part of a path: lower-case ASCII letters, digits and hyphens, at most 64.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Name {
    site: String,
    form: String,
    language: String,
}

impl Name {
    /// `None` where a part is not safe.
    pub fn new(site: &str, form: &str, language: &str) -> Option<Self> {
        let safe = [site, form, language].into_iter().all(is_safe);
        safe.then(|| Self { site: site.to_owned(), form: form.to_owned(), language: language.to_owned() })
    }

    /// Id of the site.
    pub fn site(&self) -> &str {
        &self.site
    }

    /// Id of the form.
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The language as in the path.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// Where the form is reached: `/apply/agder/mentor/nb`.
    pub fn path(&self) -> String {
        format!("/apply/{}/{}/{}", self.site, self.form, self.language)
    }

    /// The files of a form beside `definition.json`, for a page in one language.
    pub(super) fn files(language: &str) -> [String; 3] {
        [format!("strings.{language}.json"), format!("shell.{language}.html"), super::COMPONENTS.to_owned()]
    }
}

fn is_safe(segment: &str) -> bool {
    matches!(segment.len(), 1..=64)
        && segment.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_is_not_safe_in_a_path() {
        assert!(Name::new("agder-2", "mentor", "nb").is_some());
        for segment in ["", ".", "..", "a/b", "a\\b", "A", "å", "a.b", "a%2e", " ", "a\0", &"a".repeat(65)] {
            assert_eq!(Name::new(segment, "mentor", "nb"), None, "{segment}");
            assert_eq!(Name::new("agder", segment, "nb"), None, "{segment}");
            assert_eq!(Name::new("agder", "mentor", segment), None, "{segment}");
        }
    }
}

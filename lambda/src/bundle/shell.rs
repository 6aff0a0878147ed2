//! The published page around a form, with the gaps that the function fills.

const TITLE: &str = "<!--veiviser:title-->";
const FORM: &str = "<!--veiviser:form-->";

/// A page in three pieces, cut at its two markers.
#[derive(Debug, PartialEq, Eq)]
pub struct Shell {
    before_title: String,
    between: String,
    after_form: String,
}

impl Shell {
    /// `None` where the markers are not there once each, title first.
    pub fn new(page: &str) -> Option<Self> {
        let (before_title, rest) = page.split_once(TITLE)?;
        let (between, after_form) = rest.split_once(FORM)?;
        let once = !rest.contains(TITLE) && !before_title.contains(FORM) && !after_form.contains(FORM);
        let own = |piece: &str| piece.to_owned();
        once.then(|| Self {
            before_title: own(before_title),
            between: own(between),
            after_form: own(after_form),
        })
    }

    /// The page. `title` is plain text that comes before the page's own title; `form` is HTML.
    pub fn fill(&self, title: &str, form: &str) -> String {
        let title = title.replace('&', "&amp;").replace('<', "&lt;");
        [&self.before_title, title.as_str(), &self.between, form, &self.after_form].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<title><!--veiviser:title-->Bli mentor</title><main><!--veiviser:form--></main>";

    #[test]
    fn fills_both_gaps() {
        let page = Shell::new(PAGE).unwrap().fill("Feil: <&", "<form></form>");
        assert_eq!(page, "<title>Feil: &lt;&amp;Bli mentor</title><main><form></form></main>");
    }

    #[test]
    fn does_not_look_for_markers_in_what_was_filled_in() {
        let page = Shell::new(PAGE).unwrap().fill(FORM, FORM);
        assert_eq!(page.matches("<main><!--veiviser:form--></main>").count(), 1);
    }

    #[test]
    fn wants_each_marker_once() {
        for page in ["", TITLE, FORM, &[FORM, TITLE].concat(), &[PAGE, PAGE].concat(), &[PAGE, FORM].concat()]
        {
            assert_eq!(Shell::new(page), None, "{page}");
        }
    }
}

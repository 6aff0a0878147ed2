//! The published page around a form, with the gaps that the function fills.

const TITLE: &str = "<!--veiviser:title-->";
const PROGRESS: &str = "<!--veiviser:progress-->";
const ALERT: &str = "<!--veiviser:alert-->";
const FORM: &str = "<!--veiviser:form-->";

/// A page in five pieces, cut at its four markers.
#[derive(Debug, PartialEq, Eq)]
pub struct Shell {
    before_title: String,
    before_alert: String,
    before_progress: String,
    before_form: String,
    after_form: String,
}

impl Shell {
    /// `None` where the markers are not there once each: title, alert, progress, form.
    pub fn new(page: &str) -> Option<Self> {
        let (before_title, rest) = page.split_once(TITLE)?;
        let (before_alert, rest) = rest.split_once(ALERT)?;
        let (before_progress, rest) = rest.split_once(PROGRESS)?;
        let (before_form, after_form) = rest.split_once(FORM)?;
        let pieces = [before_title, before_alert, before_progress, before_form, after_form];
        let marked = |piece: &&str| [TITLE, ALERT, PROGRESS, FORM].iter().any(|mark| piece.contains(mark));
        if pieces.iter().any(marked) {
            return None;
        }
        let [before_title, before_alert, before_progress, before_form, after_form] =
            pieces.map(str::to_owned);
        Some(Self { before_title, before_alert, before_progress, before_form, after_form })
    }

    /// The page. `title` is plain text that comes before the page's own title; `alert`, `progress` and `form` are HTML.
    pub fn fill(&self, title: &str, alert: &str, progress: &str, form: &str) -> String {
        let Self { before_title, before_alert, before_progress, before_form, after_form } = self;
        let title = title.replace('&', "&amp;").replace('<', "&lt;");
        let title = title.as_str();
        [before_title, title, before_alert, alert, before_progress, progress, before_form, form, after_form]
            .concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<title><!--veiviser:title-->Bli mentor</title><main><!--veiviser:alert--><!--veiviser:progress--><!--veiviser:form--></main>";

    #[test]
    fn fills_every_gap() {
        let page = Shell::new(PAGE).unwrap().fill("Feil: <&", "<p></p>", "<b></b>", "<form></form>");
        assert_eq!(page, "<title>Feil: &lt;&amp;Bli mentor</title><main><p></p><b></b><form></form></main>");
    }

    #[test]
    fn does_not_look_for_markers_in_what_was_filled_in() {
        let page = Shell::new(PAGE).unwrap().fill(FORM, "", "", FORM);
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

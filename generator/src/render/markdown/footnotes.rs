//! Footnotes: numbered through the page in the order of reading, told at the end of their stretch of text.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::super::escape::attribute;

/// The footnotes of a stretch.
#[derive(Debug, Default)]
pub(super) struct Footnotes {
    /// Label, number, and how many references so far.
    cited: Vec<(String, usize, usize)>,
    told: BTreeMap<String, String>,
}

/// What readers of screens are told, in the language of the edition; nothing where empty.
#[derive(Clone, Copy, Debug)]
pub(super) struct Labels<'a> {
    /// «Fotnoter»
    pub(super) section: &'a str,
    /// «Tilbake til teksten»
    pub(super) back: &'a str,
}

impl Footnotes {
    /// Writes a reference, with ids that no heading can have (`_`); `count` is the number of footnotes of the page so far.
    pub(super) fn cite(&mut self, label: &str, count: &mut usize, html: &mut String) {
        let known = self.cited.iter_mut().find(|(known, ..)| known == label);
        let (number, suffix) = if let Some((_, number, references)) = known {
            *references += 1;
            (*number, format!("-{references}"))
        } else {
            *count += 1;
            self.cited.push((label.to_owned(), *count, 1));
            (*count, String::new())
        };
        let _ = write!(
            html,
            "<sup><a id=\"fnref_{number}{suffix}\" href=\"#fn_{number}\" role=\"doc-noteref\">{number}</a></sup>"
        );
    }

    /// Keeps the text of a footnote.
    pub(super) fn tell(&mut self, label: &str, html: String) {
        self.told.insert(label.to_owned(), html);
    }

    /// Writes what was told. Only what is told is ever cited: a reference to nothing is text to the parser.
    pub(super) fn finish(&self, labels: Labels<'_>, html: &mut String) {
        let Some((_, first, _)) = self.cited.first() else { return };
        html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
        label(labels.section, html);
        let start = if *first == 1 { String::new() } else { format!(" start=\"{first}\"") };
        let _ = writeln!(html, ">\n<ol{start}>");
        for (name, number, _) in &self.cited {
            let text = self.told.get(name).map(|text| text.trim_end()).unwrap_or_default();
            let (text, end) = text.strip_suffix("</p>").map_or((text, ""), |text| (text, "</p>"));
            let _ = write!(
                html,
                "<li id=\"fn_{number}\">{text} <a href=\"#fnref_{number}\" role=\"doc-backlink\""
            );
            label(labels.back, html);
            let _ = writeln!(html, ">↩</a>{end}</li>");
        }
        html.push_str("</ol>\n</section>\n");
    }
}

fn label(text: &str, html: &mut String) {
    if !text.is_empty() {
        attribute("aria-label", text, html);
    }
}

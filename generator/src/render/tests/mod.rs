mod component;
pub(super) mod fixture;
mod form;
mod page;
mod site;

use super::{Memory, render};
use crate::model::{Page, Project, Theme};
use crate::output::Output;
use crate::problem::Problem;
use crate::testing::told as lines;

/// The published file, as text.
fn text<'o>(output: &'o Output, path: &str) -> &'o str {
    let bytes = output.public.get(path).unwrap_or_else(|| panic!("no {path} in {:?}", output.public.keys()));
    std::str::from_utf8(bytes).unwrap()
}

/// What stands in a page between its heading and its end.
fn content(page: Page, theme: Theme) -> String {
    content_of(&fixture::project(vec![one(page)], theme), "t/side/index.html")
}

fn content_of(project: &Project, path: &str) -> String {
    let output = render(project, &fixture::options(), &Memory::none())
        .unwrap_or_else(|problems| panic!("{:?}", problems.sorted()));
    let html = text(&output, path);
    let (_, after) = html.split_once("</h1>\n").unwrap();
    after.strip_suffix("</html>").unwrap().trim_end().to_owned()
}

fn problems(page: Page, theme: Theme) -> Vec<Problem> {
    let project = fixture::project(vec![one(page)], theme);
    render(&project, &fixture::options(), &Memory::none())
        .err()
        .map(crate::problem::Problems::sorted)
        .unwrap_or_default()
}

fn one(page: Page) -> crate::model::Site {
    let other = fixture::page("nyheter/index", "## Siste");
    fixture::site("t", vec![fixture::edition("nb", vec![page, other, fixture::page("index", "")])])
}

/// Markdown of a page «side» as HTML.
pub(super) fn html(markdown: &str) -> String {
    content(fixture::page("side", markdown), fixture::theme(&[]))
}

/// What is wrong with Markdown.
pub(super) fn told(markdown: &str) -> String {
    lines(&problems(fixture::page("side", markdown), fixture::theme(&[])))
}

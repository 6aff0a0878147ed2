//! A small right site in memory, for tests to spoil.

use std::collections::BTreeMap;

use messages::Language;

use crate::external::{Answer, ExternalLinks};
use crate::lock::LockFile;
use crate::model::{Project, Status};
use crate::output::{Options, Output};
use crate::problem::{Problem, Problems};
use crate::read::Tree;
use crate::survey::{Coverage, Inheritance};

/// Files by path.
#[derive(Clone)]
pub(crate) struct Folder(BTreeMap<String, String>);

const CONFIG: &str = r##"name = "Mentor Nord"
tagline = { nb = "Vi kjenner folk", en = "We know people" }
url = "https://nord.example.org/"
languages = ["nb", "en"]
theme = "plain"

[colors]
accent = "#0b5c55"

[terms.adept.nb]
singular = "kandidat"
definite = "kandidaten"
plural = "kandidater"
definite_plural = "kandidatene"

[terms.adept.en]
singular = "candidate"
definite = "the candidate"
plural = "candidates"
definite_plural = "the candidates"

[[menu]]
page = "om"

[[contacts]]
name = "Kari Nordmann"
email = "kari@example.org"
group = { nb = "Kontoret", en = "The office" }
"##;

/// A page with its heading only.
const PAGE: &str = "<h1>{{ page.title }}</h1>\n";

/// A page that is whole, and leads to those below it.
const WHOLE: &str = "<html lang=\"{{ site.language }}\"><title>{{ page.window_title }}</title><main>\
<h1>{{ page.title }}</h1>\n{{ page.content | safe }}\n\
{% for item in site.menu %}<a href=\"{{ item.url }}\">{{ item.label }}</a>\n{% endfor %}\
{% for item in site.news %}<a href=\"{{ item.url }}\">{{ item.title }}</a>\n{% endfor %}\
<a href=\"{{ site.news_url }}\">nyhetene</a></main></html>\n";

/// A site `nord` in bokmål and English with a front page, a page and an article.
pub(crate) fn nord() -> Folder {
    let mut folder = Folder(BTreeMap::new());
    folder = folder.with("content/nord/site.toml", CONFIG);
    for language in ["nb", "en"] {
        let page = |key: &str, front: &str, body: &str| {
            let text =
                format!("+++\ntitle = \"{key}\"\ndescription = \"{key} {language}\"\n{front}+++\n\n{body}\n");
            (format!("content/nord/{language}/{key}.md"), text)
        };
        let pages = [
            page("index", "", "Hei."),
            page("om", "", "## Om oss\n\nTekst."),
            page("nyheter/index", "kind = \"news\"\n", ""),
            page("nyheter/host", "date = 2026-11-01\n", "Nytt."),
        ];
        folder.0.extend(pages);
    }
    folder
        .with("content/nord/strings/nb.toml", "[menu]\nopen = \"Meny\"\n")
        .with("content/nord/strings/en.toml", "[menu]\nopen = \"Menu\"\n")
        .with("content/nord/files/kart.svg", "<svg viewBox=\"0 0 4 3\"/>")
        .with("themes/plain/theme.toml", "name = \"plain\"\n\n[colors]\naccent = \"#123456\"\n")
        .with("themes/plain/templates/page.html", PAGE)
        .with(
            "themes/plain/templates/components/steps.html",
            "{% component steps(title: string = \"\", @site) %}{{ title }}{{ body }}{% endcomponent steps %}\n",
        )
        .with(
            "themes/plain/templates/components/stat.html",
            "{% component stat(value, label, size = 1) %}{{ value }}{{ label }}{{ size }}{% endcomponent stat %}\n",
        )
        .with(
            "themes/plain/templates/components/contacts.html",
            "{% component contacts(group: string = \"\") %}{{ group }}{% endcomponent contacts %}\n",
        )
}

impl Folder {
    /// The same with one more file, or another text in it.
    pub(crate) fn with(mut self, path: &str, text: &str) -> Self {
        self.0.insert(path.to_owned(), text.to_owned());
        self
    }

    /// The same without a file.
    pub(crate) fn without(mut self, path: &str) -> Self {
        assert!(self.0.remove(path).is_some(), "{path} is there");
        self
    }

    /// The same with `to` for the first `from` of a file.
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.0.get(path).unwrap_or_else(|| panic!("{path} is there"));
        assert!(text.contains(from), "{from} is in {path}");
        let text = text.replacen(from, to, 1);
        self.with(path, &text)
    }

    /// The same with a text at the end of `nb/om.md`.
    pub(crate) fn about(self, text: &str) -> Self {
        let written = self.0.get("content/nord/nb/om.md").cloned().unwrap_or_default();
        self.with("content/nord/nb/om.md", &format!("{written}{text}\n"))
    }

    /// The files by path.
    pub(crate) fn into_files(self) -> BTreeMap<String, String> {
        self.0
    }

    /// What would be published.
    pub(crate) fn project(&self) -> Project {
        self.prepare(None).0
    }

    /// What is wrong, one problem a line, in the order of file and place.
    pub(crate) fn problems(&self) -> String {
        self.problems_of(None)
    }

    /// What is wrong with one site.
    pub(crate) fn problems_of(&self, site: Option<&str>) -> String {
        let problems = self.prepare(site).1.sorted();
        told(&problems)
    }

    /// What the locks would be; changes in `accepted` files are accepted.
    pub(crate) fn locks(&self, accepted: &[&str]) -> Vec<LockFile> {
        let accepted: Vec<String> = accepted.iter().map(|path| (*path).to_owned()).collect();
        crate::locks(&self.tree(), &options(None), &accepted)
    }

    /// The same with the lock files as they would be written.
    pub(crate) fn locked(self, accepted: &[&str]) -> Self {
        let files = self.locks(accepted);
        files
            .iter()
            .filter(|file| !file.text.is_empty())
            .fold(self, |folder, file| folder.with(&file.path, &file.text))
    }

    /// What the locks do not know, one problem a line.
    pub(crate) fn unlocked(&self) -> String {
        let problems = crate::check_locks(&self.tree(), &options(None)).sorted();
        told(&problems)
    }

    /// What the sites have from where.
    pub(crate) fn inheritance(&self) -> Vec<Inheritance> {
        crate::inheritance(&self.tree(), &options(None))
    }

    /// What the sites have in which language.
    pub(crate) fn coverage(&self) -> Vec<Coverage> {
        crate::coverage(&self.tree(), &options(None))
    }

    /// The files as they are read.
    pub(crate) fn tree(&self) -> Tree {
        Tree::from_files(self.0.iter().map(|(path, text)| (path.clone(), text.clone())))
    }

    /// What is wrong before rendering.
    pub(crate) fn found(&self) -> Problems {
        self.prepare(None).1
    }

    /// What is told when all links to other sites are answered like this, one problem a line.
    pub(crate) fn answered(&self, answer: &Answer) -> String {
        let links = self.external_links();
        let answers = links.addresses().map(|address| (address.to_owned(), answer.clone())).collect();
        told(&links.judge(&answers).sorted())
    }

    /// The links to other sites.
    pub(crate) fn external_links(&self) -> ExternalLinks {
        crate::external_links(&self.tree(), &options(None))
    }

    /// Everything that is wrong, what only rendering shows included.
    pub(crate) fn checked(&self) -> String {
        told(&crate::check(&self.rendering().tree(), &options(None)).sorted())
    }

    /// Everything that is published. All templates show the heading and the text.
    pub(crate) fn build(&self, base_url: Option<&str>) -> Output {
        let folder = self.rendering();
        let options = Options { base_url: base_url.map(str::to_owned), ..options(None) };
        crate::build(&folder.tree(), &options)
            .unwrap_or_else(|problems| panic!("{}", told(&problems.sorted())))
    }

    /// The same with all templates.
    pub(crate) fn rendering(&self) -> Self {
        let mut folder = self.clone();
        for name in ["home", "news", "article", "form", "print", "404"] {
            let path = format!("themes/plain/templates/{name}.html");
            let template = WHOLE.to_owned();
            folder.0.entry(path).or_insert(template);
        }
        let page = folder.0.get_mut("themes/plain/templates/page.html");
        if let Some(page) = page.filter(|page| *page == PAGE) {
            WHOLE.clone_into(page);
        }
        folder
    }

    /// What is wrong where everything is shown, then the pages that are not out: path and why.
    pub(crate) fn unpublished(&self) -> String {
        let options = Options { unpublished: true, ..options(None) };
        let (project, problems, _) = crate::prepare(&self.tree(), &options);
        let problems = problems.sorted().into_iter().map(|problem| problem.text(Language::Bokmal));
        let pages =
            project.sites.iter().flat_map(|site| &site.editions).flat_map(|edition| edition.pages.values());
        let pages = pages.filter(|page| page.status != Status::Published);
        problems
            .chain(pages.map(|page| format!("{} {:?}", page.path, page.status)))
            .collect::<Vec<_>>()
            .join("\n")
    }

    fn prepare(&self, site: Option<&str>) -> (Project, Problems) {
        let (project, problems, _) = crate::prepare(&self.tree(), &options(site));
        (project, problems)
    }
}

/// Of all sites or one, on the day on which all tests build.
fn options(site: Option<&str>) -> Options {
    Options {
        site: site.map(str::to_owned),
        base_url: None,
        today: jiff::civil::date(2026, 11, 22),
        unpublished: false,
    }
}

/// Problems in bokmål, one a line.
pub(crate) fn told(problems: &[Problem]) -> String {
    let lines = problems.iter().map(|problem| problem.text(Language::Bokmal));
    lines.collect::<Vec<_>>().join("\n")
}

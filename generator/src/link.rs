//! Where a link or picture in a text leads.

use jiff::civil::Date;

use crate::model::{Edition, Page, Site};

/// A link that leads somewhere.
#[derive(Clone, Debug)]
pub enum Link<'a> {
    /// Another web site, an e-mail address, a telephone number: as written.
    Address(&'a str),
    /// A heading of the same page: its id.
    Heading(&'a str),
    /// A page of the same edition, and the id of a heading or the empty string.
    Page(&'a Page, &'a str),
    /// A path of the site that some page or old path of any edition has: as written.
    Path(&'a str),
    /// A file of the site: as written.
    File(&'a str),
}

/// Why a link leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// No page has this key. The key is `None` where the link leads out of the language's folder.
    Page(Option<String>),
    /// No page has this path.
    Path,
    /// The site has no such file.
    File,
    /// Neither an address, a page nor a path.
    Form,
    /// The page's day has not come, or has gone.
    Dormant,
    /// It is a story or picture that people no longer have said yes to being shown in: the last day of the consent.
    Withdrawn(Date),
    /// The page is there, but has faults of its own, which are told elsewhere.
    Told,
}

/// Resolves `destination` as written on `page` of `edition` of `site`.
pub fn resolve<'a>(
    site: &'a Site,
    edition: &'a Edition,
    page: &Page,
    destination: &'a str,
) -> Result<Link<'a>, Broken> {
    if is_address(destination) {
        return Ok(Link::Address(destination));
    }
    let (target, heading) = destination.split_once('#').unwrap_or((destination, ""));
    if target.is_empty() {
        return if heading.is_empty() { Err(Broken::Form) } else { Ok(Link::Heading(heading)) };
    }
    if is_markdown(target) {
        let key = key(&page.key, target).ok_or(Broken::Page(None))?;
        return match edition.pages.get(&key) {
            Some(page) => Ok(Link::Page(page, heading)),
            None => Err(match edition.withdrawn.get(&key) {
                Some(story) => Broken::Withdrawn(story.until),
                None if edition.dormant.contains(&key) => Broken::Dormant,
                None if edition.faulty.contains(&key) => Broken::Told,
                None => Broken::Page(Some(key)),
            }),
        };
    }
    if target.starts_with("/files/") {
        return match site.withdrawn.get(target) {
            Some(until) => Err(Broken::Withdrawn(*until)),
            None if site.files.contains_key(target) => Ok(Link::File(destination)),
            None => Err(Broken::File),
        };
    }
    if target.starts_with('/') {
        let mut withdrawn = site.editions.iter().flat_map(|edition| edition.withdrawn.values());
        return match withdrawn.find(|page| page.path == target) {
            _ if site.paths.contains_key(target) => Ok(Link::Path(destination)),
            Some(page) => Err(Broken::Withdrawn(page.until)),
            None => Err(Broken::Path),
        };
    }
    Err(Broken::Form)
}

/// Whether it leads out of the site: `https:`, `mailto:`, `tel:`.
pub fn is_address(destination: &str) -> bool {
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| destination.starts_with(scheme))
}

fn is_markdown(target: &str) -> bool {
    target.rsplit_once('.').is_some_and(|(_, ending)| ending == "md")
}

/// The key that a link to a Markdown file means; `None` where it leads out of the language's folder.
fn key(from: &str, target: &str) -> Option<String> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let absolute = target.strip_prefix('/');
    let start = if absolute.is_some() { "" } else { folder };
    let mut parts: Vec<&str> = start.split('/').filter(|part| !part.is_empty()).collect();
    for part in absolute.unwrap_or(target).strip_suffix(".md")?.split('/') {
        match part {
            "." | "" => {}
            ".." => drop(parts.pop()?),
            name => parts.push(name),
        }
    }
    Some(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn links_are_relative_to_the_folder_of_their_file() {
        let from = |page: &str, target: &str| key(page, target);
        assert_eq!(from("om", "bli-mentor.md").as_deref(), Some("bli-mentor"));
        assert_eq!(from("nyheter/host", "index.md").as_deref(), Some("nyheter/index"));
        assert_eq!(from("nyheter/host", "../om.md").as_deref(), Some("om"));
        assert_eq!(from("nyheter/host", "/om.md").as_deref(), Some("om"));
        assert_eq!(from("nyheter/host", "./vår/../var.md").as_deref(), Some("nyheter/var"));
        assert_eq!(from("om", "../om.md"), None);
    }
}

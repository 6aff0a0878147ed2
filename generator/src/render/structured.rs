//! What search engines read beside the text: JSON-LD by the vocabulary of schema.org.

use serde_json::{Value, json};

use super::scene::Scene;
use crate::model::{Page, PageKind};

/// The page's facts, ready to stand in a `<script type="application/ld+json">`; empty where there are none.
pub(super) fn data(scene: &Scene<'_>, page: &Page, ancestors: &[&Page]) -> String {
    let mut graph = Vec::new();
    match page.kind {
        PageKind::Home => graph.push(organization(scene)),
        PageKind::Article => graph.push(article(scene, page)),
        _ => {}
    }
    if !ancestors.is_empty() && page.kind != PageKind::NotFound {
        graph.push(breadcrumbs(scene, page, ancestors));
    }
    if graph.is_empty() {
        return String::new();
    }
    // Nothing in a text can end the script: there is no `<` in it.
    json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c")
}

fn organization(scene: &Scene<'_>) -> Value {
    let edition = scene.edition;
    let mut organization = json!({
        "@type": "Organization",
        "name": edition.name.text,
        "url": scene.address(&edition.home),
    });
    if !edition.tagline.is_empty() {
        set(&mut organization, "description", json!(edition.tagline.text));
    }
    if !edition.social.is_empty() {
        let links: Vec<&String> = edition.social.iter().map(|(_, url)| url).collect();
        set(&mut organization, "sameAs", json!(links));
    }
    organization
}

fn article(scene: &Scene<'_>, page: &Page) -> Value {
    let author = if page.author.is_empty() {
        json!({ "@type": "Organization", "name": scene.edition.name.text })
    } else {
        json!({ "@type": "Person", "name": page.author })
    };
    let mut article = json!({
        "@type": "Article",
        "headline": page.title,
        "description": page.description,
        "inLanguage": page.language.as_str(),
        "mainEntityOfPage": scene.address(&page.path),
        "author": author,
        "publisher": { "@type": "Organization", "name": scene.edition.name.text, "url": scene.address(&scene.edition.home) },
    });
    if let Some(date) = page.date {
        set(&mut article, "datePublished", json!(date.to_string()));
    }
    if let Some(date) = page.updated.or(page.date) {
        set(&mut article, "dateModified", json!(date.to_string()));
    }
    if let Some(image) = &page.image {
        set(&mut article, "image", json!(scene.address(&image.src)));
    }
    article
}

fn breadcrumbs(scene: &Scene<'_>, page: &Page, ancestors: &[&Page]) -> Value {
    // As the breadcrumbs in the page say it.
    let home = scene.edition.texts.get("site.to_home").unwrap_or(&scene.edition.name.text).as_str();
    let trail = ancestors.iter().copied().chain([page]).zip(1..);
    let items: Vec<Value> = trail
        .map(|(page, position): (&Page, usize)| {
            let name = if page.kind == PageKind::Home { home } else { page.nav_title.as_str() };
            let item = scene.address(&page.path);
            json!({ "@type": "ListItem", "position": position, "name": name, "item": item })
        })
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

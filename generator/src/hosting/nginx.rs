//! A `server` for nginx, to be included in its `http` block.

use std::fmt::Write as _;

use super::{Hosted, policy};

/// The server. It listens without encryption: what speaks https is in front of it, or is added by its owner.
pub(super) fn file(site: &Hosted<'_>) -> String {
    let Hosted { id, origin: (_, host), prefix, .. } = site;
    let variable = id.replace('-', "_");
    let name = host.split(':').next().unwrap_or(host);
    let mut text = format!(
        "# Made by «veiviser build» for {id}: include it in the http block.\n\
         # The files of public/{id} must be at {prefix}/ below root. The function that takes applications listens on port 9000.\n\
         map $uri $lifetime_{variable} {{\n    default \"{}\";\n",
        policy::cache_control("/")
    );
    for (pattern, lifetime) in site.lifetimes() {
        match pattern.strip_suffix('*') {
            Some(folder) => drop(writeln!(text, "    \"~^{}\" \"{lifetime}\";", quoted(folder))),
            None => drop(writeln!(text, "    \"{pattern}\" \"{lifetime}\";")),
        }
    }
    let _ = write!(
        text,
        "}}\n\nserver {{\n    listen 80;\n    listen [::]:80;\n    server_name {name};\n    \
         root /srv/veiviser/{id};\n    index index.html;\n    server_tokens off;\n    charset utf-8;\n"
    );
    types(&mut text);
    text.push('\n');
    for (name, value) in policy::common() {
        let _ = writeln!(text, "    add_header {name} \"{value}\" always;");
    }
    let _ = writeln!(text, "    add_header Cache-Control $lifetime_{variable} always;\n");
    locations(&mut text, site);
    text.push_str("}\n");
    text
}

/// What is compressed, and gets a charset, is what is text.
fn types(text: &mut String) {
    let texts: Vec<&str> = policy::MEDIA_TYPES
        .iter()
        .map(|(_, media)| *media)
        .chain([policy::FEED.1])
        .filter(|media| policy::is_text(media) && *media != "text/html")
        .collect();
    let _ = writeln!(text, "    charset_types {};", texts.join(" "));
    let _ =
        writeln!(text, "    gzip on;\n    gzip_vary on;\n    gzip_types {} image/svg+xml;", texts.join(" "));
    text.push_str("    default_type application/octet-stream;\n    types {\n");
    for (ending, media) in policy::MEDIA_TYPES {
        let _ = writeln!(text, "        {media} {ending};");
    }
    text.push_str("    }\n");
}

fn locations(text: &mut String, site: &Hosted<'_>) {
    text.push_str(
        "    location /apply/ { proxy_pass http://127.0.0.1:9000; proxy_set_header Host $host; }\n",
    );
    for feed in site.named(policy::FEED.0) {
        let _ = writeln!(text, "    location = {feed} {{ types {{ }} default_type {}; }}", policy::FEED.1);
    }
    for (old, new) in site.redirects {
        let _ = writeln!(text, "    location = {old} {{ return 301 {new}; }}");
    }
    for (folder, page) in &site.not_found {
        let _ = writeln!(text, "    location {folder} {{ error_page 404 {page}; }}");
    }
}

/// A path as a regular expression.
fn quoted(path: &str) -> String {
    path.replace('.', "\\.")
}

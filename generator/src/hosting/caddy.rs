//! A site block for Caddy (2.6 or newer).

use std::fmt::Write as _;

use super::{Hosted, policy};

/// The block. Where the files are, where the function listens and what the site is called can be set from outside.
pub(super) fn file(site: &Hosted<'_>) -> String {
    let Hosted { id, origin: (scheme, host), prefix, .. } = site;
    let mut text = format!(
        "# Made by «veiviser build» for {id}.\n\
         # VEIVISER_ROOT: the folder that has the files of public/{id} at {prefix}/.\n\
         # VEIVISER_FUNCTION: where the function that takes applications listens.\n"
    );
    headers(&mut text, site);
    let _ = write!(
        text,
        "{{$VEIVISER_ADDRESS:{scheme}://{host}}} {{\n\
         \troot * {{$VEIVISER_ROOT:/srv/veiviser/{id}}}\n\
         \tencode zstd gzip\n\
         \thandle /apply/* {{\n\
         \t\treverse_proxy {{$VEIVISER_FUNCTION:127.0.0.1:9000}}\n\
         \t}}\n\
         \thandle {{\n\
         \t\timport veiviser-{id}\n"
    );
    for (old, new) in site.redirects {
        let _ = writeln!(text, "\t\tredir {old} {new} 301");
    }
    let _ = write!(text, "\t\tfile_server\n\t}}\n\thandle_errors {{\n\t\timport veiviser-{id}\n");
    text.push_str("\t\t@lost expression `{err.status_code} == 404`\n\t\thandle @lost {\n");
    for (folder, page) in &site.not_found {
        let _ = write!(
            text,
            "\t\t\thandle {folder}* {{\n\t\t\t\trewrite * {page}\n\t\t\t\tfile_server\n\t\t\t}}\n"
        );
    }
    text.push_str("\t\t}\n\t}\n}\n");
    text
}

/// A snippet with the headers.
fn headers(text: &mut String, site: &Hosted<'_>) {
    let _ = writeln!(text, "(veiviser-{}) {{\n\tmap {{path}} {{lifetime}} {{", site.id);
    for (pattern, lifetime) in site.lifetimes() {
        let _ = match pattern.strip_suffix('*') {
            Some(folder) => writeln!(text, "\t\t~^{folder} \"{lifetime}\""),
            None => writeln!(text, "\t\t{pattern} \"{lifetime}\""),
        };
    }
    let _ = writeln!(text, "\t\tdefault \"{}\"\n\t}}\n\theader {{", policy::cache_control("/"));
    for (name, value) in policy::common() {
        let _ = writeln!(text, "\t\t{name} \"{value}\"");
    }
    text.push_str("\t\tCache-Control {lifetime}\n\t}\n");
    let feeds = site.named(policy::FEED.0);
    for path in feeds.chain(site.named(policy::Paths::Named("sitemap.xml"))) {
        let _ = writeln!(text, "\theader {path} Content-Type \"{}\"", policy::content_type(&path));
    }
    text.push_str("}\n");
}

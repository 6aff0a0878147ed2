//! What no one writes by accident: it is told, or does nothing, and never gets out of the site's folder.

use std::fs;
use std::path::Path;

use insta::assert_snapshot;

use crate::output::{Options, Output};
use crate::problem::Problems;
use crate::read::Tree;
use crate::testing::{Folder, nord};

const DEEP: usize = 10_000;

fn options() -> Options {
    Options { site: None, base_url: None, today: jiff::civil::date(2026, 11, 22), unpublished: false }
}

fn lines(problems: Problems) -> String {
    crate::testing::told(&problems.sorted())
}

/// What `check` tells of a folder on the disk.
fn told(root: &Path) -> String {
    crate::read(root).map_or_else(lines, |tree| lines(crate::check(&tree, &options())))
}

fn on_disk(folder: &Folder) -> tempfile::TempDir {
    let root = tempfile::tempdir().unwrap();
    for (path, text) in with_templates(folder).into_files() {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    root
}

fn with_templates(folder: &Folder) -> Folder {
    folder.rendering().with("themes/plain/templates/form/f.html", "")
}

fn build(folder: &Folder) -> Result<Output, Problems> {
    crate::build(&Tree::from_files(with_templates(folder).into_files()), &options())
}

#[test]
fn no_path_leads_out_of_the_site() {
    let outside = nord()
        .about("[a](../../../../etc/passwd.md) [b](/files/../../site.toml) [c](/../om/) ![d](/files/../../../x.png)")
        .about("[e](file:///etc/passwd) [f](\\\\server\\x) [g](//evil.example/x)")
        .replace("content/nord/nb/om.md", "title", "slug = \"../x\"\naliases = [\"/../../x/\", \"/a/..%2f/\", \"x\"]\ntitle")
        .replace("content/nord/nb/index.md", "title", "related = [\"../../en/om\"]\nimage = { src = \"../../../x.svg\", alt = \"\" }\ntitle")
        .replace("content/nord/site.toml", "[colors]", "[[partners]]\nname = \"P\"\nkind = \"partner\"\nlogo = \"/files/../../l.svg\"\n\n[[feeds]]\ntitle = \"F\"\nurl = \"https://f.example/\"\ncopy = \"feeds/../../x.xml\"\n\n[colors]")
        .replace("content/nord/site.toml", "theme = \"plain\"", "theme = \"../plain\"");
    assert_snapshot!(outside.problems(), @r#"
    content/nord/nb/index.md:2:12: Nettstedet har ingen side som heter «../../en/om». Skriv filnavnet uten .md, med mappene foran: «nyheter/index». [unknown-page]
    content/nord/nb/index.md:3:17: Bildet «../../../x.svg» finnes ikke på nettstedet. Legg filen i mappen content/nord/files, og skriv «/files/» foran navnet. [missing-picture]
    content/nord/nb/om.md:2:8: «../x» kan ikke være en del av adressen. Bruk bare a–z, 0–9 og bindestrek, uten skråstrek: slug = "bli-mentor". [bad-slug]
    content/nord/nb/om.md:3:12: «/../../x/» er ikke en gammel adresse på nettstedet. Skriv den med skråstrek først og sist: aliases = ["/om-oss/"]. [bad-alias]
    content/nord/nb/om.md:3:38: «x» er ikke en gammel adresse på nettstedet. Skriv den med skråstrek først og sist: aliases = ["/om-oss/"]. [bad-alias]
    content/nord/nb/om.md:11:1: Lenken «../../../../etc/passwd.md» går til en side som ikke finnes. Lenken går ut av mappen for språket. Ta bort noen av «../». [broken-link]
    content/nord/nb/om.md:11:32: Filen «/files/../../site.toml» finnes ikke på nettstedet. Legg filen i mappen content/nord/files, og skriv «/files/» foran navnet. [missing-file]
    content/nord/nb/om.md:11:60: Lenken «/../om/» går til en adresse som ikke finnes på nettstedet. Mente du «/en/om/»? [broken-path]
    content/nord/nb/om.md:11:73: Bildet «/files/../../../x.png» finnes ikke på nettstedet. Legg filen i mappen content/nord/files, og skriv «/files/» foran navnet. [missing-picture]
    content/nord/nb/om.md:12:1: Lenken «file:///etc/passwd» er verken en side, en fil eller en nettadresse. Lenk til en side med filnavnet («om.md»), eller skriv hele adressen («https://…»). [bad-link]
    content/nord/nb/om.md:12:25: Lenken «\server\x» er verken en side, en fil eller en nettadresse. Lenk til en side med filnavnet («om.md»), eller skriv hele adressen («https://…»). [bad-link]
    content/nord/nb/om.md:12:41: Lenken «//evil.example/x» går til en adresse som ikke finnes på nettstedet. Lenk heller til filen, for eksempel «/om.md». [broken-path]
    content/nord/site.toml:5:9: Temaet «../plain» finnes ikke. Skriv navnet på en mappe i themes. [unknown-theme]
    content/nord/site.toml:10:8: Logoen «/files/../../l.svg» finnes ikke på nettstedet. Legg filen i mappen files, og skriv «/files/» foran navnet. [missing-picture]
    content/nord/site.toml:15:8: «feeds/../../x.xml» er ikke en fil i mappen feeds. Skriv navnet med bare a–z, 0–9 og bindestrek: copy = "feeds/navn.xml". [bad-copy]
    "#);
}

#[test]
fn what_is_published_stays_below_the_sites_folder() {
    let output = build(&nord()).unwrap_or_else(|problems| panic!("{}", lines(problems)));
    for path in output.public.keys().chain(output.forms.keys()) {
        let below = path.starts_with("nord/") || matches!(path.as_str(), "openapi.json" | "components.html");
        assert!(below && !path.split('/').any(|part| part == ".."), "{path}");
    }
}

#[cfg(unix)]
#[test]
fn shortcuts_out_of_the_project_and_in_rings_are_told_and_not_followed() {
    use std::os::unix::fs::symlink;

    let (root, secret) = (on_disk(&nord()), tempfile::tempdir().unwrap());
    fs::write(secret.path().join("hemmelig.txt"), "x").unwrap();
    let files = root.path().join("content/nord/files");
    symlink(secret.path().join("hemmelig.txt"), files.join("fil.txt")).unwrap();
    symlink(secret.path(), files.join("mappe")).unwrap();
    symlink("/etc/passwd", files.join("passwd.txt")).unwrap();
    symlink(&files, files.join("ring")).unwrap();
    symlink(files.join("borte"), files.join("ingenting")).unwrap();
    symlink(files.join("kart.svg"), files.join("samme.svg")).unwrap();
    assert_snapshot!(told(root.path()), @r"
    content/nord/files/fil.txt:1:1: Dette er en snarvei (symlink) til noe utenfor prosjektet, som kunne bli publisert uten at noen vil det. Slett snarveien, og legg en kopi av filen her. [link-outside]
    content/nord/files/ingenting:1:1: Mappen eller filen kan ikke leses: den finnes ikke. Sjekk at den finnes og at du har lov til å lese den. [unreadable]
    content/nord/files/mappe:1:1: Dette er en snarvei (symlink) til noe utenfor prosjektet, som kunne bli publisert uten at noen vil det. Slett snarveien, og legg en kopi av filen her. [link-outside]
    content/nord/files/passwd.txt:1:1: Dette er en snarvei (symlink) til noe utenfor prosjektet, som kunne bli publisert uten at noen vil det. Slett snarveien, og legg en kopi av filen her. [link-outside]
    content/nord/files/ring:1:1: Mappen er en snarvei (symlink) til en mappe som den selv ligger i, så vi kommer aldri til bunns. Slett snarveien. [link-loop]
    ");
    let tree = crate::read(root.path()).unwrap();
    let names: Vec<&String> = tree.files.keys().filter(|path| path.contains("/files/")).collect();
    assert_eq!(names, ["content/nord/files/kart.svg", "content/nord/files/samme.svg"]);
}

#[test]
fn files_of_a_hundred_megabytes_are_told_and_not_read() {
    let root = on_disk(&nord());
    for path in [
        "nb/stor.md",
        "files/stor.jpg",
        "files/stor.svg",
        "files/stor.pdf",
        "forms/stor.toml",
        "strings/se.toml",
    ] {
        let path = root.path().join("content/nord").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::File::create(path).unwrap().set_len(100 * 1024 * 1024).unwrap();
    }
    assert_snapshot!(told(root.path()), @r"
    content/nord/files/stor.jpg:1:1: Bildet er på 100 MB. Vi tar imot 20. Gjør det mindre i et bildeprogram: 3000 punkter i bredden er mer enn nok. [picture-too-large]
    content/nord/files/stor.pdf:1:1: Filen er på 100 MB, og det meste vi tar imot, er 25 MB. Gjør filen mindre, eller del den opp. [too-large]
    content/nord/files/stor.svg:1:1: Filen er på 100 MB, og det meste vi tar imot, er 25 MB. Gjør filen mindre, eller del den opp. [too-large]
    content/nord/forms/stor.toml:1:1: Filen er på 100 MB, og det meste vi tar imot, er 2 MB. Gjør filen mindre, eller del den opp. [too-large]
    content/nord/nb/stor.md:1:1: Filen er på 100 MB, og det meste vi tar imot, er 2 MB. Gjør filen mindre, eller del den opp. [too-large]
    content/nord/strings/se.toml:1:1: Filen er på 100 MB, og det meste vi tar imot, er 2 MB. Gjør filen mindre, eller del den opp. [too-large]
    ");
}

#[test]
fn texts_that_are_no_texts_are_told() {
    let root = on_disk(&nord());
    fs::write(root.path().join("content/nord/nb/latin.md"), b"+++\ntitle = \"\xe5\"\n+++\n").unwrap();
    fs::write(root.path().join("content/nord/nb/null.md"), "+++\ntitle = \"a\0b\"\n+++\n").unwrap();
    fs::write(root.path().join("content/nord/strings/nb.toml"), b"\xff\xfe").unwrap();
    assert_snapshot!(told(root.path()), @r"
    content/nord/nb/latin.md:2:10: Filen er ikke lagret som UTF-8, så bokstaver som æ, ø og å kan ikke leses. Åpne filen i et tekstprogram og lagre den på nytt med tegnsettet UTF-8. [not-utf8]
    content/nord/nb/null.md:2:11: Filen har et tegn som ikke hører hjemme i en tekst (null), så den er skadet eller av en annen sort. Slett tegnet, eller lagre teksten på nytt som UTF-8. [not-text]
    content/nord/strings/en.toml:2:8: Teksten «menu.open» finnes på engelsk, men ikke på bokmål. Legg den til i content/nord/strings/nb.toml. [missing-string]
    content/nord/strings/nb.toml:1:1: Filen er ikke lagret som UTF-8, så bokstaver som æ, ø og å kan ikke leses. Åpne filen i et tekstprogram og lagre den på nytt med tegnsettet UTF-8. [not-utf8]
    ");
}

#[test]
fn lists_in_lists_ten_thousand_deep_are_told_in_toml() {
    let deep = format!("related = {}{}\ntitle", "[".repeat(DEEP), "]".repeat(DEEP));
    let problems = nord().replace("content/nord/nb/om.md", "title", &deep).problems();
    assert!(
        problems.lines().count() < 10 && problems.contains("content/nord/nb/om.md:2:"),
        "{problems:.2000}"
    );
    let table = format!("a = {}1{}\n", "{ b = ".repeat(DEEP), " }".repeat(DEEP));
    let problems = nord().with("content/nord/forms/dyp.toml", &table).problems();
    assert!(problems.contains("content/nord/forms/dyp.toml"), "{problems:.2000}");
}

#[test]
fn markdown_ten_thousand_deep_is_rendered() {
    for deep in
        ["> ".repeat(DEEP), "- ".repeat(DEEP), "*a ".repeat(DEEP), "[".repeat(DEEP), "![a](".repeat(DEEP)]
    {
        let told = build(&nord().about(&format!("{deep}x"))).map_or_else(lines, |_| String::new());
        assert!(told.lines().count() < 10, "{told:.2000}");
    }
}

#[test]
fn components_ten_thousand_deep_are_told_once() {
    let deep = format!("{}x\n{}", "{% <steps> %}\n".repeat(DEEP), "{% </steps> %}\n".repeat(DEEP));
    assert_snapshot!(nord().about(&deep).problems(), @"content/nord/nb/om.md:25:1: Her er 16 komponenter inni hverandre, og det er flere enn vi tar imot. Avslutt en av dem før denne begynner. [too-deep]");
    let argument =
        format!("{{{{ <stat value={{{}{}}} label=\"b\" /> }}}}", "[".repeat(DEEP), "]".repeat(DEEP));
    let problems = nord().about(&argument).problems();
    assert!(problems.contains("[bad-component]"), "{problems:.500}");
}

#[test]
fn folders_thousands_deep_are_told() {
    let root = on_disk(&nord());
    // Deeper than a path may be long: each step starts where the last ended.
    let mut folder = root.path().join("content/nord/files");
    let mut made = 0;
    while made < DEEP && fs::create_dir(folder.join("d")).is_ok() {
        folder.push("d");
        made += 1;
    }
    assert!(made > 1_000, "{made}");
    assert_eq!(told(root.path()), "");
}

#[test]
fn html_ten_thousand_deep_can_be_pasted() {
    let deep = format!("{}x{}", "<div>".repeat(DEEP), "</div>".repeat(DEEP));
    assert!(crate::paste(&deep).text.contains('x'));
}

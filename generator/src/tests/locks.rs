//! What editors have recorded of overridden and translated pages, and what has changed since.

use insta::assert_snapshot;

use crate::lock::{Change, LockFile};
use crate::testing::{Folder, nord};

/// `vest` overrides a page of `nord`.
fn vest() -> Folder {
    nord()
        .with("content/vest/site.toml", "extends = \"nord\"\nurl = \"https://vest.example.org/\"\n[check.uneven-override]\nlevel = \"off\"\nreason = \"Bare bokmål er endret.\"\n")
        .with("content/vest/nb/om.md", "+++\ntitle = \"Om\"\ndescription = \"Om Vest\"\n+++\n\nVest.\n")
}

fn changes(files: &[LockFile]) -> String {
    let line = |file: &LockFile, Change { path, kind }: &Change| format!("{}: {path} {kind:?}", file.path);
    let lines = files.iter().flat_map(|file| file.changes.iter().map(move |change| line(file, change)));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_is_new_is_recorded_part_by_part() {
    let files = vest().locks(&[]);
    assert_snapshot!(changes(&files), @r"
    content/nord/translations.lock: content/nord/en/index.md New
    content/nord/translations.lock: content/nord/en/nyheter/host.md New
    content/nord/translations.lock: content/nord/en/nyheter/index.md New
    content/nord/translations.lock: content/nord/en/om.md New
    content/vest/inherited.lock: content/vest/nb/om.md New
    ");
    let vest = files.iter().find(|file| file.path == "content/vest/inherited.lock").expect("a lock");
    assert_snapshot!(vest.text, @r#"
    # Sidene nettstedet overstyrer, slik de var i det nettstedet bygger på.
    # Filen er skrevet av «veiviser lock»: ikke rediger den.

    ["nb/om"]
    source = "content/nord/nb/om.md"
    parts = [
      "1775649ae578 +++",
      "a6817f840e53 ## Om oss",
    ]
    "#);
}

#[test]
fn what_is_recorded_changes_only_where_it_is_accepted() {
    let folder = vest().locked(&[]);
    assert_eq!(changes(&folder.locks(&[])), "");
    assert_eq!(folder.unlocked(), "");
    let folder = folder.about("Mer.");
    assert_eq!(folder.locks(&[])[1].text, folder.clone().locked(&[]).locks(&[])[1].text);
    assert_snapshot!(changes(&folder.locks(&["content/vest"])), @r"
    content/nord/translations.lock: content/nord/en/om.md Stale
    content/vest/inherited.lock: content/vest/nb/om.md Accepted
    ");
    assert_eq!(folder.locked(&["content/vest/nb/om.md", "content/nord/en/"]).problems(), "");
}

#[test]
fn a_changed_source_is_told_with_what_changed() {
    let folder = vest().locked(&[]);
    let changed = folder
        .replace(
            "content/nord/nb/om.md",
            "## Om oss\n\nTekst.",
            "Nytt.\n\n## Om oss\n\nAnnet.\n\n## Mer\n\nMer.",
        )
        .replace("content/nord/nb/om.md", "om nb", "om alle");
    assert_snapshot!(changed.problems(), @r"
    content/nord/en/om.md:1:1: Oversettelsen er eldre enn content/nord/nb/om.md, der dette er endret: opplysningene øverst, teksten før første overskrift (ny), «Om oss», «Mer» (ny). Oversett endringen. Kjør så «veiviser lock content/nord/en/om.md». [stale-translation]
    content/vest/nb/om.md:1:1: Siden overstyrer content/nord/nb/om.md, som er endret siden: opplysningene øverst, teksten før første overskrift (ny), «Om oss», «Mer» (ny). Se om endringen gjelder her også. Kjør så «veiviser lock content/vest/nb/om.md». [stale-override]
    ");
    let shorter = changed.locked(&["content"]).replace("content/nord/nb/om.md", "## Mer\n\nMer.", "");
    assert_snapshot!(shorter.problems(), @r"
    content/nord/en/om.md:1:1: Oversettelsen er eldre enn content/nord/nb/om.md, der dette er endret: «Mer» (slettet). Oversett endringen. Kjør så «veiviser lock content/nord/en/om.md». [stale-translation]
    content/vest/nb/om.md:1:1: Siden overstyrer content/nord/nb/om.md, som er endret siden: «Mer» (slettet). Se om endringen gjelder her også. Kjør så «veiviser lock content/vest/nb/om.md». [stale-override]
    ");
}

#[test]
fn only_the_lock_command_tells_what_is_not_recorded() {
    let folder = vest();
    assert_eq!(folder.problems(), "");
    assert_snapshot!(folder.unlocked(), @r"
    content/nord/en/index.md:1:1: Siden er oversatt fra content/nord/nb/index.md, men det er ikke registrert hvordan den var da. Kjør «veiviser lock». [unrecorded-translation]
    content/nord/en/nyheter/host.md:1:1: Siden er oversatt fra content/nord/nb/nyheter/host.md, men det er ikke registrert hvordan den var da. Kjør «veiviser lock». [unrecorded-translation]
    content/nord/en/nyheter/index.md:1:1: Siden er oversatt fra content/nord/nb/nyheter/index.md, men det er ikke registrert hvordan den var da. Kjør «veiviser lock». [unrecorded-translation]
    content/nord/en/om.md:1:1: Siden er oversatt fra content/nord/nb/om.md, men det er ikke registrert hvordan den var da. Kjør «veiviser lock». [unrecorded-translation]
    content/vest/nb/om.md:1:1: Siden overstyrer content/nord/nb/om.md, men det er ikke registrert hvordan den var da. Kjør «veiviser lock». [unrecorded-override]
    ");
    let folder = folder.locked(&[]).without("content/vest/nb/om.md");
    assert_eq!(folder.problems(), "");
    assert_snapshot!(folder.unlocked(), @"content/vest/inherited.lock:1:1: Låsen har siden «nb/om», som ikke er der lenger. Kjør «veiviser lock». [unrecorded-override]");
    assert_snapshot!(changes(&folder.locks(&[])), @"content/vest/inherited.lock: content/vest/nb/om.md Gone");
}

#[test]
fn a_damaged_lock_is_told() {
    let folder = vest().locked(&[]);
    let folder = folder.replace("content/vest/inherited.lock", "source", "<<<<<<< HEAD\nsource");
    assert_snapshot!(folder.problems(), @"content/vest/inherited.lock:5:9: Filen er ikke slik «veiviser lock» skriver den, så vi vet ikke hva som er endret siden. Hent den tilbake slik den var, eller slett den og kjør «veiviser lock». [bad-lock]");
}

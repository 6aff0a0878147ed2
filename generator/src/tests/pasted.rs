//! What pasting leaves behind, told by the checks.

use insta::assert_snapshot;

use crate::testing::nord;

#[test]
fn the_five_faults_are_told_with_their_lines() {
    let text = "• En mentor\n\n    rykket inn\n\nSe www.mentor.no eller post(a)mentor.no\u{a0}nå.";
    assert_snapshot!(nord().about(text).problems(), @r"
    content/nord/nb/om.md:9:1: «•» lager ingen liste, så punktene blir stående etter hverandre i ett avsnitt. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-bullet]
    content/nord/nb/om.md:11:1: Linjen er rykket inn så langt at teksten blir vist som datakode. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-indent]
    content/nord/nb/om.md:13:4: «www.mentor.no» er ikke en lenke, så leserne må skrive den av. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-domain]
    content/nord/nb/om.md:13:24: «post(a)mentor.no» er ikke en lenke, og kan ikke leses av skjermlesere hvis den er skrevet om. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-email]
    content/nord/nb/om.md:13:40: Her er et tegn som ikke synes: et mellomrom som ikke lar linjen brytes, eller et usynlig tegn. Kjør «veiviser paste --out content/nord/nb/om.md content/nord/nb/om.md», som retter dette i hele filen. [pasted-space]
    ");
}

#[test]
fn code_that_is_marked_as_such_is_right() {
    assert_eq!(nord().about("`www.mentor.no`\n\n```\n• a\n    b\n```").problems(), "");
}

//! What is wrong with `[follow_up]` in `site.toml`.

use forms::follow_up::{After, FollowUp, Length, Meetings};
use insta::assert_snapshot;

use crate::testing::{Folder, nord};

/// `nord` with these settings.
fn with(settings: &str) -> Folder {
    nord().replace("content/nord/site.toml", "[[menu]]", &format!("[follow_up]\n{settings}\n\n[[menu]]"))
}

fn settled(settings: &str) -> FollowUp {
    let project = with(settings).project();
    project.sites.first().map(|site| site.follow_up.clone()).expect("a site")
}

#[test]
fn settings_are_read_as_they_are_written() {
    assert_eq!(settled(""), FollowUp::default());
    assert_eq!(
        settled(
            "months = 6\nmeetings = 6\ncheck_ins = [{ weeks = 2 }, { days = 40 }, { months = 3 }]\nafterwards = { months = 6 }"
        ),
        FollowUp {
            length: Length::Months(6),
            meetings: Some(Meetings::InAll(6, 6)),
            check_ins: vec![
                After { months: 0, days: 14 },
                After { months: 0, days: 40 },
                After { months: 3, days: 0 }
            ],
            afterwards: Some(After { months: 6, days: 0 }),
        }
    );
    let round = settled("until = 2027-01-31\nmeetings = { least = 6, most = 8 }");
    assert_eq!(round.length, Length::Until(jiff::civil::date(2027, 1, 31)));
    assert_eq!(round.meetings, Some(Meetings::InAll(6, 8)));
    assert_eq!(settled("meetings = { monthly = 1 }").meetings, Some(Meetings::Monthly(1)));
}

/// What a site does not say, its base says; `until` takes the place of `months`.
#[test]
fn a_site_lays_its_settings_over_those_of_its_base() {
    let folder = with("until = 2027-01-31")
        .with("content/felles/site.toml", "publish = false\n\n[follow_up]\nmonths = 6\nmeetings = 6\n")
        .replace("content/nord/site.toml", "theme = ", "extends = \"felles\"\ntheme = ");
    let project = folder.project();
    let follow_up = project.sites.first().map(|site| site.follow_up.clone()).expect("a site");
    assert_eq!(follow_up.length, Length::Until(jiff::civil::date(2027, 1, 31)));
    assert_eq!(follow_up.meetings, Some(Meetings::InAll(6, 6)));
}

#[test]
fn what_cannot_be_is_told_with_the_way_out() {
    assert_snapshot!(with("months = 6\nuntil = 2027-01-31").problems(), @"content/nord/site.toml:24:9: [follow_up] har både «months» og «until», men et par kan bare vare på én av måtene. Behold «months» hvis hvert par varer like lenge. Behold «until» hvis alle slutter samme dag. [out-of-range]");
    assert_snapshot!(with("months = 0\nmeetings = 201").problems(), @"
    content/nord/site.toml:23:10: 0 kan ikke stå her i [follow_up]. Skriv et heltall fra 1 til 60. [out-of-range]
    content/nord/site.toml:24:12: 201 kan ikke stå her i [follow_up]. Skriv et heltall fra 1 til 200. [out-of-range]
    ");
    assert_snapshot!(with("meetings = { least = 5, most = 4 }").problems(), @"content/nord/site.toml:23:12: «meetings» i [follow_up] sier ikke hvor mange møter et par skal ha. Skriv et tall, for eksempel meetings = 6, eller { least = 4, most = 5 }, eller { monthly = 1 }. [out-of-range]");
    assert_snapshot!(with("meetings = { monthly = 1, most = 4 }").problems(), @"content/nord/site.toml:23:12: «meetings» i [follow_up] sier ikke hvor mange møter et par skal ha. Skriv et tall, for eksempel meetings = 6, eller { least = 4, most = 5 }, eller { monthly = 1 }. [out-of-range]");
    assert_snapshot!(with("check_ins = [{ months = 3 }, { weeks = 2 }]").problems(), @"content/nord/site.toml:23:13: Oppfølgingene i «check_ins» står ikke i rekkefølge. Skriv den første først, og hver bare én gang: check_ins = [{ weeks = 2 }, { months = 3 }]. [out-of-range]");
    assert_snapshot!(with("check_ins = [{ months = 3, days = 2 }]").problems(), @"content/nord/site.toml:23:14: Her skal det stå én tid: et tall for «months», «weeks» eller «days». Skriv for eksempel { weeks = 2 } eller { months = 3 }. [out-of-range]");
    assert_snapshot!(with("months = 6\ncheck_ins = [{ weeks = 2 }, { months = 6 }]").problems(), @"content/nord/site.toml:24:13: En oppfølging i «check_ins» kommer når parene er ferdige: de varer i 6 måneder. Ta den ut. Slutten er alltid en oppfølging, og etter slutten skriver dere «afterwards». [out-of-range]");
    assert_snapshot!(with("until = 18.06.2027").problems(), @"content/nord/site.toml:23:14: «18.06.2027» er ikke en dato. Skriv datoen som 2027-06-18. [bad-date]");
    assert_snapshot!(with("until = \"2027-06-18\" # runden").problems(), @"content/nord/site.toml:23:9: Datoen «2027-06-18» står i anførselstegn. Skriv datoen uten anførselstegn: until = 2027-06-18. [bad-date]");
    assert_snapshot!(with("until = '18.06.2027'").problems(), @"content/nord/site.toml:23:9: «18.06.2027» er ikke en dato. Skriv datoen uten anførselstegn: until = 2027-06-18. [bad-date]");
    assert_snapshot!(with("meetings = \"monthly\"").problems(), @"content/nord/site.toml:23:12: «meetings» i [follow_up] sier ikke hvor mange møter et par skal ha. Skriv et tall, for eksempel meetings = 6, eller { least = 4, most = 5 }, eller { monthly = 1 }. [out-of-range]");
    assert_snapshot!(with("mounths = 6").problems(), @"content/nord/site.toml:23:1: Nøkkelen «mounths» finnes ikke, så det som står der, blir ikke brukt. Mente du «months»? [unknown-key]");
}

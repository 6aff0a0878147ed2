//! How long applications are still held.

use applications::{Application, Erased, Held};
use coordinator::{Gone, Retention, Tally};

use crate::sample::{moment, named, now};

fn until(reference: &str, expires_at: &str) -> Application {
    Application { expires_at: moment(expires_at), ..named(reference, "Ola Eksempel") }
}

#[test]
fn applications_are_counted_by_the_days_they_are_still_held() {
    let mut robot = until("ROBOT", "2026-12-01T00:00:00Z");
    robot.suspected = vec!["trap".to_owned()];
    let oldest =
        Application { submitted_at: moment("2025-01-02T10:00:00Z"), ..until("LAST", "2028-01-01T00:00:00Z") };
    let erased_at = moment("2026-11-20T10:00:00Z");
    let (site, form) = ("agder".to_owned(), "mentor".to_owned());
    let gone = Erased {
        site,
        form,
        reference: "GONE".to_owned(),
        erased_at,
        expires_at: moment("2027-01-01T00:00:00Z"),
    };
    let held = Held {
        applications: vec![
            until("EXPIRED", "2026-11-22T12:00:00Z"),
            until("SECOND", "2026-12-22T12:00:00Z"),
            until("FIRST", "2026-11-22T12:00:01Z"),
            until("LATER", "2026-12-22T12:00:01Z"),
            until("AT-90", "2027-02-20T12:00:00Z"),
            oldest,
            robot,
        ],
        erased: vec![gone],
    };
    let counted = Retention::of("mentor", &held, now());
    let people =
        Tally { held: 5, oldest: Some(moment("2025-01-02T10:00:00Z")), within_30_days: 2, within_90_days: 4 };
    assert_eq!(counted.people, people);
    assert_eq!((counted.suspected.held, counted.suspected.within_30_days), (1, 1));
    let soon: Vec<&str> = counted.soon.iter().map(|soon| soon.reference.as_str()).collect();
    assert_eq!(soon, ["FIRST", "SECOND"]);
    assert_eq!(counted.erased, [Gone { reference: "GONE".to_owned(), erased_at }]);
}

#[test]
fn a_form_without_applications_has_none() {
    let counted = Retention::of("mentor", &Held::default(), now());
    assert_eq!((counted.people, counted.suspected), (Tally::default(), Tally::default()));
}

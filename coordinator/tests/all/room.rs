//! Who takes a place in a form that has a limit.

use coordinator::Room;
use forms::{Intake, Status, Window};
use jiff::civil::date;
use jiff::tz::{TimeZone, offset};

use crate::sample::{mentor, moment, named, now};

fn room(status: Status, capacity: Option<u32>, opens: Option<jiff::civil::Date>) -> Option<Room> {
    let mut definition = mentor();
    definition.intake = Intake { status, capacity, ..Intake::default() };
    definition.window = Window { opens, closes: None };
    let mut robot = named("R", "Robot");
    robot.suspected = vec!["trap".to_owned()];
    let mut waiting = named("W", "Waiting");
    waiting.waiting_list = true;
    let mut expired = named("E", "Expired");
    expired.expires_at = moment("2026-11-22T11:00:00Z");
    let mut last_round = named("L", "Last round");
    last_round.submitted_at = moment("2026-11-21T22:30:00Z");
    let applications = [named("A", "Kari"), named("B", "Ola"), robot, waiting, expired, last_round];
    let mut room = Room::new(&definition)?;
    let zone = TimeZone::fixed(offset(1));
    for application in &applications {
        room.add(application, now(), &zone);
    }
    Some(room)
}

#[test]
fn people_of_this_round_take_places_and_nobody_else() {
    let taken = |opens| room(Status::Open, Some(40), opens).map(|room| room.taken());
    assert_eq!(taken(None), Some(3));
    assert_eq!(taken(Some(date(2026, 11, 22))), Some(2), "half past midnight is a new day in Norway");
    assert_eq!(room(Status::Open, None, None), None, "no limit");
}

#[test]
fn the_editor_is_to_close_a_form_that_is_full_and_open() {
    let to_be_closed =
        |status, capacity| room(status, Some(capacity), None).expect("a limit").is_to_be_closed();
    assert!(!to_be_closed(Status::Open, 4));
    assert!(to_be_closed(Status::Open, 3));
    assert!(to_be_closed(Status::Open, 2));
    assert!(!to_be_closed(Status::Full, 3));
    assert!(!to_be_closed(Status::Paused, 3));
}

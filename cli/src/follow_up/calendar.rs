//! `veiviser calendar`: what is due, as a calendar for each who is responsible.

use std::path::Path;

use coordinator::{Calendar, Diary, calendars, write_calendar};
use jiff::Timestamp;
use messages::{Argument, Language, Message, message};

use super::{definitions, programme, unread};
use crate::args;
use crate::build::today;
use crate::export::failure;
use crate::failure::{Doing, Failure};

/// Reads the workbook, and writes one file for each; files of the same name are replaced, and those of nobody any more removed.
#[expect(clippy::print_stdout, reason = "the result of the command")]
pub fn run(root: &Path, language: Language, args: &args::Calendar) -> Result<(), Failure> {
    let programme = programme(root, &args.site)?;
    let diary = Diary {
        site: &args.site,
        forms: definitions(&programme),
        rhythm: &programme.follow_up,
        now: Timestamp::now(),
        today: today(),
        names: args.names,
        reader: language,
    };
    let calendars = calendars(&args.from, &diary).map_err(|error| unread(error, &args.from, &args.site))?;
    let clear = || -> Result<(), Failure> {
        for file in diary.clear(&args.out, &calendars).map_err(failure::of_file)? {
            println!("{}", message!("calendar-removed", file = file.display().to_string()).text(language));
        }
        Ok(())
    };
    if calendars.is_empty() {
        clear()?;
        println!("{}", message!("calendar-nothing").text(language));
        return Ok(());
    }
    std::fs::create_dir_all(&args.out)
        .map_err(|error| Failure::file(Doing::MakeFolder, &args.out, &error))?;
    for calendar in &calendars {
        let file = write_calendar(calendar, &args.out).map_err(failure::of_file)?;
        println!("{}", said(calendar, &file).text(language));
    }
    // When the new ones are there.
    clear()?;
    let next = if args.names { message!("calendar-next-names") } else { message!("calendar-next") };
    println!("\n{}", next.text(language));
    Ok(())
}

/// «mappe/oppfolging-kari.ics: 12 oppføringer, 3 er forfalt.»
fn said(calendar: &Calendar, file: &Path) -> Message {
    let Calendar { entries, overdue, called_off, .. } = calendar;
    let file = file.display().to_string();
    let called_off = match called_off {
        0 => Argument::from(""),
        number => message!("calendar-called-off", entries = *number).into(),
    };
    message!("calendar-written", file = file, entries = *entries, overdue = *overdue, off = called_off)
}

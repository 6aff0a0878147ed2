//! `veiviser match`: who is to meet whom, as a workbook with reasons.
//!
//! In order: the programme as the content has it, what the coordinator has decided, the applications, the best proposal with its
//! proof, what is to be said of it, the file.

use std::collections::BTreeSet;
use std::path::Path;

use applications::Held;
use coordinator::Standings;
use coordinator::pairing::{
    Decisions, MatchError, Matching, Person, Programme, Side, Term, Words, fairness, propose, recruits,
};
use coordinator::proposal::{DecisionsError, Proposal, ProposalError, decisions, write};
use forms::Role;
use generator::Options;
use generator::model::{Form, TermForm, Terms};
use jiff::Timestamp;
use jiff::tz::TimeZone;
use messages::{Language, Message, message};

use crate::args::Match;
use crate::build::{spinner, today};
use crate::export;
use crate::export::failure::{of_earlier, reason};
use crate::failure::{Doing, Failure, while_doing};

/// Queries, proposes, and writes where no file is.
#[expect(clippy::print_stdout, reason = "the result of the command")]
pub fn run(root: &Path, language: Language, args: &Match) -> Result<(), Failure> {
    if args.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
        return Err(Failure::said(message!("match-ending")));
    }
    // Before anything is fetched: nobody should wait for a refusal.
    if args.out.exists() {
        return Err(taken(&args.out));
    }
    let (earlier, now_said) = decided(args)?;
    let programme = programme(root, args)?;
    let progress = spinner(message!("export-fetching").text(language));
    let runtime = tokio::runtime::Runtime::new().map_err(while_doing(message!("cannot-start")))?;
    let now = Timestamp::now();
    let held = runtime.block_on(export::held(root, &args.source, &programme.forms, now))?;
    progress.set_message(message!("match-working").text(language));
    let zone = TimeZone::get("Europe/Oslo").map_err(while_doing(message!("export-no-zone")))?;
    let made = make(&programme, &held, (earlier, &now_said), (now, &zone), language, args)?;
    progress.finish_and_clear();
    for message in &made {
        println!("{}", message.text(language));
    }
    let written = message!("export-written", file = args.out.display().to_string());
    println!("{}", written.text(language));
    Ok(())
}

/// Makes the proposal and the workbook, and says what came of it.
fn make(
    programme: &generator::model::Programme,
    held: &[(&Form, Held)],
    (mut earlier, now_said): (Decisions, &Decisions),
    (now, zone): (Timestamp, &TimeZone),
    language: Language,
    args: &Match,
) -> Result<Vec<Message>, Failure> {
    let missing = || Failure::said(message!("match-no-pairing", site = &args.site));
    let pairing = programme.pairing.as_ref().ok_or_else(missing)?;
    let form = |role| held.iter().map(|(form, _)| &form.definition).find(|form| form.role == role);
    let (adept_form, mentor_form) = form(Role::Adept).zip(form(Role::Mentor)).ok_or_else(missing)?;
    let applications = || held.iter().map(|(form, held)| (&form.definition, held.applications.as_slice()));
    let side = |role| Side::of(role, applications(), now);
    let (mut adepts, mut mentors) = (side(Role::Adept), side(Role::Mentor));
    if [&adepts, &mentors].iter().all(|side| side.people.is_empty() && side.absent.is_empty()) {
        return Err(Failure::said(message!("match-nobody", site = &args.site)));
    }
    let mut followed = 0;
    if let Some(path) = &args.workbook {
        let standings = Standings::read(path, &args.site, today())
            .map_err(|error| of_earlier(error, path, &args.site))?;
        if [&adepts, &mentors].iter().any(|side| standings.ready(side) == 0) {
            let path = path.display().to_string();
            return Err(Failure::said(message!("match-none-ready", path = path)));
        }
        (adepts, mentors) = (standings.among(adepts), standings.among(mentors));
        // What was approved and is followed has come about.
        let approved = earlier.pins.len();
        earlier.pins.retain(|pair| !standings.going().contains(pair));
        followed = approved - earlier.pins.len();
        // Who has met does not meet again, unless the coordinator says so.
        let again = |pair: &&(String, String)| earlier.pins.contains(pair) || now_said.pins.contains(pair);
        earlier.bans.extend(standings.over().iter().filter(|pair| !again(pair)).cloned());
    }
    now_said.pins.iter().chain(&now_said.bans).try_for_each(|pair| known(pair, &adepts, &mentors))?;
    let sides =
        Programme { seed: &args.site, pairing, adepts: &adepts.people, mentors: &mentors.people, now };
    let (mut decisions, gone) = earlier.among(&adepts, &mentors);
    decisions.pins.extend(now_said.pins.iter().cloned());
    decisions.bans.extend(now_said.bans.iter().cloned());
    let matching = propose(&sides, &decisions).map_err(unmade)?;
    let adrift = adrift(&decisions, &sides, &matching);
    let recruits = recruits(&sides, &decisions, &matching).map_err(unmade)?;
    let spreads = fairness(&sides, &matching);
    let (adept, mentor) = (term(&programme.terms, "adept"), term(&programme.terms, "mentor"));
    let words = Words {
        reader: language,
        language: adept_form.languages.first().ok_or_else(missing)?,
        pairing,
        adept_form,
        mentor_form,
        adept: &adept,
        mentor: &mentor,
    };
    let proposal = Proposal {
        site: &programme.name,
        programme: sides,
        adepts: &adepts,
        mentors: &mentors,
        decisions: &decisions,
        matching: &matching,
        recruits: &recruits,
        spreads: &spreads,
        words,
        now,
        zone,
    };
    write(&proposal, &args.out).map_err(unwritten)?;
    let absent = adepts.absent.len() + mentors.absent.len();
    let (pairs, waiting) = (matching.pairs.len(), matching.waiting.len());
    let result = if pairs == 0 {
        message!("match-no-pairs", waiting = waiting, absent = absent)
    } else {
        message!("match-result", pairs = pairs, waiting = waiting, absent = absent)
    };
    let gone = (gone > 0).then(|| message!("match-gone", count = gone));
    let followed = (followed > 0).then(|| message!("match-followed", count = followed));
    let adrift = (adrift > 0).then(|| message!("match-adrift", count = adrift));
    Ok(std::iter::once(result).chain(followed).chain(gone).chain(adrift).collect())
}

/// Whether a pair of the command line names an adept and a mentor; what is to be done where it does not.
fn known((adept, mentor): &(String, String), adepts: &Side, mentors: &Side) -> Result<(), Failure> {
    if mentors.has(adept) && adepts.has(mentor) {
        return Err(Failure::said(message!("match-swapped", adept = mentor, mentor = adept)));
    }
    for (reference, side) in [(adept, adepts), (mentor, mentors)] {
        if side.absent.iter().any(|(person, _)| person.reference == *reference) {
            return Err(Failure::said(message!("match-absent", reference = reference)));
        }
    }
    Ok(())
}

/// How many pairs have a remark and no line in the new workbook.
fn adrift(decisions: &Decisions, sides: &Programme<'_>, matching: &Matching) -> usize {
    let reference = |people: &[Person], at: usize| people.get(at).map(|person| person.reference.clone());
    let proposed = matching
        .pairs
        .iter()
        .filter_map(|pair| reference(sides.adepts, pair.adept).zip(reference(sides.mentors, pair.mentor)));
    let shown: BTreeSet<_> =
        proposed.chain(decisions.bans.iter().chain(&decisions.dormant).cloned()).collect();
    decisions.remarks.keys().filter(|pair| !shown.contains(*pair)).count()
}

fn programme(root: &Path, args: &Match) -> Result<generator::model::Programme, Failure> {
    let options =
        Options { site: Some(args.site.clone()), base_url: None, today: today(), unpublished: false };
    let programme = generator::programme(&generator::read(root)?, &options)?;
    programme.ok_or_else(|| Failure::said(message!("match-no-pairing", site = &args.site)))
}

/// What an earlier proposal says, but where the command line says otherwise; and what that says.
fn decided(args: &Match) -> Result<(Decisions, Decisions), Failure> {
    let pairs = |written: &[String]| written.iter().map(|pair| parsed(pair)).collect::<Result<Vec<_>, _>>();
    let (pins, bans) = (pairs(&args.pin)?, pairs(&args.forbid)?);
    let mut earlier = match &args.from {
        Some(path) => decisions(path).map_err(unread)?,
        None => Decisions::default(),
    };
    // Who is paired anew on the command line is not kept where the file had them.
    earlier.pins.retain(|pair| !bans.contains(pair) && !pins.iter().any(|(adept, _)| *adept == pair.0));
    earlier.bans.retain(|pair| !pins.contains(pair));
    for (_, remark) in earlier.remarks.iter_mut().filter(|(pair, _)| pins.contains(pair)) {
        // A no that is overruled must not decide the proposal after this one.
        remark.adept_says = remark.adept_says.filter(|yes| *yes);
        remark.mentor_says = remark.mentor_says.filter(|yes| *yes);
    }
    Ok((earlier, Decisions { pins, bans, ..Decisions::default() }))
}

fn parsed(pair: &str) -> Result<(String, String), Failure> {
    let reference = |text: &str| text.trim().to_uppercase();
    match pair.split_once('=') {
        Some((adept, mentor)) if !adept.trim().is_empty() && !mentor.trim().is_empty() => {
            Ok((reference(adept), reference(mentor)))
        }
        _ => Err(Failure::said(message!("match-pair", pair = pair))),
    }
}

fn term(terms: &Terms, side: &str) -> Term {
    let word = |form| terms.0.get(side).and_then(|forms| forms.get(&form)).cloned().unwrap_or_default();
    Term {
        singular: word(TermForm::Singular),
        definite: word(TermForm::Definite),
        plural: word(TermForm::Plural),
    }
}

fn unmade(error: MatchError) -> Failure {
    Failure::said(match error {
        MatchError::Unknown(reference) => message!("match-unknown", reference = reference),
        MatchError::Twice(reference) => message!("match-twice", reference = reference),
        MatchError::Crowded(reference) => message!("match-crowded", reference = reference),
        MatchError::Contradiction(adept, mentor) => {
            message!("match-contradiction", adept = adept, mentor = mentor)
        }
        MatchError::Unproved(_) => message!("match-unproved"),
    })
}

/// The proposal cannot be read.
pub fn unread(error: DecisionsError) -> Failure {
    let path = |path: &Path| path.display().to_string();
    match error {
        DecisionsError::Unreadable(file) => Failure::said(message!("match-unreadable", path = path(&file))),
        DecisionsError::Foreign(file) => Failure::said(message!("match-foreign", path = path(&file))),
        DecisionsError::Disk { path, error } => Failure::file(Doing::Read, &path, &error),
    }
}

fn unwritten(error: ProposalError) -> Failure {
    match error {
        ProposalError::Taken(path) => taken(&path),
        ProposalError::Write { path, error } => Failure::said(message!(
            "export-unwritten",
            path = path.display().to_string(),
            reason = reason(&error)
        )),
        ProposalError::Workbook(error) => Failure::said(message!("export-workbook", error = error)),
    }
}

fn taken(path: &Path) -> Failure {
    Failure::said(message!("match-taken", path = path.display().to_string()))
}

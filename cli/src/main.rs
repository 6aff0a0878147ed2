//! The `veiviser` command: the only crate that prints or exits.
//!
//! Exit codes: 0 all is well, 1 problems in the content, 2 anything else (a wrong flag, a full disk, a taken port).

mod args;
mod build;
mod bundle;
mod check;
mod completions;
mod export;
mod external;
mod failure;
mod fetch;
mod follow_up;
mod help;
mod language;
mod lock;
mod matching;
mod network;
mod new;
mod paste;
mod report;
mod rights;
mod room;
mod rules;
mod serve;
mod survey;
mod usage;

use std::process::ExitCode;

use clap::{CommandFactory, FromArgMatches};
use messages::Language;

use args::{Cli, Command};
use failure::Failure;

fn main() -> ExitCode {
    let language = language::chosen(std::env::args_os());
    let matches = help::in_language(Cli::command(), language).try_get_matches();
    let cli = match matches.and_then(|matches| Cli::from_arg_matches(&matches)) {
        Ok(cli) => cli,
        Err(error) => return usage::explain(&error, language),
    };
    match run(&cli, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}

fn run(cli: &Cli, language: Language) -> Result<(), Failure> {
    match &cli.command {
        Command::Lock(args) => lock::run(&cli.root, language, args),
        Command::Serve(args) => serve::run(&cli.root, language, args),
        Command::Build(args) => build::run(&cli.root, language, args),
        Command::Bundle(args) => bundle::run(&cli.root, language, args),
        Command::Check(args) => check::run(&cli.root, language, args),
        Command::Paste(args) => paste::run(language, args),
        Command::Fetch(args) => fetch::run(&cli.root, language, args),
        Command::New(args) => new::run(&cli.root, language, args),
        Command::Export(args) => export::run(&cli.root, language, args),
        Command::Subject(args) => rights::subject::run(&cli.root, language, args),
        Command::Erase(args) => rights::erase::run(&cli.root, language, args),
        Command::Retention(args) => rights::retention::run(&cli.root, language, args),
        Command::Match(args) => matching::run(&cli.root, language, args),
        Command::Calendar(args) => follow_up::calendar::run(&cli.root, language, args),
        Command::Stats(args) => follow_up::stats::run(&cli.root, language, args),
        Command::Completions(args) => {
            completions::run(args, language);
            Ok(())
        }
    }
}

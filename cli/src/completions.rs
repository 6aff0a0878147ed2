//! `veiviser completions`: for the shell's tabulator key.

use clap::CommandFactory;
use messages::Language;

use crate::args::{Cli, Completions};
use crate::help;

/// Prints the script that the shell is to read.
pub fn run(args: &Completions, language: Language) {
    let mut command = help::in_language(Cli::command(), language);
    clap_complete::generate(args.shell, &mut command, "veiviser", &mut std::io::stdout());
}

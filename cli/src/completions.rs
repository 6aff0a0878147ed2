//! `veiviser completions`: for the shell's tabulator key.

use clap::CommandFactory;

use crate::args::{Cli, Completions};

/// Prints the script that the shell is to read.
pub fn run(args: &Completions) {
    clap_complete::generate(args.shell, &mut Cli::command(), "veiviser", &mut std::io::stdout());
}

//! The command as it is run: what it prints, what it leaves on the disk, how it exits.

mod build;
mod check;
mod command;
mod new;
mod serve;
mod site;

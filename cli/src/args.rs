//! What can be written on the command line. What it says about itself is in the catalogue: see [`help`](crate::help).

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::civil::Date;
use messages::Language;

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "veiviser",
    version,
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true
)]
pub struct Cli {
    /// The folder with `content` and `themes`.
    #[arg(long, global = true, value_name = "FOLDER", default_value = ".", hide_default_value = true)]
    pub root: PathBuf,

    /// The language of messages; else that of the machine.
    #[arg(
        long,
        global = true,
        value_name = "LANGUAGE",
        value_parser = crate::language::parser(),
        hide_possible_values = true
    )]
    lang: Option<Language>,

    /// Shows the help.
    #[arg(short, long, global = true, action = clap::ArgAction::Help)]
    help: Option<bool>,

    /// Shows the version.
    #[arg(short = 'V', long, action = clap::ArgAction::Version)]
    version: Option<bool>,

    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Shows the sites on this machine, with forms that work.
    Serve(Serve),
    /// Makes the files to publish.
    Build(Build),
    /// Makes the files to publish, and the package of the function.
    Bundle(Bundle),
    /// Finds mistakes.
    Check(Check),
    /// Records what has been looked at.
    Lock(Lock),
    /// Mends pasted text.
    Paste(Paste),
    /// Fetches other sites' news.
    Fetch(Fetch),
    /// Makes a site that extends `common`.
    New(New),
    /// Fetches applications as a workbook.
    Export(Export),
    /// Takes out all that is held on a person.
    Subject(Subject),
    /// Erases a person's applications.
    Erase(Erase),
    /// Tells how long applications are still held.
    Retention(Retention),
    /// Proposes pairs as a workbook.
    Match(Match),
    /// Makes calendars of what is due.
    Calendar(Calendar),
    /// Makes figures for funders.
    Stats(Stats),
    /// Prints completions for a shell.
    Completions(Completions),
}

#[derive(Args)]
pub struct Serve {
    /// The port.
    #[arg(long, value_name = "PORT", default_value_t = 8080, hide_default_value = true)]
    pub port: u16,
    /// Where applications are kept.
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Pages exactly as published.
    #[arg(long)]
    pub published: bool,
    /// More names that are answered.
    #[arg(long, value_name = "NAME")]
    pub host: Vec<String>,
    /// For developers: the file of the function's log.
    #[arg(long, value_name = "FILE", hide = true)]
    pub log: Option<PathBuf>,
    /// For developers: no rate limits.
    #[arg(long, hide = true)]
    pub unlimited: bool,
}

#[derive(Args)]
pub struct Build {
    /// Only this site.
    #[arg(long, value_name = "SITE")]
    pub site: Option<String>,
    /// Where files are written; `dist` stands beside it.
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
    /// The address that all sites are below.
    #[arg(long, value_name = "ADDRESS")]
    pub base_url: Option<String>,
    /// Writes nothing, and tells what is not as a clean build makes it.
    #[arg(long)]
    pub verify: bool,
}

#[derive(Args)]
pub struct Bundle {
    /// The function's program, built for Linux.
    #[arg(long, value_name = "FILE")]
    pub program: PathBuf,
    /// The program that sends a workbook each morning, built for Linux.
    #[arg(long, value_name = "FILE")]
    pub nightly: Option<PathBuf>,
    /// The program that sends notices and receipts, built for Linux.
    #[arg(long, value_name = "FILE")]
    pub notices: Option<PathBuf>,
    /// Where files are written; `dist` stands beside it.
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub struct Check {
    /// Only this site.
    #[arg(long, value_name = "SITE")]
    pub site: Option<String>,
    /// Lists the rules.
    #[arg(long)]
    pub rules: bool,
    /// Explains one rule.
    #[arg(long, value_name = "RULE", conflicts_with = "rules")]
    pub explain: Option<String>,
    /// What comes from where, instead.
    #[arg(long, conflicts_with = "translations")]
    pub inherited: bool,
    /// What there is in which language, instead.
    #[arg(long)]
    pub translations: bool,
    #[command(flatten)]
    pub links: ExternalLinks,
    /// How problems are shown.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ReportFormat::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: ReportFormat,
}

/// Links to other sites.
#[derive(Args)]
pub struct ExternalLinks {
    /// Asks whether the pages of other sites are there, too.
    #[arg(long, conflicts_with_all = ["rules", "explain", "inherited", "translations"])]
    pub external: bool,
    /// Addresses of this machine and of closed networks, too.
    #[arg(long, requires = "external")]
    pub allow_private: bool,
    /// Seconds that each may take.
    #[arg(long, value_name = "SECONDS", requires = "external")]
    pub timeout: Option<u64>,
}

#[derive(Args)]
pub struct Lock {
    /// What has been looked at and is accepted.
    #[arg(value_name = "PATH", conflicts_with = "check")]
    pub paths: Vec<PathBuf>,
    /// Only this site and its bases.
    #[arg(long, value_name = "SITE")]
    pub site: Option<String>,
    /// Writes nothing, and tells.
    #[arg(long)]
    pub check: bool,
}

#[derive(Args)]
pub struct Paste {
    /// The file to mend; else standard input.
    #[arg(value_name = "FILE")]
    pub file: Option<PathBuf>,
    /// Where the result is written; else the screen.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
pub struct Fetch {
    /// Only what this site shows.
    #[arg(long, value_name = "SITE")]
    pub site: Option<String>,
    /// Addresses of this machine and of closed networks, too.
    #[arg(long)]
    pub allow_private: bool,
    /// Seconds that each may take.
    #[arg(long, value_name = "SECONDS")]
    pub timeout: Option<u64>,
}

/// How problems are shown.
#[derive(Clone, Copy, ValueEnum)]
pub enum ReportFormat {
    Text,
    Json,
    Sarif,
}

#[derive(Args)]
pub struct New {
    /// The name of the folder.
    #[arg(value_name = "SITE")]
    pub site: String,
    /// The name that readers see.
    #[arg(long, value_name = "NAME")]
    pub name: Option<String>,
}

#[derive(Args)]
pub struct Export {
    /// The site.
    #[arg(long, value_name = "SITE")]
    pub site: String,
    /// Only this form.
    #[arg(long, value_name = "FORM")]
    pub form: Option<String>,
    /// The kind of file.
    #[arg(long, value_enum, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<ExportFormat>,
    #[command(flatten)]
    pub source: Source,
    /// A workbook that the coordinator has written in.
    #[arg(long, value_name = "FILE", conflicts_with = "form")]
    pub from: Option<PathBuf>,
    /// A proposal whose approved pairs are taken in.
    #[arg(long, value_name = "FILE", conflicts_with = "form")]
    pub pairs: Option<PathBuf>,
    /// The file to make.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Match {
    /// The site.
    #[arg(long, value_name = "SITE")]
    pub site: String,
    /// An earlier proposal, whose decisions are kept.
    #[arg(long, value_name = "FILE")]
    pub from: Option<PathBuf>,
    /// The workbook that says who is ready.
    #[arg(long, value_name = "FILE")]
    pub workbook: Option<PathBuf>,
    /// Pairs that are to be: the adept's reference, the mentor's.
    #[arg(long, value_name = "PAIR")]
    pub pin: Vec<String>,
    /// Pairs that are not to be.
    #[arg(long, value_name = "PAIR")]
    pub forbid: Vec<String>,
    #[command(flatten)]
    pub source: Source,
    /// The file to make.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Calendar {
    /// The site.
    #[arg(long, value_name = "SITE")]
    pub site: String,
    /// A workbook that the coordinator has written in.
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// Names, too.
    #[arg(long)]
    pub names: bool,
    /// The folder of the files.
    #[arg(long, value_name = "FOLDER")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Stats {
    /// The site.
    #[arg(long, value_name = "SITE")]
    pub site: String,
    /// A workbook that the coordinator has written in.
    #[arg(long, value_name = "FILE")]
    pub from: PathBuf,
    /// The first day that counts.
    #[arg(long, value_name = "DAY")]
    pub since: Option<Date>,
    /// The last day that counts.
    #[arg(long, value_name = "DAY")]
    pub until: Option<Date>,
    /// The file to make.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

/// The kind of file.
#[derive(Clone, Copy, ValueEnum)]
pub enum ExportFormat {
    Xlsx,
    Csv,
    Json,
    Jsonl,
}

#[derive(Args)]
pub struct Subject {
    #[command(flatten)]
    pub held: Held,
    #[command(flatten)]
    pub person: Person,
    /// The file to make.
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Args)]
pub struct Erase {
    #[command(flatten)]
    pub held: Held,
    #[command(flatten)]
    pub person: Person,
    /// All that are found by the address.
    #[arg(long, conflicts_with = "reference")]
    pub all: bool,
    /// Does it.
    #[arg(long)]
    pub yes: bool,
}

#[derive(Args)]
pub struct Retention {
    #[command(flatten)]
    pub held: Held,
    /// How it is shown.
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ListFormat::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: ListFormat,
}

/// Where applications are.
#[derive(Args)]
pub struct Source {
    /// Where applications are kept.
    #[arg(long, value_name = "FOLDER", conflicts_with = "table")]
    pub data: Option<PathBuf>,
    /// The table in DynamoDB, instead of this machine.
    #[arg(long, value_name = "TABLE")]
    pub table: Option<String>,
    /// As whom, by a profile of the AWS CLI; else by the environment.
    #[arg(long, value_name = "PROFILE", requires = "table")]
    pub profile: Option<String>,
    /// In which region; else the profile's, or the environment's.
    #[arg(long, value_name = "REGION", requires = "table")]
    pub region: Option<String>,
}

/// Which applications.
#[derive(Args)]
pub struct Held {
    /// The site.
    #[arg(long, value_name = "SITE")]
    pub site: String,
    #[command(flatten)]
    pub source: Source,
}

/// Whose: one of the two.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub struct Person {
    /// By the reference of an application.
    #[arg(long, value_name = "REFERENCE")]
    pub reference: Option<String>,
    /// By the e-mail address in applications.
    #[arg(long, value_name = "EMAIL")]
    pub email: Option<String>,
}

/// How a list is shown.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ListFormat {
    Text,
    Json,
}

#[derive(Args)]
pub struct Completions {
    /// Which shell.
    #[arg(value_enum, value_name = "SHELL", hide_possible_values = true)]
    pub shell: Shell,
}

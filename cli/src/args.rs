//! What can be written on the command line. The help is for volunteers: Norwegian, and without jargon.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use messages::Language;

const HELP: &str = "{about}\n\nBruk: {usage}\n\n{all-args}{after-help}";

const EXAMPLES: &str = "\
Eksempler:
  veiviser serve                                    bygg alle nettstedene og se dem på http://127.0.0.1:8080
  veiviser check                                    finn feil i tekstene uten å bygge
  veiviser build --out public                       lag filene som skal publiseres
  veiviser new trondheim                            lag et nytt nettsted som bygger på «common»
  veiviser export --site agder --out agder.xlsx     hent søknadene til Agder som regneark

Svaret til systemet (avslutningskode): 0 = alt i orden, 1 = feil i innholdet, 2 = noe annet gikk galt.";

/// The whole command line.
#[derive(Parser)]
#[command(
    name = "veiviser",
    version,
    about = "Veiviser lager nettsteder for mentorprogrammer, tar imot søknader og gir dem til koordinatorene som regneark.",
    after_help = EXAMPLES,
    help_template = HELP,
    override_usage = "veiviser [VALG] <KOMMANDO>",
    subcommand_help_heading = "Kommandoer",
    subcommand_value_name = "KOMMANDO",
    disable_help_subcommand = true,
    disable_help_flag = true,
    disable_version_flag = true,
)]
pub struct Cli {
    /// Mappen som inneholder «content» og «themes»
    #[arg(
        long,
        global = true,
        value_name = "MAPPE",
        default_value = ".",
        help_heading = "Valg",
        hide_default_value = true
    )]
    pub root: PathBuf,

    /// Språket meldingene vises på: nb (bokmål) eller en (engelsk). Ellers det maskinen er satt opp med
    #[arg(
        long,
        global = true,
        value_name = "SPRÅK",
        value_parser = crate::language::parser(),
        help_heading = "Valg",
        hide_possible_values = true
    )]
    lang: Option<Language>,

    /// Vis denne hjelpen
    #[arg(short, long, global = true, action = clap::ArgAction::Help, help_heading = "Valg")]
    help: Option<bool>,

    /// Vis versjonen
    #[arg(short = 'V', long, action = clap::ArgAction::Version, help_heading = "Valg")]
    version: Option<bool>,

    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Subcommand)]
pub enum Command {
    /// Vis nettstedene på denne maskinen, med skjemaer som virker
    #[command(help_template = HELP, override_usage = "veiviser serve [VALG]")]
    Serve(Serve),
    /// Lag filene som skal publiseres
    #[command(help_template = HELP, override_usage = "veiviser build [VALG]")]
    Build(Build),
    /// Finn feil i tekster, oppsett, skjemaer og maler
    #[command(help_template = HELP, override_usage = "veiviser check [VALG]")]
    Check(Check),
    /// Registrer at du har sett det som er overstyrt og oversatt, så «check» sier fra når grunnlaget endres
    #[command(help_template = HELP, override_usage = "veiviser lock [STI]… [VALG]")]
    Lock(Lock),
    /// Gjør limt inn tekst fra Word, nett eller e-post til ren Markdown
    #[command(help_template = HELP, override_usage = "veiviser paste [FIL] [VALG]")]
    Paste(Paste),
    /// Hent nyhetene fra andre nettsteder, så neste bygg viser dem
    #[command(help_template = HELP, override_usage = "veiviser fetch [VALG]")]
    Fetch(Fetch),
    /// Lag et nytt nettsted som bygger på «common»
    #[command(help_template = HELP, override_usage = "veiviser new <NETTSTED> [VALG]")]
    New(New),
    /// Hent søknadene til et nettsted som regneark
    #[command(help_template = HELP, override_usage = "veiviser export --site <NETTSTED> --out <FIL> [VALG]")]
    Export(Export),
    /// Skriv ut fullføring for skallet: tabulatortasten foreslår kommandoer og valg
    #[command(help_template = HELP, override_usage = "veiviser completions <SKALL>")]
    Completions(Completions),
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Serve {
    /// Porten nettstedene vises på (ellers: 8080)
    #[arg(long, value_name = "PORT", default_value_t = 8080, hide_default_value = true)]
    pub port: u16,
    /// Mappen der søknadene lagres (ellers: .veiviser i rotmappen)
    #[arg(long, value_name = "MAPPE")]
    pub data: Option<PathBuf>,
    /// Vis sidene nøyaktig slik de publiseres: uten utkast, og uten at de følger med på endringer
    #[arg(long)]
    pub published: bool,
    /// Svar også når maskinen kalles NAVN (ellers: bare localhost og 127.0.0.1). Kan gis flere ganger
    #[arg(long, value_name = "NAVN")]
    pub host: Vec<String>,
    /// For utviklere: filen som får en linje for hver forespørsel til skjemaene, som funksjonen skriver den
    #[arg(long, value_name = "FIL", hide = true)]
    pub log: Option<PathBuf>,
    /// For utviklere: ingen grense for hvor ofte et skjema kan sendes
    #[arg(long, hide = true)]
    pub unlimited: bool,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Build {
    /// Bygg bare dette nettstedet
    #[arg(long, value_name = "NETTSTED")]
    pub site: Option<String>,
    /// Mappen filene skrives til (ellers: public i rotmappen). Filene til skjemaene og webhotellet legges i dist ved siden av
    #[arg(long, value_name = "MAPPE")]
    pub out: Option<PathBuf>,
    /// Adressen alle nettstedene ligger under: Agder får ADRESSE/agder/
    #[arg(long, value_name = "ADRESSE")]
    pub base_url: Option<String>,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Check {
    /// Sjekk bare dette nettstedet
    #[arg(long, value_name = "NETTSTED")]
    pub site: Option<String>,
    /// Vis alle reglene innholdet blir sjekket mot. Med --site: også hva nettstedet har slått av
    #[arg(long)]
    pub rules: bool,
    /// Forklar én regel: hva den krever, hvorfor, og hvordan feilen rettes
    #[arg(long, value_name = "REGEL", conflicts_with = "rules")]
    pub explain: Option<String>,
    /// Vis i stedet hva hvert nettsted arver, overstyrer, utvider og skjuler
    #[arg(long, conflicts_with = "translations")]
    pub inherited: bool,
    /// Vis i stedet hva som finnes på hvilket språk, hva som er lånt, og hva som mangler
    #[arg(long)]
    pub translations: bool,
    /// Hvordan feilene vises: text for mennesker (ellers: text), json eller sarif for programmer
    #[arg(long, value_enum, value_name = "FORMAT", default_value_t = ReportFormat::Text, hide_default_value = true, hide_possible_values = true)]
    pub format: ReportFormat,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Lock {
    /// Filer og mapper der du har sett på endringene og godtar dem (ellers: bare det som er nytt, blir registrert)
    #[arg(value_name = "STI", help_heading = "Skriv", conflicts_with = "check")]
    pub paths: Vec<PathBuf>,
    /// Bare dette nettstedet, og det som det bygger på
    #[arg(long, value_name = "NETTSTED")]
    pub site: Option<String>,
    /// Skriv ingenting: si fra om noe ikke er registrert eller er endret siden
    #[arg(long)]
    pub check: bool,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Paste {
    /// Filen som skal rettes (ellers: det som kommer på standard inn)
    #[arg(value_name = "FIL", help_heading = "Skriv")]
    pub file: Option<PathBuf>,
    /// Filen resultatet skrives til; kan være den samme (ellers: på skjermen)
    #[arg(long, value_name = "FIL")]
    pub out: Option<PathBuf>,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Fetch {
    /// Hent bare det dette nettstedet viser
    #[arg(long, value_name = "NETTSTED")]
    pub site: Option<String>,
    /// Tillat adresser på denne maskinen og i lukkede nett
    #[arg(long)]
    pub allow_private: bool,
    /// Så mange sekunder hver henting får (ellers: 15)
    #[arg(long, value_name = "SEKUNDER")]
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
#[command(next_help_heading = "Valg")]
pub struct New {
    /// Navnet på mappen: små bokstaver, tall og bindestrek
    #[arg(value_name = "NETTSTED", help_heading = "Skriv")]
    pub site: String,
    /// Navnet leserne ser
    #[arg(long, value_name = "NAVN")]
    pub name: Option<String>,
}

#[derive(Args)]
#[command(next_help_heading = "Valg")]
pub struct Export {
    /// Nettstedet søknadene kom til
    #[arg(long, value_name = "NETTSTED")]
    pub site: String,
    /// Bare dette skjemaet (mentor eller adept)
    #[arg(long, value_name = "SKJEMA")]
    pub form: Option<String>,
    /// Filformatet: xlsx (regneark), csv eller json (ellers: som filnavnet sier, eller xlsx)
    #[arg(long, value_enum, value_name = "FORMAT", hide_possible_values = true)]
    pub format: Option<ExportFormat>,
    /// Mappen der søknadene er lagret (ellers: .veiviser i rotmappen)
    #[arg(long, value_name = "MAPPE", conflicts_with = "table")]
    pub data: Option<PathBuf>,
    /// Tabellen i DynamoDB søknadene hentes fra, i stedet for denne maskinen
    #[arg(long, value_name = "TABELL")]
    pub table: Option<String>,
    /// Filen som lages. Med csv og flere skjemaer: én fil per skjema, med skjemaets navn i filnavnet
    #[arg(long, value_name = "FIL")]
    pub out: PathBuf,
}

/// The kind of file.
#[derive(Clone, Copy, ValueEnum)]
pub enum ExportFormat {
    Xlsx,
    Csv,
    Json,
}

#[derive(Args)]
pub struct Completions {
    /// bash, zsh, fish, elvish eller powershell
    #[arg(value_enum, value_name = "SKALL", hide_possible_values = true, help_heading = "Skriv")]
    pub shell: Shell,
}

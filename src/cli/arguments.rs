//! What can be typed after `casebook`.

use camino::Utf8PathBuf;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};

use crate::edit::Accepted;
use crate::pipeline::OutputKind;

/// Compiles the case notes of an evidence review into briefings that practitioners can trust.
#[derive(Debug, Parser)]
#[command(version, max_term_width = 90, after_help = EXAMPLES)]
pub(super) struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
    /// The folder that holds `content` (and, for a look of its own, `templates`).
    #[arg(long, global = true, value_name = "FOLDER", default_value = ".")]
    pub root: Utf8PathBuf,
    /// When to use colour.
    #[arg(long = "color", global = true, value_name = "WHEN", default_value = "auto")]
    pub colour: Colour,
    /// Say nothing but problems.
    #[arg(long, short, global = true)]
    pub quiet: bool,
}

const EXAMPLES: &str = "\
Examples:
  casebook check                    say what is wrong with the content, and where
  casebook build                    publish the briefings in `build`
  casebook build --only html        leave out PDFs, Word files and data
  casebook build --install-typst    install typst first, once
  casebook migrate --dry-run        what changes if older content gets the present form
  casebook explain unknown-code     what a rule finds, why, and how to mend it
  casebook stats                    how long each briefing is, and how easily it reads
  casebook explain case             the fields of a case, what they mean, an example of each
  casebook explain words            every word that casebook says to readers, as a catalogue to copy

Exit codes: 0 clean, 1 problems in the content, 2 wrong use, 3 the environment failed.";

/// The subcommands.
#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Check the content and publish it as HTML, PDF, Word files and data.
    Build(Build),
    /// Check the content and publish nothing.
    Check(Check),
    /// Say what a rule finds, why it matters and how to mend it, or which fields a content file has; without a name,
    /// list all.
    Explain {
        /// A rule, such as `unresolved-citation`, or a kind of content file, such as `case` or `review.yaml`.
        what: Option<String>,
    },
    /// List all rules with their levels.
    Rules {
        /// How to print them.
        #[arg(long, value_name = "FORMAT", default_value = "table")]
        format: RulesFormat,
    },
    /// Bring content of an older form up to the present one; shows each change.
    #[command(
        after_help = "Examples:\n  casebook migrate --dry-run        show what would change\n  casebook migrate                  change it"
    )]
    Migrate {
        /// Show the changes and write nothing.
        #[arg(long)]
        dry_run: bool,
    },
    /// Say how long each briefing is and how easily it reads, part by part.
    Stats {
        /// How to print it.
        #[arg(long, value_name = "FORMAT", default_value = "table")]
        format: StatsFormat,
    },
    /// Compare the rebuilt tables with the published ones: identical, corrected, inconsistent in the review itself.
    Reconcile,
    /// Print a script that completes casebook's words in your shell.
    Completions {
        /// Your shell.
        shell: clap_complete::Shell,
    },
}

/// How strict the checks are.
#[derive(Debug, Default, Args)]
pub(super) struct Strictness {
    /// Make a rule, or all of a level and above, forbid publishing: `--deny warning`.
    #[arg(long, value_name = "RULE|LEVEL", value_parser = rules_and_levels())]
    pub deny: Vec<String>,
    /// Report a rule, or all of a level and below, no more: `--allow advice`.
    #[arg(long, value_name = "RULE|LEVEL", value_parser = PossibleValuesParser::new(rules_and_levels()).try_map(relaxed))]
    pub allow: Vec<String>,
    /// Leave out problems that this file knows, and fail on new ones alone.
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<Utf8PathBuf>,
    /// A list of retractions in the form of the Retraction Watch data (CSV).
    #[arg(long, value_name = "FILE")]
    pub retractions: Option<Utf8PathBuf>,
}

fn rules_and_levels() -> Vec<&'static str> {
    let levels = [crate::diagnostic::Level::Warning, crate::diagnostic::Level::Advice];
    levels.into_iter().map(|level| level.word()).chain(crate::check::RULES.iter().map(|rule| rule.name)).collect()
}

/// A rule or level that may be allowed, as under `rules:` in `review.yaml`.
fn relaxed(name: String) -> Result<String, String> {
    match crate::check::rule_named(&name) {
        Some(rule) if rule.firm => Err(format!("`{name}` allows no exception; mend what it finds")),
        _ => Ok(name),
    }
}

/// The options of `build`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  casebook build\n  casebook build --root ../other-review --out /tmp/site\n  casebook build --draft            publish in spite of errors, with marks; exits with 1 all the same"
)]
pub(super) struct Build {
    /// The folder to publish in; the last output in it is replaced as a whole [default: `build` in the root].
    #[arg(long, value_name = "FOLDER")]
    pub out: Option<Utf8PathBuf>,
    /// Publish one kind of output alone.
    #[arg(long, value_name = "KIND")]
    pub only: Option<Only>,
    /// Publish in spite of errors, with visible marks.
    #[arg(long)]
    pub draft: bool,
    /// Where another run is publishing in the same folder, wait for it to end.
    #[arg(long)]
    pub wait: bool,
    /// Where PDFs that were made are kept, to be taken from there when nothing that they are made from has changed. May be
    /// shared, may be deleted, holds at most 2 GB; `--store ''` keeps nothing [default: in your cache folder].
    #[arg(long, value_name = "FOLDER", env = "CASEBOOK_STORE")]
    pub store: Option<Utf8PathBuf>,
    /// Make everything anew, whatever the store has.
    #[arg(long)]
    pub clean: bool,
    /// Say of each PDF why it was made again.
    #[arg(long)]
    pub explain: bool,
    /// The typst program to use.
    #[arg(long, value_name = "FILE", env = "TYPST")]
    pub typst: Option<Utf8PathBuf>,
    /// How long typst may take over one PDF [default: 120 and more, with what is on it].
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    pub time_limit: Option<u64>,
    /// Install typst into your cache folder first if it is not there; takes some ten minutes, once.
    #[arg(long)]
    pub install_typst: bool,
    /// How strict the checks are.
    #[command(flatten)]
    pub strictness: Strictness,
}

impl Build {
    /// Whether PDFs are among what is to be made.
    pub(super) fn wants_pdf(&self) -> bool {
        self.only.is_none_or(|only| only.kind().needs_typst())
    }
}

/// The options of `check`.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  casebook check\n  casebook check --format short\n  casebook check --format sarif > casebook.sarif\n  casebook check --deny warning\n  casebook check --baseline known.json --update-baseline\n  casebook check --fix\n  casebook check --fix --dry-run"
)]
pub(super) struct Check {
    /// How to print what is found.
    #[arg(long, value_name = "FORMAT", default_value = "human", value_parser = format_names())]
    pub format: String,
    /// Write what is found, and may be known, to the baseline.
    #[arg(long, requires = "baseline")]
    pub update_baseline: bool,
    /// Mend what cannot change a meaning, such as letter case and misspelt codes, and offer the rest; shows each change.
    #[arg(long)]
    pub fix: bool,
    /// With `--fix`: agree to a change that is offered, such as `smith-2019=smith-2018`.
    #[arg(long, requires = "fix", value_name = "OLD=NEW")]
    pub accept: Vec<Accepted>,
    /// With `--fix`: show the changes and write nothing.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,
    /// Print the JSON Schema of `--format json`, and check nothing.
    #[arg(long)]
    pub json_schema: bool,
    /// How strict the checks are.
    #[command(flatten)]
    pub strictness: Strictness,
}

fn format_names() -> Vec<&'static str> {
    crate::report::FORMATS.iter().map(|format| format.name).collect()
}

/// The kinds of output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Only {
    /// The PDFs.
    Pdf,
    /// The first page of each briefing, as a PDF of its own.
    Handout,
    /// Each briefing and its first page as Word files.
    Word,
    /// The pages.
    Html,
    /// Tables as CSV and XLSX, cases and review as JSON, cited works as BibTeX, RIS and CSL-JSON.
    Data,
}

impl Only {
    /// The kind of output that the word stands for.
    pub(super) fn kind(self) -> OutputKind {
        match self {
            Self::Pdf => OutputKind::Pdf,
            Self::Handout => OutputKind::Handout,
            Self::Word => OutputKind::Word,
            Self::Html => OutputKind::Html,
            Self::Data => OutputKind::Data,
        }
    }
}

/// The formats of `stats`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum StatsFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// The formats of `rules`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum RulesFormat {
    /// For people.
    Table,
    /// For programs.
    Json,
}

/// When to use colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// On a terminal, unless `NO_COLOR` is set.
    Auto,
    /// Always.
    Always,
    /// Never.
    Never,
}

//! The command line: arguments, terminal, exit code.
//!
//! Exit codes: 0 clean; 1 problems in the content; 2 wrong use; 3 the environment failed (typst missing, disk full,
//! template broken).

mod again;
mod arguments;
mod build;
mod check;
mod explain;
mod fields;
mod fix;
mod migrate;
mod reconcile;
mod rules;
mod stats;
mod summary;
mod terminal;

use std::io::Write;
use std::process::ExitCode;

use camino::Utf8PathBuf;
use clap::{CommandFactory, Parser};

use arguments::{Arguments, Colour, Command};
use terminal::Terminal;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All is well.
    Clean,
    /// The content has problems.
    Problems,
    /// The command was used wrongly.
    WrongUse,
    /// Something around casebook failed.
    EnvironmentFailed,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(match outcome {
            Outcome::Clean => 0,
            Outcome::Problems => 1,
            Outcome::WrongUse => 2,
            Outcome::EnvironmentFailed => 3,
        })
    }
}

/// Something around casebook failed; the text says what and what to do.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// A file that the command line names cannot be read or written.
    #[error("cannot read or write `{path}`: {error}")]
    File {
        /// The file.
        path: Utf8PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// A file that the command line names is not what it should be.
    #[error("{path}:{line}: {message}")]
    BrokenFile {
        /// The file.
        path: Utf8PathBuf,
        /// The line.
        line: u64,
        /// What is wrong.
        message: String,
    },
    /// A stage of the pipeline was stopped.
    #[error(transparent)]
    Stopped(#[from] crate::pipeline::Stopped),
    /// Content cannot be written.
    #[error(transparent)]
    Edit(#[from] crate::edit::WriteError),
    /// Typst cannot be installed.
    #[error(transparent)]
    Install(#[from] crate::typeset::InstallError),
}

/// Reads the arguments of the process and does what they ask for.
pub fn main() -> ExitCode {
    if let Some(error) = crate::typeset::become_child(std::env::args_os()) {
        let terminal = Terminal::new(Colour::Never, false);
        terminal.print(&error.to_string());
        return ExitCode::from(crate::typeset::CANNOT_RUN);
    }
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(answer) => return print_answer(&answer),
    };
    let terminal = Terminal::new(arguments.colour, arguments.quiet);
    let outcome = run(&arguments, &terminal).unwrap_or_else(|failure| {
        terminal.error(&failure.to_string());
        Outcome::EnvironmentFailed
    });
    end(&terminal, outcome)
}

fn run(arguments: &Arguments, terminal: &Terminal) -> Result<Outcome, Failure> {
    match &arguments.command {
        Command::Build(build) => build::run(arguments, build, terminal),
        Command::Check(check) => check::run(arguments, check, terminal),
        Command::Explain { what } => Ok(explain::run(what.as_deref(), terminal)),
        Command::Rules { format } => Ok(rules::run(*format, terminal)),
        Command::Migrate { dry_run } => migrate::run(&arguments.root, *dry_run, terminal),
        Command::Stats { format } => stats::run(arguments, *format, terminal),
        Command::Reconcile => reconcile::run(arguments, terminal),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(*shell, &mut Arguments::command(), "casebook", &mut script);
            terminal.print(&String::from_utf8_lossy(&script));
            Ok(Outcome::Clean)
        }
    }
}

/// What clap answers in the place of a command: help, the version, or what is wrong with the words typed.
fn print_answer(answer: &clap::Error) -> ExitCode {
    let terminal = Terminal::new(Colour::Auto, false);
    terminal.note(answer.print().and_then(|()| std::io::stdout().flush()));
    end(&terminal, if answer.use_stderr() { Outcome::WrongUse } else { Outcome::Clean })
}

/// The exit code of an outcome, unless something that was to be told could not be.
fn end(terminal: &Terminal, outcome: Outcome) -> ExitCode {
    let Some(error) = terminal.lost() else { return outcome.into() };
    terminal.error(&format!("what casebook said could not be written: {error}"));
    Outcome::EnvironmentFailed.into()
}

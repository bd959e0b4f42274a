//! What the person at the terminal sees: messages, progress on what takes long, colour where there is one.

use std::cell::RefCell;
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::arguments::Colour;
use crate::pipeline::{Told, Watcher};
use crate::report::Look;

/// The terminal, or whatever stands in its place.
#[derive(Debug)]
pub(super) struct Terminal {
    colour: Colour,
    quiet: bool,
    /// What was told so far.
    told: RefCell<Vec<Told>>,
    /// The first thing that could not be written.
    lost: RefCell<Option<io::Error>>,
}

impl Terminal {
    pub(super) fn new(colour: Colour, quiet: bool) -> Self {
        let choice = match colour {
            Colour::Auto => anstream::ColorChoice::Auto,
            Colour::Always => anstream::ColorChoice::Always,
            Colour::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        Self { colour, quiet, told: RefCell::default(), lost: RefCell::default() }
    }

    /// How to draw a report that goes to standard output.
    pub(super) fn look(&self) -> Look {
        let colour = match self.colour {
            Colour::Always => true,
            Colour::Never => false,
            Colour::Auto => anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never,
        };
        Look { colour, columns: columns() }
    }

    /// Prints the product of a command.
    pub(super) fn print(&self, text: &str) {
        self.note(write(&mut io::stdout(), text));
    }

    /// Tells something that is not the product; nothing with `--quiet`.
    pub(super) fn tell(&self, text: &str) {
        self.told.borrow_mut().push(Told::Note(text.to_owned()));
        if !self.quiet {
            self.note(write(&mut anstream::stderr(), &format!("{text}\n")));
        }
    }

    /// Tells what is wrong with the content, even with `--quiet`.
    pub(super) fn report(&self, text: &str) {
        self.told.borrow_mut().push(Told::Report(text.to_owned()));
        self.note(write(&mut anstream::stderr(), text));
    }

    /// Tells what went wrong.
    pub(super) fn error(&self, text: &str) {
        self.report(&format!("\u{1b}[1;31merror\u{1b}[0m: {text}\n"));
    }

    /// Tells again what was told before.
    pub(super) fn tell_again(&self, told: &[Told]) {
        for one in told {
            match one {
                Told::Report(text) => self.report(text),
                Told::Note(text) => self.tell(text),
            }
        }
    }

    /// What was told so far.
    pub(super) fn told(&self) -> Vec<Told> {
        self.told.borrow().clone()
    }

    /// What could not be written, if anything: a report that nobody got must not look like a clean one.
    pub(super) fn lost(&self) -> Option<io::Error> {
        self.lost.take()
    }

    /// Keeps a failure to write until the end of the run. A reader that went away, such as `head`, is no failure.
    pub(super) fn note(&self, written: io::Result<()>) {
        if let Err(error) = written
            && error.kind() != ErrorKind::BrokenPipe
        {
            self.lost.borrow_mut().get_or_insert(error);
        }
    }

    /// A progress line for long stages; drawn only on a terminal.
    pub(super) fn watcher(&self) -> ProgressLine {
        let is_drawn = !self.quiet && std::io::stderr().is_terminal();
        let target = if is_drawn { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        ProgressLine { bar: ProgressBar::with_draw_target(None, target) }
    }
}

/// How far a long stage has come, as a line that goes away when the stage ends.
pub(super) struct ProgressLine {
    bar: ProgressBar,
}

impl Watcher for ProgressLine {
    fn begin(&self, stage: &'static str, steps: usize) {
        self.bar.reset();
        self.bar.set_length(steps as u64);
        self.bar.set_prefix(stage);
        if let Ok(style) = ProgressStyle::with_template("{prefix} {bar:30} {pos}/{len} {wide_msg}") {
            self.bar.set_style(style);
        }
        self.bar.enable_steady_tick(Duration::from_millis(200));
    }

    fn step(&self, what: &str) {
        self.bar.set_message(what.to_owned());
        self.bar.inc(1);
    }

    fn end(&self) {
        self.bar.finish_and_clear();
    }
}

/// How wide the terminal is; 80 columns where there is none.
fn columns() -> usize {
    terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)).clamp(40, 120)
}

/// Writes all of a text, and does not leave it in a buffer whose failure nobody would see.
fn write(stream: &mut impl Write, text: &str) -> io::Result<()> {
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

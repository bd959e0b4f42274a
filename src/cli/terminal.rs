//! What the person at the terminal sees: messages, progress on what takes long, colour where there is one.

use std::io::{IsTerminal, Write};
use std::time::Duration;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::arguments::Colour;
use crate::pipeline::Watcher;
use crate::report::Look;

/// The terminal, or whatever stands in its place.
#[derive(Debug)]
pub(super) struct Terminal {
    colour: Colour,
    quiet: bool,
}

impl Terminal {
    pub(super) fn new(colour: Colour, quiet: bool) -> Self {
        let choice = match colour {
            Colour::Auto => anstream::ColorChoice::Auto,
            Colour::Always => anstream::ColorChoice::Always,
            Colour::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
        Self { colour, quiet }
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
        // A reader that went away, such as `head`, is no failure.
        let _ = std::io::stdout().write_all(text.as_bytes());
    }

    /// Tells something that is not the product; nothing with `--quiet`.
    pub(super) fn tell(&self, text: &str) {
        if !self.quiet {
            anstream::eprintln!("{text}");
        }
    }

    /// Tells what is wrong with the content, even with `--quiet`.
    pub(super) fn report(&self, text: &str) {
        anstream::eprint!("{text}");
    }

    /// Tells what went wrong.
    pub(super) fn error(&self, text: &str) {
        anstream::eprintln!("\u{1b}[1;31merror\u{1b}[0m: {text}");
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

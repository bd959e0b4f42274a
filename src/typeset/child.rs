//! A child process that does not outlive casebook, however casebook ends.
//!
//! Linux ends a child with its parent, even after `kill -9`, if the child asks for it. So casebook starts itself with a
//! hidden first word, asks, and turns into the program that is wanted. On other systems a Typst that casebook can no
//! longer stop goes on until its one PDF is done, in a folder that nobody reads; Ctrl-C reaches it everywhere.
#![expect(clippy::disallowed_methods, reason = "this module starts programs")]

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The first word by which casebook knows that it is to turn into another program.
const WORD: &str = "--run-bound-to";

/// The exit code of a child that could not turn into the program.
pub const CANNOT_RUN: u8 = 127;

/// The program that runs now, if it is casebook: the one that can [`become_child`].
pub fn own_program() -> Option<PathBuf> {
    // The name holds on even if the file is replaced by a newer casebook while this one runs.
    let program = PathBuf::from("/proc/self/exe");
    (cfg!(target_os = "linux") && program.exists()).then_some(program)
}

/// A command that runs `program`, and that ends with this process if `own_program` can see to it.
pub(super) fn bound(own_program: Option<&Path>, program: &str) -> Command {
    let Some(own_program) = own_program else { return Command::new(program) };
    let mut command = Command::new(own_program);
    command.args([WORD, &std::process::id().to_string(), program]);
    command
}

/// Turns this process into the program that its arguments name, if they begin with the hidden word. Comes back only if
/// there is nothing to do, or with the reason why it could not.
pub fn become_child(mut arguments: impl Iterator<Item = OsString>) -> Option<std::io::Error> {
    if arguments.nth(1)? != WORD {
        return None;
    }
    let parent = arguments.next()?.into_string().ok()?.parse().ok()?;
    Some(turn_into(parent, &arguments.next()?, arguments))
}

#[cfg(target_os = "linux")]
fn turn_into(parent: i32, program: &OsString, arguments: impl Iterator<Item = OsString>) -> std::io::Error {
    use rustix::process::{Signal, getppid, set_parent_process_death_signal};
    use std::os::unix::process::CommandExt;

    if let Err(error) = set_parent_process_death_signal(Some(Signal::KILL)) {
        return error.into();
    }
    // The parent may have ended before the system was asked.
    if getppid().is_none_or(|now| now.as_raw_nonzero().get() != parent) {
        return std::io::Error::other("casebook has ended");
    }
    Command::new(program).args(arguments).exec()
}

#[cfg(not(target_os = "linux"))]
fn turn_into(_: i32, _: &OsString, _: impl Iterator<Item = OsString>) -> std::io::Error {
    std::io::ErrorKind::Unsupported.into()
}

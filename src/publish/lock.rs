//! The lock beside the output folder: one run at a time publishes there, and the others learn who does.
//!
//! The system frees the lock of a process that has ended, however it ended. Nothing is decided by the clock: the time in
//! the lock is only told.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::Write;

use camino::{Utf8Path, Utf8PathBuf};

use super::place::{follow, hidden_sibling};
use super::{PublishError, at};

/// The right to publish in a folder, until it is dropped.
#[derive(Debug)]
pub struct Lock {
    out: Utf8PathBuf,
    path: Utf8PathBuf,
    /// Held for its lock.
    _file: File,
    /// Whether another run had to end first; what was read before is then out of date.
    pub waited: bool,
}

impl Lock {
    /// Takes the lock of an output folder. Where another run has it, waits if there is somebody to tell that it waits.
    ///
    /// # Errors
    /// If another run has it and is not waited for, or the place beside the folder cannot be written.
    pub fn take(out: &Utf8Path, waits: Option<&dyn Fn(&str)>) -> Result<Self, PublishError> {
        let out = at(out, follow(out))?;
        if let Some(parent) = out.parent() {
            at(parent, fs::create_dir_all(parent))?;
        }
        let path = hidden_sibling(&out, "lock");
        let mut waited = false;
        loop {
            let mut file =
                at(&path, OpenOptions::new().read(true).write(true).create(true).truncate(false).open(&path))?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let holder = fs::read_to_string(&path).unwrap_or_default().trim().to_owned();
                    let Some(tell) = waits else { return Err(PublishError::Held { out, holder }) };
                    if !waited {
                        tell(&holder);
                    }
                    waited = true;
                    at(&path, file.lock())?;
                }
                Err(TryLockError::Error(error)) => return Err(PublishError::Write { path, error }),
            }
            // The run that had the lock may have removed its file, and another may have made a new one.
            if is_at(&file, &path) {
                let _ = file.set_len(0).and_then(|()| file.write_all(own_name().as_bytes()));
                return Ok(Self { out, path, _file: file, waited });
            }
        }
    }

    /// The output folder, with links followed.
    pub fn out(&self) -> &Utf8Path {
        &self.out
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Where the file cannot be removed it stays, unlocked, and does no harm.
        let _ = fs::remove_file(&self.path);
    }
}

fn own_name() -> String {
    format!("process {}, since {:.0} UTC\n", std::process::id(), jiff::Timestamp::now().strftime("%F %T"))
}

#[cfg(unix)]
fn is_at(file: &File, path: &Utf8Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    let identity = |metadata: fs::Metadata| (metadata.dev(), metadata.ino());
    match (file.metadata(), fs::metadata(path)) {
        (Ok(own), Ok(there)) => identity(own) == identity(there),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => false,
    }
}

/// Where open files cannot be removed, the file with the lock is the one at its path.
#[cfg(not(unix))]
fn is_at(_: &File, path: &Utf8Path) -> bool {
    path.exists()
}

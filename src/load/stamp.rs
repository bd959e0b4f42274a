//! By what a file is known to be as it was: the hash of what is in it, or, at less cost, what the system notes of it.
#![expect(clippy::disallowed_methods, reason = "how old a change is, is asked of the clock; nothing prints it")]

use std::fs::Metadata;
use std::thread;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A change within this time before it is looked for may leave no trace: clocks of file systems have coarse steps.
const STEP_OF_CLOCKS: Duration = Duration::from_millis(20);

/// What tells a file from what it was before. The time at which the system noted the change cannot be set by programs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    length: u64,
    changed: Option<Duration>,
    identity: (u64, u64),
}

impl Stamp {
    /// What the system notes of a file.
    #[cfg(unix)]
    pub fn of(metadata: &Metadata) -> Self {
        use std::os::unix::fs::MetadataExt;
        let since = Duration::new(metadata.ctime().max(0) as u64, metadata.ctime_nsec().max(0) as u32);
        Self { length: metadata.len(), changed: Some(since), identity: (metadata.dev(), metadata.ino()) }
    }

    /// What the system notes of a file.
    #[cfg(not(unix))]
    pub fn of(metadata: &Metadata) -> Self {
        let since = metadata.modified().ok().and_then(|time| time.duration_since(SystemTime::UNIX_EPOCH).ok());
        Self { length: metadata.len(), changed: since, identity: (0, 0) }
    }

    /// Whether the file was changed so recently that another change may leave the same stamp.
    pub fn is_fresh(&self) -> bool {
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).ok();
        let age = now.zip(self.changed).and_then(|(now, changed)| now.checked_sub(changed));
        age.is_some_and(|age| age < STEP_OF_CLOCKS)
    }

    /// Whether a file that bears this stamp still has the contents that it had when it was taken. Elsewhere than on Unix
    /// programs can set the time of a change, and only the contents tell.
    pub fn is_proof(&self) -> bool {
        cfg!(unix) && self.changed.is_some_and(|changed| !is_in_future(changed)) && !self.is_fresh()
    }
}

fn is_in_future(time: Duration) -> bool {
    SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).is_ok_and(|now| now < time)
}

/// The SHA-256 of bytes, in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    let digits = |byte: u8| [byte >> 4, byte & 15].map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]));
    Sha256::digest(bytes).iter().flat_map(|byte| digits(*byte)).collect()
}

/// The hashes of many files, taken on all processors.
pub fn hashes(files: &[&[u8]]) -> Vec<String> {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let hash_all = |part: &[&[u8]]| part.iter().map(|file| hash(file)).collect::<Vec<_>>();
    thread::scope(|scope| {
        let parts = files.chunks(files.len().div_ceil(processors).max(1));
        let running: Vec<_> = parts.map(|part| scope.spawn(move || hash_all(part))).collect();
        running.into_iter().flat_map(|part| part.join().unwrap_or_default()).collect()
    })
}

//! What a page says as its build: the first characters of the hash of everything else on it.

use crate::load::hash;

/// Stands for the build of a page until the rest of it is known. Nobody writes this character; content that has it all the
/// same prints the build there, which does no harm.
pub(super) const UNKNOWN: &str = "\0";

/// A page with its build.
pub(super) fn settle(html: &str) -> String {
    html.replace(UNKNOWN, &hash(html.as_bytes())[..12])
}

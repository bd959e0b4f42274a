//! Where the relative path of a link leads to within the content folder.

/// The path that a relative path leads to from a folder: `themes` and `../cases/a.md` give `cases/a.md`.
pub(super) fn join(folder: &str, path: &str) -> String {
    let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                // A path that climbs out of the content folder leads nowhere, and the rule `broken-link` says so.
                if parts.pop().is_none() {
                    return path.to_owned();
                }
            }
            part => parts.push(part),
        }
    }
    parts.join("/")
}

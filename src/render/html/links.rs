//! Addresses: relative ones inside the site, so that pages work from a folder, and harmless ones outside.

/// The relative address of a file of the output folder from a page of it.
pub(super) fn relative(from: &str, to: &str) -> String {
    if from == to {
        return to.rsplit('/').next().unwrap_or(to).to_owned();
    }
    let from_folders: Vec<&str> = from.split('/').rev().skip(1).collect::<Vec<_>>().into_iter().rev().collect();
    let to_parts: Vec<&str> = to.split('/').collect();
    let shared = from_folders.iter().zip(&to_parts[..to_parts.len() - 1]).take_while(|(a, b)| a == b).count();
    let up = "../".repeat(from_folders.len() - shared);
    format!("{up}{}", to_parts[shared..].join("/"))
}

/// Whether an address outside the site may become a link.
pub(super) fn is_harmless(url: &str) -> bool {
    ["https://", "http://", "mailto:"].iter().any(|scheme| url.starts_with(scheme))
}

#[cfg(test)]
mod tests {
    use super::{is_harmless, relative};

    #[test]
    fn addresses_are_relative_to_the_page() {
        assert_eq!(relative("index.html", "cases/a.html"), "cases/a.html");
        assert_eq!(relative("cases/a.html", "cases/b.html"), "b.html");
        assert_eq!(relative("cases/a.html", "index.html"), "../index.html");
        assert_eq!(relative("briefings/x.html", "data/a.csv"), "../data/a.csv");
        assert_eq!(relative("cases/a.html", "cases/a.html"), "a.html");
    }

    #[test]
    fn scripts_are_no_addresses() {
        assert!(is_harmless("https://example.org"));
        assert!(!is_harmless("javascript:alert(1)"));
        assert!(!is_harmless("data:text/html,x"));
    }
}

//! The names of the pages of works. A plain key is one; other keys are made plain, with a few letters of a hash where two
//! works would have one name. Upper and lower case do not tell files apart.

use std::collections::BTreeSet;

use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Work;

/// The page that lists all works.
const LIST: &str = "index";

/// Names the pages of all works. Those with plain keys come first, so that no other work takes the name of one.
pub fn name_pages(works: &mut [Work]) {
    let mut taken = BTreeSet::from([LIST.to_owned()]);
    let (plain, others): (Vec<&mut Work>, Vec<&mut Work>) = works.iter_mut().partition(|work| is_plain(&work.key));
    for work in plain.into_iter().chain(others) {
        let slug = made_plain(&work.key);
        let is_free = !slug.is_empty() && taken.insert(slug.to_lowercase());
        work.slug =
            if is_free { slug } else { format!("{slug}-{}", hash(&work.key)).trim_start_matches('-').to_owned() };
        taken.insert(work.slug.to_lowercase());
    }
}

fn is_plain(key: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    key.chars().all(plain) && key.starts_with(|c: char| c.is_ascii_alphanumeric()) && !key.ends_with('.')
}

/// A key without accents, and with hyphens for all signs that are not plain.
fn made_plain(key: &str) -> String {
    if is_plain(key) {
        return key.to_owned();
    }
    let letters = key.nfkd().filter(|c| !is_combining_mark(*c));
    let plain = letters.map(|c| if c.is_ascii_alphanumeric() || matches!(c, '_' | '.') { c } else { '-' });
    let slug = plain.collect::<String>();
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-").trim_matches(['.', '_']).to_owned()
}

fn hash(key: &str) -> String {
    Sha256::digest(key.as_bytes()).iter().take(3).map(|byte| format!("{byte:02x}")).collect()
}

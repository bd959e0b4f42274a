//! Compares the record of a work with a printed reference, word by word and both ways.
//!
//! Every word of the printed reference is taken by one word of the record, and no word twice. What is left over on the one
//! side is dropped by the record, on the other added by it. Order, capitals, accents, punctuation and italics are form, as
//! are the few words with which a style joins the parts (`and`, `In`, `Eds.`, `pp.`), each as often as the work has a use
//! for it. A DOI or an address that the record has besides is no difference: it leads to the same work.

use super::{Name, Work, WorkKind};
use crate::document::fold;

/// How a record differs from a printed reference; both empty if it does not.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// What print has and the record drops, as printed.
    pub dropped: Vec<String>,
    /// What the record has and print lacks.
    pub added: Vec<String>,
}

impl Difference {
    /// Whether there is none.
    pub fn is_none(&self) -> bool {
        self.dropped.is_empty() && self.added.is_empty()
    }
}

/// A word of a printed reference.
struct Word {
    plain: String,
    /// The bytes that it stands in.
    range: std::ops::Range<usize>,
    /// Whether a word of the record has taken it.
    is_taken: bool,
}

/// A word of a record.
#[derive(Clone)]
struct Own {
    plain: String,
    typed: String,
}

/// A part of a record: the ways in which it may be printed, the usual one first.
struct Part {
    ways: Vec<Vec<Own>>,
    /// Whether print may lack it.
    is_extra: bool,
}

/// Compares the record of a work with a printed reference, in which corrections are put in.
pub fn compare(work: &Work, printed: &str) -> Difference {
    let mut words = words(printed);
    let mut parts = parts(work);
    // What is long is found first, so that a number of one digit takes none out of an address.
    parts.sort_by_key(|part| std::cmp::Reverse(part.ways.iter().map(Vec::len).max()));
    let missed: Vec<&Part> = parts.iter().filter(|part| !take_whole(part, &mut words)).collect();
    let added = missed.into_iter().flat_map(|part| take_singly(part, &mut words)).collect();
    words_of_form(work).into_iter().for_each(|one_of| {
        let word = words.iter_mut().find(|word| !word.is_taken && one_of.contains(&word.plain.as_str()));
        word.into_iter().for_each(|word| word.is_taken = true);
    });
    Difference { dropped: left_over(&words, printed), added }
}

/// The words of a text: letters and digits, in lower case and without accents; apostrophes join, and `&` is a word.
fn words(text: &str) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::new();
    let mut joins = false;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some(word) if joins && c.is_alphanumeric() => {
                word.plain.push_str(&plain(c));
                word.range.end = end;
            }
            _ if c.is_alphanumeric() => words.push(Word { plain: plain(c), range: at..end, is_taken: false }),
            _ if c == '&' => words.push(Word { plain: "and".to_owned(), range: at..end, is_taken: false }),
            _ => {}
        }
        joins = c.is_alphanumeric() || joins && matches!(c, '\'' | '’');
    }
    words
}

fn plain(c: char) -> String {
    fold(c.encode_utf8(&mut [0; 4])).chars().filter(char::is_ascii_alphanumeric).collect()
}

fn own_words(text: &str) -> Vec<Own> {
    words(text).into_iter().map(|word| Own { plain: word.plain, typed: text[word.range].to_owned() }).collect()
}

fn parts(work: &Work) -> Vec<Part> {
    let names = work.authors.iter().chain(&work.editors).map(|name| part(ways_of_name(name)));
    let texts = [
        Some(&work.title),
        work.container.as_ref(),
        work.place.as_ref(),
        work.genre.as_ref(),
        work.number.as_ref(),
        work.volume.as_ref(),
        work.issue.as_ref(),
        work.pages.as_ref(),
    ];
    let texts = texts.into_iter().flatten().map(|text| part(vec![own_words(text)]));
    // A publisher that is the author is printed once.
    let is_author = |name: &str| work.authors.iter().any(|author| author.full_family() == name);
    let publisher = work.publisher.iter().map(|name| Part { is_extra: is_author(name), ..part(vec![own_words(name)]) });
    let edition = work.edition.iter().map(|edition| part(vec![own_words(edition), own_words(&ordinal(edition))]));
    let addresses = work.doi.iter().chain(&work.url);
    let addresses = addresses.map(|address| Part { is_extra: true, ..part(vec![own_words(without_scheme(address))]) });
    names.chain(texts).chain(publisher).chain(parts_of_date(work)).chain(edition).chain(addresses).collect()
}

fn part(ways: Vec<Vec<Own>>) -> Part {
    Part { ways, is_extra: false }
}

fn parts_of_date(work: &Work) -> Vec<Part> {
    let Some(date) = work.date else { return Vec::new() };
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).checked_sub(1)?));
    let month = month.map(|name| part(vec![own_words(name), own_words(&name[..3])]));
    let numbers = [Some(date.year.to_string()), date.day.map(|day| day.to_string())];
    numbers.into_iter().flatten().map(|number| part(vec![own_words(&number)])).chain(month).collect()
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `2` as it is printed: `2nd`.
fn ordinal(number: &str) -> String {
    let ending = match number.as_bytes() {
        [.., b'1', _] => "th",
        [.., b'1'] => "st",
        [.., b'2'] => "nd",
        [.., b'3'] => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

fn without_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

/// A name in both orders, with its given names and with their initials.
fn ways_of_name(name: &Name) -> Vec<Vec<Own>> {
    let family = own_words(&name.full_family());
    let Name::Person { given, suffix, .. } = name else { return vec![family] };
    let given = own_words(given.as_deref().unwrap_or_default());
    let suffix = own_words(suffix.as_deref().unwrap_or_default());
    let initials: Vec<Own> =
        given.iter().flat_map(|word| own_words(&word.typed.chars().take(1).collect::<String>())).collect();
    let orders = |given: &[Own]| {
        [
            [&family, given, &suffix[..]].concat(),
            [given, &family, &suffix].concat(),
            [&family, &suffix[..], given].concat(),
        ]
    };
    orders(&given).into_iter().chain(orders(&initials)).collect()
}

/// The words that join the parts of a reference, each as often as the work has a use for it.
fn words_of_form(work: &Work) -> Vec<&'static [&'static str]> {
    let is_part = matches!(work.kind, WorkKind::Chapter | WorkKind::ConferencePaper);
    let uses: [(bool, &[&str]); 14] = [
        (work.authors.len() > 1, &["and"]),
        (work.editors.len() > 1, &["and"]),
        (is_part, &["in"]),
        (!work.editors.is_empty(), &["ed", "eds", "editor", "editors"]),
        (work.edition.is_some(), &["ed", "edn", "edition"]),
        (work.volume.is_some(), &["vol", "volume"]),
        (work.issue.is_some() || work.number.is_some(), &["no", "nr", "issue", "number"]),
        (work.number.is_some() && work.kind == WorkKind::Article, &["article", "art"]),
        (work.pages.is_some(), &["pp", "pages"]),
        (work.doi.is_some(), &["doi"]),
        (work.url.is_some() || work.doi.is_some(), &["http", "https"]),
        (work.url.is_some(), &["available", "retrieved"]),
        (work.url.is_some(), &["at", "from"]),
        (work.genre.is_some() && work.kind == WorkKind::Thesis, &["unpublished"]),
    ];
    uses.into_iter().filter(|(has_use, _)| *has_use).map(|(_, words)| words).collect()
}

/// Takes the words of a part where they stand together in print.
fn take_whole(part: &Part, words: &mut [Word]) -> bool {
    part.ways.iter().any(|way| {
        let fits = |found: &[Word]| found.iter().zip(way).all(|(word, own)| !word.is_taken && word.plain == own.plain);
        let found = words.windows(way.len().max(1)).position(fits);
        if let Some(at) = found {
            words[at..at + way.len()].iter_mut().for_each(|word| word.is_taken = true);
        }
        found.is_some() || way.is_empty()
    })
}

/// Takes what can be taken of a part that does not stand together, in its order, and gives the words that print lacks.
fn take_singly(part: &Part, words: &mut [Word]) -> Vec<String> {
    let free: Vec<usize> = (0..words.len()).filter(|at| !words[*at].is_taken).collect();
    let taken_by = |way: &Vec<Own>| common(way, &free, words);
    let Some((way, pairs)) =
        part.ways.iter().rev().map(|way| (way, taken_by(way))).max_by_key(|(_, pairs)| pairs.len())
    else {
        return Vec::new();
    };
    if part.is_extra && pairs.len() < way.len() {
        return Vec::new();
    }
    pairs.iter().for_each(|(_, at)| words[*at].is_taken = true);
    let lacks = way.iter().enumerate().filter(|(own, _)| pairs.iter().all(|(taken, _)| taken != own));
    lacks.map(|(_, word)| word.typed.clone()).collect()
}

/// The longest row of words that a part and print have in one order, as pairs of places.
fn common(way: &[Own], free: &[usize], words: &[Word]) -> Vec<(usize, usize)> {
    let mut lengths = vec![vec![0; free.len() + 1]; way.len() + 1];
    for own in (0..way.len()).rev() {
        for at in (0..free.len()).rev() {
            lengths[own][at] = if way[own].plain == words[free[at]].plain {
                lengths[own + 1][at + 1] + 1
            } else {
                lengths[own + 1][at].max(lengths[own][at + 1])
            };
        }
    }
    let (mut own, mut at, mut pairs) = (0, 0, Vec::new());
    while own < way.len() && at < free.len() {
        if way[own].plain == words[free[at]].plain {
            pairs.push((own, free[at]));
            (own, at) = (own + 1, at + 1);
        } else if lengths[own + 1][at] >= lengths[own][at + 1] {
            own += 1;
        } else {
            at += 1;
        }
    }
    pairs
}

/// What no word of the record has taken, as it is printed.
fn left_over(words: &[Word], printed: &str) -> Vec<String> {
    let rows = words.chunk_by(|one, next| one.is_taken == next.is_taken).filter(|row| !row[0].is_taken);
    rows.map(|row| printed[row[0].range.start..row[row.len() - 1].range.end].to_owned()).collect()
}

//! Reads the place in a work that a citation names: `p. 12`, `sec. 4.3`, `fig. 3`, `vol. 2, p. 4`.
//!
//! Source of the syntax: the Pandoc manual, "Citation syntax". Sources of the words: the locators of CSL 1.0.2 with the
//! short forms of its English terms, and what reports count besides.

use crate::document::{Locator, LocatorKind};

/// Words that come before a place. A letter alone needs its full stop, `p` and `pp` do not.
const WORDS: [(LocatorKind, &[&str]); 26] = [
    (LocatorKind::Page, &["p", "pp", "pg", "pgs", "page", "pages"]),
    (LocatorKind::Section, &["§", "§§", "s.", "ss", "sec", "secs", "sect", "sects", "section", "sections"]),
    (LocatorKind::Chapter, &["ch", "chs", "chap", "chaps", "chapter", "chapters"]),
    (LocatorKind::Paragraph, &["¶", "¶¶", "para", "paras", "par", "pars", "paragraph", "paragraphs"]),
    (LocatorKind::Table, &["tbl", "tbls", "tab", "tabs", "table", "tables"]),
    (LocatorKind::Figure, &["fig", "figs", "figure", "figures"]),
    (LocatorKind::Volume, &["vol", "vols", "volume", "volumes"]),
    (LocatorKind::Part, &["pt", "pts", "part", "parts"]),
    (LocatorKind::Note, &["n.", "nn", "note", "notes", "fn", "footnote", "footnotes", "endnote", "endnotes"]),
    (LocatorKind::Appendix, &["app", "apps", "appendix", "appendices", "appendixes"]),
    (LocatorKind::Act, &["act", "acts"]),
    (LocatorKind::Article, &["art", "arts", "article", "articles"]),
    (LocatorKind::Book, &["bk", "bks", "book", "books"]),
    (LocatorKind::Canon, &["canon", "canons"]),
    (LocatorKind::Column, &["col", "cols", "column", "columns"]),
    (LocatorKind::Elocation, &["loc", "locs", "location", "locations"]),
    (LocatorKind::Equation, &["eq", "eqs", "equation", "equations"]),
    (LocatorKind::Folio, &["fol", "fols", "folio", "folios"]),
    (LocatorKind::Issue, &["no", "nos", "number", "numbers", "issue", "issues"]),
    (LocatorKind::Line, &["l.", "ll", "line", "lines"]),
    (LocatorKind::Opus, &["op", "opp", "opus", "opera"]),
    (LocatorKind::Rule, &["r.", "rr", "rule", "rules"]),
    (LocatorKind::Scene, &["sc", "scs", "scene", "scenes"]),
    (LocatorKind::Supplement, &["supp", "supps", "supplement", "supplements"]),
    (LocatorKind::Timestamp, &["timestamp", "timestamps"]),
    (LocatorKind::Verse, &["v.", "vv", "verse", "verses"]),
];

/// Words that CSL does not know, which are printed as they are typed.
const OWN_WORDS: [&str; 28] = [
    "annex",
    "annexe",
    "annexes",
    "box",
    "boxes",
    "cl",
    "clause",
    "clauses",
    "exhibit",
    "exhibits",
    "item",
    "items",
    "map",
    "maps",
    "panel",
    "panels",
    "plate",
    "plates",
    "question",
    "questions",
    "recommendation",
    "recommendations",
    "regulation",
    "regulations",
    "schedule",
    "slide",
    "slides",
    "step",
];

/// Reads a locator and the words that follow it: `pp. 12-14, 20 and elsewhere`, `{pp. iv, vi-xi} and elsewhere`.
pub fn parse_locator(text: &str) -> (Option<Locator>, &str) {
    let text = text.trim();
    if let Some((inside, rest)) = text.strip_prefix('{').and_then(|text| text.split_once('}')) {
        return (in_braces(inside.trim()), rest.trim());
    }
    let label = Label::at_start_of(text);
    let places = &text[label.length..];
    let length = places_length(places, label.is_typed());
    if length == 0 {
        return (None, text);
    }
    let value = places[..length].trim();
    (Some(label.locator(value, &text[..label.length])), places[length..].trim())
}

/// What braces hold is the place, whatever it is; nothing in them says that there is none.
fn in_braces(text: &str) -> Option<Locator> {
    let label = Label::at_start_of(text);
    (!text.is_empty()).then(|| label.locator(text[label.length..].trim(), &text[..label.length]))
}

/// The word before a place.
struct Label {
    /// How many bytes of the text it takes, with the space behind it.
    length: usize,
    kind: LocatorKind,
}

impl Label {
    fn at_start_of(text: &str) -> Self {
        let is_sign = |c: char| matches!(c, '§' | '¶');
        let end = match text.chars().next() {
            Some(c) if is_sign(c) => text.find(|c| !is_sign(c)),
            _ => text.find(|c: char| !c.is_alphabetic()),
        };
        let word = &text[..end.unwrap_or(text.len())];
        let stop = usize::from(text[word.len()..].starts_with('.'));
        let typed = &text[..word.len() + stop];
        let kind = kind_of(&typed.to_lowercase());
        let rest = &text[typed.len()..];
        let length = text.len() - rest.trim_start().len();
        kind.map_or(Self { length: 0, kind: LocatorKind::Page }, |kind| Self { length, kind })
    }

    fn is_typed(&self) -> bool {
        self.length > 0
    }

    fn locator(&self, value: &str, label: &str) -> Locator {
        let value = if self.kind == LocatorKind::Own { format!("{label}{value}") } else { value.to_owned() };
        Locator { kind: self.kind, value }
    }
}

fn kind_of(typed: &str) -> Option<LocatorKind> {
    let word = typed.trim_end_matches('.');
    let is_it = |known: &&str| *known == typed || *known == word;
    let of_csl = WORDS.iter().find(|(_, words)| words.iter().any(&is_it)).map(|(kind, _)| *kind);
    of_csl.or_else(|| OWN_WORDS.iter().any(is_it).then_some(LocatorKind::Own))
}

/// How many bytes of the text are places, with what divides them; a place may have a word before it in its turn.
fn places_length(text: &str, is_labelled: bool) -> usize {
    let (mut length, mut after) = (0, 0);
    let mut is_labelled = is_labelled;
    loop {
        let rest = &text[after..];
        let word = &rest[..rest.find([' ', ',', ';']).unwrap_or(rest.len())];
        let label = Label::at_start_of(rest);
        if is_place(word, is_labelled) {
            length = after + word.len();
            after = length;
        } else if length > 0 && label.is_typed() && is_place(first_word(&rest[label.length..]), true) {
            is_labelled = true;
            after += label.length;
            continue;
        } else if length > 0 && matches!(word, "and" | "&" | "to") && is_place(first_word(&rest[word.len()..]), false) {
            after += word.len();
        } else if length > 0 && matches!(word, "f" | "ff" | "f." | "ff.") {
            return after + word.len();
        } else {
            return length;
        }
        let divided = text[after..].trim_start_matches([' ', ',']);
        if divided.is_empty() || divided.len() == text.len() - after {
            return length;
        }
        after = text.len() - divided.len();
    }
}

fn first_word(text: &str) -> &str {
    text.split([' ', ',', ';']).find(|word| !word.is_empty()).unwrap_or_default()
}

/// Whether a word is a place. Behind a label that is any number, numeral or letter; without one, numbers alone.
fn is_place(word: &str, is_labelled: bool) -> bool {
    let word = word.trim_matches(['(', ')']).trim_end_matches('.');
    let mut parts = word.split(['-', '–', '—', '/']).filter(|part| !part.is_empty()).peekable();
    parts.peek().is_some()
        && parts.all(|part| is_number(part) || (is_labelled && (is_numeral(part) || has_digit(part))))
}

/// `12`, `3.1`, `12a`, `S4`, `A2`, `e12`, `1:02:03`.
fn is_number(part: &str) -> bool {
    let digits = part.trim_start_matches(|c: char| c.is_ascii_alphabetic());
    let numbers = digits.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let (before, behind) = (part.len() - digits.len(), digits.len() - numbers.len());
    before < 3
        && behind < 2
        && has_digit(numbers)
        && numbers.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ':')
}

fn has_digit(part: &str) -> bool {
    part.chars().any(|c| c.is_ascii_digit())
}

/// A roman numeral, or a capital letter.
fn is_numeral(part: &str) -> bool {
    let is_letter = part.len() == 1 && part.chars().all(|c| c.is_ascii_uppercase());
    let small = part.to_lowercase();
    let is_one_case = small == part || part.to_uppercase() == part;
    is_letter || (is_one_case && !small.is_empty() && roman_rest(&small).is_empty())
}

/// What is left of a text behind the roman numeral that it begins with.
fn roman_rest(text: &str) -> &str {
    let digits = [("cm", "cd", "d", "c"), ("xc", "xl", "l", "x"), ("ix", "iv", "v", "i")];
    let thousands = text.trim_start_matches('m');
    digits.into_iter().fold(thousands, |text, (nine, four, five, one)| {
        let ones = |text: &str| text.len() - text.trim_start_matches(one).len();
        text.strip_prefix(nine).or_else(|| text.strip_prefix(four)).unwrap_or_else(|| {
            let text = text.strip_prefix(five).unwrap_or(text);
            &text[ones(text).min(3)..]
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_and_what_follows_them_are_told_apart() {
        let read = |text| {
            let (locator, suffix) = parse_locator(text);
            let locator = locator.map_or_else(String::new, |locator| format!("{:?} {}", locator.kind, locator.value));
            format!("{locator}|{suffix}")
        };
        for (typed, expected) in [
            ("fig. 3", "Figure 3|"),
            ("§ 12", "Section 12|"),
            ("§§12-14", "Section 12-14|"),
            ("¶ 4", "Paragraph 4|"),
            ("vol. 2, p. 4", "Volume 2, p. 4|"),
            ("note 4", "Note 4|"),
            ("box 2", "Own box 2|"),
            ("Annex B", "Own Annex B|"),
            ("paras 3.1-3.4", "Paragraph 3.1-3.4|"),
            ("p 3", "Page 3|"),
            ("Table 3", "Table 3|"),
            ("Ch. 3", "Chapter 3|"),
            ("s. 4.2", "Section 4.2|"),
            ("p. 12, emphasis added", "Page 12|, emphasis added"),
            ("pp. iv, vi-xi", "Page iv, vi-xi|"),
            ("ch. 3, pp. 4-6", "Chapter 3, pp. 4-6|"),
            ("pp. 12-14, 20 and elsewhere", "Page 12-14, 20|and elsewhere"),
            ("pp. 4 and 6", "Page 4 and 6|"),
            ("p. 4 ff.", "Page 4 ff.|"),
            ("33-35", "Page 33-35|"),
            ("e00309-18", "Page e00309-18|"),
            ("{p. iv, the plate}, in short", "Page iv, the plate|, in short"),
            ("{}, 2019", "|, 2019"),
            ("civil servants", "|civil servants"),
            ("mix and match", "|mix and match"),
            ("part of a whole", "|part of a whole"),
            ("2nd edn", "|2nd edn"),
            ("and passim", "|and passim"),
            ("s 4 of them", "|s 4 of them"),
            ("no evidence", "|no evidence"),
            ("p. 4; and so on", "Page 4|; and so on"),
        ] {
            assert_eq!(read(typed), expected, "{typed}");
        }
    }
}

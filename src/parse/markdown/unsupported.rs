//! Markdown of other programs that casebook does not print: the signs of it, what it is, and what to type in its stead.
//! One finding for each, so that nothing is printed as it was typed by accident.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A construct of other programs.
pub(super) struct Unsupported {
    /// What it is.
    pub what: &'static str,
    /// What to do.
    pub instead: &'static str,
    /// Its signs.
    signs: &'static str,
}

/// The constructs whose signs Markdown takes for text. The letters around a sum of money are no maths: `$5 to $7`.
const CONSTRUCTS: [Unsupported; 17] = [
    Unsupported {
        what: "a footnote without its words",
        instead: "type its words on a line of their own, behind the same sign and a colon: `[^1]: words`",
        signs: r"\[\^[^\]\s]+\]:?",
    },
    Unsupported {
        what: "a note within its sentence",
        instead: "type `[^1]` here, and `[^1]: words` on a line of its own",
        signs: r"\^\[[^\]]*\]?",
    },
    Unsupported {
        what: "maths",
        instead: "type it in words and signs: `x^2^`, `CO~2~`, `×`; type `\\$` for the sign itself",
        signs: r"\$\$[^$]*(\$\$)?|\$([A-Za-z]|[^$\s]*[\\^_={][^$]*)\$|\\\([^()]*[\\^_=][^()]*\\\)",
    },
    Unsupported {
        what: "a command of TeX",
        instead: "say it in Markdown; type code between backticks",
        signs: r"\\(begin|end|emph|textbf|textit|cite[a-z]*|ref|label|footnote|newpage|pagebreak)\b(\{[^}]*\}?)?",
    },
    Unsupported {
        what: "a fence of a box",
        instead: "use a heading, a quotation (`> `) or a list; remove the colons",
        signs: r"^\s*:::+.*",
    },
    Unsupported {
        what: "a list of attributes in braces",
        instead: "remove them: the look comes from the templates",
        signs: r"\{\s*[.#][A-Za-z][^}\n]*\}|\{[a-z-]+=[^}\n]*\}",
    },
    Unsupported {
        what: "a command of another program",
        instead: "remove it, or say it in Markdown",
        signs: r"\{\{.*?\}\}|\{%.*?%\}|^\s*\[(TOC|toc)\]\s*$|^\s*\\(tableofcontents|newpage)\s*$",
    },
    Unsupported {
        what: "a link between notes of another program",
        instead: "type `[words](the-file.md)`",
        signs: r"!?\[\[[^\]\n]+\]\]",
    },
    Unsupported {
        what: "a link around a link or a footnote",
        instead: "end the link before it: `[words](address)`",
        signs: r"\]\((https?:|mailto:|\.\.?/|$)[^)\s]*\)?",
    },
    Unsupported {
        what: "a heading with more than six `#`",
        instead: "type at most six: `######`",
        signs: r"^\s*#{7,}(\s|$)",
    },
    Unsupported {
        what: "a table of another program",
        instead: "type its rows as `| one | two |`, with `|---|---|` below the first",
        signs: r"^\s*\+[-=:]+(\+[-=:]+)*\+\s*$",
    },
    Unsupported {
        what: "the box of a task outside a list",
        instead: "begin the line with `- `: `- [ ] words`",
        signs: r"^\s*\[[ xX]\]\s+\w",
    },
    Unsupported {
        what: "a picture by its name",
        instead: "type the sign itself, or words",
        signs: r"(^|\s):[a-z][a-z0-9_+-]+:(\s|$)",
    },
    Unsupported { what: "inserted text", instead: "type `**words**` for stress", signs: r"\+\+[^\s+][^+\n]*\+\+" },
    Unsupported { what: "marked text", instead: "type `**words**` for stress", signs: r"==[^\s=][^=\n]*==" },
    Unsupported {
        what: "the kind of a box",
        instead: "remove it; a quotation (`> `) stands without a kind",
        signs: r"^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\]|^(!!!|\?\?\?)\+?\s*\w*",
    },
    Unsupported {
        what: "a line of verse",
        instead: "end each line with `\\` in place of the `|` before it",
        signs: r"^\|\s[^|\n]*$",
    },
];

static SIGNS: LazyLock<Vec<(Regex, &'static Unsupported)>> =
    LazyLock::new(|| CONSTRUCTS.iter().filter_map(|one| Some((Regex::new(one.signs).ok()?, one))).collect());

/// The constructs in a line of plain text as it was typed, with their bytes, each place once.
pub(super) fn find(typed: &str) -> Vec<(Range<usize>, &'static Unsupported)> {
    let mut found: Vec<(Range<usize>, &'static Unsupported)> = Vec::new();
    for (signs, construct) in SIGNS.iter() {
        for place in signs.find_iter(typed) {
            let is_escaped = typed[..place.start()].ends_with('\\');
            let is_taken = found.iter().any(|(range, _)| range.start < place.end() && place.start() < range.end);
            if !is_escaped && !is_taken {
                found.push((place.range(), construct));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{CONSTRUCTS, SIGNS, find};

    #[test]
    fn every_construct_has_signs_that_can_be_looked_for() {
        assert_eq!(SIGNS.len(), CONSTRUCTS.len());
    }

    #[test]
    fn money_questions_and_code_of_the_review_are_no_constructs() {
        for plain in [
            "$5 to $7",
            "US$12 and US$ 3",
            "{count cases with hurdle=water}",
            "a == b",
            "C++ and C++11",
            "at 12:30:45",
            "a: b: c",
            "[x] | y",
            "C:\\temp",
        ] {
            assert!(find(plain).is_empty(), "{plain}");
        }
    }
}

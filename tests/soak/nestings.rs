//! Random nestings and repetitions in every kind of file: `check` ends soon and says what it finds, whatever it is.

use std::fs;
use std::path::Path;

use super::{Dice, gardens, rounds};
use crate::excess::check;

/// Marks that open and close something, and words to stand between them.
struct Marks {
    pairs: &'static [(&'static str, &'static str)],
    words: &'static [&'static str],
}

const INLINE: Marks = Marks {
    pairs: &[
        ("*", "*"),
        ("**", "**"),
        ("_", "_"),
        ("[", "]"),
        ("[", "](method.md)"),
        ("![", "](a.png)"),
        ("[@lind-2012, ", "]"),
        ("[^", "]"),
        ("`", "`"),
        ("<b>", "</b>"),
        ("\"", "\""),
        ("(", ")"),
        ("{count ", "}"),
    ],
    words: &["a ", "six cases ", "@lind-2012 ", "\\", "&amp;", "\n", "[a]: b\n", "] ", "|", "…", "\u{ad}", "é"],
};

const BLOCKS: Marks = Marks {
    pairs: &[
        ("> ", ""),
        ("- ", ""),
        ("1. ", ""),
        ("  ", ""),
        ("    ", ""),
        ("## ", ""),
        ("| ", " |"),
        ("```\n", "```\n"),
    ],
    words: &["a\n", "\n", "a [@lind-2012].\n", "| - |\n", "---\n", "***\n", "<div>\n", "[a]: http://a.org\n", "\t"],
};

const FLOW: Marks = Marks {
    pairs: &[("[", "]"), ("{a: ", "}"), ("{", "}"), ("\"", "\""), ("'", "'"), ("&a [", "]"), ("? ", "")],
    words: &["a, ", "b: c, ", "*a, ", "\n  ", "# ", "!a ", "~, ", "\u{2028}", "1, "],
};

const BLOCK_YAML: Marks = Marks {
    pairs: &[("- ", ""), ("a:\n  ", ""), ("? ", ""), ("  ", ""), (">\n  ", ""), ("|\n  ", ""), ("&a ", "")],
    words: &["a\n", "a: b\n", "*a\n", "<<: *a\n", "\n", "\"a\n", "- - a\n", "\t"],
};

const BIBTEX: Marks = Marks {
    pairs: &[
        ("{", "}"),
        ("\\b{", "}"),
        ("\"", "\""),
        ("$", "$"),
        ("@book{a, title = {", "}}\n"),
        ("@string{a = ", "}\n"),
        ("@comment{", "}"),
        ("author = {", "},\n"),
    ],
    words: &["a ", "a # ", "and ", ", ", "\\\"{o}", "~", "@", "\n", "=", "2001", "% ", "é"],
};

const CSV: Marks = Marks { pairs: &[("\"", "\""), ("\"\"", "\"\"")], words: &["a", ",", "\n", "\r", "\"", "é", ";"] };

const SVG: Marks = Marks {
    pairs: &[("<g>", "</g>"), ("<a>", "</a>"), ("<![CDATA[", "]]>"), ("<!--", "-->"), ("<g id=\"", "\"/>")],
    words: &["<path d=\"M 0 0\"/>", "&lt;", "&#65;", "&a;", "<?a?>", "a", "\n", "<!DOCTYPE a>", "<use href=\"#a\"/>"],
};

/// Marks within marks, from few to thousands; most are closed in their order, some never.
fn nested(marks: &Marks, dice: &mut Dice) -> String {
    let (mut text, mut open) = (String::new(), Vec::new());
    let steps = 1_u64 << dice.below(13);
    // Where few are to choose from, the same stands in itself.
    let choice = 1 + dice.below(marks.pairs.len() as u64);
    for _ in 0..steps {
        match dice.below(8) {
            0 => text.push_str(open.pop().unwrap_or_default()),
            1 | 2 => text.push_str(pick(marks.words, dice)),
            3 if steps < 64 => text.push_str(&pick(marks.words, dice).repeat(1 << dice.below(12))),
            _ => {
                let (opening, closing) = pick(&marks.pairs[..choice as usize], dice);
                text.push_str(opening);
                open.push(closing);
            }
        }
    }
    if dice.below(3) > 0 {
        open.into_iter().rev().for_each(|closing| text.push_str(closing));
    }
    text
}

fn pick<T: Copy>(from: &[T], dice: &mut Dice) -> T {
    from[dice.below(from.len() as u64) as usize]
}

/// Several nestings of one kind.
fn some(marks: &Marks, dice: &mut Dice) -> String {
    (0..=dice.below(3)).map(|_| nested(marks, dice)).collect()
}

fn fill(content: &Path, dice: &mut Dice) {
    let page =
        |front: &str, body: &str| format!("---\ntitle: Deep\nsummary: A page.\norder: 9\n{front}---\n\n{body}\n");
    let files = [
        ("pages/inline.md", page("", &some(&INLINE, dice))),
        ("pages/blocks.md", page("", &format!("{}{}", some(&BLOCKS, dice), some(&INLINE, dice)))),
        ("pages/flow.md", page(&format!("deep: {}\n", some(&FLOW, dice)), "Deep.")),
        ("pages/fields.md", page(&format!("deep:\n  {}\n", some(&BLOCK_YAML, dice)), "Deep.")),
        ("pages/folded.md", page(&format!("summary: >-\n  {}\n", some(&INLINE, dice).replace('\n', "\n  ")), "Deep.")),
        ("deep.bib", some(&BIBTEX, dice)),
        ("published/deep.csv", format!("A,B\n{}", some(&CSV, dice))),
        ("published/corrections.yaml", some(&BLOCK_YAML, dice)),
        (
            "look/leaf.svg",
            format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 20 10\">{}</svg>", some(&SVG, dice)),
        ),
    ];
    // A file that cannot be read keeps the rules silent about the others, so that not all of them stand there each time.
    for (path, text) in files {
        if dice.below(2) == 0 {
            fs::write(content.join(path), text).expect("a file");
        }
    }
}

#[test]
fn random_nestings_are_read_or_told_and_never_end_a_run() {
    for round in 0..rounds() {
        let folder = gardens();
        fill(&folder.path().join("content"), &mut Dice(1100 + round));
        let (code, said) = check(folder.path(), &format!("round {round}"), &[]);
        assert!([Some(0), Some(1)].contains(&code), "round {round} ends with {code:?}:\n{said:.3000}");
        assert!(code == Some(0) || said.contains("error["), "round {round} says nothing:\n{said:.3000}");
    }
}

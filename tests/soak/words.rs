//! No word of a text is lost on its way to the page and to paper, whatever marks stand round it.

use std::collections::BTreeSet;
use std::fs;

use super::{Dice, gardens, rounds};
use crate::parity::{page_letters, pdf_letters};
use crate::support::{casebook, edit, stderr};

/// A text of words that stand nowhere else, each once.
struct Text {
    dice: Dice,
    words: BTreeSet<String>,
    notes: Vec<String>,
}

impl Text {
    fn word(&mut self) -> String {
        let digits = format!("{:04}", self.words.len());
        let word = format!("q{}z", digits.bytes().map(|digit| char::from(digit - b'0' + b'a')).collect::<String>());
        self.words.insert(word.clone());
        word
    }

    fn words(&mut self) -> String {
        let number = 1 + self.dice.below(3);
        (0..number).map(|_| self.word()).collect::<Vec<_>>().join(" ")
    }

    /// The name of a note, which is not printed.
    fn note(&mut self) -> String {
        let name = format!("note-{}", self.notes.len());
        let words = self.inline(1);
        self.notes.push(format!("[^{name}]: {words}\n"));
        format!("{}[^{name}]", self.word())
    }

    /// A piece of a line; from level 2 on, without other marks in it, and from level 1 on, without a note.
    fn inline(&mut self, level: u32) -> String {
        let kinds = if level > 1 { 4 } else { 19 };
        match self.dice.below(kinds) {
            0 => self.words(),
            1 => format!("`{}`", self.word()),
            2 => format!("{}^{}^", self.word(), self.word()),
            3 => format!("{}~{}~{}", self.word(), self.word(), self.word()),
            4 => format!("*{}*", self.inline(level + 1)),
            5 => format!("**{}**", self.inline(level + 1)),
            6 => format!("~~{}~~", self.words()),
            7 => format!("[{}](https://example.org)", self.words()),
            8 => format!("https://example.org/{}--{}_{}", self.word(), self.word(), self.word()),
            9 => format!("(www.example.org/{}_({}))", self.word(), self.word()),
            10 => format!("\"{}\" – '{}'", self.words(), self.words()),
            11 => format!("{}\\^{}\\~{}", self.word(), self.word(), self.word()),
            12 => format!("{} $5 to $7, {} < {}", self.word(), self.word(), self.word()),
            13 => format!("{}  \n{}", self.word(), self.word()),
            14 => format!("{}\n{}", self.word(), self.word()),
            15 => format!("{} <!-- for editors -->{}&amp;{}", self.word(), self.word(), self.word()),
            16 => format!("{}@example.org, ~5 {}---{}", self.word(), self.word(), self.word()),
            17 if level == 0 => self.note(),
            _ => format!("@okafor-2020 [{}]", self.words()),
        }
    }

    fn line(&mut self, level: u32) -> String {
        let number = 1 + self.dice.below(4);
        let pieces: Vec<String> =
            (0..number).map(|_| self.inline(level).replace("  \n", " ").replace('\n', " ")).collect();
        pieces.join(" ")
    }

    fn block(&mut self) -> String {
        let lines = [0; 3].map(|level| self.line(level));
        self.block_of(lines)
    }

    fn block_of(&mut self, [one, two, three]: [String; 3]) -> String {
        match self.dice.below(10) {
            0 => format!("{one} {}\n\n{two}\n\n{three}", self.inline(0)),
            1 => format!("- {one}\n- {two}\n\n  {three}"),
            2 => format!("7. {one}\n8. {two}\n   - [ ] {three}\n   - [x] {}", self.line(0)),
            3 => format!("2019. {one}\n\n1987. {two}\n1988. {three}"),
            4 => format!("| {} | {} |\n|:-:|--:|\n| {one} | {two} |\n\n: {three}", self.line(1), self.line(1)),
            5 => format!("{}\n: {one}\n: {two}\n\n{three}", self.line(1)),
            6 => format!("> {one} [@okafor-2020, p. 2].\n>\n> {two} [@okafor-2020, p. 2].\n\n{three}"),
            7 => format!("```\n{}\n{}\n```\n\n{one} {two} {three}", self.words(), self.words()),
            8 => format!("### {}\n\n{one}\n\n- {two}\n\n  1. {three}", self.line(1)),
            _ => format!("{one}\n\n![A leaf](../pictures/leaf.svg \"{}\")\n\n{two} {three}", self.words()),
        }
    }
}

#[test]
fn no_word_of_a_text_is_lost() {
    for round in 0..rounds() / 10 {
        let mut text = Text { dice: Dice(round), words: BTreeSet::new(), notes: Vec::new() };
        let blocks: Vec<String> = (0..40).map(|_| text.block()).collect();
        let folder = gardens();
        let content = folder.path().join("content");
        fs::create_dir(content.join("pictures")).expect("a folder");
        fs::copy(content.join("look/leaf.svg"), content.join("pictures/leaf.svg")).expect("a picture");
        let typed = format!("## Search\n\n{}\n\n{}", blocks.join("\n\n"), text.notes.join("\n"));
        edit(&content.join("pages/method.md"), "## Search\n", &typed);
        let output = casebook(folder.path(), &["build"]);
        assert_eq!(output.status.code(), Some(0), "round {round}: {}", stderr(&output));
        let page = page_letters(&folder.path().join("build/method.html"));
        let paper = pdf_letters(&folder.path().join("build/casebook.pdf"));
        let lost: Vec<&String> =
            text.words.iter().filter(|word| !page.contains(*word) || !paper.contains(*word)).collect();
        let place =
            |word: &String| typed.lines().find(|line| line.contains(word.as_str())).unwrap_or_default().to_owned();
        let lost: Vec<String> = lost.into_iter().map(|word| format!("{word} of {}", place(word))).collect();
        assert!(lost.is_empty() && text.words.len() > 300, "round {round} loses\n{}", lost.join("\n"));
    }
}

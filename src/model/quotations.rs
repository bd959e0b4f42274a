//! Quotations in a text, in the marks of all languages: “…”, „…“, «…», »…«, ‚…‘, ‘…’, ”…”, 「…」.

/// What opens a quotation, and what closes it.
const PAIRS: [(char, &[char]); 11] = [
    ('“', &['”']),
    ('„', &['“', '”']),
    ('”', &['”']),
    ('«', &['»']),
    ('»', &['«']),
    ('‹', &['›']),
    ('›', &['‹']),
    ('‚', &['‘', '’']),
    ('‘', &['’']),
    ('「', &['」']),
    ('『', &['』']),
];

/// Words in quotation marks, and the byte of the text at which they begin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation<'t> {
    /// The words.
    pub words: &'t str,
    /// Where they begin.
    pub start: usize,
}

/// The quotations of a text that begin and end in it, without those inside others.
pub fn quotations(text: &str) -> Vec<Quotation<'_>> {
    let mut found: Vec<Quotation<'_>> = Vec::new();
    let mut marks = Marks::default();
    for (at, mark) in text.char_indices() {
        if let Some(Step::Closes { start }) = marks.step(text, at, mark) {
            found.retain(|inner| inner.start < start);
            found.push(Quotation { words: &text[start..at], start });
        }
    }
    found
}

/// Whether a text begins with a mark that opens a quotation.
pub fn begins_quotation(text: &str) -> bool {
    let mut marks = Marks::default();
    let first = text.trim_start();
    first.chars().next().is_some_and(|mark| marks.step(first, 0, mark) == Some(Step::Opens))
}

/// What a character does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// It opens a quotation.
    Opens,
    /// It closes the one whose words begin at a byte.
    Closes {
        /// The byte.
        start: usize,
    },
    /// It would close one, and none is open.
    ClosesNothing,
}

/// The quotations that are open at a place of a text.
#[derive(Debug, Default)]
pub struct Marks {
    /// What opened each, and where its words begin.
    open: Vec<(char, usize)>,
}

impl Marks {
    /// Whether a quotation is open.
    pub fn are_open(&self) -> bool {
        self.last_open().is_some()
    }

    /// How many quotations are open.
    pub fn depth(&self) -> usize {
        self.open.len()
    }

    /// The place of the innermost open one, from the outermost; a single mark may be an apostrophe and counts for nothing.
    pub fn last_open(&self) -> Option<usize> {
        self.open.iter().rposition(|(mark, _)| !is_single(*mark))
    }

    /// Takes the next character of a text.
    pub fn step(&mut self, text: &str, at: usize, mark: char) -> Option<Step> {
        let (before, behind) = (text[..at].chars().next_back(), text[at + mark.len_utf8()..].chars().next());
        // A single mark may be an apostrophe, so that one that opens is forgotten with what stands round it.
        let closed = self.open.iter().rposition(|(open, _)| closes(*open, mark));
        let closed = closed.filter(|place| self.open[place + 1..].iter().all(|(inner, _)| is_single(*inner)));
        if let Some(place) = closed.filter(|_| mark != '’' || ends_words(before, behind)) {
            let (_, start) = self.open[place];
            self.open.truncate(place);
            return Some(Step::Closes { start });
        }
        // 12” and 5’ are lengths.
        let is_length = before.is_some_and(|c| c.is_ascii_digit());
        if opens(mark, before, behind) && !is_length {
            self.open.push((mark, at + mark.len_utf8()));
            return Some(Step::Opens);
        }
        (matches!(mark, '”' | '»' | '」' | '』') && !is_length).then_some(Step::ClosesNothing)
    }
}

fn is_single(mark: char) -> bool {
    matches!(mark, '‘' | '‚' | '‹' | '›')
}

fn closes(open: char, mark: char) -> bool {
    PAIRS.iter().any(|(opening, closing)| *opening == open && closing.contains(&mark))
}

/// Whether a mark opens a quotation: one that also closes them, and one that may be an apostrophe, before a word alone.
fn opens(mark: char, before: Option<char>, behind: Option<char>) -> bool {
    let is_mark = PAIRS.iter().any(|(opening, _)| *opening == mark);
    let begins_word = before.is_none_or(|c| c.is_whitespace() || "([–—".contains(c));
    match mark {
        '‘' => begins_word && behind.is_some_and(char::is_alphabetic),
        '”' | '»' | '›' => begins_word && behind.is_some_and(char::is_alphanumeric),
        _ => is_mark,
    }
}

/// Whether `’` ends words and is no apostrophe, as in `the tenants’ beds`.
fn ends_words(before: Option<char>, behind: Option<char>) -> bool {
    let is_of_word = behind.is_some_and(char::is_alphanumeric);
    let is_genitive = before == Some('s') && behind.is_some_and(char::is_whitespace);
    !is_of_word && !is_genitive
}

#[cfg(test)]
mod tests {
    use super::{begins_quotation, quotations};

    #[test]
    fn the_marks_of_all_languages_are_read() {
        for (text, words) in [
            ("He said “it is so”.", vec!["it is so"]),
            ("Sie sagte: „So ist es“ und „So“.", vec!["So ist es", "So"]),
            ("Powiedział „tak” i «nie».", vec!["tak", "nie"]),
            ("Elle dit « c’est ainsi » ici", vec![" c’est ainsi "]),
            ("Han siger »sådan« og ”så”.", vec!["sådan", "så"]),
            ("The keeper’s ‘own tenants’ beds are full’, all say.", vec!["own tenants’ beds are full"]),
            ("Sie: ‚so ist es‘.", vec!["so ist es"]),
            ("彼は「水が重い」と言った", vec!["水が重い"]),
            ("“They say ‘so it is’ there.”", vec!["They say ‘so it is’ there."]),
            ("A board of 12” and “five words in marks here”.", vec!["five words in marks here"]),
            ("“It goes on and «this ends»", vec!["this ends"]),
        ] {
            let found: Vec<&str> = quotations(text).iter().map(|quotation| quotation.words).collect();
            assert_eq!(found, words, "{text}");
        }
        assert!(begins_quotation(" „So") && begins_quotation("»So") && !begins_quotation("So “it”"));
    }
}

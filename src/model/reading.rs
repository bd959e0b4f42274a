//! How easily running text reads: its words, sentences and syllables, and the reading ease that follows from them.
//!
//! The formula is that of Flesch (1948, Journal of Applied Psychology 32, 221–233) with the numbers that others found for
//! their languages, as `textstat` has them. Syllables are counted as groups of vowels, less what English leaves silent.

/// What is counted in a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reading {
    /// Words.
    pub words: usize,
    /// Sentences.
    pub sentences: usize,
    /// Syllables of these words.
    pub syllables: usize,
}

/// A formula: what is left of so many points when sentences are long and words have many syllables.
struct Formula {
    language: &'static str,
    points: f64,
    per_word_in_sentence: f64,
    per_syllable_in_word: f64,
}

const FORMULAS: [Formula; 6] = [
    formula("en", 206.835, 1.015, 84.6),
    // Amstad (1978).
    formula("de", 180.0, 1.0, 58.5),
    formula("es", 206.84, 1.02, 60.0),
    formula("fr", 207.0, 1.015, 73.6),
    formula("it", 217.0, 1.3, 60.0),
    formula("nl", 206.835, 0.93, 77.0),
];

const fn formula(language: &'static str, points: f64, per_word_in_sentence: f64, per_syllable_in_word: f64) -> Formula {
    Formula { language, points, per_word_in_sentence, per_syllable_in_word }
}

impl Reading {
    /// Counts one piece of running text, such as a paragraph, which ends its last sentence.
    pub fn of(text: &str) -> Self {
        let sentences = sentences(text).into_iter().map(str::split_whitespace);
        let words = sentences.map(|words| words.map(letters).filter(|word| !word.is_empty()).collect::<Vec<_>>());
        words.filter(|words| !words.is_empty()).fold(Self::default(), |all, words| {
            let syllables = words.iter().map(|word| syllables(word)).sum();
            all + Self { words: words.len(), sentences: 1, syllables }
        })
    }

    /// The words of a sentence, on average.
    pub fn words_per_sentence(self) -> f64 {
        ratio(self.words, self.sentences)
    }

    /// The reading ease, where the language has a formula: 60 and more read easily, below 30 is hard.
    pub fn ease(self, language: &str) -> Option<f64> {
        let short = language.split('-').next().unwrap_or(language);
        let formula = FORMULAS.iter().find(|formula| formula.language == short).filter(|_| self.words > 0)?;
        let long = formula.per_word_in_sentence * self.words_per_sentence();
        let heavy = formula.per_syllable_in_word * ratio(self.syllables, self.words);
        Some(formula.points - long - heavy)
    }
}

impl std::ops::Add for Reading {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            syllables: self.syllables + other.syllables,
        }
    }
}

impl std::iter::Sum for Reading {
    fn sum<I: Iterator<Item = Self>>(readings: I) -> Self {
        readings.fold(Self::default(), std::ops::Add::add)
    }
}

#[expect(clippy::cast_precision_loss, reason = "no text has so many words")]
fn ratio(many: usize, parts: usize) -> f64 {
    many as f64 / parts.max(1) as f64
}

/// The sentences of a piece of running text: each ends with its mark, where a space and a capital follow.
pub fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for (at, mark) in text.match_indices(['.', '?', '!', '…']) {
        let end = at + mark.len();
        let closed = text[end..].trim_start_matches(['”', '’', '"', '\'', ')', '»']);
        let end = text.len() - closed.len();
        let begins = |c: char| c.is_alphabetic() && !c.is_lowercase() || "“„«‘\"'(".contains(c);
        let ends = closed.starts_with(char::is_whitespace) && closed.trim_start().starts_with(begins);
        if ends && end > start {
            sentences.push(&text[start..end]);
            start = end;
        }
    }
    sentences.push(&text[start..]);
    sentences.retain(|sentence| sentence.contains(char::is_alphanumeric));
    sentences
}

/// The letters and digits of a word, with what stands between them.
fn letters(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

/// The syllables of a word: its groups of vowels. In English a last `e`, `es` or `ed` is mostly silent, which in other
/// languages has little weight; parts that a hyphen joins count for themselves.
fn syllables(word: &str) -> usize {
    let of_part = |part: &str| {
        let part = part.to_lowercase();
        let is_vowel = |c: char| "aeiouyáéíóúàèìòùâêîôûäëïöüãõåæøœ".contains(c);
        let groups = part.split(|c| !is_vowel(c)).filter(|group| !group.is_empty()).count();
        groups.saturating_sub(usize::from(groups > 1 && ends_silently(&part))).max(1)
    };
    word.split('-').filter(|part| !part.is_empty()).map(of_part).sum()
}

fn ends_silently(word: &str) -> bool {
    let spoken = |ends: &[&str]| ends.iter().any(|end| word.ends_with(end));
    match () {
        () if word.ends_with('e') => !spoken(&["le", "ee", "ie", "ye", "oe"]),
        () if word.ends_with("ed") => !spoken(&["ted", "ded", "ied", "eed", "ued"]),
        () if word.ends_with("es") => {
            !spoken(&["ces", "ses", "zes", "xes", "ges", "ches", "shes", "les", "ies", "ees"])
        }
        () => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{Reading, sentences};

    #[test]
    fn words_sentences_and_syllables_are_counted() {
        let cases = [
            ("The cat sat on the mat.", (6, 1, 6)),
            ("Leaders help. Officers listen!", (4, 2, 8)),
            ("In the U.K. case they worked, and agreed.", (8, 1, 9)),
            ("“Who decides?” She asked.", (4, 2, 5)),
            ("", (0, 0, 0)),
            ("See 4.2 and co-production.", (4, 1, 7)),
        ];
        for (text, (words, sentences, syllables)) in cases {
            assert_eq!(Reading::of(text), Reading { words, sentences, syllables }, "{text}");
        }
    }

    /// Flesch's own bounds: words of one syllable in short sentences read very easily, an academic sentence does not.
    #[test]
    fn ease_falls_with_long_sentences_and_long_words() {
        let easy = Reading::of("The cat sat on the mat. The dog ran to the door.").ease("en-GB").expect("a formula");
        let hard = "Meta-governance necessitates facilitative organisational capabilities notwithstanding institutional \
            fragmentation of contemporary administrative configurations.";
        let hard = Reading::of(hard).ease("en-GB").expect("a formula");
        assert!(easy > 100.0 && hard < 0.0, "{easy} {hard}");
        assert_eq!(Reading::of("Mae’r gath ar y mat.").ease("cy-GB"), None);
        assert!(Reading::of("Die Katze sitzt.").ease("de-DE").is_some());
    }

    #[test]
    fn a_small_letter_goes_on_with_the_sentence() {
        assert_eq!(
            sentences("He asked (p. 4) for it, e.g. once. Then it ended."),
            ["He asked (p. 4) for it, e.g. once.", " Then it ended."]
        );
    }
}

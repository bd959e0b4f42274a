//! Letter case where a style or its manual asks for another than the one typed. Small letters become capitals and never the
//! reverse, since a name or a sign that is typed with a capital keeps it.

/// What stands in a style's output before and behind a text that is to be in title case, and in a text that is not to be.
const OPEN: char = '\u{e140}';
const CLOSE: char = '\u{e141}';
const AS_TYPED: char = '\u{e142}';

/// What begins a text in small capitals.
const SMALL_CAPITALS: char = '\u{e114}';

/// Words that are small in the middle of a title. Source: CSL 1.0.2, "Title Case Conversion".
const SMALL: &str = " a an and as at but by c ca d de down et for from in into nor of on onto or over so the till to up van via \
    von with yet ";

/// What is put around a text for [`Casing`] to find.
pub(super) fn around(prefix: Option<&str>, suffix: Option<&str>) -> (String, String) {
    (format!("{}{OPEN}", prefix.unwrap_or_default()), format!("{CLOSE}{}", suffix.unwrap_or_default()))
}

/// A text that title case is not for: one in another language than English.
pub(super) fn as_typed(text: &str) -> String {
    format!("{text}{AS_TYPED}")
}

/// Whether a language, as bibliographies name them, is English.
pub(super) fn is_english(language: &str) -> bool {
    const NAMES: [&str; 7] = ["american", "british", "canadian", "australian", "newzealand", "usenglish", "ukenglish"];
    let language = language.to_lowercase();
    language.split(['-', '_']).next() == Some("en") || language.starts_with("eng") || NAMES.contains(&&*language)
}

/// Carries out what is marked, piece by piece of one text.
#[derive(Debug, Default)]
pub(super) struct Casing {
    in_title: bool,
    begins: bool,
}

impl Casing {
    /// A piece as it is printed.
    pub(super) fn of(&mut self, text: &str) -> String {
        if !self.in_title && !text.contains([OPEN, CLOSE, AS_TYPED]) {
            return text.to_owned();
        }
        let mut cased = String::with_capacity(text.len());
        for piece in text.split_inclusive([OPEN, CLOSE]) {
            let words = piece.trim_end_matches([OPEN, CLOSE]);
            if self.in_title && !words.contains(AS_TYPED) {
                cased.push_str(&self.title_case(words, piece.ends_with(CLOSE)));
            } else {
                cased.push_str(&words.replace(AS_TYPED, ""));
            }
            if piece.ends_with([OPEN, CLOSE]) {
                self.in_title = piece.ends_with(OPEN);
                self.begins = self.in_title;
            }
        }
        cased
    }

    fn title_case(&mut self, text: &str, ends: bool) -> String {
        let mut cased = String::with_capacity(text.len());
        let mut rest = text;
        while !rest.is_empty() {
            let end = rest.find([' ', '-', '–', '—', '/']).unwrap_or(rest.len());
            let (word, behind) = rest.split_at(end);
            let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
            let is_last = ends && !behind.contains(char::is_alphanumeric);
            // A letter alone is a sign, and one before an apostrophe an article; small capitals are capitals.
            let is_article = bare.chars().nth(1) == Some('’');
            let is_letter = bare.chars().filter(|c| c.is_alphabetic()).count() == 1;
            let is_sign = is_letter || is_article || word.contains(SMALL_CAPITALS);
            let is_small = is_sign || SMALL.contains(&format!(" {bare} ")) && !is_last;
            let is_small = is_small && !self.begins;
            cased.push_str(&if is_small { word.to_owned() } else { with_capital(word) });
            if !bare.is_empty() {
                self.begins = word.ends_with([':', '?', '!']);
            }
            let between = behind.chars().next().map_or(0, char::len_utf8);
            cased.push_str(&behind[..between]);
            rest = &behind[between..];
        }
        cased
    }
}

/// A word with its first letter as a capital, unless it has capitals or begins with a number.
fn with_capital(word: &str) -> String {
    match word.char_indices().find(|(_, c)| c.is_alphanumeric()) {
        Some((at, c)) if !word.contains(char::is_uppercase) && c.to_uppercase().count() == 1 => {
            format!("{}{}{}", &word[..at], c.to_uppercase(), &word[at + c.len_utf8()..])
        }
        _ => word.to_owned(),
    }
}

/// A title whose subtitles begin with capitals, as APA (7th edition, §6.17) prints them.
pub(super) fn with_capital_subtitles(title: &str) -> String {
    let words = title.split_inclusive(' ').scan(true, |begins, word| {
        let is_first = std::mem::replace(begins, word.trim_end().ends_with([':', '?', '!']));
        Some(if is_first { with_capital(word) } else { word.to_owned() })
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_get_capitals_and_lose_none() {
        let cased = |text: &str| {
            let (open, close) = around(None, None);
            Casing::default().of(&format!("{open}{text}{close}, in the end"))
        };
        assert_eq!(
            cased("water on the roof: an up-to-date view of"),
            "Water on the Roof: An up-to-Date View Of, in the end"
        );
        assert_eq!(cased("the pH of PLoS ONE’s “green” beds"), "The pH of PLoS ONE’s “Green” Beds, in the end");
        assert_eq!(cased(&as_typed("une histoire")), "une histoire, in the end");
        assert_eq!(with_capital_subtitles("beds: a pH? maybe"), "Beds: A pH? Maybe");
    }
}

//! How numbers are written in a language: its digits, its decimal sign, and what stands between its thousands (CLDR).

use fluent_bundle::FluentValue;
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_locale::Locale;

use super::Words;

/// The sign that print has for less than nothing.
const MINUS: &str = "\u{2212}";

/// Stands on both sides of a number while a message is put together; no text has it.
const SIGN: char = '\u{F_FFF0}';

impl Words {
    /// A number of things: `1234` as "1,234" in English, and as "1.234" in German.
    pub fn number(&self, number: usize) -> String {
        self.numbers.written(&Decimal::from(number))
    }

    /// A number as somebody typed it, with every digit that stands there: `-1234.50` as "−1.234,50" in German.
    pub fn decimal(&self, typed: &str) -> String {
        typed.parse::<Decimal>().map_or_else(|_| typed.replace('-', MINUS), |number| self.numbers.written(&number))
    }
}

/// Writes the numbers of a language; without its data, as they are typed.
pub(super) struct Numbers(Option<DecimalFormatter>);

impl Numbers {
    /// Those of a language, such as `de-AT`.
    pub(super) fn of(language: &str) -> Self {
        let locale = language.parse::<Locale>().ok();
        Self(locale.and_then(|locale| DecimalFormatter::try_new(locale.into(), Default::default()).ok()))
    }

    fn written(&self, number: &Decimal) -> String {
        let written = self.0.as_ref().map_or_else(|| number.to_string(), |numbers| numbers.format(number).to_string());
        written.replace('-', MINUS)
    }

    /// A message with the numbers in it written.
    pub(super) fn written_in(&self, message: String) -> String {
        if !message.contains(SIGN) {
            return message;
        }
        let parts = message.split(SIGN).enumerate();
        let written = parts.map(|(place, part)| match part.parse::<Decimal>() {
            Ok(number) if place % 2 == 1 => self.written(&number),
            _ => part.to_owned(),
        });
        written.collect()
    }
}

/// Leaves a number in a message to [`Numbers::written_in`]: Fluent gives its place, and has no room for more.
pub(super) fn kept(value: &FluentValue<'_>) -> Option<String> {
    match value {
        FluentValue::Number(number) => Some(format!("{SIGN}{}{SIGN}", number.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::words::Words;

    #[test]
    fn numbers_are_written_as_the_language_writes_them() {
        for (language, [thousands, more, decimal]) in [
            ("en-GB", ["1,234", "12,345", "−1,234.50"]),
            ("de", ["1.234", "12.345", "−1.234,50"]),
            ("de-CH", ["1'234", "12'345", "−1'234.50"]),
            ("cy", ["1,234", "12,345", "−1,234.50"]),
            ("es", ["1234", "12.345", "−1234,50"]),
            ("fr", ["1\u{202f}234", "12\u{202f}345", "−1\u{202f}234,50"]),
            ("ar", ["1,234", "12,345", "\u{200e}−1,234.50"]),
            ("ar-EG", ["١٬٢٣٤", "١٢٬٣٤٥", "\u{61c}−١٬٢٣٤٫٥٠"]),
        ] {
            let words = Words::new(language).expect("a language");
            let written = [words.number(1234), words.number(12345), words.decimal("-1234.50")];
            assert_eq!(written, [thousands, more, decimal], "{language}");
        }
    }

    #[test]
    fn a_message_has_its_numbers_written_and_its_forms_chosen() {
        let mut words = Words::new("de").expect("a language");
        words
            .add("de.ftl", "held = { $number ->\n    [one] { $number } Fall\n   *[other] { $number } Fälle\n}\n")
            .expect("words");
        let said = |number: usize| words.say_with("held", &[("number", number.into())]);
        assert_eq!([said(1), said(1234)], ["1 Fall", "1.234 Fälle"]);
    }
}

//! Messages as finished strings, for templates and scripts, which put no words together themselves.

use std::collections::BTreeMap;

use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use serde_json::{Map, Value as Json, json};
use unic_langid::LanguageIdentifier;

use super::{Value, Words};

/// Numbers among which every language has one of each of its forms.
const SAMPLES: std::ops::Range<usize> = 1..201;

impl Words {
    /// Messages without values, by their names.
    pub fn finished(&self, names: &[&str]) -> Json {
        names.iter().map(|name| ((*name).to_owned(), Json::from(self.say(name)))).collect::<Map<_, _>>().into()
    }

    /// A message in which the places of its values are kept, as `{number}`.
    pub fn pattern(&self, name: &str, values: &[&str]) -> String {
        let values: Vec<(&str, Value)> = values.iter().map(|value| (*value, kept(value))).collect();
        self.say_with(name, &values)
    }

    /// A message in the forms that numbers take, by the categories of Unicode's plural rules (`one`, `other` …); the places
    /// of the number and of all other values are kept.
    pub fn forms(&self, name: &str, others: &[&str]) -> Json {
        let forms: BTreeMap<&'static str, String> = self
            .samples()
            .into_iter()
            .map(|(category, sample)| {
                let others = others.iter().map(|value| (*value, kept(value)));
                let values: Vec<(&str, Value)> = others.chain([("number", sample.into())]).collect();
                (category, self.say_with(name, &values).replacen(&self.number(sample), "{number}", 1))
            })
            .collect();
        json!(forms)
    }

    /// A number for each form that numbers take in the language.
    fn samples(&self) -> BTreeMap<&'static str, usize> {
        // The rules are those of a language, whatever its region.
        let language = LanguageIdentifier::from_parts(self.tag.language, None, None, &[]);
        let rules = PluralRules::create(language, PluralRuleType::CARDINAL);
        let category = |number| rules.as_ref().ok().and_then(|rules| rules.select(number).ok());
        let mut samples: BTreeMap<&'static str, usize> = BTreeMap::new();
        for number in SAMPLES.rev() {
            samples.insert(name_of(category(number).unwrap_or(PluralCategory::OTHER)), number);
        }
        samples
    }
}

fn kept(value: &str) -> Value {
    Value::Text(format!("{{{value}}}"))
}

fn name_of(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}

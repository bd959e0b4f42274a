//! How much each rule matters: by itself, by `rules` in `review.yaml`, and by the command line, which has the last word.

use super::Rule;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::Review;

/// What the command line says of levels: names of rules, or of levels.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// Rules that forbid publishing; `warning` or `advice` for all of that level and above.
    pub deny: Vec<String>,
    /// Rules that are not reported; `warning` or `advice` for all of that level and below.
    pub allow: Vec<String>,
}

/// The level of a rule for a review.
pub(super) fn level(rule: &Rule, review: &Review, settings: &Settings) -> Level {
    level_of(rule, rule.level, review, settings)
}

/// The level of what a rule found, of which `usual` is the level as long as nobody says otherwise.
fn level_of(rule: &Rule, usual: Level, review: &Review, settings: &Settings) -> Level {
    if rule.firm {
        return Level::Error;
    }
    let own = review.about.iter().flat_map(|about| &about.levels).find(|(name, _)| name.value == rule.name);
    let level = own.and_then(|(_, level)| Level::named(&level.value)).unwrap_or(usual);
    let names = |list: &[String]| list.iter().any(|name| name == rule.name);
    let level_in = |list: &[String], reaches: fn(Level, Level) -> bool| {
        list.iter().filter_map(|name| Level::named(name)).any(|named| reaches(level, named))
    };
    if names(&settings.deny) {
        Level::Error
    } else if names(&settings.allow) {
        Level::Off
    } else if level != Level::Off && level_in(&settings.deny, |level, denied| level <= denied) {
        Level::Error
    } else if level_in(&settings.allow, |level, allowed| level >= allowed) {
        Level::Off
    } else {
        level
    }
}

/// What a rule found, each with its level for this review: that of the rule, or a milder one of its own; without what is
/// off.
pub(super) fn at_level(rule: &Rule, found: Vec<Diagnostic>, review: &Review, settings: &Settings) -> Vec<Diagnostic> {
    let levelled = found.into_iter().map(|diagnostic| {
        let usual = rule.level.max(diagnostic.level);
        Diagnostic { level: level_of(rule, usual, review, settings), ..diagnostic }
    });
    levelled.filter(|diagnostic| diagnostic.level != Level::Off).collect()
}

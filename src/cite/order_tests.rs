//! The order of references: by the letters of the language, and with particles where the style wants them.

use super::tests::{apa, person, with_particle, work};
use super::*;
use crate::model::WorkKind;

fn order(names: &[&str], locale: &str) -> Vec<String> {
    let works: Vec<Work> =
        names.iter().map(|name| work(name, WorkKind::Book, vec![person(name, "A.")], 2010, "Notes")).collect();
    format_works(&works, &Style { locale: locale.into(), ..apa() }).order
}

#[test]
fn letters_stand_where_the_language_has_them() {
    let names = ["Öberg", "Zorn", "Åberg", "Adams", "Oates"];
    assert_eq!(order(&names, "en-GB"), ["Åberg", "Adams", "Oates", "Öberg", "Zorn"]);
    assert_eq!(order(&names, "sv-SE"), ["Adams", "Oates", "Zorn", "Åberg", "Öberg"]);
    let names = ["Muller", "Müller", "Mulch", "Munz", "O’Neill", "Onder"];
    assert_eq!(order(&names, "de-DE"), ["Mulch", "Muller", "Müller", "Munz", "Onder", "O’Neill"]);
    assert_eq!(order(&["Δ", "Β", "Zorn"], "en-GB"), ["Zorn", "Β", "Δ"]);
}

#[test]
fn particles_stand_where_the_style_has_them() {
    let works = [
        work("thiel", WorkKind::Book, vec![with_particle("van", "Thiel", "Sandra")], 2010, "Cities"),
        work("ure", WorkKind::Book, vec![person("Ure", "Anne")], 2010, "Towns"),
    ];
    let order = |name: &str| format_works(&works, &Style { name: name.into(), ..apa() }).order;
    assert_eq!(order("apa"), ["ure", "thiel"]);
    assert_eq!(order("harvard-cite-them-right"), ["thiel", "ure"]);
}

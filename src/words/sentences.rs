//! The sentences that the program makes about a review and that take more than a message: parts that may be missing, and
//! lists. All others are messages alone.
//!
//! A sentence is given numbers and names and says what they come to. `tests/sentences.md` makes each of them untrue by a
//! small change of the content, and sees that another is printed.

use super::{Origins, Words, said, written};
use crate::document::Inline;

/// The parts of which there is something, each a message with its number.
fn told<const PARTS: usize>(words: &Words, parts: [(usize, &str); PARTS]) -> Vec<String> {
    let told = parts.into_iter().filter(|(number, _)| *number > 0);
    told.map(|(number, message)| said!(words, message, number = number)).collect()
}

/// Where all cases come from.
pub fn cases_listed(words: &Words, origins: Origins) -> String {
    said!(words, "cases-listed", number = origins.all(), origins = origins.words(words))
}

/// How many cases a briefing rests on, of how many, and where they come from.
pub fn cases_of_all(words: &Words, origins: Origins, all: usize) -> String {
    said!(words, "cases-of-all", number = origins.all(), all = all, origins = origins.words(words))
}

/// How many works tell of a briefing's cases, of how many that the review includes; others apart.
pub fn works_of_all(words: &Words, included: usize, all: usize, added: usize, others: usize) -> String {
    let first = said!(words, "works-of-all", number = included, all = all);
    let more = told(words, [(added, "works-of-all-added"), (others, "works-of-all-others")]);
    words.list(std::iter::once(first).chain(more))
}

/// On what the codings of a briefing's cases to its theme rest: table, text, study, editor.
pub fn codings_by_basis(words: &Words, table: usize, text: usize, study: usize, editor: usize) -> String {
    let parts =
        [(table, "codings-table"), (text, "codings-text"), (study, "codings-study"), (editor, "codings-editor")];
    words.list(told(words, parts))
}

/// What the editors judged of a briefing's findings, as a spread and never as one word.
pub fn confidence_in_findings(words: &Words, ratings: Vec<(Vec<Inline>, usize)>, unrated: usize) -> Vec<Inline> {
    if ratings.is_empty() {
        return written!(words, "findings-not-assessed");
    }
    let rated = ratings.into_iter();
    let rated = rated.map(|(level, number)| written!(words, "findings-rated", number = number, rating = level));
    let unrated = told(words, [(unrated, "findings-not-rated")]).into_iter().map(|said| vec![Inline::text(said)]);
    let mut all = Vec::new();
    for part in rated.chain(unrated) {
        if !all.is_empty() {
            all.push(Inline::text(words.say("between-items")));
        }
        all.extend(part);
    }
    all
}

/// What the editors judged of one finding: the certainty of its evidence, and the confidence that it deserves.
pub fn confidence_in_finding(
    words: &Words,
    certainty: Option<Vec<Inline>>,
    confidence: Option<Vec<Inline>>,
) -> Vec<Inline> {
    let neither = (certainty.is_none() && confidence.is_none()).then(|| written!(words, "finding-not-assessed"));
    let certain = certainty.map(|level| written!(words, "finding-certainty", level = level));
    let confident = confidence.map(|level| written!(words, "finding-confidence", level = level));
    [certain, confident, neither].into_iter().flatten().flatten().collect()
}

/// In how many places the cases were read: in works of their own, in the review, in other works that tell of them.
pub fn cases_read(words: &Words, own: usize, in_review: usize, elsewhere: usize) -> String {
    let place = |name: &str, number: usize| said!(words, name, number = number);
    let places = [("read-first-hand", own), ("read-elsewhere", elsewhere), ("read-in-review", in_review)].into_iter();
    let told: Vec<_> = places.filter(|(_, number)| *number > 0).collect();
    match told.as_slice() {
        [] => words.say("no-case-read"),
        [(name, number)] => said!(words, "all-cases-read", number = *number, place = place(name, *number)),
        [(first, number), others @ ..] => {
            let others = others
                .iter()
                .map(|(name, number)| said!(words, "cases-read-there", number = *number, place = place(name, *number)));
            let all = said!(words, "cases-read-first", number = *number, place = place(first, *number));
            let all = words.list(std::iter::once(all).chain(others));
            said!(words, "cases-read", places = all)
        }
    }
}

/// How many of a briefing's cases were read in other works, and in which.
pub fn read_second_hand(words: &Words, number: usize, all: usize, works: Vec<Inline>) -> Vec<Inline> {
    if number < all {
        written!(words, "some-read-second-hand", number = number, all = all, works = works)
    } else {
        written!(words, "all-read-second-hand", number = number, works = works)
    }
}

/// Where the cases of a work were read, if not in it.
pub fn work_read_elsewhere(words: &Words, number: usize, all: usize, works: Vec<Inline>) -> Vec<Inline> {
    if number < all {
        written!(words, "work-read-elsewhere-for-some", number = number, all = all, works = works)
    } else {
        written!(words, "work-read-elsewhere", works = works)
    }
}

/// What a briefing leaves out: by name, or if it is much, as a number and with a link to a list of all.
#[derive(Debug)]
pub enum Unused {
    /// The names.
    Named(Vec<Inline>),
    /// How many, and where they are listed with others.
    Listed(usize, Inline),
}

/// Which of the cases coded to its theme a briefing does not use.
pub fn leaves_out_cases(words: &Words, used: usize, coded: usize, unused: Unused) -> Vec<Inline> {
    match unused {
        Unused::Named(cases) => written!(words, "leaves-out-cases", used = used, coded = coded, cases = cases),
        Unused::Listed(number, list) => {
            let list = vec![list];
            written!(words, "leaves-out-listed-cases", used = used, coded = coded, number = number, list = list)
        }
    }
}

/// Works that tell of cases that a briefing does not use.
pub fn leaves_out_works(words: &Words, unused: Unused) -> Vec<Inline> {
    match unused {
        Unused::Named(works) => written!(words, "leaves-out-works", works = works),
        Unused::Listed(number, list) => {
            written!(words, "leaves-out-listed-works", number = number, list = vec![list])
        }
    }
}

/// What the list of works holds.
pub fn works_listed(words: &Words, included: usize, added: usize, others: usize) -> String {
    let first = said!(words, "works-included", number = included);
    let more = told(words, [(added, "works-added"), (others, "works-others")]);
    said!(words, "works-listed", works = words.series(std::iter::once(first).chain(more)))
}

/// What the table of works as evidence holds.
pub fn works_as_evidence(words: &Words, added: usize) -> String {
    words.say(if added > 0 { "works-as-evidence-and-added" } else { "works-as-evidence" })
}

/// What the evidence comes from: the review, and so many works added since.
pub fn evidence_from(words: &Words, review: Vec<Inline>, added: usize) -> Vec<Inline> {
    match added {
        0 => written!(words, "evidence-from", review = review),
        added => written!(words, "evidence-from-and-added", review = review, number = added),
    }
}

/// How cases are coded; `part_of` is the sign between a code and the one that gathers it, if some gather others.
pub fn codes_explained(words: &Words, has_states: bool, part_of: Option<&str>, may_lack: bool) -> String {
    let mut told = vec![words.say("codes-explained")];
    told.extend(has_states.then(|| words.say("codes-states-explained")));
    told.extend(part_of.map(|sign| said!(words, "codes-parts-explained", sign = sign)));
    told.extend(may_lack.then(|| words.say("codes-lacking-explained")));
    told.join(" ")
}

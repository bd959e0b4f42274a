//! Every sentence that the program itself makes about a review, each under a name.
//!
//! A sentence is given numbers and names and says what they come to. `tests/sentences.md` makes each of them untrue by a
//! small change of the content, and sees that another is printed. Headings, labels and words about the form of a page,
//! which no content can make untrue, stand where they are used.

use super::Inline;
pub use super::origins::Origins;

/// "1 case", "2 cases".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// Words, an inline, and words.
fn around(before: &str, middle: Vec<Inline>, after: &str) -> Vec<Inline> {
    [vec![Inline::text(before)], middle, vec![Inline::text(after)]].concat()
}

/// What the site holds besides cases.
pub fn holdings(briefings: usize, sources: usize) -> String {
    format!("{} from {}.", count(briefings, "briefing", "briefings"), count(sources, "source", "sources"))
}

/// Where all cases come from.
pub fn cases_listed(origins: Origins) -> String {
    format!("{}{}.", count(origins.all(), "case", "cases"), origins.words())
}

/// In how many reports the studies are told.
pub fn studies_in_reports(studies: usize, reports: usize) -> String {
    format!(" {} in {}.", count(studies, "study", "studies"), count(reports, "report", "reports"))
}

/// How many cases a briefing rests on, of how many, and where they come from.
pub fn cases_of_all(origins: Origins, all: usize) -> String {
    format!("{} of {all}{}", origins.all(), origins.words())
}

/// How many works tell of a briefing's cases, of how many that the review includes; others apart.
pub fn works_of_all(included: usize, all: usize, added: usize, others: usize) -> String {
    let parts = [(added, "added since"), (others, if others == 1 { "other" } else { "others" })];
    let more = parts.iter().filter(|(number, _)| *number > 0).map(|(number, words)| format!(", {number} {words}"));
    format!("{included} of {all} that the review includes{}", more.collect::<String>())
}

/// On what the codings of a briefing's cases to its theme rest: table, text, study, editor.
pub fn codings_by_basis(table: usize, text: usize, study: usize, editor: usize) -> String {
    let parts = [
        (table, "from the review’s table"),
        (text, "from the review’s text"),
        (study, if study == 1 { "from the study of the case" } else { "from the studies of the cases" }),
        (editor, "judged by the editor"),
    ];
    let told = parts.iter().filter(|(number, _)| *number > 0).map(|(number, words)| format!("{number} {words}"));
    told.collect::<Vec<_>>().join(", ")
}

/// What the editors judged of a briefing's findings, as a spread and never as one word.
pub fn confidence_in_findings(ratings: &[(String, usize)], unrated: usize) -> String {
    if ratings.is_empty() {
        return "Not assessed: nobody has rated these findings".to_owned();
    }
    let rated = ratings.iter().map(|(word, number)| format!("{number} {word}"));
    let unrated = (unrated > 0).then(|| format!("{unrated} not rated"));
    rated.chain(unrated).collect::<Vec<_>>().join(", ")
}

/// What the editors judged of one finding: the certainty of its evidence, and the confidence that it deserves.
pub fn confidence_in_finding(certainty: Option<&str>, confidence: Option<&str>) -> String {
    let certainty = certainty.map(|level| ("Certainty", level));
    let unrated = if certainty.is_none() { Some("not assessed") } else { None };
    let confidence = confidence.or(unrated).map(|level| ("Confidence", level));
    certainty.into_iter().chain(confidence).map(|(kind, level)| format!("{kind}: {level}. ")).collect()
}

/// That a finding counts the directions of studies.
pub fn directions_counted() -> String {
    "It counts which way studies point, not how large effects are. ".to_owned()
}

/// That all findings of a briefing count the directions of studies.
pub fn directions_counted_throughout() -> String {
    "The findings count which way studies point, not how large effects are.".to_owned()
}

/// Which cases a finding rests on if it names none.
pub fn finding_without_case() -> String {
    "No single case".to_owned()
}

/// In how many places the cases were read: in works of their own, in the review, in other works that tell of them.
pub fn cases_read(own: usize, in_review: usize, elsewhere: usize) -> String {
    let places = [
        (own, "first-hand"),
        (
            elsewhere,
            if elsewhere == 1 { "in another work that tells of it" } else { "in other works that tell of them" },
        ),
        (in_review, "in the review"),
    ];
    let told: Vec<_> = places.iter().filter(|(number, _)| *number > 0).collect();
    let read = match told.as_slice() {
        [] => "No case was read".to_owned(),
        [(1, place)] => format!("The one case was read {place}"),
        [(_, place)] => format!("All cases were read {place}"),
        [(first, place), others @ ..] => {
            let others = others.iter().map(|(number, place)| format!(", {number} {place}")).collect::<String>();
            format!("{} read {place}{others}", count(*first, "case was", "cases were"))
        }
    };
    format!("{read}. The review: ")
}

/// How many of a briefing's cases were read in other works, and in which.
pub fn read_second_hand(number: usize, all: usize, works: Vec<Inline>) -> Vec<Inline> {
    let which = match number {
        number if number < all => format!("{number} of the {all} cases"),
        1 => "the case".to_owned(),
        _ => "the cases".to_owned(),
    };
    around(&format!("We read {which} second-hand, in "), works, ".")
}

/// Where the cases of a work were read, if not in it.
pub fn work_read_elsewhere(number: usize, all: usize, works: Vec<Inline>) -> Vec<Inline> {
    let before = if number < all {
        format!("{number} of its {all} cases second-hand, in ")
    } else {
        "Second-hand, in ".to_owned()
    };
    around(&before, works, "")
}

/// How many of the cases coded to its theme a briefing uses, if it uses all.
pub fn uses_all_cases(coded: usize) -> String {
    match coded {
        0 => "No case is coded to this theme.".to_owned(),
        1 => "The briefing uses the one case coded to this theme.".to_owned(),
        _ => format!("The briefing uses all {coded} cases coded to this theme."),
    }
}

/// Which of the cases coded to its theme a briefing does not use.
pub fn leaves_out_cases(used: usize, coded: usize, unused: Unused) -> Vec<Inline> {
    let words = format!("The briefing uses {used} of the {coded} cases coded to this theme. ");
    match unused {
        Unused::Named(cases) => around(&format!("{words}Coded to it and not used: "), cases, "."),
        Unused::Listed(number, list) => around(
            &format!("{words}Coded to it and not used: {number}. All {coded} are listed under “"),
            vec![list],
            "”.",
        ),
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

/// Works that tell of cases that a briefing does not use.
pub fn leaves_out_works(unused: Unused) -> Vec<Inline> {
    let words = "The works that tell of these cases alone, which the briefing does not cite: ";
    match unused {
        Unused::Named(works) => around(words, works, "."),
        Unused::Listed(number, list) => {
            around(&format!("{words}{number}, listed with their cases under “"), vec![list], "”.")
        }
    }
}

/// The codes of a case that a table prints.
pub fn codes_of_table(table: &str) -> String {
    format!("Codes that {table} prints")
}

/// The codes of a case that the review's text gives.
pub fn codes_of_text() -> String {
    "Codes that the review’s text gives".to_owned()
}

/// The codes of a case that its study gives.
pub fn codes_of_study() -> String {
    "Codes that the study of the case gives".to_owned()
}

/// Who coded a case.
pub fn coded_by(name: &str) -> String {
    format!("Coded by {name}.")
}

/// The codes of a case that the editors judged.
pub fn codes_of_editor() -> String {
    "Codes that the editors judged".to_owned()
}

/// When a case was added.
pub fn case_added(when: &str) -> String {
    format!("This case was added in {when}, after the review was published. ")
}

/// When a case was added, behind its name in a list.
pub fn added_in_list(when: &str) -> String {
    format!(" (added {when})")
}

/// That a case has no row in a table.
pub fn case_without_row(table: &str) -> String {
    format!("This case has no row in {table}. ")
}

/// The row of a case as it is printed.
pub fn row_as_printed(row: usize, table: &str) -> String {
    format!("Row {row} of {table}, letter by letter")
}

/// What stands for a cell without words.
pub fn cell_without_words() -> String {
    "(the cell is empty)".to_owned()
}

/// To the themes of which briefings a case is coded.
pub fn coded_to(briefings: usize, links: Vec<Inline>) -> Vec<Inline> {
    match briefings {
        0 => vec![Inline::text("It is coded to the theme of no briefing.")],
        1 => around("It is coded to the theme of 1 briefing: ", links, "."),
        many => around(&format!("It is coded to the themes of {many} briefings: "), links, "."),
    }
}

/// Which briefings use a case.
pub fn used_by(briefings: usize, links: Vec<Inline>) -> Vec<Inline> {
    match briefings {
        0 => vec![Inline::text("No briefing uses it.")],
        1 => around("1 briefing uses it: ", links, "."),
        many => around(&format!("{many} briefings use it: "), links, "."),
    }
}

/// What the list of works holds.
pub fn works_listed(included: usize, added: usize, others: usize) -> String {
    let mut parts = vec![format!("{} that the review includes as evidence", count(included, "work", "works"))];
    parts.extend((added > 0).then(|| format!("{added} added since")));
    parts.extend((others > 0).then(|| format!("{} that these pages cite", count(others, "other work", "other works"))));
    format!("{}.", parts.join(", "))
}

/// What the table of works as evidence holds.
pub fn works_as_evidence(added: usize) -> String {
    let since = if added > 0 { ", and works added since" } else { "" };
    format!("Works that the review includes as evidence{since}")
}

/// A work's place among those that the review includes.
pub fn included_work(place: usize, all: usize) -> String {
    format!("Work {place} of the {all} that the review includes as evidence")
}

/// That a work is the review itself.
pub fn work_is_review() -> String {
    "The review itself".to_owned()
}

/// That a work came with a case that was added.
pub fn work_is_added() -> String {
    "Evidence added since the review was published".to_owned()
}

/// That a work tells of a case of the review and is not among those that the review includes.
pub fn work_tells_of_case() -> String {
    "It tells of a case here, and the review does not list it as evidence".to_owned()
}

/// That a work is no evidence.
pub fn work_is_background() -> String {
    "Background: cited here, not included as evidence".to_owned()
}

/// That a work tells of no case.
pub fn work_without_case() -> String {
    "No case in this collection comes from it.".to_owned()
}

/// That a work is cited nowhere.
pub fn work_not_cited() -> String {
    "Nowhere in these pages.".to_owned()
}

/// Where a table that is made again comes from.
pub fn table_rebuilt(table: &str, published: Vec<Inline>) -> Vec<Inline> {
    around(&format!("{table}, rebuilt from the data of this edition. First published in "), published, "")
}

/// Where a table comes from that is printed as it was published.
pub fn table_taken_over(table: &str, published: Vec<Inline>) -> Vec<Inline> {
    around(&format!("{table}, as it was published in "), published, " but for what we corrected")
}

/// In how many places the rebuilt tables differ from the published ones.
pub fn differences(number: usize, review: Vec<Inline>) -> Vec<Inline> {
    let before = format!("{} where we differ from what ", count(number, "place", "places"));
    around(&before, review, " prints, each with the reason.")
}

/// What is so of all other cells.
pub fn cells_as_printed(tables: &str) -> String {
    format!("All other cells of {tables} are printed letter by letter.")
}

/// What is so of references that are printed in another style: what the rule `table-mismatch` compares.
pub fn references_set_anew(tables: &str) -> String {
    format!(
        "References in {tables} are set anew from our records of the works. Every word of a printed reference stands in the \
         record, and every word of the record in the printed reference, but for what is listed, words that only join the \
         parts, and a DOI or an address that we add."
    )
}

/// What stands on the side of a correction that has no words.
pub fn words_left_out() -> String {
    "(left out)".to_owned()
}

/// How many inconsistencies of the review are noted.
pub fn inconsistencies(number: usize) -> String {
    format!(
        "{} that we noticed while we compared the tables, the text and the references. They are listed for readers who look \
         something up, and for the authors.",
        count(number, "place", "places")
    )
}

/// What the evidence comes from.
pub fn evidence_from(review: Vec<Inline>, added: usize) -> Vec<Inline> {
    let since = match added {
        0 => String::new(),
        added => format!(", and from {} added since", count(added, "work", "works")),
    };
    around("Evidence from ", review, &since)
}

/// How cases are coded; `part_of` is the sign between a code and the one that gathers it, if some gather others.
pub fn codes_explained(has_states: bool, part_of: Option<&str>, may_lack: bool) -> String {
    let mut words = "Each case is coded on these axes.".to_owned();
    if has_states {
        words.push_str(" A row of the kind “State” means that there is no code, and why.");
    }
    if let Some(sign) = part_of {
        let gathered = " is part of the one before it, which counts the cases of all its parts, each case once.";
        words.push_str(&format!(" A code behind “{sign}”{gathered}"));
    }
    if may_lack {
        words.push_str(" “Not coded” counts the cases that nobody has coded on an axis.");
    }
    words
}

/// What was found in how many files.
pub fn checked(problems: usize, files: usize, allowed: usize, rules: usize) -> String {
    let [problems, files] = [count(problems, "problem", "problems"), count(files, "file", "files")];
    format!("{problems} in {files}, {allowed} allowed with a reason, {} checked.", count(rules, "rule", "rules"))
}

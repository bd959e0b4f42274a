//! The review as data: cases and review as JSON, the cited works as BibTeX, RIS and CSL-JSON.
//!
//! Tables as CSV are documents, and `render::tabular` prints them.

mod about;
mod citing_a_briefing;
mod flow;
mod site;
mod studies;
mod works;

use serde::{Serialize, Serializer};
use serde_json::{Map, Value, json};

use crate::document::{Inline, plain_text};
use crate::model::{Basis, Case, Coding, Prose, Review, ReviewFile, ToldAs};
use crate::render::Page;
use crate::versions::DATA;
use crate::words::Words;

use citing_a_briefing::citations_of_briefings;
pub use site::case_data;
pub use works::CITED_FORMATS;

/// Makes what reference managers read. `cited` are the keys of the works that the documents cite.
pub fn for_reference_managers(review: &Review, about: &ReviewFile, words: &Words, cited: &[String]) -> Vec<Page> {
    [cited_works(review, "data/cited", cited), citations_of_briefings(review, about, words)].concat()
}

/// Makes all cases as JSON; of a large review that is large.
pub fn cases(review: &Review) -> Page {
    page("data/cases.json", pretty(&CasesFile { format: DATA, cases: Cases(review) }), cases_origins(review))
}

/// Makes the review as JSON.
pub fn review(review: &Review, about: &ReviewFile) -> Page {
    page("data/review.json", pretty(&about::review(review, about)), Vec::new())
}

/// The works of these keys in the formats of reference managers; `path` is without an ending.
pub fn cited_works(review: &Review, path: &str, cited: &[String]) -> Vec<Page> {
    let works: Vec<_> = review.works.iter().filter(|work| cited.contains(&work.key)).collect();
    let mut files: Vec<String> = review.works.iter().map(|work| review.path(work.span.file).to_owned()).collect();
    files.dedup();
    let origins = || files.clone();
    let pages = CITED_FORMATS
        .iter()
        .map(|format| page(&format!("{path}.{}", format.ending), (format.write)(&works), origins()));
    pages.collect()
}

fn page(path: &str, contents: String, origins: Vec<String>) -> Page {
    Page { path: path.to_owned(), contents: contents.into_bytes(), origins }
}

fn cases_origins(review: &Review) -> Vec<String> {
    review.cases.iter().map(|case| review.path(case.file).to_owned()).collect()
}

/// What is given here has a form in JSON, and memory takes all that is written.
fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}

#[derive(Serialize)]
struct CasesFile<'r> {
    format: u32,
    cases: Cases<'r>,
}

/// All cases, each made when it is written: those of a large review take several times the room of their JSON.
struct Cases<'r>(&'r Review);

impl Serialize for Cases<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.cases.iter().map(|case| case_json(self.0, case)))
    }
}

fn case_json(review: &Review, case: &Case) -> Value {
    let printed: Map<String, Value> =
        case.printed.iter().map(|(column, cell)| (column.clone(), cell.value.clone().into())).collect();
    let codings: Map<String, Value> = review
        .axes()
        .map(|axis| {
            let codings = case.codings_on(&axis.id.value).iter().map(|coding| coding_json(case, coding));
            (axis.id.value.clone(), codings.collect())
        })
        .collect();
    let sources: Vec<&str> = case.sources.iter().map(|key| key.value.as_str()).collect();
    json!({
        "id": case.id,
        "title": case.title.value,
        "summary": words(&case.summary),
        "place": case.place.as_ref().map(|place| place.value.as_str()),
        "label": case.label.as_ref().map(|label| label.value.as_str()),
        "fields": studies::own_values(review, case),
        "reports": studies::reports(case),
        "results": case.results.iter().map(studies::result).collect::<Value>(),
        "appraisals": case.appraisals.iter().map(studies::appraisal).collect::<Value>(),
        "row": case.row.map(|(row, _)| row),
        "no_row": case.no_row.as_ref().map(words),
        "origin": review.origin(case).word(),
        "added": case.added.as_ref().map(|month| month.value.as_str()),
        "sources": sources,
        "read_in": case.read_in.as_ref().map(|key| key.value.as_str()),
        "printed": printed,
        "participants": case.participants.as_ref().map(words),
        "coding": codings,
    })
}

fn coding_json(case: &Case, coding: &Coding) -> Value {
    let work = case.study_of(coding).filter(|_| coding.basis == Basis::Study);
    json!({
        "code": coding.code.value,
        "basis": coding.basis.word(),
        "work": work.map(|key| key.value.as_str()),
        "section": coding.section.as_ref().map(|section| section.value.as_str()),
        "page": coding.page.as_ref().map(|page| page.value.as_str()),
        "quotation": coding.quotation.as_ref().map(|words| words.value.as_str()),
        "coder": coding.coder.as_ref().map(|name| name.value.as_str()),
        "told_as": coding.told_as.map(ToldAs::word),
        "role": coding.role.as_ref().map(words),
        "reason": coding.reason.as_ref().map(words),
        "disagreement": coding.disagreement.as_ref().map(words),
    })
}

/// The words of a prose field; a citation is written as its keys, `[@key]`.
fn words(prose: &Prose) -> String {
    prose.inlines.iter().map(inline_words).collect()
}

fn inline_words(inline: &Inline) -> String {
    match inline {
        Inline::Citation(citation) => {
            let keys: Vec<String> = citation.items.iter().map(|item| format!("@{}", item.key)).collect();
            format!("[{}]", keys.join("; "))
        }
        inline => plain_text(std::slice::from_ref(inline)),
    }
}

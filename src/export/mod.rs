//! The review as data: cases and review as JSON, the cited works as BibTeX, RIS and CSL-JSON.
//!
//! Tables as CSV are documents, and `render::tabular` prints them.

mod citing_a_briefing;
mod site;
mod studies;
mod works;

use serde_json::{Map, Value, json};

use crate::document::{Inline, plain_text};
use crate::model::{Axis, Basis, Case, Coding, FlowNumber, Prisma, Prose, Review, ReviewFile};
use crate::render::Page;

use citing_a_briefing::citations_of_briefings;
pub use site::case_data;
pub use works::CITED_FORMATS;

/// Makes all data files that are not tables. `cited` are the keys of the works that the documents cite.
pub fn export(review: &Review, about: &ReviewFile, cited: &[String]) -> Vec<Page> {
    let mut pages = vec![
        page("data/cases.json", pretty(&cases(review)), cases_origins(review)),
        page("data/review.json", pretty(&review_json(review, about)), Vec::new()),
    ];
    pages.extend(cited_works(review, "data/cited", cited));
    pages.extend(citations_of_briefings(review, about));
    pages
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

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

fn cases(review: &Review) -> Value {
    review.cases.iter().map(|case| case_json(review, case)).collect()
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
        "role": coding.role.as_ref().map(words),
        "reason": coding.reason.as_ref().map(words),
        "disagreement": coding.disagreement.as_ref().map(words),
    })
}

fn review_json(review: &Review, about: &ReviewFile) -> Value {
    let axes: Map<String, Value> = review.axes().map(|axis| (axis.id.value.clone(), axis_json(review, axis))).collect();
    let search: Vec<Value> = about
        .search_flow
        .iter()
        .map(|step| json!({ "step": step.step.value, "printed": step.printed.value, "note": step.note.value }))
        .collect();
    let sources: Vec<&str> = about.sources.iter().map(|key| key.value.as_str()).collect();
    json!({
        "title": about.title.value,
        "description": about.description.value,
        "question": about.question.value,
        "review": about.review.value,
        "version": about.version.value,
        "date": about.date.value,
        "language": about.language.value,
        "licence": about.licence.value,
        "axes": axes,
        "sources": sources,
        "search": search,
        "prisma": about.prisma.as_ref().map(prisma_json),
    })
}

/// The flow of works, by the names under which it is typed.
fn prisma_json(prisma: &Prisma) -> Value {
    let number = |number: Option<FlowNumber>| number.map(|(number, _)| number);
    let (identified, removed) = (&prisma.identified, &prisma.removed);
    let excluded =
        prisma.excluded_reports.iter().map(|one| json!({ "reason": one.reason.value, "number": one.number.0 }));
    json!({
        "identified": {
            "databases": number(identified.databases),
            "registers": number(identified.registers),
            "other": number(identified.other),
        },
        "removed": {
            "duplicates": number(removed.duplicates),
            "automation": number(removed.automation),
            "other": number(removed.other),
        },
        "screened": prisma.screened.0,
        "excluded": prisma.excluded.0,
        "sought": prisma.sought.0,
        "not_retrieved": prisma.not_retrieved.0,
        "assessed": prisma.assessed.0,
        "excluded_reports": excluded.collect::<Vec<_>>(),
        "studies": prisma.studies.0,
        "reports": number(prisma.reports),
    })
}

/// An axis: its codes in their order, with those that gather others told apart and what they mean.
fn axis_json(review: &Review, axis: &Axis) -> Value {
    let texts = |pairs: Vec<(&str, &str)>| -> Map<String, Value> {
        pairs.into_iter().map(|(id, words)| (id.to_owned(), words.into())).collect()
    };
    let own = || axis.codes.0.iter();
    let labels = own().map(|code| (code.id.value.as_str(), code.label.value.as_str())).collect();
    let states = axis.states.iter().map(|(id, words)| (id.value.as_str(), words.value.as_str())).collect();
    let definitions = own().filter_map(|code| Some((code.id.value.as_str(), code.definition.as_ref()?.value.as_str())));
    let parents = own().filter_map(|code| Some((code.id.value.as_str(), code.parent.as_deref()?)));
    let is_facet = axis.folder.is_some();
    json!({
        "label": axis.label.value,
        "facet": is_facet,
        "codes": texts(if is_facet { review.codes(axis) } else { labels }),
        "states": texts(states),
        "ordered": axis.ordered,
        "optional": axis.may_lack,
        "definitions": texts(definitions.collect()),
        "parents": texts(parents.collect()),
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

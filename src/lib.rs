//! Casebook compiles the case notes of an evidence review into briefings that practitioners can trust.
//!
//! One review goes in (`content/`), one publishable folder comes out (`build/`): briefings as HTML, PDF and Word, the
//! review's tables rebuilt from the same data, and one verdict on its citations that is the same for every output.
//!
//! ```text
//! load → parse → model → check → compose → cite → render → typeset → publish
//! ```
//!
//! Pages are rendered when the PDFs are typeset, since they lead to those that there are. Each file is put aside, beside the
//! output folder, as soon as it is made: no stage holds what the next one does not need.
//!
//! | module | owns | may use |
//! | --- | --- | --- |
//! | [`versions`] | the numbers of what people and programs exchange with casebook | nothing |
//! | [`source`] | files, byte spans, line and column; the limits of what is read | nothing |
//! | [`diagnostic`] | problems as values | source |
//! | [`load`] | reading content, templates and typeface; encoding | source, diagnostic |
//! | [`store`] | things that are slow to make, under the hash of what they were made from; size, age, damage | load |
//! | [`document`] | the one tree that every output prints | source |
//! | [`words`] | every word that the program says to readers, one catalogue a language | document, load |
//! | [`parse`] | the syntax of front matter, Markdown, bibliography and tables | versions, source, diagnostic, document |
//! | [`model`] | the linked review, and what reconciles it with the published tables | the above |
//! | [`check`] | judgements over the review; one file a rule | versions, source, diagnostic, document, words, model, cite |
//! | [`edit`] | the only room that changes content: edits shown, applied all or none, proven | versions, source, diagnostic, load, parse, model, check, document |
//! | [`compose`] | which content goes where, in what order | document, words, model |
//! | [`cite`] | citations and references, formatted once for all outputs | source, document, model |
//! | [`render`] | one file an output format; a total match over the tree | document, words, load; **not model** |
//! | [`export`] | the review as JSON; the cited works and the briefings for reference managers | versions, document, words, model, render |
//! | [`typeset`] | all that a PDF is made from; the Typst process, its limits and its messages | render, diagnostic, load, store |
//! | [`publish`] | everything under the output folder: who may write it, what stands in it, exchange, manifest | versions, load, render, typeset |
//! | [`report`] | how diagnostics look | versions, source, diagnostic, check, document |
//! | [`pipeline`] | the order of the stages, and what stops them; no terminal, no arguments | all stages, report |
//! | [`cli`] | arguments, terminal, exit codes | all |
//!
//! # Invariants
//!
//! 1. Data flows downward only: `tests/tidy.rs` reads every `crate::` path and fails on one that the table does not have.
//! 2. `parse` … `render` do no I/O and read no clock and no environment: `clippy.toml` bans the calls, with reasons.
//! 3. A content problem is a [`diagnostic::Diagnostic`] with a place, never an `Err`; all are collected in one run. `Err`
//!    means that the environment failed.
//! 4. One verdict: `check` decides before anything is rendered, and `casebook check` gives the same answer as `build`.
//! 5. What is not in the [`document::Document`] cannot be printed, so HTML, PDF and Word carry the same words in the same order;
//!    notes stand at the end of a page on a screen and at the foot of one on paper.
//! 6. Every citation printed in a document has an entry in a list of references, and the reverse.
//! 7. Nothing printed depends on hash order, clock, locale, installed fonts or folder order: two builds are byte-equal.
//! 8. Only `publish`, `typeset` and `store` write: the first two beside and into the output folder (and Typst, where it is
//!    installed), the third in the store alone. A build that is stopped leaves the last good one whole, and what the last
//!    manifest does not list stays. `check --update-baseline` writes the file that it is given.
//! 9. Only `edit` changes content; after an edit the diagnostic that asked for it is gone, no byte outside it has changed,
//!    and no diagnostic has come that neither only moved nor stands on a line that was edited.
//! 10. What an output prints as its build is the hash of what it alone is made from; what comes from the store is byte-equal to
//!     what is made afresh (`tests/remaking.rs`); without the store nothing is lost but time.
//!
//! # Where a change goes
//!
//! | to add | touch |
//! | --- | --- |
//! | a case, a theme | one Markdown file in `content/` |
//! | a code, a facet, a table, a figure, a map, a flow of works | lines of `content/review.yaml` |
//! | a translation | files in `content/<language>/` under the paths of their originals, its tag in `review.yaml` |
//! | a rule | `src/check/<rule>.rs`, one word in the list of rules, `tests/rules/<rule>.md` |
//! | a construct of Markdown | `src/parse/markdown`, `src/document`, the total matches in `src/render` and `templates/pdf`, `tests/reviews/markdown` |
//! | an output format | `src/render/<format>.rs`, its line in `pipeline::build`, its templates |
//! | a report format | `src/report/<format>.rs`, its line in the list of formats |
//! | a field of front matter | a line of its record in `src/parse/` (`parse::record` tells how), and whoever prints it |

pub mod versions;
pub mod source;
pub mod diagnostic;
pub mod load;
pub mod store;
pub mod document;
pub mod words;
pub mod parse;
pub mod model;
pub mod check;
pub mod edit;
pub mod compose;
pub mod cite;
pub mod render;
pub mod export;
pub mod typeset;
pub mod publish;
pub mod report;
pub mod pipeline;
pub mod cli;

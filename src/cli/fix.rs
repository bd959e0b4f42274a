//! `casebook check --fix`: mends what cannot change a meaning, offers the rest, and shows each change before it is made.

use std::io::{BufRead, IsTerminal, Write};

use camino::Utf8Path;

use super::Failure;
use super::arguments::Check;
use super::terminal::Terminal;
use crate::check::Settings;
use crate::edit::{self, Accepted, Edit, Setting, difference, propose, prove};
use crate::model::{EncodingFault, EncodingFaultKind};
use crate::pipeline::Verdict;
use crate::source::Sources;

/// Shows every edit, and makes those that are safe or accepted. Says whether content was changed.
pub(super) fn mend(
    root: &Utf8Path,
    options: &Check,
    settings: &Settings,
    verdict: &Verdict,
    terminal: &Terminal,
) -> Result<bool, Failure> {
    let sources = &verdict.review.sources;
    let diagnostics = &verdict.judgement.diagnostics;
    let proposals = propose(diagnostics, sources, &options.accept);
    let (agreed, left) = decide(proposals.offered, sources, options)?;
    offer(&left, sources, root, terminal);
    tell_unmatched(options, verdict, terminal);
    let mut edits = [proposals.ready, agreed].concat();
    edits.sort_by_key(|edit| (edit.span.file, edit.span.start));
    edits.retain(|edit| is_as_typed(edit, &verdict.review.encoding_faults, sources, terminal));
    make(root, &edits, options.dry_run, settings, verdict, terminal)
}

/// Shows edits and, unless that is all that is wanted, proves and makes them. Says whether content was changed.
pub(super) fn make(
    root: &Utf8Path,
    edits: &[Edit],
    dry_run: bool,
    settings: &Settings,
    verdict: &Verdict,
    terminal: &Terminal,
) -> Result<bool, Failure> {
    let (sources, diagnostics) = (&verdict.review.sources, &verdict.judgement.diagnostics);
    terminal.report(&difference(edits, sources));
    if edits.is_empty() || dry_run {
        return Ok(false);
    }
    let setting = Setting { review: &verdict.review, translations: &verdict.translations, diagnostics, settings };
    match prove(setting, edits) {
        Ok(changed) => {
            edit::write(&root.join("content"), sources, &changed)?;
            Ok(true)
        }
        Err(reason) => {
            terminal.report(&format!("nothing was changed: {reason}\n"));
            Ok(false)
        }
    }
}

/// Whether the bytes of the file can be had again from the text that was read; tells if they cannot.
pub(super) fn is_as_typed(edit: &Edit, faults: &[EncodingFault], sources: &Sources, terminal: &Terminal) -> bool {
    let file = edit.span.file;
    let is_lost = |kind: &EncodingFaultKind| match kind {
        EncodingFaultKind::NotUtf8 | EncodingFaultKind::Excess(_) => true,
        EncodingFaultKind::WindowsLineEnds { all } => !all,
        EncodingFaultKind::ByteOrderMark => false,
    };
    let is_other = faults.iter().any(|fault| fault.span.file == file && is_lost(&fault.kind));
    if is_other {
        let path = sources.display_path(file);
        terminal.tell(&format!("{path} is left as it is: save it as UTF-8 with LF line ends first"));
    }
    !is_other
}

/// Asks about each offered edit where somebody can answer: the ones agreed to, and the others.
fn decide(offered: Vec<Edit>, sources: &Sources, options: &Check) -> Result<(Vec<Edit>, Vec<Edit>), Failure> {
    let can_ask = std::io::stdin().is_terminal() && std::io::stderr().is_terminal() && !options.dry_run;
    if !can_ask {
        return Ok((Vec::new(), offered));
    }
    let (mut agreed, mut left, mut answers) = (Vec::new(), Vec::new(), Vec::<(Accepted, bool)>::new());
    for edit in offered {
        let pair = pair(&edit, sources);
        let known = answers.iter().find(|(asked, _)| *asked == pair).map(|(_, answer)| *answer);
        let answer = match known {
            Some(answer) => answer,
            None => ask(&edit, &pair, sources)?,
        };
        answers.push((pair, answer));
        if answer { agreed.push(edit) } else { left.push(edit) }
    }
    Ok((agreed, left))
}

fn ask(edit: &Edit, pair: &Accepted, sources: &Sources) -> Result<bool, Failure> {
    let mut question = difference(std::slice::from_ref(edit), sources);
    question.push_str(&format!("put `{}` for `{}` wherever it stands? [y/N] ", pair.words, pair.typed));
    let fail = |error| Failure::File { path: "the terminal".into(), error };
    std::io::stderr().write_all(question.as_bytes()).map_err(fail)?;
    let mut answer = String::new();
    std::io::stdin().lock().read_line(&mut answer).map_err(fail)?;
    Ok(["y", "yes"].contains(&answer.trim().to_lowercase().as_str()))
}

fn pair(edit: &Edit, sources: &Sources) -> Accepted {
    Accepted { typed: sources.text(edit.span).to_owned(), words: edit.words.clone() }
}

/// Names the edits that nobody has agreed to, each once, with the line to type.
fn offer(left: &[Edit], sources: &Sources, root: &Utf8Path, terminal: &Terminal) {
    let mut pairs: Vec<Accepted> = Vec::new();
    for edit in left {
        let pair = pair(edit, sources);
        if !pairs.contains(&pair) {
            pairs.push(pair);
        }
    }
    let at_root = if root == "." { String::new() } else { format!(" --root {root}") };
    for Accepted { typed, words } in pairs {
        terminal.report(&format!(
            "offered, since it may be another one: `{words}` for `{typed}`\n  to accept it, type: casebook check --fix{at_root} --accept {typed}={words}\n"
        ));
    }
}

/// Names what was accepted and stands nowhere where something is wrong.
fn tell_unmatched(options: &Check, verdict: &Verdict, terminal: &Terminal) {
    let sources = &verdict.review.sources;
    let typed = |accepted: &Accepted| {
        verdict.judgement.diagnostics.iter().any(|one| {
            let replaced = one.replacement.as_ref().is_some_and(|replacement| replacement.typed == accepted.typed);
            replaced || sources.text(one.place.span) == accepted.typed
        })
    };
    for Accepted { typed, words } in options.accept.iter().filter(|accepted| !typed(accepted)) {
        terminal.report(&format!("`--accept {typed}={words}` fits nothing: no problem is about `{typed}`\n"));
    }
}

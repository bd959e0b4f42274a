//! `misread-name`: names of a work that are read otherwise than they are most likely meant.
//!
//! An organisation may have a name like a person's, so persons in braces are told where a work has several of them, or
//! where most works of a file have them: then it is the export of a reference manager, and one message for all of it. It
//! is a warning, since each name is printed whole, as it is typed.

use std::collections::{BTreeMap, BTreeSet};

use super::Rule;
use super::causes::work_at;
use crate::diagnostic::Matter::Works;
use crate::diagnostic::{Diagnostic, Level};
use crate::model::{Fault, FaultKind, NameSlip, Review};
use crate::source::FileId;

pub(super) const RULE: Rule =
    rule!("misread-name", Error, "names of a work that are read otherwise than they are meant", find);

/// From how many works of a file on one slip is told once.
const THROUGHOUT: usize = 4;

fn find(review: &Review) -> Vec<Diagnostic> {
    let mut groups: BTreeMap<(FileId, NameSlip), Vec<&Fault>> = BTreeMap::new();
    for fault in &review.faults {
        if let FaultKind::Names { slip, .. } = &fault.kind {
            groups.entry((fault.span.file, *slip)).or_default().push(fault);
        }
    }
    groups.into_iter().flat_map(|((file, slip), faults)| in_file(review, file, slip, &faults)).collect()
}

fn in_file(review: &Review, file: FileId, slip: NameSlip, faults: &[&Fault]) -> Vec<Diagnostic> {
    let starts: Vec<usize> =
        review.works.iter().filter(|work| work.span.file == file).map(|work| work.span.start).collect();
    let work_of = |fault: &&Fault| starts.partition_point(|start| *start < fault.span.start);
    let number = faults.iter().map(work_of).collect::<BTreeSet<usize>>().len();
    let is_throughout = number >= THROUGHOUT && number * 2 > starts.len();
    let is_sure = |fault: &&&Fault| match &fault.kind {
        FaultKind::Names { number, wrong, .. } => {
            slip != NameSlip::BracedPersons || *number > 1 || wrong.contains(" and ") || wrong.contains(',')
        }
        _ => false,
    };
    match faults.first() {
        Some(first) if is_throughout => {
            let told = throughout(first, slip, number, starts.len());
            told.map(|told| faults.iter().fold(told, |told, fault| spoiling(review, fault, told))).into_iter().collect()
        }
        _ => faults
            .iter()
            .filter(is_sure)
            .filter_map(|fault| Some(spoiling(review, fault, at_one_work(fault)?)))
            .collect(),
    }
}

/// What a work is held against waits until its names are right.
fn spoiling(review: &Review, fault: &Fault, told: Diagnostic) -> Diagnostic {
    match work_at(review, fault.span) {
        Some(key) => told.spoils(Works, key),
        None => told,
    }
}

fn at_one_work(fault: &Fault) -> Option<Diagnostic> {
    let FaultKind::Names { slip, field, wrong, right, .. } = &fault.kind else { return None };
    let message = format!("`{wrong}` in `{field}` is read as {}", read_as(*slip, wrong));
    Some(Diagnostic::new(RULE.name, fault.span, message).help(help(*slip, field, right)))
}

fn throughout(first: &Fault, slip: NameSlip, number: usize, works: usize) -> Option<Diagnostic> {
    let FaultKind::Names { field, wrong, right, .. } = &first.kind else { return None };
    let message = format!(
        "names of {number} of the {works} works in this file are read as {}, such as `{wrong}`",
        read_as(slip, " and ")
    );
    let again = "; in a reference manager, fill in family and given names in two fields and export again";
    let told = Diagnostic::new(RULE.name, first.span, message).help(help(slip, field, right) + again);
    // Names of an export that stand whole are printed whole, as typed; the others are printed as names of nobody.
    Some(if slip == NameSlip::BracedPersons { told.at_most(Level::Warning) } else { told })
}

fn read_as(slip: NameSlip, wrong: &str) -> &'static str {
    match slip {
        NameSlip::BracedPersons if !wrong.contains(" and ") => "an organisation, and most likely it is a person",
        NameSlip::BracedPersons => "organisations, and most likely they are persons",
        NameSlip::BareOrganisation if !wrong.contains(" and ") => "a person, and most likely it is an organisation",
        NameSlip::BareOrganisation => "persons, and most likely it is an organisation",
        NameSlip::TurnedName => "a person whose family name is initials",
    }
}

fn help(slip: NameSlip, field: &str, right: &str) -> String {
    match slip {
        NameSlip::BracedPersons | NameSlip::TurnedName => format!("type `{field} = {{{right}}}`"),
        NameSlip::BareOrganisation => format!("put it in braces of its own: `{field} = {{{right}}}`"),
    }
}

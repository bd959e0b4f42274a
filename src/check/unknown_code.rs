//! `unknown-code`: a code outside its facet or vocabulary, or a state beside a code.

use super::Rule;
use crate::diagnostic::Matter::{Axes, Codes, Files, Themes, Uses};
use crate::diagnostic::{Diagnostic, nearest};
use crate::model::{Axis, Case, CodeKind, Fault, FaultKind, FieldKind, Measure, Review, Text};
use crate::source::Span;

pub(super) const RULE: Rule = rule!("unknown-code", Firm, "a code outside its facet or vocabulary", find);

fn find(review: &Review) -> Vec<Diagnostic> {
    if review.about.is_none() {
        // Nobody knows the codes; the rule that says why is not this one.
        return Vec::new();
    }
    let mut diagnostics = Vec::new();
    for case in &review.cases {
        diagnostics.extend(unknown_axes(review, case));
        for axis in review.axes() {
            diagnostics.extend(codes_on(review, case, axis));
        }
    }
    diagnostics.extend(unknown_involvements(review));
    diagnostics.extend(unknown_measures(review));
    diagnostics.extend(unknown_gaps(review));
    diagnostics.extend(uncountable_measures(review));
    diagnostics
}

fn unknown_axes(review: &Review, case: &Case) -> Vec<Diagnostic> {
    let known: Vec<&str> = review.axes().map(|axis| axis.id.value.as_str()).collect();
    let unknown = case.axis_spans.iter().filter(|(name, _)| !known.contains(&name.as_str()));
    let diagnostics = unknown.map(|(name, span)| {
        let diagnostic = unknown_axis(name, *span, &known).spoils(Codes, &case.id);
        // Where themes stand in a folder that nothing reads, their facet is most likely gone from `review.yaml`.
        let is_gone = nearest(name, known.iter().copied()).is_none() && has_stray_themes(review);
        if is_gone { diagnostic.spoils(Codes, "themes").spoils(Themes, "").spoils(Uses, "") } else { diagnostic }
    });
    diagnostics.collect()
}

fn has_stray_themes(review: &Review) -> bool {
    let is_stray = |fault: &Fault| matches!(fault.kind, FaultKind::StrayFile { .. });
    review.faults.iter().any(|fault| is_stray(fault) && review.path(fault.span.file).ends_with(".md"))
}

fn unknown_axis(name: &str, span: Span, known: &[&str]) -> Diagnostic {
    Diagnostic::new(RULE.name, span, format!("there is no facet or vocabulary `{name}`"))
        .help(format!("type one of {}, or add it to `review.yaml`", known.join(", ")))
        .suggest(name, known.iter().copied())
        .needs(Axes, name)
        .needs(Files, "yaml/review/facets")
        .needs(Files, "yaml/review/vocabularies")
}

/// What figures count the cases by.
fn unknown_measures(review: &Review) -> Vec<Diagnostic> {
    let axes = review.axes().map(|axis| axis.id.value.as_str());
    let known: Vec<&str> = axes.chain(review.own_fields().iter().map(|field| field.id.value.as_str())).collect();
    let unknown = review.faults.iter().filter_map(|fault| match &fault.kind {
        FaultKind::UnknownAxis { name } => Some(unknown_axis(name, fault.span, &known).spoils(Codes, "figures")),
        _ => None,
    });
    unknown.collect()
}

fn codes_on(review: &Review, case: &Case, axis: &Axis) -> Vec<Diagnostic> {
    let codings = case.codings_on(&axis.id.value);
    let states = axis.states.iter().map(|(state, _)| state.value.as_str());
    let right: Vec<&str> = review.codes(axis).into_iter().map(|(code, _)| code).chain(states).collect();
    let diagnostics = codings.iter().filter_map(|coding| match review.code_kind(axis, &coding.code.value) {
        CodeKind::Unknown => Some(unknown_on(axis, &coding.code, &right)),
        CodeKind::State if codings.len() > 1 => Some(
            Diagnostic::new(
                RULE.name,
                coding.code.span,
                format!("`{}` means that there is no code, and stands beside one", coding.code.value),
            )
            .help("keep the codes, or this alone"),
        ),
        CodeKind::State | CodeKind::Member => None,
    });
    diagnostics.collect()
}

/// A code that its axis lacks; of a facet, it may be a theme whose file is gone.
fn unknown_on(axis: &Axis, code: &Text, right: &[&str]) -> Diagnostic {
    let diagnostic = unknown(&axis.label.value, code, right).needs(Axes, &axis.id.value);
    match &axis.folder {
        Some(folder) => {
            let diagnostic = diagnostic.needs(Files, format!("md/{}/{}", folder.value, code.value));
            diagnostic.spoils(Themes, &code.value).spoils(Uses, "")
        }
        None => diagnostic.needs(Files, "yaml/review/vocabularies"),
    }
}

/// Fields whose values make no groups, by which a figure or a map would count.
fn uncountable_measures(review: &Review) -> Vec<Diagnostic> {
    let abouts = || review.about.iter();
    let figures = abouts().flat_map(|about| &about.figures).map(|figure| (&figure.id, figure.kind.measures()));
    let maps = abouts().flat_map(|about| &about.maps);
    let maps = maps.map(|map| (&map.id, [&map.rows, &map.columns].into_iter().chain(&map.split).collect()));
    let measures =
        figures.chain(maps).flat_map(|(id, measures)| measures.into_iter().map(move |measure| (id, measure)));
    measures.filter_map(|(id, measure)| uncountable(review, id, measure)).collect()
}

fn uncountable(review: &Review, id: &Text, measure: &Measure) -> Option<Diagnostic> {
    let Measure::Field(name) = measure else { return None };
    let field = review.own_fields().iter().find(|field| field.id.value == *name)?;
    let is_single =
        matches!(field.kind, FieldKind::Number | FieldKind::Link | FieldKind::Coordinate | FieldKind::Quotation);
    is_single.then(|| {
        let message = format!("`{}` counts by `{name}`, whose values make no groups", id.value);
        let help = "count by a field of the kind `choice`, `yes-no`, `country`, `date`, `whole-number` or `text`";
        Diagnostic::new(RULE.name, id.span, message).help(help)
    })
}

/// Codes of cells of a map that are said not to have been sought.
fn unknown_gaps(review: &Review) -> Vec<Diagnostic> {
    let maps = review.about.iter().flat_map(|about| &about.maps);
    let named = maps.flat_map(|map| {
        let pairs = map.not_sought.iter();
        pairs.flat_map(|pair| [(&map.rows, &pair.row), (&map.columns, &pair.column)])
    });
    named.filter_map(|(measure, code)| unknown_gap(review, measure, code.as_ref()?)).collect()
}

fn unknown_gap(review: &Review, measure: &Measure, code: &Text) -> Option<Diagnostic> {
    let Measure::Axis(id) = measure else {
        let message = format!("`{}` is no code, since the map does not count by codes here", code.value);
        return Some(Diagnostic::new(RULE.name, code.span, message).help("remove it"));
    };
    let axis = review.axes().find(|axis| axis.id.value == *id)?;
    let states = axis.states.iter().map(|(state, _)| state.value.as_str());
    let right: Vec<&str> = review.codes(axis).into_iter().map(|(code, _)| code).chain(states).collect();
    let diagnostic = || unknown_on(axis, code, &right).needs(Files, "yaml/review/maps");
    (!right.contains(&code.value.as_str())).then(diagnostic)
}

/// Codes of other facets that findings say they involve.
fn unknown_involvements(review: &Review) -> Vec<Diagnostic> {
    let mut diagnostics = Vec::new();
    for facet in &review.facets {
        let others = review.facets.iter().filter(|other| other.axis.id != facet.axis.id);
        let right: Vec<&str> = others.flat_map(|other| &other.themes).map(|theme| theme.id.as_str()).collect();
        let involved = facet.themes.iter().flat_map(|theme| &theme.findings).flat_map(|finding| &finding.involves);
        diagnostics.extend(
            involved
                .filter(|code| !right.contains(&code.value.as_str()))
                .map(|code| unknown("other facet", code, &right).needs(Themes, &code.value).needs(Files, "md")),
        );
    }
    diagnostics
}

fn unknown(axis: &str, code: &Text, right: &[&str]) -> Diagnostic {
    let diagnostic =
        Diagnostic::new(RULE.name, code.span, format!("`{}` is no code of {}", code.value, axis.to_lowercase()));
    match nearest(&code.value, right.iter().copied()) {
        Some(_) => diagnostic.suggest(&code.value, right.iter().copied()),
        None => diagnostic.help(format!("type one of {}, or add the code to the content", listed(right))),
    }
}

/// The codes that could stand here: all, or the first of many and how many there are.
fn listed(codes: &[&str]) -> String {
    const MOST: usize = 20;
    match codes.get(..MOST) {
        Some(first) if codes.len() > MOST => format!("{} … ({} in all)", first.join(", "), codes.len()),
        _ => codes.join(", "),
    }
}

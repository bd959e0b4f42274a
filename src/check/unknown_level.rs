//! `unknown-level`: an appraisal or a rating in words that its tool, or the review, does not have.

use super::Rule;
use crate::diagnostic::Diagnostic;
use crate::model::{Appraisal, Case, Judgement, Rated, Review, Text, Tool};

pub(super) const RULE: Rule = rule!(
    "unknown-level",
    Error,
    "an appraisal or a rating in words that its tool, or the review, does not have",
    find
);

fn find(review: &Review) -> Vec<Diagnostic> {
    let Some(about) = &review.about else { return Vec::new() };
    let tools = about.appraisal_tools.iter().enumerate();
    let mut found: Vec<Diagnostic> =
        tools.flat_map(|(place, tool)| of_tool(&about.appraisal_tools[..place], tool)).collect();
    for case in &review.cases {
        for appraisal in &case.appraisals {
            match about.appraisal_tools.iter().find(|tool| tool.id.value == appraisal.tool.value) {
                Some(tool) => found.extend(of_appraisal(case, tool, appraisal)),
                None => {
                    let tools = about.appraisal_tools.iter().map(|tool| &tool.id);
                    found.push(stranger(
                        "tool of appraisal",
                        &appraisal.tool,
                        tools,
                        "`appraisal_tools` in `review.yaml`",
                    ));
                }
            }
        }
    }
    found.extend(of_findings(review));
    found.extend(of_coders(review));
    found
}

/// A tool that nothing can be judged by, or that has the name of another.
fn of_tool(before: &[Tool], tool: &Tool) -> Vec<Diagnostic> {
    let name = &tool.id.value;
    let at = |message: String, help: &str| Diagnostic::new(RULE.name, tool.id.span, message).help(help);
    let twin = before.iter().find(|other| other.id.value == *name);
    let twin = twin.map(|_| at(format!("there are two tools `{name}`"), "give one of them another `id`"));
    let empty = [("domains", tool.domains.is_empty()), ("levels", tool.levels.is_empty())];
    let empty = empty
        .into_iter()
        .filter(|(_, is_empty)| *is_empty)
        .map(|(what, _)| at(format!("the tool `{name}` has no {what}"), "type one `name: words for it` a line"));
    twin.into_iter().chain(empty).collect()
}

/// A name that is none of those that are declared.
fn stranger<'r>(what: &str, name: &Text, known: impl Iterator<Item = &'r Text> + Clone, place: &str) -> Diagnostic {
    let names: Vec<String> = known.clone().map(|name| format!("`{}`", name.value)).collect();
    let help = match names.as_slice() {
        [] => format!("declare it under {place}"),
        names => format!("type one of {}, or declare it under {place}", names.join(", ")),
    };
    Diagnostic::new(RULE.name, name.span, format!("there is no {what} `{}`", name.value))
        .help(help)
        .suggest(&name.value, known.map(|name| name.value.as_str()))
}

fn of_appraisal(case: &Case, tool: &Tool, appraisal: &Appraisal) -> Vec<Diagnostic> {
    let mut found: Vec<Diagnostic> = of_result(case, tool, appraisal).into_iter().collect();
    for (domain, judgement) in &appraisal.domains {
        let domains = tool.domains.iter().map(|(name, _)| name);
        if domains.clone().any(|name| name.value == domain.value) {
            found.extend(of_level(tool, judgement));
        } else {
            found.push(stranger("domain", domain, domains, "the tool's `domains`"));
        }
    }
    let missing =
        tool.domains.iter().filter(|(name, _)| appraisal.domains.iter().all(|(one, _)| one.value != name.value));
    let missing: Vec<String> = missing.map(|(name, _)| format!("`{}`", name.value)).collect();
    if !missing.is_empty() {
        let message = format!("this appraisal lacks {}", missing.join(", "));
        let help = "type each domain with its `level` and `reason`";
        found.push(Diagnostic::new(RULE.name, appraisal.tool.span, message).help(help));
    }
    found.extend(appraisal.overall.iter().flat_map(|judgement| of_level(tool, judgement)));
    found.extend(of_overall(tool, appraisal));
    found
}

/// The result that an appraisal is of, where its tool rates results.
fn of_result(case: &Case, tool: &Tool, appraisal: &Appraisal) -> Option<Diagnostic> {
    match (tool.rates, &appraisal.result) {
        (Rated::Result, None) => {
            let message = format!("`{}` rates results, and this appraisal names none", tool.id.value);
            let help = "type `result:` and the id of one under `results:`";
            Some(Diagnostic::new(RULE.name, appraisal.tool.span, message).help(help))
        }
        (Rated::Study, Some(result)) => {
            let message = format!("`{}` rates studies, and this appraisal names a result", tool.id.value);
            Some(Diagnostic::new(RULE.name, result.span, message).help("remove the line `result:`"))
        }
        (Rated::Result, Some(result)) => {
            let results = case.results.iter().map(|one| &one.id);
            let is_known = results.clone().any(|one| one.value == result.value);
            (!is_known).then(|| stranger("result", result, results, "the case's `results`"))
        }
        (Rated::Study, None) => None,
    }
}

fn of_level(tool: &Tool, judgement: &Judgement) -> Option<Diagnostic> {
    let levels = tool.levels.iter().map(|(level, _)| level);
    let is_known = levels.clone().any(|level| level.value == judgement.level.value);
    (!is_known).then(|| stranger("level", &judgement.level, levels, "the tool's `levels`"))
}

/// An overall judgement is typed if and only if the tool has one.
fn of_overall(tool: &Tool, appraisal: &Appraisal) -> Option<Diagnostic> {
    match (tool.overall, &appraisal.overall) {
        (true, None) => {
            let message = format!("`{}` has an overall judgement, and this appraisal lacks it", tool.id.value);
            let help = "type `overall: {level: …, reason: …}`; it is never computed";
            Some(Diagnostic::new(RULE.name, appraisal.tool.span, message).help(help))
        }
        (false, Some(judgement)) => {
            let message = format!("`{}` has no overall judgement", tool.id.value);
            let help = "remove `overall`, or declare the tool with `overall: true`";
            Some(Diagnostic::new(RULE.name, judgement.level.span, message).help(help))
        }
        (true, Some(_)) | (false, None) => None,
    }
}

/// Who coded or appraised, where the review says who its coders are.
fn of_coders(review: &Review) -> Vec<Diagnostic> {
    let coders = review.about.iter().flat_map(|about| &about.coders).map(|coder| &coder.name);
    let codings = review.cases.iter().flat_map(|case| case.codings.values().flatten());
    let appraisals = review.cases.iter().flat_map(|case| &case.appraisals);
    let named = codings.filter_map(|one| one.coder.as_ref()).chain(appraisals.filter_map(|one| one.coder.as_ref()));
    let is_declared = |name: &&Text| coders.clone().any(|coder| coder.value == name.value);
    let strangers = named.filter(|_| coders.clone().next().is_some()).filter(|name| !is_declared(name));
    strangers.map(|name| stranger("coder", name, coders.clone(), "`coders` in `review.yaml`")).collect()
}

fn of_findings(review: &Review) -> Vec<Diagnostic> {
    let known = review.ratings();
    let ratings = review.themes().flat_map(|theme| &theme.findings);
    let ratings = ratings.flat_map(|finding| [&finding.confidence, &finding.certainty]).flatten();
    let unknown = ratings.filter(|rating| !known.iter().any(|one| one.eq_ignore_ascii_case(&rating.value)));
    let told = unknown.map(|rating| {
        let names = known.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ");
        let message = format!("there is no level of certainty or confidence `{}`", rating.value);
        Diagnostic::new(RULE.name, rating.span, message)
            .help(format!("type one of {names}, or declare the review's own under `ratings` in `review.yaml`"))
            .suggest(&rating.value, known.iter().copied())
    });
    told.collect()
}

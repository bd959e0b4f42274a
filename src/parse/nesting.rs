//! How deep Markdown and YAML may be nested: every walk over what was read goes down one step a level.

use std::ops::Range;

use pulldown_cmark::Event;
use saphyr_parser::{Event as YamlEvent, Parser};

use super::fault::{Fault, FaultKind};
use super::typed_place::TypedPlace;

/// The most levels, which no text that people read has.
const DEEPEST: usize = 32;

const TOO_DEEP: &str = "this is nested more than 32 levels deep";

type Placed<'t> = (Event<'t>, Range<usize>);

/// Leaves out what is nested too deep, and notes where it begins.
pub(super) fn cut<'t>(
    events: impl Iterator<Item = Placed<'t>>,
    text: &str,
    place: &TypedPlace<'_>,
    faults: &mut Vec<Fault>,
) -> Vec<Placed<'t>> {
    let mut kept = Vec::new();
    let mut depth = 0;
    let mut told = false;
    for (event, range) in events {
        depth += usize::from(matches!(event, Event::Start(_)));
        let is_too_deep = depth > DEEPEST;
        depth -= usize::from(matches!(event, Event::End(_)));
        if !is_too_deep {
            kept.push((event, range));
        } else if !told {
            told = true;
            let piece = text[range.clone()].lines().next().unwrap_or_default();
            let span = place.find(piece, range.start);
            let what = "markup nested more than 32 levels deep";
            faults.push(Fault { span, kind: FaultKind::UnsupportedMarkup { what } });
        }
    }
    kept
}

/// Where a YAML text is nested too deep or would grow when it is read, as a count of characters, and what is wrong.
/// Nothing for YAML that does not parse: its own reader says where.
pub(super) fn find_excess(yaml: &str) -> Option<(usize, &'static str)> {
    let mut depth = 0_usize;
    for event in Parser::new_from_str(yaml) {
        let (event, span) = match event {
            Ok(placed) => placed,
            // The reader has a limit of its own, and meets it first where brackets stand side by side.
            Err(error) if error.info().contains("recursion limit") => return Some((error.marker().index(), TOO_DEEP)),
            Err(_) => return None,
        };
        match event {
            YamlEvent::MappingStart(..) | YamlEvent::SequenceStart(..) => depth += 1,
            YamlEvent::MappingEnd | YamlEvent::SequenceEnd => depth = depth.saturating_sub(1),
            YamlEvent::Alias(_) => {
                return Some((span.start.index(), "a value that stands for another (`*name`) is not read"));
            }
            _ => {}
        }
        if depth > DEEPEST {
            return Some((span.start.index(), TOO_DEEP));
        }
    }
    None
}

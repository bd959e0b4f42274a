//! Leaves out what Markdown and YAML hold beyond the limits, before anything walks over it.

use std::ops::Range;

use pulldown_cmark::Event;
use saphyr_parser::{Event as YamlEvent, Parser};

use super::fault_kinds::Fault;
use super::typed_place::TypedPlace;
use crate::source::limits::{Limit, MARKUP_LEVELS, YAML_ALIASES, YAML_LEVELS, YAML_NAME_BYTES, YAML_VALUES};

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
        let is_too_deep = MARKUP_LEVELS.is_passed_by(depth);
        depth -= usize::from(matches!(event, Event::End(_)));
        if !is_too_deep {
            kept.push((event, range));
        } else if !told {
            told = true;
            let piece = text[range.clone()].lines().next().unwrap_or_default();
            faults.push(Fault::excess(place.find(piece, range.start), &MARKUP_LEVELS));
        }
    }
    kept
}

/// Where a YAML text is more than can be read, as a count of characters, and the limit that it passes. Nothing for YAML
/// that does not parse: its own reader says where.
pub(super) fn find_excess(yaml: &str) -> Option<(usize, &'static Limit)> {
    let mut walk = YamlWalk::default();
    for event in Parser::new_from_str(yaml) {
        match event {
            Ok((event, span)) => {
                if let Some(limit) = walk.step(&event) {
                    return Some((span.start.index(), limit));
                }
            }
            // The reader has a limit of its own, and meets it first where brackets stand side by side.
            Err(error) if error.info().contains("recursion limit") => {
                return Some((error.marker().index(), &YAML_LEVELS));
            }
            Err(_) => return None,
        }
    }
    None
}

/// How far the events of a YAML text have come.
#[derive(Default)]
struct YamlWalk {
    /// For each open level, whether the next value in it is the name of a field; none in a list.
    open: Vec<Option<bool>>,
    values: usize,
}

impl YamlWalk {
    /// The limit that an event passes.
    fn step(&mut self, event: &YamlEvent<'_>) -> Option<&'static Limit> {
        let passes = |limit: &'static Limit, number| limit.is_passed_by(number).then_some(limit);
        match event {
            YamlEvent::Alias(_) => return Some(&YAML_ALIASES),
            YamlEvent::Scalar(text, ..) => {
                let name_length = if self.begin_value() { text.len() } else { 0 };
                if let Some(limit) = passes(&YAML_NAME_BYTES, name_length) {
                    return Some(limit);
                }
            }
            YamlEvent::MappingStart(..) => self.open(Some(true)),
            YamlEvent::SequenceStart(..) => self.open(None),
            YamlEvent::MappingEnd | YamlEvent::SequenceEnd => {
                self.open.pop();
            }
            _ => {}
        }
        passes(&YAML_LEVELS, self.open.len()).or_else(|| passes(&YAML_VALUES, self.values))
    }

    fn open(&mut self, level: Option<bool>) {
        self.begin_value();
        self.open.push(level);
    }

    /// Says whether the value that begins is the name of a field.
    fn begin_value(&mut self) -> bool {
        self.values += 1;
        let Some(Some(is_name)) = self.open.last_mut() else { return false };
        std::mem::replace(is_name, !*is_name)
    }
}

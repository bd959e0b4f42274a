//! Puts sections of a file and generated parts in the order that an outline gives.

use super::parts::{section_blocks, titled_section};
use crate::document::Block;
use crate::model::{OutlineItem, OutlineSection, Section};

/// The blocks of an outline. A section that the file lacks and a part that nobody makes give nothing: `check` tells of
/// both before anything is printed.
pub(super) fn arrange(
    outline: &[OutlineItem],
    sections: &[Section],
    generate: &dyn Fn(&str) -> Vec<Block>,
) -> Vec<Block> {
    let blocks = outline.iter().flat_map(|item| match item {
        OutlineItem::Section(OutlineSection { heading, .. }) => {
            let section = sections.iter().find(|section| section.title == heading.value);
            section.map(|section| titled_section(section, 2)).unwrap_or_default()
        }
        OutlineItem::Generated(name) => generate(&name.value),
    });
    blocks.collect()
}

/// The blocks of a file without an outline: its sections in their order.
pub(super) fn in_file_order(sections: &[Section]) -> Vec<Block> {
    section_blocks(sections, 2)
}

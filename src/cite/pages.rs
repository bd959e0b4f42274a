//! Pages that are no numbers: `iv–xi`. The processor takes them for a single page, and prints `p.` where a style has `pp.`

use crate::document::{Inline, change_inlines};

/// What stands for them: several pages that no work has.
const STAND_IN: &str = "987654323, 987654324";

/// The pages as the processor counts them.
pub(super) fn countable(pages: &str) -> &str {
    if pages.split(['–', ',', '&']).any(|page| !page.contains(|c: char| c.is_ascii_digit())) && pages.contains('–')
    {
        STAND_IN
    } else {
        pages
    }
}

/// Puts the pages where the processor printed what stands for them.
pub(super) fn put(text: &mut [Inline], pages: &str) {
    change_inlines(text, &mut |inline| {
        if let Inline::Text { text } = inline {
            *text = text.replace(STAND_IN, pages);
        }
    });
}

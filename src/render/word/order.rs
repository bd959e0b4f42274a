//! The order in which the standard wants what is said of paragraphs, runs, tables and pages (ISO/IEC 29500-1, annex A): the
//! library has one of its own, which some programs read and others call damaged.

use roxmltree::{Document, Node};

/// The elements whose children have an order, with those of them that are ever written.
const ORDERS: [(&str, &str); 8] = [
    (
        "pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs bidi adjustRightInd snapToGrid \
         spacing ind jc textAlignment outlineLvl rPr sectPr",
    ),
    (
        "rPr",
        "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike vanish color spacing w sz szCs highlight u bdr shd fitText \
         vertAlign rtl lang",
    ),
    ("numPr", "ilvl numId"),
    ("pBdr", "top left bottom right between bar"),
    ("tblPr", "tblStyle tblpPr bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblDescription"),
    ("tblBorders", "top left bottom right insideH insideV"),
    ("tcPr", "tcW gridSpan vMerge tcBorders shd tcMar textDirection vAlign"),
    ("sectPr", "headerReference footerReference type pgSz pgMar pgNumType cols vAlign titlePg bidi docGrid"),
];

/// A part with its elements in order, and without those that say nothing; one that cannot be read stays as it is.
pub(super) fn ordered(part: &str) -> String {
    let Ok(document) = Document::parse(part) else { return part.to_owned() };
    let root = document.root_element();
    let range = root.range();
    format!("{}{}{}", &part[..range.start], element(part, root), &part[range.end..])
}

fn element(part: &str, node: Node<'_, '_>) -> String {
    let range = node.range();
    let name = node.tag_name().name();
    match name {
        "rPr" | "trPr" if !node.has_children() => return String::new(),
        // The library says of what kind its width is, which is no matter here.
        "gridCol" => return part[range].replace(" w:type=\"dxa\"", ""),
        _ => {}
    }
    let mut children: Vec<Node<'_, '_>> = node.children().collect();
    let (Some(first), Some(last)) = (children.first(), children.last()) else { return part[range].to_owned() };
    let (start, end) = (first.range().start, last.range().end);
    if let Some((_, order)) = ORDERS.iter().find(|(known, _)| *known == name) {
        let place = |child: &Node<'_, '_>| order.split(' ').position(|known| known == child.tag_name().name());
        children.sort_by_key(|child| place(child).unwrap_or(usize::MAX));
    }
    let inner: String = children
        .into_iter()
        .map(|child| if child.is_element() { element(part, child) } else { part[child.range()].to_owned() })
        .collect();
    format!("{}{inner}{}", &part[range.start..start], &part[end..range.end])
}

#[cfg(test)]
mod tests {
    use super::ordered;

    #[test]
    fn elements_come_in_their_order_and_nothing_else_changes() {
        let typed = "<?xml version=\"1.0\"?><a><pPr><rPr /><jc v=\"1\"/><rPr><u/><b/></rPr><pStyle/></pPr><t> x &amp; y </t></a>\n";
        let expected =
            "<?xml version=\"1.0\"?><a><pPr><pStyle/><jc v=\"1\"/><rPr><b/><u/></rPr></pPr><t> x &amp; y </t></a>\n";
        assert_eq!(ordered(typed), expected);
        assert_eq!(ordered(expected), expected);
    }
}

//! Every piece of running text in the content, for rules that read all of it.

pub use super::prose::case_proses;
use super::prose::theme_proses;
use super::quotations::Marks;
use super::{Prose, Review, Section, TextPage, Theme};
use crate::document::{Block, Citation, Inline, visit_line};
use crate::source::{Sources, Span};

/// A line of running text: a paragraph, an item of a list, a cell, a heading or a field of front matter.
#[derive(Debug, Clone, Copy)]
pub struct Passage<'r> {
    /// The text.
    pub inlines: &'r [Inline],
    /// The bytes that it stands in.
    pub span: Span,
    /// What it is.
    pub kind: PassageKind,
}

/// The kinds of [`Passage`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PassageKind {
    /// A field of front matter.
    Field,
    /// A heading.
    Heading,
    /// A paragraph, or an item of a list.
    Paragraph,
    /// The last paragraph of a quotation set off from the text.
    Quote,
    /// A paragraph of such a quotation, which goes on behind it.
    QuotePart,
    /// A cell or the caption of a table, or a term: words that name and do not state.
    Cell,
}

/// A part of a passage without its marks.
#[derive(Debug, Clone)]
pub enum Piece<'r> {
    /// Words.
    Text(String),
    /// A citation.
    Citation(&'r Citation),
}

/// Every passage of the content: those of the notes, of the first page, and of what is noted as inconsistent within the review.
pub fn passages(review: &Review) -> Vec<Passage<'_>> {
    let mut passages = note_passages(review);
    if let Some(about) = &review.about {
        passages.extend(about.readers.iter().chain(about.terms.iter().map(|term| &term.meaning)).map(field));
    }
    passages.extend(review.inconsistencies.iter().map(|one| field(&one.text)));
    passages
}

/// Every passage of cases, themes and pages, each in the order of its file.
pub fn note_passages(review: &Review) -> Vec<Passage<'_>> {
    let mut passages = Vec::new();
    for case in &review.cases {
        passages.extend(case_proses(case).map(field));
        passages.extend(case.sections.iter().flat_map(section_passages));
    }
    passages.extend(review.themes().flat_map(theme_passages));
    for TextPage { summary, sections, .. } in &review.pages {
        passages.push(field(summary));
        passages.extend(sections.iter().flat_map(section_passages));
    }
    passages
}

/// Every passage of a theme, in the order of its file.
pub fn theme_passages(theme: &Theme) -> Vec<Passage<'_>> {
    theme_proses(theme).map(field).chain(theme.sections.iter().flat_map(section_passages)).collect()
}

fn field(prose: &Prose) -> Passage<'_> {
    Passage { inlines: &prose.inlines, span: prose.span, kind: PassageKind::Field }
}

/// The words of a field without its citations.
pub fn prose_words(prose: &Prose) -> String {
    field(prose).words()
}

/// The passages of a section, its heading first.
pub fn section_passages(section: &Section) -> Vec<Passage<'_>> {
    let mut passages = vec![Passage { inlines: &section.heading, span: section.span, kind: PassageKind::Heading }];
    for (block, spans) in section.blocks.iter().zip(&section.line_spans) {
        add_block(block, &mut spans.iter().copied(), PassageKind::Paragraph, &mut passages);
    }
    passages
}

/// Adds the lines of a block, whose places `spans` gives in the same order.
fn add_block<'r>(
    block: &'r Block,
    spans: &mut impl Iterator<Item = Span>,
    kind: PassageKind,
    passages: &mut Vec<Passage<'r>>,
) {
    let mut add = |inlines: &'r [Inline], kind| {
        passages.extend(spans.next().map(|span| Passage { inlines, span, kind }));
    };
    match block {
        Block::Heading { text, .. } => add(text, PassageKind::Heading),
        Block::Paragraph { text } => add(text, kind),
        Block::List { items, .. } => {
            items.iter().flatten().for_each(|block| add_block(block, spans, kind, passages));
        }
        Block::Picture(picture) => add(&picture.caption, PassageKind::Cell),
        Block::Definitions { definitions } => {
            for definition in definitions {
                passages.extend(spans.next().map(|span| Passage {
                    inlines: &definition.term,
                    span,
                    kind: PassageKind::Cell,
                }));
                definition.meanings.iter().flatten().for_each(|block| add_block(block, spans, kind, passages));
            }
        }
        Block::Quote { blocks } => {
            let first = passages.len();
            blocks.iter().for_each(|block| add_block(block, spans, PassageKind::Quote, passages));
            if let Some((_, before)) = passages[first..].split_last_mut() {
                let of_quote = before.iter_mut().filter(|passage| passage.kind == PassageKind::Quote);
                of_quote.for_each(|passage| passage.kind = PassageKind::QuotePart);
            }
        }
        Block::Table(table) => {
            if !table.caption.is_empty() {
                add(&table.caption, PassageKind::Cell);
            }
            let cells = table.columns.iter().chain(table.rows.iter().flatten());
            cells.for_each(|cell| add(cell, PassageKind::Cell));
        }
        // Markdown makes none of these.
        Block::Code { .. }
        | Block::Figure(_)
        | Block::Panel { .. }
        | Block::Facts { .. }
        | Block::Cards { .. }
        | Block::References { .. } => {}
    }
}

/// Calls `visit` for every inline of every passage of the content.
pub fn visit_content(review: &Review, visit: &mut dyn FnMut(&Inline)) {
    passages(review).iter().for_each(|passage| visit_line(passage.inlines, visit));
}

impl<'r> Passage<'r> {
    /// The words and citations in their order; what is typed as code is left out.
    pub fn pieces(&self) -> Vec<Piece<'r>> {
        pieces(self.inlines)
    }

    /// The citations in their order.
    pub fn citations(&self) -> impl Iterator<Item = &'r Citation> {
        self.pieces().into_iter().filter_map(|piece| match piece {
            Piece::Citation(citation) => Some(citation),
            Piece::Text(_) => None,
        })
    }

    /// Whether a quotation begins in it and does not end.
    pub fn leaves_quotation_open(&self) -> bool {
        let mut marks = Marks::default();
        for piece in self.pieces() {
            let Piece::Text(text) = piece else { continue };
            text.char_indices().for_each(|(at, mark)| {
                marks.step(&text, at, mark);
            });
        }
        marks.are_open()
    }

    /// The words without citations.
    pub fn words(&self) -> String {
        let texts = self.pieces().into_iter().filter_map(|piece| match piece {
            Piece::Text(text) => Some(text),
            Piece::Citation(_) => None,
        });
        texts.collect()
    }
}

/// The words and citations of a line in their order; what is typed as code is left out.
pub fn pieces(inlines: &[Inline]) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    add_pieces(inlines, &mut pieces);
    pieces
}

fn add_pieces<'r>(inlines: &'r [Inline], pieces: &mut Vec<Piece<'r>>) {
    for inline in inlines {
        match inline {
            Inline::Text { text } => add_text(text, pieces),
            Inline::Break => add_text(" ", pieces),
            Inline::Emphasis { text }
            | Inline::Strong { text }
            | Inline::Marked { text, .. }
            | Inline::Language { text, .. }
            | Inline::Link { text, .. } => add_pieces(text, pieces),
            Inline::Note { text, .. } => {
                add_text(" ", pieces);
                add_pieces(text, pieces);
                add_text(" ", pieces);
            }
            Inline::Citation(citation) => pieces.push(Piece::Citation(citation)),
            Inline::Code { .. } | Inline::Reference { .. } | Inline::Missing { .. } => {}
        }
    }
}

fn add_text(words: &str, pieces: &mut Vec<Piece<'_>>) {
    match pieces.last_mut() {
        Some(Piece::Text(text)) => text.push_str(words),
        _ => pieces.push(Piece::Text(words.to_owned())),
    }
}

/// Where words of a passage were typed: their occurrence number `nth` (from 0) within a span, without regard to line
/// breaks, stress, and the form of quotation marks and dashes. The first line of the span if they are not found.
pub fn find_words(sources: &Sources, within: Span, words: &str, nth: usize) -> Span {
    let text = sources.text(within);
    let sought: Vec<char> = plain_characters(words.trim()).into_iter().map(|(c, _)| c).collect();
    // Words stand near the beginning more often than not, so that a long text is seldom looked at to its end.
    let mut length = 1000 + 2 * words.len();
    loop {
        let end = (length.min(text.len())..=text.len()).find(|end| text.is_char_boundary(*end)).unwrap_or(text.len());
        match find_characters(&text[..end], &sought, nth) {
            Some((start, end)) => return within.part(start, end - start),
            None if end == text.len() => return within.part(0, text.lines().next().map_or(0, str::len)),
            None => length *= 4,
        }
    }
}

/// The bytes of an occurrence of plain characters.
fn find_characters(text: &str, sought: &[char], nth: usize) -> Option<(usize, usize)> {
    let typed = plain_characters(text);
    let mut windows = typed.windows(sought.len().max(1));
    let found = windows.by_ref().filter(|window| window.iter().map(|(c, _)| *c).eq(sought.iter().copied())).nth(nth)?;
    let (start, end) = (found[0].1, found[found.len() - 1].1);
    Some((start, end + typed_length(text, end)))
}

fn typed_length(text: &str, at: usize) -> usize {
    text[at..].chars().next().map_or(0, char::len_utf8)
}

/// The characters of a text with the bytes at which they begin, in one form: one space for white space, straight marks.
fn plain_characters(text: &str) -> Vec<(char, usize)> {
    let mut characters: Vec<(char, usize)> = Vec::new();
    for (at, c) in text.char_indices() {
        let plain = match c {
            '“' | '”' => '"',
            '‘' | '’' => '\'',
            '–' | '—' => '-',
            '\u{a0}' | '\n' | '\t' => ' ',
            '*' | '\\' => continue,
            other => other,
        };
        let repeats = matches!(plain, ' ' | '-' | '\'');
        if !repeats || characters.last().is_none_or(|(last, _)| *last != plain) {
            characters.push((plain, at));
        }
    }
    characters
}

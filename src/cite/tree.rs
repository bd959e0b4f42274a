//! The processor's tree of formatted text, walked into ours.
//!
//! Its own HTML writer is never used: it escapes nothing and follows any address.

use std::slice;

use citationberg::{FontStyle, FontWeight, VerticalAlign};
use hayagriva::{ElemChild, ElemChildren, ElemMeta, Formatted, Formatting};

use super::casing::Casing;
use super::piece::{NamePart, Piece, Reading, Span};
use super::{et_al, numbers, pages, quotes, stops};
use crate::document::{Inline, Mark, Target, marks, plain_text};

/// How one work is cited, in two parts that every form of citation is put together from.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Form {
    /// The names: `Ford & Green`.
    pub(super) names: Vec<Inline>,
    /// The names as they are part of a sentence: `Ford and Green`.
    pub(super) spoken_names: Vec<Inline>,
    /// What follows the names: `2012, p. 4`.
    pub(super) rest: Vec<Inline>,
    /// All of it: `Ford & Green, 2012, p. 4`.
    pub(super) whole: Vec<Inline>,
}

/// The text of a reference, behind the field that stands in a column of its own if the style has one.
pub(super) fn inlines(first_field: Option<&ElemChild>, tree: &ElemChildren, reading: Reading<'_>) -> Vec<Inline> {
    let first_field = first_field.map(|field| pieces(&ElemChildren(vec![field.clone()]), reading)).unwrap_or_default();
    let space = (!first_field.is_empty()).then(|| (NamePart::Outside, Inline::text(" ")));
    let all = first_field.into_iter().chain(space).chain(pieces(tree, reading));
    let mut text = join(all.map(|(_, inline)| inline));
    stops::tidy(&mut text);
    if let Some(Inline::Text { text }) = text.last_mut() {
        text.truncate(text.trim_end().len());
    }
    text
}

/// The citation of one work; `and` is the word between names in a sentence.
pub(super) fn form(tree: &ElemChildren, and: &str, reading: Reading<'_>) -> Form {
    let pieces = pieces(tree, reading);
    let whole = join(pieces.iter().map(|(_, inline)| inline.clone()));
    let Some(end) = end_of_names(&pieces, reading.is_note) else {
        return Form { rest: whole.clone(), whole, ..Form::default() };
    };
    let (names, rest) = pieces.split_at(end);
    let spoken = names.iter().map(|(place, inline)| match (place, inline) {
        // Only between names: an organisation's own "&" is part of its name.
        (NamePart::BetweenNames, Inline::Text { text }) => Inline::text(text.replace(" & ", &format!(" {and} "))),
        _ => inline.clone(),
    });
    Form {
        spoken_names: join(spoken),
        names: join(names.iter().map(|(_, inline)| inline.clone())),
        rest: without_delimiter(join(rest.iter().map(|(_, inline)| inline.clone()))),
        whole,
    }
}

/// Where the names end that a citation begins with. A note goes on with those of editors and translators, and a title may
/// stand in for the first ones.
fn end_of_names(pieces: &[Piece], is_note: bool) -> Option<usize> {
    let is_name = |(place, _): &Piece| *place != NamePart::Outside;
    if !is_note {
        return pieces.iter().rposition(is_name).map(|last| last + 1);
    }
    let first = pieces.iter().position(is_name)?;
    let is_empty = |(_, inline): &Piece| plain_text(slice::from_ref(inline)).trim().is_empty();
    let end = first + pieces[first..].iter().take_while(|piece| is_name(piece)).count();
    let has_names = pieces[first..end].iter().any(|(place, _)| *place == NamePart::InName);
    (has_names && pieces[..first].iter().all(is_empty)).then_some(end)
}

/// Drops the comma and the space that stood between the names and what follows them.
fn without_delimiter(mut inlines: Vec<Inline>) -> Vec<Inline> {
    if let Some(Inline::Text { text }) = inlines.first_mut() {
        *text = text.trim_start_matches([',', ';', ':', '.', ' ', '\u{a0}']).to_owned();
        if text.is_empty() {
            inlines.remove(0);
        }
    }
    inlines
}

fn pieces(tree: &ElemChildren, reading: Reading<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    collect(tree, NamePart::Outside, &mut Walk { casing: Casing::default(), reading }, &mut pieces);
    et_al::put(&mut pieces, reading.stresses_et_al);
    quotes::show(&mut pieces, reading.quotes);
    if let Some(typed) = reading.pages {
        pieces.iter_mut().for_each(|(_, inline)| pages::put(slice::from_mut(inline), typed));
    }
    pieces
}

/// What is done to text on the way.
struct Walk<'w> {
    casing: Casing,
    reading: Reading<'w>,
}

fn collect(tree: &ElemChildren, place: NamePart, walk: &mut Walk<'_>, pieces: &mut Vec<Piece>) {
    for child in &tree.0 {
        match child {
            ElemChild::Text(text) => {
                pieces.extend(formatted(text, &mut walk.casing).into_iter().map(|inline| (place, inline)));
            }
            ElemChild::Markup(text) => pieces.push((place, Inline::text(text))),
            ElemChild::Link { text, url } => {
                pieces.extend(link(text, url, &mut walk.casing).into_iter().map(|inline| (place, inline)));
            }
            ElemChild::Elem(elem) => {
                let inner = match &elem.meta {
                    Some(ElemMeta::Names(_)) => NamePart::BetweenNames,
                    Some(ElemMeta::Name(..)) if place != NamePart::Outside => NamePart::InName,
                    Some(_) | None => place,
                };
                let first = pieces.len();
                collect(&elem.children, inner, walk, pieces);
                if elem.meta == Some(ElemMeta::Date) {
                    drop_season_before_slash(&mut pieces[first..]);
                }
                if elem.meta == Some(ElemMeta::Date) {
                    pieces[first..].iter_mut().for_each(|(_, inline)| write_span(inline, walk.reading.spans));
                }
                if elem.meta == Some(ElemMeta::CitationNumber) {
                    pieces[first..].iter_mut().for_each(|(_, inline)| numbers::hide(inline));
                }
            }
            // A locator that the caller would print; all ours are text.
            ElemChild::Transparent { .. } => {}
        }
    }
}

/// `Spring/2016` as `2016`: where a style asks for the year alone, the processor puts the season before it.
fn drop_season_before_slash(pieces: &mut [Piece]) {
    let mut before = String::new();
    for at in 0..pieces.len() {
        let Inline::Text { text } = &pieces[at].1 else { return };
        if let Some((word, year)) = text.split_once('/') {
            before.push_str(word);
            let is_season = !before.is_empty() && before.chars().all(char::is_alphabetic);
            if is_season && year.chars().all(|c| c.is_ascii_digit()) {
                let year = year.to_owned();
                pieces[..at].iter_mut().for_each(|(_, inline)| *inline = Inline::text(""));
                pieces[at].1 = Inline::text(year);
            }
            return;
        }
        before.push_str(text);
    }
}

/// `2013` as `2013–2015`, and as `2013–` while it goes on.
fn write_span(inline: &mut Inline, spans: &[Span]) {
    if let Inline::Text { text } = inline
        && let Some((begin, whole)) = spans.iter().find(|(begin, _)| text.contains(begin))
    {
        *text = text.replacen(begin, whole, 1);
    }
}

/// What stands for a hyphen that the processor would take for that of a range: `USDL-26-0599` has none.
const KEPT_HYPHEN: char = '\u{e130}';

/// A number with letters in it, whose hyphens are no signs of a range.
pub(super) fn with_kept_hyphens(number: &str) -> String {
    let has_letters = number.chars().any(char::is_alphabetic);
    if has_letters { number.replace('-', &KEPT_HYPHEN.to_string()) } else { number.to_owned() }
}

fn formatted(text: &Formatted, casing: &mut Casing) -> Vec<Inline> {
    if text.text.is_empty() {
        return Vec::new();
    }
    let Formatting { font_style, font_weight, vertical_align, .. } = text.formatting;
    let mut inlines = marks::inlines(&casing.of(&text.text).replace(KEPT_HYPHEN, "-"));
    if vertical_align == VerticalAlign::Sup {
        inlines = vec![Inline::Marked { mark: Mark::Superscript, text: inlines }];
    }
    if font_style == FontStyle::Italic {
        inlines = vec![Inline::Emphasis { text: inlines }];
    }
    if font_weight == FontWeight::Bold {
        inlines = vec![Inline::Strong { text: inlines }];
    }
    inlines
}

/// A link, if it leads to the web; anything else stays text.
fn link(text: &Formatted, url: &str, casing: &mut Casing) -> Vec<Inline> {
    let words = formatted(text, casing);
    if !words.is_empty() && (url.starts_with("https://") || url.starts_with("http://")) {
        return vec![Inline::Link { target: Target::Address { url: url.to_owned() }, text: words }];
    }
    words
}

/// Joins neighbours that are formatted alike.
pub(super) fn join(inlines: impl IntoIterator<Item = Inline>) -> Vec<Inline> {
    let mut joined: Vec<Inline> = Vec::new();
    for inline in inlines {
        match (joined.last_mut(), inline) {
            (Some(Inline::Text { text: before }), Inline::Text { text }) => before.push_str(&text),
            (Some(Inline::Emphasis { text: before }), Inline::Emphasis { text })
            | (Some(Inline::Strong { text: before }), Inline::Strong { text }) => {
                *before = join(before.drain(..).chain(text).collect::<Vec<_>>());
            }
            (_, inline) => joined.push(inline),
        }
    }
    // Most are one, which would keep room for four.
    joined.shrink_to_fit();
    joined
}

//! Writes the tree as HTML. Every text is escaped on its way in; nothing else puts text into a page.

use super::landmarks::mark_of;
use super::links::{is_harmless, relative};
use super::rows;
use super::{accent_class, attribute, escape};
use crate::document::{
    Block, Card, Citation, Definition, Document, Fact, Inline, Listed, Mark, Reference, Role, Side, Table, Target,
    are_tasks,
};
use crate::render::svg::Pen;
use crate::words::{Words, said};

/// Writes the content of one page.
pub(super) struct Writer<'p> {
    pub(super) path: &'p str,
    pub(super) pen: Pen<'p>,
    pub(super) words: &'p Words,
    pub(super) html: String,
    /// The notes that were called so far on this page.
    notes: Vec<String>,
    /// How many were called on the pages before it.
    notes_before: usize,
}

/// What says in which language words are, where that is not the page's.
fn of_language(language: Option<&str>) -> String {
    language.map(|language| format!("{} dir=\"auto\"", attribute("lang", language))).unwrap_or_default()
}

impl<'p> Writer<'p> {
    /// A writer for the page at this path, relative to the output folder; figures are drawn with `pen`.
    pub(super) fn new(path: &'p str, pen: Pen<'p>, words: &'p Words) -> Self {
        Self { path, pen, words, html: String::new(), notes: Vec::new(), notes_before: 0 }
    }

    /// What was written since this was asked for.
    pub(super) fn take(&mut self) -> String {
        std::mem::take(&mut self.html)
    }

    /// The kind, title, standfirst and facts of a document.
    pub(super) fn header(&mut self, document: &Document) {
        self.notes_before = document.part.as_ref().map_or(0, |part| part.notes_before);
        self.element("p", " class=\"kind\"", |writer| writer.text(&writer.words.say(document.kind.message())));
        let language = of_language(document.language.as_deref());
        self.element("h1", &language, |writer| writer.text(&document.title));
        if !document.standfirst.is_empty() {
            self.element("p", " class=\"standfirst\"", |writer| writer.inlines(&document.standfirst));
        }
        if !document.facts.is_empty() {
            self.facts(&document.facts);
        }
    }

    /// Blocks, in order.
    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { level, id, text } => {
                let attributes = attribute("id", id);
                self.element(&format!("h{level}"), &attributes, |writer| writer.inlines(text));
            }
            Block::Paragraph { text } => self.element("p", "", |writer| writer.inlines(text)),
            Block::List { start, items } => self.list(*start, items),
            Block::Definitions { definitions } => self.definitions(definitions),
            Block::Quote { blocks } => self.element("blockquote", "", |writer| writer.blocks(blocks)),
            Block::Code { text } => {
                self.element("pre", " tabindex=\"0\"", |writer| writer.element("code", "", |writer| writer.text(text)))
            }
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure),
            Block::Picture(picture) => self.picture(picture),
            Block::Panel { role, id, blocks } => self.panel(*role, id, blocks),
            Block::Facts { facts } => self.facts(facts),
            Block::Cards { cards } => self.cards(cards),
            Block::References { of: Listed::Works, entries } => self.references(entries),
            Block::References { of: Listed::Notes, entries } => self.endnotes(entries),
        }
        self.html.push('\n');
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>]) {
        let first = start.filter(|start| *start != 1).map(|start| attribute("start", &start.to_string()));
        let tasks = if start.is_none() && are_tasks(items) { " class=\"tasks\"" } else { "" };
        self.element(if start.is_some() { "ol" } else { "ul" }, &first.unwrap_or(tasks.to_owned()), |writer| {
            items.iter().for_each(|item| writer.element("li", "", |writer| writer.item(item)));
        });
    }

    /// What stands in an item; a paragraph alone is its words.
    fn item(&mut self, blocks: &[Block]) {
        match blocks {
            [Block::Paragraph { text }] => self.inlines(text),
            blocks => self.blocks(blocks),
        }
    }

    fn definitions(&mut self, definitions: &[Definition]) {
        self.element("dl", " class=\"definitions\"", |writer| {
            for Definition { term, meanings } in definitions {
                writer.element("dt", "", |writer| writer.inlines(term));
                meanings.iter().for_each(|blocks| writer.element("dd", "", |writer| writer.item(blocks)));
            }
        });
    }

    /// A table under its caption.
    fn table(&mut self, table: &Table) {
        self.table_body(table, &format!("{}-caption", table.id), Some(&table.caption));
    }

    /// A table in a region that scrolls sideways on narrow screens and can be reached by keyboard; `caption` is the
    /// anchor of the words that name it, which stand in the table itself if they are given.
    pub(super) fn table_body(&mut self, table: &Table, caption: &str, words: Option<&[Inline]>) {
        let wide = if table.wide { " table-wide" } else { "" };
        let is_named = words.is_none_or(|words| !words.is_empty());
        let name = if is_named {
            attribute("aria-labelledby", caption)
        } else {
            attribute("aria-label", &self.words.say("table"))
        };
        let region = format!(" class=\"table{wide}\" role=\"region\" tabindex=\"0\"{name}");
        self.element("div", &region, |writer| {
            let named = if words.is_none() { attribute("aria-labelledby", caption) } else { String::new() };
            writer.element("table", &format!("{}{named}", rows::table_attributes(table, writer.words)), |writer| {
                if let Some(words) = words.filter(|words| !words.is_empty()) {
                    writer.element("caption", &attribute("id", caption), |writer| writer.inlines(words));
                }
                writer.column_widths(&table.widths);
                writer.element("thead", "", |writer| {
                    writer.row(table, &table.columns, "th scope=\"col\"", "th scope=\"col\"")
                });
                writer.element("tbody", "", |writer| {
                    let first = if table.row_headers { "th scope=\"row\"" } else { "td" };
                    table.rows.iter().for_each(|row| writer.row(table, row, first, "td"));
                });
            });
        });
    }

    fn column_widths(&mut self, widths: &[u32]) {
        let whole: u32 = widths.iter().sum::<u32>().max(1);
        self.element("colgroup", "", |writer| {
            for width in widths {
                writer.html.push_str(&format!("<col style=\"width:{}%\">", width * 100 / whole));
            }
        });
    }

    fn row(&mut self, table: &Table, cells: &[Vec<Inline>], first: &str, other: &str) {
        self.element("tr", "", |writer| {
            for (place, cell) in cells.iter().enumerate() {
                let (name, attributes) = split_tag(if place == 0 { first } else { other });
                let attributes = format!("{attributes}{}", side_class(table.sides.get(place)));
                writer.element(name, &attributes, |writer| writer.inlines(cell));
            }
        });
        self.html.push('\n');
    }

    fn panel(&mut self, role: Role, id: &str, blocks: &[Block]) {
        let heading = blocks
            .iter()
            .find_map(|block| if let Block::Heading { id, .. } = block { Some(id.as_str()) } else { None });
        let label = heading.map(|id| attribute("aria-labelledby", id)).unwrap_or_default();
        let class = match role {
            Role::KeyMessages => "key-messages",
            Role::RestsOn => "rests-on",
            Role::Case => "case",
            Role::About => "about",
            Role::Notice => "notice",
        };
        let attributes = format!(" class=\"panel panel-{class}\"{}{label}", attribute("id", id));
        self.element("section", &attributes, |writer| writer.blocks(blocks));
    }

    fn facts(&mut self, facts: &[Fact]) {
        self.element("dl", " class=\"facts\"", |writer| {
            for fact in facts {
                let mark = fact.role.map(mark_of).unwrap_or_default();
                writer.element("div", &mark, |writer| {
                    writer.element("dt", "", |writer| writer.text(&fact.label));
                    writer.element("dd", "", |writer| writer.inlines(&fact.value));
                });
            }
        });
    }

    fn cards(&mut self, cards: &[Card]) {
        self.element("ul", " class=\"cards\"", |writer| {
            for card in cards {
                let class =
                    format!(" class=\"card {}\"{}", accent_class(card.accent), of_language(card.language.as_deref()));
                writer.element("li", &class, |writer| writer.card(card));
            }
        });
    }

    fn card(&mut self, card: &Card) {
        self.element("p", " class=\"card-tag\"", |writer| writer.text(&card.tag));
        let href = attribute("href", &relative(self.path, &card.path));
        self.element("p", " class=\"card-title\"", |writer| {
            writer.element("a", &href, |writer| writer.text(&card.title))
        });
        self.element("p", "", |writer| writer.inlines(&card.text));
    }

    fn references(&mut self, entries: &[Reference]) {
        self.element("ul", " class=\"references\"", |writer| {
            for entry in entries {
                writer.element("li", &attribute("id", &entry.id), |writer| writer.reference(entry));
            }
        });
    }

    fn reference(&mut self, entry: &Reference) {
        self.inlines(&entry.text);
        if entry.cited_at.is_empty() {
            return;
        }
        self.html.push(' ');
        // Folded, since there may be very many places.
        self.element("details", " class=\"back\"", |writer| {
            let told = said!(writer.words, "cited-in-places", number = entry.cited_at.len());
            writer.element("summary", "", |writer| writer.text(&told));
            for (anchor, number) in entry.cited_at.iter().zip(1_usize..) {
                let label = said!(writer.words, "number-of-citation", number = number);
                writer.way_back_to(anchor, &number.to_string(), &label);
            }
        });
    }

    /// The notes that small numbers lead to, each with a way back to the places that call it.
    fn endnotes(&mut self, notes: &[Reference]) {
        self.element("ol", " class=\"endnotes\"", |writer| {
            for (note, number) in notes.iter().zip(1_usize..) {
                writer.element("li", &attribute("id", &note.id), |writer| {
                    writer.inlines(&note.text);
                    let label = said!(writer.words, "back-to-note", number = number);
                    note.cited_at.iter().for_each(|anchor| writer.way_back_to(anchor, "↑", &label));
                });
            }
        });
    }

    fn way_back_to(&mut self, anchor: &str, sign: &str, label: &str) {
        let href = attribute("href", &self.way_back(anchor));
        let attributes = format!(" class=\"back\"{href}{}", attribute("aria-label", label));
        self.html.push(' ');
        self.element("a", &attributes, |writer| writer.text(sign));
    }

    /// The address of a citation: on this page, or on another of the same document.
    fn way_back(&self, anchor: &str) -> String {
        match anchor.split_once('#') {
            Some((page, anchor)) => format!("{}#{anchor}", relative(self.path, page)),
            None => format!("#{anchor}"),
        }
    }

    /// Inlines, in order.
    pub(super) fn inlines(&mut self, inlines: &[Inline]) {
        inlines.iter().for_each(|inline| self.inline(inline));
    }

    pub(super) fn inline(&mut self, inline: &Inline) {
        match inline {
            Inline::Text { text } => self.text(text),
            Inline::Emphasis { text } => self.element("em", "", |writer| writer.inlines(text)),
            Inline::Strong { text } => self.element("strong", "", |writer| writer.inlines(text)),
            Inline::Marked { mark, text } => {
                let (name, class) = marked_element(*mark);
                self.element(name, class, |writer| writer.inlines(text));
            }
            Inline::Language { language, text } => {
                self.element("span", &of_language(Some(language)), |writer| writer.inlines(text));
            }
            Inline::Code { text } => self.element("code", "", |writer| writer.text(text)),
            Inline::Break => self.html.push_str("<br>"),
            Inline::Note { text, .. } => self.note(text),
            Inline::Link { target, text } => self.link(target, text),
            Inline::Citation(citation) => self.citation(citation),
            Inline::Reference { text, .. } => self.inlines(text),
            Inline::Missing { text } => self.element("mark", " class=\"missing\"", |writer| {
                writer.text(&said!(writer.words, "missing", what = text));
            }),
        }
    }

    /// The number of a note, which leads to its words at the end of the page.
    fn note(&mut self, text: &[Inline]) {
        let before = std::mem::take(&mut self.html);
        self.inlines(text);
        let words = std::mem::replace(&mut self.html, before);
        self.notes.push(words);
        let number = self.notes_before + self.notes.len();
        let attributes = format!(" id=\"fnref{number}\" href=\"#fn{number}\" role=\"doc-noteref\"");
        self.element("sup", "", |writer| writer.element("a", &attributes, |writer| writer.text(&number.to_string())));
    }

    /// The notes that were called, each with a link back.
    pub(super) fn notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        let section = " class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"fns\"";
        self.element("section", section, |writer| {
            writer.element("h2", " id=\"fns\"", |writer| writer.text(&writer.words.say("notes")));
            let first = writer.notes_before + 1;
            let start = if first > 1 { format!(" start=\"{first}\"") } else { String::new() };
            writer.element("ol", &start, |writer| {
                for (number, words) in (first..).zip(notes) {
                    let label = attribute("aria-label", &said!(writer.words, "back-to-note", number = number));
                    let back = format!(" class=\"back\" href=\"#fnref{number}\" role=\"doc-backlink\"{label}");
                    writer.element("li", &format!(" id=\"fn{number}\""), |writer| {
                        writer.html.push_str(&words);
                        writer.html.push(' ');
                        writer.element("a", &back, |writer| writer.text("↑"));
                    });
                }
            });
        });
    }

    fn link(&mut self, target: &Target, text: &[Inline]) {
        let href = match target {
            Target::Address { url } if is_harmless(url) => Some(url.clone()),
            Target::Address { .. } | Target::Content { .. } => None,
            Target::Page { path, anchor } => Some(self.page_href(path, anchor.as_deref())),
        };
        match href {
            Some(href) => self.element("a", &attribute("href", &href), |writer| writer.inlines(text)),
            None => self.inlines(text),
        }
    }

    fn page_href(&self, path: &str, anchor: Option<&str>) -> String {
        let path = if path.is_empty() { String::new() } else { relative(self.path, path) };
        anchor.map_or(path.clone(), |anchor| format!("{path}#{anchor}"))
    }

    fn citation(&mut self, citation: &Citation) {
        let attributes = format!(" class=\"citation\"{}", attribute("id", &citation.id));
        self.element("span", &attributes, |writer| writer.inlines(&citation.text));
    }

    pub(super) fn element(&mut self, name: &str, attributes: &str, content: impl FnOnce(&mut Self)) {
        self.html.push_str(&format!("<{name}{attributes}>"));
        content(self);
        self.html.push_str(&format!("</{name}>"));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.html.push_str(&escape(text));
    }
}

/// The class of a cell that does not stand to the left.
fn side_class(side: Option<&Side>) -> &'static str {
    match side {
        None | Some(Side::Left) => "",
        Some(Side::Centre) => " class=\"to-the-centre\"",
        Some(Side::Right) => " class=\"to-the-right\"",
    }
}

/// A tag's name and its attributes with the space before them.
fn split_tag(tag: &str) -> (&str, &str) {
    tag.find(' ').map_or((tag, ""), |space| tag.split_at(space))
}

/// The element of marked text, and its class.
fn marked_element(mark: Mark) -> (&'static str, &'static str) {
    match mark {
        Mark::Subscript => ("sub", ""),
        Mark::Superscript => ("sup", ""),
        Mark::SmallCapitals => ("span", " class=\"small-capitals\""),
        Mark::Struck => ("s", ""),
    }
}

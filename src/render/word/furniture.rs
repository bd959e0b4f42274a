//! What stands round the text on every page, and what the file says of itself.

use docx_rs::{Docx, Footer, Header, NumPages, PageNum, Paragraph, ParagraphChild, Run, XMLDocx};

use super::mended::{self, Additions};
use super::setting::{Setting, child};
use super::writer::{Piece, Writer};
use super::{Form, styles};
use crate::words::said;

impl Writer<'_> {
    /// The parts of the file: the content with what stands round it, and with what the library does not know of.
    pub(super) fn finish(mut self, form: Form) -> mended::Mended {
        let (material, document) = (self.material, self.document);
        let (site, words) = (material.site, material.words);
        let file = self.furnished(form);
        let additions = Additions {
            title: &document.title,
            author: site.publisher.as_deref().unwrap_or(&site.title),
            about: &site.description,
            kind: &words.say(document.kind.message()),
            language: &site.language,
            date: &site.date,
            styles: styles::styles(material, form, self.colour(), &self.languages),
            typeface: styles::typeface(&site.look),
            is_rtl: styles::is_rtl(material),
            tables: &self.tables,
            alternatives: &self.alternatives,
            links: self.places.addresses().collect(),
        };
        mended::mended(file, &additions)
    }

    fn furnished(&mut self, form: Form) -> XMLDocx {
        let (width, height) = styles::paper_size(self.material.site.look.paper);
        let (site, title) = (self.material.site.title.clone(), self.document.title.clone());
        let later = if form == Form::Handout { &site } else { &title };
        let mut file = Docx::new()
            .page_size(width, height)
            .page_margin(styles::margins())
            .title_pg()
            .first_header(self.header(&site, form))
            .header(self.header(later, form))
            .first_footer(self.footer(form, true))
            .footer(self.footer(form, false));
        // Word wants a paragraph behind a table.
        let ends_in_table = matches!(self.pieces.last(), Some(Piece::Table(_)) | None);
        for piece in std::mem::take(&mut self.pieces) {
            file = match piece {
                Piece::Paragraph(paragraph) => file.add_paragraph(*paragraph),
                Piece::Table(table) => file.add_table(*table),
            };
        }
        let file = if ends_in_table { file.add_paragraph(Paragraph::new()) } else { file };
        self.lists.define(file).build()
    }

    /// A title, and the number of the page; a hand-out is one page and says what it is.
    fn header(&mut self, title: &str, form: Form) -> Header {
        let mut line = self.run(title, Setting::default());
        line.push(child(Run::new().add_tab()));
        match form {
            Form::Handout => {
                line.extend(self.run(&self.material.words.say("hand-out"), Setting::default()));
            }
            Form::Briefing => line.extend(self.page_number()),
        }
        let mut paragraph = Paragraph::new().style("Header");
        paragraph.children = line;
        Header::new().add_paragraph(paragraph)
    }

    /// "Page 2 of 4", with numbers that Word counts.
    fn page_number(&mut self) -> Vec<ParagraphChild> {
        let pattern = self.material.words.pattern("page-of-pages", &["number", "all"]);
        let mut line = Vec::new();
        for piece in pattern.split_inclusive(['{', '}']) {
            match piece {
                "number}" => line.push(ParagraphChild::PageNum(Box::new(PageNum::new()))),
                "all}" => line.push(ParagraphChild::NumPages(Box::new(NumPages::new()))),
                words => line.extend(self.run(words.trim_end_matches('{'), Setting::default())),
            }
        }
        line
    }

    /// Publisher, version and date; on the first page the licence, and of a hand-out where the rest stands.
    fn footer(&mut self, form: Form, is_first: bool) -> Footer {
        let (site, words) = (self.material.site, self.material.words);
        let published = site.publisher.as_ref().map(|publisher| said!(words, "published-by", publisher = publisher));
        let version = said!(words, "version-of-edition", version = &site.version);
        let edition: Vec<String> = published.into_iter().chain([version, site.date_text.clone()]).collect();
        let edition = edition.join(" · ");
        let rest = match site.address {
            Some(_) => words.say("whole-stands-at-address"),
            None => said!(words, "whole-stands-in", title = &site.title),
        };
        let rest = Some((rest, Setting::strong())).filter(|_| is_first && form == Form::Handout);
        let licence = if is_first { format!("{edition}. {}", site.licence) } else { edition };
        rest.into_iter().chain([(licence, Setting::default())]).fold(Footer::new(), |footer, (words, setting)| {
            let mut paragraph = Paragraph::new().style("Footer");
            paragraph.children = self.run(&words, setting);
            footer.add_paragraph(paragraph)
        })
    }
}

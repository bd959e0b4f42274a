//! The structure of every PDF, as a screen reader meets it: language, title, headings, tables, figures, links, and the
//! files that travel inside. Typst's own checks (`ua-1,a-3a`) let a table without heads and a wrong language pass.

use std::fs;
use std::path::Path;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::parity::letters_by_page;
use crate::showcase::build;
use crate::support::files;

/// An element of the tree of structure.
struct Element<'d> {
    role: String,
    dictionary: &'d Dictionary,
    children: Vec<Element<'d>>,
    /// Whether it holds marked content of a page itself.
    has_content: bool,
    /// The annotations that belong to it.
    annotations: Vec<&'d Dictionary>,
}

impl<'d> Element<'d> {
    fn read(document: &'d Document, dictionary: &'d Dictionary) -> Self {
        let role = dictionary.get(b"S").and_then(Object::as_name).map(String::from_utf8_lossy).unwrap_or_default();
        let mut element = Self {
            role: role.into_owned(),
            dictionary,
            children: Vec::new(),
            has_content: false,
            annotations: Vec::new(),
        };
        if let Ok(kids) = dictionary.get_deref(b"K", document) {
            element.read_kids(document, kids);
        }
        element
    }

    fn read_kids(&mut self, document: &'d Document, kids: &'d Object) {
        match kids {
            Object::Array(kids) => kids.iter().for_each(|kid| self.read_kids(document, kid)),
            Object::Reference(id) => self.read_kids(document, document.get_object(*id).expect("an object")),
            Object::Integer(_) => self.has_content = true,
            Object::Dictionary(kid) => match kid.get(b"Type").and_then(Object::as_name).unwrap_or_default() {
                b"MCR" => self.has_content = true,
                b"OBJR" => {
                    let annotation = kid.get_deref(b"Obj", document).and_then(Object::as_dict).expect("an annotation");
                    self.annotations.push(annotation);
                }
                _ => self.children.push(Element::read(document, kid)),
            },
            _ => {}
        }
    }

    /// The element and all below it, in the order of reading.
    fn all(&self) -> Vec<&Element<'d>> {
        std::iter::once(self).chain(self.children.iter().flat_map(Element::all)).collect()
    }

    fn with_role(&self, role: &str) -> Vec<&Element<'d>> {
        self.all().into_iter().filter(|element| element.role == role).collect()
    }

    fn text_of(&self, key: &[u8]) -> bool {
        self.dictionary.get(key).and_then(Object::as_str).is_ok_and(|text| !text.is_empty())
    }

    fn scope(&self, document: &'d Document) -> Option<&'d [u8]> {
        let attributes = self.dictionary.get_deref(b"A", document).ok()?;
        let one = |object: &'d Object| -> Option<&'d [u8]> {
            let (_, object) = document.dereference(object).ok()?;
            object.as_dict().ok()?.get(b"Scope").ok()?.as_name().ok()
        };
        match attributes {
            Object::Array(list) => list.iter().find_map(one),
            single => one(single),
        }
    }
}

fn pdfs(folder: &Path) -> Vec<(String, Document)> {
    let names: Vec<String> = files(folder).into_iter().filter(|path| path.ends_with(".pdf")).collect();
    assert!(!names.is_empty(), "no PDF in {}", folder.display());
    names.into_iter().map(|name| (name.clone(), Document::load(folder.join(&name)).expect("a PDF"))).collect()
}

fn root(document: &Document) -> Element<'_> {
    let catalogue = document.catalog().expect("a catalogue");
    let root = catalogue.get_deref(b"StructTreeRoot", document).and_then(Object::as_dict).expect("a tagged PDF");
    Element::read(document, root)
}

/// Runs a check on every PDF of the showcase.
fn for_every_pdf(check: impl Fn(&str, &Document, &Element<'_>)) {
    for (name, document) in pdfs(build()) {
        check(&name, &document, &root(&document));
    }
}

#[test]
fn every_pdf_says_its_language_and_shows_its_title() {
    for_every_pdf(|name, document, _| {
        let catalogue = document.catalog().expect("a catalogue");
        assert_eq!(catalogue.get(b"Lang").and_then(Object::as_str).expect("a language"), b"en-GB", "{name}");
        let preferences = catalogue.get_deref(b"ViewerPreferences", document).and_then(Object::as_dict);
        let shows = preferences.and_then(|preferences| preferences.get(b"DisplayDocTitle")).and_then(Object::as_bool);
        assert!(shows.expect("a preference"), "{name} shows its file name and not its title");
    });
}

#[test]
fn headings_start_at_the_first_level_and_skip_none() {
    for_every_pdf(|name, _, root| {
        let levels = root.all().into_iter().filter_map(|element| element.role.strip_prefix('H')?.parse::<u32>().ok());
        let mut last = 0;
        for level in levels {
            assert!(level <= last + 1, "{name}: a heading of level {level} follows one of level {last}");
            last = level;
        }
        assert!(last > 0, "{name} has no headings");
    });
}

#[test]
fn every_table_has_heads_that_say_what_they_stand_over() {
    let mut tables = 0;
    for (name, document) in pdfs(build()) {
        for table in root(&document).with_role("Table") {
            tables += 1;
            let rows = table.with_role("TR");
            let heads = rows.first().map(|row| row.with_role("TH")).unwrap_or_default();
            assert!(!heads.is_empty(), "{name}: a table whose first row has no heads");
            for head in table.with_role("TH") {
                let scope = head.scope(&document).map(String::from_utf8_lossy);
                assert!(matches!(scope.as_deref(), Some("Column" | "Row" | "Both")), "{name}: a head of {scope:?}");
            }
            let widths: Vec<usize> = rows
                .iter()
                .map(|row| row.children.iter().filter(|cell| matches!(cell.role.as_str(), "TH" | "TD")).count())
                .collect();
            assert!(widths.windows(2).all(|pair| pair[0] == pair[1]), "{name}: rows of {widths:?} cells");
        }
    }
    assert!(tables > 40, "only {tables} tables were looked at");
}

#[test]
fn the_cases_and_the_map_name_their_rows() {
    let (_, book) = pdfs(build()).into_iter().find(|(name, _)| name == "casebook.pdf").expect("the book");
    let root = root(&book);
    let by_row = root.with_role("TH").into_iter().filter(|head| head.scope(&book) == Some(b"Row")).count();
    assert!(by_row > 28, "only {by_row} rows are named");
}

#[test]
fn every_figure_has_an_alternative() {
    let mut figures = 0;
    for_every_pdf_count(&mut figures, |name, element| {
        let is_picture = element.role == "Figure";
        assert!(!is_picture || element.text_of(b"Alt"), "{name}: a figure without an alternative");
        is_picture
    });
    assert!(figures >= 7, "only {figures} figures were looked at");
}

#[test]
fn every_link_has_words() {
    let mut links = 0;
    for_every_pdf_count(&mut links, |name, element| {
        let is_link = element.role == "Link";
        let has_words = element.all().iter().any(|part| part.has_content);
        assert!(!is_link || (has_words && !element.annotations.is_empty()), "{name}: a link without words or target");
        for annotation in &element.annotations {
            let describes = annotation.get(b"Contents").and_then(Object::as_str).is_ok_and(|words| !words.is_empty());
            assert!(describes, "{name}: a link that does not say where it leads");
        }
        is_link
    });
    assert!(links > 1000, "only {links} links were looked at");
}

fn for_every_pdf_count(count: &mut usize, check: impl Fn(&str, &Element<'_>) -> bool) {
    for (name, document) in pdfs(build()) {
        *count += root(&document).all().into_iter().filter(|element| check(&name, element)).count();
    }
}

/// What travels inside a PDF, by name.
pub(crate) fn attachments(document: &Document) -> Vec<(String, Vec<u8>)> {
    let catalogue = document.catalog().expect("a catalogue");
    let ids: Vec<ObjectId> = catalogue
        .get_deref(b"AF", document)
        .and_then(Object::as_array)
        .map(|list| list.iter().filter_map(|file| file.as_reference().ok()).collect())
        .unwrap_or_default();
    let read = |id: ObjectId| {
        let file = document.get_dictionary(id).expect("a file");
        let name = file.get(b"UF").or_else(|_| file.get(b"F")).and_then(Object::as_str).expect("a name");
        let embedded = file.get_deref(b"EF", document).and_then(Object::as_dict).expect("what is in it");
        let stream = embedded.get_deref(b"F", document).and_then(Object::as_stream).expect("a stream");
        let contents = stream.decompressed_content().unwrap_or_else(|_| stream.content.clone());
        (lopdf::decode_text_string(&Object::string_literal(name)).expect("a name"), contents)
    };
    ids.into_iter().map(read).collect()
}

#[test]
fn what_travels_inside_a_pdf_is_what_stands_in_data() {
    for (name, document) in pdfs(build()) {
        let files = attachments(&document);
        for (file, contents) in &files {
            let file = file.trim_start_matches('/');
            let published = fs::read(build().join("data").join(file)).unwrap_or_else(|_| panic!("{name}: {file}"));
            assert!(*contents == published, "{name}: {file} is not the one in data/");
        }
        let mut names: Vec<&str> = files.iter().map(|(file, _)| file.trim_start_matches('/')).collect();
        names.sort_unstable();
        let mut expected: Vec<String> = match name.strip_prefix("briefings/").and_then(|name| name.strip_suffix(".pdf"))
        {
            Some(theme) if theme.ends_with("-handout") => Vec::new(),
            Some(theme) => {
                ["findings.csv", "cases.csv", "cited.bib", "citation.bib"].map(|end| format!("{theme}-{end}")).to_vec()
            }
            None => ["table-1.csv", "table-a1.csv", "table-a2.csv", "corrections.csv"].map(str::to_owned).to_vec(),
        };
        expected.sort_unstable();
        assert_eq!(names, expected, "{name}");
    }
}

/// Page 1 of a briefing stands alone: it ends with the end of "What this rests on", as its hand-out of one page does, which
/// has the notes below it that its numbers lead to.
#[test]
fn the_first_page_of_a_briefing_is_its_hand_out() {
    let handouts = files(&build().join("briefings")).into_iter().filter(|name| name.ends_with("-handout.pdf"));
    let mut looked_at = 0;
    for name in handouts {
        let handout = letters_by_page(&build().join("briefings").join(&name));
        let briefing = letters_by_page(&build().join("briefings").join(name.replace("-handout", "")));
        assert_eq!(handout.len(), 1, "{name}: pages");
        let notes = handout[0].strip_prefix(briefing[0].as_str());
        let notes = notes.unwrap_or_else(|| panic!("{name} differs from page 1:\n{}\n{}", handout[0], briefing[0]));
        assert!(notes.starts_with("1.") && briefing.concat().contains(notes), "{name}: {notes}");
        assert!(handout[0].contains("Whatthisrestson") && briefing.len() > 1, "{name}");
        looked_at += 1;
    }
    assert_eq!(looked_at, 7);
}

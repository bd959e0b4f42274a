//! Faults planted in the showcase, one at a time: each is found at its place, and nothing else is.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use camino::Utf8PathBuf;
use casebook::check::{Judgement, Settings, check};
use casebook::model::{EncodingFault, EncodingFaultKind, Retraction, link};
use casebook::parse::parse;
use casebook::source::{FileId, SourceFile, Sources, Span};

use crate::support::project;

/// A fault, and where it must be found.
struct Plant {
    rule: &'static str,
    /// The content with the fault, by path.
    files: BTreeMap<String, String>,
    /// The file and the words on the line of the finding.
    at: (String, String),
}

pub(crate) type Files = BTreeMap<String, String>;

#[test]
fn each_planted_fault_is_found_at_its_place_and_nothing_else_is() {
    let files = showcase();
    assert_eq!(findings(&files, &Settings::default()), [], "the showcase is not clean");
    let plants = plants(&files);
    let rules: BTreeSet<&str> = plants.iter().map(|plant| plant.rule).collect();
    assert!(plants.len() > 200 && rules.len() > 35, "{} places, {} rules", plants.len(), rules.len());
    let mut seen = BTreeSet::new();
    let is_tried = |(place, plant): &(usize, &Plant)| seen.insert(plant.rule) || crate::soak::is_drawn(*place);
    let tried = plants.iter().enumerate().filter(is_tried);
    let wrong: Vec<String> = tried.filter_map(|(_, plant)| misjudged(plant)).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), plants.len(), wrong.join("\n"));
}

#[test]
fn the_showcase_is_clean_at_the_strictest_level() {
    let settings = Settings { deny: vec!["advice".to_owned()], allow: Vec::new() };
    assert_eq!(findings(&showcase(), &settings), []);
}

/// What is wrong with the judgement on a planted fault, if anything is.
fn misjudged(plant: &Plant) -> Option<String> {
    let found = findings(&plant.files, &Settings::default());
    let (path, words) = &plant.at;
    let line = plant.files[path].lines().position(|line| line.contains(words.as_str())).expect("the planted words") + 1;
    // A heading with another name is missing in one place and surplus in another; a note has many statements, a finding
    // many cases.
    let may_have_more =
        ["unknown-section", "uncited-statement", "unsupported-case", "incomplete-entry"].contains(&plant.rule);
    let follows = |rule: &str| match plant.rule {
        // A quotation whose citation is gone has lost its place in the work as well.
        "uncited-statement" => rule == "quote-without-locator",
        // The printed table has the field that is gone, which is graver.
        "incomplete-entry" => rule == "table-mismatch",
        _ => false,
    };
    let is_right = found.contains(&(plant.rule, path.clone(), line))
        && found.iter().all(|(rule, _, _)| *rule == plant.rule || follows(rule))
        && (found.len() == 1 || may_have_more);
    (!is_right).then(|| format!("{} at {path}:{line}, and found was {found:?}", plant.rule))
}

/// Rule, path and line of everything that is found.
fn findings(files: &Files, settings: &Settings) -> Vec<(&'static str, String, usize)> {
    let (sources, judgement) = judge(files, settings);
    let place = |span: Span| (sources.file(span.file).path.clone(), sources.position(span).line);
    let all = judgement.diagnostics.iter().map(|diagnostic| (diagnostic.rule, place(diagnostic.place.span)));
    all.map(|(rule, (path, line))| (rule, path, line)).collect()
}

/// The judgement on some content.
pub(crate) fn judged(files: &Files) -> Judgement {
    judge(files, &Settings::default()).1
}

pub(crate) fn judge(files: &Files, settings: &Settings) -> (Sources, Judgement) {
    let sources = Sources {
        folder: "content".to_owned(),
        files: files.iter().map(|(path, text)| SourceFile::new(path.clone(), text.clone())).collect(),
        ..Sources::default()
    };
    let mut review = link(parse(&sources), Vec::new(), &sources);
    review.printable = printable().clone();
    let judgement = check(&review, settings);
    (sources, judgement)
}

fn printable() -> &'static BTreeSet<char> {
    static PRINTABLE: OnceLock<BTreeSet<char>> = OnceLock::new();
    PRINTABLE.get_or_init(|| {
        let folder = Utf8PathBuf::from_path_buf(project().join("templates")).expect("a path in UTF-8");
        let templates = casebook::load::load_templates(&folder).expect("templates");
        casebook::load::printable_characters(&templates, &[casebook::model::DEFAULT_TYPEFACE])
    })
}

pub(crate) fn showcase() -> Files {
    loaded("content")
}

/// The files of a content folder of the project.
pub(crate) fn loaded(folder: &str) -> Files {
    let folder = Utf8PathBuf::from_path_buf(project().join(folder)).expect("a path in UTF-8");
    let loaded = casebook::load::load(&folder).expect("content");
    loaded.sources.files.into_iter().map(|file| (file.path, file.text)).collect()
}

/// Plants faults with the same words in many files.
struct Planter<'f> {
    files: &'f Files,
    plants: Vec<Plant>,
}

impl Planter<'_> {
    /// Puts `new` in the stead of the first `old` of a file; the finding must be on the line of `at`.
    fn edit(&mut self, rule: &'static str, path: &str, old: &str, new: &str, at: &str) {
        let text = &self.files[path];
        assert!(text.contains(old), "{path} does not hold {old}");
        let mut files = self.files.clone();
        files.insert(path.to_owned(), text.replacen(old, new, 1));
        self.plants.push(Plant { rule, files, at: (path.to_owned(), at.to_owned()) });
    }

    /// The same in every file of a folder that holds `old`.
    fn edit_all(&mut self, rule: &'static str, folder: &str, old: &str, new: &str, at: &str) {
        for path in self.paths(folder) {
            if self.files[&path].contains(old) {
                self.edit(rule, &path, old, new, at);
            }
        }
    }

    /// The same in a few files of a folder, where every file would take the tests too long.
    fn edit_few(&mut self, rule: &'static str, folder: &str, old: &str, new: &str, at: &str) {
        let paths = self.paths(folder).into_iter().filter(|path| self.files[path].contains(old)).step_by(9);
        for path in paths.collect::<Vec<_>>() {
            self.edit(rule, &path, old, new, at);
        }
    }

    fn paragraph_in_few(&mut self, rule: &'static str, words: &str, at: &str) {
        self.edit_few(rule, "cases/", "## What happened\n\n", &format!("## What happened\n\n{words}\n\n"), at);
    }

    /// A new paragraph under the first heading of every case.
    fn paragraph(&mut self, rule: &'static str, words: &str, at: &str) {
        self.edit_all(rule, "cases/", "## What happened\n\n", &format!("## What happened\n\n{words}\n\n"), at);
    }

    fn add(&mut self, rule: &'static str, path: &str, text: &str, at: &str) {
        let mut files = self.files.clone();
        files.insert(path.to_owned(), text.to_owned());
        self.plants.push(Plant { rule, files, at: (path.to_owned(), at.to_owned()) });
    }

    /// A case without its note, and one whose note has lost all its citations.
    fn without_citations(&mut self, path: &str, front_matter: &str) {
        self.add("unknown-section", path, front_matter, "---");
        let citation = regex::Regex::new(r" ?\[@[^\]]*\]").expect("a pattern");
        let note = citation.replace_all(&self.files[path][front_matter.len()..], "").into_owned();
        let first =
            note.lines().find(|line| !line.is_empty() && !line.starts_with('#')).expect("a statement").to_owned();
        self.add("uncited-statement", path, &format!("{front_matter}{note}"), &first);
    }

    fn paths(&self, folder: &str) -> Vec<String> {
        self.files.keys().filter(|path| path.starts_with(folder)).cloned().collect()
    }
}

fn plants(files: &Files) -> Vec<Plant> {
    let mut planter = Planter { files, plants: Vec::new() };
    in_notes(&mut planter);
    slips_of_typing(&mut planter);
    wrong_attributions(&mut planter);
    codes_against_cells(&mut planter);
    in_front_matter(&mut planter);
    in_themes(&mut planter);
    in_bibliography(&mut planter);
    names_and_fields(&mut planter);
    in_review(&mut planter);
    planter.plants
}

fn in_notes(planter: &mut Planter<'_>) {
    planter.paragraph("unresolved-citation", "It was so [@nobody-1900].", "nobody-1900");
    planter.paragraph("author-year-mismatch", "Nobody (1901) told it [@bussu-galanti-2018].", "Nobody (1901)");
    planter.paragraph("locator-outside-work", "So [@bussu-galanti-2018, p. 9].", "p. 9");
    planter.paragraph("quote-without-locator", "“One two three four five” [@bussu-galanti-2018].", "One two three");
    for path in planter.paths("cases/") {
        let (before, last) = planter.files[&path].split_once("## What to borrow\n\n").expect("the last section");
        planter.add("empty-section", &path, &format!("{before}{last}\n## What to borrow\n"), "## What to borrow");
        let front_matter = before.split("\n## ").next().expect("front matter").to_owned();
        planter.without_citations(&path, &front_matter);
    }
    planter.paragraph("uncited-statement", "So it was.", "So it was.");
    planter.edit_all("unknown-section", "cases/", "## What happened", "## What hippened", "What hippened");
    planter.paragraph("unprintable-character", "It was 🙂 so [@bussu-galanti-2018].", "🙂");
    planter.paragraph("skipped-heading", "#### Deep\n\nIt was so [@bussu-galanti-2018].", "#### Deep");
    planter.paragraph("cited-heading", "### So [@bussu-galanti-2018]\n\nIt was so [@bussu-galanti-2018].", "### So");
    planter.paragraph("undeclared-section", "So [@bussu-galanti-2018, sec. 99.3].", "sec. 99.3");
    planter.edit_all("undeclared-section", "cases/", "\n      section: \"4.", "\n      section: \"9.", "section: \"9.");
    planter.paragraph("nameless-citation", "It was so [-@bussu-galanti-2018].", "[-@");
    planter.paragraph("raw-html", "It was<br>so [@bussu-galanti-2018].", "<br>");
    planter.paragraph("unsupported-markup", "It was ==so== [@bussu-galanti-2018].", "==so==");
    planter.paragraph("unusable-picture", "![A picture](../pictures/picture.png)", "../pictures/picture.png");
    planter.paragraph("broken-link", "See [there](there/nowhere.md) [@bussu-galanti-2018].", "nowhere.md");
}

/// Each finding and key message that names cases, with a work in the stead of its citations that is on none of them.
fn wrong_attributions(planter: &mut Planter<'_>) {
    let statement = regex::Regex::new(r"text: >-\n      (.+)\n    cases: (\[.+\])\n").expect("a pattern");
    let citation = regex::Regex::new(r"\[@[^\]]*\]").expect("a pattern");
    let paths = [planter.paths("challenges/"), planter.paths("leaders/")].concat();
    for path in paths {
        let text = planter.files[&path].clone();
        for found in statement.captures_iter(&text) {
            let cited = citation.replace_all(&found[1], "[@burns-1978; read in @bussu-galanti-2018, sec. 2]");
            let wrong = format!("text: >-\n      {cited}\n    cases: {} # planted\n", &found[2]);
            planter.edit("unsupported-case", &path, &found[0], &wrong, "# planted");
        }
    }
}

/// Each code that rests on a cell which speaks plainly, with a code in its stead that the cell does not give.
fn codes_against_cells(planter: &mut Planter<'_>) {
    let coded = regex::Regex::new("\n  (phase|style):\n    - code: ([a-z-]+)\n      basis: table").expect("a pattern");
    for path in planter.paths("cases/") {
        let text = planter.files[&path].clone();
        for found in coded.captures_iter(&text) {
            let printed = regex::Regex::new(&format!("\n  {}: \"([^\"]*)\"", &found[1])).expect("a pattern");
            let cell = printed.captures(&text).expect("a cell")[1].to_lowercase();
            let is_plain = cell.is_empty() || cell == "–" || cell.starts_with("lack of") || cell.contains(&found[2]);
            let others = ["heroic", "facilitative", "planning", "design", "delivery"];
            let (of_style, of_phase) = others.split_at(2);
            let others = if &found[1] == "style" { of_style } else { of_phase };
            if let Some(other) = others.iter().find(|other| is_plain && !cell.contains(**other)) {
                let wrong = found[0].replace(&format!("code: {}", &found[2]), &format!("code: {other}"));
                planter.edit("cell-mismatch", &path, &found[0], &wrong, &format!("code: {other}"));
            }
        }
    }
}

fn slips_of_typing(planter: &mut Planter<'_>) {
    planter.paragraph_in_few("typing-slip", "It **was so [@bussu-galanti-2018].", "It **was");
    planter.paragraph_in_few("typing-slip", "It was `so [@bussu-galanti-2018].", "It was `so");
    planter.paragraph_in_few("typing-slip", "It was so [@bussu-galanti-2018.", "It was so [");
    planter.paragraph_in_few("typing-slip", "It was \"so [@bussu-galanti-2018].", "It was \"so");
    planter.paragraph_in_few("typing-slip", "###How it was [@bussu-galanti-2018]", "###How it was");
    planter.paragraph_in_few("placeholder", "It was so [???] [@bussu-galanti-2018].", "[???]");
    planter.paragraph_in_few("invisible-character", "It w\u{ad}as so [@bussu-galanti-2018].", "w\u{ad}as");
    planter.paragraph_in_few("unknown-count", "It was so in {count case} [@bussu-galanti-2018].", "{count case}");
    planter.edit_few("unknown-count", "cases/", "\ntitle: \"", "\ntitle: \"The {count cases}: ", "title:");
    for (field, at) in
        [("label: Challenge", "{count cases}"), ("caption: ", "{count cases}"), ("step: ", "{count cases}")]
    {
        planter.edit("unknown-count", "review.yaml", field, &format!("{field}Of {{count cases}} "), at);
    }
    planter.edit_few("typing-slip", "cases/", "\nsummary: \"", "\nsummary: \"**So ", "summary:");
    planter.edit_few("placeholder", "cases/", "\nsummary: \"", "\nsummary: \"[TODO year] ", "summary:");
    planter.edit_few("invisible-character", "cases/", "\nplace: \"", "\nplace: \"\u{200b}", "place:");
}

fn in_front_matter(planter: &mut Planter<'_>) {
    planter.edit_all("unknown-field", "cases/", "\nplace:", "\nweather: rain\nplace:", "weather: rain");
    planter.edit_all("unknown-code", "cases/", "    - code: ", "    - code: no-such-", "no-such-");
    for place in ["p. 42", "pp. 4-5", "sec. 4.2", "Table A2", "Section 4"] {
        let new = format!("      section: \"{place}\"\n#");
        planter.edit_all("malformed-section", "cases/", "      section: ", &new, &format!("section: \"{place}"));
    }
    planter.edit_all("case-without-source", "cases/", "\nsources: [", "\nsources: [bryson-2004, ", "bryson-2004");
    planter.edit_all("missing-field", "cases/", "\nsummary:", "\n# summary:", "title:");
    planter.edit_all("table-mismatch", "cases/", "  name: \"", "  name: \"Another ", "name: \"Another");
    planter.edit_all("case-without-row", "cases/", "\nno_row:", "\n# no_row:", "---");
    for path in planter.paths("cases/") {
        let text = planter.files[&path].clone();
        if let Some(start) = text.find("\nallow:\n") {
            let end = text.find("\ncoding:").expect("codes");
            planter.edit("unused-case", &path, &text[start..end], "", "title:");
        }
    }
    planter.edit(
        "label-mismatch",
        "cases/taff-housing-cardiff.md",
        "sources: [boyle-harris-2009, ",
        "sources: [boyle-harris-2009]\n#[",
        "  reference:",
    );
    planter.edit(
        "duplicate-title",
        "cases/bradford-win.md",
        "\ntitle: ",
        "\ntitle: \"Beacon Community Regeneration Partnership\"\n# ",
        "title: \"Beacon Community Regeneration Partnership\"",
    );
    for path in planter.paths("cases/") {
        if planter.files[&path].contains("\nno_row:") {
            let text = &planter.files[&path];
            let code = text.lines().find(|line| line.starts_with("    - code: ")).expect("a code").to_owned();
            // Its basis and, where that is the text, its section.
            let behind = text.split(code.as_str()).nth(1).expect("a basis").lines().skip(1);
            let is_of_code = |line: &&str| ["basis:", "section:"].iter().any(|name| line.trim().starts_with(name));
            let fields: String = behind.take_while(is_of_code).map(|line| format!("{line}\n")).collect();
            let old = format!("{code}\n{fields}");
            planter.edit("case-without-row", &path, &old, &format!("{code}\n      basis: table\n"), &code);
        }
    }
    let coding = "  style:\n    - code: facilitative\n      basis: table\n";
    let both = format!("{coding}    - code: heroic\n      basis: text\n      section: \"4.2\"\n");
    planter.edit("basis-conflict", "cases/beacon-regeneration.md", coding, &both, "code: heroic");
    let page = planter.files["pages/method.md"].clone();
    planter.add("duplicate-id", "pages/old/method.md", &page, "---");
    planter.add("stray-file", "case/pond.md", "---\ntitle: Pond\n---\n", "---");
}

fn in_themes(planter: &mut Planter<'_>) {
    let other = "case_boxes: [gloucester-enablement, ";
    planter.edit_all("uncoded-case", "challenges/", "case_boxes: [", other, "gloucester-enablement");
    let theme = "---\ntitle: Money\norder: 9\nheadline: Who pays?\nstandfirst: Nobody says.\naudience: All\n\
        definition: Money [@bussu-galanti-2018].\nkey_messages: []\nfindings: []\n---\n";
    let outline =
        ["Why it matters", "What helped", "What got in the way", "Could this work here?", "What it asks of you"];
    let sections: String = outline
        .iter()
        .chain(&["Limits and gaps"])
        .map(|heading| format!("\n## {heading}\n\nNobody says [@bussu-galanti-2018].\n"))
        .collect();
    planter.add("empty-theme", "challenges/money.md", &format!("{theme}{sections}"), "title: Money");
    let plant = planter.plants.last_mut().expect("a plant");
    let review = plant.files["review.yaml"].replace("  themes: 7", "  themes: 8");
    plant.files.insert("review.yaml".to_owned(), review);
    for folder in ["challenges/", "leaders/"] {
        planter.edit_all("invalid-front-matter", folder, "\norder: ", "\norder: number ", "order: number");
        planter.edit_all(
            "uncited-statement",
            folder,
            "## What helped\n\n",
            "## What helped\n\nSo it was.\n\n",
            "So it was.",
        );
        planter.edit_all(
            "unresolved-reference",
            folder,
            "case_boxes: [",
            "case_boxes: [no-such-case, ",
            "no-such-case",
        );
        let more = "## Limits and gaps\n\n- Nine of the sixty cases are so [@bussu-galanti-2018].\n";
        planter.edit_all("miscount", folder, "## Limits and gaps\n\n", more, "of the sixty cases");
        let more = "## Limits and gaps\n\n- All thirteen briefings are so [@bussu-galanti-2018].\n";
        planter.edit_all("miscount", folder, "## Limits and gaps\n\n", more, "All thirteen briefings");
        planter.edit_all("unknown-section", folder, "## What helped", "## What hilped", "What hilped");
        let long = format!("\nheadline: {}", "long ".repeat(20));
        planter.edit_all("long-message", folder, "\nheadline: ", &long, "headline: long");
        let finding =
            "\nfindings:\n  - id: planted\n    text: So [@bussu-galanti-2018, sec. 5].\n    explanation: So.\n";
        planter.edit_all("finding-without-case", folder, "\nfindings:\n", finding, "id: planted");
        for path in planter.paths(folder) {
            let boxes = planter.files[&path].split("case_boxes: [").nth(1).expect("boxes").to_owned();
            let case = boxes.split([',', ']']).next().expect("a case");
            let finding = format!(
                "\nfindings:\n  - id: planted\n    text: So it was.\n    cases: [{case}]\n    explanation: So.\n"
            );
            planter.edit("uncited-finding", &path, "\nfindings:\n", &finding, "text: So it was.");
        }
    }
}

fn in_bibliography(planter: &mut Planter<'_>) {
    let bibliography = planter.files["bibliography.bib"].clone();
    let articles: Vec<&str> =
        bibliography.lines().filter_map(|line| line.strip_prefix("@article{")?.strip_suffix(',')).collect();
    for key in articles.into_iter().filter(|key| *key > "bussu-galanti-2018").take(20) {
        let head = format!("@article{{{key},\n");
        let with = |field: &str| format!("{head}  {field},\n");
        let path = "bibliography.bib";
        let entry = bibliography[bibliography.find(&head).expect("the work")..].split("\n}").next().expect("an entry");
        if !entry.contains("url =") {
            planter.edit("malformed-identifier", path, &head, &with("url = {htp:/example}"), "htp:/example");
        }
        planter.edit("export-noise", path, &head, &with("issn = {0342-4643}"), "0342-4643");
        planter.edit("invalid-bibliography", path, &head, &with("note = nope"), "note = nope");
        if !bibliography[bibliography.find(&head).expect("the work")..]
            .split("\n}")
            .next()
            .expect("an entry")
            .contains("doi =")
        {
            planter.edit(
                "duplicate-work",
                path,
                &head,
                &with("doi = {10.1080/14494035.2018.1414355}"),
                &head[..head.len() - 1],
            );
        }
        planter.edit(
            "duplicate-key",
            path,
            &head,
            &format!("@book{{bussu-galanti-2018,\n  title = {{T}},\n}}\n\n{head}"),
            "@book{bussu-galanti-2018",
        );
        let start = bibliography.find(&head).expect("the work");
        let journal = bibliography[start..].lines().find(|line| line.contains("journaltitle")).expect("a journal");
        let entry: String = bibliography[start..].split("\n}").next().expect("an entry").to_owned();
        planter.edit(
            "incomplete-entry",
            path,
            &entry,
            &entry.replace(&format!("{journal}\n"), ""),
            &head[..head.len() - 1],
        );
    }
}

fn names_and_fields(planter: &mut Planter<'_>) {
    let path = "bibliography.bib";
    let bibliography = planter.files[path].clone();
    let heads =
        bibliography.lines().filter(|line| line.starts_with("@article{") && !line.contains("bussu-galanti-2018"));
    for head in heads.step_by(9) {
        let entry = entry_of(&bibliography, head);
        let misspelt = entry.replace("  journaltitle =", "  jurnaltitle =");
        planter.edit("misspelt-field", path, &entry, &misspelt, "jurnaltitle");
        for (rule, names) in [
            ("misread-name", "Department for Communities and Local Government"),
            ("misread-name", "{Smith John} and {Jones Ben}"),
            ("misread-name", "Smith J and Jones B"),
            ("invalid-bibliography", "Smith, J; Jones, B"),
            ("invalid-bibliography", "Smith, J. & Jones, B."),
            ("invalid-bibliography", "Smith, J., et al."),
        ] {
            planter.edit(rule, path, &entry, &with_author(&entry, names), &format!("author = {{{names}}}"));
        }
    }
}

/// The entry of a bibliography that begins so, without its end.
fn entry_of(bibliography: &str, head: &str) -> String {
    let start = bibliography.find(head).expect("the work");
    bibliography[start..].split("\n}").next().expect("an entry").to_owned()
}

/// An entry with other authors.
fn with_author(entry: &str, author: &str) -> String {
    let own = entry.lines().find(|line| line.starts_with("  author =")).expect("authors");
    entry.replace(own, &format!("  author = {{{author}}},"))
}

fn in_review(planter: &mut Planter<'_>) {
    let path = "review.yaml";
    let review = planter.files[path].clone();
    for count in ["works: 94", "sources: 35", "reference_list: 70", "rows: 24", "cases: 28", "themes: 7"] {
        planter.edit("count-mismatch", path, &format!("\n  {count}"), &format!("\n  {count}9"), &format!("  {count}9"));
    }
    let exempt = |from: &str, to: &str| -> Vec<String> {
        let part = review.split(from).nth(1).expect("a part").split(to).next().expect("its end");
        part.lines().filter_map(|line| line.strip_prefix("      - ")).map(str::to_owned).collect()
    };
    let background = exempt("\nbackground:", "\nwithout_case:");
    let without_case = exempt("\nwithout_case:", "\nnothing more");
    // A list of keys that loses its only one is no list.
    for key in background.into_iter().filter(|key| key != "scie-2013") {
        planter.edit("uncited-source", path, &format!("      - {key}\n"), "", "title:");
        let plant = planter.plants.last_mut().expect("a plant");
        plant.at = ("bibliography.bib".to_owned(), format!("{{{key},"));
    }
    for key in without_case {
        let whole = review
            .rsplit_once(&format!("      - {key}\n"))
            .map(|(before, after)| format!("{before}{after}"))
            .expect("the key");
        planter.edit("source-without-case", path, &review, &whole, &format!("  - {key}"));
    }
    let allowance =
        "\nallow:\n  - {rule: unused-case, at: Nowhere, file: cases/bradford-win.md, reason: Planted.}\nsearch_flow:";
    planter.edit("unused-allowance", path, "\nsearch_flow:", allowance, "rule: unused-case");
    planter.edit(
        "unused-allowance",
        path,
        "\n      - wilson-1973",
        "\n      - wilson-1973\n      - bryson-2004",
        "      - bryson-2004",
    );
    planter.edit("unknown-rule", path, "\nsearch_flow:", "\nrules: {nonsense: off}\nsearch_flow:", "nonsense");
    planter.edit("unknown-style", path, "\nstyle: apa", "\nstyle: alphanumeric", "style: alphanumeric");
    planter.edit("unknown-style", path, "\nlanguage: en-GB", "\nlanguage: english", "language: english");
}

#[test]
fn a_retraction_and_a_wrong_encoding_are_found_as_well() {
    let files = showcase();
    let sources = Sources {
        folder: "content".to_owned(),
        files: files.iter().map(|(path, text)| SourceFile::new(path.clone(), text.clone())).collect(),
        ..Sources::default()
    };
    let at = |file: u32| Span { file: FileId(file), start: 0, end: 0 };
    let faults = vec![
        EncodingFault { span: at(1), kind: EncodingFaultKind::NotUtf8 },
        EncodingFault { span: at(2), kind: EncodingFaultKind::ByteOrderMark },
    ];
    let mut review = link(parse(&sources), faults, &sources);
    let doi = "10.1080/14494035.2018.1414355".to_owned();
    review.retractions = vec![Retraction { doi, nature: "Retraction".to_owned(), date: "1/2/2030".to_owned() }];
    let found: Vec<&str> =
        check(&review, &Settings::default()).diagnostics.iter().map(|diagnostic| diagnostic.rule).collect();
    assert_eq!(BTreeSet::from_iter(found), BTreeSet::from(["invalid-encoding", "retracted-work", "windows-text"]));
}

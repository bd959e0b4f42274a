//! Places in works, as an editor types them and as pages print them.

use std::fs;

use crate::support::{casebook, copy_of, project, stderr};

/// What is typed behind the key, and what is printed behind the year. The oracle is pandoc 3.9 with APA 7; where ours
/// differs, the comment says why.
const FORMS: [(&str, &str); 40] = [
    (", fig. 3", ", Figure 3"),
    (", § 12", ", Section 12"),
    (", ¶ 4", ", para. 4"),
    (", vol. 2, p. 4", ", Volume 2, p. 4"),
    (", note 4", ", Note 4"),
    (", box 2", ", box 2"),
    (", annex B", ", annex B"),
    (", paras 3.1-3.4", ", paras 3.1–3.4"),
    (", p 3", ", p. 3"), // pandoc prints `p 3`
    (", Table 3", ", Table 3"),
    (", Ch. 3", ", Chapter 3"),
    (", s. 4.2", ", Section 4.2"), // pandoc prints `s. 4.2`
    (", p. 12, emphasis added", ", p. 12, emphasis added"),
    (", p. 12, *emphasis added*", ", p. 12, emphasis added"),
    (", pp. iv, vi-xi", ", pp. iv, vi–xi"),
    (", ch. 3, pp. 4-6", ", Chapter 3, pp. 4–6"), // pandoc leaves the hyphen
    (", pp. 4 and 6", ", pp. 4 and 6"),
    (", pp. 33-35, 38-39 and nowhere else", ", pp. 33–35, 38–39 and nowhere else"),
    ("{p. iv, the plate}, in short", ", p. iv, the plate, in short"),
    (", emphasis added", ", emphasis added"),
    (" and passim", " and passim"),
    (", 33-35", ", pp. 33–35"),
    (", 33", ", p. 33"),
    (", app. A", ", Appendix A"),
    (", art. 5", ", Article 5"),
    (", bk. 2", ", Book 2"),
    (", col. 2", ", Column 2"),
    (", eq. 2", ", Equation 2"),
    (", fol. 2", ", Folio 2"),
    (", no. 2", ", Issue 2"),
    (", l. 2", ", Line 2"),
    (", op. 2", ", Opus 2"),
    (", pt. 2", ", Part 2"),
    (", rule 2", ", Rule 2"),
    (", scene 2", ", Scene 2"),
    (", supplement 2", ", Supplement 2"),
    (", verse 2", ", Verse 2"),
    (", canon 2", ", Canon 2"),
    (", act 2", ", Act 2"),
    (", loc. 22", ", Location 22"),
];

#[test]
fn each_form_of_a_place_is_printed_with_its_comma() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let file = folder.path().join("content/cases/school-garden.md");
    let before = fs::read_to_string(&file).expect("a case");
    let typed: Vec<String> = FORMS.iter().map(|(typed, _)| format!("So [@lind-2012{typed}].\n")).collect();
    fs::write(&file, format!("{before}\n{}", typed.join("\n"))).expect("a case");
    let output = casebook(folder.path(), &["build", "--only", "html", "--draft"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/cases/school-garden.html")).expect("a page");
    let document = scraper::Html::parse_document(&page);
    let paragraphs = scraper::Selector::parse("p").expect("a selector");
    let words = document.select(&paragraphs).map(|paragraph| paragraph.text().collect::<String>());
    let printed: Vec<String> = words.filter(|words| words.starts_with("So (")).collect();
    let expected: Vec<String> = FORMS.iter().map(|(_, printed)| format!("So (Lind, 2012{printed}).")).collect();
    assert_eq!(printed, expected);
}

//! Places in works, as an editor types them and as pages print them.

use std::fs;

use crate::support::{casebook, copy_of, project, stderr};

/// What is typed behind the key, and what is printed behind the year in APA, and in the place of all of it in IEEE, which
/// cites by number. The oracle is pandoc 3.9; where ours differs from it in APA, the comment says why.
const FORMS: [(&str, &str, &str); 40] = [
    (", fig. 3", ", Figure 3", "[1, Fig. 3]"),
    (", § 12", ", Section 12", "[1, Sect. 12]"),
    (", ¶ 4", ", para. 4", "[1, Para. 4]"),
    (", vol. 2, p. 4", ", Volume 2, p. 4", "[1, Vol. 2, p. 4]"),
    (", note 4", ", Note 4", "[1, N. 4]"),
    (", box 2", ", box 2", "[1, box 2]"),
    (", annex B", ", annex B", "[1, annex B]"),
    (", paras 3.1-3.4", ", paras 3.1–3.4", "[1, Paras 3.1–3.4]"),
    (", p 3", ", p. 3", "[1, p. 3]"), // pandoc prints `p 3`
    (", Table 3", ", Table 3", "[1, Tbl. 3]"),
    (", Ch. 3", ", Chapter 3", "[1, Ch. 3]"),
    (", s. 4.2", ", Section 4.2", "[1, Sect. 4.2]"), // pandoc prints `s. 4.2`
    (", p. 12, emphasis added", ", p. 12, emphasis added", "[1, p. 12], emphasis added"),
    (", p. 12, *emphasis added*", ", p. 12, emphasis added", "[1, p. 12], emphasis added"),
    (", pp. iv, vi-xi", ", pp. iv, vi–xi", "[1, pp. iv, vi–xi]"),
    (", ch. 3, pp. 4-6", ", Chapter 3, pp. 4–6", "[1, Ch. 3, pp. 4–6]"), // pandoc leaves the hyphen
    (", pp. 4 and 6", ", pp. 4 and 6", "[1, pp. 4 and 6]"),
    (
        ", pp. 33-35, 38-39 and nowhere else",
        ", pp. 33–35, 38–39 and nowhere else",
        "[1, pp. 33–35, 38–39] and nowhere else",
    ),
    ("{p. iv, the plate}, in short", ", p. iv, the plate, in short", "[1, p. iv, the plate], in short"),
    (", emphasis added", ", emphasis added", "[1], emphasis added"),
    (" and passim", " and passim", "[1] and passim"),
    (", 33-35", ", pp. 33–35", "[1, pp. 33–35]"),
    (", 33", ", p. 33", "[1, p. 33]"),
    (", app. A", ", Appendix A", "[1, App. A]"),
    (", art. 5", ", Article 5", "[1, Art. 5]"),
    (", bk. 2", ", Book 2", "[1, Bk 2]"),
    (", col. 2", ", Column 2", "[1, Col. 2]"),
    (", eq. 2", ", Equation 2", "[1, Eq. 2]"),
    (", fol. 2", ", Folio 2", "[1, Fol. 2]"),
    (", no. 2", ", Issue 2", "[1, No. 2]"),
    (", l. 2", ", Line 2", "[1, L. 2]"),
    (", op. 2", ", Opus 2", "[1, Op. 2]"),
    (", pt. 2", ", Part 2", "[1, Pt 2]"),
    (", rule 2", ", Rule 2", "[1, R. 2]"),
    (", scene 2", ", Scene 2", "[1, Sc. 2]"),
    (", supplement 2", ", Supplement 2", "[1, Suppl. 2]"),
    (", verse 2", ", Verse 2", "[1, V. 2]"),
    (", canon 2", ", Canon 2", "[1, Can. 2]"),
    (", act 2", ", Act 2", "[1, Act 2]"),
    (", loc. 22", ", Location 22", "[1, Loc. 22]"),
];

#[test]
fn each_form_of_a_place_is_printed_with_its_comma() {
    let expected: Vec<String> = FORMS.iter().map(|(_, printed, _)| format!("So (Lind, 2012{printed}).")).collect();
    assert_eq!(printed_in("apa", "So ("), expected);
}

#[test]
fn each_form_of_a_place_is_printed_with_its_number() {
    let expected: Vec<String> = FORMS.iter().map(|(.., printed)| format!("So {printed}.")).collect();
    assert_eq!(printed_in("ieee", "So ["), expected);
}

/// The paragraphs of a page on which every form is typed, in a style.
fn printed_in(style: &str, start: &str) -> Vec<String> {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let review = folder.path().join("content/review.yaml");
    let about = fs::read_to_string(&review).expect("a review");
    fs::write(&review, about.replace("style: apa", &format!("style: {style}"))).expect("a review");
    let file = folder.path().join("content/cases/school-garden.md");
    let before = fs::read_to_string(&file).expect("a case");
    let typed: Vec<String> = FORMS.iter().map(|(typed, ..)| format!("So [@lind-2012{typed}].\n")).collect();
    fs::write(&file, format!("{before}\n{}", typed.join("\n"))).expect("a case");
    let output = casebook(folder.path(), &["build", "--only", "html", "--draft"]);
    assert!(output.status.code().is_some_and(|code| code < 2), "{}", stderr(&output));
    let page = fs::read_to_string(folder.path().join("build/cases/school-garden.html")).expect("a page");
    let document = scraper::Html::parse_document(&page);
    let paragraphs = scraper::Selector::parse("p").expect("a selector");
    let words = document.select(&paragraphs).map(|paragraph| paragraph.text().collect::<String>());
    words.filter(|words| words.starts_with(start)).collect()
}

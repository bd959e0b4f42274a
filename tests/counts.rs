//! Numbers that prose asks for are printed as words or digits in every output, and follow the content.

use std::fs;
use std::path::Path;

use crate::support::{casebook, copy_of, edit, files, project, stderr};

#[test]
fn numbers_are_printed_as_asked_and_follow_the_content() {
    let folder = copy_of(&project().join("tests/reviews/gardens/content"));
    let content = folder.path().join("content");
    let theme = content.join("hurdles/water.md");
    let asked = "- {Count cases with hurdle=water} of the **{count\n  cases}** cases, {number sources} sources, {count \
        season} seasons, {number rows} rows; `{count works}` [@okafor-2020].";
    edit(&theme, "- A list [@okafor-2020].", asked);
    edit(
        &theme,
        "standfirst: What the gardens tell.",
        "standfirst: What {count cases with season=spring} garden tells.",
    );
    edit(&content.join("cases/roof-garden.md"), "summary: Tenants", "summary: The {count briefings} kinds of tenants");
    let words = printed(folder.path());
    assert!(words.contains("Two of the <strong>three</strong> cases, 2 sources, two seasons, 2 rows"), "{words}");
    assert!(words.contains("<code>{count works}</code>"), "code is left as it is");
    assert!(words.contains("What one garden tells."), "{words}");
    edit(&content.join("cases/key-garden.md"), "{code: all-year, basis: table}", "{code: spring, basis: table}");
    assert!(printed(folder.path()).contains("What two garden tells."), "the number follows the codes");
    let build = folder.path().join("build");
    for path in files(&build).into_iter().filter(|path| path.ends_with(".html")) {
        let text = fs::read_to_string(build.join(&path)).expect("a page");
        assert!(!text.replace("<code>{count works}</code>", "").contains("{count "), "{path}");
        assert!(path != "cases/roof-garden.html" || text.contains("The four kinds of tenants"), "{text}");
    }
}

fn printed(folder: &Path) -> String {
    let output = casebook(folder, &["build", "--draft", "--only", "html"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    fs::read_to_string(folder.join("build/briefings/water.html")).expect("a page")
}

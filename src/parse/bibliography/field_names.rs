//! The fields that casebook prints, and those that it lets pass, to tell a slip from a field of another program.

use crate::diagnostic::nearest;

/// The fields that references are made of.
const PRINTED: &str = "author title subtitle editor date year month journal journaltitle journalsubtitle booktitle \
    booksubtitle volume number issue eid pages publisher institution school organization organisation location address \
    type edition doi url isbn issn";

/// Other fields of BibTeX, BibLaTeX and the programs that write them.
const KNOWN: &str = "abstract abbr addendum affiliation afterword annotation annotator annote archive archiveprefix \
    arxivid assignee authortype bookauthor bookpagination booktitleaddon chapter chapters citekey city collaborator \
    collection comment commentator copyright country crossref dates day dayfiled edited editora editorb editorc \
    editortype eissn eprint eprintclass eprinttype event eventdate eventtitle eventtitleaddon execute file foreword \
    format gender groups hal_id holder howpublished ids indextitle introduction isan ismn isrn issuedate issuetitle \
    issuesubtitle iswc journalabbreviation journaltitleaddon key keyword keywords label langid langidopts language \
    lccn library mainsubtitle maintitle maintitleaddon month_numeric monthfiled mrnumber nameaddon nationality note \
    notes numpages options origdate origlanguage origlocation origpublisher origtitle owner pagetotal pagination part \
    paper parts pdf place pmc pmcid pmid presort priority pubmed pubstate rating related relatedoptions relatedstring \
    relatedtype reprinttitle revision sections series set shortauthor shorteditor shorthand shorthandintro shortjournal \
    shortseries shorttitle size sortkey sortname sortshorthand sorttitle sortyear source status subjects subtype \
    tags theme time timestamp titleaddon topic translator urldate uid uri urn usera userb userc userd usere userf \
    venue verba verbb verbc version volumes volumetitle xdata xref yearfiled zblnumber";

/// Whether a field is printed as text: it holds no names and no address.
pub(super) fn is_printed_text(name: &str) -> bool {
    let is_other = matches!(name, "author" | "editor" | "doi" | "url" | "isbn" | "issn");
    !is_other && PRINTED.split_whitespace().any(|known| known == name)
}

/// The printed field that a name was most likely meant to be, if it is none that anybody knows.
pub(super) fn misspelt(name: &str) -> Option<&'static str> {
    let is_known = PRINTED.split_whitespace().chain(KNOWN.split_whitespace()).any(|known| known == name);
    let is_plain = name.len() > 3 && name.chars().all(|c| c.is_ascii_lowercase());
    if is_known || !is_plain { None } else { nearest(name, PRINTED.split_whitespace()) }
}

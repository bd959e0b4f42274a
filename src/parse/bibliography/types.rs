//! The types of works: those of BibTeX and BibLaTeX, and what other programs call them.
//!
//! Source: P. Kime, M. Wemheuer and P. Lehman, The biblatex Package, §2.1 (types, aliases and non-standard types).

use super::WorkKind;
use super::fields::Fields;
use crate::diagnostic::nearest;

/// Types of other programs, and the type of BibLaTeX that each is read as.
const FOREIGN: &str = "webpage online website online web online url online blog online blogpost online post online \
    internet online newspaper article newspaperarticle article magazine article magazinearticle article \
    journal article journalarticle article news article preprint article chapter incollection section incollection \
    bookchapter incollection booksection incollection conferencepaper inproceedings paper inproceedings \
    workingpaper report whitepaper report govdoc report factsheet report dissertation thesis habilthesis thesis \
    bathesis thesis bachelorthesis thesis masterthesis mastersthesis doctoralthesis phdthesis presentation unpublished \
    talk unpublished lecture unpublished poster unpublished speech unpublished manuscript unpublished case jurisdiction \
    statute legislation act legislation law legislation bill legislation regulation legislation map image figure image \
    graphic image photo image film movie broadcast movie tvbroadcast movie podcast audio recording audio \
    radiobroadcast audio code software program software app software computerprogram software data dataset \
    database dataset encyclopedia reference dictionary reference encyclopediaarticle inreference \
    dictionaryentry inreference other misc generic misc email letter interview letter";

/// Types that are printed as "anything else".
const OTHER_TYPES: [&str; 25] = [
    "artwork",
    "audio",
    "bibnote",
    "commentary",
    "custom",
    "customa",
    "customb",
    "customc",
    "customd",
    "custome",
    "customf",
    "dataset",
    "image",
    "jurisdiction",
    "legal",
    "legislation",
    "letter",
    "misc",
    "movie",
    "music",
    "patent",
    "performance",
    "software",
    "unpublished",
    "video",
];

/// All others, for a slip of the pen.
const PRINTED_TYPES: &str = "article suppperiodical review book mvbook booklet collection mvcollection reference \
    mvreference proceedings mvproceedings periodical inbook bookinbook suppbook incollection suppcollection inreference \
    report techreport manual standard thesis phdthesis mastersthesis inproceedings conference online electronic www";

/// The type that an entry is read as, in lower case. One that is not BibLaTeX's is read as the nearest, and noted.
pub(super) fn read(fields: &mut Fields<'_>, typed: &str) -> String {
    let typed = typed.to_ascii_lowercase();
    if kind(&typed) != WorkKind::Other || OTHER_TYPES.contains(&typed.as_str()) {
        return typed;
    }
    let foreign = FOREIGN.split_whitespace().collect::<Vec<_>>();
    let named = foreign.chunks(2).find(|pair| pair[0] == typed).and_then(|pair| pair.last().copied());
    let meant =
        named.or_else(|| nearest(&typed, PRINTED_TYPES.split_whitespace().chain(OTHER_TYPES))).unwrap_or("misc");
    let help = format!("type `@{meant}`, or the type of BibLaTeX that is nearest to what the work is");
    fields.set_aside("", format!("@{typed}"), format!("is no type of BibLaTeX, and is read as `@{meant}`"), help);
    meant.to_owned()
}

/// The kind of a type.
pub(super) fn kind(entry_type: &str) -> WorkKind {
    match entry_type {
        "article" | "suppperiodical" | "review" => WorkKind::Article,
        "book" | "mvbook" | "booklet" | "collection" | "mvcollection" | "reference" | "mvreference" | "proceedings"
        | "mvproceedings" | "periodical" => WorkKind::Book,
        "inbook" | "bookinbook" | "suppbook" | "incollection" | "suppcollection" | "inreference" => WorkKind::Chapter,
        "report" | "techreport" | "manual" | "standard" => WorkKind::Report,
        "thesis" | "phdthesis" | "mastersthesis" => WorkKind::Thesis,
        "inproceedings" | "conference" => WorkKind::ConferencePaper,
        "online" | "electronic" | "www" => WorkKind::Webpage,
        _ => WorkKind::Other,
    }
}

/// The type that CSL has for a work, where its kind has several.
pub(super) fn csl_type(fields: &Fields<'_>, entry_type: &str) -> Option<&'static str> {
    Some(match entry_type {
        "dataset" => "dataset",
        "software" => "software",
        "movie" | "video" => "motion_picture",
        "audio" | "music" => "song",
        "artwork" | "image" => "graphic",
        "patent" => "patent",
        "performance" => "speech",
        "commentary" => "book",
        "standard" => "standard",
        "unpublished" if fields.text(&["eventtitle"]).is_some() => "speech",
        "unpublished" => "manuscript",
        // Styles leave personal communications out of the list, and a work that is cited must stand there.
        "letter" => "manuscript",
        "article" => match fields.text(&["entrysubtype"])?.as_str() {
            "magazine" => "article-magazine",
            "newspaper" => "article-newspaper",
            _ => return None,
        },
        "inreference" => "entry-encyclopedia",
        "legislation" => "legislation",
        "legal" => "treaty",
        "jurisdiction" => "legal_case",
        "booklet" => "pamphlet",
        "periodical" => "periodical",
        _ => return None,
    })
}

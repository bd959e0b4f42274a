//! What TeX and HTML in the fields of a work come to: text with marks for stress, small capitals and what stands above or
//! below the line. Commands that casebook does not know are noted, and left out of the text.
//!
//! Sources: the commands of LaTeX2e and BibLaTeX that exports use, the signs of its maths, the tags of CSL-JSON.

use std::sync::LazyLock;

use biblatex::{Chunk, Chunks};
use regex::{Captures, Regex};
use unicode_normalization::UnicodeNormalization;

use crate::document::Mark;
use crate::document::marks::{Style, marked, unmarked};

/// Text with marks, and the commands that were not understood.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Form {
    pub(super) text: String,
    pub(super) unknown: Vec<String>,
}

/// Commands whose argument is set in a style.
const STYLES: [(&str, Style); 17] = [
    ("emph", Style::Emphasis),
    ("textit", Style::Emphasis),
    ("textsl", Style::Emphasis),
    ("mkbibemph", Style::Emphasis),
    ("mkbibitalic", Style::Emphasis),
    ("em", Style::Emphasis),
    ("it", Style::Emphasis),
    ("itshape", Style::Emphasis),
    ("textbf", Style::Strong),
    ("mkbibbold", Style::Strong),
    ("bf", Style::Strong),
    ("bfseries", Style::Strong),
    ("textsc", Style::Marked(Mark::SmallCapitals)),
    ("sc", Style::Marked(Mark::SmallCapitals)),
    ("scshape", Style::Marked(Mark::SmallCapitals)),
    ("textsubscript", Style::Marked(Mark::Subscript)),
    ("textsuperscript", Style::Marked(Mark::Superscript)),
];
/// Of these, the ones that hold to the end of their braces.
const SWITCHES: [&str; 7] = ["em", "it", "itshape", "bf", "bfseries", "sc", "scshape"];
/// Commands whose argument is text as any other.
const PLAIN: &str = "textrm textsf texttt textup textnormal textmd text mathrm mathit mathbf mathsf mathtt mbox hbox url path \
    nolinkurl ensuremath NoCaseChange mkbibparens operatorname uline underline textquoted rm sf tt normalfont upshape protect \
    relax xspace sout st hl mathcal mathbb bar hat";
/// Commands that stand for characters, in text and in maths.
const CHARACTERS: &str = "textdegree ° degree ° copyright © textcopyright © textregistered ® texttrademark ™ ldots … dots … \
    textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” \
    textquotesingle ' textasciitilde ~ textbackslash \\ textasciicircum ^ textunderscore _ textless < textgreater > textbar | \
    pounds £ textsterling £ texteuro € euro € S § P ¶ dag † ddag ‡ slash / textquestiondown ¿ textexclamdown ¡ i ı j ȷ \
    guillemotleft « guillemotright » lbrace { rbrace } LaTeX LaTeX TeX TeX textbullet • bullet • \
    alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ iota ι kappa κ lambda λ mu μ nu ν xi ξ pi π \
    rho ρ sigma σ tau τ upsilon υ phi φ varphi φ chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ \
    Phi Φ Psi Ψ Omega Ω geq ≥ ge ≥ leq ≤ le ≤ pm ± mp ∓ times × cdot · approx ≈ sim ∼ neq ≠ ne ≠ rightarrow → to → \
    leftarrow ← leftrightarrow ↔ Rightarrow ⇒ infty ∞ circ ° ell ℓ prime ′ div ÷ ast * star ⋆ partial ∂ sum ∑ int ∫ sqrt √ \
    in ∈ subset ⊂ cup ∪ cap ∩ forall ∀ exists ∃ percent % ss ß o ø O Ø l ł L Ł ae æ AE Æ oe œ OE Œ aa å AA Å";

/// What the pieces of a field come to.
pub(super) fn read(chunks: &Chunks) -> Form {
    let mut form = Form::default();
    for chunk in chunks {
        let text = match &chunk.v {
            Chunk::Normal(text) | Chunk::Verbatim(text) => {
                let text = accents(text).replace('~', "\u{a0}").replace("``", "“").replace("''", "”");
                tex(&text, &mut form.unknown)
            }
            Chunk::Math(formula) => maths(formula, &mut form.unknown),
        };
        form.text.push_str(&text);
    }
    let text = html(&form.text, &mut form.unknown);
    let text = apostrophes(&text.nfc().collect::<String>());
    form.text = text.split_ascii_whitespace().collect::<Vec<_>>().join(" ");
    form
}

/// Text without form, of a name.
pub(super) fn plain(text: &str, unknown: &mut Vec<String>) -> String {
    let text = accents(text);
    if text.contains(['\\', '<', '&']) { unmarked(&html(&tex(&text, unknown), unknown)) } else { text }
}

/// Text whose apostrophes are typeset: `d'Anesthésie` as `d’Anesthésie`. What is quoted between two has both.
pub(super) fn apostrophes(text: &str) -> String {
    let mut set = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let ends = || {
            text[at + 1..]
                .match_indices('\'')
                .any(|(end, _)| !text[at + 1..][end + 1..].starts_with(char::is_alphanumeric))
        };
        let begins = set.chars().next_back().is_none_or(|before| before.is_whitespace() || "([“—–-".contains(before));
        set.push(match c {
            '\'' if begins && ends() => '‘',
            '\'' => '’',
            c => c,
        });
    }
    set
}

/// An accent that `biblatex` left before its `\i`.
static DOTLESS: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"\\([\u{300}-\u{36f}])([ij])").ok());

/// Text with its accents on their letters.
pub(super) fn accents(text: &str) -> String {
    let Some(dotless) = DOTLESS.as_ref().filter(|_| text.contains('\\')) else { return text.to_owned() };
    dotless.replace_all(text, "$2$1").nfc().collect()
}

/// Text in which commands are carried out.
fn tex(text: &str, unknown: &mut Vec<String>) -> String {
    let mut done = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        done.push_str(&rest[..at]);
        let (words, behind) = command(&rest[at + 1..], unknown);
        done.push_str(&words);
        rest = behind;
    }
    done + rest
}

/// What a command comes to, and the text behind it.
fn command<'t>(text: &'t str, unknown: &mut Vec<String>) -> (String, &'t str) {
    let end = text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len());
    let name = &text[..end];
    if name.is_empty() {
        return sign(text);
    }
    let behind = &text[end..];
    let spaceless = behind.trim_start();
    if let Some(word) = character(name) {
        return (
            word.to_owned(),
            behind.strip_prefix("{}").unwrap_or(if behind.len() > spaceless.len() { spaceless } else { behind }),
        );
    }
    if SWITCHES.contains(&name) && !spaceless.starts_with('{') {
        return (styled(name, &tex(spaceless, unknown)), "");
    }
    let (argument, behind) = argument(spaceless);
    let inside = tex(argument, unknown);
    let words = match name {
        "enquote" | "mkbibquote" => format!("“{inside}”"),
        "noopsort" | "hspace" | "vspace" | "label" => String::new(),
        "href" => return href(behind, unknown),
        "frac" | "tfrac" | "nicefrac" | "sfrac" => {
            let (below, behind) = self::argument(behind.trim_start());
            return (format!("{inside}/{}", tex(below, unknown)), behind);
        }
        "newline" | "linebreak" | "par" | "quad" | "qquad" => return (" ".to_owned(), spaceless),
        name if PLAIN.split_whitespace().any(|known| known == name) => inside,
        name => {
            if !STYLES.iter().any(|(known, _)| *known == name) {
                unknown.push(format!("\\{name}"));
            }
            styled(name, &inside)
        }
    };
    (words, behind)
}

/// The words of a link; its address came before.
fn href<'t>(text: &'t str, unknown: &mut Vec<String>) -> (String, &'t str) {
    let (words, behind) = argument(text.trim_start());
    (tex(words, unknown), behind)
}

/// A command of one sign: `\&`, `\,`, `\-`.
fn sign(text: &str) -> (String, &str) {
    let Some(sign) = text.chars().next() else { return (String::from("\\"), text) };
    let behind = &text[sign.len_utf8()..];
    let word = match sign {
        '-' | '/' | '!' | '@' => String::new(),
        ',' => "\u{2006}".to_owned(),
        ';' | ':' | ' ' | '\\' => " ".to_owned(),
        '(' | ')' | '[' | ']' => String::new(),
        sign => sign.to_string(),
    };
    (word, behind)
}

fn character(name: &str) -> Option<&'static str> {
    let mut words = CHARACTERS.split_whitespace();
    while let (Some(known), Some(character)) = (words.next(), words.next()) {
        if known == name {
            return Some(character);
        }
    }
    None
}

fn styled(name: &str, inside: &str) -> String {
    let style = STYLES.iter().find(|(known, _)| *known == name).map(|(_, style)| *style);
    style.filter(|_| !inside.is_empty()).map_or_else(|| inside.to_owned(), |style| marked(style, inside))
}

/// What stands in the braces at the start, and what is behind them; without braces nothing, or one sign in maths.
fn argument(text: &str) -> (&str, &str) {
    let Some(inside) = text.strip_prefix('{') else { return ("", text) };
    let mut depth = 1_usize;
    for (at, c) in inside.char_indices() {
        depth = match c {
            '{' => depth + 1,
            '}' => depth - 1,
            _ => depth,
        };
        if depth == 0 {
            return (&inside[..at], &inside[at + 1..]);
        }
    }
    (inside, "")
}

/// A formula: what stands above and below the line, and the signs that TeX has names for.
fn maths(formula: &str, unknown: &mut Vec<String>) -> String {
    let mut done = String::new();
    let mut rest = formula;
    while let Some(at) = rest.find(['_', '^', '\\', '{', '}']) {
        done.push_str(&variables(&rest[..at]));
        let behind = &rest[at + 1..];
        match rest.as_bytes()[at] {
            b'\\' => {
                let (words, behind) = command(behind, unknown);
                done.push_str(&if words.chars().count() == 1 { variables(&words) } else { words });
                rest = behind;
            }
            b'_' | b'^' => {
                let (inside, behind) = raised(behind);
                let words = maths(inside, unknown);
                let mark = if rest.as_bytes()[at] == b'_' { Mark::Subscript } else { Mark::Superscript };
                // The degree of `20^\circ` is above the line by itself.
                let is_degree = words.trim() == "°";
                done.push_str(&if is_degree { words } else { marked(Style::Marked(mark), &words) });
                rest = behind;
            }
            _ => rest = behind,
        }
    }
    done + &variables(rest)
}

/// The letters of a formula, which stand for something; Greek capitals are upright.
fn variables(signs: &str) -> String {
    let is_variable = |c: char| c.is_ascii_alphabetic() || ('α'..='ω').contains(&c);
    let mut done = String::new();
    let mut rest = signs;
    while let Some(at) = rest.find(is_variable) {
        let end = rest[at..].find(|c| !is_variable(c)).map_or(rest.len(), |length| at + length);
        done.push_str(&rest[..at]);
        done.push_str(&marked(Style::Emphasis, &rest[at..end]));
        rest = &rest[end..];
    }
    done + rest
}

/// What is raised or lowered: braces, a command, or one sign.
fn raised(text: &str) -> (&str, &str) {
    if text.starts_with('{') {
        return argument(text);
    }
    let letters = text
        .strip_prefix('\\')
        .map(|name| name.len() - name.trim_start_matches(|c: char| c.is_ascii_alphabetic()).len());
    let end = letters.map_or_else(|| text.chars().next().map_or(0, char::len_utf8), |letters| letters + 1);
    text.split_at(end)
}

static TAG: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"<(/?)([A-Za-z][A-Za-z0-9:]*)(\s[^<>]*)?/?>").ok());
static ENTITY: LazyLock<Option<Regex>> =
    LazyLock::new(|| Regex::new(r"&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});").ok());

const ENTITIES: &str = "amp & lt < gt > quot \" apos ' ndash – mdash — hellip … lsquo ‘ rsquo ’ ldquo “ rdquo ” laquo « raquo » \
    deg ° middot · times × pound £ euro € copy © reg ® eacute é egrave è auml ä ouml ö uuml ü szlig ß ccedil ç ntilde ñ aring å \
    oslash ø aelig æ";

/// Text in which tags are carried out and entities are what they stand for.
fn html(text: &str, unknown: &mut Vec<String>) -> String {
    let (Some(tags), Some(entities)) = (TAG.as_ref(), ENTITY.as_ref()) else { return text.to_owned() };
    let mut open: Vec<&'static str> = Vec::new();
    let text = tags.replace_all(text, |tag: &Captures<'_>| {
        let (is_end, name) = (!tag[1].is_empty(), tag[2].to_lowercase());
        let attributes = tag.get(3).map_or("", |attributes| attributes.as_str()).to_lowercase();
        if is_end {
            return end_of_tag(open.pop());
        }
        let style = match name.as_str() {
            "i" | "em" => "emph",
            "b" | "strong" => "textbf",
            "sub" => "textsubscript",
            "sup" => "textsuperscript",
            "scp" | "sc" => "textsc",
            "span" if attributes.contains("small-caps") => "textsc",
            "span" | "p" | "u" | "s" | "strike" | "del" | "ins" | "small" | "div" | "a" | "font" | "title"
            | "jats:p" | "jats:title" | "tt" | "nocase" => "",
            "br" => return " ".to_owned(),
            name => {
                unknown.push(format!("<{name}>"));
                ""
            }
        };
        open.push(style);
        start_of_tag(style)
    });
    let text = entities.replace_all(&text, |entity: &Captures<'_>| {
        decoded(&entity[1]).map_or_else(|| entity[0].to_owned(), |c| c.to_string())
    });
    text.into_owned()
}

/// The mark that begins a style, and the one that ends it: what stands around a text of one letter.
fn marks_of(style: &str) -> Option<(char, char)> {
    let around = styled(style, "x");
    let mut characters = around.chars();
    let (open, close) = (characters.next()?, characters.next_back()?);
    (open != 'x').then_some((open, close))
}

fn start_of_tag(style: &str) -> String {
    marks_of(style).map(|(open, _)| open.to_string()).unwrap_or_default()
}

fn end_of_tag(style: Option<&str>) -> String {
    style.and_then(marks_of).map(|(_, close)| close.to_string()).unwrap_or_default()
}

fn decoded(name: &str) -> Option<char> {
    if let Some(number) = name.strip_prefix('#') {
        let hexadecimal = number.strip_prefix(['x', 'X']);
        let code = hexadecimal.map_or_else(|| number.parse().ok(), |number| u32::from_str_radix(number, 16).ok())?;
        return char::from_u32(code).filter(|c| !c.is_control());
    }
    if name == "nbsp" {
        return Some(' ');
    }
    let mut words = ENTITIES.split_whitespace();
    while let (Some(known), Some(character)) = (words.next(), words.next()) {
        if known == name {
            return character.chars().next();
        }
    }
    None
}

//! Slips of the keyboard that YAML does not forgive, told in plain words at the place where the editor must type.
//!
//! A parser stops where it can go no further, which is often a line below the slip, and says so in words of its grammar.
//! Here the lines up to that place are looked at one by one for the slips that are most often met.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// How many lines above the place where the parser stopped are looked at.
const LINES_ABOVE: usize = 5;

/// A slip: where it is, what is wrong and what to type.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Slip {
    /// The bytes of the text that it stands in.
    pub(super) range: Range<usize>,
    /// What is wrong.
    pub(super) message: String,
    /// What to type.
    pub(super) help: String,
}

/// What most likely is wrong with a YAML text that a parser could not read beyond byte `at`, for reasons that it gave.
pub(super) fn slip(yaml: &str, at: usize, reason: &str) -> Slip {
    if reason.contains("duplicated key") || reason.contains("duplicate entry") {
        let (message, help) = ("this field stands twice".to_owned(), "keep one of the two".to_owned());
        return Slip { range: at..at, message, help };
    }
    let lines = lines(yaml);
    let last = lines.iter().rposition(|line| line.start <= at).unwrap_or_default();
    let near = lines.iter().take(last + 1).rev().take(LINES_ABOVE + 1).filter(|line| !line.is_text);
    let found = near.into_iter().find_map(|line| in_line(line, reason));
    // A text that goes on below is complained of where it begins, and the tab stands where it goes on.
    let below = || reason.contains("a tab").then(|| lines[last..].iter().find_map(tab)).flatten();
    found.or_else(below).or_else(|| indentation(&lines, last)).unwrap_or_else(|| Slip {
        range: at..at,
        message: format!("these fields cannot be read from here on ({reason})"),
        help:
            "put the text of this line, or of the one above, in quotes, and check that it begins under its neighbours"
                .to_owned(),
    })
}

/// The slip in the line of a value that was read as something else than a text.
pub(super) fn slip_at(text: &str, at: usize) -> Option<Slip> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let line = Line::new(start, text[start..].lines().next().unwrap_or_default(), false);
    first_sign(&line).or_else(|| comment(&line))
}

/// A line of YAML in its parts.
#[derive(Debug)]
struct Line<'t> {
    /// Its first byte.
    start: usize,
    text: &'t str,
    /// How many bytes of blanks and list marks stand before its name or value.
    indent: usize,
    /// Where its value begins, behind `name: ` or `- `; its end if it has none.
    value: usize,
    has_name: bool,
    /// Whether it goes on with a text that began above it.
    is_text: bool,
}

static NAME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r#"^[^\s"'\[{#:][^:"\[{]*:(?:\s+|$)"#).ok());
static TIGHT_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"^[A-Za-z_]+:[^\s/:]").ok());

impl<'t> Line<'t> {
    fn new(start: usize, text: &'t str, is_text: bool) -> Self {
        let mut indent = text.len() - text.trim_start().len();
        while text[indent..].starts_with("- ") {
            indent += 2 + text[indent + 2..].len() - text[indent + 2..].trim_start().len();
        }
        let name = NAME.as_ref().and_then(|name| name.find(&text[indent..]));
        Self {
            start,
            text,
            indent,
            value: indent + name.map_or(0, |name| name.end()),
            has_name: name.is_some(),
            is_text,
        }
    }

    fn value(&self) -> &'t str {
        self.text[self.value..].trim_end()
    }

    /// A slip at some bytes of the line.
    fn slip(&self, range: Range<usize>, message: impl Into<String>, help: impl Into<String>) -> Slip {
        Slip { range: self.start + range.start..self.start + range.end, message: message.into(), help: help.into() }
    }

    fn value_range(&self) -> Range<usize> {
        self.value..self.value + self.value().len()
    }

    /// The line as it would be with its value in quotes.
    fn quoted(&self) -> String {
        let value = self.value().trim_matches(['“', '”', '`']);
        if value.contains('"') {
            format!("put it in quotes: `'{value}'`")
        } else {
            format!("put it in quotes: `\"{value}\"`")
        }
    }
}

/// The lines of a text; those within a text that began above are marked.
fn lines(yaml: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut block: Option<usize> = None;
    let lines = yaml.split_inclusive('\n').map(|whole| {
        let text = whole.trim_end_matches('\n');
        let blanks = text.len() - text.trim_start().len();
        let is_text = block.is_some_and(|indent| blanks > indent || text.trim().is_empty());
        if !is_text {
            let line = Line::new(start, text, false);
            block = matches!(line.value(), ">" | ">-" | "|" | "|-" | ">+" | "|+").then_some(blanks);
        }
        let line = Line::new(start, text, is_text);
        start += whole.len();
        line
    });
    lines.collect()
}

type Check = fn(&Line<'_>) -> Option<Slip>;

/// What is looked for in a line, in this order.
const CHECKS: [Check; 10] =
    [end_mark, tab, strange_character, list_mark, tight_name, first_sign, curly_quotes, quotation_mark, bracket, colon];

fn in_line(line: &Line<'_>, reason: &str) -> Option<Slip> {
    let found = CHECKS.iter().find_map(|check| check(line));
    found.or_else(|| reason.contains("simple key").then(|| nameless(line)).flatten())
}

fn end_mark(line: &Line<'_>) -> Option<Slip> {
    let mark = line.text.trim_end();
    let message = format!("`{mark}` ends the fields here, and more stand below");
    matches!(mark, "..." | "---").then(|| line.slip(0..3, message, "remove this line"))
}

fn tab(line: &Line<'_>) -> Option<Slip> {
    let blanks = &line.text[..line.text.len() - line.text.trim_start().len()];
    let at = blanks.find('\t')?;
    Some(line.slip(at..at + 1, "this line is indented with a tab", "indent with spaces: YAML allows no tabs there"))
}

/// Characters that look like others, or like nothing.
fn strange_character(line: &Line<'_>) -> Option<Slip> {
    let at = line.text.find(['\u{feff}', '\u{200b}', '\u{ad}', '：', '\u{a0}'])?;
    let c = line.text[at..].chars().next()?;
    let range = at..at + c.len_utf8();
    match c {
        '：' if !line.has_name => {
            Some(line.slip(range, "this is no colon but a wide sign like it", "type `:` and a space"))
        }
        '\u{a0}' if at < line.indent.max(1) => {
            Some(line.slip(range, "this line is indented with a no-break space", "indent with ordinary spaces"))
        }
        '：' | '\u{a0}' => None,
        _ => {
            let message = format!("an invisible character (U+{:04X}) stands here", u32::from(c));
            Some(line.slip(range, message, "delete it: remove the letter beside it too, and type that anew"))
        }
    }
}

fn list_mark(line: &Line<'_>) -> Option<Slip> {
    let text = line.text.trim_start();
    let at = line.text.len() - text.len();
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    if matches!(first, '–' | '—' | '−' | '•' | '‐') {
        let message = format!("`{first}` is no mark of a list");
        return Some(line.slip(at..at + first.len_utf8(), message, "type a hyphen and a space: `- `"));
    }
    let is_tight = first == '-' && rest.starts_with(char::is_alphabetic);
    is_tight.then(|| line.slip(at..at + 1, "a space is missing after `-`", "type `- ` and then the item"))
}

fn tight_name(line: &Line<'_>) -> Option<Slip> {
    let found = TIGHT_NAME.as_ref()?.find(&line.text[line.indent..]).filter(|_| !line.has_name)?;
    let colon = line.indent + line.text[line.indent..found.end() + line.indent].find(':')?;
    let name = &line.text[line.indent..colon];
    let help = format!("type `{name}: ` and then the text");
    Some(line.slip(colon..colon + 1, "a space is missing after the colon", help))
}

/// Signs that mean something else at the start of a value.
fn first_sign(line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let first = value.chars().next()?;
    let at = line.value..line.value + 1;
    let is_alone = |sign: char| value.strip_prefix(sign).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    match first {
        '@' | '`' | '%' | '&' | '*' | '!' => {
            let sign = if first == '`' { "a backtick".to_owned() } else { format!("`{first}`") };
            Some(line.slip(at, format!("a text that begins with {sign} must be in quotes"), line.quoted()))
        }
        '>' | '|' if !matches!(value.trim_end_matches(['-', '+']), ">" | "|") && !value.contains('#') => {
            let help = format!("{}, or put the text on the next line, indented", line.quoted());
            Some(line.slip(at, format!("`{first}` means that the text stands on the lines below"), help))
        }
        '-' if line.has_name && is_alone('-') => {
            let help = format!("{}; an item of a list stands on a line of its own", line.quoted());
            Some(line.slip(at, "a text that begins with `- ` must be in quotes", help))
        }
        '?' if is_alone('?') => Some(line.slip(at, "a text that begins with `? ` must be in quotes", line.quoted())),
        _ => None,
    }
}

fn comment(line: &Line<'_>) -> Option<Slip> {
    line.value()
        .starts_with('#')
        .then(|| line.slip(line.value_range(), "what stands behind ` #` is a comment and is not read", line.quoted()))
}

fn curly_quotes(line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let is_quoted = value.starts_with(['“', '”', '‘']) && value.contains(": ");
    is_quoted.then(|| {
        let help = format!("use straight ones: {}", line.quoted().trim_start_matches("put it in quotes: "));
        line.slip(line.value_range(), "curly quotation marks do not hold a text together", help)
    })
}

/// A text in quotes that does not end, or ends too early.
fn quotation_mark(line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let mark = value.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let Some(end) = closing(value, mark) else {
        let range = line.value..line.value + 1;
        let help = format!("type `{mark}` where the text ends");
        return Some(line.slip(range, format!("the quotation mark `{mark}` that opens here is not closed"), help));
    };
    let rest = value[end + 1..].trim_start();
    if !rest.is_empty() && !rest.starts_with('#') {
        let at = line.value + end;
        let message = format!("the quotation mark `{mark}` ends the text here, and more stands behind it");
        let help = match mark {
            '\'' => "put the whole text in `\"`, which may hold apostrophes",
            _ => "type “ and ” within the text, or put the whole text in single quotation marks `'`",
        };
        return Some(line.slip(at..at + 1, message, help));
    }
    let escape = if mark == '"' { wrong_escape(&value[..end]) } else { None }?;
    let at = line.value + escape;
    Some(line.slip(
        at..at + 1,
        "within `\"`, a backslash gives the sign behind it another meaning",
        "type `\\\\` for a backslash",
    ))
}

/// Where the mark that a text begins with stands again: not behind a backslash, not doubled.
fn closing(value: &str, mark: char) -> Option<usize> {
    let mut signs = value.char_indices().skip(1).peekable();
    while let Some((at, c)) = signs.next() {
        let is_doubled = mark == '\'' && c == mark && signs.peek().is_some_and(|(_, next)| *next == mark);
        if is_doubled || (mark == '"' && c == '\\') {
            signs.next();
        } else if c == mark {
            return Some(at);
        }
    }
    None
}

fn wrong_escape(value: &str) -> Option<usize> {
    let escapes = value.match_indices('\\').map(|(at, _)| at);
    escapes.into_iter().find(|at| {
        let next = value[at + 1..].chars().next();
        let is_behind_another = value[..*at].ends_with('\\');
        !is_behind_another && next.is_some_and(|c| !"0abtnvfre \"/\\N_LPxuU".contains(c))
    })
}

/// Brackets that do not close, and lists without a comma.
fn bracket(line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    let opening = value.chars().next().filter(|c| matches!(c, '[' | '{'))?;
    let closing = if opening == '[' { ']' } else { '}' };
    let depth = value.matches(opening).count() as isize - value.matches(closing).count() as isize;
    if depth != 0 {
        let (wrong, missing) = if depth > 0 { (opening, closing) } else { (closing, opening) };
        let at = line.value + if depth > 0 { 0 } else { value.len() - 1 };
        let help = format!("type `{missing}` as well, or put the value in quotes if it is a text");
        return Some(line.slip(at..at + 1, format!("there is a `{wrong}` too many, or a `{missing}` too few"), help));
    }
    let gap = value.find("\" \"")?;
    let at = line.value + gap + 1;
    Some(line.slip(at..at + 1, "a comma is missing between two items", "type `, ` between them"))
}

/// A colon and a space within a text that is not in quotes.
fn colon(line: &Line<'_>) -> Option<Slip> {
    let value = line.value();
    if !line.has_name || value.starts_with(['"', '\'', '[', '{', '>', '|', '#']) {
        return None;
    }
    let text = value.split(" #").next().unwrap_or_default();
    let at = line.value + text.find(": ").or_else(|| text.strip_suffix(':').map(str::len))?;
    Some(line.slip(at..at + 1, "a text that holds a colon and a space must be in quotes", line.quoted()))
}

/// A line that is neither field nor item.
fn nameless(line: &Line<'_>) -> Option<Slip> {
    let text = line.text.trim();
    let is_nameless =
        !line.has_name && !text.is_empty() && !text.starts_with(['#', '-', '"', '\'', '[', '{', ']', '}']);
    let start = line.text.len() - line.text.trim_start().len();
    is_nameless.then(|| {
        let help = "type `name: text`; indent the line if it goes on with the text above";
        line.slip(start..start + text.len(), "this line has no name with a colon and a space", help)
    })
}

/// A line that does not begin where those above it do.
fn indentation(lines: &[Line<'_>], place: usize) -> Option<Slip> {
    let line = lines.get(place)?;
    let above = lines[..place].iter().rfind(|line| !line.text.trim().is_empty() && !line.is_text)?;
    let blanks = line.text.len() - line.text.trim_start().len();
    let (is_more, is_less) = (blanks > above.indent, blanks < above.indent);
    let help = format!("begin it with {} spaces, as its neighbours above are", above.indent);
    match (is_more, is_less) {
        (true, _) if !above.value().is_empty() => {
            Some(line.slip(0..blanks, "this line is indented more than the one above it", help))
        }
        (_, true) if !lines[..place].iter().any(|other| other.indent == blanks) => {
            Some(line.slip(0..blanks, "this line begins under no line above it", help))
        }
        _ => None,
    }
}

//! The words of claims that need more than words, by language: a language without a list here is told nothing.
//!
//! Each claim is a pattern with what makes it none: what may stand before it in its sentence, and what it may begin.

use std::sync::LazyLock;

use regex::Regex;

/// Words that claim something.
#[derive(Debug)]
pub(super) struct Claim {
    /// The words.
    pub words: Regex,
    /// What stands before them, to the end of the pattern, where they claim nothing.
    pub not_after: Regex,
    /// What begins with them where they claim nothing.
    pub not_in: Regex,
}

/// The claims of a language.
#[derive(Debug)]
pub(super) struct Claims {
    /// That there was no effect.
    pub no_effect: Claim,
    /// How many of the studies found something.
    pub vote_count: Claim,
    /// That the evidence is strong.
    pub strong_evidence: Claim,
    /// That one thing caused another.
    pub cause: Claim,
    /// A rating of how sure one can be.
    pub rating: Regex,
    /// An interval round an estimate.
    pub interval: Regex,
}

/// The claims of a language, by its code: `en-GB`.
pub(super) fn claims_in(language: &str) -> Option<&'static Claims> {
    let code = language.split(['-', '_']).next().unwrap_or_default();
    let list = LISTS.iter().find(|(known, _)| code.eq_ignore_ascii_case(known));
    list.and_then(|(_, list)| list.as_ref())
}

static LISTS: [(&str, LazyLock<Option<Claims>>); 1] = [("en", LazyLock::new(english))];

/// People whose words are told, so that the claim is theirs.
const SAID: &str = r"\b(?:sa(?:y|ys|id)|felt|feels?|thought|thinks?|believe[ds]?|perceived?|perceives|told)\b.*$";

fn english() -> Option<Claims> {
    Some(Claims {
        no_effect: claim(
            r"\b(?:(?:little or )?no|zero) (?:(?:statistically |clinically )?significant |measurable |discernible |detectable |clear |real |overall |net |lasting )?(?:effects?|impacts?|benefits?)\b|\bmade no difference\b|\b(?:did|does|do)(?: not|n[’']t) work(?:$|[ ,;:)](?:$|for |as |at all)|[.!,;:)])|\b(?:is|was|are|were|proved|proven) (?:not effective|ineffective)\b",
            &format!(r"{SAID}|\bno (?:\w+ )?evidence\b.*$|\b(?:what|which|who|whether|if|why|where|how) ?(?:\w+ )?$"),
            r"^no (?:effect (?:size|estimate|measure)|impact (?:assessment|evaluation|stud))|^no (?:effect|impact|benefit)s? (?:was|were|is|are) (?:measured|studied|asked|looked|given|printed)",
        )?,
        vote_count: claim(
            &vote_count(),
            SAID,
            r"^.*\b(?:found|shown|seen|observed|detected) (?:by|in|through|via|was|were|is|are|had|have|here)\b",
        )?,
        strong_evidence: claim(
            r"\b(?:strong|robust|compelling|conclusive|convincing|overwhelming|definitive|clear)(?: and \w+)?(?: \w+)? evidence\b|\bevidence (?:base )?(?:(?:here|for \w+|on \w+) )?is (?:now |very |quite )?(?:clear|strong|robust|compelling|conclusive|convincing|overwhelming|definitive)\b",
            &format!(
                r"{SAID}|(?:\b(?:no|not|never|neither|nor|without|little|few|lack\w*|need\w*|requires?|want\w*|if|whether|until|unless|less)\b|n[’']t)(?:\W+\w+){{0,4}}\W*$"
            ),
            r"^.*\bevidence (?:is|was|are|would be|remains) (?:not|lacking|missing|needed|absent|rare|scarce)\b",
        )?,
        cause: claim(
            r"\b(?:causes|caused|leads to|led to|results in|resulted in|brings about|brought about|increases|reduces)\b",
            r"\b(?:sa(?:y|ys|id)|argue[ds]?|reports?|reported|suggest(?:s|ed)?|claim(?:s|ed)?|f[eo]lt|feels?|th(?:ought|inks?)|believe[ds]?|expect(?:s|ed)?|hope[ds]?|fear(?:s|ed)?|perceive[ds]?|conclude[ds]?|describe[ds]?|links?|linked|according to|seems?|may|might|could|whether|if|what|never|nor|not)\b.*$|\b(?:the|an?|of|its|their|our|his|her|these|those|any|some|other|root|common|main|possible|many|price|tax|rent|is|was|are|were|been|be|being)\W*$",
            r"^(?:causes|increases) (?:of|in|were|are)\b|^led to believe",
        )?,
        rating: regex(
            r"\b(?:very low|low|moderate|high)[- ](?:certainty|confidence)\b|\b(?:certainty|confidence)(?: of (?:the )?evidence| in (?:the |this )?finding)?(?: is| was|:) (?:very low|low|moderate|high)\b",
        )?,
        interval: regex(
            r"\b9[059] ?(?:%|per ?cent) ?(?:CI|CrI|confidence|credible)|\bCI\b|\b(?:confidence|credible|prediction) intervals?\b|\d\.\d+ ?(?:to|–|-|,) ?[-−–]?\d+\.\d|\b(?:fewer|more) to \d",
        )?,
    })
}

/// "nine of ten studies found", "most trials that measured it showed", "9/10 studies reported improved …".
fn vote_count() -> String {
    let number = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)";
    let share = format!(
        r"(?:{number} (?:out )?of (?:all |our |the )*(?:{number} )?|\d+ ?/ ?\d+ |none of the (?:{number} )?|(?:nearly |almost )?all (?:of )?(?:the )?(?:{number} )?|most (?:of (?:the )?)?|(?:the|a) (?:\w+ )?(?:majority|minority) of (?:the )?|half (?:of )?(?:the )?|\d+ ?(?:%|per ?cent) of (?:the )?)"
    );
    let studies = r"(?:\w+ )?(?:studies|trials|RCTs|papers|articles|experiments|evaluations|reviews)";
    let found = r"(?:found|finds?|show(?:ed|s|n)?|suggest(?:ed|s)?|demonstrate[ds]?|support(?:ed|s)?|conclude[ds]?|indicate[ds]?|observe[ds]?|favou?r(?:ed|s)?|saw|sees?|detect(?:ed|s)?)";
    let outcome = r"report(?:ed|s)?\b[^.;:?!]{0,60}\b(?:effects?|impacts?|benefits?|gains|positive|negative|improve\w*|better|worse|increase\w*|reduc\w+|decrease\w*)";
    format!(r"\b{share}{studies}\b[^.;:?!]{{0,60}}?\b(?:{found}|{outcome})\b")
}

fn claim(words: &str, not_after: &str, not_in: &str) -> Option<Claim> {
    Some(Claim { words: regex(words)?, not_after: regex(not_after)?, not_in: regex(not_in)? })
}

/// Patterns do not tell letters by case; one that does not compile is none, and the rules' pages would show it.
fn regex(pattern: &str) -> Option<Regex> {
    Regex::new(&format!("(?i){pattern}")).ok()
}

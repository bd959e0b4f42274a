### Every word that casebook itself says to readers, in English. Another language is another file beside this one, with the
### same messages under the same names. `{ $number }` and the like stand for what a message speaks of.

## What the review calls its things. A review that calls them by other names says so in `words/en.ftl` of its content.

-noun-case = case
-Noun-case = Case
-noun-cases = cases
-Noun-cases = Cases
-noun-briefing = briefing
-Noun-briefing = Briefing
-noun-briefings = briefings
-Noun-briefings = Briefings
-noun-finding = finding
-Noun-finding = Finding
-noun-findings = findings
-Noun-findings = Findings
-noun-study = study
-Noun-study = Study
-noun-studies = studies
-Noun-studies = Studies

## What stands between words

between-items = ,{" "}
between-groups = ;{" "}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
from-to = { $from } to { $to }

## Sentences about a review: what the collection holds

holdings = { $briefings ->
    [one] { $briefings } { -noun-briefing }
   *[other] { $briefings } { -noun-briefings }
} from { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}.
cases-listed = { $number ->
    [one] { $number } { -noun-case }{ $origins }.
   *[other] { $number } { -noun-cases }{ $origins }.
}
studies-in-reports = { $studies ->
    [one] { $studies } { -noun-study }
   *[other] { $studies } { -noun-studies }
} in { $reports ->
    [one] { $reports } report
   *[other] { $reports } reports
}.
cases-of-all = { $number } of { $all }{ $origins }
# Behind a number of cases: all of them from one place, or some from each.
from-one-place = , { $place }
from-places = : { $places }
from-this-place = { $number } { $place }
in-table = in the review’s table
in-its-text = in its text
in-the-review-s-text = in the review’s text
in-review = in the review
added-since = added since
works-of-all = { $number } of { $all } that the review includes
works-of-all-added = { $number } added since
works-of-all-others = { $number ->
    [one] { $number } other
   *[other] { $number } others
}
works-listed = { $works }.
works-included = { $number ->
    [one] { $number } work that the review includes as evidence
   *[other] { $number } works that the review includes as evidence
}
works-added = { $number } added since
works-others = { $number ->
    [one] { $number } other work that these pages cite
   *[other] { $number } other works that these pages cite
}
works-as-evidence = Works that the review includes as evidence
works-as-evidence-and-added = Works that the review includes as evidence, and works added since
included-work = Work { $place } of the { $all } that the review includes as evidence
work-is-review = The review itself
work-is-added = Evidence added since the review was published
work-tells-of-case = It tells of a { -noun-case } here, and the review does not list it as evidence
work-is-background = Background: cited here, not included as evidence
work-without-case = No { -noun-case } in this collection comes from it.
cases-read-in-work = { $number ->
    [one] { $number } { -noun-case } was read in it; what it tells comes from another work.
   *[other] { $number } { -noun-cases } were read in it; what they tell comes from other works.
}
work-not-cited = Nowhere in these pages.
evidence-from = Evidence from { $review }
evidence-from-and-added = Evidence from { $review }, and from { $number ->
    [one] { $number } work
   *[other] { $number } works
} added since

## Sentences about a review: what a briefing rests on

codings-table = { $number } from the review’s table
codings-text = { $number } from the review’s text
codings-study = { $number ->
    [one] { $number } from the { -noun-study } of the { -noun-case }
   *[other] { $number } from the { -noun-studies } of the { -noun-cases }
}
codings-editor = { $number } judged by the editor
findings-not-assessed = Not assessed: nobody has rated these { -noun-findings }
findings-rated = { $number } { $rating }
findings-not-rated = { $number } not rated
finding-certainty = Certainty: { $level }.{" "}
finding-confidence = Confidence: { $level }.{" "}
finding-not-assessed = Confidence: not assessed.{" "}
directions-counted = It counts which way { -noun-studies } point, not how large effects are.{" "}
directions-counted-throughout = The { -noun-findings } count which way { -noun-studies } point, not how large effects are.
finding-without-case = No single { -noun-case }
no-case-read = No { -noun-case } was read. The review:{" "}
all-cases-read = { $number ->
    [one] The one { -noun-case } was read { $place }. The review:{" "}
   *[other] All { -noun-cases } were read { $place }. The review:{" "}
}
cases-read = { $places }. The review:{" "}
cases-read-first = { $number ->
    [one] { $number } { -noun-case } was read { $place }
   *[other] { $number } { -noun-cases } were read { $place }
}
cases-read-there = { $number } { $place }
read-first-hand = first-hand
read-in-review = in the review
read-elsewhere = { $number ->
    [one] in another work that tells of it
   *[other] in other works that tell of them
}
some-read-second-hand = We read { $number } of the { $all } { -noun-cases } second-hand, in { $works }.
all-read-second-hand = { $number ->
    [one] We read the { -noun-case } second-hand, in { $works }.
   *[other] We read the { -noun-cases } second-hand, in { $works }.
}
work-read-elsewhere-for-some = { $number } of its { $all } { -noun-cases } second-hand, in { $works }
work-read-elsewhere = Second-hand, in { $works }
uses-all-cases = { $number ->
    [0] No { -noun-case } is coded to this theme.
    [one] The { -noun-briefing } uses the one { -noun-case } coded to this theme.
   *[other] The { -noun-briefing } uses all { $number } { -noun-cases } coded to this theme.
}
leaves-out-cases = The { -noun-briefing } uses { $used } of the { $coded } { -noun-cases } coded to this theme. Coded to it and not used: { $cases }.
leaves-out-listed-cases = The { -noun-briefing } uses { $used } of the { $coded } { -noun-cases } coded to this theme. Coded to it and not used: { $number }. All { $coded } are listed under “{ $list }”.
leaves-out-works = Works that tell only of these { -noun-cases }, and that the { -noun-briefing } does not cite: { $works }.
leaves-out-listed-works = Works that tell only of these { -noun-cases }, and that the { -noun-briefing } does not cite: { $number }, listed with their { -noun-cases } under “{ $list }”.

## Sentences about a review: cases and their codes

codes-of-table = Codes that { $table } prints
codes-of-text = Codes that the review’s text gives
codes-of-study = Codes that the { -noun-study } of the { -noun-case } gives
codes-of-editor = Codes that the editors judged
coded-by = Coded by { $name }.
case-added = This { -noun-case } was added in { $when }, after the review was published.{" "}
added-in-list = {" "}(added { $when })
case-without-row = This { -noun-case } has no row in { $table }.{" "}
row-as-printed = Row { $row } of { $table }, letter by letter
cell-without-words = (the cell is empty)
coded-to = { $number ->
    [0] It is not coded to the theme of any { -noun-briefing }.
    [one] Coded to the theme of { $number } { -noun-briefing }: { $briefings }.
   *[other] Coded to the themes of { $number } { -noun-briefings }: { $briefings }.
}
used-by = { $number ->
    [0] No { -noun-briefing } uses it.
    [one] Used by { $number } { -noun-briefing }: { $briefings }.
   *[other] Used by { $number } { -noun-briefings }: { $briefings }.
}
codes-explained = Each { -noun-case } is coded on these axes.
codes-states-explained = A row of the kind “State” says why there is no code.
codes-parts-explained = A code after “{ $sign }” is part of the one before it, which counts the { -noun-cases } of all its parts, each { -noun-case } once.
codes-lacking-explained = “Not coded” counts the { -noun-cases } that nobody has coded on an axis.
case-with-marks = { $case } ({ $marks })
told-explained = Behind each { -noun-case } stands how the review tells it: as something done, as lacking (it failed, or was missing), or as something that should or can be. “Our coding” means that we, and not the review, coded the { -noun-case } to one of the two.
several-codes-count = { $told }; a { -noun-case } with several counts under each
cases-not-coded = not coded ({ $number })

## Sentences about a review: its tables

table-rebuilt = { $table }, rebuilt from the data of this edition. First published in { $published }
table-taken-over = { $table }, as it was published in { $published } but for what we corrected
differences = { $number ->
    [one] { $number } place where our tables differ from those in { $review }, with the reason.
   *[other] { $number } places where our tables differ from those in { $review }, each with the reason.
}
cells-as-printed = All other cells of { $tables } are printed letter by letter.
references-set-anew = The references in { $tables } are set anew from our records of the works. Every word of a printed reference is in our record, and every word of our record is in the printed reference, except for what is listed here, words that only join the parts, and a DOI or an address that we add.
words-left-out = (left out)
inconsistencies = { $number ->
    [one] { $number } place where the review does not agree with itself. We noticed it
   *[other] { $number } places where the review does not agree with itself. We noticed them
} while we compared the tables, the text and the references. The list is for readers who look something up, and for the authors.

## Sentences about a review: maps and figures

no-case-coded = No { -noun-case } coded
map-gaps-explained = “Not sought” means that the review did not look for such { -noun-cases }, and “None found” that it did and has none.
map-works-explained = A map of works names the works that tell of the { -noun-cases }, each once in a cell.
map-results-explained = A map of results counts what the { -noun-cases } of a cell report, on whatever outcome.
map-split-explained = Below each number stands how it divides by { $axes }; what has several of these counts under each of them.
part-of-cell = { $label }: { $number }
other-codes-of-cell = { $number ->
    [one] and { $number } other code
   *[other] and { $number } other codes
}
and-other-codes = { $named }, and { $number ->
    [one] { $number } other code
   *[other] { $number } other codes
}, listed with their { -noun-cases } under “{ $list }”
commonest-drawn = {" "}Only those with the most { -noun-cases } are drawn; the table has all.
results-in-cell = { $number ->
    [one] { $number } result
   *[other] { $number } results
}
cases-without-result = { $number ->
    [one] { $number } { -noun-case }, no result
   *[other] { $number } { -noun-cases }, no result
}
not-sought = Not sought
none-found = None found
works-in-cell = { $number ->
    [one] { $number } work
   *[other] { $number } works
}
no-case-matches = No { -noun-case } matches
cases-in-cell = { $number ->
    [one] { $number } { -noun-case }
   *[other] { $number } { -noun-cases }
}
row-of-figure = { $name }, { $cases ->
    [one] { $cases } { -noun-case }
   *[other] { $cases } { -noun-cases }
}.
row-of-figure-with-parts = { $name }, { $cases ->
    [one] { $cases } { -noun-case }
   *[other] { $cases } { -noun-cases }
}: { $parts }.

## Sentences about a review: results, appraisals and effects

effect-over-studies = Together: { $measure } { $numbers }, by { $method }.
points-the-other-way = Points the other way:{" "}
said-by-participant = “{ $words }” (a participant)
said-by-authors = “{ $words }” (the authors)
results-of-study = Results as the { -noun-study } prints them; nothing here is computed
appraised = { $tool }{ $of }{ $by }{ $on }
appraised-of = , of { $result }
appraised-by = , by { $coder }
appraised-on = , on { $date }
judgements-of-results = { $tool }: how the judgements of { $number ->
    [one] { $number } result
   *[other] { $number } results
} spread
judgements-of-studies = { $tool }: how the judgements of { $number ->
    [one] { $number } { -noun-study }
   *[other] { $number } { -noun-studies }
} spread
judgements-of-level = { $number } { $level }
judgements-of-domain = { $domain }: { $judgements }.
each-judgement = { $tool }: each judgement
results-drawn = { $outcome }, { $measure }, as each { -noun-study } prints it. { $results }.

## Sentences about a review: how it was made

kind-of-review = { $kind ->
    [effects] A review of effects: it asks what works, and how much
    [qualitative] A qualitative review: it asks how people see and live something
    [mixed] A mixed-methods review: it brings measures and accounts together
    [map] A map of evidence: it shows what has been studied, and where nothing has
    [scoping] A scoping review: it asks how far a field reaches, and what it consists of
    [realist] A realist review: it asks what works for whom, where and why
   *[narrative] A narrative review: it reads and interprets what was published, and adds up no results
}
made-in-full = { $kind }.
made-fast = { $kind }. It was made fast, with shortcuts.
caution-of-kind = { $kind ->
    [qualitative] This is not evidence of effect. It tells how people saw and lived something.
    [map] This is not evidence of effect. It shows what has been studied, not what was found to work.
    [scoping] This is not evidence of effect. It shows what has been studied, not what was found to work.
    [realist] This does not measure how much works. It explains how something may work, for whom and where.
   *[narrative] This is not evidence of effect. It tells what was reported.
}
searched-until = { $place }, until { $until }
searched = { $place }; until when is not said

## Headings, labels and links

about-this-briefing = About this { -noun-briefing }
all = All
all-cases = All { -noun-cases }
all-cases-as-csv = All { -noun-cases } as CSV
all-cases-as-json = All { -noun-cases } as JSON
all-cases-with-their-codes = All { -noun-cases } with their codes
all-codes-as-csv = All codes as CSV, one a row
all-corrections = Corrections, with what is printed, what we put instead, and why
all-references = All references
all-sources = All sources
all-three-as-xlsx = All three as XLSX
all-tables-as-pdf = Appendix as PDF, with all tables
appraisals = Appraisals
article = Article
as-csv = { $table } (CSV)
as-printed-in = As printed in { $table }
as-printed-letter-by-letter = As printed, letter by letter
at-place = { $number ->
    [one] , place{" "}
   *[other] , places{" "}
}
behind-label = :{" "}
behind-the-briefings = Behind the { -noun-briefings }
between-sentences = .{" "}
between-two = {" "}and{" "}
between-either = {" "}or{" "}
book = Book
briefing-as-pdf = PDF of this { -noun-briefing }
briefing-as-word = Word file of this { -noun-briefing }
briefings = { -Noun-briefings }
briefings-by = { -Noun-briefings } by { LOWER($facet) }
case = { -Noun-case }
cases = { -Noun-cases }
cases-as-csv = { -Noun-cases } as CSV
cases-coded-to = { -Noun-cases } coded to { $labels }
cases-it-describes = { -Noun-cases } it describes
cases-of = { -Noun-cases }: { $labels }
cases-of-message = { $number ->
    [one] {" "}{ -Noun-case }: { $cases }.
   *[other] {" "}{ -Noun-cases }: { $cases }.
}
cases-of-theme-by = { -Noun-cases } coded to “{ $theme }”, by { LOWER($facet) }
cells = Cells
cells-compared = Cells of each table, and how they compare with the printed ones
certainty = Certainty
change-log = Change log
change-of-version = , { $date }: { $text }
changes = Changes
chapter = Chapter
citation-as-bibtex = How to cite it, as BibTeX
citation-as-csl-json = How to cite it, as CSL-JSON
citation-as-ris = How to cite it, as RIS
citation-of-page = { $title } In { $site }, version { $version }, { $date }. { $evidence }.
cite-this-page = Cite this page
cited-as-bibtex = Cited works as BibTeX
cited-as-csl-json = Cited works as CSL-JSON
cited-as-ris = Cited works as RIS
code = Code
coded-as = Coded as
codes = Codes
codes-of-axis = { $axis }: the codes, and the number of { -noun-cases } that have each
coding-to-this-theme = How the { -noun-cases } were put here
column = Column
columns-as-csv = What the columns mean, as CSV
compared = Compared
conference-paper = Conference paper
confidence = Confidence
context = Context
corrected = Corrected
corrections = Corrections
corrections-explained = Where our tables differ from the printed ones, and why.
counted-label = { $label } ({ $number })
counting-map-explained = A cell with many { -noun-cases } counts them and leads to their list. A { -noun-case } can stand in several cells. An empty cell means that no { -noun-case } here is coded to both, not that there is none.
discs-explained = Discs with numbers in rows and columns.
domain = Domain
every-case = Every { -noun-case } with its codes.
every-work = Every work, and where it is cited.
everything-as-pdf = Everything as one PDF
evidence = Evidence
evidence-map = Evidence map
evidence-map-by = Evidence map: { -noun-cases } by { LOWER($rows) } and { LOWER($columns) }
finding = { -Noun-finding }
findings = { -Noun-findings }
findings-as-csv = { -Noun-findings } as CSV
findings-on = { -Noun-findings } on “{ $theme }”, with what each rests on
flow-of-prisma = The flow of records, reports and { -noun-studies } (PRISMA 2020)
for = For
funding = Funding
how-far-it-can-be-trusted = How far it can be trusted
how-far-studies-can-be-trusted = How far the { -noun-studies } can be trusted
more-stands-behind = More, with the { -noun-cases } in full, on the site and in the appendix: { $link }.
evidence-on = The evidence on “{ $theme }”
evidence-explained = What lies behind the { -noun-briefing }: its { -noun-cases } in full, its { -noun-findings } as a table, and what the { -noun-cases } cover.
how-sure-and-why = How sure, and why
how-we-coded-it = How we coded it
interests = Interests
interval = Interval
interval-behind = {" "}({ $low } to { $high })
judgement = Judgement
key = Key
key-messages = Key messages
kind = Kind
kind-of-review-label = Kind of review
label-before = { $label }:{" "}
left-out = Left out
level = Level
levels-of-axis = { $axis }: the levels in their order, and the number of { -noun-cases } that have each
licence = Licence
map-explained = Each cell names the { -noun-cases } coded to both. A { -noun-case } can stand in several cells. An empty cell means that no { -noun-case } here is coded to both, not that there is none.
measured = Measured
mechanism = Mechanism
missing-case = { -noun-case } { $id }
missing-theme = theme { $id }
name = Name
name-and-kind = { $name }. { $kind }.
no = No
no-case = No { -noun-case }
no-case-in-cell = None
no-code = No code
no-value = No value
no-year = No year
none-named = None named
not-applicable = Not applicable
not-cited = Not cited
not-coded = Not coded
not-reported = Not reported
notes = Notes
number = Number
on-the-web = On the web
other-work = Other
ours = Ours
outcome = Outcome
overall = Overall
page-1-as-pdf = PDF of page 1, to hand out
page-1-as-word = Word file of page 1
place = Place
places = Places
printed = Printed
printed-number = Printed number
prisma-websites = from websites
prisma-organisations = from organisations
prisma-citations = by citation searching
prisma-other-ways = in other ways
prisma-by-other-methods = { $counted } (other methods)
prisma-assessed = Reports assessed for eligibility
prisma-automation = marked as ineligible by automation tools
prisma-databases = from databases
prisma-duplicates = duplicates
prisma-eligibility = Eligibility
prisma-excluded = Records excluded
prisma-identification = Identification
prisma-identified = Records identified
prisma-included = Included
prisma-not-retrieved = Reports not retrieved
prisma-other-places = from other places
prisma-other-reasons = for other reasons
prisma-registers = from registers
prisma-removed = Records removed before screening
prisma-reports-excluded = Reports excluded
prisma-reports-included = Reports of included { -noun-studies }
prisma-retrieval = Retrieval
prisma-screened = Records screened
prisma-screening = Screening
prisma-sought = Reports sought for retrieval
prisma-studies = { -Noun-studies } included
quoted = “{ $words }”
quoted-after = {" "}“{ $words }”
quoted-behind = : “{ $words }”
read = Read
read-in = read in
read-more = Read more
reason = Reason
reference = Reference
references = References
registered = Registered
related-briefings = Related { -noun-briefings }
report = Report
report-a-problem = Report a problem
result = Result
role = Role
row = Row
rules-of-edition = The rules that this edition was checked against.
same-cases-by = The same { -noun-cases } by { LOWER($rows) } and { LOWER($columns) }
say-what-is-wrong = Say what is wrong, and on which page
search = Search
search-needs-scripts = The search needs scripts, and they are switched off. Every page can be reached from these lists: { $lists }.
searched-label = Searched
see-what-we-corrected = See what we corrected
set-anew-in-our-style = Set anew in our style
shortcuts-taken = Shortcuts taken
source = Source
sources = Sources
stage-of-flow = { $stage }: { $lines }.
start-with = New here? Start with: { $pages }.
state = State
step = Step
step-not-printed = Not printed: { $note }
step-of-search = Step { $number }: { $step }, { $printed }. { $unknown }
study = { -Noun-study }
table = Table
tables = Tables
tables-compared = How our tables compare with the printed ones
team = Team
the-codes = The codes
the-numbers-of-the-figure = The numbers of the figure
the-numbers-of-the-flow = The numbers of the flow
the-review = The review
the-review-in-short = The review in short
the-review-s-table = the review’s table
the-search-step-by-step = The search, step by step
the-steps-of-the-search = The steps of the search
thesis = Thesis
this-table-as-csv = This table as CSV
to-all-briefings = all { -noun-briefings }
to-all-cases = all { -noun-cases }
to-all-sources = all sources
unclear = Unclear
used-in = Used in
used-in-briefings = { $number ->
    [one] { $number } { -noun-briefing }
   *[other] { $number } { -noun-briefings }
}
used-in-evidence = the evidence behind { $number ->
    [one] { $number } { -noun-briefing }
   *[other] { $number } { -noun-briefings }
}
used-in-cases = { $number ->
    [one] { $number } { -noun-case } page
   *[other] { $number } { -noun-case } pages
}
used-in-pages = { $number ->
    [one] { $number } page about the review
   *[other] { $number } pages about the review
}
used-in-tables = { $number ->
    [one] { $number } table
   *[other] { $number } tables
}
version = Version
version-and-date = { $version } of { $date }
web-page = Web page
what-does-not-agree-within-the-review = What does not agree within the review
what-is-coded = What is coded
what-is-not-printed = What is not printed
what-it-found = What it found
what-it-means = What it means
what-the-cases-cover = What the { -noun-cases } cover
what-they-did = What they did
what-this-rests-on = What this rests on
what-was-checked = What was checked
what-was-counted = What was counted
what-we-corrected = What we corrected
what-we-mean = What we mean
when = When
where = Where
where-and-notes = Where, and notes
where-it-comes-from = Where it comes from
where-it-is-cited = Where it is cited
where-it-is-used = Where it is used
where-text-and-table-disagree = Where text and table disagree about a { -noun-case }
where-the-review-disagrees-with-itself = Where the review disagrees with itself
who-coded = Who coded
who-coded-and-appraised = Who coded and appraised
who-took-part = Who took part
why = Why
work = Work
works = Works
year = Year
year-of-first-work = Year of the first work
yes = Yes
told-as = Told as
told-done = done
told-lacking = lacking
told-should = should or can be
our-coding = our coding
basis-of-coding = Basis of the coding
basis-table = The review’s table
basis-text = The review’s text
basis-study = The { -noun-study } of the { -noun-case }
basis-editor = The editor’s judgement

## Every page of the site

# `ltr`, or `rtl` for a language that is written from right to left.
direction = ltr
skip-to-content = Skip to content
draft-of-page = Draft: this content has errors. Do not pass it on.
# In a language whose words no speaker has read yet, a sentence that tells readers so; else nothing.
draft-of-words = { "" }
language-of-page = Language
page-not-translated = This page has not been translated; it is shown in { $language }.
parts-not-translated = Parts of this page have not been translated; they are shown in { $language }.
this-page-in-other-languages = This page in other languages
name-of-own-language = English
name-of-language = { $language ->
    [ar] Arabic
    [cy] Welsh
    [de] German
    [en] English
    [es] Spanish
    [fr] French
    [pt] Portuguese
   *[other] { $language }
}
older-than-page = { $file } (older than this page)
navigation-of-site = Site
feed-of-changes = Feed of changes
search-all-pages = Search all pages
take-away = Take this page with you
cite = Cite
data-of-page = Data
on-this-page = On this page
pages-above = Pages, above the text
pages-below = Pages
previous-page = Previous
next-page = Next
page-of-pages = Page { $number } of { $all }
part-of-title = { $title }, { LOWER($page) }
edition = { $title }, version { $version }, { $date }.
published-by-behind = {" "}Published by { $publisher }.
build = Build of this page: { $build }.
kind-index = Review
kind-briefing = { -Noun-briefing }
kind-evidence = Evidence
kind-case = { -Noun-case }
kind-source = Source
kind-table = Table
kind-page = About
kind-report = Report
kind-search = Search
cited-in-places = { $number ->
    [one] Cited in one place
   *[other] Cited in { $number } places
}
number-of-citation = Citation { $number }
back-to-note = Back to the place of note { $number }
missing = missing: { $what }
missing-picture = picture { $file }
title-of-page = The title of the page: { $title }
version-of-edition = Version { $version }

## What the scripts of the site add

any = Any
cards = Cards
copied = Copied
copy = Copy
filter-of-map = Filter the evidence map
filter-of-table = Filter: { $table }
match-of-all = { $matching } of { $all } match
print = Print
save-as-csv = Save what is shown as CSV
nothing-found = Nothing was found. Try fewer words or other ones, or look through a list:
copy-page-1 = Copy page 1
select-and-copy = Selected: copy it with your keyboard
show-all = Show all
show-as = Show as
words-of-row = Words
words-to-look-for = Words to look for
kind-of-page = Kind of page
or-another = or …
or-of-axis = or { $axis }
look-in-whole-text = Look in the whole text too
from-of-range = { $column }, from
to-of-range = { $column }, to
pages-found = { $number ->
    [one] { $number } page found
   *[other] { $number } pages found
}
cases-shown = { $number ->
    [one] { $shown } of { $number } { -noun-case } shown
   *[other] { $shown } of { $number } { -noun-cases } shown
}
works-shown = { $number ->
    [one] { $shown } of { $number } work shown
   *[other] { $shown } of { $number } works shown
}

## PDFs

contents = Contents
draft = DRAFT
draft-reason = Compiled from content with errors. Not for publication.
hand-out = Hand-out
published-by = Published by { $publisher }
build-of = Build of this PDF: { $build }
page-2-follows = The { -noun-briefing } continues on page 2.
pages-follow = The { -noun-briefing } continues on pages 2 to { $last }.
whole-stands-in = This is page 1 of a { -noun-briefing }. All of it is in “{ $title }”.
whole-stands-at-address = This is page 1 of a { -noun-briefing }. All of it is at the address above.
cases-on-site = The notes on the { -noun-cases } are on the site.
index-of-book = Index of { -noun-cases } and places
index-explained = Numbers in bold: where a { -noun-case } is described. Others: where it is named.
part-index = At a glance
part-briefing = { -Noun-briefings }
part-case = { -Noun-cases }
part-source = Works
part-table = Tables
part-page = About the review
tables-of = Appendix: { $title }
data-behind-document = { $name }, the data behind this document

## Numbers in running text, and tables for programs

number-in-words = { $number ->
    [0] no
    [1] one
    [2] two
    [3] three
    [4] four
    [5] five
    [6] six
    [7] seven
    [8] eight
    [9] nine
    [10] ten
   *[other] { $number }
}
column-id = the name of the { -noun-case }’s file
column-title = the name of the { -noun-case }
column-label = its short name
column-place = where it was
column-origin = where it comes from: table, text, review or added
column-keys = the keys of the works that describe it
column-years = the years of these works
column-dois = the DOIs of these works
column-read-in = the key of the work that these were read in
column-of-facet = a facet: each of its codes has a { -noun-briefing }
column-of-vocabulary = a vocabulary of codes
kind-of-field = { $kind ->
    [number] number
    [whole-number] whole number
    [date] date or range of dates
    [yes-no] yes or no
    [link] address on the web
    [coordinate] latitude and longitude in degrees
    [country] country, by its code in ISO 3166-1
    [quotation] quotation
    [choice] one of the values below
   *[text] text
}
kind-in-unit = { $kind } in { $unit }
level-of-certainty = { $level ->
    [high] High
    [moderate] Moderate
    [low] Low
   *[very-low] Very low
}
cell-is-cut = … [cut here: { $file } has all of it]
version-of-work = version { $version }
name-of-country = { $code ->
   *[other] { $name }
}
first-of-names = { $first } et al.

### Jedes Wort, das casebook selbst zu Leserinnen und Lesern sagt, auf Deutsch.

## Was zwischen Wörtern steht

between-items = ,{" "}
between-groups = ;{" "}
month = { $month ->
    [1] Januar
    [2] Februar
    [3] März
    [4] April
    [5] Mai
    [6] Juni
    [7] Juli
    [8] August
    [9] September
    [10] Oktober
    [11] November
   *[12] Dezember
}
date-day = { $day }. { $month } { $year }
date-month = { $month } { $year }
from-to = { $from } bis { $to }

## Sätze über ein Review: was die Sammlung enthält

holdings = { $briefings ->
    [one] { $briefings } Kurzbericht
   *[other] { $briefings } Kurzberichte
} aus { $sources ->
    [one] { $sources } Quelle
   *[other] { $sources } Quellen
}.
cases-listed = { $number ->
    [one] { $number } Fall{ $origins }.
   *[other] { $number } Fälle{ $origins }.
}
studies-in-reports = { $studies ->
    [one] { $studies } Studie
   *[other] { $studies } Studien
} in { $reports ->
    [one] { $reports } Bericht
   *[other] { $reports } Berichten
}.
cases-of-all = { $number } von { $all }{ $origins }
from-one-place = , { $place }
from-places = : { $places }
from-this-place = { $number } { $place }
in-table = in der Tabelle des Reviews
in-its-text = in seinem Text
in-the-review-s-text = im Text des Reviews
in-review = im Review
added-since = seither hinzugekommen
works-of-all = { $number } von { $all }, die das Review einbezieht
works-of-all-added = { $number } seither hinzugekommen
works-of-all-others = { $number ->
    [one] { $number } weiteres
   *[other] { $number } weitere
}
works-listed = { $works }.
works-included = { $number ->
    [one] { $number } Werk, das das Review als Beleg einbezieht
   *[other] { $number } Werke, die das Review als Belege einbezieht
}
works-added = { $number } seither hinzugekommen
works-others = { $number ->
    [one] { $number } weiteres Werk, das diese Seiten zitieren
   *[other] { $number } weitere Werke, die diese Seiten zitieren
}
works-as-evidence = Werke, die das Review als Belege einbezieht
works-as-evidence-and-added = Werke, die das Review als Belege einbezieht, und seither hinzugekommene Werke
included-work = Werk { $place } von { $all }, die das Review als Belege einbezieht
work-is-review = Das Review selbst
work-is-added = Beleg, der nach dem Erscheinen des Reviews hinzugekommen ist
work-tells-of-case = Es berichtet von einem Fall dieser Sammlung, und das Review führt es nicht als Beleg
work-is-background = Hintergrund: hier zitiert, nicht als Beleg einbezogen
work-without-case = Kein Fall dieser Sammlung stammt daraus.
cases-read-in-work = { $number ->
    [one] { $number } Fall wurde darin gelesen; was er erzählt, stammt aus einem anderen Werk.
   *[other] { $number } Fälle wurden darin gelesen; was sie erzählen, stammt aus anderen Werken.
}
work-not-cited = Nirgends auf diesen Seiten.
evidence-from = Belege aus { $review }
evidence-from-and-added = Belege aus { $review } und aus { $number ->
    [one] { $number } Werk, das seither hinzugekommen ist
   *[other] { $number } Werken, die seither hinzugekommen sind
}

## Sätze über ein Review: worauf ein Kurzbericht beruht

codings-table = { $number } aus der Tabelle des Reviews
codings-text = { $number } aus dem Text des Reviews
codings-study = { $number ->
    [one] { $number } aus der Studie des Falls
   *[other] { $number } aus den Studien der Fälle
}
codings-editor = { $number } von der Redaktion beurteilt
findings-not-assessed = Nicht beurteilt: niemand hat diese Befunde bewertet
findings-rated = { $number } { $rating }
findings-not-rated = { $number } nicht bewertet
finding-certainty = Sicherheit: { $level }.{" "}
finding-confidence = Vertrauen: { $level }.{" "}
finding-not-assessed = Vertrauen: nicht beurteilt.{" "}
directions-counted = Gezählt wird, in welche Richtung Studien zeigen, nicht wie groß Wirkungen sind.{" "}
directions-counted-throughout = Die Befunde zählen, in welche Richtung Studien zeigen, nicht wie groß Wirkungen sind.
finding-without-case = Kein einzelner Fall
no-case-read = Kein Fall wurde gelesen. Das Review:{" "}
all-cases-read = { $number ->
    [one] Der eine Fall wurde { $place } gelesen. Das Review:{" "}
   *[other] Alle Fälle wurden { $place } gelesen. Das Review:{" "}
}
cases-read = Gelesen wurden { $places }. Das Review:{" "}
cases-read-first = { $number ->
    [one] { $number } Fall { $place }
   *[other] { $number } Fälle { $place }
}
cases-read-there = { $number } { $place }
read-first-hand = aus erster Hand
read-in-review = im Review
read-elsewhere = { $number ->
    [one] in einem anderen Werk, das davon berichtet
   *[other] in anderen Werken, die davon berichten
}
some-read-second-hand = Wir haben { $number } der { $all } Fälle aus zweiter Hand gelesen, in { $works }.
all-read-second-hand = { $number ->
    [one] Wir haben den Fall aus zweiter Hand gelesen, in { $works }.
   *[other] Wir haben die Fälle aus zweiter Hand gelesen, in { $works }.
}
work-read-elsewhere-for-some = { $number } der { $all } Fälle aus zweiter Hand, in { $works }
work-read-elsewhere = Aus zweiter Hand, in { $works }
uses-all-cases = { $number ->
    [0] Kein Fall ist diesem Thema zugeordnet.
    [one] Der Kurzbericht verwendet den einen Fall, der diesem Thema zugeordnet ist.
   *[other] Der Kurzbericht verwendet alle { $number } Fälle, die diesem Thema zugeordnet sind.
}
leaves-out-cases = Der Kurzbericht verwendet { $used } der { $coded } Fälle, die diesem Thema zugeordnet sind. Zugeordnet und nicht verwendet: { $cases }.
leaves-out-listed-cases = Der Kurzbericht verwendet { $used } der { $coded } Fälle, die diesem Thema zugeordnet sind. Zugeordnet und nicht verwendet: { $number }. Alle { $coded } stehen unter „{ $list }“.
leaves-out-works = Die Werke, die allein von diesen Fällen berichten und die der Kurzbericht nicht zitiert: { $works }.
leaves-out-listed-works = Die Werke, die allein von diesen Fällen berichten und die der Kurzbericht nicht zitiert: { $number }, aufgeführt mit ihren Fällen unter „{ $list }“.

## Sätze über ein Review: Fälle und ihre Codes

codes-of-table = Codes, die { $table } druckt
codes-of-text = Codes, die der Text des Reviews angibt
codes-of-study = Codes, die die Studie des Falls angibt
codes-of-editor = Codes, die die Redaktion beurteilt hat
coded-by = Codiert von { $name }.
case-added = Dieser Fall kam im { $when } hinzu, nach dem Erscheinen des Reviews.{" "}
added-in-list = {" "}(hinzugekommen im { $when })
case-without-row = Dieser Fall hat keine Zeile in { $table }.{" "}
row-as-printed = Zeile { $row } von { $table }, Buchstabe für Buchstabe
cell-without-words = (die Zelle ist leer)
coded-to = { $number ->
    [0] Er ist dem Thema keines Kurzberichts zugeordnet.
    [one] Er ist dem Thema von { $number } Kurzbericht zugeordnet: { $briefings }.
   *[other] Er ist den Themen von { $number } Kurzberichten zugeordnet: { $briefings }.
}
used-by = { $number ->
    [0] Kein Kurzbericht verwendet ihn.
    [one] { $number } Kurzbericht verwendet ihn: { $briefings }.
   *[other] { $number } Kurzberichte verwenden ihn: { $briefings }.
}
codes-explained = Jeder Fall ist auf diesen Achsen codiert.
codes-states-explained = Eine Zeile der Art „Zustand“ bedeutet, dass es keinen Code gibt, und warum.
codes-parts-explained = Ein Code hinter „{ $sign }“ gehört zu dem davor, der die Fälle aller seiner Teile zählt, jeden Fall einmal.
codes-lacking-explained = „Nicht codiert“ zählt die Fälle, die niemand auf einer Achse codiert hat.
case-with-marks = { $case } ({ $marks })
told-explained = Hinter jedem Eintrag steht, wie die Übersicht davon erzählt: als etwas, das getan wurde, das fehlte (es misslang oder war nicht da) oder das sein soll oder kann. „Von uns zugeordnet“ heißt, dass wir und nicht die Übersicht ihn einem der beiden zugeordnet haben.
several-codes-count = { $told }; was mehrere hat, zählt bei jedem
cases-not-coded = nicht codiert ({ $number })

## Sätze über ein Review: seine Tabellen

table-rebuilt = { $table }, neu gebaut aus den Daten dieser Ausgabe. Zuerst veröffentlicht in { $published }
table-taken-over = { $table }, wie sie in { $published } veröffentlicht wurde, bis auf das, was wir berichtigt haben
differences = { $number ->
    [one] { $number } Stelle
   *[other] { $number } Stellen
}, an denen wir von dem abweichen, was { $review } druckt, jede mit dem Grund.
cells-as-printed = Alle anderen Zellen von { $tables } sind Buchstabe für Buchstabe gedruckt.
references-set-anew = Literaturangaben in { $tables } sind aus unseren Datensätzen der Werke neu gesetzt. Jedes Wort einer gedruckten Angabe steht im Datensatz und jedes Wort des Datensatzes in der gedruckten Angabe, bis auf das, was aufgeführt ist, Wörter, die nur die Teile verbinden, und eine DOI oder Adresse, die wir ergänzen.
words-left-out = (weggelassen)
inconsistencies = { $number ->
    [one] { $number } Stelle, die
   *[other] { $number } Stellen, die
} uns beim Vergleich der Tabellen, des Textes und der Literaturangaben aufgefallen sind. Sie stehen hier für alle, die etwas nachschlagen, und für die Verfasser.

## Sätze über ein Review: Karten und Abbildungen

no-case-coded = Kein Fall codiert
map-gaps-explained = „Nicht gesucht“ bedeutet, dass das Review nach solchen Fällen nicht gesucht hat, und „Keine gefunden“, dass es gesucht und keine gefunden hat.
map-works-explained = Eine Karte der Werke nennt die Werke, die von den Fällen berichten, jedes einmal in einer Zelle.
not-sought = Nicht gesucht
none-found = Keine gefunden
works-in-cell = { $number ->
    [one] { $number } Werk
   *[other] { $number } Werke
}
no-case-matches = Kein Fall passt
cases-in-cell = { $number ->
    [one] { $number } Fall
   *[other] { $number } Fälle
}
row-of-figure = { $name }, { $cases ->
    [one] { $cases } Fall
   *[other] { $cases } Fälle
}.
row-of-figure-with-parts = { $name }, { $cases ->
    [one] { $cases } Fall
   *[other] { $cases } Fälle
}: { $parts }.

## Sätze über ein Review: Ergebnisse, Beurteilungen und Wirkungen

effect-over-studies = Zusammen: { $measure } { $numbers }, nach { $method }.
points-the-other-way = Zeigt in die andere Richtung:{" "}
said-by-participant = „{ $words }“ (eine beteiligte Person)
said-by-authors = „{ $words }“ (die Verfasser)
results-of-study = Ergebnisse, wie die Studie sie druckt; nichts davon ist hier berechnet
appraised = { $tool }{ $of }{ $by }{ $on }
appraised-of = , zu { $result }
appraised-by = , von { $coder }
appraised-on = , am { $date }
judgements-of-results = { $tool }: wie sich die Urteile über { $number ->
    [one] { $number } Ergebnis
   *[other] { $number } Ergebnisse
} verteilen
judgements-of-studies = { $tool }: wie sich die Urteile über { $number ->
    [one] { $number } Studie
   *[other] { $number } Studien
} verteilen
judgements-of-level = { $number } { $level }
judgements-of-domain = { $domain }: { $judgements }.
each-judgement = { $tool }: jedes Urteil
results-drawn = { $outcome }, { $measure }, wie jede Studie es druckt. { $results }.

## Sätze über ein Review: wie es entstanden ist

kind-of-review = { $kind ->
    [effects] Ein Review von Wirkungen: es fragt, was wirkt und wie stark
    [qualitative] Ein qualitatives Review: es fragt, wie Menschen etwas sehen und erleben
    [mixed] Ein Review mit gemischten Methoden: es führt Messungen und Berichte zusammen
    [map] Eine Karte der Belege: sie zeigt, was untersucht ist und wo nichts untersucht ist
    [scoping] Ein Scoping-Review: es fragt, wie weit ein Feld reicht und woraus es besteht
    [realist] Ein realistisches Review: es fragt, was für wen, wo und warum wirkt
   *[narrative] Ein erzählendes Review: es liest und deutet, was veröffentlicht ist, und zählt keine Ergebnisse zusammen
}
made-in-full = { $kind }.
made-fast = { $kind }. Es ist schnell entstanden, mit Abkürzungen.
caution-of-kind = { $kind ->
    [qualitative] Das ist kein Beleg für eine Wirkung. Es sagt, wie Menschen etwas gesehen und erlebt haben.
    [map] Das ist kein Beleg für eine Wirkung. Es zeigt, was untersucht ist, nicht was gewirkt hat.
    [scoping] Das ist kein Beleg für eine Wirkung. Es zeigt, was untersucht ist, nicht was gewirkt hat.
    [realist] Das misst nicht, wie viel wirkt. Es erklärt, wie etwas wirken kann, für wen und wo.
   *[narrative] Das ist kein Beleg für eine Wirkung. Es sagt, was berichtet wurde.
}
searched-until = { $place }, bis { $until }
searched = { $place }; bis wann, ist nicht gesagt

## Überschriften, Beschriftungen und Verweise

about-this-briefing = Über diesen Kurzbericht
all = Alle
all-cases = Alle Fälle
all-cases-as-csv = Alle Fälle als CSV
all-cases-as-json = Alle Fälle als JSON
all-cases-with-their-codes = Alle Fälle mit ihren Codes
all-codes-as-csv = Alle Codes als CSV, einer je Zeile
all-corrections = Berichtigungen: was gedruckt ist, was wir stattdessen setzen, und warum
all-references = Alle Literaturangaben
all-sources = Alle Quellen
all-three-as-xlsx = Alle drei als XLSX
all-tables-as-pdf = Anhang als PDF, mit allen Tabellen
appraisals = Beurteilungen
article = Aufsatz
as-csv = { $table } (CSV)
as-printed-in = Wie in { $table } gedruckt
as-printed-letter-by-letter = Wie gedruckt, Buchstabe für Buchstabe
at-place = { $number ->
    [one] , Stelle{" "}
   *[other] , Stellen{" "}
}
behind-label = :{" "}
behind-the-briefings = Hinter den Kurzberichten
between-sentences = .{" "}
between-two = {" "}und{" "}
book = Buch
briefing-as-pdf = PDF dieses Kurzberichts
briefing-as-word = Dieser Kurzbericht als Word-Datei
briefings = Kurzberichte
briefings-by = Kurzberichte nach { $facet }
case = Fall
cases = Fälle
cases-as-csv = Fälle als CSV
cases-coded-to = Fälle, zugeordnet zu { $labels }
cases-it-describes = Fälle, die es beschreibt
cases-of = Fälle: { $labels }
cases-of-message = { $number ->
    [one] {" "}Fall: { $cases }.
   *[other] {" "}Fälle: { $cases }.
}
cases-of-theme-by = Fälle, zugeordnet zu „{ $theme }“, nach { $facet }
cells = Zellen
cells-compared = Zellen jeder Tabelle im Vergleich mit den gedruckten
certainty = Sicherheit
change-log = Änderungen je Ausgabe
change-of-version = , { $date }: { $text }
changes = Änderungen
chapter = Kapitel
citation-as-bibtex = Zitierangabe als BibTeX
citation-as-csl-json = Zitierangabe als CSL-JSON
citation-as-ris = Zitierangabe als RIS
citation-of-page = { $title } In { $site }, Ausgabe { $version }, { $date }. { $evidence }.
cite-this-page = Diese Seite zitieren
cited-as-bibtex = Zitierte Werke als BibTeX
cited-as-csl-json = Zitierte Werke als CSL-JSON
cited-as-ris = Zitierte Werke als RIS
code = Code
coded-as = Codiert als
codes = Codes
codes-of-axis = { $axis }: Codes und die Zahl der Fälle mit jedem
coding-to-this-theme = Zuordnung zu diesem Thema
column = Spalte
columns-as-csv = Was die Spalten bedeuten, als CSV
compared = Vergleich
conference-paper = Konferenzbeitrag
confidence = Vertrauen
context = Kontext
corrected = Berichtigt
corrections = Berichtigungen
corrections-explained = Wo unsere Tabellen von den gedruckten abweichen, und warum.
counted-label = { $label } ({ $number })
counting-map-explained = Eine Zelle mit vielen Fällen zählt sie und führt zu ihrer Liste. Ein Fall kann in mehreren Zellen stehen. Eine leere Zelle bedeutet, dass hier kein Fall beidem zugeordnet ist, nicht dass es keinen gibt.
discs-explained = Scheiben mit Zahlen in Zeilen und Spalten.
domain = Bereich
every-case = Jeder Fall mit seinen Codes.
every-work = Jedes Werk, und wo es zitiert wird.
everything-as-pdf = Alles als ein PDF
evidence = Belege
evidence-map = Karte der Belege
evidence-map-by = Karte der Belege: Fälle nach { $rows } und { $columns }
finding = Befund
findings = Befunde
findings-as-csv = Befunde als CSV
findings-on = Befunde zu „{ $theme }“, und worauf jeder beruht
flow-of-prisma = Der Weg der Datensätze, Berichte und Studien (PRISMA 2020)
for = Für
funding = Finanzierung
how-far-it-can-be-trusted = Wie weit man ihr trauen kann
how-far-studies-can-be-trusted = Wie weit man den Studien trauen kann
more-stands-behind = Mehr zu diesen Befunden, mit den Fällen in voller Länge: { $link }, auf den Seiten und im Anhang.
evidence-on = Die Belege zu „{ $theme }“
evidence-explained = Was hinter dem Briefing steht: seine Fälle in voller Länge, seine Befunde als Tabelle und was die Fälle abdecken.
how-sure-and-why = Wie sicher, und warum
how-we-coded-it = Wie wir ihn codiert haben
interests = Interessen
interval = Intervall
interval-behind = {" "}({ $low } bis { $high })
judgement = Urteil
key = Schlüssel
key-messages = Kernaussagen
kind = Art
kind-of-review-label = Art des Reviews
label-before = { $label }:{" "}
left-out = Weggelassen
level = Stufe
levels-of-axis = { $axis }: Stufen in ihrer Ordnung und die Zahl der Fälle mit jeder
licence = Lizenz
map-explained = Jede Zelle nennt die Fälle, die beidem zugeordnet sind. Ein Fall kann in mehreren Zellen stehen. Eine leere Zelle bedeutet, dass hier kein Fall beidem zugeordnet ist, nicht dass es keinen gibt.
measured = Gemessen
mechanism = Mechanismus
missing-case = Fall { $id }
missing-theme = Thema { $id }
name = Name
name-and-kind = { $name }. { $kind }.
no = Nein
no-case = Kein Fall
no-case-in-cell = Keine
no-code = Kein Code
no-value = Keine Angabe
no-year = Ohne Jahr
none-named = Keine genannt
not-applicable = Trifft nicht zu
not-cited = Nicht zitiert
not-coded = Nicht codiert
not-reported = Nicht berichtet
notes = Anmerkungen
number = Zahl
on-the-web = Im Web
other-work = Anderes
ours = Unseres
outcome = Ergebnis
overall = Insgesamt
page-1-as-pdf = PDF von Seite 1, zum Austeilen
page-1-as-word = Seite 1 als Word-Datei
place = Ort
places = Orte
printed = Gedruckt
printed-number = Gedruckte Zahl
prisma-websites = aus Websites
prisma-organisations = aus Organisationen
prisma-citations = über Zitate
prisma-other-ways = auf andere Weise
prisma-by-other-methods = { $counted } (andere Wege)
prisma-assessed = Auf Eignung geprüfte Berichte
prisma-automation = von Programmen als ungeeignet markiert
prisma-databases = aus Datenbanken
prisma-duplicates = Doppelte
prisma-eligibility = Eignung
prisma-excluded = Ausgeschlossene Datensätze
prisma-identification = Suche
prisma-identified = Gefundene Datensätze
prisma-included = Einbezogen
prisma-not-retrieved = Nicht beschaffte Berichte
prisma-other-places = von anderen Orten
prisma-other-reasons = aus anderen Gründen
prisma-registers = aus Registern
prisma-removed = Vor der Sichtung entfernte Datensätze
prisma-reports-excluded = Ausgeschlossene Berichte
prisma-reports-included = Berichte der einbezogenen Studien
prisma-retrieval = Beschaffung
prisma-screened = Gesichtete Datensätze
prisma-screening = Sichtung
prisma-sought = Zu beschaffende Berichte
prisma-studies = Einbezogene Studien
quoted = „{ $words }“
quoted-after = {" "}„{ $words }“
quoted-behind = : „{ $words }“
read = Gelesen
read-in = gelesen in
read-more = Mehr lesen
reason = Grund
reference = Literaturangabe
references = Literatur
registered = Registriert
related-briefings = Verwandte Kurzberichte
report = Bericht
report-a-problem = Fehler melden
result = Ergebnis
role = Rolle
row = Zeile
rules-of-edition = Die Regeln, nach denen diese Ausgabe geprüft wurde.
same-cases-by = Dieselben Fälle nach { $rows } und { $columns }
say-what-is-wrong = Sagen Sie, was falsch ist und auf welcher Seite
search = Suche
search-needs-scripts = Die Suche braucht Skripte, und sie sind abgeschaltet. Jede Seite ist über diese Listen zu erreichen: { $lists }.
searched-label = Durchsucht
see-what-we-corrected = Was wir berichtigt haben
set-anew-in-our-style = In unserem Stil neu gesetzt
shortcuts-taken = Abkürzungen
source = Quelle
sources = Quellen
stage-of-flow = { $stage }: { $lines }.
start-with = Neu hier? Beginnen Sie mit: { $pages }.
state = Zustand
step = Schritt
step-not-printed = Nicht gedruckt: { $note }
step-of-search = Schritt { $number }: { $step }, { $printed }. { $unknown }
study = Studie
table = Tabelle
tables = Tabellen
tables-compared = Unsere Tabellen im Vergleich mit den gedruckten
team = Team
the-codes = Die Codes
the-numbers-of-the-figure = Die Zahlen der Abbildung
the-numbers-of-the-flow = Die Zahlen des Wegs
the-review = Das Review
the-review-in-short = Das Review in Kürze
the-review-s-table = die Tabelle des Reviews
the-search-step-by-step = Die Suche, Schritt für Schritt
the-steps-of-the-search = Die Schritte der Suche
thesis = Hochschulschrift
this-table-as-csv = Diese Tabelle als CSV
to-all-briefings = alle Kurzberichte
to-all-cases = alle Fälle
to-all-sources = alle Quellen
unclear = Unklar
used-in = Verwendet in
used-in-briefings = { $number ->
    [one] { $number } Kurzbericht
   *[other] { $number } Kurzberichte
}
used-in-evidence = Belege hinter { $number ->
    [one] { $number } Kurzbericht
   *[other] { $number } Kurzberichten
}
used-in-cases = { $number ->
    [one] { $number } Fallseite
   *[other] { $number } Fallseiten
}
used-in-pages = { $number ->
    [one] { $number } Seite über das Review
   *[other] { $number } Seiten über das Review
}
used-in-tables = { $number ->
    [one] { $number } Tabelle
   *[other] { $number } Tabellen
}
version = Ausgabe
version-and-date = { $version } vom { $date }
web-page = Webseite
what-does-not-agree-within-the-review = Was im Review nicht zusammenpasst
what-is-coded = Was codiert ist
what-is-not-printed = Was nicht gedruckt ist
what-it-found = Was sie gefunden hat
what-it-means = Was er bedeutet
what-the-cases-cover = Was die Fälle abdecken
what-they-did = Was sie getan haben
what-this-rests-on = Worauf das beruht
what-was-checked = Was geprüft wurde
what-was-counted = Was gezählt wurde
what-we-corrected = Was wir berichtigt haben
what-we-mean = Was wir meinen
when = Wann
where = Wo
where-and-notes = Wo, und Anmerkungen
where-it-comes-from = Woher er kommt
where-it-is-cited = Wo es zitiert wird
where-it-is-used = Wo er verwendet wird
where-text-and-table-disagree = Wo Text und Tabelle über einen Fall nicht übereinstimmen
where-the-review-disagrees-with-itself = Wo das Review sich widerspricht
who-coded = Wer codiert hat
who-coded-and-appraised = Wer codiert und beurteilt hat
who-took-part = Wer beteiligt war
why = Warum
work = Werk
works = Werke
year = Jahr
year-of-first-work = Jahr des ersten Werks
yes = Ja
told-as = Erzählt als
told-done = getan
told-lacking = fehlend
told-should = soll oder kann sein
our-coding = von uns zugeordnet
basis-of-coding = Grundlage der Zuordnung
basis-table = Die Tabelle des Reviews
basis-text = Der Text des Reviews
basis-study = Die Studie des Falls
basis-editor = Das Urteil der Redaktion

## Jede Seite

direction = ltr
skip-to-content = Zum Inhalt springen
draft-of-page = Entwurf: dieser Inhalt hat Fehler. Bitte nicht weitergeben.
draft-of-words = Die Worte, die das Programm auf Deutsch hinzufügt, sind ein Entwurf: noch niemand, der die Sprache spricht, hat sie gelesen.
language-of-page = Sprache
page-not-translated = Diese Seite ist nicht übersetzt; sie steht hier auf { $language }.
parts-not-translated = Teile dieser Seite sind nicht übersetzt; sie stehen hier auf { $language }.
this-page-in-other-languages = Diese Seite in anderen Sprachen
name-of-own-language = Deutsch
name-of-language = { $language ->
    [ar] Arabisch
    [cy] Walisisch
    [de] Deutsch
    [en] Englisch
    [es] Spanisch
    [fr] Französisch
    [pt] Portugiesisch
   *[other] { $language }
}
older-than-page = { $file } (älter als diese Seite)
navigation-of-site = Navigation
feed-of-changes = Feed der Änderungen
search-all-pages = Alle Seiten durchsuchen
take-away = Diese Seite mitnehmen
cite = Zitieren
data-of-page = Daten
on-this-page = Auf dieser Seite
pages-above = Seiten, über dem Text
pages-below = Seiten
previous-page = Zurück
next-page = Weiter
page-of-pages = Seite { $number } von { $all }
part-of-title = { $title }, { $page }
edition = { $title }, Ausgabe { $version }, { $date }.
published-by-behind = {" "}Herausgegeben von { $publisher }.
build = Stand dieser Seite: { $build }.
kind-index = Review
kind-briefing = Kurzbericht
kind-evidence = Belege
kind-case = Fall
kind-source = Quelle
kind-table = Tabelle
kind-page = Über
kind-report = Prüfbericht
kind-search = Suche
cited-in-places = { $number ->
    [one] An einer Stelle zitiert
   *[other] An { $number } Stellen zitiert
}
number-of-citation = Zitat { $number }
back-to-note = Zurück zur Stelle von Anmerkung { $number }
missing = fehlt: { $what }
missing-picture = Bild { $file }
title-of-page = Der Titel der Seite: { $title }
version-of-edition = Ausgabe { $version }

## Was die Skripte hinzufügen

any = Beliebig
cards = Karten
copied = Kopiert
copy = Kopieren
filter-of-map = Die Karte der Belege filtern
filter-of-table = Filtern: { $table }
match-of-all = { $all }, davon passen { $matching }
print = Drucken
save-as-csv = Was gezeigt wird, als CSV speichern
nothing-found = Nichts gefunden. Versuchen Sie weniger oder andere Wörter, oder sehen Sie eine Liste durch:
copy-page-1 = Seite 1 kopieren
select-and-copy = Ausgewählt: kopieren Sie es mit der Tastatur
show-all = Alle zeigen
show-as = Zeigen als
words-of-row = Wörter
words-to-look-for = Gesuchte Wörter
pages-found = { $number ->
    [one] { $number } Seite gefunden
   *[other] { $number } Seiten gefunden
}
cases-shown = { $number ->
    [one] { $shown } von { $number } Fall gezeigt
   *[other] { $shown } von { $number } Fällen gezeigt
}
works-shown = { $number ->
    [one] { $shown } von { $number } Werk gezeigt
   *[other] { $shown } von { $number } Werken gezeigt
}

## PDFs

contents = Inhalt
draft = ENTWURF
draft-reason = Aus Inhalt mit Fehlern erstellt. Nicht zur Veröffentlichung.
hand-out = Handzettel
published-by = Herausgegeben von { $publisher }
build-of = Stand dieses PDFs: { $build }
page-2-follows = Der Kurzbericht geht weiter: Seite 2.
pages-follow = Der Kurzbericht geht weiter: Seiten 2 bis { $last }.
whole-stands-in = Das ist Seite 1 eines Kurzberichts. Der ganze steht in „{ $title }“.
whole-stands-at-address = Das ist Seite 1 eines Kurzberichts. Der ganze steht unter der Adresse oben.
cases-on-site = Die Notizen zu den Fällen stehen auf der Website.
index-of-book = Register der Fälle und Orte
index-explained = Fette Zahlen: wo ein Fall beschrieben wird. Andere: wo er genannt wird.
part-index = Auf einen Blick
part-briefing = Kurzberichte
part-case = Fälle
part-source = Werke
part-table = Tabellen
part-page = Über das Review
tables-of = Anhang: { $title }
data-behind-document = { $name }, die Daten hinter diesem Dokument
map-results-explained = Eine Karte der Ergebnisse zählt, was die Fälle einer Zelle berichten, zu welchem Ergebnis auch immer.
map-split-explained = Unter einer Zahl steht, wie sie sich über { $axes } verteilt; was mehrere davon hat, zählt unter jedem.
part-of-cell = { $label }: { $number }
other-codes-of-cell = { $number ->
    [one] und { $number } weiterer Code
   *[other] und { $number } weitere Codes
}
and-other-codes = { $named } und { $number ->
    [one] { $number } weiterer Code
   *[other] { $number } weitere Codes
}, aufgeführt mit ihren Fällen unter „{ $list }“
commonest-drawn = {" "}Gezeichnet sind die mit den meisten Fällen; die Tabelle hat alle.
results-in-cell = { $number ->
    [one] { $number } Ergebnis
   *[other] { $number } Ergebnisse
}
cases-without-result = { $number ->
    [one] { $number } Fall, kein Ergebnis
   *[other] { $number } Fälle, kein Ergebnis
}
between-either = {" "}oder{" "}
kind-of-page = Art der Seite
or-another = oder …
or-of-axis = oder { $axis }
look-in-whole-text = Auch im ganzen Text suchen
from-of-range = { $column }, von
to-of-range = { $column }, bis

## Zahlen im Text, und Tabellen für Programme

number-in-words = { $number ->
    [0] keine
    [2] zwei
    [3] drei
    [4] vier
    [5] fünf
    [6] sechs
    [7] sieben
    [8] acht
    [9] neun
    [10] zehn
   *[other] { $number }
}
column-id = der Name der Datei des Falls
column-title = der Name des Falls
column-label = sein kurzer Name
column-place = wo er war
column-origin = woher er stammt: table (Tabelle), text (Text), review (Review) oder added (hinzugekommen)
column-keys = die Schlüssel der Werke, die ihn beschreiben
column-years = die Jahre dieser Werke
column-dois = die DOIs dieser Werke
column-read-in = der Schlüssel des Werks, in dem diese gelesen wurden
column-of-facet = eine Facette: jeder ihrer Codes hat einen Kurzbericht
column-of-vocabulary = ein Vokabular von Codes
kind-of-field = { $kind ->
    [number] Zahl
    [whole-number] ganze Zahl
    [date] Datum oder Zeitraum
    [yes-no] ja oder nein
    [link] Adresse im Web
    [coordinate] Breite und Länge in Grad
    [country] Land, mit seinem Code nach ISO 3166-1
    [quotation] Zitat
    [choice] einer der Werte darunter
   *[text] Text
}
kind-in-unit = { $kind }, in { $unit }
level-of-certainty = { $level ->
    [high] Hoch
    [moderate] Moderat
    [low] Niedrig
   *[very-low] Sehr niedrig
}
cell-is-cut = … [hier abgeschnitten: alles steht in { $file }]
version-of-work = Version { $version }
first-of-names = { $first } et al.

## Namen der Länder, aus CLDR 48 (© Unicode, Inc., Unicode License V3)

name-of-country = { $code ->
    [AD] Andorra
    [AE] Vereinigte Arabische Emirate
    [AF] Afghanistan
    [AG] Antigua und Barbuda
    [AI] Anguilla
    [AL] Albanien
    [AM] Armenien
    [AO] Angola
    [AQ] Antarktis
    [AR] Argentinien
    [AS] Amerikanisch-Samoa
    [AT] Österreich
    [AU] Australien
    [AW] Aruba
    [AX] Ålandinseln
    [AZ] Aserbaidschan
    [BA] Bosnien und Herzegowina
    [BB] Barbados
    [BD] Bangladesch
    [BE] Belgien
    [BF] Burkina Faso
    [BG] Bulgarien
    [BH] Bahrain
    [BI] Burundi
    [BJ] Benin
    [BL] St. Barthélemy
    [BM] Bermuda
    [BN] Brunei Darussalam
    [BO] Bolivien
    [BQ] Karibische Niederlande
    [BR] Brasilien
    [BS] Bahamas
    [BT] Bhutan
    [BV] Bouvetinsel
    [BW] Botsuana
    [BY] Belarus
    [BZ] Belize
    [CA] Kanada
    [CC] Kokosinseln
    [CD] Kongo-Kinshasa
    [CF] Zentralafrikanische Republik
    [CG] Kongo-Brazzaville
    [CH] Schweiz
    [CI] Côte d’Ivoire
    [CK] Cookinseln
    [CL] Chile
    [CM] Kamerun
    [CN] China
    [CO] Kolumbien
    [CR] Costa Rica
    [CU] Kuba
    [CV] Cabo Verde
    [CW] Curaçao
    [CX] Weihnachtsinsel
    [CY] Zypern
    [CZ] Tschechien
    [DE] Deutschland
    [DJ] Dschibuti
    [DK] Dänemark
    [DM] Dominica
    [DO] Dominikanische Republik
    [DZ] Algerien
    [EC] Ecuador
    [EE] Estland
    [EG] Ägypten
    [EH] Westsahara
    [ER] Eritrea
    [ES] Spanien
    [ET] Äthiopien
    [FI] Finnland
    [FJ] Fidschi
    [FK] Falklandinseln
    [FM] Mikronesien
    [FO] Färöer
    [FR] Frankreich
    [GA] Gabun
    [GB] Vereinigtes Königreich
    [GD] Grenada
    [GE] Georgien
    [GF] Französisch-Guayana
    [GG] Guernsey
    [GH] Ghana
    [GI] Gibraltar
    [GL] Grönland
    [GM] Gambia
    [GN] Guinea
    [GP] Guadeloupe
    [GQ] Äquatorialguinea
    [GR] Griechenland
    [GS] Südgeorgien und die Südlichen Sandwichinseln
    [GT] Guatemala
    [GU] Guam
    [GW] Guinea-Bissau
    [GY] Guyana
    [HK] Sonderverwaltungsregion Hongkong
    [HM] Heard und McDonaldinseln
    [HN] Honduras
    [HR] Kroatien
    [HT] Haiti
    [HU] Ungarn
    [ID] Indonesien
    [IE] Irland
    [IL] Israel
    [IM] Isle of Man
    [IN] Indien
    [IO] Britisches Territorium im Indischen Ozean
    [IQ] Irak
    [IR] Iran
    [IS] Island
    [IT] Italien
    [JE] Jersey
    [JM] Jamaika
    [JO] Jordanien
    [JP] Japan
    [KE] Kenia
    [KG] Kirgisistan
    [KH] Kambodscha
    [KI] Kiribati
    [KM] Komoren
    [KN] St. Kitts und Nevis
    [KP] Nordkorea
    [KR] Südkorea
    [KW] Kuwait
    [KY] Kaimaninseln
    [KZ] Kasachstan
    [LA] Laos
    [LB] Libanon
    [LC] St. Lucia
    [LI] Liechtenstein
    [LK] Sri Lanka
    [LR] Liberia
    [LS] Lesotho
    [LT] Litauen
    [LU] Luxemburg
    [LV] Lettland
    [LY] Libyen
    [MA] Marokko
    [MC] Monaco
    [MD] Republik Moldau
    [ME] Montenegro
    [MF] St. Martin
    [MG] Madagaskar
    [MH] Marshallinseln
    [MK] Nordmazedonien
    [ML] Mali
    [MM] Myanmar
    [MN] Mongolei
    [MO] Sonderverwaltungsregion Macau
    [MP] Nördliche Marianen
    [MQ] Martinique
    [MR] Mauretanien
    [MS] Montserrat
    [MT] Malta
    [MU] Mauritius
    [MV] Malediven
    [MW] Malawi
    [MX] Mexiko
    [MY] Malaysia
    [MZ] Mosambik
    [NA] Namibia
    [NC] Neukaledonien
    [NE] Niger
    [NF] Norfolkinsel
    [NG] Nigeria
    [NI] Nicaragua
    [NL] Niederlande
    [NO] Norwegen
    [NP] Nepal
    [NR] Nauru
    [NU] Niue
    [NZ] Neuseeland
    [OM] Oman
    [PA] Panama
    [PE] Peru
    [PF] Französisch-Polynesien
    [PG] Papua-Neuguinea
    [PH] Philippinen
    [PK] Pakistan
    [PL] Polen
    [PM] St. Pierre und Miquelon
    [PN] Pitcairninseln
    [PR] Puerto Rico
    [PS] Palästinensische Autonomiegebiete
    [PT] Portugal
    [PW] Palau
    [PY] Paraguay
    [QA] Katar
    [RE] Réunion
    [RO] Rumänien
    [RS] Serbien
    [RU] Russland
    [RW] Ruanda
    [SA] Saudi-Arabien
    [SB] Salomonen
    [SC] Seychellen
    [SD] Sudan
    [SE] Schweden
    [SG] Singapur
    [SH] St. Helena
    [SI] Slowenien
    [SJ] Spitzbergen und Jan Mayen
    [SK] Slowakei
    [SL] Sierra Leone
    [SM] San Marino
    [SN] Senegal
    [SO] Somalia
    [SR] Suriname
    [SS] Südsudan
    [ST] São Tomé und Príncipe
    [SV] El Salvador
    [SX] Sint Maarten
    [SY] Syrien
    [SZ] Eswatini
    [TC] Turks- und Caicosinseln
    [TD] Tschad
    [TF] Französische Süd- und Antarktisgebiete
    [TG] Togo
    [TH] Thailand
    [TJ] Tadschikistan
    [TK] Tokelau
    [TL] Timor-Leste
    [TM] Turkmenistan
    [TN] Tunesien
    [TO] Tonga
    [TR] Türkei
    [TT] Trinidad und Tobago
    [TV] Tuvalu
    [TW] Taiwan
    [TZ] Tansania
    [UA] Ukraine
    [UG] Uganda
    [UM] Amerikanische Überseeinseln
    [US] Vereinigte Staaten
    [UY] Uruguay
    [UZ] Usbekistan
    [VA] Vatikanstadt
    [VC] St. Vincent und die Grenadinen
    [VE] Venezuela
    [VG] Britische Jungferninseln
    [VI] Amerikanische Jungferninseln
    [VN] Vietnam
    [VU] Vanuatu
    [WF] Wallis und Futuna
    [WS] Samoa
    [YE] Jemen
    [YT] Mayotte
    [ZA] Südafrika
    [ZM] Sambia
    [ZW] Simbabwe
   *[other] { $name }
}

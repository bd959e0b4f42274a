### Pob gair y mae casebook ei hun yn ei ddweud wrth ddarllenwyr, yn Gymraeg. Drafft: nid oes siaradwr wedi ei ddarllen eto.

## Yr hyn sy’n sefyll rhwng geiriau

between-items = ,{" "}
between-groups = ;{" "}
month = { $month ->
    [1] Ionawr
    [2] Chwefror
    [3] Mawrth
    [4] Ebrill
    [5] Mai
    [6] Mehefin
    [7] Gorffennaf
    [8] Awst
    [9] Medi
    [10] Hydref
    [11] Tachwedd
   *[12] Rhagfyr
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
from-to = { $from } i { $to }

## Brawddegau am adolygiad: yr hyn sydd yn y casgliad

holdings = { $briefings ->
    [two] { $briefings } friff
   *[other] { $briefings } briff
} o { $sources } ffynhonnell.
cases-listed = { $number } achos{ $origins }.
studies-in-reports = { $studies } astudiaeth mewn { $reports } adroddiad.
cases-of-all = { $number } o { $all }{ $origins }
from-one-place = , { $place }
from-places = : { $places }
from-this-place = { $number } { $place }
in-table = yn nhabl yr adolygiad
in-its-text = yn ei destun
in-the-review-s-text = yn nhestun yr adolygiad
in-review = yn yr adolygiad
added-since = a ychwanegwyd wedyn
works-of-all = { $number } o’r { $all } y mae’r adolygiad yn eu cynnwys
works-of-all-added = { $number } a ychwanegwyd wedyn
works-of-all-others = { $number } arall
works-listed = { $works }.
works-included = { $number ->
    [two] { $number } waith y mae’r adolygiad yn eu cynnwys fel tystiolaeth
   *[other] { $number } gwaith y mae’r adolygiad yn eu cynnwys fel tystiolaeth
}
works-added = { $number } a ychwanegwyd wedyn
works-others = { $number ->
    [two] { $number } waith arall y mae’r tudalennau hyn yn eu dyfynnu
   *[other] { $number } gwaith arall y mae’r tudalennau hyn yn eu dyfynnu
}
works-as-evidence = Gweithiau y mae’r adolygiad yn eu cynnwys fel tystiolaeth
works-as-evidence-and-added = Gweithiau y mae’r adolygiad yn eu cynnwys fel tystiolaeth, a gweithiau a ychwanegwyd wedyn
included-work = Gwaith { $place } o’r { $all } y mae’r adolygiad yn eu cynnwys fel tystiolaeth
work-is-review = Yr adolygiad ei hun
work-is-added = Tystiolaeth a ychwanegwyd ar ôl cyhoeddi’r adolygiad
work-tells-of-case = Mae’n sôn am achos yma, ac nid yw’r adolygiad yn ei restru fel tystiolaeth
work-is-background = Cefndir: fe’i dyfynnir yma, ond nid yw wedi’i gynnwys fel tystiolaeth
work-without-case = Nid oes achos yn y casgliad hwn yn dod ohono.
cases-read-in-work = Darllenwyd { $number } achos ynddo; daw’r hyn a adroddir o weithiau eraill.
work-not-cited = Unman yn y tudalennau hyn.
evidence-from = Tystiolaeth o { $review }
evidence-from-and-added = Tystiolaeth o { $review }, ac o { $number ->
    [two] { $number } waith
   *[other] { $number } gwaith
} a ychwanegwyd wedyn

## Brawddegau am adolygiad: yr hyn y mae briff yn dibynnu arno

codings-table = { $number } o dabl yr adolygiad
codings-text = { $number } o destun yr adolygiad
codings-study = { $number ->
    [one] { $number } o astudiaeth yr achos
   *[other] { $number } o astudiaethau’r achosion
}
codings-editor = { $number } a farnwyd gan y golygydd
findings-not-assessed = Heb eu hasesu: nid oes neb wedi graddio’r canfyddiadau hyn
findings-rated = { $number } { $rating }
findings-not-rated = { $number } heb eu graddio
finding-certainty = Sicrwydd: { $level }.{" "}
finding-confidence = Hyder: { $level }.{" "}
finding-not-assessed = Hyder: heb ei asesu.{" "}
directions-counted = Mae’n cyfrif i ba gyfeiriad y mae astudiaethau’n pwyntio, nid pa mor fawr yw’r effeithiau.{" "}
directions-counted-throughout = Mae’r canfyddiadau’n cyfrif i ba gyfeiriad y mae astudiaethau’n pwyntio, nid pa mor fawr yw’r effeithiau.
finding-without-case = Dim un achos
no-case-read = Ni ddarllenwyd yr un achos. Yr adolygiad:{" "}
all-cases-read = { $number ->
    [one] Darllenwyd yr un achos { $place }. Yr adolygiad:{" "}
   *[other] Darllenwyd yr holl achosion { $place }. Yr adolygiad:{" "}
}
cases-read = Darllenwyd { $places }. Yr adolygiad:{" "}
cases-read-first = { $number } achos { $place }
cases-read-there = { $number } { $place }
read-first-hand = yn uniongyrchol
read-in-review = yn yr adolygiad
read-elsewhere = { $number ->
    [one] mewn gwaith arall sy’n sôn amdano
   *[other] mewn gweithiau eraill sy’n sôn amdanynt
}
some-read-second-hand = Darllenasom { $number } o’r { $all } achos yn ail-law, yn { $works }.
all-read-second-hand = { $number ->
    [one] Darllenasom yr achos yn ail-law, yn { $works }.
   *[other] Darllenasom yr achosion yn ail-law, yn { $works }.
}
work-read-elsewhere-for-some = { $number } o’i { $all } achos yn ail-law, yn { $works }
work-read-elsewhere = Yn ail-law, yn { $works }
uses-all-cases = { $number ->
    [0] Nid oes achos wedi’i godio i’r thema hon.
    [one] Mae’r briff yn defnyddio’r un achos sydd wedi’i godio i’r thema hon.
   *[other] Mae’r briff yn defnyddio pob un o’r { $number } achos sydd wedi’u codio i’r thema hon.
}
leaves-out-cases = Mae’r briff yn defnyddio { $used } o’r { $coded } achos sydd wedi’u codio i’r thema hon. Wedi’u codio iddi a heb eu defnyddio: { $cases }.
leaves-out-listed-cases = Mae’r briff yn defnyddio { $used } o’r { $coded } achos sydd wedi’u codio i’r thema hon. Wedi’u codio iddi a heb eu defnyddio: { $number }. Rhestrir pob un o’r { $coded } o dan “{ $list }”.
leaves-out-works = Y gweithiau sy’n sôn am yr achosion hyn yn unig, ac nad yw’r briff yn eu dyfynnu: { $works }.
leaves-out-listed-works = Y gweithiau sy’n sôn am yr achosion hyn yn unig, ac nad yw’r briff yn eu dyfynnu: { $number }, wedi’u rhestru gyda’u hachosion o dan “{ $list }”.

## Brawddegau am adolygiad: achosion a’u codau

codes-of-table = Codau y mae { $table } yn eu hargraffu
codes-of-text = Codau y mae testun yr adolygiad yn eu rhoi
codes-of-study = Codau y mae astudiaeth yr achos yn eu rhoi
codes-of-editor = Codau a farnwyd gan y golygyddion
coded-by = Codiwyd gan { $name }.
case-added = Ychwanegwyd yr achos hwn ym mis { $when }, ar ôl cyhoeddi’r adolygiad.{" "}
added-in-list = {" "}(ychwanegwyd ym mis { $when })
case-without-row = Nid oes gan yr achos hwn res yn { $table }.{" "}
row-as-printed = Rhes { $row } o { $table }, lythyren am lythyren
cell-without-words = (mae’r gell yn wag)
coded-to = { $number ->
    [0] Nid yw wedi’i godio i thema unrhyw friff.
    [one] Mae wedi’i godio i thema { $number } briff: { $briefings }.
    [two] Mae wedi’i godio i themâu { $number } friff: { $briefings }.
   *[other] Mae wedi’i godio i themâu { $number } briff: { $briefings }.
}
used-by = { $number ->
    [0] Nid oes briff yn ei ddefnyddio.
    [two] Mae { $number } friff yn ei ddefnyddio: { $briefings }.
   *[other] Mae { $number } briff yn ei ddefnyddio: { $briefings }.
}
codes-explained = Mae pob achos wedi’i godio ar yr echelinau hyn.
codes-states-explained = Mae rhes o’r math “Cyflwr” yn golygu nad oes cod, a pham.
codes-parts-explained = Mae cod y tu ôl i “{ $sign }” yn rhan o’r un o’i flaen, sy’n cyfrif achosion ei holl rannau, pob achos unwaith.
codes-lacking-explained = Mae “Heb ei godio” yn cyfrif yr achosion nad oes neb wedi’u codio ar echelin.
case-with-marks = { $case } ({ $marks })
told-explained = Ar ôl pob un dywedir sut y mae’r adolygiad yn ei adrodd: fel rhywbeth a wnaed, fel rhywbeth ar goll (methodd, neu nid oedd yno), neu fel rhywbeth a ddylai neu a all fod. Ystyr “ein codio ni” yw mai ni, ac nid yr adolygiad, a’i cododd i un o’r ddau.
several-codes-count = { $told }; cyfrifir yr hyn sydd â sawl un o dan bob un
cases-not-coded = heb eu codio ({ $number })

## Brawddegau am adolygiad: ei dablau

table-rebuilt = { $table }, wedi’i ailadeiladu o ddata’r argraffiad hwn. Cyhoeddwyd gyntaf yn { $published }
table-taken-over = { $table }, fel y’i cyhoeddwyd yn { $published } ac eithrio’r hyn a gywirwyd gennym
differences = { $number ->
    [two] { $number } le
   *[other] { $number } lle
} lle rydym yn wahanol i’r hyn y mae { $review } yn ei argraffu, pob un gyda’r rheswm.
cells-as-printed = Argreffir pob cell arall yn { $tables } lythyren am lythyren.
references-set-anew = Mae’r cyfeiriadau yn { $tables } wedi’u gosod o’r newydd o’n cofnodion ni o’r gweithiau. Mae pob gair mewn cyfeiriad printiedig yn y cofnod, a phob gair yn y cofnod yn y cyfeiriad printiedig, ac eithrio’r hyn a restrir, geiriau sydd ond yn cysylltu’r rhannau, a DOI neu gyfeiriad gwe a ychwanegwn.
words-left-out = (gadawyd allan)
inconsistencies = { $number ->
    [two] { $number } le
   *[other] { $number } lle
} y sylwasom arnynt wrth gymharu’r tablau, y testun a’r cyfeiriadau. Fe’u rhestrir ar gyfer darllenwyr sy’n chwilio am rywbeth, ac ar gyfer yr awduron.

## Brawddegau am adolygiad: mapiau a ffigurau

no-case-coded = Dim achos wedi’i godio
map-gaps-explained = Mae “Heb ei geisio” yn golygu na chwiliodd yr adolygiad am achosion o’r fath, a “Dim un wedi’i ganfod” ei fod wedi chwilio ac nad oes ganddo yr un.
map-works-explained = Mae map o weithiau’n enwi’r gweithiau sy’n sôn am yr achosion, pob un unwaith mewn cell.
not-sought = Heb ei geisio
none-found = Dim un wedi’i ganfod
works-in-cell = { $number ->
    [two] { $number } waith
   *[other] { $number } gwaith
}
no-case-matches = Nid oes achos yn cyfateb
cases-in-cell = { $number } achos
row-of-figure = { $name }, { $cases } achos.
row-of-figure-with-parts = { $name }, { $cases } achos: { $parts }.

## Brawddegau am adolygiad: canlyniadau, asesiadau ac effeithiau

effect-over-studies = Gyda’i gilydd: { $measure } { $numbers }, drwy { $method }.
points-the-other-way = Yn pwyntio’r ffordd arall:{" "}
said-by-participant = “{ $words }” (cyfranogwr)
said-by-authors = “{ $words }” (yr awduron)
results-of-study = Canlyniadau fel y mae’r astudiaeth yn eu hargraffu; ni chyfrifir dim yma
appraised = { $tool }{ $of }{ $by }{ $on }
appraised-of = , ar { $result }
appraised-by = , gan { $coder }
appraised-on = , ar { $date }
judgements-of-results = { $tool }: sut y mae’r dyfarniadau ar { $number ->
    [two] { $number } ganlyniad
    [few] { $number } chanlyniad
    [many] { $number } chanlyniad
   *[other] { $number } canlyniad
} yn ymrannu
judgements-of-studies = { $tool }: sut y mae’r dyfarniadau ar { $number } astudiaeth yn ymrannu
judgements-of-level = { $number } { $level }
judgements-of-domain = { $domain }: { $judgements }.
each-judgement = { $tool }: pob dyfarniad
results-drawn = { $outcome }, { $measure }, fel y mae pob astudiaeth yn ei argraffu. { $results }.

## Brawddegau am adolygiad: sut y’i gwnaed

kind-of-review = { $kind ->
    [effects] Adolygiad o effeithiau: mae’n gofyn beth sy’n gweithio, a faint
    [qualitative] Adolygiad ansoddol: mae’n gofyn sut y mae pobl yn gweld ac yn profi rhywbeth
    [mixed] Adolygiad dulliau cymysg: mae’n dwyn mesuriadau a hanesion ynghyd
    [map] Map o dystiolaeth: mae’n dangos beth a astudiwyd, a lle nad oes dim
    [scoping] Adolygiad cwmpasu: mae’n gofyn pa mor bell y mae maes yn ymestyn, a beth sydd ynddo
    [realist] Adolygiad realaidd: mae’n gofyn beth sy’n gweithio i bwy, ble a pham
   *[narrative] Adolygiad naratif: mae’n darllen ac yn dehongli’r hyn a gyhoeddwyd, ac nid yw’n adio canlyniadau
}
made-in-full = { $kind }.
made-fast = { $kind }. Fe’i gwnaed yn gyflym, gyda llwybrau byr.
caution-of-kind = { $kind ->
    [qualitative] Nid tystiolaeth o effaith yw hyn. Mae’n dweud sut y gwelodd ac y profodd pobl rywbeth.
    [map] Nid tystiolaeth o effaith yw hyn. Mae’n dangos beth a astudiwyd, nid beth a weithiodd.
    [scoping] Nid tystiolaeth o effaith yw hyn. Mae’n dangos beth a astudiwyd, nid beth a weithiodd.
    [realist] Nid yw hyn yn mesur faint sy’n gweithio. Mae’n egluro sut y gall rhywbeth weithio, i bwy a ble.
   *[narrative] Nid tystiolaeth o effaith yw hyn. Mae’n dweud beth a adroddwyd.
}
searched-until = { $place }, hyd at { $until }
searched = { $place }; ni ddywedir hyd at ba bryd

## Penawdau, labeli a dolenni

about-this-briefing = Am y briff hwn
all = Pob un
all-cases = Pob achos
all-cases-as-csv = Pob achos fel CSV
all-cases-as-json = Pob achos fel JSON
all-cases-with-their-codes = Pob achos gyda’i godau
all-codes-as-csv = Pob cod fel CSV, un fesul rhes
all-corrections = Cywiriadau, gyda’r hyn sydd wedi’i argraffu, yr hyn a roddwn yn ei le, a pham
all-references = Pob cyfeiriad
all-sources = Pob ffynhonnell
all-three-as-xlsx = Y tri fel XLSX
all-tables-as-pdf = Atodiad fel PDF, gyda phob tabl
appraisals = Asesiadau
article = Erthygl
as-csv = { $table } (CSV)
as-printed-in = Fel yr argraffwyd yn { $table }
as-printed-letter-by-letter = Fel yr argraffwyd, lythyren am lythyren
at-place = { $number ->
    [one] , lle{" "}
   *[other] , lleoedd{" "}
}
behind-label = :{" "}
behind-the-briefings = Y tu ôl i’r briffiau
between-sentences = .{" "}
between-two = {" "}a{" "}
book = Llyfr
briefing-as-pdf = PDF o’r briff hwn
briefing-as-word = Ffeil Word o’r briff hwn
briefings = Briffiau
briefings-by = Briffiau yn ôl { LOWER($facet) }
case = Achos
cases = Achosion
cases-as-csv = Achosion fel CSV
cases-coded-to = Achosion wedi’u codio i { $labels }
cases-it-describes = Achosion y mae’n eu disgrifio
cases-of = Achosion: { $labels }
cases-of-message = { $number ->
    [one] {" "}Achos: { $cases }.
   *[other] {" "}Achosion: { $cases }.
}
cases-of-theme-by = Achosion wedi’u codio i “{ $theme }”, yn ôl { LOWER($facet) }
cells = Celloedd
cells-compared = Celloedd pob tabl, a sut y maent yn cymharu â’r rhai printiedig
certainty = Sicrwydd
change-log = Cofnod newidiadau
change-of-version = , { $date }: { $text }
changes = Newidiadau
chapter = Pennod
citation-as-bibtex = Sut i’w ddyfynnu, fel BibTeX
citation-as-csl-json = Sut i’w ddyfynnu, fel CSL-JSON
citation-as-ris = Sut i’w ddyfynnu, fel RIS
citation-of-page = { $title } Yn { $site }, fersiwn { $version }, { $date }. { $evidence }.
cite-this-page = Dyfynnu’r dudalen hon
cited-as-bibtex = Gweithiau a ddyfynnir fel BibTeX
cited-as-csl-json = Gweithiau a ddyfynnir fel CSL-JSON
cited-as-ris = Gweithiau a ddyfynnir fel RIS
code = Cod
coded-as = Wedi’i godio fel
codes = Codau
codes-of-axis = { $axis }: codau a nifer yr achosion sydd â phob un
coding-to-this-theme = Codio i’r thema hon
column = Colofn
columns-as-csv = Ystyr y colofnau, fel CSV
compared = Cymharwyd
conference-paper = Papur cynhadledd
confidence = Hyder
context = Cyd-destun
corrected = Cywirwyd
corrections = Cywiriadau
corrections-explained = Lle mae ein tablau’n wahanol i’r rhai printiedig, a pham.
counted-label = { $label } ({ $number })
counting-map-explained = Mae cell gyda llawer o achosion yn eu cyfrif ac yn arwain at eu rhestr. Gall achos sefyll mewn sawl cell. Mae cell wag yn golygu nad oes achos yma wedi’i godio i’r ddau, nid nad oes yr un.
discs-explained = Disgiau gyda rhifau mewn rhesi a cholofnau.
domain = Maes
every-case = Pob achos gyda’i godau.
every-work = Pob gwaith, a ble y’i dyfynnir.
everything-as-pdf = Popeth fel un PDF
evidence = Tystiolaeth
evidence-map = Map tystiolaeth
evidence-map-by = Map tystiolaeth: achosion yn ôl { LOWER($rows) } a { LOWER($columns) }
finding = Canfyddiad
findings = Canfyddiadau
findings-as-csv = Canfyddiadau fel CSV
findings-on = Canfyddiadau ar “{ $theme }”, gyda’r hyn y mae pob un yn dibynnu arno
flow-of-prisma = Llif cofnodion, adroddiadau ac astudiaethau (PRISMA 2020)
for = Ar gyfer
funding = Cyllid
how-far-it-can-be-trusted = Pa mor bell y gellir ymddiried ynddi
how-far-studies-can-be-trusted = Pa mor bell y gellir ymddiried yn yr astudiaethau
more-stands-behind = Rhagor am y canfyddiadau hyn, gyda’r achosion yn llawn: { $link }, ar y safle ac yn yr atodiad.
evidence-on = Y dystiolaeth ar “{ $theme }”
evidence-explained = Yr hyn sydd y tu ôl i’r briff: ei achosion yn llawn, ei ganfyddiadau fel tabl, a’r hyn y mae’r achosion yn ei gwmpasu.
how-sure-and-why = Pa mor sicr, a pham
how-we-coded-it = Sut y codiwyd ef gennym
interests = Buddiannau
interval = Cyfwng
interval-behind = {" "}({ $low } i { $high })
judgement = Dyfarniad
key = Allwedd
key-messages = Prif negeseuon
kind = Math
kind-of-review-label = Math o adolygiad
label-before = { $label }:{" "}
left-out = Gadawyd allan
level = Lefel
levels-of-axis = { $axis }: lefelau yn eu trefn a nifer yr achosion sydd â phob un
licence = Trwydded
map-explained = Mae pob cell yn enwi’r achosion sydd wedi’u codio i’r ddau. Gall achos sefyll mewn sawl cell. Mae cell wag yn golygu nad oes achos yma wedi’i godio i’r ddau, nid nad oes yr un.
measured = Mesurwyd
mechanism = Mecanwaith
missing-case = achos { $id }
missing-theme = thema { $id }
name = Enw
name-and-kind = { $name }. { $kind }.
no = Na
no-case = Dim achos
no-case-in-cell = Dim
no-code = Dim cod
no-value = Dim gwerth
no-year = Dim blwyddyn
none-named = Dim un wedi’i enwi
not-applicable = Amherthnasol
not-cited = Heb ei ddyfynnu
not-coded = Heb ei godio
not-reported = Heb ei adrodd
notes = Nodiadau
number = Nifer
on-the-web = Ar y we
other-work = Arall
ours = Ein rhai ni
outcome = Canlyniad
overall = Yn gyffredinol
page-1-as-pdf = PDF o dudalen 1, i’w rannu
page-1-as-word = Ffeil Word o dudalen 1
place = Lle
places = Lleoedd
printed = Argraffwyd
printed-number = Rhif printiedig
prisma-websites = o wefannau
prisma-organisations = o sefydliadau
prisma-citations = drwy chwilio dyfyniadau
prisma-other-ways = mewn ffyrdd eraill
prisma-by-other-methods = { $counted } (dulliau eraill)
prisma-assessed = Adroddiadau a aseswyd am gymhwysedd
prisma-automation = wedi’u nodi’n anghymwys gan offer awtomatig
prisma-databases = o gronfeydd data
prisma-duplicates = dyblygiadau
prisma-eligibility = Cymhwysedd
prisma-excluded = Cofnodion a eithriwyd
prisma-identification = Canfod
prisma-identified = Cofnodion a ganfuwyd
prisma-included = Wedi’u cynnwys
prisma-not-retrieved = Adroddiadau na chafwyd
prisma-other-places = o leoedd eraill
prisma-other-reasons = am resymau eraill
prisma-registers = o gofrestrau
prisma-removed = Cofnodion a dynnwyd cyn sgrinio
prisma-reports-excluded = Adroddiadau a eithriwyd
prisma-reports-included = Adroddiadau’r astudiaethau a gynhwyswyd
prisma-retrieval = Adalw
prisma-screened = Cofnodion a sgriniwyd
prisma-screening = Sgrinio
prisma-sought = Adroddiadau y ceisiwyd eu cael
prisma-studies = Astudiaethau a gynhwyswyd
quoted = “{ $words }”
quoted-after = {" "}“{ $words }”
quoted-behind = : “{ $words }”
read = Darllenwyd
read-in = darllenwyd yn
read-more = Darllen mwy
reason = Rheswm
reference = Cyfeiriad
references = Cyfeiriadau
registered = Cofrestrwyd
related-briefings = Briffiau cysylltiedig
report = Adroddiad
report-a-problem = Rhoi gwybod am broblem
result = Canlyniad
role = Rôl
row = Rhes
rules-of-edition = Y rheolau y gwiriwyd yr argraffiad hwn yn eu herbyn.
same-cases-by = Yr un achosion yn ôl { LOWER($rows) } a { LOWER($columns) }
say-what-is-wrong = Dywedwch beth sydd o’i le, ac ar ba dudalen
search = Chwilio
search-needs-scripts = Mae angen sgriptiau ar y chwiliad, ac maent wedi’u diffodd. Gellir cyrraedd pob tudalen o’r rhestrau hyn: { $lists }.
searched-label = Chwiliwyd
see-what-we-corrected = Gweld yr hyn a gywirwyd gennym
set-anew-in-our-style = Gosodwyd o’r newydd yn ein harddull
shortcuts-taken = Llwybrau byr a gymerwyd
source = Ffynhonnell
sources = Ffynonellau
stage-of-flow = { $stage }: { $lines }.
start-with = Newydd yma? Dechreuwch gyda: { $pages }.
state = Cyflwr
step = Cam
step-not-printed = Heb ei argraffu: { $note }
step-of-search = Cam { $number }: { $step }, { $printed }. { $unknown }
study = Astudiaeth
table = Tabl
tables = Tablau
tables-compared = Sut y mae ein tablau’n cymharu â’r rhai printiedig
team = Tîm
the-codes = Y codau
the-numbers-of-the-figure = Rhifau’r ffigur
the-numbers-of-the-flow = Rhifau’r llif
the-review = Yr adolygiad
the-review-in-short = Yr adolygiad yn gryno
the-review-s-table = tabl yr adolygiad
the-search-step-by-step = Y chwiliad, gam wrth gam
the-steps-of-the-search = Camau’r chwiliad
thesis = Traethawd ymchwil
this-table-as-csv = Y tabl hwn fel CSV
to-all-briefings = pob briff
to-all-cases = pob achos
to-all-sources = pob ffynhonnell
unclear = Aneglur
used-in = Defnyddir yn
used-in-briefings = { $number ->
    [two] { $number } friff
   *[other] { $number } briff
}
used-in-evidence = y tu ôl i { $number } briff
used-in-cases = { $number ->
    [two] { $number } dudalen achos
   *[other] { $number } tudalen achos
}
used-in-pages = { $number ->
    [two] { $number } dudalen am yr adolygiad
   *[other] { $number } tudalen am yr adolygiad
}
used-in-tables = { $number ->
    [two] { $number } dabl
    [few] { $number } thabl
    [many] { $number } thabl
   *[other] { $number } tabl
}
version = Fersiwn
version-and-date = { $version } ar { $date }
web-page = Tudalen we
what-does-not-agree-within-the-review = Yr hyn nad yw’n cytuno o fewn yr adolygiad
what-is-coded = Yr hyn a godiwyd
what-is-not-printed = Yr hyn nad yw wedi’i argraffu
what-it-found = Yr hyn a ganfu
what-it-means = Yr hyn y mae’n ei olygu
what-the-cases-cover = Yr hyn y mae’r achosion yn ei gwmpasu
what-they-did = Yr hyn a wnaethant
what-this-rests-on = Ar beth y mae hyn yn dibynnu
what-was-checked = Yr hyn a wiriwyd
what-was-counted = Yr hyn a gyfrifwyd
what-we-corrected = Yr hyn a gywirwyd gennym
what-we-mean = Yr hyn a olygwn
when = Pryd
where = Ble
where-and-notes = Ble, a nodiadau
where-it-comes-from = O ble y daw
where-it-is-cited = Ble y’i dyfynnir
where-it-is-used = Ble y’i defnyddir
where-text-and-table-disagree = Lle mae testun a thabl yn anghytuno am achos
where-the-review-disagrees-with-itself = Lle mae’r adolygiad yn anghytuno ag ef ei hun
who-coded = Pwy a gododd
who-coded-and-appraised = Pwy a gododd ac a asesodd
who-took-part = Pwy a gymerodd ran
why = Pam
work = Gwaith
works = Gweithiau
year = Blwyddyn
year-of-first-work = Blwyddyn y gwaith cyntaf
yes = Ie
told-as = Sut y’i hadroddir
told-done = gwnaed
told-lacking = ar goll
told-should = dylai neu gall fod
our-coding = ein codio ni
basis-of-coding = Sail y codio
basis-table = Tabl yr adolygiad
basis-text = Testun yr adolygiad
basis-study = Astudiaeth yr achos
basis-editor = Barn y golygydd

## Pob tudalen

direction = ltr
skip-to-content = Neidio i’r cynnwys
draft-of-page = Drafft: mae gwallau yn y cynnwys hwn. Peidiwch â’i rannu.
draft-of-words = Drafft yw’r geiriau Cymraeg y mae’r rhaglen yn eu hychwanegu: nid oes siaradwr Cymraeg wedi’u darllen eto.
language-of-page = Iaith
page-not-translated = Nid yw’r dudalen hon wedi ei chyfieithu; fe’i dangosir yn { $language }.
parts-not-translated = Nid yw rhannau o’r dudalen hon wedi eu cyfieithu; fe’u dangosir yn { $language }.
this-page-in-other-languages = Y dudalen hon mewn ieithoedd eraill
name-of-own-language = Cymraeg
name-of-language = { $language ->
    [ar] Arabeg
    [cy] Gymraeg
    [de] Almaeneg
    [en] Saesneg
    [es] Sbaeneg
    [fr] Ffrangeg
    [pt] Portiwgaleg
   *[other] { $language }
}
older-than-page = { $file } (yn hŷn na’r dudalen hon)
navigation-of-site = Llywio’r safle
feed-of-changes = Ffrwd newidiadau
search-all-pages = Chwilio pob tudalen
take-away = Mynd â’r dudalen hon gyda chi
cite = Dyfynnu
data-of-page = Data
on-this-page = Ar y dudalen hon
pages-above = Tudalennau, uwchben y testun
pages-below = Tudalennau
previous-page = Blaenorol
next-page = Nesaf
page-of-pages = Tudalen { $number } o { $all }
part-of-title = { $title }, { LOWER($page) }
edition = { $title }, fersiwn { $version }, { $date }.
published-by-behind = {" "}Cyhoeddwyd gan { $publisher }.
build = Adeiladwaith y dudalen hon: { $build }.
kind-index = Adolygiad
kind-briefing = Briff
kind-evidence = Tystiolaeth
kind-case = Achos
kind-source = Ffynhonnell
kind-table = Tabl
kind-page = Gwybodaeth
kind-report = Adroddiad gwirio
kind-search = Chwilio
cited-in-places = { $number ->
    [one] Dyfynnir mewn un lle
   *[other] Dyfynnir mewn { $number } lle
}
number-of-citation = Dyfyniad { $number }
back-to-note = Yn ôl i le nodyn { $number }
missing = ar goll: { $what }
missing-picture = llun { $file }
title-of-page = Teitl y dudalen: { $title }
version-of-edition = Fersiwn { $version }

## Yr hyn y mae’r sgriptiau’n ei ychwanegu

any = Unrhyw un
cards = Cardiau
copied = Copïwyd
copy = Copïo
filter-of-map = Hidlo’r map tystiolaeth
filter-of-table = Hidlo: { $table }
match-of-all = { $matching } o { $all } yn cyfateb
print = Argraffu
save-as-csv = Cadw’r hyn a ddangosir fel CSV
nothing-found = Ni chafwyd dim. Rhowch gynnig ar lai o eiriau neu eiriau eraill, neu edrychwch drwy restr:
copy-page-1 = Copïo tudalen 1
select-and-copy = Wedi’i ddewis: copïwch ef â’ch bysellfwrdd
show-all = Dangos popeth
show-as = Dangos fel
words-of-row = Geiriau
words-to-look-for = Geiriau i chwilio amdanynt
pages-found = { $number ->
    [two] Canfuwyd { $number } dudalen
   *[other] Canfuwyd { $number } tudalen
}
cases-shown = Dangosir { $shown } o { $number } achos
works-shown = { $number ->
    [two] Dangosir { $shown } o { $number } waith
   *[other] Dangosir { $shown } o { $number } gwaith
}

## Ffeiliau PDF

contents = Cynnwys
draft = DRAFFT
draft-reason = Lluniwyd o gynnwys gyda gwallau. Nid i’w gyhoeddi.
hand-out = Taflen
published-by = Cyhoeddwyd gan { $publisher }
build-of = Adeiladwaith y PDF hwn: { $build }
page-2-follows = Mae’r briff yn parhau: tudalen 2.
pages-follow = Mae’r briff yn parhau: tudalennau 2 i { $last }.
whole-stands-in = Dyma dudalen 1 o friff. Mae’r cyfan yn “{ $title }”.
whole-stands-at-address = Dyma dudalen 1 o friff. Mae’r cyfan yn y cyfeiriad uchod.
cases-on-site = Mae’r nodiadau ar yr achosion ar y wefan.
index-of-book = Mynegai achosion a lleoedd
index-explained = Rhifau mewn print trwm: lle disgrifir achos. Eraill: lle y’i henwir.
part-index = Cipolwg
part-briefing = Briffiau
part-case = Achosion
part-source = Gweithiau
part-table = Tablau
part-page = Am yr adolygiad
tables-of = Atodiad: { $title }
data-behind-document = { $name }, y data y tu ôl i’r ddogfen hon
map-results-explained = Mae map o ganlyniadau’n cyfrif yr hyn y mae achosion cell yn ei adrodd, ar ba ganlyniad bynnag.
map-split-explained = O dan rif saif sut y mae’n ymrannu dros { $axes }; mae’r hyn sydd â sawl un o’r rhain yn cyfrif o dan bob un.
part-of-cell = { $label }: { $number }
other-codes-of-cell = { $number ->
    [two] a { $number } god arall
   *[other] a { $number } cod arall
}
and-other-codes = { $named }, a { $number ->
    [two] { $number } god arall
   *[other] { $number } cod arall
}, wedi’u rhestru gyda’u hachosion o dan “{ $list }”
commonest-drawn = {" "}Tynnir y rhai sydd â’r nifer fwyaf o achosion; mae’r cyfan yn y tabl.
results-in-cell = { $number ->
    [two] { $number } ganlyniad
    [few] { $number } chanlyniad
    [many] { $number } chanlyniad
   *[other] { $number } canlyniad
}
cases-without-result = { $number } achos, dim canlyniad
between-either = {" "}neu{" "}
kind-of-page = Math o dudalen
or-another = neu …
or-of-axis = neu { $axis }
look-in-whole-text = Chwilio’r testun cyfan hefyd
from-of-range = { $column }, o
to-of-range = { $column }, hyd at

## Rhifau mewn testun, a thablau i raglenni

number-in-words = { $number }
column-id = enw ffeil yr achos
column-title = enw’r achos
column-label = ei enw byr
column-place = lle’r oedd
column-origin = o ble y daw: table (tabl), text (testun), review (adolygiad) neu added (ychwanegwyd)
column-keys = allweddi’r gweithiau sy’n ei ddisgrifio
column-years = blynyddoedd y gweithiau hyn
column-dois = DOIau’r gweithiau hyn
column-read-in = allwedd y gwaith y darllenwyd y rhain ynddo
column-of-facet = ffased: mae gan bob un o’i chodau friff
column-of-vocabulary = geirfa o godau
kind-of-field = { $kind ->
    [number] rhif
    [whole-number] rhif cyfan
    [date] dyddiad neu gyfnod
    [yes-no] ie neu na
    [link] cyfeiriad ar y we
    [coordinate] lledred a hydred mewn graddau
    [country] gwlad, yn ôl ei chod yn ISO 3166-1
    [quotation] dyfyniad
    [choice] un o’r gwerthoedd isod
   *[text] testun
}
kind-in-unit = { $kind }, mewn { $unit }
level-of-certainty = { $level ->
    [high] Uchel
    [moderate] Cymedrol
    [low] Isel
   *[very-low] Isel iawn
}
cell-is-cut = … [torrwyd yma: mae’r cyfan yn { $file }]
version-of-work = fersiwn { $version }
first-of-names = { $first } et al.

## Enwau gwledydd, o CLDR 48 (© Unicode, Inc., Unicode License V3)

name-of-country = { $code ->
    [AD] Andorra
    [AE] Emiradau Arabaidd Unedig
    [AF] Afghanistan
    [AG] Antigua a Barbuda
    [AI] Anguilla
    [AL] Albania
    [AM] Armenia
    [AO] Angola
    [AQ] Antarctica
    [AR] Yr Ariannin
    [AS] Samoa America
    [AT] Awstria
    [AU] Awstralia
    [AW] Aruba
    [AX] Ynysoedd Åland
    [AZ] Aserbaijan
    [BA] Bosnia a Herzegovina
    [BB] Barbados
    [BD] Bangladesh
    [BE] Gwlad Belg
    [BF] Burkina Faso
    [BG] Bwlgaria
    [BH] Bahrain
    [BI] Burundi
    [BJ] Benin
    [BL] Saint Barthélemy
    [BM] Bermuda
    [BN] Brunei
    [BO] Bolifia
    [BQ] Antilles yr Iseldiroedd
    [BR] Brasil
    [BS] Y Bahamas
    [BT] Bhutan
    [BV] Ynys Bouvet
    [BW] Botswana
    [BY] Belarws
    [BZ] Belize
    [CA] Canada
    [CC] Ynysoedd Cocos (Keeling)
    [CD] Y Congo - Kinshasa
    [CF] Gweriniaeth Canolbarth Affrica
    [CG] Y Congo - Brazzaville
    [CH] Y Swistir
    [CI] Côte d’Ivoire
    [CK] Ynysoedd Cook
    [CL] Chile
    [CM] Camerŵn
    [CN] Tsieina
    [CO] Colombia
    [CR] Costa Rica
    [CU] Ciwba
    [CV] Cabo Verde
    [CW] Curaçao
    [CX] Ynys y Nadolig
    [CY] Cyprus
    [CZ] Tsiecia
    [DE] Yr Almaen
    [DJ] Djibouti
    [DK] Denmarc
    [DM] Dominica
    [DO] Gweriniaeth Dominica
    [DZ] Algeria
    [EC] Ecuador
    [EE] Estonia
    [EG] Yr Aifft
    [EH] Gorllewin Sahara
    [ER] Eritrea
    [ES] Sbaen
    [ET] Ethiopia
    [FI] Y Ffindir
    [FJ] Fiji
    [FK] Ynysoedd y Falkland/Malvinas
    [FM] Micronesia
    [FO] Ynysoedd Ffaro
    [FR] Ffrainc
    [GA] Gabon
    [GB] Y Deyrnas Unedig
    [GD] Grenada
    [GE] Georgia
    [GF] Guyane Ffrengig
    [GG] Ynys y Garn
    [GH] Ghana
    [GI] Gibraltar
    [GL] Yr Ynys Las
    [GM] Gambia
    [GN] Gini
    [GP] Guadeloupe
    [GQ] Gini Gyhydeddol
    [GR] Gwlad Groeg
    [GS] De Georgia ac Ynysoedd Sandwich y De
    [GT] Guatemala
    [GU] Guam
    [GW] Guiné-Bissau
    [GY] Guyana
    [HK] Hong Kong SAR Tsieina
    [HM] Ynys Heard ac Ynysoedd McDonald
    [HN] Honduras
    [HR] Croatia
    [HT] Haiti
    [HU] Hwngari
    [ID] Indonesia
    [IE] Iwerddon
    [IL] Israel
    [IM] Ynys Manaw
    [IN] India
    [IO] Tiriogaeth Brydeinig Cefnfor India
    [IQ] Irac
    [IR] Iran
    [IS] Gwlad yr Iâ
    [IT] Yr Eidal
    [JE] Jersey
    [JM] Jamaica
    [JO] Gwlad Iorddonen
    [JP] Japan
    [KE] Kenya
    [KG] Kyrgyzstan
    [KH] Cambodia
    [KI] Kiribati
    [KM] Comoros
    [KN] Saint Kitts a Nevis
    [KP] Gogledd Corea
    [KR] De Corea
    [KW] Kuwait
    [KY] Ynysoedd Cayman
    [KZ] Kazakhstan
    [LA] Laos
    [LB] Libanus
    [LC] Saint Lucia
    [LI] Liechtenstein
    [LK] Sri Lanka
    [LR] Liberia
    [LS] Lesotho
    [LT] Lithwania
    [LU] Lwcsembwrg
    [LV] Latfia
    [LY] Libya
    [MA] Moroco
    [MC] Monaco
    [MD] Moldofa
    [ME] Montenegro
    [MF] Saint Martin
    [MG] Madagascar
    [MH] Ynysoedd Marshall
    [MK] Gogledd Macedonia
    [ML] Mali
    [MM] Myanmar (Burma)
    [MN] Mongolia
    [MO] Macau SAR Tsieina
    [MP] Ynysoedd Gogledd Mariana
    [MQ] Martinique
    [MR] Mauritania
    [MS] Montserrat
    [MT] Malta
    [MU] Mauritius
    [MV] Y Maldives
    [MW] Malawi
    [MX] Mecsico
    [MY] Malaysia
    [MZ] Mozambique
    [NA] Namibia
    [NC] Caledonia Newydd
    [NE] Niger
    [NF] Ynys Norfolk
    [NG] Nigeria
    [NI] Nicaragua
    [NL] Yr Iseldiroedd
    [NO] Norwy
    [NP] Nepal
    [NR] Nauru
    [NU] Niue
    [NZ] Seland Newydd
    [OM] Oman
    [PA] Panama
    [PE] Periw
    [PF] Polynesia Ffrengig
    [PG] Papua Guinea Newydd
    [PH] Y Philipinau
    [PK] Pacistan
    [PL] Gwlad Pwyl
    [PM] Saint-Pierre-et-Miquelon
    [PN] Ynysoedd Pitcairn
    [PR] Puerto Rico
    [PS] Tiriogaethau Palesteinaidd
    [PT] Portiwgal
    [PW] Palau
    [PY] Paraguay
    [QA] Qatar
    [RE] Réunion
    [RO] Rwmania
    [RS] Serbia
    [RU] Rwsia
    [RW] Rwanda
    [SA] Saudi Arabia
    [SB] Ynysoedd Solomon
    [SC] Seychelles
    [SD] Swdan
    [SE] Sweden
    [SG] Singapore
    [SH] Saint Helena
    [SI] Slofenia
    [SJ] Svalbard a Jan Mayen
    [SK] Slofacia
    [SL] Sierra Leone
    [SM] San Marino
    [SN] Senegal
    [SO] Somalia
    [SR] Suriname
    [SS] De Swdan
    [ST] São Tomé a Príncipe
    [SV] El Salvador
    [SX] Sint Maarten
    [SY] Syria
    [SZ] Eswatini
    [TC] Ynysoedd Turks a Caicos
    [TD] Tsiad
    [TF] Tiroedd Deheuol ac Antarctig Ffrainc
    [TG] Togo
    [TH] Gwlad Thai
    [TJ] Tajicistan
    [TK] Tokelau
    [TL] Timor-Leste
    [TM] Tyrcmenistan
    [TN] Tiwnisia
    [TO] Tonga
    [TR] Twrci
    [TT] Trinidad a Tobago
    [TV] Tuvalu
    [TW] Taiwan
    [TZ] Tanzania
    [UA] Wcráin
    [UG] Uganda
    [UM] Ynysoedd Pellennig UDA
    [US] Yr Unol Daleithiau
    [UY] Uruguay
    [UZ] Uzbekistan
    [VA] Y Fatican
    [VC] Saint Vincent a’r Grenadines
    [VE] Venezuela
    [VG] Ynysoedd Gwyryf Prydain
    [VI] Ynysoedd Gwyryf yr Unol Daleithiau
    [VN] Fietnam
    [VU] Vanuatu
    [WF] Wallis a Futuna
    [WS] Samoa
    [YE] Yemen
    [YT] Mayotte
    [ZA] De Affrica
    [ZM] Zambia
    [ZW] Zimbabwe
   *[other] { $name }
}

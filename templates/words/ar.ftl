### كل كلمة يقولها البرنامج نفسه للقراء، بالعربية. مسودة: لم يقرأها متحدث بعد.

## ما يقف بين الكلمات

between-items = ،{" "}
between-groups = ؛{" "}
month = { $month ->
    [1] يناير
    [2] فبراير
    [3] مارس
    [4] أبريل
    [5] مايو
    [6] يونيو
    [7] يوليو
    [8] أغسطس
    [9] سبتمبر
    [10] أكتوبر
    [11] نوفمبر
   *[12] ديسمبر
}
date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
from-to = من { $from } إلى { $to }

## جمل عن مراجعة: ما في المجموعة

holdings = { $briefings ->
    [zero] لا موجز
    [one] موجز واحد
    [two] موجزان
    [few] { $briefings } موجزات
    [many] { $briefings } موجزًا
   *[other] { $briefings } موجز
} من { $sources ->
    [zero] لا مصدر
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}.
cases-listed = { $number ->
    [zero] لا حالة{ $origins }.
    [one] حالة واحدة{ $origins }.
    [two] حالتان{ $origins }.
    [few] { $number } حالات{ $origins }.
   *[other] { $number } حالة{ $origins }.
}
studies-in-reports = { $studies ->
    [zero] لا دراسة
    [one] دراسة واحدة
    [two] دراستان
    [few] { $studies } دراسات
   *[other] { $studies } دراسة
} في { $reports ->
    [zero] لا تقرير
    [one] تقرير واحد
    [two] تقريرين
    [few] { $reports } تقارير
    [many] { $reports } تقريرًا
   *[other] { $reports } تقرير
}.
cases-of-all = { $number } من { $all }{ $origins }
from-one-place = ، { $place }
from-places = : { $places }
from-this-place = { $number } { $place }
in-table = في جدول المراجعة
in-its-text = في نصها
in-the-review-s-text = في نص المراجعة
in-review = في المراجعة
added-since = أضيفت لاحقًا
works-of-all = { $number } من { $all } تشملها المراجعة
works-of-all-added = { $number } أضيفت لاحقًا
works-of-all-others = { $number } غيرها
works-listed = { $works }.
works-included = { $number ->
    [one] عمل واحد تشمله المراجعة دليلًا
    [two] عملان تشملهما المراجعة دليلًا
    [few] { $number } أعمال تشملها المراجعة دليلًا
    [many] { $number } عملًا تشملها المراجعة دليلًا
   *[other] { $number } عمل تشملها المراجعة دليلًا
}
works-added = { $number } أضيفت لاحقًا
works-others = { $number ->
    [one] عمل آخر واحد تستشهد به هذه الصفحات
    [two] عملان آخران تستشهد بهما هذه الصفحات
    [few] { $number } أعمال أخرى تستشهد بها هذه الصفحات
    [many] { $number } عملًا آخر تستشهد بها هذه الصفحات
   *[other] { $number } عمل آخر تستشهد بها هذه الصفحات
}
works-as-evidence = أعمال تشملها المراجعة دليلًا
works-as-evidence-and-added = أعمال تشملها المراجعة دليلًا، وأعمال أضيفت لاحقًا
included-work = العمل { $place } من { $all } تشملها المراجعة دليلًا
work-is-review = المراجعة نفسها
work-is-added = دليل أضيف بعد نشر المراجعة
work-tells-of-case = يحكي عن حالة هنا، ولا تدرجه المراجعة دليلًا
work-is-background = خلفية: يستشهد به هنا، ولا يعد دليلًا
work-without-case = لا حالة في هذه المجموعة تأتي منه.
cases-read-in-work = { $number ->
    [zero] لم تُقرأ فيه أي حالة.
    [one] قُرئت فيه حالة واحدة، وما ترويه مأخوذ من عمل آخر.
    [two] قُرئت فيه حالتان، وما ترويانه مأخوذ من أعمال أخرى.
    [few] قُرئت فيه { $number } حالات، وما ترويه مأخوذ من أعمال أخرى.
   *[other] قُرئت فيه { $number } حالة، وما ترويه مأخوذ من أعمال أخرى.
}
work-not-cited = ليس في أي موضع من هذه الصفحات.
evidence-from = أدلة من { $review }
evidence-from-and-added = أدلة من { $review }، ومن { $number ->
    [one] عمل واحد أضيف لاحقًا
    [two] عملين أضيفا لاحقًا
    [few] { $number } أعمال أضيفت لاحقًا
    [many] { $number } عملًا أضيفت لاحقًا
   *[other] { $number } عمل أضيفت لاحقًا
}

## جمل عن مراجعة: ما يستند إليه موجز

codings-table = { $number } من جدول المراجعة
codings-text = { $number } من نص المراجعة
codings-study = { $number ->
    [one] { $number } من دراسة الحالة
   *[other] { $number } من دراسات الحالات
}
codings-editor = { $number } بحكم المحرر
findings-not-assessed = لم تقيَّم: لم يقيّم أحد هذه النتائج
findings-rated = { $number } { $rating }
findings-not-rated = { $number } بلا تقييم
finding-certainty = اليقين: { $level }.{" "}
finding-confidence = الثقة: { $level }.{" "}
finding-not-assessed = الثقة: لم تقيَّم.{" "}
directions-counted = يعد إلى أي جهة تشير الدراسات، لا مقدار الآثار.{" "}
directions-counted-throughout = تعد النتائج إلى أي جهة تشير الدراسات، لا مقدار الآثار.
finding-without-case = لا حالة بعينها
no-case-read = لم تقرأ أي حالة. المراجعة:{" "}
all-cases-read = { $number ->
    [one] قرئت الحالة الواحدة { $place }. المراجعة:{" "}
   *[other] قرئت الحالات كلها { $place }. المراجعة:{" "}
}
cases-read = { $places }. المراجعة:{" "}
cases-read-first = { $number ->
    [one] حالة واحدة قرئت { $place }
    [two] حالتان قرئتا { $place }
    [few] { $number } حالات قرئت { $place }
   *[other] { $number } حالة قرئت { $place }
}
cases-read-there = { $number } { $place }
read-first-hand = مباشرة
read-in-review = في المراجعة
read-elsewhere = { $number ->
    [one] في عمل آخر يحكي عنها
   *[other] في أعمال أخرى تحكي عنها
}
some-read-second-hand = قرأنا { $number } من { $all } من الحالات بالواسطة، في { $works }.
all-read-second-hand = { $number ->
    [one] قرأنا الحالة بالواسطة، في { $works }.
   *[other] قرأنا الحالات بالواسطة، في { $works }.
}
work-read-elsewhere-for-some = { $number } من حالاته وعددها { $all } بالواسطة، في { $works }
work-read-elsewhere = بالواسطة، في { $works }
uses-all-cases = { $number ->
    [0] لا حالة مرمَّزة لهذا الموضوع.
    [one] يستخدم الموجز الحالة الوحيدة المرمَّزة لهذا الموضوع.
    [two] يستخدم الموجز الحالتين المرمَّزتين لهذا الموضوع.
   *[other] يستخدم الموجز الحالات المرمَّزة لهذا الموضوع كلها وعددها { $number }.
}
leaves-out-cases = يستخدم الموجز { $used } من { $coded } من الحالات المرمَّزة لهذا الموضوع. مرمَّزة له ولم تستخدم: { $cases }.
leaves-out-listed-cases = يستخدم الموجز { $used } من { $coded } من الحالات المرمَّزة لهذا الموضوع. مرمَّزة له ولم تستخدم: { $number }. تجدها كلها، وعددها { $coded }، تحت «{ $list }».
leaves-out-works = الأعمال التي تحكي عن هذه الحالات وحدها ولا يستشهد بها الموجز: { $works }.
leaves-out-listed-works = الأعمال التي تحكي عن هذه الحالات وحدها ولا يستشهد بها الموجز: { $number }، مدرجة مع حالاتها تحت «{ $list }».

## جمل عن مراجعة: الحالات ورموزها

codes-of-table = رموز يطبعها { $table }
codes-of-text = رموز يعطيها نص المراجعة
codes-of-study = رموز تعطيها دراسة الحالة
codes-of-editor = رموز حكم بها المحررون
coded-by = رمَّزها { $name }.
case-added = أضيفت هذه الحالة في { $when }، بعد نشر المراجعة.{" "}
added-in-list = {" "}(أضيفت في { $when })
case-without-row = لا صف لهذه الحالة في { $table }.{" "}
row-as-printed = الصف { $row } من { $table }، حرفًا بحرف
cell-without-words = (الخلية فارغة)
coded-to = { $number ->
    [0] ليست مرمَّزة لموضوع أي موجز.
    [one] مرمَّزة لموضوع موجز واحد: { $briefings }.
    [two] مرمَّزة لموضوعي موجزين: { $briefings }.
    [few] مرمَّزة لموضوعات { $number } موجزات: { $briefings }.
    [many] مرمَّزة لموضوعات { $number } موجزًا: { $briefings }.
   *[other] مرمَّزة لموضوعات { $number } موجز: { $briefings }.
}
used-by = { $number ->
    [0] لا يستخدمها أي موجز.
    [one] يستخدمها موجز واحد: { $briefings }.
    [two] يستخدمها موجزان: { $briefings }.
    [few] تستخدمها { $number } موجزات: { $briefings }.
    [many] يستخدمها { $number } موجزًا: { $briefings }.
   *[other] يستخدمها { $number } موجز: { $briefings }.
}
codes-explained = كل حالة مرمَّزة على هذه المحاور.
codes-states-explained = صف من نوع «وضع» يعني أنه لا رمز، ولماذا.
codes-parts-explained = الرمز الذي يلي «{ $sign }» جزء من الذي قبله، وهو يعد حالات أجزائه كلها، كل حالة مرة واحدة.
codes-lacking-explained = «غير مرمَّز» يعد الحالات التي لم يرمِّزها أحد على محور.
case-with-marks = { $case } ({ $marks })
told-explained = يُذكر بعد كل عنصر كيف ترويه المراجعة: شيء تمّ، أو شيء غائب (فشل أو لم يكن موجودًا)، أو شيء ينبغي أو يمكن أن يكون. وتعني «ترميزنا» أننا نحن، لا المراجعة، من رمّزه إلى أحد الاثنين.
several-codes-count = { $told }؛ وما له عدة رموز يُعدّ تحت كل منها
cases-not-coded = غير مرمَّز ({ $number })

## جمل عن مراجعة: جداولها

table-rebuilt = { $table }، أعيد بناؤه من بيانات هذه الطبعة. نشر أولًا في { $published }
table-taken-over = { $table }، كما نشر في { $published } إلا ما صححناه
differences = { $number ->
    [one] موضع واحد
    [two] موضعان
    [few] { $number } مواضع
    [many] { $number } موضعًا
   *[other] { $number } موضع
} نختلف فيها عما تطبعه { $review }، كل منها مع سببه.
cells-as-printed = الخلايا الأخرى كلها في { $tables } مطبوعة حرفًا بحرف.
references-set-anew = صيغت المراجع في { $tables } من جديد من سجلاتنا للأعمال. كل كلمة في مرجع مطبوع موجودة في السجل، وكل كلمة في السجل موجودة في المرجع المطبوع، إلا ما هو مدرج، وكلمات تصل الأجزاء فحسب، ومعرّف رقمي أو عنوانًا نضيفه.
words-left-out = (محذوف)
inconsistencies = { $number ->
    [one] موضع واحد لاحظناه
    [two] موضعان لاحظناهما
    [few] { $number } مواضع لاحظناها
    [many] { $number } موضعًا لاحظناها
   *[other] { $number } موضع لاحظناها
} ونحن نقارن الجداول والنص والمراجع. أدرجت للقراء الذين يبحثون عن شيء، وللمؤلفين.

## جمل عن مراجعة: الخرائط والأشكال

no-case-coded = لا حالة مرمَّزة
map-gaps-explained = «لم يبحث عنه» يعني أن المراجعة لم تبحث عن مثل هذه الحالات، و«لم يوجد» يعني أنها بحثت ولم تجد.
map-works-explained = خريطة الأعمال تسمي الأعمال التي تحكي عن الحالات، كل عمل مرة واحدة في الخلية.
not-sought = لم يبحث عنه
none-found = لم يوجد
works-in-cell = { $number ->
    [zero] لا عمل
    [one] عمل واحد
    [two] عملان
    [few] { $number } أعمال
    [many] { $number } عملًا
   *[other] { $number } عمل
}
no-case-matches = لا حالة تطابق
cases-in-cell = { $number ->
    [zero] لا حالة
    [one] حالة واحدة
    [two] حالتان
    [few] { $number } حالات
   *[other] { $number } حالة
}
row-of-figure = { $name }، { $cases ->
    [zero] لا حالة
    [one] حالة واحدة
    [two] حالتان
    [few] { $cases } حالات
   *[other] { $cases } حالة
}.
row-of-figure-with-parts = { $name }، { $cases ->
    [zero] لا حالة
    [one] حالة واحدة
    [two] حالتان
    [few] { $cases } حالات
   *[other] { $cases } حالة
}: { $parts }.

## جمل عن مراجعة: النتائج والتقييمات والآثار

effect-over-studies = معًا: { $measure } { $numbers }، بطريقة { $method }.
points-the-other-way = تشير إلى الجهة الأخرى:{" "}
said-by-participant = «{ $words }» (أحد المشاركين)
said-by-authors = «{ $words }» (المؤلفون)
results-of-study = النتائج كما تطبعها الدراسة؛ لا شيء منها محسوب هنا
appraised = { $tool }{ $of }{ $by }{ $on }
appraised-of = ، عن { $result }
appraised-by = ، بيد { $coder }
appraised-on = ، في { $date }
judgements-of-results = { $tool }: كيف تتوزع الأحكام على { $number ->
    [one] نتيجة واحدة
    [two] نتيجتين
    [few] { $number } نتائج
   *[other] { $number } نتيجة
}
judgements-of-studies = { $tool }: كيف تتوزع الأحكام على { $number ->
    [one] دراسة واحدة
    [two] دراستين
    [few] { $number } دراسات
   *[other] { $number } دراسة
}
judgements-of-level = { $number } { $level }
judgements-of-domain = { $domain }: { $judgements }.
each-judgement = { $tool }: كل حكم
results-drawn = { $outcome }، { $measure }، كما تطبعه كل دراسة. { $results }.

## جمل عن مراجعة: كيف صنعت

kind-of-review = { $kind ->
    [effects] مراجعة للآثار: تسأل ما الذي ينفع، وكم
    [qualitative] مراجعة نوعية: تسأل كيف يرى الناس شيئًا ويعيشونه
    [mixed] مراجعة مختلطة المناهج: تجمع القياسات والروايات
    [map] خريطة للأدلة: تبين ما درس، وأين لم يدرس شيء
    [scoping] مراجعة استطلاعية: تسأل إلى أين يمتد مجال، ومم يتكون
    [realist] مراجعة واقعية: تسأل ما الذي ينفع، ولمن، وأين، ولماذا
   *[narrative] مراجعة سردية: تقرأ ما نشر وتفسره، ولا تجمع نتائج
}
made-in-full = { $kind }.
made-fast = { $kind }. صنعت على عجل، بطرق مختصرة.
caution-of-kind = { $kind ->
    [qualitative] هذا ليس دليلًا على أثر. يقول كيف رأى الناس شيئًا وعاشوه.
    [map] هذا ليس دليلًا على أثر. يبين ما درس، لا ما نفع.
    [scoping] هذا ليس دليلًا على أثر. يبين ما درس، لا ما نفع.
    [realist] هذا لا يقيس كم ينفع شيء. يشرح كيف قد ينفع، ولمن وأين.
   *[narrative] هذا ليس دليلًا على أثر. يقول ما روي.
}
searched-until = { $place }، حتى { $until }
searched = { $place }؛ ولا يقال حتى متى

## عناوين وتسميات وروابط

about-this-briefing = عن هذا الموجز
all = الكل
all-cases = كل الحالات
all-cases-as-csv = كل الحالات بصيغة CSV
all-cases-as-json = كل الحالات بصيغة JSON
all-cases-with-their-codes = كل الحالات مع رموزها
all-codes-as-csv = كل الرموز بصيغة CSV، رمز في كل صف
all-corrections = التصحيحات، مع ما هو مطبوع، وما نضعه بدلًا منه، ولماذا
all-references = كل المراجع
all-sources = كل المصادر
all-three-as-xlsx = الثلاثة بصيغة XLSX
all-tables-as-pdf = الملحق بصيغة PDF، مع كل الجداول
appraisals = التقييمات
article = مقالة
as-csv = { $table } (CSV)
as-printed-in = كما هو مطبوع في { $table }
as-printed-letter-by-letter = كما هو مطبوع، حرفًا بحرف
at-place = { $number ->
    [one] ، الموضع{" "}
    [two] ، الموضعان{" "}
   *[other] ، المواضع{" "}
}
behind-label = :{" "}
behind-the-briefings = وراء الموجزات
between-sentences = .{" "}
between-two = {" "}و
book = كتاب
briefing-as-pdf = هذا الموجز بصيغة PDF
briefing-as-word = هذا الموجز ملفَّ Word
briefings = الموجزات
briefings-by = الموجزات بحسب { $facet }
case = الحالة
cases = الحالات
cases-as-csv = الحالات بصيغة CSV
cases-coded-to = حالات مرمَّزة إلى { $labels }
cases-it-describes = الحالات التي يصفها
cases-of = الحالات: { $labels }
cases-of-message = { $number ->
    [one] {" "}الحالة: { $cases }.
   *[other] {" "}الحالات: { $cases }.
}
cases-of-theme-by = حالات مرمَّزة إلى «{ $theme }»، بحسب { $facet }
cells = الخلايا
cells-compared = خلايا كل جدول، وكيف تقارن بالمطبوعة
certainty = اليقين
change-log = سجل التغييرات
change-of-version = ، { $date }: { $text }
changes = التغييرات
chapter = فصل
citation-as-bibtex = كيف يستشهد به، بصيغة BibTeX
citation-as-csl-json = كيف يستشهد به، بصيغة CSL-JSON
citation-as-ris = كيف يستشهد به، بصيغة RIS
citation-of-page = { $title } في { $site }، الإصدار { $version }، { $date }. { $evidence }.
cite-this-page = الاستشهاد بهذه الصفحة
cited-as-bibtex = الأعمال المستشهد بها بصيغة BibTeX
cited-as-csl-json = الأعمال المستشهد بها بصيغة CSL-JSON
cited-as-ris = الأعمال المستشهد بها بصيغة RIS
code = الرمز
coded-as = مرمَّزة بوصفها
codes = الرموز
codes-of-axis = { $axis }: الرموز وعدد الحالات التي تحمل كلًا منها
coding-to-this-theme = الترميز لهذا الموضوع
column = العمود
columns-as-csv = معاني الأعمدة، بصيغة CSV
compared = المقارنة
conference-paper = ورقة مؤتمر
confidence = الثقة
context = السياق
corrected = مصحَّح
corrections = التصحيحات
corrections-explained = أين تختلف جداولنا عن المطبوعة، ولماذا.
counted-label = { $label } ({ $number })
counting-map-explained = الخلية الكثيرة الحالات تعدها وتقود إلى قائمتها. قد تقف الحالة في عدة خلايا. الخلية الفارغة تعني أنه لا حالة هنا مرمَّزة لكليهما، لا أنه لا توجد.
discs-explained = أقراص بأعداد في صفوف وأعمدة.
domain = المجال
every-case = كل حالة مع رموزها.
every-work = كل عمل، وأين يستشهد به.
everything-as-pdf = كل شيء في ملف PDF واحد
evidence = الأدلة
evidence-map = خريطة الأدلة
evidence-map-by = خريطة الأدلة: الحالات بحسب { $rows } و{ $columns }
finding = النتيجة
findings = النتائج
findings-as-csv = النتائج بصيغة CSV
findings-on = نتائج عن «{ $theme }»، مع ما تستند إليه كل منها
flow-of-prisma = مسار السجلات والتقارير والدراسات (PRISMA 2020)
for = لمن
funding = التمويل
how-far-it-can-be-trusted = إلى أي حد يمكن الوثوق بها
how-far-studies-can-be-trusted = إلى أي حد يمكن الوثوق بالدراسات
more-stands-behind = المزيد عن هذه النتائج، مع الحالات كاملة: { $link }، في الموقع وفي الملحق.
evidence-on = الأدلة على «{ $theme }»
evidence-explained = ما يقف خلف الموجز: حالاته كاملة، ونتائجه في جدول، وما تغطيه الحالات.
how-sure-and-why = مدى اليقين، ولماذا
how-we-coded-it = كيف رمَّزناها
interests = المصالح
interval = المجال
interval-behind = {" "}(من { $low } إلى { $high })
judgement = الحكم
key = المفتاح
key-messages = الرسائل الرئيسة
kind = النوع
kind-of-review-label = نوع المراجعة
label-before = { $label }:{" "}
left-out = ما ترك
level = مستوى
levels-of-axis = { $axis }: المستويات بترتيبها وعدد الحالات التي تحمل كلًا منها
licence = الرخصة
map-explained = كل خلية تسمي الحالات المرمَّزة لكليهما. قد تقف الحالة في عدة خلايا. الخلية الفارغة تعني أنه لا حالة هنا مرمَّزة لكليهما، لا أنه لا توجد.
measured = من قيسوا
mechanism = الآلية
missing-case = الحالة { $id }
missing-theme = الموضوع { $id }
name = الاسم
name-and-kind = { $name }. { $kind }.
no = لا
no-case = لا حالة
no-case-in-cell = لا شيء
no-code = لا رمز
no-value = لا قيمة
no-year = بلا سنة
none-named = لم يسمَّ شيء
not-applicable = لا ينطبق
not-cited = لا يستشهد به
not-coded = غير مرمَّز
not-reported = لم يذكر
notes = ملاحظات
number = العدد
on-the-web = على الشبكة
other-work = غير ذلك
ours = ما عندنا
outcome = الحصيلة
overall = إجمالًا
page-1-as-pdf = الصفحة 1 بصيغة PDF، للتوزيع
page-1-as-word = الصفحة 1 ملفَّ Word
place = المكان
places = الأماكن
printed = المطبوع
printed-number = العدد المطبوع
prisma-websites = من مواقع
prisma-organisations = من منظمات
prisma-citations = بتتبع الاستشهادات
prisma-other-ways = بطرق أخرى
prisma-by-other-methods = { $counted } (طرق أخرى)
prisma-assessed = تقارير فحصت أهليتها
prisma-automation = وسمتها أدوات آلية بعدم الأهلية
prisma-databases = من قواعد بيانات
prisma-duplicates = مكررات
prisma-eligibility = الأهلية
prisma-excluded = سجلات مستبعدة
prisma-identification = التعرف
prisma-identified = سجلات عثر عليها
prisma-included = المشمول
prisma-not-retrieved = تقارير لم تسترجع
prisma-other-places = من أماكن أخرى
prisma-other-reasons = لأسباب أخرى
prisma-registers = من سجلات التجارب
prisma-removed = سجلات أزيلت قبل الفرز
prisma-reports-excluded = تقارير مستبعدة
prisma-reports-included = تقارير الدراسات المشمولة
prisma-retrieval = الاسترجاع
prisma-screened = سجلات فرزت
prisma-screening = الفرز
prisma-sought = تقارير طلب استرجاعها
prisma-studies = دراسات مشمولة
quoted = «{ $words }»
quoted-after = {" "}«{ $words }»
quoted-behind = : «{ $words }»
read = كيف قرئ
read-in = قرئ في
read-more = للمزيد
reason = السبب
reference = المرجع
references = المراجع
registered = التسجيل
related-briefings = موجزات ذات صلة
report = تقرير
report-a-problem = الإبلاغ عن خطأ
result = النتيجة
role = الدور
row = الصف
rules-of-edition = القواعد التي فحصت هذه الطبعة وفقها.
same-cases-by = الحالات نفسها بحسب { $rows } و{ $columns }
say-what-is-wrong = قل ما الخطأ، وفي أي صفحة
search = البحث
search-needs-scripts = يحتاج البحث إلى نصوص برمجية، وهي معطلة. يمكن الوصول إلى كل صفحة من هذه القوائم: { $lists }.
searched-label = أين بحث
see-what-we-corrected = انظر ما صححناه
set-anew-in-our-style = أعيدت صياغته بأسلوبنا
shortcuts-taken = الطرق المختصرة
source = المصدر
sources = المصادر
stage-of-flow = { $stage }: { $lines }.
start-with = جديد هنا؟ ابدأ بـ: { $pages }.
state = وضع
step = الخطوة
step-not-printed = غير مطبوع: { $note }
step-of-search = الخطوة { $number }: { $step }، { $printed }. { $unknown }
study = الدراسة
table = الجدول
tables = الجداول
tables-compared = كيف تقارن جداولنا بالمطبوعة
team = الفريق
the-codes = الرموز
the-numbers-of-the-figure = أعداد الشكل
the-numbers-of-the-flow = أعداد المسار
the-review = المراجعة
the-review-in-short = المراجعة بإيجاز
the-review-s-table = جدول المراجعة
the-search-step-by-step = البحث، خطوة خطوة
the-steps-of-the-search = خطوات البحث
thesis = رسالة جامعية
this-table-as-csv = هذا الجدول بصيغة CSV
to-all-briefings = كل الموجزات
to-all-cases = كل الحالات
to-all-sources = كل المصادر
unclear = غير واضح
used-in = مستخدم في
used-in-briefings = { $number ->
    [one] موجز واحد
    [two] موجزين
    [few] { $number } موجزات
    [many] { $number } موجزًا
   *[other] { $number } موجز
}
used-in-evidence = خلف { $number ->
    [one] موجز واحد
    [two] موجزين
   *[other] { $number } موجز
}
used-in-cases = { $number ->
    [one] صفحة حالة واحدة
    [two] صفحتي حالة
    [few] { $number } صفحات حالات
   *[other] { $number } صفحة حالة
}
used-in-pages = { $number ->
    [one] صفحة واحدة عن المراجعة
    [two] صفحتين عن المراجعة
    [few] { $number } صفحات عن المراجعة
   *[other] { $number } صفحة عن المراجعة
}
used-in-tables = { $number ->
    [one] جدول واحد
    [two] جدولين
    [few] { $number } جداول
    [many] { $number } جدولًا
   *[other] { $number } جدول
}
version = الإصدار
version-and-date = { $version } في { $date }
web-page = صفحة على الشبكة
what-does-not-agree-within-the-review = ما لا يتفق داخل المراجعة
what-is-coded = ما يرمَّز
what-is-not-printed = ما ليس مطبوعًا
what-it-found = ما وجدته
what-it-means = معناه
what-the-cases-cover = ما تغطيه الحالات
what-they-did = ما فعلوه
what-this-rests-on = ما يستند إليه هذا
what-was-checked = ما فحص
what-was-counted = ما عُد
what-we-corrected = ما صححناه
what-we-mean = ما نعنيه
when = متى
where = أين
where-and-notes = أين، وملاحظات
where-it-comes-from = من أين تأتي
where-it-is-cited = أين يستشهد به
where-it-is-used = أين تستخدم
where-text-and-table-disagree = حيث يختلف النص والجدول في حالة
where-the-review-disagrees-with-itself = حيث تخالف المراجعة نفسها
who-coded = من رمَّز
who-coded-and-appraised = من رمَّز وقيَّم
who-took-part = من شارك
why = لماذا
work = العمل
works = الأعمال
year = السنة
year-of-first-work = سنة العمل الأول
yes = نعم
told-as = يُروى على أنه
told-done = تمّ
told-lacking = غائب
told-should = ينبغي أو يمكن أن يكون
our-coding = ترميزنا
basis-of-coding = أساس الترميز
basis-table = جدول المراجعة
basis-text = نص المراجعة
basis-study = دراسة الحالة
basis-editor = حكم المحرر

## كل صفحة

direction = rtl
skip-to-content = إلى المحتوى
draft-of-page = مسودة: في هذا المحتوى أخطاء. لا تنقله إلى غيرك.
draft-of-words = الكلمات العربية التي يضيفها البرنامج مسودة لم يقرأها بعد متحدث بالعربية.
language-of-page = اللغة
page-not-translated = لم تُترجم هذه الصفحة؛ وهي معروضة باللغة { $language }.
parts-not-translated = لم تُترجم أجزاء من هذه الصفحة؛ وهي معروضة باللغة { $language }.
this-page-in-other-languages = هذه الصفحة بلغات أخرى
name-of-own-language = العربية
name-of-language = { $language ->
    [ar] العربية
    [cy] الويلزية
    [de] الألمانية
    [en] الإنجليزية
    [es] الإسبانية
    [fr] الفرنسية
    [pt] البرتغالية
   *[other] { $language }
}
older-than-page = { $file } (أقدم من هذه الصفحة)
navigation-of-site = التنقل في الموقع
feed-of-changes = تلقيم التغييرات
search-all-pages = البحث في كل الصفحات
take-away = خذ هذه الصفحة معك
cite = الاستشهاد
data-of-page = البيانات
on-this-page = في هذه الصفحة
pages-above = الصفحات، فوق النص
pages-below = الصفحات
previous-page = السابق
next-page = التالي
page-of-pages = الصفحة { $number } من { $all }
part-of-title = { $title }، { $page }
edition = { $title }، الإصدار { $version }، { $date }.
published-by-behind = {" "}نشره { $publisher }.
build = بناء هذه الصفحة: { $build }.
kind-index = مراجعة
kind-briefing = موجز
kind-evidence = الأدلة
kind-case = حالة
kind-source = مصدر
kind-table = جدول
kind-page = عن المراجعة
kind-report = تقرير الفحص
kind-search = بحث
cited-in-places = { $number ->
    [one] استشهد به في موضع واحد
    [two] استشهد به في موضعين
   *[other] عدد مواضع الاستشهاد به: { $number }
}
number-of-citation = الاستشهاد { $number }
back-to-note = العودة إلى موضع الملاحظة { $number }
missing = ناقص: { $what }
missing-picture = الصورة { $file }
title-of-page = عنوان الصفحة: { $title }
version-of-edition = الإصدار { $version }

## ما تضيفه النصوص البرمجية

any = أي
cards = بطاقات
copied = نسخ
copy = نسخ النص
filter-of-map = تصفية خريطة الأدلة
filter-of-table = تصفية: { $table }
match-of-all = { $matching } من { $all } تطابق
print = طباعة
save-as-csv = حفظ المعروض بصيغة CSV
nothing-found = لم يعثر على شيء. جرب كلمات أقل أو كلمات أخرى، أو تصفح إحدى القوائم:
copy-page-1 = نسخ الصفحة 1
select-and-copy = حُدد: انسخه بلوحة المفاتيح
show-all = عرض الكل
show-as = العرض على هيئة
words-of-row = كلمات
words-to-look-for = كلمات للبحث عنها
pages-found = { $number ->
    [zero] لم توجد صفحة
    [one] وجدت صفحة واحدة
    [two] وجدت صفحتان
    [few] وجدت { $number } صفحات
   *[other] وجدت { $number } صفحة
}
cases-shown = { $number ->
    [one] يعرض { $shown } من حالة واحدة
    [two] يعرض { $shown } من حالتين
    [few] يعرض { $shown } من { $number } حالات
   *[other] يعرض { $shown } من { $number } حالة
}
works-shown = { $number ->
    [one] يعرض { $shown } من عمل واحد
    [two] يعرض { $shown } من عملين
    [few] يعرض { $shown } من { $number } أعمال
    [many] يعرض { $shown } من { $number } عملًا
   *[other] يعرض { $shown } من { $number } عمل
}

## ملفات PDF

contents = المحتويات
draft = مسودة
draft-reason = جمعت من محتوى فيه أخطاء. ليست للنشر.
hand-out = نشرة
published-by = نشره { $publisher }
build-of = بناء ملف PDF هذا: { $build }
page-2-follows = يتابع الموجز: الصفحة 2.
pages-follow = يتابع الموجز: الصفحات 2 إلى { $last }.
whole-stands-in = هذه الصفحة 1 من موجز. الموجز كله في «{ $title }».
whole-stands-at-address = هذه الصفحة 1 من موجز. الموجز كله في العنوان أعلاه.
cases-on-site = الملاحظات على الحالات في الموقع.
index-of-book = فهرس الحالات والأماكن
index-explained = الأعداد بالخط العريض: حيث توصف حالة. غيرها: حيث تسمى.
part-index = لمحة
part-briefing = الموجزات
part-case = الحالات
part-source = الأعمال
part-table = الجداول
part-page = عن المراجعة
tables-of = الملحق: { $title }
data-behind-document = { $name }، البيانات وراء هذه الوثيقة
map-results-explained = خريطة النتائج تعد ما ترويه حالات الخلية، أيًا كانت الحصيلة.
map-split-explained = تحت العدد يقف توزعه على { $axes }؛ وما له عدة منها يعد تحت كل منها.
part-of-cell = { $label }: { $number }
other-codes-of-cell = { $number ->
    [one] ورمز آخر
    [two] ورمزان آخران
    [few] و{ $number } رموز أخرى
   *[other] و{ $number } رمزًا آخر
}
and-other-codes = { $named }، و{ $number ->
    [one] رمز آخر
    [two] رمزان آخران
    [few] { $number } رموز أخرى
   *[other] { $number } رمزًا آخر
}، مدرجة مع حالاتها تحت «{ $list }»
commonest-drawn = {" "}رسم ما له أكثر الحالات؛ وفي الجدول كلها.
results-in-cell = { $number ->
    [one] نتيجة واحدة
    [two] نتيجتان
    [few] { $number } نتائج
   *[other] { $number } نتيجة
}
cases-without-result = { $number ->
    [one] حالة واحدة، بلا نتيجة
    [two] حالتان، بلا نتيجة
    [few] { $number } حالات، بلا نتيجة
   *[other] { $number } حالة، بلا نتيجة
}
between-either = {" "}أو{" "}
kind-of-page = نوع الصفحة
or-another = أو …
or-of-axis = أو { $axis }
look-in-whole-text = البحث في النص كله أيضًا
from-of-range = { $column }، من
to-of-range = { $column }، إلى

## الأعداد في النص، وجداول للبرامج

number-in-words = { $number }
column-id = اسم ملف الحالة
column-title = اسم الحالة
column-label = اسمها القصير
column-place = أين كانت
column-origin = من أين هي: table (الجدول) أو text (النص) أو review (المراجعة) أو added (أضيفت لاحقًا)
column-keys = مفاتيح الأعمال التي تصفها
column-years = سنوات هذه الأعمال
column-dois = معرفات DOI لهذه الأعمال
column-read-in = مفتاح العمل الذي قرئت فيه هذه
column-of-facet = محور عرض: لكل من رموزه موجز
column-of-vocabulary = قائمة رموز
kind-of-field = { $kind ->
    [number] عدد
    [whole-number] عدد صحيح
    [date] تاريخ أو مدة
    [yes-no] نعم أو لا
    [link] عنوان على الويب
    [coordinate] خط العرض وخط الطول بالدرجات
    [country] بلد، برمزه في ISO 3166-1
    [quotation] اقتباس
    [choice] إحدى القيم أدناه
   *[text] نص
}
kind-in-unit = { $kind }، بوحدة { $unit }
level-of-certainty = { $level ->
    [high] مرتفعة
    [moderate] متوسطة
    [low] منخفضة
   *[very-low] منخفضة جدًا
}
cell-is-cut = … [قطع هنا: الكل في { $file }]
version-of-work = الإصدار { $version }
first-of-names = { $first } وآخرون

## أسماء البلدان، من CLDR 48 (© Unicode, Inc., Unicode License V3)

name-of-country = { $code ->
    [AD] أندورا
    [AE] الإمارات العربية المتحدة
    [AF] أفغانستان
    [AG] أنتيغوا وبربودا
    [AI] أنغويلا
    [AL] ألبانيا
    [AM] أرمينيا
    [AO] أنغولا
    [AQ] أنتاركتيكا
    [AR] الأرجنتين
    [AS] ساموا الأمريكية
    [AT] النمسا
    [AU] أستراليا
    [AW] أروبا
    [AX] جزر آلاند
    [AZ] أذربيجان
    [BA] البوسنة والهرسك
    [BB] بربادوس
    [BD] بنغلاديش
    [BE] بلجيكا
    [BF] بوركينا فاسو
    [BG] بلغاريا
    [BH] البحرين
    [BI] بوروندي
    [BJ] بنين
    [BL] سان بارتليمي
    [BM] برمودا
    [BN] بروناي
    [BO] بوليفيا
    [BQ] هولندا الكاريبية
    [BR] البرازيل
    [BS] جزر البهاما
    [BT] بوتان
    [BV] جزيرة بوفيه
    [BW] بوتسوانا
    [BY] بيلاروس
    [BZ] بليز
    [CA] كندا
    [CC] جزر كوكوس (كيلينغ)
    [CD] الكونغو - كينشاسا
    [CF] جمهورية أفريقيا الوسطى
    [CG] الكونغو - برازافيل
    [CH] سويسرا
    [CI] ساحل العاج
    [CK] جزر كوك
    [CL] تشيلي
    [CM] الكاميرون
    [CN] الصين
    [CO] كولومبيا
    [CR] كوستاريكا
    [CU] كوبا
    [CV] الرأس الأخضر
    [CW] كوراساو
    [CX] جزيرة كريسماس
    [CY] قبرص
    [CZ] التشيك
    [DE] ألمانيا
    [DJ] جيبوتي
    [DK] الدانمرك
    [DM] دومينيكا
    [DO] جمهورية الدومينيكان
    [DZ] الجزائر
    [EC] الإكوادور
    [EE] إستونيا
    [EG] مصر
    [EH] الصحراء الغربية
    [ER] إريتريا
    [ES] إسبانيا
    [ET] إثيوبيا
    [FI] فنلندا
    [FJ] فيجي
    [FK] جزر فوكلاند
    [FM] ميكرونيزيا
    [FO] جزر فارو
    [FR] فرنسا
    [GA] الغابون
    [GB] المملكة المتحدة
    [GD] غرينادا
    [GE] جورجيا
    [GF] غويانا الفرنسية
    [GG] غيرنزي
    [GH] غانا
    [GI] جبل طارق
    [GL] غرينلاند
    [GM] غامبيا
    [GN] غينيا
    [GP] غوادلوب
    [GQ] غينيا الاستوائية
    [GR] اليونان
    [GS] جورجيا الجنوبية وجزر ساندويتش الجنوبية
    [GT] غواتيمالا
    [GU] غوام
    [GW] غينيا بيساو
    [GY] غيانا
    [HK] هونغ كونغ الصينية (منطقة إدارية خاصة)
    [HM] جزيرة هيرد وجزر ماكدونالد
    [HN] هندوراس
    [HR] كرواتيا
    [HT] هايتي
    [HU] هنغاريا
    [ID] إندونيسيا
    [IE] أيرلندا
    [IL] إسرائيل
    [IM] جزيرة مان
    [IN] الهند
    [IO] الإقليم البريطاني في المحيط الهندي
    [IQ] العراق
    [IR] إيران
    [IS] آيسلندا
    [IT] إيطاليا
    [JE] جيرسي
    [JM] جامايكا
    [JO] الأردن
    [JP] اليابان
    [KE] كينيا
    [KG] قيرغيزستان
    [KH] كمبوديا
    [KI] كيريباتي
    [KM] جزر القمر
    [KN] سانت كيتس ونيفيس
    [KP] كوريا الشمالية
    [KR] كوريا الجنوبية
    [KW] الكويت
    [KY] جزر كايمان
    [KZ] كازاخستان
    [LA] لاوس
    [LB] لبنان
    [LC] سانت لوسيا
    [LI] ليختنشتاين
    [LK] سريلانكا
    [LR] ليبيريا
    [LS] ليسوتو
    [LT] ليتوانيا
    [LU] لوكسمبورغ
    [LV] لاتفيا
    [LY] ليبيا
    [MA] المغرب
    [MC] موناكو
    [MD] مولدوفا
    [ME] الجبل الأسود
    [MF] سان مارتن
    [MG] مدغشقر
    [MH] جزر مارشال
    [MK] مقدونيا الشمالية
    [ML] مالي
    [MM] ميانمار (بورما)
    [MN] منغوليا
    [MO] منطقة ماكاو الإدارية الخاصة
    [MP] جزر ماريانا الشمالية
    [MQ] جزر المارتينيك
    [MR] موريتانيا
    [MS] مونتسرات
    [MT] مالطا
    [MU] موريشيوس
    [MV] جزر المالديف
    [MW] ملاوي
    [MX] المكسيك
    [MY] ماليزيا
    [MZ] موزمبيق
    [NA] ناميبيا
    [NC] كاليدونيا الجديدة
    [NE] النيجر
    [NF] جزيرة نورفولك
    [NG] نيجيريا
    [NI] نيكاراغوا
    [NL] هولندا
    [NO] النرويج
    [NP] نيبال
    [NR] ناورو
    [NU] نيوي
    [NZ] نيوزيلندا
    [OM] عُمان
    [PA] بنما
    [PE] بيرو
    [PF] بولينيزيا الفرنسية
    [PG] بابوا غينيا الجديدة
    [PH] الفلبين
    [PK] باكستان
    [PL] بولندا
    [PM] سان بيير ومكويلون
    [PN] جزر بيتكيرن
    [PR] بورتوريكو
    [PS] الأراضي الفلسطينية
    [PT] البرتغال
    [PW] بالاو
    [PY] باراغواي
    [QA] قطر
    [RE] روينيون
    [RO] رومانيا
    [RS] صربيا
    [RU] روسيا
    [RW] رواندا
    [SA] المملكة العربية السعودية
    [SB] جزر سليمان
    [SC] سيشل
    [SD] السودان
    [SE] السويد
    [SG] سنغافورة
    [SH] سانت هيلينا
    [SI] سلوفينيا
    [SJ] سفالبارد وجان ماين
    [SK] سلوفاكيا
    [SL] سيراليون
    [SM] سان مارينو
    [SN] السنغال
    [SO] الصومال
    [SR] سورينام
    [SS] جنوب السودان
    [ST] ساو تومي وبرينسيبي
    [SV] السلفادور
    [SX] سانت مارتن
    [SY] سوريا
    [SZ] إسواتيني
    [TC] جزر توركس وكايكوس
    [TD] تشاد
    [TF] الأقاليم الجنوبية الفرنسية
    [TG] توغو
    [TH] تايلاند
    [TJ] طاجيكستان
    [TK] توكيلاو
    [TL] تيمور - ليشتي
    [TM] تركمانستان
    [TN] تونس
    [TO] تونغا
    [TR] تركيا
    [TT] ترينيداد وتوباغو
    [TV] توفالو
    [TW] تايوان
    [TZ] تنزانيا
    [UA] أوكرانيا
    [UG] أوغندا
    [UM] جزر الولايات المتحدة النائية
    [US] الولايات المتحدة
    [UY] أورغواي
    [UZ] أوزبكستان
    [VA] الفاتيكان
    [VC] سانت فنسنت وجزر غرينادين
    [VE] فنزويلا
    [VG] جزر فيرجن البريطانية
    [VI] جزر فيرجن الأمريكية
    [VN] فيتنام
    [VU] فانواتو
    [WF] جزر والس وفوتونا
    [WS] ساموا
    [YE] اليمن
    [YT] مايوت
    [ZA] جنوب أفريقيا
    [ZM] زامبيا
    [ZW] زيمبابوي
   *[other] { $name }
}

### Todas las palabras que casebook dice por sí mismo a quien lee, en español de España. Son los mismos mensajes que en
### `en.ftl`, con los mismos nombres. `{ $number }` y similares ocupan el lugar de aquello de lo que habla un mensaje.

## Cómo llama la revisión a sus cosas. Una revisión que les da otros nombres lo dice en `words/es.ftl` de su contenido.
## Los cuatro nombres son masculinos, y los mensajes concuerdan con ellos («los casos asignados»). Con un nombre femenino hay
## que escribir de nuevo también los mensajes en los que aparece.

-noun-case = caso
-Noun-case = Caso
-noun-cases = casos
-Noun-cases = Casos
-noun-briefing = informe breve
-Noun-briefing = Informe breve
-noun-briefings = informes breves
-Noun-briefings = Informes breves
-noun-finding = hallazgo
-Noun-finding = Hallazgo
-noun-findings = hallazgos
-Noun-findings = Hallazgos
-noun-study = estudio
-Noun-study = Estudio
-noun-studies = estudios
-Noun-studies = Estudios

## Lo que va entre las palabras

between-items = ,{" "}
between-groups = ;{" "}
month = { $month ->
    [1] enero
    [2] febrero
    [3] marzo
    [4] abril
    [5] mayo
    [6] junio
    [7] julio
    [8] agosto
    [9] septiembre
    [10] octubre
    [11] noviembre
   *[12] diciembre
}
date-day = { $day } de { $month } de { $year }
date-month = { $month } de { $year }
from-to = { $from } a { $to }

## Frases sobre una revisión: qué contiene la colección

holdings = { $briefings ->
    [one] { $briefings } { -noun-briefing }
   *[other] { $briefings } { -noun-briefings }
} a partir de { $sources ->
    [one] { $sources } fuente
   *[other] { $sources } fuentes
}.
cases-listed = { $number ->
    [one] { $number } { -noun-case }{ $origins }.
   *[other] { $number } { -noun-cases }{ $origins }.
}
studies-in-reports = { $studies ->
    [one] { $studies } { -noun-study }
   *[other] { $studies } { -noun-studies }
} en { $reports ->
    [one] { $reports } publicación
   *[other] { $reports } publicaciones
}.
cases-of-all = { $number } de { $all }{ $origins }
# Detrás de un número de casos: todos de un mismo lugar, o algunos de cada uno.
from-one-place = , { $place }
from-places = : { $places }
from-this-place = { $number } { $place }
in-table = en la tabla de la revisión
in-its-text = en su texto
in-the-review-s-text = en el texto de la revisión
in-review = en la revisión
# Sirve para uno y para varios.
added-since = de incorporación posterior
works-of-all = { $number } de las { $all } que incluye la revisión
works-of-all-added = { $number } de incorporación posterior
works-of-all-others = { $number ->
    [one] { $number } más
   *[other] { $number } más
}
works-listed = { $works }.
works-included = { $number ->
    [one] { $number } publicación que la revisión incluye como evidencia
   *[other] { $number } publicaciones que la revisión incluye como evidencia
}
works-added = { $number } de incorporación posterior
works-others = { $number ->
    [one] { $number } publicación más que se cita en estas páginas
   *[other] { $number } publicaciones más que se citan en estas páginas
}
works-as-evidence = Publicaciones que la revisión incluye como evidencia
works-as-evidence-and-added = Publicaciones que la revisión incluye como evidencia y publicaciones de incorporación posterior
included-work = Publicación { $place } de las { $all } que la revisión incluye como evidencia
work-is-review = La propia revisión
work-is-added = Evidencia añadida después de publicarse la revisión
work-tells-of-case = Habla de un { -noun-case } de esta colección, y la revisión no la recoge como evidencia
work-is-background = Contexto: se cita aquí, pero no está incluida como evidencia
work-without-case = Ningún { -noun-case } de esta colección procede de ella.
cases-read-in-work = { $number ->
    [one] { $number } { -noun-case } se leyó en ella; lo que cuenta procede de otra obra.
   *[other] { $number } { -noun-cases } se leyeron en ella; lo que cuentan procede de otras obras.
}
work-not-cited = En ningún lugar de estas páginas.
evidence-from = Evidencia de { $review }
evidence-from-and-added = Evidencia de { $review } y de { $number ->
    [one] { $number } publicación
   *[other] { $number } publicaciones
} de incorporación posterior

## Frases sobre una revisión: en qué se basa un informe breve

codings-table = { $number } según la tabla de la revisión
codings-text = { $number } según el texto de la revisión
codings-study = { $number ->
    [one] { $number } según el { -noun-study } del { -noun-case }
   *[other] { $number } según los { -noun-studies } de los { -noun-cases }
}
codings-editor = { $number } según el juicio del equipo editorial
findings-not-assessed = Sin valorar: nadie ha valorado estos { -noun-findings }
findings-rated = { $number } { $rating }
findings-not-rated = { $number } sin valorar
finding-certainty = Certeza: { $level }.{" "}
finding-confidence = Confianza: { $level }.{" "}
finding-not-assessed = Confianza: sin valorar.{" "}
directions-counted = Se cuenta en qué dirección apuntan los { -noun-studies }, no la magnitud de los efectos.{" "}
directions-counted-throughout = Los { -noun-findings } cuentan en qué dirección apuntan los { -noun-studies }, no la magnitud de los efectos.
finding-without-case = Ningún { -noun-case } en particular
no-case-read = No se leyó ningún { -noun-case }. La revisión:{" "}
all-cases-read = { $number ->
    [one] El único { -noun-case } se leyó { $place }. La revisión:{" "}
   *[other] Todos los { -noun-cases } se leyeron { $place }. La revisión:{" "}
}
cases-read = { $places }. La revisión:{" "}
cases-read-first = { $number ->
    [one] Se leyó { $number } { -noun-case } { $place }
   *[other] Se leyeron { $number } { -noun-cases } { $place }
}
cases-read-there = { $number } { $place }
read-first-hand = de primera mano
read-in-review = en la revisión
read-elsewhere = { $number ->
    [one] en otra publicación que habla de él
   *[other] en otras publicaciones que hablan de ellos
}
some-read-second-hand = De los { $all } { -noun-cases } hemos leído { $number } de segunda mano, en { $works }.
all-read-second-hand = { $number ->
    [one] Hemos leído el { -noun-case } de segunda mano, en { $works }.
   *[other] Hemos leído los { -noun-cases } de segunda mano, en { $works }.
}
work-read-elsewhere-for-some = { $number } de sus { $all } { -noun-cases }, de segunda mano, en { $works }
work-read-elsewhere = De segunda mano, en { $works }
uses-all-cases = { $number ->
    [0] No hay ningún { -noun-case } asignado a este tema.
    [one] El { -noun-briefing } usa el único { -noun-case } asignado a este tema.
   *[other] El { -noun-briefing } usa todos los { -noun-cases } asignados a este tema, { $number } en total.
}
leaves-out-cases = El { -noun-briefing } usa { $used } de los { $coded } { -noun-cases } asignados a este tema. Asignados y no usados: { $cases }.
leaves-out-listed-cases = El { -noun-briefing } usa { $used } de los { $coded } { -noun-cases } asignados a este tema. Asignados y no usados: { $number }. La lista completa de los { $coded } está en «{ $list }».
leaves-out-works = Publicaciones que hablan solo de estos { -noun-cases } y que el { -noun-briefing } no cita: { $works }.
leaves-out-listed-works = Publicaciones que hablan solo de estos { -noun-cases } y que el { -noun-briefing } no cita: { $number }, que figuran con sus { -noun-cases } en «{ $list }».

## Frases sobre una revisión: los casos y sus códigos

codes-of-table = Códigos impresos en { $table }
codes-of-text = Códigos que da el texto de la revisión
codes-of-study = Códigos que da el { -noun-study } del { -noun-case }
codes-of-editor = Códigos según el juicio del equipo editorial
coded-by = Codificado por { $name }.
case-added = Este { -noun-case } se añadió en { $when }, después de publicarse la revisión.{" "}
added-in-list = {" "}(se añadió en { $when })
case-without-row = Este { -noun-case } no tiene fila en { $table }.{" "}
row-as-printed = Fila { $row } de { $table }, letra por letra
cell-without-words = (la celda está vacía)
coded-to = { $number ->
    [0] No está asignado al tema de ningún { -noun-briefing }.
    [one] Está asignado al tema de { $number } { -noun-briefing }: { $briefings }.
   *[other] Está asignado a los temas de { $number } { -noun-briefings }: { $briefings }.
}
used-by = { $number ->
    [0] No lo usa ningún { -noun-briefing }.
    [one] Lo usa { $number } { -noun-briefing }: { $briefings }.
   *[other] Lo usan { $number } { -noun-briefings }: { $briefings }.
}
codes-explained = Cada { -noun-case } está codificado según estos ejes.
codes-states-explained = Una fila del tipo «Estado» significa que no hay código, y por qué.
codes-parts-explained = Un código detrás de «{ $sign }» forma parte del anterior, que cuenta los { -noun-cases } de todas sus partes, cada { -noun-case } una sola vez.
codes-lacking-explained = «Sin codificar» cuenta los { -noun-cases } que nadie ha codificado en un eje.
case-with-marks = { $case } ({ $marks })
told-explained = Detrás de cada elemento se dice cómo lo cuenta la revisión: como algo hecho, como algo ausente (falló o faltaba) o como algo que debe o puede ser. «Codificación nuestra» significa que nosotros, y no la revisión, lo asignamos a uno de los dos.
several-codes-count = { $told }; lo que tiene varios cuenta en cada uno
cases-not-coded = sin codificar ({ $number })

## Frases sobre una revisión: sus tablas

table-rebuilt = { $table }, rehecha a partir de los datos de esta edición. Publicada por primera vez en { $published }
table-taken-over = { $table }, tal como se publicó en { $published }, salvo lo que hemos corregido
differences = { $number ->
    [one] { $number } lugar
   *[other] { $number } lugares
} donde nos apartamos de lo impreso en { $review }, cada uno con su motivo.
cells-as-printed = Todas las demás celdas de { $tables } se reproducen letra por letra.
references-set-anew = Las referencias de { $tables } se han compuesto de nuevo a partir de nuestros registros de las publicaciones. Cada palabra de una referencia impresa está en el registro, y cada palabra del registro está en la referencia impresa, salvo lo que se indica en la lista, las palabras que solo unen las partes y el DOI o la dirección que añadimos.
words-left-out = (omitido)
inconsistencies = { $number ->
    [one] { $number } lugar
   *[other] { $number } lugares
} en que hemos observado algo que no cuadra al comparar las tablas, el texto y las referencias. La lista es para quienes busquen algún dato y para los autores.

## Frases sobre una revisión: mapas y figuras

no-case-coded = Ningún { -noun-case } codificado
map-gaps-explained = «No se buscó» significa que la revisión no buscó { -noun-cases } así, y «No se encontró ninguno», que los buscó y no tiene ninguno.
map-works-explained = Un mapa de publicaciones nombra las publicaciones que hablan de los { -noun-cases }, cada una solo una vez por celda.
map-results-explained = Un mapa de resultados cuenta lo que comunican los { -noun-cases } de una celda, sobre cualquier variable de resultado.
map-split-explained = Debajo de cada número se ve cómo se reparte según { $axes }; lo que tiene varios de estos códigos cuenta en cada uno.
part-of-cell = { $label }: { $number }
other-codes-of-cell = { $number ->
    [one] y { $number } código más
   *[other] y { $number } códigos más
}
and-other-codes = { $named } y { $number ->
    [one] { $number } código más, que figura
   *[other] { $number } códigos más, que figuran
} con sus { -noun-cases } en «{ $list }»
commonest-drawn = {" "}Se dibujan los que tienen más { -noun-cases }; la tabla los contiene todos.
results-in-cell = { $number ->
    [one] { $number } resultado
   *[other] { $number } resultados
}
cases-without-result = { $number ->
    [one] { $number } { -noun-case }, ningún resultado
   *[other] { $number } { -noun-cases }, ningún resultado
}
not-sought = No se buscó
none-found = No se encontró ninguno
works-in-cell = { $number ->
    [one] { $number } publicación
   *[other] { $number } publicaciones
}
no-case-matches = No coincide ningún { -noun-case }
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

## Frases sobre una revisión: resultados, evaluaciones y efectos

effect-over-studies = En conjunto: { $measure } { $numbers }, mediante { $method }.
points-the-other-way = Apunta en la otra dirección:{" "}
said-by-participant = «{ $words }» (una persona participante)
said-by-authors = «{ $words }» (los autores)
results-of-study = Resultados tal como los imprime el { -noun-study }; aquí no se ha calculado nada
appraised = { $tool }{ $of }{ $by }{ $on }
appraised-of = , de { $result }
appraised-by = , por { $coder }
# La fecha puede tener día o solo mes y año.
appraised-on = , con fecha de { $date }
judgements-of-results = { $tool }: cómo se reparten los juicios sobre { $number ->
    [one] { $number } resultado
   *[other] { $number } resultados
}
judgements-of-studies = { $tool }: cómo se reparten los juicios sobre { $number ->
    [one] { $number } { -noun-study }
   *[other] { $number } { -noun-studies }
}
judgements-of-level = { $number } { $level }
judgements-of-domain = { $domain }: { $judgements }.
each-judgement = { $tool }: cada juicio
results-drawn = { $outcome }, { $measure }, tal como lo imprime cada { -noun-study }. { $results }.

## Frases sobre una revisión: cómo se hizo

kind-of-review = { $kind ->
    [effects] Una revisión de efectos: pregunta qué funciona y cuánto
    [qualitative] Una revisión cualitativa: pregunta cómo ven y viven algo las personas
    [mixed] Una revisión de métodos mixtos: reúne mediciones y relatos
    [map] Un mapa de evidencia: muestra qué se ha estudiado y dónde no se ha estudiado nada
    [scoping] Una revisión de alcance: pregunta hasta dónde llega un campo y de qué se compone
    [realist] Una revisión realista: pregunta qué funciona, para quién, dónde y por qué
   *[narrative] Una revisión narrativa: lee e interpreta lo publicado, y no suma resultados
}
made-in-full = { $kind }.
made-fast = { $kind }. Se hizo con rapidez, simplificando algunos pasos.
caution-of-kind = { $kind ->
    [qualitative] Esto no es evidencia de que algo tenga efecto. Cuenta cómo vieron y vivieron algo las personas.
    [map] Esto no es evidencia de que algo tenga efecto. Muestra qué se ha estudiado, no qué ha resultado eficaz.
    [scoping] Esto no es evidencia de que algo tenga efecto. Muestra qué se ha estudiado, no qué ha resultado eficaz.
    [realist] Esto no mide cuánto funciona algo. Explica cómo puede funcionar, para quién y dónde.
   *[narrative] Esto no es evidencia de que algo tenga efecto. Cuenta lo que se ha comunicado.
}
searched-until = { $place }, hasta { $until }
searched = { $place }; no se dice hasta cuándo

## Títulos, rótulos y enlaces

about-this-briefing = Sobre este { -noun-briefing }
all = Todos
all-cases = Todos los { -noun-cases }
all-cases-as-csv = Todos los { -noun-cases } en CSV
all-cases-as-json = Todos los { -noun-cases } en JSON
all-cases-with-their-codes = Todos los { -noun-cases } con sus códigos
all-codes-as-csv = Todos los códigos en CSV, uno por fila
all-corrections = Correcciones: lo impreso, lo que ponemos en su lugar y por qué
all-references = Todas las referencias
all-sources = Todas las fuentes
all-three-as-xlsx = Las tres en XLSX
all-tables-as-pdf = Apéndice en PDF, con todas las tablas
appraisals = Evaluaciones
article = Artículo
as-csv = { $table } (CSV)
as-printed-in = Tal como se imprimió en { $table }
as-printed-letter-by-letter = Como en el original, letra por letra
at-place = { $number ->
    [one] , lugar{" "}
   *[other] , lugares{" "}
}
behind-label = :{" "}
behind-the-briefings = Detrás de los { -noun-briefings }
between-sentences = .{" "}
between-two = {" "}y{" "}
between-either = {" "}o{" "}
book = Libro
briefing-as-pdf = PDF de este { -noun-briefing }
briefing-as-word = Archivo de Word de este { -noun-briefing }
briefings = { -Noun-briefings }
briefings-by = { -Noun-briefings } por { LOWER($facet) }
case = { -Noun-case }
cases = { -Noun-cases }
cases-as-csv = { -Noun-cases } en CSV
cases-coded-to = { -Noun-cases } asignados a { $labels }
cases-it-describes = { -Noun-cases } que describe
cases-of = { -Noun-cases }: { $labels }
cases-of-message = { $number ->
    [one] {" "}{ -Noun-case }: { $cases }.
   *[other] {" "}{ -Noun-cases }: { $cases }.
}
cases-of-theme-by = { -Noun-cases } asignados a «{ $theme }», por { LOWER($facet) }
cells = Celdas
cells-compared = Celdas de cada tabla y su comparación con las impresas
certainty = Certeza
change-log = Registro de cambios
change-of-version = , { $date }: { $text }
changes = Cambios
chapter = Capítulo
citation-as-bibtex = Cómo citarlo, en BibTeX
citation-as-csl-json = Cómo citarlo, en CSL-JSON
citation-as-ris = Cómo citarlo, en RIS
citation-of-page = { $title } En { $site }, versión { $version }, { $date }. { $evidence }.
cite-this-page = Citar esta página
cited-as-bibtex = Publicaciones citadas, en BibTeX
cited-as-csl-json = Publicaciones citadas, en CSL-JSON
cited-as-ris = Publicaciones citadas, en RIS
code = Código
coded-as = Codificado como
codes = Códigos
codes-of-axis = { $axis }: códigos y número de { -noun-cases } que lleva cada uno
coding-to-this-theme = Asignación a este tema
column = Columna
columns-as-csv = Qué significan las columnas, en CSV
compared = Comparación
conference-paper = Comunicación a un congreso
confidence = Confianza
context = Contexto
corrected = Corregidas
corrections = Correcciones
corrections-explained = Dónde difieren nuestras tablas de las impresas y por qué.
counted-label = { $label } ({ $number })
counting-map-explained = Una celda con muchos { -noun-cases } los cuenta y lleva a su lista. Un { -noun-case } puede estar en varias celdas. Una celda vacía significa que aquí no hay ningún { -noun-case } con ambos códigos, no que no exista ninguno.
discs-explained = Discos con números en filas y columnas.
domain = Dominio
every-case = Cada { -noun-case } con sus códigos.
every-work = Cada publicación y dónde se cita.
everything-as-pdf = Todo en un único PDF
evidence = Evidencia
evidence-map = Mapa de evidencia
evidence-map-by = Mapa de evidencia: { -noun-cases } por { LOWER($rows) } y { LOWER($columns) }
finding = { -Noun-finding }
findings = { -Noun-findings }
findings-as-csv = { -Noun-findings } en CSV
findings-on = { -Noun-findings } sobre «{ $theme }» y en qué se basa cada uno
flow-of-prisma = El recorrido de los registros, las publicaciones y los { -noun-studies } (PRISMA 2020)
for = Para
funding = Financiación
how-far-it-can-be-trusted = Hasta qué punto es fiable
how-far-studies-can-be-trusted = Hasta qué punto son fiables los { -noun-studies }
more-stands-behind = Más sobre estos hallazgos, con los { -noun-cases } al completo: { $link }, en el sitio y en el apéndice.
evidence-on = La evidencia sobre «{ $theme }»
evidence-explained = Lo que hay detrás del { -noun-briefing }: sus { -noun-cases } al completo, sus { -noun-findings } en una tabla y lo que abarcan los { -noun-cases }.
how-sure-and-why = Con qué seguridad y por qué
how-we-coded-it = Cómo lo hemos codificado
interests = Intereses
interval = Intervalo
interval-behind = {" "}({ $low } a { $high })
judgement = Juicio
key = Clave
key-messages = Mensajes clave
kind = Tipo
kind-of-review-label = Tipo de revisión
label-before = { $label }:{" "}
left-out = Excluido
level = Nivel
levels-of-axis = { $axis }: niveles en su orden y número de { -noun-cases } que lleva cada uno
licence = Licencia
map-explained = Cada celda nombra los { -noun-cases } con ambos códigos. Un { -noun-case } puede estar en varias celdas. Una celda vacía significa que aquí no hay ningún { -noun-case } con ambos códigos, no que no exista ninguno.
measured = Número medido
mechanism = Mecanismo
missing-case = { -noun-case } { $id }
missing-theme = tema { $id }
name = Nombre
name-and-kind = { $name }. { $kind }.
no = No
no-case = Ningún { -noun-case }
no-case-in-cell = Ninguno
no-code = Sin código
no-value = Sin dato
no-year = Sin año
none-named = No se nombra ninguno
not-applicable = No procede
not-cited = Sin citar
not-coded = Sin codificar
not-reported = No se indica
notes = Notas
number = Número
on-the-web = En la web
other-work = De otro tipo
ours = Nuestra versión
outcome = Variable de resultado
overall = En conjunto
page-1-as-pdf = PDF de la página 1, para repartir
page-1-as-word = Archivo de Word de la página 1
place = Lugar
places = Lugares
printed = Impreso
printed-number = Número impreso
prisma-websites = de sitios web
prisma-organisations = de organizaciones
prisma-citations = por búsqueda de citas
prisma-other-ways = por otras vías
prisma-by-other-methods = { $counted } (otros métodos)
prisma-assessed = Publicaciones evaluadas para su elegibilidad
prisma-automation = marcados como no elegibles por herramientas de automatización
prisma-databases = de bases de datos
prisma-duplicates = duplicados
prisma-eligibility = Elegibilidad
prisma-excluded = Registros excluidos
prisma-identification = Identificación
prisma-identified = Registros identificados
prisma-included = Inclusión
prisma-not-retrieved = Publicaciones no recuperadas
prisma-other-places = de otros lugares
prisma-other-reasons = por otras razones
prisma-registers = de registros de estudios
prisma-removed = Registros eliminados antes del cribado
prisma-reports-excluded = Publicaciones excluidas
prisma-reports-included = Publicaciones de los { -noun-studies } incluidos
prisma-retrieval = Recuperación
prisma-screened = Registros cribados
prisma-screening = Cribado
prisma-sought = Publicaciones buscadas para su recuperación
prisma-studies = { -Noun-studies } incluidos
quoted = «{ $words }»
quoted-after = {" "}«{ $words }»
quoted-behind = : «{ $words }»
read = Lectura
read-in = leído en
read-more = Leer más
reason = Motivo
reference = Referencia
references = Referencias
registered = Registro
related-briefings = { -Noun-briefings } relacionados
report = Informe
report-a-problem = Avisar de un problema
result = Resultado
role = Función
row = Fila
rules-of-edition = Las reglas con las que se ha comprobado esta edición.
same-cases-by = Los mismos { -noun-cases } por { LOWER($rows) } y { LOWER($columns) }
say-what-is-wrong = Diga qué está mal y en qué página
search = Búsqueda
search-needs-scripts = La búsqueda necesita scripts, y están desactivados. Se puede llegar a todas las páginas desde estas listas: { $lists }.
searched-label = Dónde se buscó
see-what-we-corrected = Ver lo que hemos corregido
set-anew-in-our-style = Compuestas de nuevo con nuestro estilo
shortcuts-taken = Pasos simplificados
source = Fuente
sources = Fuentes
stage-of-flow = { $stage }: { $lines }.
start-with = ¿Es su primera visita? Empiece por: { $pages }.
state = Estado
step = Paso
step-not-printed = No impreso: { $note }
step-of-search = Paso { $number }: { $step }, { $printed }. { $unknown }
study = { -Noun-study }
table = Tabla
tables = Tablas
tables-compared = Nuestras tablas comparadas con las impresas
team = Equipo
the-codes = Los códigos
the-numbers-of-the-figure = Los números de la figura
the-numbers-of-the-flow = Los números del recorrido
the-review = La revisión
the-review-in-short = La revisión en pocas palabras
the-review-s-table = la tabla de la revisión
the-search-step-by-step = La búsqueda, paso a paso
the-steps-of-the-search = Los pasos de la búsqueda
thesis = Tesis
this-table-as-csv = Esta tabla en CSV
to-all-briefings = todos los { -noun-briefings }
to-all-cases = todos los { -noun-cases }
to-all-sources = todas las fuentes
unclear = No está claro
used-in = Se usa en
used-in-briefings = { $number ->
    [one] { $number } { -noun-briefing }
   *[other] { $number } { -noun-briefings }
}
used-in-evidence = detrás de { $number ->
    [one] { $number } { -noun-briefing }
   *[other] { $number } { -noun-briefings }
}
used-in-cases = { $number ->
    [one] { $number } página de { -noun-cases }
   *[other] { $number } páginas de { -noun-cases }
}
used-in-pages = { $number ->
    [one] { $number } página sobre la revisión
   *[other] { $number } páginas sobre la revisión
}
used-in-tables = { $number ->
    [one] { $number } tabla
   *[other] { $number } tablas
}
version = Versión
version-and-date = { $version } de { $date }
web-page = Página web
what-does-not-agree-within-the-review = Lo que no concuerda dentro de la revisión
what-is-coded = Qué se codifica
what-is-not-printed = Lo que no está impreso
what-it-found = Qué encontró
what-it-means = Qué significa
what-the-cases-cover = Qué abarcan los { -noun-cases }
what-they-did = Qué hicieron
what-this-rests-on = En qué se basa esto
what-was-checked = Qué se ha comprobado
what-was-counted = Qué se contó
what-we-corrected = Lo que hemos corregido
what-we-mean = Qué queremos decir
when = Cuándo
where = Dónde
where-and-notes = Dónde, y notas
where-it-comes-from = De dónde procede
where-it-is-cited = Dónde se cita
where-it-is-used = Dónde se usa
where-text-and-table-disagree = Dónde difieren el texto y la tabla sobre un { -noun-case }
where-the-review-disagrees-with-itself = Dónde la revisión se contradice
who-coded = Quién codificó
who-coded-and-appraised = Quién codificó y evaluó
who-took-part = Quién participó
why = Por qué
work = Publicación
works = Publicaciones
year = Año
year-of-first-work = Año de la primera publicación
yes = Sí
told-as = Contado como
told-done = hecho
told-lacking = ausente
told-should = debe o puede ser
our-coding = codificación nuestra
basis-of-coding = Base de la codificación
basis-table = La tabla de la revisión
basis-text = El texto de la revisión
basis-study = El { -noun-study } del { -noun-case }
basis-editor = El juicio del equipo editorial

## Todas las páginas del sitio

# `ltr`, o `rtl` para una lengua que se escribe de derecha a izquierda.
direction = ltr
skip-to-content = Ir al contenido
draft-of-page = Borrador: este contenido tiene errores. No lo difunda.
# En una lengua cuyas palabras aún no ha leído ningún hablante, una frase que lo dice a quien lee; si no, nada.
draft-of-words = Las palabras que el programa añade en español son un borrador: todavía no las ha leído nadie que hable el idioma.
language-of-page = Idioma
page-not-translated = Esta página no se ha traducido; se muestra en { $language }.
parts-not-translated = Algunas partes de esta página no se han traducido; se muestran en { $language }.
this-page-in-other-languages = Esta página en otros idiomas
name-of-own-language = Español
name-of-language = { $language ->
    [ar] árabe
    [cy] galés
    [de] alemán
    [en] inglés
    [es] español
    [fr] francés
    [pt] portugués
   *[other] { $language }
}
older-than-page = { $file } (anterior a esta página)
navigation-of-site = Sitio web
feed-of-changes = Canal de cambios
search-all-pages = Buscar en todas las páginas
take-away = Llévese esta página
cite = Citar
data-of-page = Datos
on-this-page = En esta página
pages-above = Páginas, encima del texto
pages-below = Páginas
previous-page = Anterior
next-page = Siguiente
page-of-pages = Página { $number } de { $all }
part-of-title = { $title }, { LOWER($page) }
edition = { $title }, versión { $version }, { $date }.
published-by-behind = {" "}Publicado por { $publisher }.
build = Compilación de esta página: { $build }.
kind-index = Revisión
kind-briefing = { -Noun-briefing }
kind-evidence = Evidencia
kind-case = { -Noun-case }
kind-source = Fuente
kind-table = Tabla
kind-page = Sobre la revisión
kind-report = Informe de comprobación
kind-search = Búsqueda
cited-in-places = { $number ->
    [one] Se cita en un lugar
   *[other] Se cita en { $number } lugares
}
number-of-citation = Cita { $number }
back-to-note = Volver al lugar de la nota { $number }
missing = falta: { $what }
missing-picture = imagen { $file }
title-of-page = El título de la página: { $title }
version-of-edition = Versión { $version }

## Lo que añaden los scripts del sitio

any = Cualquiera
cards = Tarjetas
copied = Copiado
copy = Copiar
filter-of-map = Filtrar el mapa de evidencia
filter-of-table = Filtrar: { $table }
match-of-all = Coinciden { $matching } de { $all }
print = Imprimir
save-as-csv = Guardar lo que se muestra en CSV
nothing-found = No se ha encontrado nada. Pruebe con menos palabras o con otras, o consulte una lista:
copy-page-1 = Copiar la página 1
select-and-copy = Seleccionado: cópielo con el teclado
show-all = Mostrar todo
show-as = Mostrar como
words-of-row = Palabras
words-to-look-for = Palabras que buscar
kind-of-page = Tipo de página
or-another = o …
or-of-axis = o { $axis }
look-in-whole-text = Buscar también en todo el texto
from-of-range = { $column }, desde
to-of-range = { $column }, hasta
pages-found = { $number ->
    [one] { $number } página encontrada
   *[other] { $number } páginas encontradas
}
cases-shown = { $number ->
    [one] Se muestra { $shown } de { $number } { -noun-case }
   *[other] Se muestran { $shown } de { $number } { -noun-cases }
}
works-shown = { $number ->
    [one] Se muestra { $shown } de { $number } publicación
   *[other] Se muestran { $shown } de { $number } publicaciones
}

## Los PDF

contents = Contenido
draft = BORRADOR
draft-reason = Compilado a partir de contenido con errores. No debe publicarse.
hand-out = Hoja para repartir
published-by = Publicado por { $publisher }
build-of = Compilación de este PDF: { $build }
page-2-follows = El { -noun-briefing } continúa: página 2.
pages-follow = El { -noun-briefing } continúa: páginas 2 a { $last }.
whole-stands-in = Esta es la página 1 de un { -noun-briefing }. El texto completo está en «{ $title }».
whole-stands-at-address = Esta es la página 1 de un { -noun-briefing }. El texto completo está en la dirección de arriba.
cases-on-site = Las notas sobre los { -noun-cases } están en el sitio web.
index-of-book = Índice de { -noun-cases } y lugares
index-explained = Números en negrita: dónde se describe un { -noun-case }. Los demás: dónde se nombra.
part-index = De un vistazo
part-briefing = { -Noun-briefings }
part-case = { -Noun-cases }
part-source = Publicaciones
part-table = Tablas
part-page = Sobre la revisión
tables-of = Apéndice: { $title }
data-behind-document = { $name }, los datos en que se basa este documento

## Números en el texto y tablas para programas

number-in-words = { $number ->
    [2] dos
    [3] tres
    [4] cuatro
    [5] cinco
    [6] seis
    [7] siete
    [8] ocho
    [9] nueve
    [10] diez
   *[other] { $number }
}
column-id = el nombre del archivo del { -noun-case }
column-title = el nombre del { -noun-case }
column-label = su nombre corto
column-place = dónde fue
column-origin = de dónde procede: table (tabla), text (texto), review (revisión) o added (añadido)
column-keys = las claves de las publicaciones que lo describen
column-years = los años de estas publicaciones
column-dois = los DOI de estas publicaciones
column-read-in = la clave de la publicación en la que se leyeron
column-of-facet = una faceta: cada uno de sus códigos tiene un { -noun-briefing }
column-of-vocabulary = un vocabulario de códigos
kind-of-field = { $kind ->
    [number] número
    [whole-number] número entero
    [date] fecha o periodo
    [yes-no] sí o no
    [link] dirección web
    [coordinate] latitud y longitud en grados
    [country] país, según su código ISO 3166-1
    [quotation] cita
    [choice] uno de los valores de abajo
   *[text] texto
}
kind-in-unit = { $kind }, en { $unit }
level-of-certainty = { $level ->
    [high] Alta
    [moderate] Moderada
    [low] Baja
   *[very-low] Muy baja
}
cell-is-cut = … [cortado aquí: todo está en { $file }]
version-of-work = versión { $version }
first-of-names = { $first } et al.

## Nombres de países, de CLDR 48 (© Unicode, Inc., Unicode License V3)

name-of-country = { $code ->
    [AD] Andorra
    [AE] Emiratos Árabes Unidos
    [AF] Afganistán
    [AG] Antigua y Barbuda
    [AI] Anguila
    [AL] Albania
    [AM] Armenia
    [AO] Angola
    [AQ] Antártida
    [AR] Argentina
    [AS] Samoa Americana
    [AT] Austria
    [AU] Australia
    [AW] Aruba
    [AX] Islas Aland
    [AZ] Azerbaiyán
    [BA] Bosnia y Herzegovina
    [BB] Barbados
    [BD] Bangladés
    [BE] Bélgica
    [BF] Burkina Faso
    [BG] Bulgaria
    [BH] Baréin
    [BI] Burundi
    [BJ] Benín
    [BL] San Bartolomé
    [BM] Bermudas
    [BN] Brunéi
    [BO] Bolivia
    [BQ] Caribe neerlandés
    [BR] Brasil
    [BS] Bahamas
    [BT] Bután
    [BV] Isla Bouvet
    [BW] Botsuana
    [BY] Bielorrusia
    [BZ] Belice
    [CA] Canadá
    [CC] Islas Cocos
    [CD] República Democrática del Congo
    [CF] República Centroafricana
    [CG] Congo
    [CH] Suiza
    [CI] Côte d’Ivoire
    [CK] Islas Cook
    [CL] Chile
    [CM] Camerún
    [CN] China
    [CO] Colombia
    [CR] Costa Rica
    [CU] Cuba
    [CV] Cabo Verde
    [CW] Curazao
    [CX] Isla de Navidad
    [CY] Chipre
    [CZ] Chequia
    [DE] Alemania
    [DJ] Yibuti
    [DK] Dinamarca
    [DM] Dominica
    [DO] República Dominicana
    [DZ] Argelia
    [EC] Ecuador
    [EE] Estonia
    [EG] Egipto
    [EH] Sáhara Occidental
    [ER] Eritrea
    [ES] España
    [ET] Etiopía
    [FI] Finlandia
    [FJ] Fiyi
    [FK] Islas Malvinas
    [FM] Micronesia
    [FO] Islas Feroe
    [FR] Francia
    [GA] Gabón
    [GB] Reino Unido
    [GD] Granada
    [GE] Georgia
    [GF] Guayana Francesa
    [GG] Guernesey
    [GH] Ghana
    [GI] Gibraltar
    [GL] Groenlandia
    [GM] Gambia
    [GN] Guinea
    [GP] Guadalupe
    [GQ] Guinea Ecuatorial
    [GR] Grecia
    [GS] Islas Georgia del Sur y Sandwich del Sur
    [GT] Guatemala
    [GU] Guam
    [GW] Guinea-Bisáu
    [GY] Guyana
    [HK] RAE de Hong Kong (China)
    [HM] Islas Heard y McDonald
    [HN] Honduras
    [HR] Croacia
    [HT] Haití
    [HU] Hungría
    [ID] Indonesia
    [IE] Irlanda
    [IL] Israel
    [IM] Isla de Man
    [IN] India
    [IO] Territorio Británico del Océano Índico
    [IQ] Irak
    [IR] Irán
    [IS] Islandia
    [IT] Italia
    [JE] Jersey
    [JM] Jamaica
    [JO] Jordania
    [JP] Japón
    [KE] Kenia
    [KG] Kirguistán
    [KH] Camboya
    [KI] Kiribati
    [KM] Comoras
    [KN] San Cristóbal y Nieves
    [KP] Corea del Norte
    [KR] Corea del Sur
    [KW] Kuwait
    [KY] Islas Caimán
    [KZ] Kazajistán
    [LA] Laos
    [LB] Líbano
    [LC] Santa Lucía
    [LI] Liechtenstein
    [LK] Sri Lanka
    [LR] Liberia
    [LS] Lesoto
    [LT] Lituania
    [LU] Luxemburgo
    [LV] Letonia
    [LY] Libia
    [MA] Marruecos
    [MC] Mónaco
    [MD] Moldavia
    [ME] Montenegro
    [MF] San Martín
    [MG] Madagascar
    [MH] Islas Marshall
    [MK] Macedonia del Norte
    [ML] Mali
    [MM] Myanmar (Birmania)
    [MN] Mongolia
    [MO] RAE de Macao (China)
    [MP] Islas Marianas del Norte
    [MQ] Martinica
    [MR] Mauritania
    [MS] Montserrat
    [MT] Malta
    [MU] Mauricio
    [MV] Maldivas
    [MW] Malaui
    [MX] México
    [MY] Malasia
    [MZ] Mozambique
    [NA] Namibia
    [NC] Nueva Caledonia
    [NE] Níger
    [NF] Isla Norfolk
    [NG] Nigeria
    [NI] Nicaragua
    [NL] Países Bajos
    [NO] Noruega
    [NP] Nepal
    [NR] Nauru
    [NU] Niue
    [NZ] Nueva Zelanda
    [OM] Omán
    [PA] Panamá
    [PE] Perú
    [PF] Polinesia Francesa
    [PG] Papúa Nueva Guinea
    [PH] Filipinas
    [PK] Pakistán
    [PL] Polonia
    [PM] San Pedro y Miquelón
    [PN] Islas Pitcairn
    [PR] Puerto Rico
    [PS] Territorios Palestinos
    [PT] Portugal
    [PW] Palaos
    [PY] Paraguay
    [QA] Catar
    [RE] Reunión
    [RO] Rumanía
    [RS] Serbia
    [RU] Rusia
    [RW] Ruanda
    [SA] Arabia Saudí
    [SB] Islas Salomón
    [SC] Seychelles
    [SD] Sudán
    [SE] Suecia
    [SG] Singapur
    [SH] Santa Elena
    [SI] Eslovenia
    [SJ] Svalbard y Jan Mayen
    [SK] Eslovaquia
    [SL] Sierra Leona
    [SM] San Marino
    [SN] Senegal
    [SO] Somalia
    [SR] Surinam
    [SS] Sudán del Sur
    [ST] Santo Tomé y Príncipe
    [SV] El Salvador
    [SX] Sint Maarten
    [SY] Siria
    [SZ] Esuatini
    [TC] Islas Turcas y Caicos
    [TD] Chad
    [TF] Territorios Australes Franceses
    [TG] Togo
    [TH] Tailandia
    [TJ] Tayikistán
    [TK] Tokelau
    [TL] Timor-Leste
    [TM] Turkmenistán
    [TN] Túnez
    [TO] Tonga
    [TR] Turquía
    [TT] Trinidad y Tobago
    [TV] Tuvalu
    [TW] Taiwán
    [TZ] Tanzania
    [UA] Ucrania
    [UG] Uganda
    [UM] Islas menores alejadas de EE. UU.
    [US] Estados Unidos
    [UY] Uruguay
    [UZ] Uzbekistán
    [VA] Ciudad del Vaticano
    [VC] San Vicente y las Granadinas
    [VE] Venezuela
    [VG] Islas Vírgenes Británicas
    [VI] Islas Vírgenes de EE. UU.
    [VN] Vietnam
    [VU] Vanuatu
    [WF] Wallis y Futuna
    [WS] Samoa
    [YE] Yemen
    [YT] Mayotte
    [ZA] Sudáfrica
    [ZM] Zambia
    [ZW] Zimbabue
   *[other] { $name }
}

// Writes what citeproc-js makes of the corpus: `node second_voice.mjs corpus.json STYLE.csl LOCALES > STYLE.second`; with
// `notes` behind that, also the first note on each work.
//
// `corpus.json` is `pandoc -f biblatex -t csljson corpus.bib`; LOCALES is the folder of CSL's locales. Made with citeproc
// 2.4.63. The tests read what it wrote and need none of this.
//
// The third voice is `node second_voice.mjs by_hand.json STYLE.csl LOCALES > STYLE.by_hand`. The works in `by_hand.json`
// are those of the corpus that pandoc reads wrongly or not at all. They were typed from the `.bib` by what the manuals of
// biblatex, BibTeX, CSL and the styles say of the fields in question; `source` is the passage. Nothing in them was changed
// after it was seen what comes of them: where casebook prints something else, that is listed.
import fs from "node:fs";
import { createRequire } from "node:module";

const CSL = createRequire(process.cwd() + "/")("citeproc");
const [corpus, style, locales, notes] = process.argv.slice(2);
const items = new Map(JSON.parse(fs.readFileSync(corpus, "utf8")).map((item) => [item.id, item]));
const locale = (code) => {
  const file = `${locales}/locales-${code}.xml`;
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
};
const system = { retrieveLocale: locale, retrieveItem: (id) => items.get(id) };
const engine = new CSL.Engine(system, fs.readFileSync(style, "utf8"), "en-GB", true);
engine.updateItems([...items.keys()]);
const plain = (entry) =>
  entry
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, "")
    .replace(/<span style="font-variant:\s*small-caps;">(.*?)<\/span>/g, "<sc>$1</sc>")
    .replace(/<(?!\/?(?:i|b|sub|sup|sc)>)[^>]*>/g, "")
    .replace(/&#38;/g, "&amp;")
    .replace(/&#60;/g, "&lt;")
    .replace(/&#62;/g, "&gt;")
    .trim()
    .replace(/ +/g, " ");
// One by one, since what a style leaves out has no entry in the list.
const reference = (id) => engine.makeBibliography({ include: [{ field: "id", value: id }] })[1][0] ?? "";
const lines = [...items.keys()].map((id) => `${id}\t${plain(reference(id))}`);
if (notes) {
  [...items.keys()].forEach((id, place) => {
    const citation = { citationItems: [{ id }], properties: { noteIndex: place + 1 } };
    const [, [[, text]]] = engine.processCitationCluster(citation, [], []);
    lines.push(`${id} (note)\t${plain(text)}`);
  });
}
console.log(lines.sort().join("\n"));

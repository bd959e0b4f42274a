// Writes what citeproc-js makes of the corpus: `node second_voice.mjs corpus.json STYLE.csl LOCALES > STYLE.second`.
//
// `corpus.json` is `pandoc -f biblatex -t csljson corpus.bib`; LOCALES is the folder of CSL's locales. Made with citeproc
// 2.4.63. The tests read what it wrote and need none of this.
import fs from "node:fs";
import { createRequire } from "node:module";

const CSL = createRequire(process.cwd() + "/")("citeproc");
const [corpus, style, locales] = process.argv.slice(2);
const items = new Map(JSON.parse(fs.readFileSync(corpus, "utf8")).map((item) => [item.id, item]));
const locale = (code) => {
  const file = `${locales}/locales-${code}.xml`;
  return fs.existsSync(file) ? fs.readFileSync(file, "utf8") : false;
};
const system = { retrieveLocale: locale, retrieveItem: (id) => items.get(id) };
const engine = new CSL.Engine(system, fs.readFileSync(style, "utf8"), "en-GB", true);
engine.updateItems([...items.keys()]);
// One by one, since what a style leaves out has no entry in the list.
const lines = [...items.keys()].map((id) => {
  const entry = engine.makeBibliography({ include: [{ field: "id", value: id }] })[1][0] ?? "";
  const form = entry
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, "")
    .replace(/<span style="font-variant:\s*small-caps;">(.*?)<\/span>/g, "<sc>$1</sc>")
    .replace(/<(?!\/?(?:i|b|sub|sup|sc)>)[^>]*>/g, "")
    .replace(/&#38;/g, "&amp;")
    .replace(/&#60;/g, "&lt;")
    .replace(/&#62;/g, "&gt;");
  return `${id}\t${form.trim().replace(/ +/g, " ")}`;
});
console.log(lines.sort().join("\n"));

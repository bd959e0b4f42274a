// The gardens in every language that casebook speaks, in a real browser: accessibility, direction, and what scripts add.
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
// Built by the tests of the program.
const folder = path.join(here, "../../target/tmp/languages");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const pages = ["index.html", "briefings/water.html", "cases/index.html", "cases/roof-garden.html", "sources/index.html", "appendix/table-s1.html", "method.html", "search.html"];
const looks = [["wide", { viewport: { width: 1280, height: 900 } }], ["narrow", { viewport: { width: 390, height: 844 } }], ["dark", { colorScheme: "dark" }]];
let browser;

before(async () => {
  const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? names.find((name) => existsSync(name)), args: ["--no-sandbox", "--disable-gpu"] });
});

after(() => browser?.close());

const open = async (language, page, options) => {
  const context = await browser.newContext(options);
  const tab = await context.newPage();
  tab.on("pageerror", (error) => assert.fail(`${language}/${page}: ${error}`));
  tab.on("request", (request) => assert.match(request.url(), /^(file|blob):/));
  await tab.goto(pathToFileURL(path.join(folder, language, page)).href);
  return tab;
};

// Both editions of a review in two languages stand in one folder.
const editions = [...readdirSync(folder).filter((name) => name !== "marker"), "english-and-welsh/cy"];

for (const language of editions) {
  for (const [look, options] of looks) {
    test(`axe-core finds nothing, and nothing runs over the side: ${language}, ${look}`, async () => {
      for (const page of pages) {
        const tab = await open(language, page, options);
        await tab.evaluate(axe);
        const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
        assert.deepEqual(found, [], page);
        const over = await tab.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        assert.equal(over, 0, page);
        await tab.context().close();
      }
    });
  }
}

test("Arabic pages begin on the right, in letters of the site's own", async () => {
  const tab = await open("ar", "index.html", { viewport: { width: 1280, height: 900 } });
  const heading = await tab.evaluate(() => {
    const text = document.createRange();
    text.selectNodeContents(document.querySelector("main h2"));
    const line = text.getBoundingClientRect();
    const box = document.querySelector("main h2").getBoundingClientRect();
    return { gapOnTheRight: box.right - line.right, gapOnTheLeft: line.left - box.left };
  });
  assert.ok(heading.gapOnTheRight < 2 && heading.gapOnTheLeft > 50, JSON.stringify(heading));
  assert.ok(await tab.evaluate(() => document.fonts.ready.then(() => document.fonts.check('16px "Noto Naskh Arabic"', "مرحبا"))));
  await tab.context().close();
});

/// What a reader is told of a page after a script has run: texts and labels of what can be seen.
const told = (tab) =>
  tab.evaluate(() => {
    // A mark may stand in the midst of a word.
    document.querySelectorAll("mark").forEach((mark) => mark.replaceWith(...mark.childNodes));
    document.body.normalize();
    return [...document.querySelectorAll("body *")].filter((element) => element.checkVisibility() && !["SCRIPT", "STYLE"].includes(element.tagName)).flatMap((element) => [...[...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.textContent), ...["aria-label", "placeholder", "title", "alt"].map((name) => element.getAttribute(name) ?? "")]).join(" ");
  });

const searchFor = async (tab, words) => {
  await tab.fill("input[type=search]", words);
  await tab.waitForFunction(() => /\d|\S{4}/.test(document.querySelector("[role=status], [aria-live]")?.textContent ?? ""));
};

test("the search answers in the language of the site", async () => {
  for (const [language, said] of [["de", /\d Seiten gefunden/], ["es", /\d páginas?/], ["cy", /Canfuwyd \d+ (t|d)udalen/], ["ar", /[\u0600-\u06ff]{3}/]]) {
    const tab = await open(language, "search.html", {});
    await searchFor(tab, "water");
    assert.match(await told(tab), said, language);
    await tab.context().close();
  }
});

const wordsOf = (text) => new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.filter((word) => word.length > 1 && !/\d/.test(word)) ?? []);

/// The words of a content folder, and its names of files.
const ofContent = (folder) => {
  const files = readdirSync(folder, { withFileTypes: true, recursive: true }).filter((file) => file.isFile() && /\.(md|yaml|bib|csv)$/.test(file.name));
  return wordsOf(files.map((file) => `${file.name} ${readFileSync(path.join(file.parentPath ?? file.path, file.name), "utf8")}`).join(" "));
};

const choose = (name) => async (tab) => {
  const chosen = tab.locator(name).first();
  if (await chosen.count()) await chosen.selectOption({ index: 1 });
};
const type = (words) => async (tab) => {
  const field = tab.locator("input[type=search]").first();
  if (await field.count()) await field.fill(words);
};
const stay = async () => {};

const marked = [
  ["marker", "../reviews/gardens/content", "briefings/water.html"],
  ["../marked-showcase", "../../content", "briefings/inclusion.html"],
];

// But for words of the content, what CSL says in French, and names of files.
for (const [edition, content, briefing] of marked) {
  test(`scripts say no word that is not in the catalogue: ${content}`, async () => {
    const known = ofContent(path.join(here, content));
    ["et", "chapitre", "tableau", "html", "briefings", "éds", "nᵒ"].forEach((word) => known.add(word));
    const steps = {
      "search.html": [(tab) => searchFor(tab, "water"), (tab) => searchFor(tab, "nothing of the kind")],
      "index.html": [stay, choose("main select"), choose("main select >> nth=1")],
      "cases/index.html": [choose("select"), type("zzz")],
      "sources/index.html": [stay, type("zzz")],
      [briefing]: [stay],
    };
    for (const [page, doings] of Object.entries(steps)) {
      const tab = await open(edition, page, {});
      for (const step of doings) {
        await step(tab);
        const foreign = [...wordsOf(await told(tab))].filter((word) => !word.includes("ж") && !known.has(word));
        assert.deepEqual(foreign, [], page);
      }
      assert.match(await told(tab), /ж/, page);
      await tab.context().close();
    }
  });
}

test("numbers are filtered as the language writes them", async () => {
  const tab = await open("../german-numbers", "cases/index.html", {});
  await tab.getByLabel("Area, von").fill("1000");
  assert.match(await tab.locator(".filter-result").innerText(), /^1 von 3 /);
  assert.match(await tab.locator("tbody tr:visible").innerText(), /1\.234,5/);
  await tab.getByLabel("Area, von").fill("10");
  assert.match(await tab.locator(".filter-result").innerText(), /^2 von 3 /);
  await tab.context().close();
});

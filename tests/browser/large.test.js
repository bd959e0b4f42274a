// A review that is larger and stranger than the showcase: 400 cases, facets of one and of 20 members, long and odd names.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const program = path.join(here, "../../target/release/casebook");
const folder = mkdtempSync(path.join(tmpdir(), "casebook-"));
const content = path.join(folder, "content");
const odd = ["Tom & <b>Jerry</b>", 'The "quoted" garden', "حديقة السطح", "Garden 🌱", "A".repeat(300), "word ".repeat(60).trim()];
let browser;

const read = (file) => readFileSync(path.join(content, file), "utf8");
const write = (file, text) => writeFileSync(path.join(content, file), text);

/// Copies of the roof garden in one theme, the first of them with odd names, the last without a note.
const addCases = (number) => {
  const roof = read("cases/roof-garden.md").replace(/^row: 1\n/m, "").replace(/^printed:\n(  .*\n)+/m, "no_row: Invented.\n");
  for (let place = 0; place < number; place += 1) {
    const title = odd[place] ?? `Garden ${place}`;
    const text = roof.replace(/^title: .*$/m, `title: ${JSON.stringify(title)}`).replace("{code: roof,", "{code: yard-7,");
    const note = place === number - 1 ? text.replace(/\n## [\s\S]*$/, "") : text;
    write(`cases/many-${String(place).padStart(3, "0")}.md`, note);
  }
};

before(async () => {
  cpSync(path.join(here, "../reviews/gardens/content"), content, { recursive: true });
  const yard = read("settings/yard.md");
  for (let place = 1; place <= 18; place += 1) {
    write(`settings/yard-${place}.md`, yard.replace("title: Yards", `title: Yards of kind ${place}`).replace("order: 2", `order: ${place + 2}`).replace("id: somebody", `id: somebody-${place}`));
  }
  rmSync(path.join(content, "hurdles/access.md"));
  addCases(400);
  // Some of these names cannot be printed, so that it is published as a draft.
  const run = spawnSync(program, ["build", "--draft", "--only", "html"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 1, run.stderr.slice(-2000));
  const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? names.find((name) => existsSync(name)), args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const open = async (page, width) => {
  const tab = await browser.newPage({ viewport: { width, height: 800 } });
  tab.on("pageerror", (error) => assert.fail(`${page}: ${error}`));
  tab.on("request", (request) => assert.match(request.url(), /^(file|blob):/));
  await tab.goto(pathToFileURL(path.join(folder, "build", page)).href);
  return tab;
};

const odd_pages = odd.map((_, place) => `cases/many-00${place}.html`);

for (const width of [320, 1280]) {
  test(`a large review with odd names stays inside a screen of ${width} px`, async () => {
    for (const page of ["index.html", "briefings/water.html", "briefings/yard-7.html", "cases/index.html", "method.html", "cases/many-399.html", ...odd_pages]) {
      const tab = await open(page, width);
      const [wide, room] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      assert.ok(wide <= room, `${page}: ${wide} px`);
      await tab.close();
    }
  });
}

test("400 cases of one theme are all in the map, in the list and in the filters", async () => {
  const map = await open("index.html", 1280);
  assert.equal(await map.locator("table#map thead th").count(), 21);
  assert.match(await map.locator("table#map tbody tr").first().innerText(), /\b400 cases\b/);
  assert.ok((await map.evaluate(() => document.documentElement.scrollHeight)) < 6000, "the first page is short");
  const cell = map.locator("table#map tbody td a", { hasText: /^400 cases$/ }).first();
  const listed = await open(await cell.getAttribute("href"), 1280);
  assert.match(await listed.locator(".filter-result").textContent(), /^250 of 400 cases shown$/);
  const list = await open("cases/index.html", 1280);
  assert.equal(await list.locator("table#cases tbody tr").count(), 250);
  assert.match(await list.locator(".filter-result").textContent(), /^250 of 403 cases shown$/);
  const second = await open("cases/index/2.html", 1280);
  assert.equal(await second.locator("table#cases tbody tr").count(), 153);
  await list.getByLabel("Setting").selectOption("Yards of kind 7");
  assert.match(await list.locator(".filter-result").textContent(), /^400 of 403 cases shown$/);
  await list.getByLabel("Show as").selectOption("Cards");
  assert.equal(await list.locator(".cards .card").count(), 400);
});

test("odd names stand on their pages as they were typed", async () => {
  for (const [place, page] of odd_pages.entries()) {
    const tab = await open(page, 1280);
    assert.equal(await tab.locator("h1").innerText(), odd[place]);
    await tab.close();
  }
});

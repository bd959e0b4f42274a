// Filters by several values and by ranges, and the search of more than a thousand pages, in a review of 1,010 gardens.
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
const fields = `fields:
  - {id: members, label: Members, kind: whole-number, unit: people, in_list: true}
  - {id: begun, label: Begun, kind: date, in_list: true}
tables:
`;
let browser;

const change = (file, ...pairs) => {
  const text = pairs.reduce((text, [old, words]) => text.replace(old, words), readFileSync(path.join(content, file), "utf8"));
  writeFileSync(path.join(content, file), text);
};

/// Copies of the roof garden with members, years and seasons of their own.
const addCases = (number) => {
  const roof = readFileSync(path.join(content, "cases/roof-garden.md"), "utf8");
  const bare = roof.replace(/^row: 1\n/m, "").replace(/^printed:\n(  .*\n)+/m, "no_row: Invented.\n");
  for (let place = 0; place < number; place += 1) {
    const own = `fields:\n  members: ${place}\n  begun: ${1990 + (place % 30)}-05-02\ncoding:\n`;
    const season = ["spring", "autumn", "all-year"][place % 3];
    const text = bare.replace(/^title: .*$/m, `title: Garden ${place}`).replace("coding:\n", own).replace("code: spring", `code: ${season}`);
    writeFileSync(path.join(content, `cases/many-${place}.md`), text);
  }
};

before(async () => {
  cpSync(path.join(here, "../reviews/gardens/content"), content, { recursive: true });
  change("review.yaml", ["tables:\n", fields]);
  addCases(1010);
  // They have one note, so that it is published as a draft.
  const run = spawnSync(program, ["build", "--draft", "--only", "html"], { cwd: folder, encoding: "utf8", maxBuffer: 1 << 28 });
  assert.equal(run.status, 1, run.stderr.slice(-2000));
  const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? names.find((name) => existsSync(name)), args: ["--no-sandbox", "--disable-gpu"] });
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const open = async (address) => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  tab.on("pageerror", (error) => assert.fail(`${address}: ${error}`));
  tab.on("request", (request) => assert.match(request.url(), /^(file|blob):/));
  await tab.goto(address.startsWith("file:") ? address : pathToFileURL(path.join(folder, "build", address)).href);
  return tab;
};

const said = (tab) => tab.locator(".filter-result").textContent();

test("several values of a filter widen it, stand in the address, and can be taken back", async () => {
  const list = await open("cases/index.html");
  await list.getByLabel("Season", { exact: true }).selectOption("Spring");
  const spring = parseInt(await said(list), 10);
  await list.getByLabel("or Season").selectOption("Autumn");
  const both = parseInt(await said(list), 10);
  assert.ok(spring > 300 && both > 600 && both < 1013, `${spring}, ${both}`);
  const again = await open(list.url());
  assert.equal(parseInt(await said(again), 10), both);
  await again.getByLabel("Season", { exact: true }).selectOption("");
  const autumn = parseInt(await said(again), 10);
  assert.equal(autumn, both - spring);
  await again.getByRole("button", { name: "Show all" }).click();
  await again.waitForFunction(() => document.querySelector(".filter-result").textContent.startsWith("250 of"));
  assert.equal(await again.getByLabel("or Season").count(), 0);
});

test("numbers and years are filtered by their range", async () => {
  const list = await open("cases/index.html");
  await list.getByLabel("Members, from").fill("10");
  await list.getByLabel("Members, to").fill("129");
  assert.match(await said(list), /^120 of 1,013 cases shown$/);
  await list.getByLabel("Begun, to").fill("1990");
  assert.match(await said(list), /^4 of 1,013 cases shown$/);
  await list.getByLabel("Begun, from").fill("1991");
  assert.match(await said(list), /^0 of 1,013 cases shown$/);
});

test("the search of very many pages looks in titles first, in the whole text when asked, and by kind", async () => {
  const tab = await open("search.html");
  const words = tab.getByLabel("Words to look for");
  await words.fill("Garden 1009");
  assert.match(await tab.locator(".results").innerText(), /Garden 1009/);
  await words.fill("carried");
  const before = parseInt(await said(tab), 10);
  await tab.getByRole("button", { name: "Look in the whole text too" }).click();
  await tab.waitForFunction(() => parseInt(document.querySelector(".filter-result").textContent.replace(",", ""), 10) > 1000);
  assert.ok(before < 10, `${before} titles`);
  await tab.getByLabel("Kind of page").selectOption("Briefing");
  assert.ok(parseInt(await said(tab), 10) < 10);
});

// The site in a real browser, opened from a folder: the scripts, the keyboard, accessibility, and no request elsewhere.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const here = path.dirname(fileURLToPath(import.meta.url));
const build = path.join(here, "../../build");
const program = path.join(here, "../../target/release/casebook");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const programs = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const address = (page) => pathToFileURL(path.join(build, page)).href;
const pages = (folder = "") =>
  readdirSync(path.join(build, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? pages(name) : name.endsWith(".html") ? [name] : [];
  });
// One page of each type.
const types = [
  "index.html",
  "briefings/inclusion.html",
  "evidence/inclusion.html",
  "cases/index.html",
  "cases/bradford-win.html",
  "sources/index.html",
  "sources/boyle-harris-2009.html",
  "appendix/table-a2.html",
  "appendix/corrections.html",
  "method.html",
  "evidence.html",
  "report/check.html",
  "search.html",
];

let browser;
const requests = [];
const errors = [];

before(async () => {
  const executablePath = process.env.CHROMIUM ?? programs.find((program) => existsSync(program));
  assert.ok(executablePath, "install Chromium, or name it with CHROMIUM");
  const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
  browser = await chromium.launch({ executablePath, args });
});

after(() => browser?.close());

const open = async (page, options = {}) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const tab = await context.newPage();
  tab.on("request", (request) => request.url().startsWith("file:") || request.url().startsWith("blob:") || requests.push(request.url()));
  tab.on("pageerror", (error) => errors.push(`${page}: ${error}`));
  await tab.goto(address(page));
  return tab;
};

const looks = [
  ["light", {}],
  ["dark", { colorScheme: "dark" }],
  ["320 px", { viewport: { width: 320, height: 640 } }],
  ["print", {}],
];

for (const [look, options] of looks) {
  test(`axe-core finds nothing on any type of page: ${look}`, async () => {
    for (const page of types) {
      const tab = await open(page, options);
      if (look === "print") await tab.emulateMedia({ media: "print" });
      await tab.evaluate(axe);
      const { violations } = await tab.evaluate(() => window.axe.run(document, { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } }));
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map((node) => node.html).join(" | ")}`);
      assert.deepEqual(found, [], page);
      await tab.context().close();
    }
  });
}

test("no page is wider than a telephone of 320 px", async () => {
  for (const page of types) {
    const tab = await open(page, { viewport: { width: 320, height: 640 } });
    const widths = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(widths[0] <= widths[1], `${page}: ${widths}`);
    await tab.context().close();
  }
});

test("the evidence map filters, counts aloud, and keeps its state in the address", async () => {
  const tab = await open("index.html");
  const status = tab.locator("form[aria-label='Filter the evidence map'] + [role=status]");
  assert.match(await status.textContent(), /^28 of 28 cases match$/);
  const links = await tab.locator("table#map tbody a").count();
  await tab.getByLabel("Service").selectOption("Housing");
  const [, matching] = (await status.textContent()).match(/^(\d+) of 28 cases match$/);
  assert.ok(Number(matching) > 0 && Number(matching) < 28);
  const shown = await tab.locator("table#map tbody td a").allTextContents();
  assert.ok(shown.length > 0 && shown.length < links && shown.includes("Taff Housing time credits, Cardiff"), shown.join());
  const cells = (await tab.locator("table#map tbody td").allTextContents()).join(" | ");
  assert.match(cells, /Taff Housing time credits, Cardiff \(done, our coding\)/);
  const again = await browser.newPage();
  await again.goto(tab.url());
  assert.equal(await again.getByLabel("Service").first().inputValue(), "Housing");
  await tab.getByRole("button", { name: "Show all" }).click();
  await tab.waitForFunction((count) => document.querySelectorAll("table#map tbody a").length === count, links);
});

test("the list of cases filters by words and codes, and saves what is shown", async () => {
  const tab = await open("cases/index.html");
  await tab.getByLabel("Words").fill("bristol");
  assert.equal(await tab.locator("table#cases tbody tr:visible").count(), 1);
  const [download] = await Promise.all([tab.waitForEvent("download"), tab.getByRole("button", { name: /CSV/ }).click()]);
  const lines = readFileSync(await download.path(), "utf8").trim().split("\n");
  assert.equal(lines.length, 2);
  assert.match(lines[1], /Bristol/);
});

test("cases and sources are shown as cards, and the address keeps what was chosen", async () => {
  const tab = await open("cases/index.html");
  await tab.getByLabel("Service").selectOption("Housing");
  await tab.getByLabel("Show as").selectOption("Cards");
  const shown = await tab.locator(".cards .card").count();
  assert.ok(shown > 0 && shown < 28, `${shown} cards`);
  assert.equal(await tab.locator("table#cases").isVisible(), false);
  const again = await open("cases/index.html");
  await again.goto("about:blank");
  await again.goto(tab.url());
  assert.equal(await again.locator(".cards .card").count(), shown);
  const sources = await open("sources/index.html");
  await sources.getByLabel("Kind").selectOption("Report");
  const status = await sources.locator(".filter-result").textContent();
  assert.match(status, /^\d+ of 35 works shown$/);
  assert.equal(await sources.locator("table#sources tbody tr:visible").count(), Number.parseInt(status, 10));
});

test("a link to a place on a page with filters leads there", async () => {
  for (const page of ["index.html", "sources/index.html"]) {
    const place = page === "index.html" ? "#evidence-map" : "#all-references";
    const tab = await open(page);
    await tab.goto("about:blank");
    await tab.goto(address(page) + place);
    await tab.waitForFunction(() => scrollY > 0);
    assert.equal(new URL(tab.url()).hash, place);
  }
});

test("words and codes with signs of addresses and commas are kept as they are", async () => {
  const tab = await open("cases/index.html");
  await tab.getByLabel("Nation").selectOption("UK, no nation named");
  await tab.getByLabel("Words").fill("A&B + 100%");
  const again = await open("cases/index.html");
  await again.goto("about:blank");
  await again.goto(tab.url());
  assert.equal(await again.getByLabel("Words").inputValue(), "A&B + 100%");
  assert.equal(await again.getByLabel("Nation").first().inputValue(), "UK, no nation named");
  await again.goto("about:blank");
  await again.goto(`${address("index.html")}#100%`);
  assert.ok(await again.getByLabel("Service").isVisible(), "an address that is none stops no script");
});

test("the first page leads to the search with the words typed there", async () => {
  const tab = await open("index.html");
  await tab.getByLabel("Search all pages").fill("rugby");
  await tab.keyboard.press("Enter");
  await tab.locator(".results a").first().waitFor();
  assert.ok((await tab.locator(".results a").allTextContents()).includes("Taff Housing time credits, Cardiff"));
});

test("every page that is not the search weighs less than 150 kB with all that it loads", async () => {
  for (const page of pages().filter((page) => page !== "search.html")) {
    const tab = await browser.newPage();
    const files = [];
    tab.on("request", (request) => files.push(fileURLToPath(request.url())));
    await tab.goto(address(page));
    await tab.evaluate(() => document.fonts.ready);
    const weight = [...new Set(files)].reduce((sum, file) => sum + statSync(file.split("#")[0]).size, 0);
    assert.ok(files.length >= 3 && weight < 150_000, `${page}: ${weight} bytes in ${files.map((file) => path.basename(file))}`);
    await tab.close();
  }
});

test("a reference pops up at its citation, can be hovered, and Escape closes it", async () => {
  const tab = await open("briefings/inclusion.html");
  const link = tab.locator(".citation a[href^='#ref-']").first();
  await link.hover();
  const tip = tab.getByRole("tooltip");
  await tip.waitFor();
  assert.match(await tip.textContent(), /Facilitating coproduction/);
  await tip.hover();
  await tab.waitForTimeout(500);
  assert.ok(await tip.isVisible(), "it stays while it is hovered");
  await tab.keyboard.press("Escape");
  assert.ok(await tip.isHidden());
  await link.focus();
  assert.ok(await tip.isVisible(), "the keyboard opens it as well");
  assert.equal(await link.getAttribute("aria-describedby"), "reference-tip");
});

test("the search finds by beginnings and in spite of a slip, and marks the words", async () => {
  const tab = await open("search.html");
  const field = tab.getByLabel("Words to look for");
  for (const words of ["rugby", "rugb", "rugbi"]) {
    await field.fill(words);
    const found = await tab.locator(".results a").allTextContents();
    assert.ok(found.includes("Taff Housing time credits, Cardiff"), `${words}: ${found}`);
  }
  await field.fill("rugby");
  assert.match(await tab.locator(".results mark").first().textContent(), /rugby/i);
  await tab.locator(".results a").first().click();
  assert.match(tab.url(), /\.html$/);
});

test("words that look like markup stay words in the search", async () => {
  const tab = await open("search.html");
  await tab.getByLabel("Words to look for").fill("<img src=x onerror=alert(1)>");
  assert.equal(await tab.locator("#search img").count(), 0);
});

test("a citation can be copied, or is selected where the browser forbids it", async () => {
  const tab = await open("briefings/inclusion.html");
  await tab.locator("#cite-this-page").getByRole("button", { name: "Copy" }).click();
  await tab.getByText(/^(Copied|Selected: copy it with your keyboard)$/).waitFor();
});

test("page 1, a finding and a case are copied as clean text with their sources and the caution", async () => {
  const tab = await open("briefings/inclusion.html");
  await tab.evaluate(() => (navigator.clipboard.writeText = async (words) => (window.copiedWords = words)));
  const copied = async (button) => {
    await button.click();
    return tab.evaluate(() => window.copiedWords);
  };
  const page = await copied(tab.getByRole("button", { name: "Copy page 1" }));
  assert.match(page, /^How can leaders bring in/);
  assert.match(page, /\[1\][^]*Key messages\n[^]*\[2\][^]*What this rests on\n[^]*This is not evidence of effect[^]*\nSources\n\[1\] \S/);
  const finding = await copied(tab.locator("#findings + ol > li").first().getByRole("button"));
  assert.match(finding, /^[A-Z][^]*\[\d+\][^]*\nSources\n\[\d+\] [^]*This is not evidence of effect/);
  const box = await copied(tab.locator("#box-taff-housing-time-credits-cardiff").getByRole("button"));
  assert.match(box, /^Taff Housing time credits, Cardiff\n[^]*What to borrow[^]*\nSources\n[^]*This is not evidence of effect/);
  for (const words of [page, finding, box]) assert.ok(!/[↑]|Copy\b|\n\n\n/.test(words), words);
});

test("an address with a place in the page lands there on every load", async () => {
  const places = { "briefings/inclusion.html": ["findings", "notes", "references", "ref-richardson-2012"], "evidence/political.html": ["what-the-cases-cover"], "cases/bradford-win.html": ["how-we-coded-it"], "index.html": ["evidence-map"] };
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    for (const [page, anchors] of Object.entries(places)) {
      for (const anchor of anchors) {
        const tab = await browser.newPage({ viewport });
        await tab.goto(`${address(page)}#${anchor}`);
        const { top, room } = await tab.locator(`#${anchor}`).evaluate((element) => ({ top: element.getBoundingClientRect().top, room: document.documentElement.scrollHeight - innerHeight - scrollY }));
        assert.ok((top >= 0 && top < 80) || room < 2, `${page}#${anchor} at ${viewport.width} px: ${top}`);
        await tab.close();
      }
    }
  }
});

test("the first screens show what a reader came for", async () => {
  const isSeen = (tab, selector) => tab.locator(selector).first().evaluate((element) => element.getBoundingClientRect().top + 24 < innerHeight);
  for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    const first = await open("index.html", { viewport });
    assert.ok(await isSeen(first, ".card"), `a briefing on ${viewport.width} px`);
    await first.context().close();
    const briefing = await open("briefings/inclusion.html", { viewport });
    assert.ok(await isSeen(briefing, ".panel-key-messages li"), `a key message on ${viewport.width} px`);
    await briefing.context().close();
  }
});

test("the search gives the page that is named first", async () => {
  const tab = await open("search.html");
  const wanted = {
    inclusion: "briefings/inclusion.html",
    Birmingham: "cases/birmingham-neighbourhood-renewal.html",
    Taff: "cases/taff-housing-cardiff.html",
    "time credits": "cases/taff-housing-cardiff.html",
    "volunteers earning credits": "cases/taff-housing-cardiff.html",
    timebank: "cases/time-banks-london-nottingham.html",
    birmingam: "cases/birmingham-neighbourhood-renewal.html",
    Bradford: "cases/bradford-win.html",
    "Shard End": "cases/shard-end-community-budget.html",
    "political leaders": "briefings/political.html",
    managerial: "briefings/managerial.html",
    accountability: "briefings/communication-and-accountability.html",
    priorities: "briefings/setting-priorities.html",
    "citizens jury": "cases/health-citizens-jury.html",
    Cardiff: "cases/taff-housing-cardiff.html",
    "housing association": "cases/taff-housing-cardiff.html",
    Ilfracombe: "cases/ilfracombe-community-budget.html",
    Camden: "cases/camden-mental-health.html",
    Barnet: "cases/barnet-local-planning.html",
    Chard: "cases/chard-justice-panel.html",
    "Northern Ireland": "cases/northern-ireland-rural-development.html",
  };
  for (const [words, page] of Object.entries(wanted)) {
    await tab.getByLabel("Words to look for").fill(words);
    assert.equal(await tab.locator(".results a").first().getAttribute("href"), page, words);
  }
  for (const words of ["councilor", "co-production"]) {
    await tab.getByLabel("Words to look for").fill(words);
    assert.ok((await tab.locator(".results li").count()) > 5, words);
  }
  await tab.getByLabel("Words to look for").fill("inclusion");
  const marked = await tab.locator(".results mark").allTextContents();
  assert.ok(marked.length > 0 && marked.every((words) => !/conclusion/i.test(words)), marked.join());
  await tab.getByLabel("Words to look for").fill("zzzqqqxxx");
  assert.equal(await tab.locator(".results a").count(), 3);
});

test("a page can be printed, and what it can be taken away as stands in a menu that Escape closes", async () => {
  const tab = await open("briefings/inclusion.html");
  await tab.evaluate(() => (window.print = () => (window.printed = true)));
  await tab.getByRole("button", { name: "Print" }).click();
  assert.equal(await tab.evaluate(() => window.printed), true);
  const menu = tab.locator(".take-away .menu");
  await menu.locator("summary").focus();
  await tab.keyboard.press("Enter");
  assert.ok(await tab.getByRole("link", { name: "Findings as CSV" }).isVisible());
  await tab.keyboard.press("Tab");
  await tab.keyboard.press("Escape");
  assert.ok(await tab.getByRole("link", { name: "Findings as CSV" }).isHidden());
  assert.equal(await tab.evaluate(() => document.activeElement.tagName), "SUMMARY");
  await tab.getByRole("link", { name: "Cite", exact: true }).click();
  assert.match(tab.url(), /#cite-this-page$/);
});

test("every control of every type of page can be reached with the keyboard", async () => {
  for (const page of types) {
    const tab = await open(page);
    await tab.keyboard.press("Tab");
    assert.equal(await tab.evaluate(() => document.activeElement.textContent), "Skip to content", page);
    const wanted = await tab.locator("a:visible, button:visible, select:visible, input:visible, summary:visible").count();
    const reached = new Set([0]);
    for (let step = 0; step < wanted + 40; step += 1) {
      await tab.keyboard.press("Tab");
      reached.add(
        await tab.evaluate(() => {
          const all = [...document.querySelectorAll("a, button, select, input, summary")];
          return all.indexOf(document.activeElement);
        }),
      );
    }
    reached.delete(-1);
    assert.ok(reached.size >= wanted, `${page}: ${reached.size} of ${wanted}`);
    await tab.context().close();
  }
});

test("with scripts off every word and table is still there", async () => {
  const words = async (page, javaScriptEnabled) => {
    const tab = await open(page, { javaScriptEnabled });
    const text = await tab.locator("article").evaluate((article) => {
      article.querySelectorAll(".filters, .filter-result, .copy-row, button").forEach((added) => added.remove());
      return article.innerText;
    });
    await tab.context().close();
    return text;
  };
  for (const page of ["briefings/inclusion.html", "appendix/table-a2.html", "sources/index.html"]) {
    const [off, on] = [await words(page, false), await words(page, true)];
    assert.ok(off.length > 500 && on.length === off.length, `${page}: ${off.length}, ${on.length}`);
  }
  const tab = await open("search.html", { javaScriptEnabled: false });
  assert.match(await tab.locator("main").innerText(), /all cases/);
});

test("the Nu HTML checker finds nothing on any page", () => {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const files = pages().map((page) => path.join(build, page));
  const output = execFileSync("java", ["-Xss4m", "-jar", jar, "--stdout", "--exit-zero-always", "--format", "text", ...files], { encoding: "utf8", maxBuffer: 1 << 26 });
  assert.equal(output.replace("Document checking completed. No errors found.", "").trim(), "");
});

test("what editors type never becomes markup or script", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "casebook-"));
  cpSync(path.join(here, "../reviews/gardens/content"), path.join(folder, "content"), { recursive: true });
  const payloads = [
    "<script>window.pwned = 1</script>",
    "<img src=x onerror='window.pwned = 1'>",
    "\"><svg onload='window.pwned = 1'>",
    "{{ 7 * 7 }}{% raw %}",
    "</title><script>window.pwned = 1</script>",
    "javascript:window.pwned=1",
  ];
  const edit = (file, change) => {
    const target = path.join(folder, "content", file);
    writeFileSync(target, change(readFileSync(target, "utf8")));
  };
  const quoted = payloads.map((payload) => payload.replaceAll("'", "\u2019")).join(" ");
  const field = (name) => (text) => text.replace(new RegExp(`^(\\s*)(- )?${name}: .*$`, "m"), (_, space, dash = "") => `${space}${dash}${name}: '${quoted}'`);
  for (const name of ["title", "summary", "place", "participants", "work", "garden", "keeper"]) edit("cases/roof-garden.md", field(name));
  for (const name of ["title", "headline", "standfirst", "audience", "definition", "text", "explanation"]) edit("hurdles/water.md", field(name));
  for (const name of ["title", "description", "question", "licence", "version"]) edit("review.yaml", field(name));
  edit("bibliography.bib", (text) => text.replace("Water on the roof", payloads[1].replaceAll("{", "")).replace("Lind, A.", "{<script>window.pwned = 1</script>}"));
  edit("cases/roof-garden.md", (text) => `${text}\n${payloads.join("\n\n")}\n\n[here](javascript:window.pwned=1) \`<b>\`\n`);
  // The content breaks rules, and a draft is published all the same; that is where a payload would do harm.
  const run = spawnSync(program, ["build", "--draft", "--only", "html"], { cwd: folder, encoding: "utf8" });
  assert.equal(run.status, 1, run.stderr);
  const built = path.join(folder, "build");
  const names = readdirSync(built, { recursive: true }).filter((name) => name.endsWith(".html"));
  assert.ok(names.length > 10);
  const tab = await browser.newPage({ viewport: { width: 320, height: 640 } });
  tab.on("dialog", () => assert.fail("a dialog was opened"));
  let printed = 0;
  for (const name of names) {
    await tab.goto(pathToFileURL(path.join(built, name)).href);
    printed += (await tab.locator("main").innerText()).includes("<script>window.pwned = 1</script>") ? 1 : 0;
    assert.equal(await tab.evaluate(() => window.pwned), undefined, name);
    const strangers = "main script, main img, svg [onload], svg[onload], a[href^='javascript:']";
    assert.equal(await tab.locator(strangers).count(), 0, name);
    const [width, room] = await tab.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
    assert.ok(width <= room, `${name}: ${width} px wide`);
  }
  assert.ok(printed > 5, `${printed} pages print the words as they were typed`);
});

test("no page asked for anything outside the folder, and no script failed", () => {
  assert.deepEqual(requests, []);
  assert.deepEqual(errors, []);
});

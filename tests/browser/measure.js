// Prints what each type of page weighs with all that it loads, and when it is first painted: `npm run measure`.
import { existsSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const build = path.join(path.dirname(fileURLToPath(import.meta.url)), "../../build");
const types = [
  "index.html", "briefings/managerial.html", "briefings/inclusion.html", "cases/index.html", "cases/bradford-win.html", "sources/index.html",
  "appendix/table-a2.html", "appendix/corrections.html", "method.html", "evidence.html", "report/check.html", "search.html",
];
const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? names.find((name) => existsSync(name));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

const load = async (page) => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const files = new Set();
  tab.on("request", (request) => files.add(fileURLToPath(request.url())));
  await tab.goto(pathToFileURL(path.join(build, page)).href);
  await tab.evaluate(() => document.fonts.ready);
  await tab.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
  const paint = await tab.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await tab.close();
  return { files, paint };
};

const median = (numbers) => numbers.sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

console.log("page                                   kB  files  first paint (ms, median of 5)");
for (const page of types) {
  const loads = [];
  for (let turn = 0; turn < 5; turn += 1) loads.push(await load(page));
  const bytes = [...loads[0].files].reduce((sum, file) => sum + statSync(file).size, 0);
  const paint = Math.round(median(loads.map((one) => one.paint)));
  console.log(`${page.padEnd(36)} ${(bytes / 1000).toFixed(0).padStart(4)} ${String(loads[0].files.size).padStart(6)} ${String(paint).padStart(6)}`);
}
await browser.close();

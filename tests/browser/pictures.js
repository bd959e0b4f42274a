// Makes the pictures of the README from what stands in `build`: `npm run pictures`. Needs Poppler's pdftoppm.
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const project = path.join(path.dirname(fileURLToPath(import.meta.url)), "../..");
const build = path.join(project, "build");
const pictures = path.join(project, ".github/pictures");
const folder = mkdtempSync(path.join(tmpdir(), "casebook-"));
const names = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const executablePath = process.env.CHROMIUM ?? names.find((name) => existsSync(name));
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });

/// A picture of what a window shows of a page once `prepare` has run in it.
const screen = async (page, options, prepare = async () => {}) => {
  const tab = await browser.newPage(options);
  await tab.goto(pathToFileURL(path.join(build, page)).href);
  await tab.evaluate(() => document.fonts.ready);
  await prepare(tab);
  const file = await tab.screenshot();
  await tab.close();
  return file;
};

const pdfPage = (pdf, number) => {
  const out = path.join(folder, `page-${number}`);
  execFileSync("pdftoppm", ["-r", "80", "-f", number, "-l", number, "-singlefile", "-png", path.join(build, pdf), out]);
  return readFileSync(`${out}.png`);
};

/// Pictures side by side on a quiet ground.
const beside = async (name, height, images) => {
  const tab = await browser.newPage({ viewport: { width: 1600, height } });
  const marks = images.map((image) => `<img src="data:image/png;base64,${image.toString("base64")}">`);
  await tab.setContent(`<style>body { margin: 0; padding: 32px; box-sizing: border-box; height: 100vh; display: flex; gap: 32px; justify-content: center; background: #dfe3e8; }
    img { height: 100%; border-radius: 4px; box-shadow: 0 6px 24px rgb(0 0 0 / 25%); }</style>${marks.join("")}`);
  await tab.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  const last = await tab.evaluate(() => [...document.images].map((image) => image.getBoundingClientRect().right).pop());
  await tab.setViewportSize({ width: Math.min(1600, Math.ceil(last) + 32), height });
  await tab.screenshot({ path: path.join(pictures, name) });
  await tab.close();
};

await beside("briefing.png", 760, ["1", "2", "3"].map((number) => pdfPage("briefings/inclusion.pdf", number)));
const map = async (tab) => {
  await tab.getByLabel("Service").selectOption("Health and social care");
  await tab.locator("#evidence-map").evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
};
await beside("site.png", 720, [
  await screen("briefings/inclusion.html", { viewport: { width: 1180, height: 1100 } }),
  await screen("briefings/inclusion.html", { viewport: { width: 390, height: 1100 }, colorScheme: "dark" }),
]);
await beside("map.png", 720, [await screen("index.html", { viewport: { width: 1240, height: 860 } }, map)]);
await browser.close();

// Takes pictures of the built page (after ./dev build web).
//
//   node web/scripts/pictures.mjs                          those of the READMEs
//   node web/scripts/pictures.mjs --views DIR [OPTION...]  every view (tests/browser/views.ts), several to a sheet, into DIR
//     --only NAME,NAME   views whose name begins so     --lang en,zh   --theme light,dark   --width 1280,390
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";
import { serveFolder } from "../../tests/package/browser.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { values } = parseArgs({
  options: {
    views: { type: "string" },
    only: { type: "string", default: "" },
    lang: { type: "string", default: "en,zh" },
    theme: { type: "string", default: "light,dark" },
    width: { type: "string", default: "1280,390" },
  },
});

const site = await serveFolder(at("../dist"));
const executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const browser = await chromium.launch({ executablePath, args: ["--headless", "--no-sandbox", "--disable-gpu"] });

async function readmePictures() {
  const pictures = [
    { file: "playground.png", lang: "en" },
    { file: "playground.zh.png", lang: "zh" },
  ];
  mkdirSync(at("../../docs/img"), { recursive: true });
  for (const { file, lang } of pictures) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: "block" });
    await page.goto(`${site.address}#ex=getrefcount&lang=${lang}&theme=light`);
    await page.locator('main[data-phase="ready"]').waitFor();
    await page.locator(".cm-content").waitFor();
    await page.waitForTimeout(600);
    await page.screenshot({ path: at(`../../docs/img/${file}`) });
  }
}

/** One view as a picture; what goes wrong on the way stands in its caption. */
async function takeView(view, { lang, theme, width }, folder) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: lang === "zh" ? "zh-CN" : "en-US",
    colorScheme: theme,
    hasTouch: width < 760,
    serviceWorkers: "block",
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8000);
  const wrong = [];
  page.on("pageerror", (error) => wrong.push(String(error)));
  const [file, hash] = [view.file ?? "", view.hash ?? ""].map((text) => text.replace("LANG", lang));
  await page.goto(`${site.address}${file}${hash}`);
  try {
    if (view.file === undefined) {
      await page.locator('main[data-phase="ready"][data-parts="all"]').waitFor();
      await page.locator(".cm-content").waitFor();
    }
    await view.show?.(page, lang);
  } catch (error) {
    wrong.push(String(error).slice(0, 200));
  }
  await page.waitForTimeout(450);
  const picture = join(folder, `${view.name}-${lang}-${theme}-${width}.png`);
  await page.screenshot({ path: picture });
  await context.close();
  return { picture, caption: `${view.name} ${lang} ${theme} ${width} ${wrong.join(" ")}` };
}

/** Pictures beside one another, as large as they are taken. */
async function sheet(taken, width, file) {
  const cells = taken.map(({ picture, caption }) => {
    const data = readFileSync(picture).toString("base64");
    return `<figure><figcaption>${caption}</figcaption><img src="data:image/png;base64,${data}"></figure>`;
  });
  const columns = width < 760 ? 4 : 2;
  const page = await browser.newPage({ viewport: { width: columns * (width + 12), height: 400 } });
  await page.setContent(
    `<style>body{margin:0;background:#888;display:grid;grid-template-columns:repeat(${columns},1fr);gap:10px;font:13px sans-serif}
    figure{margin:0}figcaption{height:18px;color:#fff;background:#333;overflow:hidden}img{display:block;width:${width}px}</style>${cells.join("")}`,
  );
  await page.screenshot({ path: file, fullPage: true });
  await page.close();
}

async function allViews(folder) {
  const { views, otherPages } = await import("../../tests/browser/views.ts");
  const list = (text) => text.split(",").filter((part) => part !== "");
  const only = list(values.only);
  const chosen = [...views, ...otherPages].filter(
    ({ name }) => only.length === 0 || only.some((start) => name.startsWith(start)),
  );
  mkdirSync(folder, { recursive: true });
  const report = [];
  for (const width of list(values.width).map(Number)) {
    const size = width < 760 ? 8 : 4;
    for (const lang of list(values.lang))
      for (const theme of list(values.theme)) {
        const fitting = chosen.filter(({ only: room }) => room === undefined || (room === "narrow") === width < 760);
        for (let from = 0; from < fitting.length; from += size) {
          const taken = [];
          for (const view of fitting.slice(from, from + size))
            taken.push(await takeView(view, { lang, theme, width }, folder));
          const file = join(folder, `sheet-${width}-${lang}-${theme}-${String(from / size).padStart(2, "0")}.png`);
          await sheet(taken, width, file);
          report.push(`${file}: ${taken.map(({ caption }) => caption).join(" | ")}`);
          process.stdout.write(`${report.at(-1)}\n`);
        }
      }
  }
  writeFileSync(join(folder, "sheets.txt"), `${report.join("\n")}\n`);
}

if (values.views === undefined) await readmePictures();
else await allViews(values.views);
await browser.close();
site.close();

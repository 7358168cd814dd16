// The packed package, installed as somebody else would: in an empty Vite project, in a plain page, in a Node script, and as a
// command; and each of them used.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { openBrowser, serveFolder } from "./browser.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const web = join(root, "web");
const folder = mkdtempSync(join(tmpdir(), "pyrena-package-"));
const project = join(folder, "project");
const source = "from sys import getrefcount\na = [1, 2, 3]\nprint(getrefcount(a))\nb = a\nprint(getrefcount(b))\n";

const npm = (cwd, ...words) =>
  execFileSync("npm", [...words, "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });

let browser;

before(async () => {
  // The build writes to the same stream before, and brackets too where it is in colour.
  const report = npm(web, "pack", "--json", "--pack-destination", folder);
  const [packed] = JSON.parse(report.slice(report.search(/^\[$/m)));
  mkdirSync(project);
  const { version } = JSON.parse(readFileSync(join(web, "node_modules/vite/package.json"), "utf8"));
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({ name: "empty", private: true, type: "module", scripts: { build: "vite build" } }),
  );
  npm(project, "install", "--prefer-offline", join(folder, packed.filename), `vite@${version}`);
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a page and waits until its figure has run; answers its state, and what the page wrote into #engine. */
async function look(base, path, engineToo = false) {
  const page = await browser.open(`${base}${path}`);
  await page.waitForFunction(() => document.querySelector("pyrena-playground")?.state != null, null, {
    timeout: 30_000,
  });
  const state = await page.evaluate(() => document.querySelector("pyrena-playground").stepTo(99));
  if (engineToo)
    await page.waitForFunction(() => document.querySelector("#engine").textContent !== "", null, { timeout: 10_000 });
  const engine = await page.evaluate(() => document.querySelector("#engine")?.textContent);
  await page.context().close();
  return { state, engine };
}

test("a Node script runs a program, steps back and reads memory", () => {
  writeFileSync(
    join(project, "script.mjs"),
    `import { startEngine } from "pyrena";
const engine = await startEngine();
const player = engine.open(${JSON.stringify(source)});
const result = await player.run();
const last = player.outputAt(player.programEnd).out;
const state = player.seek(player.marks.lines[3]);
const a = [...state.names()].find(({ name }) => name === "a");
console.log(JSON.stringify({ status: result.status, last, count: state.object(a.address).count, first: player.outputAt(state.tick).out }));
`,
  );
  const told = execFileSync(process.execPath, ["script.mjs"], { cwd: project, encoding: "utf8" });
  assert.deepEqual(JSON.parse(told), { status: "ok", last: "2\n3\n", count: 1, first: "2\n" });
});

test("the command runs, traces, reports and disassembles", () => {
  writeFileSync(join(project, "program.py"), `import bisect\n${source}print(bisect.bisect([1, 2], 1))\n`);
  const run = (...words) => spawnSync("npx", ["--no", "pyrena", ...words], { cwd: project, encoding: "utf8" });
  const ran = run("run", "program.py");
  assert.deepEqual([ran.status, ran.stdout], [0, "2\n3\n1\n"]);
  assert.equal(run("run", "--fast", "program.py").stdout, "2\n3\n1\n");
  assert.match(run("stats", "program.py").stdout, /arenas allocated total/);
  assert.match(run("dis", "program.py").stdout, /LOAD_NAME/);
  assert.match(run("trace", "program.py").stdout.slice(0, 200), /^\{/);
  assert.equal(run("run", "--max-steps", "10", "program.py").status, 3);
});

test("an empty Vite project builds a page with the tag and the player", async (context) => {
  writeFileSync(
    join(project, "index.html"),
    `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>t</title>
<pre>${source}</pre><pyrena-playground></pyrena-playground><p id="engine"></p>
<script type="module" src="/main.js"></script></html>`,
  );
  writeFileSync(
    join(project, "main.js"),
    `import "pyrena/playground";
import { startEngine } from "pyrena";
const player = (await startEngine()).open("print(6 * 7)");
await player.run();
document.querySelector("#engine").textContent = player.outputAt(player.length).out;
`,
  );
  npm(project, "run", "build");
  const built = await serveFolder(join(project, "dist"));
  context.after(built.close);
  assert.deepEqual(pick(await look(built.address, "", true)), { output: "2\n3\n", engine: "42\n" });
});

test("the development server of Vite serves the same", async (context) => {
  const { createServer } = await import(join(project, "node_modules/vite/dist/node/index.js"));
  const server = await createServer({ root: project, logLevel: "error", server: { host: "127.0.0.1", port: 0 } });
  context.after(() => server.close());
  await server.listen();
  const address = server.resolvedUrls.local[0];
  assert.deepEqual(pick(await look(address, "", true)), { output: "2\n3\n", engine: "42\n" });
});

test("a plain page uses the files of the package as they are", async (context) => {
  writeFileSync(
    join(project, "plain.html"),
    `<!doctype html><html lang="en"><link rel="icon" href="data:," /><title>t</title>
<script type="module" src="node_modules/pyrena/dist-embed/playground.js"></script>
<pyrena-playground>print("plain")</pyrena-playground></html>`,
  );
  const served = await serveFolder(project);
  context.after(served.close);
  const { state } = await look(served.address, "plain.html");
  assert.equal(state.output, "plain\n");
});

test("the types say what there is, to a project without any other", () => {
  writeFileSync(
    join(project, "main.ts"),
    `import { type Player, startEngine } from "pyrena";
import { type FigureState, PyrenaPlayground, upgrade } from "pyrena/playground";
const player: Player = (await startEngine()).open("a = 1", { preset: "mini" });
const ticks: number = (await player.run()).length;
const figure: PyrenaPlayground | null = document.querySelector("pyrena-playground");
const state: FigureState | null = (await figure?.stepTo(ticks)) ?? null;
if (figure !== null) figure.panes = ["program", "memory"];
console.log(state?.output, upgrade("pre").length);
// @ts-expect-error there is no such pane
if (figure !== null) figure.panes = ["kitchen"];
`,
  );
  const options = ["--strict", "--noEmit", "--target", "es2022", "--module", "esnext", "--moduleResolution", "bundler"];
  const tsc = spawnSync(
    join(web, "node_modules/.bin/tsc"),
    [...options, "--lib", "es2023,dom,dom.iterable,esnext", "main.ts"],
    {
      cwd: project,
      encoding: "utf8",
    },
  );
  assert.equal(tsc.stdout, "");
  assert.equal(tsc.status, 0);
});

const pick = ({ state, engine }) => ({ output: state.output, engine });

// Everything that CI runs, stage by stage. Each stage is one command with a log in build/logs/; its
// counts are read from its own report, never from an exit code alone. The last line printed is
// `N passed, N failed` over all stages. A stage that cannot start counts as one failure.
//
//   node tests/run-all.mjs [STAGE...]     all stages, or the named ones
//   node tests/run-all.mjs --list
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { countCtest, countLastLine, countTap, countVitest, one } from "./lib/counts.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const logs = join(root, "build", "logs");
const report = (name) => join(logs, name);

// A stage whose sources are not in the tree (`has` is false) is left out, or fails if this is true.
const everyStageMustRun = true;

const has = {
  core: () => existsSync(join(root, "core", "base")),
  command: () => existsSync(join(root, "core", "cli")),
  wasm: () => existsSync(join(root, "wasm")),
  web: () => existsSync(join(root, "web", "package.json")),
  webCommand: () => existsSync(join(root, "web", "bin", "pyrena.mjs")) && has.wasm(),
  programs: () => existsSync(join(root, "examples")) || existsSync(join(root, "tests", "lang")),
  browser: () => existsSync(join(root, "tests", "browser")),
  tests: (folder) => testFiles(folder).length > 0,
};

function testFiles(folder) {
  const path = join(root, "tests", folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith(".test.mjs"))
    .map((name) => join("tests", folder, name))
    .sort();
}

// Early releases of Node 22 read the engine's TypeScript only if they are told to.
const typescript = ["--experimental-strip-types", "--disable-warning=ExperimentalWarning"];

/** [atOnce]: how many of the folder's files run side by side. */
function nodeTests(folder, needs = () => true, atOnce = 1) {
  const options = ["--test", "--test-reporter=tap", `--test-concurrency=${atOnce}`];
  const run = () => ["node", ...typescript, ...options, ...testFiles(folder)];
  return { run, count: countTap, has: () => has.tests(folder) && needs() };
}

function build(what, has) {
  return { run: () => ["./dev", "build", what], count: one, has };
}

function ctest(preset) {
  const xml = report(`ctest-${preset}.xml`);
  return {
    // CTest cuts the output of what passed, and with it the line that is counted.
    run: () => ["ctest", "--preset", preset, "--output-junit", xml, "--test-output-size-passed", "1000000"],
    count: () => countCtest(xml),
    has: has.core,
  };
}

function programs(...command) {
  const onWasm = command[0] === "node";
  return {
    run: () => ["node", "tests/run-programs.mjs", "--", ...command],
    count: countLastLine,
    has: () => has.programs() && (onWasm ? has.webCommand() : has.command()),
  };
}

/** One of our own runners. */
function runner(file, has) {
  return { run: () => ["node", ...typescript, file], count: countLastLine, has };
}

function webScript(script, has) {
  const json = report(`web-${script.replace(":", "-")}.json`);
  const reporter = ["--reporter=default", "--reporter=json", `--outputFile.json=${json}`];
  return {
    run: () => ["npm", "--prefix", "web", "run", "--silent", script, "--", ...reporter],
    count: (_log, code) => countVitest(json, code),
    has,
  };
}

const stages = {
  structure: nodeTests("structure"),
  format: { run: () => ["./dev", "fmt", "--check"], count: one, has: () => true },
  "build-debug": build("debug", has.core),
  "core-debug": ctest("debug"),
  lint: { run: () => ["bash", "tests/run-tidy.sh"], count: countLastLine, has: has.core },
  library: nodeTests("library", has.core),
  "build-sanitize": build("sanitize", has.core),
  "core-sanitize": ctest("sanitize"),
  fuzz: { run: () => ["bash", "tests/run-fuzz.sh"], count: countLastLine, has: has.core },
  "build-native": build("native", has.command),
  "build-wasm": build("wasm", has.wasm),
  bench: nodeTests("bench", has.wasm),
  "programs-native": programs("build/native/pyrena", "run"),
  // The checkers of heap and objects after every 4,999th event; the tests of the core look after each.
  "programs-checked": programs("build/native/pyrena", "run", "--check-every", "4999"),
  "programs-fast": programs("build/native/pyrena-fast", "run"),
  "programs-sanitize": programs("build/sanitize/pyrena", "run"),
  "programs-wasm": programs("node", "web/bin/pyrena.mjs", "run"),
  traces: runner("tests/compare-traces.mjs", () => has.programs() && has.command() && has.webCommand()),
  "web-types": { run: () => ["npm", "--prefix", "web", "run", "--silent", "types"], count: one, has: has.web },
  "web-unit": webScript("test:unit", has.web),
  "web-build": build("web", has.web),
  // These read the player's sources, and with them the interface that web-types has generated.
  wasm: nodeTests("wasm", has.wasm, 2),
  travel: runner("tests/wasm/travel.mjs", () => has.programs() && has.web() && has.wasm()),
  package: nodeTests("package", has.web),
  browser: webScript("test:browser", () => has.web() && has.browser()),
};

function runStage(name, stage) {
  const [command, ...args] = stage.run();
  const log = report(`${name}.log`);
  const file = createWriteStream(log);
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  child.stdout.pipe(file, { end: false });
  child.stderr.pipe(file, { end: false });
  return new Promise((done) => {
    child.on("error", (error) => file.write(`${error}\n`));
    child.on("close", (code) => {
      file.end(() => {
        const text = readFileSync(log, "utf8");
        const counts = stage.count(text, code);
        // A report that sees no failure does not excuse a command that says it failed.
        if (code !== 0 && counts.failed === 0) counts.failed = 1;
        done({ ...counts, text });
      });
    });
  });
}

async function main() {
  const names = process.argv.slice(2);
  if (names[0] === "--list") {
    console.log(Object.keys(stages).join("\n"));
    return 0;
  }
  const unknown = names.filter((name) => !(name in stages));
  if (unknown.length > 0) {
    console.error(`no such stage: ${unknown.join(", ")}; --list names them`);
    return 2;
  }
  rmSync(logs, { recursive: true, force: true });
  mkdirSync(logs, { recursive: true });
  let passed = 0;
  let failed = 0;
  for (const [name, stage] of Object.entries(stages)) {
    if (names.length > 0 ? !names.includes(name) : !stage.has() && !everyStageMustRun) continue;
    const start = Date.now();
    const result = await runStage(name, stage);
    passed += result.passed;
    failed += result.failed;
    const seconds = ((Date.now() - start) / 1000).toFixed(1);
    console.log(
      `${name.padEnd(20)} ${String(result.passed).padStart(6)} passed ${String(result.failed).padStart(4)} failed ${seconds.padStart(7)} s`,
    );
    if (result.failed > 0) {
      const lines = result.text.trimEnd().split("\n");
      console.log(`${lines.slice(-80).join("\n")}\n(all of it in build/logs/${name}.log)`);
    }
  }
  console.log(`${passed} passed, ${failed} failed`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

process.exitCode = await main();

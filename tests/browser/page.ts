// The built page in real headless Chromium: a server for web/dist, the browser, and what a person does on the page, by
// visible names only.
import { createReadStream, existsSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "../../web/node_modules/playwright-core/index.js";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core") as typeof import("../../web/node_modules/playwright-core/index.js");

const root = fileURLToPath(new URL("../../web/dist/", import.meta.url));
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
};

const browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
// The whole browser, asked to be headless, loads pages of its own for the frame of each new window, and each test opens one. Of two such
// switches the last counts, so what playwright switches off stands here, too.
const switchedOff = [
  ...["PreloadTopChromeWebUI", "InitialWebUI", "WebUIReloadButton", "WebUIToolbar", "WebUIOmniboxPopup"],
  ...["WebUIOmniboxAimPopup", "WebUILocationBar", "TabSearch"],
  ...["AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter"],
  ...["HttpsFirstBalancedModeAutoEnable", "PaintHolding", "ThirdPartyStoragePartitioning", "OptimizationHints"],
  ...["AvoidCorsURLLoaderRestartOnRedirect", "NetworkTimeServiceQuerying", "PreconnectToSearch", "AimEnabled"],
];
const quiet = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--disable-features=${switchedOff.join()}`,
];

/** PYRENA_LATE: milliseconds by which every file comes late. A test that reads once what comes later fails then. */
const late = Number(process.env.PYRENA_LATE ?? 0);

function serve(): Promise<{ server: Server; address: string }> {
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent((request.url ?? "/").replace(/[?#].*$/, ""))).replace(
      /\/$/,
      "/index.html",
    );
    const file = join(root, path);
    if (!file.startsWith(root) || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-type": types[extname(file)] ?? "application/octet-stream" });
    setTimeout(() => createReadStream(file).pipe(response), late);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const at = server.address();
      resolve({ server, address: `http://127.0.0.1:${typeof at === "object" ? at?.port : 0}/` });
    });
  });
}

export interface Site {
  readonly address: string;
  /** [prepare] is done before the page is asked for; it is then not waited for. */
  open(
    options?: BrowserContextOptions & { hash?: string; file?: string; prepare?: (page: Page) => Promise<void> },
  ): Promise<Page>;
  close(): Promise<void>;
}

/** Starts server and browser. A page that throws or logs an error fails the test at `close` or at the next `open`. */
export async function openSite(): Promise<Site> {
  const { server, address } = await serve();
  const executablePath = browsers.find((path) => existsSync(path));
  const browser: Browser = await chromium.launch({ args: quiet, ...(executablePath ? { executablePath } : {}) });
  const errors: string[] = [];
  const check = () => {
    if (errors.length > 0) throw new Error(`the page said: ${errors.splice(0).join("\n")}`);
  };
  return {
    address,
    async open({ hash = "", file = "", prepare, ...options } = {}) {
      check();
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        locale: "en-US",
        serviceWorkers: "block",
        ...options,
      });
      const page = await context.newPage();
      page.on("pageerror", (error) => errors.push(String(error.stack ?? error)));
      page.on("console", (message) => {
        if (message.type() === "error") errors.push(message.text());
      });
      await prepare?.(page);
      await page.goto(`${address}${file}${hash}`, { waitUntil: prepare ? "commit" : "load" });
      return page;
    },
    async close() {
      await browser.close();
      server.close();
      check();
    },
  };
}

/** Waits until the run is there, a step is shown, and the panes that come after the first frame stand in their places. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main[data-phase="ready"][data-parts="all"]').waitFor();
  await page.getByTestId("narration").waitFor();
}

export const words = {
  en: {
    locale: "en-US",
    first: "First step",
    back: "Back",
    forward: "Forward",
    last: "Last step",
    run: "Run",
    stop: "Stop",
    step: "Step by",
    instruction: "instruction",
    event: "event",
    table: "Table",
    collector: "Collector",
    counts: "Counts",
    objects: "Objects and references",
    map: "Memory map",
    nextCollection: "next collection",
    jump: "Go to",
    unreachable: "unreachable (so far)",
    moveUnreachable: "move unreachable",
    nextOwnChange: "Next change of these objects",
    askCount: "Why does getrefcount say 2?",
    askCycle: "Why does a cycle survive del?",
    askMemory: "Why does freed memory not go back?",
    line: (n: number, from: number, to: number) => `line ${n}: ${from} → ${to}`,
    stack: "evaluation stack",
    stackTook: "The evaluation stack now holds the list a too",
    globalName: (name: string) => `global ${name}`,
    onlyTheCollector: "only the collector can free them",
    toCollection: "Go to the next collection",
    subtract: "subtract references",
    finalizers: "finalizers",
    clear: "clear",
    freed: "freed",
    experiment: "Experiment",
    bytecode: "Bytecode",
    collectionNumber: (n: number) => `Go to collection ${n}`,
    compare: "Compare",
    compareWith: "Compare this run with",
    poolsOff: "pools off: everything to malloc",
    outputSoFar: "output so far",
    arenasRow: "arenas",
    rawBlocksRow: "raw blocks",
    predict: (line: number) => `What will line ${line} print?`,
    predictFirst: "Say first what the marked line will print",
    check: "Check",
    wrong: "Line 4 prints True, and not False",
    right: "Right: line 4 prints True",
    more: "More",
    program: "Program",
    account: "Account",
    memory: "Memory",
    sizeOf: (pane: string) => `Size of the pane: ${pane}`,
    programName: "Name of this program",
    save: "Save",
    remove: (name: string) => `Remove ${name}`,
    input: "Input",
    colourBy: "Colour by",
    colours: ["type", "count"],
    mapParts: ["Layers", "Raw blocks", "Size classes"],
    arena: (n: number) => `arena ${n}`,
    keeps: "live blocks keep it from going back to the system",
    memoryNote: (n: number) => `${n} arenas`,
  },
  zh: {
    locale: "zh-CN",
    first: "第一步",
    back: "后退",
    forward: "前进",
    last: "最后一步",
    run: "运行",
    stop: "停止",
    step: "步长",
    instruction: "指令",
    event: "事件",
    table: "表格",
    collector: "垃圾回收",
    counts: "计数",
    objects: "对象与引用",
    map: "内存图",
    nextCollection: "下一次回收",
    jump: "跳到",
    unreachable: "不可达（暂定）",
    moveUnreachable: "移出不可达",
    nextOwnChange: "这些对象的下一次变化",
    askCount: "getrefcount 为什么是 2？",
    askCycle: "del 之后循环引用为什么还在？",
    askMemory: "释放的内存为什么没有归还？",
    line: (n: number, from: number, to: number) => `第 ${n} 行：${from} → ${to}`,
    stack: "求值栈",
    stackTook: "求值栈现在也持有列表 a",
    globalName: (name: string) => `全局变量 ${name}`,
    onlyTheCollector: "只有垃圾回收器能释放它们",
    toCollection: "跳到下一次回收",
    subtract: "减去内部引用",
    finalizers: "终结器",
    clear: "清除",
    freed: "已释放",
    experiment: "实验",
    bytecode: "字节码",
    collectionNumber: (n: number) => `跳到第 ${n} 次回收`,
    compare: "对比",
    compareWith: "与这次运行对比的是",
    poolsOff: "关闭内存池：全部交给 malloc",
    outputSoFar: "到目前为止的输出",
    arenasRow: "区域",
    rawBlocksRow: "原始块",
    predict: (line: number) => `第 ${line} 行会打印什么？`,
    predictFirst: "先说说标出的那一行会打印什么",
    check: "核对",
    wrong: "第 4 行打印的是 True，不是 False",
    right: "正确：第 4 行打印 True",
    more: "更多",
    program: "程序",
    account: "引用账目",
    memory: "内存",
    sizeOf: (pane: string) => `窗格大小：${pane}`,
    programName: "给这个程序起名",
    save: "保存",
    remove: (name: string) => `删除 ${name}`,
    input: "输入",
    colourBy: "着色依据",
    colours: ["类型", "计数"],
    mapParts: ["各层", "原始块", "大小类别"],
    arena: (n: number) => `区域 ${n}`,
    keeps: "个存活的块让它不能归还系统",
    memoryNote: (n: number) => `${n} 个区域`,
  },
} as const;

export type Language = keyof typeof words;
export const languages: readonly Language[] = ["en", "zh"];

/** Presses a button of the page by its name. */
export async function press(page: Page, name: string, times = 1): Promise<void> {
  for (let n = 0; n < times; n++) await page.getByRole("button", { name, exact: true }).click();
}

/** Puts a program into the editor and runs it. */
export async function runProgram(page: Page, source: string, language: Language = "en"): Promise<void> {
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(source);
  await page.getByRole("button", { name: new RegExp(`${words[language].run}$`) }).click();
}

/** Types where the cursor is, a key every few milliseconds, several in each frame. */
export async function typeFast(page: Page, typed: string): Promise<void> {
  await page.evaluate(async (letters) => {
    for (const letter of letters) {
      document.execCommand("insertText", false, letter);
      await new Promise((resolve) => setTimeout(resolve, 3));
    }
  }, typed);
}

export const text = async (page: Page, id: string) => (await page.getByTestId(id).textContent()) ?? "";

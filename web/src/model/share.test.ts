// Links: written and read again, old forms for ever, and what a damaged or hostile one does.
import { deflateRawSync, deflateSync } from "node:zlib";
import { expect, test, vi } from "vitest";
import { readOverrides } from "./overrides.ts";
import { readHash, writeHash } from "./share.ts";

const program = "a = [1, 2, 3]\nb = a  # 引用 & 计数\nprint('é', b)\n";
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");

test("everything that is written is read again", async () => {
  const shared = {
    example: null,
    source: program,
    preset: "mini",
    overrides: { request_threshold: 256, arena_return: 0 },
    panes: ["objects", "memory"],
    unit: "event" as const,
    step: 120,
    input: "one\ntwo",
    lang: "zh",
    theme: "dark",
  };
  const hash = await writeHash(shared);
  expect(hash).toMatch(/^#v=2&code=[\w-]+&preset=mini&set=request_threshold:256,arena_return:0&panes=objects,memory&/);
  expect(await readHash(hash)).toEqual({ ...shared, problem: null });
});

test("a gallery link is short, and nothing else is written", async () => {
  expect(await writeHash({ example: "cycle", source: program, step: 3 })).toBe("#ex=cycle&step=3");
  expect(await writeHash({})).toBe("#");
});

test("links of version 1, as they were given away, are read for ever", async () => {
  const old = "#v=1&code=S1SwVYg21FEw0lEwjuVKUrBVSOQqKMrMK9FI0gQA&unit=line&step=4&lang=en";
  expect(await readHash(old)).toMatchObject({
    source: "a = [1, 2, 3]\nb = a\nprint(b)",
    unit: "line",
    step: 4,
    lang: "en",
    problem: null,
  });
  const made = base64url(deflateRawSync(Buffer.from(program)));
  expect((await readHash(`#v=1&code=${made}`)).source).toBe(program);
});

test("readable forms are read", async () => {
  expect((await readHash(`#code=${encodeURIComponent(program)}`)).source).toBe(program);
  expect(await readHash("#ex=cycle&view=heap,objects&lang=zh")).toMatchObject({
    example: "cycle",
    source: null,
    panes: ["heap", "objects"],
    lang: "zh",
  });
  expect(await readHash("")).toMatchObject({ example: null, source: null, problem: null });
});

test("a link that was cut or changed anywhere is noticed", async () => {
  const hash = await writeHash({ source: program });
  for (const length of [hash.length - 1, hash.length - 5, 30, 14])
    expect(await readHash(hash.slice(0, length))).toMatchObject({ source: null, problem: "damaged" });
  let unnoticed = 0;
  const from = hash.indexOf("code=") + 5;
  for (let at = from; at < hash.length; at++) {
    const other = hash[at] === "A" ? "B" : "A";
    const read = await readHash(hash.slice(0, at) + other + hash.slice(at + 1));
    // Bits of the last character that belong to no byte, and of the zlib header's hints, change no program.
    if (read.problem !== "damaged" && read.source !== program) unnoticed++;
  }
  expect(unnoticed).toBe(0);
});

test("a hostile link gives a problem and nothing of its own", async () => {
  const bomb = base64url(deflateSync(Buffer.alloc(64 << 20)));
  expect(await readHash(`#v=2&code=${bomb}`)).toMatchObject({ source: null, problem: "large" });
  expect(await readHash(`#code=${"x".repeat((1 << 20) + 1)}`)).toMatchObject({ source: null, problem: "large" });
  expect(await readHash("#v=99&code=x")).toMatchObject({ source: null, problem: "newer" });
  expect(await readHash("#v=__proto__&code=x")).toMatchObject({ problem: "damaged" });
  expect(await readHash("#v=2&code=%00%ff<script>")).toMatchObject({ source: null, problem: "damaged" });
  const latin = base64url(deflateSync(Buffer.from([0xff, 0xfe, 0x80])));
  expect(await readHash(`#v=2&code=${latin}`)).toMatchObject({ source: null, problem: "damaged" });
  expect(await readHash("#ex=cycle&preset=javascript:alert(1)")).toMatchObject({ example: null, problem: "preset" });
  expect(await readHash("#ex=cycle&set=__proto__:1")).toMatchObject({ example: null, problem: "overrides" });
  expect(await readHash("#lang=<b>&theme=url(x)&step=1e9&unit=x&panes=<i>,objects")).toMatchObject({
    lang: null,
    theme: null,
    step: null,
    unit: null,
    panes: ["objects"],
  });
});

test("overrides are read in each way they are written", () => {
  expect(readOverrides("request_threshold=0 arena_return:1")).toEqual({ request_threshold: 0, arena_return: 1 });
  expect(readOverrides("")).toEqual({});
  expect(readOverrides("request_threshold")).toBeNull();
  expect(readOverrides("request_threshold=-1")).toBeNull();
});

test("a program from an address: only https, only text, not too much of it", async () => {
  const asked: [string, RequestInit][] = [];
  const answers: Record<string, () => Response> = {
    "https://a.example/raw.py": () => new Response("print(1)\n"),
    "https://a.example/page": () => new Response("<p>", { headers: { "content-type": "text/html; charset=utf-8" } }),
    "https://a.example/missing": () => new Response("no", { status: 404 }),
    "https://a.example/picture": () => new Response(new Uint8Array([0x89, 0x50, 0xff, 0xfe])),
    "https://a.example/large": () => new Response("x".repeat((1 << 20) + 1)),
  };
  vi.stubGlobal("fetch", async (url: URL, options: RequestInit) => {
    asked.push([url.href, options]);
    const answer = answers[url.href];
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return answer();
  });
  const read = async (address: string) => {
    const { source, problem } = await readHash(`#codeurl=${encodeURIComponent(address)}`);
    return problem ?? source;
  };
  expect(await read("https://a.example/raw.py")).toBe("print(1)\n");
  expect(asked[0]?.[1]).toMatchObject({ credentials: "omit", referrerPolicy: "no-referrer" });
  expect(await read("https://a.example/page")).toBe("text");
  expect(await read("https://a.example/picture")).toBe("text");
  expect(await read("https://a.example/missing")).toBe("unreachable");
  expect(await read("https://b.example/")).toBe("unreachable");
  expect(await read("https://a.example/large")).toBe("large");
  const before = asked.length;
  for (const address of [
    "http://a.example/raw.py",
    "javascript:alert(1)",
    "data:text/plain,1",
    "file:///etc/passwd",
    "raw.py",
    "https://me:secret@a.example/raw.py",
  ])
    expect(await read(address)).toBe("address");
  expect(asked).toHaveLength(before);
  // What stands in the link itself goes before.
  expect(await readHash("#code=pass&codeurl=https://a.example/raw.py")).toMatchObject({
    source: "pass",
    problem: null,
  });
  vi.unstubAllGlobals();
});

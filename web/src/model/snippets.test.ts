// What an author pastes, and that it cannot be broken out of.
import { expect, test } from "vitest";
import { readHash } from "./share.ts";
import { writeSnippet } from "./snippets.ts";

const of = {
  shared: {
    source: "a = '<b>' & \"c\"\n",
    preset: "mini",
    panes: ["memory"],
    step: 3,
    lang: "zh",
    overrides: { arena_return: 0 },
  },
  page: "https://example.org/pyrena/",
  version: "9.8.7",
  title: 'Run "it"',
};

test("a link is read again as what it was made of", async () => {
  const link = await writeSnippet("link", of);
  expect(link.startsWith("https://example.org/pyrena/#v=2&code=")).toBe(true);
  expect(await readHash(new URL(link).hash)).toMatchObject({ ...of.shared, problem: null });
});

test("a frame has a title, a sandbox, and the program in its hash", async () => {
  const frame = await writeSnippet("iframe", of);
  expect(frame).toContain('title="Run &quot;it&quot;"');
  expect(frame).toContain('sandbox="allow-scripts allow-same-origin allow-popups"');
  const address = /src="([^"]+)"/.exec(frame)?.[1]?.replaceAll("&amp;", "&") ?? "";
  expect(new URL(address).pathname).toBe("/pyrena/embed.html");
  expect(await readHash(new URL(address).hash)).toMatchObject({
    source: of.shared.source,
    panes: ["program", "memory", "output"],
  });
});

test("a tag stands behind its listing and carries the settings; the program is text", async () => {
  expect(
    await writeSnippet("component", of),
  ).toBe(`<script type="module" src="https://example.org/pyrena/embed/pyrena-playground-9.8.7.js"></script>
<pre>a = '&lt;b&gt;' &amp; &quot;c&quot;
</pre>
<pyrena-playground preset="mini" set="arena_return:0" panes="program memory output" step="3" lang="zh"></pyrena-playground>`);
});

test("Markdown fences the program, whatever stands in it", async () => {
  const text = await writeSnippet("markdown", { ...of, shared: { source: 's = """\n```\n"""\n' } });
  expect(text).toMatch(/^````python\ns = """\n```\n"""\n````\n\n\[▶ Run "it"\]\(https:/);
});

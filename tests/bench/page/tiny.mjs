// The peer of the page's first frame: a page that fetches a wasm module of 238 bytes, which writes one line.
const text = "hello from 238 bytes of wasm\n";

const section = (id, bytes) => [id, bytes.length, ...bytes];
const name = (word) => [word.length, ...Buffer.from(word)];

/** (import "page" "write" (func (param i32 i32))) (memory 1) (data "...") (func (export "run") i32.const 0 i32.const n call 0) */
const code = [0, 0x41, 0, 0x41, text.length, 0x10, 0, 0x0b];
const module = [
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, [2, 0x60, 2, 0x7f, 0x7f, 0, 0x60, 0, 0]),
  ...section(2, [1, ...name("page"), ...name("write"), 0, 0]),
  ...section(3, [1, 1]),
  ...section(5, [1, 0, 1]),
  ...section(7, [2, ...name("run"), 0, 1, ...name("memory"), 2, 0]),
  ...section(10, [1, code.length, ...code]),
  ...section(11, [1, 0, 0x41, 0, 0x0b, text.length, ...Buffer.from(text)]),
];

// A section of its own fills it up to 238 bytes.
const room = 238 - module.length - 2;
export const tinyModule = Uint8Array.from([...module, 0, room, ...name("fill"), ...Array(room - 5).fill(0x20)]);

export const tinyPage = `<!doctype html>
<meta charset="utf-8" />
<title>tiny</title>
<pre id="out"></pre>
<script type="module">
  const out = document.getElementById("out");
  let memory;
  const page = { write: (at, length) => (out.textContent += new TextDecoder().decode(new Uint8Array(memory.buffer, at, length))) };
  const bytes = await (await fetch("tiny.wasm")).arrayBuffer();
  const { instance } = await WebAssembly.instantiate(bytes, { page });
  memory = instance.exports.memory;
  instance.exports.run();
  requestAnimationFrame(() => setTimeout(() => performance.mark("pyrena-first-frame")));
</script>
`;

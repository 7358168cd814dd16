// Puts the site together in dist/, after Vite has built its parts: the tag's files under embed/, the page for frames, and the live
// document, whose figures are programs of examples/.
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { withComments } from "../src/model/comments.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("../package.json"), "utf8"));

cpSync(at("../dist-embed"), at("../dist/embed"), { recursive: true });
const frame = readFileSync(at("../src/embed/embed.html"), "utf8");
writeFileSync(at("../dist/embed.html"), frame.replaceAll("VERSION", version));

// The installed package has the tag under a name that does not change.
const script = `./pyrena-playground-${version}.js`;
writeFileSync(
  at("../dist-embed/playground.js"),
  `export { assets, PyrenaPlayground, upgrade, version } from ${JSON.stringify(script)};\n`,
);

const { examples } = JSON.parse(readFileSync(at("../../examples/index.json"), "utf8"));
const signs = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** The listing that stands before a figure of the gallery: what a reader without JavaScript sees. */
function listingOf(id, language) {
  const example = examples.find((one) => one.id === id);
  if (example === undefined) throw new Error(`the document shows '${id}', which is not in examples/index.json`);
  const english = readFileSync(at(`../../examples/${example.file}`), "utf8");
  const source = withComments(english, example.comments?.[language]);
  return `<pre tabindex="0">${source.replace(/[&<>]/g, (sign) => signs[sign])}</pre>`;
}

mkdirSync(at("../dist/document"), { recursive: true });
copyFileSync(at("../src/site/document.css"), at("../dist/document/document.css"));
for (const language of ["en", "zh"]) {
  const page = readFileSync(at(`../src/site/document.${language}.html`), "utf8")
    .replaceAll("VERSION", version)
    .replace(/( *)<pyrena-playground data-ex="([\w-]+)"/g, (tag, _indent, id) => `${listingOf(id, language)}\n${tag}`);
  writeFileSync(at(`../dist/document/${language}.html`), page);
}

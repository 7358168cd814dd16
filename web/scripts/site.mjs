// Puts the site together in dist/, after Vite has built its parts: the tag's files under embed/, and the page for frames.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { version } = JSON.parse(readFileSync(at("../package.json"), "utf8"));

cpSync(at("../dist-embed"), at("../dist/embed"), { recursive: true });
const frame = readFileSync(at("../src/embed/embed.html"), "utf8");
writeFileSync(at("../dist/embed.html"), frame.replaceAll("VERSION", version));

// The installed package has the tag under a name that does not change.
const script = `./pyrena-playground-${version}.js`;
writeFileSync(at("../dist-embed/playground.js"), `export * from ${JSON.stringify(script)};\n`);

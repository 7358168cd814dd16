// What the builds of the tag need of Vite beyond the ordinary: the styles as one text inside the script, files packed into it,
// and the build without files beside it.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { deflateRawSync } from "node:zlib";
import { toBase85 } from "../src/embed/base85.mjs";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));

/** A figure is as wide as its place in a text: a question about the window becomes one about the element. */
const ofWindow = 0.8;

/**
 * The playground's styles for a shadow root. The root's colours become the figure's, and each may be set from outside:
 * `--accent` by `--pyrena-accent`.
 */
export function shadowStyles(css) {
  const declared = css.replace(/:root(\[data-theme="?dark"?\])?\s*\{([^}]*)\}/g, (_all, dark, body) => {
    const fields = body.replace(/--(?!lightningcss)([\w-]+)\s*:\s*([^;}]+)/g, "--$1:var(--pyrena-$1,$2)");
    return `.pyrena-root${dark ? '[data-theme="dark"]' : ""}{${fields}}`;
  });
  const asked = declared.replace(
    /@media\s*\(\s*(?:max-width\s*:\s*|width\s*<=\s*)(\d+)px\s*\)/g,
    (_all, width) => `@container pyrena (max-width:${Math.round(Number(width) * ofWindow)}px)`,
  );
  return asked;
}

/** What every sheet of a figure stands in: widths are asked of this element. */
const container = ".pyrena-root{container:pyrena/inline-size;color-scheme:light dark}";

/**
 * Takes the style sheets out of the build's files and puts the text of each where the chunk that needs it begins: a picture's styles
 * come with the picture. What the script of the tag itself needs is where styles.ts wants it.
 */
export function embedStyles(version) {
  return {
    name: "embed-styles",
    generateBundle: {
      order: "pre",
      handler(_options, bundle) {
        const sheets = new Map();
        for (const [name, file] of Object.entries(bundle)) {
          if (!name.endsWith(".css")) continue;
          const css = typeof file.source === "string" ? file.source : new TextDecoder().decode(file.source);
          sheets.set(name, shadowStyles(css));
          delete bundle[name];
        }
        const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
        const entry = chunks.find((chunk) => chunk.isEntry);
        const first = new Set([entry.fileName, ...entry.imports]);
        const left = new Set(sheets.keys());
        const take = (wanted) => {
          const names = [...sheets.keys()].filter((name) => wanted(name) && left.delete(name));
          return names.map((name) => sheets.get(name)).join("");
        };
        const own = (chunk) => take((name) => chunk.viteMetadata?.importedCss.has(name));
        const begin = chunks.filter((chunk) => first.has(chunk.fileName)).map(own);
        for (const chunk of chunks) {
          const css = first.has(chunk.fileName) ? "" : own(chunk);
          if (css !== "")
            chunk.code = `globalThis[Symbol.for(${JSON.stringify(`pyrena ${version}`)})](${JSON.stringify(css)});${chunk.code}`;
          chunk.viteMetadata?.importedCss.clear();
        }
        // A build into one file has one sheet, of no chunk in particular.
        const text = JSON.stringify(`${begin.join("")}${take(() => true)}${container}`);
        for (const chunk of chunks) chunk.code = chunk.code.replaceAll("__PYRENA_STYLES__", () => text);
      },
    },
  };
}

/** A chunk of the tag brings its styles itself, so an import needs none of Vite's help. */
export function plainImports() {
  const helper = "\0vite/preload-helper.js";
  return {
    name: "plain-imports",
    enforce: "pre",
    load: {
      order: "pre",
      handler: (id) =>
        id === helper ? { code: "export const __vitePreload = (load) => load();", moduleType: "js" } : null,
    },
  };
}

/** `import text from "file?packed"`: the file, deflated and in base 85. */
export function packed() {
  return {
    name: "packed",
    enforce: "pre",
    async resolveId(id, importer) {
      if (!id.endsWith("?packed")) return null;
      const found = await this.resolve(id.slice(0, -"?packed".length), importer, { skipSelf: true });
      return found ? `\0packed:${found.id}` : null;
    },
    load(id) {
      if (!id.startsWith("\0packed:")) return null;
      const file = id.slice("\0packed:".length);
      this.addWatchFile(file);
      const text = toBase85(deflateRawSync(readFileSync(file), { level: 9, memLevel: 7 }));
      // Said outright: the bundler would go by the file's ending and take this code for a text.
      return { code: `export default ${JSON.stringify(text)}`, moduleType: "js" };
    },
  };
}

/** Puts runtime-inline.ts in the place of runtime.ts. */
export function inlineRuntime() {
  return {
    name: "inline-runtime",
    enforce: "pre",
    resolveId(id, importer) {
      const wanted = id === "./runtime.ts" && importer?.startsWith(at("../src/embed/"));
      return wanted ? at("../src/embed/runtime-inline.ts") : null;
    },
  };
}

/** Addresses of the runtime's files as they stand in the installed package: `wasm/`, beside the folder of the script. */
export function packageFiles() {
  const prefix = "\0package:";
  return {
    name: "package-files",
    enforce: "pre",
    resolveId: (id) => (/^#wasm\/[\w.-]+\?url$/.test(id) ? `${prefix}${id.slice(6, -4)}` : null),
    load(id) {
      if (!id.startsWith(prefix)) return null;
      const file = JSON.stringify(`../wasm/${id.slice(prefix.length)}`);
      return { code: `export default new URL(/* @vite-ignore */ ${file}, import.meta.url).href`, moduleType: "js" };
    },
    // The bundler of a page that uses the package finds the files only when they are written in this very form.
    generateBundle(_options, bundle) {
      const written = /new URL\(\s*(?:\/\*.*?\*\/)?\s*("[^"]+"),\s*(?:"" \+ )?import\.meta\.url,?\s*\)/g;
      for (const file of Object.values(bundle)) {
        if (file.type === "chunk") file.code = file.code.replace(written, "new URL($1, import.meta.url)");
      }
    },
  };
}

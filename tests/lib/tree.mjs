// The files of the repository as the structure tests see them: what git tracks or would track.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./programs.mjs";

const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
});

/** Paths relative to the root that match, sorted; deleted ones left out. */
export function files(pattern) {
  const found = listed.split("\0").filter((path) => pattern.test(path) && existsSync(join(root, path)));
  return [...new Set(found)].sort();
}

export function read(path) {
  return readFileSync(join(root, path), "utf8");
}

/** `path:line: text` for each line that matches. */
export function grep(paths, pattern, prepare = (text) => text) {
  return paths.flatMap((path) =>
    prepare(read(path))
      .split("\n")
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  );
}

/** C or TypeScript without its comments and string contents, the line numbers kept. */
export function bare(text) {
  const blank = (found) => found.replace(/[^\n]/g, " ");
  return text.replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g, blank);
}

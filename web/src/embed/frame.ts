// embed.html: a figure that fills a frame of somebody else's page. The hash of the frame's address has the program and the
// settings, as in a link to the playground; the frame tells its height to the page around it.
import { linkWords } from "../i18n/link-words.ts";
import { withComments } from "../model/comments.mjs";
import { writeOverrides } from "../model/overrides.ts";
import { examples } from "../model/programs.ts";
import { type LinkProblem, readHash } from "../model/share.ts";

/** Sent to the page around: { type: "pyrena:height", version: 1, height }. */
function tellHeight(): void {
  if (parent === window) return;
  let last = 0;
  const tell = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === last) return;
    last = height;
    parent.postMessage({ type: "pyrena:height", version: 1, height }, "*");
  };
  new ResizeObserver(tell).observe(document.documentElement);
  // A page that came later asks.
  addEventListener("message", (event) => {
    const asked: unknown = event.data;
    if (typeof asked !== "object" || asked === null || !("type" in asked) || asked.type !== "pyrena:ask-height") return;
    last = 0;
    tell();
  });
  tell();
}

/** Settings that only a frame has, as they are written in its hash, with the attribute that each becomes. */
const frameOnly = ["height", "readonly", "autoplay", "loading"] as const;

async function figureOf(hash: string): Promise<HTMLElement> {
  const shared = await readHash(hash);
  const example = shared.example === null ? undefined : examples.get(shared.example);
  const unknown = shared.source === null && shared.example !== null && example === undefined;
  const problem: LinkProblem | null = shared.problem ?? (unknown ? "example" : null);
  const lang = shared.lang ?? (/^zh/i.test(navigator.language) ? "zh" : "en");
  document.documentElement.lang = lang === "zh" ? "zh-CN" : "en";
  if (problem !== null) {
    const message = document.createElement("p");
    message.setAttribute("role", "alert");
    message.textContent = linkWords[lang === "zh" ? "zh" : "en"].problems[problem];
    return message;
  }
  const figure = document.createElement("pyrena-playground");
  const put = (name: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== "") figure.setAttribute(name, String(value));
  };
  const comments = example?.comments?.[lang === "zh" ? "zh" : "en"];
  put("source", shared.source ?? (example === undefined ? null : withComments(example.source, comments)));
  put("preset", shared.preset);
  put("set", writeOverrides(shared.overrides));
  put("panes", shared.panes.join(" "));
  put("unit", shared.unit);
  put("step", shared.step);
  put("input", shared.input);
  put("lang", lang);
  put("theme", shared.theme);
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  for (const name of frameOnly) {
    const value = fields.get(name);
    if (value !== null && value !== "0") figure.setAttribute(name, value === "1" ? "" : value);
  }
  if (!figure.hasAttribute("loading")) put("loading", "lazy");
  return figure;
}

export async function fillFrame(host: HTMLElement): Promise<void> {
  const fill = async () => host.replaceChildren(await figureOf(location.hash));
  addEventListener("hashchange", () => void fill());
  await fill();
  tellHeight();
}

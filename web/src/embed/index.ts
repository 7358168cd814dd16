// The script of the tag `<pyrena-playground>`, as an ES module. What it exports is for pages that make elements themselves.
import { PyrenaPlayground } from "./element.ts";
import { scriptElement } from "./runtime.ts";
import { upgrade, upgradeBy } from "./upgrade.ts";

// Two scripts of two versions may meet on one page: the first keeps the tag.
if (customElements.get("pyrena-playground") === undefined) customElements.define("pyrena-playground", PyrenaPlayground);
upgradeBy(scriptElement());
const frame = document.querySelector<HTMLElement>("[data-pyrena-frame]");
if (frame !== null) void import("./frame.ts").then(({ fillFrame }) => fillFrame(frame));

export type * from "./public.ts";
export { assets } from "./runtime.ts";
export { version } from "./version.ts";
export { PyrenaPlayground, upgrade };

// Every number of a preset that is a release's says where that release has it.
import { expect, test } from "vitest";
import { PRESET_FIELDS } from "../engine/index.ts";
import { citationOf } from "./citations.ts";
import { presetNames } from "./presets.ts";

/** What no line of the source says by itself, or what a release does not have. */
const uncited: Readonly<Record<string, readonly string[]>> = {
  document: ["gc_resurrect_all", "freelist_dictkeys", "freelist_frame", "freelist_method"],
  "2.7": ["gc_resurrect_all", "freelist_dictkeys"],
  "3.8": [],
  "3.11": ["freelist_frame", "freelist_method"],
  "3.13": ["freelist_frame", "freelist_method"],
};

test.each(Object.keys(uncited))("every number of %s is cited", (preset) => {
  expect(presetNames).toContain(preset);
  const without = PRESET_FIELDS.map(([field]) => field).filter((field) => citationOf(preset, field) === null);
  expect(without).toEqual([
    ...(uncited[preset] ?? []).filter((field) => field !== "call_holds_arguments"),
    "call_holds_arguments",
    "python2",
  ]);
  for (const [field] of PRESET_FIELDS) {
    const cited = citationOf(preset, field);
    if (cited === null) continue;
    expect(cited.name).toMatch(/^\w+$/);
    expect(cited.address).toMatch(
      /^https:\/\/github\.com\/python\/cpython\/blob\/v\d[\d.]+\/(Objects|Modules|Python|Include\/internal)\/\w+\.[ch](#L\d+)?$/,
    );
    expect(cited.address).toContain(`/${cited.tag}/${cited.file}`);
  }
});

test("a preset of our own cites nothing", () => {
  for (const [field] of PRESET_FIELDS) expect(citationOf("mini", field)).toBeNull();
});

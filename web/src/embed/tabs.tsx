// The row of pictures that a figure offers.
import { useRef } from "preact/hooks";
import type { Messages } from "../i18n/index.ts";
import { useApp } from "../ui/app-state.ts";
import stage from "../ui/stage.module.css";
import type { Picture } from "./figure-view.tsx";
import { figureWords } from "./words.ts";

function titleOf(picture: Picture, text: Messages, pools: string): string {
  const titles: Record<Picture, string> = {
    objects: text.objectsShort,
    account: text.account,
    counts: text.countsShort,
    collector: text.collector,
    generations: text.generations,
    memory: text.memoryMap,
    layers: text.mapParts.layers,
    pools,
    raw: text.mapParts.raw,
    bytecode: text.bytecode,
  };
  return titles[picture];
}

interface TabsProps {
  pictures: readonly Picture[];
  shown: Picture;
  choose(picture: Picture): void;
}

export function Tabs({ pictures, shown, choose }: TabsProps) {
  const app = useApp();
  const row = useRef<HTMLDivElement>(null);
  const { pools } = figureWords[app.lang.value ?? "en"];
  return (
    <div
      class={stage.tabs}
      role="tablist"
      ref={row}
      onKeyDown={(event) => {
        const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
        const next = pictures[(pictures.indexOf(shown) + by + pictures.length) % pictures.length];
        if (by === 0 || next === undefined) return;
        event.stopPropagation();
        choose(next);
        row.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
      }}
    >
      {pictures.map((picture) => (
        <button
          key={picture}
          type="button"
          role="tab"
          id={`tab-${picture}`}
          aria-selected={picture === shown}
          aria-controls="panel"
          tabIndex={picture === shown ? 0 : -1}
          onClick={() => choose(picture)}
        >
          {titleOf(picture, app.words.value, pools)}
        </button>
      ))}
    </div>
  );
}

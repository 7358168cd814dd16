// The words of the list of a step's events.
import type { Lang } from "./choice.ts";

interface EventWords {
  readonly title: (n: string) => string;
  readonly goTo: string;
}

export const eventWords: Readonly<Record<Lang, EventWords>> = {
  en: {
    title: (n) => (n === "1" ? "1 event of this step" : `${n} events of this step`),
    goTo: "Step by event, from here",
  },
  zh: { title: (n) => `这一步中的 ${n} 个事件`, goTo: "从这里起按事件前进" },
};

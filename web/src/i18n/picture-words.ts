// The words of what is added to the picture of the objects after the first frame.
import type { Lang } from "./choice.ts";

const en = {
  /** References to an object from what is not drawn. */
  unseen: (n: number): string =>
    `${n} more reference${n === 1 ? "" : "s"} from what is not drawn here; the account names the holders`,
  /** A slot or a line of names that leads to what is not drawn. */
  leadsAway: "leads to what is not drawn here",
};

const zh: typeof en = {
  unseen: (n) => `另有 ${n} 个引用来自图中没有画出的地方；引用账目列出了持有者`,
  leadsAway: "指向图中没有画出的对象",
};

export const pictureWords: Readonly<Record<Lang, typeof en>> = { en, zh };

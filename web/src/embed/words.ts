// The few words of a figure that the playground does not have. Small: they are in the script that only waits.
import type { Lang } from "../i18n/index.ts";

const en = {
  figure: "Python program with its memory",
  waiting: "The run appears here.",
  loading: "Loading…",
  start: "Run and step",
  edit: "Edit",
  done: "Done",
  reset: "Reset",
  openSite: "Open in the playground",
  pools: "Pools",
  noSource: "There is no program in this element, nor in a <pre> before it.",
};

const zh: typeof en = {
  figure: "Python 程序与它的内存",
  waiting: "运行过程将显示在这里。",
  loading: "正在加载…",
  start: "运行并单步查看",
  edit: "编辑",
  done: "完成",
  reset: "还原",
  openSite: "在演示页中打开",
  pools: "内存池",
  noSource: "这个元素里没有程序，它前面的 <pre> 里也没有。",
};

export const figureWords: Record<Lang, typeof en> = { en, zh };

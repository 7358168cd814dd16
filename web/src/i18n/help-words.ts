// The words of the list of keys, which is fetched after the first frame.
import type { Lang } from "./choice.ts";

const en = {
  title: "Keyboard",
  step: "one step back, forward",
  fine: "the same by instruction",
  ends: "first, last step",
  ten: "ten steps back, forward",
  play: "play, pause",
  run: "run the program",
  toCursor: "go to the editor's line",
  breakpoint: "breakpoint on the editor's line",
  stop: "stop the run",
  leave: "leave the editor",
  search: "search an object",
  speed: "speed",
  reset: "back to the first step",
  help: "this list",
};

const zh: typeof en = {
  title: "键盘操作",
  step: "后退、前进一步",
  fine: "按指令后退、前进",
  ends: "第一步、最后一步",
  ten: "后退、前进十步",
  play: "播放、暂停",
  run: "运行程序",
  toCursor: "前进到光标所在的行",
  breakpoint: "在编辑器的光标行设断点",
  stop: "停止运行",
  leave: "离开编辑器",
  search: "查找对象",
  speed: "速度",
  reset: "回到第一步",
  help: "显示此列表",
};

export const helpWords: Readonly<Record<Lang, typeof en>> = { en, zh };

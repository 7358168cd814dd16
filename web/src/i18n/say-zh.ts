// 旁白的中文句子：一步或一条指令做了什么。
import { grouped } from "./number.ts";
import type { sayEn } from "./say-en.ts";
import type { Thing } from "./thing.ts";
import { typesZh } from "./types-zh.ts";

function noun(thing: Thing): string {
  return typesZh[thing.type] ?? ` \`${thing.type}\` 对象`;
}

/** “列表 `a`”、“整数 `1`”、“列表 `…2a40`”。 */
function the(thing: Thing): string {
  if (thing.value !== null) return thing.type === "NoneType" ? "`None`" : `${noun(thing)} \`${thing.value}\``;
  return `${noun(thing)} \`${thing.name ?? thing.address}\``;
}

const span = (from: number, to: number) => `由 ${grouped(from)} 变为 **${grouped(to)}**`;

export const sayZh: typeof sayEn = {
  // Behind a full-width stop there is no space.
  join: (sentences) => sentences.join("").replace(/(^|[。；：，]) +/g, "$1"),
  the,
  an: noun,
  upper: (text) => text,
  start: (line) => `还没有执行任何语句。下一步执行第 ${line} 行。`,
  end: "程序结束。",
  endedWith: (status) => `程序${status}。`,
  cutShort: (status) => `这次运行${status}；在那之前的每一步都可以查看。`,
  quiet: "显示出来的计数没有变化。",

  boundNew: (name, thing, count) => `新建了一个${noun(thing)}，名字 \`${name}\` 指向它：计数为 **${count}**。`,
  boundSame: (name, thing, from, to) =>
    `名字 \`${name}\` 现在指向${the(thing)}。没有新建对象；${from === to ? `计数仍是 **${to}**` : `计数${span(from, to)}`}。`,
  boundFound: (name, thing, count) =>
    `名字 \`${name}\` 指向已经存在的${the({ ...thing, name: null })}，计数现在是 **${count}**。`,
  boundShared: (name, thing) => `名字 \`${name}\` 指向${the(thing)}，它只有一份，由大家共享。`,
  boundHidden: (name, thing) => `名字 \`${name}\` 现在指向一个${noun(thing)}。`,
  unbound: (name, thing, from, to) =>
    `名字 \`${name}\` 不再存在；${the({ ...thing, name: thing.name === name ? null : thing.name })} 的计数${from === to ? `仍是 **${to}**` : span(from, to)}。`,
  unboundFreed: (name, thing) =>
    `名字 \`${name}\` 不再存在。没有别的引用指向${the({ ...thing, name: null })}：计数为 **0**，立即释放。`,
  unboundHidden: (name) => `名字 \`${name}\` 不再存在。`,
  slotHolds: (owner, label, held) => `${the(owner)} 现在引用${the(held)}${label === "" ? "" : `（\`${label}\`）`}。`,
  slotDropped: (owner, held) => `${the(owner)} 不再引用${the(held)}。`,
  rose: (thing, from, to) => `${the(thing)} 的计数${span(from, to)}。`,
  fell: (thing, from, to) => `${the(thing)} 的计数${span(from, to)}。`,
  freed: (thing) => `${the(thing)} 的计数降为 **0**，立即释放。`,
  freedMany: (n) => `释放了 **${n}** 个对象。`,
  called: (name, named) =>
    name.endsWith("__del__")
      ? `对象将被释放，先调用终结器 \`${name}\`：\`self\` 指向这个对象。`
      : `调用 \`${name}\`：新建一个栈帧${named ? "，形参也是引用" : ""}。`,
  returned: (name) => `\`${name}\` 返回：栈帧消失，局部变量的引用随之消失。`,
  returnedKept: (name) => `\`${name}\` 返回，但仍有引用指向它的栈帧：局部变量的引用都还在。`,
  suspended: (name) => `\`${name}\` 还没有开始执行：生成器保留它的栈帧，以及局部变量的引用。`,
  resumed: (name) => `生成器 \`${name}\` 运行：它的栈帧带着局部变量的引用回到栈上。`,
  paused: (name) => `\`${name}\` 给出一个值后暂停：生成器保留它的栈帧，以及局部变量的引用。`,
  returnedMany: (n) => `**${n}** 个调用结束：它们的栈帧消失，局部变量的引用随之消失。`,
  printed: (text) => `打印了 \`${text}\`。`,
  raised: (name) => `抛出 \`${name}\`。`,
  collected: (n, found) =>
    `进行了一次第 ${n} 代回收，${found === 0 ? "没有可释放的对象" : `释放了 **${found}** 个对象`}。`,
  ran: (opcode) => `执行了 \`${opcode}\`。`,
  next: (opcode) => `下一条：\`${opcode}\`。`,
  stackTook: (thing, from, to) => `求值栈现在也持有${the(thing)}：计数${span(from, to)}。`,
  stackGave: (thing, from, to) => `求值栈不再持有${the(thing)}：计数${span(from, to)}。`,
};

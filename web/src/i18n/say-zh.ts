// 旁白的中文句子：一步、一条指令或一个事件做了什么。
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

const span = (from: number, to: number) => `由 ${from} 变为 **${to}**`;

export const sayZh: typeof sayEn = {
  // Behind a full-width stop there is no space.
  join: (sentences) => sentences.join("").replace(/([。；：，]) +/g, "$1"),
  the,
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
    `名字 \`${name}\` 已删除；${the({ ...thing, name: thing.name === name ? null : thing.name })} 的计数${span(from, to)}。`,
  unboundFreed: (name, thing) =>
    `名字 \`${name}\` 已删除。没有别的引用指向${the({ ...thing, name: null })}：计数为 **0**，立即释放。`,
  unboundHidden: (name) => `名字 \`${name}\` 已删除。`,
  slotHolds: (owner, label, held) => `${the(owner)} 现在引用${the(held)}${label === "" ? "" : `（\`${label}\`）`}。`,
  rose: (thing, from, to) => `${the(thing)} 的计数${span(from, to)}。`,
  fell: (thing, from, to) => `${the(thing)} 的计数${span(from, to)}。`,
  freed: (thing) => `${the(thing)} 的计数降为 **0**，立即释放。`,
  freedMany: (n) => `释放了 **${n}** 个对象。`,
  called: (name) => `调用 \`${name}\`：新建一个栈帧，形参也是引用。`,
  returned: (name) => `\`${name}\` 返回：栈帧消失，局部变量的引用随之消失。`,
  returnedMany: (n) => `**${n}** 个调用结束：它们的栈帧消失，局部变量的引用随之消失。`,
  printed: (text) => `打印了 \`${text}\`。`,
  raised: (name) => `抛出 \`${name}\`。`,
  collected: (n, found) =>
    `进行了一次第 ${n} 代回收，${found === 0 ? "没有可释放的对象" : `释放了 **${found}** 个对象`}。`,
  ran: (opcode) => `执行了 \`${opcode}\`。`,
  next: (opcode) => `下一条：\`${opcode}\`。`,
  stackTook: (thing, from, to) => `求值栈现在也持有${the(thing)}：计数${span(from, to)}。`,
  stackGave: (thing, from, to) => `求值栈不再持有${the(thing)}：计数${span(from, to)}。`,

  event: {
    line: (line) => `第 ${line} 行开始。`,
    instr: (opcode) => `即将执行指令 \`${opcode}\`。`,
    call: (thing) => `调用${the(thing)}：压入一个栈帧。`,
    return: (thing) => `${the(thing)} 返回：它的栈帧消失。`,
    raise: (thing) => `抛出${the(thing)}。`,
    handle: (thing) => `在这里捕获${the(thing)}。`,
    output: "程序写出内容。",
    new: (thing) => `在 \`${thing.address}\` 新建了一个${noun(thing)}，计数为 **1**。`,
    incref: (thing, count) => `${the(thing)} 多了一个引用：计数现在是 **${count}**。`,
    decref: (thing, count) => `${the(thing)} 少了一个引用：计数现在是 **${count}**。`,
    dealloc: (thing) => `${the(thing)} 的计数为 **0**：开始释放。`,
    freelist_put: (thing, n) => `${the(thing)} 的空壳放入该类型的空闲链表（现有 ${n} 个），没有还给内存池。`,
    freelist_get: (thing, n) => `从空闲链表取出一个${noun(thing)}（还剩 ${n} 个），不需要申请内存。`,
    intern: (thing, added) =>
      added ? `${the(thing)} 被驻留：以后相等的字符串就是它。` : `${the(thing)} 离开驻留字符串表。`,
    gc_track: (thing, count) => `垃圾回收器开始跟踪${the(thing)}：第 0 代的计数为 **${count}**。`,
    gc_untrack: (thing) => `垃圾回收器不再跟踪${the(thing)}。`,
    finalize: (thing, begins) =>
      begins ? `${the(thing)} 的终结器 \`__del__\` 开始执行。` : `${the(thing)} 的终结器执行完毕。`,
    weakref_clear: (thing) => `指向${the(thing)} 的弱引用被清除。`,
    alloc: (bytes, size) =>
      size === null
        ? `申请 ${bytes} 字节：超过内存池的上限，由原始层分配。`
        : `申请 ${bytes} 字节：从内存池取一个 **${size}** 字节的块。`,
    free: (raw) => (raw ? "归还一个原始块。" : "一个块放回所在池的空闲链表。"),
    resize: (bytes) => `一个块原地调整为 ${bytes} 字节。`,
    pool_init: (size, arena) => `区域 ${arena} 的一个空池开始供应 **${size}** 字节的块。`,
    pool_used: (size) => `一个已满的 ${size} 字节块的池又有了空位。`,
    pool_full: (size) => `一个 ${size} 字节块的池已满。`,
    pool_empty: (size) => `一个 ${size} 字节块的池的最后一块已释放：这个池空了。`,
    arena_new: (bytes, arena) => `向系统取得新的区域 ${arena}，共 **${bytes}** 字节。`,
    arena_free: (bytes, arena) => `区域 ${arena} 已全部空闲：**${bytes}** 字节归还系统。`,
    sys_grow: (bytes) => `向系统取得 ${bytes} 字节。`,
    sys_shrink: (bytes) => `向系统归还 ${bytes} 字节。`,
    gc_start: (n, objects, asked) =>
      `第 ${n} 代的回收开始（${asked ? "由程序要求" : "超过了阈值"}）：要检查 ${objects} 个对象。`,
    gc_phase: (phase) => `回收进入下一阶段：**${phase}**。`,
    gc_copy: (thing, refs) => `复制${the(thing)} 的计数：\`gc_refs\` 为 **${refs}**。真实的计数不会改动。`,
    gc_subtract: (thing, holder, refs) =>
      `${the(holder)} 引用${the(thing)}：副本减一，\`gc_refs\` 现在是 **${refs}**。`,
    gc_unreachable: (thing) =>
      `${the(thing)} 的 \`gc_refs\` 为 0，暂时移入“不可达”链表；若后面发现有可达对象引用它，会移回来。`,
    gc_reachable: (thing, holder, back) =>
      holder === null
        ? `${the(thing)} 被外部引用持有：可达。`
        : back
          ? `${the(holder)} 可达，并且引用${the(thing)}：把它**移回**可达链表。`
          : `${the(holder)} 可达，并且引用${the(thing)}：它也可达。`,
    gc_finalizer: (thing) => `${the(thing)} 有终结器，在清除之前先调用。`,
    gc_resurrect: (thing) => `${the(thing)} 复活了：它的终结器创建了新的引用。`,
    gc_clear: (thing) => `${the(thing)} 是垃圾：清除它持有的引用，让计数降为 0。`,
    gc_promote: (thing, n) => `${the(thing)} 存活下来：从现在起属于第 ${n} 代。`,
    gc_end: (n, collected, uncollectable) =>
      `第 ${n} 代的回收结束：释放 **${collected}** 个对象${uncollectable > 0 ? `，${uncollectable} 个无法回收` : ""}。`,
  },
};

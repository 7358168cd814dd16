// 旁白的中文句子：一个事件做了什么。在第一帧之后取得。
import { grouped } from "./number.ts";
import type { eventsEn } from "./say-event-en.ts";

export const eventsZh: typeof eventsEn = ({ the, an }) => ({
  line: (line) => `第 ${line} 行开始。`,
  instr: (opcode) => `即将执行指令 \`${opcode}\`。`,
  call: (thing) => `${thing === null ? "一次调用开始" : `调用${the(thing)}`}：压入一个栈帧。`,
  return: (thing) => (thing === null ? "一次调用结束：栈帧消失。" : `${the(thing)} 返回：它的栈帧消失。`),
  raise: (thing) => `抛出${the(thing)}。`,
  handle: (thing) => `在这里捕获${the(thing)}。`,
  output: "程序写出内容。",
  new: (thing) => `在 \`${thing.address}\` 新建了一个${an(thing)}，计数为 **1**。`,
  incref: (thing, count) => `${the(thing)} 多了一个引用：计数现在是 **${grouped(count)}**。`,
  decref: (thing, count) => `${the(thing)} 少了一个引用：计数现在是 **${grouped(count)}**。`,
  dealloc: (thing) => `${the(thing)} 的计数为 **0**：开始释放。`,
  freelist_put: (thing, n) => `${the(thing)} 的空壳放入该类型的空闲链表（现有 ${n} 个），没有还给内存池。`,
  freelist_get: (thing, n) => `从空闲链表取出一个${an(thing)}（还剩 ${n} 个），不需要申请内存。`,
  intern: (thing, added) =>
    added ? `${the(thing)} 被驻留：以后相等的字符串就是它。` : `${the(thing)} 离开驻留字符串表。`,
  gc_track: (thing, count) => `垃圾回收器开始跟踪${the(thing)}：第 0 代的计数为 **${count}**。`,
  gc_untrack: (thing) => `垃圾回收器不再跟踪${the(thing)}。`,
  finalize: (thing, begins) =>
    begins ? `${the(thing)} 的终结器 \`__del__\` 开始执行。` : `${the(thing)} 的终结器执行完毕。`,
  weakref_clear: (thing) => `指向${the(thing)} 的弱引用被清除。`,
  alloc: (bytes, size, large) =>
    size === null
      ? `向原始层申请 ${grouped(bytes)} 字节${large ? "：超过了内存池的上限" : "，不经过内存池"}。`
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
    `第 ${n} 代的回收开始（${asked ? "由程序要求" : "超过了阈值"}）：要检查 ${grouped(objects)} 个对象。`,
  gc_phase: (phase) => `回收进入下一阶段：**${phase}**。`,
  gc_copy: (thing, refs) => `复制${the(thing)} 的计数：\`gc_refs\` 为 **${refs}**。真实的计数不会改动。`,
  gc_subtract: (thing, holder, refs) => `${the(holder)} 引用${the(thing)}：副本减一，\`gc_refs\` 现在是 **${refs}**。`,
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
});

// One instance of the wasm module: one session. Plain JavaScript, so that the command (bin/pyrena.mjs) runs it in any Node
// without a build step; the player is built on it too. Knows how to call the exports and where the control block's fields
// stand; knows nothing of ticks kept, checkpoints or tables.

/**
 * @typedef {WebAssembly.Exports & {
 *   memory: WebAssembly.Memory,
 *   stackSave(): number, stackRestore(top: number): void,
 *   pyrena_fingerprint(): number, pyrena_control(): number, pyrena_library_place(): number, pyrena_input(bytes: number): number,
 *   pyrena_preset(text: number, length: number): number,
 *   pyrena_override(text: number, length: number, value: number): number,
 *   pyrena_create(memory: number, steps: number, output: number): number,
 *   pyrena_load(text: number, length: number, name: number): number,
 *   pyrena_record(stopTick: number): void, pyrena_resume(stopTick: number): void, pyrena_finish(): void,
 *   pyrena_run(steps: number): number,
 * } & Record<string, (...numbers: number[]) => number>} Exports
 */

/** Why the observer is called: core/trace/trace.h, and wasm/session.h for OUTPUT, the output buffer is full. */
export const OBSERVE = { FULL: 0, STOP: 1, FLUSH: 2, OUTPUT: 3 };
const OBSERVE_INPUT = 4;
const END_OF_INPUT = 0xffffffff;

/** pyr_status, core/base/status.h. */
export const STATUS = {
  OK: 0,
  RUNNING: 1,
  EXCEPTION: 2,
  STEP_LIMIT: 3,
  MEMORY_LIMIT: 4,
  OUTPUT_LIMIT: 5,
  BAD_ARGUMENT: 6,
  EXIT: 7,
};

// Fields of the control block by their place in 32-bit words (rows.def: control). F64 fields count twice.
const CONTROL = {
  tick: 0,
  steps: 2,
  heapEnd: 4,
  areaEnd: 6,
  events: 8,
  eventCapacity: 9,
  eventCount: 10,
  rows: 11,
  rowCount: 12,
  exitCode: 13,
  managedBase: 14,
  outputCapacity: 15,
  inputLine: 16,
  status: 17,
  wideCount: 18,
  wideFirst: 19,
  text: 20,
  textLength: 21,
  output: 22,
  outputLength: 23,
};

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** @type {[number, number]} */
const none = [0, 0];

export class Machine {
  /**
   * @param {WebAssembly.Module} module
   * @param {(why: number, machine: Machine) => void} observe called by the running program; may throw to leave it
   * @param {{ readonly modules: readonly WebAssembly.Module[] }} [parts] the other parts if the module is pyrena-first.wasm, as far
   *   as they are there; a call of what is not throws a WebAssembly.RuntimeError
   */
  constructor(module, observe, parts = { modules: [] }) {
    /** The lines that input() reads, by number, without their newlines. @type {(number: number) => Uint8Array | undefined} */
    this.line = () => undefined;
    this.observe = observe;
    const called = (/** @type {number} */ why) => (why === OBSERVE_INPUT ? this.giveLine() : this.observe(why, this));
    const imports = { env: { pyrena_observe: called } };
    const instance = new WebAssembly.Instance(module, imports);
    /** @type {Exports} */
    this.exports = /** @type {Exports} */ (instance.exports);
    this.parts = parts;
    this.partCount = 0;
    this.complete();
    const initialize = this.exports._initialize;
    if (initialize) initialize();
    /** What tables have reached since memory above the program's was zeroed. */
    this.highest = 0;
    this.controlAt = this.exports.pyrena_control();
    /** @type {ArrayBufferLike | null} */
    this.buffer = null;
    this.refresh();
  }

  /** First byte above the constants, which parts write when they come: a page's first. 0 if the module is whole. */
  get constantsEnd() {
    return /** @type {{ value?: number } | undefined} */ (/** @type {unknown} */ (this.exports.dataEnd))?.value ?? 0;
  }

  /** Takes over the parts that have come: they fill the empty places of the first one's table. No program may be running. */
  complete() {
    const { modules } = this.parts;
    while (this.partCount < modules.length) {
      new WebAssembly.Instance(/** @type {WebAssembly.Module} */ (modules[this.partCount++]), { first: this.exports });
    }
  }

  /**
   * Asks a question about the state. If it needs a part that is not there, it leaves memory as it was and throws.
   * @param {string} question @param {number[]} numbers
   */
  ask(question, ...numbers) {
    this.complete();
    const { exports } = this;
    const stack = exports.stackSave();
    try {
      return exports[question]?.(...numbers) ?? -1;
    } catch (error) {
      exports.stackRestore(stack);
      this.refresh();
      this.view(this.heapEnd, /** @type {ArrayBufferLike} */ (this.buffer).byteLength - this.heapEnd).fill(0);
      throw error;
    }
  }

  /** The views again after memory has grown (a grown memory has a new buffer). */
  refresh() {
    const buffer = this.exports.memory.buffer;
    if (buffer === this.buffer) return;
    this.buffer = buffer;
    this.bytes = new Uint8Array(buffer);
    this.words = new Uint32Array(buffer);
    this.doubles = new Float64Array(buffer);
  }

  /** @param {number} word @returns {number} */
  control(word) {
    this.refresh();
    return /** @type {Uint32Array} */ (this.words)[(this.controlAt >> 2) + word] ?? 0;
  }

  /** @param {number} word @returns {number} */
  controlDouble(word) {
    this.refresh();
    return /** @type {Float64Array} */ (this.doubles)[(this.controlAt + word * 4) >> 3] ?? 0;
  }

  get tick() {
    return this.controlDouble(CONTROL.tick);
  }
  get steps() {
    return this.controlDouble(CONTROL.steps);
  }
  /** First byte above the program's memory at its largest so far. */
  get heapEnd() {
    return this.controlDouble(CONTROL.heapEnd);
  }
  /** First byte above the last table or text. */
  get areaEnd() {
    const end = this.controlDouble(CONTROL.areaEnd);
    this.highest = Math.max(this.highest, end);
    return end;
  }
  /** First byte above everything that was written: the program's memory, and the tables since the last clearing. */
  get top() {
    return Math.max(this.heapEnd, this.areaEnd, this.highest);
  }
  get managedBase() {
    return this.control(CONTROL.managedBase);
  }
  get exitCode() {
    return this.control(CONTROL.exitCode) | 0;
  }
  /** Where the events go, and the list of the wide ones behind them: not part of a run's state. */
  get eventBuffer() {
    return { at: this.control(CONTROL.events), bytes: this.control(CONTROL.eventCapacity) * 16 };
  }
  /**
   * The events in the buffer as they were recorded (core/trace/packed.h), two words each, and the wide ones among them; valid until
   * the program runs on.
   */
  get packed() {
    this.refresh();
    const words = /** @type {Uint32Array} */ (this.words);
    const of = (/** @type {number} */ word) => words[(this.controlAt >> 2) + word] ?? 0;
    const at = of(CONTROL.events) >> 2;
    const wideAt = at + of(CONTROL.eventCapacity) * 2;
    const wideCount = of(CONTROL.wideCount);
    return {
      events: words.subarray(at, at + of(CONTROL.eventCount) * 2),
      wides: wideCount === 0 ? null : words.subarray(wideAt, wideAt + wideCount * 2),
      wideFirst: of(CONTROL.wideFirst),
    };
  }
  /** The events in the buffer as 24 bytes each, like those of `pyrena trace --raw`. */
  get recorded() {
    this.exports.pyrena_unpack?.();
    const bytes = this.textBytes;
    this.clearAbove();
    return bytes;
  }
  get outputBuffer() {
    return { at: this.control(CONTROL.output), bytes: this.control(CONTROL.outputCapacity) };
  }
  /** Where the last query's rows stand. */
  get rows() {
    return { at: this.control(CONTROL.rows), count: this.control(CONTROL.rowCount) };
  }

  /** The text that the last call left. */
  get text() {
    const at = this.control(CONTROL.text);
    return decoder.decode(this.view(at, this.control(CONTROL.textLength)));
  }

  /** The same as bytes, copied. */
  get textBytes() {
    this.highest = Math.max(this.highest, this.areaEnd);
    const at = this.control(CONTROL.text);
    return this.view(at, this.control(CONTROL.textLength)).slice();
  }

  /** @param {number} at @param {number} length */
  view(at, length) {
    this.refresh();
    return /** @type {Uint8Array} */ (this.bytes).subarray(at, at + length);
  }

  /** Puts one text. @param {string | Uint8Array} text @returns {[number, number]} */
  put(text) {
    return this.putAll([text])[0] ?? [0, 0];
  }

  /**
   * Puts texts into memory for the next call and gives their places and lengths.
   * @param {readonly (string | Uint8Array)[]} texts
   * @returns {[number, number][]}
   */
  putAll(texts) {
    const encoded = texts.map((text) => (typeof text === "string" ? encoder.encode(text) : text));
    let at = this.exports.pyrena_input(encoded.reduce((sum, bytes) => sum + bytes.length, 0));
    return encoded.map((bytes) => {
      this.view(at, bytes.length).set(bytes);
      const place = /** @type {[number, number]} */ ([at, bytes.length]);
      at += bytes.length;
      return place;
    });
  }

  /**
   * Makes the session's machine and loads the program. Answers the status of the load (a syntax error is not one: it ends the
   * run at once). Throws an Error named OpenError with the core's own message for a wrong preset or limit.
   * @param {string | Uint8Array} source
   * @param {{ preset?: string | undefined, overrides?: Record<string, number | undefined>, filename?: string,
   *   limits?: { memory?: number, steps?: number, output?: number } }} options
   */
  open(source, options) {
    const { exports } = this;
    const must = (/** @type {number} */ status) => {
      if (status === STATUS.OK) return;
      const error = new Error(this.text || "memory could not be had");
      error.name = "OpenError";
      throw error;
    };
    must(exports.pyrena_preset(...this.put(options.preset ?? presetOf(source) ?? "")));
    for (const [field, value] of Object.entries(options.overrides ?? {})) {
      if (value !== undefined) must(exports.pyrena_override(...this.put(field), value));
    }
    const { memory = 0, steps = 0, output = 0 } = options.limits ?? {};
    must(exports.pyrena_create(memory, steps, output));
    return this.load(source, options.filename ?? "main.py");
  }

  /**
   * Loads a program into the machine that was made, and takes its text out of memory again.
   * @param {string | Uint8Array} source @param {string} filename
   */
  load(source, filename) {
    const [text = none, name = none] = this.putAll([source, `${filename}\0`]);
    const status = this.exports.pyrena_load(...text, name[0]);
    const end = Math.max(this.heapEnd, text[0]);
    this.view(end, Math.max(0, name[0] + name[1] - end)).fill(0);
    return status;
  }

  /** Gives the texts of the frozen modules (library.txt). @param {Uint8Array} library */
  giveLibrary(library) {
    this.view(this.exports.pyrena_library_place(), library.length).set(library);
  }

  /** Zeroes what stands above the program's memory: texts given in and tables of queries. */
  clearAbove() {
    const { heapEnd, top } = this;
    this.view(heapEnd, top - heapEnd).fill(0);
    this.highest = 0;
  }

  /** Answers input(): the line stands where the control block's text says, which has room for as many bytes as its length. */
  giveLine() {
    const line = this.line(this.control(CONTROL.inputLine));
    const words = /** @type {Uint32Array} */ (this.words);
    const lengthAt = (this.controlAt >> 2) + CONTROL.textLength;
    if (line) this.view(this.control(CONTROL.text), words[lengthAt] ?? 0).set(line.subarray(0, words[lengthAt]));
    words[lengthAt] = line ? Math.min(line.length, words[lengthAt] ?? 0) : END_OF_INPUT;
  }

  /**
   * The output written since the last call, in pieces of one stream.
   * @returns {{ stream: 1 | 2, bytes: Uint8Array }[]}
   */
  takeOutput() {
    const length = this.control(CONTROL.outputLength);
    if (length === 0) return [];
    const bytes = this.view(this.control(CONTROL.output), length);
    const data = new DataView(bytes.buffer, bytes.byteOffset, length);
    const pieces = [];
    for (let at = 0; at < length; ) {
      const head = data.getUint32(at, true);
      const size = head & 0x3fffffff;
      pieces.push({ stream: /** @type {1 | 2} */ (head >>> 30), bytes: bytes.slice(at + 4, at + 4 + size) });
      at += 4 + size;
    }
    /** @type {Uint32Array} */ (this.words)[(this.controlAt >> 2) + CONTROL.outputLength] = 0;
    return pieces;
  }
}

/**
 * The preset that a program's first line names: `# pyrena: preset=document`.
 * @param {string | Uint8Array} source
 */
export function presetOf(source) {
  const head = typeof source === "string" ? source.slice(0, 200) : decoder.decode(source.subarray(0, 200));
  return /^#\s*pyrena:\s*(?:.*\s)?preset=(\S+)/.exec(head.split("\n", 1)[0] ?? "")?.[1];
}

/**
 * Whether a program may import a module that is not in the wasm module: any import but these.
 * @param {string | Uint8Array} source
 */
export function needsLibrary(source) {
  const text = typeof source === "string" ? source : decoder.decode(source);
  if (/__import__|\bexec\b|\beval\b|\bimportlib\b/.test(text)) return true;
  const imports = text.matchAll(/\b(?:from\s+([\w.]+)\s+import|import\s+([\w., ]+))/g);
  for (const [, from, names] of imports) {
    const modules = from ? [from] : (names ?? "").split(",").map((name) => name.trim().split(/\s/)[0] ?? "");
    if (modules.some((name) => !["gc", "sys", "time", "builtins"].includes(name))) return true;
  }
  return false;
}

/** The exit code of a status, as the command's. @param {number} status @param {number} exitCode */
export function exitCodeOf(status, exitCode) {
  if (status === STATUS.OK) return 0;
  if (status === STATUS.EXIT) return exitCode;
  return status === STATUS.EXCEPTION ? 1 : status === STATUS.BAD_ARGUMENT ? 2 : 3;
}

// The editor (CodeMirror 6), loaded after the first frame. Escape, then Tab leaves it.
import { defaultKeymap, history, historyKeymap, indentWithTab } from "@codemirror/commands";
import { python } from "@codemirror/lang-python";
import { bracketMatching, HighlightStyle, indentUnit, syntaxHighlighting } from "@codemirror/language";
import { EditorState, type Range, RangeSet, StateEffect, StateField } from "@codemirror/state";
import {
  Decoration,
  type DecorationSet,
  EditorView,
  GutterMarker,
  gutter,
  gutterLineClass,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { indentStyle } from "./highlight.ts";

export interface EditorOptions {
  readonly source: string;
  readonly label: string;
  readonly onChange: (source: string) => void;
  readonly onRun: () => void;
  readonly onBreakpoint: (line: number) => void;
  readonly onRunTo: (line: number) => void;
}

export interface EditorHandle {
  setSource(source: string): void;
  mark(done: number, next: number, breakpoints: ReadonlySet<number>): void;
  destroy(): void;
}

interface Marks {
  readonly done: number;
  readonly next: number;
  readonly breakpoints: ReadonlySet<number>;
}

const setMarks = StateEffect.define<Marks>();
const doneLine = Decoration.line({ class: "pyrena-done" });
const nextLine = Decoration.line({ class: "pyrena-next" });

class BreakpointMarker extends GutterMarker {
  override toDOM(): Node {
    const dot = document.createElement("span");
    dot.className = "pyrena-breakpoint";
    return dot;
  }
}
const breakpointMarker = new BreakpointMarker();

class LineMarker extends GutterMarker {
  override readonly elementClass: string;
  constructor(elementClass: string) {
    super();
    this.elementClass = elementClass;
  }
}
const doneGutter = new LineMarker("pyrena-done");
const nextGutter = new LineMarker("pyrena-next");

function lineStart(state: EditorState, line: number): number | null {
  return line >= 1 && line <= state.doc.lines ? state.doc.line(line).from : null;
}

const lineMarks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let result = transaction.docChanged ? Decoration.none : marks;
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) {
        const done = lineStart(transaction.state, effect.value.done);
        const next = lineStart(transaction.state, effect.value.next);
        const ranges = [];
        if (done !== null && done !== next) ranges.push(doneLine.range(done));
        if (next !== null) ranges.push(nextLine.range(next));
        result = Decoration.set(ranges, true);
      }
    return result;
  },
  provide: (field) => [
    EditorView.decorations.from(field),
    gutterLineClass.compute([field], (state) => {
      const ranges: Range<GutterMarker>[] = [];
      for (const cursor = state.field(field).iter(); cursor.value !== null; cursor.next())
        ranges.push((cursor.value === nextLine ? nextGutter : doneGutter).range(cursor.from));
      return RangeSet.of(ranges);
    }),
  ],
});

const breakpointMarks = StateField.define<RangeSet<GutterMarker>>({
  create: () => RangeSet.empty,
  update(marks, transaction) {
    let result = marks.map(transaction.changes);
    for (const effect of transaction.effects)
      if (effect.is(setMarks)) {
        const starts = [...effect.value.breakpoints].flatMap((line) => lineStart(transaction.state, line) ?? []);
        result = RangeSet.of(starts.sort((a, b) => a - b).map((start) => breakpointMarker.range(start)));
      }
    return result;
  },
});

/** Long lines go on below, further in than they began. */
const hanging = EditorView.decorations.of((view) => {
  const found: Range<Decoration>[] = [];
  for (const { from, to } of view.visibleRanges)
    for (let at = from; at <= to; ) {
      const line = view.state.doc.lineAt(at);
      const style = indentStyle(line.text);
      if (style !== undefined) found.push(Decoration.line({ attributes: { style } }).range(line.from));
      at = line.to + 1;
    }
  return Decoration.set(found, true);
});

const theme = EditorView.theme({
  "&": { backgroundColor: "transparent", color: "var(--ink)" },
  "&.cm-focused": { outline: "none" },
  ".cm-scroller": { font: "inherit", lineHeight: "var(--row)", overflow: "auto" },
  ".cm-content": { padding: "4px 0", caretColor: "var(--ink)" },
  ".cm-line": {
    padding: "0 8px 0 calc(var(--in, 0ch) + 2ch)",
    textIndent: "calc(-2ch - var(--in, 0ch))",
  },
  ".cm-cursor": { borderLeftColor: "var(--ink)" },
  ".cm-gutters": { backgroundColor: "transparent", color: "var(--ink-faint)", border: "none" },
  ".cm-lineNumbers .cm-gutterElement": { padding: "0 10px 0 0", minWidth: "28px", cursor: "pointer" },
  ".pyrena-breakpoints": { width: "12px", cursor: "pointer" },
  ".pyrena-breakpoint": {
    display: "block",
    width: "8px",
    height: "8px",
    margin: "7px 0 0 3px",
    borderRadius: "50%",
    background: "var(--error)",
  },
  ".pyrena-done": { background: "var(--done-soft)" },
  ".pyrena-next": { background: "var(--changed-soft)" },
  ".pyrena-breakpoints .pyrena-done": { boxShadow: "inset 3px 0 var(--done)" },
  ".pyrena-breakpoints .pyrena-next": { boxShadow: "inset 3px 0 var(--changed)" },
});

const colours = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.bool, tags.null], color: "var(--syntax-keyword)" },
  { tag: [tags.string], color: "var(--syntax-string)" },
  { tag: [tags.number], color: "var(--syntax-number)" },
  { tag: [tags.comment], color: "var(--syntax-comment)" },
  {
    tag: [tags.function(tags.variableName), tags.function(tags.definition(tags.variableName))],
    color: "var(--syntax-name)",
  },
]);

export function makeEditor(parent: HTMLElement, options: EditorOptions): EditorHandle {
  let silent = false;
  const lineOf = (view: EditorView, position: number) => view.state.doc.lineAt(position).number;
  const clicked = (view: EditorView, line: { from: number }) => {
    options.onBreakpoint(lineOf(view, line.from));
    return true;
  };
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: options.source,
      extensions: [
        gutter({
          class: "pyrena-breakpoints",
          markers: (of) => of.state.field(breakpointMarks),
          initialSpacer: () => breakpointMarker,
          domEventHandlers: { mousedown: clicked },
        }),
        lineNumbers({ domEventHandlers: { mousedown: clicked } }),
        lineMarks,
        breakpointMarks,
        EditorView.lineWrapping,
        hanging,
        history(),
        indentUnit.of("    "),
        bracketMatching(),
        python(),
        syntaxHighlighting(colours),
        keymap.of([
          {
            key: "Mod-Enter",
            run: () => {
              options.onRun();
              return true;
            },
          },
          {
            key: "F8",
            run: (one) => {
              options.onRunTo(lineOf(one, one.state.selection.main.head));
              return true;
            },
          },
          {
            key: "F9",
            run: (one) => {
              options.onBreakpoint(lineOf(one, one.state.selection.main.head));
              return true;
            },
          },
          indentWithTab,
          ...defaultKeymap,
          ...historyKeymap,
        ]),
        theme,
        EditorView.contentAttributes.of({ "aria-label": options.label, tabindex: "0" }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !silent) options.onChange(update.state.doc.toString());
        }),
      ],
    }),
  });
  return {
    setSource(source) {
      if (view.state.doc.toString() === source) return;
      silent = true;
      view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: source } });
      silent = false;
    },
    mark(done, next, breakpoints) {
      view.dispatch({ effects: setMarks.of({ done, next, breakpoints }) });
      const start = lineStart(view.state, next || done);
      if (start !== null) view.dispatch({ effects: EditorView.scrollIntoView(start, { y: "nearest", yMargin: 22 }) });
    },
    destroy: () => view.destroy(),
  };
}

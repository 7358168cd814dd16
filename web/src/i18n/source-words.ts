// What the links into CPython's source say.
import type { Lang } from "./choice.ts";

interface SourceWords {
  readonly of: (name: string, file: string, tag: string) => string;
  readonly all: string;
}

export const sourceWords: Readonly<Record<Lang, SourceWords>> = {
  en: { of: (name, file, tag) => `${name} in ${file}, CPython ${tag}`, all: "In CPython's source:" },
  zh: { of: (name, file, tag) => `CPython ${tag} 源码 ${file} 中的 ${name}`, all: "CPython 源码中的出处：" },
};

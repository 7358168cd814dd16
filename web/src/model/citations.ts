// Where CPython's own source says a number that a preset has: the release that the preset is, the file, and the name to look for there.
// A line is given where the release's installed headers have it; a preset of our own (mini) cites nothing.
import type { PresetField } from "../engine/index.ts";

export interface Citation {
  readonly tag: string;
  readonly file: string;
  readonly name: string;
  readonly address: string;
}

type Places = Partial<Record<PresetField, string>>;

const alloc = "Objects/obmalloc.c";
const collector = "Modules/gcmodule.c";
const inner = "Include/internal/";

/** Each place is `file name` or `file#line name`. */
const oldest: Places = {
  request_threshold: `${alloc} SMALL_REQUEST_THRESHOLD`,
  alignment: `${alloc} ALIGNMENT`,
  pool_size: `${alloc} POOL_SIZE`,
  arena_size: `${alloc} ARENA_SIZE`,
  arena_return: `${alloc} nfreepools`,
  gc_threshold0: `${collector} NUM_GENERATIONS`,
  gc_threshold1: `${collector} NUM_GENERATIONS`,
  gc_threshold2: `${collector} NUM_GENERATIONS`,
  gc_quarter_rule: `${collector} collect_generations`,
  gc_at_eval: `${collector} _PyObject_GC_Malloc`,
  pep442: `${collector} handle_finalizers`,
  small_int_min: "Objects/intobject.c NSMALLNEGINTS",
  small_int_max: "Objects/intobject.c NSMALLPOSINTS",
  freelist_float: "Objects/floatobject.c free_list",
  freelist_tuple: "Objects/tupleobject.c MAXSAVEDTUPLES",
  freelist_tuple_lengths: "Objects/tupleobject.c MAXSAVESIZE",
  freelist_list: "Objects/listobject.c MAXFREELISTS",
  freelist_dict: "Objects/dictobject.c MAXFREEDICTS",
  stats_form: `${alloc} _PyObject_DebugMallocStats`,
};

const twoSeven: Places = {
  ...oldest,
  gc_quarter_rule: `${collector} long_lived_pending`,
  freelist_tuple: "Objects/tupleobject.c PyTuple_MAXFREELIST",
  freelist_tuple_lengths: "Objects/tupleobject.c PyTuple_MAXSAVESIZE",
  freelist_list: "Objects/listobject.c PyList_MAXFREELIST",
  freelist_dict: "Objects/dictobject.c PyDict_MAXFREELIST",
  freelist_frame: "Objects/frameobject.c PyFrame_MAXFREELIST",
  freelist_method: "Objects/classobject.c PyMethod_MAXFREELIST",
};

const threeEight: Places = {
  ...twoSeven,
  gc_at_eval: `${collector} _PyObject_GC_Alloc`,
  pep442: `${collector} finalize_garbage`,
  gc_resurrect_all: `${collector} check_garbage`,
  small_int_min: "Objects/longobject.c NSMALLNEGINTS",
  small_int_max: "Objects/longobject.c NSMALLPOSINTS",
  freelist_float: "Objects/floatobject.c PyFloat_MAXFREELIST",
  freelist_dictkeys: "Objects/dictobject.c PyDict_MAXFREELIST",
};

const threeEleven: Places = {
  ...threeEight,
  gc_threshold0: `${inner}pycore_runtime_init.h#60 threshold`,
  gc_threshold1: `${inner}pycore_runtime_init.h#61 threshold`,
  gc_threshold2: `${inner}pycore_runtime_init.h#62 threshold`,
  gc_at_eval: `${collector} _PyObject_GC_Link`,
  gc_resurrect_all: `${collector} handle_resurrected_objects`,
  small_int_max: `${inner}pycore_global_objects.h#16 _PY_NSMALLPOSINTS`,
  small_int_min: `${inner}pycore_global_objects.h#17 _PY_NSMALLNEGINTS`,
  freelist_float: `${inner}pycore_floatobject.h#28 PyFloat_MAXFREELIST`,
  freelist_tuple: `${inner}pycore_tuple.h#44 PyTuple_MAXFREELIST`,
  freelist_tuple_lengths: `${inner}pycore_tuple.h#40 PyTuple_MAXSAVESIZE`,
  freelist_list: `${inner}pycore_list.h#28 PyList_MAXFREELIST`,
  freelist_dict: `${inner}pycore_dict.h#26 PyDict_MAXFREELIST`,
  freelist_dictkeys: `${inner}pycore_dict.h#34 PyDict_MAXFREELIST`,
};

const threeThirteen: Places = {
  ...threeEleven,
  request_threshold: `${inner}pycore_obmalloc.h#157 SMALL_REQUEST_THRESHOLD`,
  alignment: `${inner}pycore_obmalloc.h#132 ALIGNMENT`,
  pool_size: `${inner}pycore_obmalloc.h#230 POOL_SIZE`,
  arena_size: `${inner}pycore_obmalloc.h#215 ARENA_SIZE`,
  gc_threshold0: `${inner}pycore_runtime_init.h#233 threshold`,
  gc_threshold1: `${inner}pycore_runtime_init.h#234 threshold`,
  gc_threshold2: `${inner}pycore_runtime_init.h#235 threshold`,
  gc_quarter_rule: "Python/gc.c long_lived_pending",
  gc_at_eval: "Python/gc.c _Py_RunGC",
  pep442: "Python/gc.c finalize_garbage",
  gc_resurrect_all: "Python/gc.c handle_resurrected_objects",
  small_int_max: `${inner}pycore_global_objects.h#20 _PY_NSMALLPOSINTS`,
  small_int_min: `${inner}pycore_global_objects.h#21 _PY_NSMALLNEGINTS`,
  freelist_tuple_lengths: `${inner}pycore_freelist.h#16 PyTuple_MAXSAVESIZE`,
  freelist_tuple: `${inner}pycore_freelist.h#18 PyTuple_MAXFREELIST`,
  freelist_list: `${inner}pycore_freelist.h#19 PyList_MAXFREELIST`,
  freelist_dict: `${inner}pycore_freelist.h#20 PyDict_MAXFREELIST`,
  freelist_dictkeys: `${inner}pycore_freelist.h#81 PyDict_MAXFREELIST`,
  freelist_float: `${inner}pycore_freelist.h#21 PyFloat_MAXFREELIST`,
};

/** Where a release no longer has what an older one had, there is nothing to cite. */
const gone: readonly PresetField[] = ["freelist_frame", "freelist_method"];

const releases: Readonly<Record<string, readonly [tag: string, places: Places]>> = {
  document: ["v2.5", oldest],
  "2.7": ["v2.7.18", twoSeven],
  "3.8": ["v3.8.18", threeEight],
  "3.11": ["v3.11.7", threeEleven],
  "3.13": ["v3.13.0", threeThirteen],
};

export function citationOf(preset: string, field: PresetField): Citation | null {
  const [tag, places] = releases[preset] ?? [];
  if (tag === undefined || places === undefined) return null;
  if (gone.includes(field) && (preset === "3.11" || preset === "3.13")) return null;
  const [place, name] = places[field]?.split(" ") ?? [];
  if (place === undefined || name === undefined) return null;
  const [file = "", line] = place.split("#");
  const at = line === undefined ? "" : `#L${line}`;
  return { tag, file, name, address: `https://github.com/python/cpython/blob/${tag}/${file}${at}` };
}

#!/usr/bin/env python3
"""Writes unicode_data.c from the Unicode database of the Python that runs it (3.11: Unicode 14).

    python3.11 core/obj/unicode_tables.py > core/obj/unicode_data.c

Flags: a page of 256 characters is a list of (length - 1, kind) pairs, equal pages are kept once; a kind is a row of flags.
Case: simple mappings are ranges (first, count, step, difference); the rest are listed whole.
"""
import sys
import unicodedata

assert sys.version_info[:2] == (3, 11), "run by Python 3.11"
LAST = 0x110000
chars = [chr(c) for c in range(LAST)]

# isidentifier() of a + c tells XID_Continue. Cased and case-ignorable show in lower() of a sigma behind and before a cased letter.
def cased(c):
    return (c + "\u03a3").lower()[-1] == "\u03c2"

def ignorable(c):
    return ("A" + c + "\u03a3").lower()[-1] == "\u03c2" and not (c + "\u03a3").lower()[-1] == "\u03c2"

def flags(c):
    tests = (c.isalpha(), c.islower(), c.isupper(), unicodedata.category(c) == "Lt", c.isdecimal(), c.isdigit(),
             c.isnumeric(), c.isspace(), c.isprintable(), c.isidentifier(), ("a" + c).isidentifier(), cased(c), ignorable(c),
             len(("a" + c + "b").splitlines()) == 2)
    return sum(1 << i for i, t in enumerate(tests) if t)

values = [flags(c) for c in chars]
kinds = sorted(set(values), key=lambda v: (-values.count(v), v))
kind_of = {v: i for i, v in enumerate(kinds)}
assert len(kinds) < 256
pages, page_of, stream, starts = {}, [], [], []
for first in range(0, LAST, 256):
    runs = []
    for v in values[first : first + 256]:
        if runs and runs[-1][1] == kind_of[v]:
            runs[-1][0] += 1
        else:
            runs.append([1, kind_of[v]])
    key = tuple((n - 1, k) for n, k in runs)
    if key not in pages:
        pages[key] = len(pages)
        starts.append(len(stream))
        for pair in key:
            stream.extend(pair)
    page_of.append(pages[key])
# Pages behind the last that differs from its follower are given by ranges: (first page, page).
ranges = [(i, p) for i, p in enumerate(page_of) if i == 0 or page_of[i - 1] != p]

def ranges_of(mapping, other=None):
    """Simple mappings as ranges, and the ones of more characters."""
    simple, full = [], []
    for c in chars:
        if 0xD800 <= ord(c) < 0xE000:
            continue
        to = mapping(c)
        if other is not None and to == other(c) or other is None and to == c:
            continue
        if len(to) == 1:
            simple.append((ord(c), ord(to) - ord(c)))
        else:
            full.append((ord(c), [ord(x) for x in to]))
    out = []
    for c, delta in simple:
        if out:
            first, count, step, difference = out[-1]
            last = first + (count - 1) * step
            if difference == delta and (count == 1 and c - first in (1, 2) or count > 1 and c == last + step):
                out[-1] = (first, count + 1, c - last, difference)
                continue
        out.append((c, 1, 1, delta))
    return out, full

maps = {
    "lower": ranges_of(str.lower),
    "upper": ranges_of(str.upper),
    "title": ranges_of(str.title, str.upper),
    "fold": ranges_of(str.casefold, str.lower),
}
zeros = [c for c in range(LAST) if chars[c].isdecimal() and unicodedata.decimal(chars[c]) == 0]
for c in range(LAST):
    if chars[c].isdecimal():
        assert c - unicodedata.decimal(chars[c]) in zeros

def array(kind, name, items):
    print(f"const {kind} {name}[] = {{")
    line = "   "
    for item in items:
        text = f" {item},"
        if len(line) + len(text) > 126:
            print(line)
            line = "   "
        line += text
    print(line)
    print("};")

print("// Written by unicode_tables.py from Unicode", unicodedata.unidata_version + "; not to be edited by hand.")
print("// What the tables mean stands in unicode_data.h.")
print('#include "obj/unicode_data.h"\n')
array("uint16_t", "pyr_uc_kinds", kinds)
array("uint16_t", "pyr_uc_ascii", values[:128])
array("pyr_uc_page_range", "pyr_uc_pages", [f"{{{a}, {b}}}" for a, b in ranges])
array("uint16_t", "pyr_uc_starts", starts)
array("uint8_t", "pyr_uc_runs", stream)
print(f"const int pyr_uc_page_count = {len(ranges)};")
for name, (simple, full) in maps.items():
    array("pyr_uc_range", f"pyr_uc_{name}", [f"{{{a}, {n}, {s}, {d}}}" for a, n, s, d in simple])
    print(f"const int pyr_uc_{name}_count = {len(simple)};")
    if full:
        array("pyr_uc_full", f"pyr_uc_{name}_full", [f"{{{c}, {{{', '.join(map(str, to))}}}}}" for c, to in full])
    else:
        array("pyr_uc_full", f"pyr_uc_{name}_full", ["{0, {0}}"])
    print(f"const int pyr_uc_{name}_full_count = {len(full)};")
array("uint32_t", "pyr_uc_zeros", zeros)
print(f"const int pyr_uc_zero_count = {len(zeros)};")
print(len(kinds), len(ranges), len(starts), len(stream), {k: (len(a), len(b)) for k, (a, b) in maps.items()}, file=sys.stderr)

"""Writes, for each program PROGRAM.py beside this file, its code objects as CPython 3.11 makes them, to PROGRAM.out.

Run with Python 3.11: python3.11 tests/oracle/dis/regenerate.py
The listing leaves out CACHE and EXTENDED_ARG and counts jumps in the instructions that are left; tests/core/test_compile.c prints
the compiler's own in the same form.
"""
import dis
import glob
import os
import sys
import warnings

JUMPS = set(dis.hasjrel)


def instructions(code):
    """(opcode name, argument, positions) of each instruction, jumps as distances, and the map from byte offsets to indices."""
    raw = code.co_code
    positions = list(code.co_positions())
    found, index_of, extended, start = [], {}, 0, None
    offset = 0
    while offset < len(raw):
        op, arg = raw[offset], raw[offset + 1]
        if start is None:
            start = offset
        index_of[offset] = len(found)
        if op == dis.EXTENDED_ARG:
            extended = (extended | arg) << 8
            offset += 2
            continue
        arg |= extended
        caches = dis._inline_cache_entries[op]
        index_of[start] = len(found)
        found.append((op, arg, positions[offset // 2], offset + 2 + 2 * caches))
        extended, start = 0, None
        offset += 2 + 2 * caches
    index_of[len(raw)] = len(found)
    result = []
    for index, (op, arg, place, after) in enumerate(found):
        name = dis.opname[op]
        if op < dis.HAVE_ARGUMENT:
            arg = 0
        if op in JUMPS:
            backward = 'BACKWARD' in name
            # The jump counts from the instruction's caches on in code units.
            target = after + (-2 if backward else 2) * arg
            distance = index_of[target] - (index + 1)
            arg = -distance if backward else distance
        result.append((name, arg, place))
    return result, index_of


def constant(value):
    if hasattr(value, 'co_code'):
        return f'<code {value.co_qualname!r}>'
    if isinstance(value, frozenset):
        return 'frozenset'
    return repr(value)


def number(value):
    return -1 if value is None else value


def listing(code, out):
    names = code.co_varnames + tuple(n for n in code.co_cellvars if n not in code.co_varnames) + code.co_freevars
    kinds = bytes((0x20 if n in code.co_varnames else 0) | (0x40 if n in code.co_cellvars else 0) |
                  (0x80 if i >= len(names) - len(code.co_freevars) else 0) for i, n in enumerate(names))
    out.append(f'CODE {code.co_qualname!r} flags {code.co_flags & 0x3f:x} args {code.co_argcount} '
               f'{code.co_posonlyargcount} {code.co_kwonlyargcount} stack {code.co_stacksize} first {code.co_firstlineno}')
    out.append('consts' + ''.join(' | ' + constant(value) for value in code.co_consts))
    out.append(f'names {code.co_names!r}')
    out.append(f'locals {names!r}')
    out.append(f'kinds {kinds!r}')
    found, index_of = instructions(code)
    for index, (name, arg, place) in enumerate(found):
        line, end_line, column, end_column = map(number, place)
        out.append(f'{index} {name} {arg} @{line}-{end_line}:{column}-{end_column}')
    for entry in dis._parse_exception_table(code):
        out.append(f'EXC {index_of[entry.start]}-{index_of[entry.end]} -> {index_of[entry.target]} depth {entry.depth}'
                   f'{" lasti" if entry.lasti else ""}')
    for value in code.co_consts:
        if hasattr(value, 'co_code'):
            listing(value, out)


def list_source(source):
    out = []
    with warnings.catch_warnings():
        warnings.simplefilter('ignore')
        listing(compile(source, 'f', 'exec', dont_inherit=True), out)
    return '\n'.join(out) + '\n'


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    for name in sorted(glob.glob(os.path.join(here, '*.py'))):
        if name == os.path.abspath(__file__):
            continue
        with open(name, encoding='utf-8') as file:
            source = file.read()
        with open(name[:-3] + '.out', 'w', encoding='utf-8') as file:
            file.write(list_source(source))


if __name__ == '__main__':
    if sys.version_info[:2] != (3, 11):
        sys.exit('needs Python 3.11')
    main()

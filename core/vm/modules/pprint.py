"""Data printed over several lines."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Prints the object, over several lines where it is wide."""
    PrettyPrinter(stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """The text that pprint would print."""
    return PrettyPrinter(indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """pprint, which leaves the items of a dict in their order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    """repr(), which also ends where an object holds itself."""
    return PrettyPrinter()._text_of(object, {}, None, 0)[0]


def isreadable(object):
    """Whether eval() can read what saferepr() gives."""
    return PrettyPrinter()._text_of(object, {}, None, 0)[1]


def isrecursive(object):
    """Whether the object holds itself."""
    return PrettyPrinter()._text_of(object, {}, None, 0)[2]


class _Ordered:
    """Orders what has no order by the name of its type and its address."""

    __slots__ = ("obj",)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _ordered_pair(pair):
    return _Ordered(pair[0]), _Ordered(pair[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


class PrettyPrinter:
    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
        indent, width = int(indent), int(width)
        if indent < 0:
            raise ValueError("indent must be >= 0")
        if depth is not None and depth <= 0:
            raise ValueError("depth must be > 0")
        if not width:
            raise ValueError("width must be != 0")
        self._indent, self._width, self._depth = indent, width, depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore = underscore_numbers

    def pprint(self, object):
        self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        pieces = []
        self._format(object, pieces.append, 0, 0, {}, 0)
        return "".join(pieces)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        return self._text_of(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, write, indent, allowance, context, level):
        if id(object) in context:
            write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            printer = self._printer(object)
            if printer:
                context[id(object)] = 1
                printer(object, write, indent, allowance, context, level + 1)
                del context[id(object)]
                return
        write(text)

    def _printer(self, object):
        method = type(object).__repr__
        for kind, printer in ((dict, self._dict), (list, self._list), (tuple, self._tuple), (set, self._set),
                              (frozenset, self._set), (str, self._str), (bytes, self._bytes)):
            if method is kind.__repr__:
                return printer
        name = type(object).__name__
        if type(object).__module__ == "collections":
            known = {"OrderedDict": self._ordered_dict, "deque": self._deque, "defaultdict": self._default_dict,
                     "Counter": self._counter, "ChainMap": self._chain_map, "UserDict": self._user, "UserList": self._user,
                     "UserString": self._user}.get(name)
            if known:
                return known
        if name == "mappingproxy":
            return self._mappingproxy
        if name == "SimpleNamespace":
            return self._namespace
        if hasattr(type(object), "__dataclass_fields__") and getattr(method, "__module__", None) == "dataclasses":
            return self._dataclass
        return None

    def _sorted_items(self, object):
        return sorted(object.items(), key=_ordered_pair) if self._sort_dicts else object.items()

    def _dict(self, object, write, indent, allowance, context, level):
        write("{")
        if self._indent > 1:
            write((self._indent - 1) * " ")
        if object:
            items = self._sorted_items(object)
            self._pairs(items, write, indent, allowance + 1, context, level)
        write("}")

    def _pairs(self, items, write, indent, allowance, context, level):
        indent += self._indent
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            write(text + ": ")
            self._format(value, write, indent + len(text) + 2, allowance if i == last else 1, context, level)
            if i < last:
                write(",\n" + " " * indent)

    def _named(self, items, write, indent, allowance, context, level):
        last = len(items) - 1
        for i, (key, value) in enumerate(items):
            write(key + "=")
            if id(value) in context:
                write("...")
            else:
                self._format(value, write, indent + len(key) + 1, allowance if i == last else 1, context, level)
            if i < last:
                write(",\n" + " " * indent)

    def _items(self, items, write, indent, allowance, context, level):
        indent += self._indent
        if self._indent > 1:
            write((self._indent - 1) * " ")
        comma = ",\n" + " " * indent
        before = ""
        room = full = self._width - indent + 1
        items = list(items)
        for i, item in enumerate(items):
            if i == len(items) - 1:
                room -= allowance
                full -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                w = len(text) + 2
                if room < w:
                    room = full
                    if before:
                        before = comma
                if room >= w:
                    room -= w
                    write(before + text)
                    before = ", "
                    continue
            write(before)
            before = comma
            self._format(item, write, indent, allowance if i == len(items) - 1 else 1, context, level)

    def _list(self, object, write, indent, allowance, context, level):
        write("[")
        self._items(object, write, indent, allowance + 1, context, level)
        write("]")

    def _tuple(self, object, write, indent, allowance, context, level):
        write("(")
        end = ",)" if len(object) == 1 else ")"
        self._items(object, write, indent, allowance + len(end), context, level)
        write(end)

    def _set(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        kind = object.__class__
        begin, end = ("{", "}") if kind is set else (kind.__name__ + "({", "})")
        write(begin)
        indent += 0 if kind is set else len(kind.__name__) + 1
        self._items(sorted(object, key=_Ordered), write, indent, allowance + len(end), context, level)
        write(end)

    def _str(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        chunks = []
        lines = object.splitlines(True)
        if level == 1:
            indent += 1
            allowance += 1
        room = most = self._width - indent
        for i, line in enumerate(lines):
            text = repr(line)
            if i == len(lines) - 1:
                most -= allowance
            if len(text) <= most:
                chunks.append(text)
                continue
            # The words of the line, each with the space behind it.
            parts = _words(line)
            current = ""
            for j, part in enumerate(parts):
                candidate = current + part
                most = room - allowance if j == len(parts) - 1 and i == len(lines) - 1 else room
                if len(repr(candidate)) > most:
                    if current:
                        chunks.append(repr(current))
                    current = part
                else:
                    current = candidate
            if current:
                chunks.append(repr(current))
        if len(chunks) == 1:
            write(text)
            return
        if level == 1:
            write("(")
        for i, chunk in enumerate(chunks):
            if i > 0:
                write("\n" + " " * indent)
            write(chunk)
        if level == 1:
            write(")")

    def _bytes(self, object, write, indent, allowance, context, level):
        if len(object) <= 4:
            write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            write("(")
        before = ""
        for text in _bytes_lines(object, self._width - indent, allowance):
            write(before + text)
            before = "\n" + " " * indent
        if parens:
            write(")")

    def _begin(self, object, write, indent):
        write(object.__class__.__name__ + "(")
        return indent + len(object.__class__.__name__) + 1

    def _ordered_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        indent = self._begin(object, write, indent)
        self._format(list(object.items()), write, indent, allowance + 1, context, level)
        write(")")

    def _default_dict(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        indent = self._begin(object, write, indent)
        write(f"{factory},\n{' ' * indent}")
        self._dict(object, write, indent, allowance + 1, context, level)
        write(")")

    def _counter(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        write(object.__class__.__name__ + "({")
        if self._indent > 1:
            write((self._indent - 1) * " ")
        indent += len(object.__class__.__name__) + 1
        self._pairs(object.most_common(), write, indent, allowance + 2, context, level)
        write("})")

    def _chain_map(self, object, write, indent, allowance, context, level):
        if not object.maps:
            write(repr(object))
            return
        indent = self._begin(object, write, indent)
        for i, m in enumerate(object.maps):
            last = i == len(object.maps) - 1
            self._format(m, write, indent, allowance + 1 if last else 1, context, level)
            write(")" if last else ",\n" + " " * indent)

    def _deque(self, object, write, indent, allowance, context, level):
        if not object:
            write(repr(object))
            return
        indent = self._begin(object, write, indent)
        write("[")
        if object.maxlen is None:
            self._items(object, write, indent, allowance + 2, context, level)
            write("])")
        else:
            self._items(object, write, indent, 2, context, level)
            limit = self._repr(object.maxlen, context, level)
            write(f"],\n{' ' * indent}maxlen={limit})")

    def _user(self, object, write, indent, allowance, context, level):
        self._format(object.data, write, indent, allowance, context, level - 1)

    def _mappingproxy(self, object, write, indent, allowance, context, level):
        write("mappingproxy(")
        self._format(object.copy(), write, indent + 13, allowance + 1, context, level)
        write(")")

    def _namespace(self, object, write, indent, allowance, context, level):
        name = "namespace" if type(object).__qualname__ == "SimpleNamespace" else object.__class__.__name__
        write(name + "(")
        self._named(list(object.__dict__.items()), write, indent + len(name) + 1, allowance, context, level)
        write(")")

    def _dataclass(self, object, write, indent, allowance, context, level):
        name = object.__class__.__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name)) for f in type(object).__dataclass_fields__.values() if f.repr and hasattr(object, f.name)]
        write(name + "(")
        self._named(items, write, indent, allowance, context, level)
        write(")")

    def _text_of(self, object, context, maxlevels, level):
        """(text, whether it can be read back, whether it goes round)"""
        kind = type(object)
        method = getattr(kind, "__repr__", None)
        if method is int.__repr__:
            return (f"{object:_d}" if self._underscore else repr(object)), True, False
        if not (method is dict.__repr__ or method is list.__repr__ or method is tuple.__repr__):
            text = repr(object)
            return text, not not text and not text.startswith("<"), False
        if not object:
            return "{}" if method is dict.__repr__ else "[]" if method is list.__repr__ else "()", True, False
        if maxlevels and level >= maxlevels:
            return "{...}" if method is dict.__repr__ else "[...]" if method is list.__repr__ else "(...)", False, id(object) in context
        if id(object) in context:
            return _recursion(object), False, True
        context[id(object)] = 1
        readable, recursive = True, False
        pieces = []
        items = self._sorted_items(object) if method is dict.__repr__ else object
        for item in items:
            parts = []
            for part in item if method is dict.__repr__ else (item,):
                text, part_readable, part_recursive = self.format(part, context, maxlevels, level + 1)
                parts.append(text)
                readable = readable and part_readable
                recursive = recursive or part_recursive
            pieces.append(": ".join(parts))
        del context[id(object)]
        text = ", ".join(pieces)
        if method is dict.__repr__:
            return "{" + text + "}", readable, recursive
        if method is list.__repr__:
            return "[" + text + "]", readable, recursive
        return "(" + text + (",)" if len(pieces) == 1 else ")"), readable, recursive


def _words(line):
    """The pieces of a line, each with the spaces after it."""
    parts, start, at = [], 0, 0
    while at < len(line):
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[start:at])
        start = at
    return parts


def _bytes_lines(object, width, allowance):
    current = b""
    last = len(object) // 4 * 4
    for i in range(0, len(object), 4):
        part = object[i:i + 4]
        candidate = current + part
        if i == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)

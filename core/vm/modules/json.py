"""JSON: texts of data."""

import sys

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_ESCAPES = {'"': '\\"', "\\": "\\\\", "\b": "\\b", "\f": "\\f", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_BACK = {'"': '"', "\\": "\\", "/": "/", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t"}
_SPACE = " \t\n\r"


class JSONDecodeError(ValueError):
    """What is wrong with a document: msg, doc, pos, and lineno and colno of pos."""

    __module__ = "json.decoder"

    def __init__(self, msg, doc, pos):
        lineno = doc.count("\n", 0, pos) + 1
        colno = pos - doc.rfind("\n", 0, pos)
        ValueError.__init__(self, f"{msg}: line {lineno} column {colno} (char {pos})")
        self.msg, self.doc, self.pos, self.lineno, self.colno = msg, doc, pos, lineno, colno

    def __reduce__(self):
        return self.__class__, (self.msg, self.doc, self.pos)


# ---- writing ---------------------------------------------------------------------------------------------------------------------

def _quote(text, ascii_only):
    pieces = ['"']
    start = 0
    if text.isalnum() and (not ascii_only or text.isascii()):
        return f'"{text}"'
    for i, c in enumerate(text):
        if c in _ESCAPES:
            new = _ESCAPES[c]
        elif c < " ":
            new = f"\\u{ord(c):04x}"
        elif ascii_only and c > "~":
            code = ord(c)
            if code > 0xFFFF:
                code -= 0x10000
                new = f"\\u{0xD800 | code >> 10:04x}\\u{0xDC00 | code & 0x3FF:04x}"
            else:
                new = f"\\u{code:04x}"
        else:
            continue
        pieces.append(text[start:i])
        pieces.append(new)
        start = i + 1
    pieces.append(text[start:])
    pieces.append('"')
    return "".join(pieces)


class JSONEncoder:
    """Makes texts of objects; a subclass says in default() what becomes of others."""

    __module__ = "json.encoder"
    item_separator = ", "
    key_separator = ": "

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None,
                 separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ","
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError(f"Object of type {o.__class__.__name__} is not JSON serializable")

    def encode(self, o):
        return "".join(self.iterencode(o, True))

    def iterencode(self, o, _one_shot=False):
        self._says_nan = not _one_shot or self.indent is not None
        indent = self.indent
        if indent is not None and not isinstance(indent, str):
            indent = " " * indent
        return self._write(o, 0, indent, {})

    def _float(self, o):
        if o != o:
            text = "NaN"
        elif o == float("inf"):
            text = "Infinity"
        elif o == float("-inf"):
            text = "-Infinity"
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError("Out of range float values are not JSON compliant" + (f": {o!r}" if self._says_nan else ""))
        return text

    def _atom(self, o):
        """The text of what holds nothing else; None of what does."""
        if isinstance(o, str):
            return _quote(o, self.ensure_ascii)
        if o is None:
            return "null"
        if o is True:
            return "true"
        if o is False:
            return "false"
        if isinstance(o, int):
            return int.__repr__(o)
        if isinstance(o, float):
            return self._float(o)
        return None

    def _key(self, key):
        if isinstance(key, str):
            return key
        text = self._atom(key)
        if text is None and not self.skipkeys:
            raise TypeError(f"keys must be str, int, float, bool or None, not {key.__class__.__name__}")
        return text

    def _write(self, o, level, indent, open):
        text = self._atom(o)
        if text is not None:
            yield text
            return
        if self.check_circular:
            if id(o) in open:
                raise ValueError("Circular reference detected")
            open[id(o)] = o
        if isinstance(o, (list, tuple)):
            yield from self._write_all("[", "]", [(None, value) for value in o], level, indent, open)
        elif isinstance(o, dict):
            items = sorted(o.items()) if self.sort_keys else o.items()
            yield from self._write_all("{", "}", items, level, indent, open)
        else:
            yield from self._write(self.default(o), level, indent, open)
        if self.check_circular:
            del open[id(o)]

    def _write_all(self, begin, end, items, level, indent, open):
        line = "" if indent is None else "\n" + indent * (level + 1)
        before = begin + line
        for key, value in items:
            if begin == "{":
                key = self._key(key)
                if key is None:
                    continue
                yield before + _quote(key, self.ensure_ascii) + self.key_separator
            else:
                yield before
            before = self.item_separator + line
            yield from self._write(value, level + 1, indent, open)
        if before == begin + line:
            yield begin + end
        else:
            yield end if indent is None else "\n" + indent * level + end


# ---- reading ---------------------------------------------------------------------------------------------------------------------

def _constant(name):
    return {"NaN": float("nan"), "Infinity": float("inf"), "-Infinity": float("-inf")}[name]


class _Reader:
    def __init__(self, decoder, text):
        self.decoder = decoder
        self.text = text
        self.keys = {}

    def skip(self, at):
        text = self.text
        while text[at:at + 1] in _SPACE and at < len(text):
            at += 1
        return at

    def value(self, at):
        text = self.text
        c = text[at:at + 1]
        if c == '"':
            return self.string(at + 1)
        if c == "{":
            return self.object(at + 1)
        if c == "[":
            return self.array(at + 1)
        for word, value in (("null", None), ("true", True), ("false", False)):
            if text.startswith(word, at):
                return value, at + len(word)
        if c and c in "-0123456789":
            found = self.number(at)
            if found:
                return found
        for word in ("NaN", "Infinity", "-Infinity"):
            if text.startswith(word, at):
                return self.decoder.parse_constant(word), at + len(word)
        raise JSONDecodeError("Expecting value", text, at)

    def digits(self, at):
        text = self.text
        while at < len(text) and text[at] in "0123456789":
            at += 1
        return at

    def number(self, at):
        text = self.text
        start = at
        if text[at] == "-":
            at += 1
        if text[at:at + 1] == "0":
            end = at + 1
        else:
            end = self.digits(at)
            if end == at:
                return None
        whole = True
        if text[end:end + 1] == ".":
            more = self.digits(end + 1)
            if more > end + 1:
                end, whole = more, False
        if text[end:end + 1] in tuple("eE"):
            sign = end + 1 + (text[end + 1:end + 2] in tuple("+-"))
            more = self.digits(sign)
            if more > sign:
                end, whole = more, False
        return (self.decoder.parse_int if whole else self.decoder.parse_float)(text[start:end]), end

    def string(self, at):
        text = self.text
        begin = at - 1
        pieces = []
        start = at
        while True:
            c = text[at:at + 1]
            if c == "":
                raise JSONDecodeError("Unterminated string starting at", text, begin)
            if c == '"':
                pieces.append(text[start:at])
                return "".join(pieces), at + 1
            if c == "\\":
                pieces.append(text[start:at])
                c = text[at + 1:at + 2]
                if c == "":
                    raise JSONDecodeError("Unterminated string starting at", text, begin)
                if c == "u":
                    code = self.code(at + 2)
                    at += 6
                    if 0xD800 <= code <= 0xDBFF and text.startswith("\\u", at):
                        low = self.code(at + 2)
                        if 0xDC00 <= low <= 0xDFFF:
                            code = 0x10000 + (code - 0xD800 << 10 | low - 0xDC00)
                            at += 6
                    pieces.append(chr(code))
                elif c in _BACK:
                    pieces.append(_BACK[c])
                    at += 2
                else:
                    raise JSONDecodeError("Invalid \\escape", text, at)
                start = at
                continue
            if c < " " and self.decoder.strict:
                raise JSONDecodeError("Invalid control character at", text, at)
            at += 1

    def code(self, at):
        digits = self.text[at:at + 4]
        if len(digits) == 4 and all([c in "0123456789abcdefABCDEF" for c in digits]):
            return int(digits, 16)
        raise JSONDecodeError("Invalid \\uXXXX escape", self.text, at - 1)

    def array(self, at):
        text = self.text
        values = []
        at = self.skip(at)
        if text[at:at + 1] == "]":
            return values, at + 1
        while True:
            value, at = self.value(at)
            values.append(value)
            at = self.skip(at)
            c = text[at:at + 1]
            if c == "]":
                return values, at + 1
            if c != ",":
                raise JSONDecodeError("Expecting ',' delimiter", text, at)
            at = self.skip(at + 1)

    def object(self, at):
        text = self.text
        pairs = []
        at = self.skip(at)
        if text[at:at + 1] != "}":
            while True:
                if text[at:at + 1] != '"':
                    raise JSONDecodeError("Expecting property name enclosed in double quotes", text, at)
                key, at = self.string(at + 1)
                key = self.keys.setdefault(key, key)
                at = self.skip(at)
                if text[at:at + 1] != ":":
                    raise JSONDecodeError("Expecting ':' delimiter", text, at)
                value, at = self.value(self.skip(at + 1))
                pairs.append((key, value))
                at = self.skip(at)
                c = text[at:at + 1]
                if c == "}":
                    break
                if c != ",":
                    raise JSONDecodeError("Expecting ',' delimiter", text, at)
                at = self.skip(at + 1)
        decoder = self.decoder
        if decoder.object_pairs_hook is not None:
            return decoder.object_pairs_hook(pairs), at + 1
        made = dict(pairs)
        return made if decoder.object_hook is None else decoder.object_hook(made), at + 1


class JSONDecoder:
    """Makes objects of texts."""

    __module__ = "json.decoder"

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or _constant
        self.strict = strict
        self.object_pairs_hook = object_pairs_hook

    def decode(self, s):
        reader = _Reader(self, s)
        value, end = reader.value(reader.skip(0))
        end = reader.skip(end)
        if end != len(s):
            raise JSONDecodeError("Extra data", s, end)
        return value

    def raw_decode(self, s, idx=0):
        return _Reader(self, s).value(idx)


# ---- the functions ---------------------------------------------------------------------------------------------------------------

def dumps(obj, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
          default=None, sort_keys=False, **kw):
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    return encoder.encode(obj)


def dump(obj, fp, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, cls=None, indent=None, separators=None,
         default=None, sort_keys=False, **kw):
    encoder = (cls or JSONEncoder)(skipkeys=skipkeys, ensure_ascii=ensure_ascii, check_circular=check_circular, allow_nan=allow_nan,
                                   indent=indent, separators=separators, default=default, sort_keys=sort_keys, **kw)
    for piece in encoder.iterencode(obj):
        fp.write(piece)


def loads(s, *, cls=None, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, object_pairs_hook=None, **kw):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, bytes):
        s = s.decode("utf-8")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    decoder = (cls or JSONDecoder)(object_hook=object_hook, parse_float=parse_float, parse_int=parse_int, parse_constant=parse_constant,
                                   object_pairs_hook=object_pairs_hook, **kw)
    return decoder.decode(s)


def load(fp, **kw):
    return loads(fp.read(), **kw)


# What stands in a module of its own elsewhere has its name there too.
for _name, _class, _other in ("decoder", JSONDecoder, JSONDecodeError), ("encoder", JSONEncoder, None):
    _module = globals()[_name] = type(sys)("json." + _name)
    setattr(_module, _class.__name__, _class)
    if _other:
        setattr(_module, _other.__name__, _other)
    sys.modules[_module.__name__] = _module
del _name, _class, _other, _module

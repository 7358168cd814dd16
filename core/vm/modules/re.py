"""Regular expressions."""

import enum

import _regex
from _regex import error

__all__ = ["match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
           "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
           "UNICODE", "NOFLAG", "RegexFlag"]


@enum.global_enum
class RegexFlag(enum.IntFlag, boundary=enum.KEEP):
    NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128
    __str__ = object.__str__


def _plain(o, pattern):
    """A text as the machine reads it; it is of the pattern's kind."""
    if isinstance(o, str):
        if not isinstance(pattern, str):
            raise TypeError("cannot use a bytes pattern on a string-like object")
        return o
    if isinstance(o, bytes):
        if isinstance(pattern, str):
            raise TypeError("cannot use a string pattern on a bytes-like object")
        return o.decode("latin-1")
    raise TypeError(f"expected string or bytes-like object, got {type(o).__name__!r}")


class Match:
    """What a pattern took of a text."""

    __slots__ = ("re", "string", "pos", "endpos", "_slots", "_last")

    def __init__(self):
        raise TypeError("cannot create 're.Match' instances")

    def _index(self, group):
        if isinstance(group, int):
            number = group
        else:
            number = self.re._names.get(group, -1) if isinstance(group, str) else -1
        if not 0 <= number <= self.re.groups:
            raise IndexError("no such group")
        return number

    def _get(self, number, default=None):
        stop = self._slots[2 * number + 1]
        return default if stop < 0 else self.string[self._slots[2 * number]:stop]

    def group(self, *groups):
        if len(groups) == 1:
            return self._get(self._index(groups[0]))
        return tuple([self._get(self._index(group)) for group in groups]) if groups else self._get(0)

    def __getitem__(self, group):
        return self._get(self._index(group))

    def groups(self, default=None):
        return tuple([self._get(i, default) for i in range(1, self.re.groups + 1)])

    def groupdict(self, default=None):
        return {name: self._get(i, default) for name, i in self.re._names.items()}

    def start(self, group=0, /):
        return self.span(group)[0]

    def end(self, group=0, /):
        return self.span(group)[1]

    def span(self, group=0, /):
        number = self._index(group)
        stop = self._slots[2 * number + 1]
        return (self._slots[2 * number], stop) if stop >= 0 else (-1, -1)

    @property
    def regs(self):
        return tuple([self.span(i) for i in range(self.re.groups + 1)])

    @property
    def lastindex(self):
        return self._last

    @property
    def lastgroup(self):
        for name, number in self.re._names.items():
            if number == self._last:
                return name
        return None

    def expand(self, template):
        return _fill(_template(self.re, template), self)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()}, match={self.group()!r}>"


class Pattern:
    """A pattern, ready to be matched."""

    __slots__ = ("pattern", "flags", "groups", "_code", "_count", "_names", "_start", "_first", "__weakref__")

    def __init__(self):
        raise TypeError("cannot create 're.Pattern' instances")

    @property
    def groupindex(self):
        import types

        return types.MappingProxyType(self._names)

    def _bounds(self, string, pos, endpos):
        text = _plain(string, self.pattern)
        end = len(text) if endpos is None else max(min(endpos, len(text)), 0)
        return text, min(max(pos, 0), len(text)), end

    def _made(self, string, slots, begin, at, pos, end):
        match = object.__new__(Match)
        match._last = slots[0] if slots[0] > 0 else None
        slots[0], slots[1] = begin, at
        match.re, match.string, match.pos, match.endpos, match._slots = self, string, pos, end, slots
        return match

    def _try(self, string, text, at, pos, end, whole=False):
        slots = [-1] * self._count
        stop = _regex.run(self._code, text, at, end, slots, whole)
        return None if stop < 0 else self._made(string, slots, at, stop, pos, end)

    def match(self, string, pos=0, endpos=None):
        text, pos, end = self._bounds(string, pos, endpos)
        return self._try(string, text, pos, pos, end) if pos <= end else None

    def fullmatch(self, string, pos=0, endpos=None):
        text, pos, end = self._bounds(string, pos, endpos)
        return self._try(string, text, pos, pos, end, True) if pos <= end else None

    def search(self, string, pos=0, endpos=None):
        text, pos, end = self._bounds(string, pos, endpos)
        return self._search(string, text, pos, pos, end)

    def _search(self, string, text, at, pos, end, after=-1):
        """The first match from [at] on; one that takes nothing may not stand at [after]."""
        code, run, start, first = self._code, _regex.run, self._start, self._first
        while at <= end:
            if start:
                at = text.find(start, at, end)
                if at < 0:
                    return None
            elif first:
                while at < end and not first(text[at]):
                    at += 1
                if at == end:
                    return None
            slots = [-1] * self._count
            stop = run(code, text, at, end, slots, False, after)
            if stop >= 0:
                return self._made(string, slots, at, stop, pos, end)
            at += 1
        return None

    def _each(self, string, pos=0, endpos=None):
        text, pos, end = self._bounds(string, pos, endpos)
        at, after = pos, -1
        while at <= end:
            match = self._search(string, text, at, pos, end, after)
            if match is None:
                return
            yield match
            at = match._slots[1]
            after = at if match._slots[0] == at else -1

    def finditer(self, string, pos=0, endpos=None):
        self._bounds(string, pos, endpos)
        return self._each(string, pos, endpos)

    def findall(self, string, pos=0, endpos=None):
        empty = string[:0]
        found = []
        for match in self._each(string, pos, endpos):
            if self.groups == 0:
                found.append(match._get(0))
            elif self.groups == 1:
                found.append(match._get(1, empty))
            else:
                found.append(match.groups(empty))
        return found

    def subn(self, repl, string, count=0):
        text = _plain(string, self.pattern)
        parts = repl if callable(repl) else _template(self, repl)
        pieces, last, made = [], 0, 0
        for match in self._each(string):
            pieces.append(string[last:match._slots[0]])
            piece = parts(match) if callable(parts) else _fill(parts, match)
            if piece is not None:
                pieces.append(piece)
            last = match._slots[1]
            made += 1
            if made == count:
                break
        pieces.append(string[last:])
        return string[:0].join(pieces), made

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def split(self, string, maxsplit=0):
        pieces, last, made = [], 0, 0
        if maxsplit >= 0:
            for match in self._each(string):
                pieces.append(string[last:match._slots[0]])
                pieces.extend(match.groups())
                last = match._slots[1]
                made += 1
                if made == maxsplit:
                    break
        pieces.append(string[last:])
        return pieces

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags) and type(self.pattern) is type(other.pattern)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags & ~RegexFlag.UNICODE if isinstance(self.pattern, str) else self.flags
        names = [f"re.{flag.name}" for flag in (RegexFlag.IGNORECASE, RegexFlag.LOCALE, RegexFlag.MULTILINE, RegexFlag.DOTALL,
                                                RegexFlag.VERBOSE, RegexFlag.DEBUG, RegexFlag.ASCII) if flags & flag]
        text = repr(self.pattern)
        return f"re.compile({text[:200]}{', ' if names else ''}{'|'.join(names)})"


def _template(pattern, text):
    """The parts of a replacement: texts, and the numbers of groups."""
    template = _plain(text, pattern.pattern)
    if "\\" not in template:
        return [text]
    parts, literal, at = [], "", 0

    def group(number, where):
        nonlocal literal
        if number > pattern.groups:
            raise error(f"invalid group reference {number}", text, where)
        parts.extend((literal, number) if literal else (number,))
        literal = ""

    while at < len(template):
        back = template.find("\\", at)
        if back < 0:
            back = len(template)
        literal += template[at:back]
        if back == len(template):
            break
        c = template[back + 1:back + 2]
        at = back + 2
        if c == "g":
            if template[at:at + 1] != "<":
                raise error("missing <", text, at)
            close = template.find(">", at)
            name = template[at + 1:close] if close >= 0 else template[at + 1:]
            if close < 0 and name:
                raise error("missing >, unterminated name", text, at + 1)
            if not name:
                raise error("missing group name", text, at + 1)
            if name.isdecimal() and name.isascii():
                group(int(name), at + 1)
            elif not name.isidentifier():
                raise error(f"bad character in group name {name!r}", text, at + 1)
            elif name not in pattern._names:
                raise IndexError(f"unknown group name {name!r}")
            else:
                group(pattern._names[name], at + 1)
            at = close + 1
        elif c == "0":
            digits = 1
            while digits < 3 and template[back + 1 + digits:back + 2 + digits] in tuple("01234567"):
                digits += 1
            literal += chr(int(template[back + 1:back + 1 + digits], 8) & 0xFF)
            at = back + 1 + digits
        elif c in tuple("123456789"):
            number = c
            if template[at:at + 1] in tuple("0123456789"):
                number += template[at]
                at += 1
                if number[0] in "01234567" and number[1] in "01234567" and template[at:at + 1] in tuple("01234567"):
                    number += template[at]
                    if number > "377":
                        raise error(f"octal escape value \\{number} outside of range 0-0o377", text, back)
                    literal += chr(int(number, 8))
                    at += 1
                    continue
            group(int(number), back + 1)
        elif c in _regex.Parser.ESCAPES and c:
            literal += _regex.Parser.ESCAPES[c]
        elif c.isascii() and c.isalpha() or not c:
            raise error(f"bad escape \\{c}" if c else "bad escape (end of pattern)", text, back)
        else:
            literal += "\\" + c
    if literal:
        parts.append(literal)
    if isinstance(text, bytes):
        return [part.encode("latin-1") if isinstance(part, str) else part for part in parts]
    return parts


def _fill(parts, match):
    empty = match.string[:0]
    return empty.join([match._get(part, empty) if isinstance(part, int) else part for part in parts])


_cache = {}


def compile(pattern, flags=0):
    """The pattern of a text, as an object."""
    if isinstance(flags, RegexFlag):
        flags = flags.value
    key = type(pattern), pattern, flags
    made = _cache.get(key)
    if made is not None:
        return made
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    made = object.__new__(Pattern)
    made.pattern = pattern
    made._code, made._count, made.groups, made._names, made.flags = _regex.compile_pattern(pattern, flags)
    step = next(step for step in made._code if step[0] != _regex.SAVE)
    made._start = step[1] if step[0] == _regex.TEXT else None
    takes_one = step[0] == _regex.ONE or step[0] == _regex.REPEAT and step[2] > 0
    made._first = step[1] if takes_one else None
    if len(_cache) >= 512:
        del _cache[next(iter(_cache))]
    _cache[key] = made
    return made


def match(pattern, string, flags=0):
    """The match that begins where the text does, or None."""
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    """The match that is the whole text, or None."""
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    """The first match in the text, or None."""
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    """Forgets the patterns that are kept."""
    _cache.clear()


def escape(pattern):
    """The text as a pattern that takes just this text."""
    special = "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"
    if isinstance(pattern, str):
        return "".join(["\\" + c if c in special else c for c in pattern])
    return "".join(["\\" + c if c in special else c for c in str(pattern, "latin-1")]).encode("latin-1")

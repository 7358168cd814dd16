"""Regular expressions: the parser of patterns, what it makes of them, and the machine that runs it.

A pattern becomes a list of instructions; the machine keeps one stack of the choices that are still open and of what is to be put back
when one of them is taken, so that no text is too long for the recursion limit.
"""

IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = 2, 4, 8, 16, 32, 64, 128, 256
FLAGS = {"i": IGNORECASE, "L": LOCALE, "m": MULTILINE, "s": DOTALL, "u": UNICODE, "x": VERBOSE, "a": ASCII}
MAXREPEAT = 4294967295

# The instructions: (op, ...). ONE takes a character that a function accepts, REPEAT takes many of them; SPLIT tries the first place,
# then the second; LOOP is SPLIT that ends a loop whose body took nothing.
TEXT, ONE, REPEAT, SPLIT, JUMP, SAVE, LOOP, AT, BACK, LOOK, ATOMIC, COND, ENTER, MATCH = range(14)


class error(Exception):
    """What is wrong with a pattern, and where."""

    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = f"{msg} at position {pos}"
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        else:
            self.lineno = self.colno = None
        Exception.__init__(self, msg)


# ---- what a character may be -----------------------------------------------------------------------------------------------------

def _is_word(c):
    return c.isalnum() or c == "_"


def _is_ascii_word(c):
    return c == "_" or c < "\x80" and c.isalnum()


def _is_ascii_digit(c):
    return "0" <= c <= "9"


def _is_ascii_space(c):
    return c in " \t\n\r\f\v"


def _is_any(c):
    return True


def _is_no_newline(c):
    return c != "\n"


def _not(accept):
    return lambda c: not accept(c)


def _category(letter, flags):
    lower = letter.lower()
    if flags & ASCII:
        accept = _is_ascii_digit if lower == "d" else _is_ascii_space if lower == "s" else _is_ascii_word
    else:
        accept = str.isdecimal if lower == "d" else str.isspace if lower == "s" else _is_word
    return accept if letter == lower else _not(accept)


def _cases(c):
    return {c, c.lower(), c.upper()}


def _literal(char, flags):
    if flags & IGNORECASE:
        cases = _cases(char)
        return lambda c: c in cases or c.lower() in cases
    return lambda c: c == char


def _charset(chars, ranges, categories, negated, flags):
    folds = flags & IGNORECASE
    if folds:
        chars = set().union(*[_cases(c) for c in chars])

    def accept(c):
        for form in (c, c.lower(), c.upper()) if folds else (c,):
            if form in chars:
                return True
            for low, high in ranges:
                if low <= form <= high:
                    return True
        for category in categories:
            if category(c):
                return True
        return False

    return _not(accept) if negated else accept


# ---- the parser ------------------------------------------------------------------------------------------------------------------

class Parser:
    """Reads a pattern into a tree of tuples. Its flags change while it reads; what was read has taken them along."""

    ESCAPES = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\"}

    def __init__(self, pattern, text, flags):
        self.pattern, self.text, self.flags = pattern, text, flags
        self.at = 0
        self.groups = 1
        self.names = {}
        self.open = []
        self.widths = {}

    def fail(self, message, at=None):
        return error(message, self.pattern, self.at if at is None else at)

    def peek(self):
        return self.text[self.at] if self.at < len(self.text) else ""

    def next(self):
        c = self.peek()
        self.at += len(c)
        return c

    def eat(self, word):
        if self.text.startswith(word, self.at):
            self.at += len(word)
            return True
        return False

    def until(self, end, what):
        start = self.at
        close = self.text.find(end, start)
        if close < 0:
            self.at = len(self.text)
            if start == len(self.text):
                raise self.fail("missing " + what)
            raise self.fail(f"missing {end}, unterminated name", start)
        if close == start:
            raise self.fail("missing " + what, start)
        self.at = close + 1
        return self.text[start:close]

    def parse(self):
        tree = self.alternatives(0)
        if self.at < len(self.text):
            raise self.fail("unbalanced parenthesis")
        return tree

    def alternatives(self, depth):
        branches = [self.sequence(depth)]
        while self.eat("|"):
            branches.append(self.sequence(depth))
        return branches[0] if len(branches) == 1 else ("or", branches)

    def sequence(self, depth):
        items = []
        verbose = self.flags & VERBOSE
        while self.at < len(self.text):
            c = self.peek()
            if c in "|)":
                break
            start = self.at
            self.at += 1
            if verbose and c in " \t\n\r\f\v":
                continue
            if verbose and c == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end + 1
                continue
            if c == "\\":
                items.append(self.escape(start))
            elif c == "[":
                items.append(self.set(start))
            elif c == ".":
                items.append(("one", _is_any if self.flags & DOTALL else _is_no_newline))
            elif c == "^":
                items.append(("at", "line" if self.flags & MULTILINE else "begin"))
            elif c == "$":
                items.append(("at", "lineend" if self.flags & MULTILINE else "end"))
            elif c == "(":
                item = self.group(start, depth, not items)
                verbose = self.flags & VERBOSE
                if item:
                    items.append(item)
            elif c in "*+?" or c == "{" and self.is_count():
                self.repeat(c, items, start)
            else:
                items.append(self.char(c))
        return ("all", items)

    def char(self, c):
        if self.flags & IGNORECASE and len(_cases(c)) > 1:
            return ("one", _literal(c, self.flags))
        return ("text", c)

    # -- repeats --

    def is_count(self):
        low, comma, high = self.text[self.at:].partition("}")[0].partition(",")
        if "}" not in self.text[self.at:] or not (low or comma):
            return False
        return all([c in "0123456789" for c in low + high])

    def repeat(self, c, items, start):
        if c == "{":
            low, comma, high = self.text[self.at:].partition("}")[0].partition(",")
            self.at += len(low) + len(comma) + len(high) + 1
            least = int(low or "0")
            most = int(high) if high else MAXREPEAT if comma else least
            if least >= MAXREPEAT or high and most >= MAXREPEAT:
                raise OverflowError("the repetition number is too large")
            if most < least:
                raise self.fail("min repeat greater than max repeat", start + 1)
        else:
            least, most = {"*": (0, MAXREPEAT), "+": (1, MAXREPEAT), "?": (0, 1)}[c]
        if not items or items[-1][0] == "at":
            raise self.fail("nothing to repeat", start)
        if items[-1][0] in ("repeat", "lazy", "possessive"):
            raise self.fail("multiple repeat", start)
        kind = "repeat"
        if self.eat("?"):
            kind = "lazy"
        elif self.eat("+"):
            kind = "possessive"
        items[-1] = (kind, items[-1], least, most)

    # -- escapes --

    def hex(self, letter, digits, start):
        text = self.text[self.at:self.at + digits]
        good = 0
        while good < len(text) and text[good] in "0123456789abcdefABCDEF":
            good += 1
        if good < digits:
            raise self.fail(f"incomplete escape \\{letter}{text[:good]}", start)
        self.at += digits
        return int(text, 16)

    def code(self, letter, start):
        """The character of an escape that means one, everywhere; None of another."""
        if letter in self.ESCAPES and letter != "b":
            return self.ESCAPES[letter]
        if letter == "x":
            return chr(self.hex("x", 2, start))
        if letter in "uU" and isinstance(self.pattern, str):
            value = self.hex(letter, 4 if letter == "u" else 8, start)
            if value > 0x10FFFF:
                raise self.fail(f"bad escape {self.text[start:self.at]}", start)
            return chr(value)
        if letter.isascii() and letter.isalpha() or letter in "0123456789":
            return None
        return letter

    def octal(self, start):
        digits = 1
        while digits < 3 and self.text[start + 1 + digits:start + 2 + digits] in tuple("01234567"):
            digits += 1
        text = self.text[start + 1:start + 1 + digits]
        self.at = start + 1 + digits
        value = int(text, 8)
        if value > 255:
            raise self.fail(f"octal escape value \\{text} outside of range 0-0o377", start)
        return chr(value)

    def escape(self, start):
        letter = self.next()
        if letter == "":
            raise self.fail("bad escape (end of pattern)", start)
        if letter in "dDsSwW":
            return ("one", _category(letter, self.flags))
        if letter in "bBAZ":
            word = _is_ascii_word if self.flags & ASCII else _is_word
            return ("at", {"b": "word", "B": "noword", "A": "begin", "Z": "over"}[letter], word)
        if letter == "0":
            return self.char(self.octal(start))
        if letter in "123456789":
            text = self.text
            if self.peek() in tuple("0123456789"):
                if letter in "0123" and self.peek() in "01234567" and text[self.at + 1:self.at + 2] in tuple("01234567"):
                    return self.char(self.octal(start))
                letter += self.next()
            number = int(letter)
            if number >= self.groups:
                raise self.fail(f"invalid group reference {number}", start + 1)
            if number in self.open:
                raise self.fail("cannot refer to an open group", start)
            return ("back", number, self.flags)
        c = self.code(letter, start)
        if c is None:
            raise self.fail(f"bad escape \\{letter}", start)
        return self.char(c)

    def set(self, start):
        negated = self.eat("^")
        chars, ranges, categories = set(), [], []
        first = True
        while True:
            at = self.at
            low = self.member(start, first, categories)
            first = False
            if low == "]" and self.text[at] == "]" and self.closing:
                break
            if self.peek() == "-" and self.text[self.at + 1:self.at + 2] not in ("]", ""):
                self.at += 1
                high = self.member(start, True, categories)
                if low is None or high is None:
                    raise self.fail(f"bad character range {self.text[at:self.at]}", at)
                if high < low:
                    raise self.fail(f"bad character range {self.text[at:self.at]}", at)
                ranges.append((low, high))
            elif low is not None:
                chars.add(low)
        return ("one", _charset(chars, ranges, categories, negated, self.flags))

    def member(self, start, first, categories):
        """A character of a set; None if it was a category, "]" with [closing] set if it is the end."""
        self.closing = False
        at = self.at
        c = self.next()
        if c == "":
            raise self.fail("unterminated character set", start)
        if c == "]" and not first:
            self.closing = True
            return c
        if c != "\\":
            return c
        letter = self.next()
        if letter == "":
            raise self.fail("bad escape (end of pattern)", at)
        if letter in "dDsSwW":
            categories.append(_category(letter, self.flags))
            return None
        if letter == "b":
            return "\b"
        if letter in "01234567":
            return self.octal(at)
        c = self.code(letter, at)
        if c is None:
            raise self.fail(f"bad escape \\{letter}", at)
        return c

    # -- groups --

    def name(self, text, at):
        if not text.isidentifier():
            raise self.fail(f"bad character in group name {text!r}", at)
        return text

    def reference(self, text, at):
        if text.isdecimal() and text.isascii():
            number = int(text)
            if number == 0:
                raise self.fail("bad group number", at)
            if number >= self.groups:
                self.late = number, at
            return number
        if self.name(text, at) not in self.names:
            raise self.fail(f"unknown group name {text!r}", at)
        return self.names[text]

    def body(self, start, depth):
        flags = self.flags
        tree = self.alternatives(depth + 1)
        self.flags = flags
        if not self.eat(")"):
            raise self.fail("missing ), unterminated subpattern", start)
        return tree

    def capture(self, name, start, depth, at=0):
        number = self.groups
        self.groups += 1
        if name is not None:
            if name in self.names:
                raise self.fail(f"redefinition of group name {name!r} as group {number}; was group {self.names[name]}", at)
            self.names[name] = number
        self.open.append(number)
        tree = self.body(start, depth)
        self.open.pop()
        self.widths[number] = width(tree, self.widths)
        return ("group", number, tree)

    def group(self, start, depth, is_first):
        if not self.eat("?"):
            return self.capture(None, start, depth)
        c = self.next()
        if c == "":
            raise self.fail("unexpected end of pattern")
        if c == "P":
            if self.eat("<"):
                at = self.at
                return self.capture(self.name(self.until(">", "group name"), at), start, depth, at)
            if self.eat("="):
                at = self.at
                number = self.reference(self.until(")", "group name"), at)
                if number in self.open:
                    raise self.fail("cannot refer to an open group", at)
                return ("back", number, self.flags)
            if self.peek() == "":
                raise self.fail("unexpected end of pattern")
            raise self.fail("unknown extension ?P" + self.peek(), start + 1)
        if c == ":":
            return ("all", [self.body(start, depth)])
        if c == ">":
            return ("atomic", self.body(start, depth))
        if c == "#":
            end = self.text.find(")", self.at)
            if end < 0:
                self.at = len(self.text)
                raise self.fail("missing ), unterminated comment", start)
            self.at = end + 1
            return None
        if c in "=!":
            return ("look", self.body(start, depth), c == "!", -1)
        if c == "<":
            sign = self.next()
            if sign == "":
                raise self.fail("unexpected end of pattern")
            if sign not in "=!":
                raise self.fail("unknown extension ?<" + sign, start + 1)
            tree = self.body(start, depth)
            low, high = width(tree, self.widths)
            if low != high:
                raise error("look-behind requires fixed-width pattern")
            return ("look", tree, sign == "!", low)
        if c == "(":
            at = self.at
            number = self.reference(self.until(")", "group name"), at)
            yes = self.sequence(depth + 1)
            no = self.sequence(depth + 1) if self.eat("|") else ("all", [])
            if self.peek() == "|":
                raise self.fail("conditional backref with more than two branches")
            if not self.eat(")"):
                raise self.fail("missing ), unterminated subpattern", start)
            return ("cond", number, yes, no)
        if c in FLAGS or c == "-":
            self.at -= 1
            return self.inline(start, depth, is_first)
        raise self.fail("unknown extension ?" + c, start + 1)

    def inline(self, start, depth, is_first):
        on = off = 0
        negative = False
        while True:
            c = self.next()
            if c == "":
                raise self.fail("missing -, : or )" if not negative else "missing :" if off else "missing flag")
            if c in FLAGS:
                if c in "auL":
                    if c == ("L" if isinstance(self.pattern, str) else "u"):
                        kind = "str" if isinstance(self.pattern, str) else "bytes"
                        raise self.fail(f"bad inline flags: cannot use '{c}' flag with a {kind} pattern")
                    if on & (ASCII | UNICODE | LOCALE) & ~FLAGS[c]:
                        raise self.fail("bad inline flags: flags 'a', 'u' and 'L' are incompatible")
                if negative:
                    off |= FLAGS[c]
                else:
                    on |= FLAGS[c]
            elif c == "-" and not negative:
                negative = True
            elif c == ")" and not negative:
                if start != 0 or depth:
                    raise self.fail("global flags not at the start of the expression", start)
                self.flags |= on
                return None
            elif c == ":":
                flags = self.flags
                self.flags = (flags | on) & ~off
                tree = self.body(start, depth)
                self.flags = flags
                return ("all", [tree])
            else:
                missing = "missing -, : or )" if not negative else "missing :" if off else "missing flag"
                raise self.fail("unknown flag" if c.isalpha() else missing, self.at - 1)


def width(tree, widths):
    """The least and the most characters that a tree takes."""
    kind = tree[0]
    if kind in ("text", "one"):
        return 1, 1
    if kind == "all":
        low = high = 0
        for item in tree[1]:
            a, b = width(item, widths)
            low, high = low + a, min(high + b, MAXREPEAT)
        return low, high
    if kind == "or" or kind == "cond":
        sizes = [width(item, widths) for item in (tree[1] if kind == "or" else tree[2:])]
        return min([size[0] for size in sizes]), max([size[1] for size in sizes])
    if kind in ("repeat", "lazy", "possessive"):
        a, b = width(tree[1], widths)
        return min(a * tree[2], MAXREPEAT), min(b * tree[3], MAXREPEAT)
    if kind == "group":
        return width(tree[2], widths)
    if kind == "atomic":
        return width(tree[1], widths)
    return widths.get(tree[1], (0, MAXREPEAT)) if kind == "back" else (0, 0)


# ---- from the tree to the instructions -------------------------------------------------------------------------------------------

class Writer:
    def __init__(self, groups):
        self.code = []
        self.slots = 2 * groups

    def emit(self, *instruction):
        self.code.append(instruction)
        return len(self.code) - 1

    def write(self, tree):
        kind = tree[0]
        if kind == "all":
            text = ""
            for item in tree[1]:
                if item[0] == "text":
                    text += item[1]
                    continue
                if text:
                    self.emit(TEXT, text)
                    text = ""
                self.write(item)
            if text:
                self.emit(TEXT, text)
        elif kind == "text":
            self.emit(TEXT, tree[1])
        elif kind == "one":
            self.emit(ONE, tree[1])
        elif kind == "or":
            self.write_branches(tree[1])
        elif kind == "group":
            self.emit(SAVE, 2 * tree[1])
            self.write(tree[2])
            self.emit(SAVE, 2 * tree[1] + 1)
        elif kind == "at":
            self.emit(AT, tree[1], tree[2] if len(tree) > 2 else None)
        elif kind == "back":
            self.emit(BACK, tree[1], tree[2] & IGNORECASE)
        elif kind == "look":
            self.emit(LOOK, self.inner(tree[1]), tree[2], tree[3])
        elif kind == "atomic":
            self.emit(ATOMIC, self.inner(tree[1]))
        elif kind == "possessive":
            self.emit(ATOMIC, self.inner(("repeat",) + tree[1:]))
        elif kind == "cond":
            at = self.emit(COND)
            self.write(tree[2])
            jump = self.emit(JUMP)
            self.code[at] = (COND, tree[1], len(self.code))
            self.write(tree[3])
            self.code[jump] = (JUMP, len(self.code))
        else:
            self.write_repeat(tree[1], tree[2], tree[3], kind == "repeat")

    def inner(self, tree):
        code, self.code = self.code, []
        self.write(tree)
        self.emit(MATCH)
        made, self.code = self.code, code
        return made

    def write_branches(self, branches):
        jumps = []
        for branch in branches[:-1]:
            split = self.emit(SPLIT)
            self.write(branch)
            jumps.append(self.emit(JUMP))
            self.code[split] = (SPLIT, split + 1, len(self.code))
        self.write(branches[-1])
        for jump in jumps:
            self.code[jump] = (JUMP, len(self.code))

    def write_repeat(self, item, least, most, greedy):
        while item[0] == "all" and len(item[1]) == 1:
            item = item[1][0]
        if item[0] == "one":
            self.emit(REPEAT, item[1], least, most, greedy)
            return
        if item[0] == "text":
            char = item[1]
            self.emit(REPEAT, lambda c: c == char, least, most, greedy)
            return
        for _ in range(least):
            self.write(item)
        if most >= MAXREPEAT:
            slot = self.slots
            self.slots += 1
            self.emit(ENTER, slot)
            loop = self.emit(LOOP)
            self.write(item)
            self.emit(JUMP, loop)
            self.code[loop] = (LOOP, slot, len(self.code), greedy)
            return
        splits = []
        for _ in range(most - least):
            splits.append(self.emit(SPLIT))
            self.write(item)
        for split in splits:
            places = split + 1, len(self.code)
            self.code[split] = (SPLIT,) + (places if greedy else places[::-1])


# ---- the machine -----------------------------------------------------------------------------------------------------------------

def _stands(kind, is_word, text, at, end):
    if kind == "begin":
        return at == 0
    if kind == "over":
        return at == end
    if kind == "end":
        return at == end or at == end - 1 and text[at] == "\n"
    if kind == "line":
        return at == 0 or text[at - 1] == "\n"
    if kind == "lineend":
        return at == end or text[at] == "\n"
    before = at > 0 and is_word(text[at - 1])
    after = at < end and is_word(text[at])
    return (before != after) == (kind == "word")


def run(code, text, at, end, slots, whole=False, after=-1):
    """Where the match that begins at [at] ends, or -1. [slots] has what was captured, the first one the group that was closed last.
    A match that takes nothing may not stand at [after]."""
    begin = at
    stack = []
    push, pop = stack.append, stack.pop
    pc = 0
    while True:
        step = code[pc]
        op = step[0]
        pc += 1
        good = True
        if op == TEXT:
            literal = step[1]
            good = text.startswith(literal, at, end)
            at += len(literal)
        elif op == ONE:
            good = at < end and step[1](text[at])
            at += 1
        elif op == REPEAT:
            accept, least, most, greedy = step[1], step[2], step[3], step[4]
            limit = min(end, at + (most if greedy else least))
            start = at
            if accept is _is_any:
                at = max(at, limit)
            else:
                while at < limit and accept(text[at]):
                    at += 1
            good = at >= start + least
            if good and greedy and at > start + least:
                push((pc, at - 1, start + least, None))
            elif good and not greedy and most > least:
                push((pc, at, start + most, accept))
        elif op == SPLIT:
            push((step[2], at))
            pc = step[1]
        elif op == JUMP:
            pc = step[1]
        elif op == SAVE:
            push((-1, step[1], slots[step[1]]))
            slots[step[1]] = at
            if step[1] & 1:
                push((-1, 0, slots[0]))
                slots[0] = step[1] // 2
        elif op == ENTER:
            push((-1, step[1], slots[step[1]]))
            slots[step[1]] = -1
        elif op == LOOP:
            slot = step[1]
            if slots[slot] == at:
                pc = step[2]
            elif step[3]:
                push((step[2], at))
                push((-1, slot, slots[slot]))
                slots[slot] = at
            else:
                push((-2, pc, at, slot))
                pc = step[2]
        elif op == AT:
            good = _stands(step[1], step[2], text, at, end)
        elif op == BACK:
            start, stop = slots[2 * step[1]], slots[2 * step[1] + 1]
            taken = text[start:stop] if stop >= 0 else ""
            found = text[at:at + len(taken)]
            good = stop >= 0 and at + len(taken) <= end and (found == taken or step[2] and found.lower() == taken.lower())
            at += len(taken)
        elif op == LOOK:
            inside = slots[:]
            start = at if step[3] < 0 else at - step[3]
            found = start >= 0 and run(step[1], text, start, end, inside) >= 0
            good = found != step[2]
            if good and found:
                for i in range(len(slots)):
                    if inside[i] != slots[i]:
                        push((-1, i, slots[i]))
                        slots[i] = inside[i]
        elif op == ATOMIC:
            inside = slots[:]
            stop = run(step[1], text, at, end, inside)
            good = stop >= 0
            if good:
                at = stop
                for i in range(len(slots)):
                    if inside[i] != slots[i]:
                        push((-1, i, slots[i]))
                        slots[i] = inside[i]
        elif op == COND:
            if slots[2 * step[1] + 1] < 0:
                pc = step[2]
        else:
            if (not whole or at == end) and not at == begin == after:
                return at
            good = False
        while not good:
            if not stack:
                return -1
            choice = pop()
            pc = choice[0]
            if pc == -1:
                slots[choice[1]] = choice[2]
                continue
            good = True
            if pc == -2:
                pc, at = choice[1], choice[2]
                push((-1, choice[3], slots[choice[3]]))
                slots[choice[3]] = at
                continue
            at = choice[1]
            if len(choice) == 4:
                if choice[3] is None:
                    if at > choice[2]:
                        push((pc, at - 1, choice[2], None))
                else:
                    good = at < end and choice[3](text[at])
                    at += 1
                    if good and at < choice[2]:
                        push((pc, at, choice[2], choice[3]))


def compile_pattern(pattern, flags):
    """(code, number of slots, number of groups, names, flags) of a pattern."""
    text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
    if isinstance(pattern, str):
        if flags & LOCALE:
            raise ValueError("cannot use LOCALE flag with a str pattern")
        if flags & ASCII and flags & UNICODE:
            raise ValueError("ASCII and UNICODE flags are incompatible")
    elif flags & UNICODE:
        raise ValueError("cannot use UNICODE flag with a bytes pattern")
    else:
        flags |= ASCII
    parser = Parser(pattern, text, flags)
    parser.late = None
    tree = parser.parse()
    if parser.late and parser.late[0] >= parser.groups:
        raise parser.fail(f"invalid group reference {parser.late[0]}", parser.late[1])
    flags = parser.flags
    if isinstance(pattern, str):
        if not flags & ASCII:
            flags |= UNICODE
    else:
        flags &= ~ASCII
    writer = Writer(parser.groups)
    writer.write(tree)
    writer.emit(MATCH)
    return writer.code, writer.slots, parser.groups - 1, parser.names, flags

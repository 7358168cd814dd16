"""Indenting and wrapping of text."""

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_SPACE = "\t\n\x0b\x0c\r "


def _words(text):
    """The words of a text and the spaces between them."""
    chunks, at = [], 0
    while at < len(text):
        start = at
        space = text[at] in _SPACE
        while at < len(text) and (text[at] in _SPACE) == space:
            at += 1
        chunks.append(text[start:at])
    return chunks


def _is_letter(c):
    return c.isalpha() or c == "_"


def _is_part(c):
    return c.isalnum() or c in "_!\"'&.,?"


def _parts(word):
    """A word where it may be broken: after the hyphens within it, and around dashes of two or more."""
    parts, start, at, n = [], 0, 0, len(word)
    while at < n:
        if word[at] != "-":
            at += 1
            continue
        end = at
        while end < n and word[end] == "-":
            end += 1
        if end - at >= 2 and end < n and (word[end].isalnum() or word[end] == "_") and at > start and _is_part(word[at - 1]):
            parts.append(word[start:at])
            parts.append(word[at:end])
            start = end
        elif end - at == 1 and at > start and at >= 2 and end + 1 < n and _is_letter(word[at - 1]):
            letters = _is_letter(word[at - 2]) or word[at - 2] == "-" and at >= 3 and _is_letter(word[at - 3])
            if letters and _is_letter(word[end]) and (_is_letter(word[end + 1]) or word[end + 1] == "-" and end + 2 < n
                                                                and _is_letter(word[end + 2])):
                parts.append(word[start:end])
                start = end
        at = end
    if start < n:
        parts.append(word[start:])
    return parts


class TextWrapper:
    """Breaks a text into lines of at most [width] characters."""

    def __init__(self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
                 fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
                 max_lines=None, placeholder=" [...]"):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _split(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = text.translate(dict.fromkeys(map(ord, _SPACE), " "))
        chunks = _words(text)
        if self.break_on_hyphens:
            chunks = [part for chunk in chunks for part in _parts(chunk)]
        if self.fix_sentence_endings:
            for i in range(len(chunks) - 1):
                end = chunks[i].rstrip("\"'")
                if chunks[i + 1] == " " and end[-1:] in (".", "!", "?") and end[-2:-1].islower():
                    chunks[i + 1] = "  "
        return chunks

    def _break_long(self, chunks, current, length, width):
        room = 1 if width < 1 else width - length
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind("-", 0, room)
                if hyphen > 0 and any([c != "-" for c in chunk[:hyphen]]):
                    end = hyphen + 1
            current.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not current:
            current.append(chunks.pop())

    def wrap(self, text):
        lines = []
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        if self.max_lines is not None:
            begin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(begin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks = self._split(text)[::-1]
        while chunks:
            current, length = [], 0
            begin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(begin)
            if self.drop_whitespace and lines and chunks[-1].strip() == "":
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                current.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._break_long(chunks, current, length, width)
                length = sum(map(len, current))
            if self.drop_whitespace and current and current[-1].strip() == "":
                length -= len(current.pop())
            if not current:
                continue
            if self.max_lines is None or len(lines) + 1 < self.max_lines or length <= width and (
                    not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()):
                lines.append(begin + "".join(current))
                continue
            while current:
                if current[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(begin + "".join(current) + self.placeholder)
                    return lines
                length -= len(current.pop())
            if lines and len(lines[-1].rstrip()) + len(self.placeholder) <= self.width:
                lines[-1] = lines[-1].rstrip() + self.placeholder
            else:
                lines.append(begin + self.placeholder.lstrip())
            return lines
        return lines

    def fill(self, text):
        return "\n".join(self.wrap(text))


def wrap(text, width=70, **kwargs):
    """The lines of a paragraph."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """The lines of a paragraph as one text."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """As many words of the text as fit into one line."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """The text without the space that all its lines begin with."""
    lines = text.split("\n")
    margin = None
    for i, line in enumerate(lines):
        if not line.strip(" \t"):
            lines[i] = ""
            continue
        indent = line[:len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = indent
        while not indent.startswith(margin):
            margin = margin[:-1]
    return "\n".join([line[len(margin or ""):] for line in lines])


def indent(text, prefix, predicate=None):
    """The text with [prefix] before its lines, or before those that [predicate] chooses."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])

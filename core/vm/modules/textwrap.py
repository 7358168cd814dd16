"""Indenting and wrapping of text."""

__all__ = ["dedent", "indent", "wrap", "fill", "shorten"]


def dedent(text):
    lines = [line if line.strip() else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if line:
            indent = line[:len(line) - len(line.lstrip(" \t"))]
            if margin is None:
                margin = indent
            else:
                while not indent.startswith(margin):
                    margin = margin[:-1]
    return "\n".join([line[len(margin or ""):] for line in lines])


def indent(text, prefix, predicate=None):
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])


def wrap(text, width=70, *, initial_indent="", subsequent_indent=""):
    if width <= 0:
        raise ValueError(f"invalid width {width!r} (must be > 0)")
    lines, current = [], initial_indent
    words = text.split()
    empty = True
    for word in words:
        while True:
            room = width - len(current) - (not empty)
            if len(word) <= room:
                current += ("" if empty else " ") + word
                empty = False
                break
            if not empty:
                lines.append(current)
                current, empty = subsequent_indent, True
                continue
            room = max(room, 1)
            lines.append(current + word[:room])
            word = word[room:]
            current = subsequent_indent
            if not word:
                break
    if not empty:
        lines.append(current)
    return lines


def fill(text, width=70, **kwargs):
    return "\n".join(wrap(text, width, **kwargs))


def shorten(text, width, placeholder=" [...]"):
    words = text.split()
    short = " ".join(words)
    if len(short) <= width:
        return short
    while words:
        words.pop()
        short = " ".join(words) + placeholder
        if len(short) <= width:
            return short if words else placeholder.lstrip()
    raise ValueError("placeholder too large for max width")

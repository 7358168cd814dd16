"""Filename matching with shell patterns: * (anything), ? (one character), [seq] and [!seq]."""

import re

__all__ = ["filter", "fnmatch", "fnmatchcase", "translate"]


def translate(pattern):
    """The regular expression of a shell pattern; a run of stars is one star."""
    parts = []
    i, n = 0, len(pattern)
    while i < n:
        c = pattern[i]
        i += 1
        if c == "*":
            if parts[-1:] != [".*"]:
                parts.append(".*")
        elif c == "?":
            parts.append(".")
        elif c == "[":
            end = pattern.find("]", i + 2 if pattern[i:i + 1] == "!" else i + 1)
            if end < 0:
                parts.append("\\[")
            else:
                inside = pattern[i:end].replace("\\", "\\\\")
                i = end + 1
                if inside[0] == "!":
                    inside = "^" + inside[1:]
                elif inside[0] in "^[":
                    inside = "\\" + inside
                parts.append("[" + inside + "]")
        else:
            parts.append(re.escape(c))
    return "(?s:" + "".join(parts) + r")\Z"


def fnmatchcase(name, pat):
    """Whether the pattern takes the whole name, as it is written."""
    if "*" not in pat and "?" not in pat and "[" not in pat:
        return name == pat
    return re.match(translate(pat), name) is not None


def fnmatch(name, pat):
    """Whether the pattern takes the whole name."""
    return fnmatchcase(name, pat)


def filter(names, pat):
    """Those of the names that the pattern takes."""
    return [name for name in names if fnmatchcase(name, pat)]

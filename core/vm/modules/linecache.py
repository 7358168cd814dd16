"""Lines of the program's text; there are no other files."""

from _traceback import source_line

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]


def getline(filename, lineno, module_globals=None):
    """The line with its newline, or '' if there is none."""
    text = source_line(filename, lineno)
    return "" if text is None else text + "\n"


def getlines(filename, module_globals=None):
    """All lines of a file with their newlines, [] if it cannot be read."""
    lines = []
    while (text := source_line(filename, len(lines) + 1)) is not None:
        lines.append(text + "\n")
    return lines


def clearcache():
    """Nothing: lines are read where they stand."""


def checkcache(filename=None):
    """Nothing: the program's text does not change."""


def lazycache(filename, module_globals):
    """Nothing is seeded: False."""
    return False

"""Constants of characters, Template and Formatter."""

whitespace = " \t\n\r\v\f"
ascii_lowercase = "abcdefghijklmnopqrstuvwxyz"
ascii_uppercase = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
ascii_letters = ascii_lowercase + ascii_uppercase
digits = "0123456789"
hexdigits = digits + "abcdef" + "ABCDEF"
octdigits = "01234567"
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    return (sep or " ").join(map(str.capitalize, s.split(sep)))


class Template:
    """Text with $names in it."""

    delimiter = "$"

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """Pairs of plain text and name; a name is None for the delimiter itself, False for an invalid one."""
        text, at = self.template, 0
        while True:
            found = text.find(self.delimiter, at)
            if found < 0:
                yield text[at:], ""
                return
            plain, start = text[at:found], found + 1
            rest = text[start:start + 1]
            if rest == self.delimiter:
                yield plain, None
                at = start + 1
                continue
            braced = rest == "{"
            end = start = start + braced
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name = text[start:end]
            if not name or name[0].isdigit() or braced and text[end:end + 1] != "}":
                yield plain, (False, found)
                at = found + 1
                continue
            at = end + braced
            yield plain, (name, text[found:at])

    def _fill(self, values, safe):
        result = []
        for plain, name in self._parts():
            result.append(plain)
            if name == "":
                continue
            if name is None:
                result.append(self.delimiter)
            elif name[0] is False:
                if not safe:
                    before = self.template[:name[1]]
                    line = before.count("\n") + 1
                    raise ValueError(f"Invalid placeholder in string: line {line}, col {name[1] - before.rfind(chr(10))}")
                result.append(self.delimiter)
            elif safe and name[0] not in values:
                result.append(name[1])
            else:
                result.append(str(values[name[0]]))
        return "".join(result)

    def substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, False)

    def safe_substitute(self, mapping={}, /, **kws):
        return self._fill({**mapping, **kws}, True)


class Formatter:
    """str.format as an object."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        return format_string.format(*args, **kwargs)

"""Values in bytes, as C lays them out."""

import math

__all__ = ["calcsize", "pack", "pack_into", "unpack", "unpack_from", "iter_unpack", "Struct", "error"]

# The sizes of what is laid out without gaps, and natively.
_STANDARD = {"x": 1, "c": 1, "b": 1, "B": 1, "?": 1, "h": 2, "H": 2, "i": 4, "I": 4, "l": 4, "L": 4, "q": 8, "Q": 8, "e": 2, "f": 4,
             "d": 8, "s": 1, "p": 1}
_NATIVE = {**_STANDARD, "l": 8, "L": 8, "n": 8, "N": 8, "P": 8}
_FLOATS = {"e": (5, 10), "f": (8, 23), "d": (11, 52)}


class error(Exception):
    __module__ = "struct"


def _float_bits(value, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    most = (1 << exponent_bits - 1) - 1
    sign = 1 if math.copysign(1.0, value) < 0 else 0
    value = abs(value)
    if value != value:
        exponent, fraction = 2 * most + 1, 1 << fraction_bits - 1
    elif value == math.inf:
        exponent, fraction = 2 * most + 1, 0
    elif value == 0:
        exponent = fraction = 0
    else:
        mantissa, exponent = math.frexp(value)
        exponent += most - 1
        if exponent <= 0:
            fraction = round(math.ldexp(mantissa, exponent + fraction_bits))
            exponent = 0
        else:
            fraction = round(math.ldexp(mantissa * 2 - 1, fraction_bits))
        if fraction >> fraction_bits:
            fraction, exponent = 0, exponent + 1
        if exponent > 2 * most:
            raise OverflowError(f"float too large to pack with {code} format")
    return (sign << exponent_bits | exponent) << fraction_bits | fraction


def _float_of(bits, code):
    exponent_bits, fraction_bits = _FLOATS[code]
    most = (1 << exponent_bits - 1) - 1
    fraction = bits & (1 << fraction_bits) - 1
    exponent = bits >> fraction_bits & (1 << exponent_bits) - 1
    if exponent == 2 * most + 1:
        value = math.nan if fraction else math.inf
    elif exponent == 0:
        value = math.ldexp(fraction, 1 - most - fraction_bits)
    else:
        value = math.ldexp(fraction | 1 << fraction_bits, exponent - most - fraction_bits)
    return -value if bits >> exponent_bits + fraction_bits else value


class Struct:
    """Struct(fmt) --> compiled struct object"""

    def __init__(self, format):
        if isinstance(format, bytes):
            format = format.decode("ascii")
        self.format = format
        text = format
        native = True
        self._order = "little"
        if text[:1] in tuple("@=<>!"):
            native = text[0] == "@"
            if text[0] in ">!":
                self._order = "big"
            text = text[1:]
        sizes = _NATIVE if native else _STANDARD
        items, offset, count = [], 0, ""
        for c in text:
            if c.isspace():
                continue
            if c in "0123456789":
                count += c
                continue
            if c not in sizes:
                raise error("bad char in struct format")
            size = sizes[c]
            if native and size > 1:
                offset += -offset % size
            n = int(count or "1")
            count = ""
            if c in "sp":
                items.append((c, offset, n))
                offset += n
            else:
                if c != "x":
                    items.extend([(c, offset + i * size, size) for i in range(n)])
                offset += n * size
        if count:
            raise error("repeat count given without format specifier")
        self._items = items
        self.size = offset

    def pack(self, *values):
        if len(values) != len(self._items):
            raise error(f"pack expected {len(self._items)} items for packing (got {len(values)})")
        pieces, at = [], 0
        for (c, offset, size), value in zip(self._items, values):
            pieces.append(bytes(offset - at))
            pieces.append(self._put(c, size, value))
            at = offset + size
        pieces.append(bytes(self.size - at))
        return b"".join(pieces)

    def pack_into(self, buffer, offset, *values):
        if len(values) != len(self._items):
            raise error(f"pack_into expected {len(self._items)} items for packing (got {len(values)})")
        view = memoryview(buffer)
        if view.readonly:
            raise TypeError(f"argument must be read-write bytes-like object, not {type(buffer).__name__}")
        view, start = view.cast("B"), offset
        if offset < 0:
            if offset + self.size > 0:
                raise error(f"no space to pack {self.size} bytes at offset {offset}")
            start += len(view)
            if start < 0:
                raise error(f"offset {offset} out of range for {len(view)}-byte buffer")
        if len(view) - start < self.size:
            raise error(f"pack_into requires a buffer of at least {start + self.size} bytes for packing {self.size} bytes "
                        f"at offset {start} (actual buffer size is {len(view)})")
        view[start:start + self.size] = self.pack(*values)

    def _put(self, c, size, value):
        if c in "sp":
            if not isinstance(value, bytes):
                raise error(f"argument for '{c}' must be a bytes object")
            if c == "p":
                value = bytes([min(len(value), size - 1, 255)]) + value[:size - 1] if size else b""
            return value[:size] + bytes(size - len(value[:size]))
        if c == "c":
            if not isinstance(value, bytes) or len(value) != 1:
                raise error("char format requires a bytes object of length 1")
            return value
        if c == "?":
            return bytes([bool(value)])
        if c in _FLOATS:
            if not isinstance(value, (int, float)) and not hasattr(value, "__float__"):
                raise error("required argument is not a float")
            value = float(value)
            if c == "f" and abs(value) > 3.4028235677973366e+38 and self.format[:1] not in tuple("=<>!"):
                value = math.copysign(math.inf, value)
            return _float_bits(value, c).to_bytes(size, self._order)
        if not hasattr(value, "__index__"):
            raise error("required argument is not an integer")
        value = value.__index__()
        signed = c in "bhilqn"
        low, high = (-1 << 8 * size - 1, (1 << 8 * size - 1) - 1) if signed else (0, (1 << 8 * size) - 1)
        if not low <= value <= high:
            plain = self.format[:1] in tuple("=<>!")
            narrow = signed or c == "B" or c == "H" and not plain
            if not (-1 << 63 <= value < 1 << 63 if narrow else 0 <= value < 1 << 64):
                raise error("argument out of range")
            name = {"b": "byte", "B": "ubyte", "h": "short", "H": "ushort"}.get(c)
            if c == "H" and plain or not name:
                name = f"'{c}'"
            raise error(f"{name} format requires {low} <= number <= {high}")
        return value.to_bytes(size, self._order, signed=signed)

    def unpack(self, buffer):
        if len(buffer) != self.size:
            raise error(f"unpack requires a buffer of {self.size} bytes")
        return self._get(buffer, 0)

    def unpack_from(self, buffer, offset=0):
        if offset < 0:
            offset += len(buffer)
        if len(buffer) - offset < self.size:
            raise error(f"unpack_from requires a buffer of at least {offset + self.size} bytes for unpacking {self.size} bytes "
                        f"at offset {offset} (actual buffer size is {len(buffer)})")
        return self._get(buffer, offset)

    def iter_unpack(self, buffer):
        if self.size == 0:
            raise error("cannot iteratively unpack with a struct of length 0")
        if len(buffer) % self.size:
            raise error(f"iterative unpacking requires a buffer of a multiple of {self.size} bytes")
        return (self._get(buffer, at) for at in range(0, len(buffer), self.size))

    def _get(self, buffer, start):
        values = []
        for c, offset, size in self._items:
            part = bytes(buffer[start + offset:start + offset + size])
            if c == "p":
                values.append(part[1:1 + part[0]] if size else b"")
            elif c in "sc":
                values.append(part)
            elif c == "?":
                values.append(part != b"\0")
            else:
                bits = int.from_bytes(part, self._order, signed=c in "bhilqn")
                values.append(_float_of(bits, c) if c in _FLOATS else bits)
        return tuple(values)


_cache = {}


def _made(format):
    if format not in _cache:
        _cache[format] = Struct(format)
    return _cache[format]


def calcsize(format, /):
    """Return size in bytes of the struct described by the format string."""
    return _made(format).size


def pack(format, /, *values):
    """Return a bytes object containing the values packed according to the format string."""
    return _made(format).pack(*values)


def pack_into(format, buffer, offset, /, *values):
    """Pack the values and write the packed bytes into the writable buffer starting at offset."""
    _made(format).pack_into(buffer, offset, *values)


def unpack(format, buffer, /):
    """Return a tuple containing values unpacked according to the format string."""
    return _made(format).unpack(buffer)


def unpack_from(format, /, buffer, offset=0):
    """Return a tuple containing values unpacked according to the format string."""
    return _made(format).unpack_from(buffer, offset)


def iter_unpack(format, buffer, /):
    """Return an iterator yielding tuples unpacked from the given bytes."""
    return _made(format).iter_unpack(buffer)

"""Reading a number or finding an object by its address, as far as one looks at reference counts with it."""

import gc
import sys
from _ctypes import read_int64


class _Number:
    def __init__(self, value=0):
        self.value = value

    @classmethod
    def from_address(cls, address):
        self = cls.__new__(cls)
        self._address = address
        return self

    def __getattr__(self, name):
        if name == "value":
            return self._narrow(read_int64(self.__dict__["_address"]))
        raise AttributeError(f"'{type(self).__name__}' object has no attribute {name!r}")

    def __repr__(self):
        return f"{type(self).__name__}({self.value})"


class c_long(_Number):
    _size = 8

    @staticmethod
    def _narrow(value):
        return value


class c_ulong(_Number):
    _size = 8

    @staticmethod
    def _narrow(value):
        return value & 0xFFFFFFFFFFFFFFFF


class c_int(_Number):
    _size = 4

    @staticmethod
    def _narrow(value):
        return ((value & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000


class c_uint(_Number):
    _size = 4

    @staticmethod
    def _narrow(value):
        return value & 0xFFFFFFFF


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
c_int32, c_uint32 = c_int, c_uint


class py_object:
    _size = 8

    def __init__(self, value):
        self.value = value

    def __repr__(self):
        return f"py_object({self.value!r})"


def sizeof(kind):
    return kind._size


def _object_at(address):
    # Looked for, not trusted: nothing stands at an address any more once its object is gone.
    seen = gc.get_objects()
    for holder in seen:
        if id(holder) == address:
            return holder
    for holder in seen:
        for held in gc.get_referents(holder):
            if id(held) == address:
                return held
    frame = sys._getframe(2)
    while frame is not None:
        for held in frame.f_locals.values():
            if id(held) == address:
                return held
        frame = frame.f_back
    raise ValueError("there is no object at this address (CPython would read whatever stands there, or crash)")


def cast(obj, typ):
    if typ is not py_object or not isinstance(obj, int):
        raise NotImplementedError("ctypes.cast is not supported by Pyrena, but for an address and py_object")
    return py_object(_object_at(obj))


def __getattr__(name):
    raise AttributeError(f"ctypes.{name} is not supported by Pyrena: only numbers can be read from an address, and objects found")

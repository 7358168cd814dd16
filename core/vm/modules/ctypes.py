"""Reading a number from an address, as far as one looks at reference counts with it."""

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
    @staticmethod
    def _narrow(value):
        return value


class c_ulong(_Number):
    @staticmethod
    def _narrow(value):
        return value & 0xFFFFFFFFFFFFFFFF


class c_int(_Number):
    @staticmethod
    def _narrow(value):
        return ((value & 0xFFFFFFFF) ^ 0x80000000) - 0x80000000


class c_uint(_Number):
    @staticmethod
    def _narrow(value):
        return value & 0xFFFFFFFF


c_longlong = c_int64 = c_ssize_t = c_long
c_ulonglong = c_uint64 = c_size_t = c_ulong
c_int32, c_uint32 = c_int, c_uint


def __getattr__(name):
    raise AttributeError(f"ctypes.{name} is not supported by Pyrena: only numbers can be read from an address")

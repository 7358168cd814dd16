# In C in CPython: what is raised in here leaves no entry in a traceback.
"""The kinds of dict in collections that are called most."""

__name__ = "collections"


class defaultdict(dict):
    """A dict that makes the values of missing keys."""

    __slots__ = ("default_factory",)

    def __init__(self, default_factory=None, /, *args, **kwargs):
        if default_factory is not None and not callable(default_factory):
            raise TypeError("first argument must be callable or None")
        dict.__init__(self, *args, **kwargs)
        self.default_factory = default_factory

    def __missing__(self, key):
        if self.default_factory is None:
            raise KeyError(key)
        self[key] = value = self.default_factory()
        return value

    def __repr__(self):
        return f"{type(self).__name__}({self.default_factory!r}, {dict.__repr__(self)})"

    def copy(self):
        return type(self)(self.default_factory, self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (self.default_factory,) if self.default_factory else (), None, None, iter(self.items())

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = self.copy()
        new.update(other)
        return new

    def __ror__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self.default_factory, other)
        new.update(self)
        return new


class OrderedDict(dict):
    """A dict that compares in order and can move a key to either end."""

    def __sizeof__(self):
        # 3.11's has beside the dict 56 bytes of its own, a node of 32 for each key and a pointer for each place of the dict's table.
        size = dict.__sizeof__(self)
        keys, places = size - dict.__sizeof__(OrderedDict()), 8
        if not keys:
            return size + 40
        entry = 24 if keys > 0 and any(type(key) is not str for key in self) else 16
        while 32 + places * (1 if places < 256 else 2 if places < 65536 else 4) + places * 2 // 3 * entry < keys:
            places *= 2
        return size + 40 + 32 * len(self) + 8 * places

    def move_to_end(self, key, last=True):
        value = self[key]
        dict.__delitem__(self, key)
        if last:
            dict.__setitem__(self, key, value)
        else:
            rest = list(dict.items(self))
            dict.clear(self)
            dict.__setitem__(self, key, value)
            for other, value in rest:
                dict.__setitem__(self, other, value)

    def popitem(self, last=True):
        if not self:
            raise KeyError("dictionary is empty")
        key = next(reversed(self) if last else iter(self))
        value = self[key]
        dict.__delitem__(self, key)
        return key, value

    def __eq__(self, other):
        if isinstance(other, OrderedDict):
            return dict.__eq__(self, other) and list(self) == list(other)
        return dict.__eq__(self, other)

    def __ne__(self, other):
        return not self == other

    __hash__ = None

    def __repr__(self):
        if not self:
            return f"{type(self).__name__}()"
        return f"{type(self).__name__}({list(self.items())!r})"

    def copy(self):
        return type(self)(self)

    __copy__ = copy

    def __reduce__(self):
        return type(self), (), vars(self) or None, None, iter(self.items())

    @classmethod
    def fromkeys(cls, iterable, value=None):
        self = cls()
        for key in iterable:
            self[key] = value
        return self

    def __or__(self, other):
        if not isinstance(other, dict):
            return NotImplemented
        new = type(self)(self)
        new.update(other)
        return new

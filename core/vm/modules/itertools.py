# In C in CPython: what is raised in here leaves no entry in a traceback.
"""Iterators made of iterators."""

_missing = object()


class _Iterator:
    """What these types share: they are their own iterators, and are called after this module."""

    __slots__ = ()

    def __iter__(self):
        return self

    def __init_subclass__(cls):
        cls.__module__ = "itertools"


class count(_Iterator):
    __slots__ = ("_value", "_step")

    def __init__(self, start=0, step=1):
        self._value, self._step = start, step

    def __next__(self):
        value = self._value
        self._value = value + self._step
        return value

    def __repr__(self):
        if type(self._step) is int and self._step == 1:
            return f"count({self._value!r})"
        return f"count({self._value!r}, {self._step!r})"


class cycle(_Iterator):
    __slots__ = ("_iterator", "_saved", "_index")

    def __init__(self, iterable, /):
        self._iterator, self._saved, self._index = iter(iterable), [], 0

    def __next__(self):
        if self._iterator is not None:
            for value in self._iterator:
                self._saved.append(value)
                return value
            self._iterator = None
        if not self._saved:
            raise StopIteration
        value = self._saved[self._index]
        self._index = (self._index + 1) % len(self._saved)
        return value


class repeat(_Iterator):
    __slots__ = ("_object", "_times")

    def __init__(self, object, times=_missing):
        self._object = object
        self._times = None if times is _missing else max(times, 0)

    def __next__(self):
        if self._times is not None:
            if self._times == 0:
                raise StopIteration
            self._times -= 1
        return self._object

    def __length_hint__(self):
        if self._times is None:
            raise TypeError("len() of unsized object")
        return self._times

    def __repr__(self):
        return f"repeat({self._object!r})" if self._times is None else f"repeat({self._object!r}, {self._times})"


class _Generated(_Iterator):
    """A type whose iteration is a generator method, _run."""

    __slots__ = ("_next", "__weakref__")

    def __init__(self, *args, **kwargs):
        self._next = self._run(*args, **kwargs).__next__

    def __next__(self):
        return self._next()


class accumulate(_Generated):
    __slots__ = ()

    def __init__(self, iterable, func=None, *, initial=None):
        super().__init__(iter(iterable), func, initial)

    @staticmethod
    def _run(iterator, func, total):
        if total is None:
            for total in iterator:
                break
            else:
                return
        yield total
        for element in iterator:
            total = total + element if func is None else func(total, element)
            yield total


class chain(_Generated):
    __slots__ = ()

    @staticmethod
    def _run(*iterables):
        for iterable in iterables:
            yield from iterable

    @staticmethod
    def _run_each(iterables):
        for iterable in iterables:
            yield from iterable

    @classmethod
    def from_iterable(cls, iterable, /):
        self = cls()
        self._next = cls._run_each(iter(iterable)).__next__
        return self


class compress(_Generated):
    __slots__ = ()

    def __init__(self, data, selectors):
        super().__init__(iter(data), iter(selectors))

    @staticmethod
    def _run(data, selectors):
        for value, selected in zip(data, selectors):
            if selected:
                yield value


class dropwhile(_Generated):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        super().__init__(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for value in iterator:
            if not predicate(value):
                yield value
                break
        yield from iterator


class takewhile(_Generated):
    __slots__ = ()

    def __init__(self, predicate, iterable, /):
        super().__init__(predicate, iter(iterable))

    @staticmethod
    def _run(predicate, iterator):
        for value in iterator:
            if not predicate(value):
                break
            yield value


class filterfalse(_Generated):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        super().__init__(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for value in iterator:
            if not (value if function is None or function is bool else function(value)):
                yield value


class starmap(_Generated):
    __slots__ = ()

    def __init__(self, function, iterable, /):
        super().__init__(function, iter(iterable))

    @staticmethod
    def _run(function, iterator):
        for args in iterator:
            yield function(*args)


class pairwise(_Generated):
    __slots__ = ()

    def __init__(self, iterable, /):
        super().__init__(iter(iterable))

    @staticmethod
    def _run(iterator):
        for first in iterator:
            break
        for second in iterator:
            yield first, second
            first = second


def _size(value, least, message):
    """None, or the index that it answers, from [least] on."""
    if value is None:
        return None
    try:
        size = range(value).stop
    except TypeError:
        size = -1
    if not least <= size <= 0x7FFFFFFFFFFFFFFF:
        raise ValueError(message)
    return size


class islice(_Generated):
    __slots__ = ()

    def __init__(self, iterable, *args):
        if not 1 <= len(args) <= 3:
            raise TypeError(f"islice expected at {'least 2' if not args else 'most 4'} arguments, got {len(args) + 1}")
        start, stop, step = (0, args[0], 1) if len(args) == 1 else (args + (1,))[:3] if len(args) == 2 else args
        start = 0 if start is None else start
        step = 1 if step is None else step
        stop = _size(stop, 0, "Stop argument for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        start = _size(start, 0, "Indices for islice() must be None or an integer: 0 <= x <= sys.maxsize.")
        step = _size(step, 1, "Step for islice() must be a positive integer or None.")
        super().__init__(iter(iterable), start, stop, step)

    @staticmethod
    def _run(iterator, start, stop, step):
        index = 0
        wanted = start
        while stop is None or index < stop:
            if stop is not None and wanted >= stop:
                # The rest up to the end is taken too.
                while index < stop:
                    next(iterator, None)
                    index += 1
                return
            try:
                value = next(iterator)
            except StopIteration:
                return
            if index == wanted:
                yield value
                wanted += step
            index += 1


class zip_longest(_Generated):
    __slots__ = ()

    def __init__(self, *iterables, fillvalue=None):
        super().__init__([iter(iterable) for iterable in iterables], fillvalue)

    @staticmethod
    def _run(iterators, fillvalue):
        active = len(iterators)
        while active:
            values = []
            for index, iterator in enumerate(iterators):
                try:
                    value = next(iterator)
                except StopIteration:
                    active -= 1
                    if not active:
                        return
                    iterators[index] = repeat(fillvalue)
                    value = fillvalue
                values.append(value)
            yield tuple(values)


class product(_Generated):
    __slots__ = ()

    def __init__(self, *iterables, repeat=1):
        if repeat < 0:
            raise ValueError("repeat argument cannot be negative")
        super().__init__([tuple(iterable) for iterable in iterables] * repeat)

    @staticmethod
    def _run(pools):
        if not all(pools):
            return
        indices = [0] * len(pools)
        while True:
            yield tuple([pool[index] for pool, index in zip(pools, indices)])
            for place in reversed(range(len(pools))):
                indices[place] += 1
                if indices[place] < len(pools[place]):
                    break
                indices[place] = 0
            else:
                return


class permutations(_Generated):
    __slots__ = ()

    def __init__(self, iterable, r=None):
        pool = tuple(iterable)
        r = len(pool) if r is None else r
        if r < 0:
            raise ValueError("r must be non-negative")
        super().__init__(pool, r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(n))
        cycles = list(range(n, n - r, -1))
        yield tuple([pool[i] for i in indices[:r]])
        while n:
            for i in reversed(range(r)):
                cycles[i] -= 1
                if cycles[i] == 0:
                    indices[i:] = indices[i + 1:] + indices[i:i + 1]
                    cycles[i] = n - i
                else:
                    j = cycles[i]
                    indices[i], indices[-j] = indices[-j], indices[i]
                    yield tuple([pool[i] for i in indices[:r]])
                    break
            else:
                return


class combinations(_Generated):
    __slots__ = ()

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        super().__init__(tuple(iterable), r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if r > n:
            return
        indices = list(range(r))
        while True:
            yield tuple([pool[i] for i in indices])
            for i in reversed(range(r)):
                if indices[i] != i + n - r:
                    break
            else:
                return
            indices[i] += 1
            for j in range(i + 1, r):
                indices[j] = indices[j - 1] + 1


class combinations_with_replacement(_Generated):
    __slots__ = ()

    def __init__(self, iterable, r):
        if r < 0:
            raise ValueError("r must be non-negative")
        super().__init__(tuple(iterable), r)

    @staticmethod
    def _run(pool, r):
        n = len(pool)
        if not n and r:
            return
        indices = [0] * r
        while True:
            yield tuple([pool[i] for i in indices])
            for i in reversed(range(r)):
                if indices[i] != n - 1:
                    break
            else:
                return
            indices[i:] = [indices[i] + 1] * (r - i)


class groupby(_Iterator):
    __slots__ = ("_iterator", "_key", "_target", "_current", "_value", "_group")

    def __init__(self, iterable, key=None):
        self._iterator, self._key = iter(iterable), key
        self._target = self._current = self._value = _missing
        self._group = None

    def _step(self):
        value = next(self._iterator)
        self._current = value if self._key is None else self._key(value)
        self._value = value

    def __next__(self):
        self._group = None
        while self._current is _missing or self._current == self._target:
            self._step()
        self._target = self._current
        self._group = group = _grouper(self, self._target)
        return self._current, group


class _grouper(_Iterator):
    __slots__ = ("_parent", "_target")

    def __init__(self, parent, target):
        self._parent, self._target = parent, target

    def __next__(self):
        parent = self._parent
        if parent._group is not self:
            raise StopIteration
        if parent._value is _missing:
            parent._step()
        if not parent._current == self._target:
            raise StopIteration
        value = parent._value
        parent._value = _missing
        return value


class _tee(_Iterator):
    __slots__ = ("_iterator", "_link")

    def __init__(self, iterator, link):
        self._iterator, self._link = iterator, link

    def __next__(self):
        link = self._link
        if link[1] is None:
            link[0] = next(self._iterator)
            link[1] = [None, None]
        value, self._link = link
        return value

    def __copy__(self):
        return _tee(self._iterator, self._link)


def tee(iterable, n=2, /):
    if n < 0:
        raise ValueError("n must be >= 0")
    iterator = iter(iterable)
    if isinstance(iterator, _tee):
        return tuple(iterator.__copy__() for _ in range(n))
    link = [None, None]
    return tuple([_tee(iterator, link) for _ in range(n)])

"""Copies of objects, shallow and deep."""


class Error(Exception):
    pass


error = Error

_missing = object()
_atomic = {type(None), int, float, bool, str, bytes, type, range, type(len), type(lambda: 0), type(Ellipsis),
           type(NotImplemented), property}
_shallow = {list: list.copy, dict: dict.copy, set: set.copy}


def copy(x):
    cls = type(x)
    if cls in _atomic or cls is tuple or cls is frozenset or cls is slice or issubclass(cls, type):
        return x
    copier = _shallow.get(cls)
    if copier is not None:
        return copier(x)
    copier = getattr(cls, "__copy__", None)
    if copier is not None:
        return copier(x)
    return _rebuild(x, _reduce(x), None)


def _reduce(x):
    """What __reduce_ex__ of a plain object answers, or what its class says instead."""
    cls = type(x)
    for name in ("__reduce_ex__", "__reduce__"):
        method = getattr(cls, name, None)
        if method is not None and method is not getattr(object, name, None):
            return method(x, 4) if name == "__reduce_ex__" else method(x)
    if isinstance(x, (set, frozenset)):
        return lambda values: cls(values), (list(x),), getattr(x, "__dict__", None) or None
    if isinstance(x, BaseException):
        return cls, x.args, getattr(x, "__dict__", None) or None
    if cls.__flags__ & 1 << 9 == 0 and cls is not object:
        raise TypeError(f"cannot pickle {cls.__name__!r} object")
    args, kwargs = (), {}
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = x.__getnewargs_ex__()
    elif hasattr(cls, "__getnewargs__"):
        args = x.__getnewargs__()
    elif isinstance(x, (tuple, int, float, str, bytes, frozenset)):
        args = (next(base for base in (tuple, int, float, str, bytes, frozenset) if isinstance(x, base))(x),)
    getstate = getattr(cls, "__getstate__", None)
    if getstate is not None and getstate is not getattr(object, "__getstate__", None):
        state = getstate(x)
    else:
        slots = {}
        for base in cls.__mro__:
            names = base.__dict__.get("__slots__", ())
            for name in (names,) if isinstance(names, str) else names:
                if name in ("__dict__", "__weakref__"):
                    continue
                if name.startswith("__") and not name.endswith("__"):
                    name = f"_{base.__name__.lstrip('_')}{name}"
                value = getattr(x, name, _missing)
                if value is not _missing:
                    slots[name] = value
        state = getattr(x, "__dict__", None) or None
        if slots:
            state = (state, slots)
    items = iter(x) if isinstance(x, list) else None
    pairs = iter(x.items()) if isinstance(x, dict) else None
    return lambda *a: cls.__new__(cls, *a, **kwargs), args, state, items, pairs


def _rebuild(x, reduced, memo):
    if isinstance(reduced, str):
        return x
    func, args, state, items, pairs = (tuple(reduced) + (None,) * 5)[:5]
    if memo is not None:
        args = tuple([deepcopy(arg, memo) for arg in args])
    y = func(*args)
    if memo is not None:
        memo[id(x)] = y
    if state is not None:
        if memo is not None:
            state = deepcopy(state, memo)
        if hasattr(y, "__setstate__"):
            y.__setstate__(state)
        else:
            slots = None
            if isinstance(state, tuple) and len(state) == 2:
                state, slots = state
            if state:
                y.__dict__.update(state)
            for name, value in (slots or {}).items():
                setattr(y, name, value)
    if items is not None:
        for item in items:
            y.append(item if memo is None else deepcopy(item, memo))
    if pairs is not None:
        for key, value in pairs:
            if memo is not None:
                key, value = deepcopy(key, memo), deepcopy(value, memo)
            y[key] = value
    return y


def _deepcopy_list(x, memo):
    y = memo[id(x)] = []
    for value in x:
        y.append(deepcopy(value, memo))
    return y


def _deepcopy_tuple(x, memo):
    values = [deepcopy(value, memo) for value in x]
    if id(x) in memo:
        return memo[id(x)]
    return x if all(new is old for new, old in zip(values, x)) else tuple(values)


def _deepcopy_dict(x, memo):
    y = memo[id(x)] = {}
    for key, value in x.items():
        y[deepcopy(key, memo)] = deepcopy(value, memo)
    return y


_deepcopy_dispatch = {list: _deepcopy_list, tuple: _deepcopy_tuple, dict: _deepcopy_dict}


def deepcopy(x, memo=None, _nil=[]):
    if memo is None:
        memo = {}
    d = id(x)
    y = memo.get(d, _nil)
    if y is not _nil:
        return y
    cls = type(x)
    if cls in _atomic or issubclass(cls, type):
        return x
    copier = _deepcopy_dispatch.get(cls)
    if copier is not None:
        y = copier(x, memo)
    elif cls.__name__ == "method" and hasattr(x, "__func__"):
        y = cls(x.__func__, deepcopy(x.__self__, memo))
    else:
        copier = getattr(cls, "__deepcopy__", None)
        y = copier(x, memo) if copier is not None else _rebuild(x, _reduce(x), memo)
    if y is not x:
        memo[d] = y
        # The original must live as long as the memo that knows it by its address.
        memo.setdefault(id(memo), []).append(x)
    return y

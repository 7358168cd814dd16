"""Tools for functions."""

from _functools import cmp_to_key, lru_cache, partial, reduce

__all__ = ["update_wrapper", "wraps", "WRAPPER_ASSIGNMENTS", "WRAPPER_UPDATES", "total_ordering", "cache", "cmp_to_key",
           "lru_cache", "reduce", "partial", "partialmethod", "singledispatch", "singledispatchmethod",
           "cached_property"]

WRAPPER_ASSIGNMENTS = ("__module__", "__name__", "__qualname__", "__doc__", "__annotations__")
WRAPPER_UPDATES = ("__dict__",)

_missing = object()


def update_wrapper(wrapper, wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    for attr in assigned:
        try:
            value = getattr(wrapped, attr)
        except AttributeError:
            pass
        else:
            setattr(wrapper, attr, value)
    for attr in updated:
        getattr(wrapper, attr).update(getattr(wrapped, attr, {}))
    wrapper.__wrapped__ = wrapped
    return wrapper


def wraps(wrapped, assigned=WRAPPER_ASSIGNMENTS, updated=WRAPPER_UPDATES):
    return partial(update_wrapper, wrapped=wrapped, assigned=assigned, updated=updated)


def cache(user_function, /):
    return lru_cache(maxsize=None)(user_function)


class partialmethod:
    """partial as a method."""

    def __init__(self, func, /, *args, **keywords):
        self.func, self.args, self.keywords = func, args, keywords

    def __get__(self, obj, cls=None):
        getter = getattr(self.func, "__get__", None)
        if getter is not None:
            return partial(getter(obj, cls), *self.args, **self.keywords)
        return partial(self.func, *(() if obj is None else (obj,)), *self.args, **self.keywords)


def _from_opposite(name, op):
    def method(self, other):
        result = getattr(type(self), op)(self, other)
        return result if result is NotImplemented else not result

    method.__name__ = name
    return method


def _from_and_equal(name, op, negate, equal):
    # a <= b from a < b or a == b; a < b from a <= b and a != b; with the opposite operator negated first
    def method(self, other):
        result = getattr(type(self), op)(self, other)
        if result is NotImplemented:
            return result
        result = not result if negate else result
        return (result or self == other) if equal else (result and self != other)

    method.__name__ = name
    return method


_orders = {
    "__lt__": (("__gt__", True, False), ("__le__", False, True), ("__ge__", None, None)),
    "__le__": (("__ge__", True, True), ("__lt__", False, False), ("__gt__", None, None)),
    "__gt__": (("__lt__", True, False), ("__ge__", False, True), ("__le__", None, None)),
    "__ge__": (("__le__", True, True), ("__gt__", False, False), ("__lt__", None, None)),
}


def total_ordering(cls):
    """Fills in the comparisons that are missing."""
    roots = [op for op in _orders if getattr(cls, op, None) is not getattr(object, op, None)]
    if not roots:
        raise ValueError("must define at least one ordering operation: < > <= >=")
    root = max(roots)
    for name, negate, equal in _orders[root]:
        if name in roots:
            continue
        method = _from_opposite(name, root) if negate is None else _from_and_equal(name, root, negate, equal)
        setattr(cls, name, method)
    return cls


def singledispatch(func):
    """A function that chooses by the class of its first argument."""
    registry = {object: func}

    def dispatch(cls):
        for base in cls.__mro__:
            if base in registry:
                return registry[base]
        for base, implementation in registry.items():
            if issubclass(cls, base) and base is not object:
                return implementation
        return registry[object]

    def register(cls, func=None):
        if func is None:
            if isinstance(cls, type):
                return lambda f: register(cls, f)
            func = cls
            annotations = getattr(func, "__annotations__", {})
            if not annotations:
                raise TypeError(f"Invalid first argument to `register()`: {cls!r}. Use either `@register(some_class)` or "
                                "plain `@register` on an annotated function.")
            cls = next(iter(annotations.values()))
        registry[cls] = func
        return func

    def wrapper(*args, **kw):
        if not args:
            raise TypeError(f"{func.__name__} requires at least 1 positional argument")
        return dispatch(args[0].__class__)(*args, **kw)

    wrapper.register = register
    wrapper.dispatch = dispatch
    wrapper.registry = registry
    return update_wrapper(wrapper, func)


class singledispatchmethod:
    """singledispatch as a method."""

    def __init__(self, func):
        self.dispatcher = singledispatch(func)
        self.func = func

    def register(self, cls, method=None):
        return self.dispatcher.register(cls, func=method)

    def __get__(self, obj, cls=None):
        def method(*args, **kwargs):
            return self.dispatcher.dispatch(args[0].__class__).__get__(obj, cls)(*args, **kwargs)

        method.register = self.register
        return update_wrapper(method, self.func)


class cached_property:
    """A property that is computed once."""

    def __init__(self, func):
        self.func = func
        self.attrname = None
        self.__doc__ = func.__doc__

    def __set_name__(self, owner, name):
        if self.attrname is None:
            self.attrname = name
        elif name != self.attrname:
            raise TypeError("Cannot assign the same cached_property to two different names "
                            f"({self.attrname!r} and {name!r}).")

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        if self.attrname is None:
            raise TypeError("Cannot use cached_property instance without calling __set_name__ on it.")
        values = instance.__dict__
        value = values.get(self.attrname, _missing)
        if value is _missing:
            value = values[self.attrname] = self.func(instance)
        return value

"""Names for annotations. They describe; nothing checks them at run time."""

import collections.abc as _abc
from abc import ABCMeta, abstractmethod

TYPE_CHECKING = False


def _name(t):
    if t is type(None):
        return "None"
    if t is Ellipsis:
        return "..."
    if isinstance(t, type) and not hasattr(t, "__origin__"):
        return t.__qualname__ if t.__module__ == "builtins" else f"{t.__module__}.{t.__qualname__}"
    if isinstance(t, list):
        return "[" + ", ".join(map(_name, t)) + "]"
    return repr(t)


def _as_type(t):
    if t is None:
        return type(None)
    return ForwardRef(t) if isinstance(t, str) else t


class _Special:
    """A name that may be subscribed, like Union."""

    def __init__(self, name, make=None):
        self._name, self._make = name, make

    def __repr__(self):
        return "typing." + self._name

    def __getitem__(self, parameters):
        if self._make is not None:
            return self._make(self, parameters)
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        return _Subscribed(self, self._name, tuple([_as_type(p) for p in parameters]))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Cannot instantiate {self!r}")

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class _Alias(_Special):
    """The typing name of a class, like List."""

    def __init__(self, name, origin):
        super().__init__(name)
        self.__origin__ = origin

    def __getitem__(self, parameters):
        if self._name == "Callable" and isinstance(parameters, tuple) and isinstance(parameters[0], list):
            parameters = tuple(parameters[0]) + parameters[1:]
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        return _Subscribed(self.__origin__, self._name, tuple([_as_type(p) for p in parameters]))

    def __call__(self, *args, **kwargs):
        raise TypeError(f"Type {self._name} cannot be instantiated; use {self.__origin__.__name__}() instead")

    def __instancecheck__(self, obj):
        return isinstance(obj, self.__origin__)

    def __subclasscheck__(self, cls):
        return issubclass(cls, self.__origin__)

    def __mro_entries__(self, bases):
        return (self.__origin__,)


class _Subscribed:
    def __init__(self, origin, name, args):
        self.__origin__, self._name, self.__args__ = origin, name, args
        self.__parameters__ = tuple([a for a in args if isinstance(a, TypeVar)])

    def __repr__(self):
        if self._name == "Optional":
            return f"typing.Optional[{_name(self.__args__[0])}]"
        args = self.__args__
        if self._name == "Callable":
            before = "..." if args[:-1] == (Ellipsis,) else "[" + ", ".join(map(_name, args[:-1])) + "]"
            return f"typing.Callable[{before}, {_name(args[-1])}]"
        if self._name == "Union":
            return f"typing.Union[{', '.join(['NoneType' if a is type(None) else _name(a) for a in args])}]"
        if self._name is None:
            origin = self.__origin__
            return f"{origin.__module__}.{origin.__qualname__}[{', '.join(map(_name, args))}]"
        return f"typing.{self._name}[{', '.join(map(repr if self._name == 'Literal' else _name, args))}]"

    def __eq__(self, other):
        if not isinstance(other, _Subscribed):
            return NotImplemented
        if self.__origin__ is Union and other.__origin__ is Union:
            return set(self.__args__) == set(other.__args__)
        return self.__origin__ == other.__origin__ and self.__args__ == other.__args__

    def __hash__(self):
        return hash((frozenset(self.__args__) if self.__origin__ is Union else self.__args__))

    def __getitem__(self, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        values = dict(zip(self.__parameters__, parameters))
        return _Subscribed(self.__origin__, self._name, tuple([values.get(a, a) for a in self.__args__]))

    def __call__(self, *args, **kwargs):
        instance = self.__origin__(*args, **kwargs)
        try:
            instance.__orig_class__ = self
        except AttributeError:
            pass
        return instance

    def __getattr__(self, name):
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        return getattr(self.__origin__, name)

    def __mro_entries__(self, bases):
        origin = self.__origin__
        if self._name is not None and isinstance(origin, type) and Generic not in bases and origin is not Generic:
            return (origin,)
        return (origin,) if isinstance(origin, type) else ()

    def __instancecheck__(self, obj):
        raise TypeError("Subscripted generics cannot be used with class and instance checks")

    __subclasscheck__ = __instancecheck__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


def _make_union(special, parameters):
    if parameters == ():
        raise TypeError("Cannot take a Union of no types.")
    parameters = parameters if isinstance(parameters, tuple) else (parameters,)
    flat = []
    for p in map(_as_type, parameters):
        for part in p.__args__ if getattr(p, "__origin__", None) is Union else (p,):
            if part not in flat:
                flat.append(part)
    if len(flat) == 1:
        return flat[0]
    if len(flat) == 2 and type(None) in flat:
        other = flat[0] if flat[1] is type(None) else flat[1]
        return _Subscribed(Union, "Optional", (other, type(None)))
    return _Subscribed(Union, "Union", tuple(flat))


def _make_literal(special, parameters):
    return _Subscribed(Literal, "Literal", parameters if isinstance(parameters, tuple) else (parameters,))


def _make_annotated(special, parameters):
    made = _Subscribed(parameters[0], "Annotated", parameters)
    made.__metadata__ = parameters[1:]
    return made


Any = _Special("Any")
Union = _Special("Union", _make_union)
Optional = _Special("Optional", lambda special, t: Union[t, None])
Literal = _Special("Literal", _make_literal)
Annotated = _Special("Annotated", _make_annotated)
ClassVar, Final, NoReturn, Never, Self, LiteralString, TypeAlias, Concatenate, TypeGuard, Required, NotRequired, Unpack = map(
    _Special, ("ClassVar", "Final", "NoReturn", "Never", "Self", "LiteralString", "TypeAlias", "Concatenate", "TypeGuard",
               "Required", "NotRequired", "Unpack"))

List, Dict, Set, FrozenSet, Tuple, Type = (
    _Alias("List", list), _Alias("Dict", dict), _Alias("Set", set), _Alias("FrozenSet", frozenset), _Alias("Tuple", tuple),
    _Alias("Type", type))
Hashable, Iterable, Iterator, Generator, Reversible, Sized, Container, Callable, Collection, Mapping, MutableMapping = [
    _Alias(n, getattr(_abc, n)) for n in ("Hashable", "Iterable", "Iterator", "Generator", "Reversible", "Sized",
                                          "Container", "Callable", "Collection", "Mapping", "MutableMapping")]
Sequence, MutableSequence, MutableSet, KeysView, ItemsView, ValuesView = [
    _Alias(n, getattr(_abc, n)) for n in ("Sequence", "MutableSequence", "MutableSet", "KeysView", "ItemsView",
                                          "ValuesView")]
AbstractSet = _Alias("AbstractSet", _abc.Set)
Text = str


def __getattr__(name):
    import collections

    names = {"Deque": "deque", "DefaultDict": "defaultdict", "OrderedDict": "OrderedDict", "Counter": "Counter",
             "ChainMap": "ChainMap"}
    if name in names:
        return _Alias(name, getattr(collections, names[name]))
    raise AttributeError(f"module 'typing' has no attribute {name!r}")


class ForwardRef:
    def __init__(self, arg):
        self.__forward_arg__ = arg

    def __repr__(self):
        return f"ForwardRef({self.__forward_arg__!r})"

    def __eq__(self, other):
        return isinstance(other, ForwardRef) and self.__forward_arg__ == other.__forward_arg__

    def __hash__(self):
        return hash(self.__forward_arg__)


class TypeVar:
    def __init__(self, name, *constraints, bound=None, covariant=False, contravariant=False):
        self.__name__, self.__constraints__, self.__bound__ = name, constraints, bound
        self.__covariant__, self.__contravariant__ = covariant, contravariant

    def __repr__(self):
        return ("+" if self.__covariant__ else "-" if self.__contravariant__ else "~") + self.__name__

    def __or__(self, other):
        return Union[self, other]

    def __ror__(self, other):
        return Union[other, self]


class ParamSpec(TypeVar):
    pass


class TypeVarTuple(TypeVar):
    def __iter__(self):
        yield Unpack[self]


AnyStr = TypeVar("AnyStr", bytes, str)


class Generic:
    """The base of classes that may be subscribed."""

    __slots__ = ()

    def __class_getitem__(cls, parameters):
        parameters = parameters if isinstance(parameters, tuple) else (parameters,)
        name = "Generic" if cls is Generic else "Protocol" if cls.__dict__.get("_is_root") else None
        return _Subscribed(cls, name, tuple([_as_type(p) for p in parameters]))


class _ProtocolMeta(ABCMeta):
    def __instancecheck__(cls, instance):
        if cls.__dict__.get("_is_protocol") and not cls.__dict__.get("_is_runtime"):
            raise TypeError("Instance and class checks can only be used with @runtime_checkable protocols")
        if cls.__dict__.get("_is_protocol") and all(hasattr(instance, name) for name in _protocol_names(cls)):
            return True
        return super().__instancecheck__(instance)


def _protocol_names(cls):
    names = set()
    for base in cls.__mro__[:-1]:
        if base.__dict__.get("_is_protocol") and base is not Protocol:
            names.update(name for name in list(base.__dict__) + list(base.__dict__.get("__annotations__", ()))
                         if not name.startswith("_abc_") and name not in _protocol_ignored)
    return names


_protocol_ignored = {"__module__", "__qualname__", "__doc__", "__dict__", "__weakref__", "__annotations__", "__init__",
                     "__abstractmethods__", "__parameters__", "_is_protocol", "_is_runtime", "__slots__",
                     "__subclasshook__", "__orig_bases__", "_is_root"}


class Protocol(Generic, metaclass=_ProtocolMeta):
    __slots__ = ()
    _is_protocol = _is_root = True

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        if "_is_protocol" not in cls.__dict__:
            cls._is_protocol = Protocol in cls.__bases__
        if cls._is_protocol and "__init__" not in cls.__dict__:
            cls.__init__ = _no_init

        def hook(other):
            if not cls.__dict__.get("_is_protocol"):
                return NotImplemented
            names = _protocol_names(cls)
            return all(any(name in base.__dict__ for base in other.__mro__) for name in names) or NotImplemented

        if "__subclasshook__" not in cls.__dict__:
            cls.__subclasshook__ = hook


def _no_init(self, *args, **kwargs):
    if type(self)._is_protocol:
        raise TypeError("Protocols cannot be instantiated")


def runtime_checkable(cls):
    cls._is_runtime = True
    return cls


def NewType(name, tp):
    def new_type(x):
        return x

    new_type.__name__ = new_type.__qualname__ = name
    new_type.__supertype__ = tp
    return new_type


class _NamedTupleMeta(type):
    def __new__(cls, typename, bases, ns):
        if ns.get("_root"):
            return super().__new__(cls, typename, bases, ns)
        from collections import namedtuple

        types = ns.get("__annotations__", {})
        defaults = []
        for name in types:
            if name in ns:
                defaults.append(ns[name])
            elif defaults:
                raise TypeError(f"Non-default namedtuple field {name} cannot follow default field{'s' * (len(defaults) > 1)} "
                                + ", ".join([n for n in types if n in ns]))
        made = namedtuple(typename, types, defaults=defaults, module=ns["__module__"])
        made.__annotations__ = made.__new__.__annotations__ = types
        for key, value in ns.items():
            if key not in ("__annotations__", "__module__", "__qualname__", "__orig_bases__") and key not in types:
                setattr(made, key, value)
        return made


class NamedTuple(metaclass=_NamedTupleMeta):
    _root = True

    def __new__(cls, typename, fields=None, /, **kwargs):
        from collections import namedtuple
        import sys

        fields = list(fields if fields is not None else kwargs.items())
        made = namedtuple(typename, [name for name, _ in fields], module=sys._getframe(1).f_globals.get("__name__"))
        made.__annotations__ = dict(fields)
        return made


class _TypedDictMeta(type):
    def __new__(cls, name, bases, ns, total=True):
        made = type.__new__(_TypedDictMeta, name, (dict,), ns)
        annotations = {}
        for base in bases:
            annotations.update(getattr(base, "__annotations__", {}))
        annotations.update(ns.get("__annotations__", {}))
        made.__annotations__ = annotations
        made.__total__ = total
        return made

    def __instancecheck__(cls, other):
        raise TypeError("TypedDict does not support instance and class checks")


class TypedDict(metaclass=_TypedDictMeta):
    def __new__(cls, *args, **kwargs):
        return dict(*args, **kwargs)


def cast(typ, val):
    return val


def final(f):
    try:
        f.__final__ = True
    except (AttributeError, TypeError):
        pass
    return f


def no_type_check(arg):
    return arg


def overload(func):
    def overload_dummy(*args, **kwds):
        raise NotImplementedError("You should not call an overloaded function. A series of @overload-decorated functions "
                                  "outside a stub module should always be followed by an implementation that is not "
                                  "@overload-ed.")

    return overload_dummy


def get_origin(tp):
    return getattr(tp, "__origin__", None)


def get_args(tp):
    args = getattr(tp, "__args__", ())
    if get_origin(tp) is _abc.Callable and len(args) > 1 and args[0] is not Ellipsis:
        return list(args[:-1]), args[-1]
    return args


def get_type_hints(obj, globalns=None, localns=None, include_extras=False):
    import sys

    hints = {}
    for part in reversed(obj.__mro__) if isinstance(obj, type) else (obj,):
        space = globalns
        if space is None:
            space = getattr(part, "__globals__", None) or getattr(sys.modules.get(part.__module__), "__dict__", {})
        for name, value in part.__dict__.get("__annotations__", {}).items() if isinstance(part, type) else getattr(
                part, "__annotations__", {}).items():
            if isinstance(value, str):
                value = eval(value, space, localns)
            hints[name] = type(None) if value is None else value
    return hints


def assert_never(arg, /):
    raise AssertionError(f"Expected code to be unreachable, but got: {arg!r}")


def reveal_type(obj, /):
    return obj


assert_type = cast

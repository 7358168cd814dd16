"""Classes that are mostly their fields."""

import sys
from types import MappingProxyType

__all__ = ["dataclass", "field", "Field", "FrozenInstanceError", "InitVar", "KW_ONLY", "MISSING", "fields", "asdict",
           "astuple", "make_dataclass", "replace", "is_dataclass"]


class FrozenInstanceError(AttributeError):
    pass


class _Named:
    def __init__(self, name):
        self._name = name

    def __repr__(self):
        return self._name


class _MISSING_TYPE:
    pass


class _KW_ONLY_TYPE:
    pass


MISSING = _MISSING_TYPE()
KW_ONLY = _KW_ONLY_TYPE()
_HAS_DEFAULT = _Named("<factory>")
_FIELD, _CLASSVAR, _INITVAR = _Named("_FIELD"), _Named("_FIELD_CLASSVAR"), _Named("_FIELD_INITVAR")
_FIELDS = "__dataclass_fields__"


class InitVar:
    def __init__(self, type):
        self.type = type

    def __class_getitem__(cls, type):
        return InitVar(type)

    def __repr__(self):
        return f"dataclasses.InitVar[{getattr(self.type, '__name__', repr(self.type))}]"


class Field:
    __slots__ = ("name", "type", "default", "default_factory", "repr", "hash", "init", "compare", "metadata", "kw_only",
                 "_field_type")

    def __init__(self, default, default_factory, init, repr, hash, compare, metadata, kw_only):
        self.name = self.type = self._field_type = None
        self.default, self.default_factory = default, default_factory
        self.init, self.repr, self.hash, self.compare, self.kw_only = init, repr, hash, compare, kw_only
        self.metadata = MappingProxyType({} if metadata is None else metadata)

    def __repr__(self):
        return ("Field(" + ",".join(f"{name}={getattr(self, name)!r}" for name in (
            "name", "type", "default", "default_factory", "init", "repr", "hash", "compare", "metadata", "kw_only"))
            + f",_field_type={self._field_type})")

    def __set_name__(self, owner, name):
        func = getattr(type(self.default), "__set_name__", None)
        if func:
            func(self.default, owner, name)


def field(*, default=MISSING, default_factory=MISSING, init=True, repr=True, hash=None, compare=True, metadata=None,
          kw_only=MISSING):
    if default is not MISSING and default_factory is not MISSING:
        raise ValueError("cannot specify both default and default_factory")
    return Field(default, default_factory, init, repr, hash, compare, metadata, kw_only)


def _make_function(name, arguments, body, names, globals):
    """A function with these arguments and lines, which sees [names]."""
    lines = "\n".join(f"  {line}" for line in body)
    text = f"def __make({', '.join(names)}):\n def {name}({', '.join(arguments)}):\n{lines}\n return {name}"
    space = {}
    exec(text, globals, space)
    return space["__make"](**names)


def _kind_of(annotation):
    if isinstance(annotation, str):
        head = annotation.split("[")[0].strip()
        if head in ("ClassVar", "typing.ClassVar"):
            return _CLASSVAR
        if head in ("InitVar", "dataclasses.InitVar"):
            return _INITVAR
        return _FIELD
    if annotation is InitVar or isinstance(annotation, InitVar):
        return _INITVAR
    typing = sys.modules.get("typing")
    if typing and (annotation is typing.ClassVar or getattr(annotation, "__origin__", None) is typing.ClassVar):
        return _CLASSVAR
    return _FIELD


def _get_field(cls, name, annotation, default_kw_only):
    default = getattr(cls, name, MISSING)
    if isinstance(default, Field):
        f = default
    else:
        if type(default).__name__ == "member_descriptor":
            default = MISSING
        f = field(default=default)
    f.name, f.type = name, annotation
    f._field_type = _kind_of(annotation)
    if f._field_type is not _FIELD and f.default_factory is not MISSING:
        raise TypeError(f"field {name} cannot have a default factory")
    if f.kw_only is MISSING:
        f.kw_only = default_kw_only
    if f._field_type is _FIELD and f.default.__class__.__hash__ is None:
        raise ValueError(f"mutable default {type(f.default)} for field {name} is not allowed: use default_factory")
    return f


def _make_init(all_fields, frozen, has_post_init, self_name, globals):
    names = {"MISSING": MISSING, "_HAS_DEFAULT": _HAS_DEFAULT, "__object_setattr__": object.__setattr__}
    normal = [f for f in all_fields if f.init and not f.kw_only]
    only = [f for f in all_fields if f.init and f.kw_only]
    seen_default = False
    for f in normal:
        if f.default is not MISSING or f.default_factory is not MISSING:
            seen_default = True
        elif seen_default:
            raise TypeError(f"non-default argument {f.name!r} follows default argument")
    body, assign = [], []
    for f in all_fields:
        names[f"__type_{f.name}__"] = f.type
        if f.default_factory is not MISSING:
            names[f"__default_{f.name}__"] = f.default_factory
            value = f"__default_{f.name}__()"
            if f.init:
                value += f" if {f.name} is _HAS_DEFAULT else {f.name}"
        elif f.init:
            if f.default is not MISSING:
                names[f"__default_{f.name}__"] = f.default
            value = f.name
        else:
            continue
        if f._field_type is _INITVAR:
            continue
        if frozen:
            body.append(f"__object_setattr__({self_name},{f.name!r},{value})")
        else:
            body.append(f"{self_name}.{f.name}={value}")
    if has_post_init:
        arguments = ",".join(f.name for f in all_fields if f._field_type is _INITVAR)
        body.append(f"{self_name}.__post_init__({arguments})")

    def argument(f):
        if f.default is MISSING and f.default_factory is MISSING:
            default = ""
        elif f.default is not MISSING:
            default = f"=__default_{f.name}__"
        else:
            default = "=_HAS_DEFAULT"
        return f"{f.name}:__type_{f.name}__{default}"

    arguments = [self_name] + [argument(f) for f in normal]
    if only:
        arguments += ["*"] + [argument(f) for f in only]
    init = _make_function("__init__", arguments, body or ["pass"], names, globals)
    init.__annotations__["return"] = None
    return init


def _recursive_repr(function):
    running = set()

    def wrapper(self):
        if id(self) in running:
            return "..."
        running.add(id(self))
        try:
            return function(self)
        finally:
            running.discard(id(self))

    wrapper.__name__, wrapper.__qualname__ = "__repr__", function.__qualname__
    return wrapper


def _set(cls, name, value, overwrite=False):
    if name in cls.__dict__ and not overwrite:
        return True
    if hasattr(value, "__qualname__"):
        value.__qualname__ = f"{cls.__qualname__}.{name}"
    setattr(cls, name, value)
    return False


def _tuple_of(name, chosen):
    return "(" + "".join(f"{name}.{f.name}," for f in chosen) + ")"


def _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot):
    globals = sys.modules[cls.__module__].__dict__ if cls.__module__ in sys.modules else {}
    collected = {}
    any_frozen_base = has_dataclass_bases = False
    for base in cls.__mro__[-1:0:-1]:
        base_fields = getattr(base, _FIELDS, None)
        if base_fields is not None:
            has_dataclass_bases = True
            collected.update(base_fields)
            any_frozen_base = any_frozen_base or base.__dataclass_frozen__
    own = []
    seen_kw_only = False
    for name, annotation in cls.__dict__.get("__annotations__", {}).items():
        if annotation is KW_ONLY or annotation in ("KW_ONLY", "dataclasses.KW_ONLY"):
            if seen_kw_only:
                raise TypeError(f"{name!r} is KW_ONLY, but KW_ONLY has already been specified")
            seen_kw_only = kw_only = True
            continue
        own.append(_get_field(cls, name, annotation, kw_only))
    for f in own:
        collected[f.name] = f
        if isinstance(getattr(cls, f.name, None), Field):
            if f.default is MISSING:
                delattr(cls, f.name)
            else:
                setattr(cls, f.name, f.default)
    for name, value in cls.__dict__.items():
        if isinstance(value, Field) and name not in cls.__dict__.get("__annotations__", {}):
            raise TypeError(f"{name!r} is a field but has no type annotation")
    if has_dataclass_bases:
        if any_frozen_base and not frozen:
            raise TypeError("cannot inherit non-frozen dataclass from a frozen one")
        if not any_frozen_base and frozen:
            raise TypeError("cannot inherit frozen dataclass from a non-frozen one")
    setattr(cls, _FIELDS, collected)
    cls.__dataclass_frozen__ = frozen
    class_hash = cls.__dict__.get("__hash__", MISSING)
    has_hash = not (class_hash is MISSING or class_hash is None and "__eq__" in cls.__dict__)
    if order and not eq:
        raise ValueError("eq must be true if order is true")
    real = [f for f in collected.values() if f._field_type is _FIELD]
    if init:
        usable = [f for f in collected.values() if f._field_type in (_FIELD, _INITVAR)]
        self_name = "__dataclass_self__" if "self" in collected else "self"
        _set(cls, "__init__", _make_init(usable, frozen, hasattr(cls, "__post_init__"), self_name, globals))
    if repr:
        shown = ", ".join(f"{f.name}={{self.{f.name}!r}}" for f in real if f.repr)
        text = f'return self.__class__.__qualname__ + f"({shown})"'
        _set(cls, "__repr__", _recursive_repr(_make_function("__repr__", ["self"], [text], {}, globals)))
    if eq:
        compared = [f for f in real if f.compare]
        body = ["if other.__class__ is self.__class__:",
                f" return {_tuple_of('self', compared)}=={_tuple_of('other', compared)}", "return NotImplemented"]
        _set(cls, "__eq__", _make_function("__eq__", ["self", "other"], body, {}, globals))
    if order:
        compared = [f for f in real if f.compare]
        for name, op in (("__lt__", "<"), ("__le__", "<="), ("__gt__", ">"), ("__ge__", ">=")):
            body = ["if other.__class__ is self.__class__:",
                    f" return {_tuple_of('self', compared)}{op}{_tuple_of('other', compared)}", "return NotImplemented"]
            if _set(cls, name, _make_function(name, ["self", "other"], body, {}, globals)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}. Consider using "
                                "functools.total_ordering")
    if frozen:
        named = "".join(f"{f.name!r}," for f in real)
        for name, arguments, what in (("__setattr__", ["self", "name", "value"], "assign to"),
                                      ("__delattr__", ["self", "name"], "delete")):
            rest = ", ".join(arguments[1:])
            body = [f"if type(self) is cls or name in ({named}):",
                    f' raise FrozenInstanceError(f"cannot {what} field {{name!r}}")',
                    f"super(cls, self).{name}({rest})"]
            names = {"cls": cls, "FrozenInstanceError": FrozenInstanceError}
            if _set(cls, name, _make_function(name, arguments, body, names, globals)):
                raise TypeError(f"Cannot overwrite attribute {name} in class {cls.__name__}")
    hashed = [f for f in real if (f.compare if f.hash is None else f.hash)]
    if unsafe_hash or eq and frozen and not has_hash:
        if unsafe_hash and has_hash:
            raise TypeError(f"Cannot overwrite attribute __hash__ in class {cls.__name__}")
        body = [f"return hash({_tuple_of('self', hashed)})"]
        _set(cls, "__hash__", _make_function("__hash__", ["self"], body, {}, globals), True)
    elif eq and not has_hash:
        cls.__hash__ = None
    if not getattr(cls, "__doc__"):
        arguments = []
        for f in collected.values():
            if f._field_type in (_FIELD, _INITVAR) and f.init:
                shown = getattr(f.type, "__name__", None) if isinstance(f.type, type) else _repr(f.type)
                if getattr(f.type, "__module__", None) == "typing":
                    shown = shown.replace("typing.", "")
                text = f"{f.name}: {shown}"
                if f.default is not MISSING:
                    text += f" = {f.default!r}"
                elif f.default_factory is not MISSING:
                    text += " = <factory>"
                arguments.append(text)
        cls.__doc__ = cls.__name__ + "(" + ", ".join(arguments) + ")"
    if match_args and "__match_args__" not in cls.__dict__:
        cls.__match_args__ = tuple(f.name for f in collected.values()
                                   if f._field_type in (_FIELD, _INITVAR) and f.init and not f.kw_only)
    if slots:
        cls = _add_slots(cls, real, weakref_slot)
    return cls


_repr = repr


def _add_slots(cls, real, weakref_slot):
    if "__slots__" in cls.__dict__:
        raise TypeError(f"{cls.__name__} already specifies __slots__")
    names = tuple(f.name for f in real)
    inherited = set()
    for base in cls.__mro__[1:]:
        slots = base.__dict__.get("__slots__", ())
        inherited.update((slots,) if isinstance(slots, str) else slots)
    members = dict(cls.__dict__)
    members["__slots__"] = tuple(name for name in names + (("__weakref__",) if weakref_slot else ())
                                 if name not in inherited)
    for name in names:
        members.pop(name, None)
    members.pop("__dict__", None)
    members.pop("__weakref__", None)
    qualname = getattr(cls, "__qualname__", None)
    new = type(cls)(cls.__name__, cls.__bases__, members)
    if qualname is not None:
        new.__qualname__ = qualname
    return new


def dataclass(cls=None, /, *, init=True, repr=True, eq=True, order=False, unsafe_hash=False, frozen=False,
              match_args=True, kw_only=False, slots=False, weakref_slot=False):
    def wrap(cls):
        return _process(cls, init, repr, eq, order, unsafe_hash, frozen, match_args, kw_only, slots, weakref_slot)

    return wrap if cls is None else wrap(cls)


def fields(class_or_instance):
    try:
        found = getattr(class_or_instance, _FIELDS)
    except AttributeError:
        raise TypeError("must be called with a dataclass type or instance") from None
    return tuple(f for f in found.values() if f._field_type is _FIELD)


def is_dataclass(obj):
    return hasattr(obj if isinstance(obj, type) else type(obj), _FIELDS)


def _convert(value, make):
    if hasattr(type(value), _FIELDS):
        return make(value)
    if isinstance(value, tuple) and hasattr(value, "_fields"):
        return type(value)(*[_convert(v, make) for v in value])
    if isinstance(value, (list, tuple)):
        return type(value)([_convert(v, make) for v in value])
    if isinstance(value, dict):
        return type(value)((_convert(k, make), _convert(v, make)) for k, v in value.items())
    import copy

    return copy.deepcopy(value)


def asdict(obj, *, dict_factory=dict):
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("asdict() should be called on dataclass instances")

    def make(value):
        return dict_factory([(f.name, _convert(getattr(value, f.name), make)) for f in fields(value)])

    return make(obj)


def astuple(obj, *, tuple_factory=tuple):
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("astuple() should be called on dataclass instances")

    def make(value):
        return tuple_factory([_convert(getattr(value, f.name), make) for f in fields(value)])

    return make(obj)


def make_dataclass(cls_name, fields, *, bases=(), namespace=None, **options):
    annotations, body = {}, dict(namespace or {})
    for item in fields:
        if isinstance(item, str):
            name, annotation = item, "typing.Any"
        elif len(item) == 2:
            name, annotation = item
        else:
            name, annotation, body[item[0]] = item
        annotations[name] = annotation
    body["__annotations__"] = annotations
    cls = type(cls_name, bases, body)
    cls.__module__ = "types"
    return dataclass(cls, **options)


def replace(obj, /, **changes):
    if isinstance(obj, type) or not hasattr(type(obj), _FIELDS):
        raise TypeError("replace() should be called on dataclass instances")
    for f in getattr(obj, _FIELDS).values():
        if f._field_type is _CLASSVAR:
            continue
        if not f.init:
            if f.name in changes:
                raise ValueError(f"field {f.name} is declared with init=False, it cannot be specified with replace()")
            continue
        if f.name not in changes:
            if f._field_type is _INITVAR and f.default is MISSING:
                raise ValueError(f"InitVar {f.name!r} must be specified with replace()")
            changes[f.name] = getattr(obj, f.name)
    return obj.__class__(**changes)

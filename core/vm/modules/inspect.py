"""What a program asks about functions, classes, generators and frames; source texts and signatures as objects are not here."""

import sys
import types

GEN_CREATED, GEN_RUNNING, GEN_SUSPENDED, GEN_CLOSED = "GEN_CREATED", "GEN_RUNNING", "GEN_SUSPENDED", "GEN_CLOSED"
CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS, CO_NESTED, CO_GENERATOR = 1, 2, 4, 8, 16, 32


def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, types.MethodType)


def isfunction(object):
    return isinstance(object, types.FunctionType)


def isgeneratorfunction(obj):
    obj = obj.__func__ if ismethod(obj) else obj
    return isfunction(obj) and bool(obj.__code__.co_flags & CO_GENERATOR)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__get__") and not hasattr(type(object), "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    return hasattr(type(object), "__set__") or hasattr(type(object), "__delete__")


def isroutine(object):
    return isbuiltin(object) or isfunction(object) or ismethod(object) or ismethoddescriptor(object)


def isabstract(object):
    return isclass(object) and bool(object.__flags__ & 1 << 20)


def getmembers(object, predicate=None):
    names, result, seen = dir(object), [], set()
    if isclass(object):
        for base in object.__bases__:
            names += [k for k, v in base.__dict__.items() if isinstance(v, types.DynamicClassAttribute)]
    for key in names:
        try:
            value = getattr(object, key)
            if key in seen:
                raise AttributeError
        except AttributeError:
            for base in (object.__mro__ if isclass(object) else ()):
                if key in base.__dict__:
                    value = base.__dict__[key]
                    break
            else:
                continue
        if not predicate or predicate(value):
            result.append((key, value))
        seen.add(key)
    return sorted(result, key=lambda pair: pair[0])


def getmro(cls):
    return cls.__mro__


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margins = [len(line) - len(line.lstrip()) for line in lines[1:] if line.strip()]
    lines = [lines[0].lstrip()] + [line[min(margins):] if margins else line for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    doc = object.__doc__
    return cleandoc(doc) if isinstance(doc, str) else None


def currentframe():
    return sys._getframe(1)


def getmodule(object):
    return object if ismodule(object) else sys.modules.get(getattr(object, "__module__", None))


def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getgeneratorlocals(generator):
    if not isgenerator(generator):
        raise TypeError(f"{generator!r} is not a Python generator")
    return generator.gi_frame.f_locals if generator.gi_frame is not None else {}


def getattr_static(obj, attr, *default):
    classes = obj.__mro__ if isclass(obj) else type(obj).__mro__
    if not isclass(obj) and attr in getattr(obj, "__dict__", ()):
        return obj.__dict__[attr]
    for base in classes:
        if attr in base.__dict__:
            return base.__dict__[attr]
    if default:
        return default[0]
    raise AttributeError(attr)


def __getattr__(name):
    raise AttributeError(f"inspect.{name} is not supported by Pyrena")

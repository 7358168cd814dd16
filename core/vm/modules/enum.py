"""Enumerations."""

__all__ = ["EnumMeta", "EnumType", "Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique", "property",
           "member", "nonmember", "FlagBoundary", "global_enum", "global_enum_repr", "global_flag_repr", "global_str", "CONFORM", "STRICT", "EJECT", "KEEP"]


_builtin_property = property


class property(_builtin_property):
    """A property of members; on the class it stands aside for a member of that name."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            try:
                return ownerclass._member_map_[self.name]
            except KeyError:
                raise AttributeError("%r has no attribute %r" % (ownerclass, self.name)) from None
        return super().__get__(instance, ownerclass)

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


class nonmember:
    def __init__(self, value):
        self.value = value


class member:
    def __init__(self, value):
        self.value = value


class auto:
    """A value that is chosen by _generate_next_value_."""

    def __init__(self, value=None):
        self.value = value

    def __repr__(self):
        return "auto(%r)" % self.value


def _is_descriptor(value):
    return hasattr(value, "__get__") or hasattr(value, "__set__") or hasattr(value, "__delete__")


def _is_dunder(name):
    return len(name) > 4 and name[:2] == name[-2:] == "__"


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_"


class _EnumDict(dict):
    """The namespace of the class body: knows which names are members, refuses to define one twice."""

    def __init__(self, cls_name):
        super().__init__()
        self._member_names = {}
        self._last_values = []
        self._ignore = []
        self._generate = None
        self._cls_name = cls_name

    def __setitem__(self, key, value):
        if _is_sunder(key):
            if key == "_generate_next_value_":
                if self._last_values:
                    raise TypeError("_generate_next_value_ must be defined before members")
                self._generate = value.__func__ if isinstance(value, staticmethod) else value
            elif key == "_ignore_":
                value = value.replace(",", " ").split() if isinstance(value, str) else list(value)
                self._ignore = value
            elif key not in ("_order_", "_missing_", "_use_args_", "_member_type_", "_value_repr_", "_numeric_repr_",
                             "_new_member_", "_boundary_"):
                raise ValueError("_sunder_ names, such as %r, are reserved for future Enum use" % (key,))
        elif _is_dunder(key) or key in self._ignore or key.startswith("_%s__" % self._cls_name):
            pass
        elif key in self._member_names:
            raise TypeError("%r already defined as %r" % (key, self[key]))
        elif isinstance(value, nonmember):
            value = value.value
        elif isinstance(value, member) or not _is_descriptor(value) and not isinstance(value, type):
            if key in self:
                raise TypeError("%r already defined as %r" % (key, self[key]))
            if isinstance(value, member):
                value = value.value
            if isinstance(value, auto):
                if value.value is None:
                    value.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
                value = value.value
            elif type(value) is tuple and any(isinstance(part, auto) for part in value):
                parts = []
                for part in value:
                    if isinstance(part, auto):
                        if part.value is None:
                            part.value = self._generate(key, 1, len(self._member_names), self._last_values[:])
                        part = part.value
                    parts.append(part)
                value = tuple(parts)
            self._member_names[key] = None
            self._last_values.append(value)
        super().__setitem__(key, value)


class EnumType(type):
    """The metaclass of enumerations."""

    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        metacls._check_for_existing_members(cls, bases)
        namespace = _EnumDict(cls)
        _, first_enum = metacls._get_mixins(cls, bases)
        if first_enum is not None:
            namespace["_generate_next_value_"] = getattr(first_enum, "_generate_next_value_", None)
            namespace._generate = first_enum._generate_next_value_
        return namespace

    @staticmethod
    def _check_for_existing_members(name, bases):
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType) and base._member_names_:
                    raise TypeError("<enum %r> cannot extend %r" % (name, base))

    @staticmethod
    def _get_mixins(name, bases):
        """The data type of the members, and the Enum that is the base."""
        if not bases:
            return object, None
        first_enum = bases[-1]
        if not isinstance(first_enum, EnumType):
            raise TypeError("new enumerations should be created as `EnumName([mixin_type, ...] [data_type,] enum_type)`")
        for chain in bases:
            for base in chain.__mro__:
                if isinstance(base, EnumType):
                    if base._member_type_ is not object:
                        return base._member_type_, first_enum
                elif base is not object and ("__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__):
                    return base, first_enum
        return object, first_enum

    def __new__(metacls, cls, bases, classdict, *, boundary=None, _simple=False, **kwds):
        names = list(classdict._member_names) if isinstance(classdict, _EnumDict) else []
        invalid = set(names) & {"mro", ""}
        if invalid:
            raise ValueError("invalid enum member name(s) %s" % ",".join(map(repr, invalid)))
        member_type, first_enum = metacls._get_mixins(cls, bases)
        body = {key: value for key, value in classdict.items() if key not in names and key != "_ignore_"}
        for name in getattr(classdict, "_ignore", ()):
            body.pop(name, None)
        own_new = body.pop("__new__", None) if first_enum is not None else None
        generate = body.get("_generate_next_value_")
        if generate is not None and not isinstance(generate, staticmethod):
            body["_generate_next_value_"] = staticmethod(generate)
        body["_member_names_"] = []
        body["_member_map_"] = {}
        body["_value2member_map_"] = {}
        body["_member_type_"] = member_type
        if boundary is not None:
            body["_boundary_"] = boundary
        enum_class = super().__new__(metacls, cls, bases, body, **kwds)
        new = own_new.__func__ if isinstance(own_new, staticmethod) else own_new
        if new is None:
            for base in enum_class.__mro__[1:]:
                found = base.__dict__.get("_own_new_") if isinstance(base, EnumType) else None
                if found is not None:
                    new = found
                    break
        if new is not None:
            enum_class._own_new_ = staticmethod(new)
        for name in names:
            metacls._add_member(enum_class, member_type, new, name, classdict[name])
        if first_enum is not None:
            for name in ("__repr__", "__str__", "__format__", "__reduce_ex__"):
                if name not in body and getattr(enum_class, name) in (getattr(member_type, name), getattr(object, name)):
                    setattr(enum_class, name, getattr(first_enum, name))
            metacls._finish(enum_class, member_type, body)
            if own_new is not None:
                enum_class._new_member_ = own_new
            enum_class.__new__ = Enum.__new__
        return enum_class

    @staticmethod
    def _add_member(enum_class, member_type, new, name, value):
        args = value if isinstance(value, tuple) else (value,)
        if member_type is tuple:
            args = (args,)
        if new is not None:
            enum_member = new(enum_class, *args)
        elif member_type is object:
            enum_member = object.__new__(enum_class)
        elif "__dataclass_fields__" in member_type.__dict__ and "__new__" not in member_type.__dict__:
            enum_member = object.__new__(enum_class)
        else:
            enum_member = member_type.__new__(enum_class, *args)
        if not hasattr(enum_member, "_value_"):
            if member_type is object or new is None and member_type.__new__ is object.__new__:
                enum_member._value_ = value
            else:
                try:
                    enum_member._value_ = member_type(*args)
                except Exception as exc:
                    error = TypeError("_value_ not set in __new__, unable to create it")
                    error.__cause__ = exc
                    raise error
        value = enum_member._value_
        enum_member._name_ = name
        enum_member.__objclass__ = enum_class
        enum_member.__init__(*args)
        enum_member._sort_order_ = len(enum_class._member_names_)
        try:
            same = enum_class._value2member_map_.get(value)
        except TypeError:
            same = None
            for other in enum_class._member_map_.values():
                if other._value_ == value:
                    same = other
                    break
        if same is not None:
            enum_member = same
        elif not (isinstance(enum_class, EnumType) and _is_flag(enum_class)) or _is_single_bit(value):
            enum_class._member_names_.append(name)
        enum_class._member_map_[name] = enum_member
        shadow = None
        for base in enum_class.__mro__[1:]:
            if name in base.__dict__:
                shadow = base.__dict__[name]
                break
        if not isinstance(shadow, property):
            type.__setattr__(enum_class, name, enum_member)
        if same is None:
            try:
                enum_class._value2member_map_.setdefault(value, enum_member)
            except TypeError:
                pass

    @staticmethod
    def _finish(enum_class, member_type, body):
        if _is_flag(enum_class):
            flag_mask = single_bits = 0
            for enum_member in enum_class._member_map_.values():
                value = enum_member._value_
                flag_mask |= value
                if _is_single_bit(value):
                    single_bits |= value
            enum_class._flag_mask_ = flag_mask
            enum_class._singles_mask_ = single_bits
            enum_class._all_bits_ = 2 ** flag_mask.bit_length() - 1

    def __bool__(cls):
        return True

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1, boundary=None):
        if names is None:
            return cls.__new__(cls, value)
        bases = (cls,) if type is None else (type, cls)
        metacls = cls.__class__
        classdict = metacls.__prepare__(value, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        last = []
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            original, names = names, []
            for count, name in enumerate(original):
                next_value = cls._generate_next_value_(name, start, count, last[:])
                last.append(next_value)
                names.append((name, next_value))
        for item in names:
            name, item_value = (item, names[item]) if isinstance(item, str) else item
            classdict[name] = item_value
        new = metacls.__new__(metacls, value, bases, classdict)
        if module is None:
            import sys

            module = sys._getframe(1).f_globals.get("__name__", "__main__")
        new.__module__ = module
        if qualname is not None:
            new.__qualname__ = qualname
        return new

    def __contains__(cls, value):
        if not isinstance(value, Enum):
            raise TypeError("unsupported operand type(s) for 'in': '%s' and '%s'" % (type(value).__qualname__,
                                                                                     cls.__class__.__qualname__))
        return isinstance(value, cls) and value._name_ in cls._member_map_

    def __delattr__(cls, attr):
        if attr in cls._member_map_:
            raise AttributeError("%r cannot delete member %r." % (cls.__name__, attr))
        super().__delattr__(attr)

    def __dir__(cls):
        return sorted(["__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__", "__len__",
                       "__members__", "__module__", "__name__", "__qualname__"] + cls._member_names_)

    def __getattr__(cls, name):
        raise AttributeError(name) from None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __len__(cls):
        return len(cls._member_names_)

    @_builtin_property
    def __members__(cls):
        from types import MappingProxyType

        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        return "<flag %r>" % cls.__name__ if _is_flag(cls) and cls is not Flag else "<enum %r>" % cls.__name__

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError("cannot reassign member %r" % (name,))
        super().__setattr__(name, value)


EnumMeta = EnumType
_flag_base = None


def _is_flag(cls):
    return _flag_base is not None and issubclass(cls, _flag_base)


def _is_single_bit(value):
    return isinstance(value, int) and value > 0 and value & (value - 1) == 0


class Enum(metaclass=EnumType):
    """The base of enumerations."""

    def __new__(cls, value):
        if type(value) is cls:
            return value
        try:
            return cls._value2member_map_[value]
        except KeyError:
            pass
        except TypeError:
            for enum_member in cls._member_map_.values():
                if enum_member._value_ == value:
                    return enum_member
        exc = None
        try:
            result = cls._missing_(value)
        except Exception as e:
            exc = e
            result = None
        if isinstance(result, cls) or _is_flag(cls) and cls._boundary_ is EJECT and isinstance(result, int):
            return result
        error = ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        if result is None and exc is None:
            raise error
        if exc is None:
            exc = TypeError("error in %s._missing_: returned %r instead of None or a valid member" % (cls.__name__, result))
        exc.__context__ = error
        raise exc

    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            last = last_values[-1]
        return last + 1

    @classmethod
    def _missing_(cls, value):
        return None

    def __repr__(self):
        value_repr = getattr(self, "_value_repr_", None) or repr
        return "<%s.%s: %s>" % (self.__class__.__name__, self._name_, value_repr(self._value_))

    def __str__(self):
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __dir__(self):
        return sorted({"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"})

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    @property
    def name(self):
        """The name of the member."""
        return self._name_

    @property
    def value(self):
        """The value of the member."""
        return self._value_


class IntEnum(int, Enum):
    """Members are ints."""

    __str__ = int.__repr__
    __format__ = int.__format__


class StrEnum(str, Enum):
    """Members are strings."""

    def __new__(cls, *values):
        for value in values:
            if not isinstance(value, str):
                raise TypeError("%r is not a string" % (value,))
        enum_member = str.__new__(cls, *values)
        enum_member._value_ = str(*values)
        return enum_member

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()

    __str__ = str.__str__
    __format__ = str.__format__


def _bits(value):
    while value:
        bit = value & (~value + 1)
        yield bit
        value ^= bit


class FlagBoundary(StrEnum):
    """What becomes of a value with bits that no member has."""

    STRICT = auto()
    CONFORM = auto()
    EJECT = auto()
    KEEP = auto()


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    """Members can be combined."""

    _boundary_ = STRICT
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 2 ** max(last_values).bit_length()

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError("%r is not a valid %s" % (value, cls.__qualname__))
        unknown = value & ~cls._flag_mask_ if value >= 0 else 0
        if value < 0:
            value = cls._all_bits_ + 1 + value if not issubclass(cls, int) else value & cls._all_bits_
            known = cls._value2member_map_.get(value)
            if known is not None:
                return known
        boundary = cls._boundary_
        if unknown and boundary is CONFORM:
            return cls(value & cls._flag_mask_)
        if unknown and boundary is EJECT:
            return value
        if unknown and boundary is STRICT:
            width = max(value.bit_length(), cls._flag_mask_.bit_length())
            raise ValueError("%r invalid value %r\n    given %s\n  allowed %s" % (
                cls, value, "0b0 " + format(value, "0%db" % width), "0b0 " + format(cls._flag_mask_, "0%db" % width)))
        pseudo = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
        pseudo._value_ = value
        names = [m._name_ for m in cls if m._value_ & value]
        pseudo._name_ = "|".join(names) if names else None
        if unknown and names:
            pseudo._name_ += "|%s" % repr(unknown)
        return cls._value2member_map_.setdefault(value, pseudo)

    def __contains__(self, other):
        if not isinstance(other, self.__class__):
            raise TypeError("unsupported operand type(s) for 'in': %r and %r" % (type(other).__qualname__,
                                                                                 self.__class__.__qualname__))
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for bit in _bits(self._value_ & self._flag_mask_):
            if bit & self._singles_mask_:
                yield self.__class__(bit)

    def __len__(self):
        return bin(self._value_).count("1")

    def __repr__(self):
        cls_name = self.__class__.__name__
        if self._name_ is None:
            return "<%s: %r>" % (cls_name, self._value_)
        return "<%s.%s: %r>" % (cls_name, self._name_, self._value_)

    def __str__(self):
        if self._name_ is None:
            return "%s(%r)" % (self.__class__.__name__, self._value_)
        return "%s.%s" % (self.__class__.__name__, self._name_)

    def __bool__(self):
        return bool(self._value_)

    def _other_value(self, other):
        if isinstance(other, self.__class__):
            return other._value_
        if isinstance(self, int) and isinstance(other, int):
            return other
        return None

    def __or__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ | value)

    def __and__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ & value)

    def __xor__(self, other):
        value = self._other_value(other)
        return NotImplemented if value is None else self.__class__(self._value_ ^ value)

    def __invert__(self):
        return self.__class__(self._flag_mask_ & ~self._value_)

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__


_flag_base = Flag


class IntFlag(int, Flag):
    """Members can be combined and are ints."""

    _boundary_ = KEEP
    __str__ = int.__repr__
    __format__ = int.__format__
    __or__, __and__, __xor__, __invert__ = Flag.__or__, Flag.__and__, Flag.__xor__, Flag.__invert__
    __ror__, __rand__, __rxor__ = Flag.__ror__, Flag.__rand__, Flag.__rxor__


def unique(enumeration):
    """Refuses aliases."""
    duplicates = [(alias, m._name_) for alias, m in enumeration.__members__.items() if alias != m._name_]
    if duplicates:
        details = ", ".join(["%s -> %s" % pair for pair in duplicates])
        raise ValueError("duplicate values found in %r: %s" % (enumeration, details))
    return enumeration


def global_enum_repr(self):
    """The name with that of the module before it."""
    return "%s.%s" % (self.__class__.__module__.split(".")[-1], self._name_)


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return "%s.%s(%r)" % (module, self.__class__.__name__, self._value_)
    return "|".join([name if name[0].isdigit() else "%s.%s" % (module, name) for name in self._name_.split("|")])


def global_str(self):
    return "%s(%r)" % (self.__class__.__name__, self._value_) if self._name_ is None else self._name_


def global_enum(cls, update_str=False):
    """Names of members become those of their module."""
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if not issubclass(cls, (int, str)) or update_str:
        cls.__str__ = global_str
    import sys

    sys.modules[cls.__module__].__dict__.update(cls.__members__)
    return cls

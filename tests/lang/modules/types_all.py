import types
print(types.FunctionType, types.MethodType, types.GeneratorType, types.ModuleType("m"), types.SimpleNamespace(a=1), isinstance(len, types.BuiltinFunctionType), types.MappingProxyType({"a": 1}), types.NoneType)
m = types.ModuleType("mod", "doc"); m.x = 1; print(m.x, m.__doc__, m.__name__)
f = types.FunctionType((lambda x: x + y).__code__, {"y": 10}); print(f(1))
class A: pass
a = A(); a.m = types.MethodType(lambda self, x: (self is a, x), a); print(a.m(5))

x = 3
print(eval("x + 1"), eval("y * 2", {"y": 5}), eval("z", {}, {"z": 7}))
exec("w = x * 2")
print(w)
space = {}
exec("def f(a): return a + 1\nresult = f(5)", space)
print(space["result"], sorted(k for k in space if k != "__builtins__"))
c = compile("a + b", "<here>", "eval")
print(eval(c, {"a": 1, "b": 2}), c.co_filename)
exec(compile("print('compiled')\nprint(1)", "f", "exec"))
exec(compile("1 + 1", "f", "single"))
try:
    eval("1 +")
except SyntaxError as e:
    print(type(e).__name__, e.msg, e.lineno, e.offset, e.text)

eval("1 is 1")
exec("x = 1\nif x is 1: pass")
compile("assert (1, 2)", "fname", "exec")
eval("1()") if 0 else 0
try: eval('"a"()')
except TypeError: pass
for i in range(3): eval("1 is 1")

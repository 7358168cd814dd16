from contextlib import *
@contextmanager
def tag(name):
    print("<%s>" % name)
    try: yield name.upper()
    except ValueError as e: print("swallowed", e)
    finally: print("</%s>" % name)
with tag("a") as t: print(t)
with tag("b"): raise ValueError("v")
with suppress(KeyError): {}["k"]
class R:
    def close(self): print("closed")
with closing(R()): print("in")
with ExitStack() as s:
    s.enter_context(tag("c")); s.callback(print, "callback")
    print("body")
with nullcontext(5) as n: print(n)
import io
with redirect_stdout(io.StringIO()) as out: print("hidden")
print(repr(out.getvalue()))
@tag("deco")
def f(): print("f")
f()

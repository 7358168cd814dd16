class C:
    def __init__(self, swallow): self.swallow = swallow
    def __enter__(self): print("enter"); return self
    def __exit__(self, t, v, tb):
        print("exit", t and t.__name__, v, tb is not None)
        return self.swallow
with C(True): raise ValueError("v")
with C(False) as c: print("body")
try:
    with C(False), C(False) as d: 1 / 0
except ZeroDivisionError as e: print("got", e)
def f():
    with C(False): return "r"
print(f())
for bad in ("with 5: pass", "with open_: pass"):
    try: exec(bad)
    except Exception as e: print(type(e).__name__, e)

# oracle: none
# The collector shows the dicts that classes keep. Who changes one behind the class's back gets what stands there then.
import gc


class Base:
    def f(self):
        return "f"


class Below(Base):
    pass


x = Below()
print(x.f(), Below.f is Base.f)
for d in gc.get_referrers(Base.f):
    if type(d) is dict and "f" in d:
        d["f"] = lambda self: "another"
        gc.collect()
print(x.f())


class Thief:
    def __eq__(self, other):
        self.dict = other
        return True


thief = Thief()
print(x.f(), Base.__dict__ == thief)
for i in range(30):
    x.f()
thief.dict["f"] = lambda self: "a third"
print(x.f())
thief.dict.clear()
try:
    x.f()
except AttributeError as e:
    print(e)

# A tuple that is being filled is not to be had, or else it stays where it is.
def items(count):
    for i in range(count):
        for t in gc.get_objects():
            if type(t) is tuple and len(t) > 8 and t[0] is mark:
                seen.append(t)
        yield mark


mark, seen = object(), []
for count in (9, 10, 11, 12, 30):
    try:
        print(len(tuple(items(count))), len(seen))
    except SystemError as e:
        print(e, len(seen))
    print(all(item is mark for t in seen for item in t))
    seen.clear()

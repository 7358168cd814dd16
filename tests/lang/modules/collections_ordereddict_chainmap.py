from collections import OrderedDict, ChainMap
o = OrderedDict(a=1, b=2, c=3)
o.move_to_end("a"); print(o, o.popitem(last=False), list(o), o == {"a": 1, "c": 3}, o == OrderedDict(a=1, c=3))
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
m["z"] = 9
print(m, m["a"], m["b"], len(m), sorted(m), m.maps[0], m.new_child({"a": 0})["a"], "q" in m)

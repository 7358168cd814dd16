# Data to JSON and back, and what is said of wrong texts.
import json

data = {"name": "Ada 林", "age": 36, "tags": ["x", 'a"b\\', "\n\u0001😀"], "nested": {"f": 1.5, "none": None, "t": True}, "empty": [[], {}], 1: (1, 2)}
print(json.dumps(data))
print(json.dumps(data, indent=2))
print(json.dumps(data, ensure_ascii=False), json.dumps({"b": 1, "a": [1, 2]}, sort_keys=True, indent=4, separators=(",", " = ")))
print(json.loads(json.dumps(data)), json.loads(json.dumps(data)) == data)
print(json.loads(' {"a": [1, -2.5e3, true, false, null, "\\u4e2d\\ud83d\\ude00"], "b": {}} '), json.loads("NaN"), json.loads("-Infinity"))
print(json.dumps([float("nan"), float("inf"), 1e100, 10**30, 0.1]), json.dumps("a/b"), json.dumps({2.5: 1, None: 2, False: 3}))
print(json.loads('{"a": {"b": 1}}', object_hook=lambda d: sorted(d.items())), json.loads("[1.5]", parse_float=str), json.loads('{"a": 1, "a": 2}'))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.dumps({(1, 2): 3, "k": 4}, skipkeys=True), json.dumps({1, 2}, default=sorted))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y


class Encoder(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, Point):
            return {"point": vars(o)}
        return super().default(o)


print(json.dumps([Point(1, 2)], cls=Encoder), json.dumps(Point(3, 4), default=lambda o: o.__dict__), json.JSONEncoder().encode({"a": 1}))
loop = []
loop.append(loop)
for bad in (Point(1, 2), {1, 2}, loop, {(1, 2): 3}, b"x"):
    try:
        json.dumps(bad)
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
for text in ("", "[1, 2", "{'a': 1}", '{"a" 1}', "[1 2]", '{"a": 1,}', "[1,]", "nul", "01", '"abc', '"a\nb"', '"\\x"', "1 2", '{\n "a": x}', "{a: 1}"):
    try:
        json.loads(text)
    except json.JSONDecodeError as e:
        print(repr(text), e, e.msg, e.pos, e.lineno, e.colno)
try:
    json.loads(5)
except TypeError as e:
    print(e)
print(json.decoder.JSONDecodeError is json.JSONDecodeError, issubclass(json.JSONDecodeError, ValueError), json.JSONDecodeError)
import io

stream = io.StringIO()
json.dump(data["nested"], stream, indent=1)
print(stream.getvalue(), json.load(io.StringIO('{"a": 5}')))

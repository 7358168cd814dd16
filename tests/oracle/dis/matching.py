def values(x):
    match x:
        case 1: return 'one'
        case -2 | 'two' | None: return 'two'
        case True | False: pass
        case a.b.c: print(a)
        case _: return 'other'


def captures(command):
    match command.split():
        case []: return 0
        case [_]: return 1
        case [a]: return a
        case [a, b] | (b, a, _): return a, b
        case [first, *rest] if rest: return first, rest
        case [*_, last]: return last
        case [first, *_, last]: return first, last
        case x: return x


def mappings(x):
    match x:
        case {}: return 0
        case {'a': 1, 'b': b}: return b
        case {'c': [c, d], a.b: _, **rest}: return c, d, rest
        case {None: n} as whole: return whole, n


def classes(p):
    match p:
        case Point(): return 0
        case Point(x=0, y=0): return 1
        case Point(0, y) | Line(start=Point(y)): return y
        case mod.Point(x, y, z=z) if x < y < z: return x
        case (Point(_, _, c=q) as point) | [Point(q) as point]: return q, point
        case str(s) | bytes(s): return s


match a, b:
    case 1, 2: pass
    case (1, 2), *_: pass
match *a, b:
    case c: pass
match (x):
    case 1:
        pass
match = case = 1
match[0] = match.x = match(1)
print(match, case)
_ = match * 2
match -1

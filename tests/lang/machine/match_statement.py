class Pt:
    __match_args__ = ('x', 'y')
    def __init__(self, x, y): self.x, self.y = x, y
def m(v):
    match v:
        case 0 | 1: return 'small'
        case str(s): return 'str ' + s
        case [a, b, *rest]: return a, b, rest
        case {'k': v, **rest}: return v, rest
        case Pt(0, y=y): return 'pt', y
        case Pt(x, y) if x == y: return 'diag', x
        case None: return 'none'
        case _: return 'other'
for v in (0, 'x', [1, 2, 3], (1,), {'k': 1, 'z': 2}, Pt(0, 5), Pt(2, 2), Pt(1, 2), None, 3.5): print(m(v))

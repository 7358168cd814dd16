# What a bytearray answers, and what it says to what it does not take.
def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)
B = bytearray
def mk(): return B(b'Hello, World')
for name in 'capitalize expandtabs isalnum isalpha isascii isdigit islower isspace istitle isupper lower lstrip rstrip split rsplit splitlines strip swapcase title upper hex decode copy __reduce__ __sizeof__ __len__ __repr__ __str__'.split():
    t(lambda: getattr(mk(), name)())
t(lambda: mk().center(20)); t(lambda: mk().ljust(20, b'*')); t(lambda: mk().rjust(20, B(b'*'))); t(lambda: mk().zfill(20)); t(lambda: mk().center(3, 'x'))
t(lambda: mk().count(b'l')); t(lambda: mk().count(108)); t(lambda: mk().find(B(b'o'))); t(lambda: mk().rfind(memoryview(b'o'))); t(lambda: mk().index(b'z')); t(lambda: mk().find('o'))
t(lambda: mk().startswith(b'He')); t(lambda: mk().endswith((b'x', B(b'ld')))); t(lambda: mk().startswith('H')); t(lambda: mk().removeprefix(b'Hello')); t(lambda: mk().removesuffix(b'xx'))
t(lambda: mk().replace(b'l', b'LL')); t(lambda: mk().replace(b'z', b'LL')); t(lambda: mk().partition(b', ')); t(lambda: mk().rpartition(b'z')); t(lambda: mk().partition(b'z')); t(lambda: mk().split(b', ')); t(lambda: mk().rsplit(b'o', 1)); t(lambda: B(b'a\nb\r\nc').splitlines(True))
t(lambda: B(b',').join([b'a', B(b'b'), memoryview(b'c')])); t(lambda: b','.join([B(b'a')])); t(lambda: B(b',').join(['a'])); t(lambda: B(b',').join([b'a'])); t(lambda: mk().translate(None, b'l')); t(lambda: mk().translate(bytes(range(256)))); t(lambda: B.maketrans(b'ab', b'cd')[97]); t(lambda: B.fromhex('61 62')); t(lambda: mk().hex('-', 2))
t(lambda: mk() == b'Hello, World'); t(lambda: b'Hello, World' == mk()); t(lambda: mk() == 'x'); t(lambda: mk() < b'z'); t(lambda: mk() != mk()); t(lambda: b'a' < B(b'b')); t(lambda: mk() < 'a'); t(lambda: mk() == memoryview(b'Hello, World'))
t(lambda: hash(mk())); t(lambda: {mk(): 1}); t(lambda: 72 in mk()); t(lambda: b'lo' in mk()); t(lambda: 'x' in mk()); t(lambda: 300 in mk())
t(lambda: mk() + b'!'); t(lambda: b'!' + mk()); t(lambda: mk() + 'x'); t(lambda: mk() * 2); t(lambda: 2 * B(b'ab')); t(lambda: mk() * -1); t(lambda: mk()[0]); t(lambda: mk()[-1]); t(lambda: mk()[99]); t(lambda: mk()[1:4]); t(lambda: mk()[::-1]); t(lambda: mk()[::3]); t(lambda: mk()['a']); t(lambda: B(b'%d %s') % (1, B(b'x'))); t(lambda: b'%b' % B(b'x')); t(lambda: B(b'%s') % b'z')
t(lambda: B('x')); t(lambda: B(-1)); t(lambda: B([256])); t(lambda: B(['a'])); t(lambda: B(1.5)); t(lambda: B(b'x', 'utf8')); t(lambda: B('é', 'utf8')); t(lambda: B('é', 'ascii')); t(lambda: B(None)); t(lambda: B(5, errors='x')); t(lambda: B(1, 2)); t(lambda: B('a', 1)); t(lambda: B(x=1)); t(lambda: B({1, 2})); t(lambda: B({1: 2}))
def ch(f):
    b = B(b'abcdef')
    try: r = f(b); print(r, b, b.__alloc__())
    except Exception as e: print(type(e).__name__, e, b)
def sl(i, v):
    def g(b): b[i] = v
    return g
def dl(i):
    def g(b): del b[i]
    return g
for i in (0, -1, 6, slice(1, 3), slice(None), slice(0, 2), slice(4, None), slice(None, None, 2), slice(None, None, -2), slice(5, 1), slice(1, 1), slice(2, 4, -1), 'a', 1.5, slice(5, 0, -2), slice(1, 100, 3)):
    for v in (65, b'XY', b'', B(b'longer than it'), [1, 2, 3], 'str', 300, None, range(3), 5.5, memoryview(b'mv'), (256,)):
        ch(sl(i, v))
    ch(dl(i))
ch(lambda b: sl(slice(1, 3), b)(b)); ch(lambda b: sl(slice(None, None, -1), b)(b))
ch(lambda b: b.append(1)); ch(lambda b: b.append(256)); ch(lambda b: b.append('a')); ch(lambda b: b.insert(2, 66)); ch(lambda b: b.insert(-100, 66)); ch(lambda b: b.insert(100, 66)); ch(lambda b: b.insert(1)); ch(lambda b: b.extend(b'xyz')); ch(lambda b: b.extend([1, 2])); ch(lambda b: b.extend([1, 'x'])); ch(lambda b: b.extend(b)); ch(lambda b: b.pop()); ch(lambda b: b.pop(0)); ch(lambda b: b.pop(10)); ch(lambda b: b.remove(99)); ch(lambda b: b.remove(1)); ch(lambda b: b.reverse()); ch(lambda b: b.clear()); ch(lambda b: b.__init__(b'new')); ch(lambda b: b.__iadd__(b'xx')); ch(lambda b: b.__iadd__('x')); ch(lambda b: b.__imul__(3)); ch(lambda b: b.__imul__(0)); ch(lambda b: b.__imul__(-1))
t(lambda: B().pop()); t(lambda: int.from_bytes(B(b'\1\2'), 'big')); t(lambda: bytes(mk())); t(lambda: str(B(b'a'), 'utf8')); t(lambda: int(B(b'12'))); t(lambda: float(B(b'1.5'))); t(lambda: ord(B(b'a'))); t(lambda: int(B(b'zz'), 36)); t(lambda: int(B(b'q'))); t(lambda: float(B(b'q'))); t(lambda: B(b'\xff').decode()); t(lambda: B(b'\xff').decode('latin1')); t(lambda: list(B(b'ab'))); t(lambda: list(reversed(B(b'ab')))); t(lambda: sorted(B(b'ba'))); t(lambda: max(B(b'ab'))); t(lambda: sum(B(b'ab'))); t(lambda: f"{B(b'x')}"); t(lambda: '%s' % B(b"a'b")); t(lambda: B(b'"\'\n\\')); t(lambda: format(B(b'x'), '5'))
import copy
b = mk(); t(lambda: copy.copy(b)); t(lambda: copy.deepcopy([b, b])); t(lambda: copy.copy(b) is b)
class S(B):
    def f(self): return len(self)
s = S(b'sub'); s.x = [1]
t(lambda: s); t(lambda: s.f()); t(lambda: s.x); t(lambda: s + b'x'); t(lambda: isinstance(s, B)); t(lambda: S.fromhex('6162')); t(lambda: type(S.fromhex('6162'))); t(lambda: copy.copy(s).x); t(lambda: S.mro()); t(lambda: s == b'sub'); t(lambda: B.append); t(lambda: B.__name__); t(lambda: B.__mro__)
it = iter(B(b'abc')); next(it); t(lambda: it.__length_hint__()); t(lambda: list(it)); t(lambda: next(it, 'end'))
match B(b'x'):
    case [*_]: print('seq')
    case bytearray(v): print('ba', v)
match memoryview(b'xy'):
    case [a, b]: print('mv', a, b)

import sys
def f(): return 'hello world'
def g(): return ('hello world', 'two words')
s = 'hello world'
print(sys.getrefcount(s), sys.getrefcount('hello world'), sys.getrefcount('two words'), sys.getrefcount(g()))
x = 1234567; y = 1234567; z = [1234567, ('two words', 'hello world')]
print(sys.getrefcount(x), sys.getrefcount(1234567), sys.getrefcount(('name', 'x y')))
def h(a): return a.name
print(sys.getrefcount(('name',)), sys.getrefcount(('a',)))
def f(): pass
t = (None,)
print(sys.getrefcount(t), f.__code__.co_consts is t)

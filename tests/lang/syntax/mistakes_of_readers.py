# What is said of mistakes that readers make: the message, line and columns, and the text of the line; alone and in the middle of a program.
MISTAKES = """\
print "hello"
---
print 'a', b
---
if x = 3:
    pass
---
if x == 3
    pass
---
while True
    pass
---
for i in range(3)
    print(i)
---
def f()
    pass
---
def f:
    pass
---
class A
    pass
---
class A(
    pass
---
x = [1, 2, 3
print(x)
---
x = (1, 2
y = 3
---
print("hello"
---
print("hello
---
print('hello)
---
x = "a
---
else:
    pass
---
if True:
pass
---
def f():
return 1
---
  x = 1
---
x = 1
  y = 2
---
if True:
    x = 1
  y = 2
---
if True:
    x = 1
	y = 2
---
x = 5 +
---
x = 
---
x + 1 = 2
---
f() = 2
---
5 = x
---
"a" = x
---
None = 1
---
True = 1
---
x = 1 2
---
x = a b
---
foo bar
---
import
---
import a.b as
---
from x import
---
from x import (a, b
---
from x import *, a
---
import a, 
---
from . import
---
from a import b as c.d
---
return 1
---
yield 1
---
break
---
continue
---
def f(a, a): pass
---
def f(a=1, b): pass
---
def f(*, **k): pass
---
def f(**k, a): pass
---
def f(*a, *b): pass
---
f(a=1, 2)
---
f(**k, *a)
---
f(a=1, a=2)
---
f(x for x in y, 1)
---
f(1, x for x in y)
---
lambda x=1, y: x
---
[x for x in range(3) if x else 1]
---
[x, y for x in z]
---
{x: 1, y}
---
{1, 2: 3}
---
{1: 2, 3}
---
{1:}
---
{1: *a}
---
{**a for a in b}
---
[*a for a in b]
---
x = {'a': 1 'b': 2}
---
x = [1 2 3]
---
x = (1 2)
---
f(1 2)
---
f(a b)
---
x = {"a" 1}
---
a = b = 
---
x++
---
x--
---
++x++
---
x =+ 
---
x === 1
---
x <> 1
---
x !== 1
---
x => 1
---
x =< 1
---
not x = 1
---
x not 1
---
x is is y
---
x and
---
if x and:
    pass
---
if (x == 1:
    pass
---
if x == 1):
    pass
---
if x == 1]:
    pass
---
x = (1, 2]
---
x = {1, 2)
---
x = 1)
---
elif x:
    pass
---
if x:
    pass
elseif y:
    pass
---
if x:
    pass
else if y:
    pass
---
try:
    pass
---
try:
    pass
x = 1
---
try:
    pass
except ValueError, e:
    pass
---
try:
    pass
except ValueError, TypeError:
    pass
---
try:
    pass
except:
    pass
except ValueError:
    pass
---
try:
    pass
finally
    pass
---
try
    pass
---
with open(f) as g
    pass
---
with open(f) as 1:
    pass
---
with open(f) as f():
    pass
---
for 1 in x:
    pass
---
for f() in x:
    pass
---
for x y in z:
    pass
---
for x in:
    pass
---
for in x:
    pass
---
for (i = 0; i < 3; i++):
    pass
---
for i in range(3): print(i) else: pass
---
while x = 1:
    pass
---
while (x = 1):
    pass
---
x = y if z
---
x = y if z else
---
x = if y: z
---
def f(x):
x = 1
---
def f(x):

---
def f(1): pass
---
def f("a"): pass
---
def f(a.b): pass
---
def f(a, (b, c)): pass
---
def 1f(): pass
---
def f(x) -> : pass
---
def f(x):: pass
---
def (x): pass
---
def class(): pass
---
class = 1
---
class 1A: pass
---
class A(): x = 1 y = 2
---
for = 1
---
in = 1
---
def = 1
---
import = 1
---
pass = 1
---
lambda = 1
---
global x = 1
---
global x, 
---
nonlocal x
---
def f():
    x = 1
    global x
---
def f(x):
    global x
---
def f():
    print(x)
    global x
---
del f()
---
del 1
---
del x + 1
---
del (x
---
del
---
assert
---
assert x,
---
assert (x, 1) y
---
raise x from
---
raise x, y
---
exec "x"
---
print x
---
print f(x)
---
print(x) y
---
print (x) if
---
x = 08
---
x = 0777
---
x = 1_
---
x = 1__0
---
x = 0x
---
x = 0b2
---
x = 0o8
---
x = 1.2.3
---
x = 1e
---
x = 1abc
---
1st = 2
---
x = 5a
---
a-b = 1
---
a.b c = 1
---
x$ = 1
---
x = $1
---
x ? y : z
---
x = a ? b : c
---
x = a || b
---
x = a && b
---
x = !a
---
if !x:
    pass
---
x = `a`
---
x := 1
---
(x := )
---
(x.y := 1)
---
(x[0] := 1)
---
f(x := 1, y = 2, z)
---
x = “hello”
---
print（1）
---
x = 1，2
---
if x：
    pass
---
x = ‘a’
---
x = 1 # ok
y = 2；
---
a = 'it's'
---
print("He said "hi"")
---
print('don't')
---
x = "a" + "b
---
x = \"\"\"abc
---
x = '''abc
def f(): pass
---
f"{x"
---
f"{x!}"
---
f"{}"
---
f"{x!z}"
---
f"{x:{y}"
---
f"}"
---
f"{a b}"
---
f"{x = }}"
---
f"{lambda x: 1}"
---
f"{'a'}" f"{"
---
f'{x['a']}'
---
f"{x\\n}"
---
f"{#}"
---
f"{1 +}"
---
f"{*}"
---
f"{a.}"
---
f"{print 1}"
---
b"é"
---
"\\x1"
---
"\\u12"
---
"\\U12345678"
---
b"\\x1"
---
x = \\ 1
---
x = 1 \\ 
y = 2
---
x.
---
x.1
---
x.y.
---
x[
---
x[1
---
x[1:2:3:4]
---
x[]
---
f(,)
---
f(1,,2)
---
[1,,2]
---
(,)
---
[,]
---
{,}
---
(1,,)
---
f(a, b=)
---
f(=1)
---
f(True=1)
---
f(a.b=1)
---
f(f()=1)
---
f(1=2)
---
f("a"=2)
---
f(a+1=2)
---
f(if=1)
---
f(*)
---
f(**)
---
f(* a = 1)
---
f(a for)
---
[x for x]
---
[x for x in]
---
[for x in y]
---
[x for 1 in y]
---
[x for f() in y]
---
[x in y for x]
---
{x: y for x in}
---
(x for x in y
---
await x
---
async x
---
async def f(): 
---
match x:
    case 1
        pass
---
match x
    case 1:
        pass
---
match x:
    case:
        pass
---
match x:
case 1:
    pass
---
match x:
    case a | b:
        pass
---
match x:
    case a:
        pass
    case b:
        pass
---
match x:
    case {**r, 1: 2}:
        pass
---
match x:
    case A(x=1, 2):
        pass
---
match x:
    case [*a, *b]:
        pass
---
match x:
    case 1 + 1:
        pass
---
match x:
    case f() as 1:
        pass
---
match x:
    case a.b as _:
        pass
---
@
def f(): pass
---
@f
x = 1
---
@f def g(): pass
---
*a = 1
---
*a
---
x = *a
---
*a, *b = c
---
(*a) = 1
---
print(*a b)
---
a, b += 1
---
(a, b) += 1
---
[a] += 1
---
f() += 1
---
1 += 1
---
a + b += 1
---
a += b += 1
---
a = b += 1
---
a: int: 1
---
a, b: int
---
(a, b): int = 1
---
f(): int
---
1: int
---
[a]: int
---
x: 
---
x = yield = 1
---
def f(): yield = 1
---
a = lambda: 
---
a = lambda x y: 1
---
lambda: (yield)
---
lambda (x, y): 1
---
lambda *: 1
---
lambda x=: 1
---
lambda 1: 1
---
def f(x=): pass
---
def f(x: ): pass
---
def f(*): pass
---
def f(*,): pass
---
def f(/): pass
---
def f(a, /, b, /): pass
---
def f(*a, /): pass
---
def f(*a=1): pass
---
def f(**k=1): pass
---
def f(*, a=1, *b): pass
---
def f(a, *): pass
---
def f(**k, *a): pass
---
def f(a b): pass
---
def f(a; b): pass
---
def f(a, b
---
def f(a, b:
    pass
---
def f(): x = 1; if x: pass
---
if x: y = 1 else: y = 2
---
if x: y = 1; else: y = 2
---
if x: for y in z: pass
---
x = 1; y = 2;; z = 3
---
;
---
:
---
)
---
]
---
}
---
}{
---
(
---
[
---
{
---
((1)
---
(1))
---
x = [1, 2
y = [3, 4]
---
x = {1: 2
y = 3
---
def f():
    x = [1,
    return x
---
def f():
    return (1 + 2
def g(): pass
---
print("a" "b" c)
---
print("a" c "b")
---
print("a", c d)
---
print("x is" x)
---
print("x is" + x y)
---
print("a" 1)
---
print(1 "a")
---
"a" 1
---
1 "a"
---
x = "a" y
---
x = 3 y
---
x = y 3
---
input("a") b
---
name = input "a"
---
name = input("a"
age = 3
---
for i in range(10) print(i)
---
for i range(10):
    pass
---
for i of x:
    pass
---
foreach x in y:
    pass
---
while(True) { x }
---
if (x) { y }
---
if x then:
    pass
---
if x then y
---
function f(): pass
---
func f(x): return x
---
var x = 1
---
let x = 1
---
const x = 1
---
int x = 1
---
x = new A()
---
switch x:
    case 1: pass
---
do:
    x = 1
while y
---
try { x }
---
x = null y
---
return x y
---
def f(): return x y
---
def f(): return = 1
---
def f(): 
    return
      x = 1
---
def f():
    x = 1
     y = 2
---
def f():
        x = 1
    y = 2
---
class A:
def f(self): pass
---
class A:
    def f(self):
    x = 1
---
for x in y:
z = 1
---
while x:
y = 1
---
with x:
y = 1
---
try:
x = 1
except: pass
---
try:
    x = 1
except:
y = 1
---
try:
    x = 1
finally:
y = 1
---
try:
    x = 1
except ValueError:
y = 1
---
try:
    x = 1
except ValueError as e:
y = 1
---
if x:
    pass
else:
y = 1
---
if x:
    pass
elif y:
z = 1
---
while x:
    pass
else:
z = 1
---
try:
    x = 1
except ValueError as 1:
    pass
---
try:
    x = 1
except ValueError as e.x:
    pass
---
try:
    x = 1
except ValueError
    pass
---
try:
    x = 1
except ValueError as e
    pass
---
try:
    x = 1
except
    pass
---
try:
    x = 1
except (A, B) e:
    pass
---
try:
    x = 1
except A or B, e:
    pass
---
try:
    x = 1
except* A:
    pass
except B:
    pass
---
try:
    x = 1
else:
    pass
---
from __future__ import braces
---
from __future__ import nope
---
x = 1
from __future__ import division
---
def f():
    from x import *
---
import a.b.c as d, 
---
import "a"
---
import a b
---
from a b
---
from a import b c
---
from a import b, c,
---
from a import (b, c),
---
from a import ()
---
from "a" import b
---
from a import 1
---
import 1
---
import a-b
---
import a from b
---
import * from a
---
import a.*
---
class A:
    x = 1
   y = 2
---
class A extends B:
    pass
---
class A(B:
    pass
---
class A B:
    pass
---
class A():
    def __init__(self) 
        self.x = 1
---
class A():
    def __init__(self, x):
        self x = 1
---
class A():
    def __init__(self, self.x):
        pass
---
a = [1, 2, 3;
---
a = [1; 2]
---
a = {1; 2}
---
a = 'abc
b = 'd'
---
a = "abc'
---
a = 'abc"
---
print("a)
print("b")
---
print('a")
---
print(f"a {x)
---
print(f"a {x")
---
print(f"a {x y}")
---
print(f"a {x +}")
---
print(f'{d['k']}')
---
print(f"{d["k"]}")
---
print(f"{x:}" y)
---
x = f"{" 
---
x = f"{a['b]}"
---
x = f"{a(}"
---
x = f"{a)}"
---
x = f"{a]}"
---
x = f"{(a}"
---
x = f"{a}}"
---
x = f"{{a}"
---
x = f"{a = b}"
---
x = f"{a := 5}"
---
x = f"{a == b"
---
x = f"{=}"
---
x = f"{!r}"
---
x = f"{:x}"
---
x = f"{a!r:^{width}.{precision}}}"
---
x = f"{'\\n'}"
---
x = f"{'#'}"
---
x = f"{yield}"
---
x = f"{a if}"
---
x = f"{a if b}"
---
x = f"{import}"
---
x = f"{for}"
---
x = f"{return}"
---
x = f"{1 2}"
---
x = f"{1, 2 3}"
---
x = f"{[1, 2}"
---
x = f"{a;b}"
---
x = f"{a.b c}"
---
x = f"{'a' b}"
---
x = f"a" b"c"
---
x = b"a" "c"
---
x = u"a" b"c"
---
x = ur"a"
---
x = rb'a' b
---
x = bf"a"
---
"a" = 1
---
f"a" = 1
---
f"{a}" = 1
---
... = 1
---
__debug__ = 1
---
def f(__debug__): pass
---
(a, 1) = x
---
[a, None] = x
---
(a, f()) = x
---
a, b + 1 = x
---
{a, b} = x
---
{a: b} = x
---
[x for x in y] = 1
---
(x for x in y) = 1
---
lambda: 1 = 1
---
a if b else c = 1
---
a and b = 1
---
not a = 1
---
-a = 1
---
a < b = 1
---
a == b = 1
---
(a == b) = 1
---
a.b() = 1
---
a[0]() = 1
---
a = 1 = b
---
a = b + 1 = c
---
a = f() = c
---
x = (yield) = 1
---
if x = f():
    pass
---
if x.y = 1:
    pass
---
if x[0] = 1:
    pass
---
if f() = 1:
    pass
---
if x == 1 and y = 2:
    pass
---
if x = 1 and y == 2:
    pass
---
if not x = 1:
    pass
---
if (x = 1):
    pass
---
if x = 1 or 2
    pass
---
elif x = 1:
    pass
---
if a:
    pass
elif x = 1:
    pass
---
print(x = 1, y = 2 z = 3)
---
print(a, b c, d)
---
print(a, (b c), d)
---
print(x if y)
---
print(x for y)
---
print(if x)
---
x = [i for i in range(5) if]
---
x = [i if i for i in y]
---
x = [i else 1 for i in y]
---
x = {i for i in y
---
x = dict(a: 1)
---
x = dict("a": 1)
---
x = f(a: 1)
---
x = [a: 1]
---
x = [1: 2]
---
x = (a: 1)
---
x = {a = 1}
---
x = {a: 1, b = 2}
---
x = {"a": 1, "b": 2
y = 1
---
x = {"a": 1,
     "b" 2}
---
x = {"a": 1
     "b": 2}
---
x = ["a"
     "b" c]
---
x = [a
     b]
---
x = [1,
     2
     3]
---
x = f(1
      2)
---
x = f(a,
      b
      c)
---
x = 1 if y else: 2
---
x = y ? 1 : 2
---
x = y.
z = 1
---
x = (y.
z w)
---
return
---
def f():
return
---
async with a: pass
---
async for a in b: pass
---
[await x]
---
def f(): await x
---
print(“a”)
---
print(‘a’)
---
print("a”)
---
x＝1
---
x = 1 +＋ 2
---
π = 3 4
---
变量 = 
---
变量 变量
---
print("中文" 变量)
---
if 变量 = 1:
    pass
---
f(变量 1)
---
x = '中文
---
x = ('中文'
---
x\\u200b = 1
---
€ = 1
---
x = 1 €
---
a = 3x
---
a = 3_x
---
a = 0xg
---
a = 0b12
---
a = 0o19
---
a = 1.5x
---
a = 1e5x
---
a = 1jx
---
a = 0_7
---
a = 00
---
a = 01
---
a = 0.1.2
---
a = 1..2
---
a = .
---
a = ..
---
a = 1 .real.
---
a @ = 1
---
a ** = 1
---
a // = 1
---
a += 
---
a +=+ 
---
a -> b
---
a <- b
---
a <= = b
---
a = < b
---
a ! = b
---
a!b
---
a ~ b
---
~
---
-
---
not
---
a or or b
---
a or
---
a in
---
a not in
---
a is not
---
a if
---
lambda
---
lambda x
---
yield x y
---
def f(): yield x y
---
global
---
nonlocal
---
x = global y
---
x = pass
---
x = return 1
---
x = def f(): pass
---
x = class A: pass
---
x = import a
---
x = del y
---
x = raise y
---
x = print y
---
x = while y: z
---
x = for y in z: w
---
f(def g(): pass)
---
f(return 1)
---
f(x, for y in z)
---
if def: pass
---
def f(self, x, y: self.x = x
---
def __init__(self, x, y)
    self.x = x
---
def f(self):
    self.x = = 1
---
x = = 1
---
x == = 1
---
x = 1 == 
---
print(x == )
---
print(x,, y)
---
print(, x)
---
print(x; y)
---
print(x: y)
---
print(x y z)
---
print x, y
---
print "a" % b
---
print "a", 
---
print >>f, "x"
---
print -1
---
print
x y
---
exec x
---
raise "a" "b" c
---
raise A, "b"
---
except ValueError:
    pass
---
finally:
    pass
---
case 1:
    pass
---
in x
---
is x
---
as x
---
x as y
---
x from y
---
with x as y, z as 1: pass
---
with (x as y, z as w: pass
---
with x y: pass
---
with: pass
---
with x as: pass
---
while: pass
---
if: pass
---
for x in y z: pass
---
for x, in y: pass
---
for x, y z in w: pass
---
for x.y() in z: pass
---
for (x, 1) in z: pass
---
for x in y, z w: pass
---
for x in *y: pass
---
for x = 1 in y: pass
---
for x in y = 1: pass
---
for i in range(3);
    pass
---
if x;
    pass
---
def f();
    pass
---
else if x:
    pass
---
if x:
    pass
    else:
    pass
---
if x:
    pass
else
    pass
---
if x:
    y = 1
   else:
    z = 1
---
def f(x):
    if x:
    return 1
---
def f(x):
    for i in x:
    return 1
---
def f(x):
    \"\"\"doc
    return 1
---
def f(x):
    return [
        1,
        2,
    
    y = 1
---
x = (
    1,
    2
y = 3
z = 4
---
foo(
    a,
    b
bar()
---
if x:
    foo(a
else:
    bar()
---
x = {
    'a': [1, 2, 3,
    'b': 4,
}
---
x = [
    (1, 2),
    (3, 4
]
---
x = foo(bar(1, 2)
y = 3
---
x = foo(bar(1, 2)))
---
x = [1, 2, 3)]
---
class A:
    def f(self)
        pass
    def g(self):
        pass
---
a b c
---
hello world!
---
what is this
---
Traceback (most recent call last):
---
>>> x = 1
---
$ python x.py
---
#include <stdio.h>
x y
---
// comment
---
/* comment */
---
-- comment
---
<html>
---
x <- 1
---
print(1) print(2)
---
x = 1 y = 2
---
x = 1, y = 2
---
x = 1 and y = 2
---
import os, import sys
---
import os; import
---
from os import path import sys
---
def f(): pass def g(): pass
---
if x: pass y
---
a = 1 if
---
[1, 2, 3] = x y
---
assert x == 1, "a" b
---
a = b'中'
---
a = b"a" f"b"
---
del a b
---
del a, b c
---
del (a, 1)
---
del [a, f()]
---
del a if b else c
---
del None
---
del *a
---
del (*a,)
---
del a = 1
---
del a.b()
---
match(x)
x = 1 2
---
match x
y = 1
---
match
---
match x
---
match (x)
:
---
match -x
foo bar
---
match[x]
foo bar
---
match = 1
match
foo bar
---
match.x
foo bar
---
match x, y
---
match *x
---
match *x, y
---
if x:
    match y
---
match x y
---
match x:
    case 1j + 1:
        pass
---
match x:
    case 1 + 1j:
        pass
---
match x:
    case 1j + 1j:
        pass
---
match x:
    case -1 - 2:
        pass
---
match x:
    case {1 + 2: a}:
        pass
---
match x:
    case [1 + 2]:
        pass
---
match x:
    case 1 + a:
        pass
---
def f(/, a): pass
---
lambda /: 1
---
lambda /, a: 1
---
def f(a, /, /): pass
---
match x:
    case [*a, b, *c]:
        pass
---
match x:
    case *a, *b:
        pass
---
f(m n)
---
f(mat n)
---
f(matches n)
---
f(_ n)
---
f(__ n)
---
f(ca n)
---
f(cases n)
---
x = [c d]
---
print(c "a")
---
f(c if d)
---
f(m if d, 1)
---
a = 5ort
---
a=1j2
---
a=1jx
---
a=1.jx
---
a=1.5ja
---
a=1else2
---
a = 1andy
---
a=1forx
---
a=1ifx
---
a=1int
---
a=1isx
---
a=0xfnot
---
a=1not_
---
a=1oré
---
a=1jé
---
a=1é
---
a=1orx
---
a=1j if 1jelse 2
---
a=1j1
---
a=1e5j5
---
print(a, c d)
---
f("a", c d)
---
print("a", b c, d)
---
print("a", c d, e)
---
print(a, "b", c d)
---
print("a", c d e)
---
print("a", cc d)
---
print(1, c d)
---
print(f"a", c d)
---
f("a", c 1)
---
f("a", 1 c)
---
f("a", (c d))
---
["a", c d]
---
("a", c d)
---
("a", 1 d)
---
"a", c d
---
f(a, b"x", c d)
---
f("a", x="b", c d)
---
print("a" + b, c d)
---
print("a" b, c d)
---
f("a" "b", c d)
---
f("a", c.x d)
---
f("a", c() d)
---
f("a", c[1] d)
---
f("a", c + 1 d)
---
f("a", b, c d)
---
f("a", *b, c d)
---
{"a": c d}
---
{"a", c d}
---
f(a, u"b", c d)
---
f(c d, "a")
---
f(x, c d, "a")
---
f("a", c "d")
---
f("a", "c" d)
---
a = 1e5or 2
---
a = 1jor 2
---
a=0b1or 2
---
a=0o7and 3
---
a=1in b
---
a=1else
---
a=1nota
---
a=1not in b
---
a=0xfor x
---
def f(a, *c, *d*): pass
---
def f(a, *c, *d=1): pass
---
def f(a, *c, *d: int): pass
---
lambda *a, *b: 1
---
lambda *a, *b*: 1
---
w = {k: v for k*, v in d.items()}
---
for x+ in y: pass
---
for x + 1 in y: pass
---
for x, y+ in z: pass
---
for x() in y: pass
---
for x().y in z: pass
---
for -x in y: pass
---
for await x in y: pass
---
with a as b + c: pass
---
with a as b+: pass
---
for x ** in y: pass
---
for *x in y: pass
---
for *x, y+1 in z: pass
---
for (x + 1) in y: pass
---
for [x, y+] in z: pass"""

for number, text in enumerate(MISTAKES.split("\n---\n")):
    seen = []
    for own in (text + "\n", "x = 1\n\n\ndef before():\n    return 2\n\n\n" + text + "\n\n\ny = 3\n"):
        try:
            compile(own, "f", "exec")
            seen.append("fine")
        except SyntaxError as e:
            seen.append(f"{type(e).__name__}: {e.msg} {e.lineno} {e.offset} {e.end_lineno} {e.end_offset} {e.text!r}")
        except Exception as e:
            seen.append(f"{type(e).__name__}: {e}")
    print(number, *seen, sep="\n   ")

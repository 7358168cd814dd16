a = f'{b}'
c = f'x{b!r}y{c!s:>10}{d!a:{width}.{precision}}z'
e = f'{f}' f'{g}' 'h'
i = f'{j=}', f'{k = !r:^20}', f'{l+1=:d}'
m = f'{{}}' f'{n["o"]}' f"{p['q']:{r!r}}"
s = f''
t = f'nothing'
u = f'''
{v}
  {w
   + x}
'''
y = (f'a{b}'
     'c'
     f'd{e:f}')
z = f'{(lambda x: x)(1)}{ {1: 2}[1] }{a if b else c}{a != b}{a,}{yield_}'
aa = rf'\d{b}\n', fr"\{c}", Rb'\x', u'ü'
bb = '''a
b\
c'''
cc = 'tab\there\
 continued'
dd = f'{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l}{m}{n}{o}{p}{q}{r}{s}{t}{u}{v}{w}{x}{y}{z}{a}{b}{c}{d}{e}'
ee = f'{a:%Y-%m-%d}', f'{x!r:}', f'{*a, *b}', f'é{a}ü'
print('中文', f'中{a}文', 变量)

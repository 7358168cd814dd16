#!/usr/bin/env python3
"""Prints a random program on the collector, made from a seed: graphs, deletions, resurrections, weak references,
collections asked for and automatic ones. What it prints does not depend on addresses, so that two interpreters
can be compared on it.

    generate.py SEED [PRESET]      PRESET: 2.7, 3.8, 3.11 (default), 3.13; only 3.11 asks for counters
"""
import random
import sys

HEADER = """\
import gc, sys, weakref

log = []

class Node(object):
    def __init__(self, name):
        self.name = name

class Finalized(Node):
    def __del__(self):
        log.append('del ' + self.name)

class Lazarus(Node):
    def __del__(self):
        log.append('lazarus ' + self.name)
        saved.append(self)

class Slotted(object):
    __slots__ = ('name', 'left', 'right')
    def __init__(self, name):
        self.name = name

class Ref(weakref.ref):
    pass

def show(*values):
    print(' '.join([str(v) for v in values]))
    if log:
        print('  log: ' + ', '.join(log))
        del log[:]

def callback(name):
    def call(ref):
        log.append('callback ' + name + (' dead' if ref() is None else ' alive'))
    return call

def names(things):
    return sorted([getattr(t, 'name', type(t).__name__) for t in things])

saved = []
gc.collect()
"""

# The members of a generation in their order; where the interpreter's own objects are among them, only those with a name.
ORDER = """
def order(generation):
    things = gc.get_objects(generation)
    return len(things), ' '.join([getattr(t, 'name', type(t).__name__) for t in things[:200]])

gc.freeze()
gc.collect()
"""
NAMED_ORDER = """
def order(generation):
    return [t.name for t in gc.get_objects(generation) if isinstance(t, (Node, Slotted))]

gc.collect()
"""


class Program:
    def __init__(self, seed, preset):
        self.random = random.Random(seed)
        self.preset = preset
        self.lines = []
        self.names = []  # variables bound to a graph object
        self.kinds = {}
        self.refs = []
        self.next = 0
        self.exact = preset == "3.11"
        # The rule of a quarter counts every old object: the interpreter's own, of which there are many more in CPython, are put aside
        # where automatic collections are compared.
        self.aside = self.exact and seed % 4 != 3

    def emit(self, line):
        self.lines.append(line)

    def fresh(self, prefix):
        self.next += 1
        return f"{prefix}{self.next}"

    def pick(self):
        return self.random.choice(self.names)

    def value(self):
        """An expression for something that a new container may hold."""
        if self.names and self.random.random() < 0.75:
            return self.pick()
        return self.random.choice(["1", "'text'", "None", "2.5", "()", "[]", "{}", "(1, 2)", "('a', [])", "{'k': 1}"])

    def create(self):
        kind = self.random.choice(["list", "list", "dict", "tuple", "Node", "Node", "Finalized", "Lazarus", "Slotted", "set", "closure", "generator", "method"])
        name = self.fresh(kind[0].lower())
        values = [self.value() for _ in range(self.random.randrange(4))]
        if kind == "list":
            self.emit(f"{name} = [{', '.join(values)}]")
        elif kind == "tuple":
            self.emit(f"{name} = ({', '.join(values)}{',' if len(values) == 1 else ''})")
        elif kind == "dict":
            self.emit(f"{name} = {{{', '.join(f'{k!r}: {v}' for k, v in enumerate(values))}}}")
        elif kind == "set":
            self.emit(f"{name} = set(range({len(values)}))")
        elif kind == "closure":
            self.emit(f"{name} = (lambda held: lambda: held)({self.value()})")
        elif kind == "generator":
            self.emit(f"{name} = (held for held in [{', '.join(values)}])")
            if self.random.random() < 0.5:
                self.emit(f"next({name}, None)")
        elif kind == "method":
            owner = [n for n in self.names if self.kinds[n] in ("Node", "Finalized", "Lazarus")]
            if not owner:
                return
            self.emit(f"{name} = {self.random.choice(owner)}.__init__")
        else:
            self.emit(f"{name} = {kind}({name!r})")
        self.names.append(name)
        self.kinds[name] = "empty" if kind == "tuple" and not values else kind

    def link(self):
        if not self.names:
            return
        name = self.pick()
        kind = self.kinds[name]
        value = self.value()
        if kind == "list":
            self.emit(self.random.choice([f"{name}.append({value})", f"{name}.extend([{value}])", f"{name}[:] = [{value}, {self.value()}]", f"{name}.insert(0, {value})"]))
        elif kind == "dict":
            self.emit(f"{name}[{self.random.choice(['0', '1', repr('key'), '(1, 2)'])}] = {value}")
        elif kind in ("Node", "Finalized", "Lazarus"):
            self.emit(f"{name}.{self.random.choice(['left', 'right', 'other'])} = {value}")
        elif kind == "Slotted":
            self.emit(f"{name}.{self.random.choice(['left', 'right'])} = {value}")

    def cycle(self):
        """A ring over some of the names, so that there is always something to collect."""
        able = [n for n in self.names if self.kinds[n] in ("list", "dict", "Node", "Finalized", "Lazarus", "Slotted")]
        if len(able) < 2:
            return
        ring = self.random.sample(able, self.random.randrange(1, min(5, len(able)) + 1))
        for a, b in zip(ring, ring[1:] + ring[:1]):
            kind = self.kinds[a]
            self.emit(f"{a}.append({b})" if kind == "list" else f"{a}['ring'] = {b}" if kind == "dict" else f"{a}.left = {b}")

    def drop(self):
        if not self.names:
            return
        name = self.names.pop(self.random.randrange(len(self.names)))
        self.emit(self.random.choice([f"del {name}", f"{name} = None"]))

    def weak(self):
        able = [n for n in self.names if self.kinds[n] in ("Node", "Finalized", "Lazarus", "set", "closure")]
        if not able:
            return
        target, name = self.random.choice(able), self.fresh("r")
        call = f", callback({name!r})" if self.random.random() < 0.6 else ""
        made = self.random.choice(["weakref.ref", "weakref.ref", "Ref"])
        self.emit(f"{name} = {made}({target}{call})")
        if self.random.random() < 0.3:  # the weak reference becomes part of the graph
            self.names.append(name)
            self.kinds[name] = "ref"
            holders = [n for n in self.names if self.kinds[n] in ("list", "Node", "Finalized")]
            if holders:
                holder = self.random.choice(holders)
                self.emit(f"{holder}.append({name})" if self.kinds[holder] == "list" else f"{holder}.other = {name}")
        else:
            self.refs.append(name)

    def watched(self):
        """A cycle that holds a weak reference to itself: both are garbage at once, and nobody is called back."""
        name, ref = self.fresh("w"), self.fresh("r")
        kind = self.random.choice(["Node", "Finalized", "Lazarus"])
        self.emit(f"{name} = {kind}({name!r})")
        made = f"weakref.ref({name}, callback({ref!r}))"
        self.emit(self.random.choice([f"{name}.left = [{name}, {made}]", f"{name}.left, {name}.right = {made}, {name}"]))
        if self.random.random() < 0.5:
            self.emit(f"{name}.other = {self.value()}")
        self.emit(f"del {name}")

    def look(self):
        choices = ["show(len(saved), names(saved))"]
        if self.refs:
            choices += [f"show({r!r}, {r}() is None)" for r in self.random.sample(self.refs, 1)] * 2
        if self.exact:
            choices += ["show(gc.get_count())"] * 3
            choices += [f"show(order({n}))" for n in (0, 1, 2, 2)]
            if self.names:
                name = self.pick()
                if self.kinds[name] != "empty":  # everybody's own: its count is not the program's
                    choices += [f"show(sys.getrefcount({name}))"] * 2
                choices += [f"show(gc.is_tracked({name}))", f"show(len(gc.get_referents({name})))"] * 2
                choices += [f"show(gc.is_finalized({name}))"]
                if self.kinds[name] == "Node":
                    choices.append(f"show(weakref.getweakrefcount({name}))")
        self.emit(self.random.choice(choices))

    def collect(self):
        choices = ["show('full', gc.collect())"] * 3 if self.exact else ["gc.collect(); show('full')"] * 3
        if self.exact:
            choices += ["show('young', gc.collect(0))", "show('middle', gc.collect(1))", "show('full', gc.collect(), gc.get_count())"]
        self.emit(self.random.choice(choices))

    def automatic(self):
        """Lets allocations start collections, and says when they did."""
        if self.exact and not self.aside:
            return
        threshold = self.random.choice([5, 20, 50, 100])
        name = self.fresh("k")
        body = self.random.choice(["[i]", "[[], {}]", "{'a': []}", "Node('x')", "(i, [])", "(lambda: i)", "Finalized('f')", "Slotted('s')"])
        keep = self.random.choice([f"{name}.append({body})", f"{name}.append({body}); len({name}) > 9 and {name}.pop(0)", f"x = {body}"])
        self.emit(f"gc.collect(); gc.set_threshold({threshold}, {self.random.choice([1, 2, 3])}, {self.random.choice([1, 2])})")
        if self.exact:
            self.emit("moments = []")
            self.emit("watch = lambda phase, info: moments.append((phase, info['generation'], info['collected']))")
            self.emit("gc.callbacks.append(watch)")
        self.emit(f"{name} = []")
        self.emit(f"for i in range({self.random.randrange(20, 400)}): {keep}")
        if self.exact:
            self.emit("gc.callbacks.remove(watch)")
            self.emit("show(len(moments), moments[:40], gc.get_count())")
        self.emit(f"gc.set_threshold(700, 10, 10); del {name}; x = None; gc.collect(); show('settled')")

    def text(self):
        steps = [self.create] * 8 + [self.link] * 7 + [self.cycle] * 3 + [self.drop] * 6 + [self.weak] * 4 + [self.watched] * 2 + [self.look] * 5 + [self.collect] * 3 + [self.automatic]
        for _ in range(self.random.randrange(15, 70)):
            self.random.choice(steps)()
        self.emit("show('end', gc.collect() >= 0)" if not self.exact else "show('end', gc.collect())")
        self.emit("show(len(gc.garbage), names(gc.garbage))")
        order = ORDER if self.aside else NAMED_ORDER if self.exact else ""
        return HEADER + order + "\n".join(self.lines) + "\n"


def program(seed, preset):
    prefix = "" if preset == "3.11" else f"# pyrena: preset={preset}\n"
    return prefix + Program(seed, preset).text()


if __name__ == "__main__":
    sys.stdout.write(program(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "3.11"))

from itertools import *
print(list(chain("ab", [1])), list(islice(count(1, 2), 3)), list(islice(cycle("ab"), 5)), list(repeat(1, 3)), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(compress("abc", [1, 0, 1])))
print(list(dropwhile(lambda x: x < 2, range(4))), list(takewhile(lambda x: x < 2, range(4))), [(k, list(g)) for k, g in groupby([1, 1, 2])], list(starmap(pow, [(2, 3)])), list(zip_longest("ab", "c", fillvalue="-")), list(pairwise("abc")), list(filterfalse(None, [0, 1])))
print(list(product("ab", repeat=2)), list(permutations("abc", 2)), list(combinations("abc", 2)), list(combinations_with_replacement("ab", 2)), [list(t) for t in tee("ab")], list(chain.from_iterable(["ab"])), count(3), repeat(1, 2))

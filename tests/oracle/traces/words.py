# Strings of all lengths, dictionaries that grow and shrink, slices, joins.
words = {}
text = "the quick brown fox jumps over the lazy dog " * 40
for round in range(60):
    for i, word in enumerate(text.split()):
        key = word * (i % 13 + 1) + str(round)
        words.setdefault(key, []).append((i, key[::-1], [round] * (i % 40)))
    for key in list(words)[:: 3 + round % 5]:
        del words[key]
line = "".join(sorted(words))[:100000]
parts = [line[i : i + i % 700] for i in range(0, len(line), 37)]
del parts[::2]

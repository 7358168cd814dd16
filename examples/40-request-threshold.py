# pyrena: preset=document

# The document's default: a request of up to 256 bytes is served by a pool, a larger one by malloc.
# Watch the map: the strings of the last two rounds stand outside the arenas.
blocks = []
for size in (100, 150, 200, 250, 300):
    blocks.append("x" * size)
    print(len(blocks[-1]))

# A list asks for more room than it needs, so that it need not move at every append.
import sys

grown = []
last = 0
for number in range(40):
    grown.append(None)
    size = sys.getsizeof(grown)
    if size != last:
        print(number + 1, size)
        last = size

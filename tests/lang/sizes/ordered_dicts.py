# An OrderedDict has a node for each key and a pointer for each place of its table besides the dict.
import sys
from collections import OrderedDict
print([sys.getsizeof(OrderedDict((i, i) for i in range(n))) for n in range(50)])
od, sizes = OrderedDict(), []
for i in range(50):
    od[str(i)] = i
    sizes.append(sys.getsizeof(od))
print(sizes)

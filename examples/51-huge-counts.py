# Cached integers and None are held by the whole interpreter: their counts say nothing about a program.
from sys import getrefcount

print(getrefcount(1) > 1000)
print(getrefcount(None) > 1000)
print(getrefcount(257 + len([])) < 10)

def 函数():
"""没有缩进"""
return 1

"""Writes what CPython 3.11 says of each program of cases.txt (separated by lines of ~~~) to cases.out, a line each.

Run with Python 3.11: python3.11 tests/oracle/syntax/regenerate.py
A line is the class, the message, lineno, offset, end_lineno and end_offset, or OK.
"""
import os
import sys
import warnings


def describe(source):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter('ignore')
            compile(source, 'f', 'exec', dont_inherit=True)
    except SyntaxError as e:
        return f'{type(e).__name__}|{e.msg}|{e.lineno}|{e.offset}|{e.end_lineno}|{e.end_offset}'
    except (RecursionError, MemoryError, ValueError) as e:
        return type(e).__name__
    return 'OK'


def main():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, 'cases.txt'), encoding='utf-8') as file:
        cases = file.read().split('\n~~~\n')
    with open(os.path.join(here, 'cases.out'), 'w', encoding='utf-8') as file:
        file.writelines(describe(case) + '\n' for case in cases)


if __name__ == '__main__':
    if sys.version_info[:2] != (3, 11):
        sys.exit('needs Python 3.11')
    main()

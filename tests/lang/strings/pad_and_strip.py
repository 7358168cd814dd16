print("x".center(6, "*"), "x".ljust(4) + "|", "x".rjust(4, "-"), "-42".zfill(6), "+a".zfill(1), "  x ".strip() + "|", "xxaxx".strip("x"), "xya".lstrip("xy"), "a\t\tb".expandtabs(4))

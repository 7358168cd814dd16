s = "hello World ßtraße ǅ İ"
print(s.upper(), s.lower(), s.title(), s.capitalize(), s.swapcase(), s.casefold())
print("ABC".islower(), "abc1".islower(), "Ab Cd".istitle(), "abc".isalpha(), "a1".isalnum(), "１２".isdigit(), "½".isnumeric(), "²".isdecimal(), " \t".isspace(), "a b".isidentifier(), "äb".isidentifier(), "\x00".isprintable(), "".isascii())

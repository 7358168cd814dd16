# oracle: none
print "hello"

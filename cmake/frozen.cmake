# The frozen modules: each core/vm/modules/*.py as a C array of its bytes, all of them in one table.
# Run as a script: cmake -DOUT=file.c -DSOURCES=a.py|b.py -P frozen.cmake
set(arrays "")
set(rows "")
set(count 0)
string(REPLACE "|" ";" SOURCES "${SOURCES}")
foreach(source IN LISTS SOURCES)
  get_filename_component(name "${source}" NAME)
  string(REGEX REPLACE "\\.py$" "" name "${name}")
  file(READ "${source}" bytes HEX)
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  string(APPEND arrays "static const char source_${count}[] = {${bytes}};\n")
  string(APPEND rows "    {\"${name}\", source_${count}, sizeof source_${count}},\n")
  math(EXPR count "${count} + 1")
endforeach()
file(WRITE "${OUT}" "// The frozen modules, written by cmake/frozen.cmake from core/vm/modules/*.py.
#include \"vm/modules/modules.h\"

${arrays}
const pyr_frozen_def pyr_frozen_modules[] = {
${rows}};
const uint32_t pyr_frozen_count = ${count};
")

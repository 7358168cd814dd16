# The parts of core in their order, and the sources of those that exist.
set(PYRENA_PARTS base trace mem obj gc lang vm replay)

set(PYRENA_CORE_SOURCES)
foreach(part IN LISTS PYRENA_PARTS)
  file(GLOB_RECURSE found CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/${part}/*.c)
  list(APPEND PYRENA_CORE_SOURCES ${found})
endforeach()

file(GLOB_RECURSE PYRENA_CLI_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/cli/*.c)
file(GLOB PYRENA_WASM_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/wasm/*.c)
file(GLOB PYRENA_TEST_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/test_*.c)
file(GLOB PYRENA_TEST_SUPPORT CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/core/*.c)
file(GLOB PYRENA_FUZZ_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/tests/fuzz/*.c)
if(PYRENA_TEST_SOURCES)
  list(REMOVE_ITEM PYRENA_TEST_SUPPORT ${PYRENA_TEST_SOURCES})
endif()

# Modules written in Python become one generated C file.
file(GLOB PYRENA_FROZEN CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/vm/modules/*.py)
if(PYRENA_FROZEN)
  string(REPLACE ";" "|" frozen_list "${PYRENA_FROZEN}")
  add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/frozen.c
    COMMAND ${CMAKE_COMMAND} "-DOUT=${PROJECT_BINARY_DIR}/frozen.c" "-DSOURCES=${frozen_list}"
            -P ${PROJECT_SOURCE_DIR}/cmake/frozen.cmake
    DEPENDS ${PYRENA_FROZEN} ${PROJECT_SOURCE_DIR}/cmake/frozen.cmake
    COMMENT "Freezing modules"
    VERBATIM)
  # One owner of the rule, so that several targets can use the file.
  add_custom_target(pyrena-frozen DEPENDS ${PROJECT_BINARY_DIR}/frozen.c)
  list(APPEND PYRENA_CORE_SOURCES ${PROJECT_BINARY_DIR}/frozen.c)
endif()

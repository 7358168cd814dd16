# The library twice, with events (pyrena-trace) and without (pyrena-fast), and the command over each.
function(pyrena_library name trace)
  add_library(${name} STATIC ${PYRENA_CORE_SOURCES})
  target_compile_definitions(${name} PUBLIC PYR_TRACE=${trace})
  target_link_libraries(${name} PUBLIC pyrena-flags m)
endfunction()

function(pyrena_command name library)
  add_executable(${name} ${PYRENA_CLI_SOURCES})
  target_link_libraries(${name} PRIVATE ${library})
endfunction()

# GCC moves parts of the machine's instructions in front of the jumps between them, where they cost all of them.
set_source_files_properties(${PROJECT_SOURCE_DIR}/core/vm/eval.c PROPERTIES
  COMPILE_OPTIONS $<$<C_COMPILER_ID:GNU>:-fno-gcse>)

if(PYRENA_CORE_SOURCES)
  pyrena_library(pyrena-trace 1)
  # The library of the command without events is not called pyrena-fast: that is the command.
  pyrena_library(pyrena-notrace 0)
  set_target_properties(pyrena-notrace PROPERTIES OUTPUT_NAME pyrena-fast)

  if(PYRENA_CLI_SOURCES)
    pyrena_command(pyrena pyrena-trace)
    pyrena_command(pyrena-fast pyrena-notrace)
  endif()

  include(cmake/install.cmake)

  if(PYRENA_TESTS)
    enable_testing()
    add_subdirectory(tests)
  endif()
  if(PYRENA_FUZZ)
    add_subdirectory(tests/fuzz)
  endif()
endif()

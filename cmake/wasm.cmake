# The two modules, pyrena.wasm with events (for the page also in parts) and pyrena-fast.wasm without: core without its command,
# plus wasm/, linked without Emscripten's JavaScript. The observer is the only import allowed; an
# undefined symbol would become an import, so the imports are checked right after the link.
find_program(PYRENA_NODE NAMES node nodejs REQUIRED)

set(PYRENA_WASM_LINK
  --no-entry
  -sSTRICT=1
  -sSTANDALONE_WASM=1
  -sERROR_ON_UNDEFINED_SYMBOLS=0
  -sWARN_ON_UNDEFINED_SYMBOLS=0
  -sMALLOC=none
  -sTOTAL_STACK=262144
  -sINITIAL_MEMORY=1048576
  # Our own code grows the memory; this only lifts the maximum from the module.
  -sALLOW_MEMORY_GROWTH=1
  -Wl,--stack-first)

# The texts of the frozen modules are a file of their own, loaded when a program imports one.
set(PYRENA_MODULE_SOURCES ${PYRENA_CORE_SOURCES})
if(PYRENA_FROZEN)
  list(REMOVE_ITEM PYRENA_MODULE_SOURCES ${PROJECT_BINARY_DIR}/frozen.c)
  add_custom_command(
    OUTPUT ${PROJECT_BINARY_DIR}/library.c ${PROJECT_BINARY_DIR}/library.txt
    COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/cmake/library.mjs
            ${PROJECT_BINARY_DIR}/library.c ${PROJECT_BINARY_DIR}/library.txt ${PYRENA_FROZEN}
    DEPENDS ${PYRENA_FROZEN} ${PROJECT_SOURCE_DIR}/cmake/library.mjs
    COMMENT "Gathering the frozen modules"
    VERBATIM)
  add_custom_target(pyrena-library DEPENDS ${PROJECT_BINARY_DIR}/library.c)
  list(APPEND PYRENA_MODULE_SOURCES ${PROJECT_BINARY_DIR}/library.c)
endif()

file(GLOB_RECURSE lists CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/core/*.def ${PROJECT_SOURCE_DIR}/wasm/*.def)
add_custom_command(
  OUTPUT ${PROJECT_BINARY_DIR}/fingerprint.h
  COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/cmake/fingerprint.mjs ${PROJECT_BINARY_DIR}/fingerprint.h
          ${CMAKE_C_COMPILER} ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}
  DEPENDS ${lists} ${PROJECT_SOURCE_DIR}/cmake/fingerprint.mjs
  COMMENT "Hashing the names that the page knows"
  VERBATIM)
add_custom_target(pyrena-fingerprint DEPENDS ${PROJECT_BINARY_DIR}/fingerprint.h)
set_source_files_properties(${PROJECT_SOURCE_DIR}/wasm/exports.c PROPERTIES INCLUDE_DIRECTORIES ${PROJECT_BINARY_DIR})

function(pyrena_module name trace)
  add_executable(${name} ${PYRENA_MODULE_SOURCES} ${PYRENA_WASM_SOURCES})
  if(PYRENA_FROZEN)
    add_dependencies(${name} pyrena-library)
  endif()
  add_dependencies(${name} pyrena-fingerprint)
  target_compile_definitions(${name} PRIVATE PYR_TRACE=${trace})
  target_compile_options(${name} PRIVATE ${ARGN})
  target_link_libraries(${name} PRIVATE pyrena-flags)
  # The name decides what emcc writes: .wasm means no JavaScript.
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_options(${name} PRIVATE ${PYRENA_WASM_LINK} ${ARGN})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/tests/wasm/imports.mjs $<TARGET_FILE:${name}>
    VERBATIM)
endfunction()

if(PYRENA_CORE_SOURCES AND PYRENA_WASM_SOURCES)
  # With events the size on the wire counts, without them the speed.
  pyrena_module(pyrena 1 -Oz)
  pyrena_module(pyrena-fast 0 -O3)

  # With its functions' names, and with functions of one caller apart, for split.mjs, which also writes it as it should be.
  target_link_options(pyrena PRIVATE --profiling-funcs
    -sBINARYEN_EXTRA_PASSES=--one-caller-inline-max-function-size=0)
  set_target_properties(pyrena PROPERTIES OUTPUT_NAME pyrena-named)
  find_program(PYRENA_WASM_SPLIT NAMES wasm-split REQUIRED)
  cmake_path(GET PYRENA_WASM_SPLIT PARENT_PATH binaryen)
  file(GLOB examples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/*.py)
  set(split ${PROJECT_SOURCE_DIR}/cmake/split.mjs)
  set(parts pyrena.wasm pyrena-first.wasm pyrena-more.wasm pyrena-rest.wasm)
  add_custom_command(
    OUTPUT ${parts}
    COMMAND ${PYRENA_NODE} ${split} ${binaryen} $<TARGET_FILE:pyrena> library.txt ${parts} ${examples}
    COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/tests/wasm/imports.mjs pyrena.wasm pyrena-first.wasm
    DEPENDS pyrena pyrena-library ${split} ${PROJECT_SOURCE_DIR}/cmake/cut.mjs ${PROJECT_SOURCE_DIR}/web/src/engine/machine.mjs ${examples}
    COMMENT "Splitting pyrena.wasm"
    VERBATIM)
  add_custom_target(pyrena-parts ALL DEPENDS ${parts})
endif()

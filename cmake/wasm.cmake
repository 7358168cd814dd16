# The modules, pyrena.wasm (for the page also in parts) and pyrena-speed.wasm with events, pyrena-fast.wasm without: core without its command,
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
  -sTOTAL_STACK=524288
  -sINITIAL_MEMORY=1310720
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

function(pyrena_compile name trace)
  if(PYRENA_FROZEN)
    add_dependencies(${name} pyrena-library)
  endif()
  add_dependencies(${name} pyrena-fingerprint)
  target_compile_definitions(${name} PRIVATE PYR_TRACE=${trace} PYR_TRACE_PACKED=${trace})
  target_compile_options(${name} PRIVATE ${ARGN})
  target_link_libraries(${name} PRIVATE pyrena-flags)
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR})
endfunction()

function(pyrena_module name trace)
  add_executable(${name} ${PYRENA_MODULE_SOURCES} ${PYRENA_WASM_SOURCES})
  pyrena_compile(${name} ${trace} ${ARGN})
  # The name decides what emcc writes: .wasm means no JavaScript.
  set_target_properties(${name} PROPERTIES SUFFIX .wasm)
  target_link_options(${name} PRIVATE ${PYRENA_WASM_LINK} ${ARGN})
  add_custom_command(TARGET ${name} POST_BUILD
    COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/tests/wasm/imports.mjs $<TARGET_FILE:${name}>
    VERBATIM)
endfunction()

if(PYRENA_CORE_SOURCES AND PYRENA_WASM_SOURCES)
  # With events the size on the wire counts, without them the speed. The former is linked by split.mjs. Long runs are recorded by a
  # module with events for speed.
  add_library(pyrena OBJECT ${PYRENA_MODULE_SOURCES} ${PYRENA_WASM_SOURCES})
  pyrena_compile(pyrena 1 -Oz)
  pyrena_module(pyrena-speed 1 -O3)
  pyrena_module(pyrena-fast 0 -O3)

  find_program(PYRENA_WASM_SPLIT NAMES wasm-split REQUIRED)
  cmake_path(GET PYRENA_WASM_SPLIT PARENT_PATH binaryen)
  file(GLOB examples CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/*.py)
  set(cutters)
  foreach(name binary cut objects order)
    list(APPEND cutters ${PROJECT_SOURCE_DIR}/cmake/${name}.mjs)
  endforeach()
  list(JOIN PYRENA_WASM_LINK " " link)
  set(split ${PROJECT_SOURCE_DIR}/cmake/split.mjs)
  set(parts pyrena.wasm pyrena-first.wasm pyrena-more.wasm pyrena-rest.wasm)
  add_custom_command(
    OUTPUT ${parts}
    COMMAND ${PYRENA_NODE} ${split} ${binaryen} ${CMAKE_C_COMPILER} "${link}" library.txt ${parts} ${examples}
            $<TARGET_OBJECTS:pyrena>
    COMMAND ${PYRENA_NODE} ${PROJECT_SOURCE_DIR}/tests/wasm/imports.mjs pyrena.wasm pyrena-first.wasm
    DEPENDS pyrena $<TARGET_OBJECTS:pyrena> pyrena-library ${split} ${cutters} ${PROJECT_SOURCE_DIR}/web/src/engine/machine.mjs
            ${examples}
    COMMENT "Splitting pyrena.wasm"
    COMMAND_EXPAND_LISTS
    VERBATIM)
  add_custom_target(pyrena-parts ALL DEPENDS ${parts})
endif()

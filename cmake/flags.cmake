# What every object file of Pyrena is compiled with, in one interface target.
# - no-strict-aliasing: the managed heap is read and written through several struct views;
# - fp-contract off: floats must give the same bits natively and on wasm;
# - hidden visibility: only what pyrena.h marks as API leaves the library.
add_library(pyrena-flags INTERFACE)

target_compile_options(pyrena-flags INTERFACE
  -Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes -Wmissing-prototypes -Wundef -Wvla -Werror
  -fno-strict-aliasing -ffp-contract=off -fvisibility=hidden)

# The C library may place its own checks in front of memcpy and the like; the core has its own.
target_compile_options(pyrena-flags INTERFACE -U_FORTIFY_SOURCE)

target_compile_definitions(pyrena-flags INTERFACE
  PYR_CHECK=$<BOOL:${PYRENA_CHECK}>)

target_include_directories(pyrena-flags INTERFACE
  ${PROJECT_SOURCE_DIR}/core ${PROJECT_SOURCE_DIR}/core/include)

if(NOT PYRENA_WASM)
  target_compile_options(pyrena-flags INTERFACE -fno-semantic-interposition)
endif()

if(PYRENA_SANITIZE)
  target_compile_options(pyrena-flags INTERFACE
    -fsanitize=${PYRENA_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(pyrena-flags INTERFACE -fsanitize=${PYRENA_SANITIZE})
endif()

if(PYRENA_LTO)
  include(CheckIPOSupported)
  check_ipo_supported(RESULT PYRENA_LTO_WORKS LANGUAGES C)
  set(CMAKE_INTERPROCEDURAL_OPTIMIZATION ${PYRENA_LTO_WORKS})
endif()

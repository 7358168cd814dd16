# Emscripten's compiler driver as a plain cross compiler for standalone wasm: nothing of its CMake
# platform files is needed, because no JavaScript is written and nothing is searched for.
set(CMAKE_SYSTEM_NAME Generic)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_C_COMPILER emcc)
set(CMAKE_AR emar CACHE FILEPATH "archiver")
set(CMAKE_RANLIB emranlib CACHE FILEPATH "archive indexer")
set(CMAKE_TRY_COMPILE_TARGET_TYPE STATIC_LIBRARY)
# emcc is clang; said here because the probe of an unknown compiler would link a program.
set(CMAKE_C_COMPILER_ID_RUN TRUE)
set(CMAKE_C_COMPILER_ID Clang)
set(CMAKE_C_COMPILER_VERSION 14.0)
set(CMAKE_C_COMPILER_FRONTEND_VARIANT GNU)
set(CMAKE_C_STANDARD_COMPUTED_DEFAULT 17)
set(CMAKE_C_EXTENSIONS_COMPUTED_DEFAULT ON)
set(CMAKE_C_COMPILER_FORCED TRUE)
set(PYRENA_WASM ON CACHE BOOL "" FORCE)

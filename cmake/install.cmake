# The library for others: the public header, both archives, a CMake package and a pkg-config file. Archives of a build with
# PYRENA_LTO can only be linked by the very same compiler, so install from one without it.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(PYRENA_PACKAGE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/Pyrena)
configure_package_config_file(cmake/PyrenaConfig.cmake.in ${PROJECT_BINARY_DIR}/PyrenaConfig.cmake
  INSTALL_DESTINATION ${PYRENA_PACKAGE_DIR}
  PATH_VARS CMAKE_INSTALL_INCLUDEDIR CMAKE_INSTALL_LIBDIR)
write_basic_package_version_file(${PROJECT_BINARY_DIR}/PyrenaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
configure_file(cmake/pyrena.pc.in ${PROJECT_BINARY_DIR}/pyrena.pc @ONLY)

install(FILES core/include/pyrena.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS pyrena-trace pyrena-notrace ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
if(TARGET pyrena)
  install(TARGETS pyrena pyrena-fast RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES ${PROJECT_BINARY_DIR}/PyrenaConfig.cmake ${PROJECT_BINARY_DIR}/PyrenaConfigVersion.cmake
  DESTINATION ${PYRENA_PACKAGE_DIR})
install(FILES ${PROJECT_BINARY_DIR}/pyrena.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

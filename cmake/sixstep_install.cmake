# `cmake --install`, find_package(sixstep) and pkg-config, all relocatable.
include(CMakePackageConfigHelpers)
set(SIXSTEP_CMAKE_DIR ${CMAKE_INSTALL_LIBDIR}/cmake/sixstep)

install(TARGETS sixstep sixstep_headers EXPORT sixstep_targets)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/include/sixstep DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
if(TARGET sixstep_c)
  install(TARGETS sixstep_c EXPORT sixstep_targets)
  file(GLOB SIXSTEP_C_HEADERS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/capi/*.h)
  install(FILES ${SIXSTEP_C_HEADERS} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
endif()
if(TARGET sixstep_command)
  install(TARGETS sixstep_command)
endif()

install(EXPORT sixstep_targets NAMESPACE sixstep:: DESTINATION ${SIXSTEP_CMAKE_DIR})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/sixstepConfig.cmake.in
  ${PROJECT_BINARY_DIR}/sixstepConfig.cmake INSTALL_DESTINATION ${SIXSTEP_CMAKE_DIR})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/sixstepConfigVersion.cmake
  COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_BINARY_DIR}/sixstepConfig.cmake ${PROJECT_BINARY_DIR}/sixstepConfigVersion.cmake
  DESTINATION ${SIXSTEP_CMAKE_DIR})

# The prefix in a .pc file is told from the place where the file itself lies.
set(SIXSTEP_PC_DIR ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
file(RELATIVE_PATH SIXSTEP_PC_TO_PREFIX /${SIXSTEP_PC_DIR} /)
string(REGEX REPLACE "/$" "" SIXSTEP_PC_TO_PREFIX "${SIXSTEP_PC_TO_PREFIX}")
set(SIXSTEP_PC_FILES sixstep sixstep_headers)
if(TARGET sixstep_c)
  list(APPEND SIXSTEP_PC_FILES sixstep_c)
endif()
foreach(name IN LISTS SIXSTEP_PC_FILES)
  configure_file(${CMAKE_CURRENT_LIST_DIR}/${name}.pc.in ${PROJECT_BINARY_DIR}/${name}.pc @ONLY)
  install(FILES ${PROJECT_BINARY_DIR}/${name}.pc DESTINATION ${SIXSTEP_PC_DIR})
endforeach()

# The installed package, and the source tree inside another project, used as their consumers use them.
if(SIXSTEP_HEADER_ONLY)
  return()
endif()
if(SIXSTEP_SANITIZE)
  sixstep_sanitizer_linking(sanitizers)
endif()
add_test(NAME package COMMAND ${CMAKE_COMMAND} -D SOURCE=${PROJECT_SOURCE_DIR} -D BUILD=${PROJECT_BINARY_DIR}
  -D C_COMPILER=${CMAKE_C_COMPILER} -D CXX_COMPILER=${CMAKE_CXX_COMPILER} -D CXX_FLAGS=${CMAKE_CXX_FLAGS_DEBUG}
  -D LAUNCHER=${CMAKE_CXX_COMPILER_LAUNCHER} -D SANITIZE=${SIXSTEP_SANITIZE} -D "SANITIZERS=${sanitizers}"
  -D LIBDIR=${CMAKE_INSTALL_LIBDIR}
  -D C_API=$<TARGET_EXISTS:sixstep_c> -P ${CMAKE_CURRENT_SOURCE_DIR}/package/check_package.cmake)
set_tests_properties(package PROPERTIES LABELS package
  ENVIRONMENT "CCACHE_BASEDIR=${PROJECT_SOURCE_DIR};CCACHE_NOHASHDIR=1")

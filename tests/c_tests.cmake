# Each file in tests/capi/ is one program over the C library: C where the header must be C, C++ where a test needs it.
if(NOT TARGET sixstep_c)
  return()
endif()
file(GLOB SIXSTEP_C_TESTS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/capi/*.c
  ${CMAKE_CURRENT_SOURCE_DIR}/capi/*.cpp)
foreach(source IN LISTS SIXSTEP_C_TESTS)
  get_filename_component(name ${source} NAME_WE)
  add_executable(capi_${name} ${source})
  target_include_directories(capi_${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(capi_${name} PRIVATE sixstep::c Threads::Threads)
  sixstep_compile_options(capi_${name})
  add_test(NAME capi_${name} COMMAND capi_${name})
  set_tests_properties(capi_${name} PROPERTIES LABELS capi
    ENVIRONMENT "SIXSTEP_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endforeach()

# Programs written for older versions of the interface, with the headers of their time, run with today's library; and
# the types and functions of those headers are today's.
file(GLOB SIXSTEP_C_VERSIONS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/capi/version_*/client.c)
find_program(SIXSTEP_ABIDIFF abidiff)
foreach(client IN LISTS SIXSTEP_C_VERSIONS)
  cmake_path(GET client PARENT_PATH directory)
  cmake_path(GET directory FILENAME version)
  add_executable(capi_${version} ${client})
  target_link_libraries(capi_${version} PRIVATE sixstep::c)
  sixstep_compile_options(capi_${version})
  add_test(NAME capi_${version} COMMAND capi_${version})
  add_test(NAME capi_${version}_abi COMMAND ${CMAKE_COMMAND} -D BASELINE=${directory}/sixstep.h
    -D HEADER=${PROJECT_SOURCE_DIR}/capi/sixstep.h -D FOLDER=${CMAKE_CURRENT_BINARY_DIR}/${version}
    -D C_COMPILER=${CMAKE_C_COMPILER} -D ABIDIFF=${SIXSTEP_ABIDIFF}
    -P ${CMAKE_CURRENT_SOURCE_DIR}/capi/check_abi.cmake)
  set_tests_properties(capi_${version} capi_${version}_abi PROPERTIES LABELS capi)
endforeach()

add_test(NAME capi_calls COMMAND ${CMAKE_COMMAND} -D HEADER=${PROJECT_SOURCE_DIR}/capi/sixstep.h
  -D EXPORTS=${PROJECT_SOURCE_DIR}/capi/exports.txt -D NM=${CMAKE_NM} -D THREADS=$<TARGET_FILE:capi_threads>
  -D ALLOCATIONS=$<TARGET_FILE:capi_allocations> -P ${CMAKE_CURRENT_SOURCE_DIR}/capi/check_calls.cmake)
set_tests_properties(capi_calls PROPERTIES LABELS capi)

add_test(NAME capi_exports COMMAND ${CMAKE_COMMAND} -D LIBRARY=$<TARGET_FILE:sixstep_c>
  -D EXPECTED=${PROJECT_SOURCE_DIR}/capi/exports.txt -D NM=${CMAKE_NM} -D SANITIZE=${SIXSTEP_SANITIZE}
  -P ${CMAKE_CURRENT_SOURCE_DIR}/capi/check_exports.cmake)
set_tests_properties(capi_exports PROPERTIES LABELS capi)

add_test(NAME capi_standards COMMAND ${CMAKE_COMMAND} -D HEADER=${PROJECT_SOURCE_DIR}/capi/sixstep.h
  -D C_COMPILER=${CMAKE_C_COMPILER} -D CXX_COMPILER=${CMAKE_CXX_COMPILER}
  -P ${CMAKE_CURRENT_SOURCE_DIR}/capi/check_standards.cmake)
set_tests_properties(capi_standards PROPERTIES LABELS capi)

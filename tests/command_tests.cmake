# The built program as its users meet it, one `ctest` line for each file in tests/command/.
if(NOT TARGET sixstep_command)
  return()
endif()
file(GLOB SIXSTEP_COMMAND_TESTS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/command/test_*.py)
foreach(source IN LISTS SIXSTEP_COMMAND_TESTS)
  get_filename_component(name ${source} NAME_WE)
  string(REPLACE "test_" "command_" name ${name})
  add_test(NAME ${name} COMMAND ${Python3_EXECUTABLE} -B ${source})
  set_tests_properties(${name} PROPERTIES LABELS command ENVIRONMENT
    "SIXSTEP_COMMAND=$<TARGET_FILE:sixstep_command>;SIXSTEP_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
endforeach()

# Unit, golden and property tests in one program; each test file includes first the header that it tests.
find_package(doctest REQUIRED)
find_package(pugixml REQUIRED)  # reads the pictures back
file(GLOB_RECURSE SIXSTEP_TEST_SOURCES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/unit/*.cpp
  ${CMAKE_CURRENT_SOURCE_DIR}/golden/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/property/*.cpp)
# What many tests need and takes long to compile stands once in a source of its own.
sixstep_add_program(sixstep_tests ${SIXSTEP_TEST_SOURCES} support/golden.cpp support/plan_draft.cpp
  support/plan_checks.cpp support/random_plan.cpp support/reference_data.cpp support/source_files.cpp
  support/strategies.cpp support/tiny_plan.cpp)
target_include_directories(sixstep_tests PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(sixstep_tests PRIVATE doctest::doctest pugixml::pugixml)
target_compile_definitions(sixstep_tests PRIVATE DOCTEST_CONFIG_SUPER_FAST_ASSERTS)  # fast to compile, too
# Alone, each file would spend most of its time on the headers that the next one reads again.
set_target_properties(sixstep_tests PROPERTIES UNITY_BUILD ${SIXSTEP_IN_BATCHES} UNITY_BUILD_BATCH_SIZE 8)
sixstep_precompile(sixstep_tests <boost/json/value.hpp> <doctest/doctest.h> <sixstep/roadmap/roadmap.hpp>)
set_source_files_properties(unit/main.cpp PROPERTIES  # implements doctest
  SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON)

foreach(kind unit golden property)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${kind})
    add_test(NAME ${kind} COMMAND sixstep_tests --source-file=*/tests/${kind}/*)
    set_tests_properties(${kind} PROPERTIES LABELS ${kind}
      ENVIRONMENT "SIXSTEP_SOURCE_DIR=${PROJECT_SOURCE_DIR}")
  endif()
endforeach()

# Every public header compiles alone, and none brings in more of Boost than boost/json/fwd.hpp.
find_package(Python3 3.10 REQUIRED COMPONENTS Interpreter)
add_test(NAME headers COMMAND ${Python3_EXECUTABLE} ${CMAKE_CURRENT_SOURCE_DIR}/package/check_headers.py
  --compiler ${CMAKE_CXX_COMPILER} $<$<BOOL:${SIXSTEP_HEADER_ONLY}>:--header-only> COMMAND_EXPAND_LISTS)
set_tests_properties(headers PROPERTIES LABELS headers)

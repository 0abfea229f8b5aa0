# Each file in tests/fuzz/ defines LLVMFuzzerTestOneInput. With SIXSTEP_BUILD_FUZZ it becomes a libFuzzer program;
# otherwise a test that replays tests/fuzz/corpus/<name>/, where every input that once failed is kept.
file(GLOB SIXSTEP_FUZZERS CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/*.cpp)
foreach(source IN LISTS SIXSTEP_FUZZERS)
  get_filename_component(name ${source} NAME_WE)
  if(SIXSTEP_BUILD_FUZZ)
    sixstep_add_program(fuzz_${name} ${source})
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    sixstep_add_program(fuzz_${name} ${source} ${CMAKE_CURRENT_SOURCE_DIR}/support/replay_corpus.cpp)
    add_test(NAME fuzz_${name} COMMAND fuzz_${name} ${CMAKE_CURRENT_SOURCE_DIR}/fuzz/corpus/${name})
    set_tests_properties(fuzz_${name} PROPERTIES LABELS fuzz)
  endif()
endforeach()

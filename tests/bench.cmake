# Each file in tests/bench/ is one program, build/release/bin/<name>; its last line reads `name=value …`.
file(GLOB SIXSTEP_BENCHES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
foreach(source IN LISTS SIXSTEP_BENCHES)
  get_filename_component(name ${source} NAME_WE)
  sixstep_add_program(${name} ${source})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
endforeach()
# The same work in C++ and through the C library.
if(TARGET sixstep_c)
  target_link_libraries(bench_capi PRIVATE sixstep::c)
else()
  set_target_properties(bench_capi PROPERTIES EXCLUDE_FROM_ALL ON)
endif()

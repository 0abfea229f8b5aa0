# Each file in tests/bench/ is one program, build/release/bin/<name>; its last line reads `name=value …`.
file(GLOB SIXSTEP_BENCHES CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/bench/*.cpp)
foreach(source IN LISTS SIXSTEP_BENCHES)
  get_filename_component(name ${source} NAME_WE)
  sixstep_add_program(${name} ${source})
  target_include_directories(${name} PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
endforeach()

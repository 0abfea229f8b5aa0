# libsixstep_c.so.1: the stable C ABI, with the C++ core linked in and nothing of it exported.
file(GLOB SIXSTEP_C_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/capi/*.cpp)
if(NOT SIXSTEP_C_SOURCES)
  return()
endif()
set(SIXSTEP_C_EXPORTS ${PROJECT_SOURCE_DIR}/capi/exports.map)

add_library(sixstep_c SHARED ${SIXSTEP_C_SOURCES})
add_library(sixstep::c ALIAS sixstep_c)
set_target_properties(sixstep_c PROPERTIES EXPORT_NAME c SOVERSION 1 VERSION 1.${PROJECT_VERSION}
  C_VISIBILITY_PRESET hidden CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON
  LINK_DEPENDS ${SIXSTEP_C_EXPORTS} UNITY_BUILD ${SIXSTEP_IN_BATCHES} UNITY_BUILD_BATCH_SIZE 4)
target_include_directories(sixstep_c PUBLIC
  $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/capi> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
target_link_libraries(sixstep_c PRIVATE sixstep)
target_link_options(sixstep_c PRIVATE
  -Wl,--version-script=${SIXSTEP_C_EXPORTS} -Wl,--exclude-libs,ALL -Wl,--as-needed -Wl,-z,relro,-z,now)
sixstep_compile_options(sixstep_c)

# The `sixstep` program, with the plan schema and the example plans inside.
file(GLOB_RECURSE SIXSTEP_COMMAND_SOURCES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/command/*.cpp)
find_package(CLI11 REQUIRED)

set(SIXSTEP_EMBEDDED_EXAMPLES first_plan italy_pnrr us_federal_data_strategy)
list(TRANSFORM SIXSTEP_EMBEDDED_EXAMPLES REPLACE "(.+)" "${PROJECT_SOURCE_DIR}/examples/\\1/plan.json"
  OUTPUT_VARIABLE SIXSTEP_EMBEDDED_PLANS)
add_custom_command(OUTPUT ${PROJECT_BINARY_DIR}/command/embedded.cpp
  COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} "-DEXAMPLES=${SIXSTEP_EMBEDDED_EXAMPLES}"
    -DOUTPUT=${PROJECT_BINARY_DIR}/command/embedded.cpp -P ${PROJECT_SOURCE_DIR}/cmake/sixstep_embed.cmake
  DEPENDS ${SIXSTEP_EMBEDDED_PLANS} ${PROJECT_SOURCE_DIR}/docs/schema/sixstep-plan-1.schema.json
    ${PROJECT_SOURCE_DIR}/cmake/sixstep_embed.cmake
  COMMENT "Embedding the schema and the example plans" VERBATIM)

sixstep_add_program(sixstep_command ${SIXSTEP_COMMAND_SOURCES} ${PROJECT_BINARY_DIR}/command/embedded.cpp)
# CLI11's templates cost each file seconds; in fours they are made once for four.
set_target_properties(sixstep_command PROPERTIES OUTPUT_NAME sixstep UNITY_BUILD ${SIXSTEP_IN_BATCHES} UNITY_BUILD_BATCH_SIZE 4)
target_include_directories(sixstep_command PRIVATE ${PROJECT_SOURCE_DIR}/src)
target_link_libraries(sixstep_command PRIVATE CLI11::CLI11)
sixstep_precompile(sixstep_command <CLI/CLI.hpp> <sixstep/roadmap/roadmap.hpp>)

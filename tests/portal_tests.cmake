# The portals' back-ends among the examples, in the languages that portals are written in: each answers a good plan with
# its road map, and a bad one with what is wrong and where.
if(NOT TARGET sixstep_c)
  return()
endif()
set(portals ${PROJECT_SOURCE_DIR}/examples)
file(READ ${portals}/first_plan/plan.json plan)
string(REPLACE "\"label\"" "\"lable\"" plan "${plan}")
file(WRITE ${CMAKE_CURRENT_BINARY_DIR}/misspelt.json "${plan}")

function(sixstep_add_portal_test name expected)
  add_test(NAME portal_${name} COMMAND ${ARGN})
  set_tests_properties(portal_${name} PROPERTIES LABELS portal PASS_REGULAR_EXPRESSION "${expected}"
    FAIL_REGULAR_EXPRESSION "Sanitizer|runtime error|Warning|Deprecated" FIXTURES_REQUIRED portal_environment
    ENVIRONMENT "SIXSTEP_LIBRARY=$<TARGET_FILE:sixstep_c>;SIXSTEP_HEADER=${PROJECT_SOURCE_DIR}/capi/sixstep.h;${SIXSTEP_INTERPRETER_ENVIRONMENT}")
endfunction()

add_test(NAME portal_environment COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/node_environment.sh ${portals}/node)
set_tests_properties(portal_environment PROPERTIES LABELS portal FIXTURES_SETUP portal_environment)
set(answer "first-plan: optimal, [0-9]+ findings\n.*data-exchange +2027-01-01 to 2028-06-30, critical\n.*page of [0-9]+ kB")
set(refusal "line [0-9]+, data-sharing: unknown member \"lable\"\n  did you mean \"label\"")
if(SIXSTEP_INTERPRETER_ENVIRONMENT)
  add_library(shallow_binding MODULE ${CMAKE_CURRENT_SOURCE_DIR}/support/shallow_binding.c)
  target_link_libraries(shallow_binding PRIVATE ${CMAKE_DL_LIBS})
  list(TRANSFORM SIXSTEP_INTERPRETER_ENVIRONMENT REPLACE "LD_PRELOAD=" "LD_PRELOAD=$<TARGET_FILE:shallow_binding>:")
  list(TRANSFORM SIXSTEP_INTERPRETER_ENVIRONMENT REPLACE "(ASAN_OPTIONS=.*)" "\\1:verify_asan_link_order=0")
endif()
foreach(portal "php;${portals}/php/portal.php" "node;${portals}/node/portal.js")
  list(GET portal 0 language)
  sixstep_add_portal_test(${language} "${answer}" ${portal})
  # koffi calls on a stack of its own, on which sanitizers take an exception for an overflow (google/sanitizers#189).
  if(NOT (SIXSTEP_SANITIZE AND language STREQUAL "node"))
    sixstep_add_portal_test(${language}_refusal "${refusal}" ${portal} ${CMAKE_CURRENT_BINARY_DIR}/misspelt.json)
  endif()
endforeach()

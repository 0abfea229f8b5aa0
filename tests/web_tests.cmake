# The page in a browser: the checks on pages written for them, then on the road maps that our program makes.
set(SIXSTEP_WEB ${CMAKE_CURRENT_SOURCE_DIR}/web)
add_test(NAME web_environment COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/node_environment.sh ${SIXSTEP_WEB})
set_tests_properties(web_environment PROPERTIES LABELS web FIXTURES_SETUP web_environment)
add_test(NAME web_checks COMMAND node --test ${SIXSTEP_WEB}/checks.test.js)
set_tests_properties(web_checks PROPERTIES LABELS web FIXTURES_REQUIRED web_environment)

# Opens the page `file`, which the test fixture `made_by` wrote; pictures go to build/screenshots/<name>/.
function(sixstep_add_page_test name file made_by)
  add_test(NAME web_${name} COMMAND node --test ${SIXSTEP_WEB}/page.test.js)
  set_tests_properties(web_${name} PROPERTIES LABELS web FIXTURES_REQUIRED "web_environment;${made_by}"
    ENVIRONMENT "SIXSTEP_PAGE=${file};SIXSTEP_SCREENSHOTS=${PROJECT_SOURCE_DIR}/build/screenshots/${name}")
endfunction()
sixstep_add_page_test(fixture ${SIXSTEP_WEB}/fixture/roadmap.html "")

# Every plan among the examples becomes a road map, and its page is opened.
if(TARGET sixstep_command)
  file(GLOB SIXSTEP_EXAMPLE_PLANS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/examples/*/plan.json)
  foreach(plan IN LISTS SIXSTEP_EXAMPLE_PLANS)
    cmake_path(GET plan PARENT_PATH directory)
    cmake_path(GET directory FILENAME name)
    set(out ${PROJECT_BINARY_DIR}/roadmaps/${name})
    add_test(NAME roadmap_${name} COMMAND sixstep_command plan ${plan} -o ${out})
    set_tests_properties(roadmap_${name} PROPERTIES LABELS examples FIXTURES_SETUP roadmap_${name})
    sixstep_add_page_test(${name} ${out}/roadmap.html roadmap_${name})
  endforeach()
endif()

# The Python package: a wheel with this build's library inside, installed into an environment of its own under build/.
if(NOT TARGET sixstep_c)
  return()
endif()
set(SIXSTEP_VENV ${PROJECT_SOURCE_DIR}/build/venv)
add_test(NAME python_environment COMMAND ${CMAKE_CURRENT_SOURCE_DIR}/support/python_environment.sh ${SIXSTEP_VENV}
  ${CMAKE_CURRENT_SOURCE_DIR}/requirements.txt ${Python3_EXECUTABLE})
set_tests_properties(python_environment PROPERTIES LABELS python FIXTURES_SETUP python_environment)
add_test(NAME python_wheel COMMAND ${SIXSTEP_VENV}/bin/python -m pip --disable-pip-version-check --no-cache-dir install
  --no-index --no-deps --no-build-isolation --force-reinstall ${PROJECT_SOURCE_DIR}/bindings/python)
set_tests_properties(python_wheel PROPERTIES LABELS python FIXTURES_REQUIRED python_environment
  FIXTURES_SETUP python_wheel ENVIRONMENT "SIXSTEP_LIBRARY=$<TARGET_FILE:sixstep_c>")

set(environment SIXSTEP_SOURCE_DIR=${PROJECT_SOURCE_DIR} SIXSTEP_PROGRAMS=${CMAKE_RUNTIME_OUTPUT_DIRECTORY}
  PYTHONPATH=${CMAKE_CURRENT_SOURCE_DIR}/support PYTHONDONTWRITEBYTECODE=1 ${SIXSTEP_INTERPRETER_ENVIRONMENT})
if(TARGET sixstep_command)
  list(APPEND environment SIXSTEP_COMMAND=$<TARGET_FILE:sixstep_command>)
endif()
add_test(NAME python COMMAND ${SIXSTEP_VENV}/bin/python -m pytest -q -rs -p require_no_skips -p no:cacheprovider
  ${CMAKE_CURRENT_SOURCE_DIR}/python)
set_tests_properties(python PROPERTIES LABELS python FIXTURES_REQUIRED "python_environment;python_wheel"
  ENVIRONMENT "${environment}")

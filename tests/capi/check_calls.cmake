# The program that calls every function from many threads calls every export, and the one whose allocations fail calls
# every export that can fail.
function(expect_calls program names)
  execute_process(COMMAND ${NM} --undefined-only --format=posix ${program} OUTPUT_VARIABLE symbols
    COMMAND_ERROR_IS_FATAL ANY)
  string(REGEX MATCHALL "sixstep_[a-z0-9_]+" called "${symbols}")
  list(REMOVE_ITEM names ${called})
  if(names)
    message(SEND_ERROR "${program} does not call ${names}")
  endif()
endfunction()

file(STRINGS ${EXPORTS} exports)
expect_calls(${THREADS} "${exports}")

file(READ ${HEADER} header)
string(REGEX MATCHALL "SIXSTEP_API sixstep_status sixstep_[a-z0-9_]+" failing "${header}")
list(TRANSFORM failing REPLACE ".* " "")
list(REMOVE_ITEM failing sixstep_error_status)
expect_calls(${ALLOCATIONS} "${failing}")

# What an older version of the interface promised is in today's still: abidiff compares the types and functions of the
# two headers, each compiled as a library of functions without end. That today's library has what its header says, the compiler
# and the list of exports see to. What was added since does not matter.
function(compile_stub header name)
  file(READ ${header} text)
  string(REGEX MATCHALL "\nSIXSTEP_API [^;]+" declarations "${text}")
  list(TRANSFORM declarations APPEND " { while (1) {} }")
  list(JOIN declarations "" definitions)
  file(WRITE ${FOLDER}/${name}.c "#include \"${header}\"\n${definitions}\n")
  execute_process(COMMAND ${C_COMPILER} -g -O0 -shared -fPIC -o ${FOLDER}/${name}.so ${FOLDER}/${name}.c
    COMMAND_ERROR_IS_FATAL ANY)
endfunction()

compile_stub(${BASELINE} then)
compile_stub(${HEADER} now)
execute_process(COMMAND ${ABIDIFF} --no-added-syms ${FOLDER}/then.so ${FOLDER}/now.so
  RESULT_VARIABLE changes OUTPUT_VARIABLE report ERROR_VARIABLE complaint)
if(NOT changes EQUAL 0)
  message(FATAL_ERROR "programs that were compiled against ${BASELINE} would break (abidiff: ${changes}):\n"
    "${report}${complaint}")
endif()

# sixstep.h compiles alone, twice included, in every standard of C and C++ that its users have, without a warning.
function(compile compiler language standard)
  execute_process(COMMAND ${compiler} -x ${language} -std=${standard} -pedantic -Wall -Wextra -Wconversion -Werror
    -fsyntax-only -include ${HEADER} ${HEADER} RESULT_VARIABLE result ERROR_VARIABLE complaint)
  if(result)
    message(SEND_ERROR "${HEADER} is not ${standard}:\n${complaint}")
  endif()
endfunction()

foreach(standard c99 c11 c17 c2x)
  compile(${C_COMPILER} c ${standard})
endforeach()
foreach(standard c++98 c++11 c++14 c++17 c++20)
  compile(${CXX_COMPILER} c++ ${standard})
endforeach()

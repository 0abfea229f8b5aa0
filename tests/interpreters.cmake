# What an interpreter, such as Python or PHP, needs around it to load our library. One that was not built with the
# sanitizer must have its runtime in place before anything else; the C++ runtime comes along so that it finds
# __cxa_throw. The interpreter's own leaks are not ours to report.
set(SIXSTEP_INTERPRETER_ENVIRONMENT)
if(SIXSTEP_SANITIZE MATCHES "address|thread")
  string(REGEX MATCH "address|thread" kind ${SIXSTEP_SANITIZE})
  string(SUBSTRING ${kind} 0 1 letter)
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    set(sanitizer libclang_rt.${letter}san-${CMAKE_SYSTEM_PROCESSOR}.so)
  else()
    set(sanitizer lib${letter}san.so)
  endif()
  foreach(runtime ${sanitizer} libstdc++.so)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-file-name=${runtime} OUTPUT_VARIABLE path
      OUTPUT_STRIP_TRAILING_WHITESPACE)
    list(APPEND preload ${path})
  endforeach()
  list(JOIN preload ":" preload)
  set(SIXSTEP_INTERPRETER_ENVIRONMENT LD_PRELOAD=${preload} ASAN_OPTIONS=detect_leaks=0)
endif()

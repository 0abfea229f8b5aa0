# Warnings for our own code, sanitizers where asked for, and floating point that is the same everywhere.
function(sixstep_compile_options target)
  target_compile_options(${target} PRIVATE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
    $<$<BOOL:${SIXSTEP_WARNINGS_AS_ERRORS}>:-Werror>)
  target_compile_options(${target} PRIVATE -ffp-contract=off)
  if(SIXSTEP_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${SIXSTEP_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=${SIXSTEP_SANITIZE})
  endif()
endfunction()

# Toolchain of daily work: Clang builds a tree without optimization in about half the time that GCC takes. Where it is
# missing, the machine's own compiler does.
find_program(SIXSTEP_CLANG clang)
find_program(SIXSTEP_CLANGXX clang++)
if(SIXSTEP_CLANG AND SIXSTEP_CLANGXX)
  set(CMAKE_C_COMPILER ${SIXSTEP_CLANG})
  set(CMAKE_CXX_COMPILER ${SIXSTEP_CLANGXX})
endif()

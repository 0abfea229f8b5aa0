# What whoever links us needs: C++20, our headers, Boost's headers, threads.
function(sixstep_public_interface target scope)
  target_compile_features(${target} ${scope} cxx_std_20)
  target_include_directories(${target} ${scope}
    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
  target_link_libraries(${target} ${scope} Boost::headers Threads::Threads)
endfunction()

# What links a program with the sanitizers. Clang's runtime for addresses comes as a shared library, so that an
# interpreter may load it before ours; a fuzz program has it inside.
function(sixstep_sanitizer_linking result)
  set(options -fsanitize=${SIXSTEP_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang" AND SIXSTEP_SANITIZE MATCHES "address" AND NOT SIXSTEP_BUILD_FUZZ)
    execute_process(COMMAND ${CMAKE_CXX_COMPILER} -print-runtime-dir OUTPUT_VARIABLE folder
      OUTPUT_STRIP_TRAILING_WHITESPACE)
    list(APPEND options -shared-libsan -Wl,-rpath,${folder})
  endif()
  set(${result} ${options} PARENT_SCOPE)
endfunction()

# Warnings for our own code, sanitizers where asked for, and floating point that is the same everywhere.
function(sixstep_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion
    $<$<COMPILE_LANGUAGE:CXX>:-Wnon-virtual-dtor> $<$<BOOL:${SIXSTEP_WARNINGS_AS_ERRORS}>:-Werror>
    -ffp-contract=off)
  if(SIXSTEP_SANITIZE)
    target_compile_options(${target} PRIVATE -fsanitize=${SIXSTEP_SANITIZE} -fno-sanitize-recover=all
      -fno-omit-frame-pointer)
    sixstep_sanitizer_linking(linking)
    target_link_options(${target} PUBLIC ${linking})
  endif()
endfunction()

# Headers that most files of one of our programs read, read once. Never for the libraries: whoever embeds us compiles
# them without, and what ccache keeps of our build should serve theirs too.
function(sixstep_precompile target)
  target_precompile_headers(${target} PRIVATE ${ARGN})
  target_compile_options(${target} PRIVATE  # for ccache
    $<$<CXX_COMPILER_ID:GNU>:-fpch-preprocess> "$<$<CXX_COMPILER_ID:Clang>:SHELL:-Xclang -fno-pch-timestamp>")
endfunction()

# A program of ours, from the form under test.
function(sixstep_add_program name)
  add_executable(${name} ${ARGN})
  target_link_libraries(${name} PRIVATE sixstep_form)
  sixstep_compile_options(${name})
endfunction()

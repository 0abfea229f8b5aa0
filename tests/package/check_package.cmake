# Installs the built tree, moves it elsewhere, and builds the consumer project in every way that we promise.
set(work ${BUILD}/package)
set(prefix ${work}/moved)
set(consumer ${CMAKE_CURRENT_LIST_DIR}/consumer)
file(REMOVE_RECURSE ${work})

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

# Builds the consumer's programs in the way called `how`, and runs them. Its folder lies beside the tree's own, and
# its flags are the tree's own, so that ccache returns the library's objects instead of compiling them again.
function(consume how)
  message("-- ${how}")
  set(folder ${BUILD}-${how})
  file(REMOVE_RECURSE ${folder})
  list(JOIN ARGN " " programs)
  run(${CMAKE_COMMAND} -S ${consumer} -B ${folder} -G Ninja -D HOW=${how} -D PROGRAMS=${programs}
    -D SIXSTEP_SOURCE=${SOURCE} -D CMAKE_PREFIX_PATH=${prefix} -D CMAKE_C_COMPILER=${C_COMPILER}
    -D CMAKE_CXX_COMPILER=${CXX_COMPILER} -D CMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER} -D CMAKE_BUILD_TYPE=Debug
    -D CMAKE_CXX_FLAGS_DEBUG=${CXX_FLAGS} -D SIXSTEP_WARNINGS_AS_ERRORS=ON -D SIXSTEP_SANITIZE=${SANITIZE})
  run(${CMAKE_COMMAND} --build ${folder} --target ${ARGN})
  run(${CMAKE_CTEST_COMMAND} --test-dir ${folder} --output-on-failure --no-tests=error)
endfunction()

# Compiles one consumer with nothing but what pkg-config says, and runs it.
function(consume_by_pkg_config module compiler)
  message("-- pkg-config ${module}")
  set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
  execute_process(COMMAND pkg-config --cflags --libs ${module} OUTPUT_VARIABLE flags COMMAND_ERROR_IS_FATAL ANY)
  separate_arguments(flags UNIX_COMMAND "${flags}")
  run(${compiler} ${ARGN} -o ${work}/${module} ${flags} ${SANITIZERS})
  run(${CMAKE_COMMAND} -E env LD_LIBRARY_PATH=${prefix}/${LIBDIR} ${work}/${module})
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${work}/first)
file(RENAME ${work}/first ${prefix})

set(programs headers compiled)
if(C_API)
  list(APPEND programs portal)
endif()
consume(find_package whole ${programs})
consume(add_subdirectory ${programs})
consume(fetch_content headers)
consume_by_pkg_config(sixstep ${CXX_COMPILER} -std=c++20 ${consumer}/compiled.cpp)
consume_by_pkg_config(sixstep_headers ${CXX_COMPILER} -std=c++20 ${consumer}/headers.cpp)
if(C_API)
  consume_by_pkg_config(sixstep_c ${C_COMPILER} -std=c99 ${consumer}/portal.c)
endif()

/* SPDX-License-Identifier: BSL-1.0 */
/* PHP loads libraries with RTLD_DEEPBIND, which the sanitizers' runtimes refuse: this stands before
 * them and leaves the flag out. */
#define _GNU_SOURCE
#include <dlfcn.h>

void* dlopen(const char* file, int mode) {
  void* (*next)(const char*, int) = (void* (*)(const char*, int))dlsym(RTLD_NEXT, "dlopen");
  return next(file, mode & ~RTLD_DEEPBIND);
}

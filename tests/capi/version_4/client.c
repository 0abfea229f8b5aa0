/* SPDX-License-Identifier: BSL-1.0 */
/* A program that was written for version 4 of the interface, whose header lies beside it, and runs
 * with today's library. Its numbers are those that version 4 promised. */
#include "sixstep.h"
/* Before the checks look for today's. */
#include <stddef.h>

#include "../every_call.h"

#if SIXSTEP_INTERFACE_VERSION != 4
#error "this is to be compiled with the header of version 4"
#endif

#define PROMISED(name, condition) typedef char name[(condition) ? 1 : -1]

PROMISED(statuses, SIXSTEP_OK == 0 && SIXSTEP_STOPPED == 1 && SIXSTEP_INFEASIBLE == 2);
PROMISED(failures, SIXSTEP_INVALID_ARGUMENT == -1 && SIXSTEP_INVALID_DOCUMENT == -2 &&
                       SIXSTEP_NOT_FOUND == -3 && SIXSTEP_OUT_OF_MEMORY == -4 &&
                       SIXSTEP_CALLBACK_FAILED == -5 && SIXSTEP_INTERNAL_ERROR == -6);

static void numbers_have_kept_their_names(void) {
  static const char* const names[] = {"internal-error",
                                      "callback-failed",
                                      "out-of-memory",
                                      "not-found",
                                      "invalid-document",
                                      "invalid-argument",
                                      "ok",
                                      "stopped",
                                      "infeasible"};
  int32_t status;
  for (status = -6; status <= 2; ++status) {
    CHECK_TEXT(sixstep_status_name(status), names[status + 6]);
  }
}

int main(void) {
  struct Shared shared;
  numbers_have_kept_their_names();
  begin_shared(&shared);
  call_everything(&shared);
  end_shared(&shared);
  return finish_checks();
}

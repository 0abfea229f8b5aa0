// SPDX-License-Identifier: BSL-1.0
#include <sixstep/version.hpp>

#include "sixstep.h"

extern "C" {

int32_t sixstep_interface_version(void) { return SIXSTEP_INTERFACE_VERSION; }

const char* sixstep_version(void) { return sixstep::version.data(); }

const char* sixstep_status_name(sixstep_status status) {
  switch (status) {
    case SIXSTEP_OK:
      return "ok";
    case SIXSTEP_STOPPED:
      return "stopped";
    case SIXSTEP_INFEASIBLE:
      return "infeasible";
    case SIXSTEP_INVALID_ARGUMENT:
      return "invalid-argument";
    case SIXSTEP_INVALID_DOCUMENT:
      return "invalid-document";
    case SIXSTEP_NOT_FOUND:
      return "not-found";
    case SIXSTEP_OUT_OF_MEMORY:
      return "out-of-memory";
    case SIXSTEP_CALLBACK_FAILED:
      return "callback-failed";
    case SIXSTEP_INTERNAL_ERROR:
      return "internal-error";
    default:
      return "unknown-status";
  }
}

}  // extern "C"

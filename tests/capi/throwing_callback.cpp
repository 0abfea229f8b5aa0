// SPDX-License-Identifier: BSL-1.0
// A callback written in C++ that throws: the exception ends in a status.
#include "checks.h"

namespace {

int32_t fail(const sixstep_progress*, void*) { throw 42; }

}  // namespace

int main() {
  sixstep_plan* plan = read_small_plan();
  sixstep_options* options = nullptr;
  sixstep_roadmap* roadmap = nullptr;
  sixstep_error* error = nullptr;
  CHECK(sixstep_options_create(&options, &error) == SIXSTEP_OK);
  CHECK(sixstep_options_set_progress(options, fail, nullptr, &error) == SIXSTEP_OK);
  CHECK_FAILS(sixstep_roadmap_make(plan, options, &roadmap, &error), SIXSTEP_CALLBACK_FAILED,
              "callback-failed");
  CHECK(roadmap == nullptr);
  sixstep_options_destroy(options);
  sixstep_plan_destroy(plan);
  return finish_checks();
}

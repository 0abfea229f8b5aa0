// SPDX-License-Identifier: BSL-1.0
// A callback written in C++ that throws, at any time and in any call: the exception ends in a
// status, nothing is delivered, and the handles can be used as before.
#include <initializer_list>

#include "checks.h"

namespace {

struct Thrower {
  int calls = 0;
  int at = 1;
};

int32_t fail(const sixstep_progress*, void* user_data) {
  auto* thrower = static_cast<Thrower*>(user_data);
  if (++thrower->calls >= thrower->at) throw 42;
  return 0;
}

/// Lets the callback throw when it is called for the first time, the second, … until it is not.
template <class Handle, class Call>
void fail_each(void (*destroy)(Handle*), Call call) {
  int at = 1;
  for (sixstep_status status = SIXSTEP_CALLBACK_FAILED; status != SIXSTEP_OK && at < 40; ++at) {
    Thrower thrower{0, at};
    sixstep_options* options = nullptr;
    sixstep_error* error = nullptr;
    Handle* result = nullptr;
    CHECK(sixstep_options_create(&options, nullptr) == SIXSTEP_OK);
    CHECK(sixstep_options_set_progress(options, fail, &thrower, nullptr) == SIXSTEP_OK);
    status = call(options, &result, &error);
    CHECK((status == SIXSTEP_OK) == (result != nullptr));
    if (status != SIXSTEP_OK) CHECK_FAILS(status, SIXSTEP_CALLBACK_FAILED, "callback-failed");
    destroy(result);
    sixstep_options_destroy(options);
  }
  CHECK(at > 1);
}

}  // namespace

int main() {
  sixstep_plan* plan = read_small_plan();
  fail_each<sixstep_roadmap>(sixstep_roadmap_destroy,
                             [&](auto* options, auto** result, auto** error) {
                               return sixstep_roadmap_make(plan, options, result, error);
                             });
  for (const char* step : {"capacity", "system", "framework", "strategy", "action"}) {
    fail_each<sixstep_buffer>(sixstep_buffer_destroy,
                              [&](auto* options, auto** result, auto** error) {
                                return sixstep_plan_run_step(plan, step, options, result, error);
                              });
  }
  sixstep_values* inputs = nullptr;
  const double direct[] = {0, 2, 1, 0};
  CHECK(sixstep_values_create(&inputs, nullptr) == SIXSTEP_OK);
  CHECK(sixstep_values_set_matrix(inputs, "direct", direct, 2, 2, nullptr) == SIXSTEP_OK);
  fail_each<sixstep_values>(
      sixstep_values_destroy, [&](auto* options, auto** result, auto** error) {
        return sixstep_method_run("dematel", inputs, nullptr, 0, options, result, error);
      });
  sixstep_values_destroy(inputs);
  sixstep_plan_destroy(plan);
  return finish_checks();
}

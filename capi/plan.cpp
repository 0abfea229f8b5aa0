// SPDX-License-Identifier: BSL-1.0
#include "plan.hpp"

#include <sixstep/io/plan_json.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "options.hpp"

namespace sixstep_c {

sixstep_plan* new_plan(sixstep::PlanReading reading, std::string_view json,
                       const sixstep::ReadLimits& limits) {
  if (!reading.plan) throw bad_document(json, limits, reading.diagnostics);
  return new sixstep_plan(std::move(*reading.plan),
                          located_diagnostics(json, limits, reading.diagnostics));
}

}  // namespace sixstep_c

using sixstep_c::guard;
using sixstep_c::require;

extern "C" {

sixstep_status sixstep_plan_read(const char* json, size_t length, const sixstep_options* options,
                                 sixstep_plan** plan, sixstep_error** error) {
  return guard(plan, "plan", error, [&] {
    const std::string_view text = sixstep_c::bytes(json, length, "json");
    const sixstep::ReadLimits limits = sixstep_c::options_or_default(options).limits;
    *plan = sixstep_c::new_plan(sixstep::read_plan(text, limits), text, limits);
    return SIXSTEP_OK;
  });
}

const char* sixstep_plan_diagnostics(const sixstep_plan* plan, size_t* length) {
  return sixstep_c::borrowed(plan ? plan->diagnostics : std::string_view(), length);
}

sixstep_status sixstep_plan_write(const sixstep_plan* plan, sixstep_buffer** json,
                                  sixstep_error** error) {
  return guard(json, "json", error, [&] {
    require(plan, "plan");
    *json = sixstep_c::new_buffer(sixstep::write_plan(plan->plan));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_plan_change(const sixstep_plan* plan, const char* json, size_t length,
                                   const sixstep_options* options, sixstep_plan** changed,
                                   sixstep_error** error) {
  return guard(changed, "changed", error, [&] {
    require(plan, "plan");
    const std::string_view text = sixstep_c::bytes(json, length, "json");
    const sixstep::ReadLimits limits = sixstep_c::options_or_default(options).limits;
    *changed =
        sixstep_c::new_plan(sixstep::apply_changes_json(plan->plan, text, limits), {}, limits);
    return SIXSTEP_OK;
  });
}

void sixstep_plan_destroy(sixstep_plan* plan) { delete plan; }

}  // extern "C"

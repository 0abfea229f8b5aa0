// SPDX-License-Identifier: BSL-1.0
#include <utility>

#include <sixstep/io/rating_sheet.hpp>

#include "arguments.hpp"
#include "buffer.hpp"
#include "guard.hpp"
#include "options.hpp"
#include "plan.hpp"

using sixstep_c::guard;
using sixstep_c::require;

namespace {

sixstep::CsvLimits limits_of(const sixstep_options* options) {
  sixstep::CsvLimits limits;
  if (options == nullptr) return limits;
  limits.max_bytes = options->limits.max_bytes;
  limits.max_cells = options->limits.max_items;
  return limits;
}

}  // namespace

extern "C" {

sixstep_status sixstep_plan_rating_sheet(const sixstep_plan* plan, const char* rater,
                                         size_t rater_length, const sixstep_options* options,
                                         sixstep_buffer** csv, sixstep_error** error) {
  return guard(csv, "csv", error, [&] {
    require(plan, "plan");
    const auto name = sixstep_c::utf8(sixstep_c::bytes(rater, rater_length, "rater"), "rater");
    sixstep::RatingSheetOptions chosen;
    chosen.language = sixstep_c::options_or_default(options).page.language;
    chosen.rater = name;
    *csv = sixstep_c::new_buffer(sixstep::write_rating_sheet(plan->plan, chosen));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_plan_add_ratings(const sixstep_plan* plan, const char* csv, size_t length,
                                        const sixstep_options* options, sixstep_plan** rated,
                                        sixstep_error** error) {
  return guard(rated, "rated", error, [&] {
    require(plan, "plan");
    const std::string_view sheet = sixstep_c::bytes(csv, length, "csv");
    sixstep::RatedPlan taken = sixstep::add_ratings(plan->plan, sheet, limits_of(options));
    *rated = sixstep_c::new_plan({std::move(taken.plan), std::move(taken.diagnostics)}, {}, {});
    return SIXSTEP_OK;
  });
}

}  // extern "C"

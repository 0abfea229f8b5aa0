// SPDX-License-Identifier: BSL-1.0
// Whatever the bytes, reading a sheet ends in ratings or in a reason; a plan that took them up
// writes a sheet that leaves it as it is.
#include <sixstep/io/rating_sheet.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sixstep;

namespace {

Plan empty_plan() {
  Plan plan;
  plan.id.value = "p";
  plan.languages = {"en"};
  return plan;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view sheet(reinterpret_cast<const char*>(data), size);
  const RatedPlan first = add_ratings(empty_plan(), sheet);
  if (first.plan.has_value() == has_errors(first.diagnostics)) std::abort();
  if (!first.plan) return 0;
  const RatedPlan second = add_ratings(*first.plan, write_rating_sheet(*first.plan));
  if (!second.plan || *second.plan != *first.plan) std::abort();
  return 0;
}

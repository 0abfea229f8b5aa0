// SPDX-License-Identifier: BSL-1.0
// Whatever the bytes, reading ends in a plan or in a reason; a plan is written and read unchanged.
#include <sixstep/io/plan_json.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdlib>

using namespace sixstep;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const PlanReading first = read_plan({reinterpret_cast<const char*>(data), size});
  if (first.plan.has_value() == has_errors(first.diagnostics)) std::abort();
  if (!first.plan) return 0;
  const std::string written = write_plan(*first.plan);
  const PlanReading second = read_plan(written);
  if (!second.plan || *second.plan != *first.plan) std::abort();
  if (write_plan(*second.plan) != written) std::abort();
  return 0;
}

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/dematel.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace dematel_entry {

inline constexpr MethodInput inputs[] = {
    {"direct", ValueShape::square, "how strongly the row influences the column, directly"}};

inline constexpr MethodOption options[] = {choice("norm", DematelNorm::maximum_row_or_column_sum,
                                                  "the sum that direct influences are divided by")};

inline constexpr MethodOutput outputs[] = {
    {"total", ValueShape::square, "the row's effect on the column over all paths", false},
    {"prominence", ValueShape::vector, "row sum + column sum: how much runs through the factor",
     false},
    {"relation", ValueShape::vector, "row sum - column sum: above 0 drives, below 0 is driven",
     false},
    {"threshold", ValueShape::number, "mean cell of total: weaker effects are usually not drawn",
     false},
    {"scale", ValueShape::number, "the sum by which the direct influences were divided"},
    {"norm", ValueShape::text, "the norm that was used"}};

inline MethodResult run(const MethodCall& call) {
  const auto found =
      sixstep::dematel(call.matrix("direct"), call.choice<DematelNorm>("norm"), call.stop());
  if (!found) {
    throw MethodError("no-result", "direct",
                      "influence feeds back at full strength, so its total does not exist");
  }
  MethodResult result;
  result.set_truncated(found->truncated);
  result.set_number("scale", found->scale);
  result.set_text("norm", word(found->norm));
  if (found->truncated) return result;
  result.set_matrix("total", found->total);
  result.set_vector("prominence", found->prominence);
  result.set_vector("relation", found->relation);
  result.set_number("threshold", found->threshold);
  return result;
}

}  // namespace dematel_entry

inline constexpr Method dematel = {"dematel",
                                   "Decision-making trial and evaluation laboratory",
                                   "Who drives and who is driven, directly and along all paths of "
                                   "influence. Stopped early, it gives "
                                   "no totals.",
                                   "Gabus & Fontela 1972",
                                   dematel_entry::inputs,
                                   dematel_entry::options,
                                   dematel_entry::outputs,
                                   dematel_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <string>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/best_worst.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace best_worst_entry {

inline constexpr MethodInput inputs[] = {
    {"best_to_others", ValueShape::vector,
     "by item, how many times the best weighs as much: 1 for itself, up to 9 or more"},
    {"others_to_worst", ValueShape::vector,
     "by item, how many times it weighs as much as the worst, which is 1"}};

inline constexpr MethodOption options[] = {
    whole("best", {}, "the item that weighs most; if not given, the first 1 of best_to_others"),
    whole("worst", {}, "the item that weighs least; if not given, the last 1 of others_to_worst")};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "of the items, summing to 1; left out after a stop", false},
    {"least", ValueShape::vector, "by item, over all weights that fit as well", false},
    {"greatest", ValueShape::vector, "by item, over all weights that fit as well", false},
    {"deviation", ValueShape::number, "ξ of the linear model, on weights"},
    {"ratio_deviation", ValueShape::number, "ξ* of the nonlinear model, on ratios of weights"},
    {"consistency_ratio", ValueShape::number,
     "ξ* over the largest that it can be; left out where best and worst weigh the same and others "
     "do not",
     false},
    {"input_based_ratio", ValueShape::number,
     "the largest contradiction over one item, against the largest that it can be; left out as "
     "above",
     false},
    {"input_based_limit", ValueShape::number,
     "the input-based ratio above which to ask again; known for 3 to 9 items and best over worst "
     "of 3 to 9",
     false},
    {"revise", ValueShape::indices,
     "row and column of the comparison furthest from what the weights say; left out where all fit",
     false},
    {"revise_to", ValueShape::number, "what the weights say of it", false}};

/// The item that an option names, or the one that is 1 in a list.
inline std::size_t item(const MethodCall& call, const char* option, const std::vector<double>& list,
                        bool last) {
  if (const auto given = call.whole_if_given(option)) return *given;
  const auto first_one = std::ranges::find(list, 1.0);
  const auto last_one = std::find(list.rbegin(), list.rend(), 1.0);
  if (first_one == list.end()) return list.size();
  return static_cast<std::size_t>(last ? list.rend() - last_one - 1 : first_one - list.begin());
}

inline std::string in_words(BestWorstFaultKind kind) {
  switch (kind) {
    case BestWorstFaultKind::wrong_length:
      return "the two lists are empty, or of different length";
    case BestWorstFaultKind::no_such_item:
      return "best or worst is not among the items, or no item is 1 in its list";
    case BestWorstFaultKind::same_item:
      return "best and worst are the same item";
    case BestWorstFaultKind::out_of_range:
      return "a comparison is not within 1 and 1e6";
    case BestWorstFaultKind::own_not_one:
      return "best or worst compared with itself is not 1";
    case BestWorstFaultKind::two_values:
      return "best over worst stands in both lists, with different values";
  }
  return {};
}

inline BestWorstJudgments judgments(const MethodCall& call) {
  BestWorstJudgments given{0, 0, call.vector("best_to_others"), call.vector("others_to_worst")};
  given.best = item(call, "best", given.best_to_others, false);
  given.worst = item(call, "worst", given.others_to_worst, true);
  const auto fault = find_fault(given);
  if (!fault) return given;
  throw MethodError("invalid-input", "best_to_others",
                    in_words(fault->kind) + " (item " + std::to_string(fault->item) + ")");
}

inline void set_weights(MethodResult& result, const BestWorstJudgments& given,
                        const BestWorstWeights& found) {
  if (found.weights.empty()) return;
  result.set_vector("weights", found.weights);
  if (!found.least.empty()) result.set_vector("least", found.least);
  if (!found.greatest.empty()) result.set_vector("greatest", found.greatest);
  const auto revise = judgment_to_revisit(given, found.weights);
  if (!revise) return;
  result.set_vector("revise", std::array{revise->row, revise->column});
  result.set_number("revise_to", revise->implied);
}

inline MethodResult run(const MethodCall& call) {
  const BestWorstJudgments given = judgments(call);
  const BestWorstWeights found = best_worst_weights(given, call.stop());
  MethodResult result;
  result.set_truncated(found.truncated);
  set_weights(result, given, found);
  result.set_number("deviation", found.deviation);
  result.set_number("ratio_deviation", found.ratio_deviation);
  if (found.consistency_ratio) result.set_number("consistency_ratio", *found.consistency_ratio);
  if (found.input_based_ratio) result.set_number("input_based_ratio", *found.input_based_ratio);
  if (found.input_based_limit) result.set_number("input_based_limit", *found.input_based_limit);
  return result;
}

}  // namespace best_worst_entry

inline constexpr Method best_worst = {
    "best_worst",
    "Best–worst method",
    "Weights of items compared with the best and the worst of them only, and whether these agree.",
    "Rezaei 2015, 2016; Liang, Brunelli & Rezaei 2020",
    best_worst_entry::inputs,
    best_worst_entry::options,
    best_worst_entry::outputs,
    best_worst_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

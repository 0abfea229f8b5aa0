// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/decision_table.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/ranking.hpp>

// What all methods that rank alternatives over criteria are given, and say.
namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

inline constexpr MethodInput values = {
    "values", ValueShape::matrix,
    "what the row, an alternative, has on the column, a criterion, each in its own unit"};
inline constexpr MethodInput criterion_weights = {"weights", ValueShape::vector,
                                                  "by criterion, 0 or more, of any sum above 0"};
inline constexpr MethodInput less_is_better = {
    "less_is_better", ValueShape::vector,
    "by criterion, 1 where less is better, else 0; if not given, of all criteria more is", false};

inline constexpr MethodOutput place = {
    "place", ValueShape::indices,
    "of each alternative, from 1; those who tie share the better one"};
inline constexpr MethodOutput order = {"order", ValueShape::indices,
                                       "all alternatives, best first; those who tie by index"};
inline constexpr MethodOutput without_spread = {"without_spread", ValueShape::indices,
                                                "criteria on which all alternatives are equal"};

inline std::vector<Goodness> directions(const MethodCall& call) {
  std::vector<Goodness> better;
  for (const double cell : call.vector("less_is_better")) {
    if (cell != 0.0 && cell != 1.0) {
      throw MethodError("invalid-input", "less_is_better", "less_is_better holds 1 and 0 alone");
    }
    better.push_back(cell == 1.0 ? Goodness::less : Goodness::more);
  }
  return better;
}

inline DecisionTable decision_table(const MethodCall& call) {
  return {call.matrix("values"), call.vector("weights"), directions(call)};
}

inline void set_ranking(MethodResult& result, const Ranking& ranking) {
  result.set_vector("place", ranking.place);
  result.set_vector("order", ranking.order);
}

/// The cells of a vector with one for each criterion, or `preset` for each if it was not given.
inline std::vector<double> by_criterion(const MethodCall& call, std::string_view input,
                                        double preset) {
  const std::size_t criteria = call.matrix("values").columns();
  if (!call.has(input)) return std::vector<double>(criteria, preset);
  std::vector<double> cells = call.vector(input);
  if (cells.size() == criteria) return cells;
  throw MethodError("invalid-input", input,
                    std::string(input) + " needs one cell for each criterion");
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/swing.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace swing_entry {

inline constexpr MethodInput inputs[] = {
    {"points", ValueShape::matrix,
     "row: judge, column: item; what the change from worst to best is worth, 100 for the largest"}};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "of the items: the mean of the judges' shares, summing to 1"}};

inline MethodResult run(const MethodCall& call) {
  const Matrix& points = call.matrix("points");
  std::vector<std::vector<double>> judges;
  for (std::size_t judge = 0; judge < points.rows(); ++judge) {
    judges.emplace_back(points.row(judge).begin(), points.row(judge).end());
  }
  MethodResult result;
  result.set_vector("weights", swing_weights(std::span<const std::vector<double>>(judges)));
  return result;
}

}  // namespace swing_entry

inline constexpr Method swing = {
    "swing",
    "Swing weights",
    "Weights of items from points for how much it would matter to go from the worst to the best.",
    "von Winterfeldt & Edwards 1986",
    swing_entry::inputs,
    {},
    swing_entry::outputs,
    swing_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

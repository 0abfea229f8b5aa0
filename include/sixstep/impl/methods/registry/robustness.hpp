// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/robustness.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace robustness_entry {

inline constexpr MethodInput inputs[] = {
    {"outcomes", ValueShape::matrix,
     "what the row, an alternative, comes to in the column, a future"}};

inline constexpr MethodOption options[] = {
    flag("less_is_better", false, "whether less of an outcome is better; it is negated first"),
    number("pessimism", 0.5, "of hurwicz: weight of the worst outcome, from 0 to 1"),
    number("regret_share", 0.9, "of percentile_regret: share of the futures, from 0 to 1"),
    number("threshold", {}, "of domain_criterion: what an outcome has to reach")};

inline constexpr MethodOutput outputs[] = {
    {"maximin", ValueShape::vector, "of each alternative: its worst outcome"},
    {"maximax", ValueShape::vector, "its best"},
    {"hurwicz", ValueShape::vector, "pessimism times the worst and the rest times the best"},
    {"laplace", ValueShape::vector, "the mean"},
    {"minimax_regret", ValueShape::vector, "minus its greatest regret"},
    {"percentile_regret", ValueShape::vector,
     "minus the regret that it does not exceed in that share of the futures"},
    {"mean_variance", ValueShape::vector, "(mean + 1) / (standard deviation of a sample + 1)"},
    {"undesirable_deviations", ValueShape::vector,
     "mean of outcome minus median in the worse half of the futures"},
    {"skewness", ValueShape::vector, "how much more lies above the median than below, -1 to 1"},
    {"peakedness", ValueShape::vector, "spread from p10 to p90 over that from p25 to p75"},
    {"domain_criterion", ValueShape::vector,
     "share of the futures in which the threshold is met; NaN without one"},
    {"regret", ValueShape::matrix,
     "by alternative and future: what is lost by not choosing the best there"}};

/// Outputs stand in the order of the metrics.
inline std::string_view output_of(RobustnessMetric metric) {
  return outputs[static_cast<std::size_t>(metric)].name;
}

inline MethodResult run(const MethodCall& call) {
  const Matrix& outcomes = call.matrix("outcomes");
  RobustnessOptions asked;
  asked.better = call.flag("less_is_better") ? Goodness::less : Goodness::more;
  asked.pessimism = call.number("pessimism");
  asked.regret_share = call.number("regret_share");
  asked.threshold = call.number_if_given("threshold");
  MethodResult result;
  for (std::size_t k = 0; k < words_of(RobustnessMetric{}).size(); ++k) {
    const auto metric = static_cast<RobustnessMetric>(k);
    result.set_vector(output_of(metric), sixstep::robustness(outcomes, metric, asked));
  }
  result.set_matrix("regret", sixstep::regret(outcomes, asked.better));
  return result;
}

}  // namespace robustness_entry

inline constexpr Method robustness = {
    "robustness",
    "Robustness metrics",
    "How well each alternative does over futures none of which is known to be likelier, by eleven "
    "metrics; of all, more is more robust.",
    "McPhail et al. 2018",
    robustness_entry::inputs,
    robustness_entry::options,
    robustness_entry::outputs,
    robustness_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

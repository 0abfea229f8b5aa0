// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/robustness.hpp>

#include <algorithm>
#include <string>

#include <support/golden.hpp>

namespace sixstep_tests::robustness_golden_test {

using namespace sixstep;
using test_support::number;

namespace {

RobustnessMetric metric_of(std::string name) {
  std::ranges::replace(name, '_', ' ');
  if (name == "mean variance") return RobustnessMetric::mean_variance;
  const auto words = words_of(RobustnessMetric{});
  const auto found = std::ranges::find(words, name);
  REQUIRE(found != words.end());
  return static_cast<RobustnessMetric>(found - words.begin());
}

RobustnessOptions options_of(const boost::json::object& example) {
  RobustnessOptions result;
  if (!example.at("maximise").as_bool()) result.better = Goodness::less;
  if (example.contains("alpha")) result.pessimism = number(example.at("alpha"));
  if (example.contains("percentile")) result.regret_share = number(example.at("percentile"));
  return result;
}

/// The name of the alternative for which the metric is greatest.
boost::json::value choice(const boost::json::value& example, RobustnessMetric metric) {
  const auto found = robustness(test_support::matrix(example.at("returns")), metric);
  const auto best = std::ranges::max_element(found);
  return example.at("alternatives").at(static_cast<std::size_t>(best - found.begin()));
}

}  // namespace

TEST_CASE("robustness metrics of two alternatives in three futures") {
  // RAPID (C. McPhail, commit 10b6746), test_metrics.py; metrics of McPhail et al. (2018), Earth's
  // Future 6(2), 169–191. More is more robust throughout: where less is better, values are negated
  // first; alpha of Hurwicz weighs the worst.
  const auto examples = test_support::golden("robustness_metrics_rapid");
  if (!examples) return;
  const double tolerance = number(examples->at("tolerance"));
  for (const auto& example : examples->at("cases").as_array()) {
    const std::string name(example.at("metric").as_string());
    CAPTURE(name);
    const auto found = robustness(test_support::matrix(example.at("f")), metric_of(name),
                                  options_of(example.as_object()));
    const auto expected = test_support::numbers(example.at("expected"));
    REQUIRE(found.size() == expected.size());
    for (std::size_t row = 0; row < expected.size(); ++row) {
      CHECK(std::abs(found[row].value() - expected[row]) <= tolerance);
    }
  }
}

TEST_CASE("an investor who fears the worst holds money, one who fears regret holds bonds") {
  // Wikipedia, "Regret (decision theory)", investment example, as in RAPID's examples.
  const auto examples = test_support::golden("robustness_metrics_rapid");
  if (!examples) return;
  const auto& example = examples->at("investment_regret");
  const auto& expected = example.at("expected");
  const Matrix returns = test_support::matrix(example.at("returns"));
  CHECK(regret(returns) == test_support::matrix(expected.at("regret")));
  const auto worst = robustness(returns, RobustnessMetric::maximin);
  const auto regrets = robustness(returns, RobustnessMetric::minimax_regret);
  for (std::size_t row = 0; row < returns.rows(); ++row) {
    CHECK(worst[row] == number(expected.at("worst_return").at(row)));
    CHECK(regrets[row] == -number(expected.at("worst_regret").at(row)));
  }
  CHECK(choice(example, RobustnessMetric::maximin) == expected.at("maximin_choice"));
  CHECK(choice(example, RobustnessMetric::minimax_regret) == expected.at("minimax_regret_choice"));
}

}  // namespace sixstep_tests::robustness_golden_test

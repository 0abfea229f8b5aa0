// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/methods/robustness.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/plan.hpp>
#include <sixstep/steps/outcomes.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where a strategy that is held against others comes from.
enum class StrategyProfile : std::uint8_t {
  balanced,   ///< the strategy of the road map: most value within the budgets
  lean,       ///< most value for what must be spent and half of what the balanced one adds to it
  ambitious,  ///< most value if each yearly budget were a quarter higher
  scenario,   ///< the best one if a scenario comes true
};
constexpr std::array<std::string_view, 4> words_of(StrategyProfile) {
  return {"balanced", "lean", "ambitious", "scenario"};
}

/// Today's plan, or what it becomes in a scenario.
struct World {
  Id<Scenario> scenario;             ///< empty: today's plan
  std::optional<double> likelihood;  ///< as entered
  std::optional<double> best;        ///< value of the best strategy; empty: none is admissible
  friend bool operator==(const World&, const World&) = default;
};

/// One strategy, and how it fares in each world if nothing is added to it: what is no longer
/// possible there is dropped, and years and forms are chosen anew.
struct ComparedStrategy {
  StrategyProfile profile = StrategyProfile::balanced;
  Id<Scenario> scenario;  ///< whose best it is
  Outcomes outcomes;      ///< in its own world, and with its own money
  std::vector<Id<Action>> actions;
  std::vector<std::optional<double>> values;   ///< by world; empty: not admissible there
  std::vector<std::optional<double>> regrets;  ///< best there − value; all of it if not admissible
  std::optional<double> worst_value;           ///< Wald's criterion; not admissible counts 0
  std::optional<double> mean_value;            ///< Laplace's criterion: all worlds alike
  std::optional<double> expected_value;        ///< by likelihood, where all scenarios have one
  std::optional<double> worst_regret;          ///< Savage's criterion
  std::optional<double> satisfied;  ///< share of worlds with at least 90 % of the best (Starr)
  friend bool operator==(const ComparedStrategy&, const ComparedStrategy&) = default;
};

/// How robust each strategy is in one of the senses of McPhail et al. (2018), over the worlds
/// alike: what is not admissible in a world counts 0 there. More is more robust.
struct RobustnessReading {
  RobustnessMetric metric = RobustnessMetric::maximin;
  std::vector<std::optional<double>> values;  ///< by strategy; empty: not known
  /// Place of the most robust one among those that today's money pays for; of equals the balanced
  /// one, then the first. Empty: the metric tells none of them apart from another.
  std::optional<std::size_t> best;
  friend bool operator==(const RobustnessReading&, const RobustnessReading&) = default;
};

/// Strategies × worlds: which choice is still good when the world turns out otherwise.
struct ScenarioComparison {
  std::vector<World> worlds;                 ///< today first
  std::vector<ComparedStrategy> strategies;  ///< lean, balanced, ambitious, then by scenario
  /// Place of the least worst regret among those that today's money pays for; of equals the one of
  /// greater mean value, then the balanced one, then the first. Empty: there is one world only.
  std::optional<std::size_t> robust;
  std::vector<RobustnessReading> robustness;  ///< by metric; empty: there is one world only
  bool complete = true;                       ///< false: the limit of work came first
  friend bool operator==(const ScenarioComparison&, const ScenarioComparison&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

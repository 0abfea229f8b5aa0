// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string>

#include <doctest/doctest.h>
#include <support/strategies.hpp>
#include <support/tiny_plan.hpp>

namespace sixstep_tests::strategy_property_test {

using namespace sixstep;
using namespace test_support;
using namespace test_support::tiny_plans;

namespace {

Portfolio portfolio_of(const TinyPlan& plan, const Strategy& strategy) {
  Portfolio portfolio(plan.candidates.size());
  for (const ChosenAction& chosen : strategy.chosen) {
    const auto index = static_cast<std::size_t>(std::stoi(chosen.action.value.substr(1)));
    portfolio[index] =
        Place{chosen.mode, static_cast<std::size_t>(*chosen.start_year - first_year)};
  }
  return portfolio;
}

Strategy choose(const TinyPlan& plan, const StrategyStudies& studies = no_studies()) {
  StrategyOptions options;
  options.studies = studies;
  return test_support::choose(document(plan), options);
}

std::size_t index_of(const Id<Action>& action) {
  return static_cast<std::size_t>(std::stoi(action.value.substr(1)));
}

/// The plan in which an action must be chosen.
TinyPlan commit(TinyPlan plan, const Id<Action>& action) {
  plan.candidates[index_of(action)].committed = true;
  return plan;
}

TinyPlan with_share_of_cost(TinyPlan plan, const Id<Action>& action, int sixty_fourths) {
  for (Way& way : plan.candidates[index_of(action)].ways) {
    for (int& cost : way.cost) cost = (cost * sixty_fourths + 63) / 64;
  }
  return plan;
}

void check_means_on_top(const TinyPlan& plan, const Strategy& strategy,
                        const OmittedAction& omitted) {
  TinyPlan all = commit(plan, omitted.action);
  for (const ChosenAction& chosen : strategy.chosen) all = commit(all, chosen.action);
  for (const Id<Action>& other : omitted.rejection->together_with) all = commit(all, other);
  TinyPlan too_poor = all;
  for (const ExtraMoney& extra : omitted.rejection->money) {
    const auto year = static_cast<std::size_t>(extra.year - first_year);
    const auto add = [&](TinyPlan& to, double share) {
      (extra.source.value == "state" ? to.state : to.grant)[year] +=
          static_cast<int>(share * static_cast<double>(extra.amount.minor));
    };
    add(all, 1.0);
    add(too_poor, *omitted.rejection->money_too_little);
  }
  for (const ExtraResource& extra : omitted.rejection->resources) {
    const auto year = static_cast<std::size_t>(extra.year - first_year);
    (*all.team)[year] += static_cast<int>(std::lround(std::ceil(extra.amount - 1e-9)));
    (*too_poor.team)[year] += static_cast<int>(extra.amount * *omitted.rejection->money_too_little);
  }
  CHECK(best_value(all));
  CHECK_FALSE(best_value(too_poor));
}

void check_rejection(const TinyPlan& plan, const Strategy& strategy, const OmittedAction& omitted) {
  const double best = *strategy.outcomes.value;
  REQUIRE(omitted.rejection);
  const Rejection& rejection = *omitted.rejection;
  CHECK(rejection.complete);
  const auto forced = best_value(commit(plan, omitted.action));
  CHECK(rejection.excluded == !forced);
  CHECK(rejection.loss.has_value() == forced.has_value());
  if (forced) CHECK(*rejection.loss == doctest::Approx(best - *forced).epsilon(1e-6));
  if (!rejection.money.empty() || !rejection.resources.empty())
    check_means_on_top(plan, strategy, omitted);
  if (!rejection.cost_share) return;
  const int share = static_cast<int>(*rejection.cost_share * 64.0);
  const auto at = [&](int parts) {
    return *best_value(commit(with_share_of_cost(plan, omitted.action, parts), omitted.action));
  };
  CHECK(at(share) > best);
  CHECK(at(share + 1) <= best + 1e-7);
}

void check_money(const TinyPlan& plan, const Portfolio& portfolio, const Strategy& strategy) {
  std::array<std::int64_t, years> spent{};
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const Way& way = plan.candidates[i].ways[portfolio[i]->way];
    for (std::size_t year = 0; year < 2 && portfolio[i]->start + year < years; ++year) {
      spent[portfolio[i]->start + year] += way.cost[year];
    }
  }
  for (const BudgetUse& use : strategy.budget) {
    CHECK(use.available);
    CHECK(use.used <= *use.available);
    spent[static_cast<std::size_t>(use.year - first_year)] -= use.used.minor;
  }
  CHECK(spent == std::array<std::int64_t, years>{});
}

void check_people(const TinyPlan& plan, const Portfolio& portfolio, const Strategy& strategy) {
  CHECK(strategy.resources.size() == (plan.team ? years : 0));
  const auto people = at_work(plan, portfolio);
  for (const ResourceUse& use : strategy.resources) {
    const auto year = static_cast<std::size_t>(use.year - first_year);
    CHECK(use.used == doctest::Approx(people[year]));
    CHECK(use.available == doctest::Approx((*plan.team)[year]));
    CHECK(use.at_least.value_or(0.0) == doctest::Approx(plan.least[year]));
  }
}

}  // namespace

TEST_CASE("the chosen strategy is the best of all that there are, and admissible") {
  std::size_t feasible = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const TinyPlan plan = draw(seed);
    const auto best = best_value(plan);
    const Strategy strategy = choose(plan);
    if (!best) {
      CHECK(strategy.status == StrategyStatus::infeasible);
      CHECK_FALSE(strategy.conflict.empty());
      continue;
    }
    ++feasible;
    REQUIRE(strategy.status == StrategyStatus::optimal);
    CHECK(*strategy.outcomes.value == doctest::Approx(*best).epsilon(1e-9));
    CHECK(*strategy.bound >= *strategy.outcomes.value - 1e-12);
    const Portfolio portfolio = portfolio_of(plan, strategy);
    CHECK(keeps_rules(plan, portfolio));
    CHECK(affordable(plan, portfolio));
    CHECK(worth(plan, portfolio) == doctest::Approx(*strategy.outcomes.value));
    CHECK(workable(plan, portfolio));
    check_money(plan, portfolio, strategy);
    check_people(plan, portfolio, strategy);
    CHECK(strategy.chosen.size() + strategy.omitted.size() == plan.candidates.size());
  }
  CHECK(feasible > 75);
}

TEST_CASE("what a rejected action would take is neither too little nor too much") {
  std::size_t examined = 0;
  std::size_t with_money = 0;
  std::size_t with_cost = 0;
  for (std::uint64_t seed = 0; seed < 30; ++seed) {
    CAPTURE(seed);
    const TinyPlan plan = draw(seed);
    StrategyStudies studies = no_studies();
    studies.rejections = true;
    const Strategy strategy = choose(plan, studies);
    if (strategy.status == StrategyStatus::infeasible) continue;
    for (const OmittedAction& omitted : strategy.omitted) {
      CAPTURE(omitted.action.value);
      check_rejection(plan, strategy, omitted);
      ++examined;
      with_money += !omitted.rejection->money.empty();
      with_cost += omitted.rejection->cost_share.has_value();
    }
  }
  CHECK(examined > 20);
  CHECK(with_money > 5);
  CHECK(with_cost > 2);
}

TEST_CASE("marginal values are what brute force gains with the money") {
  std::size_t gains = 0;
  std::size_t with_people = 0;
  for (std::uint64_t seed = 0; seed < 16; ++seed) {
    CAPTURE(seed);
    const TinyPlan plan = draw(seed);
    StrategyStudies studies = no_studies();
    studies.marginal_values = true;
    studies.more = Money{400};
    const Strategy strategy = choose(plan, studies);
    if (strategy.status == StrategyStatus::infeasible) continue;
    CHECK(strategy.marginal_values.size() == 2 * years);
    for (const MarginalValue& marginal : strategy.marginal_values) {
      TinyPlan richer = plan;
      const auto year = static_cast<std::size_t>(marginal.year - first_year);
      (marginal.source.value == "state" ? richer.state : richer.grant)[year] += 400;
      const double gain = *best_value(richer) - *strategy.outcomes.value;
      CHECK(marginal.at_least == doctest::Approx(gain).epsilon(1e-6));
      CHECK(marginal.at_most == marginal.at_least);
      gains += gain > 1e-6;
    }
    for (const MarginalResource& marginal : strategy.marginal_resources) {
      TinyPlan richer = plan;
      ++(*richer.team)[static_cast<std::size_t>(marginal.year - first_year)];
      const double gain = *best_value(richer) - *strategy.outcomes.value;
      CHECK(marginal.at_least == doctest::Approx(gain).epsilon(1e-6));
      CHECK(marginal.at_most == marginal.at_least);
      with_people += gain > 1e-6;
    }
  }
  CHECK(gains > 4);
  CHECK(with_people > 1);
}

TEST_CASE("within its range a goal's weight may move, and beyond a turn another choice is better") {
  std::size_t turns = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    TinyPlan plan = draw(seed);
    StrategyStudies studies = no_studies();
    studies.weight_ranges = true;
    const Strategy strategy = choose(plan, studies);
    if (strategy.status == StrategyStatus::infeasible) continue;
    const Portfolio ours = portfolio_of(plan, strategy);
    REQUIRE(strategy.weight_ranges.size() == 2);
    const GoalWeightRange& range = strategy.weight_ranges[0];
    CHECK(range.complete);
    CHECK(range.from <= 0.5);
    CHECK(range.by >= 0.5);
    for (const double share :
         {range.from, 0.7 * range.from + 0.15, 0.7 * range.by + 0.15, range.by}) {
      plan.weight = share;
      CHECK(worth(plan, ours) == doctest::Approx(*best_value(plan)).epsilon(1e-6));
    }
    const auto beaten_at = [&](double share) {
      plan.weight = share;
      return *best_value(plan) > worth(plan, ours) + 1e-9;
    };
    CHECK(range.above.has_value() == (range.by < 1.0));
    CHECK(range.below.has_value() == (range.from > 0.0));
    if (range.above) CHECK(beaten_at(std::min(1.0, range.by + 0.02)));
    if (range.below) CHECK(beaten_at(std::max(0.0, range.from - 0.02)));
    turns += (range.above ? 1U : 0U) + (range.below ? 1U : 0U);
  }
  CHECK(turns > 2);
}

TEST_CASE("each point of the frontier is the best within its limit, and none beats another") {
  std::size_t points = 0;
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    CAPTURE(seed);
    const TinyPlan plan = draw(seed);
    StrategyStudies studies = no_studies();
    studies.frontier = true;
    const Strategy strategy = choose(plan, studies);
    if (strategy.status == StrategyStatus::infeasible) continue;
    CHECK(strategy.frontier.complete);
    double cost = std::numeric_limits<double>::infinity();
    double value = std::numeric_limits<double>::infinity();
    for (const FrontierPoint& point : strategy.frontier.points) {
      const auto best = best_value(plan, point.limits[0].value_or(1e9));
      CHECK(*point.outcomes.value == doctest::Approx(*best).epsilon(1e-6));
      CHECK(*point.bound >= *point.outcomes.value - 1e-12);
      CHECK(*point.outcomes.value < value);
      CHECK(static_cast<double>(point.outcomes.cost.known.minor) < cost);
      cost = static_cast<double>(point.outcomes.cost.known.minor);
      value = *point.outcomes.value;
      ++points;
    }
  }
  CHECK(points > 18);
}

TEST_CASE("the same plan gives the same strategy") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) CHECK(choose(draw(seed)) == choose(draw(seed)));
  CHECK(choose(draw(3), {}) == choose(draw(3), {}));
}

}  // namespace sixstep_tests::strategy_property_test

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy.hpp>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>
#include <support/plan_builder.hpp>

using namespace sixstep;
using namespace test_support;

namespace {

constexpr int first_year = 2026;
constexpr std::size_t years = 3;

/// A way to carry out an action: cents in its first year and in the year after, and periods until
/// it is complete.
struct Way {
  std::array<int, 2> cost{};
  std::size_t periods = 1;
};

struct Candidate {
  std::vector<Way> ways;
  double value = 0.0;
  bool other_goal = false;
  bool rural = false;
  bool committed = false;
};

/// A tiny choice, and everything that the tests need to know to judge it without the solver.
struct TinyPlan {
  double weight = 0.5;  ///< of the first of two goals
  std::vector<Candidate> candidates;
  std::vector<std::pair<std::size_t, std::size_t>> prerequisites;
  std::optional<std::pair<std::size_t, std::size_t>> exclusive;
  std::array<int, years> state{};  ///< pays for everything
  std::array<int, years> grant{};  ///< pays for what is rural
};

/// Draws numbers one after the other.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed, 0) {}
  int below(int limit) {
    return std::min(limit - 1, static_cast<int>(random_.unit(next_++) * limit));
  }
  bool one_in(int count) { return below(count) == 0; }

 private:
  CounterRandom random_;
  std::size_t next_ = 0;
};

TinyPlan draw(std::uint64_t seed) {
  Dice dice(seed);
  TinyPlan plan;
  const std::size_t count = 2 + static_cast<std::size_t>(dice.below(3));
  for (std::size_t i = 0; i < count; ++i) {
    Candidate& candidate = plan.candidates.emplace_back();
    candidate.value = 0.01 * (1 + dice.below(30));
    candidate.other_goal = dice.one_in(2);
    candidate.rural = dice.one_in(2);
    candidate.committed = dice.one_in(6);
    const int ways = 1 + dice.below(2);
    for (int way = 0; way < ways; ++way) {
      candidate.ways.push_back({{100 * dice.below(12), dice.one_in(2) ? 100 * dice.below(8) : 0},
                                1 + static_cast<std::size_t>(dice.below(2))});
    }
    if (i > 0 && dice.one_in(3)) plan.prerequisites.push_back({i - 1, i});
  }
  if (dice.one_in(3)) plan.exclusive = {0, 1};
  for (int& amount : plan.state) amount = 100 * dice.below(16);
  for (int& amount : plan.grant) amount = 100 * dice.below(8);
  return plan;
}

std::string in_euros(int cents) { return to_decimal({cents}, 2); }

std::string amounts(const std::array<int, years>& money) {
  std::string text;
  for (std::size_t i = 0; i < years; ++i) {
    text += (i > 0 ? ", '" : "'") + std::to_string(first_year + static_cast<int>(i)) +
            "': " + in_euros(money[i]);
  }
  return "{" + text + "}";
}

std::string mode(const std::string& id, const Way& way) {
  return "{'id': '" + id + "', 'cost': [{'year': 0, 'amount': " + in_euros(way.cost[0]) +
         "}, {'year': 1, 'amount': " + in_euros(way.cost[1]) +
         "}], 'duration': {'low': 1, 'likely': " + std::to_string(12 * way.periods) +
         ", 'high': 36, 'unit': 'month'}}";
}

std::string name(std::size_t index) { return "a" + std::to_string(index); }

PlanBuilder document(const TinyPlan& plan) {
  PlanBuilder builder;
  builder.set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
      .set("discount_rate", "0.05")
      .add("goals", {"{'id': 'g', 'weight': " + std::to_string(plan.weight) + "}",
                     "{'id': 'h', 'weight': " + std::to_string(1.0 - plan.weight) + "}"})
      .add("sources", {"{'id': 'state'}", "{'id': 'grant', 'only_for': ['rural']}"})
      .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': " + amounts(plan.state) + "}",
                       "{'id': 'c', 'source': 'grant', 'amounts': " + amounts(plan.grant) + "}"});
  for (std::size_t i = 0; i < plan.candidates.size(); ++i) {
    const Candidate& candidate = plan.candidates[i];
    std::string modes;
    for (const Way& way : candidate.ways) {
      modes +=
          (modes.empty() ? "" : ", ") + mode(name(i) + "m" + std::to_string(modes.size()), way);
    }
    builder.add("actions", {"{'id': '" + name(i) + "', 'success': 1, 'status': '" +
                            (candidate.committed ? "committed" : "proposed") + "', 'tags': [" +
                            (candidate.rural ? "'rural'" : "") + "], 'modes': [" + modes +
                            "], 'advances': [{'to': '" + (candidate.other_goal ? "h" : "g") +
                            "', 'amount': " + std::to_string(candidate.value) + "}]}"});
  }
  for (const auto& [from, to] : plan.prerequisites) {
    builder.add("dependencies", {"{'from': '" + name(from) + "', 'to': '" + name(to) + "'}"});
  }
  if (plan.exclusive) {
    builder.add("choices", {"{'id': 'one', 'of': ['" + name(plan.exclusive->first) + "', '" +
                            name(plan.exclusive->second) + "'], 'at_most': 1}"});
  }
  return builder;
}

struct Place {
  std::size_t way = 0;
  std::size_t start = 0;
};
using Portfolio = std::vector<std::optional<Place>>;

/// With two sources of which one pays for all: what is not rural fits the state's money, and all of
/// it together fits both.
bool affordable(const TinyPlan& plan, const Portfolio& portfolio) {
  std::array<int, years> town{};
  std::array<int, years> all{};
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const Candidate& candidate = plan.candidates[i];
    for (std::size_t year = 0; year < 2 && portfolio[i]->start + year < years; ++year) {
      const int cost = candidate.ways[portfolio[i]->way].cost[year];
      all[portfolio[i]->start + year] += cost;
      if (!candidate.rural) town[portfolio[i]->start + year] += cost;
    }
  }
  for (std::size_t year = 0; year < years; ++year) {
    if (town[year] > plan.state[year] || all[year] > plan.state[year] + plan.grant[year])
      return false;
  }
  return true;
}

std::size_t complete(const TinyPlan& plan, const Portfolio& portfolio, std::size_t index) {
  return portfolio[index]->start + plan.candidates[index].ways[portfolio[index]->way].periods - 1;
}

bool keeps_rules(const TinyPlan& plan, const Portfolio& portfolio) {
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (plan.candidates[i].committed && !portfolio[i]) return false;
  }
  for (const auto& [from, to] : plan.prerequisites) {
    if (!portfolio[to]) continue;
    if (!portfolio[from] || portfolio[to]->start < complete(plan, portfolio, from)) return false;
  }
  return !plan.exclusive || !portfolio[plan.exclusive->first] || !portfolio[plan.exclusive->second];
}

double worth(const TinyPlan& plan, const Portfolio& portfolio) {
  double sum = 0.0;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const Candidate& candidate = plan.candidates[i];
    const double weight = candidate.other_goal ? 1.0 - plan.weight : plan.weight;
    double discount = 1.0;
    for (std::size_t year = 0; year < years; ++year, discount /= 1.05) {
      if (year >= complete(plan, portfolio, i)) sum += weight * candidate.value / years * discount;
    }
  }
  return sum;
}

/// The best value over every choice of actions, ways and years; nothing if none is admissible.
std::optional<double> best_value(const TinyPlan& plan, Portfolio& portfolio, std::size_t index) {
  if (index == plan.candidates.size()) {
    if (!keeps_rules(plan, portfolio) || !affordable(plan, portfolio)) return std::nullopt;
    return worth(plan, portfolio);
  }
  portfolio[index].reset();
  std::optional<double> best = best_value(plan, portfolio, index + 1);
  for (std::size_t way = 0; way < plan.candidates[index].ways.size(); ++way) {
    for (std::size_t start = 0; start < years; ++start) {
      portfolio[index] = Place{way, start};
      best = std::max(best, best_value(plan, portfolio, index + 1));
    }
  }
  portfolio[index].reset();
  return best;
}

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
  const IndexedPlan indexed(document(plan));
  const PlanGraph& graph = indexed.graph;
  return choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                         analyse_stakeholders(graph), options);
}

std::optional<double> best_value(const TinyPlan& plan) {
  Portfolio none(plan.candidates.size());
  return best_value(plan, none, 0);
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

void check_money_on_top(const TinyPlan& plan, const Strategy& strategy,
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
  if (!rejection.money.empty()) check_money_on_top(plan, strategy, omitted);
  if (!rejection.cost_share) return;
  const int share = static_cast<int>(*rejection.cost_share * 64.0);
  const auto at = [&](int parts) {
    return *best_value(commit(with_share_of_cost(plan, omitted.action, parts), omitted.action));
  };
  CHECK(at(share) > best);
  CHECK(at(share + 1) <= best + 1e-7);
}

/// The greatest value within so much money in all.
std::optional<double> best_within(const TinyPlan& plan, double cents, Portfolio& portfolio,
                                  std::size_t index) {
  if (index == plan.candidates.size()) {
    int cost = 0;
    for (std::size_t i = 0; i < portfolio.size(); ++i) {
      if (!portfolio[i]) continue;
      for (const int part : plan.candidates[i].ways[portfolio[i]->way].cost) cost += part;
    }
    if (cost > cents || !keeps_rules(plan, portfolio) || !affordable(plan, portfolio))
      return std::nullopt;
    return worth(plan, portfolio);
  }
  portfolio[index].reset();
  auto best = best_within(plan, cents, portfolio, index + 1);
  for (std::size_t way = 0; way < plan.candidates[index].ways.size(); ++way) {
    for (std::size_t start = 0; start < years; ++start) {
      portfolio[index] = Place{way, start};
      best = std::max(best, best_within(plan, cents, portfolio, index + 1));
    }
  }
  portfolio[index].reset();
  return best;
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

}  // namespace

TEST_CASE("the chosen strategy is the best of all that there are, and admissible") {
  std::size_t feasible = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const TinyPlan plan = draw(seed);
    Portfolio none(plan.candidates.size());
    const auto best = best_value(plan, none, 0);
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
    check_money(plan, portfolio, strategy);
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
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
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
  }
  CHECK(gains > 4);
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
      Portfolio none(plan.candidates.size());
      const double limit = point.limits[0].value_or(1e9);
      const auto best = best_within(plan, limit, none, 0);
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

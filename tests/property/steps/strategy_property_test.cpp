// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy.hpp>

#include <algorithm>
#include <array>
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

/// A way to carry out an action: euros in its first year and in the year after, and periods until
/// it is complete.
struct Way {
  std::array<int, 2> cost{};
  std::size_t periods = 1;
};

struct Candidate {
  std::vector<Way> ways;
  double value = 0.0;
  bool rural = false;
  bool committed = false;
};

/// A tiny choice, and everything that the tests need to know to judge it without the solver.
struct TinyPlan {
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
    candidate.rural = dice.one_in(2);
    candidate.committed = dice.one_in(6);
    const int ways = 1 + dice.below(2);
    for (int way = 0; way < ways; ++way) {
      candidate.ways.push_back({{dice.below(12), dice.one_in(2) ? dice.below(8) : 0},
                                1 + static_cast<std::size_t>(dice.below(2))});
    }
    if (i > 0 && dice.one_in(3)) plan.prerequisites.push_back({i - 1, i});
  }
  if (dice.one_in(3)) plan.exclusive = {0, 1};
  for (int& amount : plan.state) amount = dice.below(16);
  for (int& amount : plan.grant) amount = dice.below(8);
  return plan;
}

std::string amounts(const std::array<int, years>& money) {
  std::string text;
  for (std::size_t i = 0; i < years; ++i) {
    text += (i > 0 ? ", '" : "'") + std::to_string(first_year + static_cast<int>(i)) +
            "': " + std::to_string(money[i]);
  }
  return "{" + text + "}";
}

std::string mode(const std::string& id, const Way& way) {
  return "{'id': '" + id + "', 'cost': [{'year': 0, 'amount': " + std::to_string(way.cost[0]) +
         "}, {'year': 1, 'amount': " + std::to_string(way.cost[1]) +
         "}], 'duration': {'low': 1, 'likely': " + std::to_string(12 * way.periods) +
         ", 'high': 36, 'unit': 'month'}}";
}

std::string name(std::size_t index) { return "a" + std::to_string(index); }

PlanBuilder document(const TinyPlan& plan) {
  PlanBuilder builder;
  builder.set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
      .set("discount_rate", "0.05")
      .add("goals", {"{'id': 'g'}"})
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
                            "], 'advances': [{'to': 'g', 'amount': " +
                            std::to_string(candidate.value) + "}]}"});
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
    double discount = 1.0;
    for (std::size_t year = 0; year < years; ++year, discount /= 1.05) {
      if (year >= complete(plan, portfolio, i)) sum += plan.candidates[i].value / years * discount;
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

Strategy choose(const TinyPlan& plan) {
  const IndexedPlan indexed(document(plan));
  const PlanGraph& graph = indexed.graph;
  return choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                         analyse_stakeholders(graph));
}

void check_money(const TinyPlan& plan, const Portfolio& portfolio, const Strategy& strategy) {
  std::array<std::int64_t, years> spent{};
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const Way& way = plan.candidates[i].ways[portfolio[i]->way];
    for (std::size_t year = 0; year < 2 && portfolio[i]->start + year < years; ++year) {
      spent[portfolio[i]->start + year] += 100 * way.cost[year];
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

TEST_CASE("the same plan gives the same strategy") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) CHECK(choose(draw(seed)) == choose(draw(seed)));
}

// SPDX-License-Identifier: BSL-1.0
#include <support/tiny_plan.hpp>

#include <algorithm>
#include <string>

#include <sixstep/plan/money.hpp>
#include <sixstep/solve/random.hpp>

namespace test_support::tiny_plans {

namespace {

/// Draws numbers one after the other.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed, 0) {}
  int below(int limit) {
    return std::min(limit - 1, static_cast<int>(random_.unit(next_++) * limit));
  }
  bool one_in(int count) { return below(count) == 0; }

 private:
  sixstep::CounterRandom random_;
  std::size_t next_ = 0;
};

std::string in_euros(int cents) { return sixstep::to_decimal({cents}, 2); }

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
         ", 'high': 36, 'unit': 'month'}" +
         (way.people > 0
              ? ", 'demands': [{'resource': 'team', 'amount': " + std::to_string(way.people) + "}]"
              : "") +
         "}";
}

std::string team(const TinyPlan& plan) {
  std::string capacity;
  for (std::size_t i = 0; i < years; ++i) {
    const std::string year = std::to_string(first_year + static_cast<int>(i));
    capacity += (i > 0 ? ", {'from': '" : "{'from': '") + year + "-01-01', 'by': '" + year +
                "-12-31', 'amount': " + std::to_string((*plan.team)[i]) +
                (plan.least[i] > 0 ? ", 'at_least': " + std::to_string(plan.least[i]) : "") + "}";
  }
  return "{'id': 'team', 'kind': 'renewable', 'unit': 'people', 'capacity': [" + capacity + "]}";
}

/// Every other plan has a team; its dice are its own, so that all else stays as it was.
void draw_team(std::uint64_t seed, TinyPlan& plan) {
  Dice dice(1'000'000 + seed);
  for (Candidate& candidate : plan.candidates) {
    for (Way& way : candidate.ways) way.people = dice.below(4);
  }
  std::array<int, years> there{};
  for (std::size_t i = 0; i < years; ++i) {
    there[i] = 1 + dice.below(6);
    if (dice.one_in(6)) plan.least[i] = 1 + dice.below(std::min(2, there[i]));
  }
  plan.team = there;
}

std::string name(std::size_t index) { return "a" + std::to_string(index); }

std::size_t complete(const TinyPlan& plan, const Portfolio& portfolio, std::size_t index) {
  return portfolio[index]->start + plan.candidates[index].ways[portfolio[index]->way].periods - 1;
}

double cost_of(const TinyPlan& plan, const Portfolio& portfolio) {
  double cents = 0.0;
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    for (const int part : plan.candidates[i].ways[portfolio[i]->way].cost) cents += part;
  }
  return cents;
}

std::optional<double> best_value(const TinyPlan& plan, double most_cents, Portfolio& portfolio,
                                 std::size_t index) {
  if (index == plan.candidates.size()) {
    const bool admissible =
        keeps_rules(plan, portfolio) && affordable(plan, portfolio) && workable(plan, portfolio);
    if (!admissible || cost_of(plan, portfolio) > most_cents) return std::nullopt;
    return worth(plan, portfolio);
  }
  portfolio[index].reset();
  std::optional<double> best = best_value(plan, most_cents, portfolio, index + 1);
  for (std::size_t way = 0; way < plan.candidates[index].ways.size(); ++way) {
    for (std::size_t start = 0; start < years; ++start) {
      portfolio[index] = Place{way, start};
      best = std::max(best, best_value(plan, most_cents, portfolio, index + 1));
    }
  }
  portfolio[index].reset();
  return best;
}

}  // namespace

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
  if (seed % 2 == 1) draw_team(seed, plan);
  return plan;
}

PlanDraft document(const TinyPlan& plan) {
  PlanDraft builder;
  builder.set("horizon", "{'from': '2026-01-01', 'by': '2028-12-31'}")
      .set("discount_rate", "0.05")
      .add("goals", {"{'id': 'g', 'weight': " + std::to_string(plan.weight) + "}",
                     "{'id': 'h', 'weight': " + std::to_string(1.0 - plan.weight) + "}"})
      .add("sources", {"{'id': 'state'}", "{'id': 'grant', 'only_for': ['rural']}"})
      .add("budgets", {"{'id': 'b', 'source': 'state', 'amounts': " + amounts(plan.state) + "}",
                       "{'id': 'c', 'source': 'grant', 'amounts': " + amounts(plan.grant) + "}"});
  if (plan.team) builder.add("resources", {team(plan)});
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

std::array<int, years> at_work(const TinyPlan& plan, const Portfolio& portfolio) {
  std::array<int, years> people{};
  for (std::size_t i = 0; i < portfolio.size(); ++i) {
    if (!portfolio[i]) continue;
    const Way& way = plan.candidates[i].ways[portfolio[i]->way];
    for (std::size_t year = portfolio[i]->start;
         year < std::min(years, portfolio[i]->start + way.periods); ++year)
      people[year] += way.people;
  }
  return people;
}

bool workable(const TinyPlan& plan, const Portfolio& portfolio) {
  if (!plan.team) return true;
  const auto people = at_work(plan, portfolio);
  for (std::size_t year = 0; year < years; ++year) {
    if (people[year] > (*plan.team)[year] || people[year] < plan.least[year]) return false;
  }
  return true;
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

std::optional<double> best_value(const TinyPlan& plan, double most_cents) {
  Portfolio none(plan.candidates.size());
  return best_value(plan, most_cents, none, 0);
}

}  // namespace test_support::tiny_plans

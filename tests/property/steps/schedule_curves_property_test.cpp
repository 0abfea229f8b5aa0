// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/schedule_curves.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/plan/checks.hpp>
#include <sixstep/steps/action.hpp>
#include <support/random_plan.hpp>

namespace sixstep_tests::schedule_curves_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

Date some_day(Dice& dice) { return *make_date(2025, 1, 1) + dice.roll(330); }

void add_money(Dice& dice, Plan& plan) {
  plan.status_date = make_date(2025, 12, 31);
  plan.horizon.from = parse_period("2025-01-01");
  plan.horizon.by = parse_period("2029-10-31");
  plan.fiscal_year_start = dice.once_in(2) ? MonthDay{7, 1} : MonthDay{1, 1};
  for (const char* id : {"state", "fund", "loan"}) {
    plan.sources.emplace_back().id.value = id;
    Budget& budget = plan.budgets.emplace_back();
    budget.id.value = std::string("of-") + id;
    budget.source.value = id;
    budget.carry_over = dice.share();
    for (int year = 2025; year < 2029; ++year)
      budget.amounts.push_back({year, Money{dice.roll(900'000'000)}});
  }
  plan.sources[1].only_for = {"digital"};
  plan.budgets.resize(2);  // the loan has no limit
  plan.sources[2].only_for = {"t1", "t2"};
}

void add_people(Plan& plan) {
  for (const char* id : {"ministry", "agency"}) plan.stakeholders.emplace_back().id.value = id;
  Resource& team = plan.resources.emplace_back();
  team.id.value = "team";
  team.capacity.push_back({parse_period("2025"), parse_period("2026-06"), 4.0, {}});
  team.capacity.push_back({parse_period("2026-07"), {}, 6.0, {}});
}

/// Owners, starts, reports, sources of some years and demands by chance on a random plan.
Plan funded_plan(std::uint64_t seed) {
  Dice dice(seed);
  Plan plan = test_support::random_plan(seed, 9);
  plan.progress.clear();
  add_money(dice, plan);
  add_people(plan);
  for (Action& action : plan.actions) {
    if (!dice.once_in(4)) {
      action.roles.push_back(
          {{dice.once_in(2) ? "ministry" : "agency"}, RoleKind::accountable, {}});
    }
    for (Mode& mode : action.modes) {
      for (YearCost& cost : mode.cost.by_year) {
        if (dice.once_in(2)) cost.source.value = "loan";
      }
      if (dice.once_in(2)) mode.demands.push_back({{"team"}, 0.5 * (1 + dice.roll(4))});
    }
    if (!dice.once_in(3)) continue;
    action.status = ActionStatus::started;
    action.started = some_day(dice);
    for (int reports = dice.roll(4); reports > 0; --reports) {
      ProgressReport& report = plan.progress.emplace_back();
      report.action = action.id;
      report.at = *action.started + dice.roll(20) + 1;
      report.spent = Money{dice.roll(500'000'000)};
    }
  }
  return plan;
}

struct Made {
  explicit Made(Plan of, PeriodLength period = PeriodLength::quarter)
      : plan(std::move(of)), graph(plan) {
    StrategyOptions options;
    options.stop.work_limit = 100'000;
    options.with_scenarios = false;
    strategy = choose_strategy(graph, assess_capacity(graph), build_framework(graph),
                               analyse_stakeholders(graph), options);
    ActionOptions how;
    how.period = period;
    how.risk.runs = 1;
    action = plan_action(graph, strategy, how);
  }
  Made(const Made&) = delete;
  Made& operator=(const Made&) = delete;

  const Mode* mode(std::size_t i) const {
    const auto& modes = of(i).modes;
    return strategy.chosen[i].mode < modes.size() ? &modes[strategy.chosen[i].mode] : nullptr;
  }
  const Action& of(std::size_t i) const {
    return *std::ranges::find(plan.actions, strategy.chosen[i].action, &Action::id);
  }

  Plan plan;
  PlanGraph graph;
  Strategy strategy;
  ActionPlan action;
};

template <class Check>
int on_many(int seeds, Check&& check) {
  int sound = 0;
  for (std::uint64_t seed = 0; seed < static_cast<std::uint64_t>(seeds); ++seed) {
    CAPTURE(seed);
    if (has_errors(check_plan(funded_plan(seed)))) continue;
    ++sound;
    check(Made(funded_plan(seed), seed % 2 == 0 ? PeriodLength::quarter : PeriodLength::month));
  }
  return sound;
}

constexpr std::array kinds = {&MoneyFlow::planned, &MoneyFlow::paid, &MoneyFlow::to_pay,
                              &MoneyFlow::run};

/// Sums of rows by period; what has no days stands under the day before all others.
std::map<std::int32_t, std::array<MoneyTotal, 4>> by_period(const std::vector<PeriodFlow>& rows) {
  std::map<std::int32_t, std::array<MoneyTotal, 4>> sums;
  for (const PeriodFlow& row : rows) {
    auto& sum = sums[row.from ? row.from->day_number : -1];
    for (std::size_t k = 0; k < kinds.size(); ++k) {
      CHECK((row.money.*kinds[k]).known >= Money{});
      sum[k].known += (row.money.*kinds[k]).known;
      sum[k].unknown += (row.money.*kinds[k]).unknown;
    }
  }
  std::erase_if(sums, [](const auto& each) { return each.second == std::array<MoneyTotal, 4>{}; });
  return sums;
}

Money sum_of(const std::vector<PeriodFlow>& rows, MoneyTotal MoneyFlow::*kind) {
  Money sum;
  for (const PeriodFlow& row : rows) sum += (row.money.*kind).known;
  return sum;
}

}  // namespace

TEST_CASE("owners, sources and periods each add up to the plan, to the cent") {
  const int sound = on_many(60, [](const Made& made) {
    const ScheduleCurves& curves = made.action.curves;
    const auto whole = by_period(curves.whole);
    CHECK(by_period(curves.owners) == whole);
    CHECK(by_period(curves.sources) == whole);
    for (const auto kind : kinds)
      CHECK(sum_of(curves.whole, kind) == (curves.total.money.*kind).known);
    Money cost, spent, rest;
    for (std::size_t i = 0; i < made.strategy.chosen.size(); ++i) {
      const ChosenAction& chosen = made.strategy.chosen[i];
      cost += chosen.cost.value_or(Money{});
      spent += chosen.spent.value_or(Money{});
      if (!chosen.cost || (made.of(i).started && !chosen.spent)) continue;
      rest += std::max(Money{}, *chosen.cost - chosen.spent.value_or(Money{}));
    }
    CHECK(curves.total.money.planned.known == cost);
    CHECK(curves.total.money.paid.known == spent);
    CHECK(curves.total.money.to_pay.known == rest);
  });
  CHECK(sound > 30);
}

TEST_CASE("periods follow each other without gaps, and make up the spending of each year") {
  on_many(60, [](const Made& made) {
    std::map<int, Money> years;
    const auto& whole = made.action.curves.whole;
    for (std::size_t i = 0; i < whole.size(); ++i) {
      if (!whole[i].from) continue;
      if (i > 0) CHECK(*whole[i].from == *whole[i - 1].by + 1);
      years[fiscal_year(*whole[i].from, made.plan.fiscal_year())] += whole[i].money.planned.known;
    }
    for (const YearSpending& year : made.action.spending) {
      CHECK(years[year.year] == year.amount);
      years.erase(year.year);
    }
    for (const auto& [year, amount] : years) CHECK(amount == Money{});
  });
}

namespace {

/// A second account, kept day by day in fractions of cents, by another way of thinking: each day of
/// an action costs what is left of its money over the days that are left.
class DayBook {
 public:
  explicit DayBook(const Made& made) : made_(made), begin_(made.plan.fiscal_year()) {
    for (std::size_t i = 0; i < made.strategy.chosen.size(); ++i) keep(i);
  }

  double planned(Date from, Date by) const { return sum(planned_, from, by); }
  double to_pay(Date from, Date by) const { return sum(to_pay_, from, by); }
  double run(Date from, Date by) const { return sum(run_, from, by); }

 private:
  using Days = std::map<std::int32_t, double>;

  static double sum(const Days& days, Date from, Date by) {
    double total = 0.0;
    for (auto day = days.lower_bound(from.day_number);
         day != days.end() && day->first <= by.day_number; ++day) {
      total += day->second;
    }
    return total;
  }

  void keep(std::size_t i) {
    const ScheduledAction& dates = made_.action.actions[i];
    const Mode* mode = made_.mode(i);
    if (mode == nullptr || !dates.start || !dates.finish) return;
    if (mode->cost.total) keep_total(i, *mode, *dates.start, *dates.finish);
    if (mode->run_cost) keep_running(*mode, *dates.finish);
  }

  void keep_total(std::size_t i, const Mode& mode, Date start, Date finish) {
    const auto cost = static_cast<double>(mode.cost.total->likely.minor);
    for (Date day = start; day <= finish; day = day + 1)
      planned_[day.day_number] += cost / (finish - start + 1);
    const bool begun = made_.of(i).started.has_value();
    const auto& spent = made_.strategy.chosen[i].spent;
    if (begun && !spent) return;
    double left = std::max(0.0, cost - static_cast<double>(spent.value_or(Money{}).minor));
    for (Date day = start; day <= finish; day = day + 1) {
      if (day <= *made_.plan.status_date) continue;
      const double today = left / (finish - day + 1);
      to_pay_[day.day_number] += today;
      left -= today;
    }
  }

  void keep_running(const Mode& mode, Date finish) {
    const Date end = made_.plan.horizon.by->last;
    for (Date day = std::max(finish, *made_.plan.status_date) + 1; day <= end; day = day + 1) {
      const int year = fiscal_year(day, begin_);
      const int length = fiscal_year_begin(year + 1, begin_) - fiscal_year_begin(year, begin_);
      run_[day.day_number] += static_cast<double>(mode.run_cost->likely.minor) / length;
    }
  }

  const Made& made_;
  MonthDay begin_;
  Days planned_, to_pay_, run_;
};

/// Only what a day book can tell: no costs by year, which belong to whole years.
void leave_totals_only(Plan& plan) {
  for (Action& action : plan.actions) {
    for (Mode& mode : action.modes) mode.cost.by_year.clear();
  }
}

}  // namespace

TEST_CASE("every period holds what accounting day by day gives, but for rounding to the cent") {
  int checked = 0;
  on_many(40, [&](const Made& random) {
    Plan plan = random.plan;
    leave_totals_only(plan);
    const Made made(std::move(plan));
    const DayBook book(made);
    const double slack = 2.0 * static_cast<double>(made.strategy.chosen.size()) + 1.0;
    for (const PeriodFlow& row : made.action.curves.whole) {
      if (!row.from) continue;
      const auto near = [&](const MoneyTotal& told, double expected) {
        CHECK(std::abs(static_cast<double>(told.known.minor) - expected) <= slack);
        checked += expected > 0.0;
      };
      near(row.money.planned, book.planned(*row.from, *row.by));
      near(row.money.to_pay, book.to_pay(*row.from, *row.by));
      near(row.money.run, book.run(*row.from, *row.by));
    }
  });
  CHECK(checked > 500);
}

TEST_CASE("a source gives in a year what its periods say, and no more than it has") {
  int shared = 0;
  on_many(60, [&](const Made& made) {
    std::map<std::pair<std::string, int>, Money> years;
    for (const PeriodFlow& row : made.action.curves.sources) {
      if (!row.from || row.of.empty()) continue;
      Money& sum = years[{row.of.value, fiscal_year(*row.from, made.plan.fiscal_year())}];
      sum += row.money.to_pay.known + row.money.run.known;
    }
    for (const SourceYear& each : made.action.curves.funding) {
      if (each.source.empty()) continue;
      CHECK(years[{each.source.value, each.year}] == each.needed);
      const Money above = each.available ? each.needed - *each.available : Money{};
      CHECK(each.short_by.value_or(Money{}) == std::max(Money{}, above));
      years.erase({each.source.value, each.year});
      ++shared;
    }
    for (const auto& [of, amount] : years) CHECK(amount == Money{});
  });
  CHECK(shared > 100);
}

TEST_CASE("the load of a resource is what counting heads day by day gives") {
  int checked = 0;
  on_many(60, [&](const Made& made) {
    for (const ResourcePeriod& row : made.action.curves.resources) {
      double used = 0.0, most = 0.0, available = 0.0;
      for (Date day = row.from; day <= row.by; day = day + 1) {
        double heads = 0.0;
        for (std::size_t i = 0; i < made.strategy.chosen.size(); ++i) {
          const ScheduledAction& dates = made.action.actions[i];
          const Mode* mode = made.mode(i);
          if (mode == nullptr || !dates.finish || day < *dates.start || day > *dates.finish)
            continue;
          for (const Demand& demand : mode->demands) heads += *demand.amount;
        }
        most = std::max(most, heads);
        const bool works = (day.day_number % 7 + 7 + 3) % 7 < 5;  // 1 January 1970: a Thursday
        if (!works) continue;
        used += heads;
        available += day <= *make_date(2026, 6, 30) ? 4.0 : 6.0;
      }
      CHECK(row.used == doctest::Approx(used));
      CHECK(row.most == most);
      CHECK(row.available == doctest::Approx(available));
      ++checked;
    }
  });
  CHECK(checked > 100);
}

}  // namespace sixstep_tests::schedule_curves_property_test

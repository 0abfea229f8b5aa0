// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/schedule_why.hpp>

#include <algorithm>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/schedule.hpp>
#include <sixstep/solve/schedule_check.hpp>

#include "support/random_schedule.hpp"

namespace sixstep_tests::schedule_why_property_test {

using namespace sixstep;

namespace {

ScheduleOptions quick() {
  ScheduleOptions options;
  options.samples = 5;
  return options;
}

std::size_t faults(const ScheduleProblem& problem, const ScheduleDates& dates) {
  return static_cast<std::size_t>(std::ranges::count_if(
      check_schedule(problem, dates.start, dates.finish), &ScheduleViolation::fault));
}

/// Whether one activity could start on the working day before, all others standing.
bool could_start_earlier(const ScheduleProblem& problem, ScheduleDates dates, ActivityIndex each) {
  const ScheduleNetwork network(problem);
  const DayNumber before = network.start_until(each, dates.start[each] - 1);
  if (before < problem.start) return false;
  dates.start[each] = before;
  dates.finish[each] = network.finish(each, before);
  return faults(problem, dates) == 0;
}

/// Visits the links, and what helps at each, of the chains of random schedules.
template <class Visit>
void each_chain(Visit visit) {
  for (std::uint32_t seed = 0; seed < 250; ++seed) {
    CAPTURE(seed);
    test_support::RandomSchedule random(seed);
    ScheduleProblem problem = test_support::well_formed(random.with_resources(7));
    if (seed >= 150) random.add_budgets(problem);
    const ScheduleResult result = schedule(problem, quick());
    if (!result.has_schedule()) continue;
    const ScheduleNetwork network(problem);
    const ScheduleDates dates{result.start, result.finish};
    ScheduleWhy why(network, dates);
    for (ActivityIndex each = 0; each < network.size(); ++each) {
      visit(problem, dates, why, each);
    }
  }
}

}  // namespace

TEST_CASE("every link of a chain binds: its activity cannot start a day earlier by itself") {
  int links = 0;
  each_chain([&](const ScheduleProblem& problem, const ScheduleDates& dates, ScheduleWhy& why,
                 ActivityIndex each) {
    for (const DateLink& link : why.chain(each)) {
      if (link.reason.kind == StartReason::Kind::fixed) continue;
      if (link.reason.kind == StartReason::Kind::held_back) continue;
      CAPTURE(link.activity);
      CHECK_FALSE(could_start_earlier(problem, dates, link.activity));
      ++links;
    }
  });
  CHECK(links > 400);
}

TEST_CASE("whatever is said to help does: re-solved, the activity starts then and no rule breaks") {
  std::vector<int> kinds(6, 0);
  each_chain([&](const ScheduleProblem& problem, const ScheduleDates& dates, ScheduleWhy& why,
                 ActivityIndex each) {
    for (const DateLink& link : why.why(each)) {
      for (const EarlierStart& earlier : link.earlier) {
        CAPTURE(each);
        const ScheduleDates mended = why.mended(earlier.change, link.activity);
        CHECK(faults(with_change(problem, earlier.change), mended) == 0);
        CHECK(mended.start[each] == earlier.start);
        CHECK(earlier.start < dates.start[each]);
        for (ActivityIndex other = 0; other < mended.start.size(); ++other) {
          CHECK(mended.start[other] <= dates.start[other]);
        }
        ++kinds[static_cast<std::size_t>(earlier.change.kind)];
      }
    }
  });
  using Kind = ScheduleChange::Kind;
  for (const Kind kind : {Kind::shorten, Kind::lag, Kind::release, Kind::capacity}) {
    CAPTURE(static_cast<int>(kind));
    CHECK(kinds[static_cast<std::size_t>(kind)] > 20);
  }
}

TEST_CASE("without resources and links back the least change is the least of all") {
  int changes = 0;
  for (std::uint32_t seed = 0; seed < 250; ++seed) {
    CAPTURE(seed);
    ScheduleProblem problem =
        test_support::well_formed(test_support::RandomSchedule(seed).network(7));
    std::erase_if(problem.links, [](const ScheduleLink& link) { return link.from > link.to; });
    for (ScheduleLink& link : problem.links) link.max_lag.reset();
    for (ScheduleActivity& each : problem.activities) each.deadline.reset();
    const ScheduleResult result = schedule(problem, quick());
    REQUIRE(result.has_schedule());
    const ScheduleNetwork network(problem);
    ScheduleWhy why(network, {result.start, result.finish});
    for (ActivityIndex each = 0; each < network.size(); ++each) {
      for (const DateLink& link : why.why(each)) {
        for (const EarlierStart& earlier : link.earlier) {
          ScheduleChange change = earlier.change;
          CHECK(schedule(with_change(problem, change), quick()).start[each] == earlier.start);
          --change.amount;
          CHECK(schedule(with_change(problem, change), quick()).start[each] == result.start[each]);
          ++changes;
        }
      }
    }
  }
  CHECK(changes > 150);
}

}  // namespace sixstep_tests::schedule_why_property_test

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/calendar.hpp>

#include <algorithm>
#include <random>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::calendar_property_test {

using namespace sixstep;

namespace {

/// A calendar and the same by one flag a day, for the days −60 … 59.
struct Sample {
  std::vector<DayInterval> holidays;
  WeekDays weekdays;
  WorkCalendar calendar;

  explicit Sample(std::uint32_t seed) {
    std::mt19937 draw(seed);
    for (auto k = draw() % 5; k > 0; --k) {
      const DayNumber from = static_cast<DayNumber>(draw() % 80) - 40;
      holidays.push_back({from, from + static_cast<DayNumber>(draw() % 12)});
    }
    weekdays = WeekDays(1 + draw() % 127);
    calendar = WorkCalendar(weekdays, holidays);
  }

  bool works(DayNumber day) const {
    const auto weekday = static_cast<std::size_t>((day + 7003) % 7);
    return weekdays[weekday] && std::ranges::none_of(holidays, [&](const DayInterval& each) {
             return each.from <= day && day < each.until;
           });
  }

  std::int64_t count(DayNumber from, DayNumber until) const {
    std::int64_t days = 0;
    for (DayNumber day = from; day < until; ++day) days += works(day);
    return days;
  }
};

}  // namespace

TEST_CASE("a calendar counts as one does day by day") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Sample sample(seed);
    for (DayNumber from = -50; from < 50; from += 3) {
      CHECK(sample.calendar.works(from) == sample.works(from));
      for (DayNumber until = from; until < 50; until += 4) {
        REQUIRE(sample.calendar.count(from, until) == sample.count(from, until));
        REQUIRE(sample.calendar.count(until, from) == -sample.count(from, until));
      }
    }
  }
}

TEST_CASE("advancing stops at the first moment with enough days behind, retreating at the last") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Sample sample(seed);
    for (DayNumber day = -50; day < 50; day += 7) {
      for (std::int64_t days = 0; days < 12; ++days) {
        const DayNumber after = sample.calendar.advance(day, days);
        REQUIRE(sample.count(day, after) == days);
        REQUIRE((after == day || sample.works(after - 1)));
        const DayNumber before = sample.calendar.retreat(day, days);
        REQUIRE(sample.count(before, day) == days);
        REQUIRE((before == day || sample.works(before)));
      }
    }
  }
}

TEST_CASE("the neighbouring working days leave none out") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Sample sample(seed);
    for (DayNumber day = -50; day < 50; ++day) {
      const DayNumber next = sample.calendar.next_working(day);
      const DayNumber previous = sample.calendar.previous_working(day);
      REQUIRE((sample.works(next) && sample.count(day, next) == 0 && next >= day));
      REQUIRE((sample.works(previous) && sample.count(previous + 1, day + 1) == 0));
    }
  }
}

TEST_CASE("no days hold more working days than the least span allows, and some hold as many") {
  for (std::uint32_t seed = 0; seed < 100; ++seed) {
    const Sample sample(seed);
    for (std::int64_t days = 0; days < 20; ++days) {
      const std::int64_t span = sample.calendar.least_span(days);
      std::int64_t most_in_less = 0;
      for (DayNumber from = -50; from < 50 && span > 0; ++from) {
        most_in_less = std::max(most_in_less, sample.count(from, from + span - 1));
      }
      REQUIRE((days == 0 || most_in_less < days));
      std::int64_t most = 0;
      for (DayNumber from = 60; from < 67; ++from) {  // no holidays any more
        most = std::max(most, sample.count(from, from + span));
      }
      REQUIRE(most == days);
    }
  }
}

}  // namespace sixstep_tests::calendar_property_test

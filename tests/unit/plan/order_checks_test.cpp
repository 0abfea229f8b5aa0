// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::order_checks_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("goals and headings that contain themselves are told with their members") {
  const Diagnostic goals = only_after([](Plan& p) { p.goals[0].parent.value = "output"; });
  CHECK(goals.code == "cycle");
  CHECK(goals.pointer == "/goals/0/parent");
  CHECK(goals.message == "\"parent\" leads round in a circle: aim → output → aim");
  CHECK(found_after([](Plan& p) { p.actions[0].part_of.value = "h"; }) ==
        Expected{"cycle /actions/0/part_of"});
}

TEST_CASE("actions that wait for each other are told with their members, circle by circle") {
  const Diagnostic found = only_after([](Plan& p) { depend(p, "b", "a"); });
  CHECK(found.code == "cycle");
  CHECK(found.message == "these actions wait for each other in a circle: a → b → a");
  CHECK(found_after([](Plan& p) {
          p.actions.resize(5);
          p.actions[3].id.value = "c";
          p.actions[4].id.value = "d";
          depend(p, "b", "a");
          depend(p, "c", "d");
          depend(p, "d", "c", DependencyType::FF, 1.0);
          depend(p, "b", "c");
        }) == Expected{"cycle /dependencies/0", "cycle /dependencies/2"});
  CHECK(found_after([](Plan& p) { depend(p, "a", "a", DependencyType::SS); }) ==
        Expected{"cycle /dependencies/1"});
}

TEST_CASE("waiting in a circle is possible where it takes no time") {
  CHECK(found_after([](Plan& p) {
          p.dependencies.clear();
          depend(p, "a", "b", DependencyType::SS);
          depend(p, "b", "a", DependencyType::SS);
        }).empty());
  CHECK(found_after([](Plan& p) {
          depend(p, "b", "a", DependencyType::FS, -10.0);
          p.dependencies.back().prerequisite = false;
        }).empty());
  CHECK(found_after([](Plan& p) {
          p.dependencies.clear();
          depend(p, "a", "b", DependencyType::SS);
          depend(p, "b", "a", DependencyType::SS, 1.0);
        }) == Expected{"cycle /dependencies/0"});
}

TEST_CASE("a long circle is told by its first twelve members") {
  const Diagnostic found = only_after([](Plan& p) {
    for (int i = 0; i < 98; ++i) p.actions.emplace_back().id.value = "x" + std::to_string(i);
    for (int i = 0; i < 98; ++i) {
      depend(p, ("x" + std::to_string(i)).c_str(), ("x" + std::to_string((i + 1) % 98)).c_str());
    }
  });
  CHECK(found.message ==
        "these actions wait for each other in a circle: x0 → x1 → x2 → x3 → x4 → x5 → x6 → x7 → x8 "
        "→ x9 → x10 → x11 and 86 more");
}

TEST_CASE("dates that cannot follow each other are told with both") {
  const Diagnostic found = only_after([](Plan& p) {
    p.actions[2].from = on("2025-Q3");
    p.actions[2].by = on("2025-06");
  });
  CHECK(found.code == "dates-out-of-order");
  CHECK(found.pointer == "/actions/2/by");
  CHECK(found.message == "\"by\" is 2025-06-30, before \"from\", which is 2025-07-01");
  CHECK(found_after([](Plan& p) {
          p.actions[1].started = make_date(2025, 2, 1);
          p.actions[1].finished = make_date(2025, 1, 1);
        }) == Expected{"dates-out-of-order /actions/1/finished"});
  CHECK(found_after([](Plan& p) {
          p.horizon = {on("2030"), on("2025")};
        }) == Expected{"dates-out-of-order /horizon/by"});
}

TEST_CASE("no day has two amounts of one resource") {
  const auto year = [](int named) {
    return std::optional(Period{*make_date(named, 1, 1), *make_date(named, 12, 31)});
  };
  const auto with = [&](std::vector<Capacity> capacity) {
    return found_after([&](Plan& p) {
      p.resources.assign(1, {});
      p.resources[0].id.value = "team";
      p.resources[0].capacity = std::move(capacity);
    });
  };
  CHECK(
      with(
          {{year(2027), year(2028), 3.0, {}}, {{}, year(2026), 2.0, {}}, {year(2029), {}, 1.0, {}}})
          .empty());
  CHECK(with({{year(2027), {}, 3.0, {}}, {{}, year(2027), 2.0, {}}}) ==
        Expected{"duplicate-entry /resources/0/capacity/0"});
  CHECK(with({{{}, {}, 3.0, {}}, {year(2027), year(2027), {}, 1.0}}).empty());  // its least use
}

TEST_CASE("from and by in one period are in order") {
  CHECK(found_after([](Plan& p) { p.actions[2].from = p.actions[2].by = on("2025-Q3"); }).empty());
}

TEST_CASE("nothing is reported from after the status date") {
  const std::optional<Date> next_day = make_date(2025, 3, 1);
  CHECK(found_after([&](Plan& p) { p.actions[1].started = next_day; }) ==
        Expected{"date-after-status /actions/1/started"});
  CHECK(found_after([&](Plan& p) { p.milestones[0].reached = next_day; }) ==
        Expected{"date-after-status /milestones/0/reached"});
  CHECK(found_after([&](Plan& p) {
          p.progress.resize(1);
          p.progress[0].action.value = "a";
          p.progress[0].at = next_day;
        }) == Expected{"date-after-status /progress/0/at"});
  CHECK(found_after([&](Plan& p) {
          p.status_date.reset();
          p.actions[1].started = next_day;
        }).empty());
}

TEST_CASE("a fiscal year begins on a day that the calendar has") {
  CHECK(found_after([](Plan& p) { p.fiscal_year_start = MonthDay{2, 29}; }).empty());
  CHECK(found_after([](Plan& p) {
          p.fiscal_year_start = MonthDay{2, 30};
        }) == Expected{"malformed-date /fiscal_year_start"});
}

}  // namespace sixstep_tests::order_checks_test

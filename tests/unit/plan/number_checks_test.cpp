// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <limits>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::number_checks_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("every number stays on its scale") {
  const Diagnostic found = only_after([](Plan& p) { p.stakeholders[0].power = 1.5; });
  CHECK(found.code == "number-out-of-range");
  CHECK(found.pointer == "/stakeholders/0/power");
  CHECK(found.message == "found 1.5, expected a share from 0 to 1");
  CHECK(found_after([](Plan& p) { p.goals[0].weight = -1; }) ==
        Expected{"number-out-of-range /goals/0/weight"});
  CHECK(found_after([](Plan& p) {
          p.stances = {{{"ministry"}, {"aim"}, -4.5, {}}};
        }) == Expected{"number-out-of-range /stances/0/position"});
  CHECK(found_after([](Plan& p) {
          p.ties = {{{"ministry"}, {"agency"}, 5.0, {}, {}}};
        }) == Expected{"number-out-of-range /ties/0/influence"});
  CHECK(found_after([](Plan& p) {
          p.actions[1].advances = {{{"aim"}, 2.0, {}}};
        }) == Expected{"number-out-of-range /actions/1/advances/0/amount"});
  CHECK(found_after([](Plan& p) { p.discount_rate = 3; }) ==
        Expected{"number-out-of-range /discount_rate"});
  CHECK(found_after([](Plan& p) {
          p.assessments.resize(1);
          p.assessments[0].pillar.value = "pillar:resources";
          p.assessments[0].level.value = "level:societal";
          p.assessments[0].target = 6;
        }) == Expected{"number-out-of-range /assessments/0/target"});
}

TEST_CASE("what is not a number is never on a scale") {
  const double undefined = std::numeric_limits<double>::quiet_NaN();
  CHECK(found_after([&](Plan& p) { p.actions[1].success = undefined; }) ==
        Expected{"number-out-of-range /actions/1/success"});
  CHECK(found_after([&](Plan& p) {
          p.indicators[0].baseline =
              IndicatorBaseline{std::numeric_limits<double>::infinity(), {}, {}, {}};
        }) == Expected{"number-out-of-range /indicators/0/baseline/value"});
}

TEST_CASE("a number that is not known is on no scale at all, and no problem") {
  CHECK(found_after([](Plan& p) { p.stakeholders[0].power.reset(); }).empty());
}

TEST_CASE("the people served are among the eligible, and these among all") {
  CHECK(found_after([](Plan& p) {
          p.groups[0].population = 100;
          p.groups[0].eligible = 120;
          p.groups[0].served = 130;
        }) == Expected{"numbers-out-of-order /groups/0/served",
                       "numbers-out-of-order /groups/0/eligible"});
  CHECK(found_after([](Plan& p) {
          p.groups[0].population = 100;
          p.groups[0].served = 130;
        }) == Expected{"numbers-out-of-order /groups/0/served"});
}

TEST_CASE("a service counts no more people of a group than there are, and each group once") {
  const auto reach = [](std::optional<double> eligible, std::optional<double> served) {
    return found_after([&](Plan& p) {
      p.groups[0].population = 100;
      Service& service = p.services.emplace_back();
      service.id.value = "grant";
      service.by_group.push_back({{"elderly"}, eligible, served, {}});
    });
  };
  CHECK(reach(120, 90) == Expected{"numbers-out-of-order /services/0/by_group/0/eligible"});
  CHECK(reach({}, 120) == Expected{"numbers-out-of-order /services/0/by_group/0/served"});
  CHECK(reach(100, 100).empty());
  CHECK(found_after([](Plan& p) {
          Service& block = p.building_blocks.emplace_back();
          block.id.value = "login";
          block.by_group.assign(2, {{"elderly"}, 10, 5, {}});
        }) == Expected{"duplicate-entry /building_blocks/0/by_group/1/to"});
}

TEST_CASE("a stakeholder has one position on one thing") {
  const auto stances = [](std::optional<double> first, std::optional<double> second) {
    return found_after([&](Plan& p) {
      p.stances = {{{"ministry"}, {"aim"}, first, {}}, {{"ministry"}, {"aim"}, second, {}}};
    });
  };
  CHECK(stances(2, -2) == Expected{"duplicate-entry /stances/1"});
  CHECK(stances(2, 2).empty());
  CHECK(stances(2, {}).empty());
}

TEST_CASE("an indicator has one value for one day and group") {
  const auto observed = [](const char* date, double value, const char* group) {
    return found_after([&](Plan& p) {
      p.indicators[0].observations.push_back({on("2024"), 7.0, {}, {}});
      p.indicators[0].observations.push_back({on(date), value, {group}, {}});
    });
  };
  CHECK(observed("2024", 8, "") == Expected{"duplicate-entry /indicators/0/observations/1"});
  CHECK(observed("2024", 7, "").empty());
  CHECK(observed("2024", 8, "elderly").empty());
  CHECK(observed("2024-12-31", 8, "").empty());
}

TEST_CASE("a range goes from low over likely to high") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].modes[0].duration = Duration{{5, {{6, 8}}}, DurationUnit::week};
        }) == Expected{"range-out-of-order /actions/1/duration"});
  const Diagnostic found = only_after([](Plan& p) {
    p.actions[1].modes[0].cost.total = Estimate<Money>{{60'00}, {{{10'00}, {50'00}}}};
  });
  CHECK(found.pointer == "/actions/1/cost");
  CHECK(found.message ==
        "the range says low 10.00 EUR, likely 60.00 EUR, high 50.00 EUR; expected low ≤ likely ≤ "
        "high");
}

TEST_CASE("goals that all weigh nothing are told once for each family") {
  CHECK(found_after([](Plan& p) { p.goals[0].weight = p.goals[1].weight = 0; }) ==
        Expected{"zero-weights /goals/0/weight", "zero-weights /goals/1/weight"});
  CHECK(found_after([](Plan& p) {
          p.goals.emplace_back().id.value = "other";
          p.goals[0].weight = 0;
        }).empty());
}

}  // namespace sixstep_tests::number_checks_test

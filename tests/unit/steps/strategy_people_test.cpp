// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/resource_year.hpp>

#include <algorithm>
#include <string>

#include <doctest/doctest.h>
#include <support/strategies.hpp>

namespace sixstep_tests::strategy_people_test {

using namespace sixstep;
using namespace test_support;

namespace {

std::string team(const std::string& capacity) {
  return "{'id': 'team', 'label': 'IT team', 'unit': 'people', 'capacity': [" + capacity + "]}";
}

/// Work of so many people for so many months.
std::string work(int people, int months, const std::string& rest = "") {
  return "'duration': {'low': 1, 'likely': " + std::to_string(months) +
         ", 'high': 60, 'unit': 'month'}, 'demands': [{'resource': 'team', 'amount': " +
         std::to_string(people) + "}]" + (rest.empty() ? "" : ", " + rest);
}

const ResourceUse& use_in(const Strategy& strategy, int year) {
  const auto found = std::ranges::find(strategy.resources, year, &ResourceUse::year);
  REQUIRE(found != strategy.resources.end());
  return *found;
}

bool speaks(const std::string& words, const std::string& of) {
  return words.find(of) != std::string::npos;
}

bool has_finding(const Strategy& strategy, const std::string& code) {
  return std::ranges::find(strategy.findings, code, &Finding::code) != strategy.findings.end();
}

}  // namespace

TEST_CASE("who is there for half of a year does half a year's work") {
  const Strategy strategy = choose(
      three_years()
          .add("resources", {team("{'from': '2026-01-01', 'by': '2028-12-31', 'amount': 4}")})
          .add("actions", {action("x", "0.2", work(8, 6)), action("y", "0.1", work(1, 1))}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  CHECK(choice(strategy, "x").start_year == 2026);
  CHECK(use_in(strategy, 2026).used == doctest::Approx(4.0));
  CHECK(use_in(strategy, 2026).available == 4.0);
  CHECK(choice(strategy, "y").start_year == 2027);
  CHECK(use_in(strategy, 2027).used == doctest::Approx(1.0 / 12.0));
  CHECK(use_in(strategy, 2028).used == 0.0);
}

TEST_CASE(
    "what the team has no time for waits, or is left out with the year in which people lack") {
  const std::string capacity =
      "{'by': '2026-12-31', 'amount': 2}, {'from': '2027-01-01', 'by': '2027-06-30', 'amount': 4}, "
      "{'from': '2028-01-01', 'amount': 1}";
  const Strategy strategy = choose(
      three_years()
          .add("resources", {team(capacity)})
          .add("actions", {action("x", "0.5", work(2, 12)), action("y", "0.4", work(2, 12))}));
  CHECK(chosen(strategy) == Names{"x"});
  CHECK(*use_in(strategy, 2027).available == doctest::Approx(4.0 * 129 / 261));  // Monday to Friday
  const OmittedAction& y = omission(strategy, "y");
  CHECK(y.reason == OmissionReason::resource);
  CHECK(speaks(y.words, "Not enough people of “IT team” in 2027."));
  REQUIRE(y.rejection);
  REQUIRE(y.rejection->binds.size() == 1);
  const Binding& binding = y.rejection->binds.front();
  CHECK(binding.kind == BindingKind::resource);
  CHECK(binding.node.value == "team");
  CHECK(binding.year == 2027);
  CHECK(*binding.units == doctest::Approx(2.0 - 4.0 * 129 / 261).epsilon(1e-3));
  REQUIRE(y.rejection->resources.size() == 1);
  CHECK(y.rejection->money.empty());
  CHECK(y.rejection->resources[0].amount == doctest::Approx(*binding.units));
  CHECK(speaks(y.words, "0.02 more people of “IT team” in 2027"));
  CHECK(y.rejection->instead_of == std::vector<Id<Action>>{{"x"}});
}

TEST_CASE(
    "a least use of people brings in what is worth nothing, or is named among what conflicts") {
  const auto plan = [](const std::string& least) {
    return three_years()
        .add("resources", {team("{'from': '2026-01-01', 'by': '2026-12-31', 'amount': 3, "
                                "'at_least': " +
                                least + "}")})
        .add("actions", {action("x", "0.2", work(1, 12)), "{'id': 'drill', " + work(2, 12) + "}"});
  };
  CHECK(chosen(choose(plan("1"))) == Names{"x"});
  const Strategy both = choose(plan("3"));
  CHECK(chosen(both) == Names{"x", "drill"});
  CHECK(use_in(both, 2026).at_least == 3.0);
  CHECK(choice(both, "drill").reason == ChoiceReason::rule);

  const Strategy none =
      choose(three_years()
                 .add("resources", {team("{'from': '2026-01-01', 'by': '2026-12-31', 'amount': 3, "
                                         "'at_least': 2}")})
                 .add("actions", {action("x", "0.2", work(1, 12))}));
  CHECK(none.status == StrategyStatus::infeasible);
  CHECK(none.conflict == Names{"Use at least 2 people of “IT team” in 2026."});
}

TEST_CASE("commitments beyond what people can do exclude each other, in words") {
  const Strategy strategy =
      choose(three_years()
                 .set("horizon", "{'from': '2026-01-01', 'by': '2026-12-31'}")
                 .add("resources", {team("{'amount': 3}")})
                 .add("actions", {action("x", "0.2", work(2, 12, "'status': 'committed'")),
                                  action("y", "0.2", work(2, 12, "'status': 'committed'"))}));
  CHECK(strategy.status == StrategyStatus::infeasible);
  CHECK(strategy.conflict == Names{"Keep within the people of “IT team” in 2026.",
                                   "“x” is committed.", "“y” is committed."});
}

TEST_CASE("work under way stays though it takes more people than there are, and nothing joins it") {
  const std::string running = "'status': 'started', 'started': '2026-01-01'";
  const Strategy strategy = choose(three_years()
                                       .set("status_date", "'2026-06-30'")
                                       .add("resources", {team("{'amount': 2}")})
                                       .add("actions", {action("x", "0.2", work(5, 18, running)),
                                                        action("y", "0.2", work(1, 12))}));
  CHECK(strategy.status == StrategyStatus::optimal);
  CHECK(use_in(strategy, 2026).used == 5.0);
  CHECK(use_in(strategy, 2026).available == 5.0);
  CHECK(use_in(strategy, 2027).used == doctest::Approx(2.5).epsilon(0.01));
  CHECK(choice(strategy, "y").start_year == 2028);
}

TEST_CASE("unknown amounts and lengths hold nobody, and are named") {
  const Strategy strategy =
      choose(three_years()
                 .add("resources",
                      {team("{'by': '2027-12-31', 'amount': 1}"),
                       "{'id': 'licences', 'kind': 'consumable', 'capacity': [{'amount': 1}]}"})
                 .add("actions",
                      {action("x", "0.2", "'demands': [{'resource': 'team', 'amount': 9}]"),
                       action("y", "0.2", "'demands': [{'resource': 'licences', 'amount': 9}]")}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  CHECK(strategy.resources.size() == 3);
  CHECK(has_finding(strategy, "effort-unknown"));
  CHECK(has_finding(strategy, "resource-year-unknown"));  // 2028
  CHECK_FALSE(
      has_finding(choose(three_years().add("actions", {action("x", "0.2")})), "effort-unknown"));
}

TEST_CASE("an absurd number of people is a large one") {
  const Strategy strategy =
      choose(three_years()
                 .add("resources", {team("{'amount': 1e300, 'at_least': 0}")})
                 .add("actions", {action("x", "0.2",
                                         "'duration': 10, 'demands': [{'resource': "
                                         "'team', 'amount': 1e308}]")}));
  CHECK(chosen(strategy) == Names{"x"});
}

TEST_CASE(
    "without a horizon work may take as many years as it needs, and people bind the schedule") {
  const Strategy strategy = choose(
      PlanDraft()
          .add("goals", {"{'id': 'g'}"})
          .add("resources", {team("{'amount': 3}")})
          .add("actions", {action("x", "0.3", work(2, 12)), action("y", "0.2", work(2, 12))}));
  CHECK(chosen(strategy) == Names{"x", "y"});
  CHECK(strategy.resources.empty());
}

}  // namespace sixstep_tests::strategy_people_test

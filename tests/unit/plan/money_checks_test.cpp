// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::money_checks_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("running costs that would not be exact over all years are refused") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].modes[0].run_cost = Estimate<Money>{{100'000'000'000'000'000}, {}};
        }) == Expected{"total-too-large /actions/1"});
}

TEST_CASE("a cost after the end of the horizon is told: no budget limits it") {
  CHECK(found_after([](Plan& p) {
          p.horizon.by = parse_period("2026-12-31");
          p.actions[1].modes[0].cost = {
              {}, {{2026, {}, {{10'00}, {}}, {}}, {2027, {}, {{10'00}, {}}, {}}}};
        }) == Expected{"year-out-of-range /actions/1/cost/1/year"});
}

TEST_CASE("commitments above all budgets are told with their figures") {
  const Diagnostic found =
      only_after([](Plan& p) { p.actions[1].modes[0].cost.total->likely = {150'50}; });
  CHECK(found.code == "budget-exceeded");
  CHECK(found.severity == Severity::warning);
  CHECK(found.pointer == "/budgets");
  CHECK(found.message ==
        "the known costs of what is committed, 150.50 EUR, are above all budgets together, 100.00 "
        "EUR, by 50.50 EUR");
}

TEST_CASE("what is only proposed, unknown or without budgets exceeds no budget") {
  CHECK(found_after([](Plan& p) {
          p.actions[1].status = ActionStatus::proposed;
          p.actions[1].modes[0].cost.total->likely = {150'00};
        }).empty());
  CHECK(found_after([](Plan& p) {
          p.budgets.clear();
          p.actions[1].modes[0].cost.total->likely = {150'00};
        }).empty());
}

TEST_CASE("negative amounts, odd years and spending above the cost are told") {
  CHECK(found_after([](Plan& p) {
          p.budgets[0].amounts.push_back({2026, {-1}});
        }) == Expected{"negative-amount /budgets/0/amounts/2026"});
  CHECK(found_after([](Plan& p) {
          p.budgets[0].amounts.push_back({20'260, {1}});
        }) == Expected{"year-out-of-range /budgets/0/amounts/20260"});
  const Diagnostic found = only_after([](Plan& p) {
    p.progress.resize(1);
    p.progress[0].action.value = "a";
    p.progress[0].spent = Money{60'01};
  });
  CHECK(found.code == "spent-above-cost");
  CHECK(found.severity == Severity::warning);
  CHECK(found.message == "reported spent 60.01 EUR, above the cost of \"a\", 60.00 EUR");
}

TEST_CASE("amounts whose sum would not be exact are refused") {
  CHECK(found_after([](Plan& p) {
          for (int year = 2025; year < 2030; ++year) {
            p.budgets[0].amounts.push_back({year, largest_amount});
          }
        }) == Expected{"total-too-large "});
}

TEST_CASE("money without a currency is no money") {
  CHECK(found_after([](Plan& p) { p.currency.reset(); }) == Expected{"missing-currency "});
}

}  // namespace sixstep_tests::money_checks_test

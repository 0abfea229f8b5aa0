// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/earned_value.hpp>

#include <cmath>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::earned_value_golden_test {

using namespace sixstep;

namespace {

constexpr auto as_budgeted = static_cast<std::size_t>(EstimateRule::as_budgeted);
constexpr auto at_cost_rate = static_cast<std::size_t>(EstimateRule::at_cost_rate);
constexpr auto at_cost_and_speed = static_cast<std::size_t>(EstimateRule::at_cost_and_speed);

/// Whether a number is the published one, which has so many decimals.
bool prints_as(const std::optional<double>& found, double published, int decimals) {
  return found && std::abs(*found - published) <= 0.5 * std::pow(10.0, -decimals) * (1 + 1e-9);
}

EarnedValue reading(double budget, double planned, double earned, double actual) {
  return earned_value(
      std::vector<WorkPackage>{{budget, planned / budget, earned / budget, actual}});
}

}  // namespace

TEST_CASE("earned value of a project that is dear and late, with all three estimates") {
  // PCL-AI Body of Knowledge, appendix F, questions 06-05 to 06-12: BAC 1,000,000, PV 520,000,
  // EV 480,000, AC 530,000.
  const EarnedValue found = reading(1'000'000, 520'000, 480'000, 530'000);
  CHECK(prints_as(found.cost_variance, -50'000, 0));
  CHECK(prints_as(found.schedule_variance, -40'000, 0));
  CHECK(prints_as(found.cost_index, 0.91, 2));
  CHECK(prints_as(found.schedule_index, 0.92, 2));
  CHECK(prints_as(found.to_complete_index, 1.11, 2));
  CHECK(prints_as(found.estimates[as_budgeted], 1'050'000, 0));
  CHECK(prints_as(found.estimates[at_cost_rate], 1'104'167, 0));
  // By the formula 530,000 + 520,000 / (48/53 · 48/52); the book prints 1,152,010 of rounded rates.
  CHECK(prints_as(found.estimates[at_cost_and_speed], 1'152'014, 0));
  CHECK(prints_as(found.variance_at_completion, -104'167, 0));
  CHECK(prints_as(found.to_complete, 574'167, 0));
}

TEST_CASE("earned value of a year's project in a textbook") {
  // Schwalbe, Information technology project management, chapter 7, exercise 1: PV 23,000,
  // EV 20,000, AC 25,000, BAC 120,000.
  const EarnedValue found = reading(120'000, 23'000, 20'000, 25'000);
  CHECK(prints_as(found.cost_variance, -5'000, 0));
  CHECK(prints_as(found.schedule_variance, -3'000, 0));
  CHECK(prints_as(found.cost_index, 0.8, 2));
  CHECK(prints_as(found.schedule_index, 0.8696, 4));
  CHECK(prints_as(found.estimates[at_cost_rate], 150'000, 0));
}

TEST_CASE("earned value as the R package PRA prints it") {
  // PRA 0.3.0 (P. Govan, CRAN), vignette and manual pages cpi, spi: BAC 100,000, planned shares
  // 0.1, 0.2, 0.4, 0.7, 1.0, in period 3 35 % done for 36,000.
  const EarnedValue found =
      earned_value(std::vector<WorkPackage>{{100'000.0, 0.4, 0.35, 36'000.0}});
  CHECK(prints_as(found.cost_index, 0.9722222, 7));
  CHECK(prints_as(found.schedule_index, 0.875, 3));
}

TEST_CASE("earned schedule between the ends of two months") {
  // PCL-AI Body of Knowledge, appendix F, question 06-18: at the end of month 8 the earned value is
  // 440,000; 400,000 were planned by month 6 and 480,000 by month 7. ES 6.5, SV(t) −1.5.
  const std::vector<double> planned = {50e3, 100e3, 180e3, 260e3, 330e3, 400e3, 480e3, 560e3};
  const auto found = earned_schedule(planned, 440e3, 8.0);
  REQUIRE(found);
  CHECK(found->earned == 6.5);
  CHECK(found->variance == -1.5);
  CHECK(found->index == 6.5 / 8.0);
  CHECK(found->length == 8.0 / (6.5 / 8.0));
}

}  // namespace sixstep_tests::earned_value_golden_test

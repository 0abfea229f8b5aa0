// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/checks.hpp>

#include <doctest/doctest.h>
#include <support/plan_checks.hpp>

namespace sixstep_tests::progress_checks_test {

using namespace sixstep;
using namespace test_support;

namespace {

ProgressReport report_on(const char* action, const char* at) {
  ProgressReport report;
  report.action.value = action;
  if (on(at)) report.at = on(at)->first;
  return report;
}

/// The sound plan, speaking from the end of 2025, with these reports.
Expected found_in(const std::vector<ProgressReport>& reports) {
  return found_after([&](Plan& p) {
    p.status_date = on("2025-12-31")->first;
    p.actions[1].started = on("2025-06-01")->first;
    p.progress = reports;
  });
}

ProgressReport with_forecast(const char* at, const char* forecast,
                             std::optional<double> done = {}) {
  ProgressReport report = report_on("a", at);
  report.forecast = on(forecast)->first;
  report.done = done;
  return report;
}

}  // namespace

TEST_CASE("a report is about an action of the plan, and not from the future") {
  CHECK(found_in({report_on("nobody", "2025-12-01")}) == Expected{"unknown-id /progress/0/action"});
  CHECK(found_in({report_on("a", "2026-01-01")}) == Expected{"date-after-status /progress/0/at"});
  CHECK(found_in({report_on("a", "2025-12-31")}).empty());
}

TEST_CASE("a share that is done lies between 0 and 1") {
  ProgressReport report = report_on("a", "2025-12-01");
  report.done = 1.2;
  CHECK(found_in({report}) == Expected{"number-out-of-range /progress/0/done"});
}

TEST_CASE("an action is not forecast to finish before it started") {
  CHECK(found_in({with_forecast("2025-12-01", "2025-05-01")}) ==
        Expected{"dates-out-of-order /progress/0/forecast"});
}

TEST_CASE("a forecast that was past when it was made is told, unless all is done") {
  const auto found = only_after([](Plan& p) {
    p.status_date = on("2025-12-31")->first;
    p.progress = {with_forecast("2025-12-01", "2025-11-01")};
  });
  CHECK(found.severity == Severity::warning);
  CHECK(found.pointer == "/progress/0/forecast");
  CHECK(found_in({with_forecast("2025-12-01", "2025-11-01", 1.0)}).empty());
  CHECK(found_in({with_forecast("2025-12-01", "2025-12-01")}).empty());
}

TEST_CASE("what is spent in all does not fall from one report to a later one") {
  const auto spend = [](const char* at, std::int64_t minor) {
    ProgressReport report = report_on("a", at);
    report.spent = Money{minor};
    return report;
  };
  CHECK(found_in({spend("2025-03-01", 10), spend("2025-06-01", 20)}).empty());
  CHECK(found_in({spend("2025-06-01", 20), spend("2025-03-01", 10)}).empty());
  CHECK(found_in({spend("2025-03-01", 20), spend("2025-06-01", 10)}) ==
        Expected{"numbers-out-of-order /progress/1/spent"});
  CHECK(found_in({spend("2025-06-01", 10), spend("2025-03-01", 20)}) ==
        Expected{"numbers-out-of-order /progress/0/spent"});
}

}  // namespace sixstep_tests::progress_checks_test

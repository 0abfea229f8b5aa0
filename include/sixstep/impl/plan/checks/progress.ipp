// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string_view>
#include <vector>

#include <sixstep/impl/plan/checks/money.ipp>

/// Reports that contradict the action they are about, or each other.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// No action is finished before it began, and nobody forecasts the past.
inline void check_forecast(Examination& exam, const Place& place, const ProgressReport& report) {
  const auto index = exam.registry.index(report.action, Meaning::action);
  if (!index || !report.forecast) return;
  const auto& started = exam.plan.actions[*index].started;
  if (started && *report.forecast < *started) {
    exam.findings.error(codes::dates_out_of_order, place / "forecast",
                        "\"forecast\" is " + to_string(*report.forecast) + ", before " +
                            in_quotes(report.action) + " started on " + to_string(*started),
                        "correct one of the two dates");
  } else if (report.at && *report.forecast < *report.at && !(report.done >= 1.0)) {
    exam.findings.warning(codes::dates_out_of_order, place / "forecast",
                          "on " + to_string(*report.at) + " a finish on " +
                              to_string(*report.forecast) + " was forecast, which was past already",
                          "correct the forecast, or report that all of it is done");
  }
}

/// Spend is reported in all so far: it cannot fall from one report to a later one.
inline void check_spend_rises(Examination& exam) {
  const std::vector<ProgressReport>& progress = exam.plan.progress;
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < progress.size(); ++i) {
    if (progress[i].at && progress[i].spent) order.push_back(i);
  }
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return progress[i].at; });
  std::map<std::string_view, std::size_t> last;
  const Amounts amounts(exam);
  const Place base;
  for (const std::size_t i : order) {
    const auto [found, is_first] = last.try_emplace(progress[i].action.value, i);
    const ProgressReport& before = progress[std::exchange(found->second, i)];
    if (is_first || *progress[i].spent >= *before.spent) continue;
    exam.findings.warning(
        codes::numbers_out_of_order, base / "progress" / i / "spent",
        "by " + to_string(*progress[i].at) + " " + amounts.in_words(*progress[i].spent) +
            " were spent on " + in_quotes(progress[i].action) + ", but by " +
            to_string(*before.at) + " it had been " + amounts.in_words(*before.spent) + " already",
        "report all that was spent so far, not what was spent since the last report");
  }
}

inline void check_progress(Examination& exam) {
  const Place base;
  for_each_entry(base / "progress", exam.plan.progress,
                 [&](const Place& place, const ProgressReport& report) {
                   check_forecast(exam, place, report);
                 });
  check_spend_rises(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks

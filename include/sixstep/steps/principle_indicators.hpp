// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/vocabulary.hpp>

/// What groups, services and the plan itself say about the five principles, without any indicator
/// having been entered for them.
namespace sixstep::inline SIXSTEP_FORM {

/// Of the five principles, in their order: what is computed, and in which unit.
enum class PrincipleMeasure : std::uint8_t {
  group_coverage,       ///< access: served of eligible people, over groups; share
  service_coverage,     ///< access: the same over groups of each service; share
  processing_days,      ///< quality: median over services of their median; days
  processing_days_p90,  ///< quality: median over services of what 9 in 10 users wait; days
  documents,            ///< quality: median over services of papers to bring; documents
  hours_per_week,       ///< quality: median over services of hours in which it can be used; hours
  vulnerable_coverage,  ///< inclusion: served of eligible people in vulnerable groups; share
  vulnerable_reached,   ///< inclusion: vulnerable groups that an action serves; share
  vulnerable_represented,  ///< inclusion: vulnerable groups for which someone speaks; share
  vulnerable_consulted,    ///< inclusion: those whose speaker is at least consulted; share
  feedback_received,       ///< people-driven: over services; messages
  feedback_answered,       ///< people-driven: answered of received; share
  feedback_closed,         ///< people-driven: acted on of received; share
  published_owner,         ///< transparency: actions that say who is accountable; share
  published_budget,        ///< transparency: actions that say what they cost; share
  published_date,          ///< transparency: actions that say by when; share
  published_indicator,     ///< transparency: actions that an indicator follows; share
  published                ///< transparency: actions that say all four; share
};
constexpr std::array<std::string_view, 18> words_of(PrincipleMeasure) {
  return {"group-coverage",       "service-coverage",    "processing-days",
          "processing-days-p90",  "documents",           "hours-per-week",
          "vulnerable-coverage",  "vulnerable-reached",  "vulnerable-represented",
          "vulnerable-consulted", "feedback-received",   "feedback-answered",
          "feedback-closed",      "published-owner",     "published-budget",
          "published-date",       "published-indicator", "published"};
}

/// The measure for one group, or one service and, for `service_coverage`, one group of its users.
struct PrincipleValue {
  AnyId of;
  AnyId group;
  std::optional<double> value;
  std::optional<double> gap;  ///< of a coverage: to the best-served group, beside it in the plan
  friend bool operator==(const PrincipleValue&, const PrincipleValue&) = default;
};

/// One computed indicator of a principle. Shares of people add up people, not shares, over those of
/// whom both numbers are known.
struct PrincipleIndicator {
  Id<Term> principle;  ///< built-in id, even where a plan brings principles of its own
  PrincipleMeasure measure = PrincipleMeasure::group_coverage;
  std::optional<double> value;         ///< over what is known; empty where nothing is
  std::size_t known = 0;               ///< groups, services or actions of which enough is known
  std::size_t of = 0;                  ///< all of them
  std::vector<PrincipleValue> values;  ///< one by one; empty for measures of the plan's actions
  friend bool operator==(const PrincipleIndicator&, const PrincipleIndicator&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

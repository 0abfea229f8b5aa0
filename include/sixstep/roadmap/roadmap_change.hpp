// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/steps/action.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class ActionFate : std::uint8_t { added, dropped, changed };
constexpr std::array<std::string_view, 3> words_of(ActionFate) {
  return {"added", "dropped", "changed"};
}

/// A chosen action then and now. What is empty was not known, or not chosen.
struct ActionChange {
  Id<Action> action;
  std::string label;
  ActionFate fate = ActionFate::changed;
  std::optional<Date> start_before;
  std::optional<Date> start_after;
  std::optional<Date> finish_before;
  std::optional<Date> finish_after;
  std::optional<int> days;  ///< calendar days that the finish, else the start, comes later; or < 0
  std::optional<std::size_t> mode_before;
  std::optional<std::size_t> mode_after;
  std::optional<Money> cost_before;
  std::optional<Money> cost_after;
  std::optional<DateReason> reason;         ///< of the date that it has now
  AnyId because_of;                         ///< the action or resource behind the reason, if any
  std::optional<DateReason> reason_before;  ///< of the date that it had before
  AnyId because_of_before;
  std::string words;  ///< what has changed and why, in sentences
  friend bool operator==(const ActionChange&, const ActionChange&) = default;
};

/// A promise then and now: a milestone, a target, or an action's own date.
struct PromiseChange {
  AnyId promise;
  std::string label;
  std::optional<Date> by_before;
  std::optional<Date> by_after;
  std::optional<Date> expected_before;
  std::optional<Date> expected_after;
  std::optional<PromiseState> state_before;  ///< empty: there was no such promise
  std::optional<PromiseState> state_after;
  std::string words;
  friend bool operator==(const PromiseChange&, const PromiseChange&) = default;
};

/// Money of one source in one fiscal year, or of all.
struct MoneyChange {
  Id<Source> source;  ///< empty: of all sources, or of none that is entered
  std::string label;
  int year = 0;
  Money before;
  Money after;
  friend bool operator==(const MoneyChange&, const MoneyChange&) = default;
};

/// The weight of a goal in the whole, as a share.
struct GoalWeightChange {
  Id<Goal> goal;
  std::string label;
  std::optional<double> before;  ///< empty: there was no such goal
  std::optional<double> after;
  friend bool operator==(const GoalWeightChange&, const GoalWeightChange&) = default;
};

/// What the strategy achieves: "value", "capacity_gap_closed", "equity", "risk", "acceptance".
struct OutcomeChange {
  std::string outcome;
  std::optional<double> before;
  std::optional<double> after;
  friend bool operator==(const OutcomeChange&, const OutcomeChange&) = default;
};

/// A finding that is new, or gone.
struct FindingChange {
  std::string code;
  Severity severity = Severity::note;
  std::string sentence;
  bool is_new = false;
  bool decision = false;
  friend bool operator==(const FindingChange&, const FindingChange&) = default;
};

/// What has changed from one road map to another. Only what differs is listed: two equal road maps
/// give an empty comparison.
struct RoadmapChange {
  std::string plan;  ///< its title
  std::optional<Date> as_of_before;
  std::optional<Date> as_of_after;
  std::optional<Currency> currency;     ///< of both; where it differs, no money is compared
  std::vector<std::string> sentences;   ///< the whole in words, what matters most first
  std::vector<ActionChange> actions;    ///< by fate, then in the order of the later plan
  std::vector<PromiseChange> promises;  ///< by date, then id
  std::vector<MoneyChange> budget;      ///< use of sources: by year, then source
  std::vector<MoneyChange> spending;    ///< by the dates of the schedule: by year
  std::vector<GoalWeightChange> goals;  ///< by the size of the change
  std::vector<OutcomeChange> outcomes;
  std::vector<FindingChange> findings;  ///< new ones first, most severe first
  std::optional<Date> finish_before;
  std::optional<Date> finish_after;
  std::optional<Money> cost_before;  ///< known cost of what is chosen
  std::optional<Money> cost_after;
  friend bool operator==(const RoadmapChange&, const RoadmapChange&) = default;

  /// Nothing differs.
  bool empty() const {
    return sentences.empty() && actions.empty() && promises.empty() && budget.empty() &&
           spending.empty() && goals.empty() && outcomes.empty() && findings.empty();
  }
};

}  // namespace sixstep::inline SIXSTEP_FORM

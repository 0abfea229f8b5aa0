// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/annotation.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A promise that one or several actions keep together.
struct Milestone {
  Id<Milestone> id;
  Text label;
  std::vector<Id<Action>> of;
  std::optional<double> at;  ///< share of their work; 1 is completion; unknown constrains nothing
  std::optional<Period> by;
  std::string level;  ///< to whom it is promised
  std::optional<Date> reached;
  Annotation annotation;
  friend bool operator==(const Milestone&, const Milestone&) = default;
};

/// Which ends a dependency ties: finish-to-start, start-to-start, finish-to-finish,
/// start-to-finish.
enum class DependencyType : std::uint8_t { FS, SS, FF, SF };
constexpr std::array<std::string_view, 4> words_of(DependencyType) {
  return {"FS", "SS", "FF", "SF"};
}

/// `to` waits for `from`.
struct Dependency {
  Id<Action> from;
  Id<Action> to;
  DependencyType type = DependencyType::FS;
  std::optional<Duration> lag;
  std::optional<Duration> max_lag;
  std::optional<bool> prerequisite;  ///< choosing `to` needs `from`; absent: true for FS only
  Text reason;
  Annotation annotation;

  bool is_prerequisite() const { return prerequisite.value_or(type == DependencyType::FS); }
  friend bool operator==(const Dependency&, const Dependency&) = default;
};

/// How many of some actions are chosen.
struct Choice {
  Id<Choice> id;
  std::vector<Id<Action>> of;
  std::optional<int> at_least;
  std::optional<int> at_most;
  Annotation annotation;
  friend bool operator==(const Choice&, const Choice&) = default;
};

/// What some actions are worth together beyond each alone.
struct Synergy {
  Id<Synergy> id;
  std::vector<Id<Action>> of;
  std::optional<double> value;  ///< share of the plan's total value
  Annotation annotation;
  friend bool operator==(const Synergy&, const Synergy&) = default;
};

enum class PolicyKind : std::uint8_t {
  min_share,
  max_share,
  cover,
  before,
  accept,
  respect_vetoes
};
constexpr std::array<std::string_view, 6> words_of(PolicyKind) {
  return {"min_share", "max_share", "cover", "before", "accept", "respect_vetoes"};
}

/// A rule that every strategy keeps.
struct Policy {
  Id<Policy> id;
  PolicyKind kind = PolicyKind::respect_vetoes;
  std::string tag;
  Id<Group> group;
  Id<Term> pillar;
  std::string region;
  std::optional<double> share;  ///< of spend
  std::string vocabulary;       ///< "cover": each of its entries by at least one action
  std::string a;                ///< "before": tag of what comes first
  std::string b;                ///< "before": tag of what waits
  std::optional<double> least;  ///< "accept": least support of any chosen action, −1 … 1
  Annotation annotation;
  friend bool operator==(const Policy&, const Policy&) = default;
};

/// What a risk event does to one action.
struct Hit {
  Id<Action> to;
  std::optional<Duration> delay;
  std::optional<Estimate<Money>> cost;
  Annotation annotation{};
  friend bool operator==(const Hit&, const Hit&) = default;
};

struct Risk {
  Id<Risk> id;
  Text label;
  std::optional<double> probability;
  std::vector<Hit> hits;
  Id<Stakeholder> owner;
  Text response;
  Annotation annotation;
  friend bool operator==(const Risk&, const Risk&) = default;
};

/// An edit of the plan: members to set at an entity, or at an object that a path leads to.
struct Change {
  std::string at;   ///< an id, or a path of members from the root: "budgets/state/amounts"
  std::string set;  ///< a JSON object of members and their new values
  Annotation annotation{};
  friend bool operator==(const Change&, const Change&) = default;
};

/// A future for which the plan should be good too.
struct Scenario {
  Id<Scenario> id;
  Text label;
  std::optional<double> likelihood;
  std::vector<Change> changes;
  Annotation annotation;
  friend bool operator==(const Scenario&, const Scenario&) = default;
};

/// What was reported of an action on a day.
struct ProgressReport {
  Id<Action> action;
  std::optional<Date> at;
  std::optional<Money> spent;  ///< cumulative
  std::optional<double> done;  ///< share
  std::optional<Date> forecast;
  Text reason;
  Annotation annotation;
  friend bool operator==(const ProgressReport&, const ProgressReport&) = default;
};

struct BaselineAction {
  Id<Action> id;
  std::optional<Date> start;
  std::optional<Date> finish;
  std::optional<Money> cost;
  Annotation annotation{};
  friend bool operator==(const BaselineAction&, const BaselineAction&) = default;
};

/// What was promised on a day, against which slip is measured.
struct Baseline {
  Id<Baseline> id;
  std::optional<Date> at;
  std::vector<BaselineAction> actions;
  Annotation annotation;
  friend bool operator==(const Baseline&, const Baseline&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

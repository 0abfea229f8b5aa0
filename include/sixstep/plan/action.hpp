// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/assessment.hpp>
#include <sixstep/plan/estimate.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/goal.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/stakeholder.hpp>
#include <sixstep/plan/system.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Proposed actions are free to choose; committed and started ones are part of every strategy.
enum class ActionStatus : std::uint8_t { proposed, committed, started, paused, done, stopped };
constexpr std::array<std::string_view, 6> words_of(ActionStatus) {
  return {"proposed", "committed", "started", "paused", "done", "stopped"};
}

enum class RoleKind : std::uint8_t { accountable, responsible, consulted, informed };
constexpr std::array<std::string_view, 4> words_of(RoleKind) {
  return {"accountable", "responsible", "consulted", "informed"};
}

struct Role {
  Id<Stakeholder> stakeholder;
  RoleKind role = RoleKind::accountable;
  Annotation annotation;
  friend bool operator==(const Role&, const Role&) = default;
};

/// Money in one year: year 0, 1, … counts from the fiscal year of the start; four digits are fixed.
struct YearCost {
  int year = 0;
  Id<Source> source;  ///< empty: any admissible source
  Estimate<Money> amount;
  Annotation annotation{};
  friend bool operator==(const YearCost&, const YearCost&) = default;
};

/// What a mode costs: a total, spread evenly over the duration, or amounts by year. Unknown if both
/// are empty: an unknown cost is never summed as zero.
struct Cost {
  std::optional<Estimate<Money>> total;
  std::vector<YearCost> by_year;

  bool known() const { return total.has_value() || !by_year.empty(); }
  friend bool operator==(const Cost&, const Cost&) = default;
};

struct Demand {
  Id<Resource> resource;
  std::optional<double> amount;
  Annotation annotation{};
  friend bool operator==(const Demand&, const Demand&) = default;
};

/// One way to carry out an action.
struct Mode {
  Id<Mode> id;
  Text label;
  Cost cost;
  std::optional<Estimate<Money>> run_cost;  ///< each year after completion
  std::optional<Duration> duration;
  std::vector<Demand> demands;
  Annotation annotation;
  friend bool operator==(const Mode&, const Mode&) = default;
};

struct Reach {
  Id<Group> to;
  std::optional<double> reach;  ///< people newly reached
  Annotation annotation;
  friend bool operator==(const Reach&, const Reach&) = default;
};

/// The capacity that an action builds.
struct Development {
  Id<Term> pillar;
  Id<Term> level;
  std::optional<double> gain;  ///< rating levels
  Annotation annotation;
  friend bool operator==(const Development&, const Development&) = default;
};

/// Signed changes that an action makes to a service.
struct Improvement {
  Id<Service> to;
  std::optional<double> documents;
  std::optional<double> processing_days;
  std::optional<double> hours_per_week;
  std::optional<double> served;
  Annotation annotation;
  friend bool operator==(const Improvement&, const Improvement&) = default;
};

enum class PilotResult : std::uint8_t { running, succeeded, failed };
constexpr std::array<std::string_view, 3> words_of(PilotResult) {
  return {"running", "succeeded", "failed"};
}

/// An experiment before the scale-up: what it must show, by when, and whether it did. Where it
/// failed, the action is given up.
struct Pilot {
  Text hypothesis;
  Id<Indicator> indicator;
  std::optional<double> at_least;
  std::optional<double> at_most;
  std::optional<Period> decide_by;
  std::optional<Estimate<Money>> cost;
  std::optional<Duration> duration;
  std::optional<PilotResult> result;
  Annotation annotation;
  friend bool operator==(const Pilot&, const Pilot&) = default;
};

/// Something that can be done: an investment, a reform, a training programme; or, where others are
/// `part_of` it, a heading whose totals come from its parts.
struct Action {
  Id<Action> id;
  Text label;
  Text description;
  std::string kind;
  Id<Action> part_of;
  ActionStatus status = ActionStatus::proposed;
  Id<Term> innovation;
  std::vector<Id<Term>> strategies;
  std::vector<Id<Term>> principles;
  std::vector<Id<Term>> enablers;
  std::vector<std::string> sectors;
  std::vector<std::string> regions;
  std::vector<std::string> tags;
  std::vector<Role> roles;
  std::optional<Period> from;
  std::optional<Period> by;
  std::optional<bool> ongoing;
  Id<Calendar> calendar;
  std::optional<bool> pausable;
  std::vector<Mode> modes;  ///< a single mode may be written on the action itself
  std::vector<Id<Gap>> closes;
  std::vector<Link<AnyId>> advances;      ///< goals or indicators, amounts are shares
  std::vector<Link<Id<Factor>>> affects;  ///< amounts −1 … 1
  std::vector<Reach> serves;
  std::vector<Development> develops;
  std::vector<Improvement> improves;
  std::optional<double> doability;  ///< share
  std::optional<double> success;    ///< share: probability that it delivers
  std::optional<Pilot> pilot;
  std::optional<Date> started;
  std::optional<Date> finished;
  Annotation annotation;
  friend bool operator==(const Action&, const Action&) = default;
};

/// Whether the action is given up: stopped, or its pilot failed before it was done, so that the
/// scale-up does not come. What is left of its money is free for others.
inline bool is_given_up(const Action& action) {
  const bool failed = action.pilot && action.pilot->result == PilotResult::failed;
  return action.status == ActionStatus::stopped || (failed && action.status != ActionStatus::done);
}

/// Whether every strategy carries the action: committed, under way or done, and not given up.
inline bool is_mandatory(const Action& action) {
  return action.status != ActionStatus::proposed && !is_given_up(action);
}

}  // namespace sixstep::inline SIXSTEP_FORM

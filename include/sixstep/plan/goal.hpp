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
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/vocabulary.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct Group;
struct Stakeholder;

/// The levels of a results chain, from why to what.
enum class GoalKind : std::uint8_t { vision, goal, outcome, output };
constexpr std::array<std::string_view, 4> words_of(GoalKind) {
  return {"vision", "goal", "outcome", "output"};
}

/// Something the plan wants to be true: a node of the results chain.
struct Goal {
  Id<Goal> id;
  Text label;
  GoalKind kind = GoalKind::goal;
  Id<Goal> parent;
  std::optional<double> weight;   ///< relative to its siblings, ≥ 0
  std::vector<AnyId> aligned;     ///< principles, SDG targets, national goals it serves
  std::vector<Id<Group>> groups;  ///< those it is for
  Annotation annotation;
  friend bool operator==(const Goal&, const Goal&) = default;
};

enum class ComparisonMethod : std::uint8_t { pairwise, best_worst, swing };
constexpr std::array<std::string_view, 3> words_of(ComparisonMethod) {
  return {"pairwise", "best_worst", "swing"};
}

/// One judge's comparison of the children of one goal, from which weights follow.
struct Comparison {
  Id<Goal> parent;
  std::string judge;
  ComparisonMethod method = ComparisonMethod::pairwise;
  std::vector<Id<Goal>> of;
  std::vector<std::vector<std::optional<double>>> matrix;  ///< row over column; empty: skipped
  Id<Goal> best;
  Id<Goal> worst;
  std::vector<double> best_to_others;
  std::vector<double> others_to_worst;
  std::vector<double> points;  ///< swing, 0 … 100
  Annotation annotation;
  friend bool operator==(const Comparison&, const Comparison&) = default;
};

/// Whether more or less of an indicator is better.
enum class Direction : std::uint8_t { up, down };
constexpr std::array<std::string_view, 2> words_of(Direction) { return {"up", "down"}; }

/// An indicator's value for one group of people.
struct GroupValue {
  Id<Group> to;
  std::optional<double> amount;
  friend bool operator==(const GroupValue&, const GroupValue&) = default;
};

struct IndicatorBaseline {
  std::optional<double> value;
  std::optional<Period> date;
  std::vector<GroupValue> groups;
  Annotation annotation;
  friend bool operator==(const IndicatorBaseline&, const IndicatorBaseline&) = default;
};

/// A promised value by a date.
struct Target {
  Id<Target> id;
  std::optional<Period> by;
  std::optional<double> value;
  std::string level;  ///< to whom it is promised: "EU", "parliament"
  Annotation annotation;
  friend bool operator==(const Target&, const Target&) = default;
};

struct Observation {
  std::optional<Period> date;
  std::optional<double> value;
  Id<Group> group;  ///< empty: everyone
  Annotation annotation;
  friend bool operator==(const Observation&, const Observation&) = default;
};

/// How one sees whether a goal, a service or a group is where it should be.
struct Indicator {
  Id<Indicator> id;
  Text label;
  AnyId measures;
  Text unit;
  std::optional<Direction> direction;
  Id<Stakeholder> owner;
  Text source;
  std::optional<double> frequency;  ///< months between two observations
  std::vector<Id<Term>> disaggregated_by;
  std::optional<IndicatorBaseline> baseline;
  std::vector<Target> targets;
  std::vector<Observation> observations;
  Annotation annotation;
  friend bool operator==(const Indicator&, const Indicator&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

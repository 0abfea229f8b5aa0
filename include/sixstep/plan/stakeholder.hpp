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
#include <sixstep/plan/system.hpp>
#include <sixstep/plan/vocabulary.hpp>

namespace sixstep::inline SIXSTEP_FORM {

enum class StakeholderKind : std::uint8_t { public_, private_, civil, international };
constexpr std::array<std::string_view, 4> words_of(StakeholderKind) {
  return {"public", "private", "civil", "international"};
}

/// How far a stakeholder takes part, on the IAP2 spectrum of public participation.
enum class EngagementLevel : std::uint8_t { none, inform, consult, involve, collaborate, empower };
constexpr std::array<std::string_view, 6> words_of(EngagementLevel) {
  return {"none", "inform", "consult", "involve", "collaborate", "empower"};
}

struct Engagement {
  std::optional<EngagementLevel> now;
  std::optional<EngagementLevel> wanted;
  Annotation annotation{};
  friend bool operator==(const Engagement&, const Engagement&) = default;
};

/// Someone who can move the plan or is moved by it. Shares are 0 … 1.
struct Stakeholder {
  Id<Stakeholder> id;
  Text label;
  std::optional<StakeholderKind> kind;
  std::string sector;
  std::optional<double> power;
  std::optional<double> legitimacy;
  std::optional<double> urgency;
  std::optional<double> interest;
  std::vector<AnyId> veto;  ///< actions or goals that it can block
  Engagement engagement;
  Annotation annotation;
  friend bool operator==(const Stakeholder&, const Stakeholder&) = default;
};

/// People whom the plan is for; someone may speak for them.
struct Group {
  Id<Group> id;
  Text label;
  std::optional<double> population;
  std::optional<bool> vulnerable;
  std::vector<Id<Term>> dimensions;
  std::optional<double> eligible;  ///< people
  std::optional<double> served;    ///< people
  Id<Stakeholder> represented_by;
  Annotation annotation;
  friend bool operator==(const Group&, const Group&) = default;
};

/// Where a stakeholder stands on a goal or an action: −4 strongly against … 4 strongly for.
struct Stance {
  Id<Stakeholder> from;
  AnyId to;
  std::optional<double> position;
  Annotation annotation;
  friend bool operator==(const Stance&, const Stance&) = default;
};

/// Influence, trust or conflict between two stakeholders.
struct Tie {
  Id<Stakeholder> from;
  Id<Stakeholder> to;
  std::optional<double> influence;  ///< 0 … 4
  std::optional<Sign> sign;         ///< plus: trust, minus: conflict
  Annotation annotation;
  friend bool operator==(const Tie&, const Tie&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/vocabulary.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Whether a rater rated alone or raters agreed on one rating together.
enum class RatingKind : std::uint8_t { individual, joint };
constexpr std::array<std::string_view, 2> words_of(RatingKind) { return {"individual", "joint"}; }

/// One rating of one capacity: a pillar at a level. Scale 0 none, 1 initial, 2 emerging,
/// 3 established, 4 integrated, 5 optimizing.
struct Assessment {
  Id<Term> pillar;
  Id<Term> level;
  std::string rater;
  RatingKind kind = RatingKind::individual;
  std::optional<double> current;  ///< 0 … 5
  std::optional<double> target;   ///< 0 … 5
  std::optional<Period> date;
  Annotation annotation;
  friend bool operator==(const Assessment&, const Assessment&) = default;
};

enum class Answer : std::uint8_t { yes, partly, no };
constexpr std::array<std::string_view, 3> words_of(Answer) { return {"yes", "partly", "no"}; }

/// One rater's answer to one item of a checklist: a mindset, an enabler, a way of working, a mark.
struct ChecklistAnswer {
  Id<Term> item;
  std::optional<Answer> answer;
  std::string rater;
  std::optional<Period> date;
  Annotation annotation;
  friend bool operator==(const ChecklistAnswer&, const ChecklistAnswer&) = default;
};

/// A gap of data, of policy or of implementation. Empty if its kind is not known.
enum class GapKind : std::uint8_t { data, policy, implementation };
constexpr std::array<std::string_view, 3> words_of(GapKind) {
  return {"data", "policy", "implementation"};
}

/// Something that is missing and that actions can close.
struct Gap {
  Id<Gap> id;
  Text label;
  std::optional<GapKind> kind;
  Id<Term> pillar;
  Id<Term> level;
  Annotation annotation;
  friend bool operator==(const Gap&, const Gap&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/stakeholder.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Who stands behind an action or a goal, and who against. Sums go over the stances whose position
/// and power are both known; those concerned whose are not stand in `unknown`.
///
///     support = approval − opposition
struct SupportReading {
  AnyId of;
  std::optional<double> support;      ///< Σ position × power / Σ 4 × power, −1 … 1
  std::optional<double> approval;     ///< the part of that sum above 0, 0 … 1
  std::optional<double> opposition;   ///< the part below 0, without its sign, 0 … 1
  std::optional<double> ambivalence;  ///< `ambivalence(approval, opposition)`
  /// Of a goal: the mean support of the actions that advance it, over those of which it is known.
  /// It stands beside what people said of the goal itself and never enters `support`.
  std::optional<double> from_actions;
  std::optional<double> known;  ///< share of those concerned whose position and power are known
  std::vector<Id<Stakeholder>> supporters;
  std::vector<Id<Stakeholder>> opponents;
  std::vector<Id<Stakeholder>> neutral;   ///< whose position is 0
  std::vector<Id<Stakeholder>> vetoes;    ///< who can block it, whatever they think of it
  std::vector<Id<Stakeholder>> blockers;  ///< hold a veto and stand against it
  std::vector<Id<Stakeholder>> unknown;  ///< with a stance, veto or role; position or power unknown
  friend bool operator==(const SupportReading&, const SupportReading&) = default;
};

/// How far a community pulls both ways: 2 × the smaller of approval and opposition. 0 where all
/// pull one way, 1 where half of all power is wholly for and half wholly against.
///
/// Total less polarity, (P + N) − |P − N|: Kaplan, K. J. (1972), On the ambivalence-indifference
/// problem in attitude theory and measurement, Psychological Bulletin 77(5), 361–372; there of one
/// person's mixed feelings, here of many people's positions weighted by power.
double ambivalence(double approval, double opposition);

/// The reading of one action or goal; null where nobody said anything of it. The strategy asks for
/// acceptance and vetoes here too. O(readings).
const SupportReading* find_support(std::span<const SupportReading> support, std::string_view id);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/support.ipp>
#endif

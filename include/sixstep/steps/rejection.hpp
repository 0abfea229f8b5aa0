// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/action.hpp>
#include <sixstep/plan/funding.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/money.hpp>
#include <sixstep/steps/resource_year.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What can keep an action out.
enum class BindingKind : std::uint8_t {
  budget,        ///< the money of `sources` in `year`, `missing` of it
  source,        ///< no source may pay for it
  policy,        ///< the policy `node`
  choice,        ///< the choice `node`
  prerequisite,  ///< the action `node`, which is left out as well
  order,         ///< the action `node`, which would have to wait for it
  commitment,    ///< the action `node`, which is committed or under way
  veto,          ///< the stakeholder `node` stands against it
  resource,      ///< the people or machines of the resource `node` in `year`: `units` are short
};
constexpr std::array<std::string_view, 9> words_of(BindingKind) {
  return {"budget", "source",     "policy", "choice",  "prerequisite",
          "order",  "commitment", "veto",   "resource"};
}

/// One rule that keeps an action out.
struct Binding {
  BindingKind kind = BindingKind::budget;
  AnyId node;                       ///< what the rule is about; empty for money
  std::vector<Id<Source>> sources;  ///< that would have to pay together
  std::optional<int> year;          ///< fiscal year
  std::optional<Money> missing;     ///< how much is short
  std::optional<double> units;      ///< how many are short, on the average over the year
  friend bool operator==(const Binding&, const Binding&) = default;
};

/// Money on top of a budget.
struct ExtraMoney {
  Id<Source> source;
  int year = 0;  ///< fiscal year
  Money amount;
  friend bool operator==(const ExtraMoney&, const ExtraMoney&) = default;
};

/// What keeps an action out, and the smallest changes that each alone would bring it in. Every
/// change was tried: the choice was solved again with it.
///
/// "On top" keeps all actions that are chosen, in the same or other years and forms; "in exchange"
/// takes today's money and people as they are.
struct Rejection {
  std::vector<Binding> binds;
  std::vector<Id<Action>> together_with;  ///< left out as well, and to come in with it
  /// Enough money and people together to have it on top. Both empty: nothing is short, or no more
  /// of it would help.
  std::vector<ExtraMoney> money;
  std::vector<ExtraResource> resources;
  /// Proven: with this share of `money` and `resources` it still cannot be had on top. Empty: not
  /// known.
  std::optional<double> money_too_little;
  std::vector<Id<Action>> instead_of;  ///< chosen ones that the best strategy with it gives up
  /// What that exchange would cost in value: it would be chosen if it were worth so much more in
  /// the years in which it delivers. Empty: no admissible strategy has it, or not known.
  std::optional<double> loss;
  /// Proven; within a millionth of the value below `loss` where both were solved out.
  std::optional<double> loss_at_least;
  /// It would be chosen if it cost this share of its cost, to a sixty-fourth. Empty: not even for
  /// nothing, or not known.
  std::optional<double> cost_share;
  bool excluded = false;     ///< proven: no admissible strategy has it
  bool without_bar = false;  ///< proven: it would be chosen if no veto or threshold barred it
  bool complete = true;      ///< false: the limit of work came first
  friend bool operator==(const Rejection&, const Rejection&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

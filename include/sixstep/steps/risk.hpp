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
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/plan.hpp>
#include <sixstep/steps/reference_class.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// How low, likely and high become a distribution; a lognormal has its tenths at low and high.
enum class Spread : std::uint8_t { triangular, pert, lognormal };
constexpr std::array<std::string_view, 3> words_of(Spread) {
  return {"triangular", "pert", "lognormal"};
}

/// What an uncertain number of the plan is.
enum class RiskInput : std::uint8_t { duration, cost, risk, common_cause };
constexpr std::array<std::string_view, 4> words_of(RiskInput) {
  return {"duration", "cost", "risk", "common-cause"};
}

struct RiskOptions {
  std::uint32_t runs = 2000;  ///< fewer where resources make a run long
  unsigned threads = 1;       ///< 0: all; the result is the same
  Spread spread = Spread::triangular;
  double common_cause = 0.0;  ///< correlation of any two durations or costs, 0 to below 1
  /// How single numbers are spread; empty lists: their uncertainty stays unknown.
  ReferenceClass reference_class;
};

/// The share of futures that are over by a date, or do not cost more than an amount.
struct DatePoint {
  double share = 0.0;
  Date date;
  friend bool operator==(const DatePoint&, const DatePoint&) = default;
};
struct CostPoint {
  double share = 0.0;
  Money cost;
  friend bool operator==(const CostPoint&, const CostPoint&) = default;
};

/// One action in all futures.
struct ActionRisk {
  Id<Action> action;
  Date p50;  ///< its finish
  Date p80;
  double criticality = 0.0;    ///< share of futures in which it holds up the end
  std::optional<double> kept;  ///< share of futures that keep its own promise
  friend bool operator==(const ActionRisk&, const ActionRisk&) = default;
};

/// A milestone that is not reached yet, in all futures: when all its actions have done their share.
struct PromiseRisk {
  AnyId promise;
  std::optional<Date> by;
  Date p50;
  Date p80;
  std::optional<double> kept;  ///< share of futures that keep it; empty without a date
  friend bool operator==(const PromiseRisk&, const PromiseRisk&) = default;
};

/// An input that the spread goes with, and the outcome that 80 % meet where it is low and high.
struct DateDriver {
  AnyId node;  ///< action or risk; empty for what all have in common
  RiskInput input = RiskInput::duration;
  double rank_correlation = 0.0;
  std::optional<Date> low;
  std::optional<Date> high;
  friend bool operator==(const DateDriver&, const DateDriver&) = default;
};
struct CostDriver {
  AnyId node;
  RiskInput input = RiskInput::cost;
  double rank_correlation = 0.0;
  std::optional<Money> low;
  std::optional<Money> high;
  friend bool operator==(const CostDriver&, const CostDriver&) = default;
};

/// A risk of the plan: what 80 % meet in the futures that it spares, and that it strikes.
struct RiskEffect {
  Id<Risk> risk;
  std::optional<double> probability;  ///< empty: unknown, and it was left out
  std::optional<Date> finish_spared;
  std::optional<Date> finish_struck;
  std::optional<Money> cost_spared;
  std::optional<Money> cost_struck;
  friend bool operator==(const RiskEffect&, const RiskEffect&) = default;
};

/// How sure the dates and the cost of a strategy are.
///
/// Dates are told only if the uncertainty of every open duration is known, and costs only if that
/// of every known cost is: a number without a range, and without a reference class, is not sure but
/// of unknown uncertainty. In futures that go on after the stated capacity of a resource ends, it
/// is taken to go on as it was stated last.
struct RiskAnalysis {
  std::size_t runs = 0;  ///< futures tried; 0 where too little is known
  Spread spread = Spread::triangular;
  std::string reference_class;  ///< empty: none
  double common_cause = 0.0;
  bool with_resources = false;    ///< each future places its actions by resources, too
  double beyond_capacity = 0.0;   ///< share of futures that go on after a stated capacity ends
  std::vector<DatePoint> finish;  ///< the S-curve; empty: unknown
  std::vector<CostPoint> cost;    ///< of what has a known cost; empty: unknown
  std::size_t cost_unknown = 0;   ///< chosen actions without a known cost
  std::optional<Date> promised;   ///< the end of the plan's horizon
  std::optional<double> kept;     ///< share of futures that are over by then
  std::optional<Money> budget;    ///< of all years and sources
  std::optional<double> within_budget;
  std::optional<double> both;  ///< in time and within the budget
  std::vector<ActionRisk> actions;
  std::vector<PromiseRisk> promises;     ///< soonest first; those without a date last
  std::vector<DateDriver> date_drivers;  ///< strongest first
  std::vector<CostDriver> cost_drivers;
  std::vector<RiskEffect> risks;
  std::vector<Id<Action>> unknown_durations;  ///< open, and of unknown uncertainty
  std::vector<Id<Action>> unknown_costs;
  bool stopped = false;
  friend bool operator==(const RiskAnalysis&, const RiskAnalysis&) = default;
};

/// The point of an S-curve at one of its shares, such as 0.8; empty where there is none.
std::optional<Date> finish_at(const RiskAnalysis& risk, double share);
std::optional<Money> cost_at(const RiskAnalysis& risk, double share);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/risk.ipp>
#endif

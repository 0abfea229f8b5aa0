// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

#include <sixstep/impl/plan/checks/findings.hpp>
#include <sixstep/plan/plan.hpp>

/// The scale of every number that a plan may hold.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

struct Scale {
  double low;
  double high;
  std::string_view words;
};

namespace scales {
inline constexpr double beyond = std::numeric_limits<double>::max();
inline constexpr Scale share = {0, 1, "a share from 0 to 1"};
inline constexpr Scale signed_share = {-1, 1, "a number from -1 to 1"};
inline constexpr Scale rating = {0, 5, "a rating from 0 to 5"};
inline constexpr Scale rating_change = {-5, 5, "a change of rating from -5 to 5"};
inline constexpr Scale position = {-4, 4, "a position from -4 (against) to 4 (for)"};
inline constexpr Scale influence = {0, 4, "an influence from 0 to 4"};
inline constexpr Scale points = {0, 100, "points from 0 to 100"};
inline constexpr Scale quantity = {0, beyond, "a number that is not negative"};
inline constexpr Scale above_zero = {std::numeric_limits<double>::denorm_min(), beyond,
                                     "a number above 0"};
inline constexpr Scale any_number = {-beyond, beyond, "a finite number"};
inline constexpr Scale yearly_rate = {-0.5, 1, "a yearly rate from -0.5 to 1, such as 0.03"};
inline constexpr Scale week_hours = {0, 168, "hours from 0 to the 168 of a week"};
inline constexpr Scale week_change = {-168, 168, "a change of at most 168 hours"};
}  // namespace scales

/// The shortest text that reads back as this number.
inline std::string in_digits(double number) {
  std::array<char, 32> text{};
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  return {text.data(), end};
}

inline void check_number(Findings& findings, const Place& place,
                         const std::optional<double>& number, const Scale& scale) {
  if (!number || (*number >= scale.low && *number <= scale.high)) return;
  findings.error(codes::number_out_of_range, place,
                 "found " + in_digits(*number) + ", expected " + std::string(scale.words));
}

/// One member of an entity and the scale that it is on.
template <class Entity>
struct NumberRule {
  std::string_view member;
  std::optional<double> Entity::*value;
  Scale scale;
};

inline constexpr auto assessment_numbers =
    std::to_array<NumberRule<Assessment>>({{"current", &Assessment::current, scales::rating},
                                           {"target", &Assessment::target, scales::rating}});
inline constexpr auto factor_numbers =
    std::to_array<NumberRule<Factor>>({{"changeability", &Factor::changeability, scales::share},
                                       {"state", &Factor::state, scales::share}});
inline constexpr auto influence_numbers =
    std::to_array<NumberRule<Influence>>({{"strength", &Influence::strength, scales::share},
                                          {"delay", &Influence::delay, scales::quantity}});
inline constexpr auto service_numbers = std::to_array<NumberRule<Service>>(
    {{"documents", &Service::documents, scales::quantity},
     {"hours_per_week", &Service::hours_per_week, scales::week_hours}});
inline constexpr auto processing_numbers = std::to_array<NumberRule<ProcessingDays>>(
    {{"median", &ProcessingDays::median, scales::quantity},
     {"p90", &ProcessingDays::p90, scales::quantity}});
inline constexpr auto feedback_numbers =
    std::to_array<NumberRule<Feedback>>({{"received", &Feedback::received, scales::quantity},
                                         {"answered", &Feedback::answered, scales::quantity},
                                         {"acted_on", &Feedback::acted_on, scales::quantity}});
inline constexpr auto service_reach_numbers = std::to_array<NumberRule<ServiceReach>>(
    {{"eligible", &ServiceReach::eligible, scales::quantity},
     {"served", &ServiceReach::served, scales::quantity}});
inline constexpr auto term_numbers =
    std::to_array<NumberRule<Term>>({{"weight", &Term::weight, scales::quantity}});
inline constexpr auto goal_numbers =
    std::to_array<NumberRule<Goal>>({{"weight", &Goal::weight, scales::quantity}});
inline constexpr auto indicator_numbers = std::to_array<NumberRule<Indicator>>(
    {{"frequency", &Indicator::frequency, scales::above_zero}});
inline constexpr auto baseline_numbers = std::to_array<NumberRule<IndicatorBaseline>>(
    {{"value", &IndicatorBaseline::value, scales::any_number}});
inline constexpr auto target_numbers =
    std::to_array<NumberRule<Target>>({{"value", &Target::value, scales::any_number}});
inline constexpr auto observation_numbers =
    std::to_array<NumberRule<Observation>>({{"value", &Observation::value, scales::any_number}});
inline constexpr auto stakeholder_numbers =
    std::to_array<NumberRule<Stakeholder>>({{"power", &Stakeholder::power, scales::share},
                                            {"legitimacy", &Stakeholder::legitimacy, scales::share},
                                            {"urgency", &Stakeholder::urgency, scales::share},
                                            {"interest", &Stakeholder::interest, scales::share}});
inline constexpr auto group_numbers =
    std::to_array<NumberRule<Group>>({{"population", &Group::population, scales::quantity},
                                      {"eligible", &Group::eligible, scales::quantity},
                                      {"served", &Group::served, scales::quantity}});
inline constexpr auto stance_numbers =
    std::to_array<NumberRule<Stance>>({{"position", &Stance::position, scales::position}});
inline constexpr auto tie_numbers =
    std::to_array<NumberRule<Tie>>({{"influence", &Tie::influence, scales::influence}});
inline constexpr auto budget_numbers =
    std::to_array<NumberRule<Budget>>({{"carry_over", &Budget::carry_over, scales::share}});
inline constexpr auto capacity_numbers =
    std::to_array<NumberRule<Capacity>>({{"amount", &Capacity::amount, scales::quantity},
                                         {"at_least", &Capacity::at_least, scales::quantity}});
inline constexpr auto action_numbers =
    std::to_array<NumberRule<Action>>({{"doability", &Action::doability, scales::share},
                                       {"success", &Action::success, scales::share}});
inline constexpr auto demand_numbers =
    std::to_array<NumberRule<Demand>>({{"amount", &Demand::amount, scales::quantity}});
inline constexpr auto reach_numbers =
    std::to_array<NumberRule<Reach>>({{"reach", &Reach::reach, scales::quantity}});
inline constexpr auto development_numbers =
    std::to_array<NumberRule<Development>>({{"gain", &Development::gain, scales::rating_change}});
inline constexpr auto improvement_numbers = std::to_array<NumberRule<Improvement>>(
    {{"documents", &Improvement::documents, scales::any_number},
     {"processing_days", &Improvement::processing_days, scales::any_number},
     {"hours_per_week", &Improvement::hours_per_week, scales::week_change},
     {"served", &Improvement::served, scales::any_number}});
inline constexpr auto pilot_numbers =
    std::to_array<NumberRule<Pilot>>({{"at_least", &Pilot::at_least, scales::any_number},
                                      {"at_most", &Pilot::at_most, scales::any_number}});
inline constexpr auto milestone_numbers =
    std::to_array<NumberRule<Milestone>>({{"at", &Milestone::at, scales::share}});
inline constexpr auto synergy_numbers =
    std::to_array<NumberRule<Synergy>>({{"value", &Synergy::value, scales::signed_share}});
inline constexpr auto policy_numbers = std::to_array<NumberRule<Policy>>(
    {{"share", &Policy::share, scales::share}, {"least", &Policy::least, scales::signed_share}});
inline constexpr auto risk_numbers =
    std::to_array<NumberRule<Risk>>({{"probability", &Risk::probability, scales::share}});
inline constexpr auto scenario_numbers =
    std::to_array<NumberRule<Scenario>>({{"likelihood", &Scenario::likelihood, scales::quantity}});
inline constexpr auto progress_numbers =
    std::to_array<NumberRule<ProgressReport>>({{"done", &ProgressReport::done, scales::share}});
inline constexpr auto evidence_numbers =
    std::to_array<NumberRule<Evidence>>({{"confidence", &Evidence::confidence, scales::share}});

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks

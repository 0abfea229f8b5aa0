// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/power_interest.hpp>
#include <sixstep/methods/salience.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace stakeholder_grids_entry {

inline constexpr MethodInput power = {"power", ValueShape::vector,
                                      "by stakeholder, 0 … 1; NaN not known", true, true};
inline constexpr MethodInput grid_inputs[] = {
    power, {"interest", ValueShape::vector, "by stakeholder, 0 … 1; NaN not known", true, true}};
inline constexpr MethodInput salience_inputs[] = {
    power,
    {"legitimacy", ValueShape::vector, "by stakeholder, 0 … 1; NaN not known", true, true},
    {"urgency", ValueShape::vector, "by stakeholder, 0 … 1; NaN not known", true, true}};

inline constexpr MethodOption options[] = {
    number("cut", default_share_cut, "from where on a share is high, 0 … 1")};

inline constexpr MethodOutput grid_outputs[] = {
    {"quadrant", ValueShape::vector,
     "0 minimal effort, 1 keep satisfied, 2 keep informed, 3 key player; NaN: not enough known"}};
inline constexpr MethodOutput salience_outputs[] = {
    {"salience", ValueShape::vector,
     "0 non-stakeholder, 1 dormant, 2 discretionary, 3 dominant, 4 demanding, 5 dangerous, 6 "
     "dependent, 7 definitive; NaN: not enough known"},
    {"group", ValueShape::vector,
     "attributes that the class has: 0 none, 1 latent, 2 expectant, 3 definitive; NaN as before"}};

/// Shares as the methods take them, as many as there are of power.
inline std::vector<std::optional<double>> shares(const MethodCall& call, std::string_view input) {
  std::vector<std::optional<double>> result;
  for (const double cell : call.vector(input)) {
    result.push_back(std::isnan(cell) ? std::nullopt : std::optional(cell));
  }
  if (result.size() != call.vector("power").size()) {
    throw MethodError("invalid-input", input,
                      std::string(input) + " has not as many cells as power");
  }
  return result;
}

template <class Enum>
std::optional<double> code(std::optional<Enum> value) {
  return value ? std::optional(static_cast<double>(*value)) : std::nullopt;
}

inline MethodResult run_grid(const MethodCall& call) {
  const auto powers = shares(call, "power");
  const auto interests = shares(call, "interest");
  std::vector<std::optional<double>> quadrants;
  for (std::size_t k = 0; k < powers.size(); ++k) {
    quadrants.push_back(code(sixstep::power_interest(powers[k], interests[k], call.number("cut"))));
  }
  MethodResult result;
  result.set_vector("quadrant", quadrants);
  return result;
}

inline MethodResult run_salience(const MethodCall& call) {
  const auto powers = shares(call, "power");
  const auto legitimacies = shares(call, "legitimacy");
  const auto urgencies = shares(call, "urgency");
  std::vector<std::optional<double>> classes;
  std::vector<std::optional<double>> groups;
  for (std::size_t k = 0; k < powers.size(); ++k) {
    const auto found =
        sixstep::salience_class(powers[k], legitimacies[k], urgencies[k], call.number("cut"));
    classes.push_back(code(found));
    groups.push_back(found ? code(std::optional(salience_group(*found))) : std::nullopt);
  }
  MethodResult result;
  result.set_vector("salience", classes);
  result.set_vector("group", groups);
  return result;
}

}  // namespace stakeholder_grids_entry

inline constexpr Method power_interest = {
    "power_interest",
    "Power × interest grid",
    "What a stakeholder's power over a plan and interest in it ask of those who lead it.",
    "Mendelow 1981; Johnson & Scholes 1999",
    stakeholder_grids_entry::grid_inputs,
    stakeholder_grids_entry::options,
    stakeholder_grids_entry::grid_outputs,
    stakeholder_grids_entry::run_grid};

inline constexpr Method salience = {
    "salience",
    "Stakeholder salience",
    "How much a stakeholder's claim counts, by power, legitimacy and urgency.",
    "Mitchell, Agle & Wood 1997",
    stakeholder_grids_entry::salience_inputs,
    stakeholder_grids_entry::options,
    stakeholder_grids_entry::salience_outputs,
    stakeholder_grids_entry::run_salience};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

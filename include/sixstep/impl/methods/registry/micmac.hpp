// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/methods/micmac.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace micmac_entry {

inline constexpr MethodInput inputs[] = {
    {"direct", ValueShape::square, "how strongly the row influences the column, 0 or more"}};

inline constexpr MethodOption power_options[] = {
    whole("power", {}, "the power to take; if not given, until the ranking is stable"),
    whole("max_power", 100, "where to give up"),
    whole("stable_powers", 2, "further powers that have to leave both rankings as they are")};
inline constexpr MethodOption path_options[] = {
    number("path_factor", 1.0, "lambda: how much longer paths count, above 0")};

inline constexpr MethodOutput influence = {"influence", ValueShape::vector,
                                           "share of what moves others, along paths"};
inline constexpr MethodOutput dependence = {"dependence", ValueShape::vector,
                                            "share of what is moved by others, along paths"};
inline constexpr MethodOutput role = {
    "role", ValueShape::vector,
    "0 autonomous, 1 depending, 2 driving, 3 relay, by the means of influence and dependence"};

inline constexpr MethodOutput power_outputs[] = {
    influence,
    dependence,
    role,
    {"direct_influence", ValueShape::vector, "the same along single arrows"},
    {"direct_dependence", ValueShape::vector, "the same along single arrows"},
    {"power", ValueShape::whole, "arrows on each of the paths"},
    {"stable", ValueShape::flag, "whether the ranking stood over further powers"},
    {"longest_path", ValueShape::whole,
     "arrows on the longest path, beyond which every power is 0; left out if there is a loop",
     false}};
inline constexpr MethodOutput path_outputs[] = {
    influence,
    dependence,
    role,
    {"lengths", ValueShape::whole, "lengths of path that were added up"}};

inline void set_shares(MethodResult& result, const InfluenceDependence& shares) {
  std::vector<double> roles;
  for (const InfluenceRole each : influence_roles(shares)) {
    roles.push_back(static_cast<double>(each));
  }
  result.set_vector("influence", shares.influence);
  result.set_vector("dependence", shares.dependence);
  result.set_vector("role", roles);
}

inline MethodResult run_powers(const MethodCall& call) {
  const MicmacOptions options{call.whole_if_given("power"), call.whole("max_power"),
                              call.whole("stable_powers"), call.stop()};
  const Micmac found = sixstep::micmac(call.matrix("direct"), options);
  MethodResult result;
  result.set_truncated(found.truncated);
  set_shares(result, found.indirect);
  result.set_vector("direct_influence", found.direct.influence);
  result.set_vector("direct_dependence", found.direct.dependence);
  result.set_number("power", static_cast<double>(found.power));
  result.set_number("stable", found.stable ? 1.0 : 0.0);
  if (found.longest_path) {
    result.set_number("longest_path", static_cast<double>(*found.longest_path));
  }
  return result;
}

inline MethodResult run_paths(const MethodCall& call) {
  const WeightedPaths found = sixstep::power_weighted_paths(
      call.matrix("direct"), {call.number("path_factor"), call.stop()});
  MethodResult result;
  result.set_truncated(found.truncated);
  set_shares(result, found.shares);
  result.set_number("lengths", static_cast<double>(found.lengths));
  return result;
}

}  // namespace micmac_entry

inline constexpr Method micmac = {
    "micmac",
    "Cross-impact matrix multiplication (MICMAC)",
    "Who moves the system and who is moved by it, through others too.",
    "Duperrin & Godet 1973",
    micmac_entry::inputs,
    micmac_entry::power_options,
    micmac_entry::power_outputs,
    micmac_entry::run_powers};

inline constexpr Method power_weighted_paths = {
    "power_weighted_paths",
    "Power-weighted paths",
    "Influence and dependence over paths of every length, the longer the less.",
    "Díaz 2013",
    micmac_entry::inputs,
    micmac_entry::path_options,
    micmac_entry::path_outputs,
    micmac_entry::run_paths};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

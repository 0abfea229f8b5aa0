// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/fcm.hpp>
#include <sixstep/methods/fcm_effect.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace fcm_entry {

inline constexpr MethodInput weights = {
    "weights", ValueShape::square, "how strongly the row's concept moves the column's, -1 to 1"};
inline constexpr MethodInput start = {"start", ValueShape::vector,
                                      "state of each concept at the start, -1 to 1"};
inline constexpr MethodInput values = {
    "values", ValueShape::vector, "what each of held is held at, -1 to 1; if not given, 1", false};

inline constexpr MethodInput run_inputs[] = {
    weights,
    start,
    {"held", ValueShape::indices, "concepts that are held, whatever moves them", false},
    values};
inline constexpr MethodInput effect_inputs[] = {
    weights, start, {"held", ValueShape::indices, "concepts that the intervention holds"}, values};
inline constexpr MethodInput uncertainty_inputs[] = {
    {"low", ValueShape::square, "the least that each weight may be, -1 to 1"},
    {"high", ValueShape::square, "the most that each weight may be"},
    start,
    effect_inputs[2],
    values};

inline constexpr std::array settling = {
    choice("inference", FcmInference::modified_kosko, "what a concept hears at each step"),
    choice("transfer", FcmTransfer::sigmoid, "what it makes of that"),
    number("slope", 1.0, "steepness of sigmoid and hyperbolic tangent, above 0"),
    whole("max_steps", 1000, "updates of the whole map at most"),
    number("tolerance", 1e-9, "how close to its attractor a state has to be"),
    whole("settled_steps", 3, "steps in a row that have to say so, 1 to 1000")};

template <std::size_t more>
constexpr auto settling_and(const MethodOption (&others)[more]) {
  std::array<MethodOption, settling.size() + more> all{};
  std::ranges::copy(settling, all.begin());
  std::ranges::copy(others, all.begin() + settling.size());
  return all;
}

inline constexpr auto run_options =
    settling_and({whole("kept_states", 0, "states of the trajectory to keep, start included")});
inline constexpr auto uncertainty_options = settling_and(
    {whole("samples", 1000, "draws of the weights"), whole("seed", 1, "decides the draws"),
     number("lower_share", 0.05, "share of samples below lower"),
     number("upper_share", 0.95, "share of samples below upper")});

inline FcmOptions options_of(const MethodCall& call) {
  FcmOptions options;
  options.inference = call.choice<FcmInference>("inference");
  options.transfer = call.choice<FcmTransfer>("transfer");
  options.slope = call.number("slope");
  options.max_steps = call.whole("max_steps");
  options.tolerance = call.number("tolerance");
  options.settled_steps = call.whole("settled_steps");
  options.stop = call.stop();
  return options;
}

inline std::vector<FcmClamp> clamps_of(const MethodCall& call) {
  const auto held = call.indices("held");
  const auto given = call.vector("values");
  if (call.has("values") && given.size() != held.size()) {
    throw MethodError("invalid-input", "values", "values has to have one cell for each of held");
  }
  std::vector<FcmClamp> clamps;
  for (std::size_t k = 0; k < held.size(); ++k) {
    clamps.push_back({held[k], call.has("values") ? given[k] : 1.0});
  }
  return clamps;
}

inline constexpr MethodOutput run_outputs[] = {
    {"state", ValueShape::vector, "of each concept after the last step"},
    {"attractor", ValueShape::text, "fixed point, limit cycle or not settled"},
    {"level", ValueShape::vector, "mean state over one period; left out if it did not settle",
     false},
    {"period", ValueShape::whole, "steps once round: 1 at a fixed point; left out if not settled",
     false},
    {"steps", ValueShape::whole, "steps that were made"},
    {"trajectory", ValueShape::matrix, "one row a state, from the start on"},
    {"contraction", ValueShape::number,
     "bound on how far a step carries two states apart; below 1 there is one fixed point, reached "
     "from everywhere; left out for bivalent and trivalent maps",
     false},
    {"contraction_norm", ValueShape::text, "the norm of that bound", false}};

inline MethodResult run(const MethodCall& call) {
  FcmOptions options = options_of(call);
  options.kept_states = call.whole("kept_states");
  const auto clamps = clamps_of(call);
  const Matrix& map = call.matrix("weights");
  const FcmRun found = run_fcm(map, call.vector("start"), clamps, options);
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_vector("state", found.state);
  result.set_text("attractor", word(found.attractor));
  if (found.period > 0) result.set_vector("level", found.level);
  if (found.period > 0) result.set_number("period", static_cast<double>(found.period));
  result.set_number("steps", static_cast<double>(found.steps));
  result.set_matrix("trajectory", found.trajectory);
  if (const auto bound = fcm_contraction(map, clamps, options)) {
    result.set_number("contraction", bound->factor);
    result.set_text("contraction_norm", word(bound->norm));
  }
  return result;
}

inline constexpr MethodOutput effect_outputs[] = {
    {"absolute", ValueShape::vector,
     "level with the intervention - level without; left out if either did not settle", false},
    {"relative", ValueShape::vector,
     "absolute as a share of the level without; NaN where that is 0; left out as absolute", false},
    {"baseline", ValueShape::vector, "level without; left out if it did not settle", false},
    {"changed", ValueShape::vector, "level with; left out if it did not settle", false},
    {"baseline_attractor", ValueShape::text, "fixed point, limit cycle or not settled"},
    {"changed_attractor", ValueShape::text, "the same with the intervention"}};

inline MethodResult run_effect(const MethodCall& call) {
  const FcmEffect found = sixstep::fcm_effect(call.matrix("weights"), call.vector("start"),
                                              clamps_of(call), options_of(call));
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_text("baseline_attractor", word(found.baseline.attractor));
  result.set_text("changed_attractor", word(found.changed.attractor));
  if (found.baseline.period > 0) result.set_vector("baseline", found.baseline.level);
  if (found.changed.period > 0) result.set_vector("changed", found.changed.level);
  if (found.baseline.period == 0 || found.changed.period == 0) return result;
  result.set_vector("absolute", found.absolute);
  result.set_vector("relative", found.relative);
  return result;
}

inline constexpr MethodOutput uncertainty_outputs[] = {
    {"rises", ValueShape::vector,
     "by concept, share of samples in which the effect is above 0; like all that follow left out "
     "if none settled",
     false},
    {"falls", ValueShape::vector, "share in which it is below 0", false},
    {"unchanged", ValueShape::vector, "share of the rest", false},
    {"lower", ValueShape::vector, "lower quantile of the absolute effect", false},
    {"median", ValueShape::vector, "its median", false},
    {"upper", ValueShape::vector, "its upper quantile", false},
    {"samples", ValueShape::whole, "draws that were run"},
    {"settled", ValueShape::whole, "of these, with and without the intervention"}};

inline MethodResult run_uncertainty(const MethodCall& call) {
  const FcmSampling sampling{call.whole("samples"), call.whole("seed"), call.number("lower_share"),
                             call.number("upper_share")};
  const FcmUncertainty found =
      sixstep::fcm_uncertainty({call.matrix("low"), call.matrix("high")}, call.vector("start"),
                               clamps_of(call), options_of(call), sampling);
  MethodResult result;
  result.set_truncated(found.truncated);
  result.set_number("samples", static_cast<double>(found.samples));
  result.set_number("settled", static_cast<double>(found.settled));
  if (found.settled == 0) return result;
  const auto column = [&](std::string_view name, double FcmEffectSpread::*member) {
    std::vector<double> cells;
    for (const FcmEffectSpread& effect : found.effects) cells.push_back(effect.*member);
    result.set_vector(name, cells);
  };
  column("rises", &FcmEffectSpread::rises);
  column("falls", &FcmEffectSpread::falls);
  column("unchanged", &FcmEffectSpread::unchanged);
  column("lower", &FcmEffectSpread::lower);
  column("median", &FcmEffectSpread::median);
  column("upper", &FcmEffectSpread::upper);
  return result;
}

}  // namespace fcm_entry

inline constexpr Method fcm = {
    "fcm",
    "Fuzzy cognitive map",
    "Where a map of concepts that move each other comes to rest, or whether it does not.",
    "Kosko 1986; Stylios & Groumpos 2004; Papageorgiou 2011",
    fcm_entry::run_inputs,
    fcm_entry::run_options,
    fcm_entry::run_outputs,
    fcm_entry::run};

inline constexpr Method fcm_effect = {"fcm_effect",
                                      "Effect of an intervention on a fuzzy cognitive map",
                                      "What holding some concepts changes in all the others.",
                                      "Kosko 1986",
                                      fcm_entry::effect_inputs,
                                      fcm_entry::settling,
                                      fcm_entry::effect_outputs,
                                      fcm_entry::run_effect};

inline constexpr Method fcm_uncertainty = {
    "fcm_uncertainty",
    "Effect of an intervention while weights are uncertain",
    "How often an effect is above or below 0, and how large, when each weight lies in a range.",
    "Monte Carlo sampling of Kosko 1986",
    fcm_entry::uncertainty_inputs,
    fcm_entry::uncertainty_options,
    fcm_entry::uncertainty_outputs,
    fcm_entry::run_uncertainty};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

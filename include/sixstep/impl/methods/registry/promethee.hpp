// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/impl/methods/registry/network_inputs.hpp>
#include <sixstep/methods/promethee.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace promethee_entry {

inline constexpr MethodInput inputs[] = {
    values,
    criterion_weights,
    less_is_better,
    {"shapes", ValueShape::indices,
     "by criterion, its preference function: 0 usual, 1 u-shape, 2 v-shape, 3 level, 4 linear, 5 "
     "gaussian; if not given, all are as the option shape says",
     false},
    {"indifference", ValueShape::vector, "q by criterion; if not given, 0", false},
    {"preference", ValueShape::vector, "p by criterion, for v-shape, level and linear", false},
    {"inflection", ValueShape::vector, "s by criterion, for gaussian", false}};

inline constexpr MethodOption options[] = {
    choice("shape", PreferenceShape::usual, "the preference function of all criteria"),
    choice("mean", FlowMean::over_others, "what a flow is a mean over"),
    flag("pairs", false, "whether to compare each pair, which takes a square of memory"), threads};

inline constexpr MethodOutput outputs[] = {
    {"net", ValueShape::vector, "phi of each alternative: positive - negative"},
    place,
    order,
    {"positive", ValueShape::vector, "phi+: mean preference over others"},
    {"negative", ValueShape::vector, "phi-: mean preference of others over it"},
    {"criterion_net", ValueShape::matrix,
     "net flows by alternative and criterion, unweighted: what weight_sensitivity reads"},
    {"relation", ValueShape::square,
     "PROMETHEE I, row to column: 0 better, 1 indifferent, 2 worse, 3 incomparable; with pairs",
     false},
    {"indices", ValueShape::square, "pi, the preference for row over column; with pairs", false},
    without_spread,
    {"mean", ValueShape::text, "the mean that was used"}};

inline PreferenceShape shape_of(double cell) {
  constexpr auto shapes = words_of(PreferenceShape{}).size();
  if (cell < static_cast<double>(shapes)) return static_cast<PreferenceShape>(cell);
  throw MethodError("invalid-input", "shapes", "shapes holds whole numbers from 0 to 5 alone");
}

inline std::vector<PreferenceFunction> functions(const MethodCall& call) {
  const auto shape = static_cast<double>(call.choice<PreferenceShape>("shape"));
  call.indices("shapes");  // refuses what is no whole number
  const auto shapes = by_criterion(call, "shapes", shape);
  const auto indifference = by_criterion(call, "indifference", 0.0);
  const auto preference = by_criterion(call, "preference", 0.0);
  const auto inflection = by_criterion(call, "inflection", 0.0);
  std::vector<PreferenceFunction> result;
  for (std::size_t k = 0; k < shapes.size(); ++k) {
    result.push_back({shape_of(shapes[k]), indifference[k], preference[k], inflection[k]});
  }
  return result;
}

inline Matrix relation(const Promethee& flows) {
  Matrix result(flows.net.size(), flows.net.size());
  for (std::size_t row = 0; row < result.rows(); ++row) {
    for (std::size_t other = 0; other < result.rows(); ++other) {
      result(row, other) = static_cast<double>(compare(flows, row, other));
    }
  }
  return result;
}

inline MethodResult run(const MethodCall& call) {
  const DecisionTable table = decision_table(call);
  const auto shapes = functions(call);
  const Promethee found =
      sixstep::promethee(table, shapes, {call.choice<FlowMean>("mean"), thread_count(call)});
  MethodResult result;
  result.set_vector("net", found.net);
  set_ranking(result, found.ranking);
  result.set_vector("positive", found.positive);
  result.set_vector("negative", found.negative);
  result.set_matrix("criterion_net", found.criterion_net);
  result.set_vector("without_spread", found.without_spread);
  result.set_text("mean", word(found.mean));
  if (!call.flag("pairs")) return result;
  result.set_matrix("relation", relation(found));
  result.set_matrix("indices", preference_indices(table, shapes));
  return result;
}

}  // namespace promethee_entry

inline constexpr Method promethee = {
    "promethee",
    "Preference ranking organization method (PROMETHEE I and II)",
    "Alternatives by how far they are preferred to the others and others to them, differences "
    "counting within thresholds.",
    "Brans & Vincke 1985",
    promethee_entry::inputs,
    promethee_entry::options,
    promethee_entry::outputs,
    promethee_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/impl/methods/registry/decision_inputs.hpp>
#include <sixstep/methods/electre.hpp>
#include <sixstep/methods/electre_credibility.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace electre_entry {

inline constexpr MethodInput inputs[] = {values, criterion_weights, less_is_better};
inline constexpr MethodInput threshold_inputs[] = {
    values,
    criterion_weights,
    less_is_better,
    {"indifference", ValueShape::vector, "q by criterion, 0 or more; if not given, 0", false},
    {"preference", ValueShape::vector, "p by criterion, q or more; if not given, 0", false},
    {"veto", ValueShape::vector,
     "v by criterion, p or more; NaN, or not given: the criterion never vetoes", false, true}};

inline constexpr MethodOption options[] = {
    choice("discordance", Discordance::own_range, "what an objection is measured by"),
    number("least_concordance", 0.65, "share of the weight that has to agree"),
    number("most_discordance", 0.35, "the strongest objection that is borne")};
inline constexpr MethodOption cut_options[] = {
    number("cut", 0.7, "credibility from which on the row outranks the column")};

inline constexpr MethodOutput outputs[] = {
    {"kernel", ValueShape::indices, "alternatives among which the choice lies"},
    {"outranking", ValueShape::edges, "from who outranks to the outranked"},
    {"cycle_offsets", ValueShape::indices,
     "where each cycle begins among cycle_members, and the end of the last"},
    {"cycle_members", ValueShape::indices,
     "alternatives that outrank each other round a circle, which count as equally good"},
    {"concordance", ValueShape::square, "weight of the criteria by which row is as good as column"},
    {"discordance", ValueShape::square, "strongest objection against the row"},
    without_spread,
    {"discordance_by", ValueShape::text, "what objections were measured by"}};
inline constexpr MethodOutput credibility_outputs[] = {
    {"credibility", ValueShape::square, "that the row is as good as the column, 0 to 1"},
    {"concordance", ValueShape::square, "how far the criteria agree, before vetoes"},
    {"outranking", ValueShape::square, "1 where credibility reaches the cut"},
    {"qualification", ValueShape::vector,
     "of each alternative, how many it outranks less how many outrank it"}};

inline void set_relation(MethodResult& result, const Electre& found) {
  const std::vector<Arc> arcs = found.outranking.arcs();
  Matrix edges(arcs.size(), 2);
  for (std::size_t row = 0; row < arcs.size(); ++row) {
    edges(row, 0) = arcs[row].from;
    edges(row, 1) = arcs[row].to;
  }
  result.set_matrix("outranking", std::move(edges));
  std::vector<std::size_t> members;
  std::vector<std::size_t> offsets = {0};
  for (const auto& cycle : found.cycles) {
    members.insert(members.end(), cycle.begin(), cycle.end());
    offsets.push_back(members.size());
  }
  result.set_vector("cycle_offsets", offsets);
  result.set_vector("cycle_members", members);
}

inline MethodResult run(const MethodCall& call) {
  const Electre found = sixstep::electre(
      decision_table(call), {call.choice<Discordance>("discordance"),
                             call.number("least_concordance"), call.number("most_discordance")});
  MethodResult result;
  result.set_vector("kernel", found.kernel);
  set_relation(result, found);
  result.set_matrix("concordance", found.concordance);
  result.set_matrix("discordance", found.discordance);
  result.set_vector("without_spread", found.without_spread);
  result.set_text("discordance_by", word(found.options.discordance));
  return result;
}

inline MethodResult run_credibility(const MethodCall& call) {
  constexpr double never = std::numeric_limits<double>::infinity();
  const auto indifference = by_criterion(call, "indifference", 0.0);
  const auto preference = by_criterion(call, "preference", 0.0);
  auto veto = by_criterion(call, "veto", never);
  const auto is_nan = [](double from) { return std::isnan(from); };
  std::ranges::replace_if(veto, is_nan, never);
  std::vector<PseudoCriterion> criteria;
  for (std::size_t k = 0; k < veto.size(); ++k) {
    criteria.push_back({indifference[k], preference[k], veto[k]});
  }
  const ElectreCredibility found =
      sixstep::electre_credibility(decision_table(call), criteria, call.number("cut"));
  MethodResult result;
  result.set_matrix("credibility", found.credibility);
  result.set_matrix("concordance", found.concordance);
  result.set_matrix("outranking", found.outranking);
  result.set_vector("qualification", found.qualification);
  return result;
}

}  // namespace electre_entry

inline constexpr Method electre = {
    "electre",
    "Elimination and choice expressing reality (ELECTRE I)",
    "The few alternatives to choose from: a majority says that they are as good, and no criterion "
    "objects strongly.",
    "Roy 1968",
    electre_entry::inputs,
    electre_entry::options,
    electre_entry::outputs,
    electre_entry::run};

inline constexpr Method electre_credibility = {
    "electre_credibility",
    "Credibility of outranking (ELECTRE III)",
    "How credible it is that one alternative is as good as another, with thresholds and vetoes.",
    "Roy 1978",
    electre_entry::threshold_inputs,
    electre_entry::cut_options,
    electre_entry::credibility_outputs,
    electre_entry::run_credibility};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <string>
#include <vector>

#include <sixstep/impl/methods/registry/judgment_inputs.hpp>
#include <sixstep/methods/ahp_group.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace ahp_group_entry {

inline constexpr MethodInput inputs[] = {
    {"judgments", ValueShape::matrix,
     "the judges' square matrices, one below the other: how many times the row weighs as much as "
     "the column; NaN where the pair was skipped",
     true, true},
    {"influence", ValueShape::vector,
     "by judge, how much it counts, above 0; if not given, all count the same", false}};

inline constexpr MethodOption options[] = {
    choice("aggregation", GroupAggregation::judgments,
           "whether the judges' judgments are joined, as of one group, or their weights"),
    choice("mean", PriorityMean::geometric, "of weights; judgments take the geometric one only"),
    priority_method, random_index_table};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "of the items, for the group, summing to 1"},
    {"consistency_ratio", ValueShape::number,
     "of the joined judgments; left out where weights are joined, or beyond the end of the table",
     false},
    {"judge_weights", ValueShape::matrix,
     "judge × item: of each judge alone; NaN where the judge's comparisons do not connect"},
    {"judge_ratio", ValueShape::vector,
     "by judge, the consistency ratio; NaN as above or beyond the end of the table"},
    {"aggregation", ValueShape::text, "the way of joining that was used"},
    {"mean", ValueShape::text, "the mean that was used"},
    {"method", ValueShape::text, "the method that was used"},
    {"random_index", ValueShape::text, "the table that was used"}};

inline std::vector<Judgments> judges_of(const Matrix& cells) {
  if (cells.columns() == 0 || cells.rows() == 0 || cells.rows() % cells.columns() != 0) {
    throw MethodError("invalid-input", "judgments",
                      "judgments needs as many rows for each judge as it has columns");
  }
  std::vector<Judgments> judges;
  for (std::size_t first = 0; first < cells.rows(); first += cells.columns()) {
    judges.push_back(judgments_from(cells, first));
    const auto fault = find_fault(judges.back());
    if (fault && fault->kind != JudgmentFaultKind::not_connected) {
      require_sound(judges.back(), first);
    }
  }
  return judges;
}

/// Weights and ratios of each judge alone.
struct Alone {
  Matrix weights;
  std::vector<std::optional<double>> ratios;
};

inline Alone each_alone(const std::vector<Judgments>& judges, const AhpOptions& how) {
  Alone result{
      Matrix(judges.size(), judges.front().size(), std::numeric_limits<double>::quiet_NaN()),
      std::vector<std::optional<double>>(judges.size())};
  for (std::size_t judge = 0; judge < judges.size(); ++judge) {
    if (find_fault(judges[judge])) continue;
    const AhpPriorities found = ahp_priorities(judges[judge], how);
    for (std::size_t item = 0; item < found.weights.size(); ++item) {
      result.weights(judge, item) = found.weights[item];
    }
    result.ratios[judge] = found.consistency_ratio;
  }
  return result;
}

inline void join_judgments(const MethodCall& call, const std::vector<Judgments>& judges,
                           const AhpOptions& how, MethodResult& result) {
  const Judgments joined = aggregate_judgments(judges, call.vector("influence"));
  require_sound(joined);
  const AhpPriorities found = ahp_priorities(joined, how);
  result.set_vector("weights", found.weights);
  if (found.consistency_ratio) result.set_number("consistency_ratio", *found.consistency_ratio);
}

inline void join_priorities(const MethodCall& call, const std::vector<Judgments>& judges,
                            const Matrix& weights, MethodResult& result) {
  std::vector<std::vector<double>> rows;
  for (std::size_t judge = 0; judge < judges.size(); ++judge) {
    require_sound(judges[judge], judge * judges.front().size());
    rows.emplace_back(weights.row(judge).begin(), weights.row(judge).end());
  }
  result.set_vector("weights", aggregate_priorities(rows, call.choice<PriorityMean>("mean"),
                                                    call.vector("influence")));
}

inline MethodResult run(const MethodCall& call) {
  const std::vector<Judgments> judges = judges_of(call.matrix("judgments"));
  const AhpOptions how{call.choice<PriorityMethod>("method"),
                       call.choice<RandomIndexTable>("random_index")};
  const auto aggregation = call.choice<GroupAggregation>("aggregation");
  const bool whole = aggregation == GroupAggregation::judgments;
  const auto mean = whole ? PriorityMean::geometric : call.choice<PriorityMean>("mean");
  const Alone alone = each_alone(judges, how);
  MethodResult result;
  if (whole) {
    join_judgments(call, judges, how, result);
  } else {
    join_priorities(call, judges, alone.weights, result);
  }
  result.set_matrix("judge_weights", alone.weights);
  result.set_vector("judge_ratio", alone.ratios);
  result.set_text("aggregation", word(aggregation));
  result.set_text("mean", word(mean));
  result.set_text("method", word(how.method));
  result.set_text("random_index", word(how.table));
  return result;
}

}  // namespace ahp_group_entry

inline constexpr Method ahp_group = {
    "ahp_group",
    "Analytic hierarchy process of a group",
    "One set of weights from the judgments of several people, and how far each of them agrees.",
    "Aczél & Saaty 1983; Forman & Peniwati 1998",
    ahp_group_entry::inputs,
    ahp_group_entry::options,
    ahp_group_entry::outputs,
    ahp_group_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

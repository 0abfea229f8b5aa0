// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/framework/weights.hpp>
#include <sixstep/methods/judgment_revision.hpp>

// What each judge's answers come to alone, and which one to go back to.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

/// For each judge; about thirty goals with all pairs. Beyond, the judgment that strays furthest
/// from the judge's weights is told.
inline constexpr std::uint64_t revision_work = 50'000'000;

inline bool is_inconsistent(const JudgeReading& judge) {
  return judge.consistency_ratio && judge.consistency_limit &&
         *judge.consistency_ratio > *judge.consistency_limit;
}

inline std::size_t skipped_pairs(const Judgments& judgments) {
  std::size_t skipped = 0;
  for (std::size_t row = 0; row < judgments.size(); ++row) {
    for (std::size_t column = 0; column < row; ++column) {
      if (!judgments[row][column] && !judgments[column][row]) ++skipped;
    }
  }
  return skipped;
}

/// Told the way round in which the better value is 1 or more.
inline RevisionReading revision(const Panel& panel, std::size_t row, std::size_t column,
                                double given, double better) {
  if (better < 1.0) return revision(panel, column, row, 1.0 / given, 1.0 / better);
  return {panel.of[row], given, panel.of[column], better, {}};
}

inline std::optional<RevisionReading> revision(const Panel& panel,
                                               const std::optional<JudgmentToRevisit>& astray) {
  if (!astray) return std::nullopt;
  return revision(panel, astray->row, astray->column, astray->given, astray->implied);
}

inline std::optional<RevisionReading> revision(const Panel& panel, const Judgments& judgments,
                                               const std::vector<double>& weights,
                                               RandomIndexTable table) {
  const RevisionSearch search = most_helpful_revision(judgments, table, {revision_work, {}});
  if (!search.best || search.truncated) {
    return revision(panel, judgment_to_revisit(judgments, weights));
  }
  const JudgmentRevision& best = *search.best;
  RevisionReading reading = revision(panel, best.row, best.column, best.given, best.better);
  reading.consistency_ratio = best.consistency_ratio;
  return reading;
}

inline JudgeReading read_pairwise(const Panel& panel, const Comparison& judge,
                                  const FrameworkOptions& options) {
  JudgeReading reading;
  const Judgments judgments = Answers(judge, panel.of).judgments();
  reading.missing = skipped_pairs(judgments);
  if (find_fault(judgments)) return reading;
  AhpPriorities found = ahp_priorities(judgments, {options.prioritization, options.random_index});
  reading.weights = std::move(found.weights);
  if (judgments.size() < 3 || !found.consistency_ratio) return reading;
  reading.consistency_ratio = found.consistency_ratio;
  reading.consistency_limit = options.consistency_limit;
  if (is_inconsistent(reading)) {
    reading.revise = revision(panel, judgments, reading.weights, options.random_index);
  }
  return reading;
}

inline JudgeReading read_best_worst(const Panel& panel, const Comparison& judge) {
  JudgeReading reading;
  const BestWorstJudgments judgments = Answers(judge, panel.of).best_worst();
  BestWorstWeights found = best_worst_weights(judgments, {best_worst_work, {}});
  reading.weights = std::move(found.weights);
  if (panel.of.size() < 3) return reading;
  reading.consistency_ratio = found.input_based_ratio;
  reading.consistency_limit = found.input_based_limit;
  if (!is_inconsistent(reading) || reading.weights.empty()) return reading;
  reading.revise = revision(panel, judgment_to_revisit(judgments, reading.weights));
  return reading;
}

inline JudgeReading read_swing(const Panel& panel, const Comparison& judge) {
  JudgeReading reading;
  reading.weights =
      sixstep::swing_weights(std::span<const double>(Answers(judge, panel.of).points()));
  return reading;
}

inline JudgeReading read_judge(const Panel& panel, const Comparison& judge,
                               const FrameworkOptions& options) {
  JudgeReading reading = panel.method == ComparisonMethod::pairwise
                             ? read_pairwise(panel, judge, options)
                         : panel.method == ComparisonMethod::swing ? read_swing(panel, judge)
                                                                   : read_best_worst(panel, judge);
  reading.judge = judge.judge;
  return reading;
}

/// Whether a reading is of these siblings; every goal is among the children of one parent only.
inline bool is_of(const PlanGraph& graph, const ComparisonReading& reading, const Siblings& set) {
  const auto goal = graph.find_item(NodeKind::goal, reading.of.front());
  return goal && std::ranges::binary_search(set.goals, *goal);
}

/// Adds what each judge says alone to the readings of their comparisons.
inline void read_judges(const PlanGraph& graph, std::vector<ComparisonReading>& readings,
                        const FrameworkOptions& options) {
  for (const Siblings& set : sibling_sets(graph.plan())) {
    const auto reading = std::ranges::find_if(
        readings, [&](const ComparisonReading& one) { return is_of(graph, one, set); });
    if (reading == readings.end()) continue;
    const Panel panel = panel_of(graph, set, reading->method, options);
    for (const Comparison* judge : panel.judges) {
      reading->by_judge.push_back(read_judge(panel, *judge, options));
    }
  }
}

inline MethodNote comparison_note(const FrameworkOptions& options) {
  const bool whole = options.aggregation == GroupAggregation::judgments;
  return {"weights from comparisons",
          "analytic hierarchy process (Saaty 1980), " + std::string(word(options.prioritization)) +
              "; best–worst method (Rezaei 2016); swing points (von Winterfeldt & Edwards 1986)",
          "pairwise before best–worst before swing; judges joined by the " +
              (whole ? "geometric mean of their judgments"
                     : std::string(word(options.mean)) + " of their weights") +
              ", best–worst and swing by the mean of their weights; random index table " +
              std::string(word(options.random_index)) + "; consistent up to " +
              rounded(options.consistency_limit, 2) +
              ", best–worst up to the limits of Liang, Brunelli & Rezaei (2020)",
          std::nullopt};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <string>

#include <sixstep/impl/methods/registry/judgment_inputs.hpp>
#include <sixstep/methods/geometric_consistency.hpp>
#include <sixstep/methods/judgment_revision.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace ahp_entry {

inline constexpr MethodInput inputs[] = {
    {"judgments", ValueShape::square,
     "how many times the row weighs as much as the column; NaN where the pair was skipped", true,
     true}};

inline constexpr MethodOption options[] = {priority_method, random_index_table};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "of the items, summing to 1"},
    {"missing", ValueShape::whole, "pairs that were skipped"},
    {"lambda_max", ValueShape::number, "the principal eigenvalue"},
    {"consistency_index", ValueShape::number, "(lambda_max - n) / (n - 1); 0: no contradiction"},
    {"consistency_ratio", ValueShape::number,
     "index over random index; above 0.1: ask again; left out beyond the end of the table", false},
    {"geometric_consistency", ValueShape::number,
     "the variance of the judgments around the weights of the geometric mean method"},
    {"geometric_limit", ValueShape::number,
     "the geometric consistency that stands for a ratio of 0.1; left out below three items", false},
    {"revise", ValueShape::indices,
     "row and column of the judgment whose change helps consistency most; left out where none does",
     false},
    {"revise_to", ValueShape::number, "the value that it should take", false},
    {"revised_ratio", ValueShape::number, "consistency_ratio with it", false},
    {"method", ValueShape::text, "the method that was used"},
    {"random_index", ValueShape::text, "the table that was used"}};

inline void set_revision(MethodResult& result, const RevisionSearch& search) {
  result.set_truncated(search.truncated);
  if (!search.best) return;
  result.set_vector("revise", std::array{search.best->row, search.best->column});
  result.set_number("revise_to", search.best->better);
  if (search.best->consistency_ratio) {
    result.set_number("revised_ratio", *search.best->consistency_ratio);
  }
}

inline MethodResult run(const MethodCall& call) {
  const Judgments given = judgments_from(call.matrix("judgments"), 0);
  require_sound(given);
  const AhpOptions how{call.choice<PriorityMethod>("method"),
                       call.choice<RandomIndexTable>("random_index")};
  const AhpPriorities found = ahp_priorities(given, how);
  MethodResult result;
  result.set_vector("weights", found.weights);
  result.set_number("missing", static_cast<double>(found.missing));
  result.set_number("lambda_max", found.lambda_max);
  result.set_number("consistency_index", found.consistency_index);
  if (found.consistency_ratio) result.set_number("consistency_ratio", *found.consistency_ratio);
  result.set_number("geometric_consistency", geometric_consistency_index(given));
  if (const auto limit = geometric_consistency_limit(given.size())) {
    result.set_number("geometric_limit", *limit);
  }
  set_revision(result, most_helpful_revision(given, how.table, call.stop()));
  result.set_text("method", word(found.options.method));
  result.set_text("random_index", word(found.options.table));
  return result;
}

}  // namespace ahp_entry

inline constexpr Method ahp = {
    "ahp",
    "Analytic hierarchy process",
    "Weights of items from judgments of pairs, whether these agree, and which to go back to.",
    "Saaty 1980; Harker 1987; Crawford & Williams 1985; Aguarón & Moreno-Jiménez 2003",
    ahp_entry::inputs,
    ahp_entry::options,
    ahp_entry::outputs,
    ahp_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

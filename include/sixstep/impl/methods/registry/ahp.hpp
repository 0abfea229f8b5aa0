// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <string>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/ahp.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace ahp_entry {

inline constexpr MethodInput inputs[] = {
    {"judgments", ValueShape::square,
     "how many times the row weighs as much as the column; NaN where the pair was skipped", true,
     true}};

inline constexpr MethodOption options[] = {
    choice("method", PriorityMethod::principal_eigenvector, "how weights follow from judgments"),
    choice("random_index", RandomIndexTable::saaty_2005,
           "the table that the consistency index is compared with")};

inline constexpr MethodOutput outputs[] = {
    {"weights", ValueShape::vector, "of the items, summing to 1"},
    {"lambda_max", ValueShape::number, "the principal eigenvalue"},
    {"consistency_index", ValueShape::number, "(lambda_max - n) / (n - 1); 0: no contradiction"},
    {"consistency_ratio", ValueShape::number,
     "index over random index; above 0.1: ask again; left out beyond the end of the table", false},
    {"method", ValueShape::text, "the method that was used"},
    {"random_index", ValueShape::text, "the table that was used"}};

inline Judgments judgments(const Matrix& cells) {
  Judgments result(cells.rows(), std::vector<std::optional<double>>(cells.columns()));
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    for (std::size_t column = 0; column < cells.columns(); ++column) {
      if (!std::isnan(cells(row, column))) result[row][column] = cells(row, column);
    }
  }
  return result;
}

inline MethodResult run(const MethodCall& call) {
  const AhpOptions how{call.choice<PriorityMethod>("method"),
                       call.choice<RandomIndexTable>("random_index")};
  const AhpPriorities found = ahp_priorities(judgments(call.matrix("judgments")), how);
  MethodResult result;
  result.set_vector("weights", found.weights);
  result.set_number("lambda_max", found.lambda_max);
  result.set_number("consistency_index", found.consistency_index);
  if (found.consistency_ratio) result.set_number("consistency_ratio", *found.consistency_ratio);
  result.set_text("method", word(found.options.method));
  result.set_text("random_index", word(found.options.table));
  return result;
}

}  // namespace ahp_entry

inline constexpr Method ahp = {"ahp",
                               "Analytic hierarchy process",
                               "Weights of items from judgments of pairs, and whether these agree.",
                               "Saaty 1980",
                               ahp_entry::inputs,
                               ahp_entry::options,
                               ahp_entry::outputs,
                               ahp_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

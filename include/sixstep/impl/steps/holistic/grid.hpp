// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <map>
#include <optional>
#include <string_view>
#include <vector>

#include <sixstep/steps/holistic.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// The rows and columns of the capacity matrix, and where a pillar and a level meet.
struct Grid {
  std::vector<Term> pillars;
  std::vector<Term> levels;
  std::map<std::string_view, std::size_t> row;
  std::map<std::string_view, std::size_t> column;

  explicit Grid(const Plan& plan)
      : pillars(resolve_terms(VocabularyKind::pillars, plan.vocabularies)),
        levels(resolve_terms(VocabularyKind::levels, plan.vocabularies)) {
    for (std::size_t i = 0; i < pillars.size(); ++i) row[pillars[i].id] = i;
    for (std::size_t i = 0; i < levels.size(); ++i) column[levels[i].id] = i;
  }
  Grid(const Grid&) = delete;
  Grid& operator=(const Grid&) = delete;

  /// The cell of a pillar at a level; nothing if either is not in the matrix.
  std::optional<std::size_t> cell(std::string_view pillar, std::string_view level) const {
    const auto r = row.find(pillar);
    const auto c = column.find(level);
    if (r == row.end() || c == column.end()) return std::nullopt;
    return r->second * levels.size() + c->second;
  }
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic

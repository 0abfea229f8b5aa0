// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// One goal of the tree.
struct ResultsNode {
  std::string label = {};
  std::optional<std::size_t> parent = {};  ///< index of the goal it contributes to
  std::size_t column = 0;                  ///< 0 vision, 1 goal, 2 outcome, 3 output
  std::optional<double> weight = {};       ///< share of the whole
  bool measured = true;                    ///< false: marked "!", no indicator
};

/// From vision to outputs, each goal beside what it contributes to. A goal whose parent stands in
/// the same or a later column moves one column on.
struct ResultsChain {
  std::string title = {};
  std::string description = {};
  std::vector<std::string> columns = {};  ///< headings
  std::vector<ResultsNode> nodes = {};
  std::size_t max_rows = 36;  ///< rows of leaves; beyond them, siblings are counted, not drawn
};

/// The tree as columns, or in a narrow picture as an outline. Nodes in a cycle of parents, which is
/// a mistake of the plan, are drawn as if the first of them had no parent. Throws std::out_of_range
/// if a parent is not there. O(nodes).
std::string results_chain_svg(const ResultsChain& chain, const ChartStyle& style);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/results_chain.ipp>
#endif

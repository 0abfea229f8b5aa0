// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/solve/period_problem.hpp>

/// What follows from the needs among items alone.
namespace sixstep::inline SIXSTEP_FORM::detail::period {

/// Edge i leads from the item of need i to what it needs.
Digraph need_graph(const PeriodProblem& problem);

/// The items, each after all that it needs; shorter where needs go round in a circle.
std::vector<std::uint32_t> needs_first(const PeriodProblem& problem);

/// By item, the first period in which any admissible choice can have it; `periods`: never. What an
/// item and all that it needs use at least of a resource has to be supplied by then.
/// O(items · needs / 64).
std::vector<std::uint32_t> earliest_periods(const PeriodProblem& problem);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/period_order.ipp>
#endif

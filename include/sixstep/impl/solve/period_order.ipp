// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <limits>

#include <sixstep/impl/solve/period_order.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE Digraph need_graph(const PeriodProblem& problem) {
  std::vector<Arc> arcs;
  for (const PeriodNeed& need : problem.needs) arcs.push_back({need.item, need.needed});
  return Digraph(problem.items(), arcs);
}

SIXSTEP_INLINE std::vector<std::uint32_t> needs_first(const PeriodProblem& problem) {
  const Digraph needed_by = need_graph(problem).reversed();
  std::vector<std::uint32_t> waits_for(problem.items(), 0), order;
  for (const PeriodNeed& need : problem.needs) ++waits_for[need.item];
  for (std::uint32_t item = 0; item < problem.items(); ++item) {
    if (waits_for[item] == 0) order.push_back(item);
  }
  for (std::size_t next = 0; next < order.size(); ++next) {
    for (const NodeIndex item : needed_by.successors(order[next])) {
      if (--waits_for[item] == 0) order.push_back(item);
    }
  }
  return order;
}

/// By item and resource: what any of its options uses at least in its own period, so by the time
/// that the item can count as carried out.
class LeastUse {
 public:
  explicit LeastUse(const PeriodProblem& problem) {
    for (const PeriodRow& row : problem.rows) {
      if (row.resource) resources_ = std::max(resources_, *row.resource + 1);
    }
    supply_.assign(std::size_t{resources_} * problem.periods, 0);
    std::vector<char> limited(supply_.size(), 0);
    for (const PeriodRow& row : problem.rows) {
      if (!row.resource) continue;
      supply_[*row.resource * std::size_t{problem.periods} + row.period] = row.limit;
      limited[*row.resource * std::size_t{problem.periods} + row.period] = 1;
    }
    add_up(problem.periods, limited);
    for (std::uint32_t item = 0; item < problem.items(); ++item) add_item(problem, item);
  }

  std::uint32_t resources() const { return resources_; }
  std::span<const std::int64_t> of(std::uint32_t item) const {
    return std::span(least_).subspan(std::size_t{item} * resources_, resources_);
  }

  /// First period by which so much has been supplied of every resource, from `period` on.
  std::uint32_t supplied(std::span<const std::int64_t> amount, std::uint32_t period,
                         std::uint32_t periods) const {
    for (std::uint32_t r = 0; r < resources_; ++r) {
      while (period < periods && supply_[r * std::size_t{periods} + period] < amount[r]) ++period;
    }
    return period;
  }

 private:
  /// A period without a row supplies without limit.
  void add_up(std::uint32_t periods, const std::vector<char>& limited) {
    constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max() / 2;
    for (std::uint32_t r = 0; r < resources_; ++r) {
      std::int64_t sum = 0;
      for (std::size_t k = r * std::size_t{periods}; k < (r + 1) * std::size_t{periods}; ++k) {
        sum = limited[k] ? std::min(unlimited, sum + supply_[k]) : unlimited;
        supply_[k] = sum;
      }
    }
  }

  void add_item(const PeriodProblem& problem, std::uint32_t item) {
    std::vector<std::int64_t> least(resources_, std::numeric_limits<std::int64_t>::max());
    for (std::uint32_t o = problem.first_option[item]; o < problem.first_option[item + 1]; ++o) {
      std::vector<std::int64_t> use(resources_, 0);
      for (const RowUse& part : problem.uses_of(o)) {
        const PeriodRow& row = problem.rows[part.row];
        const bool by_then = row.period <= problem.options[o].period;
        if (row.resource && by_then) use[*row.resource] += part.amount;
      }
      for (std::uint32_t r = 0; r < resources_; ++r) least[r] = std::min(least[r], use[r]);
    }
    const bool none = problem.first_option[item] == problem.first_option[item + 1];
    for (const std::int64_t amount : least) least_.push_back(none ? 0 : amount);
  }

  std::uint32_t resources_ = 0;
  std::vector<std::int64_t> supply_;  ///< by resource and period, added up
  std::vector<std::int64_t> least_;   ///< by item and resource
};

/// What an item and all that it needs use at least, by item and resource: cones as sets of bits, a
/// slice of the items at a time.
inline std::vector<std::int64_t> cone_use(const PeriodProblem& problem, const LeastUse& least,
                                          const std::vector<std::uint32_t>& order) {
  constexpr std::uint32_t words = 64, slice = words * 64;
  const Digraph needs = need_graph(problem);
  const std::uint32_t resources = least.resources();
  std::vector<std::int64_t> sum(std::size_t{problem.items()} * resources, 0);
  std::vector<std::uint64_t> cone(std::size_t{problem.items()} * words);
  for (std::uint32_t begin = 0; begin < order.size() && resources > 0; begin += slice) {
    std::fill(cone.begin(), cone.end(), 0);
    for (std::size_t k = begin; k < order.size(); ++k) {
      const std::uint32_t item = order[k];
      std::uint64_t* const own = &cone[std::size_t{item} * words];
      if (k < begin + slice) own[(k - begin) / 64] |= std::uint64_t{1} << (k - begin) % 64;
      for (const NodeIndex needed : needs.successors(item)) {
        for (std::uint32_t w = 0; w < words; ++w) own[w] |= cone[std::size_t{needed} * words + w];
      }
      for (std::uint32_t w = 0; w < words; ++w) {
        for (std::uint64_t bits = own[w]; bits != 0; bits &= bits - 1) {
          const auto place = static_cast<std::uint32_t>(std::countr_zero(bits));
          const auto use = least.of(order[begin + w * 64 + place]);
          for (std::uint32_t r = 0; r < resources; ++r) {
            sum[std::size_t{item} * resources + r] += use[r];
          }
        }
      }
    }
  }
  return sum;
}

SIXSTEP_INLINE std::vector<std::uint32_t> earliest_periods(const PeriodProblem& problem) {
  const std::vector<std::uint32_t> order = needs_first(problem);
  const LeastUse least(problem);
  const std::vector<std::int64_t> use = cone_use(problem, least, order);
  const Digraph needs = need_graph(problem);
  std::vector<std::uint32_t> earliest(problem.items(), problem.periods);
  for (const std::uint32_t item : order) {
    std::int64_t ready = 0;
    for (const EdgeIndex edge : needs.out_edges(item)) {
      const PeriodNeed& need = problem.needs[edge];
      const std::uint32_t from = earliest[need.needed];
      ready = std::max(ready, from == problem.periods ? from : std::int64_t{from} + need.lag);
    }
    const std::size_t resources = least.resources();
    const auto period =
        least.supplied(std::span(use).subspan(item * resources, resources),
                       static_cast<std::uint32_t>(std::min<std::int64_t>(ready, problem.periods)),
                       problem.periods);
    for (std::uint32_t o = problem.first_option[item + 1]; o-- > problem.first_option[item];) {
      if (problem.options[o].period >= period) earliest[item] = problem.options[o].period;
    }
  }
  return earliest;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

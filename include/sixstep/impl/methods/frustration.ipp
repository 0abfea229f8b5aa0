// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <limits>
#include <stdexcept>

#include <sixstep/impl/methods/frustration_bound.hpp>
#include <sixstep/impl/methods/frustration_exact.hpp>
#include <sixstep/impl/methods/frustration_search.hpp>
#include <sixstep/methods/frustration.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::frustration {

template <std::size_t width>
bool solve_exactly(const Part& part, Solution& solution, WorkMeter& meter) {
  AllDivisions<width> all(part);
  const bool complete = all.run(meter);
  solution.best = all.best();
  if (complete) solution = {solution.best, solution.best.frustrated, all.optima()};
  return complete;
}

inline Solution solve_part(const Part& part, const FrustrationOptions& options, WorkMeter& meter) {
  if (part.size() == 1) return {{{1}, 0}, 0, 1};
  Solution result;
  if (part.size() <= options.exact_up_to) {
    const bool solved = part.size() <= 24 ? solve_exactly<24>(part, result, meter)
                                          : solve_exactly<most_exact>(part, result, meter);
    if (solved) return result;
  } else {
    result.bound = Packing(part).run(meter);
    result.best = search(part, options.starts, meter);
  }
  return result;
}

inline std::uint64_t product(std::uint64_t a, std::uint64_t b) {
  constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
  return a > most / b ? most : a * b;
}

/// What the camps leave frustrated, edge by edge.
inline void tell(const Digraph& graph, std::span<const double> weights,
                 sixstep::Frustration& result) {
  double all = 0.0;
  for (EdgeIndex edge = 0; const Arc& arc : graph.arcs()) {
    const double weight = weights[edge];
    all += std::abs(weight);
    if ((result.camps[arc.from] == result.camps[arc.to]) == (weight < 0.0)) {
      result.frustrated.push_back(edge);
      result.index += std::abs(weight);
    }
    ++edge;
  }
  if (all > 0.0) result.balance = 1.0 - 2.0 * result.index / all;
}

}  // namespace detail::frustration

SIXSTEP_INLINE Frustration frustration(const Digraph& graph, std::span<const double> weights,
                                       const FrustrationOptions& options) {
  using namespace detail::frustration;
  detail::tie_lists::require_signed(graph, weights, "frustration");
  if (options.exact_up_to > most_exact || options.starts == 0) {
    throw std::invalid_argument("frustration: exact_up_to is at most 32, starts at least 1");
  }
  const detail::tie_lists::TieLists ties(graph, weights);
  const UnitScale scale(ties);
  detail::WorkMeter meter("dividing actors into camps", options.stop);
  Frustration result;
  result.camps.assign(graph.node_count(), 0);
  result.optima = 1;
  result.optimal = true;
  Units bound = 0;
  for (const Part& part : parts_of(ties, scale)) {
    const Solution solved = solve_part(part, options, meter);
    for (std::size_t place = 0; place < part.size(); ++place) {
      result.camps[part.actors[place]] = solved.best.side[place] < 0 ? 1 : 0;
    }
    bound += solved.bound;
    result.optimal = result.optimal && solved.bound == solved.best.frustrated;
    result.optima = result.optima && solved.optima
                        ? std::optional(product(*result.optima, *solved.optima))
                        : std::nullopt;
  }
  tell(graph, weights, result);
  result.lower_bound = scale.weight(bound) + ties.contested();
  if (result.optimal || result.lower_bound > result.index) result.lower_bound = result.index;
  result.truncated = meter.stopped();
  result.work = meter.work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM

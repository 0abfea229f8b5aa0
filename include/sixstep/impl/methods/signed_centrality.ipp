// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

#include <sixstep/impl/methods/elimination.hpp>
#include <sixstep/impl/methods/symmetric_eigenvalues.hpp>
#include <sixstep/impl/methods/tie_lists.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/signed_centrality.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::signed_centrality {

using tie_lists::TieLists;

/// A row of B = (P − 2N) / (2 (n − 1)) at a time.
class PnCells {
 public:
  PnCells(const Digraph& graph, std::span<const double> weights, EdgeReading edges)
      : ties_(graph, weights, edges),
        beta_(actors() < 2 ? 0.0 : 0.5 / (static_cast<double>(actors()) - 1.0)) {}

  std::size_t actors() const { return ties_.actors(); }

  std::span<const tie_lists::Tie> row(std::size_t actor) const {
    return ties_.of(static_cast<NodeIndex>(actor));
  }
  double cell(const tie_lists::Tie& tie) const { return tie.weight > 0.0 ? beta_ : -2.0 * beta_; }

  /// 1 + B x.
  std::vector<double> one_and_product(const std::vector<double>& x) const {
    std::vector<double> sums(actors(), 1.0);
    for (std::size_t actor = 0; actor < actors(); ++actor) {
      for (const auto& tie : row(actor)) sums[actor] += cell(tie) * x[tie.to];
    }
    return sums;
  }

 private:
  TieLists ties_;
  double beta_;
};

/// I − B.
inline Matrix mutual_equations(const PnCells& cells) {
  Matrix a = identity(cells.actors());
  for (std::size_t actor = 0; actor < cells.actors(); ++actor) {
    for (const auto& tie : cells.row(actor)) a(actor, tie.to) -= cells.cell(tie);
  }
  return a;
}

/// I − B Bᵀ, as far as the work allows.
inline Matrix directed_equations(const PnCells& leaving, const PnCells& arriving,
                                 WorkMeter& meter) {
  Matrix a = identity(leaving.actors());
  for (std::size_t actor = 0; actor < leaving.actors(); ++actor) {
    for (const auto& tie : leaving.row(actor)) {
      if (!meter.spend(arriving.row(tie.to).size())) return a;
      for (const auto& other : arriving.row(tie.to)) {
        a(actor, other.to) -= leaving.cell(tie) * arriving.cell(other);
      }
    }
  }
  return a;
}

/// Empty where there is no single solution, or the work ended before.
inline std::vector<double> solution(Matrix a, const std::vector<double>& right, WorkMeter& meter) {
  Matrix b(right.size(), 1);
  for (std::size_t row = 0; row < right.size(); ++row) b(row, 0) = right[row];
  const auto outcome = elimination::solve_in_place(a, b, meter);
  if (outcome != elimination::Outcome::solved) return {};
  return {b.cells().begin(), b.cells().end()};
}

inline void count(const TieLists& ties, std::vector<std::uint32_t>& alliances,
                  std::vector<std::uint32_t>& conflicts) {
  for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
    const auto own = ties.of(actor);
    const auto allied = std::ranges::count_if(own, [](const auto& tie) { return tie.weight > 0; });
    alliances.push_back(static_cast<std::uint32_t>(allied));
    conflicts.push_back(static_cast<std::uint32_t>(own.size()) - alliances.back());
  }
}

inline Matrix weight_matrix(const TieLists& ties) {
  Matrix weights(ties.actors(), ties.actors());
  for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
    for (const auto& tie : ties.of(actor)) weights(actor, tie.to) = tie.weight;
  }
  return weights;
}

/// Eigenvalues nearer to each other than this share of their size count as equal.
inline constexpr double distinct = 1e-8;

/// The eigenvalue of the largest size, of two opposite ones that above 0.
inline std::size_t dominant(const std::vector<double>& values) {
  const auto top = std::ranges::max_element(values);
  const auto bottom = std::ranges::min_element(values);
  const bool above = *top >= -*bottom * (1.0 - distinct);
  return static_cast<std::size_t>((above ? top : bottom) - values.begin());
}

/// By which share of values[place] the others are smaller in size, and the nearest is apart.
struct Separation {
  double gap = 1.0;
  double apart = 1.0;
};

inline Separation separation(const std::vector<double>& values, std::size_t place) {
  const double size = std::abs(values[place]);
  if (size == 0.0) return {0.0, 0.0};
  Separation found;
  for (std::size_t k = 0; k < values.size(); ++k) {
    if (k == place) continue;
    found.gap = std::min(found.gap, std::max(0.0, 1.0 - std::abs(values[k]) / size));
    found.apart = std::min(found.apart, std::abs(values[k] - values[place]) / size);
  }
  return found;
}

/// Whether the camp above 0 is the other one by the house's convention.
inline bool upside_down(const std::vector<double>& scores) {
  constexpr double nothing = 1e-9;
  double sum = 0.0;
  double sizes = 0.0;
  for (const double score : scores) {
    sum += score;
    sizes += std::abs(score);
  }
  if (std::abs(sum) > nothing * sizes) return sum < 0.0;
  const auto in_a_camp = [](double score) { return std::abs(score) > nothing; };
  return *std::ranges::find_if(scores, in_a_camp) < 0.0;
}

inline std::vector<double> scaled(std::span<const double> vector) {
  double largest = 0.0;
  for (const double score : vector) largest = std::max(largest, std::abs(score));
  std::vector<double> scores;
  for (const double score : vector) scores.push_back(score / largest);
  if (!upside_down(scores)) return scores;
  // Not −score, which would make −0 of 0.
  for (double& score : scores) score = 0.0 - score;
  return scores;
}

}  // namespace detail::signed_centrality

SIXSTEP_INLINE SignedDegrees signed_degrees(const Digraph& graph, std::span<const double> weights,
                                            EdgeReading edges) {
  using namespace detail::signed_centrality;
  detail::tie_lists::require_signed(graph, weights, "signed_degrees");
  SignedDegrees found;
  count(TieLists(graph, weights, edges), found.alliances.out, found.conflicts.out);
  count(TieLists(graph.reversed(), weights, edges), found.alliances.in, found.conflicts.in);
  return found;
}

SIXSTEP_INLINE PnIndex pn_index(const Digraph& graph, std::span<const double> weights,
                                EdgeReading edges, const StopCondition& stop) {
  using namespace detail::signed_centrality;
  detail::tie_lists::require_signed(graph, weights, "pn_index");
  const PnCells leaving(graph, weights, edges);
  const std::vector<double> ones(leaving.actors(), 1.0);
  detail::WorkMeter meter("solving for the PN index", stop);
  PnIndex found;
  if (edges == EdgeReading::undirected) {
    found.out = solution(mutual_equations(leaving), ones, meter);
    found.in = found.out;
  } else {
    const PnCells arriving(graph.reversed(), weights, edges);
    Matrix equations = directed_equations(leaving, arriving, meter);
    found.out = solution(std::move(equations), leaving.one_and_product(ones), meter);
    if (!found.out.empty()) found.in = arriving.one_and_product(found.out);
  }
  found.truncated = meter.stopped();
  return found;
}

SIXSTEP_INLINE SignedEigenvector signed_eigenvector(const Digraph& graph,
                                                    std::span<const double> weights,
                                                    const StopCondition& stop) {
  using namespace detail::signed_centrality;
  detail::tie_lists::require_signed(graph, weights, "signed_eigenvector");
  detail::WorkMeter meter("turning eigenvectors", stop);
  const TieLists ties(graph, weights);
  SignedEigenvector found;
  if (ties.actors() == 0) return found;
  const auto system = detail::symmetric_eigenvalues::eigensystem(weight_matrix(ties), meter);
  found.truncated = meter.stopped();
  if (!system) return found;
  const std::size_t place = dominant(system->values);
  const Separation others = separation(system->values, place);
  found.eigenvalue = system->values[place];
  found.gap = others.gap;
  if (others.apart > distinct) found.of_actor = scaled(system->vectors.row(place));
  return found;
}

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

#include <sixstep/impl/solve/selection_bound.hpp>
#include <sixstep/solve/closure.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// The smallest power of two that is at least the row's largest coefficient: dividing by it is
/// exact, and makes prices of money and of people comparable.
inline double row_scale(const Row& row) {
  double largest = 1.0;
  for (const Entry& entry : row.entries) {
    largest = std::max(largest, std::abs(static_cast<double>(entry.coefficient)));
  }
  return std::exp2(std::ceil(std::log2(largest)));
}

SIXSTEP_INLINE Pricing::Pricing(const Program& program) : program_(program) {
  std::vector<double> scale;
  for (const Row& row : program.rows) {
    scale.push_back(row_scale(row));
    bound_.push_back(static_cast<double>(row.bound) / scale.back());
  }
  std::size_t longest = 0;
  for (const std::vector<Entry>& column : program.columns) {
    for (const Entry& entry : column) {
      terms_.push_back({entry.index, static_cast<double>(entry.coefficient) / scale[entry.index]});
    }
    begin_.push_back(terms_.size());
    longest = std::max(longest, column.size());
  }
  work_ = terms_.size() + program.options.size();
  roundings_ = static_cast<double>(longest + program.groups() + program.rows.size() + 4);
}

SIXSTEP_INLINE Prices Pricing::start() const {
  return {std::vector<double>(program_.rows.size(), 0.0),
          std::vector<double>(program_.options.size(), 0.0)};
}

SIXSTEP_INLINE Relaxation Pricing::relax(const Domains& domains,
                                         const std::vector<double>& price) const {
  Relaxation result;
  result.reduced.resize(program_.options.size());
  double magnitude = 0.0;
  for (std::size_t r = 0; r < price.size(); ++r) {
    const double term = price[r] * bound_[r];
    result.bound += term;
    magnitude += std::abs(term);
  }
  for (std::uint32_t group = 0; group < program_.groups(); ++group) {
    double best = -std::numeric_limits<double>::infinity(), largest = 0.0;
    std::uint32_t taken = program_.begin[group];
    for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
      if (!domains.open[o]) continue;
      double reduced = program_.options[o].value, size = std::abs(reduced);
      for (std::size_t k = begin_[o]; k < begin_[o + 1]; ++k) {
        const double term = price[terms_[k].row] * terms_[k].coefficient;
        reduced -= term;
        size += std::abs(term);
      }
      result.reduced[o] = reduced;
      largest = std::max(largest, size);
      if (reduced > best) {
        best = reduced;
        taken = o;
      }
    }
    result.best.push_back(best);
    result.taken.push_back(taken);
    result.bound += best;
    magnitude += largest;
  }
  // Higham (2002), section 4.2: n roundings of relative size u move a sum of terms by at most
  // n·u·Σ|term| to first order; twice that covers the higher orders.
  result.margin = roundings_ * std::numeric_limits<double>::epsilon() * magnitude;
  result.bound += result.margin;
  return result;
}

SIXSTEP_INLINE std::vector<double> Pricing::slack(const std::vector<std::uint32_t>& taken) const {
  std::vector<double> left = bound_;
  for (const std::uint32_t option : taken) {
    for (std::size_t k = begin_[option]; k < begin_[option + 1]; ++k) {
      left[terms_[k].row] -= terms_[k].coefficient;
    }
  }
  return left;
}

SIXSTEP_INLINE bool Pricing::step(Prices& prices, const Relaxation& at, double target,
                                  double length) const {
  std::vector<double> left = slack(at.taken);
  double norm = 0.0;
  for (std::size_t r = 0; r < left.size(); ++r) {
    if (prices.price[r] <= 0.0 && left[r] > 0.0) left[r] = 0.0;
    norm += left[r] * left[r];
  }
  if (norm <= 0.0) return false;
  const double move = length * std::max(at.bound - target, 0.0) / norm;
  for (std::size_t r = 0; r < left.size(); ++r) {
    prices.price[r] = std::max(0.0, prices.price[r] - move * left[r]);
  }
  return true;
}

SIXSTEP_INLINE void Pricing::average(Prices& prices, const std::vector<std::uint32_t>& taken,
                                     double weight) const {
  for (double& share : prices.share) share *= 1.0 - weight;
  for (const std::uint32_t option : taken) prices.share[option] += weight;
}

/// The options of every group, gathered by start: node "started by then" needs the next one, "by a
/// later start", and each implication ties the nodes of two groups.
class StartGraph {
 public:
  StartGraph(const Program& program, const Domains& domains, const std::vector<double>& reduced)
      : program_(program), domains_(domains), reduced_(reduced), node_(program.options.size(), 0) {
    for (std::uint32_t group = 0; group < program.groups(); ++group) add_group(group);
    for (std::uint32_t r = 0; r < program.rows.size(); ++r) {
      if (program.rows[r].implication) add_implication(r);
    }
  }

  /// Weights as integers with some fifty bits for the largest sum.
  std::vector<std::int64_t> weights(double scale) const {
    std::vector<std::int64_t> result(best_.size());
    for (std::size_t node = 0; node < best_.size(); ++node) {
      const auto whole = [&](double worth) { return std::llround(worth * scale); };
      result[node] = whole(reduced_[best_[node]]) - whole(after_[node]);
    }
    return result;
  }

  double scale() const {
    double sum = 1e-300;
    for (const std::uint32_t option : best_) sum += 2.0 * std::abs(reduced_[option]);
    return std::exp2(std::floor(std::log2(0x1p50 / sum)));
  }

  Closure solve(double scale) const {
    return maximum_closure(Digraph(best_.size(), arcs_), weights(scale), required_);
  }

  /// By group: the best option of the first start in the closure, or leaving out.
  std::vector<std::uint32_t> taken(const Closure& closure) const {
    std::vector<std::uint32_t> result;
    for (std::uint32_t group = 0; group < program_.groups(); ++group) {
      result.push_back(domains_.first(program_, group));
    }
    for (std::size_t node = best_.size(); node-- > 0;) {
      if (closure.contains[node]) result[program_.options[best_[node]].group] = best_[node];
    }
    return result;
  }

  /// By implication, what its edge carries.
  void read_prices(const Closure& closure, double scale, std::vector<double>& price) const {
    for (const auto& [edge, row] : implications_) {
      price[row] = static_cast<double>(closure.contribution[edge]) / scale;
    }
  }

 private:
  void add_group(std::uint32_t group) {
    double left_out = 0.0;
    bool open_to_leave = false;
    const std::size_t first = best_.size();
    for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
      if (!domains_.open[o]) continue;
      if (!program_.options[o].chosen) {
        open_to_leave = true;
        left_out = reduced_[o];
        continue;
      }
      const bool same_start =
          best_.size() > first && program_.options[best_.back()].start == program_.options[o].start;
      if (!same_start) best_.push_back(o);
      if (reduced_[o] > reduced_[best_.back()]) best_.back() = o;
      node_[o] = static_cast<NodeIndex>(best_.size() - 1);
    }
    for (std::size_t node = first; node < best_.size(); ++node) {
      const bool last = node + 1 == best_.size();
      after_.push_back(last ? left_out : reduced_[best_[node + 1]]);
      if (!last) arcs_.push_back({static_cast<NodeIndex>(node), static_cast<NodeIndex>(node + 1)});
      if (last && !open_to_leave) required_.push_back(static_cast<NodeIndex>(node));
    }
  }

  /// Started by then, the one group needs the other started in time: their latest open starts.
  void add_implication(std::uint32_t row) {
    std::optional<std::uint32_t> needing, needed;
    for (const Entry& entry : program_.rows[row].entries) {
      if (!domains_.open[entry.index]) continue;
      (entry.coefficient > 0 ? needing : needed) = entry.index;
    }
    if (!needing || !needed) return;
    implications_.push_back({arcs_.size(), row});
    arcs_.push_back({node_[*needing], node_[*needed]});
  }

  struct Implication {
    std::size_t edge = 0;
    std::uint32_t row = 0;
  };

  const Program& program_;
  const Domains& domains_;
  const std::vector<double>& reduced_;
  std::vector<NodeIndex> node_;      ///< by option
  std::vector<std::uint32_t> best_;  ///< by node: its best option
  std::vector<double> after_;        ///< by node: what the group is worth without it
  std::vector<Arc> arcs_;
  std::vector<Implication> implications_;
  std::vector<NodeIndex> required_;
};

SIXSTEP_INLINE std::vector<std::uint32_t> Pricing::price_implications(const Domains& domains,
                                                                      Prices& prices) const {
  for (std::size_t r = 0; r < prices.price.size(); ++r) {
    if (program_.rows[r].implication) prices.price[r] = 0.0;
  }
  const Relaxation unpriced = relax(domains, prices.price);
  const StartGraph graph(program_, domains, unpriced.reduced);
  const double scale = graph.scale();
  const Closure closure = graph.solve(scale);
  graph.read_prices(closure, scale, prices.price);
  return graph.taken(closure);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

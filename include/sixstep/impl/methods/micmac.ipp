// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include <sixstep/impl/methods/column_panels.hpp>
#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/methods/linear_algebra.hpp>
#include <sixstep/methods/micmac.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::micmac {

inline constexpr double rank_tie = 1e-9;
inline constexpr double mean_tie = 1e-12;
inline constexpr double negligible = 1e-17;
inline constexpr double strongest = 1e5;

inline void require(bool holds, const char* what) {
  if (!holds) throw std::invalid_argument(what);
}

inline void require_map(const Matrix& direct) {
  require(direct.is_square(), "micmac: the influences have to be a square matrix");
  const auto fits = [](double cell) { return cell >= 0.0 && std::isfinite(cell); };
  require(std::ranges::all_of(direct.cells(), fits), "micmac: an influence is a number from 0 on");
}

/// Cells divided by a power of two that brings the largest to 1 at most, which loses no bits and
/// lets no later sum overflow.
inline Matrix scaled_down(Matrix matrix) {
  double largest = 0.0;
  int exponent = 0;
  for (const double cell : matrix.cells()) largest = std::max(largest, cell);
  std::frexp(largest, &exponent);
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (double& cell : matrix.row(row)) cell = std::ldexp(cell, -exponent);
  }
  return matrix;
}

inline std::vector<double> shares(const std::vector<double>& values) {
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  std::vector<double> result = values;
  for (double& value : result) value = sum > 0.0 ? value / sum : 0.0;
  return result;
}

/// Row and column sums of the powers of a map, up to a common factor each.
class PowerSums {
 public:
  explicit PowerSums(const Matrix& direct)
      : forward_(transposed(direct)),
        backward_(direct),
        rows_(direct.rows(), 1.0),
        columns_(direct.rows(), 1.0) {}

  void next_power() {
    advance(forward_, rows_);
    advance(backward_, columns_);
  }

  bool vanished() const {
    return std::ranges::all_of(rows_, [](double sum) { return sum == 0.0; });
  }

  InfluenceDependence shares() const { return {micmac::shares(rows_), micmac::shares(columns_)}; }

 private:
  static void advance(const ColumnPanels& map, std::vector<double>& sums) {
    std::vector<double> next(sums.size());
    map.multiply(sums, next);
    int exponent = 0;
    std::frexp(next.empty() ? 0.0 : std::ranges::max(next), &exponent);
    for (double& value : next) value = std::ldexp(value, -exponent);
    sums = std::move(next);
  }

  ColumnPanels forward_;
  ColumnPanels backward_;
  std::vector<double> rows_;
  std::vector<double> columns_;
};

/// For each item how many are ahead of it, where near ties are ties.
inline std::vector<std::size_t> ranking(const std::vector<double>& values) {
  std::vector<std::size_t> order(values.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](auto a, auto b) { return values[a] > values[b]; });
  std::vector<std::size_t> ranks(values.size(), 0);
  for (std::size_t place = 1; place < order.size(); ++place) {
    const double ahead = values[order[place - 1]];
    const bool tie = ahead - values[order[place]] <= rank_tie * ahead;
    ranks[order[place]] = tie ? ranks[order[place - 1]] : place;
  }
  return ranks;
}

/// Arrows on the longest path, by taking away what nothing points at; empty where a loop is left.
inline std::optional<std::size_t> longest_path(const Matrix& direct) {
  std::vector<std::size_t> causes(direct.rows(), 0);
  for (std::size_t row = 0; row < direct.rows(); ++row) {
    for (std::size_t column = 0; column < causes.size(); ++column) {
      causes[column] += direct(row, column) != 0.0;
    }
  }
  std::vector<std::size_t> length(direct.rows(), 0);
  std::vector<std::size_t> free;
  for (std::size_t k = 0; k < causes.size(); ++k) {
    if (causes[k] == 0) free.push_back(k);
  }
  for (std::size_t next = 0; next < free.size(); ++next) {
    for (std::size_t column = 0; column < causes.size(); ++column) {
      if (direct(free[next], column) == 0.0) continue;
      length[column] = std::max(length[column], length[free[next]] + 1);
      if (--causes[column] == 0) free.push_back(column);
    }
  }
  if (free.size() < direct.rows()) return std::nullopt;
  return length.empty() ? 0 : std::ranges::max(length);
}

/// Counts for how many powers the two rankings have stood.
class RankingWatch {
 public:
  std::size_t standing_after(const InfluenceDependence& shares) {
    auto now = std::pair(ranking(shares.influence), ranking(shares.dependence));
    standing_ = now == last_ ? standing_ + 1 : 0;
    last_ = std::move(now);
    return standing_;
  }

 private:
  std::pair<std::vector<std::size_t>, std::vector<std::size_t>> last_;
  std::size_t standing_ = 0;
};

/// The highest power to look at.
inline std::size_t last_power(const Micmac& result, const MicmacOptions& options) {
  const std::size_t most = options.power.value_or(options.max_power);
  return result.longest_path ? std::min(*result.longest_path, most) : most;
}

/// Raises the power until the ranking stands, or to the last one. A ranking that stands is that of
/// the first power that had it.
inline void raise_power(Micmac& result, PowerSums& sums, const MicmacOptions& options,
                        WorkMeter& meter) {
  const std::uint64_t size = result.direct.influence.size();
  const std::size_t last = last_power(result, options);
  const bool until_stable = !options.power && !result.longest_path;
  RankingWatch watch;
  InfluenceDependence standing = result.direct;
  watch.standing_after(standing);
  for (std::size_t power = 2; power <= last && meter.spend(2 * size * size); ++power) {
    sums.next_power();
    result.indirect = sums.shares();
    result.power = power;
    if (!until_stable) continue;
    const std::size_t stood = watch.standing_after(result.indirect);
    if (stood == 0) standing = result.indirect;
    if (stood < options.stable_powers) continue;
    result.stable = true;
    result.power = power - stood;
    result.indirect = std::move(standing);
    return;
  }
}

/// x + Bx / 2! + B²x / 3! + … times B, for x of ones, up to a common factor.
class PathSum {
 public:
  explicit PathSum(const Matrix& transposed_map)
      : map_(transposed_map),
        term_(transposed_map.rows(), 1.0),
        next_(transposed_map.rows()),
        sum_(transposed_map.rows(), 0.0) {}

  /// Adds the paths of one length more.
  void add_length(double lambda, std::size_t length) {
    map_.multiply(term_, next_);
    term_.swap(next_);
    for (double& value : term_) value *= lambda / static_cast<double>(length);
    for (std::size_t k = 0; k < sum_.size(); ++k) sum_[k] += term_[k];
    if (largest(term_) > 0x1p500) scale_down();
  }

  bool last_was_negligible() const { return largest(term_) <= negligible * largest(sum_); }
  const std::vector<double>& sums() const { return sum_; }

 private:
  static double largest(const std::vector<double>& values) {
    return values.empty() ? 0.0 : std::ranges::max(values);
  }

  void scale_down() {
    for (double& value : term_) value *= 0x1p-500;
    for (double& value : sum_) value *= 0x1p-500;
  }

  ColumnPanels map_;
  std::vector<double> term_;
  std::vector<double> next_;
  std::vector<double> sum_;
};

}  // namespace detail::micmac

SIXSTEP_INLINE std::vector<InfluenceRole> influence_roles(const InfluenceDependence& shares) {
  const auto& [influence, dependence] = shares;
  if (influence.size() != dependence.size()) {
    throw std::invalid_argument("influence_roles: influence and dependence differ in length");
  }
  const auto cut = [](const std::vector<double>& values) {
    const double sum = std::accumulate(values.begin(), values.end(), 0.0);
    return sum / static_cast<double>(values.size()) * (1.0 + detail::micmac::mean_tie);
  };
  const double influence_cut = cut(influence);
  const double dependence_cut = cut(dependence);
  std::vector<InfluenceRole> roles;
  for (std::size_t k = 0; k < influence.size(); ++k) {
    const bool drives = influence[k] > influence_cut;
    const bool depends = dependence[k] > dependence_cut;
    roles.push_back(drives ? (depends ? InfluenceRole::relay : InfluenceRole::driving)
                           : (depends ? InfluenceRole::depending : InfluenceRole::autonomous));
  }
  return roles;
}

SIXSTEP_INLINE Micmac micmac(const Matrix& direct, const MicmacOptions& options) {
  using namespace detail::micmac;
  require_map(direct);
  require(options.power.value_or(options.max_power) > 0, "micmac: the lowest power is 1");
  const Matrix map = scaled_down(direct);
  Micmac result;
  result.longest_path = longest_path(map);
  PowerSums sums(map);
  detail::WorkMeter meter("multiplying influences", options.stop);
  const std::uint64_t size = map.rows();
  if (!meter.spend(2 * size * size)) {
    result.truncated = true;
    result.power = 0;
    return result;
  }
  sums.next_power();
  result.direct = result.indirect = sums.shares();
  result.power = result.longest_path == 0 ? 0 : 1;
  raise_power(result, sums, options, meter);
  result.truncated = meter.stopped();
  result.work = meter.work();
  return result;
}

SIXSTEP_INLINE WeightedPaths power_weighted_paths(const Matrix& direct,
                                                  const WeightedPathOptions& options) {
  using namespace detail::micmac;
  require_map(direct);
  require(options.lambda > 0.0 && std::isfinite(options.lambda),
          "power_weighted_paths: lambda is a number above 0");
  require(options.lambda * infinity_norm(direct) <= strongest,
          "power_weighted_paths: lambda times the largest row sum is above 100000");
  PathSum rows(transposed(direct));
  PathSum columns(direct);
  detail::WorkMeter meter("adding up paths", options.stop);
  const std::uint64_t size = direct.rows();
  WeightedPaths result;
  // A term can be small by chance; two in a row are the tail.
  for (int negligible_terms = 0; negligible_terms < 2 && meter.spend(2 * size * size);) {
    ++result.lengths;
    rows.add_length(options.lambda, result.lengths);
    columns.add_length(options.lambda, result.lengths);
    const bool small = rows.last_was_negligible() && columns.last_was_negligible();
    negligible_terms = small ? negligible_terms + 1 : 0;
  }
  result.shares = {shares(rows.sums()), shares(columns.sums())};
  result.truncated = meter.stopped();
  result.work = meter.work();
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM

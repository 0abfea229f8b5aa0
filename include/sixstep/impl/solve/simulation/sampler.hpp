// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/normal.hpp>
#include <sixstep/solve/distribution.hpp>
#include <sixstep/solve/random.hpp>

// Draws for many runs at once.
namespace sixstep::inline SIXSTEP_FORM::detail::simulation {

inline constexpr std::size_t batch = 64;  ///< runs that go side by side
template <class T>
using Lane = std::array<T, batch>;

/// Which random numbers an input reads: its kind and its place there.
enum class Stream : std::uint64_t { duration = 1, cost, event, delay, strike_cost, common };
inline std::uint64_t stream(Stream kind, std::size_t index, std::size_t inner = 0) {
  return (static_cast<std::uint64_t>(kind) << 56) + (static_cast<std::uint64_t>(inner) << 32) +
         static_cast<std::uint64_t>(index);
}

/// Quantiles in a table, read with 64 random bits: seven choose the cell, the next 24 the place in
/// it. In the outermost cells a power of the share leads to the end, as in the distribution itself.
class QuantileTable {
 public:
  static constexpr std::size_t cells = 128;

  /// Values outside of `least` to `most` count as these.
  explicit QuantileTable(const Distribution& distribution, double least = -1e30, double most = 1e30)
      : least_(least),
        most_(most),
        low_power_(static_cast<float>(distribution.low_power())),
        high_power_(static_cast<float>(distribution.high_power())) {
    if (distribution.is_fixed()) {
      knots_.assign(1, narrowed(distribution.quantile(0.5)));
    } else if (distribution.is_empirical()) {
      exact_ = distribution;
    } else {
      for (const double each : distribution.quantiles(cells)) knots_.push_back(narrowed(each));
    }
  }

  bool is_fixed() const { return knots_.size() == 1; }

  double at(std::uint64_t bits) const {
    if (is_fixed()) return knots_.front();
    if (knots_.empty()) return inside(exact_.quantile(static_cast<double>(bits >> 11) * 0x1p-53));
    return between(bits >> 57, static_cast<float>((bits >> 33) & 0xffffff) * 0x1p-24f);
  }

  /// Values of neighbouring runs whose numbers are independent.
  void draw(const CounterRandom& random, std::uint64_t run, Lane<float>& out) const {
    if (is_fixed() || knots_.empty()) {
      for (std::size_t i = 0; i < batch; ++i) out[i] = static_cast<float>(at(random.bits(run + i)));
      return;
    }
    for (std::size_t i = 0; i < batch; ++i) {
      const std::uint64_t bits = random.bits(run + i);
      out[i] = between(bits >> 57, static_cast<float>((bits >> 33) & 0xffffff) * 0x1p-24f);
    }
  }

 private:
  double inside(double value) const { return std::clamp(value, least_, most_); }
  /// Differences of two of these are finite.
  float narrowed(double value) const { return static_cast<float>(inside(value)); }

  float between(std::size_t cell, float part) const {
    const float low = knots_[cell];
    const float high = knots_[cell + 1];
    if (cell - 1 < cells - 2) [[likely]]
      return low + part * (high - low);
    if (cell == 0) return low + (high - low) * std::pow(part, low_power_);
    return high - (high - low) * std::pow(1.0f - part, high_power_);
  }

  double least_;
  double most_;
  std::vector<float> knots_;
  Distribution exact_ = Distribution::fixed(0.0);  // of a step function
  float low_power_;
  float high_power_;
};

/// The cumulative normal distribution in a table, as 64 bits to read a quantile with.
class NormalTable {
 public:
  NormalTable() {
    for (std::size_t i = 0; i <= steps; ++i) {
      share_.push_back(normal::share_below(static_cast<double>(i) / per_unit - end));
    }
    for (std::size_t k = 1; k < cells; ++k) {
      quantile_.push_back(normal::quantile(static_cast<double>(k) / cells));
    }
  }

  double draw(std::uint64_t bits) const {
    const std::size_t cell = bits >> 54;
    const double part = static_cast<double>((bits >> 22) & 0xffffffff) * 0x1p-32;
    if (cell - 1 < cells - 2) [[likely]] {
      const double low = quantile_[cell - 1];
      return low + part * (quantile_[cell] - low);
    }
    return normal::quantile((static_cast<double>(bits >> 11) + 0.5) * 0x1p-53);
  }

  std::uint64_t bits_below(double z) const {
    const double place = std::clamp((z + end) * per_unit, 0.0, static_cast<double>(steps) - 1e-6);
    const auto cell = static_cast<std::size_t>(place);
    const double part = place - static_cast<double>(cell);
    const double share = share_[cell] + part * (share_[cell + 1] - share_[cell]);
    return static_cast<std::uint64_t>(std::clamp(share, 0.0, 1.0 - 0x1p-53) * 0x1p53) << 11;
  }

 private:
  static constexpr double end = 8.0;
  static constexpr double per_unit = 128.0;
  static constexpr std::size_t steps = 2048;
  static constexpr std::size_t cells = 1024;

  std::vector<double> share_;
  std::vector<double> quantile_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simulation

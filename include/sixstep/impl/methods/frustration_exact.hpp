// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <limits>

#include <sixstep/impl/methods/frustration_part.hpp>
#include <sixstep/impl/methods/work_meter.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::frustration {

inline constexpr std::size_t most_exact = 32;

/// Looks at all divisions of a part of up to `width` actors, each one actor away from the one
/// before (Gray code).
///
/// The first actor stays; the last one is not moved, for its better camp is known from what pulls
/// at it. The others are bits: the lower an actor, the higher its bit, so that the division with
/// the least code comes first when camps are read as digits.
template <std::size_t width>
class AllDivisions {
 public:
  explicit AllDivisions(const Part& part) : size_(part.size()) {
    side_.fill(1);
    for (auto& row : weight_) row.fill(0);
    for (std::size_t actor = 0; actor < size_; ++actor) {
      pull_[actor] = 0;
      for (const Part::Tie& tie : part.of(actor)) {
        weight_[actor][tie.to] = tie.weight;
        pull_[actor] += tie.weight;
        total_ += std::abs(tie.weight);
        if (actor != last() && tie.to != last()) harmony_ += tie.weight;
      }
    }
    total_ /= 2;
    harmony_ /= 2;
  }

  /// Whether all divisions were looked at.
  bool run(WorkMeter& meter) {
    const std::uint64_t divisions = std::uint64_t{1} << (size_ - 2);
    consider();
    for (std::uint64_t next = 1; next < divisions;) {
      const std::uint64_t end = std::min(divisions, next + block);
      if (!meter.spend(end - next)) return false;
      for (; next < end; ++next) {
        move(static_cast<std::size_t>(std::countr_zero(next)));
        consider();
      }
    }
    return true;
  }

  Division best() const {
    Division result{std::vector<Units>(size_, 1), (total_ - best_) / 2};
    for (std::size_t actor = 1; actor < size_; ++actor) {
      if (best_code_ >> (last() - actor) & 1) result.side[actor] = -1;
    }
    return result;
  }
  std::uint64_t optima() const { return optima_; }

 private:
  static constexpr std::uint64_t block = 4096;

  std::size_t last() const { return size_ - 1; }

  void move(std::size_t bit) {
    const std::size_t actor = last() - 1 - bit;
    const Units twice = 2 * side_[actor];
    harmony_ -= twice * (pull_[actor] - weight_[actor][last()]);
    side_[actor] = -side_[actor];
    code_ ^= std::uint32_t{2} << bit;
    for (std::size_t other = 0; other < width; ++other) {
      pull_[other] -= twice * weight_[actor][other];
    }
  }

  void consider() {
    const Units pull = pull_[last()];
    const Units reached = harmony_ + std::abs(pull);
    if (reached < best_) return;
    const std::uint32_t code = code_ | (pull < 0 ? 1U : 0U);
    if (reached > best_) {
      optima_ = 0;
      best_code_ = code;
    }
    best_ = reached;
    best_code_ = std::min(best_code_, code);
    optima_ += pull == 0 ? 2 : 1;
  }

  std::size_t size_;
  std::array<std::array<Units, width>, width> weight_;
  std::array<Units, width> side_;
  std::array<Units, width> pull_{};  ///< by actor, what its ties to the others' sides add up to
  Units total_ = 0;                  ///< of all ties, without sign
  Units harmony_ = 0;  ///< satisfied less frustrated ties among all actors but the last, which
                       ///< stays on side 1, and so adds nothing to `pull_` by moving
  Units best_ = std::numeric_limits<Units>::min();
  std::uint32_t code_ = 0;
  std::uint32_t best_code_ = 0;
  std::uint64_t optima_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::frustration

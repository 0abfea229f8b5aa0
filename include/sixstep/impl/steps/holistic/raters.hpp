// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/steps/holistic/ratings.hpp>

// Who rates otherwise than the others, and where.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// The median of sorted values, one of them (equal to `left_out`) left out.
inline double median_without(const std::vector<double>& sorted, double left_out) {
  const auto gone =
      static_cast<std::size_t>(std::ranges::lower_bound(sorted, left_out) - sorted.begin());
  const auto rest = [&](std::size_t i) { return sorted[i < gone ? i : i + 1]; };
  const std::size_t count = sorted.size() - 1;
  return std::midpoint(rest((count - 1) / 2), rest(count / 2));
}

/// The readings of all raters, in the order in which they first appear in the plan.
class RaterBook {
 public:
  explicit RaterBook(const Plan& plan) {
    for (const Assessment& rating : plan.assessments) {
      if (rating.rater.empty() || rating.kind != RatingKind::individual) continue;
      const auto [at, is_new] = place_.try_emplace(rating.rater, readings_.size());
      if (is_new) readings_.emplace_back().rater = rating.rater;
    }
  }

  /// Holds each rater of a cell against the median of the others, so that nobody is compared with
  /// a middle that holds the own rating. O(n log n).
  void compare(const CapacityCell& cell, const Ratings& alone) {
    std::vector<double> said = values(alone, &Assessment::current);
    std::ranges::sort(said);
    for (const Assessment* rating : alone) {
      const auto at = place_.find(rating->rater);
      if (at == place_.end()) continue;
      RaterReading& reading = readings_[at->second];
      ++reading.rated;
      if (said.size() < 2) continue;
      note(reading, cell, *rating->current - median_without(said, *rating->current));
    }
  }

  /// Raters of whom a rating counts.
  std::vector<RaterReading> finish() && {
    std::vector<RaterReading> result;
    for (RaterReading& reading : readings_) {
      if (reading.rated == 0) continue;
      if (reading.compared > 0) {
        *reading.leaning /= static_cast<double>(reading.compared);
        *reading.distance /= static_cast<double>(reading.compared);
      }
      result.push_back(std::move(reading));
    }
    return result;
  }

 private:
  static void note(RaterReading& reading, const CapacityCell& cell, double difference) {
    ++reading.compared;
    reading.leaning = reading.leaning.value_or(0.0) + difference;
    reading.distance = reading.distance.value_or(0.0) + std::abs(difference);
    if (reading.farthest && std::abs(difference) <= std::abs(*reading.farthest)) return;
    reading.farthest = difference;
    reading.farthest_pillar = cell.pillar;
    reading.farthest_level = cell.level;
  }

  std::vector<RaterReading> readings_;
  std::map<std::string_view, std::size_t> place_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic

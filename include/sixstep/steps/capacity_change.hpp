// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/steps/holistic.hpp>

/// Two assessments of one government, one after the other: what has become of its capacities.
namespace sixstep::inline SIXSTEP_FORM {

enum class CapacityTrend : std::uint8_t {
  improved,
  fell,
  unchanged,
  newly_rated,
  no_longer_rated,
  unrated
};
constexpr std::array<std::string_view, 6> words_of(CapacityTrend) {
  return {"improved", "fell", "unchanged", "newly-rated", "no-longer-rated", "unrated"};
}
inline constexpr std::size_t capacity_trend_count = 6;

/// One capacity then and now.
struct CapacityCellChange {
  Id<Term> pillar;
  Id<Term> level;
  std::optional<double> before;  ///< rating 0 … 5
  std::optional<double> after;
  std::optional<double> change;  ///< levels; only where both are known
  std::optional<double> target_before;
  std::optional<double> target_after;
  CapacityTrend trend = CapacityTrend::unrated;
  friend bool operator==(const CapacityCellChange&, const CapacityCellChange&) = default;
};

/// A row, a column or the whole: means over the capacities that were rated both times, so that
/// like is compared with like.
struct CapacitySummaryChange {
  Id<Term> of;  ///< pillar or level; empty for the whole
  std::size_t compared = 0;
  std::optional<double> before;  ///< weighted mean, with today's weights
  std::optional<double> after;
  std::optional<double> change;
  std::size_t improved = 0;
  std::size_t fell = 0;
  std::size_t newly_rated = 0;
  std::size_t no_longer_rated = 0;
  friend bool operator==(const CapacitySummaryChange&, const CapacitySummaryChange&) = default;
};

struct CapacityChange {
  std::optional<Date> before_as_of;  ///< the days that the two assessments speak of, if they do
  std::optional<Date> after_as_of;
  std::vector<CapacityCellChange> cells;  ///< in the order of the later assessment
  std::vector<CapacitySummaryChange> by_pillar;
  std::vector<CapacitySummaryChange> by_level;
  CapacitySummaryChange whole;
  std::vector<Id<Term>> gone;          ///< pillars and levels that only the earlier one has
  std::vector<Id<Term>> added;         ///< and that only the later one has
  std::vector<std::string> sentences;  ///< the same in words
  friend bool operator==(const CapacityChange&, const CapacityChange&) = default;
};

/// What has changed from one assessment to another. Capacities are the same if pillar and level
/// are; express one of them in the terms of the other first (`map_assessment`) if they are not. A
/// capacity that is rated only once has not changed: it is newly rated, or no longer. `names` are
/// pillars and levels as the sentences call them; the built-in ones are known. O(cells log cells).
CapacityChange compare_capacity(const CapacityAssessment& before, const CapacityAssessment& after,
                                std::span<const Term> names = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/capacity_change.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/methods/statistics.hpp>
#include <sixstep/steps/holistic.hpp>

// Which of the ratings of one cell count, and what they say together.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

/// Whether something dated so was known at the end of `day`. Of what has no date, nobody knows.
inline bool known_by(const std::optional<Period>& date, const std::optional<Date>& day) {
  return !day || (date && date->last <= *day);
}

/// Whether something of the first date gives way to something of the second that stands behind it.
inline bool gives_way(const std::optional<Period>& old, const std::optional<Period>& next) {
  if (!old) return true;
  return next && next->last >= old->last;
}

using Ratings = std::vector<const Assessment*>;
using RatingMember = std::optional<double> Assessment::*;

/// The ratings of one kind that say `member`, one for each rater who gave a name: the newest.
inline Ratings newest(const Ratings& ratings, RatingKind kind, RatingMember member) {
  Ratings result;
  std::map<std::string_view, std::size_t> place;
  for (const Assessment* rating : ratings) {
    if (rating->kind != kind || !(rating->*member)) continue;
    const auto [seen, is_new] = place.try_emplace(rating->rater, result.size());
    if (is_new || rating->rater.empty()) {
      result.push_back(rating);
    } else if (gives_way(result[seen->second]->date, rating->date)) {
      result[seen->second] = rating;
    }
  }
  return result;
}

inline std::vector<double> values(const Ratings& ratings, RatingMember member) {
  std::vector<double> result;
  for (const Assessment* rating : ratings) result.push_back(*(rating->*member));
  return result;
}

/// Where there are joint ratings they count, else the individual ones do.
inline Ratings counting(const Ratings& ratings, RatingMember member) {
  Ratings joint = newest(ratings, RatingKind::joint, member);
  return joint.empty() ? newest(ratings, RatingKind::individual, member) : joint;
}

inline RatingRange range_of(const Ratings& alone) {
  const std::vector<double> said = values(alone, &Assessment::current);
  const auto [lowest, highest] = std::ranges::minmax(said);
  RatingRange range{lowest, highest, {}, {}};
  for (const Assessment* rating : alone) {
    if (rating->rater.empty()) continue;
    if (*rating->current == lowest) range.lowest_by.push_back(rating->rater);
    if (*rating->current == highest) range.highest_by.push_back(rating->rater);
  }
  return range;
}

/// How far opinions lie apart. It shows where raters rated alone: a joint rating is what they
/// agreed on afterwards.
inline void spread(CapacityCell& cell, const Ratings& alone, const Ratings& counted,
                   const CapacityOptions& options) {
  if (alone.size() > 1) cell.range = range_of(alone);
  const Ratings& opinions = alone.size() > 1 ? alone : counted;
  if (opinions.size() < 2) return;
  cell.spread = quartiles(values(opinions, &Assessment::current))->range();
  cell.disagreement = *cell.spread >= options.disagreement_spread;
}

inline bool has_evidence(const Assessment* rating) { return !rating->annotation.evidence.empty(); }

/// Where the ratings come from, and how much of the cell they know.
inline void ground(CapacityCell& cell, const Ratings& ratings, const Ratings& counted) {
  cell.known = ((cell.current ? 1.0 : 0.0) + (cell.target ? 1.0 : 0.0)) / 2.0;
  cell.evidence = std::ranges::any_of(ratings, has_evidence);
  if (!counted.empty()) {
    cell.evidence_share = static_cast<double>(std::ranges::count_if(counted, has_evidence)) /
                          static_cast<double>(counted.size());
  }
  cell.assumed = !ratings.empty() && std::ranges::all_of(ratings, [](const Assessment* rating) {
    return rating->annotation.is_assumed("current");
  });
}

inline void rate(CapacityCell& cell, const Ratings& ratings, const CapacityOptions& options) {
  const Ratings alone = newest(ratings, RatingKind::individual, &Assessment::current);
  const Ratings together = newest(ratings, RatingKind::joint, &Assessment::current);
  const Ratings& counted = together.empty() ? alone : together;
  cell.raters = counted.size();
  cell.joint = median(values(together, &Assessment::current));
  cell.individual = median(values(alone, &Assessment::current));
  cell.current = cell.joint ? cell.joint : cell.individual;
  cell.target = median(values(counting(ratings, &Assessment::target), &Assessment::target));
  if (cell.current && cell.target) {
    cell.weighted_gap = cell.weight * std::max(0.0, *cell.target - *cell.current);
  }
  spread(cell, alone, counted, options);
  ground(cell, ratings, counted);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic

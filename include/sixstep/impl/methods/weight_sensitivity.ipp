// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <stdexcept>

#include <sixstep/impl/methods/criteria.hpp>
#include <sixstep/methods/weight_sensitivity.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::weight_sensitivity {

inline constexpr double shortest_lead = 1e-12;

/// The sum of one alternative as a line over the weight of one criterion.
struct Line {
  double at_zero = 0.0;  ///< the criterion has no weight
  double at_one = 0.0;   ///< it has all
  double at(double weight) const { return at_zero + weight * (at_one - at_zero); }
};

/// By alternative; empty where the other criteria have no weight.
inline std::vector<Line> lines(const Matrix& scores, const std::vector<double>& weights,
                               std::size_t criterion) {
  std::vector<double> others = weights;
  others[criterion] = 0.0;
  double sum = 0.0;
  for (const double weight : others) sum += weight;
  if (sum == 0.0) return {};
  const std::vector<double> rest = criteria::weighted_rows(scores, others);
  std::vector<Line> result;
  for (std::size_t row = 0; row < rest.size(); ++row) {
    result.push_back({rest[row] / sum, scores(row, criterion)});
  }
  return result;
}

/// Narrows a range that holds `weight` to where `ahead` is not below `behind`.
inline void narrow(WeightRange& range, double weight, std::span<const Line> lines,
                   std::size_t ahead, std::size_t behind) {
  const double lead_at_zero = lines[ahead].at_zero - lines[behind].at_zero;
  const double lead_at_one = lines[ahead].at_one - lines[behind].at_one;
  const double crossing = lead_at_zero / (lead_at_zero - lead_at_one);
  if (lead_at_zero < 0.0 && lead_at_one >= 0.0) {
    const double least = std::min(crossing, weight);
    if (least > range.least || (least == range.least && !range.rival_below)) {
      range.least = least;
      range.rival_below = behind;
    }
  }
  if (lead_at_one < 0.0 && lead_at_zero >= 0.0) {
    const double most = std::max(crossing, weight);
    if (most < range.most || (most == range.most && !range.rival_above)) {
      range.most = most;
      range.rival_above = behind;
    }
  }
}

/// Those from `begin` on in the order that share its place end before this.
inline std::size_t end_of_tie(const Ranking& ranking, std::size_t begin) {
  std::size_t end = begin;
  while (end < ranking.order.size() &&
         ranking.place[ranking.order[end]] == ranking.place[ranking.order[begin]]) {
    ++end;
  }
  return end;
}

/// Each of those that are first now holds its place over a range around the weight; together they
/// hold it over all of these.
inline WeightRange first_range(const Ranking& ranking, double weight, std::span<const Line> lines) {
  const std::size_t end = end_of_tie(ranking, 0);
  WeightRange all{weight, weight, {}, {}};
  for (std::size_t k = 0; k < end; ++k) {
    WeightRange own;
    for (std::size_t other = end; other < ranking.order.size(); ++other) {
      narrow(own, weight, lines, ranking.order[k], ranking.order[other]);
    }
    if (k == 0 || own.least < all.least) {
      all.least = own.least;
      all.rival_below = own.rival_below;
    }
    if (k == 0 || own.most > all.most) {
      all.most = own.most;
      all.rival_above = own.rival_above;
    }
  }
  return all;
}

/// If nobody passes a member of the next place ahead, nobody passes anybody.
inline WeightRange order_range(const Ranking& ranking, double weight, std::span<const Line> lines) {
  WeightRange range;
  std::size_t begin = 0;
  for (std::size_t middle = end_of_tie(ranking, 0); middle < ranking.order.size();) {
    const std::size_t end = end_of_tie(ranking, middle);
    for (std::size_t ahead = begin; ahead < middle; ++ahead) {
      for (std::size_t behind = middle; behind < end; ++behind) {
        narrow(range, weight, lines, ranking.order[ahead], ranking.order[behind]);
      }
    }
    begin = middle;
    middle = end;
  }
  return range;
}

inline Ranking ranking(const Matrix& scores, const std::vector<double>& weights) {
  return rank_scores(criteria::weighted_rows(scores, weights), BestScore::highest,
                     score_tolerance * criteria::largest_sum(scores, weights));
}

inline std::vector<double> shares(const Matrix& scores, std::span<const double> weights) {
  return weight_shares({scores, {weights.begin(), weights.end()}, {}});
}

/// Who is first without the criterion; of those who tie, who gains most by it.
inline std::size_t leader_at_zero(const std::vector<Line>& lines) {
  const auto before = [](const Line& a, const Line& b) {
    return a.at_zero != b.at_zero ? a.at_zero > b.at_zero : a.at_one > b.at_one;
  };
  return static_cast<std::size_t>(std::ranges::min_element(lines, before) - lines.begin());
}

/// Who overtakes the leader next, and at which weight; the leader itself if nobody does up to 1.
inline Lead next_lead(const std::vector<Line>& lines, std::size_t leader, double from) {
  const auto rise = [&](std::size_t k) { return lines[k].at_one - lines[k].at_zero; };
  Lead next{1.0, 1.0, leader};
  for (std::size_t k = 0; k < lines.size(); ++k) {
    const double gain = rise(k) - rise(leader);
    if (!(gain > 0.0)) continue;
    const double at = std::max(from, (lines[leader].at_zero - lines[k].at_zero) / gain);
    const bool sooner = at < next.from;
    const bool steeper = at == next.from && at < 1.0 && rise(k) > rise(next.alternative);
    if (sooner || steeper) next = {at, 1.0, k};
  }
  return next;
}

}  // namespace detail::weight_sensitivity

SIXSTEP_INLINE std::vector<WeightSensitivity> weight_sensitivity(const Matrix& scores,
                                                                 std::span<const double> weights) {
  using namespace detail::weight_sensitivity;
  const std::vector<double> all = shares(scores, weights);
  std::vector<WeightSensitivity> result;
  const Ranking now = ranking(scores, all);
  for (std::size_t k = 0; k < all.size(); ++k) {
    WeightSensitivity& found = result.emplace_back();
    found.weight = all[k];
    const std::vector<Line> over_weight = lines(scores, all, k);
    if (over_weight.empty()) continue;
    found.first = first_range(now, all[k], over_weight);
    found.order = order_range(now, all[k], over_weight);
  }
  return result;
}

SIXSTEP_INLINE std::vector<WeightSensitivity> weight_sensitivity(const WeightedSum& ranked) {
  return weight_sensitivity(ranked.normalized.values, ranked.weights);
}

SIXSTEP_INLINE std::vector<WeightSensitivity> weight_sensitivity(const Promethee& ranked) {
  return weight_sensitivity(ranked.criterion_net, ranked.weights);
}

SIXSTEP_INLINE std::vector<Lead> leads_by_weight(const Matrix& scores,
                                                 std::span<const double> weights,
                                                 std::size_t criterion) {
  using namespace detail::weight_sensitivity;
  const std::vector<double> all = shares(scores, weights);
  if (criterion >= all.size()) throw std::out_of_range("leads_by_weight: no such criterion");
  const std::vector<Line> over_weight = lines(scores, all, criterion);
  std::vector<Lead> leads;
  if (over_weight.empty()) return leads;
  std::size_t leader = leader_at_zero(over_weight);
  for (double from = 0.0; from < 1.0;) {
    const Lead next = next_lead(over_weight, leader, from);
    // What rounding makes of three lines through one point is no lead.
    if (next.from - from > shortest_lead) {
      leads.push_back({leads.empty() ? 0.0 : leads.back().to, next.from, leader});
    }
    leader = next.alternative;
    from = next.from;
  }
  leads.back().to = 1.0;
  return leads;
}

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/impl/solve/period_walk.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::period {

SIXSTEP_INLINE Walk::Walk(const PeriodProblem& problem, const Worths& worths,
                          const PeriodChoice& start, std::uint64_t seed)
    : problem_(problem),
      random_(seed, 1),
      unit_(std::abs(worths.bound) / std::max(1.0, static_cast<double>(problem.items()))),
      work_(problem.options.size() + problem.needs.size()) {
  add_places(worths, start);
  add_uses();
  add_links();
  price_rows(worths);
  begin(start);
}

/// Options that lose more than an item is worth on average hardly ever belong to a good choice.
SIXSTEP_INLINE void Walk::add_places(const Worths& worths, const PeriodChoice& start) {
  first_place_.push_back(0);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    const auto begin = static_cast<std::ptrdiff_t>(places_.size());
    const std::uint32_t end = problem_.first_option[item + 1];
    double best = -std::numeric_limits<double>::infinity();
    if (!problem_.required[item]) {
      best = 0.0;
      places_.push_back({0.0, 0.0, never, PeriodProblem::left_out});
    }
    for (std::uint32_t o = problem_.first_option[item]; o < end; ++o) {
      if (!std::isfinite(worths.option[o]) && o != start[item]) continue;
      best = std::max(best, worths.option[o]);
      const PeriodOption& option = problem_.options[o];
      places_.push_back({option.value, worths.option[o], option.period, o});
    }
    const auto own = places_.begin() + begin;
    for (auto place = own; place != places_.end(); ++place) place->loss = best - place->loss;
    std::stable_sort(own, places_.end(),
                     [](const Place& a, const Place& b) { return a.loss < b.loss; });
    const auto is_far = [&](const Place& place) {
      return place.loss > unit_ && place.option != start[item];
    };
    places_.erase(std::remove_if(own, places_.end(), is_far), places_.end());
    first_place_.push_back(static_cast<PlaceIndex>(places_.size()));
    if (first_place_[item] + 1 < first_place_.back()) movable_.push_back(item);
  }
}

SIXSTEP_INLINE void Walk::add_uses() {
  first_use_.push_back(0);
  for (const Place& place : places_) {
    if (place.period != never) {
      const auto uses = problem_.uses_of(place.option);
      uses_.insert(uses_.end(), uses.begin(), uses.end());
    }
    first_use_.push_back(static_cast<std::uint32_t>(uses_.size()));
  }
}

SIXSTEP_INLINE void Walk::add_links() {
  first_link_.assign(problem_.items() + 2, 0);
  for (const PeriodNeed& need : problem_.needs) {
    ++first_link_[need.item + 2];
    ++first_link_[need.needed + 2];
  }
  for (std::size_t k = 2; k < first_link_.size(); ++k) first_link_[k] += first_link_[k - 1];
  links_.resize(2 * problem_.needs.size());
  for (const PeriodNeed& need : problem_.needs) {
    links_[first_link_[need.item + 1]++] = {need.needed, need.lag, true};
    links_[first_link_[need.needed + 1]++] = {need.item, need.lag, false};
  }
}

/// A row whose price is 0 at present is not free all the same.
SIXSTEP_INLINE void Walk::price_rows(const Worths& worths) {
  double dearest = 0.0;
  const auto size = [&](std::size_t row) {
    return std::max(1.0, std::abs(static_cast<double>(problem_.rows[row].limit)));
  };
  for (std::size_t row = 0; row < problem_.rows.size(); ++row) {
    dearest = std::max(dearest, worths.prices[row] * size(row));
  }
  for (std::size_t row = 0; row < problem_.rows.size(); ++row) {
    price_.push_back(std::max(worths.prices[row], 1e-3 * dearest / size(row)));
  }
}

SIXSTEP_INLINE void Walk::begin(const PeriodChoice& start) {
  for (const PeriodRow& row : problem_.rows) left_.push_back(row.limit);
  for (std::uint32_t item = 0; item < problem_.items(); ++item) {
    PlaceIndex place = first_place_[item];
    while (places_[place].option != start[item]) ++place;
    place_.push_back(place);
    value_ += places_[place].value;
    for (const RowUse& use : uses_of(place)) left_[use.row] -= use.amount;
  }
  for (const std::int64_t left : left_) overdrawn_ += left < 0 ? 1 : 0;
}

SIXSTEP_INLINE PeriodChoice Walk::choice() const {
  PeriodChoice result;
  for (const PlaceIndex place : best_) result.push_back(places_[place].option);
  return result;
}

SIXSTEP_INLINE bool Walk::agrees(const Link& link, PlaceIndex place, PlaceIndex other) const {
  const std::uint32_t later = places_[link.is_needed ? place : other].period;
  const std::uint32_t earlier = places_[link.is_needed ? other : place].period;
  if (later == never) return true;
  return earlier != never && std::int64_t{earlier} + link.lag <= std::int64_t{later};
}

/// The other item's place of least loss that goes with this one; its own where none does.
SIXSTEP_INLINE Walk::PlaceIndex Walk::nearest(const Link& link, PlaceIndex place) const {
  for (PlaceIndex other = first_place_[link.other]; other < first_place_[link.other + 1]; ++other) {
    if (agrees(link, place, other)) return other;
  }
  return place_[link.other];
}

/// Changes an item, and then what it needs and what needs it where these do not go with it any
/// more; false where that leads too far.
SIXSTEP_INLINE bool Walk::change(std::uint32_t item, PlaceIndex place) {
  const auto is_same = [&](const Change& past) { return past.item == item; };
  if (changed_ == most_changes || std::ranges::any_of(changes(), is_same)) return false;
  changes_[changed_++] = {item, place_[item]};
  gain_ += places_[place].value - places_[place_[item]].value;
  place_[item] = place;
  for (std::uint32_t k = first_link_[item]; k < first_link_[item + 1]; ++k) {
    const Link& link = links_[k];
    if (agrees(link, place, place_[link.other])) continue;
    const PlaceIndex other = nearest(link, place);
    if (other == place_[link.other] || !change(link.other, other)) return false;
  }
  return true;
}

/// What follows from a change; nothing where that leads too far. Rows are not booked yet.
SIXSTEP_INLINE bool Walk::try_change(std::uint32_t item, PlaceIndex place) {
  changed_ = 0;
  gain_ = 0.0;
  const bool holds = change(item, place);
  if (!holds) undo_changes();
  return holds;
}

SIXSTEP_INLINE void Walk::undo_changes() {
  for (const Change& past : changes()) place_[past.item] = past.place;
}

SIXSTEP_INLINE void Walk::book(PlaceIndex place, std::int64_t sign) {
  for (const RowUse& use : uses_of(place)) {
    const std::int64_t before = left_[use.row], after = before - sign * use.amount;
    left_[use.row] = after;
    if (before >= 0 && after >= 0) continue;
    overdrawn_ += (after < 0 ? 1U : 0U);
    overdrawn_ -= (before < 0 ? 1U : 0U);
    const std::int64_t more = std::min<std::int64_t>(before, 0) - std::min<std::int64_t>(after, 0);
    debt_ += price_[use.row] * static_cast<double>(more);
  }
}

SIXSTEP_INLINE void Walk::book_changes() {
  debt_ = 0.0;
  for (const Change& past : changes()) {
    book(past.place, -1);
    book(place_[past.item], 1);
  }
}

SIXSTEP_INLINE void Walk::unbook_changes() {
  for (const Change& past : changes()) {
    book(place_[past.item], -1);
    book(past.place, 1);
  }
}

SIXSTEP_INLINE double Walk::owed() const {
  double sum = 0.0;
  for (std::size_t row = 0; row < left_.size(); ++row) {
    if (left_[row] < 0) sum -= price_[row] * static_cast<double>(left_[row]);
  }
  return sum;
}

SIXSTEP_INLINE void Walk::remember() {
  if (overdrawn_ > 0 || (!best_.empty() && value_ <= best_value_)) return;
  best_ = place_;
  best_value_ = value_;
}

/// `dearness`: what overdrawing costs, times its price. Most proposals lose so much value that they
/// would be refused even if they paid all that is owed: only the others are booked.
SIXSTEP_INLINE void Walk::propose(double temperature, double dearness) {
  const std::uint32_t item = movable_[random_.below(counter_++, movable_.size())];
  const auto own = static_cast<double>(first_place_[item + 1] - first_place_[item]);
  const double share = draw();  // squared: what loses little more often
  const PlaceIndex place = first_place_[item] + static_cast<PlaceIndex>(share * share * own);
  if (place == place_[item] || !try_change(item, place)) return;
  const double luck = draw();
  const auto accepts = [&](double better) {
    return better >= 0.0 || better >= temperature * std::log(1.0 - luck);
  };
  if (!accepts(gain_ + dearness * owed_)) return undo_changes();
  book_changes();
  if (accepts(gain_ - dearness * debt_)) {
    value_ += gain_;
    owed_ += debt_;
  } else {
    unbook_changes();
    undo_changes();
  }
}

/// Takes the change that loses least for what it pays of the overdrafts, until all are paid.
SIXSTEP_INLINE void Walk::repair(const std::function<bool(std::uint64_t)>& stops) {
  constexpr double worth_it = 1e-6;  // share of what is owed: less would be rounding's
  while (overdrawn_ > 0) {
    work_ += places_.size();
    if (stops(work_)) return;
    const double least_payment = worth_it * owed();
    double least = std::numeric_limits<double>::infinity();
    Change best;
    for (const std::uint32_t item : movable_) {
      for (PlaceIndex place = first_place_[item]; place < first_place_[item + 1]; ++place) {
        if (place == place_[item] || !try_change(item, place)) continue;
        book_changes();
        const double loss = debt_ < -least_payment ? std::max(0.0, -gain_) / -debt_ : least;
        unbook_changes();
        undo_changes();
        if (loss >= least) continue;
        least = loss;
        best = {item, place};
      }
    }
    if (!std::isfinite(least)) return;
    try_change(best.item, best.place);
    book_changes();
    value_ += gain_;
  }
  remember();
}

SIXSTEP_INLINE PeriodChoice Walk::run(std::uint64_t proposals,
                                      const std::function<bool(std::uint64_t)>& stops) {
  constexpr double hot = 0.06, cold = 0.02, lenient = 0.02, strict = 100.0;
  constexpr std::uint64_t stretch = 64;  // proposals of one temperature
  if (movable_.empty()) return {};
  for (std::uint64_t k = 0; k < proposals; k += stretch) {
    const double passed = static_cast<double>(k) / static_cast<double>(proposals);
    const double temperature = unit_ * hot * std::pow(cold / hot, passed);
    const double dearness = 1.0 + lenient * std::pow(strict / lenient, passed);
    owed_ = owed();  // anew: sums of what was added and taken drift
    for (std::uint64_t step = 0; step < stretch; ++step) propose(temperature, dearness);
    if (2 * k > proposals) remember();
    work_ += stretch * work_per_proposal;
    if (k % (16 * stretch) == 0 && stops(work_)) break;
  }
  repair(stops);
  return choice();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::period

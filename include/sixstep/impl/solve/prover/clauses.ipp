// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <numeric>
#include <utility>

#include <sixstep/impl/solve/prover/clauses.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

SIXSTEP_INLINE Clauses::Clauses(const Trail& start) {
  constexpr std::size_t bucket_limit = std::size_t{1} << 19;
  const auto width = [&](Bound b) {
    return static_cast<std::size_t>(std::int64_t{-start.value(b ^ 1U)} - start.value(b)) + 2;
  };
  const auto total = [&] {
    std::size_t sum = 0;
    for (Bound b = 0; b < start.bounds(); ++b) sum += (width(b) >> shift_) + 1;
    return sum;
  };
  while (total() > bucket_limit + 4 * start.bounds()) ++shift_;
  for (Bound b = 0; b < start.bounds(); ++b) {
    origin_.push_back(start.value(b));
    begin_.push_back(buckets_.size());
    buckets_.resize(buckets_.size() + (width(b) >> shift_) + 1);
  }
}

SIXSTEP_INLINE std::uint32_t Clauses::add(std::span<const Literal> literals, std::uint32_t levels,
                                          bool learnt) {
  const auto size = static_cast<std::uint32_t>(literals.size());
  pool_.push_back({size, static_cast<std::int32_t>(heads_.size())});
  const auto place = static_cast<std::uint32_t>(pool_.size());
  pool_.insert(pool_.end(), literals.begin(), literals.end());
  heads_.push_back({place, levels, learnt});
  watch(literals[0], place, literals[1]);
  watch(literals[1], place, literals[0]);
  if (learnt) ++learnt_;
  return place;
}

/// A watch whose literal failed stays where another literal holds or is the only one left, which is
/// pushed then, and otherwise moves to a literal that does not fail.
inline Clauses::Visit Clauses::visit(Trail& trail, Watch& entry, Literal failed) {
  Literal* const clause = pool_.data() + entry.place;
  const std::uint32_t size = clause[-1].bound;
  ++visits_;
  if (clause[0] == failed) std::swap(clause[0], clause[1]);
  if (trail.holds(clause[0])) {
    entry.other = clause[0];
    return Visit::stays;
  }
  for (std::uint32_t k = 2; k < size; ++k) {
    if (trail.fails(clause[k])) continue;
    std::swap(clause[1], clause[k]);
    watch(clause[1], entry.place, clause[0]);
    return Visit::moves;
  }
  if (trail.fails(clause[0])) return Visit::fails;
  trail.push(clause[0], {Reason::Kind::clause, entry.place, 0});
  return Visit::stays;
}

/// The watches of one bucket. A clause has one literal of a bound, so none moves back into it.
inline bool Clauses::propagate_bucket(Trail& trail, const Step& now, std::vector<Watch>& watches,
                                      std::vector<Literal>& conflict) {
  Watch* const end = watches.data() + watches.size();
  Watch* kept = watches.data();
  bool consistent = true;
  for (Watch* entry = kept; entry != end; ++entry) {
    if (entry->threshold > now.before && entry->threshold <= now.after && consistent &&
        !trail.holds(entry->other)) {
      const Visit visited = visit(trail, *entry, negation({now.bound, entry->threshold}));
      if (visited == Visit::moves) continue;
      if (visited == Visit::fails) {
        for (const Literal literal : at(entry->place)) conflict.push_back(negation(literal));
        consistent = false;
      }
    }
    *kept++ = *entry;
  }
  watches.resize(static_cast<std::size_t>(kept - watches.data()));
  return consistent;
}

SIXSTEP_INLINE bool Clauses::propagate(Trail& trail, std::uint32_t step,
                                       std::vector<Literal>& conflict) {
  const Step now = trail.step(step);
  const std::size_t last = bucket(now.bound, now.after);
  for (std::size_t b = bucket(now.bound, now.before + 1); b <= last; ++b) {
    std::vector<Watch>& watches = buckets_[b];
    if (!watches.empty() && !propagate_bucket(trail, now, watches, conflict)) return false;
  }
  return true;
}

/// What may be forgotten, the least useful first.
inline std::vector<std::uint32_t> Clauses::ranked() const {
  std::vector<std::uint32_t> result;
  for (std::uint32_t h = 0; h < heads_.size(); ++h) {
    if (heads_[h].learnt && heads_[h].levels > 2) result.push_back(h);
  }
  const auto length = [&](std::uint32_t h) { return pool_[heads_[h].place - 1].bound; };
  std::stable_sort(result.begin(), result.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::pair(heads_[a].levels, length(a)) > std::pair(heads_[b].levels, length(b));
  });
  return result;
}

SIXSTEP_INLINE void Clauses::reduce(const Trail& trail) {
  std::vector<bool> kept(heads_.size(), true);
  const std::vector<std::uint32_t> candidates = ranked();
  const std::size_t surplus = std::min(candidates.size(), learnt_ / 2);
  for (std::size_t k = 0; k < surplus; ++k) kept[candidates[k]] = false;
  rebuild(trail, kept);
}

inline void Clauses::rebuild(const Trail& trail, const std::vector<bool>& kept) {
  const std::vector<Literal> pool = std::exchange(pool_, {});
  const std::vector<Head> heads = std::exchange(heads_, {});
  for (std::vector<Watch>& watches : buckets_) watches.clear();
  learnt_ = 0;
  for (std::size_t h = 0; h < heads.size(); ++h) {
    const std::uint32_t place = heads[h].place;
    std::vector<Literal> clause(pool.begin() + place, pool.begin() + place + pool[place - 1].bound);
    const auto holds = [&](Literal literal) { return trail.holds_always(literal); };
    if (!kept[h] || std::any_of(clause.begin(), clause.end(), holds)) continue;
    std::erase_if(clause, [&](Literal literal) { return trail.fails(literal); });
    add(clause, heads[h].levels, heads[h].learnt);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

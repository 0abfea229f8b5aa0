// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/methods/tie_lists.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::frustration {

/// Weights as whole numbers, so that what is equally good is so on every machine and in every order
/// of adding up. 2^40 stands for the largest: sums over 2^22 ties fit.
using Units = std::int64_t;

/// One connected part of a network, its actors numbered from 0 in their order. The ties of actor
/// `a` are ties[offsets[a]] … ties[offsets[a + 1] − 1].
struct Part {
  struct Tie {
    std::uint32_t to = 0;
    Units weight = 0;
  };
  std::vector<NodeIndex> actors;
  std::vector<std::size_t> offsets = {0};
  std::vector<Tie> ties;

  std::size_t size() const { return actors.size(); }
  std::span<const Tie> of(std::size_t actor) const {
    return std::span(ties).subspan(offsets[actor], offsets[actor + 1] - offsets[actor]);
  }
};

/// Camps as −1 and 1, and what they leave frustrated.
struct Division {
  std::vector<Units> side;
  Units frustrated = 0;
};

/// What is known of one part.
struct Solution {
  Division best;
  Units bound = 0;
  std::optional<std::uint64_t> optima;
};

inline Units frustration_of(const Part& part, const std::vector<Units>& side) {
  Units twice = 0;
  for (std::size_t actor = 0; actor < part.size(); ++actor) {
    for (const Part::Tie& tie : part.of(actor)) {
      if (tie.weight * side[actor] * side[tie.to] < 0) twice += std::abs(tie.weight);
    }
  }
  return twice / 2;
}

/// Truncated, so that a bound in units is a bound in weights.
class UnitScale {
 public:
  explicit UnitScale(const tie_lists::TieLists& ties) {
    double largest = 0.0;
    for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
      for (const auto& tie : ties.of(actor)) largest = std::max(largest, std::abs(tie.weight));
    }
    exponent_ = largest > 0.0 ? 40 - std::ilogb(largest) : 0;
  }
  Units units(double weight) const { return static_cast<Units>(std::ldexp(weight, exponent_)); }
  double weight(Units units) const { return std::ldexp(static_cast<double>(units), -exponent_); }

 private:
  int exponent_ = 0;
};

/// The part that `first` is in; marks its actors with their numbers in it.
inline Part part_of(const tie_lists::TieLists& ties, const UnitScale& scale, NodeIndex first,
                    std::vector<std::optional<std::uint32_t>>& number) {
  Part part;
  number[first] = 0;
  part.actors.push_back(first);
  for (std::size_t next = 0; next < part.actors.size(); ++next) {
    for (const auto& tie : ties.of(part.actors[next])) {
      if (number[tie.to]) continue;
      number[tie.to] = 0;
      part.actors.push_back(tie.to);
    }
  }
  std::ranges::sort(part.actors);
  for (std::uint32_t place = 0; place < part.size(); ++place) number[part.actors[place]] = place;
  for (const NodeIndex actor : part.actors) {
    for (const auto& tie : ties.of(actor)) {
      part.ties.push_back({*number[tie.to], scale.units(tie.weight)});
    }
    part.offsets.push_back(part.ties.size());
  }
  return part;
}

inline std::vector<Part> parts_of(const tie_lists::TieLists& ties, const UnitScale& scale) {
  std::vector<std::optional<std::uint32_t>> number(ties.actors());
  std::vector<Part> parts;
  for (NodeIndex actor = 0; actor < ties.actors(); ++actor) {
    if (!number[actor]) parts.push_back(part_of(ties, scale, actor, number));
  }
  return parts;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::frustration

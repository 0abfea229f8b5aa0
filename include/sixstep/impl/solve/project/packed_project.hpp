// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

#include <sixstep/solve/project_model.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::project {

/// One end of an arc as the other end sees it.
struct PackedArc {
  std::uint32_t other = 0;
  std::int32_t lag = 0;
  bool from_finish = false;
};

/// A project as the search reads it: arcs by both ends, and the demand of each mode on all
/// resources at once, side by side in 64-bit words, each in a field of its own with a guard bit
/// above (Lamport 1975, "Multiple byte processing with full-word instructions"): the guard bits
/// that a subtraction leaves standing say whether everything fits.
struct PackedProject {
  explicit PackedProject(const ProjectModel& source);

  std::size_t size() const { return model->activities.size(); }
  std::span<const PackedArc> into(std::uint32_t each) const {
    return {in.data() + in_from[each], in.data() + in_from[each + 1]};
  }
  std::span<const PackedArc> out_of(std::uint32_t each) const {
    return {out.data() + out_from[each], out.data() + out_from[each + 1]};
  }
  const ProjectMode& mode(std::uint32_t each, std::uint32_t which) const {
    return model->activities[each].modes[which];
  }
  const std::uint64_t* demand(std::uint32_t each, std::uint32_t which) const {
    return demands.data() + (first_mode[each] + which) * words;
  }

  const ProjectModel* model;
  std::vector<PackedArc> in, out;
  std::vector<std::uint32_t> in_from, out_from;
  std::vector<std::uint32_t> first_mode;           // of each activity, among all modes
  std::vector<std::vector<std::uint32_t>> usable;  // modes of each that capacity allows
  std::size_t words = 1;
  std::vector<std::uint64_t> capacity, guard;  // by word
  std::vector<std::uint64_t> demands;          // by mode, by word
  std::vector<std::uint32_t> order;            // one in which arcs lead forward, if there is one
  bool acyclic = false;    // there is one, and no arc may be negative in any mode
  bool deadlines = false;  // some latest start is given
  bool several_modes = false;
  bool hopeless = false;     // an activity demands more than there is, in all its modes
  std::int64_t horizon = 0;  // some best schedule ends by then

 private:
  void lay_arcs();
  void pack();
  void sort();
};

inline PackedProject::PackedProject(const ProjectModel& source) : model(&source) {
  lay_arcs();
  pack();
  sort();
  for (const ProjectActivity& activity : source.activities) {
    deadlines |= activity.latest != std::numeric_limits<std::int32_t>::max();
    several_modes |= activity.modes.size() > 1;
    horizon = std::max<std::int64_t>(horizon, activity.earliest);
  }
  hopeless = std::ranges::any_of(usable, [](const auto& modes) { return modes.empty(); });
  for (std::uint32_t each = 0; each < size(); ++each) {
    std::int64_t longest = 0;
    for (const ProjectMode& mode : source.activities[each].modes) {
      std::int64_t length = mode.duration;
      for (const PackedArc& arc : out_of(each)) {
        length = std::max(length, std::int64_t{arc.lag} + (arc.from_finish ? mode.duration : 0));
      }
      longest = std::max(longest, length);
    }
    horizon += longest;
  }
}

inline void PackedProject::lay_arcs() {
  in_from.assign(size() + 1, 0);
  out_from.assign(size() + 1, 0);
  for (const ProjectArc& arc : model->arcs) {
    ++in_from[arc.to + 1];
    ++out_from[arc.from + 1];
  }
  std::partial_sum(in_from.begin(), in_from.end(), in_from.begin());
  std::partial_sum(out_from.begin(), out_from.end(), out_from.begin());
  in.resize(model->arcs.size());
  out.resize(model->arcs.size());
  std::vector<std::uint32_t> next_in(in_from), next_out(out_from);
  for (const ProjectArc& arc : model->arcs) {
    in[next_in[arc.to]++] = {arc.from, arc.lag, arc.from_finish};
    out[next_out[arc.from]++] = {arc.to, arc.lag, arc.from_finish};
  }
}

inline void PackedProject::pack() {
  struct Field {
    std::size_t word;
    unsigned shift;
  };
  std::vector<Field> fields;
  unsigned used = 0;
  words = 1;
  for (const std::int32_t amount : model->capacity) {
    const unsigned width =
        static_cast<unsigned>(std::bit_width(static_cast<std::uint32_t>(amount))) + 1;
    if (used + width > 64) {
      ++words;
      used = 0;
    }
    fields.push_back({words - 1, used});
    used += width;
  }
  capacity.assign(words, 0);
  guard.assign(words, 0);
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const auto amount = static_cast<std::uint32_t>(model->capacity[i]);
    capacity[fields[i].word] |= std::uint64_t{amount} << fields[i].shift;
    guard[fields[i].word] |= std::uint64_t{1}
                             << (fields[i].shift + static_cast<unsigned>(std::bit_width(amount)));
  }
  for (const ProjectActivity& activity : model->activities) {
    first_mode.push_back(static_cast<std::uint32_t>(demands.size() / words));
    usable.emplace_back();
    for (std::uint32_t which = 0; which < activity.modes.size(); ++which) {
      const ProjectMode& mode = activity.modes[which];
      const std::size_t first = demands.size();
      demands.resize(first + words, 0);
      bool fits = true;
      for (std::size_t i = 0; i < fields.size() && mode.duration > 0; ++i) {
        fits &= mode.demand[i] <= model->capacity[i];
        if (!fits) break;
        demands[first + fields[i].word] |= static_cast<std::uint64_t>(mode.demand[i])
                                           << fields[i].shift;
      }
      if (fits) usable.back().push_back(which);
    }
  }
}

inline void PackedProject::sort() {
  std::vector<std::uint32_t> missing(size());
  for (std::uint32_t each = 0; each < size(); ++each) {
    missing[each] = in_from[each + 1] - in_from[each];
    if (missing[each] == 0) order.push_back(each);
  }
  for (std::size_t i = 0; i < order.size(); ++i) {
    for (const PackedArc& arc : out_of(order[i])) {
      if (--missing[arc.other] == 0) order.push_back(arc.other);
    }
  }
  acyclic = order.size() == size();
  for (std::uint32_t each = 0; each < size() && acyclic; ++each) {
    for (const PackedArc& arc : out_of(each)) {
      for (const ProjectMode& mode : model->activities[each].modes) {
        acyclic &= arc.lag + (arc.from_finish ? mode.duration : 0) >= 0;
      }
    }
  }
  if (order.size() < size()) {
    for (std::uint32_t each = 0; each < size(); ++each) {
      if (missing[each] > 0) order.push_back(each);
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::project

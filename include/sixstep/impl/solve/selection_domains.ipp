// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <limits>
#include <numeric>

#include <sixstep/impl/solve/selection_domains.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

SIXSTEP_INLINE Domains::Domains(const Program& program)
    : open(program.options.size(), 1), count(program.groups(), 0) {
  for (const Option& option : program.options) ++count[option.group];
}

SIXSTEP_INLINE void Domains::close(const Program& program, std::uint32_t option) {
  count[program.options[option].group] -= static_cast<std::uint32_t>(open[option]);
  open[option] = 0;
}

SIXSTEP_INLINE std::uint32_t Domains::first(const Program& program, std::uint32_t group) const {
  const auto from = open.begin() + program.begin[group];
  return static_cast<std::uint32_t>(std::find(from, open.begin() + program.begin[group + 1], 1) -
                                    open.begin());
}

class Propagation {
 public:
  Propagation(const Program& program, Domains& domains, std::uint64_t& work)
      : program_(program), domains_(domains), work_(work), waits_(program.rows.size(), 0) {}

  bool run(const std::vector<std::uint32_t>& changed) {
    for (const std::uint32_t group : changed) {
      if (domains_.count[group] == 0) return false;
      wake(group);
    }
    std::size_t next = 0;
    while (next < queue_.size()) {
      const std::uint32_t row = queue_[next++];
      waits_[row] = 0;
      if (!tighten(program_.rows[row])) return false;
    }
    return true;
  }

 private:
  /// The open options of one group in a row; what is not in the row has coefficient 0.
  struct Part {
    std::vector<Entry>::const_iterator begin, end;
    std::uint32_t group = 0;
    std::int64_t least = 0;
    std::int64_t greatest = 0;
  };

  Part part_at(const Row& row, std::vector<Entry>::const_iterator begin) const {
    Part part{begin, begin, program_.options[begin->index].group,
              std::numeric_limits<std::int64_t>::max(), std::numeric_limits<std::int64_t>::min()};
    std::uint32_t seen = 0;
    for (; part.end != row.entries.end(); ++part.end) {
      if (program_.options[part.end->index].group != part.group) break;
      if (!domains_.open[part.end->index]) continue;
      ++seen;
      part.least = std::min(part.least, part.end->coefficient);
      part.greatest = std::max(part.greatest, part.end->coefficient);
    }
    if (seen < domains_.count[part.group]) {
      part.least = std::min<std::int64_t>(part.least, 0);
      part.greatest = std::max<std::int64_t>(part.greatest, 0);
    }
    return part;
  }

  bool tighten(const Row& row) {
    work_ += row.entries.size();
    parts_.clear();
    std::int64_t slack = row.bound;
    for (auto at = row.entries.begin(); at != row.entries.end(); at = parts_.back().end) {
      parts_.push_back(part_at(row, at));
      slack -= parts_.back().least;
    }
    if (slack < 0) return false;
    for (const Part& part : parts_) {
      if (part.greatest - part.least > slack && !close_beyond(part, part.least + slack)) {
        return false;
      }
    }
    return true;
  }

  bool close_beyond(const Part& part, std::int64_t most) {
    const std::uint32_t before = domains_.count[part.group];
    auto entry = part.begin;
    for (std::uint32_t o = program_.begin[part.group]; o < program_.begin[part.group + 1]; ++o) {
      const bool listed = entry != part.end && entry->index == o;
      const std::int64_t coefficient = listed ? entry->coefficient : 0;
      if (listed) ++entry;
      if (coefficient > most) domains_.close(program_, o);
    }
    if (domains_.count[part.group] < before) wake(part.group);
    return domains_.count[part.group] > 0;
  }

  void wake(std::uint32_t group) {
    for (std::uint32_t o = program_.begin[group]; o < program_.begin[group + 1]; ++o) {
      for (const Entry& entry : program_.columns[o]) {
        if (!waits_[entry.index]) queue_.push_back(entry.index);
        waits_[entry.index] = 1;
      }
    }
  }

  const Program& program_;
  Domains& domains_;
  std::uint64_t& work_;
  std::vector<char> waits_;
  std::vector<std::uint32_t> queue_;
  std::vector<Part> parts_;
};

SIXSTEP_INLINE bool propagate(const Program& program, Domains& domains,
                              const std::vector<std::uint32_t>& changed, std::uint64_t& work) {
  return Propagation(program, domains, work).run(changed);
}

SIXSTEP_INLINE bool propagate(const Program& program, Domains& domains, std::uint64_t& work) {
  std::vector<std::uint32_t> all(program.groups());
  std::iota(all.begin(), all.end(), 0U);
  for (const Row& row : program.rows) {
    if (row.entries.empty() && row.bound < 0) return false;
  }
  return propagate(program, domains, all, work);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

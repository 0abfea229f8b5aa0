// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <vector>

#include <sixstep/plan/commitment.hpp>
#include <sixstep/plan/id_table.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::plan {

/// Numbers of the ids at both ends of each dependency: `from` at 2i, `to` at 2i + 1. Dependencies
/// are by far the longest list of a large plan, so they are looked up many at a time.
inline std::vector<std::uint32_t> dependency_ends(const IdTable& table,
                                                  std::span<const Dependency> dependencies) {
  constexpr std::size_t batch = 256;
  std::vector<std::uint32_t> numbers(2 * dependencies.size());
  std::array<std::string_view, 2 * batch> ids;
  for (std::size_t first = 0; first < dependencies.size(); first += batch) {
    const auto block = dependencies.subspan(first, std::min(batch, dependencies.size() - first));
    for (std::size_t i = 0; i < block.size(); ++i) {
      ids[2 * i] = block[i].from;
      ids[2 * i + 1] = block[i].to;
    }
    const std::size_t count = 2 * block.size();
    table.find_all(std::span(ids).first(count), std::span(numbers).subspan(2 * first, count));
  }
  return numbers;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::plan

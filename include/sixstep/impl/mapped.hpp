// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <iterator>
#include <type_traits>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail {

/// What `of`, a function or a member, says of each element, in their order. Instead of
/// `std::views::transform`, which clang does not compile with libstdc++ before version 16.
template <class Range, class Of>
auto mapped(const Range& range, const Of& of) {
  using Result = std::invoke_result_t<const Of&, decltype(*std::begin(range))>;
  std::vector<std::remove_cvref_t<Result>> result;
  result.reserve(std::size(range));
  for (const auto& each : range) result.push_back(std::invoke(of, each));
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail

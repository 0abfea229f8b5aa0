// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <limits>
#include <optional>

#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::method_result {

template <class Number>
double cell(const Number& number) {
  return static_cast<double>(number);
}

template <class Number>
double cell(const std::optional<Number>& number) {
  return number ? cell(*number) : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace detail::method_result

template <std::ranges::sized_range Numbers>
void MethodResult::set_vector(std::string_view name, const Numbers& numbers) {
  Matrix column(std::ranges::size(numbers), 1);
  std::size_t row = 0;
  for (const auto& number : numbers) column(row++, 0) = detail::method_result::cell(number);
  set_matrix(name, std::move(column));
}

}  // namespace sixstep::inline SIXSTEP_FORM

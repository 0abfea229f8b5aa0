// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/steps/risk/canada_it.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/steps/reference_class.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::risk {

inline Date date_of_digits(int digits) {
  return make_date(digits / 10000, static_cast<unsigned>(digits / 100 % 100),
                   static_cast<unsigned>(digits % 100))
      .value_or(Date{});
}

}  // namespace detail::risk

SIXSTEP_INLINE ReferenceClass canada_it_projects() {
  using namespace detail::risk;
  constexpr std::int32_t least_ahead = 365;
  ReferenceClass result;
  result.name = "canada-it";
  for (const ToldTwice& project : canada_it) {
    result.cost_growth.push_back(project.last_budget / project.first_budget);
    const Date told = date_of_digits(project.first_told * 10000 + 701);
    const std::int32_t ahead = date_of_digits(project.first_finish) - told;
    if (ahead < least_ahead) continue;
    const std::int32_t became = date_of_digits(project.last_finish) - told;
    result.length_growth.push_back(static_cast<double>(became) / ahead);
  }
  return result;
}

SIXSTEP_INLINE ReferenceClass reference_class_named(std::string_view name) {
  return name == "canada-it" ? canada_it_projects() : ReferenceClass{};
}

}  // namespace sixstep::inline SIXSTEP_FORM

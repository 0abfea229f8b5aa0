// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>

#include <sixstep/report/value_axis.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE ValueAxis::ValueAxis(double largest, double top, double bottom)
    : top_(top), bottom_(bottom) {
  constexpr double intervals = 5;
  constexpr double least = 1e-300, most = 1e300;  // beyond these, steps are no numbers
  if (!(largest >= least && largest <= most)) return;
  const double raw = largest / intervals;
  const double power = std::pow(10, std::floor(std::log10(raw)));
  const double leading = raw / power;
  step_ = power * (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10);
  end_ = step_ * std::max(1.0, std::ceil(largest / step_ - 1e-9));
}

SIXSTEP_INLINE void ValueAxis::draw(Drawing& drawing, double left, double right,
                                    const std::function<std::string(double)>& name) const {
  const auto steps = static_cast<int>(std::lround(end_ / step_));
  for (int i = 0; i <= steps; ++i) {
    const double value = step_ * i;
    drawing.line({left, y(value)}, {right, y(value)}, i == 0 ? "s6-rule" : "s6-grid");
    drawing.label({2, y(value) - 9, left - 8, 18}, name(value),
                  {.css = "s6-soft", .size = 11, .anchor = Anchor::end});
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <string>

#include <sixstep/report/drawing.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Numbers from 0 up to a round end, upwards from `bottom` to `top`.
class ValueAxis {
 public:
  /// `largest` is the greatest value to show; one below 1e-300 or above 1e300 has no round steps,
  /// and the axis runs to 1.
  ValueAxis(double largest, double top, double bottom);

  double y(double value) const { return bottom_ - value / end_ * (bottom_ - top_); }
  double end() const { return end_; }
  /// From one line to the next: a round number.
  double step() const { return step_; }

  /// Lines from `left` to `right`, and left of them their values as `name` writes them.
  void draw(Drawing& drawing, double left, double right,
            const std::function<std::string(double)>& name) const;

 private:
  double top_;
  double bottom_;
  double step_ = 1;
  double end_ = 1;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/value_axis.ipp>
#endif

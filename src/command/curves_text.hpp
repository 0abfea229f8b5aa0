// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <command/lines.hpp>

namespace sixstep::command {

/// Load, cost and cash of a schedule as lines for a terminal; none where nothing is known.
void tell_curves(const ScheduleCurves& curves, Lines& lines);

/// The sums alone, and of what or of whom more is asked for than there is.
void tell_curves_briefly(const ScheduleCurves& curves, Lines& lines);

}  // namespace sixstep::command

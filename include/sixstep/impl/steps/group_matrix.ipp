// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/steps/group_matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::optional<double> unserved(const Group& group) {
  if (!group.eligible || !group.served) return std::nullopt;
  return *group.eligible - *group.served;
}

}  // namespace sixstep::inline SIXSTEP_FORM

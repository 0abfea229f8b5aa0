// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/project/portfolio.hpp>
#include <sixstep/solve/project.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE ProjectResult solve_project(const ProjectModel& model,
                                           const ProjectOptions& options) {
  return detail::project::Portfolio(model, options).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM

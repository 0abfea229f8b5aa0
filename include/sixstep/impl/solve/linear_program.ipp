// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/solve/simplex_engine.hpp>
#include <sixstep/solve/linear_program.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE LinearSolution solve_linear_program(const LinearProgram& program,
                                                   const StopCondition& stop) {
  detail::simplex::check_program(program);
  return detail::simplex::Engine(detail::simplex::Form(program)).solve(stop);
}

}  // namespace sixstep::inline SIXSTEP_FORM

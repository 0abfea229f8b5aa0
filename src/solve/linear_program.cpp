// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/linear_program.ipp>
#include <sixstep/impl/solve/simplex.ipp>
#include <sixstep/impl/solve/simplex_basis.ipp>
#include <sixstep/impl/solve/simplex_engine.ipp>
#include <sixstep/impl/solve/simplex_form.ipp>
#include <sixstep/impl/solve/simplex_solution.ipp>

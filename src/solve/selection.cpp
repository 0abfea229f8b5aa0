// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/selection.ipp>
#include <sixstep/impl/solve/selection_bound.ipp>
#include <sixstep/impl/solve/selection_draft.ipp>
#include <sixstep/impl/solve/selection_program.ipp>
#include <sixstep/impl/solve/selection_rounding.ipp>
#include <sixstep/impl/solve/selection_search.ipp>

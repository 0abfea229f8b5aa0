// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/selection_check.ipp>
#include <sixstep/impl/solve/selection_conflict.ipp>
#include <sixstep/impl/solve/selection_domains.ipp>
#include <sixstep/impl/solve/selection_problem.ipp>

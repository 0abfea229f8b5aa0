// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/period_descent.ipp>
#include <sixstep/impl/solve/period_doubt.ipp>
#include <sixstep/impl/solve/period_part.ipp>
#include <sixstep/impl/solve/period_rounding.ipp>
#include <sixstep/impl/solve/period_schedule.ipp>
#include <sixstep/impl/solve/period_search.ipp>
#include <sixstep/impl/solve/period_steps.ipp>
#include <sixstep/impl/solve/period_tree.ipp>
#include <sixstep/impl/solve/period_walk.ipp>
#include <sixstep/impl/solve/period_window.ipp>

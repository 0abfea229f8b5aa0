// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/calendar.ipp>
#include <sixstep/impl/solve/critical_path.ipp>
#include <sixstep/impl/solve/schedule_network.ipp>
#include <sixstep/impl/solve/schedule_passes.ipp>
#include <sixstep/impl/solve/schedule_problem.ipp>

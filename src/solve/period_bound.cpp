// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/period_bound.ipp>
#include <sixstep/impl/solve/period_master.ipp>
#include <sixstep/impl/solve/period_order.ipp>
#include <sixstep/impl/solve/period_partition.ipp>
#include <sixstep/impl/solve/period_problem.ipp>
#include <sixstep/impl/solve/period_relaxation.ipp>

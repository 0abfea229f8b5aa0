// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/solve/budget_ledger.ipp>
#include <sixstep/impl/solve/reschedule.ipp>
#include <sixstep/impl/solve/schedule.ipp>
#include <sixstep/impl/solve/schedule_bounds.ipp>
#include <sixstep/impl/solve/schedule_change.ipp>
#include <sixstep/impl/solve/schedule_check.ipp>
#include <sixstep/impl/solve/schedule_contradiction.ipp>
#include <sixstep/impl/solve/schedule_generation.ipp>
#include <sixstep/impl/solve/schedule_objectives.ipp>
#include <sixstep/impl/solve/schedule_profile.ipp>
#include <sixstep/impl/solve/schedule_why.ipp>

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/config.hpp>
#include <sixstep/roadmap/compare.hpp>
#include <sixstep/roadmap/roadmap.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct ReviseOptions {
  RoadmapOptions making;
  bool choose_anew = false;  ///< step five starts afresh; only the dates are kept where they can be
};

/// A road map after a change, and what has changed.
struct Revision {
  Roadmap roadmap;
  RoadmapChange changes;
};

/// Makes the road map of a plan that has changed (an edit, a report, a later status date) so that
/// it moves as little as possible against the one that people know: what was chosen stays chosen,
/// in its mode and year, unless budgets, rules or commitments exclude it; then no promise is later
/// than it need be, then as few actions move as can be, then by as few days as can be. What has
/// started or is finished by report is never moved.
///
///     const PlanReading later = apply_changes(plan, {{"portal", R"({"from": "2027-03-01"})"}});
///     const Revision revision = revise(PlanGraph(*later.plan), roadmap);
///     for (const ActionChange& move : revision.changes.actions) … move.words …
///
/// `before` must be of the same plan, or an earlier version of it: nodes are the same if their ids
/// are. Kernels: `solve_selection` and `reschedule`. Pure, deterministic under a work limit.
Revision revise(const PlanGraph& plan, const Roadmap& before, const ReviseOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/roadmap/revise.ipp>
#endif

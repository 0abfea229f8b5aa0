// SPDX-License-Identifier: BSL-1.0
#include <utility>

#include <sixstep/io/roadmap_change_json.hpp>
#include <sixstep/roadmap/revise.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "interruption.hpp"
#include "plan.hpp"
#include "roadmap.hpp"

using sixstep_c::guard;
using sixstep_c::require;

namespace {

sixstep_status outcome_of_revision(const sixstep_c::Interruption& interruption,
                                   const sixstep::Strategy& strategy) {
  if (interruption.happened() || strategy.status == sixstep::StrategyStatus::stopped)
    return SIXSTEP_STOPPED;
  const bool infeasible = strategy.status == sixstep::StrategyStatus::infeasible;
  return infeasible ? SIXSTEP_INFEASIBLE : SIXSTEP_OK;
}

}  // namespace

extern "C" {

sixstep_status sixstep_roadmap_compare(const sixstep_roadmap* before, const sixstep_roadmap* after,
                                       const sixstep_options* options, sixstep_buffer** json,
                                       sixstep_error** error) {
  return guard(json, "json", error, [&] {
    require(before, "before");
    require(after, "after");
    const auto chosen = sixstep_c::options_or_default(options);
    *json = sixstep_c::new_buffer(sixstep::write_roadmap_change(
        sixstep::compare(before->roadmap, after->roadmap, chosen.page.language)));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_roadmap_revise(const sixstep_roadmap* before, const sixstep_plan* plan,
                                      const sixstep_options* options, sixstep_roadmap** roadmap,
                                      sixstep_error** error) {
  return guard(roadmap, "roadmap", error, [&] {
    require(before, "before");
    require(plan, "plan");
    const sixstep_options chosen = sixstep_c::options_or_default(options);
    sixstep_c::Interruption interruption(chosen);
    sixstep::ReviseOptions wanted;
    wanted.making.seed = chosen.seed;
    wanted.making.stop = interruption.condition();
    sixstep::Revision revision = sixstep::revise(plan->graph, before->roadmap, wanted);
    *roadmap = new sixstep_roadmap{std::move(revision.roadmap)};
    return outcome_of_revision(interruption, (*roadmap)->roadmap.strategy);
  });
}

}  // extern "C"

// SPDX-License-Identifier: BSL-1.0
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include <sixstep/io/roadmap_change_json.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/report/html.hpp>
#include <sixstep/roadmap/revise.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "making.hpp"
#include "plan.hpp"
#include "roadmap.hpp"
#include "table.hpp"

using sixstep_c::guard;
using sixstep_c::require;

namespace {

sixstep_status outcome_of_revision(const sixstep_c::Interruption& interruption,
                                   const sixstep::Roadmap& revised) {
  const sixstep::StrategyStatus status = revised.strategy.status;
  if (interruption.happened() || status == sixstep::StrategyStatus::stopped) return SIXSTEP_STOPPED;
  const bool infeasible =
      status == sixstep::StrategyStatus::infeasible || !revised.action.conflict.empty();
  return infeasible ? SIXSTEP_INFEASIBLE : SIXSTEP_OK;
}

/// What has changed, in the language of the options.
sixstep::RoadmapChange changes_of(const sixstep_roadmap* before, const sixstep_roadmap* after,
                                  const sixstep_options& options) {
  require(before, "before");
  require(after, "after");
  return sixstep::compare(before->roadmap, after->roadmap, options.page.language);
}

constexpr std::array<std::string_view, 7> lists_of_changes = {
    "actions", "promises", "budget", "spending", "goals", "outcomes", "findings"};

sixstep_c::Failure unknown_list(std::string_view name) {
  return {.status = SIXSTEP_NOT_FOUND,
          .code = "unknown-table",
          .message = "a comparison has no table \"" + std::string(name) + '"',
          .item = "name",
          .hint = sixstep::did_you_mean(name, lists_of_changes)};
}

}  // namespace

extern "C" {

sixstep_status sixstep_roadmap_compare(const sixstep_roadmap* before, const sixstep_roadmap* after,
                                       const sixstep_options* options, sixstep_buffer** json,
                                       sixstep_error** error) {
  return guard(json, "json", error, [&] {
    const auto chosen = sixstep_c::options_or_default(options);
    *json = sixstep_c::new_buffer(sixstep::write_roadmap_change(changes_of(before, after, chosen)));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_roadmap_compare_table(const sixstep_roadmap* before,
                                             const sixstep_roadmap* after, const char* name,
                                             const sixstep_options* options, sixstep_table** table,
                                             sixstep_error** error) {
  return guard(table, "table", error, [&] {
    const auto changes = changes_of(before, after, sixstep_c::options_or_default(options));
    const std::string_view wanted = sixstep_c::name_argument(name, "name");
    auto made = sixstep::roadmap_change_table(changes, wanted);
    if (!made) throw unknown_list(wanted);
    *table = new sixstep_table(std::move(*made));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_roadmap_html_since(const sixstep_roadmap* before,
                                          const sixstep_roadmap* after,
                                          const sixstep_options* options, sixstep_buffer** html,
                                          sixstep_error** error) {
  return guard(html, "html", error, [&] {
    sixstep_options chosen = sixstep_c::options_or_default(options);
    const auto changes = changes_of(before, after, chosen);
    chosen.page.changes = &changes;
    *html = sixstep_c::new_buffer(sixstep::write_html(after->roadmap, chosen.page));
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
    const sixstep::ReviseOptions wanted{.making =
                                            sixstep_c::making_of(chosen, plan->plan, interruption)};
    sixstep::Revision revision = sixstep::revise(plan->graph, before->roadmap, wanted);
    *roadmap = new sixstep_roadmap{std::move(revision.roadmap)};
    return outcome_of_revision(interruption, (*roadmap)->roadmap);
  });
}

}  // extern "C"

// SPDX-License-Identifier: BSL-1.0
#include "making.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/plan/suggestion.hpp>

#include "error.hpp"

namespace sixstep_c {
namespace {

void require_baseline(const sixstep::Plan& plan, std::string_view id) {
  std::vector<std::string_view> ids;
  ids.reserve(plan.baselines.size());
  for (const sixstep::Baseline& baseline : plan.baselines) ids.push_back(baseline.id.value);
  if (id.empty() || std::ranges::find(ids, id) != ids.end()) return;
  throw bad_argument("unknown-id", "the plan has no baseline \"" + std::string(id) + '"',
                     "baseline", sixstep::did_you_mean(id, ids));
}

}  // namespace

sixstep::RiskOptions risk_of(const sixstep_options& options) {
  sixstep::RiskOptions risk = options.risk;
  risk.threads = options.threads;
  if (options.reference_class) {
    risk.reference_class = *options.reference_class;
    if (!options.reference_name.empty()) risk.reference_class.name = options.reference_name;
  }
  return risk;
}

sixstep::RoadmapOptions making_of(const sixstep_options& options, const sixstep::Plan& plan,
                                  Interruption& interruption) {
  require_baseline(plan, options.status.baseline.value);
  sixstep::RoadmapOptions making;
  making.seed = options.seed;
  making.stop = interruption.condition();
  making.strategy.threads = options.threads;
  making.action.promises_bind = options.promises_bind;
  making.action.risk = risk_of(options);
  making.status = options.status;
  return making;
}

}  // namespace sixstep_c

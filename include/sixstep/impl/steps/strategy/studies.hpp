// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <vector>

#include <sixstep/impl/steps/strategy/frontier.hpp>
#include <sixstep/impl/steps/strategy/marginal_values.hpp>
#include <sixstep/impl/steps/strategy/rejection_words.hpp>
#include <sixstep/impl/steps/strategy/weight_ranges.hpp>
#include <sixstep/impl/steps/strategy/worlds.hpp>

// What is found out around the choice, study by study.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

/// Places in `omitted` of what can be examined, greatest value first, so that a limit of work cuts
/// off what matters least.
inline std::vector<std::size_t> examination_order(const Strategy& strategy) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < strategy.omitted.size(); ++i) {
    const OmissionReason reason = strategy.omitted[i].reason;
    if (reason != OmissionReason::stopped && reason != OmissionReason::pilot_failed)
      order.push_back(i);
  }
  std::ranges::stable_sort(order, std::ranges::greater{},
                           [&](std::size_t i) { return strategy.omitted[i].value.value_or(0.0); });
  return order;
}

inline void study_rejections(const Made& made, Resolver& resolver, Strategy& strategy) {
  Examiner examiner(made, resolver);
  for (const std::size_t place : examination_order(strategy)) {
    if (resolver.exhausted()) return;
    OmittedAction& omitted = strategy.omitted[place];
    const auto item = made.question.graph.find_item(NodeKind::action, omitted.action);
    omitted.rejection = examiner.examine(static_cast<std::uint32_t>(*item));
    const std::string words = in_words(made.question, *item, *omitted.rejection);
    if (!words.empty()) omitted.words += ' ' + words;
  }
}

/// Runs the studies that are asked for, each with a limit of its own.
inline void study(const Made& made, const CapacityAssessment& capacity,
                  const StrategicFramework& framework, const StrategyOptions& options,
                  Strategy& strategy) {
  const StrategyStudies& studies = options.studies;
  const auto fresh = [&] { return Resolver(options, studies.work_limit); };
  if (studies.rejections) {
    Resolver resolver = fresh();
    study_rejections(made, resolver, strategy);
  }
  if (studies.marginal_values) {
    Resolver resolver = fresh();
    const Money more = studies.more.value_or(a_million(made.question.plan()));
    strategy.marginal_values = marginal_values(made, more, resolver);
    strategy.marginal_resources = marginal_resources(made, resolver);
  }
  if (studies.frontier) {
    Resolver resolver = fresh();
    strategy.frontier = FrontierWalk(made, capacity, studies, resolver).run();
  }
  if (studies.comparison) {
    Resolver resolver = fresh();
    strategy.comparison = Comparer(made, capacity, resolver).run();
  }
  if (studies.weight_ranges) {
    Resolver resolver = fresh();
    strategy.weight_ranges = weight_ranges(made, framework, resolver);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy

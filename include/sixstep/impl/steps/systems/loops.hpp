// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/systems/influence_map.hpp>
#include <sixstep/methods/loops.hpp>
#include <sixstep/steps/systems.hpp>

// The feedback loops of the map, named and told in words.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

/// "More “skills” raises “trust”, which lowers “load”, which raises “skills”. …"
inline std::string loop_in_words(const PlanGraph& graph, const InfluenceMap& map,
                                 std::span<const EdgeIndex> arcs, const LoopTraits& traits) {
  constexpr std::array verbs = {" raises ", " lowers ", " moves "};
  std::string words = "More " + name_of_factor(graph, map, map.arcs[arcs.front()].from);
  for (std::size_t i = 0; i < arcs.size(); ++i) {
    words += i == 0 ? "" : ", which";
    words += verbs[static_cast<std::size_t>(map.polarity[arcs[i]])];
    words += name_of_factor(graph, map, map.arcs[arcs[i]].to);
  }
  constexpr std::array endings = {": a change feeds on itself", ": a change is turned back",
                                  ": which way it works is not known"};
  words += endings[static_cast<std::size_t>(traits.kind)];
  if (traits.delay) words += ", once round in " + rounded(*traits.delay) + " months";
  return words + ".";
}

inline FeedbackLoop read_loop(const PlanGraph& graph, const InfluenceMap& map,
                              std::span<const EdgeIndex> arcs) {
  const LoopTraits traits = sixstep::loop_traits(arcs, map.traits());
  FeedbackLoop loop;
  loop.kind = traits.kind;
  loop.delay = traits.delay;
  loop.strength = traits.strength;
  for (const EdgeIndex arc : arcs) {
    loop.factors.push_back(id_of(graph, map, map.arcs[arc].from));
    loop.influences.push_back(map.bundles[arc].influences.front());
  }
  loop.words = loop_in_words(graph, map, arcs, traits);
  return loop;
}

/// R1, R2 …, B1 …, U1 …: numbered in the order in which they stand.
inline void name_loops(std::vector<FeedbackLoop>& loops) {
  constexpr std::array letters = {'R', 'B', 'U'};
  std::array<std::size_t, 3> number{};
  for (FeedbackLoop& loop : loops) {
    const auto kind = static_cast<std::size_t>(loop.kind);
    loop.name = letters[kind] + std::to_string(++number[kind]);
  }
}

/// In how many loops each factor lies.
inline void count_loops(SystemAnalysis& result) {
  std::map<std::string_view, std::size_t> count;
  for (const FeedbackLoop& loop : result.loops) {
    for (const Id<Factor>& factor : loop.factors) ++count[factor];
  }
  for (FactorReading& reading : result.factors) reading.loops = count[reading.factor];
}

inline void find_loops(const PlanGraph& graph, const InfluenceMap& map,
                       const SystemOptions& options, SystemAnalysis& result) {
  const LoopOptions bounds{options.max_loop_length, options.max_loops, options.stop};
  const LoopSearch search =
      enumerate_loops(map.graph(), bounds, [&](std::span<const EdgeIndex> arcs) {
        result.loops.push_back(read_loop(graph, map, arcs));
        return true;
      });
  result.loops_truncated = search.truncated || search.longer_possible;
  std::ranges::stable_sort(result.loops, {},
                           [](const FeedbackLoop& loop) { return loop.factors.size(); });
  name_loops(result.loops);
  count_loops(result);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems

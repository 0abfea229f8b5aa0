// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <utility>

#include <sixstep/impl/roadmap/explain/actions.hpp>
#include <sixstep/impl/roadmap/explain/certainty.hpp>
#include <sixstep/impl/roadmap/explain/parties.hpp>
#include <sixstep/impl/roadmap/explain/situation.hpp>
#include <sixstep/impl/roadmap/explain/story.hpp>
#include <sixstep/roadmap/explain.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::explain {

using Teller = void (*)(Story&, std::string_view);

/// Who tells about a kind of node.
inline Teller teller_of(std::string_view kind) {
  constexpr std::array<std::pair<std::string_view, Teller>, 13> tellers = {
      {{"action", tell_action},
       {"goal", tell_goal},
       {"indicator", tell_indicator},
       {"factor", tell_factor},
       {"term", tell_term},
       {"gap", tell_gap},
       {"stakeholder", tell_stakeholder},
       {"group", tell_group},
       {"source", tell_source},
       {"milestone", tell_milestone},
       {"target", tell_promise},
       {"resource", tell_resource},
       {"risk", tell_risk}}};
  for (const auto& [name, teller] : tellers) {
    if (name == kind) return teller;
  }
  return kind == "scenario" ? tell_scenario : tell_ties;
}

inline void tell_findings(Story& story, std::string_view id) {
  for (const Finding& finding : story.roadmap().findings) {
    const bool about =
        std::ranges::find(finding.nodes, AnyId{std::string(id)}) != finding.nodes.end();
    if (about && finding.nodes.size() <= 3) story.say("Note: " + finding.sentence);
  }
}

}  // namespace detail::explain

SIXSTEP_INLINE std::optional<Explanation> explain(const Roadmap& roadmap, std::string_view id,
                                                  std::string_view language) {
  using namespace detail::explain;
  Story story(roadmap, language);
  const RoadmapNode* node = story.node(id);
  if (node == nullptr) return std::nullopt;
  teller_of(node->kind)(story, id);
  tell_findings(story, id);
  if (!story.told()) story.say("Nothing else in the plan speaks of it.");
  return std::move(story).finish(id);
}

}  // namespace sixstep::inline SIXSTEP_FORM

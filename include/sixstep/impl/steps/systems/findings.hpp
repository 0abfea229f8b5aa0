// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/systems/leverage.hpp>
#include <sixstep/impl/steps/systems/roles.hpp>

// What step two tells the reader of the road map.
namespace sixstep::inline SIXSTEP_FORM::detail::systems {

inline void report_leverage(const PlanGraph& graph, const InfluenceMap& map,
                            const SystemAnalysis& result, std::vector<Finding>& findings) {
  for (NodeIndex i = 0; i < result.factors.size(); ++i) {
    const FactorReading& reading = result.factors[i];
    if (reading.rank == 0 || reading.rank > 3 || !reading.actions.empty()) continue;
    findings.push_back({"leverage-unused",
                        Severity::warning,
                        "No action moves " + name_of_factor(graph, map, i) +
                            ", leverage point number " + std::to_string(reading.rank) +
                            " of this plan.",
                        {{reading.factor.value}},
                        {}});
  }
}

/// "May, the youth council": who drew an arrow; workshops without a name are not told.
inline std::string workshops_in_words(std::vector<std::string> workshops) {
  std::erase(workshops, "");
  return workshops.empty() ? "" : " (" + list_in_words(workshops) + ")";
}

inline void report_contradictions(const PlanGraph& graph, const InfluenceMap& map,
                                  std::vector<Finding>& findings) {
  for (std::size_t arc = 0; arc < map.arcs.size(); ++arc) {
    const Bundle& bundle = map.bundles[arc];
    if (!bundle.contradicted()) continue;
    const auto [from, to] = map.arcs[arc];
    findings.push_back({"sign-contradicted",
                        Severity::warning,
                        "Workshops disagree whether " + name_of_factor(graph, map, from) +
                            " raises" + workshops_in_words(bundle.raised_by) + " or lowers" +
                            workshops_in_words(bundle.lowered_by) + " " +
                            name_of_factor(graph, map, to) + ".",
                        {{id_of(graph, map, from).value}, {id_of(graph, map, to).value}},
                        {}});
  }
}

inline void report_limits(const SystemAnalysis& result, std::size_t left_out, bool total_known,
                          std::vector<Finding>& findings) {
  if (result.loops_truncated) {
    findings.push_back({"loops-truncated",
                        Severity::note,
                        "There are, or may be, more feedback loops than the " +
                            std::to_string(result.loops.size()) + " that are listed.",
                        {},
                        {}});
  }
  if (result.truncated) {
    findings.push_back({"system-truncated",
                        Severity::warning,
                        "The analysis of the system was stopped early: what it says of total "
                        "effects, roles, places or order is incomplete.",
                        {},
                        {}});
  }
  if (left_out > 0) {
    findings.push_back({"influence-unknown",
                        Severity::note,
                        counted(left_out, "influence has", "influences have") +
                            " no known sign or strength and count" + (left_out == 1 ? "s" : "") +
                            " in no total effect.",
                        {},
                        {}});
  }
  if (!total_known) {
    findings.push_back({"total-effect-unknown",
                        Severity::warning,
                        "Influence feeds back at full strength, so that total effects have no "
                        "limit and leverage is not known.",
                        {},
                        {}});
  }
}

inline void report_joint_owners(const PlanGraph& graph, const SystemAnalysis& result,
                                std::vector<Finding>& findings) {
  for (const JointOwners& joint : result.joint_owners) {
    std::vector<std::string> names;
    Finding finding{"owners-act-together", Severity::note, {}, {}, {}};
    for (const Id<Stakeholder>& owner : joint.owners) {
      names.push_back(name_of(graph, *graph.find(owner)));
      finding.nodes.push_back({owner.value});
    }
    finding.sentence = list_in_words(names) + " work on " +
                       counted(joint.factors.size(), "factor") +
                       " that move each other: they can only succeed together.";
    findings.push_back(std::move(finding));
  }
}

inline void report_gatekeepers(const PlanGraph& graph, const SystemAnalysis& result,
                               std::vector<Finding>& findings) {
  for (const Gatekeepers& keepers : result.structure.gatekeepers) {
    std::vector<std::string> names;
    Finding finding{"single-way-to-goal", Severity::note, {}, {{keepers.goal.value}}, {}};
    for (const Id<Factor>& factor : keepers.factors) {
      names.push_back(in_quotes(name_of(graph, *graph.find(factor))));
      finding.nodes.push_back({factor.value});
    }
    finding.sentence = "Whatever the actions move reaches " +
                       in_quotes(name_of(graph, *graph.find(keepers.goal))) + " only through " +
                       list_in_words(names) + ".";
    findings.push_back(std::move(finding));
  }
}

/// Goals that fall by what actions push, each with all actions whose push comes back on it.
inline void report_backfires(const PlanGraph& graph, const SystemAnalysis& result,
                             std::vector<Finding>& findings) {
  std::map<std::string_view, std::vector<const Id<Action>*>> lowering;  // by goal
  for (const SystemResponse& response : result.action_effects) {
    for (const GoalChange& goal : response.goals) {
      if (goal.change < 0.0) lowering[goal.goal.value].push_back(&response.actions.front());
    }
  }
  for (const auto& [id, actions] : lowering) {
    const Id<Goal> goal{std::string(id)};
    std::vector<std::string> names;
    Finding finding{"action-lowers-goal", Severity::warning, {}, {{goal.value}}, {}};
    for (const Id<Action>* const action : actions) {
      names.push_back(in_quotes(name_of(graph, *graph.find(*action))));
      finding.nodes.push_back({action->value});
    }
    finding.sentence = "By the map of influences " + list_in_words(names, 4) +
                       (names.size() == 1 ? " lowers " : " lower ") +
                       in_quotes(name_of(graph, *graph.find(goal))) + ".";
    findings.push_back(std::move(finding));
  }
}

/// What the methods of step two were given, and what they came to.
struct MethodInputs {
  const InfluenceMap& map;
  const DirectInfluence& direct;
  const StructuralInfluence& structural;
  const Micmac& indirect;
};

inline std::optional<double> share(std::size_t part, std::size_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

inline std::string micmac_convention(const MethodInputs& inputs) {
  const Micmac& found = inputs.indirect;
  std::string words = inputs.structural.by_strength ? "arrows by strength" : "arrows count 1 each";
  words += "; power " + std::to_string(found.power);
  if (found.longest_path) return words + "; no influence comes back on itself";
  return words + (found.stable ? "; ranking stable" : "; ranking not stable");
}

inline std::vector<MethodNote> method_notes(const PlanGraph& graph, const MethodInputs& inputs,
                                            const SystemOptions& options) {
  const auto& factors = graph.plan().factors;
  const std::size_t arrows = inputs.map.arcs.size();
  const auto changeable = static_cast<std::size_t>(std::ranges::count_if(
      factors, [](const Factor& factor) { return factor.changeability.has_value(); }));
  const auto with_state = static_cast<std::size_t>(std::ranges::count_if(
      factors, [](const Factor& factor) { return factor.state.has_value(); }));
  const auto signs =
      static_cast<std::size_t>(arrows) -
      static_cast<std::size_t>(std::ranges::count(inputs.map.polarity, Polarity::unknown));
  const ResponseOptions simulation;
  return {{"feedback loops", "elementary circuits (Johnson 1975)",
           "at most " + std::to_string(options.max_loops) + " of at most " +
               std::to_string(options.max_loop_length) + " factors",
           std::nullopt},
          {"total effect", "DEMATEL total relation (Gabus & Fontela 1972), signed",
           "norm: " + std::string(word(DematelNorm::maximum_row_or_column_sum)) +
               "; parallel arrows joined by their mean",
           share(arrows - inputs.direct.left_out, arrows)},
          {"leverage", "changeability × Σ goal weight × |total effect on the goal|",
           "total effect of a factor on a goal: (I + T) × the factors' own amounts",
           share(changeable, factors.size())},
          {"roles", "MICMAC indirect influence and dependence (Duperrin & Godet 1973)",
           micmac_convention(inputs), std::nullopt},
          {"responses to a push", "loop analysis by signs (Levins 1974; Dambacher et al. 2002)",
           "every factor turns back by itself; at most " + std::to_string(most_pressed_factors) +
               " factors",
           share(signs, arrows)},
          {"effects of actions", "fuzzy cognitive map (Kosko 1986)",
           "inference: " + std::string(word(simulation.inference)) + "; " +
               std::string(word(simulation.transfer)) +
               "; an amount is a share of the way left to 0 or 1; an unknown state is neutral",
           share(with_state, factors.size())},
          {"structure", "structural levels (Warfield 1974), design structure matrix (Steward 1981)",
           "betweenness: directed, normalized; PageRank: damping 0.85; Katz: half of the most",
           std::nullopt}};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::systems

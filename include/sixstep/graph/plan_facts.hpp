// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/graph/plan_graph.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The likely cost of a mode: its total, or the sum of its years. Empty: unknown, never zero.
std::optional<Money> likely_cost(const Mode& mode);

/// The likely cost of an action in its first mode; empty if unknown or without modes.
std::optional<Money> likely_cost(const Action& action);

/// For each action of the plan, whether it is a heading: others are part of it. O(actions).
std::vector<bool> headings(const PlanGraph& graph);

/// For each action of the plan, the spend last reported; empty where none was. O(reports).
std::vector<std::optional<Money>> reported_spend(const PlanGraph& graph);

/// The stakeholder who is accountable for an action, the first if there are several; empty if none.
Id<Stakeholder> accountable_of(const Action& action);

/// A node's label in the language of the library's sentences (English where the plan has it, else
/// its first language), or its id where it has no label.
std::string name_of(const PlanGraph& graph, NodeIndex node);

/// The same for an entry of a vocabulary, by id.
std::string name_of_term(std::span<const Term> terms, std::string_view id);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/graph/plan_facts.ipp>
#endif

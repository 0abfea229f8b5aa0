// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include <sixstep/graph/plan_facts.hpp>
#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/steps/framework/alignment.hpp>

// What the plan leaves unserved, though it speaks of it.
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline std::string_view plural_of(VocabularyKind kind) {
  switch (kind) {
    case VocabularyKind::principles:
      return "principles";
    case VocabularyKind::strategies:
      return "strategies";
    default:
      return "principles of effective governance";
  }
}

/// Adds a finding that names terms, or goals, behind its sentence; nothing if there are none.
inline void report_rows(const PlanGraph& graph, std::string code, const std::string& sentence,
                        const std::vector<const AlignmentReading*>& rows,
                        std::vector<Finding>& findings) {
  if (rows.empty()) return;
  Finding finding{std::move(code), Severity::note, {}, {}, {}};
  std::vector<std::string> names;
  for (const AlignmentReading* row : rows) {
    finding.nodes.push_back(row->to);
    names.push_back(in_quotes(
        row->vocabulary
            ? name_of_term(resolve_terms(*row->vocabulary, graph.plan().vocabularies), row->to)
            : name_of(graph, *graph.find(row->to))));
  }
  finding.sentence = sentence + ": " + list_in_words(names) + ".";
  findings.push_back(std::move(finding));
}

/// Entries that no goal serves, of vocabularies of which goals serve others: a plan that does not
/// speak of a vocabulary at all has chosen other terms.
inline void report_unserved(const PlanGraph& graph, const std::vector<AlignmentReading>& alignment,
                            std::vector<Finding>& findings) {
  for (const VocabularyKind kind :
       {VocabularyKind::principles, VocabularyKind::strategies, VocabularyKind::cepa}) {
    bool is_spoken_of = false;
    std::vector<const AlignmentReading*> unserved;
    for (const AlignmentReading& row : alignment) {
      if (row.vocabulary != kind) continue;
      is_spoken_of = is_spoken_of || !row.goals.empty();
      if (row.goals.empty()) unserved.push_back(&row);
    }
    if (!is_spoken_of) continue;
    report_rows(graph, "term-without-goal",
                "No goal is aligned to these " + std::string(plural_of(kind)), unserved, findings);
  }
}

/// Aims that goals name and nothing is done for.
inline void report_empty_aims(const PlanGraph& graph,
                              const std::vector<AlignmentReading>& alignment,
                              std::vector<Finding>& findings) {
  std::vector<const AlignmentReading*> empty;
  for (const AlignmentReading& row : alignment) {
    if (!row.goals.empty() && row.actions.empty()) empty.push_back(&row);
  }
  report_rows(graph, "aim-without-action", "Goals are aligned to these, and no action serves them",
              empty, findings);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework

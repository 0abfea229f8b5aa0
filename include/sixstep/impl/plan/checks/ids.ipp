// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/plan/checks/registry.hpp>

/// Every id of the plan: well formed, there where something must be referred to, and given once.
namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// Whether an entity makes no sense without an id.
enum class IdNeed { optional, required };

inline void report_malformed(Findings& findings, const Place& place, std::string_view id) {
  findings.error(
      codes::malformed_id, place / "id",
      in_quotes(id) +
          " is not an id: expected a letter or digit, then at most 127 letters, "
          "digits, dots, underscores, colons or hyphens",
      "choose a short name without spaces and accents, and put the words into \"label\"");
}

inline void register_id(Examination& exam, const Place& place, std::string_view id, Meaning meaning,
                        IdNeed need = IdNeed::required, std::size_t index = 0) {
  if (id.empty()) {
    if (need == IdNeed::optional) return;
    return exam.findings.error(codes::missing_member, place,
                               "this " + std::string(word(meaning)) + " has no \"id\"",
                               "give it an id by which the rest of the plan can name it");
  }
  if (!is_well_formed_id(id)) report_malformed(exam.findings, place, id);
  if (const auto earlier = exam.registry.add(id, meaning, index)) {
    exam.findings.error(codes::duplicate_id, place / "id",
                        "the id " + in_quotes(id) + " is taken by another " +
                            std::string(word(*earlier)) + "; all ids of a plan share one namespace",
                        "rename one of the two, and what refers to it");
  }
}

template <class List>
void register_list(Examination& exam, std::string_view member, const List& list, Meaning meaning,
                   IdNeed need = IdNeed::required) {
  const Place base;
  const Place place = base / member;
  for (std::size_t i = 0; i < list.size(); ++i) {
    register_id(exam, place / i, list[i].id, meaning, need, i);
  }
}

/// The brought terms of one vocabulary, which may override built-in ones.
inline void register_brought(Examination& exam, const Vocabulary& vocabulary, IdTable& brought) {
  const Place base;
  const Place vocabularies = base / "vocabularies";
  const auto meaning = static_cast<Meaning>(vocabulary.kind);
  for_each_entry(vocabularies / word(vocabulary.kind), vocabulary.terms,
                 [&](const Place& place, const Term& term) {
                   if (!term.id.empty() && !brought.add(term.id).is_new) {
                     return exam.findings.error(codes::duplicate_id, place / "id",
                                                "the id " + in_quotes(term.id) + " is given twice",
                                                "rename or remove one of the two entries");
                   }
                   if (exam.registry.find(term.id) == meaning) return;
                   register_id(exam, place, term.id, meaning);
                 });
}

/// The entries that hold: built-in ones unless the plan brings its own in their place.
inline void register_vocabularies(Examination& exam) {
  for (std::size_t kind = 0; kind < vocabulary_count; ++kind) {
    for (const Term& term :
         resolve_terms(static_cast<VocabularyKind>(kind), exam.plan.vocabularies)) {
      if (is_builtin_term(term.id)) exam.registry.add(term.id, static_cast<Meaning>(kind));
    }
  }
  IdTable brought;
  for (const Vocabulary& vocabulary : exam.plan.vocabularies) {
    register_brought(exam, vocabulary, brought);
  }
}

inline void register_nested(Examination& exam) {
  const Place base;
  for_each_entry(base / "indicators", exam.plan.indicators,
                 [&](const Place& place, const Indicator& indicator) {
                   for_each_entry(place / "targets", indicator.targets,
                                  [&](const Place& at, const Target& target) {
                                    register_id(exam, at, target.id, Meaning::target,
                                                IdNeed::optional);
                                  });
                 });
  for_each_entry(
      base / "actions", exam.plan.actions, [&](const Place& place, const Action& action) {
        const IdNeed need = action.modes.size() > 1 ? IdNeed::required : IdNeed::optional;
        for_each_mode(place, action, [&](const Place& at, const Mode& mode) {
          register_id(exam, at, mode.id, Meaning::mode, need);
        });
      });
}

inline void check_ids(Examination& exam) {
  const Plan& plan = exam.plan;
  const Place base;
  if (!plan.id.empty() && !is_well_formed_id(plan.id)) {
    report_malformed(exam.findings, base, plan.id);
  }
  register_vocabularies(exam);
  register_list(exam, "calendars", plan.calendars, Meaning::calendar);
  register_list(exam, "gaps", plan.gaps, Meaning::gap);
  register_list(exam, "factors", plan.factors, Meaning::factor);
  register_list(exam, "services", plan.services, Meaning::service);
  register_list(exam, "building_blocks", plan.building_blocks, Meaning::building_block);
  register_list(exam, "goals", plan.goals, Meaning::goal);
  register_list(exam, "indicators", plan.indicators, Meaning::indicator);
  register_list(exam, "stakeholders", plan.stakeholders, Meaning::stakeholder);
  register_list(exam, "groups", plan.groups, Meaning::group);
  register_list(exam, "sources", plan.sources, Meaning::source);
  register_list(exam, "budgets", plan.budgets, Meaning::budget, IdNeed::optional);
  register_list(exam, "resources", plan.resources, Meaning::resource);
  register_list(exam, "actions", plan.actions, Meaning::action);
  register_list(exam, "milestones", plan.milestones, Meaning::milestone);
  register_list(exam, "choices", plan.choices, Meaning::choice, IdNeed::optional);
  register_list(exam, "synergies", plan.synergies, Meaning::synergy, IdNeed::optional);
  register_list(exam, "policies", plan.policies, Meaning::policy, IdNeed::optional);
  register_list(exam, "risks", plan.risks, Meaning::risk);
  register_list(exam, "scenarios", plan.scenarios, Meaning::scenario);
  register_list(exam, "baselines", plan.baselines, Meaning::baseline, IdNeed::optional);
  register_nested(exam);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks

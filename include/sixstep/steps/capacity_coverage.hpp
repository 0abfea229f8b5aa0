// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/plan.hpp>
#include <sixstep/steps/capacity_matrix.hpp>

/// What the plan's actions reach, seen from many sides. Each action counts whole wherever it
/// belongs, so neither costs nor shares add up across entries; headings cost what their parts cost,
/// and stopped actions do not count.
namespace sixstep::inline SIXSTEP_FORM {

/// Which actions speak of an entry of a vocabulary; empty: nobody works on it.
struct TermCoverage {
  VocabularyKind vocabulary = VocabularyKind::principles;
  Id<Term> term;
  std::vector<Id<Action>> actions;
  MoneyTotal cost;
  GapCoverage closed;  ///< what these actions alone close of the plan's whole capacity gap
  friend bool operator==(const TermCoverage&, const TermCoverage&) = default;
};

/// Whole of government: a sector that an action or a stakeholder names.
struct SectorCoverage {
  std::string sector;
  std::vector<Id<Stakeholder>> stakeholders;  ///< of this sector
  std::vector<Id<Action>> actions;
  MoneyTotal cost;
  GapCoverage closed;
  friend bool operator==(const SectorCoverage&, const SectorCoverage&) = default;
};

/// Someone who answers for actions, or owns a service that nobody's action may improve.
struct OwnerCoverage {
  Id<Stakeholder> owner;
  std::vector<Id<Action>> actions;  ///< accountable for; where nobody is, responsible for
  MoneyTotal cost;
  GapCoverage closed;
  friend bool operator==(const OwnerCoverage&, const OwnerCoverage&) = default;
};

/// A service or building block, and the actions that improve it.
struct ServiceCoverage {
  Id<Service> service;
  std::vector<Id<Action>> actions;
  MoneyTotal cost;
  GapCoverage closed;
  friend bool operator==(const ServiceCoverage&, const ServiceCoverage&) = default;
};

/// Whether something was re-organized before it is automated.
enum class AutomationOrder : std::uint8_t { reorganized, unknown, automated };
constexpr std::array<std::string_view, 3> words_of(AutomationOrder) {
  return {"reorganized-first", "unknown", "automated-first"};
}

/// An action that automates, and the re-organization before it.
struct AutomationReading {
  Id<Action> action;
  AutomationOrder order = AutomationOrder::unknown;
  Id<Action> reorganization;  ///< that comes first, or whose place in time is unknown; or none
  friend bool operator==(const AutomationReading&, const AutomationReading&) = default;
};

/// What the checklists say of one item: yes counts 1, partly 0.5, no 0.
struct ChecklistScore {
  VocabularyKind vocabulary = VocabularyKind::enablers;
  Id<Term> item;
  std::optional<double> score;      ///< median over the answers; empty where nobody answered
  std::size_t answers = 0;          ///< answers, "don't know" included
  bool evidence = false;            ///< at least one answer says where it comes from
  std::vector<Id<Action>> actions;  ///< that speak of the item
  friend bool operator==(const ChecklistScore&, const ChecklistScore&) = default;
};

/// A checklist, or a part of one that ids tell: all of `mindset:digital.…`, all of `….beliefs`.
struct ChecklistSummary {
  VocabularyKind vocabulary = VocabularyKind::enablers;
  std::string part;  ///< "digital", "beliefs"; empty for the whole checklist
  std::size_t items = 0;
  double known = 0.0;          ///< items with a score / items
  std::optional<double> mean;  ///< weighted mean of the scores
  std::optional<double> weakest;
  Id<Term> weakest_item;
  double covered = 0.0;  ///< items of which an action speaks / items
  friend bool operator==(const ChecklistSummary&, const ChecklistSummary&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

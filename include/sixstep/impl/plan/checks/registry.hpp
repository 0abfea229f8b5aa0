// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/plan/checks/findings.hpp>
#include <sixstep/impl/plan/dependency_ends.hpp>
#include <sixstep/plan/id_table.hpp>
#include <sixstep/plan/plan.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// What an id may stand for: the twelve kinds of vocabulary entry, in the order of VocabularyKind,
/// then the entities of a plan.
enum class Meaning : std::uint8_t {
  pillar,
  level,
  principle,
  strategy,
  innovation,
  mindset,
  way,
  enabler,
  mark,
  sdg,
  cepa,
  dimension,
  calendar,
  gap,
  factor,
  service,
  building_block,
  goal,
  indicator,
  target,
  stakeholder,
  group,
  source,
  budget,
  resource,
  action,
  mode,
  milestone,
  choice,
  synergy,
  policy,
  risk,
  scenario,
  baseline
};
constexpr std::array<std::string_view, 34> words_of(Meaning) {
  return {"pillar",
          "capacity level",
          "principle",
          "strategy",
          "innovation type",
          "mindset",
          "way of working",
          "enabler",
          "mark",
          "SDG target",
          "governance principle",
          "dimension",
          "calendar",
          "gap",
          "factor",
          "service",
          "building block",
          "goal",
          "indicator",
          "target",
          "stakeholder",
          "group",
          "source",
          "budget",
          "resource",
          "action",
          "mode",
          "milestone",
          "choice",
          "synergy",
          "policy",
          "risk",
          "scenario",
          "baseline"};
}

/// A set of meanings.
using Meanings = std::uint64_t;
constexpr Meanings one(Meaning meaning) { return Meanings{1} << static_cast<unsigned>(meaning); }
constexpr Meanings any_of(std::initializer_list<Meaning> meanings) {
  Meanings result = 0;
  for (const Meaning meaning : meanings) result |= one(meaning);
  return result;
}
inline constexpr Meanings any_term = (Meanings{1} << vocabulary_count) - 1;

/// "a goal or an action".
inline std::string in_words(Meanings meanings) {
  if ((meanings & any_term) == any_term) return "a vocabulary entry";
  std::string result;
  for (std::size_t i = 0; i < words_of(Meaning{}).size(); ++i) {
    if ((meanings >> i & 1) == 0) continue;
    const std::string_view name = words_of(Meaning{})[i];
    const bool vowel = std::string_view("aeiouS").find(name[0]) != std::string_view::npos;
    result +=
        (result.empty() ? "" : " or ") + std::string(vowel ? "an " : "a ") + std::string(name);
  }
  return result;
}

/// All ids of a plan and of the vocabularies that hold for it, with what each stands for.
class Registry {
 public:
  explicit Registry(std::size_t count) { ids_.reserve(count); }

  /// The meaning that the id had before, if it had one; then it keeps it. `index` is the entity's
  /// place in its list.
  std::optional<Meaning> add(std::string_view id, Meaning meaning, std::size_t index = 0) {
    const auto [number, is_new] = ids_.add(id);
    if (!is_new) return meanings_[number];
    meanings_.push_back(meaning);
    indices_.push_back(static_cast<std::uint32_t>(index));
    return std::nullopt;
  }

  std::optional<Meaning> find(std::string_view id) const {
    const auto number = ids_.find(id);
    return number ? std::optional(meanings_[*number]) : std::nullopt;
  }

  /// The place in its list of the entity with this id and meaning.
  std::optional<std::uint32_t> index(std::string_view id, Meaning meaning) const {
    const auto number = ids_.find(id);
    const bool found = number && meanings_[*number] == meaning;
    return found ? std::optional(indices_[*number]) : std::nullopt;
  }

  /// The actions at both ends of each dependency, by index in the plan: `from` at 2i, `to` at
  /// 2i + 1; `IdTable::absent` for what is no action.
  std::vector<std::uint32_t> dependency_ends(std::span<const Dependency> dependencies) const {
    std::vector<std::uint32_t> ends = detail::plan::dependency_ends(ids_, dependencies);
    for (std::uint32_t& end : ends) {
      if (end == IdTable::absent) continue;
      end = meanings_[end] == Meaning::action ? indices_[end] : IdTable::absent;
    }
    return ends;
  }

  /// "did you mean …?" for an id that should have one of `wanted`. After a fixed number of
  /// comparisons nothing is suggested any more: a plan in which everything dangles would otherwise
  /// take quadratic time.
  std::string suggest(std::string_view id, Meanings wanted) {
    if (ids_.size() > comparisons_left_) return {};
    comparisons_left_ -= ids_.size();
    std::vector<std::string_view> candidates;
    for (std::uint32_t number = 0; number < ids_.size(); ++number) {
      if ((one(meanings_[number]) & wanted) != 0) candidates.push_back(ids_[number]);
    }
    return did_you_mean(id, candidates);
  }

 private:
  IdTable ids_;
  std::vector<Meaning> meanings_;
  std::vector<std::uint32_t> indices_;
  std::size_t comparisons_left_ = 2'000'000;
};

/// What the checks of one plan share.
struct Examination {
  const Plan& plan;
  Registry registry;
  Findings findings;
  std::vector<std::uint32_t> dependency_ends = {};  ///< once the ids are registered
};

/// Calls `visit(place, entry)` for each entry of a list of the document.
template <class List, class Visit>
void for_each_entry(const Place& place, const List& list, Visit visit) {
  for (std::size_t i = 0; i < list.size(); ++i) visit(place / i, list[i]);
}

/// The place of an action's mode: a single mode without id, label and annotation is written on the
/// action itself.
template <class Visit>
void for_each_mode(const Place& action_place, const Action& action, Visit visit) {
  const std::vector<Mode>& modes = action.modes;
  if (modes.size() == 1 && modes[0].id.empty() && modes[0].label.empty() &&
      modes[0].annotation == Annotation{}) {
    return visit(action_place, modes[0]);
  }
  for_each_entry(action_place / "modes", modes, visit);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks

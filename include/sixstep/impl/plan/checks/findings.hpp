// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::checks {

/// Where a value stands in the canonical document: a chain of members and indices on the stack,
/// `root / "actions" / 3 / "by"`, so that a place costs nothing until something is wrong there.
/// A place must not outlive the one it was made from.
class Place {
 public:
  Place() = default;
  Place operator/(std::string_view member) const { return Place(this, member, 0); }
  Place operator/(std::size_t index) const { return Place(this, {}, index); }

  /// JSON pointer (RFC 6901).
  std::string pointer() const {
    if (parent_ == nullptr) return {};
    return parent_->pointer() + "/" + (member_.data() ? escaped() : std::to_string(index_));
  }

  /// The place's first member, "actions", and the index after it.
  std::pair<std::string_view, std::size_t> root_entry() const {
    if (parent_ == nullptr) return {};
    if (parent_->parent_ == nullptr) return {member_, 0};
    const auto entry = parent_->root_entry();
    const bool after_member = parent_->parent_->parent_ == nullptr;
    return after_member ? std::pair{entry.first, index_} : entry;
  }

 private:
  Place(const Place* parent, std::string_view member, std::size_t index)
      : parent_(parent), member_(member), index_(index) {}

  std::string escaped() const {
    std::string result;
    for (const char c : member_) {
      if (c == '~' || c == '/') {
        result += c == '~' ? "~0" : "~1";
      } else {
        result += c;
      }
    }
    return result;
  }

  const Place* parent_ = nullptr;
  std::string_view member_;
  std::size_t index_ = 0;
};

inline std::string in_quotes(std::string_view text) { return "\"" + std::string(text) + "\""; }

/// "a, b and 7 more": at most `most` of many names.
inline std::string listing(const std::vector<std::string>& names, std::string_view separator,
                           std::size_t most) {
  std::string result;
  for (std::size_t i = 0; i < std::min(most, names.size()); ++i) {
    result += (i == 0 ? "" : std::string(separator)) + names[i];
  }
  if (names.size() > most) result += " and " + std::to_string(names.size() - most) + " more";
  return result;
}

/// What is wrong with a plan, collected check by check and told in the order of the document.
class Findings {
 public:
  void error(std::string_view code, const Place& place, std::string message,
             std::string hint = {}) {
    add(Severity::error, code, place, std::move(message), std::move(hint));
  }
  void warning(std::string_view code, const Place& place, std::string message,
               std::string hint = {}) {
    add(Severity::warning, code, place, std::move(message), std::move(hint));
  }

  /// Whether a plan document may have this member at its root.
  static bool has_member(std::string_view name) {
    return !name.empty() && std::ranges::find(members, name) != members.end();
  }

  std::vector<Diagnostic> in_document_order() && {
    std::ranges::stable_sort(found_, {}, &Found::entry);
    std::vector<Diagnostic> result;
    result.reserve(found_.size());
    for (Found& found : found_) result.push_back(std::move(found.diagnostic));
    return result;
  }

 private:
  struct Found {
    std::pair<std::size_t, std::size_t> entry;  ///< place of the root member, index in it
    Diagnostic diagnostic;
  };

  static constexpr auto members = std::to_array<std::string_view>({"",
                                                                   "format",
                                                                   "version",
                                                                   "id",
                                                                   "title",
                                                                   "languages",
                                                                   "status_date",
                                                                   "currency",
                                                                   "price_year",
                                                                   "discount_rate",
                                                                   "horizon",
                                                                   "fiscal_year_start",
                                                                   "vocabularies",
                                                                   "calendars",
                                                                   "assessments",
                                                                   "checklists",
                                                                   "gaps",
                                                                   "factors",
                                                                   "influences",
                                                                   "services",
                                                                   "building_blocks",
                                                                   "uses",
                                                                   "goals",
                                                                   "comparisons",
                                                                   "indicators",
                                                                   "stakeholders",
                                                                   "groups",
                                                                   "stances",
                                                                   "ties",
                                                                   "sources",
                                                                   "budgets",
                                                                   "resources",
                                                                   "actions",
                                                                   "milestones",
                                                                   "dependencies",
                                                                   "choices",
                                                                   "synergies",
                                                                   "policies",
                                                                   "risks",
                                                                   "scenarios",
                                                                   "progress",
                                                                   "baselines"});

  void add(Severity severity, std::string_view code, const Place& place, std::string message,
           std::string hint) {
    const auto [member, index] = place.root_entry();
    const auto rank = std::ranges::find(members, member) - members.begin();
    found_.push_back({{static_cast<std::size_t>(rank), index},
                      {std::string(code), severity, place.pointer(), 0, 0, std::move(message),
                       std::move(hint)}});
  }

  std::vector<Found> found_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::checks

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/steps/holistic/coverage.hpp>
#include <sixstep/impl/steps/holistic/ratings.hpp>
#include <sixstep/methods/statistics.hpp>

// What the checklists say, item by item and list by list.
namespace sixstep::inline SIXSTEP_FORM::detail::holistic {

inline constexpr std::array checklist_kinds = {VocabularyKind::mindsets, VocabularyKind::ways,
                                               VocabularyKind::enablers, VocabularyKind::marks};

/// The answers to one item that count: of a rater who gave a name, the newest.
class Answers {
 public:
  void add(const ChecklistAnswer& answer) {
    evidence_ = evidence_ || !answer.annotation.evidence.empty();
    const auto [seen, is_new] = place_.try_emplace(answer.rater, answers_.size());
    if (is_new || answer.rater.empty()) {
      answers_.push_back(&answer);
    } else if (gives_way(answers_[seen->second]->date, answer.date)) {
      answers_[seen->second] = &answer;
    }
  }

  void score(ChecklistScore& item) const {
    std::vector<double> scores;
    for (const ChecklistAnswer* answer : answers_) {
      if (answer->answer) scores.push_back(1.0 - 0.5 * static_cast<double>(*answer->answer));
    }
    item.score = median(scores);
    item.answers = answers_.size();
    item.evidence = evidence_;
  }

 private:
  std::vector<const ChecklistAnswer*> answers_;
  std::map<std::string_view, std::size_t> place_;
  bool evidence_ = false;
};

inline std::map<std::string_view, Answers> answers_by_item(const Plan& plan,
                                                           const CapacityOptions& options) {
  std::map<std::string_view, Answers> answers;
  for (const ChecklistAnswer& answer : plan.checklists) {
    if (known_by(answer.date, options.as_of)) answers[answer.item].add(answer);
  }
  return answers;
}

inline std::vector<ChecklistScore> score_checklist(const Plan& plan,
                                                   const CapacityOptions& options) {
  const auto answers = answers_by_item(plan, options);
  std::vector<ChecklistScore> result;
  for (const VocabularyKind kind : checklist_kinds) {
    for (const Term& term : resolve_terms(kind, plan.vocabularies)) {
      ChecklistScore& item = result.emplace_back();
      item.vocabulary = kind;
      item.item = term.id;
      if (const auto found = answers.find(term.id); found != answers.end()) {
        found->second.score(item);
      }
      for_each_action(plan, [&](std::size_t, const Action& action) {
        if (speaks_of(action, kind, term.id)) item.actions.push_back(action.id);
      });
    }
  }
  return result;
}

/// The parts of a list that ids like "mindset:digital.beliefs" tell: "digital", then "beliefs".
inline std::vector<std::string> parts_of(std::string_view id) {
  const std::size_t colon = id.find(':');
  const std::size_t point = id.rfind('.');
  if (colon == std::string_view::npos || point == std::string_view::npos || point < colon) {
    return {};
  }
  return {std::string(id.substr(colon + 1, point - colon - 1)), std::string(id.substr(point + 1))};
}

inline void add_item(ChecklistSummary& summary, const ChecklistScore& item) {
  ++summary.items;
  summary.covered += item.actions.empty() ? 0.0 : 1.0;
  if (!item.score) return;
  summary.known += 1.0;
  if (!summary.weakest || *item.score < *summary.weakest) {
    summary.weakest = item.score;
    summary.weakest_item = item.item;
  }
}

/// Shares of the items in the place of their numbers, and the weighted mean of the scores.
inline void finish(ChecklistSummary& summary, double scores, double weight) {
  if (weight > 0.0) summary.mean = scores / weight;
  if (summary.items == 0) return;
  summary.known /= static_cast<double>(summary.items);
  summary.covered /= static_cast<double>(summary.items);
}

inline ChecklistSummary summarize_list(const std::vector<ChecklistScore>& items,
                                       const std::vector<Term>& terms, VocabularyKind kind,
                                       std::string part) {
  ChecklistSummary summary;
  summary.vocabulary = kind;
  summary.part = std::move(part);
  double scores = 0.0;
  double weights = 0.0;
  for (const ChecklistScore& item : items) {
    if (item.vocabulary != kind) continue;
    const std::vector<std::string> parts = parts_of(item.item);
    const bool inside =
        summary.part.empty() || std::ranges::find(parts, summary.part) != parts.end();
    if (!inside) continue;
    add_item(summary, item);
    const auto term = std::ranges::find(terms, item.item, &Term::id);
    const double weight = term == terms.end() ? 1.0 : term->weight.value_or(1.0);
    if (item.score) scores += weight * *item.score, weights += weight;
  }
  finish(summary, scores, weights);
  return summary;
}

/// Each list as a whole, and the parts of those that have any.
inline std::vector<ChecklistSummary> summarize_lists(const std::vector<ChecklistScore>& items,
                                                     const Plan& plan) {
  std::vector<ChecklistSummary> result;
  for (const VocabularyKind kind : checklist_kinds) {
    const std::vector<Term> terms = resolve_terms(kind, plan.vocabularies);
    std::vector<std::string> parts = {""};
    for (std::size_t which = 0; which < 2; ++which) {
      for (const Term& term : terms) {
        const std::vector<std::string> of_term = parts_of(term.id);
        if (of_term.empty() || std::ranges::find(parts, of_term[which]) != parts.end()) continue;
        parts.push_back(of_term[which]);
      }
    }
    for (const std::string& part : parts) {
      result.push_back(summarize_list(items, terms, kind, part));
    }
  }
  return result;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::holistic

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/graph/sentences.hpp>
#include <sixstep/impl/mapped.hpp>
#include <sixstep/impl/steps/strategy/rejections.hpp>

// What an action that is left out would take, in sentences.
namespace sixstep::inline SIXSTEP_FORM::detail::strategy {

inline std::string node_in_words(const Question& question, const AnyId& id) {
  const auto node = question.graph.find(id);
  return in_quotes(node ? name_of(question.graph, *node) : id.value);
}

inline std::string nodes_in_words(const Question& question, const std::vector<Id<Action>>& ids) {
  return list_in_words(
      mapped(ids, [&](const auto& id) { return node_in_words(question, {id.value}); }), 4);
}

/// "0.4 % of the plan's value"
inline std::string value_in_words(double share) {
  const std::string digits = rounded(100.0 * share, share < 0.01 ? 3 : 1);
  return (digits == "0" ? "less than 0.001" : digits) + " % of the plan's value";
}

inline std::string means_to_add(const Question& question, const Rejection& rejection) {
  std::vector<std::string> parts;
  for (const ExtraMoney& extra : rejection.money) {
    parts.push_back(money_in_words(extra.amount, question.plan().currency) + " more of " +
                    node_in_words(question, {extra.source.value}) + " in " +
                    std::to_string(extra.year));
  }
  for (const ExtraResource& extra : rejection.resources) {
    const auto place = question.graph.find_item(NodeKind::resource, extra.resource);
    parts.push_back(rounded(extra.amount, 2) + " more " + team_in_words(question, *place) + " in " +
                    std::to_string(extra.year));
  }
  std::string words = "It fits on top of all that is chosen with " + list_in_words(parts);
  const double too_little = rejection.money_too_little.value_or(0.0);
  if (too_little > 0.0) words += "; " + percent(too_little) + " of that is too little";
  return words + ".";
}

/// What is there today and limits the choice.
inline std::string todays_means(const Question& question) {
  return question.teams.empty() ? "today's money" : "today's money and people";
}

inline std::string exchange_in_words(const Question& question, const Rejection& rejection) {
  const std::string loss = *rejection.loss > 0.0 ? "lose " + value_in_words(*rejection.loss)
                                                 : "lose nothing: the two are equally good";
  if (rejection.instead_of.empty()) {
    return "To have it within " + todays_means(question) +
           " would delay or change what is chosen, and " + loss + ".";
  }
  return "To have it within " + todays_means(question) + " would take the place of " +
         nodes_in_words(question, rejection.instead_of) + ", and " + loss + ".";
}

/// The rules that leave it no place in any strategy.
inline std::string exclusion_in_words(const Question& question, const Rejection& rejection) {
  std::vector<std::string> rules;
  for (const Binding& binding : rejection.binds) {
    if (binding.kind == BindingKind::commitment)
      rules.push_back(node_in_words(question, binding.node) + ", which is fixed");
    if (binding.kind == BindingKind::choice)
      rules.push_back("the choice " + in_quotes(binding.node.value));
    if (binding.kind == BindingKind::policy)
      rules.push_back("the policy " + in_quotes(binding.node.value));
  }
  const std::string means = question.teams.empty() ? "money and rules" : "money, people and rules";
  const std::string words = "Within today's " + means + " no strategy has room for it";
  return words + (rules.empty() ? "." : " beside " + list_in_words(rules, 4) + ".");
}

inline bool is_barred(const Question& question, std::size_t item) {
  const Barrier barrier = question.barrier[item];
  return barrier == Barrier::veto || barrier == Barrier::acceptance;
}

inline std::string in_words(const Question& question, std::size_t item,
                            const Rejection& rejection) {
  std::vector<std::string> sentences;
  if (is_barred(question, item) && rejection.complete) {
    sentences.emplace_back(rejection.without_bar ? "Without that it would be chosen."
                                                 : "Even without that it would not be chosen.");
  }
  if (!rejection.money.empty() || !rejection.resources.empty())
    sentences.push_back(means_to_add(question, rejection));
  if (rejection.loss) sentences.push_back(exchange_in_words(question, rejection));
  if (rejection.excluded) sentences.push_back(exclusion_in_words(question, rejection));
  const auto cost = likely_cost(question.action(item));
  if (rejection.cost_share && cost && *rejection.cost_share > 0.0) {
    const Money least{part_of(cost->minor, static_cast<int>(*rejection.cost_share * 64.0), 64)};
    sentences.push_back("At a cost of " + money_in_words(least, question.plan().currency) +
                        " it would be chosen.");
  }
  std::string words;
  for (const std::string& sentence : sentences) {
    if (!sentence.empty()) words += (words.empty() ? "" : " ") + sentence;
  }
  return words;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::strategy

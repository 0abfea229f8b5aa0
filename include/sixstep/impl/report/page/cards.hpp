// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>

#include <sixstep/impl/report/page/parts.hpp>
#include <sixstep/impl/report/page/step_action.hpp>

// Every action as a card: what, why, who, when and why then, how much, for whom, measured how.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// One line of a card; `content` writes what stands behind the question.
template <class Content>
void write_line(Page& page, Phrase question, Content&& content) {
  const auto line = page.out.element("div");
  page.out.leaf("dt", {}, page.say(question));
  const auto answer = page.out.element("dd");
  content();
}

inline void write_unknown(Page& page) {
  page.out.leaf("span", {{"class", "p-soft"}}, page.say.unknown());
}

/// Ends of a node's edges of one relation, in the order of the plan.
inline std::vector<AnyId> targets_of(const Page& page, std::string_view id, Relation relation,
                                     std::string_view kind = {}) {
  std::vector<AnyId> targets;
  for (const RoadmapEdge* edge : page.book.edges_from(id)) {
    if (edge->relation != word(relation)) continue;
    const RoadmapNode* node = page.book.nodes.find(edge->to);
    if (kind.empty() || (node != nullptr && node->kind == kind)) targets.push_back(edge->to);
  }
  return targets;
}

inline void write_why(Page& page, std::string_view action) {
  std::vector<AnyId> goals;
  for (const GoalReading* goal : page.book.goals_of(action)) goals.push_back({goal->goal.value});
  const std::vector<AnyId> gaps = targets_of(page, action, Relation::closes);
  if (goals.empty() && gaps.empty()) return write_unknown(page);
  write_names(page, goals, 4);
  if (gaps.empty()) return;
  page.out.text(goals.empty() ? "" : ". ");
  page.out.text(page.say(Phrase::closes) + " ");
  write_names(page, gaps, 4);
}

inline void write_who(Page& page, std::string_view action) {
  const ResponsibilityReading* roles = page.book.roles.find(action);
  if (roles == nullptr || (roles->accountable.empty() && roles->responsible.empty())) {
    return write_unknown(page);
  }
  write_names(page, roles->accountable, 4);
  if (roles->responsible.empty()) return;
  page.out.text(roles->accountable.empty() ? "" : "; ");
  page.out.text(page.say(Phrase::carried_out_by) + " ");
  write_names(page, roles->responsible, 4);
}

inline void write_when(Page& page, const ScheduledAction* action) {
  if (action == nullptr || (!action->start && !action->finish)) {
    write_unknown(page);
  } else if (action->start && action->finish) {
    page.out.text(
        page.say(Phrase::from_to, {page.say.date(*action->start), page.say.date(*action->finish)}));
  } else if (action->start) {
    page.out.text(page.say(Phrase::from_date, {page.say.date(*action->start)}));
  } else {
    page.out.text(page.say(Phrase::until_date, {page.say.date(*action->finish)}));
  }
  if (action == nullptr) return;
  if (action->promised) {
    page.out.text(" · " + page.say(Phrase::promised_by, {page.say.date(*action->promised)}));
  }
  write_assumed(page, action->duration_assumed && action->finish.has_value());
  write_why_then(page, *action);
}

inline void write_how_much(Page& page, const std::optional<Money>& cost,
                           const std::optional<Money>& spent) {
  if (!cost) {
    write_unknown(page);
  } else {
    page.out.leaf("b", {}, page.say.money(*cost));
  }
  if (spent) page.out.text(" · " + page.say(Phrase::of_which_spent, {page.say.money(*spent)}));
}

inline void write_measured(Page& page, std::string_view action) {
  std::vector<AnyId> indicators = targets_of(page, action, Relation::advances, "indicator");
  for (const GoalReading* goal : page.book.goals_of(action)) {
    for (const Id<Indicator>& indicator : goal->indicators) {
      const AnyId id{indicator.value};
      if (std::ranges::find(indicators, id) == indicators.end()) indicators.push_back(id);
    }
  }
  if (indicators.empty()) return write_unknown(page);
  write_names(page, indicators, 4);
}

inline void write_for_whom(Page& page, std::string_view action) {
  const std::vector<AnyId> groups = targets_of(page, action, Relation::serves);
  if (groups.empty()) return write_unknown(page);
  write_names(page, groups, 6);
}

inline Phrase status_phrase(std::string_view status) {
  static constexpr Wording<ActionStatus> words = {Phrase::proposed, Phrase::committed,
                                                  Phrase::started,  Phrase::paused,
                                                  Phrase::done,     Phrase::stopped};
  const auto found = from_word<ActionStatus>(status).value_or(ActionStatus::proposed);
  return words(found);
}

/// The measure that the action belongs to, unless it only repeats the action's own name.
inline void write_measure(Page& page, const RoadmapNode& action) {
  if (action.parent.empty() || plain_name(page, action.parent) == plain_name(page, action.id))
    return;
  const auto measure = page.out.element("p", {{"class", "p-soft p-small"}});
  write_name(page, action.parent);
}

inline void write_card_head(Page& page, const RoadmapNode& action) {
  {
    const auto title = page.out.element("h3");
    write_name(page, action.id);
  }
  write_measure(page, action);
  const auto tags = page.out.element("p", {{"class", "p-tags"}});
  page.out.leaf("bdi", {{"class", "p-id"}}, action.id.value);
  page.out.text(" ");
  page.out.leaf("span", {{"class", "p-tag"}}, page.say(status_phrase(action.status)));
  if (page.book.omitted.find(action.id) != nullptr) {
    page.out.text(" ");
    page.out.leaf("span", {{"class", "p-tag p-warning"}}, page.say(Phrase::not_chosen));
  }
  write_assumptions_of(page, action.id);
}

inline void write_card(Page& page, const RoadmapNode& action) {
  const auto card =
      page.out.element("article", {{"class", "p-card"}, {"id", markup_id(action.id)}});
  write_card_head(page, action);
  if (!action.description.empty()) {
    const auto text = page.out.element("p");
    write_words(page, action.description);
  }
  const ScheduledAction* scheduled = page.book.scheduled.find(action.id);
  const ChosenAction* chosen = page.book.chosen.find(action.id);
  const OmittedAction* omitted = page.book.omitted.find(action.id);
  const auto lines = page.out.element("dl");
  write_line(page, Phrase::why, [&] { write_why(page, action.id); });
  write_line(page, Phrase::who, [&] { write_who(page, action.id); });
  if (omitted != nullptr) {
    write_line(page, Phrase::why_not, [&] { write_sentence(page, omitted->words); });
  } else {
    write_line(page, Phrase::when, [&] { write_when(page, scheduled); });
  }
  write_line(page, Phrase::how_much, [&] {
    write_how_much(page,
                   chosen    ? chosen->cost
                   : omitted ? omitted->cost
                             : std::nullopt,
                   chosen ? chosen->spent : std::nullopt);
  });
  write_line(page, Phrase::for_whom, [&] { write_for_whom(page, action.id); });
  write_line(page, Phrase::measured_how, [&] { write_measured(page, action.id); });
}

inline void write_cards_of(Page& page, std::span<const ActionGroup> groups) {
  const auto cards = page.out.element("div", {{"class", "p-cards"}});
  for (const ActionGroup& group : groups) {
    for (const RoadmapNode* action : group.actions) write_card(page, *action);
  }
}

inline std::string fold_name(const Page& page, const ActionGroup& group) {
  const std::string name =
      group.heading ? plain_name(page, group.heading->id) : page.say(Phrase::without_heading);
  return name + " (" + page.say.counted(Phrase::lead_actions, group.actions.size()) + ")";
}

/// All cards in one grid; where there are very many, folded by measure.
inline void write_cards(Page& page) {
  constexpr std::size_t most_open = 100;
  const auto section =
      page.out.element("section", {{"id", "actions"}, {"aria-labelledby", "actions-name"}});
  page.out.leaf("h2", {{"id", "actions-name"}}, page.say(Phrase::every_action));
  const auto& groups = page.book.groups();
  if (groups.empty()) page.out.leaf("p", {}, page.say(Phrase::no_actions));
  if (page.roadmap.plan.actions <= most_open) return write_cards_of(page, groups);
  for (const ActionGroup& group : groups) {
    write_fold(page, fold_name(page, group), [&] { write_cards_of(page, {&group, 1}); });
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page

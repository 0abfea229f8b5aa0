// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/roadmap/compare/digest.hpp>
#include <sixstep/impl/roadmap/compare/names.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// Which actions come in, are left out, or move, and why.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

/// What one road map says about its actions.
struct ActionBook {
  std::map<std::string_view, const ChosenAction*> chosen;
  std::map<std::string_view, const ScheduledAction*> scheduled;
  std::map<std::string_view, const OmittedAction*> omitted;

  explicit ActionBook(const Roadmap& roadmap)
      : chosen(by_key(roadmap.strategy.chosen, &ChosenAction::action)),
        scheduled(by_key(roadmap.action.actions, &ScheduledAction::action)),
        omitted(by_key(roadmap.strategy.omitted, &OmittedAction::action)) {}
};

/// Compares actions one by one.
class ActionComparer {
 public:
  ActionComparer(const Roadmap& before, const Roadmap& after, const Names& names,
                 bool same_currency)
      : before_(before),
        after_(after),
        was_(before),
        is_(after),
        names_(names),
        same_currency_(same_currency) {}

  std::vector<ActionChange> run() {
    std::vector<ActionChange> result;
    for (const ChosenAction& chosen : after_.strategy.chosen) {
      if (!find_in(was_.chosen, chosen.action)) result.push_back(added(chosen));
    }
    for (const ChosenAction& chosen : before_.strategy.chosen) {
      if (!find_in(is_.chosen, chosen.action)) result.push_back(dropped(chosen));
    }
    for (const ChosenAction& chosen : after_.strategy.chosen) {
      const ChosenAction* before = find_in(was_.chosen, chosen.action);
      if (!before) continue;
      ActionChange change = changed(*before, chosen);
      if (!change.words.empty()) result.push_back(std::move(change));
    }
    return result;
  }

 private:
  ActionChange named(const Id<Action>& action, ActionFate fate) const {
    ActionChange change;
    change.action = action;
    change.label = names_.label(action);
    change.fate = fate;
    if (const ScheduledAction* was = find_in(was_.scheduled, action)) {
      change.start_before = was->start;
      change.finish_before = was->finish;
      change.reason_before = was->reason;
      change.because_of_before = was->because_of;
    }
    if (const ScheduledAction* is = find_in(is_.scheduled, action)) {
      change.start_after = is->start;
      change.finish_after = is->finish;
      change.reason = is->reason;
      change.because_of = is->because_of;
    }
    return change;
  }

  ActionChange added(const ChosenAction& chosen) const {
    ActionChange change = named(chosen.action, ActionFate::added);
    change.mode_after = chosen.mode;
    change.cost_after = chosen.cost;
    change.words = in_quotes(change.label) + " comes in";
    if (change.start_after) change.words += ", from " + to_string(*change.start_after) + " on";
    change.words += ".";
    return change;
  }

  ActionChange dropped(const ChosenAction& chosen) const {
    ActionChange change = named(chosen.action, ActionFate::dropped);
    change.mode_before = chosen.mode;
    change.cost_before = chosen.cost;
    const OmittedAction* omitted = find_in(is_.omitted, chosen.action);
    change.words =
        in_quotes(change.label) + (omitted ? " is left out." : " is no longer in the plan.");
    if (omitted && !omitted->words.empty()) change.words += " " + omitted->words;
    return change;
  }

  ActionChange changed(const ChosenAction& before, const ChosenAction& after) const {
    ActionChange change = named(after.action, ActionFate::changed);
    change.mode_before = before.mode;
    change.mode_after = after.mode;
    change.cost_before = before.cost;
    change.cost_after = after.cost;
    change.days = days_between(change.finish_before, change.finish_after);
    if (!change.days) change.days = days_between(change.start_before, change.start_after);
    tell_dates(change);
    if (before.mode != after.mode) tell(change, "It is done in another way.");
    if (same_currency_ && before.cost != after.cost) tell_cost(change);
    return change;
  }

  static void tell(ActionChange& change, const std::string& sentence) {
    if (sentence.empty()) return;
    if (change.words.empty()) change.words = in_quotes(change.label) + " changes.";
    change.words += " " + sentence;
  }

  void tell_dates(ActionChange& change) const {
    const bool start = change.start_before != change.start_after;
    const bool finish = change.finish_before != change.finish_after;
    if (!start && !finish) return;
    const ScheduledAction* was = find_in(was_.scheduled, change.action);
    const ScheduledAction* is = find_in(is_.scheduled, change.action);
    change.words = in_quotes(change.label) +
                   (finish ? moved("finishes", change.finish_before, change.finish_after)
                           : moved("starts", change.start_before, change.start_after));
    if (!was || !is) return;
    tell_length(change);
    if (start) tell_cause(change, *was, *is);
  }

  static std::string moved(std::string_view verb, const std::optional<Date>& before,
                           const std::optional<Date>& after) {
    std::string words = " " + std::string(verb);
    const auto days = days_between(before, after);
    if (days) words += " " + days_in_words(*days) + ",";
    return words + " on " + date_or_unknown(after) + " instead of " + date_or_unknown(before) + ".";
  }

  static void tell_length(ActionChange& change) {
    const int days = longer_by(change);
    if (days == 0) return;
    tell(change, "It takes " + counted(static_cast<std::size_t>(std::abs(days)), "day") +
                     (days > 0 ? " longer" : " less") + " than before.");
  }

  void tell_cause(ActionChange& change, const ScheduledAction& was,
                  const ScheduledAction& is) const {
    const bool later = was.start && is.start && *is.start > *was.start;
    const ScheduledAction& held = later ? is : was;
    if (!later && !was.words.empty() && is.words != was.words) {
      tell(change, "Before: " + was.words);
    }
    if (later || is.words != was.words) tell(change, is.words);
    tell(change, cause_moves(held.because_of));
  }

  /// The move of what it waits for.
  std::string cause_moves(const AnyId& cause) const {
    const ScheduledAction* was = find_in(was_.scheduled, cause);
    const ScheduledAction* is = find_in(is_.scheduled, cause);
    if (!was || !is) return {};
    const auto days = days_between(was->finish, is->finish);
    if (!days || *days == 0) return {};
    return names_.quoted(cause) + " finishes " + days_in_words(*days) + ".";
  }

  void tell_cost(ActionChange& change) const {
    const auto& currency = after_.plan.currency;
    const auto words = [&](const std::optional<Money>& cost) {
      return cost ? money_in_words(*cost, currency) : std::string("an unknown amount");
    };
    tell(change,
         "It costs " + words(change.cost_after) + " instead of " + words(change.cost_before) + ".");
  }

  const Roadmap& before_;
  const Roadmap& after_;
  ActionBook was_;
  ActionBook is_;
  const Names& names_;
  bool same_currency_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <string>
#include <vector>

#include <sixstep/impl/report/page/date_chain.hpp>
#include <sixstep/impl/report/page/step_strategy.hpp>
#include <sixstep/impl/roadmap/compare/digest.hpp>

// What has changed, in the page's language: of one action or promise, and in a few sentences.
namespace sixstep::inline SIXSTEP_FORM::detail::page {

/// What a change is about. A node that has left the plan is known by its label alone.
inline void write_changed(Page& page, std::string_view id, const std::string& label) {
  if (page.book.nodes.find(id) != nullptr) return write_link(page, id);
  page.out.text(label);
}
inline void write_changed(Page& page, const ActionChange& change) {
  write_changed(page, change.action, change.label);
}
inline void write_changed(Page& page, const PromiseChange& change) {
  write_changed(page, change.promise, change.label);
}

inline void write_changed(Page& page, const MoneyChange& change) {
  page.out.text(page.say(Phrase::fiscal_year, {std::to_string(change.year)}));
  if (change.source.empty()) return;
  page.out.text(": ");
  write_changed(page, change.source, change.label);
}

inline std::string labelled(const Page& page, Phrase label, const std::string& words) {
  return page.say(label) + ": " + words + ".";
}

/// "12 days later"; empty where a date is unknown.
inline std::string days_in_words(const Page& page, const std::optional<Date>& before,
                                 const std::optional<Date>& after) {
  const auto days = compare::days_between(before, after);
  if (!days) return {};
  const Phrase way = *days > 0 ? Phrase::change_days_later : Phrase::change_days_earlier;
  return page.say.counted(way, static_cast<std::size_t>(std::abs(*days)));
}

/// "12 days later (4 January 2028 instead of 23 December 2027)".
inline std::string move_in_words(const Page& page, const std::optional<Date>& before,
                                 const std::optional<Date>& after) {
  const std::string dates =
      page.say(Phrase::change_instead, {page.say.date(after), page.say.date(before)});
  const std::string days = days_in_words(page, before, after);
  return days.empty() ? dates : days + " (" + dates + ")";
}

using Sentences = std::vector<std::string>;

inline void add_move(const Page& page, Phrase label, const std::optional<Date>& before,
                     const std::optional<Date>& after, Sentences& sentences) {
  if (before == after) return;
  sentences.push_back(labelled(page, label, move_in_words(page, before, after)));
}

inline std::string arrival_in_words(const Page& page, const ActionChange& change) {
  if (!change.start_after) return page.say(Phrase::change_comes_in);
  return page.say(Phrase::change_comes_in_on, {page.say.date(*change.start_after)});
}

inline std::string departure_in_words(const Page& page, const ActionChange& change) {
  const OmittedAction* omitted = page.book.omitted.find(change.action);
  if (omitted == nullptr) return page.say(Phrase::change_gone);
  return page.say(Phrase::change_left_out, {page.say(omission_words(omitted->reason))});
}

/// Its start, where only that moves; how long it takes; how it is done; its cost.
inline Sentences facts_of(const Page& page, const ActionChange& change) {
  if (change.fate == ActionFate::added) return {arrival_in_words(page, change)};
  if (change.fate == ActionFate::dropped) return {departure_in_words(page, change)};
  Sentences facts;
  if (change.finish_before == change.finish_after) {
    add_move(page, Phrase::start, change.start_before, change.start_after, facts);
  }
  if (const int days = compare::longer_by(change); days != 0) {
    facts.push_back(page.say.counted(days > 0 ? Phrase::change_longer : Phrase::change_shorter,
                                     static_cast<std::size_t>(std::abs(days))));
  }
  if (change.mode_before != change.mode_after) {
    facts.push_back(page.say(Phrase::change_other_way));
  }
  if (page.changes->currency && change.cost_before != change.cost_after) {
    const auto cost = [&](const std::optional<Money>& amount) {
      return amount ? page.say.money(*amount) : page.say.unknown();
    };
    facts.push_back(labelled(
        page, Phrase::cost,
        page.say(Phrase::change_instead, {cost(change.cost_after), cost(change.cost_before)})));
  }
  return facts;
}

/// How far what holds a date has itself moved, if that is known.
inline void write_move_of(Page& page, std::string_view cause) {
  const auto& actions = page.changes->actions;
  const auto change = std::ranges::find_if(
      actions, [&](const ActionChange& each) { return each.action.value == cause; });
  if (change == actions.end() || change->finish_before == change->finish_after) return;
  const std::string days = days_in_words(page, change->finish_before, change->finish_after);
  if (!days.empty()) page.out.text(" (" + days + ")");
}

/// What holds an action that starts later; what held it until now, if it starts earlier.
inline void write_cause(Page& page, const ActionChange& change) {
  const auto days = compare::days_between(change.start_before, change.start_after);
  if (change.fate != ActionFate::changed || days.value_or(0) == 0) return;
  const bool later = *days > 0;
  const auto& reason = later ? change.reason : change.reason_before;
  const AnyId& cause = later ? change.because_of : change.because_of_before;
  if (!reason) return;
  page.out.text(later ? " " : " " + page.say(Phrase::was_before) + ": ");
  write_reason(page, *reason, cause);
  write_move_of(page, cause);
  page.out.text(".");
}

inline std::string in_one_line(const Sentences& sentences) {
  std::string line;
  for (const std::string& sentence : sentences) line += (line.empty() ? "" : " ") + sentence;
  return line;
}

/// What has changed besides its finish, and why it starts when it does.
inline void write_action_change_words(Page& page, const ActionChange& change) {
  page.out.text(in_one_line(facts_of(page, change)));
  write_cause(page, change);
}

/// What has changed besides the date that is expected.
inline std::string promise_change_in_words(const Page& page, const PromiseChange& change) {
  static constexpr Wording<PromiseState> states = {
      Phrase::change_state_kept, Phrase::change_state_unknown, Phrase::change_state_due,
      Phrase::change_state_late, Phrase::change_state_open};
  const auto state = [&](PromiseState of) { return page.say(states(of)); };
  if (!change.state_before) {
    return page.say(Phrase::change_promised_now, {page.say.date(change.by_after)});
  }
  if (!change.state_after) return page.say(Phrase::change_not_promised);
  Sentences facts;
  if (change.state_before != change.state_after) {
    facts.push_back(
        page.say(Phrase::change_state, {state(*change.state_after), state(*change.state_before)}));
  }
  add_move(page, Phrase::by, change.by_before, change.by_after, facts);
  return in_one_line(facts);
}

/// Tells the whole as items of a list, what matters most first.
class ChangeTeller {
 public:
  /// At most `most` sentences.
  ChangeTeller(Page& page, std::size_t most) : page_(page), changes_(*page.changes), left_(most) {}

  void run() {
    using compare::of_fate, compare::turned;
    tell_names(Phrase::change_added, of_fate(changes_, ActionFate::added));
    tell_names(Phrase::change_dropped, of_fate(changes_, ActionFate::dropped));
    tell_moves();
    tell_names(Phrase::change_late, turned(changes_, PromiseState::late));
    tell_names(Phrase::change_saved, compare::saved(changes_));
    tell_names(Phrase::change_kept, turned(changes_, PromiseState::kept));
    tell_move(Phrase::change_end, changes_.finish_before, changes_.finish_after);
    tell_money();
    tell_gap();
    const std::size_t decisions = compare::new_decisions(changes_);
    if (decisions > 0) say(page_.say.counted(Phrase::change_findings, decisions));
    tell_move(Phrase::change_as_of, changes_.as_of_before, changes_.as_of_after);
  }

 private:
  template <class Write>
  void item(Write&& write) {
    if (left_ == 0) return;
    --left_;
    const auto entry = page_.out.element("li");
    write();
  }

  void say(const std::string& sentence) {
    item([&] { page_.out.text(sentence); });
  }

  template <class Change>
  void tell_names(Phrase phrase, const std::vector<const Change*>& changes) {
    constexpr std::size_t most = 5;
    if (changes.empty()) return;
    item([&] {
      page_.out.text(page_.say.counted(phrase, changes.size()) + ": ");
      write_list(page_, changes, most,
                 [&](const Change* change) { write_changed(page_, *change); });
      page_.out.text(".");
    });
  }

  void tell_moves() {
    const compare::Moves moves = compare::moves_of(changes_);
    if (!moves.largest) return;
    item([&] {
      if (moves.later + moves.earlier > 1) {
        Sentences counts;
        if (moves.later > 0) counts.push_back(page_.say.counted(Phrase::change_later, moves.later));
        if (moves.earlier > 0) {
          counts.push_back(page_.say.counted(Phrase::change_earlier, moves.earlier));
        }
        counts.push_back(page_.say(Phrase::change_largest));
        page_.out.text(in_one_line(counts) + " ");
      }
      write_changed(page_, *moves.largest);
      Sentences move;
      add_move(page_, Phrase::finish, moves.largest->finish_before, moves.largest->finish_after,
               move);
      page_.out.text(". " + in_one_line(move) + " ");
      write_action_change_words(page_, *moves.largest);
    });
  }

  void tell_move(Phrase label, const std::optional<Date>& before,
                 const std::optional<Date>& after) {
    if (before != after) say(labelled(page_, label, move_in_words(page_, before, after)));
  }

  void tell_money() {
    if (page_.roadmap.plan.currency && !changes_.currency) {
      return say(page_.say(Phrase::change_currencies));
    }
    if (changes_.cost_before == changes_.cost_after) return;
    const Money before = changes_.cost_before.value_or(Money{});
    const Money after = changes_.cost_after.value_or(Money{});
    const bool more = after > before;
    say(page_.say(
        more ? Phrase::change_total_more : Phrase::change_total_less,
        {page_.say.money(more ? after - before : before - after), page_.say.money(after)}));
  }

  void tell_gap() {
    const OutcomeChange* gap = compare::gap_closed(changes_);
    if (gap == nullptr) return;
    say(labelled(page_, Phrase::change_gap,
                 page_.say(Phrase::change_instead,
                           {page_.say.share(*gap->after), page_.say.share(*gap->before)})));
  }

  Page& page_;
  const RoadmapChange& changes_;
  std::size_t left_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::page

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <vector>

#include <sixstep/impl/roadmap/compare/names.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

// A comparison in a few sentences, what matters most first.
namespace sixstep::inline SIXSTEP_FORM::detail::compare {

/// Writes the sentences of a comparison whose tables are made.
class Teller {
 public:
  explicit Teller(RoadmapChange& changes) : changes_(changes) {}

  void run() {
    tell_choice();
    tell_moves();
    tell_promises();
    tell_finish();
    tell_money();
    tell_outcomes();
    tell_findings();
    if (changes_.as_of_before != changes_.as_of_after) {
      say("The plan now speaks of " + date_or_unknown(changes_.as_of_after) + " instead of " +
          date_or_unknown(changes_.as_of_before) + ".");
    }
  }

 private:
  void say(std::string sentence) { changes_.sentences.push_back(std::move(sentence)); }

  template <class List, class Which>
  static std::vector<std::string> labels(const List& list, Which which) {
    std::vector<std::string> result;
    for (const auto& entry : list) {
      if (which(entry)) result.push_back(in_quotes(entry.label));
    }
    return result;
  }

  void tell_choice() {
    const auto of = [&](ActionFate fate) {
      return labels(changes_.actions, [&](const ActionChange& each) { return each.fate == fate; });
    };
    const auto added = of(ActionFate::added), dropped = of(ActionFate::dropped);
    if (!added.empty()) {
      say(counted(added.size(), "action comes", "actions come") +
          " in: " + list_in_words(added, 5) + ".");
    }
    if (!dropped.empty()) {
      say(counted(dropped.size(), "action is", "actions are") +
          " left out now: " + list_in_words(dropped, 5) + ".");
    }
  }

  void tell_moves() {
    std::size_t later = 0, earlier = 0;
    const ActionChange* most = nullptr;
    for (const ActionChange& each : changes_.actions) {
      if (each.fate != ActionFate::changed || each.days.value_or(0) == 0) continue;
      *each.days > 0 ? ++later : ++earlier;
      if (!most || std::abs(*each.days) > std::abs(*most->days)) most = &each;
    }
    if (!most) return;
    if (later + earlier == 1) return say(most->words);
    std::string words;
    if (later > 0) words = counted(later, "action finishes", "actions finish") + " later";
    if (earlier > 0) {
      words += (words.empty() ? "" : " and ") +
               (words.empty() ? counted(earlier, "action finishes", "actions finish")
                              : std::to_string(earlier)) +
               " earlier";
    }
    say(words + ". The largest move: " + most->words);
  }

  void tell_promises() {
    const auto into = [&](PromiseState state) {
      return labels(changes_.promises, [&](const PromiseChange& each) {
        return each.state_after == state && each.state_before != state;
      });
    };
    const auto late = into(PromiseState::late), kept = into(PromiseState::kept);
    const auto saved = labels(changes_.promises, [](const PromiseChange& each) {
      return each.state_before == PromiseState::late && each.state_after == PromiseState::due;
    });
    tell_list(late, "will be late now", "will be late now");
    tell_list(saved, "is on time again", "are on time again");
    tell_list(kept, "has been kept", "have been kept");
  }

  void tell_list(const std::vector<std::string>& list, const std::string& one,
                 const std::string& many) {
    if (list.empty()) return;
    say(counted(list.size(), "promise") + " " + (list.size() == 1 ? one : many) + ": " +
        list_in_words(list, 4) + ".");
  }

  void tell_finish() {
    if (changes_.finish_before == changes_.finish_after) return;
    const auto days = days_between(changes_.finish_before, changes_.finish_after);
    say("The road map ends " + (days ? days_in_words(*days) + ", " : std::string()) + "on " +
        date_or_unknown(changes_.finish_after) + " instead of " +
        date_or_unknown(changes_.finish_before) + ".");
  }

  void tell_money() {
    if (changes_.cost_before == changes_.cost_after) return;
    const Money before = changes_.cost_before.value_or(Money{});
    const Money after = changes_.cost_after.value_or(Money{});
    const bool more = after > before;
    say("What is chosen costs " +
        money_in_words(more ? after - before : before - after, changes_.currency) +
        (more ? " more: " : " less: ") + money_in_words(after, changes_.currency) + ".");
  }

  void tell_outcomes() {
    const auto found = std::ranges::find(changes_.outcomes, std::string("capacity_gap_closed"),
                                         &OutcomeChange::outcome);
    if (found == changes_.outcomes.end() || !found->before || !found->after) return;
    say("It closes " + percent(*found->after) + " of the capacity gap instead of " +
        percent(*found->before) + ".");
  }

  void tell_findings() {
    const auto fresh = static_cast<std::size_t>(std::ranges::count_if(
        changes_.findings, [](const FindingChange& each) { return each.is_new && each.decision; }));
    if (fresh > 0) say(counted(fresh, "new finding needs", "new findings need") + " a decision.");
  }

  RoadmapChange& changes_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare

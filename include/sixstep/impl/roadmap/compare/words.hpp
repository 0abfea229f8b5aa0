// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

#include <sixstep/impl/roadmap/compare/digest.hpp>
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

  template <class Change>
  static std::vector<std::string> labels(const std::vector<const Change*>& changes) {
    std::vector<std::string> result;
    for (const Change* change : changes) result.push_back(in_quotes(change->label));
    return result;
  }

  void tell_choice() {
    const auto added = labels(of_fate(changes_, ActionFate::added));
    const auto dropped = labels(of_fate(changes_, ActionFate::dropped));
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
    const Moves moves = moves_of(changes_);
    if (!moves.largest) return;
    if (moves.later + moves.earlier == 1) return say(moves.largest->words);
    std::string words;
    if (moves.later > 0) {
      words = counted(moves.later, "action finishes", "actions finish") + " later";
    }
    if (moves.earlier > 0) {
      words += (words.empty() ? counted(moves.earlier, "action finishes", "actions finish")
                              : " and " + std::to_string(moves.earlier)) +
               " earlier";
    }
    say(words + ". The largest move: " + moves.largest->words);
  }

  void tell_promises() {
    tell_list(labels(turned(changes_, PromiseState::late)), "will be late now", "will be late now");
    tell_list(labels(saved(changes_)), "is on time again", "are on time again");
    tell_list(labels(turned(changes_, PromiseState::kept)), "has been kept", "have been kept");
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
    const OutcomeChange* gap = gap_closed(changes_);
    if (!gap) return;
    say("It closes " + percent(*gap->after) + " of the capacity gap instead of " +
        percent(*gap->before) + ".");
  }

  void tell_findings() {
    const std::size_t fresh = new_decisions(changes_);
    if (fresh > 0) say(counted(fresh, "new finding needs", "new findings need") + " a decision.");
  }

  RoadmapChange& changes_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::compare

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>
#include <string_view>

#include <sixstep/solve/selection_problem.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::selection_problem {

/// Sums beyond this are refused, which leaves room to add any two of them.
inline constexpr std::int64_t largest_sum = std::int64_t{1} << 62;
inline constexpr std::uint32_t millionths = 1'000'000;

inline std::string numbered(std::string_view what, std::size_t index) {
  return std::string(what) + " " + std::to_string(index);
}

/// Adds amounts that are at least 0 and remembers whether the sum grew too large.
class BoundedSum {
 public:
  void add(std::int64_t amount) {
    if (amount > largest_sum - sum_) exceeded_ = true;
    if (!exceeded_) sum_ += amount;
  }
  void add(const BoundedSum& other) {
    exceeded_ = exceeded_ || other.exceeded_;
    add(other.sum_);
  }
  bool exceeded() const { return exceeded_; }
  friend bool operator<(const BoundedSum& a, const BoundedSum& b) {
    return a.exceeded_ != b.exceeded_ ? b.exceeded_ : a.sum_ < b.sum_;
  }

 private:
  std::int64_t sum_ = 0;
  bool exceeded_ = false;
};

class Validation {
 public:
  explicit Validation(const SelectionProblem& problem) : problem_(problem) {}

  std::vector<std::string> run() {
    check_periods();
    for (std::size_t i = 0; i < problem_.items.size(); ++i) check_item(i);
    for (std::size_t a = 0; a < problem_.precedences.size(); ++a) check_precedence(a);
    for (std::size_t c = 0; c < problem_.choices.size(); ++c) check_choice(c);
    for (std::size_t s = 0; s < problem_.synergies.size(); ++s) check_synergy(s);
    for (std::size_t r = 0; r < problem_.capacities.size(); ++r) check_capacity(r);
    for (std::size_t p = 0; p < problem_.policies.size(); ++p) check_policy(p);
    if (found_.empty()) check_sums();
    if (found_.empty()) check_cycle();
    return std::move(found_);
  }

 private:
  void expect(bool holds, const std::string& where, std::string_view otherwise) {
    if (!holds) found_.push_back(where + ": " + std::string(otherwise));
  }

  void check_periods() {
    expect(problem_.periods >= 1, "periods", "there must be at least one");
    expect(problem_.periods <= 1000, "periods", "there may be at most 1000");
  }

  void check_item(std::size_t i) {
    const SelectionItem& item = problem_.items[i];
    for (std::size_t m = 0; m < item.modes.size(); ++m) {
      check_mode(numbered("item", i) + ", " + numbered("mode", m), item.modes[m]);
    }
    if (!item.fixed) return;
    expect(item.fixed->mode < item.modes.size(), numbered("item", i),
           "its fixed mode is not there");
    expect(item.fixed->start < problem_.periods, numbered("item", i),
           "its fixed start is not a period");
  }

  void check_mode(const std::string& where, const SelectionMode& mode) {
    expect(mode.value.empty() || mode.value.size() == problem_.periods, where,
           "needs one value per period, or none");
    expect(std::ranges::all_of(mode.value, [](double v) { return std::isfinite(v); }), where,
           "a value is not finite");
    expect(mode.duration <= problem_.periods + 1'000'000U, where, "the duration is too long");
    for (const CapacityUse& use : mode.uses) {
      expect(use.row < problem_.capacities.size(), where, "uses a capacity row that is not there");
      expect(use.amount >= 0, where, "uses a negative amount");
      expect(use.from_start || use.period < problem_.periods, where,
             "uses capacity in a period that is not there");
    }
  }

  void check_items(const std::string& where, const std::vector<std::uint32_t>& items) {
    std::vector<std::uint32_t> sorted = items;
    std::ranges::sort(sorted);
    expect(std::ranges::adjacent_find(sorted) == sorted.end(), where, "names an item twice");
    expect(sorted.empty() || sorted.back() < problem_.items.size(), where,
           "names an item that is not there");
  }

  void check_precedence(std::size_t a) {
    const Precedence& arc = problem_.precedences[a];
    const std::string where = numbered("precedence", a);
    expect(arc.from < problem_.items.size() && arc.to < problem_.items.size(), where,
           "names an item that is not there");
    expect(arc.from != arc.to, where, "joins an item to itself");
    expect(arc.lag >= -1'000'000 && arc.lag <= 1'000'000, where, "the lag is too long");
  }

  void check_choice(std::size_t c) {
    const SelectionChoice& choice = problem_.choices[c];
    check_items(numbered("choice", c), choice.items);
    expect(!choice.at_most || choice.at_least <= *choice.at_most, numbered("choice", c),
           "asks for at least more than at most");
  }

  void check_synergy(std::size_t s) {
    const SelectionSynergy& synergy = problem_.synergies[s];
    check_items(numbered("synergy", s), synergy.items);
    expect(!synergy.items.empty(), numbered("synergy", s), "names no item");
    expect(std::isfinite(synergy.value), numbered("synergy", s), "the value is not finite");
  }

  void check_capacity(std::size_t r) {
    const CapacityRow& row = problem_.capacities[r];
    const std::string where = numbered("capacity", r);
    expect(row.limit.size() == problem_.periods, where, "needs one limit per period");
    expect(std::ranges::all_of(row.limit, [](auto limit) { return limit.value_or(0) >= 0; }), where,
           "a limit is negative");
    expect(row.carry_over <= millionths, where, "carries over more than all");
    expect(row.at_least.empty() || row.at_least.size() == problem_.periods, where,
           "needs one least use per period, or none");
    expect(std::ranges::all_of(row.at_least, [](auto amount) { return amount >= 0; }), where,
           "a least use is negative");
  }

  void check_policy(std::size_t p) {
    const PolicyRow& policy = problem_.policies[p];
    const std::string where = numbered("policy", p);
    BoundedSum sum;
    for (const PolicyTerm& term : policy.terms) {
      expect(
          term.item < problem_.items.size() && term.mode < problem_.items[term.item].modes.size(),
          where, "names an item or mode that is not there");
      sum.add(magnitude(term.coefficient));
    }
    sum.add(magnitude(policy.at_least.value_or(0)));
    sum.add(magnitude(policy.at_most.value_or(0)));
    expect(!sum.exceeded(), where, "the sum of its coefficients overflows");
  }

  static std::int64_t magnitude(std::int64_t amount) {
    if (amount == std::numeric_limits<std::int64_t>::min()) return largest_sum;
    return amount < 0 ? -amount : amount;
  }

  void check_sums() {
    for (std::uint32_t r = 0; r < problem_.capacities.size(); ++r) {
      const CapacityRow& row = problem_.capacities[r];
      BoundedSum sum = largest_use(r);
      expect(!sum.exceeded(), numbered("capacity", r), "the sum of all uses overflows");
      for (const auto& limit : row.limit) sum.add(limit.value_or(0));
      for (const std::int64_t amount : row.at_least) sum.add(amount);
      expect(!sum.exceeded(), numbered("capacity", r), "the sum of its limits overflows");
    }
    double value = 0.0;
    for (const SelectionItem& item : problem_.items) value += largest_value(item);
    for (const SelectionSynergy& synergy : problem_.synergies) value += std::abs(synergy.value);
    expect(value <= 1e150, "values", "their sum overflows");
  }

  BoundedSum largest_use(std::uint32_t row) const {
    BoundedSum total;
    for (const SelectionItem& item : problem_.items) {
      BoundedSum largest;
      for (const SelectionMode& mode : item.modes) {
        BoundedSum sum;
        for (const CapacityUse& use : mode.uses) {
          if (use.row == row) sum.add(use.amount);
        }
        largest = std::max(largest, sum);
      }
      total.add(largest);
    }
    return total;
  }

  static double largest_value(const SelectionItem& item) {
    double largest = 0.0;
    for (const SelectionMode& mode : item.modes) {
      for (const double value : mode.value) largest = std::max(largest, std::abs(value));
    }
    return largest;
  }

  /// Takes away items whose prerequisites are gone (Kahn 1962); what stays has a cycle in it.
  void check_cycle() {
    std::vector<std::vector<std::uint32_t>> needs(problem_.items.size());
    std::vector<std::vector<std::uint32_t>> needed_by(problem_.items.size());
    for (const Precedence& arc : problem_.precedences) {
      if (!arc.prerequisite) continue;
      needs[arc.to].push_back(arc.from);
      needed_by[arc.from].push_back(arc.to);
    }
    std::vector<std::size_t> waiting(needs.size());
    std::vector<std::uint32_t> ready;
    for (std::uint32_t i = 0; i < needs.size(); ++i) {
      if ((waiting[i] = needs[i].size()) == 0) ready.push_back(i);
    }
    for (std::size_t next = 0; next < ready.size(); ++next) {
      for (const std::uint32_t to : needed_by[ready[next]]) {
        if (--waiting[to] == 0) ready.push_back(to);
      }
    }
    if (ready.size() < needs.size()) found_.push_back(cycle_sentence(needs, waiting));
  }

  /// Each item that waits has a prerequisite that waits: walking back must come round.
  static std::string cycle_sentence(const std::vector<std::vector<std::uint32_t>>& needs,
                                    const std::vector<std::size_t>& waiting) {
    const auto waits = [&](std::uint32_t i) { return waiting[i] > 0; };
    const auto first = std::ranges::find_if(waiting, [](std::size_t n) { return n > 0; });
    std::vector<std::uint32_t> path = {static_cast<std::uint32_t>(first - waiting.begin())};
    while (true) {
      const std::uint32_t before = *std::ranges::find_if(needs[path.back()], waits);
      const auto seen = std::ranges::find(path, before);
      if (seen == path.end()) {
        path.push_back(before);
        continue;
      }
      std::string sentence =
          "precedences: a cycle of prerequisites, item " + std::to_string(before);
      for (auto i = path.end(); i != seen;) sentence += " before " + std::to_string(*--i);
      return sentence;
    }
  }

  const SelectionProblem& problem_;
  std::vector<std::string> found_;
};

}  // namespace detail::selection_problem

SIXSTEP_INLINE std::vector<std::string> validate(const SelectionProblem& problem) {
  return detail::selection_problem::Validation(problem).run();
}

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include <support/plan_draft.hpp>

/// Choices so small that all their answers can be looked at: brute force for what chooses.
namespace test_support::tiny_plans {

inline constexpr int first_year = 2026;
inline constexpr std::size_t years = 3;

/// A way to carry out an action: cents in its first year and in the year after, periods until it is
/// complete, and people whom it holds in each of them.
struct Way {
  std::array<int, 2> cost{};
  std::size_t periods = 1;
  int people = 0;
};

struct Candidate {
  std::vector<Way> ways;
  double value = 0.0;
  bool other_goal = false;
  bool rural = false;
  bool committed = false;
};

/// A tiny choice, and everything that the tests need to know to judge it without the solver.
struct TinyPlan {
  double weight = 0.5;  ///< of the first of two goals
  std::vector<Candidate> candidates;
  std::vector<std::pair<std::size_t, std::size_t>> prerequisites;
  std::optional<std::pair<std::size_t, std::size_t>> exclusive;
  std::array<int, years> state{};              ///< pays for everything
  std::array<int, years> grant{};              ///< pays for what is rural
  std::optional<std::array<int, years>> team;  ///< people there are; empty: no such resource
  std::array<int, years> least{};              ///< people who must have something to do
};

struct Place {
  std::size_t way = 0;
  std::size_t start = 0;
};
/// By candidate; empty: left out.
using Portfolio = std::vector<std::optional<Place>>;

/// The same seed gives the same plan everywhere.
TinyPlan draw(std::uint64_t seed);

/// Candidate i is the action "a" + i.
PlanDraft document(const TinyPlan& plan);

/// What keeps commitments, prerequisites and the choice; what the sources can pay for; and what the
/// people can do.
bool keeps_rules(const TinyPlan& plan, const Portfolio& portfolio);
bool affordable(const TinyPlan& plan, const Portfolio& portfolio);
bool workable(const TinyPlan& plan, const Portfolio& portfolio);

/// People at work, by year.
std::array<int, years> at_work(const TinyPlan& plan, const Portfolio& portfolio);

double worth(const TinyPlan& plan, const Portfolio& portfolio);

/// The best value over every choice of actions, ways and years that costs no more in all; nothing
/// if none is admissible.
std::optional<double> best_value(const TinyPlan& plan,
                                 double most_cents = std::numeric_limits<double>::infinity());

}  // namespace test_support::tiny_plans

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

#include <sixstep/solve/closure_knapsack.hpp>
#include <support/words.hpp>

/// Reads instances of the next release problem and of MineLib, for tests and benches. A file that
/// is not what it should be ends in std::runtime_error with a sentence that names it.
namespace select_files {

using sixstep::Arc;
using sixstep::NodeIndex;

using test_support::Words;

inline constexpr std::int64_t most_entries = 10'000'000, most_amount = 1'000'000'000;

/// Requirements, from node 0 on, and then customers, who need what they request. No budget yet.
struct ReleasePlan {
  sixstep::ClosureKnapsack problem;
  std::size_t requirements = 0;

  std::int64_t budget(double ratio) const {
    double sum = 0.0;
    for (const std::int64_t cost : problem.cost) sum += static_cast<double>(cost);
    return static_cast<std::int64_t>(std::floor(ratio * sum + 1e-9));
  }
};

inline void read_requirements(Words& words, std::vector<std::int64_t>& cost) {
  for (std::int64_t levels = words.whole(0, most_entries); levels > 0; --levels) {
    for (std::int64_t count = words.whole(0, most_entries); count > 0; --count) {
      cost.push_back(words.whole(0, most_amount));
    }
  }
}

inline ReleasePlan read_release_plan(const std::filesystem::path& file) {
  Words words(file);
  ReleasePlan plan;
  std::vector<std::int64_t>& cost = plan.problem.cost;
  read_requirements(words, cost);
  plan.requirements = cost.size();
  const auto last = static_cast<std::int64_t>(plan.requirements);
  std::vector<Arc> needs;
  for (std::int64_t count = words.whole(0, most_entries); count > 0; --count) {
    const auto needed = static_cast<NodeIndex>(words.whole(1, last) - 1);
    needs.push_back({static_cast<NodeIndex>(words.whole(1, last) - 1), needed});
  }
  plan.problem.value.assign(cost.size(), 0);
  for (std::int64_t count = words.whole(0, most_entries); count > 0; --count) {
    const auto customer = static_cast<NodeIndex>(cost.size());
    cost.push_back(0);
    plan.problem.value.push_back(words.whole(0, most_amount));
    for (std::int64_t requests = words.whole(0, most_entries); requests > 0; --requests) {
      needs.push_back({customer, static_cast<NodeIndex>(words.whole(1, last) - 1)});
    }
  }
  plan.problem.needs = sixstep::Digraph(cost.size(), needs);
  return plan;
}

/// Blocks with their predecessors and one profit each, in millionths.
struct Pit {
  std::vector<Arc> needs;
  std::vector<std::int64_t> weight;
};

inline Pit read_pit(const std::filesystem::path& upit) {
  Pit pit;
  Words profits(upit);
  profits.skip_past("NBLOCKS");
  const std::int64_t blocks = profits.whole(0, most_entries);
  profits.skip_past("OBJECTIVE_FUNCTION");
  pit.weight.resize(static_cast<std::size_t>(blocks));
  for (std::int64_t k = 0; k < blocks; ++k) {
    const auto block = static_cast<std::size_t>(profits.whole(0, blocks - 1));
    const double profit = profits.number();
    if (std::abs(profit) > 1e12 / static_cast<double>(blocks))
      profits.fail("has too great a profit");
    pit.weight[block] = std::llround(profit * 1e6);
  }
  std::filesystem::path prec = upit;
  Words links(prec.replace_extension(".prec"));
  while (!links.done()) {
    const auto block = static_cast<NodeIndex>(links.whole(0, blocks - 1));
    for (std::int64_t count = links.whole(0, blocks); count > 0; --count) {
      pit.needs.push_back({block, static_cast<NodeIndex>(links.whole(0, blocks - 1))});
    }
  }
  return pit;
}

}  // namespace select_files

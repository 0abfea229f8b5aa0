// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cctype>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/solve/closure_knapsack.hpp>

/// Reads instances of the next release problem and of MineLib, for tests and benches. A file that
/// is not what it should be ends in std::runtime_error with a sentence that names it.
namespace select_files {

using sixstep::Arc;
using sixstep::NodeIndex;

/// The words of a file, one after the other; separators are spaces and colons, `%` starts a
/// comment.
class Words {
 public:
  explicit Words(const std::filesystem::path& file) : name_(file.filename().string()) {
    std::ifstream in(file, std::ios::binary);
    if (!in) fail("cannot be read");
    text_.assign(std::istreambuf_iterator<char>(in), {});
  }

  bool done() {
    skip_separators();
    return at_ >= text_.size();
  }

  std::string_view word() {
    if (done()) fail("ends too soon");
    const std::size_t begin = at_;
    while (at_ < text_.size() && !separates(text_[at_])) ++at_;
    return std::string_view(text_).substr(begin, at_ - begin);
  }

  double number() {
    const std::string_view text = word();
    double result = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(result)) {
      fail("has \"" + std::string(text) + "\" where a number should be");
    }
    return result;
  }

  /// A whole number from `least` to `most`.
  std::int64_t whole(std::int64_t least, std::int64_t most) {
    const double result = number();
    if (result != std::floor(result) || result < static_cast<double>(least) ||
        result > static_cast<double>(most)) {
      fail("has a number outside of " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<std::int64_t>(result);
  }

  void skip_past(std::string_view title) {
    while (word() != title) {
    }
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(name_ + " " + what);
  }

 private:
  static bool separates(char c) { return c == ':' || std::isspace(static_cast<unsigned char>(c)); }
  void skip_separators() {
    while (at_ < text_.size() && (separates(text_[at_]) || text_[at_] == '%')) {
      if (text_[at_] == '%') at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      ++at_;
    }
  }

  std::string name_, text_;
  std::size_t at_ = 0;
};

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

// SPDX-License-Identifier: BSL-1.0
// How near to the best a large programme is chosen, and how fast the example plans are:
//   bench_strategy [ACTIONS SECONDS]...
// chooses for each plan below examples/ where it stands in that folder's parent, without work
// limit, then makes programmes of so many actions over ten fiscal years and six sources from a seed
// (tests/support/random_roadmap.hpp says how), chooses within so many seconds of one thread, and
// checks the choice by the definitions of the problem; without arguments 2000 10 9000 60. The last
// line reads `roadmap_2000_gap=… roadmap_2000_seconds=… … thread_speedup=…`, the gap as a share of
// the value between the choice and its own proven bound; before that stands `NAME_proven=1
// NAME_seconds=…` of examples. `thread_speedup` is the work that two threads do on the first
// programme in those seconds, over that of one: on a quiet machine of two cores or more. Exit 2:
// bad arguments.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <stdexcept>
#include <string>
#include <vector>

#include <bench/bench_arguments.hpp>
#include <bench/example_benches.hpp>
#include <sixstep/solve/selection.hpp>
#include <sixstep/solve/selection_check.hpp>
#include <support/random_roadmap.hpp>

using namespace sixstep;

namespace {

struct Task {
  std::uint32_t actions = 0;
  double seconds = 0.0;
};

double positive(const char* text) {
  const double result = bench_arguments::number(text);
  if (result >= 1.0 && result <= 1e6) return result;
  throw std::runtime_error("\"" + std::string(text) + "\" is not a number from 1 to 1,000,000");
}

std::vector<Task> tasks(int argc, char** argv) {
  if (argc == 1) return {{2000, 10.0}, {9000, 60.0}};
  if (argc % 2 == 0) throw std::runtime_error("usage: bench_strategy [ACTIONS SECONDS]...");
  std::vector<Task> result;
  for (int k = 1; k + 1 < argc; k += 2) {
    result.push_back({static_cast<std::uint32_t>(positive(argv[k])), positive(argv[k + 1])});
  }
  return result;
}

struct Run {
  double value = 0.0, bound = 0.0, seconds = 0.0, work = 0.0;
};

Run run(const Task& task, unsigned threads) {
  const SelectionProblem problem = test_support::RandomRoadmap(task.actions, 1).problem();
  const auto begin = std::chrono::steady_clock::now();
  const auto elapsed = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  SelectionOptions options;
  options.threads = threads;
  options.stop.should_stop = [&](const Progress&) { return elapsed() > task.seconds; };
  const SelectionResult found = solve_selection(problem, options);
  const double seconds = elapsed();
  if (!found.value || !found.bound) throw std::runtime_error("no choice was found");
  const SelectionCheck check = check_selection(problem, found.selection);
  if (!check.violations.empty()) throw std::runtime_error(check.violations.front());
  std::printf("%u actions, threads %u: value %.10g, bound %.10g, work %.4g\n", task.actions,
              threads, check.value, *found.bound, static_cast<double>(found.work));
  return {check.value, *found.bound, seconds, static_cast<double>(found.work)};
}

std::string told(const Task& task, const Run& found) {
  char line[128];
  const double open = found.bound - found.value;  // of a value of 0, any share is open
  std::snprintf(line, sizeof line, "roadmap_%u_gap=%.5f roadmap_%u_seconds=%.2f", task.actions,
                open > 0.0 ? open / found.value : 0.0, task.actions, found.seconds);
  return line;
}

std::string measure_all(const std::vector<Task>& tasks) {
  std::string line;
  double first_work = 0.0;
  for (const Task& task : tasks) {
    const Run found = run(task, 1);
    line += told(task, found) + ' ';
    if (first_work == 0.0) first_work = found.work;
  }
  char speedup[64];
  std::snprintf(speedup, sizeof speedup, "thread_speedup=%.3f",
                run(tasks.front(), 2).work / std::max(1.0, first_work));
  return line + speedup;
}

}  // namespace

int main(int argc, char** argv) {
  try {
    std::string last = example_benches::measure_all("examples");
    if (!last.empty()) last += ' ';
    std::puts((last + measure_all(tasks(argc, argv))).c_str());
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_strategy: %s\n", error.what());
    return 2;
  }
}

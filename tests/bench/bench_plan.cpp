// SPDX-License-Identifier: BSL-1.0
// How fast a large plan is read, indexed and dated. The last line reads
// `read_ratio=… index_ms=… critical_path_ms=… peak_mib=…`:
//   read_ratio        time to read and check a plan of 100,000 actions and 300,000 dependencies
//   over
//                     the time in which boost::json::parse parses the same bytes
//   index_ms          time to index 1,000,000 actions and 3,000,000 dependencies as a graph
//   critical_path_ms  time of the critical path of the same
// Each is the shortest of several runs: what else the machine does can only lengthen one.
//   peak_mib          most memory that the process held
#include <sys/resource.h>

#include <algorithm>
#include <boost/json.hpp>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/solve/critical_path.hpp>
#include <string>
#include <vector>

using namespace sixstep;

namespace {

constexpr std::uint64_t seed = 20'250'228;
constexpr double never = std::numeric_limits<double>::infinity();

double milliseconds(auto&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  return spent.count();
}

Action make_action(std::size_t number, std::mt19937_64& random) {
  Action action;
  action.id.value = "action-" + std::to_string(number);
  action.label = text_in("en", "Action number " + std::to_string(number));
  Mode& mode = action.modes.emplace_back();
  mode.cost.total = Estimate<Money>{{static_cast<std::int64_t>(random() % 1'000'000'00)}, {}};
  mode.duration = Duration{{static_cast<double>(1 + random() % 250), {}}, DurationUnit::workday};
  return action;
}

/// Each action waits for three that stand anywhere before it: no locality helps.
Dependency make_dependency(std::size_t number, std::size_t action_count, std::mt19937_64& random) {
  const std::size_t to = 1 + number % (action_count - 1);
  Dependency dependency;
  dependency.from.value = "action-" + std::to_string(random() % to);
  dependency.to.value = "action-" + std::to_string(to);
  return dependency;
}

Plan make_plan(std::size_t action_count, std::size_t dependency_count) {
  std::mt19937_64 random(seed);
  Plan plan;
  plan.id.value = "bench";
  plan.languages = {"en"};
  plan.currency = find_currency("EUR");
  plan.actions.reserve(action_count);
  for (std::size_t i = 0; i < action_count; ++i) plan.actions.push_back(make_action(i, random));
  plan.dependencies.reserve(dependency_count);
  for (std::size_t i = 0; i < dependency_count; ++i) {
    plan.dependencies.push_back(make_dependency(i, action_count, random));
  }
  return plan;
}

/// The plan's actions and dependencies as a problem in numbers.
ScheduleProblem make_problem(const PlanGraph& graph) {
  ScheduleProblem problem;
  for (const Action& action : graph.plan().actions) {
    ScheduleActivity& activity = problem.activities.emplace_back();
    const double days = action.modes.front().duration->length.likely;
    activity.modes.push_back({static_cast<std::int32_t>(days), {}});
  }
  for (const PlanEdge& edge : graph.edges()) {
    if (edge.relation != Relation::depends) continue;
    problem.links.push_back({static_cast<ActivityIndex>(graph.item(edge.from)),
                             static_cast<ActivityIndex>(graph.item(edge.to)),
                             {},
                             {},
                             {}});
  }
  return problem;
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "bench_plan: %s\n", what);
  std::exit(1);
}

/// Both are timed in turns, so that what else the machine does weighs on both.
double measure_read_ratio() {
  const std::string text = write_plan(make_plan(100'000, 300'000));
  ReadLimits limits;
  limits.max_bytes = text.size();
  double parse_ms = never;
  double read_ms = never;
  for (int turn = 0; turn < 7; ++turn) {
    parse_ms = std::min(parse_ms, milliseconds([&] {
                          require(boost::json::parse(text).is_object(), "the plan is no JSON");
                        }));
    read_ms = std::min(read_ms, milliseconds([&] {
                         require(read_plan(text, limits).plan.has_value(), "the plan was refused");
                       }));
  }
  std::printf("%.1f MB: parse %.0f ms, read and check %.0f ms\n",
              static_cast<double>(text.size()) / 1e6, parse_ms, read_ms);
  return read_ms / parse_ms;
}

struct Times {
  double index_ms = never;
  double critical_path_ms = never;
};

Times measure_large_plan() {
  const Plan plan = make_plan(1'000'000, 3'000'000);
  Times least;
  for (int turn = 0; turn < 5; ++turn) {
    least.index_ms = std::min(least.index_ms, milliseconds([&] {
                                require(PlanGraph(plan).edges().size() == plan.dependencies.size(),
                                        "an edge was lost");
                              }));
  }
  const ScheduleProblem problem = make_problem(PlanGraph(plan));
  for (int turn = 0; turn < 5; ++turn) {
    least.critical_path_ms =
        std::min(least.critical_path_ms, milliseconds([&] {
                   require(critical_path(problem).feasible(), "the links contradict each other");
                 }));
  }
  return least;
}

double peak_mib() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024.0;
}

}  // namespace

int main() {
  const double read_ratio = measure_read_ratio();
  const Times times = measure_large_plan();
  std::printf("read_ratio=%.2f index_ms=%.0f critical_path_ms=%.0f peak_mib=%.0f\n", read_ratio,
              times.index_ms, times.critical_path_ms, peak_mib());
}

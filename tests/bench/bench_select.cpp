// SPDX-License-Identifier: BSL-1.0
// How good, how fast and how surely selections are made:
//   bench_select DIR_OR_FILE [--ratio R] [--kind nrp|upit|cpit|pcpsp] [--seconds S] [--threads N]
//                [--out FILE]
// reads next release problems (*.txt, with the ratios of the folder's optima.csv unless one is
// given) and MineLib's ultimate pits and schedules (*.upit, *.cpit and *.pcpsp, each with *.prec).
// --out writes one line of CSV for each, to be checked by others:
// instance,kind,ratio,status,value,bound,seconds,chosen. The last line
// reads `n=… proven=… value=… bound=… gap=… seconds=…`: sums, and the greatest gap as a share of
// the value. Schedules are chosen on N threads (0: all); the others on one, whatever N. Exit 2: bad
// arguments or files.
#include <algorithm>
#include <bench/bench_arguments.hpp>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <optional>
#include <sixstep/solve/closure_flow.hpp>
#include <sixstep/solve/closure_knapsack.hpp>
#include <sixstep/solve/period_schedule.hpp>
#include <stdexcept>
#include <string>
#include <support/period_files.hpp>
#include <support/select_files.hpp>
#include <vector>

using namespace sixstep;
namespace files = std::filesystem;

namespace {

struct Arguments {
  files::path where;
  std::optional<double> ratio;
  std::string kind;
  double seconds = 60.0;
  unsigned threads = 1;
  files::path out;
};

struct Job {
  files::path file;
  std::string kind;
  double ratio = 0.0;
};

struct Outcome {
  double value = 0.0;
  double bound = 0.0;
  bool proven = false;
  double seconds = 0.0;
  std::string chosen;
};

void read_option(const std::string& option, const std::string& value, Arguments& result) {
  if (option == "--ratio") {
    result.ratio = bench_arguments::number(value);
  } else if (option == "--kind") {
    result.kind = value;
  } else if (option == "--seconds") {
    result.seconds = bench_arguments::number(value);
  } else if (option == "--out") {
    result.out = value;
  } else if (option == "--threads") {
    const double threads = bench_arguments::number(value);
    if (threads > 1024.0) throw std::runtime_error("there are no " + value + " threads");
    result.threads = static_cast<unsigned>(threads);
  } else {
    bench_arguments::refuse(option);
  }
}

Arguments read_arguments(int argc, char** argv) {
  Arguments result;
  result.where = bench_arguments::read_all(
      argc, argv,
      "bench_select DIR_OR_FILE [--ratio R] [--kind nrp|upit|cpit|pcpsp] [--seconds S] "
      "[--threads N] [--out FILE]",
      [&](const auto& option, const auto& value) { read_option(option, value, result); });
  const std::string& kind = result.kind;
  if (!kind.empty() && kind != "nrp" && kind != "upit" && kind != "cpit" && kind != "pcpsp") {
    throw std::runtime_error("there is no kind " + result.kind);
  }
  return result;
}

std::string kind_of(const files::path& file) {
  if (file.extension() == ".txt" && file.stem().string().starts_with("nrp")) return "nrp";
  const std::string extension = file.extension().string();
  const bool known = extension == ".upit" || extension == ".cpit" || extension == ".pcpsp";
  return known ? extension.substr(1) : "";
}

/// The ratios that the folder's optima.csv has for an instance: its first two columns.
std::vector<double> published_ratios(const files::path& instance) {
  std::ifstream table(instance.parent_path() / "optima.csv");
  std::vector<double> result;
  const std::string name = instance.stem().string() + ",";
  for (std::string line; std::getline(table, line);) {
    if (!line.starts_with(name)) continue;
    result.push_back(bench_arguments::number(
        line.substr(name.size(), line.find(',', name.size()) - name.size())));
  }
  return result;
}

std::vector<Job> jobs(const Arguments& arguments) {
  std::vector<files::path> found;
  if (files::is_directory(arguments.where)) {
    for (const auto& entry : files::recursive_directory_iterator(arguments.where)) {
      if (!kind_of(entry.path()).empty()) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
  } else {
    found.push_back(arguments.where);
  }
  std::vector<Job> result;
  for (const files::path& file : found) {
    const bool alone = !files::is_directory(arguments.where) && !arguments.kind.empty();
    const std::string kind = alone ? arguments.kind : kind_of(file);
    if (kind.empty() || (!arguments.kind.empty() && kind != arguments.kind)) continue;
    if (kind != "nrp") {
      result.push_back({file, kind});
      continue;
    }
    const auto ratios = arguments.ratio ? std::vector{*arguments.ratio} : published_ratios(file);
    for (const double ratio : ratios) result.push_back({file, kind, ratio});
  }
  if (result.empty()) throw std::runtime_error("nothing to solve in " + arguments.where.string());
  return result;
}

class Clock {
 public:
  double seconds() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin_).count();
  }

 private:
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// What a set is worth, by its definition alone; throws unless it is closed.
std::int64_t worth(const std::vector<char>& set, const std::vector<Arc>& needs,
                   const std::vector<std::int64_t>& weights) {
  for (const Arc& need : needs) {
    if (set[need.from] && !set[need.to]) throw std::runtime_error("a choice lacks what it needs");
  }
  std::int64_t sum = 0;
  for (std::size_t node = 0; node < set.size(); ++node) sum += set[node] ? weights[node] : 0;
  return sum;
}

void choose(std::string& chosen, std::size_t item, std::uint32_t period = 0,
            std::uint32_t mode = 0) {
  if (!chosen.empty()) chosen += ' ';
  chosen += std::to_string(item) + ':' + std::to_string(period) + ':' + std::to_string(mode);
}

Outcome solve_release_plan(const Job& job, double seconds) {
  select_files::ReleasePlan plan = select_files::read_release_plan(job.file);
  plan.problem.budget = plan.budget(job.ratio);
  const Clock clock;
  StopCondition stop;
  stop.should_stop = [&](const Progress&) { return clock.seconds() > seconds; };
  const ClosureKnapsackResult result = solve_closure_knapsack(plan.problem, stop);
  Outcome outcome{static_cast<double>(result.value), static_cast<double>(result.bound),
                  !result.truncated, clock.seconds(), ""};
  const std::vector<Arc> needs = plan.problem.needs.arcs();
  if (worth(result.contains, needs, plan.problem.value) != result.value ||
      worth(result.contains, needs, plan.problem.cost) > plan.problem.budget) {
    throw std::runtime_error("a result does not hold what it promises");
  }
  for (std::size_t item = 0; item < plan.requirements; ++item) {
    if (result.contains[item]) choose(outcome.chosen, item + 1);
  }
  return outcome;
}

Outcome solve_pit(const Job& job) {
  const select_files::Pit pit = select_files::read_pit(job.file);
  const Digraph needs(pit.weight.size(), pit.needs);
  const Clock clock;
  ClosureFlow flow(needs, 1);
  flow.reweight(pit.weight);
  flow.solve();
  const double value = static_cast<double>(flow.weight()) / 1e6;
  Outcome outcome{value, value, true, clock.seconds(), ""};
  const std::vector<char> set = flow.smallest();
  if (worth(set, pit.needs, pit.weight) != flow.weight()) {
    throw std::runtime_error("a pit is not worth what it promises");
  }
  for (std::size_t block = 0; block < set.size(); ++block) {
    if (set[block]) choose(outcome.chosen, block);
  }
  return outcome;
}

/// What a schedule is worth, by the definitions of the format alone; throws unless it keeps them.
double worth(const PeriodProblem& problem, const PeriodChoice& choice) {
  constexpr std::uint32_t never = ~0U;
  std::vector<std::int64_t> used(problem.rows.size(), 0);
  std::vector<std::uint32_t> period(choice.size(), never);
  double sum = 0.0;
  for (std::size_t item = 0; item < choice.size(); ++item) {
    if (choice[item] == PeriodProblem::left_out) continue;
    const PeriodOption& option = problem.options.at(choice[item]);
    period[item] = option.period;
    sum += option.value;
    for (std::uint32_t k = problem.first_use[choice[item]]; k < problem.first_use[choice[item] + 1];
         ++k) {
      used[problem.uses[k].row] += problem.uses[k].amount;
    }
  }
  for (std::size_t row = 0; row < used.size(); ++row) {
    if (used[row] > problem.rows[row].limit) throw std::runtime_error("a schedule uses too much");
  }
  for (const PeriodNeed& need : problem.needs) {
    if (period[need.item] == never) continue;
    const std::uint32_t needed = period[need.needed];
    if (needed == never || std::int64_t{needed} + need.lag > period[need.item]) {
      throw std::runtime_error("a schedule lacks what it needs in time");
    }
  }
  return sum;
}

Outcome solve_schedule(const Job& job, const Arguments& arguments) {
  const PeriodProblem problem = select_files::read_period_problem(job.file);
  const Clock clock;
  PeriodScheduleOptions options;
  options.threads = arguments.threads;
  options.stop.should_stop = [&](const Progress&) { return clock.seconds() > arguments.seconds; };
  const PeriodScheduleResult result = schedule_periods(problem, options);
  Outcome outcome{result.value, result.bound, !result.truncated, clock.seconds(), ""};
  const double value = worth(problem, result.choice);
  if (std::abs(value - result.value) > 1e-9 * std::abs(value)) {
    throw std::runtime_error("a schedule is not worth what it promises");
  }
  for (std::size_t item = 0; item < result.choice.size(); ++item) {
    if (result.choice[item] == PeriodProblem::left_out) continue;
    const PeriodOption& option = problem.options[result.choice[item]];
    choose(outcome.chosen, item, option.period, option.mode);
  }
  return outcome;
}

Outcome solve(const Job& job, const Arguments& arguments) {
  if (job.kind == "nrp") return solve_release_plan(job, arguments.seconds);
  return job.kind == "upit" ? solve_pit(job) : solve_schedule(job, arguments);
}

void run(const Arguments& arguments) {
  const std::vector<Job> list = jobs(arguments);
  std::ofstream out;
  if (!arguments.out.empty()) {
    out.open(arguments.out, std::ios::binary);
    if (!out) throw std::runtime_error(arguments.out.string() + " cannot be written");
    out << "instance,kind,ratio,status,value,bound,seconds,chosen\n";
  }
  Outcome sum;
  std::size_t proven = 0;
  double greatest_gap = 0.0;
  for (const Job& job : list) {
    const Outcome one = solve(job, arguments);
    const char* status = one.proven ? "optimal" : "feasible";
    char line[512];
    std::snprintf(line, sizeof line, "%s,%s,%g,%s,%.10g,%.10g,%.4f",
                  job.file.stem().string().substr(0, 200).c_str(), job.kind.c_str(), job.ratio,
                  status, one.value, one.bound, one.seconds);
    std::puts(line);
    std::fflush(stdout);
    if (out.is_open()) out << line << ',' << one.chosen << '\n';
    sum.value += one.value;
    sum.bound += one.bound;
    sum.seconds += one.seconds;
    proven += one.proven ? 1 : 0;
    const double size = std::max(std::abs(one.value), 1.0);
    greatest_gap = std::max(greatest_gap, (one.bound - one.value) / size);
  }
  std::printf("n=%zu proven=%zu value=%.10g bound=%.10g gap=%.6f seconds=%.3f\n", list.size(),
              proven, sum.value, sum.bound, greatest_gap, sum.seconds);
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(read_arguments(argc, argv));
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_select: %s\n", error.what());
    return 2;
  }
}

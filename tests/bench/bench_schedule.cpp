// SPDX-License-Identifier: BSL-1.0
// How good and how surely projects are scheduled:
//   bench_schedule DIR_OR_FILE [--best FILE] [--seconds S] [--threads N] [--sample K] [--out FILE]
// reads instances (*.sm, *.mm, *.SCH, *.rcp) and gives each S seconds on N threads; --sample takes
// K of them at an even stride; --best is a table of published bounds: set,instance,critical_path,
// best_lb,best_ub,status, where the set is the folder's name. --out writes one line of CSV for
// each, to be checked by others: instance,status,makespan,lower_bound,seconds,starts,modes; starts
// and modes stand in the file's order, modes from 1. The last line reads
//   n=… deviation=… gap_to_best=… optimal=… proven=… infeasible=… seconds=…
//   deviation    mean of 100 × (makespan − critical path) / critical path, where one is published
//   gap_to_best  mean of 100 × (makespan − best_ub) / best_ub, where there are both
//   optimal      how many makespans equal a published proven optimum
//   proven       how many schedules were proven optimal here; infeasible: proven to have none
// and the line before it the mean of 100 × (makespan − bound) / bound of those left open.
// Exit 1: a schedule breaks a rule, or a claim contradicts another or a published schedule.
// Exit 2: bad arguments or files.
#include <algorithm>
#include <bench/bench_arguments.hpp>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <sixstep/solve/project.hpp>
#include <sstream>
#include <stdexcept>
#include <string>
#include <support/check_project.hpp>
#include <support/project_files.hpp>
#include <vector>

using namespace sixstep;
namespace files = std::filesystem;

namespace {

struct Arguments {
  files::path where, best, out;
  double seconds = 1.0;
  std::uint32_t threads = 1;
  std::size_t sample = 0;
  std::uint64_t work = StopCondition().work_limit;
};

/// What others have published of an instance.
struct Published {
  std::optional<std::int32_t> critical_path, upper;
  bool proven = false;
};

/// A result that is wrong, as opposed to a file or an argument that is.
struct WrongResult : std::runtime_error {
  using std::runtime_error::runtime_error;
};

void read_option(const std::string& option, const std::string& value, Arguments& result) {
  if (option == "--best") {
    result.best = value;
  } else if (option == "--out") {
    result.out = value;
  } else if (option == "--seconds") {
    result.seconds = bench_arguments::number(value);
  } else if (option == "--threads") {
    result.threads =
        static_cast<std::uint32_t>(std::clamp(bench_arguments::number(value), 1.0, 1024.0));
  } else if (option == "--sample") {
    result.sample = static_cast<std::size_t>(bench_arguments::number(value));
  } else if (option == "--work") {
    result.work = static_cast<std::uint64_t>(bench_arguments::number(value));
  } else {
    bench_arguments::refuse(option);
  }
}

Arguments read_arguments(int argc, char** argv) {
  Arguments result;
  result.where = bench_arguments::read_all(
      argc, argv,
      "bench_schedule DIR_OR_FILE [--best FILE] [--seconds S] [--threads N] [--sample K] "
      "[--work W] [--out FILE]",
      [&](const auto& option, const auto& value) { read_option(option, value, result); });
  return result;
}

std::vector<files::path> instances(const Arguments& arguments) {
  std::vector<files::path> found;
  if (files::is_directory(arguments.where)) {
    for (const auto& entry : files::recursive_directory_iterator(arguments.where)) {
      if (project_files::readable(entry.path())) found.push_back(entry.path());
    }
    std::sort(found.begin(), found.end());
  } else if (project_files::readable(arguments.where)) {
    found.push_back(arguments.where);
  }
  if (found.empty()) throw std::runtime_error("no instances in " + arguments.where.string());
  if (arguments.sample == 0 || arguments.sample >= found.size()) return found;
  std::vector<files::path> result;
  for (std::size_t k = 0; k < arguments.sample; ++k) {
    result.push_back(found[k * found.size() / arguments.sample]);
  }
  return result;
}

/// By set and instance, joined by a comma.
std::map<std::string, Published> read_best(const files::path& table) {
  std::map<std::string, Published> result;
  if (table.empty()) return result;
  std::ifstream in(table);
  if (!in) throw std::runtime_error(table.string() + " cannot be read");
  std::string line;
  std::getline(in, line);
  while (std::getline(in, line)) {
    std::istringstream row(line);
    std::string cell[6];
    for (std::string& each : cell) std::getline(row, each, ',');
    const auto optional = [](const std::string& text) {
      return text.empty() ? std::nullopt
                          : std::optional(static_cast<std::int32_t>(bench_arguments::number(text)));
    };
    result[cell[0] + "," + cell[1]] = {optional(cell[2]), optional(cell[4]),
                                       cell[5].starts_with("proven")};
  }
  return result;
}

struct Outcome {
  ProjectResult result;
  double seconds = 0.0;
};

Outcome solve(const ProjectModel& model, const Arguments& arguments) {
  const auto begin = std::chrono::steady_clock::now();
  const auto seconds = [&] {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  ProjectOptions options;
  options.threads = arguments.threads;
  options.stop.work_limit = arguments.work;
  options.stop.should_stop = [&](const Progress&) { return seconds() > arguments.seconds; };
  Outcome outcome{solve_project(model, options)};
  outcome.seconds = seconds();
  return outcome;
}

/// Throws unless all that is claimed holds, as far as can be told from outside.
void check(const ProjectModel& model, const ProjectResult& result, const Published& published) {
  using Status = ProjectResult::Status;
  if (result.has_schedule()) {
    const check_project::Dates dates{result.schedule.start, result.schedule.mode};
    if (const auto fault = check_project::fault(model, dates)) {
      throw WrongResult("the schedule has a fault: " + *fault);
    }
    const std::int64_t makespan = check_project::makespan(model, dates);
    if (makespan != *result.makespan) throw WrongResult("the makespan is not the last finish");
    if (result.bound > makespan) throw WrongResult("the bound is above the makespan");
    if ((result.status == Status::optimal) != (result.bound == makespan)) {
      throw WrongResult("the bound and the status contradict each other");
    }
  }
  if (!published.upper) return;
  if (result.status == Status::infeasible) {
    throw WrongResult("said to be infeasible, and others have a schedule");
  }
  if (result.bound > *published.upper) {
    throw WrongResult("the bound " + std::to_string(result.bound) + " is above the published " +
                      std::to_string(*published.upper));
  }
}

const char* name_of(ProjectResult::Status status) {
  using Status = ProjectResult::Status;
  if (status == Status::optimal) return "optimal";
  if (status == Status::feasible) return "feasible";
  return status == Status::infeasible ? "infeasible" : "unknown";
}

std::string in_a_row(const auto& numbers, std::int64_t first) {
  std::string result;
  for (const auto each : numbers) {
    if (!result.empty()) result += ' ';
    result += std::to_string(std::int64_t{each} + first);
  }
  return result;
}

class Mean {
 public:
  void add(double value) {
    sum_ += value;
    ++count_;
  }
  double value() const { return count_ == 0 ? 0.0 : sum_ / static_cast<double>(count_); }

 private:
  double sum_ = 0.0;
  std::size_t count_ = 0;
};

struct Summary {
  Mean deviation, gap_to_best, open_gap;
  std::size_t instances = 0, optimal = 0, proven = 0, infeasible = 0;
  double seconds = 0.0;

  void add(const Outcome& outcome, const Published& published) {
    const ProjectResult& result = outcome.result;
    ++instances;
    seconds += outcome.seconds;
    proven += result.status == ProjectResult::Status::optimal ? 1 : 0;
    infeasible += result.status == ProjectResult::Status::infeasible ? 1 : 0;
    if (!result.has_schedule()) return;
    const auto above = [&](std::int32_t base) { return 100.0 * (*result.makespan - base) / base; };
    if (published.critical_path.value_or(0) > 0) deviation.add(above(*published.critical_path));
    if (published.upper.value_or(0) > 0) gap_to_best.add(above(*published.upper));
    optimal += published.proven && published.upper == result.makespan ? 1U : 0U;
    if (result.status == ProjectResult::Status::feasible && result.bound > 0) {
      open_gap.add(above(result.bound));
    }
  }

  void print() const {
    std::printf("open=%zu open_gap=%.3f\n", instances - proven - infeasible, open_gap.value());
    std::printf(
        "n=%zu deviation=%.3f gap_to_best=%.4f optimal=%zu proven=%zu infeasible=%zu "
        "seconds=%.3f\n",
        instances, deviation.value(), gap_to_best.value(), optimal, proven, infeasible, seconds);
  }
};

/// One line of CSV, but for the starts and modes.
std::string line_of(const std::string& instance, const Outcome& outcome) {
  const ProjectResult& result = outcome.result;
  char seconds[32];
  std::snprintf(seconds, sizeof seconds, "%.4f", outcome.seconds);
  return instance + ',' + name_of(result.status) + ',' +
         (result.makespan ? std::to_string(*result.makespan) : "") + ',' +
         std::to_string(result.bound) + ',' + seconds;
}

void run(const Arguments& arguments) {
  const std::vector<files::path> list = instances(arguments);
  const std::map<std::string, Published> best = read_best(arguments.best);
  std::ofstream out;
  if (!arguments.out.empty()) {
    out.open(arguments.out, std::ios::binary);
    if (!out) throw std::runtime_error(arguments.out.string() + " cannot be written");
    out << "instance,status,makespan,lower_bound,seconds,starts,modes\n";
  }
  Summary summary;
  for (const files::path& file : list) {
    const std::string name = file.stem().string();
    const auto known =
        best.find(files::absolute(file).parent_path().filename().string() + "," + name);
    Published published;
    if (known != best.end()) published = known->second;
    const ProjectModel model = project_files::read(file);
    const Outcome outcome = solve(model, arguments);
    const std::string line = line_of(name, outcome);
    std::puts(line.c_str());
    std::fflush(stdout);
    try {
      check(model, outcome.result, published);
    } catch (const WrongResult& wrong) {
      throw WrongResult(name + ": " + wrong.what());
    }
    if (out.is_open()) {
      out << line << ',' << in_a_row(outcome.result.schedule.start, 0) << ','
          << in_a_row(outcome.result.schedule.mode, 1) << '\n';
    }
    summary.add(outcome, published);
  }
  summary.print();
}

}  // namespace

int main(int argc, char** argv) {
  try {
    run(read_arguments(argc, argv));
  } catch (const WrongResult& wrong) {
    std::fprintf(stderr, "bench_schedule: %s\n", wrong.what());
    return 1;
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bench_schedule: %s\n", error.what());
    return 2;
  }
}

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <sixstep/solve/schedule_problem.hpp>

/// Reads the single-mode project files of PSPLIB (Kolisch & Sprecher 1996), for tests and benches.
namespace psplib {

/// Skips lines until one that starts with `title`.
inline void skip_to(std::istream& in, const std::string& title) {
  for (std::string line; std::getline(in, line);) {
    if (line.starts_with(title)) return;
  }
  throw std::runtime_error("no section " + title);
}

inline std::vector<long> numbers(std::istream& in) {
  std::string line;
  std::getline(in, line);
  std::istringstream text(line);
  std::vector<long> result;
  for (long number = 0; text >> number;) result.push_back(number);
  return result;
}

inline void read_links(std::istream& in, sixstep::ScheduleProblem& problem) {
  skip_to(in, "jobnr.");
  for (std::vector<long> row = numbers(in); row.size() >= 3; row = numbers(in)) {
    problem.activities.emplace_back();
    for (std::size_t i = 3; i < row.size(); ++i) {
      sixstep::ScheduleLink link;
      link.from = static_cast<sixstep::ActivityIndex>(row[0] - 1);
      link.to = static_cast<sixstep::ActivityIndex>(row[i] - 1);
      problem.links.push_back(link);
    }
  }
}

inline void read_demands(std::istream& in, sixstep::ScheduleProblem& problem) {
  skip_to(in, "-----");
  for (sixstep::ScheduleActivity& activity : problem.activities) {
    const std::vector<long> row = numbers(in);
    sixstep::ScheduleMode mode{static_cast<std::int32_t>(row.at(2)), {}};
    for (std::size_t i = 3; i < row.size(); ++i) {
      mode.demands.push_back({static_cast<sixstep::ResourceIndex>(i - 3), row[i]});
    }
    activity.modes = {mode};
  }
}

inline sixstep::ScheduleProblem read(const std::string& path) {
  std::ifstream in(path);
  sixstep::ScheduleProblem problem;
  read_links(in, problem);
  read_demands(in, problem);
  skip_to(in, "RESOURCEAVAILABILITIES");
  numbers(in);
  for (const long capacity : numbers(in)) {
    problem.resources.push_back(
        {{{sixstep::far_past, sixstep::far_future, capacity}}, sixstep::calendar_days});
  }
  return problem;
}

}  // namespace psplib

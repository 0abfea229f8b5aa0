// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <vector>

#include <sixstep/io/plan_json.hpp>
#include <sixstep/plan/words.hpp>
#include <sixstep/steps/strategy.hpp>

/// How fast the example plans' strategies are chosen and proven best.
namespace example_benches {

inline sixstep::Plan plan_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  const std::string text((std::istreambuf_iterator<char>(in)), {});
  sixstep::PlanReading reading = sixstep::read_plan(text);
  if (!reading.plan) throw std::runtime_error(file.string() + " is not a plan");
  return *std::move(reading.plan);
}

/// `NAME_proven=… NAME_seconds=…`: whether the choice alone was proven best, and how long it took.
/// The studies around it, which the road map makes too, are printed apart.
inline std::string measure(const std::filesystem::path& file) {
  using namespace sixstep;
  const Plan plan = plan_of(file);
  const PlanGraph graph(plan);
  const auto capacity = assess_capacity(graph);
  const auto framework = build_framework(graph);
  const auto stakeholders = analyse_stakeholders(graph);
  const auto timed = [&](const StrategyOptions& options, Strategy& strategy) {
    const auto begin = std::chrono::steady_clock::now();
    strategy = choose_strategy(graph, capacity, framework, stakeholders, options);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
  };
  StrategyOptions alone;
  alone.studies = no_studies();
  alone.with_scenarios = false;
  Strategy choice, all;
  const double seconds = timed(alone, choice);
  const double with_studies = timed({}, all);
  const std::string name = file.parent_path().filename().string();
  std::printf("%s: %s, %zu of %zu actions chosen; %.3f s with all studies\n", name.c_str(),
              std::string(word(choice.status)).c_str(), choice.chosen.size(),
              choice.chosen.size() + choice.omitted.size(), with_studies);
  char line[160];
  std::snprintf(line, sizeof line, "%s_proven=%d %s_seconds=%.4f", name.c_str(),
                choice.status == StrategyStatus::optimal ? 1 : 0, name.c_str(), seconds);
  return line;
}

/// The plans below a folder, by name; none where there is no such folder.
inline std::string measure_all(const std::filesystem::path& folder) {
  std::vector<std::filesystem::path> files;
  if (std::filesystem::is_directory(folder)) {
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
      if (std::filesystem::exists(entry.path() / "plan.json"))
        files.push_back(entry.path() / "plan.json");
    }
  }
  std::ranges::sort(files);
  std::string last;
  for (const auto& file : files) last += (last.empty() ? "" : " ") + measure(file);
  return last;
}

}  // namespace example_benches

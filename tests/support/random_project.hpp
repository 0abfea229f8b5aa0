// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <random>

#include <sixstep/solve/project_model.hpp>

/// Small projects with every rule that a ProjectModel can state, by chance.
namespace random_project {

using namespace sixstep;

struct Size {
  std::uint32_t activities = 4, modes = 2, resources = 2, budgets = 1;
  std::int32_t longest = 3, lag = 4;
};

class Maker {
 public:
  Maker(std::uint32_t seed, const Size& size) : random_(seed), size_(size) {}

  ProjectModel make() {
    ProjectModel model;
    for (std::uint32_t r = 0; r < size_.resources; ++r) model.capacity.push_back(from(3, 6));
    for (std::uint32_t b = 0; b < size_.budgets; ++b) {
      model.budget.push_back(from(1, 3 * static_cast<std::int32_t>(size_.activities)));
    }
    for (std::uint32_t i = 0; i < size_.activities; ++i) model.activities.push_back(activity());
    for (std::uint32_t to = 1; to < size_.activities; ++to) add_arcs(model, to);
    return model;
  }

 private:
  std::int32_t from(std::int32_t least, std::int32_t most) {
    return least +
           static_cast<std::int32_t>(random_() % static_cast<std::uint32_t>(most - least + 1));
  }

  ProjectActivity activity() {
    ProjectActivity result;
    if (from(0, 3) == 0) result.earliest = from(0, 3);
    if (from(0, 5) == 0) result.latest = result.earliest + from(0, 4);
    const std::int32_t modes = from(1, static_cast<std::int32_t>(size_.modes));
    for (std::int32_t m = 0; m < modes; ++m) {
      ProjectMode mode;
      mode.duration = from(0, size_.longest);
      for (std::uint32_t r = 0; r < size_.resources; ++r) mode.demand.push_back(from(0, 4));
      for (std::uint32_t b = 0; b < size_.budgets; ++b) mode.consumption.push_back(from(0, 4));
      result.modes.push_back(mode);
    }
    return result;
  }

  void add_arcs(ProjectModel& model, std::uint32_t to) {
    const auto other = static_cast<std::uint32_t>(from(0, static_cast<std::int32_t>(to) - 1));
    if (from(0, 2) > 0) model.arcs.push_back({other, to, from(-1, 1), from(0, 1) == 0});
    if (from(0, 2) == 0) model.arcs.push_back({to, other, -from(0, size_.lag), from(0, 3) == 0});
  }

  std::mt19937 random_;
  Size size_;
};

inline ProjectModel make(std::uint32_t seed, const Size& size = {}) {
  return Maker(seed, size).make();
}

}  // namespace random_project

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/solve/project_prover.hpp>

#include <algorithm>
#include <optional>
#include <vector>

#include <doctest/doctest.h>

#include "support/check_project.hpp"
#include "support/random_project.hpp"

namespace sixstep_tests::project_prover_property_test {

using namespace sixstep;

namespace {

/// The least makespan over all schedules that take at most `limit`, by trying all.
class EveryProjectSchedule {
 public:
  EveryProjectSchedule(const ProjectModel& model, std::int32_t limit)
      : model_(model), best_(limit + 1), left_(model.budget) {
    for (const std::int32_t capacity : model.capacity) {
      room_.emplace_back(static_cast<std::size_t>(limit), capacity);
    }
  }

  std::optional<std::int32_t> least_makespan() {
    const std::int32_t limit = best_ - 1;
    extend(0);
    return best_ <= limit ? std::optional(best_) : std::nullopt;
  }

 private:
  void extend(std::int32_t makespan) {
    const std::size_t each = start_.size();
    if (each == model_.activities.size()) {
      best_ = makespan;
      return;
    }
    const ProjectActivity& activity = model_.activities[each];
    for (const ProjectMode& mode : activity.modes) {
      const std::int32_t last = std::min(activity.latest, best_ - 1 - mode.duration);
      for (std::int32_t at = std::max(activity.earliest, 0); at <= last; ++at) {
        // a better makespan can have been found since
        if (at + mode.duration < best_) place(mode, at, makespan);
      }
    }
  }

  void place(const ProjectMode& mode, std::int32_t at, std::int32_t makespan) {
    start_.push_back(at);
    finish_.push_back(at + mode.duration);
    if (keeps_arcs() && take(mode, at, 1)) extend(std::max(makespan, at + mode.duration));
    if (taken_) take(mode, at, -1);
    taken_ = true;
    start_.pop_back();
    finish_.pop_back();
  }

  bool keeps_arcs() {
    const std::size_t known = start_.size();
    taken_ = std::ranges::all_of(model_.arcs, [&](const ProjectArc& arc) {
      if (arc.from >= known || arc.to >= known || std::max(arc.from, arc.to) + 1 < known) {
        return true;
      }
      const std::int32_t event = arc.from_finish ? finish_[arc.from] : start_[arc.from];
      return start_[arc.to] >= event + arc.lag;
    });
    return taken_;
  }

  bool take(const ProjectMode& mode, std::int32_t at, std::int32_t sign) {
    bool fits = true;
    for (std::size_t b = 0; b < left_.size(); ++b) {
      fits = (left_[b] -= sign * mode.consumption[b]) >= 0 && fits;
    }
    for (std::size_t r = 0; r < room_.size(); ++r) {
      for (std::int32_t t = at; t < at + mode.duration; ++t) {
        fits = (room_[r][static_cast<std::size_t>(t)] -= sign * mode.demand[r]) >= 0 && fits;
      }
    }
    taken_ = true;
    return fits;
  }

  const ProjectModel& model_;
  std::int32_t best_;
  std::vector<std::int32_t> start_, finish_;
  std::vector<std::int64_t> left_;               ///< by budget
  std::vector<std::vector<std::int32_t>> room_;  ///< by resource and time
  bool taken_ = true;
};

/// Improves until it is proven, a few conflicts at a time, and checks all that is said on the way.
ProverStatus prove(ProjectProver& prover, const ProjectModel& model,
                   std::optional<std::int32_t> known) {
  for (;;) {
    const std::int32_t before = prover.best_makespan().value_or(1 << 30);
    const ProverStatus status = prover.improve(3);
    if (known) CHECK(prover.lower_bound() <= *known);
    if (status != ProverStatus::improved && status != ProverStatus::limit) return status;
    if (status == ProverStatus::limit) continue;
    const check_project::Dates dates{prover.best()->start, prover.best()->mode};
    CHECK(check_project::fault(model, dates).value_or("") == "");
    CHECK(check_project::makespan(model, dates) == *prover.best_makespan());
    CHECK(*prover.best_makespan() < before);
  }
}

}  // namespace

TEST_CASE("the prover agrees with trying every schedule, whatever the rules") {
  constexpr std::int32_t limit = 11;
  int solved = 0, impossible = 0;
  for (std::uint32_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    const random_project::Size size{4, 1 + seed % 3, seed % 3, seed % 2, 3, 4};
    const ProjectModel model = random_project::make(seed, size);
    const auto known = EveryProjectSchedule(model, limit).least_makespan();
    ProjectProver prover(model, limit);
    const ProverStatus status = prove(prover, model, known);
    CHECK(prover.best_makespan() == known);
    CHECK(status == (known ? ProverStatus::optimal : ProverStatus::infeasible));
    if (known) CHECK(prover.lower_bound() == *known);
    ++(known ? solved : impossible);
  }
  CHECK(solved > 200);
  CHECK(impossible > 40);
}

TEST_CASE("without a limit of its own the prover misses no schedule") {
  for (std::uint32_t seed = 1000; seed < 1150; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = random_project::make(seed, {3, 2, 1, 1, 3, 3});
    constexpr std::int32_t limit = 16;
    const auto known = EveryProjectSchedule(model, limit).least_makespan();
    ProjectProver prover(model);
    const ProverStatus status = prove(prover, model, known);
    if (known || status == ProverStatus::infeasible) CHECK(prover.best_makespan() == known);
    if (!known && status == ProverStatus::optimal) CHECK(*prover.best_makespan() > limit);
  }
}

TEST_CASE("energetic reasoning raises bounds and takes no best schedule away") {
  constexpr std::int32_t limit = 11;
  int raised = 0;
  for (std::uint32_t seed = 3000; seed < 3400; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = random_project::make(seed, {4, 1 + seed % 3, 2, seed % 2, 3, 4});
    const auto known = EveryProjectSchedule(model, limit).least_makespan();
    ProjectProver prover(model, limit);
    const std::int32_t before = prover.lower_bound();
    if (known) prover.improve_on(*known + 1);  // narrows all starts to what is better
    prover.raise_bound(0);
    CHECK(prover.conflicts() == 0);
    CHECK(prover.lower_bound() <= known.value_or(limit + 1));
    raised += prover.lower_bound() > before ? 1 : 0;
    CHECK(prove(prover, model, known) ==
          (known ? ProverStatus::optimal : ProverStatus::infeasible));
    if (known) CHECK(prover.best().has_value());
  }
  CHECK(raised > 20);
}

TEST_CASE("raising the bound ends at the least makespan") {
  for (std::uint32_t seed = 2000; seed < 2100; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = random_project::make(seed, {4, 2, 2, 1, 3, 4});
    const auto known = EveryProjectSchedule(model, 10).least_makespan();
    ProjectProver prover(model, 10);
    ProverStatus status = ProverStatus::limit;
    while (status == ProverStatus::limit) {
      status = prover.raise_bound(2);
      if (known) CHECK(prover.lower_bound() <= *known);
    }
    CHECK(status == (known ? ProverStatus::optimal : ProverStatus::infeasible));
    CHECK(prover.best_makespan() == known);
  }
}

TEST_CASE("a neighbourhood is left as it was asked for, and teaches nothing that is wrong") {
  for (std::uint32_t seed = 3000; seed < 3100; ++seed) {
    CAPTURE(seed);
    const ProjectModel model = random_project::make(seed, {5, 2, 2, 0, 3, 4});
    const auto known = EveryProjectSchedule(model, 9).least_makespan();
    ProjectProver prover(model, 9);
    const std::vector<StartWindow> windows{{0, 0, 1}, {2, 1, 4}, {3, 2, 3}};
    for (int round = 0; round < 4; ++round) {
      if (prover.improve_near(windows, 20) != ProverStatus::improved) break;
      for (const StartWindow& window : windows) {
        CHECK(prover.best()->start[window.activity] >= window.earliest);
        CHECK(prover.best()->start[window.activity] <= window.latest);
      }
    }
    prove(prover, model, known);
    CHECK(prover.best_makespan() == known);
  }
}

TEST_CASE("capacities too wide for one word are kept all the same") {
  for (std::uint32_t seed = 4000; seed < 4040; ++seed) {
    CAPTURE(seed);
    ProjectModel model = random_project::make(seed, {5, 1, 4, 0, 3, 4});
    const auto known = EveryProjectSchedule(model, 9).least_makespan();
    for (std::int32_t& capacity : model.capacity) capacity *= 100'000'000;
    for (ProjectActivity& activity : model.activities) {
      for (std::int32_t& demand : activity.modes[0].demand) demand *= 100'000'000;
    }
    ProjectProver prover(model, 9);
    prove(prover, model, known);
    CHECK(prover.best_makespan() == known);
  }
}

TEST_CASE("the length of a step changes nothing but the numbers") {
  for (std::uint32_t seed = 5000; seed < 5060; ++seed) {
    CAPTURE(seed);
    ProjectModel model = random_project::make(seed, {5, 2, 2, 1, 3, 4});
    for (ProjectActivity& each : model.activities) each.latest = 1 << 20;
    const auto known = EveryProjectSchedule(model, 10).least_makespan();
    constexpr std::int32_t steps = 10'000;
    for (ProjectActivity& activity : model.activities) {
      activity.earliest *= steps;
      for (ProjectMode& mode : activity.modes) mode.duration *= steps;
    }
    for (ProjectArc& arc : model.arcs) arc.lag *= steps;
    for (const bool divisible : {true, false}) {
      if (!divisible) model.activities.push_back({{{1, {0, 0}, {0}}}});
      ProjectProver prover(model, 10 * steps);
      prove(prover, model, std::nullopt);
      CHECK(prover.best_makespan().has_value() == known.has_value());
      const std::int32_t least = divisible ? 0 : 1;
      if (known) CHECK(*prover.best_makespan() == std::max(*known * steps, least));
    }
  }
}

}  // namespace sixstep_tests::project_prover_property_test

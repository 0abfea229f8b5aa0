// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/solve/project/population.hpp>
#include <sixstep/impl/solve/project/windows.hpp>
#include <sixstep/solve/project_search.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::project {

/// A population, whatever the kind of its resource profile.
class SearchEngine {
 public:
  explicit SearchEngine(const ProjectModel& model) : project(model) {}
  SearchEngine(const SearchEngine&) = delete;
  SearchEngine& operator=(const SearchEngine&) = delete;
  virtual ~SearchEngine() = default;

  virtual void step() = 0;
  virtual void add(const ProjectSchedule& schedule) = 0;
  virtual const Individual* elite(std::size_t number) const = 0;
  virtual std::uint64_t work() const = 0;

  PackedProject project;
  std::optional<ProjectSchedule> best;
  std::optional<std::int32_t> makespan;

 protected:
  void keep(const std::optional<Individual>& one) {
    if (!one || (makespan && *makespan <= one->makespan)) return;
    best = {one->start, one->mode};
    makespan = one->makespan;
  }
};

template <class Profile>
class PopulationEngine final : public SearchEngine {
 public:
  PopulationEngine(const ProjectModel& model, std::uint64_t seed)
      : SearchEngine(model), population_(project, latest_starts(project), seed) {}

  void step() override {
    population_.step();
    keep(population_.best());
  }
  void add(const ProjectSchedule& schedule) override {
    population_.add(schedule);
    keep(population_.best());
  }
  const Individual* elite(std::size_t number) const override { return population_.elite(number); }
  std::uint64_t work() const override { return population_.work(); }

 private:
  Population<Profile> population_;
};

/// Beyond so many words of profile, steps of time are not told apart one by one.
inline constexpr std::int64_t most_dense_words = 8192;

template <class Words>
std::unique_ptr<SearchEngine> engine_for(const ProjectModel& model, std::uint64_t seed,
                                         bool dense) {
  if (dense) return std::make_unique<PopulationEngine<DenseProfile<Words>>>(model, seed);
  return std::make_unique<PopulationEngine<StepProfile<Words>>>(model, seed);
}

inline std::unique_ptr<SearchEngine> engine_for(const ProjectModel& model, std::uint64_t seed) {
  require_well_formed(model);
  const PackedProject project(model);
  const auto words = static_cast<std::int64_t>(project.words);
  const bool dense = project.horizon <= most_dense_words / words;
  return words == 1 ? engine_for<OneWord>(model, seed, dense)
                    : engine_for<ManyWords>(model, seed, dense);
}

}  // namespace detail::project

SIXSTEP_INLINE ProjectSearch::ProjectSearch(const ProjectModel& model, std::uint64_t seed)
    : engine_(detail::project::engine_for(model, seed)) {}
SIXSTEP_INLINE ProjectSearch::ProjectSearch(ProjectSearch&& other) noexcept = default;
SIXSTEP_INLINE ProjectSearch& ProjectSearch::operator=(ProjectSearch&& other) noexcept = default;
SIXSTEP_INLINE ProjectSearch::~ProjectSearch() = default;

SIXSTEP_INLINE void ProjectSearch::run(std::uint64_t work, std::int32_t bound,
                                       const StopCondition& stop) {
  const std::uint64_t until = engine_->work() + work;
  // Each turn counts, so that one in which nothing can be placed ends as well.
  for (std::uint64_t turn = 0; engine_->work() + turn < until; ++turn) {
    if (engine_->makespan && *engine_->makespan <= bound) return;
    if (turn % 8 == 7) {
      Progress progress{"scheduling", engine_->work(), std::nullopt, static_cast<double>(bound)};
      if (engine_->makespan) progress.best = static_cast<double>(*engine_->makespan);
      if (stop.reached(progress)) return;
    }
    engine_->step();
  }
}

SIXSTEP_INLINE void ProjectSearch::add(const ProjectSchedule& schedule) { engine_->add(schedule); }
SIXSTEP_INLINE const std::optional<ProjectSchedule>& ProjectSearch::best() const {
  return engine_->best;
}
SIXSTEP_INLINE std::optional<std::int32_t> ProjectSearch::best_makespan() const {
  return engine_->makespan;
}
SIXSTEP_INLINE ProjectSchedule ProjectSearch::elite(std::size_t number) const {
  const detail::project::Individual* const one = engine_->elite(number);
  return one ? ProjectSchedule{one->start, one->mode} : *engine_->best;
}
SIXSTEP_INLINE std::uint64_t ProjectSearch::work() const { return engine_->work(); }

}  // namespace sixstep::inline SIXSTEP_FORM

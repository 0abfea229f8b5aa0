// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>

#include <sixstep/config.hpp>
#include <sixstep/solve/project_model.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::project {
class SearchEngine;
}

/// Good schedules for projects, many and fast, without proof: a population of activity lists that
/// breed (Hartmann 1998, Naval Research Logistics 45(7)), each child made by serial schedule
/// generation and, unless it is too far behind, improved backward and forward (Valls, Ballestín &
/// Quintanilla 2008, European Journal of Operational Research 185(2)), in slices, so that others
/// may search in between and tell what they found. A population that finds nothing better for long
/// gives way to one twice as large (Harik & Lobo 1999, GECCO).
///
///     ProjectSearch search(model);
///     search.run(1'000'000);
///     if (search.best()) use(search.best()->start);
///
/// One placing of one activity takes O(its arcs + its steps of time, or steps of the resource
/// profile where times are long); memory O(activities × population). Deadlines, maximum lags and
/// budgets are searched for by repair, and may not be met although they could be.
///
/// Deterministic: the same calls give the same answers on every machine. Refers to the model, which
/// must outlive it. Not to be used by two threads at once.
class ProjectSearch {
 public:
  /// Throws std::invalid_argument as `require_well_formed` does.
  explicit ProjectSearch(const ProjectModel& model, std::uint64_t seed = 0);
  ProjectSearch(ProjectSearch&& other) noexcept;
  ProjectSearch& operator=(ProjectSearch&& other) noexcept;
  ~ProjectSearch();

  /// Goes on until about so much more work is done, or a schedule takes no longer than `bound`.
  void run(std::uint64_t work, std::int32_t bound = 0, const StopCondition& stop = {});
  /// Takes in a schedule that was found elsewhere, which must keep all rules.
  void add(const ProjectSchedule& schedule);

  const std::optional<ProjectSchedule>& best() const;
  std::optional<std::int32_t> best_makespan() const;
  /// One of those whose makespan is among the smallest; there must be one.
  ProjectSchedule elite(std::size_t number) const;
  /// Placings of single activities so far.
  std::uint64_t work() const;

 private:
  std::unique_ptr<detail::project::SearchEngine> engine_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/project_search.ipp>
#endif

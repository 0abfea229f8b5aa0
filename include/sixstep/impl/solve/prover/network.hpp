// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/solve/prover/literal.hpp>
#include <sixstep/solve/project_model.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// `to` ≥ `from` + lag, + the duration of an activity with a choice of modes.
struct Delay {
  Variable from = 0;
  Variable to = 0;
  std::int32_t lag = 0;
  std::uint32_t activity = none;  ///< whose duration is added; none: it stands in the lag
};

/// A model as variables and delays. Variables 0 … n − 1 are starts, variable n the makespan, those
/// after it the places of modes in the order of their durations, for activities with a choice:
/// "mode ≥ m" then bounds the duration from below, and any set of modes is a clause over bounds.
class Network {
 public:
  /// Every start and the makespan lie in 0 … `horizon`.
  Network(const ProjectModel& model, std::int32_t horizon);

  /// False: some activity has no mode that fits; nothing else is to be asked then.
  bool possible() const { return possible_; }
  const ProjectModel& model() const { return *model_; }
  std::uint32_t activities() const { return activities_; }
  Variable makespan() const { return activities_; }
  std::int32_t horizon() const { return horizon_; }
  std::vector<std::int32_t> start_values() const;  ///< by bound

  std::uint32_t modes(std::uint32_t activity) const {
    return begin_[activity + 1] - begin_[activity];
  }
  /// The mode's index in the model, by its place.
  std::uint32_t mode(std::uint32_t activity, std::uint32_t place) const {
    return order_[begin_[activity] + place];
  }
  const ProjectMode& mode_at(std::uint32_t activity, std::uint32_t place) const {
    return model_->activities[activity].modes[mode(activity, place)];
  }
  std::int32_t duration(std::uint32_t activity, std::uint32_t place) const {
    return duration_[begin_[activity] + place];
  }
  Variable mode_variable(std::uint32_t activity) const { return mode_variable_[activity]; }
  /// Whose start or mode the variable is; none: the makespan.
  std::uint32_t activity_of(Variable x) const { return owner_[x]; }

  const Delay& delay(std::uint32_t index) const { return delays_[index]; }
  std::span<const std::uint32_t> from(Variable x) const { return row(from_, from_begin_, x); }
  std::span<const std::uint32_t> to(Variable x) const { return row(to_, to_begin_, x); }

 private:
  static std::span<const std::uint32_t> row(const std::vector<std::uint32_t>& items,
                                            const std::vector<std::uint32_t>& begin, Variable x) {
    return {items.data() + begin[x], items.data() + begin[x + 1]};
  }
  bool fits(const ProjectMode& mode) const;
  void add_activity(const ProjectActivity& activity);
  void add_delay(std::uint32_t from, Variable to, std::int32_t lag, bool from_finish);
  void add_makespan();
  void index_delays();

  const ProjectModel* model_;
  std::uint32_t activities_;
  std::int32_t horizon_;
  bool possible_ = true;
  std::vector<std::uint32_t> begin_{0};  ///< by activity, into the next two
  std::vector<std::uint32_t> order_;
  std::vector<std::int32_t> duration_;
  std::vector<Variable> mode_variable_;
  std::vector<std::uint32_t> owner_;
  std::vector<Delay> delays_;
  std::vector<std::uint32_t> from_begin_, from_, to_begin_, to_;
};

inline constexpr std::int32_t longest_horizon = 1 << 28;

/// A makespan that is not exceeded by the best schedule, if there is one: what is in progress or
/// must be waited for, one after the other. Empty where it is too large to compute with.
std::optional<std::int32_t> safe_horizon(const ProjectModel& model);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/network.ipp>
#endif

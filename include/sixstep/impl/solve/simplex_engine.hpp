// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/impl/methods/work_meter.hpp>
#include <sixstep/impl/solve/simplex_basis.hpp>
#include <sixstep/impl/solve/simplex_form.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

/// One variable that is to leave its bound, and which way.
struct Entering {
  std::size_t variable;
  double direction;  ///< 1: up, −1: down
};

/// How far the entering variable can go.
struct Step {
  double length = std::numeric_limits<double>::infinity();
  std::size_t place = Basis::nowhere;  ///< whose variable stops it; nowhere: its own other bound
  double bound = 0.0;                  ///< where that variable stops
};

/// The state of a simplex solver between and during solves. Values are scaled.
class Engine {
 public:
  Form form;

  explicit Engine(Form program);

  void add(const LinearVariable& variable, std::span<const double> column);
  LinearSolution solve(const StopCondition& stop);

 private:
  // Getting to and keeping values that fit basis and bounds.
  double nearest_bound(std::size_t variable) const;
  double tolerance(double bound) const;
  double excess(std::size_t variable) const;
  void compute_basic_values();
  void refresh();
  bool refresh_if_old();
  void perturb();
  bool restore_bounds();

  // One pivot.
  double negligible_slope() const;
  bool is_stuck() const { return idle_ > basis_.rows() + 50; }
  bool set_phase_costs();
  double reduced_cost(std::size_t variable, double cost) const;
  std::optional<Entering> price() const;
  std::optional<double> stop_of(std::size_t variable, double rate) const;
  Step ratio_test(const Entering& entering) const;
  Step harris_step(const std::vector<Step>& stops, double relaxed) const;
  Step bland_step(const std::vector<Step>& stops) const;
  void update_weights(std::size_t entering, std::size_t place);
  void take(const Entering& entering, const Step& step);
  void watch_progress(double gain);

  // Telling.
  std::optional<LinearStatus> iterate();
  std::vector<double> own_values(const std::vector<double>& scaled) const;
  void tell_values(LinearSolution& solution) const;
  void tell_prices(LinearSolution& solution) const;
  void tell_ray(LinearSolution& solution) const;
  void tell_multipliers(LinearSolution& solution) const;
  LinearSolution tell(LinearStatus status);

  Basis basis_;
  std::vector<double> value_;       ///< by variable
  std::vector<double> weight_;      ///< by variable, of its edge
  std::vector<double> phase_cost_;  ///< by place
  std::vector<double> price_;       ///< by row
  std::vector<double> answers_;     ///< by place, of the entering column
  std::optional<Entering> entering_;
  bool feasible_ = false;
  double cost_tolerance_ = 0.0;
  std::size_t idle_ = 0;            ///< pivots since one gained something
  std::size_t mended_ = 0;          ///< refreshes in a row that were not followed by a gain
  std::vector<double> true_lower_;  ///< while bounds are perturbed
  std::vector<double> true_upper_;
  std::size_t perturbations_ = 0;
  std::uint64_t pivots_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/simplex_engine.ipp>
#include <sixstep/impl/solve/simplex_solution.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include <sixstep/impl/solve/simplex_form.hpp>
#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::simplex {

/// Which variables stand for the rows, and the inverse of their columns.
class Basis {
 public:
  static constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

  /// All slacks.
  explicit Basis(std::size_t rows);

  std::size_t rows() const { return basic_.size(); }
  std::size_t variable(std::size_t place) const { return basic_[place]; }
  std::size_t place(std::size_t variable) const { return place_[variable]; }
  bool contains(std::size_t variable) const { return place_[variable] != nowhere; }
  std::size_t age() const { return age_; }  ///< pivots since the inverse was computed afresh

  void add_variable() { place_.push_back(nowhere); }

  /// Inverse × column: how each place's variable answers to the column.
  std::vector<double> forward(const Column& column) const;
  /// Values by place × inverse: prices by row.
  std::vector<double> backward(const std::vector<double>& by_place) const;

  std::span<const double> inverse_row(std::size_t place) const { return inverse_.row(place); }

  /// Puts a variable in the place of another; `answers` is forward of its column.
  void replace(std::size_t place, std::size_t variable, const std::vector<double>& answers);

  /// Computes the inverse afresh, by pivoting the variables in one after another, each at the
  /// largest answer. One that depends on those before it is left out, for a slack.
  void refresh(const Form& form);

 private:
  void seat(std::size_t place, std::size_t variable);
  void seat_all(const Form& form, const std::vector<std::size_t>& variables,
                std::vector<bool>& taken);

  std::vector<std::size_t> basic_;  ///< by place
  std::vector<std::size_t> place_;  ///< by variable
  Matrix inverse_;                  ///< place × row
  std::size_t age_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::simplex

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/simplex_basis.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/selection_domains.hpp>
#include <sixstep/impl/solve/selection_program.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

/// Prices of the rows, and what selections at these and earlier prices had in common.
struct Prices {
  std::vector<double> price;  ///< by row, at least 0, per scaled unit of the row
  std::vector<double> share;  ///< by option: how often it was taken, lately more than long ago
};

/// The Lagrangian relaxation of all rows: for any prices p ≥ 0,
/// bound = Σ p·row bound + Σ over groups of max over open options (value − Σ p·coefficient).
///
/// Certified: whatever the prices are and wherever they came from, rounding included, no admissible
/// selection within the domains is worth more than `bound`.
struct Relaxation {
  double bound = 0.0;
  double margin = 0.0;               ///< part of the bound that covers rounding
  std::vector<double> reduced;       ///< by option: value less what it uses at the prices
  std::vector<double> best;          ///< by group: greatest of its open options
  std::vector<std::uint32_t> taken;  ///< by group: the first option that reaches it
};

/// Evaluates relaxations of one program and moves its prices.
class Pricing {
 public:
  explicit Pricing(const Program& program);

  Prices start() const;
  Relaxation relax(const Domains& domains, const std::vector<double>& price) const;

  /// What the rows have left at a relaxation's selection, scaled: a subgradient.
  std::vector<double> slack(const std::vector<std::uint32_t>& taken) const;

  /// One projected step against the subgradient (Polyak 1969; Held, Wolfe & Crowder 1974), its
  /// length set by how far the bound lies above the target. False where nothing can improve.
  bool step(Prices& prices, const Relaxation& at, double target, double length) const;

  /// Takes a selection into the average of Barahona & Anbil's volume algorithm (2000).
  void average(Prices& prices, const std::vector<std::uint32_t>& taken, double weight) const;

  /// Prices of the implications by a maximum closure over the options' starts, the prices of all
  /// other rows being as they are. The closure's selection is returned, by group.
  std::vector<std::uint32_t> price_implications(const Domains& domains, Prices& prices) const;

  std::uint64_t work() const { return work_; }  ///< coefficients that one relaxation reads

 private:
  struct Term {
    std::uint32_t row = 0;
    double coefficient = 0.0;  ///< in the row's scale: a power of two near its largest coefficient
  };

  const Program& program_;
  std::vector<double> bound_;             ///< by row, scaled
  std::vector<Term> terms_;               ///< by option
  std::vector<std::size_t> begin_ = {0};  ///< by option: its first term; one more at the end
  std::uint64_t work_ = 0;
  double roundings_ = 0.0;  ///< at most so many along any sum
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_bound.ipp>
#endif

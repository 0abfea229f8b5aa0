// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/selection_bound.hpp>
#include <sixstep/impl/solve/selection_draft.hpp>
#include <sixstep/solve/selection.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::selection {

inline constexpr double infinite = std::numeric_limits<double>::infinity();

/// Branch and bound over one problem, depth first.
class Search {
 public:
  Search(const SelectionProblem& problem, const SelectionOptions& options);

  /// The result but for its conflict. With `any`, ends at the first admissible selection.
  SelectionResult run(bool any = false);

 private:
  struct Node {
    Domains domains;
    std::vector<std::uint32_t> changed;  ///< groups, since the last propagation
    std::shared_ptr<const Prices> prices;
    double bound = 0.0;
  };
  /// Options of one group; the group takes one of them, or none of them.
  struct Branching {
    std::uint32_t group = 0;
    std::vector<std::uint32_t> options;
    double share = 0.0;  ///< how often one of them was taken
  };

  bool stops(double bound);
  double cutoff() const;
  bool is_too_low(double bound);
  void accept(const Draft& draft);

  void price_root(Node& node);
  bool explore(Node& node);  ///< whether something is left to branch on
  bool price(Node& node, int iterations);
  bool close_too_low(Node& node, const Relaxation& relaxation);
  void finish_leaf(const Node& node);
  void branch(Node&& node);
  Branching choose_branching(const Node& node) const;
  Branching split_group(const Node& node, std::uint32_t group) const;

  void try_taken(const std::vector<std::uint32_t>& taken);
  void round(const Domains& domains, const Prices& prices);
  void search_around(const Domains& domains, const Prices& prices);
  void complete(const Domains& domains, const std::vector<std::uint32_t>& order,
                const std::vector<double>& merit, Draft& draft);
  std::vector<double> merits(const Relaxation& at, double weight_of_value) const;
  void tidy_best();
  SelectionResult result(double open_bound);

  const SelectionProblem& problem_;
  const SelectionOptions& options_;
  Program program_;
  Pricing pricing_;
  double largest_value_ = 0.0;
  std::vector<Node> open_;
  std::optional<Draft> best_;
  double best_value_ = -infinite;
  double closed_bound_ = -infinite;  ///< greatest bound of what was given up as too low
  std::uint64_t work_ = 0;
  std::uint64_t nodes_ = 0;
  bool any_ = false;
  bool stopped_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::selection

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/selection_rounding.ipp>
#include <sixstep/impl/solve/selection_search.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/trail.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// What modes use up, of one budget: the least that every activity must use leaves so much for
/// each.
class Budget {
 public:
  Budget(const Network& network, std::uint32_t index);

  bool propagate(Trail& trail, std::vector<Literal>& conflict) const;
  void explain(const Trail& trail, std::uint32_t step, std::vector<Literal>& out) const;

 private:
  struct User {
    Variable mode = none;
    std::uint32_t modes = 1;
    std::uint32_t least = 0;  ///< first; [first place × modes + last place]
  };

  std::int64_t least(const User& user, std::int32_t first, std::int32_t last) const {
    return least_[user.least + static_cast<std::uint32_t>(first) * user.modes +
                  static_cast<std::uint32_t>(last)];
  }
  std::int64_t least(const User& user, const Trail& trail) const {
    return least(user, trail.lower(user.mode), trail.upper(user.mode));
  }
  void add_user(const Network& network, std::uint32_t activity);
  void filter(Trail& trail, const User& user, std::int64_t left) const;
  /// Literals that held before the step that all but `except` use more than `limit`.
  void explain_use(const Trail& trail, std::uint32_t before, Variable except, std::int64_t limit,
                   std::vector<Literal>& out) const;

  std::uint32_t index_;
  std::int64_t amount_;  ///< beyond what activities without a choice use
  std::vector<User> users_;
  std::vector<std::int64_t> least_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/budgets.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include <sixstep/impl/solve/prover/network.hpp>
#include <sixstep/impl/solve/prover/profile.hpp>
#include <sixstep/impl/solve/prover/trail.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::prover {

/// Where the parts of activities that must be in progress leave no room (time-table filtering),
/// for as many resources as fit one word, with explanations at one point of time (Schutt, Feydy,
/// Stuckey & Wallace 2009, section 4; 2011). Of a choice of modes it takes the least of all that
/// are open.
class TimeTable {
 public:
  /// Takes resources from `next` on, as many as fit, and moves `next` behind them.
  TimeTable(const Network& network, std::uint32_t index, std::uint32_t& next);

  /// The activity's start or mode moved: on, or back where it was before.
  void touch(std::uint32_t activity, bool on) {
    const std::uint32_t index = user_of_[activity];
    if (index == none) return;
    User& user = users_[index];
    user.moved = user.moved || on;
    if (user.touched) return;
    user.touched = true;
    touched_.push_back(index);
  }

  /// False: `conflict` tells literals that hold and cannot.
  bool propagate(Trail& trail, std::vector<Literal>& conflict);

  /// Literals that held before a step of this table and imply it.
  void explain(const Trail& trail, std::uint32_t step, std::vector<Literal>& out);

  std::uint64_t visits() const { return visits_; }

 private:
  /// An activity that needs something here.
  struct User {
    std::uint32_t activity = 0;
    Variable mode = none;
    std::uint32_t modes = 1;
    std::uint32_t durations = 0;  ///< first, by place of mode
    std::uint32_t needs = 0;      ///< first; [first place × modes + last place]: least of these
    std::int32_t from = 0, to = 0;
    Packed need = 0;      ///< over [from, to), in the profile now
    bool touched = true;  ///< the profile may be wrong about it
    bool moved = true;    ///< it may not fit where it is now
  };
  struct Shape {
    std::int32_t duration = 0;
    Packed need = 0;
  };
  /// Somebody in progress at a time.
  struct Part {
    std::uint32_t user = 0;
    std::uint32_t first = 0, last = 0;  ///< places of modes
    std::uint32_t since = 0;            ///< step, plus 1; 0: always
  };
  struct Field {
    int shift = 0;
    std::int64_t capacity = 0;
  };

  void add_user(const Network& network, std::uint32_t activity);
  Packed need_of(const ProjectMode& mode) const;
  Packed least(Packed a, Packed b) const;
  std::int64_t amount(Packed need, std::size_t field) const;
  Shape shape(const User& user, const Trail& trail) const;
  Shape shape(const User& user, std::uint32_t first, std::uint32_t last) const {
    return {durations_[user.durations + first], needs_[user.needs + first * user.modes + last]};
  }

  bool synchronize(const Trail& trail, std::vector<Literal>& conflict);
  void shrink(User& user, const Trail& trail);
  std::optional<std::int32_t> grow(User& user, const Trail& trail);
  void filter(Trail& trail, const User& user);
  void raise(Trail& trail, const User& user, const Shape& shape);
  void lower(Trail& trail, const User& user, const Shape& shape);

  std::int32_t longest(const User& user) const {
    return durations_[user.durations + user.modes - 1];
  }
  bool may_span(const Trail& trail, const User& user, std::int32_t time) const;
  void find_parts(const Trail& trail, std::uint32_t before, std::int32_t time,
                  std::uint32_t except);
  Part part_of(const Trail& trail, std::uint32_t before, std::uint32_t user) const;
  void explain_full(const Trail& trail, std::int32_t time, const Part* pushed,
                    std::vector<Literal>& out);
  std::size_t binding_field(const Part* pushed) const;
  std::int64_t excess(const Part* pushed, std::size_t field) const;
  std::int64_t amount_of(const Part& part, std::size_t field) const {
    return amount(shape(users_[part.user], part.first, part.last).need, field);
  }
  /// Literals that the part's modes need `wanted` of the field's resource, and that it lasts at
  /// least `duration`.
  void tell_modes(const Trail& trail, const Part& part, std::int32_t duration, std::int64_t wanted,
                  std::size_t field, std::vector<Literal>& out) const;
  void tell(const Trail& trail, Literal literal, std::vector<Literal>& out) const {
    if (!trail.holds_always(literal)) out.push_back(literal);
  }
  std::uint32_t since(const Trail& trail, Literal literal) const {
    return trail.holds_always(literal) ? 0 : trail.position(literal) + 1;
  }

  std::uint32_t index_;
  std::vector<std::uint32_t> resources_;  ///< by field
  std::vector<Field> fields_;
  Packed guards_ = 0;
  std::vector<User> users_;
  std::vector<std::uint32_t> user_of_;  ///< by activity
  std::vector<std::int32_t> durations_;
  std::vector<Packed> needs_;
  std::vector<Part> parts_;             ///< who is in progress at the time that is explained
  std::vector<Profile> profile_;        ///< one, made last
  std::vector<std::uint32_t> touched_;  ///< users
  std::int32_t dirty_from_ = 0, dirty_to_ = 0;
  std::uint64_t visits_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::prover

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/prover/time_table.ipp>
#include <sixstep/impl/solve/prover/time_table_reasons.ipp>
#endif

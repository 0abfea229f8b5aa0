// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/schedule_change.hpp>
#include <sixstep/solve/schedule_generation.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_reason.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Something that would let an activity start earlier, and when it then starts.
struct EarlierStart {
  ScheduleChange change;
  DayNumber start = 0;
  friend bool operator==(const EarlierStart&, const EarlierStart&) = default;
};

/// One link of the chain that puts an activity on its date: `activity` starts when it does for
/// `reason`, with no day to spare.
struct DateLink {
  ActivityIndex activity = 0;
  StartReason reason;
  /// What at this link would bring the explained activity forward, each by itself and each the
  /// least that does; empty where nothing here does, because something else holds it as well.
  std::vector<EarlierStart> earlier;
  bool tried = false;  ///< whether changes were tried before the work was used up
};

/// For each activity the only earlier moments to which its release can move, the latest first: the
/// beginnings of fiscal years, say. Where none are given, or no list at all, any day will do.
using EarlierReleases = std::vector<std::vector<DayNumber>>;

/// Explains the dates of one schedule, down to what would have to change for one to be earlier.
///
/// From an activity, the chain goes back over what binds its start: the link that it follows, the
/// one that holds the resource it needs, its release, until a start that depends on nothing else.
/// Each change is tried: the schedule is mended from its dates on, in its own order, every activity
/// that the change touches moving forward as far as links and resources allow and none moving
/// back. So what is promised is what happens when the change is made and nobody is made to wait
/// longer. The mended schedule keeps every rule of the changed problem; one in another order might
/// do better, and activities that a maximum lag ties to each other do not move together.
///
/// Made once in O(activities × (links per activity + log activities + resource steps)), it answers
/// for all; a chain takes O(links in it), its changes one placing for each activity that moves, up
/// to `work` placings. Refers to the network. Not thread-safe; make one for each thread.
class ScheduleWhy {
 public:
  /// Throws std::invalid_argument unless there is one start and one finish for each activity, and
  /// one list of releases for each or for none.
  ScheduleWhy(const ScheduleNetwork& network, ScheduleDates dates, EarlierReleases releases = {});
  ~ScheduleWhy();
  ScheduleWhy(ScheduleWhy&&) noexcept;
  ScheduleWhy& operator=(ScheduleWhy&&) noexcept;

  /// Why each activity does not start earlier while all others stand.
  std::span<const StartReason> reasons() const { return reasons_; }
  /// The chain from an activity back, itself first, without a try at changing anything.
  std::vector<DateLink> chain(ActivityIndex activity) const;
  /// The same chain with what would have to change at each link, tried from the activity back.
  std::vector<DateLink> why(ActivityIndex activity, std::uint64_t work = 3'000);
  /// The first link of the chain at which something helps, from the activity back; empty if there
  /// is none, or none was found within the work.
  std::optional<DateLink> nearest_help(ActivityIndex activity, std::uint64_t work = 1'000);

  /// Placings so far, in all questions.
  std::uint64_t work() const;

  /// The schedule as a change at the link of `activity` mends it.
  ScheduleDates mended(const ScheduleChange& change, ActivityIndex activity);

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
  std::vector<StartReason> reasons_;
};

/// Why each activity of a schedule does not start earlier. O(activities × (links per activity +
/// log activities + resource steps)).
std::vector<StartReason> start_reasons(const ScheduleNetwork& network, ScheduleDates dates);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_why.ipp>
#endif

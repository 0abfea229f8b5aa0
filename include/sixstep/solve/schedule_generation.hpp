// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/solve/budget_ledger.hpp>
#include <sixstep/solve/schedule_network.hpp>
#include <sixstep/solve/schedule_profile.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Dates by activity.
struct ScheduleDates {
  std::vector<DayNumber> start;
  std::vector<DayNumber> finish;
};

/// Turns orders of activities into schedules: serial schedule generation in both directions.
///
/// It holds what all passes share: the links into each activity, windows from critical path and
/// deadlines, and profiles in which what has happened is booked. Refers to the network. Not
/// thread-safe; copies are independent.
class ScheduleGenerator {
 public:
  /// `earliest` and `latest` bound each start, whatever the others do (far dates for no bound).
  ScheduleGenerator(const ScheduleNetwork& network, std::vector<DayNumber> earliest,
                    std::vector<DayNumber> latest);

  /// Places each activity in its turn as early as links to those placed, and resources, allow. An
  /// activity that comes too late for a link back holds back the one placed before, and the pass
  /// begins anew; empty if that does not help, or a deadline is missed. The order should come from
  /// precedence_order. With `not_before`, nothing starts before its day there.
  std::optional<ScheduleDates> forward(std::span<const ActivityIndex> order,
                                       std::span<const DayNumber> not_before = {});

  /// Places each activity in its turn, the last of a schedule first, as late as links, resources
  /// and `latest` allow. Empty if one finds no place.
  std::optional<ScheduleDates> backward(std::span<const ActivityIndex> order,
                                        std::span<const DayNumber> latest);

  /// Begins with a schedule that keeps all rules, to move single activities in it.
  void resume(const ScheduleDates& dates);
  /// Takes out an activity, so that it can be put on another date, or where it was.
  void take_out(ActivityIndex activity);
  void put(ActivityIndex activity, DayNumber start);
  /// The starts that links to all others and its own window leave to what was taken out.
  DayInterval room(ActivityIndex activity) const;
  /// Its first or last start in so much room that leaves the others their resources.
  std::optional<DayNumber> first_start(ActivityIndex activity, DayInterval room) const;
  std::optional<DayNumber> last_start(ActivityIndex activity, DayInterval room) const;
  const ScheduleDates& dates() const { return dates_; }

  /// The earliest start with the resources to itself, but for what has happened; empty if there is
  /// none in its window.
  std::optional<DayNumber> start_alone(ActivityIndex activity) const;

  /// Those of `order` that find room on their date, each in its turn: beside what has happened and
  /// those before it, whatever the links say.
  std::vector<ActivityIndex> with_room(std::span<const ActivityIndex> order,
                                       std::span<const DayNumber> start) const;

  /// Free units with only history booked, by resource.
  std::span<const ResourceProfile> profiles() const { return booked_.profiles; }
  /// What history has spent.
  const BudgetLedger& ledger() const { return booked_.ledger; }
  std::span<const DayNumber> earliest() const { return earliest_; }
  std::span<const DayNumber> latest() const { return latest_; }
  /// Placings tried so far.
  std::uint64_t work() const { return work_; }

 private:
  struct Limit;
  using Profiles = std::vector<ResourceProfile>;

  /// What is booked: free units, and money spent.
  struct Books {
    Profiles profiles;
    BudgetLedger ledger;
  };

  template <class Visit>
  bool each_demand(ActivityIndex activity, DayNumber start, Visit visit) const;
  void book(Books& books, ActivityIndex activity, DayNumber start, int sign) const;
  std::int64_t unbroken_days(ActivityIndex activity) const;
  std::optional<DayNumber> early_fit(const Books& books, ActivityIndex activity,
                                     DayNumber from) const;
  std::optional<DayNumber> late_fit(const Books& books, ActivityIndex activity, DayNumber until,
                                    DayNumber from) const;
  DayNumber lower_limit(ActivityIndex activity, DayNumber from) const;
  Limit upper_limit(ActivityIndex activity, DayNumber until) const;
  void begin();
  void place(ActivityIndex activity, DayNumber start);
  std::optional<bool> try_forward(std::span<const ActivityIndex> order);
  bool hold_back(const Limit& limit, ActivityIndex late, DayNumber start);

  const ScheduleNetwork* network_;
  std::vector<DayNumber> earliest_;
  std::vector<DayNumber> latest_;
  std::vector<std::uint32_t> in_offsets_;
  std::vector<std::uint32_t> in_arcs_;
  Books booked_;

  // The pass that is under way.
  Books books_;
  ScheduleDates dates_;
  std::vector<char> placed_;
  std::vector<DayNumber> held_back_;
  std::uint64_t work_ = 0;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/solve/schedule_generation.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <stdexcept>
#include <utility>

#include <sixstep/impl/solve/schedule_mender.hpp>
#include <sixstep/solve/schedule_why.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Finds the least change at each link of a chain.
class ScheduleWhy::Impl {
 public:
  Impl(const ScheduleNetwork& network, ScheduleDates dates, EarlierReleases releases)
      : mender_(network, std::move(dates)), releases_(std::move(releases)) {
    if (releases_.empty()) releases_.resize(network.size());
    if (releases_.size() != network.size()) {
      throw std::invalid_argument("ScheduleWhy: there is not one list of releases an activity");
    }
  }

  detail::schedule_why::ScheduleMender& mender() { return mender_; }
  const ScheduleNetwork& network() const { return mender_.network(); }

  /// What is asked: a target, and how far its chain reaches in time.
  void explain(ActivityIndex target, const std::vector<DateLink>& chain, std::uint64_t work) {
    target_ = target;
    horizon_ = far_past;
    for (const DateLink& link : chain) {
      horizon_ = std::max(horizon_, mender_.dates().start[link.activity]);
    }
    last_work_ = mender_.work() + work;
  }

  bool exhausted() const { return mender_.work() >= last_work_; }

  void find_help(DateLink& link) {
    link.tried = !exhausted();
    if (!link.tried) return;
    switch (link.reason.kind) {
      case StartReason::Kind::link:
        return help_at_link(link);
      case StartReason::Kind::max_lag:
        return try_days(link, Kind::max_lag, link.reason.index,
                        mender_.dates().start[link.activity] - network().base_start(link.activity));
      case StartReason::Kind::release:
        return help_at_release(link);
      case StartReason::Kind::resource:
        return help_at_resource(link);
      default:
        return;
    }
  }

 private:
  using Kind = ScheduleChange::Kind;

  void help_at_link(DateLink& link) {
    const ScheduleLink& rule = network().problem().links[link.reason.index];
    const bool from_finish = rule.type == ScheduleLink::Type::finish_start ||
                             rule.type == ScheduleLink::Type::finish_finish;
    try_days(link, Kind::lag, link.reason.index, rule.lag.days);
    if (!from_finish || network().finished(rule.from)) return;
    try_days(link, Kind::shorten, rule.from, mender_.most_to_shorten(rule.from));
    if (!link.earlier.empty()) return;
    try_days(link, Kind::lag, link.reason.index,
             std::max(0, rule.lag.days) + network().duration(rule.from));
  }

  void help_at_release(DateLink& link) {
    const DayNumber from = network().base_start(link.activity);
    const auto& earlier = releases_[link.activity];
    if (earlier.empty()) {
      return try_days(link, Kind::release, link.activity, from - network().problem().start);
    }
    try_amounts(link, static_cast<std::int64_t>(earlier.size()), [&](std::int64_t step) {
      const std::int64_t days = from - earlier[static_cast<std::size_t>(step) - 1];
      return std::optional(ScheduleChange{Kind::release, link.activity, days, {}});
    });
  }

  void help_at_resource(DateLink& link) {
    const auto more = [&](std::int64_t days) {
      return mender_.capacity_for(link.activity, link.reason.index, days);
    };
    try_amounts(link, mender_.days_held(link.activity), more);
    if (!link.reason.activity) return;
    const ActivityIndex holder = *link.reason.activity;
    try_days(link, Kind::shorten, holder, mender_.most_to_shorten(holder));
  }

  void try_days(DateLink& link, Kind kind, std::uint32_t index, std::int64_t most) {
    try_amounts(link, most, [&](std::int64_t days) {
      return std::optional(ScheduleChange{kind, index, days, {}});
    });
  }

  /// Adds the change of the least n up to `most` that brings the target forward, if the most does.
  template <class Make>
  void try_amounts(DateLink& link, std::int64_t most, Make make) {
    if (most < 1) return;
    const auto found = [&](std::int64_t n) -> std::optional<EarlierStart> {
      const std::optional<ScheduleChange> change = make(n);
      if (!change) return std::nullopt;
      const DayNumber start = mender_.start_with(*change, link.activity, target_, horizon_);
      if (start >= mender_.dates().start[target_]) return std::nullopt;
      return EarlierStart{*change, start};
    };
    std::int64_t too_little = 0;
    std::int64_t enough = 1;
    auto best = found(enough);
    if (!best && most > 1) {
      if (!found(most)) return;
      while (!best) {
        too_little = enough;
        enough = std::min(2 * enough, most);
        best = found(enough);
      }
    }
    while (best && enough - too_little > 1) {
      const std::int64_t middle = too_little + (enough - too_little) / 2;
      auto less = found(middle);
      (less ? enough : too_little) = middle;
      if (less) best = std::move(less);
    }
    if (best) link.earlier.push_back(*best);
  }

  detail::schedule_why::ScheduleMender mender_;
  EarlierReleases releases_;
  ActivityIndex target_ = 0;
  DayNumber horizon_ = far_future;
  std::uint64_t last_work_ = 0;
};

SIXSTEP_INLINE ScheduleWhy::ScheduleWhy(const ScheduleNetwork& network, ScheduleDates dates,
                                        EarlierReleases releases)
    : impl_(std::make_unique<Impl>(network, std::move(dates), std::move(releases))) {
  reasons_.reserve(network.size());
  for (ActivityIndex each = 0; each < network.size(); ++each) {
    reasons_.push_back(impl_->mender().reason(each));
  }
}

SIXSTEP_INLINE ScheduleWhy::~ScheduleWhy() = default;
SIXSTEP_INLINE ScheduleWhy::ScheduleWhy(ScheduleWhy&&) noexcept = default;
SIXSTEP_INLINE ScheduleWhy& ScheduleWhy::operator=(ScheduleWhy&&) noexcept = default;

SIXSTEP_INLINE std::vector<DateLink> ScheduleWhy::chain(ActivityIndex activity) const {
  std::vector<DateLink> result;
  const auto told = [&](ActivityIndex each) {
    return std::ranges::find(result, each, &DateLink::activity) != result.end();
  };
  for (std::optional<ActivityIndex> each = activity; each && !told(*each);) {
    result.push_back({*each, reasons_.at(*each), {}, false});
    each = reasons_[*each].activity;
  }
  return result;
}

SIXSTEP_INLINE std::vector<DateLink> ScheduleWhy::why(ActivityIndex activity, std::uint64_t work) {
  std::vector<DateLink> result = chain(activity);
  impl_->explain(activity, result, work);
  for (DateLink& link : result) impl_->find_help(link);
  return result;
}

SIXSTEP_INLINE std::optional<DateLink> ScheduleWhy::nearest_help(ActivityIndex activity,
                                                                 std::uint64_t work) {
  std::vector<DateLink> links = chain(activity);
  impl_->explain(activity, links, work);
  for (DateLink& link : links) {
    impl_->find_help(link);
    if (!link.earlier.empty()) return std::move(link);
  }
  return std::nullopt;
}

SIXSTEP_INLINE std::uint64_t ScheduleWhy::work() const { return impl_->mender().work(); }

SIXSTEP_INLINE ScheduleDates ScheduleWhy::mended(const ScheduleChange& change,
                                                 ActivityIndex activity) {
  return impl_->mender().dates_with(change, activity);
}

SIXSTEP_INLINE std::vector<StartReason> start_reasons(const ScheduleNetwork& network,
                                                      ScheduleDates dates) {
  const ScheduleWhy why(network, std::move(dates));
  return {why.reasons().begin(), why.reasons().end()};
}

}  // namespace sixstep::inline SIXSTEP_FORM

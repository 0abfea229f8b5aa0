// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/steps/indicator_reading.hpp>

// What a specific, measurable, achievable, relevant and time-bound indicator still needs (Doran
// 1981, There's a S.M.A.R.T. way to write management's goals and objectives).
namespace sixstep::inline SIXSTEP_FORM::detail::framework {

inline bool is_contradiction(SmartNeed need) { return need >= SmartNeed::target_off_baseline; }

/// What to enter, as a sentence lists it.
inline std::string_view in_words(SmartNeed need) {
  static constexpr std::array<std::string_view, 12> words = {"what it measures",
                                                             "unit",
                                                             "direction",
                                                             "source",
                                                             "frequency",
                                                             "owner",
                                                             "baseline",
                                                             "target value",
                                                             "target date",
                                                             "a target other than the baseline",
                                                             "targets in its direction",
                                                             "targets after its baseline"};
  return words[static_cast<std::size_t>(need)];
}

/// How far a value lies from another one on the better side; below 0 on the worse one.
inline double better_by(double value, double than, Direction direction) {
  return direction == Direction::up ? value - than : than - value;
}

/// Values of the targets that have one, in the order of their dates.
inline std::vector<double> target_values(const IndicatorReading& reading) {
  std::vector<double> values;
  for (const TargetReading& target : reading.targets) {
    if (target.value) values.push_back(*target.value);
  }
  return values;
}

/// Whether a target, or a step from one to the next, leads to the worse side.
inline bool goes_against_direction(const IndicatorReading& reading) {
  if (!reading.direction) return false;
  std::optional<double> before = reading.baseline;
  for (const double value : target_values(reading)) {
    if (before && better_by(value, *before, *reading.direction) < 0.0) return true;
    before = value;
  }
  return false;
}

class SmartCheck {
 public:
  SmartCheck(const Indicator& indicator, const IndicatorReading& reading)
      : indicator_(indicator), reading_(reading) {}

  std::vector<SmartReading> run() && {
    check_specific();
    check_measurable();
    check_achievable();
    begin(SmartCriterion::relevant);
    need(!indicator_.measures.empty(), SmartNeed::measures);
    check_time_bound();
    for (SmartReading& letter : letters_) {
      if (letter.needs.empty()) continue;
      letter.verdict = std::ranges::any_of(letter.needs, is_contradiction)
                           ? SmartVerdict::contradicted
                           : SmartVerdict::missing;
    }
    return std::move(letters_);
  }

 private:
  void begin(SmartCriterion criterion) { letters_.push_back({criterion, {}, {}}); }
  void need(bool present, SmartNeed what) {
    if (!present) letters_.back().needs.push_back(what);
  }

  void check_specific() {
    begin(SmartCriterion::specific);
    need(!indicator_.measures.empty(), SmartNeed::measures);
    need(!indicator_.unit.empty(), SmartNeed::unit);
    need(indicator_.direction.has_value(), SmartNeed::direction);
  }

  void check_measurable() {
    begin(SmartCriterion::measurable);
    need(!indicator_.source.empty(), SmartNeed::source);
    need(indicator_.frequency.has_value(), SmartNeed::frequency);
    need(!indicator_.owner.empty(), SmartNeed::owner);
    need(reading_.baseline.has_value(), SmartNeed::baseline);
  }

  void check_achievable() {
    begin(SmartCriterion::achievable);
    const std::vector<double> values = target_values(reading_);
    need(indicator_.direction.has_value(), SmartNeed::direction);
    need(reading_.baseline.has_value(), SmartNeed::baseline);
    need(!values.empty(), SmartNeed::target_value);
    const auto stands_still = [&](double value) { return value == reading_.baseline; };
    need(values.empty() || !std::ranges::all_of(values, stands_still),
         SmartNeed::target_off_baseline);
    need(!goes_against_direction(reading_), SmartNeed::target_in_direction);
  }

  void check_time_bound() {
    begin(SmartCriterion::time_bound);
    const auto& targets = reading_.targets;
    const auto dated = [](const TargetReading& target) { return target.by.has_value(); };
    need(!targets.empty() && std::ranges::all_of(targets, dated), SmartNeed::target_date);
    need(std::ranges::none_of(targets,
                              [&](const TargetReading& target) {
                                return target.by && reading_.baseline_date &&
                                       *target.by < *reading_.baseline_date;
                              }),
         SmartNeed::target_after_baseline);
  }

  const Indicator& indicator_;
  const IndicatorReading& reading_;
  std::vector<SmartReading> letters_;
};

/// What an indicator needs, each once, whichever letters ask for it.
inline std::vector<SmartNeed> needs_of(const IndicatorReading& reading) {
  std::vector<SmartNeed> needs;
  for (const SmartReading& letter : reading.smart) {
    for (const SmartNeed need : letter.needs) {
      if (std::ranges::find(needs, need) == needs.end()) needs.push_back(need);
    }
  }
  return needs;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::framework

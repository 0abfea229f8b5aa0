// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/annotation.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/money.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where money comes from: a fund, a loan, the state budget.
struct Source {
  Id<Source> id;
  Text label;
  std::string kind;
  std::vector<std::string> only_for;  ///< ids, tags or vocabulary ids it may pay for; empty: all
  Annotation annotation;
  friend bool operator==(const Source&, const Source&) = default;
};

/// What a source has in one fiscal year, named by the calendar year in which it begins.
struct YearAmount {
  int year = 0;
  Money amount;
  friend bool operator==(const YearAmount&, const YearAmount&) = default;
};

struct Budget {
  Id<Budget> id;
  Id<Source> source;
  std::vector<YearAmount> amounts;   ///< ascending years
  std::optional<double> carry_over;  ///< share of what is unspent that the next year has too
  Annotation annotation;
  friend bool operator==(const Budget&, const Budget&) = default;
};

/// Days from … to, or one day.
struct DayRange {
  std::optional<Period> from;
  std::optional<Period> by;
  Annotation annotation{};
  friend bool operator==(const DayRange&, const DayRange&) = default;
};

enum class Weekday : std::uint8_t { mon, tue, wed, thu, fri, sat, sun };
constexpr std::array<std::string_view, 7> words_of(Weekday) {
  return {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
}

/// Which days are worked.
struct Calendar {
  Id<Calendar> id;
  std::vector<Weekday> working_days;
  std::vector<DayRange> holidays;
  Annotation annotation;
  friend bool operator==(const Calendar&, const Calendar&) = default;
};

/// A renewable resource is there again each day (people); a consumable one is used up (licences).
enum class ResourceKind : std::uint8_t { renewable, consumable };
constexpr std::array<std::string_view, 2> words_of(ResourceKind) {
  return {"renewable", "consumable"};
}

struct Capacity {
  std::optional<Period> from;
  std::optional<Period> by;
  std::optional<double> amount;
  std::optional<double> at_least;  ///< least use that the plan demands
  Annotation annotation{};
  friend bool operator==(const Capacity&, const Capacity&) = default;
};

struct Resource {
  Id<Resource> id;
  Text label;
  ResourceKind kind = ResourceKind::renewable;
  Text unit;
  Id<Calendar> calendar;
  std::vector<Capacity> capacity;
  Annotation annotation;
  friend bool operator==(const Resource&, const Resource&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

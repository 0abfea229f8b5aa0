// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/date.hpp>
#include <sixstep/plan/text.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Where a statement comes from.
struct Evidence {
  Text source;
  std::optional<Period> date;
  std::optional<double> confidence;  ///< share, 0 … 1
  Text note;
  std::string url;
  friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What any object of a plan may say about itself.
struct Annotation {
  std::vector<Evidence> evidence;
  bool assumed = false;                      ///< the whole object is the analyst's guess
  std::vector<std::string> assumed_members;  ///< or only these members are
  std::string extensions;                    ///< a JSON object, kept as it is; "" where absent
  friend bool operator==(const Annotation&, const Annotation&) = default;

  /// Whether `member` is a guess.
  bool is_assumed(std::string_view member) const {
    if (assumed) return true;
    for (const std::string& name : assumed_members) {
      if (name == member) return true;
    }
    return false;
  }
};

/// A node of the plan that something leads to, and how much.
template <class To>
struct Link {
  To to;
  std::optional<double> amount;
  Annotation annotation;
  friend bool operator==(const Link&, const Link&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <compare>
#include <string>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The name by which a plan refers to one of its entities: `M1C1I1.02.00`, `pillar:resources`.
///
/// All ids of a plan share one namespace; the type says which kind of entity is meant, so that a
/// goal's id cannot stand where an action's is expected. An empty id means "not given".
template <class Entity>
struct Id {
  std::string value;

  bool empty() const { return value.empty(); }
  operator std::string_view() const { return value; }
  friend bool operator==(const Id&, const Id&) = default;
  friend auto operator<=>(const Id&, const Id&) = default;
};

/// An id whose entity may be of several kinds: what a stance is on, what an indicator measures.
using AnyId = Id<void>;

/// True for `[A-Za-z0-9][A-Za-z0-9._:-]{0,127}`.
constexpr bool is_well_formed_id(std::string_view text) {
  const auto alphanumeric = [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  };
  if (text.empty() || text.size() > 128 || !alphanumeric(text.front())) return false;
  for (const char c : text) {
    if (!alphanumeric(c) && c != '.' && c != '_' && c != ':' && c != '-') return false;
  }
  return true;
}

}  // namespace sixstep::inline SIXSTEP_FORM

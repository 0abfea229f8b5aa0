// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/methods/method.hpp>

/// Short ways to describe the options of a method.
namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

template <class Enum>
inline constexpr auto words = words_of(Enum{});

template <class Enum>
constexpr MethodOption choice(std::string_view name, Enum preset, std::string_view meaning) {
  return {name, OptionKind::choice, meaning, static_cast<double>(preset), words<Enum>};
}

constexpr MethodOption number(std::string_view name, std::optional<double> preset,
                              std::string_view meaning) {
  return {name, OptionKind::number, meaning, preset, {}};
}

constexpr MethodOption whole(std::string_view name, std::optional<double> preset,
                             std::string_view meaning) {
  return {name, OptionKind::whole, meaning, preset, {}};
}

constexpr MethodOption flag(std::string_view name, bool preset, std::string_view meaning) {
  return {name, OptionKind::flag, meaning, preset ? 1.0 : 0.0, {}};
}

/// How many nodes a graph has whose last ones no edge names.
inline constexpr MethodOption nodes =
    whole("nodes", {}, "nodes of the graph; if not given, as many as the edges name");

inline constexpr MethodInput edges = {"edges", ValueShape::edges,
                                      "the graph: from and to of each edge, nodes numbered from 0"};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/edge_reading.hpp>
#include <sixstep/methods/method_call.hpp>

/// What the methods on networks take in common.
namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

inline constexpr MethodOption reading =
    choice("reading", EdgeReading::directed, "whether an edge leads one way or joins its ends");

inline constexpr MethodOption threads = whole(
    "threads", 1.0, "threads; 0: as many as the processor runs at once; the result is the same");

inline constexpr MethodInput lengths = {"lengths", ValueShape::vector,
                                        "length of each edge, above 0; if not given, 1", false};

inline constexpr MethodInput weights = {"weights", ValueShape::vector,
                                        "weight of each edge, above 0; if not given, 1", false};

/// The nodes that an input names.
inline std::vector<NodeIndex> node_list(const MethodCall& call, std::string_view input,
                                        const Digraph& graph) {
  std::vector<NodeIndex> named = call.indices(input);
  const auto missing = [&](NodeIndex node) { return node >= graph.node_count(); };
  if (std::ranges::any_of(named, missing)) {
    throw MethodError("invalid-input", input,
                      std::string(input) + " names a node that is not in the graph");
  }
  return named;
}

inline std::uint32_t thread_count(const MethodCall& call) {
  constexpr std::uint64_t most = 1024;
  return static_cast<std::uint32_t>(std::min(call.whole("threads"), most));
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

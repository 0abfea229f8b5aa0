// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <vector>

#include <sixstep/impl/methods/registry/describe.hpp>
#include <sixstep/methods/loops.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::method_registry {

namespace loops_entry {

inline constexpr MethodInput inputs[] = {edges};

inline constexpr MethodOption options[] = {
    nodes, whole("max_length", {}, "edges in a loop at most; if not given, any number"),
    whole("max_count", 100'000, "loops at most"),
    flag("count_only", false, "whether to count the loops without listing them")};

inline constexpr MethodOutput outputs[] = {
    {"count", ValueShape::whole, "loops that were found"},
    {"offsets", ValueShape::indices,
     "where each loop begins among edges_of_loops, and the end of the last; unless count_only",
     false},
    {"edges_of_loops", ValueShape::indices,
     "the edges along each loop, by row of edges; unless count_only", false},
    {"longer_possible", ValueShape::flag, "whether there may be loops longer than max_length"}};

/// All loops, one behind the other.
struct Loops {
  std::vector<EdgeIndex> edges;
  std::vector<std::size_t> offsets = {0};

  bool add(std::span<const EdgeIndex> loop) {
    edges.insert(edges.end(), loop.begin(), loop.end());
    offsets.push_back(edges.size());
    return true;
  }
};

inline MethodResult run(const MethodCall& call) {
  LoopOptions how;
  how.max_length = call.whole_if_given("max_length").value_or(how.max_length);
  how.max_count = call.whole("max_count");
  how.stop = call.stop();
  const bool listed = !call.flag("count_only");
  Loops loops;
  const LoopSearch found =
      enumerate_loops(call.graph("edges"), how,
                      [&](std::span<const EdgeIndex> loop) { return !listed || loops.add(loop); });
  MethodResult result;
  result.set_number("count", static_cast<double>(found.count));
  if (listed) result.set_vector("offsets", loops.offsets);
  if (listed) result.set_vector("edges_of_loops", loops.edges);
  result.set_flag("longer_possible", found.longer_possible);
  result.set_truncated(found.truncated);
  return result;
}

}  // namespace loops_entry

inline constexpr Method loops = {"loops",
                                 "Feedback loops",
                                 "Every closed path that passes no node twice.",
                                 "Johnson 1975",
                                 loops_entry::inputs,
                                 loops_entry::options,
                                 loops_entry::outputs,
                                 loops_entry::run};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::method_registry

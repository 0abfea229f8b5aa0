// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <string_view>
#include <thread>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/impl/parallel.hpp>
#include <sixstep/stop_condition.hpp>

// Methods that look at a graph from each of its nodes in turn.
namespace sixstep::inline SIXSTEP_FORM::detail::source_sweep {

/// Blocks of neighbouring sources, whatever the threads: sums run in the same order on any number.
inline constexpr std::size_t most_blocks = 32;

struct Sweep {
  std::uint64_t sources = 0;  ///< nodes looked from
  bool truncated = false;     ///< there were more
};

/// Looks from nodes 0, 1, … until all are done or `stop` says so; one source is one unit of work.
/// `open_block(block)` returns what is then called with each source of that block.
template <typename OpenBlock>
Sweep sweep_sources(std::size_t node_count, unsigned threads, const StopCondition& stop,
                    std::string_view stage, const OpenBlock& open_block) {
  const auto count = static_cast<std::size_t>(std::min<std::uint64_t>(node_count, stop.work_limit));
  const std::size_t blocks = std::min(count, most_blocks);
  const std::thread::id caller = std::this_thread::get_id();
  std::atomic<std::uint64_t> done{0};
  std::atomic<bool> stopped{false};
  parallel::run_blocks(blocks, threads, [&](std::size_t block) {
    auto look_from = open_block(block);
    const std::size_t end = (block + 1) * count / blocks;
    for (std::size_t source = block * count / blocks; source < end && !stopped; ++source) {
      look_from(static_cast<NodeIndex>(source));
      const std::uint64_t work = ++done;
      if (!stop.should_stop || std::this_thread::get_id() != caller) continue;
      if (stop.should_stop({stage, work, {}, {}})) stopped = true;
    }
  });
  return {done, done < node_count};
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::source_sweep

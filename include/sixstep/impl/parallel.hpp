// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <exception>
#include <system_error>
#include <thread>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::parallel {

/// Calls job(block) once for each block on up to `threads` threads, of which the caller's is one;
/// 0 means as many as the processor runs at once.
///
/// Chance decides which thread takes which block. So that it decides nothing else, a job writes
/// only to what belongs to its block, and what blocks found is joined in the order of the blocks.
/// If jobs throw, the lowest block's exception is thrown on: blocks are taken in their order, so
/// that none below it can be missing.
template <typename Job>
void run_blocks(std::size_t blocks, unsigned threads, const Job& job) {
  std::atomic<std::size_t> next{0};
  std::atomic<bool> failed{false};
  std::vector<std::exception_ptr> failures(blocks);
  const auto work = [&] {
    while (!failed) {
      const std::size_t block = next++;
      if (block >= blocks) return;
      try {
        job(block);
      } catch (...) {
        failures[block] = std::current_exception();
        failed = true;
      }
    }
  };
  const std::size_t wanted = threads > 0 ? threads : std::thread::hardware_concurrency();
  {
    std::vector<std::jthread> helpers;
    try {
      while (helpers.size() + 1 < std::min(wanted, blocks)) helpers.emplace_back(work);
    } catch (const std::system_error&) {
      // No more threads are to be had: those that are there do the work.
    }
    work();
  }
  for (const std::exception_ptr& failure : failures) {
    if (failure) std::rethrow_exception(failure);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::parallel

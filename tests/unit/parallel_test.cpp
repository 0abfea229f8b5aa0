// SPDX-License-Identifier: BSL-1.0
#include <sixstep/impl/parallel.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::parallel_test {

using sixstep::detail::parallel::run_blocks;

TEST_CASE("every block is done once, on any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 5U, 100U}) {
    CAPTURE(threads);
    std::vector<int> done(37, 0);
    run_blocks(done.size(), threads, [&](std::size_t block) { ++done[block]; });
    CHECK(done == std::vector<int>(37, 1));
  }
  run_blocks(0, 4, [](std::size_t) { FAIL("there is no block"); });
}

TEST_CASE("of several failures the lowest block's is thrown, and no thread is left behind") {
  for (const unsigned threads : {1U, 2U, 8U}) {
    CAPTURE(threads);
    std::string told;
    try {
      run_blocks(64, threads, [](std::size_t block) {
        if (block >= 5) throw std::runtime_error("block " + std::to_string(block));
      });
    } catch (const std::runtime_error& failure) {
      told = failure.what();
    }
    CHECK(told == "block 5");
  }
}

}  // namespace sixstep_tests::parallel_test

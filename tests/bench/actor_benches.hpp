// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/least_time.hpp>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sixstep/methods/frustration.hpp>
#include <sixstep/methods/mactor.hpp>
#include <vector>

/// Alliances and conflicts between actors.
namespace actor_benches {

using namespace sixstep;

inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "bench_methods: %s\n", what);
  std::exit(1);
}

inline Matrix drawn(std::mt19937_64& random, std::size_t rows, std::size_t columns, int least,
                    int most) {
  Matrix result(rows, columns);
  const auto range = static_cast<std::uint64_t>(most - least + 1);
  for (std::size_t row = 0; row < rows; ++row) {
    for (double& cell : result.row(row)) {
      cell = static_cast<double>(least) + static_cast<double>(random() % range);
    }
  }
  return result;
}

inline double mactor_200x100_ms() {
  std::mt19937_64 random(1991);
  Matrix direct = drawn(random, 200, 200, 0, 4);
  for (std::size_t actor = 0; actor < direct.rows(); ++actor) direct(actor, actor) = 0.0;
  const Matrix positions = drawn(random, 200, 100, -4, 4);
  return bench::least_milliseconds(10, [&] {
    require(mactor(direct, positions).orders.size() == 3, "MACTOR found no third order");
  });
}

/// All 24 have a tie with each other, of either sign at random.
inline double frustration_24_ms() {
  std::mt19937_64 random(24);
  std::vector<Arc> arcs;
  std::vector<double> weights;
  for (NodeIndex from = 0; from < 24; ++from) {
    for (NodeIndex to = 0; to < from; ++to) {
      arcs.push_back({from, to});
      const auto size = static_cast<double>(1 + random() % 9);
      weights.push_back(random() % 2 ? size : -size);
    }
  }
  const Digraph network(24, arcs);
  return bench::least_milliseconds(3, [&] {
    require(frustration(network, weights).optimal, "the camps of 24 actors were not proven");
  });
}

}  // namespace actor_benches

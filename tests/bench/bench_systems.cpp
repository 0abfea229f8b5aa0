// SPDX-License-Identifier: BSL-1.0
// How fast maps of factors are read. The last line reads `dematel_2000_ms=…`:
//   dematel_2000_ms   DEMATEL of 2,000 factors, every other pair rated
// Each is the shortest of several runs: what else the machine does can only lengthen one.
// Given two files of graphs, it times betweenness on the first and loops on the second too:
// bench_systems.py gives it those that it also gives to its peers.
#include <algorithm>
#include <bench/network_benches.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <random>
#include <sixstep/methods/dematel.hpp>

using namespace sixstep;

namespace {

constexpr double never = std::numeric_limits<double>::infinity();

double milliseconds(auto&& work) {
  const auto begin = std::chrono::steady_clock::now();
  work();
  const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - begin;
  return spent.count();
}

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "bench_systems: %s\n", what);
  std::exit(1);
}

/// Ratings 0 … 4, every other pair of factors rated.
Matrix make_ratings(std::size_t factors) {
  std::mt19937_64 random(20'250'228);
  Matrix ratings(factors, factors);
  for (std::size_t row = 0; row < factors; ++row) {
    for (double& cell : ratings.row(row)) {
      const auto draw = random();
      cell = draw % 2 ? static_cast<double>(draw / 2 % 5) : 0.0;
    }
    ratings(row, row) = 0.0;
  }
  return ratings;
}

double measure_dematel() {
  const Matrix ratings = make_ratings(2000);
  double least = never;
  for (int turn = 0; turn < 2; ++turn) {
    least = std::min(least, milliseconds([&] {
                       require(dematel(ratings).has_value(), "DEMATEL found no totals");
                     }));
  }
  return least;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) {
    network_benches::print_betweenness(network_benches::read_graph(argv[1]));
    network_benches::print_loops(network_benches::read_graph(argv[2]));
  }
  const double dematel_ms = measure_dematel();
  std::printf("dematel_2000_ms=%.0f\n", dematel_ms);
}

// SPDX-License-Identifier: BSL-1.0
// How fast maps of factors are read. The last line reads `fcm_30_ms=… fcm_300_ms=…
// micmac_2000_ms=… dematel_2000_ms=…`:
//   fcm_30_ms         200 steps of a fuzzy cognitive map of 30 concepts
//   fcm_300_ms        the same of 300 concepts
//   micmac_2000_ms    MICMAC of 2,000 factors, every other pair rated, until its ranking is stable
//   dematel_2000_ms   DEMATEL of the same
// Each is the shortest of several runs: what else the machine does can only lengthen one.
// Given two files of graphs, it times betweenness on the first and loops on the second too:
// bench_systems.py gives it those that it also gives to its peers.
#include <bench/least_time.hpp>
#include <bench/network_benches.hpp>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <sixstep/methods/dematel.hpp>
#include <sixstep/methods/fcm.hpp>
#include <sixstep/methods/micmac.hpp>
#include <vector>

using namespace sixstep;

namespace {

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

/// Weights so strong that the map goes on and on: nothing stops it before its 200th step.
double measure_fcm(std::size_t concepts) {
  std::mt19937_64 random(30);
  Matrix weights(concepts, concepts);
  for (std::size_t row = 0; row < concepts; ++row) {
    for (double& cell : weights.row(row)) cell = static_cast<double>(random()) / 0x1p63 - 1.0;
  }
  FcmOptions options;
  options.inference = FcmInference::kosko;
  options.transfer = FcmTransfer::hyperbolic_tangent;
  options.slope = 2.0;
  options.max_steps = 200;
  const std::vector<double> start(concepts, 0.5);
  return bench::least_milliseconds(20, [&] {
    require(run_fcm(weights, start, {}, options).steps == 200,
            "the map settled too soon to measure it");
  });
}

double measure_micmac(const Matrix& ratings) {
  return bench::least_milliseconds(
      3, [&] { require(micmac(ratings).stable, "MICMAC found no stable ranking"); });
}

double measure_dematel(const Matrix& ratings) {
  return bench::least_milliseconds(
      3, [&] { require(dematel(ratings).has_value(), "DEMATEL found no totals"); });
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 3) {
    network_benches::print_betweenness(network_benches::read_graph(argv[1]));
    network_benches::print_loops(network_benches::read_graph(argv[2]));
  }
  const double fcm_30_ms = measure_fcm(30);
  const double fcm_300_ms = measure_fcm(300);
  const Matrix ratings = make_ratings(2000);
  const double micmac_ms = measure_micmac(ratings);
  const double dematel_ms = measure_dematel(ratings);
  std::printf("fcm_30_ms=%.3f fcm_300_ms=%.3f micmac_2000_ms=%.0f dematel_2000_ms=%.0f\n",
              fcm_30_ms, fcm_300_ms, micmac_ms, dematel_ms);
}

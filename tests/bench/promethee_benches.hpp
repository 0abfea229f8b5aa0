// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <bench/least_time.hpp>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iomanip>
#include <random>
#include <sixstep/methods/promethee.hpp>
#include <vector>

/// PROMETHEE II of many alternatives.
namespace promethee_benches {

using namespace sixstep;

struct Case {
  DecisionTable table;
  std::vector<PreferenceFunction> functions;
};

/// Shares of 1 at random, so that thresholds of 0.1 and 0.4 part the pairs into three.
inline Case random_case(std::size_t alternatives, std::size_t criteria, auto&& shape_of) {
  std::mt19937_64 random(20'250'228);
  Case made{{Matrix(alternatives, criteria), std::vector<double>(criteria, 1.0), {}}, {}};
  for (std::size_t row = 0; row < alternatives; ++row) {
    for (double& cell : made.table.values.row(row)) {
      cell = static_cast<double>(random() >> 11) / 0x1p53;
    }
  }
  for (std::size_t k = 0; k < criteria; ++k) {
    made.functions.push_back({shape_of(k), 0.1, 0.4, 0.2});
  }
  return made;
}

inline double measure(const Case& given) {
  return bench::least_milliseconds(
      10, [&] { promethee(given.table, given.functions, {.threads = 1}); });
}

/// All six shapes in turn.
inline double measure_mixed() {
  return measure(
      random_case(2000, 20, [](std::size_t k) { return static_cast<PreferenceShape>(k % 6); }));
}

inline double measure_gaussian() {
  return measure(random_case(2000, 20, [](std::size_t) { return PreferenceShape::gaussian; }));
}

/// Alternatives and criteria; for each criterion its weight, q and p; then the values, row by row.
inline Case read_case(const char* file) {
  std::ifstream text(file);
  std::size_t alternatives = 0;
  std::size_t criteria = 0;
  text >> alternatives >> criteria;
  Case read{{Matrix(alternatives, criteria), std::vector<double>(criteria), {}}, {}};
  for (double& weight : read.table.weights) {
    PreferenceFunction function{PreferenceShape::linear};
    text >> weight >> function.indifference >> function.preference;
    read.functions.push_back(function);
  }
  for (std::size_t row = 0; row < alternatives; ++row) {
    for (double& cell : read.table.values.row(row)) text >> cell;
  }
  if (text) return read;
  std::fprintf(stderr, "bench_methods: %s holds no decision table\n", file);
  std::exit(1);
}

/// Times the case of one file, and writes its net flows into another.
inline void run_beside_peer(const char* from, const char* into) {
  const Case given = read_case(from);
  std::ofstream flows(into);
  flows << std::setprecision(17);
  for (const double net : promethee(given.table, given.functions).net) flows << net << '\n';
  std::printf("promethee_ms=%.3f\n", measure(given));
}

}  // namespace promethee_benches

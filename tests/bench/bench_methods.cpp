// SPDX-License-Identifier: BSL-1.0
// How fast methods of the third and fourth step are. The last line reads `name=value …`:
//   promethee_2000x20_ms           PROMETHEE II of 2,000 alternatives on 20 criteria, six shapes
//   promethee_gaussian_2000x20_ms  the same, all gaussian
//   mactor_200x100_ms              MACTOR of 200 actors and 100 goals, all three orders
//   frustration_24_ms              the two camps of 24 actors who all have ties of weight −9 … 9
// Each on one thread, the shortest of several runs. Given a file with a decision table and one for
// its flows, it times that table instead: bench_methods.py gives it the one of its peer.
#include <bench/actor_benches.hpp>
#include <bench/promethee_benches.hpp>
#include <cstdio>

int main(int argc, char** argv) {
  if (argc == 3) {
    promethee_benches::run_beside_peer(argv[1], argv[2]);
    return 0;
  }
  std::printf("promethee_2000x20_ms=%.2f", promethee_benches::measure_mixed());
  std::printf(" promethee_gaussian_2000x20_ms=%.2f", promethee_benches::measure_gaussian());
  std::printf(" mactor_200x100_ms=%.2f", actor_benches::mactor_200x100_ms());
  std::printf(" frustration_24_ms=%.1f", actor_benches::frustration_24_ms());
  std::printf("\n");
}

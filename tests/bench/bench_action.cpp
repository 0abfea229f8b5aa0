// SPDX-License-Identifier: BSL-1.0
// How fast step six answers. The last line reads `name=value …`. Each family of figures stands in a
// header of its own, tests/bench/*_benches.hpp, and prints " name=value" for each of its figures.
#include <cstdio>

#include "revision_benches.hpp"

int main() {
  std::printf("bench=action");
  bench::SlippedProgramme().print();
  std::printf("\n");
}

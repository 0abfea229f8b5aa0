// SPDX-License-Identifier: BSL-1.0
// How fast step six answers. The last line reads `name=value …`. Each family of figures stands in a
// header of its own, tests/bench/*_benches.hpp, and prints " name=value" for each of its figures.
// Of the simulation these are:
//   simulation_s           100,000 runs of 1,000 activities with PERT durations, on two threads
//   simulation_p80         its finish in days after the start, for bench_action.py to compare
//   resource_simulation_s  10,000 runs of 200 activities and four kinds of people, on two threads
// With the name of a file as its argument, it writes the first network there.
#include <bench/simulation_benches.hpp>
#include <cstdio>

#include "calendar_benches.hpp"
#include "revision_benches.hpp"
#include "why_benches.hpp"

int main(int argc, char** argv) {
  std::printf("bench=action");
  simulation_benches::measure(argc > 1 ? argv[1] : nullptr);
  bench::SlippedProgramme().print();
  bench::QuestionedProgramme().print();
  bench::DecadeProgramme().print();
  bench::print_critical_paths();
  std::printf("\n");
}

// SPDX-License-Identifier: BSL-1.0
// What the way through C costs: bench_capi PLAN [RUNS]. From the text of a plan to the text of its
// road map, in C++ and through the C library, in turns. Milliseconds of processor time, the least
// of all runs: what else the machine does can only lengthen one. The last line reads `cpp_ms=…
// c_ms=… more_ms=…`.
#include <sixstep.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <limits>
#include <string>

#include <sixstep/graph/plan_graph.hpp>
#include <sixstep/io/file.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/io/roadmap_json.hpp>
#include <sixstep/roadmap/roadmap.hpp>

namespace {

double processor_milliseconds(auto&& work) {
  const std::clock_t begin = std::clock();
  work();
  return 1000.0 * static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string through_cpp(const std::string& text) {
  const sixstep::PlanReading reading = sixstep::read_plan(text);
  const sixstep::PlanGraph graph(reading.plan.value());
  return sixstep::write_roadmap(sixstep::make_roadmap(graph, {}));
}

std::string through_c(const std::string& text) {
  sixstep_plan* plan = nullptr;
  sixstep_roadmap* roadmap = nullptr;
  sixstep_buffer* json = nullptr;
  std::string result;
  if (sixstep_plan_read(text.data(), text.size(), nullptr, &plan, nullptr) >= 0 &&
      sixstep_roadmap_make(plan, nullptr, &roadmap, nullptr) >= 0 &&
      sixstep_roadmap_write(roadmap, &json, nullptr) >= 0) {
    std::size_t length = 0;
    const char* data = sixstep_buffer_data(json, &length);
    result.assign(data, length);
  }
  sixstep_buffer_destroy(json);
  sixstep_roadmap_destroy(roadmap);
  sixstep_plan_destroy(plan);
  return result;
}

}  // namespace

int main(int count, char** arguments) {
  if (count < 2) {
    std::fprintf(stderr, "usage: bench_capi PLAN [RUNS]\n");
    return 2;
  }
  const std::string text = sixstep::read_file(arguments[1]).bytes.value();
  const int runs = count > 2 ? std::atoi(arguments[2]) : 20;
  double cpp = std::numeric_limits<double>::infinity();
  double c = cpp;
  bool same = true;
  for (int run = 0; run < runs; ++run) {
    std::string one, other;
    cpp = std::min(cpp, processor_milliseconds([&] { one = through_cpp(text); }));
    c = std::min(c, processor_milliseconds([&] { other = through_c(text); }));
    same = same && one == other;
  }
  std::printf("road map of %s, least of %d runs\n", arguments[1], runs);
  if (!same) std::printf("the two differ\n");
  std::printf("cpp_ms=%.2f c_ms=%.2f more_ms=%.2f\n", cpp, c, c - cpp);
  return same ? 0 : 1;
}

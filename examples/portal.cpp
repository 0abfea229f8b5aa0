// SPDX-License-Identifier: BSL-1.0
// What a portal does with a plan that someone sent, as portal.c does it in C: refuse it with all
// that is wrong, or answer with its road map. The same against the library or, with
// SIXSTEP_HEADER_ONLY, from the headers alone.
#include <iostream>
#include <string>

#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/file.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/report/html.hpp>

/// The answer to a request: the road map in a few lines, or what is wrong with the plan as JSON.
struct Answer {
  bool good = false;
  std::string text;
};

static Answer answer(const std::string& json) {
  sixstep::ReadLimits limits;
  limits.max_bytes = 1 << 20;
  const sixstep::PlanReading reading = sixstep::read_plan(json, limits);
  if (!reading.plan) return {false, sixstep::write_diagnostics(reading.diagnostics)};
  sixstep::RoadmapOptions options;
  options.stop.work_limit = 100'000'000;  // the same result on every machine
  const auto roadmap = sixstep::make_roadmap(sixstep::PlanGraph(*reading.plan), options);
  return {true, sixstep::write_summary(roadmap)};
}

int main(int count, char** arguments) {
  const auto file = sixstep::read_file(count > 1 ? arguments[1] : "first_plan/plan.json");
  const Answer given = answer(file.bytes.value_or(""));
  (given.good ? std::cout : std::cerr) << given.text;
  return given.good ? 0 : 2;
}

// SPDX-License-Identifier: BSL-1.0
#include <iostream>

#include <sixstep/io/file.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/report/html.hpp>

int main() {
  const auto file = sixstep::read_file("first_plan/plan.json");
  const auto reading = sixstep::read_plan(file.bytes.value_or(""));
  if (!reading.plan) return 2;
  const auto roadmap = sixstep::make_roadmap(sixstep::PlanGraph(*reading.plan));
  std::cout << sixstep::write_summary(roadmap);
}

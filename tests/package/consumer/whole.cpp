// SPDX-License-Identifier: BSL-1.0
// All of Sixstep in one translation unit, from the headers alone: no name of one body hides that of
// another, and nothing that a consumer includes first changes what a body means.
#include <algorithm>
#include <boost/json/src.hpp>
#include <iomanip>
#include <numeric>
#include <sixstep/sixstep.hpp>

int main() {
  const auto reading = sixstep::read_plan(
      R"({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en"],
          "actions": [{"id": "a", "label": "Pass the law", "status": "committed"}]})");
  if (!reading.plan) return 1;
  const auto roadmap = sixstep::make_roadmap(sixstep::PlanGraph(*reading.plan));
  return roadmap.action.actions.size() == 1 ? 0 : 2;
}

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/systems.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <sixstep/solve/random.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::systems_property_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// A map of seven factors with random arrows, the lists turned round by `turn` places.
SystemAnalysis analyse(std::uint64_t seed, std::size_t turn) {
  const CounterRandom random(seed, 0);
  std::vector<std::string> factors;
  std::vector<std::string> arrows;
  for (std::size_t from = 0; from < 7; ++from) {
    const std::string share = std::to_string(random.unit(100 + from));
    factors.push_back("{'id': 'f" + std::to_string(from) + "', 'changeability': " + share +
                      ", 'goals': [{'to': 'g', 'amount': " + share + "}]}");
    for (std::size_t to = 0; to < 7; ++to) {
      const double drawn = random.unit(7 * from + to);
      if (drawn > 0.3) continue;
      arrows.push_back("{'from': 'f" + std::to_string(from) + "', 'to': 'f" + std::to_string(to) +
                       "', 'sign': '" + (drawn > 0.15 ? "+" : "-") +
                       "', 'strength': " + std::to_string(2.0 * drawn) + "}");
    }
  }
  std::rotate(factors.begin(), factors.begin() + static_cast<std::ptrdiff_t>(turn), factors.end());
  std::rotate(arrows.begin(), arrows.begin() + static_cast<std::ptrdiff_t>(turn), arrows.end());
  const IndexedPlan plan(
      PlanDraft().add("goals", {"{'id': 'g'}"}).add("factors", factors).add("influences", arrows));
  return analyse_system(plan.graph);
}

std::vector<Names> sorted_loops(const SystemAnalysis& analysis) {
  std::vector<Names> loops;
  for (const FeedbackLoop& loop : analysis.loops) {
    Names names = ids(loop.factors);
    std::rotate(names.begin(), std::ranges::min_element(names), names.end());
    names.push_back(std::string(word(loop.kind)));
    loops.push_back(std::move(names));
  }
  std::ranges::sort(loops);
  return loops;
}

}  // namespace

TEST_CASE("nothing that step two finds depends on the order of the lists") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    CAPTURE(seed);
    const SystemAnalysis plain = analyse(seed, 0);
    const SystemAnalysis turned = analyse(seed, 3);
    CHECK(sorted_loops(plain) == sorted_loops(turned));
    CHECK(plain.components.size() == turned.components.size());
    std::map<std::string, const FactorReading*> by_name;
    for (const FactorReading& reading : turned.factors) by_name[reading.factor.value] = &reading;
    for (const FactorReading& reading : plain.factors) {
      const FactorReading& other = *by_name.at(reading.factor.value);
      CHECK(reading.rank == other.rank);
      CHECK(reading.loops == other.loops);
      CHECK(reading.leverage.has_value() == other.leverage.has_value());
      if (reading.leverage) CHECK(*reading.leverage == doctest::Approx(*other.leverage));
    }
  }
}

}  // namespace sixstep_tests::systems_property_test

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/group_matrix.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::group_matrix_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph);
}

GroupReading group(const StakeholderAnalysis& result, const std::string& id) {
  const auto found = std::ranges::find(result.groups, Id<Group>{id}, &GroupReading::group);
  REQUIRE(found != result.groups.end());
  return *found;
}

}  // namespace

TEST_CASE("an action is seen by what measures the group itself, or tells it apart in its goal") {
  const auto result = analyse(
      PlanDraft()
          .add("goals", {"{'id': 'g'}", "{'id': 'h'}"})
          .add("groups", {"{'id': 'old'}"})
          .add("indicators",
               {"{'id': 'itself', 'measures': 'old'}",
                "{'id': 'apart', 'measures': 'g', 'baseline': {'groups': {'old': 2}}}",
                "{'id': 'elsewhere', 'measures': 'h', 'baseline': {'groups': {'old': 2}}}",
                "{'id': 'whole', 'measures': 'g', 'baseline': {'value': 1}}"})
          .add("actions", {"{'id': 'x', 'advances': [{'to': 'g'}], 'serves': [{'to': 'old', "
                           "'reach': 5}]}",
                           "{'id': 'y', 'advances': [{'to': 'whole'}], 'serves': [{'to': 'old'}]}",
                           "{'id': 'z', 'serves': [{'to': 'old'}]}"}));
  const GroupReading old = group(result, "old");
  REQUIRE(old.services.size() == 3);
  CHECK(ids(old.services[0].seen_by) == Names{"itself", "apart"});
  CHECK(old.services[0].reach == 5.0);
  CHECK(ids(old.services[1].seen_by) == Names{"itself", "apart"});
  CHECK(ids(old.services[2].seen_by) == Names{"itself"});
  CHECK_FALSE(old.services[2].reach);
}

TEST_CASE("an action that names a group twice serves it once, with both reaches") {
  const auto result = analyse(
      PlanDraft()
          .add("groups", {"{'id': 'old'}"})
          .add("actions",
               {"{'id': 'x', 'serves': [{'to': 'old', 'reach': 5}, {'to': 'old', 'reach': 2}]}"}));
  CHECK(ids(group(result, "old").actions) == Names{"x"});
  CHECK(group(result, "old").services.front().reach == 7.0);
}

TEST_CASE("a group's baseline says how far it is behind the best, upwards or downwards") {
  const auto with = [](const std::string& direction) {
    return analyse(PlanDraft()
                       .add("groups", {"{'id': 'old'}", "{'id': 'young'}"})
                       .add("goals", {"{'id': 'g'}"})
                       .add("indicators", {"{'id': 'i', 'measures': 'g', " + direction +
                                           "'baseline': {'groups': {'old': 30, 'young': 70}}}"}));
  };
  const auto behind = [&](const std::string& direction, const std::string& id) {
    return group(with(direction), id).baselines.front().behind_best;
  };
  CHECK(behind("'direction': 'up', ", "old") == 40.0);
  CHECK(behind("'direction': 'up', ", "young") == 0.0);
  CHECK(behind("'direction': 'down', ", "old") == 0.0);
  CHECK(behind("'direction': 'down', ", "young") == 40.0);
  CHECK_FALSE(behind("", "old"));
  CHECK(group(with(""), "old").baselines.front().value == 30.0);
}

TEST_CASE("the only group that an indicator tells of is behind nobody that is known") {
  const auto result =
      analyse(PlanDraft()
                  .add("groups", {"{'id': 'old'}"})
                  .add("goals", {"{'id': 'g'}"})
                  .add("indicators", {"{'id': 'i', 'measures': 'g', 'direction': 'up', "
                                      "'baseline': {'groups': {'old': 30}}}"}));
  CHECK_FALSE(group(result, "old").baselines.front().behind_best);
}

TEST_CASE("served and unserved people sum to those eligible, whatever the numbers") {
  for (int eligible = 0; eligible <= 40; eligible += 5) {
    for (int served = 0; served <= eligible; served += 3) {
      Group people;
      people.eligible = eligible;
      people.served = served;
      CHECK(*people.served + *unserved(people) == *people.eligible);
    }
  }
  CHECK_FALSE(unserved(Group{}));
}

}  // namespace sixstep_tests::group_matrix_test

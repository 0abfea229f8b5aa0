// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/strategy.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <support/strategies.hpp>

namespace sixstep_tests::strategy_rules_test {

using namespace sixstep;
using namespace test_support;

TEST_CASE("a prerequisite comes first, and without it nothing follows") {
  PlanDraft builder = one_budget("60").add(
      "actions", {action("law", "0", "'cost': 30"), action("service", "0.5", "'cost': 30"),
                  action("other", "0.3", "'cost': 40")});
  builder.add("dependencies", {"{'from': 'law', 'to': 'service'}"});
  CHECK(chosen(choose(builder)) == Names{"law", "service"});
  PlanDraft poor = one_budget("40").add(
      "actions", {action("law", "0", "'cost': 30"), action("service", "0.5", "'cost': 30"),
                  action("other", "0.3", "'cost': 40")});
  poor.add("dependencies", {"{'from': 'law', 'to': 'service'}"});
  const auto strategy = choose(poor);
  CHECK(chosen(strategy) == Names{"other"});
  CHECK(omission(strategy, "service").reason == OmissionReason::prerequisite);
}

TEST_CASE("at most one of a choice, at least one of another") {
  const auto strategy =
      choose(PlanDraft()
                 .add("goals", {"{'id': 'g'}"})
                 .add("actions",
                      {action("card", "0.3"), action("phone", "0.4"), "{'id': 'a'}", "{'id': 'b'}"})
                 .add("choices", {"{'id': 'one', 'of': ['card', 'phone'], 'at_most': 1}",
                                  "{'id': 'some', 'of': ['a', 'b'], 'at_least': 1}"}));
  CHECK(strategy.chosen.size() == 2);
  CHECK(choice(strategy, "phone").reason == ChoiceReason::value);
  CHECK(omission(strategy, "card").reason == OmissionReason::better_alternative);
  CHECK(omission(strategy, "card").words ==
        "“phone” is chosen in its place. To have it within today's money would take the place of "
        "“phone”, and lose 10 % of the plan's value.");
}

TEST_CASE("the mode that fits is taken") {
  const auto strategy = choose(one_budget("50").add(
      "actions", {action("x", "0.3",
                         "'modes': [{'id': 'big', 'cost': 80}, {'id': 'small', "
                         "'cost': 40}]")}));
  CHECK(choice(strategy, "x").mode == 1);
  CHECK(choice(strategy, "x").cost == euros(40));
}

TEST_CASE("commitments above the budget are told as what excludes each other") {
  const auto strategy = choose(one_budget("50").add(
      "actions", {"{'id': 'x', 'label': 'Cloud', 'status': 'committed', 'cost': 30}",
                  "{'id': 'y', 'label': 'Law', 'status': 'committed', 'cost': 30}",
                  "{'id': 'z', 'status': 'committed'}"}));
  CHECK(strategy.status == StrategyStatus::infeasible);
  CHECK(strategy.chosen.empty());
  const Names expected = {"“Cloud” is committed.", "“Law” is committed.",
                          "Keep within the budget of “State” in 2026."};
  Names told = strategy.conflict;
  std::ranges::sort(told);
  Names sorted = expected;
  std::ranges::sort(sorted);
  CHECK(told == sorted);
  CHECK(finding(strategy.findings, "strategy-infeasible"));
}

TEST_CASE("choices and policies that exclude each other are told by name") {
  const auto told = [](const PlanDraft& builder) {
    Names conflict = choose(builder).conflict;
    std::ranges::sort(conflict);
    return conflict;
  };
  const auto two = [] {
    return PlanDraft().add("actions", {"{'id': 'x', 'status': 'committed', 'cost': 30}",
                                       "{'id': 'y', 'status': 'committed', 'cost': 70, 'tags': "
                                       "['rural']}"});
  };
  CHECK(told(two().add("choices", {"{'id': 'one', 'of': ['x', 'y'], 'at_most': 1}"})) ==
        Names{"Keep the choice “one”: at most 1 of “x” and “y”.", "“x” is committed.",
              "“y” is committed."});
  CHECK(told(two().add("policies", {"{'id': 'cap', 'kind': 'max_share', 'tag': 'rural', 'share': "
                                    "0.5}"})) ==
        Names{"Keep the policy “cap”: at most 50 % of all spend goes to what is tagged “rural”.",
              "“y” is committed."});
  CHECK(
      told(two()
               .set("vocabularies", "{'principles': [{'id': 'open', 'label': 'Open'}]}")
               .add("policies", {"{'id': 'all', 'kind': 'cover', 'vocabulary': 'principles'}"})) ==
      Names{"Keep the policy “all”, by which at least one action serves “Open”."});
}

TEST_CASE("a share of spend is a floor or a ceiling") {
  const auto with = [](const std::string& policy) {
    return chosen(
        choose(one_budget("100")
                   .add("actions", {action("town", "0.5", "'cost': 90"),
                                    action("village", "0.2", "'cost': 40, 'tags': ['rural']"),
                                    action("street", "0.1", "'cost': 50")})
                   .add("policies", {policy})));
  };
  CHECK(with("{'id': 'p', 'kind': 'respect_vetoes'}") == Names{"town"});
  CHECK(with("{'id': 'p', 'kind': 'min_share', 'tag': 'rural', 'share': 0.4}") ==
        Names{"village", "street"});
  CHECK(with("{'id': 'p', 'kind': 'min_share', 'tag': 'rural', 'share': 0.5}") == Names{"village"});
  CHECK(with("{'id': 'p', 'kind': 'max_share', 'tag': 'rural', 'share': 0.3}") == Names{"town"});
}

TEST_CASE("a policy of coverage asks for every entry of a vocabulary") {
  const auto strategy =
      choose(PlanDraft()
                 .set("vocabularies", "{'principles': [{'id': 'open'}, {'id': 'fair'}]}")
                 .add("actions", {"{'id': 'a', 'principles': ['open']}",
                                  "{'id': 'b', 'principles': "
                                  "['fair']}",
                                  "{'id': 'c'}"})
                 .add("policies", {"{'id': 'p', 'kind': 'cover', 'vocabulary': 'principles'}"}));
  CHECK(chosen(strategy) == Names{"a", "b"});
  CHECK(choice(strategy, "a").reason == ChoiceReason::rule);
}

TEST_CASE("what is to be reorganized before is not started after") {
  const auto strategy =
      choose(three_years()
                 .add("actions", {action("automate", "0.4", "'tags': ['ict']"),
                                  action("reorganize", "0.4",
                                         "'from': '2027-01-01', 'tags': ['org'], "
                                         "'duration': 20")})
                 .add("policies", {"{'id': 'p', 'kind': 'before', 'a': 'org', 'b': 'ict'}"}));
  CHECK(choice(strategy, "automate").start_year >= choice(strategy, "reorganize").start_year);
}

TEST_CASE("policies keep vetoed and rejected actions out") {
  const auto with = [](const std::string& policy) {
    return choose(PlanDraft()
                      .add("goals", {"{'id': 'g'}"})
                      .add("stakeholders", {"{'id': 'court', 'power': 0.1, 'veto': ['x']}",
                                            "{'id': 'press', 'power': 0.5}"})
                      .add("stances", {"{'from': 'court', 'to': 'x', 'position': -1}",
                                       "{'from': 'press', 'to': 'x', 'position': 4}",
                                       "{'from': 'press', 'to': 'y', 'position': -2}"})
                      .add("actions", {action("x", "0.1"), action("y", "0.1"), action("z", "0.1")})
                      .add("policies", {policy}));
  };
  const auto vetoes = with("{'id': 'p', 'kind': 'respect_vetoes'}");
  CHECK(chosen(vetoes) == Names{"y", "z"});
  CHECK(omission(vetoes, "x").reason == OmissionReason::veto);
  const auto accept = with("{'id': 'p', 'kind': 'accept', 'least': -0.4}");
  CHECK(chosen(accept) == Names{"x", "z"});
  CHECK(omission(accept, "y").reason == OmissionReason::rule);
}

}  // namespace sixstep_tests::strategy_rules_test

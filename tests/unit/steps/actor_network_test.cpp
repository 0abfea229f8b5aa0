// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/actor_network.hpp>

#include <algorithm>

#include <doctest/doctest.h>
#include <sixstep/steps/stakeholders.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::actor_network_test {

using namespace sixstep;
using namespace test_support;

namespace {

StakeholderAnalysis analyse(const PlanDraft& builder, const StakeholderOptions& options = {}) {
  const IndexedPlan plan(builder);
  return analyse_stakeholders(plan.graph, options);
}

ActorReading actor(const StakeholderAnalysis& result, const std::string& id) {
  const auto& actors = result.network.actors;
  const auto found = std::ranges::find(actors, Id<Stakeholder>{id}, &ActorReading::stakeholder);
  REQUIRE(found != actors.end());
  return *found;
}

std::string tie(const std::string& from, const std::string& to, const std::string& rest) {
  return "{'from': '" + from + "', 'to': '" + to + "', " + rest + "}";
}

std::string stance(const std::string& from, const std::string& to, const std::string& position) {
  return "{'from': '" + from + "', 'to': '" + to + "', 'position': " + position + "}";
}

PlanDraft people(const std::vector<std::string>& ids) {
  PlanDraft builder;
  for (const std::string& id : ids) {
    builder.add("stakeholders", {"{'id': '" + id + "', 'power': 0.4}"});
  }
  return builder.add("actions", {"{'id': 'x'}", "{'id': 'y'}"});
}

}  // namespace

TEST_CASE("whoever has neither a tie nor a position is not in the network") {
  const auto result = analyse(people({"a", "b", "c"}).add("ties", {tie("a", "b", "'sign': '+'")}));
  CHECK(result.network.actors.size() == 2);
  CHECK(analyse(people({"a"})).network == ActorNetwork{});
}

TEST_CASE("influence goes along ties, and who stands between is told if power does not show it") {
  const auto result =
      analyse(people({"a", "b", "c"})
                  .add("ties", {tie("a", "b", "'influence': 3"), tie("b", "c", "'influence': 2")}));
  CHECK(actor(result, "b").influences == 1);
  CHECK(actor(result, "b").influenced_by == 1);
  CHECK(actor(result, "b").betweenness == doctest::Approx(0.5));  // one of two ordered pairs
  CHECK(actor(result, "a").page_rank > actor(result, "b").page_rank);
  CHECK(actor(result, "b").page_rank > actor(result, "c").page_rank);
  REQUIRE(finding(result.findings, "hidden-intermediary") != nullptr);
  CHECK(ids(finding(result.findings, "hidden-intermediary")->nodes) == Names{"b"});
}

TEST_CASE("a powerful intermediary is not hidden") {
  auto plan = PlanDraft()
                  .add("stakeholders", {"{'id': 'a'}", "{'id': 'b', 'power': 0.9}", "{'id': 'c'}"})
                  .add("ties", {tie("a", "b", "'influence': 3"), tie("b", "c", "'influence': 2")});
  CHECK(finding(analyse(plan).findings, "hidden-intermediary") == nullptr);
}

TEST_CASE("MACTOR counts direct influence and influence through one other") {
  const auto result =
      analyse(people({"a", "b", "c"})
                  .add("ties", {tie("a", "b", "'influence': 3"), tie("b", "c", "'influence': 2")}));
  // MDII: a on b 3, b on c 2, a on c min(3, 2) = 2.
  CHECK(*actor(result, "a").influence == doctest::Approx(5));
  CHECK(*actor(result, "b").influence == doctest::Approx(2));
  CHECK(*actor(result, "c").dependence == doctest::Approx(4));
  CHECK(*actor(result, "a").competitiveness > *actor(result, "b").competitiveness);
  CHECK(*actor(result, "c").competitiveness == doctest::Approx(0));
}

TEST_CASE("a pair weighs the mean of its ties' signs and of how far positions agree") {
  const auto result = analyse(
      people({"a", "b", "c"})
          .add("ties", {tie("a", "b", "'sign': '-'"), tie("b", "c", "'sign': '?'")})
          .add("stances", {stance("a", "x", "4"), stance("b", "x", "2"), stance("c", "y", "1")}));
  REQUIRE(result.network.pairs.size() == 1);
  const ActorPair& pair = result.network.pairs.front();
  CHECK(*pair.tie == -1.0);
  CHECK(*pair.agreement == doctest::Approx(0.75));  // both for it, with a mean strength of 3 of 4
  CHECK(pair.weight == doctest::Approx(-0.125));
}

TEST_CASE("allies stand together, opponents apart, and somebody with opponents only is alone") {
  const auto result =
      analyse(people({"a", "b", "c", "d", "e"})
                  .add("ties", {tie("a", "b", "'sign': '+'"), tie("b", "c", "'sign': '+'"),
                                tie("a", "d", "'sign': '-'"), tie("e", "a", "'influence': 1")}));
  REQUIRE(result.network.alliances.size() == 2);
  CHECK(ids(result.network.alliances[0].members) == Names{"a", "b", "c"});
  CHECK(ids(result.network.alliances[1].members) == Names{"d"});
  CHECK_FALSE(actor(result, "e").alliance);
  CHECK(*result.network.balance == 1.0);
  CHECK(result.network.frustration == 0.0);
  CHECK(*result.network.alliances[0].power == doctest::Approx(3.0 / 5));
}

TEST_CASE("a friend of two who are at odds strains an alliance, and that is a finding") {
  const auto result =
      analyse(people({"a", "b", "c"})
                  .add("ties", {tie("a", "b", "'sign': '+'"), tie("b", "c", "'sign': '+'"),
                                tie("a", "c", "'sign': '-'")}));
  CHECK(result.network.strained_trios == 1);
  CHECK(result.network.frustration == 1.0);
  CHECK(result.network.frustration_bound == 1.0);
  CHECK(*result.network.balance == doctest::Approx(1.0 - 2.0 / 3));
  const auto strained = std::ranges::count(result.network.pairs, true, &ActorPair::strained);
  CHECK(strained == 1);
}

TEST_CASE("opponents in one alliance make it unstable") {
  const auto result =
      analyse(people({"a", "b", "c", "d"})
                  .add("ties", {tie("a", "b", "'sign': '+'"), tie("b", "c", "'sign': '+'"),
                                tie("a", "d", "'sign': '+'"), tie("d", "c", "'sign': '+'"),
                                tie("b", "d", "'sign': '+'"), tie("a", "c", "'sign': '-'")})
                  .add("stances", {stance("a", "x", "3"), stance("c", "x", "3")}));
  // a and c are at odds, but want the same: a weak conflict that strong ties outweigh.
  REQUIRE(result.network.alliances.size() == 1);
  CHECK(result.network.alliances.front().conflicts == 1);
  CHECK(result.network.alliances.front().allies_outside == 0);
  REQUIRE(finding(result.findings, "alliance-unstable") != nullptr);
}

TEST_CASE("allies of whom each has closer ones stand in two alliances, with a tie between them") {
  const auto result =
      analyse(people({"a", "b", "c", "d", "e", "f"})
                  .add("ties", {tie("a", "b", "'sign': '+'"), tie("b", "c", "'sign': '+'"),
                                tie("a", "c", "'sign': '+'"), tie("d", "e", "'sign': '+'"),
                                tie("e", "f", "'sign': '+'"), tie("d", "f", "'sign': '+'"),
                                tie("c", "d", "'sign': '+'")}));
  REQUIRE(result.network.alliances.size() == 2);
  CHECK(result.network.alliances[0].allies_outside == 1);
  CHECK(*result.network.modularity == doctest::Approx(6.0 / 7 - 0.5));
  CHECK(*result.network.balance == 1.0);
}

TEST_CASE("an alliance carries what would lose its majority without it, if others spoke too") {
  const auto plan =
      people({"a", "b", "c"})
          .add("stances", {stance("a", "x", "4"), stance("b", "x", "4"), stance("c", "x", "-1"),
                           stance("a", "y", "1"), stance("b", "y", "1")});
  const auto result = analyse(plan);
  CHECK(ids(result.network.alliances.front().members) == Names{"a", "b"});
  CHECK(ids(result.network.alliances.front().carries) == Names{"x"});
  REQUIRE(finding(result.findings, "coalition-critical") != nullptr);
}

TEST_CASE("whoever is ally here and opponent there of the same others is ambivalent") {
  const auto result = analyse(people({"a", "b"})
                                  .add("stances", {stance("a", "x", "4"), stance("b", "x", "4"),
                                                   stance("a", "y", "4"), stance("b", "y", "-4")}));
  CHECK(*actor(result, "a").ambivalence == doctest::Approx(1.0));
  REQUIRE(finding(result.findings, "actor-ambivalent") != nullptr);
}

TEST_CASE("too many actors for matrices are listed and not measured") {
  StakeholderOptions options;
  options.most_actors = 1;
  const auto result =
      analyse(people({"a", "b"}).add("ties", {tie("a", "b", "'sign': '+'")}), options);
  CHECK(result.network.truncated);
  CHECK(result.network.actors.size() == 2);
  CHECK(result.network.pairs.empty());
}

}  // namespace sixstep_tests::actor_network_test

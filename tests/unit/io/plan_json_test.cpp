// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/plan_json.hpp>

#include <string>
#include <utility>
#include <vector>

#include <doctest/doctest.h>

#include <support/source_files.hpp>

namespace sixstep_tests::plan_json_test {

using namespace sixstep;

namespace {

/// A plan document with these members behind its heading.
std::string document(std::string_view members) {
  return R"({"format": "sixstep-plan", "version": 1, "id": "p", "languages": ["en", "it"],)"
         R"( "currency": "EUR", )" +
         std::string(members) + "}";
}

Plan plan_of(std::string_view members) {
  const PlanReading reading = read_plan(document(members));
  for (const Diagnostic& diagnostic : reading.diagnostics) INFO(diagnostic.message);
  REQUIRE(reading.plan);
  return *reading.plan;
}

/// The one diagnostic that the members give rise to.
Diagnostic problem_of(std::string_view members) {
  const PlanReading reading = read_plan(document(members));
  CHECK_FALSE(reading.plan);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics.front().line == 1);
  return reading.diagnostics.front();
}

std::string every_member() { return test_support::source_text("tests/support/every_member.json"); }

}  // namespace

TEST_CASE("a plan that uses every member is read and written byte for byte") {
  const std::string canonical = every_member();
  const PlanReading reading = read_plan(canonical);
  REQUIRE(reading.plan);
  CHECK(write_plan(*reading.plan) == canonical);
}

TEST_CASE("cut anywhere, a document is answered with a located sentence") {
  const std::string whole = document(R"("goals": [{"id": "g", "label": {"it": "Più \u00e8"}}])");
  REQUIRE(read_plan(whole).plan);
  for (std::size_t size = 0; size < whole.size(); ++size) {
    const PlanReading reading = read_plan(std::string_view(whole).substr(0, size));
    CHECK_FALSE(reading.plan);
    REQUIRE(reading.diagnostics.size() == 1);
    CHECK(reading.diagnostics.front().line == 1);
    CHECK_FALSE(reading.diagnostics.front().message.empty());
  }
}

TEST_CASE("any byte exchanged for another never breaks the reader") {
  std::string text = every_member();
  for (std::size_t i = 0; i < text.size(); i += 37) {
    for (const char c : {'"', '\0', '{', '9', '\xff'}) {
      const char kept = std::exchange(text[i], c);
      const PlanReading reading = read_plan(text);
      CHECK(reading.plan.has_value() == !has_errors(reading.diagnostics));
      text[i] = kept;
    }
  }
}

TEST_CASE("money is exact") {
  const Plan plan = plan_of(R"("actions": [{"id": "a", "cost": 90071992547409.93}])");
  CHECK(plan.actions[0].modes.at(0).cost.total->likely.minor == 9'007'199'254'740'993);
  CHECK(write_plan(plan).find("\"cost\": 90071992547409.93") != std::string::npos);
}

TEST_CASE("null is what was not given") {
  const Plan plan = plan_of(R"("title": null, "goals": [{"id": "g", "weight": null}])");
  CHECK(plan.title.empty());
  CHECK_FALSE(plan.goals[0].weight);
}

TEST_CASE("a plain string is text in the plan's first language, wherever that is said") {
  const PlanReading reading = read_plan(
      R"({"title": "Ciao", "languages": ["it"], "id": "p", "version": 1, "format": "sixstep-plan"})");
  REQUIRE(reading.plan);
  CHECK(reading.plan->title == text_in("it", "Ciao"));
}

TEST_CASE("an influence without a sign is not taken for a positive one") {
  const Plan plan = plan_of(
      R"("factors": [{"id": "a"}, {"id": "b"}], "influences": [{"from": "a", "to": "b"},
         {"from": "b", "to": "a", "sign": "+"}])");
  CHECK(plan.influences[0].sign == Sign::unknown);
  CHECK(plan.influences[1].sign == Sign::plus);
  CHECK(*read_plan(write_plan(plan)).plan == plan);
}

TEST_CASE("an unknown member is found at its name, with the one that was meant") {
  const Diagnostic found = problem_of(R"("goals": [{"id": "g", "lable": "x"}])");
  CHECK(found.code == "unknown-member");
  CHECK(found.pointer == "/goals/0/lable");
  CHECK(found.column == document(R"("goals": [{"id": "g", ")").size() - 1);
  CHECK(found.hint == "did you mean \"label\"?");
}

TEST_CASE("a wrong type says what was expected and what was found") {
  const Diagnostic found = problem_of(R"("goals": [{"id": "g", "weight": "12"}])");
  CHECK(found.code == "wrong-type");
  CHECK(found.pointer == "/goals/0/weight");
  CHECK(found.message == "expected a number, found the string \"12\"");
}

TEST_CASE("each way in which a member can be wrong has its code") {
  const auto code = [](std::string_view members) { return problem_of(members).code; };
  CHECK(code(R"("goals": [{"label": "x"}])") == "missing-member");
  CHECK(code(R"("goals": [{"id": "g", "kind": "outcom"}])") == "unknown-word");
  CHECK(code(R"("goals": [{"id": "two words"}])") == "malformed-id");
  CHECK(code(R"("goals": [{"id": "g", "weight": 1, "weight": 2}])") == "duplicate-member");
  CHECK(code(R"("goals": [{"id": "g", "weight": 1e999}])") == "number-out-of-range");
  CHECK(code(R"("status_date": "2025-02-30")") == "malformed-date");
  CHECK(code(R"("status_date": "2025-02")") == "malformed-date");
  CHECK(code(R"("fiscal_year_start": "13-01")") == "malformed-date");
  CHECK(code(R"("price_year": 2024.5)") == "not-whole");
  CHECK(code(R"("actions": [{"id": "a", "cost": 1.001}])") == "too-many-decimals");
  CHECK(code(R"("actions": [{"id": "a", "cost": 1e30}])") == "number-out-of-range");
  CHECK(code(R"("actions": [{"id": "a", "duration": {"low": 1, "likely": 2}}])") ==
        "missing-member");
  CHECK(code(R"("actions": [{"id": "a", "cost": 1, "modes": [{"id": "m"}]}])") ==
        "conflicting-members");
}

TEST_CASE("money without a currency is refused once, not guessed") {
  const PlanReading reading = read_plan(
      R"({"format": "sixstep-plan", "version": 1, "id": "p",
          "actions": [{"id": "a", "cost": 1}, {"id": "b", "cost": 2}]})");
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].code == "missing-currency");
}

TEST_CASE("another format or version is said so, and nothing else") {
  const auto code = [](std::string_view text) {
    const PlanReading reading = read_plan(text);
    REQUIRE(reading.diagnostics.size() == 1);
    return reading.diagnostics[0].code;
  };
  CHECK(code(R"({"format": "sixstep-roadmap", "version": 1, "x": 1})") == "wrong-format");
  CHECK(code(R"({"format": "sixstep-plan", "version": 2, "x": 1})") == "wrong-version");
  CHECK(code(R"({"goals": []})") == "wrong-format");
  CHECK(code("[]") == "wrong-type");
}

TEST_CASE("all problems are told at once, in the order of the document, up to the limit") {
  const std::string text =
      document(R"("titel": 1, "goals": [{"id": "g", "kind": "gaol"}, {"weight": true}])");
  const PlanReading reading = read_plan(text);
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : reading.diagnostics) codes.push_back(diagnostic.code);
  CHECK(codes ==
        std::vector<std::string>{"unknown-member", "unknown-word", "missing-member", "wrong-type"});
  ReadLimits limits;
  limits.max_diagnostics = 1;
  const PlanReading cut = read_plan(text, limits);
  REQUIRE(cut.diagnostics.size() == 2);
  CHECK(cut.diagnostics[1].code == "more-problems");
  CHECK_FALSE(cut.plan);
}

TEST_CASE("a change sets, adds and removes members of an entity or of a place") {
  const Plan plan = plan_of(
      R"("sources": [{"id": "s"}], "budgets": [{"id": "b", "source": "s", "amounts": {"2024": 5}}],
         "actions": [{"id": "a", "kind": "reform", "cost": 7}])");
  const std::vector<Change> changes = {{"a", R"({"kind": null, "status": "committed"})", {}},
                                       {"budgets/b/amounts", R"({"2024": 4, "2025": 1.50})", {}}};
  const PlanReading changed = apply_changes(plan, changes);
  REQUIRE(changed.plan);
  CHECK(changed.plan->actions[0].kind.empty());
  CHECK(changed.plan->actions[0].status == ActionStatus::committed);
  CHECK(changed.plan->actions[0].modes == plan.actions[0].modes);
  CHECK(changed.plan->budgets[0].amounts == std::vector<YearAmount>{{2024, {400}}, {2025, {150}}});
}

TEST_CASE("changes that cannot be made are told, all of them") {
  const Plan plan = plan_of(R"("actions": [{"id": "a"}])");
  const std::vector<Change> changes = {
      {"nobody/there", "{}", {}}, {"a", "[]", {}}, {"a", R"({"stauts": "done"})", {}}};
  const PlanReading changed = apply_changes(plan, changes);
  CHECK_FALSE(changed.plan);
  REQUIRE(changed.diagnostics.size() == 3);
  CHECK(changed.diagnostics[0].code == "unknown-place");
  CHECK(changed.diagnostics[1].code == "malformed-change");
  CHECK(changed.diagnostics[2].code == "unknown-member");
  CHECK(changed.diagnostics[2].line == 0);
}

}  // namespace sixstep_tests::plan_json_test

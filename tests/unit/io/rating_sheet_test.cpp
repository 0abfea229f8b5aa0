// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/rating_sheet.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/capacity_tools.hpp>

namespace sixstep_tests::rating_sheet_test {

using namespace sixstep;
using namespace test_support;

namespace {

Plan plan_with(const std::vector<std::string>& ratings) {
  return PlanDraft().add("assessments", ratings).plan();
}

const std::string header = "pillar,level,current,target,source,note,rater,kind,date\n";

RatingSheetReading read(const std::string& rows) {
  return read_rating_sheet(header + rows, plan_with({}));
}

Diagnostic problem(const std::string& rows) {
  const RatingSheetReading reading = read(rows);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.ratings.empty());
  return reading.diagnostics.front();
}

std::string row(const std::string& rest) {
  return "pillar:resources,level:societal," + rest + "\n";
}

}  // namespace

TEST_CASE("a blank sheet has a row for each pillar at each level") {
  const CsvReading sheet = read_csv(write_rating_sheet(plan_with({}), {.rater = "Ministry"}));
  REQUIRE(sheet.rows.size() == 37);
  CHECK(sheet.rows[0][4].text == "current (0-5)");
  CHECK(sheet.rows[1][0].text == "pillar:leadership");
  CHECK(sheet.rows[1][2].text == "Vision, leadership and mindsets");
  CHECK(sheet.rows[1][8].text == "Ministry");
  CHECK(sheet.rows[1][9].text == "individual");
  CHECK(sheet.rows[36][1].text == "level:individual");
}

TEST_CASE("labels stand in the language that is asked for") {
  const CsvReading sheet = read_csv(write_rating_sheet(plan_with({}), {.language = "it"}));
  CHECK(sheet.rows[1][2].text == "Visione, leadership e mentalità");
  CHECK(sheet.rows[1][3].text == "Sociale");
}

TEST_CASE("a sheet shows the ratings of one rater, of everybody, or of nobody") {
  const Plan plan =
      plan_with({rating("leadership", "societal", "'rater': 'a', 'current': 1.5"),
                 rating("leadership", "societal",
                        "'rater': 'b', 'kind': 'joint', 'target': 4, 'date': "
                        "'2024-Q2', 'evidence': [{'source': 'Survey', 'note': 'p. 3'}]")});
  const CsvReading all = read_csv(write_rating_sheet(plan));
  REQUIRE(all.rows.size() == 38);
  CHECK(all.rows[1][4].text == "1.5");
  CHECK(all.rows[2][5].text == "4");
  CHECK(all.rows[2][6].text == "Survey");
  CHECK(all.rows[2][7].text == "p. 3");
  CHECK(all.rows[2][9].text == "joint");
  CHECK(all.rows[2][10].text == "2024-Q2");
  const CsvReading own = read_csv(write_rating_sheet(plan, {.rater = "b"}));
  REQUIRE(own.rows.size() == 37);
  CHECK(own.rows[1][5].text == "4");
  const CsvReading blank = read_csv(write_rating_sheet(plan, {.rater = "b", .blank = true}));
  CHECK(blank.rows[1][5].text.empty());
}

TEST_CASE("rows become ratings with their evidence") {
  const auto reading = read(row("2.5,4,Survey,p. 3,Ana,joint,2024-06"));
  REQUIRE(reading.ratings.size() == 1);
  const Assessment& rating = reading.ratings[0];
  CHECK(rating.pillar.value == "pillar:resources");
  CHECK(rating.current == 2.5);
  CHECK(rating.target == 4.0);
  CHECK(rating.kind == RatingKind::joint);
  CHECK(to_string(*rating.date) == "2024-06");
  CHECK(rating.annotation.evidence.at(0).source.in("en") == "Survey");
  CHECK(rating.annotation.evidence.at(0).note.in("en") == "p. 3");
}

TEST_CASE("labels lead to their pillar and level as ids do") {
  const auto reading = read_rating_sheet(
      "Pillar;Level;Current (0-5)\nData governance;Individual;3\n", plan_with({}));
  REQUIRE(reading.ratings.size() == 1);
  CHECK(reading.ratings[0].pillar.value == "pillar:data-governance");
  CHECK(reading.ratings[0].level.value == "level:individual");
}

TEST_CASE("rows without a rating say nothing, and a sheet of such rows is told") {
  const auto reading = read(row(",,,,Ana,,") + "\n,,,,,,,,\n");
  CHECK(reading.ratings.empty());
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.diagnostics[0].code == "nothing-rated");
  CHECK(reading.diagnostics[0].severity == Severity::warning);
}

TEST_CASE("a decimal comma is read where it can be nothing else") {
  CHECK(read(row("\"2,5\",,,,,,")).ratings.at(0).current == 2.5);
  CHECK(read_rating_sheet("pillar;level;current\npillar:resources;level:societal;2,25\n",
                          plan_with({}))
            .ratings.at(0)
            .current == 2.25);
  for (const char* text : {"\"1,000\"", "\"1.000,5\"", "\"2,5,1\"", "\"2,\"", "\",5x\""}) {
    CHECK(problem(row(std::string(text) + ",,,,,,")).code == "malformed-number");
  }
}

TEST_CASE("a decimal comma that splits its cell is told by the cell too many") {
  const Diagnostic found = problem(row("2,5,4,Survey,,Ana,individual,2024"));
  CHECK(found.code == "too-many-cells");
  CHECK(found.line == 2);
}

TEST_CASE("every bad cell is told with its row and column, all at once") {
  const auto reading =
      read(row("7,4,,,,,") + "pillar:resorces,level:societal,three,,,,,jont,30/6/24\n");
  REQUIRE(reading.diagnostics.size() == 5);
  CHECK(reading.diagnostics[0].code == "number-out-of-range");
  CHECK(reading.diagnostics[0].message ==
        "row 2, column \"current\": a rating lies between 0 and 5, found \"7\"");
  CHECK(reading.diagnostics[0].line == 2);
  CHECK(reading.diagnostics[0].column == 33);
  CHECK(reading.diagnostics[1].code == "unknown-term");
  CHECK(reading.diagnostics[1].hint == "did you mean \"pillar:resources\"?");
  CHECK(reading.diagnostics[2].code == "malformed-number");
  CHECK(reading.diagnostics[3].code == "unknown-word");
  CHECK(reading.diagnostics[3].hint == "did you mean \"joint\"?");
  CHECK(reading.diagnostics[4].code == "malformed-date");
  CHECK(reading.ratings.empty());
}

TEST_CASE("numbers that are no numbers are no ratings") {
  for (const char* text : {"nan", "inf", "1e400", "0x3", "--1", "3 4"}) {
    CHECK(problem(row(std::string(text) + ",,,,,,")).code == "malformed-number");
  }
}

TEST_CASE("one rater says a thing once") {
  const Diagnostic twice = problem(row("1,,,,Ana,,") + row("2,,,,Ana,,"));
  CHECK(twice.code == "duplicate-rating");
  CHECK(twice.line == 3);
  CHECK(read(row("1,,,,Ana,,") + row("2,,,,Ben,,")).ratings.size() == 2);
  CHECK(read(row("1,,,,Ana,,2023") + row("2,,,,Ana,,2025")).ratings.size() == 2);
  CHECK(read(row("1,,,,,,") + row("2,,,,,,")).ratings.size() == 2);
}

TEST_CASE("the first row must tell what stands where") {
  const auto of = [](const std::string& sheet) {
    return read_rating_sheet(sheet, plan_with({})).diagnostics;
  };
  CHECK(of("").at(0).code == "empty-document");
  CHECK(of("\n\n").at(0).code == "empty-document");
  const auto bad = of("pillar,curent,pillar\nx,y,z\n");
  REQUIRE(bad.size() == 4);
  CHECK(bad[0].code == "unknown-column");
  CHECK(bad[0].hint == "did you mean \"current\"?");
  CHECK(bad[1].code == "duplicate-column");
  CHECK(bad[2].code == "missing-column");
  CHECK(bad[3].code == "missing-column");
}

TEST_CASE("problems beyond the limit are counted") {
  std::string rows;
  for (int i = 0; i < 1005; ++i) rows += row("9,,,,,,");
  const auto diagnostics = read(rows).diagnostics;
  REQUIRE(diagnostics.size() == 1001);
  CHECK(diagnostics.back().message == "5 more problems are not listed");
}

TEST_CASE("a sheet adds ratings, changes those of the same rater and date, and leaves the rest") {
  const Plan plan = plan_with({rating("resources", "societal",
                                      "'rater': 'Ana', 'current': 1, 'target': 3, 'assumed': true"),
                               rating("leadership", "societal", "'rater': 'Ben', 'current': 2")});
  const RatedPlan rated = add_ratings(plan, header + row("2,,Survey,,Ana,,") + row("4,,,,Ben,,"));
  REQUIRE(rated.plan);
  CHECK(rated.changed == 1);
  CHECK(rated.added == 1);
  REQUIRE(rated.plan->assessments.size() == 3);
  CHECK(rated.plan->assessments[0].current == 2.0);
  CHECK(rated.plan->assessments[0].target == 3.0);  // an empty cell changes nothing
  CHECK_FALSE(rated.plan->assessments[0].annotation.assumed);
  CHECK(rated.plan->assessments[0].annotation.evidence.size() == 1);
  CHECK(rated.plan->assessments[1] == plan.assessments[1]);
  CHECK(rated.plan->assessments[2].rater == "Ben");
}

TEST_CASE("another source goes before the evidence that is there") {
  const Plan plan = plan_with({rating("resources", "societal",
                                      "'rater': 'Ana', 'current': 1, 'evidence': [{'source': "
                                      "'Audit', 'url': 'https://example.org'}]")});
  const RatedPlan rated = add_ratings(plan, header + row(",,Survey,new,Ana,,"));
  REQUIRE(rated.plan);
  const auto& evidence = rated.plan->assessments[0].annotation.evidence;
  REQUIRE(evidence.size() == 2);
  CHECK(evidence[0].source.in("en") == "Survey");
  CHECK(evidence[1].url == "https://example.org");
}

TEST_CASE("a sheet with an error leaves no plan") {
  const RatedPlan rated = add_ratings(plan_with({}), header + row("9,,,,,,"));
  CHECK_FALSE(rated.plan);
  CHECK(has_errors(rated.diagnostics));
}

TEST_CASE("formulas in a name come back as they were, guarded on the way") {
  const Plan plan = plan_with({rating("resources", "societal", "'rater': '=cmd()', 'current': 1")});
  const std::string sheet = write_rating_sheet(plan, {.blank = false});
  CHECK(sheet.find("'=cmd()") != std::string::npos);
  const RatedPlan rated = add_ratings(plan, sheet);
  REQUIRE(rated.plan);
  CHECK(rated.unchanged == 1);
  CHECK(*rated.plan == plan);
}

}  // namespace sixstep_tests::rating_sheet_test

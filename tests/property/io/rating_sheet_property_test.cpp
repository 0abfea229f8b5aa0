// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/rating_sheet.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/random_plan.hpp>

namespace sixstep_tests::rating_sheet_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

Assessment random_rating(Dice& dice) {
  static const std::vector<std::string> raters = {"", "Ana", " Ben", "=1", "\"x\",\r\ny", "数"};
  const auto pick = [&](VocabularyKind kind) {
    const auto terms = builtin_terms(kind);
    return terms[static_cast<std::size_t>(dice.roll(static_cast<int>(terms.size())))].id;
  };
  Assessment rating;
  rating.pillar = pick(VocabularyKind::pillars);
  rating.level = pick(VocabularyKind::levels);
  rating.rater = raters[static_cast<std::size_t>(dice.roll(6))];
  rating.kind = RatingKind(dice.roll(2));
  if (!dice.once_in(4)) rating.current = 5.0 * dice.share();
  if (dice.once_in(2)) rating.target = dice.roll(6);
  if (dice.once_in(3)) rating.date = parse_period(dice.once_in(2) ? "2024-Q3" : "2025-02-28");
  rating.annotation.assumed = dice.once_in(5);
  for (int i = dice.roll(3); i > 0; --i) {
    Evidence& evidence = rating.annotation.evidence.emplace_back();
    evidence.source = test_support::random_text(dice);
    evidence.note = test_support::random_text(dice);
  }
  return rating;
}

Plan random_ratings(Dice& dice) {
  Plan plan;
  plan.id.value = "p";
  plan.languages = {dice.once_in(2) ? "en" : "it"};
  for (int i = dice.roll(40); i > 0; --i) plan.assessments.push_back(random_rating(dice));
  return plan;
}

}  // namespace

TEST_CASE("a sheet that comes back as it went out leaves the plan as it was") {
  for (std::uint64_t seed = 1; seed <= 500; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    const Plan plan = random_ratings(dice);
    RatingSheetOptions options;
    options.language = dice.once_in(2) ? "it" : "";
    options.rater = dice.once_in(3) ? "Ana" : "";
    options.format = {",;\t"[dice.roll(3)], dice.once_in(2)};
    const RatedPlan rated = add_ratings(plan, write_rating_sheet(plan, options));
    REQUIRE(rated.plan);
    CHECK(*rated.plan == plan);
    CHECK(rated.added == 0);
    CHECK(rated.changed == 0);
  }
}

TEST_CASE("a sheet carries all that it shows into a plan that has no ratings") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    Plan plan = random_ratings(dice);
    for (Assessment& rating : plan.assessments) rating.current = rating.current.value_or(2.5);
    Plan bare = plan;
    bare.assessments.clear();
    const RatedPlan rated = add_ratings(bare, write_rating_sheet(plan));
    if (!rated.plan) {
      // One named rater may stand twice in the plan; another plan does not take that up unseen.
      REQUIRE(rated.diagnostics.front().code == "duplicate-rating");
      continue;
    }
    CHECK(write_rating_sheet(*rated.plan) == write_rating_sheet(plan));
  }
}

}  // namespace sixstep_tests::rating_sheet_property_test

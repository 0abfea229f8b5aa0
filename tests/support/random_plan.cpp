// SPDX-License-Identifier: BSL-1.0
#include <support/random_plan.hpp>

#include <string>
#include <utility>
#include <vector>

namespace test_support {

namespace {

std::string numbered(const char* prefix, int number) { return prefix + std::to_string(number); }

sixstep::Estimate<sixstep::Money> random_money(Dice& dice) {
  const std::int64_t likely = dice.roll(1'000'000'000);
  sixstep::Estimate<sixstep::Money> money{{likely}, std::nullopt};
  if (dice.once_in(2)) money.bounds = {{likely / 2}, {likely * 2}};
  return money;
}

sixstep::Duration random_duration(Dice& dice) {
  const double likely = 1 + dice.roll(400) + dice.share();
  sixstep::Duration duration{{likely, std::nullopt}, sixstep::DurationUnit(dice.roll(4))};
  if (dice.once_in(2)) duration.length.bounds = {likely / 3, likely * 2};
  return duration;
}

/// A mode with a name, or one to stand on its action.
sixstep::Mode random_mode(Dice& dice, std::string id) {
  sixstep::Mode mode;
  mode.id.value = std::move(id);
  if (dice.once_in(2)) mode.cost.total = random_money(dice);
  if (dice.once_in(2)) mode.run_cost = random_money(dice);
  if (dice.once_in(2)) mode.duration = random_duration(dice);
  if (!mode.cost.known() && dice.once_in(2)) {
    for (int year = 0; year < 3; ++year)
      mode.cost.by_year.push_back({year, {}, random_money(dice)});
  }
  return mode;
}

sixstep::Action random_action(Dice& dice, int number) {
  sixstep::Action action;
  action.id.value = numbered("a", number);
  action.label = random_text(dice);
  action.status =
      dice.once_in(2) ? sixstep::ActionStatus::proposed : sixstep::ActionStatus::committed;
  if (dice.once_in(2)) action.tags = {"digital", numbered("t", dice.roll(5))};
  if (dice.once_in(3)) action.doability = dice.share();
  if (dice.once_in(3)) action.advances.push_back({{numbered("g", dice.roll(3))}, dice.share(), {}});
  if (dice.once_in(4)) action.annotation.assumed = true;
  if (dice.once_in(4)) action.annotation.extensions = R"({"kept": [1, 2.50, "x"]})";
  if (dice.once_in(3)) {
    action.modes = {random_mode(dice, action.id.value + "-x"),
                    random_mode(dice, action.id.value + "-y")};
  } else if (sixstep::Mode mode = random_mode(dice, ""); mode != sixstep::Mode{}) {
    action.modes = {std::move(mode)};
  }
  return action;
}

}  // namespace

sixstep::Text random_text(Dice& dice) {
  static const std::vector<std::string> words = {"Cloud", "Identità", "\"quoted\"\n",
                                                 "",      "数据",     "\x01"};
  const std::string& word = words[static_cast<std::size_t>(dice.roll(6))];
  if (dice.once_in(3)) return {{{"it", word}, {"en", "x"}}};
  return sixstep::text_in(dice.once_in(2) ? "en" : "it", word);
}

sixstep::Plan random_plan(std::uint64_t seed, int actions) {
  Dice dice(seed);
  sixstep::Plan plan;
  plan.id.value = numbered("plan", static_cast<int>(seed));
  plan.languages = {"en", "it"};
  plan.currency = sixstep::find_currency(dice.once_in(4) ? "JPY" : "EUR");
  for (int g = 0; g < 3; ++g) {
    sixstep::Goal& goal = plan.goals.emplace_back();
    goal.id.value = numbered("g", g);
    goal.label = random_text(dice);
    if (g > 0) goal.parent.value = "g0";
  }
  for (int a = 0; a < actions; ++a) plan.actions.push_back(random_action(dice, a));
  for (int a = 1; a < actions; ++a) {
    sixstep::Dependency& dependency = plan.dependencies.emplace_back();
    dependency.from.value = numbered("a", dice.roll(a));
    dependency.to.value = numbered("a", a);
    dependency.type = sixstep::DependencyType(dice.roll(4));
    if (dice.once_in(3)) dependency.lag = random_duration(dice);
  }
  return plan;
}

}  // namespace test_support

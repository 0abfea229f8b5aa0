// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

#include <sixstep/steps/strategy.hpp>
#include <support/plan_draft.hpp>

/// Small plans to choose from, and what was chosen.
namespace test_support {

sixstep::Strategy choose(const PlanDraft& builder, const sixstep::StrategyOptions& options = {});

/// The chosen actions, by name.
Names chosen(const sixstep::Strategy& strategy);

/// What the strategy says of one action; the test fails where it says nothing.
const sixstep::ChosenAction& choice(const sixstep::Strategy& strategy, const std::string& id);
const sixstep::OmittedAction& omission(const sixstep::Strategy& strategy, const std::string& id);
sixstep::Money used(const sixstep::Strategy& strategy, const std::string& source, int year);

constexpr sixstep::Money euros(std::int64_t amount) { return {100 * amount}; }

/// `{'id': …, 'advances': [{'to': 'g', 'amount': …}], …}`
std::string action(const std::string& id, const std::string& amount, const std::string& rest = "");

/// One goal, fiscal years 2026 to 2028.
PlanDraft three_years();

/// One goal, one nameless year and one source of so much money in 2026.
PlanDraft one_budget(const std::string& amount);

}  // namespace test_support

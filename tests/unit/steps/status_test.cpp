// SPDX-License-Identifier: BSL-1.0
#include <sixstep/steps/status.hpp>

#include <algorithm>
#include <stdexcept>

#include <doctest/doctest.h>
#include <sixstep/steps/ministry_view.hpp>
#include <support/plan_draft.hpp>

namespace sixstep_tests::status_test {

using namespace sixstep;
using namespace test_support;

namespace {

/// Everything that a status is read from, made once.
struct Reading {
  explicit Reading(const PlanDraft& builder, const StatusOptions& options = {})
      : plan(builder),
        framework(build_framework(plan.graph)),
        strategy(choose_strategy(plan.graph, assess_capacity(plan.graph), framework,
                                 analyse_stakeholders(plan.graph))),
        action(plan_action(plan.graph, strategy)),
        status(read_status(plan.graph, strategy, framework, action, options)) {}

  const ActionProgress& of(const std::string& id) const {
    const auto found = std::ranges::find(status.actions, Id<Action>{id}, &ActionProgress::action);
    REQUIRE(found != status.actions.end());
    return *found;
  }
  bool finds(const char* code) const { return finding(status.findings, code) != nullptr; }

  IndexedPlan plan;
  StrategicFramework framework;
  Strategy strategy;
  ActionPlan action;
  StatusReading status;
};

/// Speaks from Friday 27 March 2026.
PlanDraft spring() {
  return PlanDraft().set("status_date", "'2026-03-27'").set("currency", "'EUR'");
}

std::string started(const std::string& id, const std::string& rest) {
  return "{'id': '" + id + "', 'status': 'started', 'started': '2026-03-02', " + rest + "}";
}

std::string text(const std::optional<Date>& date) { return date ? to_string(*date) : "unknown"; }

/// Two actions of 40 working days from Monday 2 March, of which 20 have passed; one of them is
/// reported on.
PlanDraft half_time() {
  return spring()
      .add("stakeholders", {"{'id': 'ministry'}", "{'id': 'agency'}"})
      .add("actions", {"{'id': 'both'}",
                       started("told",
                               "'part_of': 'both', 'duration': 40, 'cost': 1000.00, 'roles': "
                               "[{'stakeholder': 'ministry', 'role': 'accountable'}]"),
                       started("silent",
                               "'part_of': 'both', 'duration': 40, 'cost': 500.00, 'roles': "
                               "[{'stakeholder': 'agency', 'role': 'accountable'}]")})
      .add("baselines", {"{'id': 'first', 'at': '2026-01-01', 'actions': ["
                         "{'id': 'told', 'start': '2026-03-02', 'finish': '2026-04-24', "
                         "'cost': 1000.00}, "
                         "{'id': 'silent', 'start': '2026-03-02', 'finish': '2026-04-24'}]}"})
      .add("progress", {"{'action': 'told', 'at': '2026-03-20', 'spent': 500.00, 'done': 0.4, "
                        "'forecast': '2026-05-08', 'reason': 'Tenders were late'}"});
}

}  // namespace

TEST_CASE("progress stands beside the baseline, in money and in working days") {
  const Reading reading(half_time());
  const ActionProgress& told = reading.of("told");
  CHECK(told.planned_value == Money{500'00});
  CHECK(told.earned_value == Money{400'00});
  CHECK(told.cost_index == 0.8);
  CHECK(told.schedule_index == 0.8);
  CHECK(text(told.expected) == "2026-05-08");
  CHECK(text(told.at_pace) == "2026-05-08");  // 20 days for 40 %: 50 days
  CHECK(told.slip == 10.0);
  CHECK(told.slip_cause == SlipCause::reported);
  CHECK(told.words == "Tenders were late");
  CHECK(reading.finds("action-slipped"));
  CHECK(reading.finds("cost-overrun-expected"));
}

TEST_CASE("sums over actions are those of the whole, and say what is unknown") {
  const Reading reading(half_time());
  const ValueTotal& whole = reading.status.whole;
  CHECK(whole.budget == MoneyTotal{{1500'00}, 0});
  CHECK(whole.planned == MoneyTotal{{750'00}, 0});
  CHECK(whole.earned == MoneyTotal{{400'00}, 1});
  CHECK(whole.spent == MoneyTotal{{500'00}, 1});
  CHECK(whole.cost_variance == Money{-100'00});  // of the one that was reported on
  CHECK(whole.measured == 1);
  CHECK(whole.estimate_at_cost_rate == Money{1250'00});
  REQUIRE(reading.status.owners.size() == 2);
  CHECK(reading.status.owners[0].of.value == "ministry");
  CHECK(reading.status.owners[0].earned.known + reading.status.owners[1].earned.known ==
        whole.earned.known);
  REQUIRE(reading.status.measures.size() == 1);
  ValueTotal heading = reading.status.measures[0];
  CHECK(heading.of.value == "both");
  heading.of = {};
  CHECK(heading == whole);
}

TEST_CASE("what nobody reported is unknown, what has not begun is nothing") {
  const Reading reading(half_time().add(
      "actions", {"{'id': 'later', 'status': 'committed', 'duration': 5, 'cost': 80.00}"}));
  CHECK(reading.of("silent").done_from == DoneSource::unknown);
  CHECK_FALSE(reading.of("silent").done);
  CHECK_FALSE(reading.of("silent").earned_value);
  CHECK(reading.of("later").done_from == DoneSource::not_begun);
  CHECK(reading.of("later").done == 0.0);
  CHECK(reading.of("later").spent == Money{});
  CHECK_FALSE(reading.of("later").planned_value);  // neither baseline nor promise
  CHECK(reading.finds("done-unknown"));
}

TEST_CASE("milestones that were reached tell what is done where no report does") {
  const Reading reading(half_time().add(
      "milestones",
      {"{'id': 'm', 'of': ['silent', 'told'], 'at': 0.25, 'reached': '2026-03-10'}"}));
  CHECK(reading.of("silent").done == 0.25);
  CHECK(reading.of("silent").done_from == DoneSource::milestone);
  CHECK(reading.of("told").done == 0.4);
}

TEST_CASE("a report that is older than the convention is stale") {
  StatusOptions options;
  options.stale_after_days = 7;
  CHECK_FALSE(Reading(half_time(), options).of("told").stale.value());  // seven days: just not
  options.stale_after_days = 6;
  const Reading strict(half_time(), options);
  CHECK(strict.of("told").stale.value());
  CHECK(strict.of("silent").age == 25u);  // since its start
  CHECK(strict.finds("progress-stale"));
}

TEST_CASE("the newest baseline is compared, or the one that is asked for") {
  const PlanDraft plan = half_time().add(
      "baselines", {"{'id': 'second', 'at': '2026-02-01', 'actions': [{'id': 'told', 'start': "
                    "'2026-03-02', 'finish': '2026-05-01'}]}",
                    "{'id': 'not-yet', 'at': '2026-06-01', 'actions': []}"});
  const Reading newest(plan);
  CHECK(newest.status.conventions.baseline.value == "second");
  CHECK(newest.of("told").slip == 5.0);
  REQUIRE(newest.of("told").slips.size() == 2);
  CHECK(newest.of("told").slips[0].finish == 10.0);
  CHECK(newest.of("told").slips[0].cost == Money{});
  StatusOptions options;
  options.baseline.value = "first";
  CHECK(Reading(plan, options).of("told").slip == 10.0);
  options.baseline.value = "no-such";
  CHECK_THROWS_AS(Reading(plan, options), std::invalid_argument);
}

TEST_CASE("an action that waits for a late one says so") {
  const Reading reading(
      half_time()
          .add("actions", {"{'id': 'next', 'status': 'committed', 'duration': 5}"})
          .add("dependencies", {"{'from': 'told', 'to': 'next'}"})
          .add("baselines", {"{'id': 'new', 'at': '2026-02-01', 'actions': [{'id': 'told', 'start':"
                             " '2026-03-02', 'finish': '2026-04-24'}, {'id': 'next', 'start': "
                             "'2026-04-27', 'finish': '2026-05-01'}]}"}));
  CHECK(reading.of("next").slip == 10.0);
  CHECK(reading.of("next").slip_cause == SlipCause::dependency);
  CHECK(reading.of("next").because_of.value == "told");
  CHECK(
      reading.of("next").words ==
      "It waits for “told” to be finished. Days off move the start to the next working day. “told” "
      "itself is 10 working days late.");
}

TEST_CASE("without a baseline a promise is the plan, and without both there is none") {
  const Reading reading(
      spring().add("actions", {started("p", "'by': '2026-04-24', 'cost': 100.00, 'duration': 40"),
                               started("q", "'cost': 100.00, 'duration': 40")}));
  CHECK(reading.of("p").planned_from == PlanSource::promise);
  CHECK(reading.of("p").planned_value == Money{50'00});
  CHECK(reading.of("q").planned_from == PlanSource::unknown);
  CHECK_FALSE(reading.of("q").planned_value);
  CHECK(reading.status.whole.planned == MoneyTotal{{50'00}, 1});
}

TEST_CASE("a promise whose day is past without a word is of unknown state, never late") {
  const auto slip = [](const std::string& forecast) {
    PlanDraft plan = spring().add("actions", {started("p", "'by': '2026-03-20', 'duration': 40")});
    if (!forecast.empty())
      plan.add("progress", {"{'action': 'p', 'at': '2026-03-27', 'forecast': '" + forecast + "'}"});
    return Reading(plan).of("p").slip;
  };
  CHECK_FALSE(slip(""));
  CHECK(slip("2026-04-03") == 10.0);
}

TEST_CASE("the rate of what has begun is no forecast for what has not") {
  const Reading reading(half_time().add(
      "actions", {"{'id': 'later', 'status': 'committed', 'duration': 5, 'cost': 80.00}"}));
  CHECK(reading.status.whole.measured == 1);
  CHECK(reading.status.whole.measured_budget == Money{1000'00});
}

TEST_CASE("the curve ends where the sums stand, and time is told in months") {
  const Reading reading(half_time());
  const auto& curve = reading.status.curve;
  const auto today = std::ranges::find(curve, *make_date(2026, 3, 27), &ValuePoint::date);
  REQUIRE(today != curve.end());
  CHECK(today->planned == reading.status.whole.planned.known);
  CHECK(today->earned == reading.status.whole.earned.known);
  CHECK(today->spent == reading.status.whole.spent.known);
  CHECK(curve.back().planned == Money{1500'00});
  CHECK_FALSE(curve.back().earned);
  REQUIRE(reading.status.in_time);
  CHECK(reading.status.in_time->variance < 0.0);
  CHECK(reading.status.in_time->variance > -0.3);
}

TEST_CASE("lights are red, amber and green by the part of the way that is missing") {
  const auto light_of = [](const std::string& value, const std::string& by) {
    const Reading reading(
        spring()
            .add("indicators",
                 {"{'id': 'i', 'measures': 'g', 'unit': 'x', 'direction': 'up', 'baseline': "
                  "{'value': 0, "
                  "'date': '2025-03-27'}, 'targets': [{'id': 't', 'by': '" +
                  by + "', 'value': 200}], 'observations': [{'date': '2026-03-27', 'value': " +
                  value + "}]}"})
            .add("goals", {"{'id': 'g'}"}));
    REQUIRE(reading.status.indicators.size() == 1);
    return reading.status.indicators[0].light;
  };
  CHECK(light_of("100", "2027-03-27") == Light::green);
  CHECK(light_of("91", "2027-03-27") == Light::green);
  CHECK(light_of("85", "2027-03-27") == Light::amber);
  CHECK(light_of("70", "2027-03-27") == Light::red);
  CHECK(light_of("199", "2026-03-26") == Light::red);  // missed, however near
  CHECK(light_of("200", "2026-03-26") == Light::green);
}

namespace {

/// A pilot on whose outcome a scale-up waits, and on that a third action.
PlanDraft pilot(const std::string& members) {
  return spring()
      .add("goals", {"{'id': 'g'}"})
      .add("indicators", {"{'id': 'use', 'measures': 'g', 'observations': [{'date': '2026-03-20', "
                          "'value': 40}]}"})
      .add("actions", {started("try",
                               "'duration': 5, 'cost': 100.00, 'pilot': {'hypothesis': 'It helps', "
                               "'indicator': 'use', 'at_least': 50, 'cost': 30.00" +
                                   members + "}"),
                       "{'id': 'scale', 'status': 'committed', 'duration': 5, 'cost': 1000.00}",
                       "{'id': 'after', 'status': 'committed', 'duration': 5}"})
      .add("dependencies", {"{'from': 'try', 'to': 'scale'}", "{'from': 'scale', 'to': 'after'}"});
}

}  // namespace

TEST_CASE("a scale-up starts after the decision, until there is a result") {
  const Reading open(pilot(", 'decide_by': '2026-12-31'"));
  const auto start = [](const Reading& reading) { return text(reading.action.actions[1].start); };
  CHECK(start(open) == "2027-01-01");
  CHECK(open.action.actions[1].because_of.value == "try");
  CHECK(open.action.actions[1].words ==
        "It waits for the decision about the pilot “try”, due on 2026-12-31.");
  CHECK(start(Reading(pilot(", 'decide_by': '2026-12-31', 'result': 'succeeded'"))) ==
        "2026-03-30");
}

TEST_CASE("a pilot is running, to be decided, overdue, passed or failed") {
  const auto reading = [](const std::string& members) {
    return Reading(pilot(members)).status.pilots.at(0);
  };
  CHECK(reading(", 'decide_by': '2026-12-31'").state == PilotState::running);
  CHECK(reading(", 'decide_by': '2026-12-31'").met == false);
  CHECK(reading(", 'decide_by': '2026-12-31', 'at_most': 60").met == false);
  CHECK(reading(", 'decide_by': '2026-05-31'").state == PilotState::to_decide);
  CHECK(reading(", 'decide_by': '2026-03-26'").state == PilotState::overdue);
  CHECK(reading(", 'result': 'succeeded'").state == PilotState::passed);
  CHECK(reading(", 'result': 'failed'").state == PilotState::failed);
  CHECK(Reading(pilot(", 'decide_by': '2026-03-26'")).finds("pilot-overdue"));
  CHECK(Reading(pilot(", 'result': 'failed'")).finds("pilot-failed"));
}

TEST_CASE(
    "a pilot that failed ends its action and frees its money, and asks about those who wait") {
  const Reading reading(pilot(", 'result': 'failed'"));
  REQUIRE(reading.strategy.omitted.size() == 1);
  CHECK(reading.strategy.omitted[0].action.value == "try");
  CHECK(reading.strategy.omitted[0].reason == OmissionReason::pilot_failed);
  const PilotReading& failed = reading.status.pilots.at(0);
  CHECK(ids(failed.waiting) == Names{"scale", "after"});
  CHECK(failed.money == MoneyTotal{{70'00 + 1000'00}, 1});
  CHECK(failed.words ==
        "It failed. This sets free EUR 70.00, and at least EUR 1000.00 more if “scale” and "
        "“after”, which still need it, stop as well.");
}

TEST_CASE("an action that is done stays, whatever its pilot showed") {
  const Reading reading(
      spring()
          .add("goals", {"{'id': 'g'}"})
          .add("indicators", {"{'id': 'use', 'measures': 'g'}"})
          .add("actions", {"{'id': 'old', 'status': 'done', 'finished': '2026-01-31', 'pilot': "
                           "{'indicator': 'use', 'at_least': 50, 'result': 'failed'}}"}));
  CHECK(reading.strategy.omitted.empty());
  CHECK(reading.status.pilots.at(0).state == PilotState::failed);
}

TEST_CASE("the money of a pilot's outcome is that of all who wait, less what is spent") {
  const PilotReading reading = Reading(pilot(", 'decide_by': '2026-12-31'")).status.pilots.at(0);
  CHECK(ids(reading.waiting) == Names{"scale", "after"});
  CHECK(reading.money == MoneyTotal{{70'00 + 1000'00}, 1});  // nobody knows what "after" costs
  CHECK(reading.words.find("“scale” and “after” wait for it") != std::string::npos);
}

TEST_CASE("feedback is told by service, and shares only where something was received") {
  const Reading reading(spring().add(
      "services", {"{'id': 's', 'feedback': {'received': 200, 'answered': 150, 'acted_on': 20}}",
                   "{'id': 'quiet', 'feedback': {'received': 0, 'answered': 0}}", "{'id': 'n'}"}));
  REQUIRE(reading.status.feedback.size() == 2);
  CHECK(reading.status.feedback[0].answered_share == 0.75);
  CHECK(reading.status.feedback[0].unanswered == 50.0);
  CHECK(reading.status.feedback[0].acted_on_share == 0.1);
  CHECK_FALSE(reading.status.feedback[1].answered_share);
  CHECK(reading.finds("feedback-unanswered"));
}

TEST_CASE("a ministry sees its actions, on whom they wait, who waits, and what comes next") {
  const Reading reading(
      half_time()
          .add("dependencies", {"{'from': 'told', 'to': 'silent', 'type': 'FF'}"})
          .add("milestones", {"{'id': 'm', 'of': ['silent'], 'at': 1, 'by': '2026-06-30'}"}));
  const auto view = [&](const char* id, std::size_t days) {
    return *ministry_view(reading.plan.graph, reading.action, reading.status, {id}, days);
  };
  const MinistryView agency = view("agency", 90);
  REQUIRE(agency.actions.size() == 1);
  CHECK(agency.actions[0].action.value == "silent");
  REQUIRE(agency.waits_for.size() == 1);
  CHECK(agency.waits_for[0].other.value == "told");
  CHECK(agency.waits_for[0].owner.value == "ministry");
  CHECK(agency.waits_for[0].slip == 10.0);
  CHECK(text(agency.waits_for[0].date) == "2026-05-08");
  CHECK(agency.promises.size() == 1);
  const auto kinds = [](const MinistryView& seen) {
    Names names;
    for (const AgendaEntry& entry : seen.agenda) names.emplace_back(word(entry.kind));
    return names;
  };
  CHECK(kinds(agency) == Names{"finish", "report"});
  CHECK(kinds(view("agency", 100)) == Names{"finish", "report", "promise"});
  CHECK(view("ministry", 90).waited_for.size() == 1);
  CHECK(view("ministry", 90).value.cost_index == 0.8);
  CHECK_FALSE(ministry_view(reading.plan.graph, reading.action, reading.status, {"nobody"}));
}

TEST_CASE("dates at the ends of time and huge amounts end in a reading") {
  const Reading reading(
      PlanDraft()
          .set("status_date", "'9999-12-31'")
          .set("currency", "'EUR'")
          .add("actions", {"{'id': 'a', 'status': 'started', 'started': '0001-01-01', 'cost': "
                           "10000000000000000.00, 'duration': 5}"})
          .add("baselines", {"{'id': 'b', 'actions': [{'id': 'a', 'start': '0001-01-01', 'finish': "
                             "'9999-12-31', 'cost': 10000000000000000.00}]}"})
          .add("progress", {"{'action': 'a', 'at': '9999-12-31', 'done': 1e-300, 'spent': "
                            "10000000000000000.00}"}));
  CHECK(reading.status.whole.earned.known == Money{});
  CHECK_FALSE(reading.of("a").at_pace);
  CHECK_FALSE(reading.status.whole.estimate_at_cost_rate);
}

}  // namespace sixstep_tests::status_test

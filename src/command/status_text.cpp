// SPDX-License-Identifier: BSL-1.0
#include <command/status_text.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include <command/curves_text.hpp>
#include <command/lines.hpp>

namespace sixstep::command {

namespace {

std::string amount(const Lines& lines, const std::optional<Money>& money) {
  return money ? lines.money(money) : "?";
}

/// "at least 5.00 EUR (3 unknown)".
std::string total(const Lines& lines, const MoneyTotal& sum, std::size_t actions) {
  if (sum.unknown == actions && actions > 0) return "?";
  if (!sum.is_lower_bound()) return lines.money(sum.known);
  return "at least " + lines.money(sum.known) + " (unknown of " + std::to_string(sum.unknown) +
         " of " + std::to_string(actions) + " actions)";
}

/// "12 working days late", "on its date".
std::string slip(const std::optional<double>& days) {
  if (!days) return "slip ?";
  if (*days == 0.0) return "on its date";
  return number(std::abs(*days)) + (std::abs(*days) == 1.0 ? " working day " : " working days ") +
         (*days > 0.0 ? "late" : "early");
}

void tell_actions(const StatusReading& status, Lines& lines) {
  std::size_t quiet = 0;
  lines.head("Actions under way or off their date: done, spent, expected, slip");
  for (const ActionProgress& action : status.actions) {
    if (!action.under_way && action.slip.value_or(0.0) <= 0.0) {
      ++quiet;
      continue;
    }
    lines.row(lines.label(action.action) + ": done " + percent(action.done) + ", spent " +
              amount(lines, action.spent) + ", expected " + day(action.expected) + ", " +
              slip(action.slip) + (action.words.empty() ? "" : ": " + action.words) +
              (action.stale.value_or(false) ? " Report is stale." : ""));
  }
  if (quiet > 0)
    lines.row("and " + std::to_string(quiet) + " more, which have not begun or are done");
}

void tell_value(const ValueTotal& value, Lines& lines) {
  lines.row("Budget: " + total(lines, value.budget, value.actions));
  lines.row("Planned by now: " + total(lines, value.planned, value.actions));
  lines.row("Earned: " + total(lines, value.earned, value.actions));
  lines.row("Spent: " + total(lines, value.spent, value.actions));
  lines.row("Cost index (CPI) " + number(value.cost_index) + ", schedule index (SPI) " +
            number(value.schedule_index));
  if (value.measured == 0) {
    lines.row(
        "No estimate at completion: of no action both what is done and what was spent are "
        "known together with its budget");
    return;
  }
  lines.row("Of " + std::to_string(value.measured) + " actions with all three, budget " +
            lines.money(value.measured_budget) + ": at completion " +
            amount(lines, value.estimate_at_cost_rate) + " at this rate, " +
            amount(lines, value.estimate_as_budgeted) + " if the rest goes as budgeted");
}

/// A shape and a word, so that neither needs colour.
std::string_view sign(Light light) {
  constexpr std::array<std::string_view, 4> signs = {"( ) unknown", "(+) green", "(~) amber",
                                                     "(!) red"};
  return signs[static_cast<std::size_t>(light)];
}

void tell_indicators(const StatusReading& status, Lines& lines) {
  const auto unknown =
      std::ranges::count(status.indicators, Light::unknown, &IndicatorLight::light);
  lines.head("Indicators against their path");
  for (const IndicatorLight& light : status.indicators) {
    if (light.light == Light::unknown) continue;
    lines.row(std::string(sign(light.light)) + " " + lines.label(light.indicator) + ": " +
              number(light.latest) + " of " + number(light.expected) + " on " +
              day(light.observed));
  }
  if (unknown > 0) lines.row(std::to_string(unknown) + " with too little known for a light");
}

void tell_pilots(const StatusReading& status, Lines& lines) {
  if (status.pilots.empty()) return;
  lines.head("Pilots");
  for (const PilotReading& pilot : status.pilots) {
    lines.row(lines.label(pilot.action) + ": " + std::string(word(pilot.state)) + ". " +
              pilot.words);
  }
}

void tell_feedback(const StatusReading& status, Lines& lines) {
  if (status.feedback.empty()) return;
  lines.head("Feedback: received, answered, acted on");
  for (const FeedbackReading& each : status.feedback) {
    lines.row(lines.label(each.service) + ": " + number(each.received) + ", " +
              number(each.answered) + " (" + percent(each.answered_share) + "), " +
              number(each.acted_on) + " (" + percent(each.acted_on_share) + ")");
  }
}

void tell_links(std::string_view title, const std::vector<OutsideLink>& links, Lines& lines) {
  if (links.empty()) return;
  lines.head(title);
  for (const OutsideLink& link : links) {
    const std::string owner = link.owner.empty() ? "nobody accountable" : lines.label(link.owner);
    lines.row(lines.label(link.own) + " / " + lines.label(link.other) + " of " + owner + ": " +
              day(link.date) + ", " + slip(link.slip));
  }
}

}  // namespace

std::string status_text(const Roadmap& roadmap, std::string_view language) {
  const StatusReading& status = roadmap.status;
  Lines lines(roadmap, language);
  lines.head("Status on " + day(roadmap.plan.status_date) + ", compared with " +
             (status.conventions.baseline.empty() ? std::string("no baseline")
                                                  : status.conventions.baseline.value));
  tell_actions(status, lines);
  lines.head("Earned value");
  tell_value(status.whole, lines);
  if (status.in_time) {
    lines.row("In time: " + number(std::abs(status.in_time->variance), 10) + " months " +
              (status.in_time->variance < 0.0 ? "behind" : "ahead of") + " the plan");
  }
  tell_curves_briefly(roadmap.action.curves, lines);
  tell_indicators(status, lines);
  tell_pilots(status, lines);
  tell_feedback(status, lines);
  return std::move(lines).finish(status);
}

std::string ministry_text(const Roadmap& roadmap, const MinistryView& view,
                          std::string_view language) {
  Lines lines(roadmap, language);
  lines.head(lines.label(view.stakeholder) + ", from " + day(view.from) + " to " + day(view.until));
  lines.head("Own actions: from, to, done, slip");
  for (const OwnAction& own : view.actions) {
    lines.row(lines.label(own.action) + " (" + std::string(word(own.role)) +
              "): " + day(own.start) + " to " + day(own.finish) + ", done " + percent(own.done) +
              ", " + slip(own.slip));
  }
  lines.head("Earned value of what it is accountable for");
  tell_value(view.value, lines);
  tell_links("Waits for others: own / other", view.waits_for, lines);
  tell_links("Others wait for it: own / other", view.waited_for, lines);
  if (!view.promises.empty()) lines.head("Promises");
  for (const PromiseReading& promise : view.promises) {
    lines.row(day(promise.by) + " " + lines.label(promise.promise) + ": " +
              std::string(word(promise.state)));
  }
  lines.head("What comes, by date");
  for (const AgendaEntry& entry : view.agenda) {
    lines.row(to_string(entry.date) + " " + std::string(word(entry.kind)) + ": " +
              lines.label(entry.about) + (entry.overdue ? " (overdue)" : ""));
  }
  if (view.agenda.empty()) lines.row("nothing");
  return std::move(lines).text();
}

}  // namespace sixstep::command

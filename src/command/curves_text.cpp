// SPDX-License-Identifier: BSL-1.0
#include <command/curves_text.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace sixstep::command {

namespace {

/// "5.00 EUR", "at least 5.00 EUR (3 unknown)", "?".
std::string sum(const Lines& lines, const MoneyTotal& total) {
  if (!total.is_lower_bound()) return lines.money(total.known);
  const std::string unknown = std::to_string(total.unknown) + " unknown)";
  if (total.known == Money{}) return "? (" + unknown;
  return "at least " + lines.money(total.known) + " (" + unknown;
}

std::string flow(const Lines& lines, const MoneyFlow& money) {
  return "planned " + sum(lines, money.planned) + ", paid " + sum(lines, money.paid) + ", to pay " +
         sum(lines, money.to_pay) + ", running " + sum(lines, money.run);
}

std::string party(const Lines& lines, const AnyId& of, std::string_view nobody) {
  return of.empty() ? std::string(nobody) : lines.label(of);
}

void tell_totals(std::string_view title, const std::vector<FlowTotal>& totals,
                 std::string_view nobody, Lines& lines) {
  if (totals.empty()) return;
  lines.head(title);
  for (const FlowTotal& each : totals) {
    lines.row(party(lines, each.of, nobody) + ": " + flow(lines, each.money));
  }
}

/// The load by period: more than most terminals show stays with the tables.
void tell_resources(const ScheduleCurves& curves, Lines& lines) {
  constexpr std::size_t most = 40;
  if (curves.resources.empty()) return;
  lines.head("Load by " + std::string(word(curves.period)) + ", in unit-days: used of available");
  for (std::size_t i = 0; i < std::min(most, curves.resources.size()); ++i) {
    const ResourcePeriod& each = curves.resources[i];
    lines.row(lines.label(each.resource) + ", " + to_string(each.from) + " to " +
              to_string(each.by) + ": " + number(each.used, 100) + " of " +
              number(each.available, 100) + "; if nobody waited for it " +
              number(each.wanted, 100));
  }
  if (curves.resources.size() > most) {
    lines.row("and " + std::to_string(curves.resources.size() - most) +
              " more: table action.curves.resources");
  }
}

void tell_funding(const ScheduleCurves& curves, Lines& lines) {
  if (curves.funding.empty()) return;
  lines.head("Sources by fiscal year: needed of available, by the dates of the schedule");
  for (const SourceYear& each : curves.funding) {
    const std::string available = each.available ? lines.money(each.available) : "no limit entered";
    lines.row(std::to_string(each.year) + " " +
              party(lines, {each.source.value}, "none of several sources") + ": " +
              lines.money(each.needed) + " of " + available +
              (each.short_by ? ", short by " + lines.money(each.short_by) : ""));
  }
}

}  // namespace

void tell_curves_briefly(const ScheduleCurves& curves, Lines& lines) {
  if (curves.whole.empty() && curves.owner_totals.empty()) return;
  lines.head("Money of the chosen actions");
  lines.row(flow(lines, curves.total.money));
  if (!curves.overloads.empty()) lines.head("More asked for than there is");
  for (const Overload& each : curves.overloads) {
    lines.row(lines.label(each.of) + ", " + to_string(each.from) + " to " + to_string(each.by) +
              ": " + number(each.most, 100) + " of " + number(each.limit, 100) + ", for " +
              std::to_string(each.actions.size()) +
              (each.actions.size() == 1 ? " action" : " actions"));
  }
}

void tell_curves(const ScheduleCurves& curves, Lines& lines) {
  if (curves.whole.empty() && curves.owner_totals.empty()) return;
  tell_curves_briefly(curves, lines);
  tell_totals("Money by owner", curves.owner_totals, "nobody accountable", lines);
  tell_totals("Money by source", curves.source_totals, "no single source known", lines);
  tell_funding(curves, lines);
  tell_resources(curves, lines);
}

}  // namespace sixstep::command

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/capacity_members.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/schedule_curves.hpp>

/// The members of the curves of a schedule, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<MoneyFlow> auto& money) {
  v("planned", money.planned, required);
  v("paid", money.paid, required);
  v("to_pay", money.to_pay, required);
  v("run", money.run, required);
}

void describe(auto& v, Same<PeriodFlow> auto& row) {
  v("of", row.of);
  v("from", row.from);
  v("by", row.by);
  v("money", row.money, required);
  v("actions", row.actions);
  v("at_once", row.at_once);
}

void describe(auto& v, Same<FlowTotal> auto& total) {
  v("of", total.of);
  v("money", total.money, required);
}

void describe(auto& v, Same<SourceYear> auto& funding) {
  v("source", funding.source);
  v("year", funding.year, required);
  v("needed", funding.needed, required);
  v("available", funding.available);
  v("short_by", funding.short_by);
}

void describe(auto& v, Same<ResourcePeriod> auto& row) {
  v("resource", row.resource, required);
  v("from", row.from, required);
  v("by", row.by, required);
  v("used", row.used, required);
  v("wanted", row.wanted, required);
  v("available", row.available);
  v("most", row.most, required);
}

void describe(auto& v, Same<Overload> auto& overload) {
  v("of", overload.of, required);
  v("from", overload.from, required);
  v("by", overload.by, required);
  v("most", overload.most, required);
  v("limit", overload.limit, required);
  v("actions", overload.actions, required);
}

void describe(auto& v, Same<ScheduleCurves> auto& curves) {
  v("period", curves.period, required);
  v("truncated", curves.truncated, required);
  v("whole", curves.whole, required);
  v("owners", curves.owners, required);
  v("sources", curves.sources, required);
  v("total", curves.total, required);
  v("owner_totals", curves.owner_totals, required);
  v("source_totals", curves.source_totals, required);
  v("funding", curves.funding, required);
  v("resources", curves.resources, required);
  v("overloads", curves.overloads, required);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

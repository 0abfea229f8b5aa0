// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_writer.hpp>
#include <sixstep/impl/io/roadmap_members.hpp>
#include <sixstep/io/ministry_json.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json {

void describe(auto& v, Same<OwnAction> auto& own) {
  v("action", own.action, required);
  v("role", own.role, required);
  v("start", own.start);
  v("finish", own.finish);
  v("done", own.done);
  v("slip", own.slip);
  v("stale", own.stale);
}

void describe(auto& v, Same<OutsideLink> auto& link) {
  v("own", link.own, required);
  v("other", link.other, required);
  v("owner", link.owner);
  v("type", link.type, required);
  v("date", link.date);
  v("slip", link.slip);
}

void describe(auto& v, Same<AgendaEntry> auto& entry) {
  v("date", entry.date, required);
  v("kind", entry.kind, required);
  v("about", entry.about, required);
  v("overdue", entry.overdue, required);
}

void describe(auto& v, Same<MinistryView> auto& view) {
  v("stakeholder", view.stakeholder, required);
  v("from", view.from);
  v("until", view.until);
  v("actions", view.actions, required);
  v("value", view.value, required);
  v("waits_for", view.waits_for, required);
  v("waited_for", view.waited_for, required);
  v("promises", view.promises, required);
  v("agenda", view.agenda, required);
}

}  // namespace detail::json

SIXSTEP_INLINE std::string write_ministry_view(const MinistryView& view,
                                               const std::optional<Currency>& currency) {
  detail::json::JsonWriter writer;
  writer.context.decimals = currency ? currency->decimals : 2;
  write_value(writer, view);
  return writer.text.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM

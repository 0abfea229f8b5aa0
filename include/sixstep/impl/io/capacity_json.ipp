// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_writer.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/io/capacity_json.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json {

void describe(auto& v, Same<CapacityCellChange> auto& cell) {
  v("pillar", cell.pillar, required);
  v("level", cell.level, required);
  v("before", cell.before);
  v("after", cell.after);
  v("change", cell.change);
  v("target_before", cell.target_before);
  v("target_after", cell.target_after);
  v("trend", cell.trend, required);
}

void describe(auto& v, Same<CapacitySummaryChange> auto& summary) {
  v("of", summary.of);
  v("compared", summary.compared, required);
  v("before", summary.before);
  v("after", summary.after);
  v("change", summary.change);
  v("improved", summary.improved, required);
  v("fell", summary.fell, required);
  v("newly_rated", summary.newly_rated, required);
  v("no_longer_rated", summary.no_longer_rated, required);
}

void describe(auto& v, Same<CapacityChange> auto& change) {
  v("before_as_of", change.before_as_of);
  v("after_as_of", change.after_as_of);
  v("cells", change.cells, required);
  v("by_pillar", change.by_pillar, required);
  v("by_level", change.by_level, required);
  v("whole", change.whole, required);
  v("gone", change.gone, required);
  v("added", change.added, required);
  v("sentences", change.sentences, required);
}

}  // namespace detail::json

SIXSTEP_INLINE std::string write_capacity_change(const CapacityChange& change) {
  detail::json::JsonWriter writer;
  write_value(writer, change);
  return writer.text.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM

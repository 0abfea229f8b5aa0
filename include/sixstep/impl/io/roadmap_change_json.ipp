// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_writer.hpp>
#include <sixstep/impl/io/roadmap_change_members.hpp>
#include <sixstep/impl/io/roadmap_tables.ipp>
#include <sixstep/io/roadmap_change_json.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json {

/// Two decimals where no currency is named, as in road maps.
inline DocumentContext context_of_change(const RoadmapChange& changes) {
  DocumentContext context;
  context.decimals = changes.currency ? changes.currency->decimals : 2;
  return context;
}

}  // namespace detail::json

SIXSTEP_INLINE std::string write_roadmap_change(const RoadmapChange& changes) {
  detail::json::JsonWriter writer;
  writer.context = detail::json::context_of_change(changes);
  write_value(writer, changes);
  return writer.text.take();
}

SIXSTEP_INLINE std::optional<Table> roadmap_change_table(const RoadmapChange& changes,
                                                         std::string_view name) {
  if (name.empty()) return std::nullopt;
  detail::json::TableContext context;
  context.document = detail::json::context_of_change(changes);
  detail::json::TableWalk walk(name, context);
  walk.walk_object({}, changes);
  if (walk.tables.empty()) return std::nullopt;
  return std::move(walk.tables.front());
}

}  // namespace sixstep::inline SIXSTEP_FORM

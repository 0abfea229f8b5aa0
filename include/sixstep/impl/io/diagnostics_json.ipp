// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/json_location.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::diagnostics_json {

inline void member(JsonText& json, std::string_view name, std::string_view words) {
  json.name(name);
  json.string(words);
}

inline void member(JsonText& json, std::string_view name, std::size_t number) {
  json.name(name);
  json.number(static_cast<std::int64_t>(number));
}

inline void write(JsonText& json, const Diagnostic& diagnostic, std::string_view item) {
  json.begin_object();
  member(json, "code", diagnostic.code);
  member(json, "severity", word(diagnostic.severity));
  if (!item.empty()) member(json, "item", item);
  member(json, "pointer", diagnostic.pointer);
  if (diagnostic.line > 0) {
    member(json, "line", diagnostic.line);
    member(json, "column", diagnostic.column);
  }
  member(json, "message", diagnostic.message);
  if (!diagnostic.hint.empty()) member(json, "hint", diagnostic.hint);
  json.end_object();
}

}  // namespace detail::diagnostics_json

SIXSTEP_INLINE void write_diagnostics(JsonText& json, std::span<const Diagnostic> diagnostics) {
  json.begin_list();
  for (const Diagnostic& diagnostic : diagnostics)
    detail::diagnostics_json::write(json, diagnostic, {});
  json.end_list();
}

SIXSTEP_INLINE std::string_view entity_around(const JsonDocument& document,
                                              std::string_view pointer) {
  std::string_view id;
  for (std::size_t end = 1; end <= pointer.size(); ++end) {
    if (end < pointer.size() && pointer[end] != '/') continue;
    const JsonIndex value = nearest_value(document, pointer.substr(0, end));
    if (value == 0 || document.kind(value) != JsonKind::object) continue;
    const auto member = document.find(value, "id");
    if (member && document.kind(*member) == JsonKind::string) id = document.text(*member);
  }
  return id;
}

SIXSTEP_INLINE std::string write_diagnostics(std::span<const Diagnostic> diagnostics,
                                             const JsonDocument& document) {
  JsonText json;
  json.begin_list();
  for (const Diagnostic& diagnostic : diagnostics) {
    const std::string_view item = entity_around(document, diagnostic.pointer);
    detail::diagnostics_json::write(json, diagnostic, item);
  }
  json.end_list();
  return json.take();
}

SIXSTEP_INLINE std::string write_diagnostics(std::span<const Diagnostic> diagnostics) {
  JsonText json;
  write_diagnostics(json, diagnostics);
  return json.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM

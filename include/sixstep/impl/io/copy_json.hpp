// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>

#include <sixstep/io/json_document.hpp>
#include <sixstep/io/json_text.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// Writes a value of a document again, members in their order, numbers as they were written.
inline void copy_json(const JsonDocument& document, JsonIndex value, JsonText& text) {
  const auto has_parts = [&document](JsonIndex element) {
    return document.kind(element) >= JsonKind::list;
  };
  switch (document.kind(value)) {
    case JsonKind::string:
      return text.string(document.text(value));
    case JsonKind::list: {
      const JsonChildren elements = document.children(value);
      std::ranges::any_of(elements, has_parts) ? text.begin_list() : text.begin_row();
      for (const JsonIndex element : elements) copy_json(document, element, text);
      return text.end_list();
    }
    case JsonKind::object:
      text.begin_object();
      for (const JsonIndex member : document.children(value)) {
        text.name(document.name(member));
        copy_json(document, member, text);
      }
      return text.end_object();
    default:
      return text.literal(document.text(value));
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

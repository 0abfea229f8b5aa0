// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/json_document.hpp>
#include <sixstep/io/json_text.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// A JSON value that can be edited; a document cannot.
struct JsonTree {
  std::string name;  ///< of a member of an object
  JsonKind kind = JsonKind::null;
  std::string text;  ///< as JsonDocument::text
  std::vector<JsonTree> children;

  JsonTree* member(std::string_view wanted);
};

JsonTree to_tree(const JsonDocument& document, JsonIndex value);
void write_tree(const JsonTree& tree, JsonText& text);

/// The object that has this id, searched in document order; baselines speak of actions by the same
/// ids, and extensions are not ours, so neither is searched. O(values).
JsonTree* find_entity(JsonTree& root, std::string_view id);

/// The place that a path of members from the root leads to; elements of lists by id or by index. A
/// last member that is not there yet is added as an empty object.
JsonTree* follow_path(JsonTree& root, std::string_view path);

/// Sets the members of `edit` in `object`; a null removes.
void set_members(JsonTree& object, const JsonTree& edit);

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/json_tree.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <ranges>

#include <sixstep/impl/io/json_tree.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

SIXSTEP_INLINE JsonTree* JsonTree::member(std::string_view wanted) {
  const auto found = std::ranges::find(children, wanted, &JsonTree::name);
  return kind == JsonKind::object && found != children.end() ? &*found : nullptr;
}

SIXSTEP_INLINE JsonTree to_tree(const JsonDocument& document, JsonIndex value) {
  JsonTree tree{std::string(document.name(value)),
                document.kind(value),
                std::string(document.text(value)),
                {}};
  tree.children.reserve(document.size(value));
  for (const JsonIndex child : document.children(value)) {
    tree.children.push_back(to_tree(document, child));
  }
  return tree;
}

SIXSTEP_INLINE void write_tree(const JsonTree& tree, JsonText& text) {
  const bool object = tree.kind == JsonKind::object;
  if (tree.kind == JsonKind::string) return text.string(tree.text);
  if (!object && tree.kind != JsonKind::list) return text.literal(tree.text);
  object ? text.begin_object() : text.begin_list();
  for (const JsonTree& child : tree.children) {
    if (object) text.name(child.name);
    write_tree(child, text);
  }
  object ? text.end_object() : text.end_list();
}

inline bool has_id(JsonTree& tree, std::string_view id) {
  const JsonTree* own = tree.member("id");
  return own != nullptr && own->kind == JsonKind::string && own->text == id;
}

SIXSTEP_INLINE JsonTree* find_entity(JsonTree& root, std::string_view id) {
  if (has_id(root, id)) return &root;
  for (JsonTree& child : root.children) {
    const bool foreign = child.name == "extensions" || child.name == "baselines";
    if (foreign || child.children.empty()) continue;
    if (JsonTree* found = find_entity(child, id)) return found;
  }
  return nullptr;
}

inline JsonTree* element(JsonTree& list, std::string_view token) {
  for (JsonTree& child : list.children) {
    if (has_id(child, token)) return &child;
  }
  std::size_t index = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), index);
  const bool number = error == std::errc() && end == token.data() + token.size();
  return number && index < list.children.size() ? &list.children[index] : nullptr;
}

SIXSTEP_INLINE JsonTree* follow_path(JsonTree& root, std::string_view path) {
  JsonTree* at = &root;
  while (true) {
    const std::string_view token = path.substr(0, path.find('/'));
    const bool last = token.size() == path.size();
    JsonTree* next = at->kind == JsonKind::list ? element(*at, token) : at->member(token);
    if (next == nullptr && last && at->kind == JsonKind::object && !token.empty()) {
      next = &at->children.emplace_back(JsonTree{std::string(token), JsonKind::object, {}, {}});
    }
    if (next == nullptr || last) return next;
    at = next;
    path.remove_prefix(token.size() + 1);
  }
}

SIXSTEP_INLINE void set_members(JsonTree& object, const JsonTree& edit) {
  for (const JsonTree& wanted : edit.children) {
    JsonTree* present = object.member(wanted.name);
    if (wanted.kind == JsonKind::null) {
      std::erase_if(object.children, [&](const JsonTree& child) { return &child == present; });
    } else if (present != nullptr) {
      *present = wanted;
    } else {
      object.children.push_back(wanted);
    }
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

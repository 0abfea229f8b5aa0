// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>

#include <sixstep/io/json_location.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json_location {

inline constexpr std::string_view blanks = " \t\r\n";

/// Walks over a text that is known to be JSON and stops at the start of each value in turn.
class ValueScanner {
 public:
  explicit ValueScanner(std::string_view text) : text_(text) {}

  /// Goes on to the next value; false at the end.
  bool next() {
    name_ = std::string_view::npos;
    while ((at_ = text_.find_first_not_of(" \t\r\n,:]}", at_)) < text_.size()) {
      value_ = at_;
      if (text_[at_] != '"') {
        const bool opens = text_[at_] == '{' || text_[at_] == '[';
        at_ = opens ? at_ + 1 : std::min(text_.find_first_of(" \t\r\n,]}", at_), text_.size());
        return true;
      }
      skip_string();
      const std::size_t after = text_.find_first_not_of(blanks, at_);
      if (after >= text_.size() || text_[after] != ':') return true;
      name_ = value_;
    }
    return false;
  }

  std::size_t value() const { return value_; }
  std::size_t name() const { return name_ == std::string_view::npos ? value_ : name_; }

 private:
  void skip_string() {
    for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_) {
      if (text_[at_] == '\\') ++at_;
    }
    ++at_;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::size_t value_ = 0;
  std::size_t name_ = 0;
};

inline std::string unescaped(std::string_view token) {
  std::string result;
  for (std::size_t i = 0; i < token.size(); ++i) {
    const bool escape = token[i] == '~' && i + 1 < token.size();
    if (escape) ++i;
    result += !escape ? token[i] : token[i] == '1' ? '/' : '~';
  }
  return result;
}

inline std::optional<JsonIndex> step(const JsonDocument& document, JsonIndex from,
                                     std::string_view token) {
  if (document.kind(from) != JsonKind::list) return document.find(from, unescaped(token));
  std::size_t position = 0;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), position);
  if (error != std::errc() || end != token.data() + token.size()) return std::nullopt;
  if (position >= document.size(from)) return std::nullopt;
  return *std::ranges::next(document.children(from).begin(), static_cast<std::ptrdiff_t>(position));
}

}  // namespace detail::json_location

SIXSTEP_INLINE std::vector<TextPosition> locate(std::string_view text,
                                                std::span<const JsonPlace> places) {
  using namespace detail::json_location;
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
    // The name stands before the value, and both before what is inside the value.
    if (places[a].value != places[b].value) return places[a].value < places[b].value;
    return places[a].at_name && !places[b].at_name;
  });
  const std::size_t start = text.starts_with("\xef\xbb\xbf") ? 3 : 0;
  const std::string_view body = text.substr(start);
  ValueScanner scanner(body);
  std::vector<TextPosition> result(places.size());
  TextPosition position;
  std::size_t offset = 0;
  JsonIndex scanned = 0;
  for (const std::size_t i : order) {
    while (scanned <= places[i].value && scanner.next()) ++scanned;
    const std::size_t wanted = places[i].at_name ? scanner.name() : scanner.value();
    position = position_after(position, body.substr(offset, wanted - offset));
    offset = wanted;
    result[i] = position;
  }
  return result;
}

SIXSTEP_INLINE JsonIndex nearest_value(const JsonDocument& document, std::string_view pointer) {
  JsonIndex at = 0;
  while (!pointer.empty()) {
    pointer.remove_prefix(1);
    const std::string_view token = pointer.substr(0, pointer.find('/'));
    const auto next = detail::json_location::step(document, at, token);
    pointer.remove_prefix(token.size());
    if (!next && token == "modes" && pointer.starts_with("/0")) {
      pointer.remove_prefix(2);
      continue;
    }
    if (!next) return at;
    at = *next;
  }
  return at;
}

}  // namespace sixstep::inline SIXSTEP_FORM

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <functional>
#include <utility>

#include <boost/json/basic_parser_impl.hpp>

#include <sixstep/impl/io/json_failure.hpp>
#include <sixstep/io/json_document.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Hears what Boost.JSON's parser finds and lays it down as values in document order.
class JsonBuilder {
  using ErrorCode = boost::json::error_code;
  using TextView = boost::json::string_view;
  using Words = JsonDocument::Words;

 public:
  static constexpr std::size_t max_array_size = JsonDocument::most_bytes;
  static constexpr std::size_t max_object_size = max_array_size;
  static constexpr std::size_t max_string_size = max_array_size;
  static constexpr std::size_t max_key_size = max_array_size;
  static constexpr std::size_t max_text_size = max_array_size;

  JsonBuilder(std::string_view text, std::size_t max_items) : max_items_(max_items) {
    document_.text_ = text;
    document_.values_.reserve(text.size() / 16 + 1);
  }

  JsonDocument take() {
    std::ranges::sort(document_.duplicates_);
    return std::move(document_);
  }
  bool too_many_items() const { return document_.values_.size() >= max_items_; }

  /// JSON pointer to the innermost list or object that is not yet closed.
  std::string open_pointer() {
    for (const JsonIndex container : open_) document_.values_[container].place = item_count();
    return open_.empty() ? std::string() : document_.pointer(open_.back());
  }

  bool on_document_begin(ErrorCode&) { return true; }
  bool on_document_end(ErrorCode&) { return true; }
  bool on_array_begin(ErrorCode& error) { return begin(JsonKind::list, error); }
  bool on_array_end(std::size_t, ErrorCode&) { return end(); }
  bool on_object_begin(ErrorCode& error) { return begin(JsonKind::object, error); }
  bool on_object_end(std::size_t, ErrorCode&) {
    find_duplicates(open_.back());
    return end();
  }
  bool on_string_part(TextView part, std::size_t, ErrorCode&) { return keep(part); }
  bool on_string(TextView rest, std::size_t, ErrorCode& error) {
    return add(JsonKind::string, whole(rest), error);
  }
  bool on_key_part(TextView part, std::size_t, ErrorCode&) { return keep(part); }
  bool on_key(TextView rest, std::size_t, ErrorCode&) {
    name_ = whole(rest);
    return true;
  }
  bool on_number_part(TextView part, ErrorCode&) { return keep(part); }
  bool on_int64(std::int64_t, TextView rest, ErrorCode& error) { return number(rest, error); }
  bool on_uint64(std::uint64_t, TextView rest, ErrorCode& error) { return number(rest, error); }
  bool on_double(double, TextView rest, ErrorCode& error) { return number(rest, error); }
  bool on_bool(bool value, ErrorCode& error) {
    return add(JsonKind::boolean, kept(value ? "true" : "false"), error);
  }
  bool on_null(ErrorCode& error) { return add(JsonKind::null, kept("null"), error); }
  bool on_comment_part(TextView, ErrorCode&) { return true; }
  bool on_comment(TextView, ErrorCode&) { return true; }

 private:
  JsonIndex item_count() const { return static_cast<JsonIndex>(document_.values_.size()); }

  bool keep(TextView part) {
    partial_.append(part.data(), part.size());
    return true;
  }

  // Text without escapes is where it was; other text came through a buffer that will be reused.
  Words whole(TextView rest) {
    const std::string_view text = document_.text_;
    const bool in_text = std::greater_equal<>()(rest.data(), text.data()) &&
                         std::less_equal<>()(rest.data(), text.data() + text.size());
    if (partial_.empty() && in_text) {
      return {static_cast<std::uint32_t>(rest.data() - text.data()),
              static_cast<std::uint32_t>(rest.size())};
    }
    partial_.append(rest.data(), rest.size());
    const Words words = kept(partial_);
    partial_.clear();
    return words;
  }

  Words kept(std::string_view text) {
    const std::size_t place = document_.text_.size() + document_.unescaped_.size();
    document_.unescaped_.append(text);
    return {static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(text.size())};
  }

  bool number(TextView rest, ErrorCode& error) { return add(JsonKind::number, whole(rest), error); }

  bool add(JsonKind kind, Words words, ErrorCode& error) {
    if (too_many_items()) {
      error = boost::json::error::array_too_large;
      return false;
    }
    if (!open_.empty()) ++document_.values_[open_.back()].size;
    JsonDocument::Value& value = document_.values_.emplace_back();
    value.kind = kind;
    value.name_place = name_.place;
    value.name_size = name_.size & max_key_size;
    value.place = words.place;
    value.size = words.size;
    name_ = {};
    return true;
  }

  bool begin(JsonKind kind, ErrorCode& error) {
    const JsonIndex self = item_count();
    if (!add(kind, {}, error)) return false;
    open_.push_back(self);
    return true;
  }

  bool end() {
    document_.values_[open_.back()].place = item_count();
    open_.pop_back();
    return true;
  }

  // Few members are compared in pairs; many are sorted, so that no document takes quadratic time.
  void find_duplicates(JsonIndex object) {
    constexpr std::size_t few = 24;
    document_.values_[object].place = item_count();
    members_.clear();
    for (const JsonIndex member : document_.children(object)) members_.push_back(member);
    const auto name_of = [this](JsonIndex member) { return document_.name(member); };
    const bool sorted = members_.size() > few;
    if (sorted) std::ranges::stable_sort(members_, {}, name_of);
    for (auto member = members_.begin(); member != members_.end(); ++member) {
      const auto before = sorted && member != members_.begin() ? member - 1 : members_.begin();
      if (std::ranges::find(before, member, name_of(*member), name_of) != member) {
        document_.duplicates_.push_back(*member);
      }
    }
  }

  std::size_t max_items_;
  JsonDocument document_;
  std::vector<JsonIndex> open_;
  std::vector<JsonIndex> members_;
  Words name_;
  std::string partial_;
};

SIXSTEP_INLINE std::optional<JsonIndex> JsonDocument::find(JsonIndex object,
                                                           std::string_view name) const {
  if (kind(object) != JsonKind::object) return std::nullopt;
  for (const JsonIndex member : children(object)) {
    if (this->name(member) == name) return member;
  }
  return std::nullopt;
}

SIXSTEP_INLINE std::string JsonDocument::pointer(JsonIndex value) const {
  std::string result;
  for (JsonIndex ancestor = 0; ancestor != value;) {
    std::size_t position = 0;
    JsonIndex child = ancestor + 1;
    for (; end_of(child) <= value; child = end_of(child)) ++position;
    result += '/';
    if (kind(ancestor) == JsonKind::list) result += std::to_string(position);
    for (const char c : name(child)) {
      if (c == '~') {
        result += "~0";
      } else if (c == '/') {
        result += "~1";
      } else {
        result += c;
      }
    }
    ancestor = child;
  }
  return result;
}

SIXSTEP_INLINE JsonParsing parse_json(std::string_view text, const ReadLimits& limits) {
  using namespace detail::json_document;
  if (auto refusal = refuse(text, std::min(limits.max_bytes, JsonBuilder::max_text_size))) {
    return {std::nullopt, problem_at(text, 0, *std::move(refusal))};
  }
  const std::size_t start = byte_order_mark(text);
  const std::string_view body = text.substr(start);
  boost::json::parse_options options;
  options.max_depth = std::min<std::size_t>(limits.max_depth, 1'000);
  boost::json::basic_parser<JsonBuilder> parser(options, body, limits.max_items);
  boost::json::error_code error;
  const std::size_t used = parser.write_some(false, body.data(), body.size(), error);
  if (!error && used < body.size()) error = boost::json::error::extra_data;
  if (!error) return {parser.handler().take(), std::nullopt};
  Diagnostic problem =
      parse_problem(static_cast<boost::json::error>(error.value()), text, start + used, limits);
  problem.pointer = parser.handler().open_pointer();
  return {std::nullopt, std::move(problem)};
}

}  // namespace sixstep::inline SIXSTEP_FORM

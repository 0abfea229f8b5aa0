// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/io/json_text.hpp>

/// Writing by description: the counterpart of json_reader.hpp. What equals a blank value of its
/// type was not given, and is left out unless it is required.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// What `write_value` overloads need: the text, and the context.
struct JsonWriter {
  JsonText text;
  DocumentContext context;
};

template <class T>
bool is_absent(const T& value) {
  return value == T{};
}

inline void write_value(JsonWriter& writer, bool value) { writer.text.boolean(value); }
inline void write_value(JsonWriter& writer, double value) { writer.text.number(value); }
inline void write_value(JsonWriter& writer, int value) {
  writer.text.number(static_cast<std::int64_t>(value));
}
inline void write_value(JsonWriter& writer, std::string_view value) { writer.text.string(value); }
inline void write_value(JsonWriter& writer, const std::string& value) { writer.text.string(value); }

template <class Entity>
void write_value(JsonWriter& writer, const Id<Entity>& value) {
  writer.text.string(value.value);
}

template <WordEnum Enum>
void write_value(JsonWriter& writer, Enum value) {
  writer.text.string(word(value));
}

template <class T>
void write_value(JsonWriter& writer, const std::optional<T>& value) {
  if (value) return write_value(writer, *value);
  writer.text.null();
}

/// Lists of these stand on one line.
template <class T>
inline constexpr bool is_scalar = std::is_arithmetic_v<T> || std::is_enum_v<T> ||
                                  std::is_convertible_v<const T&, std::string_view>;
template <class T>
inline constexpr bool is_scalar<std::optional<T>> = is_scalar<T>;

template <class T>
void write_value(JsonWriter& writer, const std::vector<T>& values) {
  is_scalar<T> ? writer.text.begin_row() : writer.text.begin_list();
  for (const T& value : values) write_value(writer, value);
  writer.text.end_list();
}

/// The visitor that writes.
class MemberWriter {
 public:
  explicit MemberWriter(JsonWriter& writer) : writer_(writer) {}

  template <class T>
  void operator()(std::string_view name, const T& field) {
    if (!is_absent(field)) (*this)(name, field, required);
  }
  template <class T>
  void operator()(std::string_view name, const T& field, Otherwise<T> blank) {
    if (field != blank.value) (*this)(name, field, required);
  }
  template <class T>
  void operator()(std::string_view name, const T& field, Required) {
    writer_.text.name(name);
    write_value(writer_, field);
  }
  template <class T>
  void constant(std::string_view name, const T& value) {
    (*this)(name, value, required);
  }

 private:
  JsonWriter& writer_;
};

template <Described T>
void write_value(JsonWriter& writer, const T& value) {
  writer.text.begin_object();
  MemberWriter members(writer);
  describe(members, value);
  writer.text.end_object();
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

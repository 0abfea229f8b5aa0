// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <sixstep/impl/io/problems.hpp>
#include <sixstep/io/json_document.hpp>
#include <sixstep/plan/diagnostic_codes.hpp>
#include <sixstep/plan/id.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/plan/words.hpp>

/// Reading by description: for each struct of a document there is one `describe(visitor, value)`
/// that names its members in canonical order; this visitor reads by it, the one in
/// json_writer.hpp writes by it. A type with a form of its own has a `read_value` overload here.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// Marks a member that must be there.
struct Required {};
inline constexpr Required required;

/// Says what a member is taken to be where it is not given.
template <class T>
struct Otherwise {
  T value;
};
template <class T>
Otherwise(T) -> Otherwise<T>;

template <class T, class Of>
concept Same = std::same_as<std::remove_const_t<T>, Of>;

template <class T, template <class> class Of>
inline constexpr bool is_instance = false;
template <class T, template <class> class Of>
inline constexpr bool is_instance<Of<T>, Of> = true;
template <class T, template <class> class Of>
concept Instance = is_instance<std::remove_const_t<T>, Of>;

template <class Enum>
concept WordEnum = std::is_enum_v<Enum> && requires {
  words_of(Enum{});
};

/// What a document says once and its values depend on.
struct DocumentContext {
  std::string language;         ///< of plain strings
  std::optional<int> decimals;  ///< of money; empty: no currency is known
};

/// What `read_value` overloads need: the document, where to report, and the context.
class JsonReader {
 public:
  JsonReader(const JsonDocument& read, Problems& found) : document(read), problems_(found) {}

  const JsonDocument& document;
  DocumentContext context;

  void problem(JsonIndex at, std::string_view code, std::string message, std::string hint = {}) {
    problems_.add({at}, code, std::move(message), std::move(hint));
  }
  void problem_at_name(JsonIndex at, std::string_view code, std::string message,
                       std::string hint = {}) {
    problems_.add({at, true}, code, std::move(message), std::move(hint));
  }

  /// Whether the value is of that kind; reports "expected …, found …" if not.
  bool expect(JsonIndex at, JsonKind kind, std::string_view expected) {
    if (document.kind(at) == kind) return true;
    wrong_type(at, expected);
    return false;
  }
  void wrong_type(JsonIndex at, std::string_view expected, std::string hint = {});

  /// Reports, once a document, that money cannot be read without a currency.
  void missing_currency(JsonIndex at);

 private:
  Problems& problems_;
  bool currency_missed_ = false;
};

/// Whether the document is an object of this format and version; reports what it is if not.
bool expect_format(JsonReader& reader, std::string_view format, int version);

/// The value in words: `the string "12"`, `the number 12`, `a list`.
std::string in_words(const JsonDocument& document, JsonIndex value);

void read_value(JsonReader& reader, JsonIndex at, bool& value);
void read_value(JsonReader& reader, JsonIndex at, double& value);
void read_value(JsonReader& reader, JsonIndex at, int& value);
void read_value(JsonReader& reader, JsonIndex at, std::string& value);
void read_id(JsonReader& reader, JsonIndex at, std::string& value);
/// Reports an id that is not well formed.
void expect_id(JsonReader& reader, JsonIndex at, std::string_view id);
std::size_t read_word(JsonReader& reader, JsonIndex at, std::span<const std::string_view> words);

template <class Entity>
void read_value(JsonReader& reader, JsonIndex at, Id<Entity>& value) {
  read_id(reader, at, value.value);
}

template <WordEnum Enum>
void read_value(JsonReader& reader, JsonIndex at, Enum& value) {
  static constexpr auto words = words_of(Enum{});
  value = static_cast<Enum>(read_word(reader, at, words));
}

template <class T>
void read_value(JsonReader& reader, JsonIndex at, std::optional<T>& value) {
  read_value(reader, at, value.emplace());
}

/// A cell of a matrix may be null; elsewhere an element may not.
template <class T>
void read_element(JsonReader& reader, JsonIndex at, T& value) {
  read_value(reader, at, value);
}
template <class T>
void read_element(JsonReader& reader, JsonIndex at, std::optional<T>& value) {
  if (reader.document.kind(at) != JsonKind::null) read_value(reader, at, value);
}

template <class T>
void read_value(JsonReader& reader, JsonIndex at, std::vector<T>& values) {
  if (!reader.expect(at, JsonKind::list, "a list")) return;
  values.reserve(reader.document.size(at));
  for (const JsonIndex element : reader.document.children(at)) {
    read_element(reader, element, values.emplace_back());
  }
}

/// The names of a struct's members in canonical order.
class MemberNames {
 public:
  template <class T>
  void operator()(std::string_view name, const T&) {
    add(name);
  }
  template <class T, class How>
  void operator()(std::string_view name, const T&, How) {
    add(name);
  }
  template <class T>
  void constant(std::string_view name, const T&) {
    add(name);
  }
  void conflict(std::string_view, std::string_view) {}

  std::span<const std::string_view> all() const { return {names_.data(), count_}; }

  static constexpr std::size_t most = 64;

 private:
  void add(std::string_view name) { names_.at(count_++) = name; }
  std::array<std::string_view, most> names_;
  std::size_t count_ = 0;
};

template <class T>
std::span<const std::string_view> member_names() {
  static const MemberNames names = [] {
    MemberNames collected;
    T blank;
    describe(collected, blank);
    return collected;
  }();
  return names.all();
}

/// Which value of an object each of its described members has; reports members that are unknown.
class MemberSlots {
 public:
  MemberSlots(JsonReader& reader, JsonIndex object, std::span<const std::string_view> names);

  /// The value of the member described next; empty if it is absent or null.
  std::optional<JsonIndex> next() {
    const JsonIndex at = slots_[described_++];
    return at == absent ? std::nullopt : std::optional(at);
  }

 private:
  static constexpr JsonIndex absent = 0;  // the whole document is no member
  std::array<JsonIndex, MemberNames::most> slots_;
  std::size_t described_ = 0;
};

/// The visitor that reads.
class MemberReader {
 public:
  MemberReader(JsonReader& reader, JsonIndex object, std::span<const std::string_view> names)
      : reader_(reader), object_(object), slots_(reader, object, names) {}

  template <class T>
  void operator()(std::string_view, T&& field) {
    if (const auto at = slots_.next()) read_value(reader_, *at, field);
  }
  template <class T, class Blank>
  void operator()(std::string_view name, T&& field, Otherwise<Blank>) {
    (*this)(name, field);
  }
  template <class T>
  void operator()(std::string_view name, T&& field, Required) {
    if (const auto at = slots_.next()) return read_value(reader_, *at, field);
    reader_.problem(object_, codes::missing_member, missing(name));
  }
  template <class T>
  void constant(std::string_view, const T&) {
    slots_.next();
  }

  /// Two members of the object say the same in different ways.
  void conflict(std::string_view message, std::string_view hint) {
    reader_.problem(object_, codes::conflicting_members, std::string(message), std::string(hint));
  }

 private:
  static std::string missing(std::string_view name) {
    return "the member \"" + std::string(name) + "\" is missing";
  }
  JsonReader& reader_;
  JsonIndex object_;
  MemberSlots slots_;
};

template <class T>
concept Described = requires(MemberNames& names, T& value) {
  describe(names, value);
};

template <Described T>
void read_value(JsonReader& reader, JsonIndex at, T& value) {
  if (!reader.expect(at, JsonKind::object, "an object")) return;
  MemberReader members(reader, at, member_names<T>());
  describe(members, value);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/json_reader.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/io/table.hpp>

/// How each type of a result's member becomes cells of a column.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// What a column needs to know of its document.
struct TableContext {
  DocumentContext document;
  std::string language;  ///< of texts
};

template <class T>
inline constexpr bool is_optional = false;
template <class T>
inline constexpr bool is_optional<std::optional<T>> = true;

template <class T>
inline constexpr bool is_list = false;
template <class T>
inline constexpr bool is_list<std::vector<T>> = true;

/// The kind of a column whose cells come from values of this type; what has no kind of its own is
/// told as JSON text.
template <class T>
constexpr CellKind kind_of() {
  if constexpr (std::same_as<T, bool>) return CellKind::flag;
  if constexpr (std::integral<T>) return CellKind::whole;
  if constexpr (std::floating_point<T>) return CellKind::number;
  if constexpr (std::same_as<T, Date>) return CellKind::date;
  if constexpr (std::same_as<T, Money>) return CellKind::money;
  return CellKind::text;
}

/// Values that fill one cell by themselves.
template <class T>
inline constexpr bool is_cell =
    kind_of<T>() != CellKind::text
    || WordEnum<T> || std::is_convertible_v<const T&, std::string_view> || std::same_as<T, Text>;

inline void add_text(Column& column, std::string_view text) {
  column.text += text;
  column.text_ends.push_back(static_cast<std::int64_t>(column.text.size()));
}

template <class T>
void add_as_text(Column& column, const T& value, const TableContext& context) {
  if constexpr (std::same_as<T, Text>) {
    add_text(column, value.in(context.language));
  } else if constexpr (WordEnum<T>) {
    add_text(column, word(value));
  } else if constexpr (std::is_convertible_v<const T&, std::string_view>) {
    add_text(column, value);
  } else {
    JsonWriter writer;
    writer.context = context.document;
    write_value(writer, value);
    std::string text = writer.text.take();
    while (!text.empty() && text.back() == '\n') text.pop_back();
    add_text(column, text);
  }
}

/// Adds a cell that is not known.
inline void add_unknown(Column& column) {
  column.known.push_back(false);
  ++column.unknown;
  switch (column.kind) {
    case CellKind::flag:
      return column.flags.push_back(false);
    case CellKind::whole:
    case CellKind::money:
      return column.wholes.push_back(0);
    case CellKind::number:
      return column.numbers.push_back(std::numeric_limits<double>::quiet_NaN());
    case CellKind::date:
      return column.days.push_back(0);
    case CellKind::text:
      return add_text(column, {});
  }
}

/// Adds a cell that is known.
template <class T>
void add_known(Column& column, const T& value, const TableContext& context) {
  column.known.push_back(true);
  constexpr CellKind kind = kind_of<T>();
  if constexpr (kind == CellKind::flag) {
    column.flags.push_back(value);
  } else if constexpr (kind == CellKind::whole) {
    column.wholes.push_back(static_cast<std::int64_t>(value));
  } else if constexpr (kind == CellKind::money) {
    column.wholes.push_back(value.minor);
  } else if constexpr (kind == CellKind::number) {
    column.numbers.push_back(value);
  } else if constexpr (kind == CellKind::date) {
    column.days.push_back(value.day_number);
  } else {
    add_as_text(column, value, context);
  }
}

/// Adds the cell of a value that may be empty.
template <class T>
void add_cell(Column& column, const T& value, const TableContext& context) {
  if constexpr (is_optional<T>) {
    if (value) return add_cell(column, *value, context);
    add_unknown(column);
  } else {
    add_known(column, value, context);
  }
}

template <class T>
struct Unwrapped {
  using type = T;
};
template <class T>
struct Unwrapped<std::optional<T>> {
  using type = T;
};

/// Lists whose elements are cells: words, numbers, known or not.
template <class T>
inline constexpr bool is_list_of_cells = false;
template <class T>
inline constexpr bool is_list_of_cells<std::vector<T>> = is_cell<typename Unwrapped<T>::type>;

/// A column without cells for members of this type.
template <class T>
Column blank_column(std::string name, const TableContext& context) {
  Column column;
  column.name = std::move(name);
  if constexpr (is_list_of_cells<T>) {
    column.kind = kind_of<typename Unwrapped<typename T::value_type>::type>();
    column.is_list = true;
    column.list_ends.push_back(0);
  } else {
    column.kind = kind_of<typename Unwrapped<T>::type>();
  }
  if (column.kind == CellKind::text) column.text_ends.push_back(0);
  if (column.kind == CellKind::money) column.decimals = context.document.decimals.value_or(2);
  return column;
}

template <class T>
void add_row(Column& column, const T& value, const TableContext& context) {
  if constexpr (is_list_of_cells<T>) {
    for (const auto& element : value) {
      // What std::vector<bool> gives is no bool.
      add_cell<typename T::value_type>(column, element, context);
    }
    column.list_ends.push_back(static_cast<std::int64_t>(column.known.size));
  } else {
    add_cell(column, value, context);
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include <sixstep/impl/io/roadmap_members.hpp>
#include <sixstep/impl/io/table_cells.hpp>

/// How an object of a result becomes a row of a table.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// Lists of objects: tables of their own.
template <class T>
inline constexpr bool is_list_of_rows = false;
template <class T>
inline constexpr bool is_list_of_rows<std::vector<T>> = Described<T>;

/// The visitor that adds one row to a table, and its columns with the first.
class RowVisitor {
 public:
  RowVisitor(Table& table, std::size_t first, const TableContext& context)
      : table_(table), next_(first), context_(context) {}

  template <class T>
  void operator()(std::string_view name, const T& field) {
    add(name, field, !is_absent(field));
  }
  template <class T, class How>
  void operator()(std::string_view name, const T& field, How) {
    add(name, field, true);
  }
  template <class T>
  void constant(std::string_view, const T&) {}

 private:
  template <class T>
  void add(std::string_view name, const T& field, bool there) {
    if constexpr (is_list_of_rows<T>) {
      return;
    } else if constexpr (is_optional<T> && Described<typename Unwrapped<T>::type>) {
      add_object(name, field.value_or(typename Unwrapped<T>::type{}), there);
    } else if constexpr (Described<T>) {
      add_object(name, field, true);
    } else {
      add_field(name, field, there);
    }
  }

  template <class T>
  void add_object(std::string_view name, const T& object, bool there) {
    const auto outer = std::pair(prefix_, there_);
    prefix_ += std::string(name) + '.';
    there_ = there_ && there;
    describe(*this, object);
    std::tie(prefix_, there_) = outer;
  }

  template <class T>
  void add_field(std::string_view name, const T& field, bool there) {
    if (next_ == table_.columns.size()) {
      table_.columns.push_back(blank_column<T>(prefix_ + std::string(name), context_));
    }
    Column& column = table_.columns[next_++];
    // A list or a yes and no that the document leaves out is empty, or no.
    const bool speaks = there || column.is_list || std::same_as<T, bool>;
    if (there_ && speaks) return add_row(column, field, context_);
    column.is_list ? add_row(column, T{}, context_) : add_unknown(column);
  }

  Table& table_;
  std::size_t next_;
  const TableContext& context_;
  std::string prefix_;
  bool there_ = true;
};

/// The same columns without their cells.
inline Column without_cells(const Column& column) {
  Column blank;
  blank.name = column.name;
  blank.kind = column.kind;
  blank.is_list = column.is_list;
  blank.decimals = column.decimals;
  if (blank.kind == CellKind::text) blank.text_ends.push_back(0);
  if (blank.is_list) blank.list_ends.push_back(0);
  return blank;
}

/// The columns of a table of these objects, without rows.
template <class T>
std::vector<Column> columns_of(const TableContext& context) {
  Table one;
  RowVisitor visitor(one, 0, context);
  const T blank{};
  describe(visitor, blank);
  std::vector<Column> columns;
  for (const Column& column : one.columns) columns.push_back(without_cells(column));
  return columns;
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

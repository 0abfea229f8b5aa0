// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <sixstep/impl/io/document_context.hpp>
#include <sixstep/impl/io/roadmap_members.hpp>
#include <sixstep/impl/io/table_rows.hpp>
#include <sixstep/io/roadmap_tables.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::json {

/// A row, and where it comes from.
template <class T>
struct Row {
  const T* value;
  std::size_t outer;  ///< the row of the outer table
  std::string key;    ///< that row's first text
};
template <class T>
using Rows = std::vector<Row<T>>;

/// The visitor that finds the first member that is a text: what a row is called.
struct KeyVisitor {
  std::string name, value;
  bool found = false;

  template <class T>
  void operator()(std::string_view member, const T& field) {
    if constexpr (std::is_convertible_v<const T&, std::string_view>) {
      if (!std::exchange(found, true)) name = member, value = std::string_view(field);
    }
  }
  template <class T, class How>
  void operator()(std::string_view member, const T& field, How) {
    (*this)(member, field);
  }
  template <class T>
  void constant(std::string_view, const T&) {}
};

template <class T>
KeyVisitor key_of(const T& row) {
  KeyVisitor key;
  describe(key, row);
  return key;
}

/// The visitor that finds the list that is the index-th member.
template <class T>
struct ListVisitor {
  std::size_t index;
  const std::vector<T>* list = nullptr;
  std::size_t next = 0;

  template <class Field>
  void operator()(std::string_view, const Field& field) {
    if constexpr (std::same_as<Field, std::vector<T>>) {
      if (next == index) list = &field;
    }
    ++next;
  }
  template <class Field, class How>
  void operator()(std::string_view name, const Field& field, How) {
    (*this)(name, field);
  }
  template <class Field>
  void constant(std::string_view, const Field&) {}
};

/// What the rows of an outer table are called in a table within: nothing where there is none, ""
/// where its rows have no name.
using Outer = std::optional<std::string>;

/// Walks through all tables of a road map, and makes those that are wanted.
class TableWalk {
 public:
  TableWalk(std::string_view wanted, const TableContext& context)
      : wanted_(wanted), context_(context) {}

  template <class T>
  void walk_object(const std::string& path, const T& object);
  template <class T>
  void walk_rows(const std::string& path, const Rows<T>& rows, const Outer& outer);

  std::vector<Table> tables;

  /// Whether this table, or one within it, may be wanted.
  bool leads_to(std::string_view path) const {
    return wanted_.empty() || wanted_ == path ||
           (wanted_.starts_with(path) && wanted_.size() > path.size() &&
            wanted_[path.size()] == '.');
  }

 private:
  template <class T>
  void make(const std::string& path, const Rows<T>& rows, const Outer& outer);
  void add_key(Column& column, const std::string& key) const {
    key.empty() ? add_unknown(column) : add_known(column, key, context_);
  }

  std::string_view wanted_;  ///< empty for all
  const TableContext& context_;
};

/// The visitor of an object that is no row: its lists are tables, its objects lead on.
struct ObjectVisitor {
  TableWalk& walk;
  const std::string& path;

  template <class T>
  void operator()(std::string_view name, const T& field) {
    const std::string inner = path.empty() ? std::string(name) : path + '.' + std::string(name);
    if (!walk.leads_to(inner)) return;
    if constexpr (is_list_of_rows<T>) {
      Rows<typename T::value_type> rows;
      rows.reserve(field.size());
      for (const auto& each : field) rows.push_back({&each, 0, {}});
      walk.walk_rows(inner, rows, std::nullopt);
    } else if constexpr (Described<T>) {
      walk.walk_object(inner, field);
    }
  }
  template <class T, class How>
  void operator()(std::string_view name, const T& field, How) {
    (*this)(name, field);
  }
  template <class T>
  void constant(std::string_view, const T&) {}
};

/// The visitor of a row's members that leads on to the tables within.
template <class T>
struct InnerVisitor {
  TableWalk& walk;
  const std::string& path;
  const Rows<T>& rows;
  std::size_t index = 0;

  template <class Field>
  void operator()(std::string_view name, const Field&) {
    const std::size_t at = index++;
    if constexpr (is_list_of_rows<Field>) {
      const std::string inner = path + '.' + std::string(name);
      if (walk.leads_to(inner)) lead_on<typename Field::value_type>(inner, at);
    }
  }
  template <class Field, class How>
  void operator()(std::string_view name, const Field& field, How) {
    (*this)(name, field);
  }
  template <class Field>
  void constant(std::string_view, const Field&) {}

 private:
  template <class Inner>
  void lead_on(const std::string& inner, std::size_t at) {
    Rows<Inner> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      ListVisitor<Inner> finder{at};
      describe(finder, *rows[i].value);
      const std::string key = key_of(*rows[i].value).value;
      for (const Inner& each : *finder.list) found.push_back({&each, i, key});
    }
    walk.walk_rows(inner, found, key_name());
  }

  /// What the outer row is called in the tables within: "indicator"; an "id" says of what.
  std::string key_name() const {
    const KeyVisitor key = key_of(T{});
    if (!key.found) return {};
    if (key.name != "id") return key.name;
    const std::string last = path.substr(path.rfind('.') + 1);
    return last.substr(0, last.size() - (last.ends_with('s') ? 1 : 0));
  }
};

template <class T>
void TableWalk::walk_object(const std::string& path, const T& object) {
  ObjectVisitor visitor{*this, path};
  describe(visitor, object);
}

template <class T>
void TableWalk::walk_rows(const std::string& path, const Rows<T>& rows, const Outer& outer) {
  if (wanted_.empty() || wanted_ == path) make(path, rows, outer);
  const T blank{};
  InnerVisitor<T> visitor{*this, path, rows};
  describe(visitor, blank);
}

template <class T>
void TableWalk::make(const std::string& path, const Rows<T>& rows, const Outer& outer) {
  Table table{path, rows.size(), {}};
  if (outer) table.columns.push_back(blank_column<std::uint64_t>("row", context_));
  if (outer && !outer->empty()) {
    table.columns.push_back(blank_column<std::string>(*outer, context_));
  }
  const std::size_t first = table.columns.size();
  for (Column& column : columns_of<T>(context_)) table.columns.push_back(std::move(column));
  for (const Row<T>& row : rows) {
    if (first > 0) add_known(table.columns[0], row.outer, context_);
    if (first > 1) add_key(table.columns[1], row.key);
    RowVisitor visitor(table, first, context_);
    describe(visitor, *row.value);
  }
  tables.push_back(std::move(table));
}

inline TableContext table_context(const Roadmap& roadmap, std::string_view language) {
  TableContext context;
  context.document = context_of(roadmap.plan);
  context.document.decimals = context.document.decimals.value_or(2);
  context.language = language.empty() ? context.document.language : std::string(language);
  return context;
}

inline void write_columns(JsonText& text, const Table& table) {
  text.begin_list();
  for (const Column& column : table.columns) {
    text.begin_object();
    text.name("name");
    text.string(column.name);
    text.name("kind");
    text.string(word(column.kind));
    text.name("list");
    text.boolean(column.is_list);
    text.end_object();
  }
  text.end_list();
}

}  // namespace detail::json

SIXSTEP_INLINE std::optional<Table> roadmap_table(const Roadmap& roadmap, std::string_view name,
                                                  std::string_view language) {
  if (name.empty()) return std::nullopt;
  const detail::json::TableContext context = detail::json::table_context(roadmap, language);
  detail::json::TableWalk walk(name, context);
  walk.walk_object({}, roadmap);
  if (walk.tables.empty()) return std::nullopt;
  return std::move(walk.tables.front());
}

SIXSTEP_INLINE std::vector<Table> roadmap_tables() {
  const detail::json::TableContext context;
  detail::json::TableWalk walk({}, context);
  walk.walk_object({}, Roadmap());
  return std::move(walk.tables);
}

SIXSTEP_INLINE std::string write_table_list(const std::vector<Table>& tables) {
  JsonText text;
  text.begin_list();
  for (const Table& table : tables) {
    text.begin_object();
    text.name("name");
    text.string(table.name);
    text.name("columns");
    detail::json::write_columns(text, table);
    text.end_object();
  }
  text.end_list();
  return text.take();
}

}  // namespace sixstep::inline SIXSTEP_FORM

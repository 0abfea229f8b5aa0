// SPDX-License-Identifier: BSL-1.0
#include "table.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/roadmap_tables.hpp>
#include <sixstep/plan/suggestion.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "options.hpp"
#include "roadmap.hpp"

using sixstep::CellKind;
using sixstep::Column;

namespace sixstep_c {
namespace {

Failure unknown_table(std::string_view name) {
  const std::vector<sixstep::Table> tables = sixstep::roadmap_tables();
  std::vector<std::string_view> names;
  names.reserve(tables.size());
  for (const sixstep::Table& table : tables) names.push_back(table.name);
  return {.status = SIXSTEP_NOT_FOUND,
          .code = "unknown-table",
          .message = "there is no table \"" + std::string(name) + "\"",
          .item = "name",
          .hint = sixstep::did_you_mean(name, names)};
}

const Column* column_of(const sixstep_table* table, std::size_t index) {
  if (!table || index >= table->table->columns.size()) return nullptr;
  return &table->table->columns[index];
}

/// A column that has one cell of this kind in each row.
const Column* cells_of(const sixstep_table* table, std::size_t index, CellKind kind) {
  const Column* column = column_of(table, index);
  return column && !column->is_list && column->kind == kind ? column : nullptr;
}

std::string_view text_of(const Column& column, std::size_t row) {
  const auto begin = static_cast<std::size_t>(column.text_ends[row]);
  const auto end = static_cast<std::size_t>(column.text_ends[row + 1]);
  return std::string_view(column.text).substr(begin, end - begin);
}

}  // namespace
}  // namespace sixstep_c

using sixstep_c::cells_of;
using sixstep_c::column_of;
using sixstep_c::guard;

extern "C" {

sixstep_status sixstep_tables(sixstep_buffer** json, sixstep_error** error) {
  return guard(json, "json", error, [&] {
    *json = sixstep_c::new_buffer(sixstep::write_table_list(sixstep::roadmap_tables()));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_roadmap_table(const sixstep_roadmap* roadmap, const char* name,
                                     const sixstep_options* options, sixstep_table** table,
                                     sixstep_error** error) {
  return guard(table, "table", error, [&] {
    sixstep_c::require(roadmap, "roadmap");
    const std::string_view wanted = sixstep_c::name_argument(name, "name");
    const std::string language = sixstep_c::options_or_default(options).page.language;
    auto made = sixstep::roadmap_table(roadmap->roadmap, wanted, language);
    if (!made) throw sixstep_c::unknown_table(wanted);
    *table = new sixstep_table(std::move(*made));
    return SIXSTEP_OK;
  });
}

size_t sixstep_table_rows(const sixstep_table* table) { return table ? table->table->rows : 0; }

size_t sixstep_table_columns(const sixstep_table* table) {
  return table ? table->table->columns.size() : 0;
}

const char* sixstep_table_column_name(const sixstep_table* table, size_t column, size_t* length) {
  const Column* found = column_of(table, column);
  return sixstep_c::borrowed(found ? std::string_view(found->name) : std::string_view(), length);
}

const char* sixstep_table_column_kind(const sixstep_table* table, size_t column) {
  const Column* found = column_of(table, column);
  if (!found) return nullptr;
  return found->is_list ? "list" : word(found->kind).data();
}

const uint8_t* sixstep_table_known(const sixstep_table* table, size_t column) {
  const Column* found = column_of(table, column);
  return found && !found->is_list && found->unknown > 0 ? found->known.bytes.data() : nullptr;
}

const uint8_t* sixstep_table_flags(const sixstep_table* table, size_t column) {
  const Column* found = cells_of(table, column, CellKind::flag);
  return found ? found->flags.bytes.data() : nullptr;
}

const int64_t* sixstep_table_wholes(const sixstep_table* table, size_t column) {
  const Column* found = cells_of(table, column, CellKind::whole);
  if (!found) found = cells_of(table, column, CellKind::money);
  return found ? found->wholes.data() : nullptr;
}

const double* sixstep_table_numbers(const sixstep_table* table, size_t column) {
  const Column* found = cells_of(table, column, CellKind::number);
  return found ? found->numbers.data() : nullptr;
}

const int32_t* sixstep_table_days(const sixstep_table* table, size_t column) {
  const Column* found = cells_of(table, column, CellKind::date);
  return found ? found->days.data() : nullptr;
}

const char* sixstep_table_text(const sixstep_table* table, size_t column, size_t row,
                               size_t* length) {
  const Column* found = cells_of(table, column, CellKind::text);
  const bool there = found && row < table->table->rows && found->known[row];
  return sixstep_c::borrowed(there ? sixstep_c::text_of(*found, row) : std::string_view(), length);
}

sixstep_status sixstep_table_export(const sixstep_table* table, struct ArrowSchema* schema,
                                    struct ArrowArray* array, sixstep_error** error) {
  if (schema) *schema = {};
  if (array) *array = {};
  return guard(error, [&] {
    sixstep_c::require(table, "table");
    sixstep_c::require(schema, "schema");
    sixstep_c::require(array, "array");
    ArrowArray lent = {};
    sixstep_c::export_array(table->table, lent);
    try {
      sixstep_c::export_schema(*table->table, *schema);
    } catch (...) {
      lent.release(&lent);
      throw;
    }
    *array = lent;
    return SIXSTEP_OK;
  });
}

void sixstep_table_destroy(sixstep_table* table) { delete table; }

}  // extern "C"

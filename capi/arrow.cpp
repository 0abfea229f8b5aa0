// SPDX-License-Identifier: BSL-1.0
// The Arrow C data interface: what a schema and an array need beyond the table is kept in their
// private data, which each releases with itself.
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "table.hpp"

using sixstep::CellKind;
using sixstep::Column;
using sixstep::Table;

namespace sixstep_c {
namespace {

/// Arrays or schemas below another one; a consumer may have moved some of them away.
template <class Node>
struct Children {
  std::vector<Node> nodes;
  std::vector<Node*> pointers;

  explicit Children(std::size_t count) : nodes(count) {
    for (Node& node : nodes) pointers.push_back(&node);
  }
  Children(const Children&) = delete;
  Children& operator=(const Children&) = delete;
  ~Children() {
    for (Node& node : nodes) {
      if (node.release) node.release(&node);
    }
  }
};

struct SchemaData {
  SchemaData(std::string of, std::string called, std::size_t below)
      : format(std::move(of)), name(std::move(called)), children(below) {}

  std::string format, name;
  Children<ArrowSchema> children;
};

struct ArrayData {
  ArrayData(std::shared_ptr<const Table> from, std::size_t below)
      : table(std::move(from)), children(below) {}

  std::shared_ptr<const Table> table;
  Children<ArrowArray> children;
  std::vector<const void*> buffers = {};
  std::vector<std::array<std::int64_t, 2>> decimals = {};  ///< money, low word first
};

template <class Data, class Node>
void release(Node* node) {
  delete static_cast<Data*>(node->private_data);
  node->release = nullptr;
}

/// From here on the schema owns its data.
void fill(ArrowSchema& schema, std::unique_ptr<SchemaData> data) {
  schema = {};
  schema.format = data->format.c_str();
  schema.name = data->name.c_str();
  schema.flags = ARROW_FLAG_NULLABLE;
  schema.n_children = static_cast<std::int64_t>(data->children.nodes.size());
  schema.children = data->children.pointers.data();
  schema.release = release<SchemaData, ArrowSchema>;
  schema.private_data = data.release();
}

void fill(ArrowArray& array, std::size_t length, std::size_t unknown,
          std::unique_ptr<ArrayData> data) {
  array = {};
  array.length = static_cast<std::int64_t>(length);
  array.null_count = static_cast<std::int64_t>(unknown);
  array.n_buffers = static_cast<std::int64_t>(data->buffers.size());
  array.n_children = static_cast<std::int64_t>(data->children.nodes.size());
  array.buffers = data->buffers.data();
  array.children = data->children.pointers.data();
  array.release = release<ArrayData, ArrowArray>;
  array.private_data = data.release();
}

std::string format_of(const Column& column) {
  switch (column.kind) {
    case CellKind::flag:
      return "b";
    case CellKind::whole:
      return "l";
    case CellKind::number:
      return "g";
    case CellKind::date:
      return "tdD";
    case CellKind::money:
      return "d:19," + std::to_string(column.decimals);
    case CellKind::text:
      break;
  }
  return "U";
}

void export_cells(const Column& column, std::string name, ArrowSchema& schema) {
  fill(schema, std::make_unique<SchemaData>(format_of(column), std::move(name), 0));
}

void export_column(const Column& column, ArrowSchema& schema) {
  if (!column.is_list) return export_cells(column, column.name, schema);
  auto data = std::make_unique<SchemaData>("+L", column.name, 1);
  export_cells(column, "item", data->children.nodes.front());
  fill(schema, std::move(data));
}

/// Arrow's money has 128 bits.
void widen_money(const Column& column, ArrayData& data) {
  data.decimals.reserve(column.wholes.size());
  for (const std::int64_t minor : column.wholes) data.decimals.push_back({minor, minor >> 63});
  data.buffers.push_back(data.decimals.data());
}

void add_values(const Column& column, ArrayData& data) {
  switch (column.kind) {
    case CellKind::flag:
      return data.buffers.push_back(column.flags.bytes.data());
    case CellKind::whole:
      return data.buffers.push_back(column.wholes.data());
    case CellKind::number:
      return data.buffers.push_back(column.numbers.data());
    case CellKind::date:
      return data.buffers.push_back(column.days.data());
    case CellKind::money:
      return widen_money(column, data);
    case CellKind::text:
      break;
  }
  data.buffers.push_back(column.text_ends.data());
  data.buffers.push_back(column.text.data());
}

void export_cells(const Column& column, const std::shared_ptr<const Table>& table,
                  ArrowArray& array) {
  auto data = std::make_unique<ArrayData>(table, 0);
  data->buffers.push_back(column.unknown > 0 ? column.known.bytes.data() : nullptr);
  add_values(column, *data);
  fill(array, column.known.size, column.unknown, std::move(data));
}

void export_column(const Column& column, const std::shared_ptr<const Table>& table,
                   ArrowArray& array) {
  if (!column.is_list) return export_cells(column, table, array);
  auto data = std::make_unique<ArrayData>(table, 1);
  data->buffers = {nullptr, column.list_ends.data()};
  export_cells(column, table, data->children.nodes.front());
  fill(array, table->rows, 0, std::move(data));
}

}  // namespace

void export_schema(const Table& table, ArrowSchema& schema) {
  auto data = std::make_unique<SchemaData>("+s", table.name, table.columns.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    export_column(table.columns[i], data->children.nodes[i]);
  }
  fill(schema, std::move(data));
  schema.flags = 0;
}

void export_array(const std::shared_ptr<const Table>& table, ArrowArray& array) {
  auto data = std::make_unique<ArrayData>(table, table->columns.size());
  data->buffers.push_back(nullptr);
  for (std::size_t i = 0; i < table->columns.size(); ++i) {
    export_column(table->columns[i], table, data->children.nodes[i]);
  }
  fill(array, table->rows, 0, std::move(data));
}

}  // namespace sixstep_c

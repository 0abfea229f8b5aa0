// SPDX-License-Identifier: BSL-1.0
#include "values.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <span>

#include "guard.hpp"

using sixstep::Matrix;

namespace sixstep_c {
namespace {

/// The caller's numbers, row by row, as a matrix of their own.
Matrix copy(const double* data, std::size_t rows, std::size_t columns) {
  constexpr std::size_t most = std::numeric_limits<std::ptrdiff_t>::max() / sizeof(double);
  if (columns != 0 && rows > most / columns) {
    throw bad_argument("invalid-length", "no matrix has so many cells", "rows");
  }
  if (rows * columns != 0) require(data, "data");
  Matrix result(rows, columns);
  for (std::size_t row = 0; row < rows; ++row) {
    std::copy_n(data + row * columns, columns, result.row(row).begin());
  }
  return result;
}

template <class Kind>
const Kind* find(const sixstep_values* values, const char* name) {
  if (!values || !name) return nullptr;
  const auto found = values->values.find(std::string_view(name));
  return found == values->values.end() ? nullptr : std::get_if<Kind>(&found->second);
}

}  // namespace
}  // namespace sixstep_c

extern "C" {

sixstep_status sixstep_values_create(sixstep_values** values, sixstep_error** error) {
  return sixstep_c::guard(values, "values", error, [&] {
    *values = new sixstep_values();
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_values_set_matrix(sixstep_values* values, const char* name,
                                         const double* data, size_t rows, size_t columns,
                                         sixstep_error** error) {
  return sixstep_c::guard(error, [&] {
    sixstep_c::require(values, "values");
    const std::string_view key = sixstep_c::name_argument(name, "name");
    Matrix matrix = sixstep_c::copy(data, rows, columns);
    values->values.insert_or_assign(std::string(key), std::move(matrix));
    return SIXSTEP_OK;
  });
}

size_t sixstep_values_count(const sixstep_values* values) {
  return values ? values->values.size() : 0;
}

const char* sixstep_values_name(const sixstep_values* values, size_t index, size_t* length) {
  if (index >= sixstep_values_count(values)) return sixstep_c::borrowed({}, length);
  const auto at = std::next(values->values.begin(), static_cast<std::ptrdiff_t>(index));
  return sixstep_c::borrowed(at->first, length);
}

const double* sixstep_values_matrix(const sixstep_values* values, const char* name, size_t* rows,
                                    size_t* columns) {
  const auto* matrix = sixstep_c::find<Matrix>(values, name);
  if (rows) *rows = matrix ? matrix->rows() : 0;
  if (columns) *columns = matrix ? matrix->columns() : 0;
  return matrix ? matrix->cells().data() : nullptr;
}

const char* sixstep_values_text(const sixstep_values* values, const char* name, size_t* length) {
  const auto* text = sixstep_c::find<std::string>(values, name);
  return sixstep_c::borrowed(text ? std::string_view(*text) : std::string_view(), length);
}

void sixstep_values_destroy(sixstep_values* values) { delete values; }

}  // extern "C"

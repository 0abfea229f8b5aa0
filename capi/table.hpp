// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <memory>
#include <utility>

#include <sixstep/io/table.hpp>

#include "sixstep.h"

/// A table; what was exported of it holds it too.
struct sixstep_table {
  explicit sixstep_table(sixstep::Table made)
      : table(std::make_shared<const sixstep::Table>(std::move(made))) {}

  std::shared_ptr<const sixstep::Table> table;
};

namespace sixstep_c {

/// Describes the table, and lends its columns, to whoever reads Arrow.
void export_schema(const sixstep::Table& table, ArrowSchema& schema);
void export_array(const std::shared_ptr<const sixstep::Table>& table, ArrowArray& array);

}  // namespace sixstep_c

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/table.hpp>
#include <sixstep/roadmap/roadmap.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// The table of a road map that is called `name`, by column; nothing if there is none.
///
/// Every list of objects in the road map document (docs/reference/roadmap-document.md) is a table,
/// called by its path: "action.actions", "strategy.chosen", "findings". Its columns are the members
/// of the objects, in the document's order; a member of an object within is called "place.level",
/// and lists of words or numbers are columns of lists. Lists of objects within rows are tables of
/// their own, "framework.indicators.targets": their first column, "row", is the row of the outer
/// table from 0, and their second the outer row's first text. What the document leaves out is not
/// known; columns are the same for every road map, also for an empty one.
///
/// Texts are given in `language`, "" for the plan's first. O(table).
std::optional<Table> roadmap_table(const Roadmap& roadmap, std::string_view name,
                                   std::string_view language = {});

/// All tables that there are, in the order of the document, with their columns and without rows.
std::vector<Table> roadmap_tables();

/// The same for programs: a JSON list of `name` and `columns`, each with `name`, `kind`, `list`.
std::string write_table_list(const std::vector<Table>& tables);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/roadmap_tables.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/plan_json.hpp>
#include <sixstep/io/read_limits.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Puts a plan together piece by piece, for hosts that hold their data in a database: one call for
/// each row, and nobody has to write a whole document.
///
///     PlanBuilder builder;
///     builder.set("id", R"("recovery")");
///     builder.add("actions", R"({"id": "portal", "cost": 6.00})");
///     PlanReading reading = builder.finish();
///
/// The entries of a list keep their order; otherwise that of the calls makes no difference: money
/// may come before its currency, an edge before its ends. Calls that return problems or throw
/// change nothing. Not for use by several threads at once.
class PlanBuilder {
 public:
  explicit PlanBuilder(ReadLimits limits = {});

  /// The lists that a plan has, such as "actions", in the order of the document.
  static std::span<const std::string_view> lists();

  /// The other members of a plan, such as "title"; the format and its version come by themselves.
  static std::span<const std::string_view> members();

  /// Adds an entry to the end of a list. Only its form is looked at now: one JSON object; what it
  /// means is for `finish`. Returns what is wrong, with lines of `json`; nothing if it was added.
  /// Throws std::invalid_argument where there is no such list. O(bytes).
  std::vector<Diagnostic> add(std::string_view list, std::string_view json);

  /// Sets another member to a JSON value, in the place of what was set before; null removes it.
  /// Returns and throws as `add` does.
  std::vector<Diagnostic> set(std::string_view member, std::string_view json);

  /// The plan of all that was added and set, or everything that is wrong with it: by item and
  /// pointer, such as "/actions/0/cost", since no text has lines here. More may be added later, and
  /// the next plan asked for. O(bytes).
  PlanReading finish() const;

  /// The document that `finish` reads.
  std::string document() const;

 private:
  ReadLimits limits_;
  std::vector<std::string> values_;                ///< by place in `members()`; empty: not set
  std::vector<std::vector<std::string>> entries_;  ///< by place in `lists()`
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/plan_builder.ipp>
#endif

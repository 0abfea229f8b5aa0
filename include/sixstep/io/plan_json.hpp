// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/io/read_limits.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/plan.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A plan, or the reasons why there is none; warnings may stand beside a plan.
struct PlanReading {
  std::optional<Plan> plan;  ///< present if and only if there is no error
  std::vector<Diagnostic> diagnostics;
};

/// Reads a plan document (format "sixstep-plan", version 1) and checks it.
///
/// All problems are reported at once, each with its place. Never throws for a bad document, only
/// std::bad_alloc. O(bytes); thread-safe.
PlanReading read_plan(std::string_view json, const ReadLimits& limits = {});

/// The canonical document: members in fixed order, exact money, shortest numbers, two spaces of
/// indentation, a newline at the end. `write_plan(*read_plan(write_plan(p)).plan)` gives the same
/// bytes. O(size of the plan).
std::string write_plan(const Plan& plan);

/// The plan after `changes`, such as a scenario's, one after the other: each names an entity by its
/// id, or an object by a path of members ("budgets/state/amounts"; elements of lists by id or by
/// index), and sets members there; a null removes one. The result is checked like any plan;
/// pointers of diagnostics point into the changed document, which has no lines.
/// O(size of the plan · changes).
PlanReading apply_changes(const Plan& plan, std::span<const Change> changes);

/// The same with changes as JSON, as a scenario of a plan document lists them:
/// `[{"at": "portal", "set": {"cost": 5}}]`. What is wrong with the list itself has its place
/// there.
PlanReading apply_changes_json(const Plan& plan, std::string_view json,
                               const ReadLimits& limits = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/plan_changes.ipp>
#include <sixstep/impl/io/plan_json.ipp>
#endif

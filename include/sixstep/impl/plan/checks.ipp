// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/plan/checks/comparisons.ipp>
#include <sixstep/impl/plan/checks/cycles.ipp>
#include <sixstep/impl/plan/checks/dates.ipp>
#include <sixstep/impl/plan/checks/ids.ipp>
#include <sixstep/impl/plan/checks/money.ipp>
#include <sixstep/impl/plan/checks/numbers.ipp>
#include <sixstep/impl/plan/checks/people.ipp>
#include <sixstep/impl/plan/checks/progress.ipp>
#include <sixstep/impl/plan/checks/references.ipp>
#include <sixstep/impl/plan/checks/structure.ipp>
#include <sixstep/plan/checks.hpp>

namespace sixstep::inline SIXSTEP_FORM {

SIXSTEP_INLINE std::vector<Diagnostic> check_plan(const Plan& plan) {
  detail::checks::Examination exam{plan, detail::checks::Registry(plan.actions.size()), {}};
  detail::checks::check_ids(exam);
  exam.dependency_ends = exam.registry.dependency_ends(plan.dependencies);
  detail::checks::check_references(exam);
  detail::checks::check_numbers(exam);
  detail::checks::check_people(exam);
  detail::checks::check_dates(exam);
  detail::checks::check_progress(exam);
  detail::checks::check_comparisons(exam);
  detail::checks::check_structure(exam);
  detail::checks::check_cycles(exam);
  detail::checks::check_money(exam);
  return std::move(exam.findings).in_document_order();
}

}  // namespace sixstep::inline SIXSTEP_FORM

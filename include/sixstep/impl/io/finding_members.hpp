// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/steps/finding.hpp>

/// What every step's result has, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Finding> auto& finding) {
  v("code", finding.code, required);
  v("severity", finding.severity, required);
  v("sentence", finding.sentence, required);
  v("nodes", finding.nodes, required);
  v("decision", finding.decision);
}

void describe(auto& v, Same<MethodNote> auto& note) {
  v("subject", note.subject, required);
  v("method", note.method, required);
  v("convention", note.convention);
  v("known", note.known);
}

/// What every step ends with.
void conclude(auto& v, auto& step) {
  v("methods", step.methods, required);
  v("findings", step.findings, required);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

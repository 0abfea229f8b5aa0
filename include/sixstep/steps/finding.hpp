// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <sixstep/config.hpp>
#include <sixstep/plan/diagnostic.hpp>
#include <sixstep/plan/id.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Something that a reader of the road map must know: one sentence, and the nodes it is about.
struct Finding {
  std::string code;  ///< stable, documented in docs/reference/findings.md: "technology-led"
  Severity severity = Severity::note;
  std::string sentence;          ///< for people; names nodes by label
  std::vector<AnyId> nodes;      ///< what it is about
  std::optional<bool> decision;  ///< true: someone has to decide something because of it
  friend bool operator==(const Finding&, const Finding&) = default;
};

/// How a part of a result was computed, so that every number can answer for itself.
struct MethodNote {
  std::string subject;          ///< what was computed: "leverage"
  std::string method;           ///< the method's name and source
  std::string convention;       ///< the variant, scale or cut that was used
  std::optional<double> known;  ///< share of the input that the plan knew, 0 … 1
  friend bool operator==(const MethodNote&, const MethodNote&) = default;
};

}  // namespace sixstep::inline SIXSTEP_FORM

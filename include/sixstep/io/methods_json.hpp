// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/read_limits.hpp>
#include <sixstep/methods/method_call.hpp>
#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Methods as a JSON list of objects with `id`, `title`, `summary`, `source`, `inputs`, `options`
/// and `outputs`; of each input, option and output `name`, its shape or kind, and `meaning`. An
/// option has its `default` and, if a choice, its `words`; an input says whether it is `required`
/// and whether cells may be NaN, `may_be_unknown`; an output whether it is `always` there. O(size).
std::string write_methods(std::span<const Method> methods);

/// The options that a JSON object names, or what is wrong with the text.
struct MethodOptionsReading {
  std::optional<std::map<std::string, OptionValue, std::less<>>> options;
  std::vector<Diagnostic> diagnostics;
};

/// Reads `{"norm": "maximum row sum"}`: flags, numbers and words by name; null is as if not given,
/// and an empty text is no options. Whether a method has such options is for `run_method` to say.
MethodOptionsReading read_method_options(std::string_view json, const ReadLimits& limits = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/methods_json.ipp>
#endif

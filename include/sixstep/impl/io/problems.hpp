// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/json_document.hpp>
#include <sixstep/io/json_location.hpp>
#include <sixstep/plan/diagnostic.hpp>

namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// Collects what is wrong with a document by value; pointers, lines and columns come at the end, so
/// that a good document pays nothing for them.
class Problems {
 public:
  explicit Problems(std::size_t most) : most_(most) {}

  void add(JsonPlace place, std::string_view code, std::string message, std::string hint = {});

  /// Takes over what checks of the values found, by canonical pointers, which lead to the same
  /// values here; except about values whose form is wrong already.
  void add_consequences(const JsonDocument& document, std::vector<Diagnostic> diagnostics);

  /// Everything found, by place in the document, with pointers, lines and columns; the last one
  /// says how many more there are.
  std::vector<Diagnostic> located(const JsonDocument& document, std::string_view text);

 private:
  void keep(JsonPlace place, Diagnostic diagnostic);

  struct Found {
    JsonPlace place;
    Diagnostic diagnostic;
  };
  std::size_t most_;
  std::size_t unlisted_ = 0;
  Severity worst_unlisted_ = Severity::note;
  std::vector<Found> found_;
};

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/problems.ipp>
#endif

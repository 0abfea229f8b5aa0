// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/io/read_limits.hpp>
#include <sixstep/plan/diagnostic.hpp>

#include "sixstep.h"

/// What an error tells. Each text is followed by a NUL.
struct sixstep_error {
  sixstep_status status;
  std::string_view code;
  std::string_view message;
  std::string_view hint;
  std::string_view pointer;
  std::string_view item;
  std::string_view diagnostics;
  std::uint64_t line;
  std::uint64_t column;
};

namespace sixstep_c {

/// Thrown by the body of an export; its guard makes an error and a status of it.
struct Failure {
  sixstep_status status = SIXSTEP_INTERNAL_ERROR;
  std::string code = {};
  std::string message = {};
  std::string item = {};
  std::string hint = {};
  std::string pointer = {};
  std::string diagnostics = "[]\n";
  std::uint64_t line = 0;
  std::uint64_t column = 0;
};

/// An argument that cannot be meant; `item` is its name, or that of the option.
Failure bad_argument(std::string code, std::string message, std::string_view item,
                     std::string hint = {});

/// A document that was refused for `diagnostics`, of which at least one is an error.
Failure bad_document(std::string_view json, const sixstep::ReadLimits& limits,
                     const std::vector<sixstep::Diagnostic>& diagnostics);

/// Warnings and notes of a document that was read, as JSON, each with the item that it is about.
std::string located_diagnostics(std::string_view json, const sixstep::ReadLimits& limits,
                                const std::vector<sixstep::Diagnostic>& diagnostics);

/// Makes the exception that is being handled into an error, and returns its status. Where memory
/// does not suffice for that, the error is one that needs none.
sixstep_status report_exception(sixstep_error** error) noexcept;

}  // namespace sixstep_c

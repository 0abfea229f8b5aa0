// SPDX-License-Identifier: BSL-1.0
#include "error.hpp"

#include <algorithm>
#include <exception>
#include <new>
#include <optional>
#include <utility>

#include <sixstep/io/diagnostics_json.hpp>
#include <sixstep/io/json_document.hpp>

#include "arguments.hpp"

namespace sixstep_c {
namespace {

/// The error that needs no memory. Nobody writes to it: errors are read and destroyed only.
constinit sixstep_error out_of_memory = {
    SIXSTEP_OUT_OF_MEMORY, "out-of-memory", "There is not enough memory.", "", "", "", "[]\n", 0, 0,
};

/// An error that owns its texts.
struct OwningError : sixstep_error {
  explicit OwningError(Failure failure) : sixstep_error{}, texts(std::move(failure)) {
    status = texts.status;
    code = texts.code;
    message = texts.message;
    hint = texts.hint;
    pointer = texts.pointer;
    item = texts.item;
    diagnostics = texts.diagnostics;
    line = texts.line;
    column = texts.column;
  }
  OwningError(const OwningError&) = delete;
  OwningError& operator=(const OwningError&) = delete;

  Failure texts;
};

Failure internal_error(std::string message) {
  return {
      .status = SIXSTEP_INTERNAL_ERROR, .code = "internal-error", .message = std::move(message)};
}

/// The failure behind the exception that is being handled; out of memory stays an exception.
Failure current_failure() {
  try {
    throw;
  } catch (Failure& failure) {
    return std::move(failure);
  } catch (const std::bad_alloc&) {
    throw;
  } catch (const std::exception& exception) {
    return internal_error(exception.what());
  } catch (...) {
    return internal_error("an exception that says nothing");
  }
}

/// With the items of the document, where it is one.
std::string written(const std::vector<sixstep::Diagnostic>& diagnostics,
                    const sixstep::JsonParsing& parsing) {
  return parsing.document ? sixstep::write_diagnostics(diagnostics, *parsing.document)
                          : sixstep::write_diagnostics(diagnostics);
}

}  // namespace

Failure bad_argument(std::string code, std::string message, std::string_view item,
                     std::string hint) {
  return {.status = SIXSTEP_INVALID_ARGUMENT,
          .code = std::move(code),
          .message = std::move(message),
          .item = std::string(item),
          .hint = std::move(hint)};
}

Failure bad_document(std::string_view json, const sixstep::ReadLimits& limits,
                     const std::vector<sixstep::Diagnostic>& diagnostics) {
  const auto first =
      std::ranges::find(diagnostics, sixstep::Severity::error, &sixstep::Diagnostic::severity);
  if (first == diagnostics.end()) return internal_error("a document was refused for no reason");
  const auto parsing = sixstep::parse_json(json, limits);
  return {.status = SIXSTEP_INVALID_DOCUMENT,
          .code = first->code,
          .message = first->message,
          .item = parsing.document
                      ? std::string(sixstep::entity_around(*parsing.document, first->pointer))
                      : std::string(),
          .hint = first->hint,
          .pointer = first->pointer,
          .diagnostics = written(diagnostics, parsing),
          .line = first->line,
          .column = first->column};
}

std::string located_diagnostics(std::string_view json, const sixstep::ReadLimits& limits,
                                const std::vector<sixstep::Diagnostic>& diagnostics) {
  if (diagnostics.empty()) return sixstep::write_diagnostics(diagnostics);
  return written(diagnostics, sixstep::parse_json(json, limits));
}

sixstep_status report_exception(sixstep_error** error) noexcept {
  try {
    Failure failure = current_failure();
    const sixstep_status status = failure.status;
    if (error) *error = new OwningError(std::move(failure));
    return status;
  } catch (...) {
    if (error) *error = &out_of_memory;
    return SIXSTEP_OUT_OF_MEMORY;
  }
}

}  // namespace sixstep_c

using sixstep_c::borrowed;

extern "C" {

sixstep_status sixstep_error_status(const sixstep_error* error) {
  return error ? error->status : SIXSTEP_OK;
}

const char* sixstep_error_code(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->code : std::string_view(), length);
}

const char* sixstep_error_message(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->message : std::string_view(), length);
}

const char* sixstep_error_hint(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->hint : std::string_view(), length);
}

const char* sixstep_error_pointer(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->pointer : std::string_view(), length);
}

const char* sixstep_error_item(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->item : std::string_view(), length);
}

const char* sixstep_error_diagnostics(const sixstep_error* error, size_t* length) {
  return borrowed(error ? error->diagnostics : std::string_view(), length);
}

uint64_t sixstep_error_line(const sixstep_error* error) { return error ? error->line : 0; }

uint64_t sixstep_error_column(const sixstep_error* error) { return error ? error->column : 0; }

void sixstep_error_destroy(sixstep_error* error) {
  if (error != &sixstep_c::out_of_memory) delete static_cast<sixstep_c::OwningError*>(error);
}

}  // extern "C"

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <span>
#include <string_view>

#include <sixstep/methods/method_call.hpp>
#include <sixstep/methods/method_result.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Every analysis method that can be called by name, in alphabetical order of ids.
std::span<const Method> methods();

/// Runs one method:
///
///     const MethodResult found = run_method("dematel", {.inputs = {{"direct", influences}}});
///     const Matrix* total = found.matrix("total");
///
/// Throws MethodError if there is no such method, if an input or option is missing, unknown or
/// does not fit its description, or if the method has no result for these inputs. Time and space
/// are those of the method. Pure, thread-safe.
MethodResult run_method(std::string_view id, const MethodArguments& arguments);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/method_registry.ipp>
#endif

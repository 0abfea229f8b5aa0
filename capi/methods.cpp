// SPDX-License-Identifier: BSL-1.0
#include <string_view>
#include <utility>

#include <sixstep/io/methods_json.hpp>
#include <sixstep/methods/method_registry.hpp>

#include "buffer.hpp"
#include "guard.hpp"
#include "interruption.hpp"
#include "options.hpp"
#include "values.hpp"

namespace sixstep_c {
namespace {

auto options_of_method(std::string_view json, const sixstep::ReadLimits& limits) {
  sixstep::MethodOptionsReading reading = sixstep::read_method_options(json, limits);
  if (!reading.options) throw bad_document(json, limits, reading.diagnostics);
  return *std::move(reading.options);
}

sixstep::MethodArguments arguments(const sixstep_values* inputs) {
  sixstep::MethodArguments result;
  if (!inputs) return result;
  for (const auto& [name, value] : inputs->values) {
    if (const auto* matrix = std::get_if<sixstep::Matrix>(&value)) {
      result.inputs.emplace(name, *matrix);
    }
  }
  return result;
}

sixstep::MethodResult run(std::string_view method, const sixstep::MethodArguments& arguments) {
  try {
    return sixstep::run_method(method, arguments);
  } catch (const sixstep::MethodError& error) {
    throw bad_argument(error.code, error.what(), error.item, error.hint);
  }
}

}  // namespace
}  // namespace sixstep_c

extern "C" {

sixstep_status sixstep_methods(sixstep_buffer** json, sixstep_error** error) {
  return sixstep_c::guard(json, "json", error, [&] {
    *json = sixstep_c::new_buffer(sixstep::write_methods(sixstep::methods()));
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_method_run(const char* method, const sixstep_values* inputs,
                                  const char* options_json, size_t options_length,
                                  const sixstep_options* options, sixstep_values** results,
                                  sixstep_error** error) {
  return sixstep_c::guard(results, "results", error, [&] {
    const std::string_view id = sixstep_c::name_argument(method, "method");
    const sixstep_options chosen = sixstep_c::options_or_default(options);
    const auto text = sixstep_c::bytes(options_json, options_length, "options_json");
    sixstep::MethodArguments arguments = sixstep_c::arguments(inputs);
    arguments.options = sixstep_c::options_of_method(text, chosen.limits);
    sixstep_c::Interruption interruption(chosen);
    arguments.stop = interruption.condition();
    const sixstep::MethodResult found = sixstep_c::run(id, arguments);
    *results = new sixstep_values{found.values()};
    return found.truncated() ? SIXSTEP_STOPPED : SIXSTEP_OK;
  });
}

}  // extern "C"

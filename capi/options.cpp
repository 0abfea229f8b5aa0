// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <vector>

#include <sixstep/plan/suggestion.hpp>

#include "guard.hpp"
#include "token.hpp"

namespace sixstep_c {
namespace {

/// An option that is a number, from `least` to `most`.
template <class Number>
struct NumberOption {
  std::string_view name;
  Number least;
  Number most;
  void (*set)(sixstep_options&, Number);
};

constexpr std::int64_t any_number = std::numeric_limits<std::int64_t>::max();

constexpr auto whole_options = std::to_array<NumberOption<std::int64_t>>({
    {"max_bytes", 1, any_number,
     [](auto& options, auto value) { options.limits.max_bytes = static_cast<std::size_t>(value); }},
    {"max_depth", 1, 1000,
     [](auto& options, auto value) { options.limits.max_depth = static_cast<std::size_t>(value); }},
    {"max_items", 1, any_number,
     [](auto& options, auto value) { options.limits.max_items = static_cast<std::size_t>(value); }},
    {"seed", 0, any_number,
     [](auto& options, auto value) { options.seed = static_cast<std::uint64_t>(value); }},
    {"work_limit", 0, any_number,
     [](auto& options, auto value) { options.work_limit = static_cast<std::uint64_t>(value); }},
});

constexpr auto real_options = std::to_array<NumberOption<double>>({
    {"time_limit", 0.0, std::numeric_limits<double>::max(),
     [](auto& options, auto value) { options.time_limit = value; }},
});

struct TextOption {
  std::string_view name;
  std::string_view allowed;  ///< characters beside letters and digits
  std::string_view expected;
  std::string sixstep::HtmlOptions::*member;
};

constexpr auto text_options = std::to_array<TextOption>({
    {"language", "-", R"(a language tag such as "en" or "pt-BR")", &sixstep::HtmlOptions::language},
    {"nonce", "+/-_=", "base64", &sixstep::HtmlOptions::nonce},
});

template <class Table>
auto find_option(const Table& table, std::string_view name) {
  const auto found = std::ranges::find(table, name, [](const auto& option) { return option.name; });
  return found == table.end() ? nullptr : &*found;
}

[[noreturn]] void refuse_name(std::string_view name) {
  const auto refuse_type = [&](std::string_view type, std::string_view setter) {
    throw bad_argument("wrong-option-type",
                       "option \"" + std::string(name) + "\" is " + std::string(type), name,
                       "set it with sixstep_options_set_" + std::string(setter));
  };
  if (find_option(whole_options, name)) refuse_type("a whole number", "int64");
  if (find_option(real_options, name)) refuse_type("a number", "double");
  if (find_option(text_options, name)) refuse_type("text", "string");
  std::vector<std::string_view> names;
  names.reserve(whole_options.size() + real_options.size() + text_options.size());
  for (const auto& option : whole_options) names.push_back(option.name);
  for (const auto& option : real_options) names.push_back(option.name);
  for (const auto& option : text_options) names.push_back(option.name);
  throw bad_argument("unknown-option", "there is no option \"" + std::string(name) + "\"", name,
                     sixstep::did_you_mean(name, names));
}

template <class Option>
[[noreturn]] void refuse_value(const Option& option, const std::string& expected) {
  throw bad_argument("option-out-of-range",
                     "option \"" + std::string(option.name) + "\" must be " + expected,
                     option.name);
}

std::string range_of(const NumberOption<std::int64_t>& option) {
  const std::string least = std::to_string(option.least);
  return option.most == any_number ? least + " or more"
                                   : "from " + least + " to " + std::to_string(option.most);
}

std::string range_of(const NumberOption<double>&) { return "a finite number, 0 or more"; }

template <class Table, class Number>
sixstep_status set_number(const Table& table, sixstep_options* options, const char* name,
                          Number value) {
  require(options, "options");
  const std::string_view wanted = name_argument(name, "name");
  const auto* option = find_option(table, wanted);
  if (!option) refuse_name(wanted);
  // Written so that "not a number" is refused too.
  if (!(value >= option->least && value <= option->most)) refuse_value(*option, range_of(*option));
  option->set(*options, value);
  return SIXSTEP_OK;
}

bool consists_of(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

}  // namespace
}  // namespace sixstep_c

using sixstep_c::guard;
using sixstep_c::require;

extern "C" {

sixstep_status sixstep_options_create(sixstep_options** options, sixstep_error** error) {
  return guard(options, "options", error, [&] {
    *options = new sixstep_options;
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_options_set_int64(sixstep_options* options, const char* name, int64_t value,
                                         sixstep_error** error) {
  return guard(
      error, [&] { return sixstep_c::set_number(sixstep_c::whole_options, options, name, value); });
}

sixstep_status sixstep_options_set_double(sixstep_options* options, const char* name, double value,
                                          sixstep_error** error) {
  return guard(
      error, [&] { return sixstep_c::set_number(sixstep_c::real_options, options, name, value); });
}

sixstep_status sixstep_options_set_string(sixstep_options* options, const char* name,
                                          const char* value, size_t length, sixstep_error** error) {
  return guard(error, [&] {
    require(options, "options");
    const std::string_view wanted = sixstep_c::name_argument(name, "name");
    const std::string_view text = sixstep_c::bytes(value, length, "value");
    const auto* option = sixstep_c::find_option(sixstep_c::text_options, wanted);
    if (!option) sixstep_c::refuse_name(wanted);
    sixstep_c::utf8(text, wanted);
    if (!sixstep_c::consists_of(text, option->allowed)) {
      sixstep_c::refuse_value(*option, std::string(option->expected));
    }
    options->page.*(option->member) = text;
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_options_set_progress(sixstep_options* options,
                                            sixstep_progress_callback callback, void* user_data,
                                            sixstep_error** error) {
  return guard(error, [&] {
    require(options, "options");
    options->progress = callback;
    options->progress_data = user_data;
    return SIXSTEP_OK;
  });
}

sixstep_status sixstep_options_set_token(sixstep_options* options, const sixstep_token* token,
                                         sixstep_error** error) {
  return guard(error, [&] {
    require(options, "options");
    options->cancelled = token ? token->cancelled : nullptr;
    return SIXSTEP_OK;
  });
}

void sixstep_options_destroy(sixstep_options* options) { delete options; }

}  // extern "C"

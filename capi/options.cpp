// SPDX-License-Identifier: BSL-1.0
#include "options.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>
#include <vector>

#include <sixstep/plan/suggestion.hpp>

#include "guard.hpp"
#include "reference_class.hpp"
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
constexpr std::int64_t most_days = 36'500;
constexpr double any_seconds = std::numeric_limits<double>::max();

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
    {"promises_bind", 0, 1, [](auto& options, auto value) { options.promises_bind = value != 0; }},
    {"runs", 1, 10'000'000,
     [](auto& options, auto value) { options.risk.runs = static_cast<std::uint32_t>(value); }},
    {"threads", 0, 1024,
     [](auto& options, auto value) { options.threads = static_cast<unsigned>(value); }},
    {"stale_after_days", 0, most_days,
     [](auto& options,
        auto value) { options.status.stale_after_days = static_cast<std::size_t>(value); }},
    {"decide_within_days", 0, most_days,
     [](auto& options,
        auto value) { options.status.decide_within_days = static_cast<std::size_t>(value); }},
});

constexpr auto real_options = std::to_array<NumberOption<double>>({
    {"time_limit", 0.0, any_seconds, [](auto& options, auto value) { options.time_limit = value; }},
    {"common_cause", 0.0, 0.99,
     [](auto& options, auto value) { options.risk.common_cause = value; }},
    {"amber_above", 0.0, 1.0,
     [](auto& options, auto value) { options.status.amber_above = value; }},
    {"red_above", 0.0, 1.0, [](auto& options, auto value) { options.status.red_above = value; }},
});

bool consists_of(std::string_view text, std::string_view others) {
  return std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           others.find(c) != std::string_view::npos;
  });
}

/// The spread of that name; their number where there is none.
std::size_t spread_named(std::string_view text) {
  const auto words = words_of(sixstep::Spread());
  return static_cast<std::size_t>(std::ranges::find(words, text) - words.begin());
}

bool any_text(std::string_view) { return true; }

/// An option that is text; `set` may refuse with an error of its own what `accepts` lets through.
struct TextOption {
  std::string_view name;
  bool (*accepts)(std::string_view);
  std::string_view expected;
  void (*set)(sixstep_options&, std::string_view);
};

constexpr auto text_options = std::to_array<TextOption>({
    {"language", [](auto text) { return consists_of(text, "-"); },
     R"(a language tag such as "en" or "pt-BR")",
     [](auto& options, auto text) { options.page.language = text; }},
    {"nonce", [](auto text) { return consists_of(text, "+/-_="); }, "base64",
     [](auto& options, auto text) { options.page.nonce = text; }},
    {"spread", [](auto text) { return spread_named(text) < words_of(sixstep::Spread()).size(); },
     R"("triangular", "pert" or "lognormal")",
     [](auto& options, auto text) {
       options.risk.spread = static_cast<sixstep::Spread>(spread_named(text));
     }},
    {"reference_class",
     any_text,
     {},
     [](auto& options, auto text) { options.reference_class = reference_class_of(text); }},
    {"reference_name",
     any_text,
     {},
     [](auto& options, auto text) { options.reference_name = text; }},
    {"baseline",
     any_text,
     {},
     [](auto& options, auto text) { options.status.baseline.value = text; }},
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

std::string range_of(const NumberOption<double>& option) {
  if (option.most == any_seconds) return "a finite number, 0 or more";
  return "a number from 0 to " + std::string(option.most < 1.0 ? "0.99" : "1");
}

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
    if (!option->accepts(text)) sixstep_c::refuse_value(*option, std::string(option->expected));
    option->set(*options, text);
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

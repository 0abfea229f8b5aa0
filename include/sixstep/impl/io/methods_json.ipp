// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <utility>

#include <sixstep/impl/io/document_context.hpp>
#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/io/json_text.hpp>
#include <sixstep/io/methods_json.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::methods_json {

using namespace detail::json;

inline void member(JsonText& text, std::string_view name, std::string_view words) {
  text.name(name);
  text.string(words);
}

inline void write(JsonText& text, const MethodInput& input) {
  member(text, "name", input.name);
  member(text, "shape", word(input.shape));
  member(text, "meaning", input.meaning);
  text.name("required");
  text.boolean(input.required);
  text.name("may_be_unknown");
  text.boolean(input.may_be_unknown);
}

inline void write_default(JsonText& text, const MethodOption& option) {
  if (!option.preset) return text.null();
  if (option.kind == OptionKind::flag) return text.boolean(*option.preset != 0.0);
  if (option.kind != OptionKind::choice) return text.number(*option.preset);
  text.string(option.words[static_cast<std::size_t>(*option.preset)]);
}

inline void write(JsonText& text, const MethodOption& option) {
  member(text, "name", option.name);
  member(text, "kind", word(option.kind));
  member(text, "meaning", option.meaning);
  text.name("default");
  write_default(text, option);
  if (option.words.empty()) return;
  text.name("words");
  text.begin_row();
  for (const std::string_view each : option.words) text.string(each);
  text.end_list();
}

inline void write(JsonText& text, const MethodOutput& output) {
  member(text, "name", output.name);
  member(text, "shape", word(output.shape));
  member(text, "meaning", output.meaning);
  text.name("always");
  text.boolean(output.always);
}

template <class Described>
void write_list(JsonText& text, std::string_view name, std::span<const Described> list) {
  text.name(name);
  text.begin_list();
  for (const Described& each : list) {
    text.begin_object();
    write(text, each);
    text.end_object();
  }
  text.end_list();
}

inline void write(JsonText& text, const Method& method) {
  text.begin_object();
  member(text, "id", method.id);
  member(text, "title", method.title);
  member(text, "summary", method.summary);
  member(text, "source", method.source);
  write_list(text, "inputs", method.inputs);
  write_list(text, "options", method.options);
  write_list(text, "outputs", method.outputs);
  text.end_object();
}

inline std::optional<OptionValue> read_option(JsonReader& reader, JsonIndex at) {
  switch (reader.document.kind(at)) {
    case JsonKind::null:
      return std::nullopt;
    case JsonKind::boolean:
      return reader.document.text(at) == "true";
    case JsonKind::string:
      return std::string(reader.document.text(at));
    case JsonKind::number: {
      double number = 0.0;
      read_value(reader, at, number);
      return number;
    }
    default:
      reader.wrong_type(at, "a flag, a number or a word");
      return std::nullopt;
  }
}

inline auto read_options(JsonReader& reader) {
  std::map<std::string, OptionValue, std::less<>> options;
  if (!reader.expect(0, JsonKind::object, "an object of options")) return options;
  for (const JsonIndex at : reader.document.children(0)) {
    const auto value = read_option(reader, at);
    if (value) options.emplace(reader.document.name(at), *value);
  }
  return options;
}

}  // namespace detail::methods_json

SIXSTEP_INLINE std::string write_methods(std::span<const Method> methods) {
  JsonText text;
  text.begin_list();
  for (const Method& method : methods) detail::methods_json::write(text, method);
  text.end_list();
  return text.take();
}

SIXSTEP_INLINE MethodOptionsReading read_method_options(std::string_view json,
                                                        const ReadLimits& limits) {
  if (json.empty()) return {.options = {{}}, .diagnostics = {}};
  JsonParsing parsing = parse_json(json, limits);
  if (!parsing.document) return {std::nullopt, {*std::move(parsing.problem)}};
  detail::json::Problems problems(limits.max_diagnostics);
  detail::json::JsonReader reader(*parsing.document, problems);
  detail::json::report_duplicates(*parsing.document, problems);
  MethodOptionsReading reading;
  reading.options = detail::methods_json::read_options(reader);
  reading.diagnostics = problems.located(*parsing.document, json);
  if (has_errors(reading.diagnostics)) reading.options.reset();
  return reading;
}

}  // namespace sixstep::inline SIXSTEP_FORM

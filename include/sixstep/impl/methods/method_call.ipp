// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cmath>
#include <limits>

#include <sixstep/methods/method_call.hpp>
#include <sixstep/plan/suggestion.hpp>
#include <sixstep/plan/words.hpp>

namespace sixstep::inline SIXSTEP_FORM {

namespace detail::method_call {

/// More nodes than that are a mistake in an edge, not a graph to set memory aside for.
inline constexpr double most_nodes = 10'000'000.0;

/// The largest whole number such that it and all below it are doubles.
inline constexpr double most_whole = 9'007'199'254'740'992.0;

template <class Described>
const Described* find(std::span<const Described> list, std::string_view name) {
  const auto found = std::ranges::find(list, name, &Described::name);
  return found == list.end() ? nullptr : &*found;
}

template <class Described>
const Described& find_or_explain(std::span<const Described> list, std::string_view name,
                                 const Method& method, std::string_view what) {
  if (const Described* found = find(list, name)) return *found;
  std::vector<std::string_view> names;
  for (const Described& described : list) names.push_back(described.name);
  throw MethodError(
      "unknown-" + std::string(what), name,
      std::string(method.id) + " has no " + std::string(what) + " \"" + std::string(name) + "\"",
      did_you_mean(name, names));
}

inline std::string size_of(const Matrix& matrix) {
  return std::to_string(matrix.rows()) + " × " + std::to_string(matrix.columns());
}

inline bool fits(const Matrix& matrix, ValueShape shape) {
  switch (shape) {
    case ValueShape::number:
    case ValueShape::whole:
    case ValueShape::flag:
      return matrix.rows() == 1 && matrix.columns() == 1;
    case ValueShape::vector:
    case ValueShape::indices:
      return matrix.rows() <= 1 || matrix.columns() <= 1;
    case ValueShape::square:
      return matrix.is_square();
    case ValueShape::edges:
      return matrix.columns() == 2 || matrix.rows() == 0;
    default:
      return true;
  }
}

inline std::string_view expected(ValueShape shape) {
  switch (shape) {
    case ValueShape::number:
    case ValueShape::whole:
    case ValueShape::flag:
      return "one cell";
    case ValueShape::vector:
    case ValueShape::indices:
      return "one row or one column";
    case ValueShape::square:
      return "as many rows as columns";
    default:
      return "two columns, from and to";
  }
}

inline std::string place(std::size_t row, std::size_t column) {
  return "row " + std::to_string(row + 1) + ", column " + std::to_string(column + 1);
}

inline void check_cells(const MethodInput& input, const Matrix& matrix) {
  for (std::size_t row = 0; row < matrix.rows(); ++row) {
    for (std::size_t column = 0; column < matrix.columns(); ++column) {
      const double cell = matrix(row, column);
      if (std::isfinite(cell) || (input.may_be_unknown && std::isnan(cell))) continue;
      throw MethodError("not-finite", input.name,
                        std::string(input.name) + " has no finite number in " + place(row, column));
    }
  }
}

inline void check_input(const MethodInput& input, const Matrix& matrix) {
  if (!fits(matrix, input.shape)) {
    throw MethodError("wrong-shape", input.name,
                      std::string(input.name) + " is " + size_of(matrix) + " and should have " +
                          std::string(expected(input.shape)));
  }
  check_cells(input, matrix);
}

inline bool is_whole(double number) {
  return number >= 0.0 && number < most_whole && number == std::floor(number);
}

inline std::string_view expected(OptionKind kind) {
  switch (kind) {
    case OptionKind::flag:
      return "true or false";
    case OptionKind::choice:
      return "a word";
    default:
      return "a number";
  }
}

inline bool fits(const OptionValue& value, OptionKind kind) {
  switch (kind) {
    case OptionKind::flag:
      return std::holds_alternative<bool>(value);
    case OptionKind::choice:
      return std::holds_alternative<std::string>(value);
    default:
      return std::holds_alternative<double>(value);
  }
}

inline void check_option(const MethodOption& option, const OptionValue& value) {
  const std::string name(option.name);
  if (!fits(value, option.kind)) {
    throw MethodError("wrong-option-type", name,
                      name + " takes " + std::string(expected(option.kind)));
  }
  if (const auto* number = std::get_if<double>(&value)) {
    if (option.kind == OptionKind::whole && !is_whole(*number)) {
      throw MethodError("option-out-of-range", name, name + " takes a whole number from 0 on");
    }
    if (!std::isfinite(*number)) {
      throw MethodError("option-out-of-range", name, name + " takes a finite number");
    }
  }
  const auto* word = std::get_if<std::string>(&value);
  if (word && std::ranges::find(option.words, *word) == option.words.end()) {
    throw MethodError("option-out-of-range", name, name + " cannot be \"" + *word + "\"",
                      did_you_mean(*word, option.words));
  }
}

/// A cell as the number of a node or an edge; matrices hold doubles.
inline NodeIndex index(std::string_view input, const Matrix& matrix, std::size_t row,
                       std::size_t column) {
  const double cell = matrix(row, column);
  if (is_whole(cell) && cell < most_nodes) return static_cast<NodeIndex>(cell);
  throw MethodError(
      "invalid-input", input,
      std::string(input) + " has no whole number from 0 to ten million in " + place(row, column));
}

}  // namespace detail::method_call

SIXSTEP_INLINE MethodCall::MethodCall(const Method& method, const MethodArguments& arguments)
    : method_(method), arguments_(arguments) {
  namespace impl = detail::method_call;
  for (const auto& [name, matrix] : arguments.inputs) {
    impl::check_input(impl::find_or_explain(method.inputs, name, method, "input"), matrix);
  }
  for (const MethodInput& input : method.inputs) {
    if (!input.required || has(input.name)) continue;
    throw MethodError("missing-input", input.name,
                      std::string(method.id) + " needs \"" + std::string(input.name) +
                          "\": " + std::string(input.meaning));
  }
  for (const auto& [name, value] : arguments.options) {
    impl::check_option(impl::find_or_explain(method.options, name, method, "option"), value);
  }
}

SIXSTEP_INLINE bool MethodCall::has(std::string_view input) const {
  return arguments_.inputs.contains(input);
}

SIXSTEP_INLINE const Matrix& MethodCall::matrix(std::string_view input) const {
  const auto found = arguments_.inputs.find(input);
  if (found == arguments_.inputs.end()) throw std::out_of_range("MethodCall: no such input");
  return found->second;
}

SIXSTEP_INLINE std::vector<double> MethodCall::vector(std::string_view input) const {
  if (!has(input)) return {};
  const auto cells = matrix(input).cells();
  return {cells.begin(), cells.end()};
}

SIXSTEP_INLINE std::vector<NodeIndex> MethodCall::indices(std::string_view input) const {
  if (!has(input)) return {};
  const Matrix& cells = matrix(input);
  std::vector<NodeIndex> result;
  for (std::size_t row = 0; row < cells.rows(); ++row) {
    for (std::size_t column = 0; column < cells.columns(); ++column) {
      result.push_back(detail::method_call::index(input, cells, row, column));
    }
  }
  return result;
}

SIXSTEP_INLINE Digraph MethodCall::graph(std::string_view input) const {
  namespace impl = detail::method_call;
  const Matrix& edges = matrix(input);
  std::size_t nodes = 0;
  std::vector<Arc> arcs(edges.rows());
  for (std::size_t row = 0; row < edges.rows(); ++row) {
    arcs[row] = {impl::index(input, edges, row, 0), impl::index(input, edges, row, 1)};
    nodes = std::max({nodes, arcs[row].from + std::size_t{1}, arcs[row].to + std::size_t{1}});
  }
  const std::uint64_t wanted = whole_if_given("nodes").value_or(nodes);
  if (wanted < nodes || static_cast<double>(wanted) > impl::most_nodes) {
    throw MethodError("option-out-of-range", "nodes",
                      "nodes is less than the edges name, " + std::to_string(nodes) +
                          ", or more than ten million");
  }
  return Digraph(wanted, arcs);
}

SIXSTEP_INLINE const MethodOption& MethodCall::description(std::string_view option) const {
  const MethodOption* found = detail::method_call::find(method_.options, option);
  if (!found) throw std::out_of_range("MethodCall: no such option");
  return *found;
}

SIXSTEP_INLINE std::optional<double> MethodCall::number_if_given(std::string_view option) const {
  const auto given = arguments_.options.find(option);
  if (given == arguments_.options.end()) return description(option).preset;
  return std::get<double>(given->second);
}

SIXSTEP_INLINE double MethodCall::number(std::string_view option) const {
  return number_if_given(option).value();
}

SIXSTEP_INLINE std::optional<std::uint64_t> MethodCall::whole_if_given(
    std::string_view option) const {
  const auto number = number_if_given(option);
  return number ? std::optional(static_cast<std::uint64_t>(*number)) : std::nullopt;
}

SIXSTEP_INLINE std::uint64_t MethodCall::whole(std::string_view option) const {
  return whole_if_given(option).value();
}

SIXSTEP_INLINE bool MethodCall::flag(std::string_view option) const {
  const auto given = arguments_.options.find(option);
  if (given == arguments_.options.end()) return description(option).preset.value_or(0.0) != 0.0;
  return std::get<bool>(given->second);
}

SIXSTEP_INLINE std::size_t MethodCall::place_of_choice(std::string_view option) const {
  const MethodOption& described = description(option);
  const auto given = arguments_.options.find(option);
  if (given == arguments_.options.end()) return static_cast<std::size_t>(described.preset.value());
  const auto word = std::ranges::find(described.words, std::get<std::string>(given->second));
  return static_cast<std::size_t>(word - described.words.begin());
}

}  // namespace sixstep::inline SIXSTEP_FORM

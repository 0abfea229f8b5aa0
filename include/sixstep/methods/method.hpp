// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What an input or output of a method holds. All but text are matrices of numbers.
enum class ValueShape : std::uint8_t {
  number,   ///< one cell
  whole,    ///< one cell that is a whole number
  flag,     ///< one cell: 1 for yes, 0 for no
  vector,   ///< one cell for each item: one column, or as an input one row
  indices,  ///< a vector of whole numbers from 0: nodes, edges, places
  matrix,   ///< any number of rows and columns
  square,   ///< as many rows as columns
  edges,    ///< one row for each edge of a graph: from, to; nodes are numbered from 0
  text,     ///< words; only as an output
};
constexpr std::array<std::string_view, 9> words_of(ValueShape) {
  return {"number", "whole", "flag", "vector", "indices", "matrix", "square", "edges", "text"};
}

struct MethodInput {
  std::string_view name;
  ValueShape shape = ValueShape::matrix;
  std::string_view meaning;
  bool required = true;
  bool may_be_unknown = false;  ///< whether cells may be NaN: not known
};

enum class OptionKind : std::uint8_t { number, whole, flag, choice };
constexpr std::array<std::string_view, 4> words_of(OptionKind) {
  return {"number", "whole", "flag", "choice"};
}

struct MethodOption {
  std::string_view name;
  OptionKind kind = OptionKind::number;
  std::string_view meaning;
  std::optional<double> preset;  ///< if not given: of a choice, its place; empty: as `meaning` says
  std::span<const std::string_view> words;  ///< of a choice: what it may be
};

struct MethodOutput {
  std::string_view name;
  ValueShape shape = ValueShape::matrix;
  std::string_view meaning;
  bool always = true;  ///< false: left out where it is not known, as `meaning` says
};

class MethodCall;
class MethodResult;

/// One analysis method as callers in other languages see it: by name, with named matrices in and
/// out. From C++ the method's own function, in the header named after it, is shorter and typed.
struct Method {
  std::string_view id;       ///< what it is called by: "dematel"
  std::string_view title;    ///< its full name
  std::string_view summary;  ///< what it tells, in a sentence
  std::string_view source;   ///< the publication that defines it
  std::span<const MethodInput> inputs;
  std::span<const MethodOption> options;
  std::span<const MethodOutput> outputs;
  MethodResult (*run)(const MethodCall& call) = nullptr;
};

}  // namespace sixstep::inline SIXSTEP_FORM

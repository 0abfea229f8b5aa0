// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include <sixstep/graph/digraph.hpp>
#include <sixstep/methods/matrix.hpp>
#include <sixstep/methods/method.hpp>
#include <sixstep/stop_condition.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// A value of an option: a flag, a number or a word.
using OptionValue = std::variant<bool, double, std::string>;

/// What a caller gives to a method, by name.
struct MethodArguments {
  std::map<std::string, Matrix, std::less<>> inputs = {};
  std::map<std::string, OptionValue, std::less<>> options = {};
  StopCondition stop = {};  ///< work is counted in the units of the method
};

/// A call that cannot be meant, or that has no result.
struct MethodError : std::invalid_argument {
  /// unknown-method, unknown-input, missing-input, wrong-shape, not-finite, unknown-option,
  /// wrong-option-type, option-out-of-range, invalid-input or no-result.
  std::string code;
  std::string item;  ///< the method, input or option that it is about; may be empty
  std::string hint;  ///< how to mend it, where that is known

  MethodError(std::string error_code, std::string_view about, const std::string& message,
              std::string how_to_mend = {})
      : std::invalid_argument(message),
        code(std::move(error_code)),
        item(about),
        hint(std::move(how_to_mend)) {}
};

/// One call of one method, checked against the method's description: what its `run` reads.
///
/// Names that the method does not have throw std::out_of_range: a mistake of the method, not of the
/// caller. The arguments must outlive the call.
class MethodCall {
 public:
  /// Throws MethodError where the arguments do not fit the method.
  MethodCall(const Method& method, const MethodArguments& arguments);

  bool has(std::string_view input) const;
  const Matrix& matrix(std::string_view input) const;
  /// The cells of a vector, or of none if it was not given.
  std::vector<double> vector(std::string_view input) const;
  /// The cells of a vector of whole numbers, or of none if it was not given.
  std::vector<NodeIndex> indices(std::string_view input) const;
  /// The graph of an input of edges, with as many nodes as the option "nodes" says, or as the edges
  /// name.
  Digraph graph(std::string_view input) const;

  bool flag(std::string_view option) const;
  double number(std::string_view option) const;
  std::optional<double> number_if_given(std::string_view option) const;
  std::uint64_t whole(std::string_view option) const;
  std::optional<std::uint64_t> whole_if_given(std::string_view option) const;
  template <class Enum>
  Enum choice(std::string_view option) const {
    return static_cast<Enum>(place_of_choice(option));
  }

  const StopCondition& stop() const { return arguments_.stop; }

 private:
  const MethodOption& description(std::string_view option) const;
  std::size_t place_of_choice(std::string_view option) const;

  const Method& method_;
  const MethodArguments& arguments_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/methods/method_call.ipp>
#endif

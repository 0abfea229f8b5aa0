// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <functional>
#include <map>
#include <ranges>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include <sixstep/methods/matrix.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What a method found, by the names of its outputs. What it could not know is left out, or NaN
/// where other cells of the same matrix are known.
class MethodResult {
 public:
  using Value = std::variant<Matrix, std::string>;

  void set_number(std::string_view name, double number) { put(name, Matrix(1, 1, number)); }
  void set_flag(std::string_view name, bool yes) { set_number(name, yes ? 1.0 : 0.0); }
  void set_matrix(std::string_view name, Matrix matrix) { put(name, std::move(matrix)); }
  void set_text(std::string_view name, std::string_view text) { put(name, std::string(text)); }

  /// Any range of numbers, or of optional ones whose missing values become NaN, as one column.
  template <std::ranges::sized_range Numbers>
  void set_vector(std::string_view name, const Numbers& numbers);

  /// Says that the method stopped early and this is the best so far.
  void set_truncated(bool truncated) { truncated_ = truncated; }

  bool truncated() const { return truncated_; }
  const std::map<std::string, Value, std::less<>>& values() const { return values_; }

  /// The matrix or the text of that name; null where there is none. O(log outputs).
  const Matrix* matrix(std::string_view name) const { return get<Matrix>(name); }
  const std::string* text(std::string_view name) const { return get<std::string>(name); }

  friend bool operator==(const MethodResult&, const MethodResult&) = default;

 private:
  void put(std::string_view name, Value value) { values_[std::string(name)] = std::move(value); }

  template <class Kind>
  const Kind* get(std::string_view name) const {
    const auto found = values_.find(name);
    return found == values_.end() ? nullptr : std::get_if<Kind>(&found->second);
  }

  std::map<std::string, Value, std::less<>> values_;
  bool truncated_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#include <sixstep/impl/methods/method_result.hpp>

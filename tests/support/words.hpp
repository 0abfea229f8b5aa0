// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>

namespace test_support {

/// The words of a file, one after the other; separators are spaces and colons, `%` starts a
/// comment.
class Words {
 public:
  explicit Words(const std::filesystem::path& file) : name_(file.filename().string()) {
    std::ifstream in(file, std::ios::binary);
    if (!in) fail("cannot be read");
    text_.assign(std::istreambuf_iterator<char>(in), {});
  }

  bool done() {
    skip_separators();
    return at_ >= text_.size();
  }

  std::string_view word() {
    if (done()) fail("ends too soon");
    const std::size_t begin = at_;
    while (at_ < text_.size() && !separates(text_[at_])) ++at_;
    return std::string_view(text_).substr(begin, at_ - begin);
  }

  double number() {
    const std::string_view text = word();
    double result = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), result);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(result)) {
      fail("has \"" + std::string(text) + "\" where a number should be");
    }
    return result;
  }

  /// A whole number from `least` to `most`.
  std::int64_t whole(std::int64_t least, std::int64_t most) {
    const double result = number();
    if (result != std::floor(result) || result < static_cast<double>(least) ||
        result > static_cast<double>(most)) {
      fail("has a number outside of " + std::to_string(least) + " to " + std::to_string(most));
    }
    return static_cast<std::int64_t>(result);
  }

  void skip_past(std::string_view title) {
    while (word() != title) {
    }
  }

  [[noreturn]] void fail(const std::string& what) const {
    throw std::runtime_error(name_ + " " + what);
  }

 private:
  static bool separates(char c) { return c == ':' || std::isspace(static_cast<unsigned char>(c)); }
  void skip_separators() {
    while (at_ < text_.size() && (separates(text_[at_]) || text_[at_] == '%')) {
      if (text_[at_] == '%') at_ = std::min(text_.find('\n', at_), text_.size() - 1);
      ++at_;
    }
  }

  std::string name_, text_;
  std::size_t at_ = 0;
};

}  // namespace test_support

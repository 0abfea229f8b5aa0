// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// Writes one JSON document in the form that all our documents have: two spaces of indentation,
/// one member a line, the shortest decimals that read back as the same number, UTF-8 as it is, a
/// newline at the end. The same calls give the same bytes everywhere.
///
///     JsonText json;
///     json.begin_object();
///     json.name("share");
///     json.number(0.1);
///     json.end_object();
///     json.take();  // {"share": 0.1}, on three lines
class JsonText {
 public:
  enum class Layout : std::uint8_t { lines, row };

  /// With `Layout::row` the whole document stands on one line, without a newline.
  explicit JsonText(Layout layout = Layout::lines) : layout_(layout) {}

  void begin_object() { open('{', Layout::lines); }
  void end_object() { close('}'); }

  /// A list with each element on a line of its own.
  void begin_list() { open('[', Layout::lines); }
  /// A list on one line, for elements that are neither lists nor objects.
  void begin_row() { open('[', Layout::row); }
  void end_list() { close(']'); }

  /// The name of the member that comes next.
  void name(std::string_view name);

  void string(std::string_view words);
  void boolean(bool value) { literal(value ? "true" : "false"); }
  void null() { literal("null"); }
  /// Whole numbers without point or exponent below 2⁵³; not a number and infinities as null.
  void number(double value);
  void number(std::int64_t value);
  /// Text that is JSON already: an exact decimal.
  void literal(std::string_view json);

  /// The document; the writer is empty again.
  std::string take();

 private:
  struct Level {
    Layout layout;
    bool empty;
  };
  void open(char bracket, Layout layout);
  void close(char bracket);
  void before_value();
  void separate();
  void quote(std::string_view words);

  Layout layout_;
  std::string text_;
  std::vector<Level> levels_;
  bool named_ = false;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/io/json_text.ipp>
#endif

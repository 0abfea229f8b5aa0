// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <exception>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// `text` as well-formed UTF-8 without control characters: invalid bytes, control characters and
/// Unicode's non-characters become U+FFFD; line ends become a line feed. O(length).
std::string clean_text(std::string_view text);

/// `text`, cleaned, with `& < > " '` escaped: safe as content and in a quoted attribute of both XML
/// and HTML.
std::string escape(std::string_view text);

/// A number for markup: at most one decimal, a point whatever the locale, never "-0"; a number that
/// is not finite is 0.
std::string coordinate(double value);

/// An identifier for markup (and for a URL fragment) made from a plan's id. Different ids give
/// different identifiers; whatever the id holds, the result matches `id-[A-Za-z0-9_-]*`.
std::string markup_id(std::string_view plan_id);

/// `url` if it is an absolute http or https address without white space, quotes or control
/// characters; nothing otherwise, so that no `javascript:` or `data:` link reaches a page.
std::optional<std::string> web_link(std::string_view url);

/// One attribute of an element: text is escaped when written, numbers go through `coordinate`.
struct Attribute {
  Attribute(std::string_view attribute_name, std::string_view text)
      : name(attribute_name), value(text) {}
  Attribute(std::string_view attribute_name, double number)
      : name(attribute_name), value(coordinate(number)) {}
  std::string name;  ///< Written as it stands: a name that the caller's code spells out.
  std::string value;
};

/// One without a name is left out.
using Attributes = std::initializer_list<Attribute>;

/// Writes XML or HTML that is well-formed by construction:
///
///     MarkupWriter page;
///     {
///       const auto list = page.element("ul", {{"class", "findings"}});
///       page.leaf("li", {}, "Budget & time");  // <li>Budget &amp; time</li>
///     }                                         // </ul>
///
/// Element names are the caller's own; attribute values and text may be anything.
class MarkupWriter {
 public:
  /// Closes its element when it goes out of scope.
  class Element {
   public:
    Element(const Element&) = delete;
    Element& operator=(const Element&) = delete;
    /// Throws std::bad_alloc like any other writing; while that leaves the scope, what was written
    /// is lost anyway and the element stays open.
    ~Element() noexcept(false) {
      if (std::uncaught_exceptions() == exceptions_) writer_->close();
    }

   private:
    friend class MarkupWriter;
    explicit Element(MarkupWriter* writer) : writer_(writer) {}
    MarkupWriter* writer_;
    int exceptions_ = std::uncaught_exceptions();
  };

  /// Opens an element until the returned value goes out of scope.
  [[nodiscard]] Element element(std::string_view name, Attributes attributes = {});

  /// An element that holds nothing but text: `<td>…</td>`.
  void leaf(std::string_view name, Attributes attributes, std::string_view content);

  /// An element without content: `<rect …/>`; in HTML only for void elements (`<meta …/>`).
  void empty(std::string_view name, Attributes attributes = {});

  /// Text inside the open element, escaped.
  void text(std::string_view content);

  /// Markup that this library wrote, such as a chart; never anything from a plan.
  void raw(std::string_view markup);

  /// Everything written so far.
  const std::string& str() const { return out_; }

 private:
  void start(std::string_view name, Attributes attributes);
  void close();

  std::string out_;
  std::vector<std::string> open_;
};

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/markup.ipp>
#endif

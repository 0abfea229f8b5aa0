// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <charconv>
#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include <sixstep/plan/words.hpp>
#include <sixstep/roadmap/roadmap.hpp>

/// What texts for a terminal are made of. What is not known is written "?".
namespace sixstep::command {

inline std::string number(const std::optional<double>& value, double per_unit = 1000) {
  if (!value) return "?";
  char digits[32];
  const double rounded = std::round(*value * per_unit) / per_unit;
  const std::to_chars_result written = std::to_chars(digits, digits + sizeof digits, rounded);
  return std::string(digits, written.ptr);
}

inline std::string percent(const std::optional<double>& share) {
  return share ? number(*share * 100, 10) + " %" : "?";
}

inline std::string day(const std::optional<Date>& date) { return date ? to_string(*date) : "?"; }

/// The lines that a step prints.
class Lines {
 public:
  Lines(const Roadmap& roadmap, std::string_view language)
      : roadmap_(roadmap), language_(language) {}

  void head(std::string_view title) { text_ += std::string(title) + '\n'; }
  void row(const std::string& words) { text_ += "  " + words + '\n'; }

  /// "Label (id)", or the id alone.
  std::string label(std::string_view id) const {
    const auto node = std::ranges::find(roadmap_.nodes, id, [](const RoadmapNode& each) {
      return std::string_view(each.id.value);
    });
    if (node == roadmap_.nodes.end() || node->label.empty()) return std::string(id);
    return std::string(node->label.in(language_)) + " (" + std::string(id) + ')';
  }

  std::string money(const std::optional<Money>& amount) const {
    if (!amount) return "cost unknown";
    const auto& currency = roadmap_.plan.currency;
    const std::string digits = to_decimal(*amount, currency ? currency->decimals : 2);
    return currency ? digits + ' ' + currency->code : digits;
  }

  /// The step's findings and how it was computed; then all lines.
  template <class Step>
  std::string finish(const Step& step) && {
    if (!step.findings.empty()) head("Findings");
    for (const Finding& finding : step.findings) {
      row(std::string(word(finding.severity)) + ": " + finding.sentence + " [" + finding.code +
          ']');
    }
    if (!step.methods.empty()) head("How this was computed");
    for (const MethodNote& note : step.methods) {
      std::string line = note.subject + ": " + note.method;
      if (!note.convention.empty()) line += "; " + note.convention;
      if (note.known) line += "; " + percent(note.known) + " of the input known";
      row(line);
    }
    return std::move(text_);
  }

  std::string text() && { return std::move(text_); }

 private:
  const Roadmap& roadmap_;
  std::string_view language_;
  std::string text_;
};

}  // namespace sixstep::command

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include <sixstep/impl/report/page/cards.hpp>
#include <sixstep/impl/report/page/first_screen.hpp>
#include <sixstep/impl/report/page/poster.hpp>
#include <sixstep/impl/report/page/provenance.hpp>
#include <sixstep/impl/report/page/step_action.hpp>
#include <sixstep/impl/report/page/step_capacity.hpp>
#include <sixstep/impl/report/page/step_framework.hpp>
#include <sixstep/impl/report/page/step_stakeholders.hpp>
#include <sixstep/impl/report/page/step_strategy.hpp>
#include <sixstep/impl/report/page/step_system.hpp>
#include <sixstep/impl/report/page/style.hpp>
#include <sixstep/impl/report/page/summary.hpp>
#include <sixstep/impl/roadmap/sha256.hpp>
#include <sixstep/report/html.hpp>

namespace sixstep::inline SIXSTEP_FORM {
namespace detail::page {

inline Page open_page(const Roadmap& roadmap, const HtmlOptions& options) {
  std::string language = options.language;
  if (language.empty() && !roadmap.plan.languages.empty())
    language = roadmap.plan.languages.front();
  if (language.empty()) language = "en";
  return {roadmap, Speech(language, roadmap.plan.currency), Book(roadmap), {}, options.changes};
}

inline void write_head(Page& page, const std::string& nonce) {
  const auto head = page.out.element("head");
  page.out.empty("meta", {{"charset", "utf-8"}});
  page.out.empty("meta",
                 {{"name", "viewport"}, {"content", "width=device-width, initial-scale=1"}});
  page.out.leaf("title", {}, title_of(page) + " – " + page.say(Phrase::road_map));
  page.out.empty("meta", {{"name", "color-scheme"}, {"content", "light dark"}});
  page.out.empty("meta", {{"name", "generator"},
                          {"content", "Sixstep " + page.roadmap.provenance.library_version}});
  if (nonce.empty()) {
    const auto style = page.out.element("style");
    page.out.raw(style_sheet());
  } else {
    const auto style = page.out.element("style", {{"nonce", nonce}});
    page.out.raw(style_sheet());
  }
}

inline void write_steps(Page& page) {
  write_capacity_step(page);
  write_system_step(page);
  write_framework_step(page);
  write_stakeholders_step(page);
  write_strategy_step(page);
  write_action_step(page);
}

inline void write_body(Page& page) {
  const auto body = page.out.element("body", {{"class", "s6"}});
  page.out.leaf("a", {{"class", "p-skip"}, {"href", "#road-map"}}, page.say(Phrase::skip));
  write_masthead(page);
  {
    const auto main =
        page.out.element("main", {{"id", "road-map"}, {"class", "p-wide"}, {"tabindex", "-1"}});
    write_first_screen(page);
    write_contents(page);
    write_steps(page);
    write_cards(page);
    write_provenance(page);
  }
}

inline int digit_of(char hexadecimal) {
  return hexadecimal <= '9' ? hexadecimal - '0' : hexadecimal - 'a' + 10;
}

/// Base 64 (RFC 4648) of bytes that are given as lower-case hexadecimal digits.
inline std::string base64_of_hex(std::string_view hex) {
  static constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t i = 0; i < hex.size(); i += 3) {  // three hexadecimal digits are two of base 64
    int bits = 0;
    for (std::size_t k = i; k < i + 3; ++k)
      bits = bits * 16 + (k < hex.size() ? digit_of(hex[k]) : 0);
    text += letters[static_cast<std::size_t>(bits >> 6)];
    if (i + 1 < hex.size()) text += letters[static_cast<std::size_t>(bits & 63)];
  }
  while (text.size() % 4 != 0) text += '=';
  return text;
}

}  // namespace detail::page

SIXSTEP_INLINE std::string write_html(const Roadmap& roadmap, const HtmlOptions& options) {
  using namespace detail::page;
  Page page = open_page(roadmap, options);
  page.out.raw("<!DOCTYPE html>\n");
  {
    const auto html = page.out.element("html", {{"lang", page.say.language()}, {"dir", "ltr"}});
    write_head(page, options.nonce);
    write_body(page);
  }
  page.out.raw("\n");
  return page.out.str();
}

SIXSTEP_INLINE std::string html_style_hash() {
  const std::string digest = detail::Sha256::of(detail::page::style_sheet());
  return "sha256-" + detail::page::base64_of_hex(digest);
}

SIXSTEP_INLINE std::string write_svg(const Roadmap& roadmap, const HtmlOptions& options) {
  using namespace detail::page;
  const Page page = open_page(roadmap, options);
  ChartStyle style;
  style.width = 1200;
  style.id = "poster";
  style.stand_alone = true;
  style.locale = page.say.locale();
  style.words = chart_words(page.say);
  return roadmap_svg(poster(page), style);
}

SIXSTEP_INLINE std::string write_summary(const Roadmap& roadmap, const HtmlOptions& options) {
  return detail::page::summary(detail::page::open_page(roadmap, options));
}

}  // namespace sixstep::inline SIXSTEP_FORM

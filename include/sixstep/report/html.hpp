// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

struct HtmlOptions {
  std::string language;  ///< of labels and numbers; empty: the plan's first
  std::string nonce;     ///< for the one <style> element under a content-security policy
  /// What has changed since the road map before (`compare`), for the first screen and the change
  /// log; none: the page says that there is none before. Borrowed for the call.
  const RoadmapChange* changes = nullptr;
};

/// The road map as one self-contained page: no script, no outside reference, WCAG 2.1 AA, fit for a
/// strict content-security policy, for print and for dark mode (docs/explanation/report.md).
/// O(size of the road map).
std::string write_html(const Roadmap& roadmap, const HtmlOptions& options = {});

/// The source expression for the page's `<style>` element in a content-security policy that knows
/// no nonce: `style-src 'sha256-…'`, without the quotes. It changes only with the library.
std::string html_style_hash();

/// The road map on one picture: what happens when, by heading, with the key promises.
std::string write_svg(const Roadmap& roadmap, const HtmlOptions& options = {});

/// The few lines that a reader of a terminal needs: how much money over how many actions, what was
/// spent, what falls due, what is not known, where to look next.
std::string write_summary(const Roadmap& roadmap, const HtmlOptions& options = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/report/html.ipp>
#endif

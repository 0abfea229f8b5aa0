// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <optional>
#include <string>

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/plan/money.hpp>

/// What the readers and writers of whole documents share.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

/// Plain strings and money can be read only once the language and the currency are known, wherever
/// in `object` these stand. An unknown currency is reported where it stands; until it is
/// mended, amounts are read with two decimals.
inline DocumentContext context_of(const JsonDocument& document, JsonIndex object) {
  DocumentContext context;
  const auto languages = document.find(object, "languages");
  if (languages && document.kind(*languages) == JsonKind::list && document.size(*languages) > 0) {
    context.language = document.text(*languages + 1);
  }
  const auto currency = document.find(object, "currency");
  if (currency && document.kind(*currency) != JsonKind::null) {
    const auto known = find_currency(document.text(*currency));
    context.decimals = known ? known->decimals : 2;
  }
  return context;
}

/// The same of a plan, or of what a road map says about its plan.
inline DocumentContext context_of(const auto& plan) {
  DocumentContext context;
  if (!plan.languages.empty()) context.language = plan.languages.front();
  if (plan.currency) context.decimals = plan.currency->decimals;
  return context;
}

inline void report_duplicates(const JsonDocument& document, Problems& problems) {
  for (const JsonIndex member : document.duplicates()) {
    problems.add({member, true}, codes::duplicate_member,
                 "the member \"" + std::string(document.name(member)) + "\" stands twice",
                 "keep one of the two");
  }
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

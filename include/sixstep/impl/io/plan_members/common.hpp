// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/json_reader.hpp>
#include <sixstep/impl/io/plan_forms.hpp>
#include <sixstep/plan/plan.hpp>

// What any entity may say about itself.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<Evidence> auto& evidence) {
  v("source", evidence.source);
  v("date", evidence.date);
  v("confidence", evidence.confidence);
  v("note", evidence.note);
  v("url", evidence.url);
}

/// What any object may say about itself.
void annotate(auto& v, auto& object) {
  v("evidence", object.annotation.evidence);
  v("assumed", AssumedForm{object.annotation});
  v("extensions", JsonForm{object.annotation.extensions});
}

void describe(auto& v, Instance<Link> auto& link) {
  v("to", link.to, required);
  v("amount", link.amount);
  annotate(v, link);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <sixstep/impl/io/roadmap_forms.hpp>
#include <sixstep/steps/date_chain.hpp>

// The members of the chains behind dates, in canonical order.
namespace sixstep::inline SIXSTEP_FORM::detail::json {

void describe(auto& v, Same<EarlierDate> auto& earlier) {
  v("change", earlier.change, required);
  v("of", earlier.of);
  v("amount", earlier.amount, required);
  v("from", earlier.from);
  v("by", earlier.by);
  v("start", earlier.start, required);
  v("words", earlier.words);
}

void describe(auto& v, Same<ChainStep> auto& step) {
  v("action", step.action, required);
  v("reason", step.reason, required);
  v("because_of", step.because_of);
}

void describe(auto& v, Same<DateChainLink> auto& link) {
  v("action", link.action, required);
  v("start", link.start);
  v("reason", link.reason, required);
  v("because_of", link.because_of);
  v("words", link.words);
  v("earlier", link.earlier, required);
  v("tried", link.tried, required);
}

void describe(auto& v, Same<DateChain> auto& chain) {
  v("action", chain.action, required);
  v("start", chain.start);
  v("links", chain.links, required);
  v("words", chain.words, required);
}

}  // namespace sixstep::inline SIXSTEP_FORM::detail::json

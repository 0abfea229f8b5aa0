// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string_view>

#include <sixstep/config.hpp>
#include <sixstep/roadmap/roadmap.hpp>
#include <sixstep/roadmap/roadmap_change.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What has changed from one road map to a later one, as tables and in words: which actions come in
/// or are left out, which dates move and why, money by year and source, which promises are late now
/// or no longer, weights of goals, outcomes and findings.
///
///     const RoadmapChange changes = compare(last_quarter, today);
///     for (const std::string& sentence : changes.sentences) …
///
/// The two may be of different versions of a plan, or of different plans: nodes are the same if
/// their ids are. Labels are those of the later road map where it has them, in `language`, else in
/// English, as the sentences are. Days are calendar days. compare(r, r) is empty. O(size × log
/// size); pure.
RoadmapChange compare(const Roadmap& before, const Roadmap& after, std::string_view language = {});

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/roadmap/compare.ipp>
#endif

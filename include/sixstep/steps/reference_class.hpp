// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <sixstep/config.hpp>

namespace sixstep::inline SIXSTEP_FORM {

/// What became of comparable projects: by how much their cost and their length grew. Where a plan
/// gives one number only, it is spread as those were (Flyvbjerg 2006, "From Nobel Prize to project
/// management: getting risks right").
///
/// A growth of 1 is as planned, of 1.5 half as much again. Either list may be empty: nothing is
/// known of that then.
struct ReferenceClass {
  std::string name;
  std::vector<double> cost_growth;
  std::vector<double> length_growth;
  friend bool operator==(const ReferenceClass&, const ReferenceClass&) = default;
};

/// 192 large IT projects of the Government of Canada that were told to Parliament at least twice
/// between 2016 and 2022, from the list of Sean Boots (MIT). Cost: last budget over first. Length:
/// time from the middle of the year of the first answer to the last completion date, over that to
/// the first, of the 155 projects that had a year or more to go. The list does not say when
/// projects began, so that for those already under way the growth of the whole length is less.
ReferenceClass canada_it_projects();

/// The class of a name that a caller may say: "canada-it". Empty lists, and no name, if unknown.
ReferenceClass reference_class_named(std::string_view name);

}  // namespace sixstep::inline SIXSTEP_FORM

#ifdef SIXSTEP_HEADER_ONLY
#include <sixstep/impl/steps/reference_class.ipp>
#endif

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/suggestion.hpp>

#include <array>

#include <doctest/doctest.h>

namespace sixstep_tests::suggestion_test {

using namespace sixstep;

TEST_CASE("edits are insertions, removals, exchanges and swaps of neighbours") {
  CHECK(edit_distance("label", "label", 3) == 0);
  CHECK(edit_distance("lable", "label", 3) == 1);
  CHECK(edit_distance("kitten", "sitting", 3) == 3);
  CHECK(edit_distance("", "abc", 3) == 3);
}

TEST_CASE("distances beyond the limit are not told apart") {
  CHECK(edit_distance("kitten", "sitting", 2) == 3);
  CHECK(edit_distance("a", "a very long word", 2) == 3);
}

TEST_CASE("the closest word is suggested, and none where all are far") {
  constexpr std::array<std::string_view, 3> words = {"population", "positions", "position"};
  CHECK(did_you_mean("postion", words) == "did you mean \"position\"?");
  CHECK(did_you_mean("budget", words) == "");
}

}  // namespace sixstep_tests::suggestion_test

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/text_position.hpp>

#include <doctest/doctest.h>

namespace sixstep_tests::text_position_test {

using namespace sixstep;

TEST_CASE("columns count characters, not bytes") {
  CHECK(position_at("é€x", 5) == TextPosition{1, 3});
  CHECK(position_at("a\nbc", 3) == TextPosition{2, 2});
  CHECK(position_at("\xef\xbb\xbf{", 3) == TextPosition{1, 1});
}

TEST_CASE("a position goes on from where it is") {
  CHECK(position_after({4, 7}, "") == TextPosition{4, 7});
  CHECK(position_after({4, 7}, "é ") == TextPosition{4, 9});
  CHECK(position_after({4, 7}, "x\n\ny") == TextPosition{6, 2});
}

}  // namespace sixstep_tests::text_position_test

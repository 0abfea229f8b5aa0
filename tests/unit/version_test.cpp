// SPDX-License-Identifier: BSL-1.0
#include <sixstep/version.hpp>

#include <algorithm>

#include <doctest/doctest.h>

namespace sixstep_tests::version_test {

TEST_CASE("the version has three parts") { CHECK(std::ranges::count(sixstep::version, '.') == 2); }

}  // namespace sixstep_tests::version_test

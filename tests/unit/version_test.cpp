// SPDX-License-Identifier: BSL-1.0
#include <sixstep/version.hpp>

#include <algorithm>

#include <doctest/doctest.h>

TEST_CASE("the version has three parts") { CHECK(std::ranges::count(sixstep::version, '.') == 2); }

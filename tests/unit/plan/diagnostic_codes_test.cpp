// SPDX-License-Identifier: BSL-1.0
#include <sixstep/plan/diagnostic_codes.hpp>

#include <doctest/doctest.h>
#include <support/source_files.hpp>

namespace sixstep_tests::diagnostic_codes_test {

using namespace sixstep;
using test_support::all_matches;
using test_support::source_text;

TEST_CASE("every code is documented, and nothing is documented that is no code") {
  const auto codes =
      all_matches(source_text("include/sixstep/plan/diagnostic_codes.hpp"), "= \"([a-z-]+)\"");
  const auto documented =
      all_matches(source_text("docs/reference/diagnostics.md"), "\n\\| `([a-z-]+)`");
  CHECK(codes.count(std::string(codes::duplicate_id)) == 1);
  CHECK(codes == documented);
}

}  // namespace sixstep_tests::diagnostic_codes_test

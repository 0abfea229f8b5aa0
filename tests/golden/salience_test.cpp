// SPDX-License-Identifier: BSL-1.0
#include <sixstep/methods/salience.hpp>

#include <support/golden.hpp>

namespace sixstep_tests::salience_golden_test {

using namespace sixstep;

TEST_CASE("the eight stakeholder classes of Mitchell, Agle & Wood") {
  // Mitchell, Agle & Wood (1997), AMR 22(4), 853–886. Exact.
  const auto data = test_support::golden("stakeholder_tables");
  if (!data) return;
  const auto& rows = data->at("mitchell_agle_wood").at("rows").as_array();
  CHECK(rows.size() == 8);
  for (const auto& row : rows) {
    const auto share = [&](const char* name) { return test_support::number(row.at(name)); };
    const auto found = salience_class(share("power"), share("legitimacy"), share("urgency"));
    REQUIRE(found.has_value());
    const auto words = words_of(*found);
    CHECK(words[static_cast<std::size_t>(*found)] == row.at("cls").as_string());
    const SalienceGroup group = salience_group(*found);
    CHECK(words_of(group)[static_cast<std::size_t>(group)] == row.at("group").as_string());
  }
}

}  // namespace sixstep_tests::salience_golden_test

// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/csv.hpp>

#include <string>
#include <vector>

#include <doctest/doctest.h>
#include <support/random_plan.hpp>

namespace sixstep_tests::csv_property_test {

using namespace sixstep;
using test_support::Dice;

namespace {

std::string random_cell(Dice& dice) {
  static const std::vector<std::string> pieces = {"=", "+", "-", "@", "\t", "\r", "\n", "'", "\"",
                                                  ",", ";", " ", "a", "è",  "3",  ".",  "数"};
  std::string cell;
  for (int i = dice.roll(6); i > 0; --i) {
    cell += pieces[static_cast<std::size_t>(dice.roll(static_cast<int>(pieces.size())))];
  }
  return cell;
}

}  // namespace

TEST_CASE("rows come back as they were written, whatever is in their cells") {
  for (std::uint64_t seed = 1; seed <= 3000; ++seed) {
    CAPTURE(seed);
    Dice dice(seed);
    // The first line tells the separator, so it has at least two plain cells.
    std::vector<std::vector<std::string>> rows = {{"first", "second"}};
    for (int row = dice.roll(4); row > 0; --row) {
      rows.emplace_back();
      for (int cell = dice.roll(4); cell > 0; --cell) rows.back().push_back(random_cell(dice));
    }
    const CsvFormat format{",;\t"[dice.roll(3)], dice.once_in(2)};
    const CsvReading reading = read_csv(write_csv(rows, format));
    REQUIRE(reading.diagnostics.empty());
    CHECK(reading.separator == format.separator);
    REQUIRE(reading.rows.size() == rows.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
      REQUIRE(reading.rows[r].size() == rows[r].size());
      for (std::size_t c = 0; c < rows[r].size(); ++c) CHECK(reading.rows[r][c].text == rows[r][c]);
    }
  }
}

TEST_CASE("guarding loses nothing and leaves nothing that computes") {
  for (std::uint64_t seed = 1; seed <= 5000; ++seed) {
    Dice dice(seed);
    const std::string cell = random_cell(dice);
    CAPTURE(cell);
    const std::string guarded = guard_cell(cell);
    CHECK(unguard_cell(guarded) == cell);
    if (guarded.empty() || std::string("=@\t\r\n").find(guarded[0]) == std::string::npos) continue;
    FAIL_CHECK("begins as a formula does");
  }
}

}  // namespace sixstep_tests::csv_property_test

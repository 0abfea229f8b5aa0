// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/csv.hpp>

#include <stdexcept>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace sixstep_tests::csv_test {

using namespace sixstep;

namespace {

using Rows = std::vector<std::vector<std::string>>;

Rows texts(const CsvReading& reading) {
  Rows rows;
  for (const CsvRow& row : reading.rows) {
    rows.emplace_back();
    for (const CsvCell& cell : row) rows.back().push_back(cell.text);
  }
  return rows;
}

Rows read(std::string_view text) {
  const CsvReading reading = read_csv(text);
  for (const Diagnostic& problem : reading.diagnostics) FAIL_CHECK(problem.message);
  return texts(reading);
}

Diagnostic problem(std::string_view text, const CsvLimits& limits = {}) {
  const CsvReading reading = read_csv(text, limits);
  REQUIRE(reading.diagnostics.size() == 1);
  CHECK(reading.rows.empty());
  return reading.diagnostics.front();
}

}  // namespace

TEST_CASE("cells stand between commas, and quoted cells hold anything") {
  CHECK(read("a,b\r\n\"c,\"\"d\"\"\",\"e\r\nf\"\r\n") == Rows{{"a", "b"}, {"c,\"d\"", "e\r\nf"}});
  CHECK(read("a,\n,b") == Rows{{"a", ""}, {"", "b"}});
  CHECK(read("").empty());
}

TEST_CASE("lines end as on any system, and an empty line is a row without a cell") {
  CHECK(read("a\nb\r\nc\rd") == Rows{{"a"}, {"b"}, {"c"}, {"d"}});
  CHECK(read("a\n\n\"\"\n") == Rows{{"a"}, {}, {""}});
}

TEST_CASE("the separator is the one that the first line has most of, or says") {
  CHECK(read("a;b,c;d\n1;2;3\n") == Rows{{"a", "b,c", "d"}, {"1", "2", "3"}});
  CHECK(read("a\tb\n1\t2\n") == Rows{{"a", "b"}, {"1", "2"}});
  CHECK(read("\"a;b;c\",d\n") == Rows{{"a;b;c", "d"}});
  CHECK(read("sep=;\r\na,b;c\r\n") == Rows{{"a,b", "c"}});
  CHECK(read_csv("a;b\n").separator == ';');
  CHECK(read("sep=x\n") == Rows{{"sep=x"}});
}

TEST_CASE("a byte order mark is passed over, and written where it is asked for") {
  CHECK(read("\xef\xbb\xbf"
             "a,b\n") == Rows{{"a", "b"}});
  const Rows rows = {{"è"}};
  CHECK(write_csv(rows, {.byte_order_mark = true}) ==
        "\xef\xbb\xbf"
        "è\r\n");
}

TEST_CASE("each cell knows its line and its column in characters") {
  const CsvReading reading = read_csv("è,b\n\"x\ny\",z\nlast\n");
  REQUIRE(reading.rows.size() == 3);
  CHECK(reading.rows[0][1].column == 3);
  CHECK(reading.rows[1][0].line == 2);
  CHECK(reading.rows[1][1].line == 3);
  CHECK(reading.rows[1][1].column == 4);
  CHECK(reading.rows[2][0].line == 4);
}

TEST_CASE("a cell that a spreadsheet would compute is guarded") {
  CHECK(guard_cell("=1+1") == "'=1+1");
  CHECK(guard_cell("@SUM(A1)") == "'@SUM(A1)");
  CHECK(guard_cell("+cmd|' /C calc'!A0") == "'+cmd|' /C calc'!A0");
  CHECK(guard_cell("-1+1") == "'-1+1");
  CHECK(guard_cell("\tx") == "'\tx");
  CHECK(guard_cell("\rx") == "'\rx");
  CHECK(guard_cell("-3.5") == "-3.5");
  CHECK(guard_cell("plain = text") == "plain = text");
  CHECK(guard_cell("'quoted'") == "'quoted'");
  CHECK(guard_cell("'=1") == "''=1");
  CHECK(unguard_cell("'-3") == "-3");
  CHECK(unguard_cell("'quoted'") == "'quoted'");
  CHECK(write_csv(Rows{{"=HYPERLINK(\"http://x\")"}}) == "\"'=HYPERLINK(\"\"http://x\"\")\"\r\n");
}

TEST_CASE("what is no table is told with its place") {
  CHECK(problem("a,b\n\"c").code == "csv-syntax");
  CHECK(problem("a,b\n\"c").line == 2);
  CHECK(problem("a,\"b\"c\n").code == "csv-syntax");
  CHECK(problem("a,\"b\"c\n").column == 6);
  CHECK(problem("a\nb\xff").code == "encoding");
  CHECK(problem("a\nb\xff").line == 2);
  CHECK(problem("a\nb\xff").column == 2);
}

TEST_CASE("limits on bytes, rows and cells hold") {
  CHECK(problem("a,b,c", {.max_bytes = 4}).code == "too-large");
  CHECK(problem("a\nb\nc", {.max_rows = 2}).code == "too-many-items");
  CHECK(problem("a,b,c", {.max_cells = 2}).code == "too-many-items");
  CHECK(read_csv("a\nb", {.max_bytes = 3, .max_rows = 2, .max_cells = 2}).diagnostics.empty());
}

TEST_CASE("a separator that no reader would find is refused") {
  CHECK_THROWS_AS(write_csv(Rows{{"a"}}, {.separator = '|'}), std::invalid_argument);
}

}  // namespace sixstep_tests::csv_test

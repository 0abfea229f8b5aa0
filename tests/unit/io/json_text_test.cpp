// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/json_text.hpp>

#include <cmath>
#include <limits>

#include <doctest/doctest.h>

namespace sixstep_tests::json_text_test {

using namespace sixstep;

namespace {
std::string written(double value) {
  JsonText json(JsonText::Layout::row);
  json.number(value);
  return json.take();
}
}  // namespace

TEST_CASE("members stand on lines of their own and rows on one") {
  JsonText json;
  json.begin_object();
  json.name("row");
  json.begin_row();
  json.number(std::int64_t{1});
  json.string("two");
  json.end_list();
  json.name("list");
  json.begin_list();
  json.begin_object();
  json.end_object();
  json.null();
  json.end_list();
  json.end_object();
  CHECK(json.take() == "{\n  \"row\": [1, \"two\"],\n  \"list\": [\n    {},\n    null\n  ]\n}\n");
}

TEST_CASE("numbers are the shortest that read back the same, whole ones without exponent") {
  CHECK(written(0.1) == "0.1");
  CHECK(written(1'000'000) == "1000000");
  CHECK(written(-0.0) == "0");
  CHECK(written(9007199254740991.0) == "9007199254740991");
  CHECK(written(1e300) == "1e+300");
  CHECK(written(0.1 + 0.2) == "0.30000000000000004");
}

TEST_CASE("what is no number is null") {
  CHECK(written(std::nan("")) == "null");
  CHECK(written(std::numeric_limits<double>::infinity()) == "null");
}

TEST_CASE("strings escape what JSON asks for and nothing else") {
  JsonText json(JsonText::Layout::row);
  json.string("\"\\\n\r\t\x01\x1f/è</script>");
  CHECK(json.take() == R"("\"\\\n\r\t\u0001\u001f/è</script>")");
}

}  // namespace sixstep_tests::json_text_test

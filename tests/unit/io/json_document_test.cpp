// SPDX-License-Identifier: BSL-1.0
#include <sixstep/io/json_document.hpp>

#include <string>

#include <doctest/doctest.h>

namespace sixstep_tests::json_document_test {

using namespace sixstep;

namespace {

Diagnostic refused(std::string_view text, const ReadLimits& limits = {}) {
  const JsonParsing parsing = parse_json(text, limits);
  REQUIRE(parsing.problem);
  CHECK_FALSE(parsing.document);
  CHECK_FALSE(parsing.problem->message.empty());
  return *parsing.problem;
}

}  // namespace

TEST_CASE("values stand in document order and know their names") {
  const JsonParsing parsing = parse_json(R"({"a": [1, "two"], "b": {"c": null}, "d": true})");
  const JsonDocument& document = parsing.document.value();
  CHECK(document.size(0) == 3);
  CHECK(document.name(1) == "a");
  CHECK(document.text(2) == "1");
  CHECK(document.text(3) == "two");
  const auto b = document.find(0, "b");
  REQUIRE(b);
  CHECK(document.kind(*document.find(*b, "c")) == JsonKind::null);
  CHECK_FALSE(document.find(0, "c"));
  CHECK(document.text(*document.find(0, "d")) == "true");
}

TEST_CASE("numbers keep the text that was written") {
  for (const std::string_view text : {"0.1", "-0", "1e5", "1000000000.00", "0.30000000000000004",
                                      "123456789012345678901234567890", "1E-400"}) {
    CHECK(parse_json(text).document.value().text(0) == text);
    const std::string list = "[" + std::string(text) + "]";
    CHECK(parse_json(list).document.value().text(1) == text);
  }
}

TEST_CASE("escapes become the characters that they stand for") {
  const JsonParsing parsing = parse_json(R"({"a\/b": "\u00e8\n\ud83d\ude00\u0000."})");
  CHECK(parsing.document.value().name(1) == "a/b");
  CHECK(parsing.document.value().text(1) == std::string_view("\u00e8\n\U0001F600\0.", 9));
}

TEST_CASE("a long string with escapes is whole") {
  const std::string long_text(5'000, 'x');
  const std::string text = '"' + long_text + "\\t" + long_text + '"';
  CHECK(parse_json(text).document.value().text(0) == long_text + "\t" + long_text);
}

TEST_CASE("pointers lead to values through names with slashes and tildes") {
  const JsonParsing parsing = parse_json(R"({"a": [0, {"x/~y": 7}]})");
  const JsonDocument& document = parsing.document.value();
  CHECK(document.pointer(0) == "");
  CHECK(document.pointer(2) == "/a/0");
  CHECK(document.pointer(4) == "/a/1/x~1~0y");
}

TEST_CASE("members named twice are listed, in small and in large objects") {
  const JsonParsing few = parse_json(R"({"a": {"b": 1, "b": 2}, "c": 3, "a": 4})");
  const auto twice = few.document.value().duplicates();
  REQUIRE(twice.size() == 2);
  CHECK(few.document->text(twice[0]) == "2");
  CHECK(few.document->text(twice[1]) == "4");

  std::string many = "{";
  for (int i = 0; i < 100; ++i) many += "\"m" + std::to_string(i) + "\": 0, ";
  many += "\"m7\": 1, \"m99\": 2}";
  const JsonParsing large = parse_json(many);
  const auto late = large.document.value().duplicates();
  REQUIRE(late.size() == 2);
  CHECK(large.document->name(late[0]) == "m7");
  CHECK(large.document->text(late[1]) == "2");
}

TEST_CASE("a name that is written with escapes is a duplicate all the same") {
  CHECK(parse_json(R"({"a": 1, "\u0061": 2})").document.value().duplicates().size() == 1);
}

TEST_CASE("a byte order mark before the document is passed over") {
  CHECK(parse_json("\xef\xbb\xbf{}").document.value().kind(0) == JsonKind::object);
}

TEST_CASE("broken JSON is located where it breaks") {
  const Diagnostic comma = refused("{\n  \"a\": 1,\n  \"é\" 2\n}");
  CHECK(comma.code == "json-syntax");
  CHECK(comma.line == 3);
  CHECK(comma.column == 7);

  const Diagnostic end = refused(R"({"a": [1, 2)");
  CHECK(end.code == "json-syntax");
  CHECK(end.pointer == "/a");
  CHECK(end.column == 12);

  CHECK(refused("{} x").column == 4);
  for (const std::string_view broken : {"{'a': 1}", "{\"a\": 01}", "{\"a\": NaN}", "{\"a\": 1,}",
                                        "// no\n{}", "\"tab\there\"", "{\"a\"}", "]", "tru"}) {
    CHECK(refused(broken).code == "json-syntax");
  }
}

TEST_CASE("nothing to read is said so") {
  CHECK(refused("").code == "empty-document");
  CHECK(refused(" \n\t ").code == "empty-document");
  CHECK(refused("\xef\xbb\xbf").code == "empty-document");
}

TEST_CASE("text that is not UTF-8 is refused where it stands") {
  const Diagnostic latin = refused("{\n\"a\": \"caf\xe9\"}");
  CHECK(latin.code == "encoding");
  CHECK(latin.line == 2);
  for (const std::string_view bad : {"\xff\xfe{", R"("\ud800\u0041")", R"("\udc00")",
                                     "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"\x80\""}) {
    CHECK(refused(bad).code == "encoding");
  }
}

TEST_CASE("depth, bytes, values and exponents have limits") {
  const std::string deep = std::string(10'000, '[') + std::string(10'000, ']');
  CHECK(refused(deep).code == "too-deep");
  ReadLimits generous;
  generous.max_depth = 1'000'000;
  CHECK(refused(deep, generous).code == "too-deep");

  ReadLimits few_bytes;
  few_bytes.max_bytes = 5;
  CHECK(refused("[1, 2]", few_bytes).code == "too-large");

  ReadLimits few_items;
  few_items.max_items = 3;
  CHECK(parse_json("[1, 2]", few_items).document);
  CHECK(refused("[1, 2, 3]", few_items).code == "too-many-items");
  CHECK(refused("{\"a\": 1e999999999999}").code == "number-out-of-range");
}

}  // namespace sixstep_tests::json_document_test
